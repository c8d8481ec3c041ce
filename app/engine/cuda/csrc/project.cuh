// Every product with weights: out = a wᵀ, with what comes after it in the same kernel.
//
// All matrices are padded with zeros to whole tiles, so nothing here asks where one ends. A row's
// RMSNorm is a factor (see Norm), applied to the sum or to what is added to it. Weights are packed so
// that the two numbers which meet in rotary positions or in SwiGLU are neighbours: the tensor cores
// leave them in one thread.
#pragma once
#include "device.cuh"

struct Projection {
    const u16* a;           // [rows, a_stride] operands
    const u16* w;           // [columns, depth] operands
    const float* residual;  // [rows, out_stride] (Add)
    float* out32;           // [rows, out_stride] (Add)
    u16* out16;             // [rows, out_stride]
    float* squares;         // [rows, column tiles] sums of squares of the new rows (Add)
    const float* cosines;   // [positions, head / 2] (Rotary)
    const float* sines;
    Norm norm;              // of a's rows, or of the residual's (Add)
    int depth, a_stride, out_stride;
    int positions, prefix, columns;  // of a view (Rotary, Neighbours); columns: of its grid
    int rows;                        // without padding (Neighbours)
    int width, head;                 // q, k and v are `width` numbers each, heads of `head` (Rotary)
};

// ---- where a's rows come from

struct Rows {
    static DEVICE const u16* at(const Projection& p, int row, int k, bool&) {
        return p.a + (long long)row * p.a_stride + k;
    }
};

// A 3×3 convolution as a product: depth runs over the nine neighbours of a cell; there are none beyond
// the grid's edge, and the prefix has none at all.
struct Neighbours {
    static DEVICE const u16* at(const Projection& p, int row, int k, bool& there) {
        const int tap = k / p.a_stride, down = tap / 3 - 1, right = tap % 3 - 1;
        const int cell = row % p.positions - p.prefix;
        const int y = cell / p.columns + down, x = cell % p.columns + right;
        const int height = (p.positions - p.prefix) / p.columns;
        there = row < p.rows && cell >= 0 && y >= 0 && y < height && x >= 0 && x < p.columns;
        const int from = there ? row + down * p.columns + right : 0;
        return p.a + (long long)from * p.a_stride + k % p.a_stride;
    }
};

// ---- what becomes of two neighbouring sums, and the sum of their squares where anyone asks

struct Rotary {  // queries and keys turn with their position
    static constexpr bool SQUARES = false;
    static DEVICE float pair(const Projection& p, int row, int column, float a, float b, float scale) {
        a *= scale;
        b *= scale;
        if (column < 2 * p.width) {
            const int at = row % p.positions * (p.head / 2) + column % p.head / 2;
            const float c = p.cosines[at], s = p.sines[at], turned = a * c - b * s;
            b = b * c + a * s;
            a = turned;
        }
        *(u32*)(p.out16 + (long long)row * p.out_stride + column) = pack(a, b);
        return 0;
    }
};

struct Gated {  // SwiGLU's inner layer: silu(gate) up
    static constexpr bool SQUARES = false;
    static DEVICE float pair(const Projection& p, int row, int column, float a, float b, float scale) {
        const float value = silu(a * scale) * (b * scale);
        p.out16[(long long)row * p.out_stride + column / 2] = (u16)pack(value, 0);
        return 0;
    }
};

struct Add {  // the residual stream goes on
    static constexpr bool SQUARES = true;
    static DEVICE float pair(const Projection& p, int row, int column, float a, float b, float scale) {
        const long long at = (long long)row * p.out_stride + column;
        const float2 before = *(const float2*)(p.residual + at);
        a += before.x * scale;
        b += before.y * scale;
        *(float2*)(p.out32 + at) = make_float2(a, b);
        *(u32*)(p.out16 + at) = pack(a, b);
        return a * a + b * b;
    }
};

// ---- the product

// Warps share a block's tile by rows and columns; in a small tile they share the depth instead, and add
// up at the end: a batch of one has few tiles, and each should be done soon.
template <int ROWS_, int COLUMNS_, int DEPTH_, int STAGES_, int ROW_WARPS_, int COLUMN_WARPS_, int DEPTH_WARPS_>
struct Tile {
    static constexpr int ROWS = ROWS_, COLUMNS = COLUMNS_, DEPTH = DEPTH_, STAGES = STAGES_;
    static constexpr int ROW_WARPS = ROW_WARPS_, COLUMN_WARPS = COLUMN_WARPS_, DEPTH_WARPS = DEPTH_WARPS_;
    static constexpr int THREADS = 32 * ROW_WARPS * COLUMN_WARPS * DEPTH_WARPS;
    static constexpr int STRIDE = DEPTH + 8;  // of a row in shared memory; 8 more keep its banks apart
    static constexpr int STAGE = (ROWS + COLUMNS) * STRIDE;
    static constexpr int M = ROWS / ROW_WARPS / 16, N = COLUMNS / COLUMN_WARPS / 8;  // a warp's fragments
    static constexpr int OWN = M * N / DEPTH_WARPS;  // those that it finishes: part of a row, or rows
    static constexpr int OWN_N = OWN < N ? OWN : N, OWN_M = OWN / OWN_N;
    static constexpr int SLOTS = COLUMN_WARPS * (N / OWN_N);  // warps that meet in a row at the end
    static constexpr int PIPELINE = STAGES * STAGE * 2;       // bytes
    static constexpr int SHARED = PIPELINE + (1 + SLOTS) * ROWS * 4;
    static_assert(DEPTH_WARPS == 1 || DEPTH_WARPS * M * N * 32 * 16 <= PIPELINE, "the sums need room");
};

template <class Tile, class Reader>
struct Loader {
    const Projection& p;
    u16* stages;
    const u16* w;
    int row0;
    static constexpr int CHUNKS = Tile::DEPTH / 8;

    DEVICE void weights(int step) const {
        u16* to = stages + step % Tile::STAGES * Tile::STAGE + Tile::ROWS * Tile::STRIDE;
#pragma unroll
        for (int i = threadIdx.x; i < Tile::COLUMNS * CHUNKS; i += Tile::THREADS) {
            const int column = i / CHUNKS, k = i % CHUNKS * 8;
            copy16(to + column * Tile::STRIDE + k, w + (long long)column * p.depth + step * Tile::DEPTH + k);
        }
    }

    DEVICE void operands(int step) const {
        u16* to = stages + step % Tile::STAGES * Tile::STAGE;
#pragma unroll
        for (int i = threadIdx.x; i < Tile::ROWS * CHUNKS; i += Tile::THREADS) {
            const int row = i / CHUNKS, k = i % CHUNKS * 8;
            bool there = true;
            const u16* from = Reader::at(p, row0 + row, step * Tile::DEPTH + k, there);
            copy16(to + row * Tile::STRIDE + k, from, there);
        }
    }
};

// The sums of warps that shared the depth, each warp keeping the fragments that it finishes.
template <class Tile>
DEVICE void add_up(float (&own)[Tile::OWN][4], const float (&sums)[Tile::M][Tile::N][4], float4* parts,
                   int team, int member, int lane) {
    float4* mine = parts + (team * Tile::DEPTH_WARPS + member) * Tile::M * Tile::N * 32;
#pragma unroll
    for (int m = 0; m < Tile::M; m++)
#pragma unroll
        for (int n = 0; n < Tile::N; n++) {
            const float* c = sums[m][n];
            mine[(m * Tile::N + n) * 32 + lane] = make_float4(c[0], c[1], c[2], c[3]);
        }
    all_threads();
#pragma unroll
    for (int f = 0; f < Tile::OWN; f++) {
        float4 total = make_float4(0, 0, 0, 0);
#pragma unroll
        for (int other = 0; other < Tile::DEPTH_WARPS; other++) {
            const int from = (team * Tile::DEPTH_WARPS + other) * Tile::M * Tile::N + member * Tile::OWN + f;
            const float4 c = parts[from * 32 + lane];
            total.x += c.x, total.y += c.y, total.z += c.z, total.w += c.w;
        }
        own[f][0] = total.x, own[f][1] = total.y, own[f][2] = total.z, own[f][3] = total.w;
    }
}

template <class Tile, class Reader, class After>
DEVICE void project(const Projection& p) {
    SHARED_MEMORY(memory);
    u16* stages = (u16*)memory;
    float* scales = (float*)(memory + Tile::PIPELINE);  // of the tile's rows
    float* squares = scales + Tile::ROWS;               // [SLOTS, ROWS]

    const int row0 = blockIdx.y * Tile::ROWS, column0 = blockIdx.x * Tile::COLUMNS;
    const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
    const int member = warp % Tile::DEPTH_WARPS, team = warp / Tile::DEPTH_WARPS;
    const int team_row = team / Tile::COLUMN_WARPS * Tile::M * 16;
    const int team_column = team % Tile::COLUMN_WARPS * Tile::N * 8;

    const u16* w = p.w + (long long)column0 * p.depth;
    const Loader<Tile, Reader> load{p, stages, w, row0};
    const int steps = p.depth / Tile::DEPTH;
    for (int step = 0; step < Tile::STAGES - 1 && step < steps; step++) load.weights(step);
    input_is_ready();
    next_may_start();
    for (int step = 0; step < Tile::STAGES - 1; step++) {
        if (step < steps) load.operands(step);
        close_group();
    }
    for (int row = threadIdx.x; row < Tile::ROWS; row += Tile::THREADS)
        scales[row] = scale_of(p.norm, row0 + row);

    float sums[Tile::M][Tile::N][4] = {};
    for (int step = 0; step < steps; step++) {
        arrived<Tile::STAGES - 2>();
        all_threads();
        const int next = step + Tile::STAGES - 1;
        if (next < steps) {
            load.weights(next);
            load.operands(next);
        }
        close_group();
        const u16* a_tile = stages + step % Tile::STAGES * Tile::STAGE;
        const u16* w_tile = a_tile + Tile::ROWS * Tile::STRIDE;
#pragma unroll
        for (int k = 0; k < Tile::DEPTH / 16 / Tile::DEPTH_WARPS; k++) {
            const int k0 = (k * Tile::DEPTH_WARPS + member) * 16;
            u32 a[Tile::M][4];
#pragma unroll
            for (int m = 0; m < Tile::M; m++)
                load_matrices(a[m], a_tile + (team_row + m * 16 + lane % 16) * Tile::STRIDE + k0 + lane / 16 * 8);
#pragma unroll
            for (int n = 0; n < Tile::N; n += 2) {
                u32 b[4];
                const int column = team_column + n * 8 + lane / 16 * 8 + lane % 8;
                load_matrices(b, w_tile + column * Tile::STRIDE + k0 + lane / 8 % 2 * 8);
#pragma unroll
                for (int m = 0; m < Tile::M; m++) {
                    multiply_add(sums[m][n], a[m], b[0], b[1]);
                    multiply_add(sums[m][n + 1], a[m], b[2], b[3]);
                }
            }
        }
    }
    arrived<0>();
    all_threads();

    float own[Tile::OWN][4];
    if constexpr (Tile::DEPTH_WARPS > 1) {
        add_up<Tile>(own, sums, (float4*)memory, team, member, lane);
    } else {
#pragma unroll
        for (int f = 0; f < Tile::OWN; f++)
#pragma unroll
            for (int i = 0; i < 4; i++) own[f][i] = sums[f / Tile::N][f % Tile::N][i];
    }

    const int first = member * Tile::OWN;
    const int slot = team % Tile::COLUMN_WARPS * (Tile::N / Tile::OWN_N) + first % Tile::N / Tile::OWN_N;
#pragma unroll
    for (int m = 0; m < Tile::OWN_M; m++)
#pragma unroll
        for (int half = 0; half < 2; half++) {
            const int row = team_row + (first / Tile::N + m) * 16 + half * 8 + lane / 4;
            float sum = 0;
#pragma unroll
            for (int n = 0; n < Tile::OWN_N; n++) {
                const int column = column0 + team_column + (first % Tile::N + n) * 8 + lane % 4 * 2;
                const float* c = own[m * Tile::OWN_N + n] + 2 * half;
                sum += After::pair(p, row0 + row, column, c[0], c[1], scales[row]);
            }
            if constexpr (After::SQUARES) {
                sum += shuffle_xor(sum, 1);
                sum += shuffle_xor(sum, 2);
                if (lane % 4 == 0) squares[slot * Tile::ROWS + row] = sum;
            }
        }
    if constexpr (After::SQUARES) {
        all_threads();
        for (int row = threadIdx.x; row < Tile::ROWS; row += Tile::THREADS) {
            float sum = 0;
            for (int i = 0; i < Tile::SLOTS; i++) sum += squares[i * Tile::ROWS + row];
            p.squares[(long long)(row0 + row) * gridDim.x + blockIdx.x] = sum;
        }
    }
}
