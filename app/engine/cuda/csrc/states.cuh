// Into a module and out of it: the sum of its inputs, the new state and how far it moved, the answer.
#pragma once
#include "device.cuh"
#include "mixers.cuh"

struct Sum {
    const float *a, *b, *c;  // [rows, stride]; c may be null
    float* out32;
    u16* out16;
    int rows, stride;
};

DEVICE void sum_states(const Sum& p) {
    input_is_ready();
    next_may_start();
    const int row = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32;
    if (row >= p.rows) return;
    for (int column = threadIdx.x % 32 * 2; column < p.stride; column += 64) {
        const long long at = (long long)row * p.stride + column;
        const float2 a = *(const float2*)(p.a + at);
        float2 v = *(const float2*)(p.b + at);
        if (p.c) {
            const float2 c = *(const float2*)(p.c + at);
            v.x += c.x, v.y += c.y;
        }
        v.x += a.x, v.y += a.y;
        *(float2*)(p.out32 + at) = v;
        *(u32*)(p.out16 + at) = pack(v.x, v.y);
    }
}

struct Settle {
    const float* in;  // [rows, stride] the stream at a module's end
    float* state;     // [rows, stride]
    float2* moved;    // [rows] of each: its square, and the square of its change
    Norm norm;
    int rows, stride;
};

DEVICE void settle(const Settle& p) {
    input_is_ready();
    next_may_start();
    const int row = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32;
    if (row >= p.rows) return;
    const float scale = scale_of(p.norm, row);
    float square = 0, change = 0;
    for (int column = threadIdx.x % 32 * 2; column < p.stride; column += 64) {
        const long long at = (long long)row * p.stride + column;
        const float2 before = *(const float2*)(p.state + at);
        float2 v = *(const float2*)(p.in + at);
        v.x *= scale, v.y *= scale;
        *(float2*)(p.state + at) = v;
        const float x = v.x - before.x, y = v.y - before.y;
        square += v.x * v.x + v.y * v.y;
        change += x * x + y * y;
    }
    square = warp_sum(square);
    change = warp_sum(change);
    if (threadIdx.x % 32 == 0) p.moved[row] = make_float2(square, change);
}

// One warp a view: how long its state is, and how far it moved.
struct Measure {
    const float2* moved;  // [views * positions], as `settle` leaves them
    float2* norms;        // [views]
    int views, positions;
};

DEVICE void measure(const Measure& p) {
    input_is_ready();
    next_may_start();
    const int view = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32;
    if (view >= p.views) return;
    float square = 0, change = 0;
#pragma unroll 4
    for (int position = threadIdx.x % 32; position < p.positions; position += 32) {
        const float2 row = p.moved[(long long)view * p.positions + position];
        square += row.x;
        change += row.y;
    }
    square = warp_sum(square);
    change = warp_sum(change);
    if (threadIdx.x % 32 == 0) p.norms[view] = make_float2(sqrtf(square), sqrtf(change));
}

struct Cell {
    float probability, entropy;  // of the likeliest token; in nats
    int token, changed;          // changed: whether the answer before said otherwise
};

// One warp a position, a token a lane. Heads are small and only read, so they stay in float32.
struct Answer {
    const float* state;   // [views * positions, stride]
    const float* lm_head; // [tokens, stride]
    const float* q_head;  // [2, stride], then 2 biases
    Cell* cells;          // [views, positions - prefix]
    float* logits;        // [views, positions - prefix, tokens]
    float* probabilities;
    float* q;             // [views, 2]
    int views, positions, prefix, stride, tokens, stablemax;
};

constexpr int MOST_TOKENS = 32;

DEVICE float product(const float* row, const float* weights, int stride) {
    float sum = 0;
    for (int c = threadIdx.x % 32 * 2; c < stride; c += 64) {
        const float2 a = *(const float2*)(row + c), b = *(const float2*)(weights + c);
        sum += a.x * b.x + a.y * b.y;
    }
    return warp_sum(sum);
}

DEVICE void answer(const Answer& p) {
    input_is_ready();
    next_may_start();
    const int row = blockIdx.x * (ROW_THREADS / 32) + threadIdx.x / 32, lane = threadIdx.x % 32;
    if (row >= p.views * p.positions) return;
    const int view = row / p.positions, position = row % p.positions;
    const float* state = p.state + (long long)row * p.stride;
    if (position == 0)
        for (int i = 0; i < 2; i++) {
            const float q = product(state, p.q_head + i * p.stride, p.stride);
            if (lane == 0) p.q[view * 2 + i] = q + p.q_head[2 * p.stride + i];
        }
    if (position < p.prefix) return;

    float logit = minus_infinity();
    for (int token = 0; token < p.tokens; token++) {
        const float value = product(state, p.lm_head + token * p.stride, p.stride);
        if (lane == token) logit = value;
    }
    const float most = warp_max(logit);
    float weight = 0;
    if (lane < p.tokens) {
        if (p.stablemax)  // arXiv 2501.04697
            weight = logit >= 0 ? logit + 1 : 1 / (1 - logit);
        else
            weight = exponential(logit - most);
    }
    const float probability = weight / warp_sum(weight);
    const float entropy = warp_sum(probability > 0 ? -probability * logf(probability) : 0);
    // The first of the likeliest, as everywhere: the greatest -lane among those that reach the maximum.
    const int token = (int)-warp_max(logit == most ? -(float)lane : -(float)MOST_TOKENS);

    const long long cell = (long long)view * (p.positions - p.prefix) + position - p.prefix;
    if (lane < p.tokens) {
        p.logits[cell * p.tokens + lane] = logit;
        p.probabilities[cell * p.tokens + lane] = probability;
    }
    if (lane == token % MOST_TOKENS) {
        const int changed = p.cells[cell].token != token;
        p.cells[cell] = {probability, entropy, token, changed};
    }
}
