// Attention over all positions of a view, one head a block, 64 queries at a time.
//
// Keys and values come in tiles of 64, two tiles in shared memory: up to 128 positions all of them are
// there at once, beyond they pass by, and the softmax is kept up as they do (FlashAttention-2,
// arXiv 2307.08691). Sums and the softmax are float32.
#pragma once
#include "device.cuh"

struct Attention {
    const u16* qkv;  // [views * positions, 3, heads, HEAD] operands
    u16* out;        // [views * positions, heads, HEAD] operands
    int positions, heads;
    float scale;  // log2(e) / sqrt(head), as the softmax is taken to base two
};

constexpr int KEYS = 64, QUERIES = 64, ATTENTION_THREADS = 128;

template <int HEAD>
struct AttentionTile {
    static constexpr int STRIDE = HEAD + 8, CHUNKS = HEAD / 8, ONE = KEYS * STRIDE;
    static constexpr int SHARED = (QUERIES * STRIDE + 4 * ONE) * 2;
};

template <int HEAD>
DEVICE void load_tile(u16* to, const u16* from, int stride, int there) {
    using Tile = AttentionTile<HEAD>;
#pragma unroll
    for (int i = threadIdx.x; i < KEYS * Tile::CHUNKS; i += ATTENTION_THREADS) {
        const int row = i / Tile::CHUNKS, k = i % Tile::CHUNKS * 8;
        const bool real = row < there;
        copy16(to + row * Tile::STRIDE + k, from + (real ? (long long)row * stride + k : 0), real);
    }
}

template <int HEAD>
DEVICE void attend(const Attention& p) {
    using Tile = AttentionTile<HEAD>;
    SHARED_MEMORY(memory);
    u16* queries = (u16*)memory;
    u16* tiles = queries + QUERIES * Tile::STRIDE;  // keys, values, keys, values

    const int lane = threadIdx.x % 32, warp = threadIdx.x / 32, head = blockIdx.y;
    const int query0 = blockIdx.x * QUERIES, stride = 3 * p.heads * HEAD;
    const u16* view = p.qkv + (long long)blockIdx.z * p.positions * stride + head * HEAD;
    const int count = (p.positions + KEYS - 1) / KEYS;
    auto load = [&](int tile) {
        if (tile < count) {
            u16* to = tiles + tile % 2 * 2 * Tile::ONE;
            const u16* keys = view + (long long)tile * KEYS * stride + p.heads * HEAD;
            const int there = p.positions - tile * KEYS;
            load_tile<HEAD>(to, keys, stride, there);
            load_tile<HEAD>(to + Tile::ONE, keys + p.heads * HEAD, stride, there);
        }
        close_group();
    };
    input_is_ready();
    next_may_start();
    load_tile<HEAD>(queries, view + (long long)query0 * stride, stride, p.positions - query0);
    load(0);
    load(1);

    float out[HEAD / 8][4] = {}, most[2] = {minus_infinity(), minus_infinity()}, total[2] = {};
    u32 q[HEAD / 16][4];
    for (int tile = 0; tile < count; tile++) {
        arrived<1>();
        all_threads();
        if (tile == 0) {
#pragma unroll
            for (int k = 0; k < HEAD / 16; k++)
                load_matrices(q[k], queries + (warp * 16 + lane % 16) * Tile::STRIDE + k * 16 + lane / 16 * 8);
        }
        const u16* keys = tiles + tile % 2 * 2 * Tile::ONE;
        const u16* values = keys + Tile::ONE;

        float s[KEYS / 8][4] = {};
#pragma unroll
        for (int k = 0; k < HEAD / 16; k++)
#pragma unroll
            for (int n = 0; n < KEYS / 8; n += 2) {
                u32 b[4];
                const int key = n * 8 + lane / 16 * 8 + lane % 8;
                load_matrices(b, keys + key * Tile::STRIDE + k * 16 + lane / 8 % 2 * 8);
                multiply_add(s[n], q[k], b[0], b[1]);
                multiply_add(s[n + 1], q[k], b[2], b[3]);
            }

        const int left = p.positions - tile * KEYS;
        float now[2] = {most[0], most[1]};
#pragma unroll
        for (int n = 0; n < KEYS / 8; n++)
#pragma unroll
            for (int i = 0; i < 4; i++) {
                const bool there = n * 8 + lane % 4 * 2 + i % 2 < left;
                s[n][i] = there ? s[n][i] * p.scale : minus_infinity();
                now[i / 2] = fmaxf(now[i / 2], s[n][i]);
            }
        float fade[2];
#pragma unroll
        for (int half = 0; half < 2; half++) {  // four lanes hold a row
            now[half] = fmaxf(now[half], shuffle_xor(now[half], 1));
            now[half] = fmaxf(now[half], shuffle_xor(now[half], 2));
            fade[half] = power_of_two(most[half] - now[half]);
            most[half] = now[half];
            total[half] *= fade[half];
        }
#pragma unroll
        for (int n = 0; n < HEAD / 8; n++)
#pragma unroll
            for (int i = 0; i < 4; i++) out[n][i] *= fade[i / 2];

#pragma unroll
        for (int k = 0; k < KEYS / 16; k++) {
            u32 weights[4];  // the sums lie as the next product wants its operands
#pragma unroll
            for (int i = 0; i < 4; i++) {
                const float* pair = s[2 * k + i / 2] + i % 2 * 2;
                const float a = power_of_two(pair[0] - most[i % 2]), b = power_of_two(pair[1] - most[i % 2]);
                total[i % 2] += a + b;
                weights[i] = pack(a, b);
            }
#pragma unroll
            for (int n = 0; n < HEAD / 8; n += 2) {
                u32 b[4];
                load_matrices_transposed(
                    b, values + (k * 16 + lane % 16) * Tile::STRIDE + n * 8 + lane / 16 * 8);
                multiply_add(out[n], weights, b[0], b[1]);
                multiply_add(out[n + 1], weights, b[2], b[3]);
            }
        }
        all_threads();
        load(tile + 2);
    }
    arrived<0>();

#pragma unroll
    for (int half = 0; half < 2; half++) {
        total[half] += shuffle_xor(total[half], 1);
        total[half] += shuffle_xor(total[half], 2);
        const int query = query0 + warp * 16 + half * 8 + lane / 4;
        if (query < p.positions) {
            const float share = 1.0f / total[half];
            const long long row = (long long)blockIdx.z * p.positions + query;
            u16* to = p.out + (row * p.heads + head) * HEAD + lane % 4 * 2;
#pragma unroll
            for (int n = 0; n < HEAD / 8; n++)
                *(u32*)(to + n * 8) = pack(out[n][2 * half] * share, out[n][2 * half + 1] * share);
        }
    }
}
