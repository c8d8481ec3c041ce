// What the kernels ask of the machine, in one place: tensor cores, copies that run ahead, shuffles.
// `emulated.h` gives the same names on any processor. Nothing here needs a header of the toolkit, so
// NVRTC compiles it too.
#pragma once

#ifdef HRM_EMULATED
#include "emulated.h"
#else

using u16 = unsigned short;
using u32 = unsigned int;

#define DEVICE __device__ __forceinline__
#define KERNEL(name, threads, Params) \
    extern "C" __global__ void __launch_bounds__(threads, 1) name(const __grid_constant__ Params p)
#define SHARED_MEMORY(name) extern __shared__ __align__(16) unsigned char name[]

#if __CUDA_ARCH__ >= 800
// Operands are bfloat16: float32's range, 8 bits of precision.
DEVICE u32 pack(float low, float high) {
    u32 both;
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(both) : "f"(high), "f"(low));
    return both;
}
DEVICE float unpack_low(u32 both) { return __uint_as_float(both << 16); }
DEVICE float unpack_high(u32 both) { return __uint_as_float(both & 0xffff0000u); }

// c [16, 8] += a [16, 16] b [16, 8], spread over the lanes of a warp.
DEVICE void multiply_add(float (&c)[4], const u32 (&a)[4], u32 b0, u32 b1) {
    asm("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, "
        "{%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
        : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

// Sixteen bytes on their way to shared memory, zeros where there are none; `arrived` waits for them.
DEVICE void copy16(void* shared, const void* global, bool there = true) {
    const u32 to = (u32)__cvta_generic_to_shared(shared);
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(to), "l"(global), "r"(there ? 16 : 0)
                 : "memory");
}
DEVICE void close_group() { asm volatile("cp.async.commit_group;" ::: "memory"); }
template <int LEFT>
DEVICE void arrived() {  // all but the newest LEFT groups
    asm volatile("cp.async.wait_group %0;" ::"n"(LEFT) : "memory");
}

#else
// sm_75 knows no bfloat16 and no copies that run ahead: operands are float16, and a copy waits.
DEVICE u32 pack(float low, float high) {
    u16 a, b;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(a) : "f"(low));
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(b) : "f"(high));
    return a | (u32)b << 16;
}
DEVICE float unpack_low(u32 both) {
    float out;
    asm("cvt.f32.f16 %0, %1;" : "=f"(out) : "h"((u16)both));
    return out;
}
DEVICE float unpack_high(u32 both) { return unpack_low(both >> 16); }

DEVICE void multiply_add(float (&c)[4], const u32 (&a)[4], u32 b0, u32 b1) {
    const u32 b[2] = {b0, b1};
#pragma unroll
    for (int half = 0; half < 2; half++)
        asm("mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 {%0,%1,%2,%3}, {%4,%5}, {%6}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(a[2 * half]), "r"(a[2 * half + 1]), "r"(b[half]));
}

DEVICE void copy16(void* shared, const void* global, bool there = true) {
    *(uint4*)shared = there ? *(const uint4*)global : make_uint4(0, 0, 0, 0);
}
DEVICE void close_group() {}
template <int LEFT>
DEVICE void arrived() {}
#endif

// Four 8×8 matrices of operands from shared memory; lanes 8i to 8i + 7 point at the rows of matrix i.
DEVICE void load_matrices(u32 (&m)[4], const u16* row) {
    const u32 from = (u32)__cvta_generic_to_shared(row);
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0,%1,%2,%3}, [%4];"
                 : "=r"(m[0]), "=r"(m[1]), "=r"(m[2]), "=r"(m[3]) : "r"(from) : "memory");
}
DEVICE void load_matrices_transposed(u32 (&m)[4], const u16* row) {
    const u32 from = (u32)__cvta_generic_to_shared(row);
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0,%1,%2,%3}, [%4];"
                 : "=r"(m[0]), "=r"(m[1]), "=r"(m[2]), "=r"(m[3]) : "r"(from) : "memory");
}

// The same of weights that lie in memory as the lanes want them (pack.fragments): sixteen bytes each.
DEVICE void load_fragment(u32 (&m)[4], const u16* at) {
    const uint4 found = __ldg((const uint4*)at);
    m[0] = found.x, m[1] = found.y, m[2] = found.z, m[3] = found.w;
}

DEVICE float shuffle_xor(float value, int mask) { return __shfl_xor_sync(0xffffffffu, value, mask); }
DEVICE void all_threads() { __syncthreads(); }
DEVICE float minus_infinity() { return __int_as_float(0xff800000); }
DEVICE float power_of_two(float x) {
    float out;
    asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(out) : "f"(x));
    return out;
}

// Where launches overlap (sm_90 on), a kernel may start while the one before it still runs. Only
// weights may be read before `input_is_ready`; elsewhere both of these are nothing.
DEVICE void input_is_ready() {
#if __CUDA_ARCH__ >= 900
    asm volatile("griddepcontrol.wait;" ::: "memory");
#endif
}
DEVICE void next_may_start() {
#if __CUDA_ARCH__ >= 900
    asm volatile("griddepcontrol.launch_dependents;");
#endif
}
#endif  // HRM_EMULATED

constexpr float LOG2_E = 1.4426950408889634f;

DEVICE float exponential(float x) { return power_of_two(x * LOG2_E); }
DEVICE float silu(float x) { return x / (1.0f + exponential(-x)); }

// The sum over a warp, the same to the last bit in every lane.
DEVICE float warp_sum(float value) {
#pragma unroll
    for (int mask = 16; mask; mask >>= 1) value += shuffle_xor(value, mask);
    return value;
}
DEVICE float warp_max(float value) {
#pragma unroll
    for (int mask = 16; mask; mask >>= 1) value = fmaxf(value, shuffle_xor(value, mask));
    return value;
}

// A stream of states on its way through a module: rows not yet normalised, and of each row some partial
// sums of squares. Whoever writes a row sums its squares; whoever reads it scales it. So no kernel has
// to own whole rows, and RMSNorm costs no pass of its own.
struct Norm {
    const float* squares;  // [rows, parts]; null: the rows are used as they are
    int parts;
    float width;  // numbers in a row, without padding
    float eps;
};

DEVICE float scale_of(const Norm& norm, int row) {
    if (!norm.squares) return 1.0f;
    float sum = 0;
    for (int part = 0; part < norm.parts; part++) sum += norm.squares[(long long)row * norm.parts + part];
    return rsqrtf(sum / norm.width + norm.eps);
}
