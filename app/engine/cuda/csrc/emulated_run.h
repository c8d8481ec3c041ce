// What the emulated driver needs of the emulated multiprocessor.
#pragma once
#include <string>

#include "emulated.h"

namespace emulated {
const Registered* find(const char* name);
void run_backwards(bool yes);
std::string run(const Registered& kernel, Index size, unsigned threads, std::size_t bytes, const void* params);
}  // namespace emulated
