// How positions talk in models without attention: what lies between the products. Each of a model's
// mixers is a few products (project.cuh) with one of these kernels before or after them.
#pragma once
#include "device.cuh"

constexpr int MIXER_THREADS = 256, ROW_THREADS = 128;

// ---- normalised operands of a stream, for a product whose factors are not one a row

struct Normalise {
    const float* in;  // [rows, stride]
    u16* out;         // [rows, stride]
    Norm norm;
    int rows, stride;
};

DEVICE void normalise(const Normalise& p) {
    input_is_ready();
    next_may_start();
    const int row = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32;
    if (row >= p.rows) return;
    const float scale = scale_of(p.norm, row);
    const long long start = (long long)row * p.stride;
    for (int c = threadIdx.x % 32 * 2; c < p.stride; c += 64) {
        const float2 v = *(const float2*)(p.in + start + c);
        *(u32*)(p.out + start + c) = pack(v.x * scale, v.y * scale);
    }
}

// ---- token mixing: SwiGLU across positions is the channels' SwiGLU of the transposed stream

struct Turn {
    const float* in;  // [views, rows, in_stride]
    float* out32;     // [views, columns, out_stride]
    u16* out16;
    Norm norm;  // of the rows
    int rows, columns, in_stride, out_stride;
};

constexpr int SIDE = 32;

DEVICE void turn(const Turn& p) {
    SHARED_MEMORY(memory);
    float* tile = (float*)memory;       // [SIDE, SIDE + 1]
    float* scales = tile + SIDE * (SIDE + 1);
    input_is_ready();
    next_may_start();
    const int x = threadIdx.x % SIDE, y0 = threadIdx.x / SIDE;
    const int row0 = blockIdx.y * SIDE, column0 = blockIdx.x * SIDE;
    const long long in_row = (long long)blockIdx.z * p.rows, out_row = (long long)blockIdx.z * p.columns;
    if (threadIdx.x < SIDE && row0 + x < p.rows) scales[x] = scale_of(p.norm, in_row + row0 + x);
    all_threads();
    for (int y = y0; y < SIDE; y += MIXER_THREADS / SIDE)
        if (row0 + y < p.rows && column0 + x < p.columns)
            tile[y * (SIDE + 1) + x] = p.in[(in_row + row0 + y) * p.in_stride + column0 + x] * scales[y];
    all_threads();
    for (int y = y0; y < SIDE; y += MIXER_THREADS / SIDE)
        if (column0 + y < p.columns && row0 + x < p.rows) {
            const float value = tile[x * (SIDE + 1) + y];
            const long long at = (out_row + column0 + y) * p.out_stride + row0 + x;
            p.out32[at] = value;
            p.out16[at] = (u16)pack(value, 0);
        }
}

// ---- a Sudoku's units: rows, columns and boxes of a board of side² cells, and the whole board

struct Units {
    const float* in;   // [views * positions, stride]
    u16* pooled;       // Pool: [4, group, stride] operands, not yet normalised
    float* squares;    // Pool: [4, group] of them; Gather: [rows] of the new stream
    const float* heard;  // Gather: [4, group, stride] what each unit says
    float* out32;      // Gather: [rows, stride]
    u16* out16;
    Norm norm;
    int views, positions, prefix, box;  // side is box²
    int stride, group;                  // rows of a kind of unit, with padding
};

// Which cell is the j-th of unit i of a kind (0 rows, 1 columns, 2 boxes).
DEVICE int cell_of(int kind, int i, int j, int box) {
    const int side = box * box;
    if (kind == 0) return i * side + j;
    if (kind == 1) return j * side + i;
    return (i / box * box + j / box) * side + i % box * box + j % box;
}

DEVICE void pool(const Units& p) {
    SHARED_MEMORY(memory);
    float* scales = (float*)memory;       // of the unit's cells
    float* sums = scales + p.positions;   // of squares, one a warp
    input_is_ready();
    next_may_start();
    const int side = p.box * p.box, kind = min((int)blockIdx.x / side, 3), unit = blockIdx.x - kind * side;
    const int view = blockIdx.y, cells = kind == 3 ? p.positions : side;
    auto row_of = [&](int j) {
        const int at = kind == 3 ? j : p.prefix + cell_of(kind, unit, j, p.box);
        return view * p.positions + at;
    };
    for (int j = threadIdx.x; j < cells; j += ROW_THREADS) scales[j] = scale_of(p.norm, row_of(j));
    all_threads();

    const long long row = (long long)kind * p.group + (kind == 3 ? view : view * side + unit);
    float squares = 0;
    for (int c = threadIdx.x * 2; c < p.stride; c += ROW_THREADS * 2) {
        float2 total = make_float2(0, 0);
        for (int j = 0; j < cells; j++) {
            const float2 v = *(const float2*)(p.in + (long long)row_of(j) * p.stride + c);
            total.x += v.x * scales[j];
            total.y += v.y * scales[j];
        }
        *(u32*)(p.pooled + row * p.stride + c) = pack(total.x, total.y);
        squares += total.x * total.x + total.y * total.y;
    }
    squares = warp_sum(squares);
    if (threadIdx.x % 32 == 0) sums[threadIdx.x / 32] = squares;
    all_threads();
    if (threadIdx.x == 0) {
        float whole = 0;
        for (int i = 0; i < ROW_THREADS / 32; i++) whole += sums[i];
        p.squares[row] = whole;
    }
}

DEVICE void gather(const Units& p) {
    input_is_ready();
    next_may_start();
    const int row = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32;
    if (row >= p.views * p.positions) return;
    const int side = p.box * p.box, view = row / p.positions, cell = row % p.positions - p.prefix;
    const int y = cell / side, x = cell % side, units[3] = {y, x, y / p.box * p.box + x / p.box};
    const float scale = scale_of(p.norm, row);
    float squares = 0;
    for (int c = threadIdx.x % 32 * 2; c < p.stride; c += 64) {
        const long long at = (long long)row * p.stride + c;
        float2 v = *(const float2*)(p.in + at);
        v.x *= scale, v.y *= scale;
#pragma unroll
        for (int kind = 0; kind < 4; kind++) {
            if (kind < 3 && cell < 0) continue;  // the prefix hears the whole board only
            const int unit = kind == 3 ? view : view * side + units[kind % 3];
            const float2 said = *(const float2*)(p.heard + ((long long)kind * p.group + unit) * p.stride + c);
            v.x += said.x, v.y += said.y;
        }
        *(float2*)(p.out32 + at) = v;
        *(u32*)(p.out16 + at) = pack(v.x, v.y);
        squares += v.x * v.x + v.y * v.y;
    }
    squares = warp_sum(squares);
    if (threadIdx.x % 32 == 0) p.squares[row] = squares;
}

// ---- local mixing: what the prefix hears of the cells, channel by channel

// `told` is [rows, 2 stride]: cells speak in the left half, and the prefix is given the loudest of them
// in the right half. So one product with two projections side by side serves both.
struct Loudest {
    u16* told;
    int positions, prefix, stride;
};

DEVICE void loudest(const Loudest& p) {
    SHARED_MEMORY(memory);
    float2* best = (float2*)memory;  // [warps, 32]
    input_is_ready();
    next_may_start();
    constexpr int WARPS = MIXER_THREADS / 32;
    const int lane = threadIdx.x % 32, warp = threadIdx.x / 32, c = blockIdx.x * 64 + lane * 2;
    u16* view = p.told + (long long)blockIdx.y * p.positions * 2 * p.stride;
    float2 most = make_float2(minus_infinity(), minus_infinity());
#pragma unroll 4
    for (int position = p.prefix + warp; position < p.positions; position += WARPS) {
        const u32 both = *(const u32*)(view + (long long)position * 2 * p.stride + c);
        most.x = fmaxf(most.x, unpack_low(both));
        most.y = fmaxf(most.y, unpack_high(both));
    }
    best[warp * 32 + lane] = most;
    all_threads();
    if (warp != 0) return;
    for (int other = 1; other < WARPS; other++) {
        most.x = fmaxf(most.x, best[other * 32 + lane].x);
        most.y = fmaxf(most.y, best[other * 32 + lane].y);
    }
    for (int position = 0; position < p.prefix; position++)
        *(u32*)(view + ((long long)position * 2 + 1) * p.stride + c) = pack(most.x, most.y);
}
