// Every kernel by its name. Rules of the house: see project.cuh.
#include "attention.cuh"
#include "device.cuh"
#include "digits.cuh"
#include "mixers.cuh"
#include "project.cuh"
#include "states.cuh"

// Tiles: rows, columns, depth, stages; warps by rows, columns, depth.
using Small = Tile<32, 32, 64, 4, 1, 1, 4>;    // one puzzle of 82 positions: many blocks, each soon done
using Middle = Tile<64, 64, 64, 3, 2, 2, 1>;   // one puzzle of 901 positions, or several
using Large = Tile<128, 128, 32, 3, 2, 4, 1>;  // many puzzles

#define PROJECTIONS(After, Reader, name)                                                                 \
    KERNEL(name##_small, Small::THREADS, Projection) { project<Small, Reader, After>(p); }               \
    KERNEL(name##_middle, Middle::THREADS, Projection) { project<Middle, Reader, After>(p); }            \
    KERNEL(name##_large, Large::THREADS, Projection) { project<Large, Reader, After>(p); }

PROJECTIONS(Rotary, Rows, project_rotary)
PROJECTIONS(Gated, Rows, project_gated)
PROJECTIONS(Gated, Neighbours, convolve_gated)
PROJECTIONS(Add, Rows, project_add)

KERNEL(attend_32, ATTENTION_THREADS, Attention) { attend<32>(p); }
KERNEL(attend_64, ATTENTION_THREADS, Attention) { attend<64>(p); }
KERNEL(attend_128, ATTENTION_THREADS, Attention) { attend<128>(p); }

KERNEL(digits_swiglu, DIGIT_THREADS, Digits) { digits(p); }

KERNEL(normalise_rows, ROW_THREADS, Normalise) { normalise(p); }
KERNEL(turn_stream, MIXER_THREADS, Turn) { turn(p); }
KERNEL(pool_units, ROW_THREADS, Units) { pool(p); }
KERNEL(gather_units, ROW_THREADS, Units) { gather(p); }
KERNEL(loudest_cells, MIXER_THREADS, Loudest) { loudest(p); }

KERNEL(sum_inputs, ROW_THREADS, Sum) { sum_states(p); }
KERNEL(settle_state, ROW_THREADS, Settle) { settle(p); }
KERNEL(measure_states, ROW_THREADS, Measure) { measure(p); }
KERNEL(read_answer, ROW_THREADS, Answer) { answer(p); }
