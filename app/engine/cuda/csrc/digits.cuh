// A SwiGLU that treats a Sudoku's nine digits alike (digits.py), whole in one kernel.
//
// Each of a position's digits is a row of its own: beside its numbers lies the mean of all nine, so one
// product, with the two projections side by side, gives own(x) + mean(x's mean). A block takes three
// positions, 27 rows of the 32 that its fragments have. The weights are few and lie as the tensor cores
// want them; a warp reads them from the cache just when it needs them.
#pragma once
#include "device.cuh"

struct Digits {
    const u16* a;           // [groups, group, stride] operands
    const u16* in;          // [groups, 2 inner, 2 size] gates and ups in turn; fragments
    const u16* out;         // [groups, size, 2 inner] fragments
    const float* residual;  // as out32, or null
    float* out32;           // [groups, group, stride]
    u16* out16;             // the same as operands, or null
    float* squares;         // [groups, group] of the new rows, or null
    Norm norm;              // of a's rows, and of the residual's
    int rows, group;        // of a group, without padding and with it
    int stride, size, inner;
};

constexpr int NINE = 9, POSITIONS = 3, DIGIT_ROWS = 32, DIGIT_THREADS = 256;

// Beside the left half of each row the mean of its position's nine.
DEVICE void mean_of_nine(u16* rows, int half, int stride) {
    for (int i = threadIdx.x; i < POSITIONS * half / 2; i += DIGIT_THREADS) {
        u16* first = rows + i / (half / 2) * NINE * stride + i % (half / 2) * 2;
        float low = 0, high = 0;
#pragma unroll
        for (int digit = 0; digit < NINE; digit++) {
            const u32 both = *(const u32*)(first + digit * stride);
            low += unpack_low(both);
            high += unpack_high(both);
        }
        const u32 mean = pack(low / NINE, high / NINE);
#pragma unroll
        for (int digit = 0; digit < NINE; digit++) *(u32*)(first + digit * stride + half) = mean;
    }
}

// c [16, 16] = a [16, depth] wᵀ. Of c, a lane holds [column / 8] of its rows' two halves.
DEVICE void product_of_sixteen(float (&c)[2][4], const u16* a, int stride, const u16* w, int depth) {
    const int lane = threadIdx.x % 32;
#pragma unroll 4
    for (int k = 0; k < depth; k += 16) {
        u32 rows[4], columns[4];
        load_matrices(rows, a + lane % 16 * stride + k + lane / 16 * 8);
        load_fragment(columns, w + k * 16 + lane * 8);
        multiply_add(c[0], rows, columns[0], columns[1]);
        multiply_add(c[1], rows, columns[2], columns[3]);
    }
}

DEVICE void digits(const Digits& p) {
    SHARED_MEMORY(memory);
    const int a_stride = 2 * p.size + 8, inner_stride = 2 * p.inner + 8;  // 8 more keep banks apart
    u16* a = (u16*)memory;
    u16* inner = a + DIGIT_ROWS * a_stride;
    float* scales = (float*)(inner + DIGIT_ROWS * inner_stride);  // of positions; one more for idle rows
    float* squares = scales + POSITIONS + 1;                      // [size / 16, DIGIT_ROWS]
    input_is_ready();
    next_may_start();

    const int lane = threadIdx.x % 32, warp = threadIdx.x / 32, first = blockIdx.x * POSITIONS;
    const int here = min(POSITIONS, p.rows - first), row0 = (int)blockIdx.y * p.group + first;
    const int chunks = p.size / 8;
    for (int i = threadIdx.x; i < POSITIONS * NINE * chunks; i += DIGIT_THREADS) {
        const int row = i / chunks, k = i % chunks * 8, position = row / NINE;
        const bool there = position < here;
        const u16* from = p.a + (long long)(row0 + (there ? position : 0)) * p.stride + row % NINE * p.size + k;
        copy16(a + row * a_stride + k, from, there);
    }
    close_group();
    if (threadIdx.x <= POSITIONS) scales[threadIdx.x] = (int)threadIdx.x < here ? scale_of(p.norm, row0 + threadIdx.x) : 0;
    arrived<0>();
    all_threads();
    mean_of_nine(a, p.size, a_stride);
    all_threads();

    const u16* in = p.in + (long long)blockIdx.y * 4 * p.inner * p.size;
    for (int f = warp; f < 2 * (2 * p.inner / 16); f += DIGIT_THREADS / 32) {
        const int m = f % 2 * 16, n = f / 2 * 16;
        float c[2][4] = {};
        product_of_sixteen(c, a + m * a_stride, a_stride, in + n * 2 * p.size, 2 * p.size);
#pragma unroll
        for (int i = 0; i < 4; i++) {
            const int row = m + i % 2 * 8 + lane / 4, column = n + i / 2 * 8 + lane % 4 * 2;
            const float scale = scales[row / NINE], *pair = c[i / 2] + i % 2 * 2;
            inner[row * inner_stride + column / 2] = (u16)pack(silu(pair[0] * scale) * (pair[1] * scale), 0);
        }
    }
    all_threads();
    mean_of_nine(inner, p.inner, inner_stride);
    all_threads();

    const u16* out = p.out + (long long)blockIdx.y * 2 * p.inner * p.size;
    for (int f = warp; f < 2 * (p.size / 16); f += DIGIT_THREADS / 32) {
        const int m = f % 2 * 16, n = f / 2 * 16;
        float c[2][4] = {};
        product_of_sixteen(c, inner + m * inner_stride, inner_stride, out + n * 2 * p.inner, 2 * p.inner);
#pragma unroll
        for (int half = 0; half < 2; half++) {
            const int row = m + half * 8 + lane / 4, position = row / NINE;
            float sum = 0;
#pragma unroll
            for (int i = 0; i < 2; i++) {
                float x = c[i][half * 2], y = c[i][half * 2 + 1];
                if (position >= here) continue;
                const int column = row % NINE * p.size + n + i * 8 + lane % 4 * 2;
                const long long at = (long long)(row0 + position) * p.stride + column;
                if (p.residual) {
                    const float2 before = *(const float2*)(p.residual + at);
                    x += before.x * scales[position];
                    y += before.y * scales[position];
                }
                *(float2*)(p.out32 + at) = make_float2(x, y);
                if (p.out16) *(u32*)(p.out16 + at) = pack(x, y);
                sum += x * x + y * y;
            }
            sum += shuffle_xor(sum, 1);
            sum += shuffle_xor(sum, 2);
            if (lane % 4 == 0) squares[n / 16 * DIGIT_ROWS + row] = sum;
        }
    }
    if (!p.squares) return;
    all_threads();
    if ((int)threadIdx.x < here) {
        float sum = 0;
        for (int i = 0; i < p.size / 16 * NINE; i++)
            sum += squares[i / NINE * DIGIT_ROWS + threadIdx.x * NINE + i % NINE];
        p.squares[row0 + threadIdx.x] = sum;
    }
}
