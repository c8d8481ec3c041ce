// The emulated multiprocessor: fibres for threads, and what the lanes of a warp do together.
#include "emulated.h"

#include <memory>
#include <string>
#include <vector>

#include "emulated_run.h"

#ifdef __x86_64__
extern "C" void hrm_switch(void** from, void* to);  // some fifty times as fast as swapcontext
asm(R"(
.text
.type hrm_switch, @function
hrm_switch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
)");
#else
#include <ucontext.h>
#endif

namespace emulated {
Index thread, block, grid;
unsigned char* shared;

namespace {
constexpr std::size_t STACK = 64 * 1024;
constexpr std::size_t BEYOND = 4096;  // watched bytes behind a block's shared memory
constexpr int MOST_THREADS = 256, LANES = 32;

enum class Stop { Running, Block, Shuffle, Load, LoadTransposed, Multiply, Done };

struct Copy {
    void* to;
    const void* from;
    bool there;
};

struct Fibre {
    void* stack_pointer;
#ifndef __x86_64__
    ucontext_t context;
#endif
    std::unique_ptr<unsigned char[]> stack{new unsigned char[STACK]};
    unsigned index;
    Stop stop;
    float value;  // what it brought to where it stopped, and what it takes from there
    int mask;
    const u16* row;
    u32* matrices;
    float* c;
    const u32* a;
    u32 b[2];
    std::vector<std::vector<Copy>> groups;  // the last one is open
};

Fibre fibres[MOST_THREADS];
Fibre* current;
const Registered* running;
const void* running_params;
std::string trouble;

void body() {
    running->body(running_params);
    current->stop = Stop::Done;
}

// ---- to a fibre and back

#ifdef __x86_64__
void* scheduler;
void leave() { hrm_switch(&current->stack_pointer, scheduler); }
void enter(Fibre& fibre) { hrm_switch(&scheduler, fibre.stack_pointer); }
void whole_life() {
    body();
    leave();
}
void prepare(Fibre& fibre) {
    auto top = (void**)((std::uintptr_t)(fibre.stack.get() + STACK) & ~std::uintptr_t(15));
    *--top = nullptr;  // where it would return to; also leaves the stack as a call would
    *--top = (void*)whole_life;
    for (int i = 0; i < 6; i++) *--top = nullptr;
    fibre.stack_pointer = top;
}
#else
ucontext_t scheduler;
void leave() { swapcontext(&current->context, &scheduler); }
void enter(Fibre& fibre) { swapcontext(&scheduler, &fibre.context); }
void prepare(Fibre& fibre) {
    getcontext(&fibre.context);
    fibre.context.uc_stack.ss_sp = fibre.stack.get();
    fibre.context.uc_stack.ss_size = STACK;
    fibre.context.uc_link = &scheduler;
    makecontext(&fibre.context, body, 0);
}
#endif

void stop(Stop why) {
    current->stop = why;
    leave();
}

void run_until_stopped(Fibre& fibre) {
    current = &fibre;
    thread = {fibre.index, 0, 0};
    fibre.stop = Stop::Running;
    enter(fibre);
}

// ---- what the lanes of a warp do together

void shuffle(Fibre* warp) {
    float values[LANES];
    for (int lane = 0; lane < LANES; lane++) values[lane] = warp[lane].value;
    for (int lane = 0; lane < LANES; lane++) warp[lane].value = values[(lane ^ warp[lane].mask) % LANES];
}

void load(Fibre* warp, bool transposed) {
    for (int matrix = 0; matrix < 4; matrix++) {
        u16 rows[8][8];
        for (int row = 0; row < 8; row++) {
            const u16* from = warp[matrix * 8 + row].row;
            if ((std::uintptr_t)from % 16) trouble = "a row of a matrix does not start at sixteen bytes";
            std::memcpy(rows[row], from, 16);
        }
        for (int lane = 0; lane < LANES; lane++) {
            const int g = lane / 4, t = lane % 4 * 2;
            const u32 low = transposed ? rows[t][g] : rows[g][t];
            const u32 high = transposed ? rows[t + 1][g] : rows[g][t + 1];
            warp[lane].matrices[matrix] = low | high << 16;
        }
    }
}

void multiply(Fibre* warp) {
    float a[16][16], b[16][8];
    for (int lane = 0; lane < LANES; lane++) {
        const int g = lane / 4, t = lane % 4 * 2;
        const Fibre& from = warp[lane];
        for (int i = 0; i < 4; i++) {
            float* to = &a[g + i % 2 * 8][t + i / 2 * 8];
            to[0] = unpack_low(from.a[i]);
            to[1] = unpack_high(from.a[i]);
        }
        for (int i = 0; i < 2; i++) {
            b[t + i * 8][g] = unpack_low(from.b[i]);
            b[t + i * 8 + 1][g] = unpack_high(from.b[i]);
        }
    }
    for (int row = 0; row < 16; row++) {
        float sums[8] = {};
        for (int k = 0; k < 16; k++)
            for (int column = 0; column < 8; column++) sums[column] += a[row][k] * b[k][column];
        for (int column = 0; column < 8; column++)
            warp[row % 8 * 4 + column / 2].c[row / 8 * 2 + column % 2] += sums[column];
    }
}

// ---- the scheduler

int order = 0;  // 0: forwards, copies arrive late; 1: backwards, copies arrive at once

// Runs a warp until all its lanes wait for the block, or are done.
Stop run_warp(Fibre* warp) {
    while (true) {
        for (int i = 0; i < LANES; i++) {
            Fibre& lane = warp[order ? LANES - 1 - i : i];
            if (lane.stop != Stop::Done) run_until_stopped(lane);
        }
        const Stop why = warp[0].stop;
        for (int lane = 1; lane < LANES; lane++)
            if (warp[lane].stop != why) {
                // Lanes may end apart from each other; what they do together they all do.
                trouble = "the lanes of a warp do not meet";
                return Stop::Done;
            }
        if (why == Stop::Shuffle) shuffle(warp);
        else if (why == Stop::Load || why == Stop::LoadTransposed) load(warp, why == Stop::LoadTransposed);
        else if (why == Stop::Multiply) multiply(warp);
        else return why;
    }
}

bool run_block(unsigned threads) {
    for (unsigned i = 0; i < threads; i++) {
        fibres[i].index = i;
        fibres[i].stop = Stop::Running;
        fibres[i].groups.assign(1, {});
        prepare(fibres[i]);
    }
    const int warps = (int)threads / LANES;
    std::vector<Stop> stops(warps, Stop::Running);
    while (true) {
        int waiting = 0;
        for (int i = 0; i < warps; i++) {
            const int warp = order ? warps - 1 - i : i;
            if (stops[warp] != Stop::Done) stops[warp] = run_warp(fibres + warp * LANES);
            if (!trouble.empty()) return false;
            waiting += stops[warp] == Stop::Block;
        }
        if (waiting == 0) return true;
        if (waiting != warps) {
            trouble = "some warps wait for others that have ended";
            return false;
        }
    }
}

const Registered* first = nullptr;
}  // namespace

Registered::Registered(const char* name, unsigned threads, std::size_t params, void (*body)(const void*))
    : name(name), threads(threads), params(params), body(body), next(first) {
    first = this;
}

const Registered* find(const char* name) {
    const Registered* kernel = first;
    while (kernel && std::strcmp(kernel->name, name)) kernel = kernel->next;
    return kernel;
}

void run_backwards(bool yes) { order = yes; }

// Returns what went wrong, or "".
std::string run(const Registered& kernel, Index size, unsigned threads, std::size_t bytes, const void* params) {
    if (threads != kernel.threads) return "a kernel was launched with other threads than it is made for";
    running = &kernel;
    running_params = params;
    grid = size;
    trouble.clear();
    std::vector<unsigned char> memory(bytes + 16 + BEYOND);
    shared = (unsigned char*)(((std::uintptr_t)memory.data() + 15) & ~std::uintptr_t(15));
    for (block.z = 0; block.z < size.z; block.z++)
        for (block.y = 0; block.y < size.y; block.y++)
            for (block.x = 0; block.x < size.x; block.x++) {
                std::memset(shared, 0xff, bytes);  // no numbers
                if (!run_block(threads)) return std::string(kernel.name) + ": " + trouble;
                if (std::any_of(shared + bytes, shared + bytes + BEYOND, [](unsigned char byte) { return byte; }))
                    return std::string(kernel.name) + ": more shared memory than it was given";
            }
    return "";
}

void all_threads() { stop(Stop::Block); }

float shuffle_xor(float value, int mask) {
    current->value = value;
    current->mask = mask;
    stop(Stop::Shuffle);
    return current->value;
}

void load_matrices(u32* m, const u16* row, bool transposed) {
    current->matrices = m;
    current->row = row;
    stop(transposed ? Stop::LoadTransposed : Stop::Load);
}

void load_fragment(u32* m, const u16* at) {
    if ((std::uintptr_t)at % 16) trouble = "weights do not lie at sixteen bytes";
    std::memcpy(m, at, 16);
}

void multiply_add(float* c, const u32* a, u32 b0, u32 b1) {
    current->c = c;
    current->a = a;
    current->b[0] = b0;
    current->b[1] = b1;
    stop(Stop::Multiply);
}

void deliver(const Copy& copy) {
    if (copy.there) std::memcpy(copy.to, copy.from, 16);
    else std::memset(copy.to, 0, 16);
}

void copy(void* to, const void* from, bool there) {
    if ((std::uintptr_t)to % 16 || (std::uintptr_t)from % 16) trouble = "a copy does not start at sixteen bytes";
    const Copy one{to, from, there};
    if (order) deliver(one);  // as early as it may arrive, else as late
    else current->groups.back().push_back(one);
}

void close_group() { current->groups.emplace_back(); }

void arrived(int left) {
    auto& groups = current->groups;
    while ((int)groups.size() - 1 > left) {
        for (const Copy& copy : groups.front()) deliver(copy);
        groups.erase(groups.begin());
    }
}
}  // namespace emulated
