// The machine of `device.cuh` on any processor, for tests: a block's threads are fibres that run one
// after the other and meet where the hardware makes them meet. It is stricter than the hardware: shared
// memory starts as no numbers, copies arrive only when they are waited for, and lanes that should meet
// and do not are an error. Threads can run backwards, copies then arriving at once: no result may change.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

using u16 = std::uint16_t;
using u32 = std::uint32_t;
using std::min;

struct float2 { float x, y; };
struct alignas(16) float4 { float x, y, z, w; };
inline float2 make_float2(float x, float y) { return {x, y}; }
inline float4 make_float4(float x, float y, float z, float w) { return {x, y, z, w}; }
inline float rsqrtf(float x) { return 1.0f / std::sqrt(x); }

namespace emulated {
struct Index { unsigned x, y, z; };
extern Index thread, block, grid;
extern unsigned char* shared;

struct Registered {  // a kernel that can be launched by its name
    const char* name;
    unsigned threads;
    std::size_t params;
    void (*body)(const void* params);
    const Registered* next;
    Registered(const char* name, unsigned threads, std::size_t params, void (*body)(const void*));
};

void all_threads();
float shuffle_xor(float value, int mask);
void load_matrices(u32* m, const u16* row, bool transposed);
void load_fragment(u32* m, const u16* at);
void multiply_add(float* c, const u32* a, u32 b0, u32 b1);
void copy(void* to, const void* from, bool there);
void close_group();
void arrived(int left);
}  // namespace emulated

#define threadIdx emulated::thread
#define blockIdx emulated::block
#define gridDim emulated::grid
#define DEVICE inline
#define SHARED_MEMORY(name) unsigned char* name = emulated::shared
#define KERNEL(name, threads, Params)                                                        \
    static void name(const Params& p);                                                       \
    static const emulated::Registered registered_##name(                                     \
        #name, threads, sizeof(Params), [](const void* p) { name(*(const Params*)p); });     \
    static void name(const Params& p)

inline float from_bits(u32 bits) {
    float out;
    std::memcpy(&out, &bits, 4);
    return out;
}
inline u32 bits_of(float value) {
    u32 out;
    std::memcpy(&out, &value, 4);
    return out;
}

#ifdef HRM_FLOAT16  // operands as on sm_75
inline u32 round_operand(float value) {
    const _Float16 half = (_Float16)value;
    u16 out;
    std::memcpy(&out, &half, 2);
    return out;
}
inline float unpack_low(u32 both) {
    const u16 bits = (u16)both;
    _Float16 half;
    std::memcpy(&half, &bits, 2);
    return (float)half;
}
inline float unpack_high(u32 both) { return unpack_low(both >> 16); }
#else
inline u32 round_operand(float value) {  // to nearest, ties to even; no number stays none
    const u32 bits = bits_of(value);
    return value != value ? 0x7fff : (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
}
inline float unpack_low(u32 both) { return from_bits(both << 16); }
inline float unpack_high(u32 both) { return from_bits(both & 0xffff0000u); }
#endif
inline u32 pack(float low, float high) { return round_operand(low) | round_operand(high) << 16; }

inline void multiply_add(float (&c)[4], const u32 (&a)[4], u32 b0, u32 b1) {
    emulated::multiply_add(c, a, b0, b1);
}
inline void load_matrices(u32 (&m)[4], const u16* row) { emulated::load_matrices(m, row, false); }
inline void load_matrices_transposed(u32 (&m)[4], const u16* row) { emulated::load_matrices(m, row, true); }
inline void load_fragment(u32 (&m)[4], const u16* at) { emulated::load_fragment(m, at); }
inline void copy16(void* shared, const void* global, bool there = true) { emulated::copy(shared, global, there); }
inline void close_group() { emulated::close_group(); }
template <int LEFT>
inline void arrived() { emulated::arrived(LEFT); }
inline float shuffle_xor(float value, int mask) { return emulated::shuffle_xor(value, mask); }
inline void all_threads() { emulated::all_threads(); }
inline float power_of_two(float x) { return std::exp2(x); }
inline float minus_infinity() { return -INFINITY; }
inline void input_is_ready() {}
inline void next_may_start() {}
