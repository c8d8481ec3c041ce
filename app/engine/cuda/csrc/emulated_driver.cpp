// The part of NVIDIA's driver API that `driver.py` uses, over the emulated multiprocessor: so the same
// Python runs without a GPU, and its faults can be tried out. Memory starts as no numbers and is
// guarded; a graph is a list of what was asked for while it was captured.
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "emulated_run.h"

#define EXPORTED extern "C" __attribute__((visibility("default")))
#define API EXPORTED int
#define CALLED(name) \
    if (const int code = fault(name)) return code

namespace {
enum { OK = 0, INVALID = 1, OUT_OF_MEMORY = 2, NO_CONTEXT = 201, NOT_FOUND = 500, ILLEGAL_ADDRESS = 700,
       LAUNCH_FAILED = 719, NOT_IN_CAPTURE = 900 };

using emulated::Index;
using Work = std::function<int()>;
struct Graph { std::vector<Work> works; };
struct Fault { int code, after; };
struct LaunchConfig {
    unsigned grid[3], block[3], shared;
    void* stream;
    void* attributes;
    unsigned count;
};

constexpr std::size_t GUARD = 256;
constexpr unsigned char MARK = 0xa5;
#ifdef HRM_FLOAT16
constexpr int MAJOR = 7, MINOR = 5;
#else
constexpr int MAJOR = 8, MINOR = 0;
#endif
const std::map<std::string, long long> as_built = {
    {"version", 13000}, {"devices", 1}, {"multiprocessors", 8}, {"major", MAJOR}, {"minor", MINOR}};
auto settings = as_built;
std::map<std::string, Fault> faults;
std::map<unsigned char*, std::size_t> memory;
std::string trouble;
Graph* captured = nullptr;
int stream, context;
long long used = 0;
thread_local bool has_context = false;

int fault(const char* name) {
    const auto found = faults.find(name);
    return found == faults.end() || found->second.after-- > 0 ? OK : found->second.code;
}

// Now, or when the graph that is being captured is launched.
int submit(Work work) {
    if (!has_context) return NO_CONTEXT;
    if (!captured) return work();
    captured->works.push_back(std::move(work));
    return OK;
}

bool owned(const unsigned char* at, std::size_t bytes) {
    auto after = memory.upper_bound(const_cast<unsigned char*>(at));
    if (after == memory.begin()) return false;
    --after;
    return at + bytes <= after->first + after->second;
}
}  // namespace

// ---- for tests

API emulated_set(const char* name, long long value) {
    if (!std::strcmp(name, "backwards")) emulated::run_backwards(value != 0);
    settings[name] = value;
    return OK;
}
API emulated_reset() {
    emulated::run_backwards(false);
    settings = as_built;
    faults.clear();
    trouble.clear();
    return OK;
}
API emulated_fail(const char* function, int code, int after) {
    if (code) faults[function] = {code, after};
    else faults.erase(function);
    return OK;
}
EXPORTED const char* emulated_trouble() { return trouble.c_str(); }
EXPORTED long long emulated_params(const char* name) {  // bytes of a kernel's parameters, -1: no such kernel
    const auto kernel = emulated::find(name);
    return kernel ? (long long)kernel->params : -1;
}

// ---- the driver API

API cuInit(unsigned) {
    CALLED("cuInit");
    return OK;
}
API cuDriverGetVersion(int* version) {
    *version = (int)settings["version"];
    return OK;
}
API cuDeviceGetCount(int* count) {
    CALLED("cuDeviceGetCount");
    *count = (int)settings["devices"];
    return OK;
}
API cuDeviceGet(int* device, int ordinal) {
    *device = ordinal;
    return OK;
}
API cuDeviceGetName(char* name, int length, int) {
    std::strncpy(name, "Emulated GPU", length);
    return OK;
}
API cuDeviceGetAttribute(int* value, int attribute, int) {
    *value = attribute == 16   ? (int)settings["multiprocessors"]
             : attribute == 75 ? (int)settings["major"]
             : attribute == 76 ? (int)settings["minor"]
                               : 99 * 1024;
    return OK;
}
API cuDeviceTotalMem_v2(std::size_t* bytes, int) {
    *bytes = std::size_t(1) << 34;
    return OK;
}
API cuDevicePrimaryCtxRetain(void** out, int) {
    CALLED("cuDevicePrimaryCtxRetain");
    *out = &context;
    return OK;
}
API cuDevicePrimaryCtxRelease_v2(int) { return OK; }
API cuCtxSetCurrent(void* to) {
    has_context = to == &context;
    return OK;
}
API cuMemGetInfo_v2(std::size_t* left, std::size_t* total) {
    *total = std::size_t(1) << 34;
    *left = *total - used;
    return OK;
}
API cuMemAlloc_v2(unsigned char** out, std::size_t bytes) {
    CALLED("cuMemAlloc_v2");
    if (captured) return NOT_IN_CAPTURE;
    auto* whole = (unsigned char*)std::aligned_alloc(256, (bytes + 2 * GUARD + 255) / 256 * 256);
    if (!whole) return OUT_OF_MEMORY;
    std::memset(whole, MARK, GUARD);
    std::memset(whole + GUARD, 0xff, bytes);
    std::memset(whole + GUARD + bytes, MARK, GUARD);
    *out = whole + GUARD;
    memory[*out] = bytes;
    used += (long long)bytes;
    return OK;
}
API cuMemFree_v2(unsigned char* at) {
    const auto found = memory.find(at);
    if (found == memory.end()) return INVALID;
    bool whole = true;
    for (std::size_t i = 0; i < GUARD; i++)
        whole &= at[-1 - (long long)i] == MARK && at[found->second + i] == MARK;
    used -= (long long)found->second;
    std::free(at - GUARD);
    memory.erase(found);
    if (!whole) trouble = "someone wrote beyond the end of memory";
    return whole ? OK : ILLEGAL_ADDRESS;
}
API cuMemHostAlloc(void** out, std::size_t bytes, unsigned) {
    *out = std::malloc(bytes);
    return *out ? OK : OUT_OF_MEMORY;
}
API cuMemFreeHost(void* at) {
    std::free(at);
    return OK;
}
API cuMemsetD8Async(unsigned char* at, unsigned char value, std::size_t bytes, void*) {
    if (!owned(at, bytes)) return INVALID;
    return submit([=] { return std::memset(at, value, bytes), OK; });
}
API cuMemcpyHtoDAsync_v2(unsigned char* to, const void* from, std::size_t bytes, void*) {
    if (!owned(to, bytes)) return INVALID;
    return submit([=] { return std::memcpy(to, from, bytes), OK; });
}
API cuMemcpyDtoHAsync_v2(void* to, const unsigned char* from, std::size_t bytes, void*) {
    CALLED("cuMemcpyDtoHAsync_v2");
    if (!owned(from, bytes)) return INVALID;
    return submit([=] { return std::memcpy(to, from, bytes), OK; });
}
API cuStreamCreate(void** out, unsigned) {
    *out = &stream;
    return OK;
}
API cuStreamDestroy_v2(void*) { return OK; }
API cuStreamSynchronize(void*) {
    CALLED("cuStreamSynchronize");
    return captured ? NOT_IN_CAPTURE : OK;
}
API cuStreamBeginCapture_v2(void*, int) {
    captured = new Graph;
    return OK;
}
API cuStreamEndCapture(void*, Graph** out) {
    *out = captured;
    captured = nullptr;
    return OK;
}
API cuGraphInstantiateWithFlags(Graph** out, Graph* graph, unsigned long long) {
    *out = new Graph(*graph);
    return OK;
}
API cuGraphDestroy(Graph* graph) {
    delete graph;
    return OK;
}
API cuGraphExecDestroy(Graph* graph) {
    delete graph;
    return OK;
}
API cuGraphLaunch(Graph* graph, void*) {
    CALLED("cuGraphLaunch");
    for (const Work& work : graph->works)
        if (const int code = submit(work)) return code;
    return OK;
}
API cuModuleLoadData(void** out, const void*) {
    CALLED("cuModuleLoadData");
    *out = &context;
    return OK;
}
API cuModuleUnload(void*) { return OK; }
API cuModuleGetFunction(const void** out, void*, const char* name) {
    *out = emulated::find(name);
    return *out ? OK : NOT_FOUND;
}
API cuFuncSetAttribute(void*, int, int) { return OK; }
API cuLaunchKernelEx(const LaunchConfig* config, const emulated::Registered* kernel, void** params, void**) {
    CALLED("cuLaunchKernelEx");
    const auto* bytes = (const unsigned char*)params[0];
    std::vector<unsigned char> copy(bytes, bytes + kernel->params);
    const LaunchConfig c = *config;
    if (c.block[1] != 1 || c.block[2] != 1 || c.shared > 99 * 1024) return INVALID;
    return submit([=] {
        const Index grid = {c.grid[0], c.grid[1], c.grid[2]};
        const std::string said = emulated::run(*kernel, grid, c.block[0], c.shared, copy.data());
        if (!said.empty()) trouble = said;
        return said.empty() ? OK : LAUNCH_FAILED;
    });
}
API cuEventCreate(void** out, unsigned) {
    *out = &stream;
    return OK;
}
API cuEventRecord(void*, void*) { return OK; }
API cuEventSynchronize(void*) { return OK; }
API cuEventElapsedTime(float* milliseconds, void*, void*) {
    *milliseconds = 1;
    return OK;
}
API cuEventDestroy_v2(void*) { return OK; }
API cuGetErrorString(int code, const char** out) {
    static std::string said;
    said = "emulated error " + std::to_string(code);
    *out = said.c_str();
    return OK;
}
