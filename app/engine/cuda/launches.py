"""Every kernel's parameters and launch. The structures repeat those in ``csrc``, field by field."""

from __future__ import annotations

import ctypes
import math
from ctypes import c_float, c_int32, c_uint64
from dataclasses import dataclass, field
from typing import Literal

from app.engine.cuda.driver import Launch

PAD = 64
"""Widths of all matrices are padded with zeros to a multiple of this,"""
PAD_ROWS = 128
"""and their rows to a multiple of this, so that no kernel asks where a matrix ends."""
MOST_TOKENS = 32
HEADS = (32, 64, 128)
"""Sizes of a head, with padding, for which there are kernels."""
ROW_THREADS, MIXER_THREADS = 128, 256

After = Literal["project_rotary", "project_gated", "convolve_gated", "project_add"]


def padded(size: int, to: int = PAD) -> int:
    """The next multiple."""
    return -(-size // to) * to


class CNorm(ctypes.Structure):
    """``Norm`` of device.cuh."""

    _fields_ = (("squares", c_uint64), ("parts", c_int32), ("width", c_float), ("eps", c_float))


class CProjection(ctypes.Structure):
    """``Projection`` of project.cuh."""

    _fields_ = (
        ("a", c_uint64), ("w", c_uint64), ("residual", c_uint64), ("out32", c_uint64), ("out16", c_uint64),
        ("squares", c_uint64), ("cosines", c_uint64), ("sines", c_uint64), ("norm", CNorm),
        ("depth", c_int32), ("a_stride", c_int32), ("out_stride", c_int32), ("positions", c_int32),
        ("prefix", c_int32), ("columns", c_int32), ("rows", c_int32), ("width", c_int32), ("head", c_int32),
    )  # fmt: skip


class CAttention(ctypes.Structure):
    """``Attention`` of attention.cuh."""

    _fields_ = (
        ("qkv", c_uint64), ("out", c_uint64), ("positions", c_int32), ("heads", c_int32), ("scale", c_float),
    )  # fmt: skip


class CDigits(ctypes.Structure):
    """``Digits`` of digits.cuh."""

    _fields_ = (
        *((name, c_uint64) for name in ("a", "into", "back", "residual", "out32", "out16", "squares")),
        ("norm", CNorm),
        *((name, c_int32) for name in ("rows", "group", "stride", "size", "inner")),
    )


class CNormalise(ctypes.Structure):
    """``Normalise`` of mixers.cuh."""

    _fields_ = (
        ("source", c_uint64),
        ("out", c_uint64),
        ("norm", CNorm),
        ("rows", c_int32),
        ("stride", c_int32),
    )


class CTurn(ctypes.Structure):
    """``Turn`` of mixers.cuh."""

    _fields_ = (
        ("source", c_uint64), ("out32", c_uint64), ("out16", c_uint64), ("norm", CNorm),
        ("rows", c_int32), ("columns", c_int32), ("in_stride", c_int32), ("out_stride", c_int32),
    )  # fmt: skip


class CUnits(ctypes.Structure):
    """``Units`` of mixers.cuh."""

    _fields_ = (
        *((name, c_uint64) for name in ("source", "pooled", "squares", "heard", "out32", "out16")),
        ("norm", CNorm),
        *((name, c_int32) for name in ("views", "positions", "prefix", "box", "stride", "group")),
    )


class CLoudest(ctypes.Structure):
    """``Loudest`` of mixers.cuh."""

    _fields_ = (("told", c_uint64), ("positions", c_int32), ("prefix", c_int32), ("stride", c_int32))


class CSum(ctypes.Structure):
    """``Sum`` of states.cuh."""

    _fields_ = (
        *((name, c_uint64) for name in ("a", "b", "c", "out32", "out16")),
        ("rows", c_int32), ("stride", c_int32),
    )  # fmt: skip


class CSettle(ctypes.Structure):
    """``Settle`` of states.cuh."""

    _fields_ = (
        ("source", c_uint64), ("state", c_uint64), ("moved", c_uint64), ("norm", CNorm),
        ("rows", c_int32), ("stride", c_int32),
    )  # fmt: skip


class CMeasure(ctypes.Structure):
    """``Measure`` of states.cuh."""

    _fields_ = (("moved", c_uint64), ("norms", c_uint64), ("views", c_int32), ("positions", c_int32))


class CAnswer(ctypes.Structure):
    """``Answer`` of states.cuh."""

    _fields_ = (
        *((name, c_uint64) for name in
          ("state", "lm_head", "q_head", "cells", "logits", "probabilities", "q")),
        *((name, c_int32) for name in ("views", "positions", "prefix", "stride", "tokens", "stablemax")),
    )  # fmt: skip


@dataclass(frozen=True)
class Tile:
    """A block's share of a product, as ``Tile`` in project.cuh."""

    name: str
    rows: int
    columns: int
    depth: int
    stages: int
    threads: int
    slots: int

    @property
    def shared(self) -> int:
        """Bytes of shared memory."""
        return (
            self.stages * (self.rows + self.columns) * (self.depth + 8) * 2 + (1 + self.slots) * self.rows * 4
        )


SMALL = Tile("small", 32, 32, 64, 4, 128, 2)
MIDDLE = Tile("middle", 64, 64, 64, 3, 128, 2)
LARGE = Tile("large", 128, 128, 32, 3, 256, 4)


def tile_for(rows: int, columns: int, multiprocessors: int) -> Tile:
    """The largest tile that still gives most multiprocessors something to do."""
    for tile, enough in ((LARGE, 1.0), (MIDDLE, 0.75)):
        blocks = -(-rows // tile.rows) * (columns // tile.columns)
        if columns % tile.columns == 0 and blocks >= enough * multiprocessors:
            return tile
    return SMALL


@dataclass(frozen=True)
class Norm:
    """How a stream's rows are normalised: partial sums of squares of each row; 0: they are already."""

    width: int
    eps: float
    squares: int = 0
    parts: int = 0

    def c(self) -> CNorm:
        """For a kernel."""
        return CNorm(self.squares, self.parts, self.width, self.eps)


@dataclass(frozen=True)
class Stream:
    """States on their way through a module: float32 and the same as operands, both [rows, stride]."""

    out32: int
    out16: int
    stride: int
    norm: Norm


@dataclass(frozen=True)
class Weights:
    """Packed operands [columns, depth] on the GPU; several groups lie one after the other."""

    pointer: int
    columns: int
    depth: int


@dataclass(frozen=True)
class Views:
    """How positions lie in a batch: views of so many each, the first ``prefix`` of them no cells."""

    views: int
    positions: int
    prefix: int
    columns: int = 0

    @property
    def rows(self) -> int:
        """Rows of all views."""
        return self.views * self.positions


@dataclass(frozen=True)
class Extras:
    """What only some products have; see ``Projection`` in project.cuh."""

    residual: int = 0
    out32: int = 0
    out16: int = 0
    squares: int = 0
    cosines: int = 0
    sines: int = 0
    width: int = 0
    head: int = 0
    norm: Norm = field(default_factory=lambda: Norm(1, 0.0))


def project(
    after: After, tile: Tile, a: int, a_stride: int, w: Weights, out_stride: int, rows: int,
    extras: Extras, views: Views | None = None,
) -> Launch:  # fmt: skip
    """A product with weights, and what comes after it. ``rows``: without padding."""
    if w.columns % tile.columns or w.depth % PAD:
        raise ValueError(f"weights {w.columns}×{w.depth} are not padded for the {tile.name} tile")
    e, v = extras, views or Views(0, 1, 0)
    params = CProjection(
        a, w.pointer, e.residual, e.out32, e.out16, e.squares, e.cosines, e.sines, e.norm.c(),
        w.depth, a_stride, out_stride, v.positions, v.prefix, v.columns, rows, e.width, e.head,
    )  # fmt: skip
    grid = w.columns // tile.columns, -(-rows // tile.rows), 1
    return Launch(f"{after}_{tile.name}", grid, tile.threads, tile.shared, params)


def attention_shared(head: int) -> int:
    """Bytes of shared memory that attention takes for padded heads of a size."""
    return 5 * 64 * (head + 8) * 2


def attend(qkv: int, out: int, views: Views, heads: int, head: int, head_padded: int) -> Launch:
    """Attention of all views. ``head``: without padding."""
    params = CAttention(qkv, out, views.positions, heads, math.log2(math.e) / math.sqrt(head))
    shared = attention_shared(head_padded)
    grid = -(-views.positions // 64), heads, views.views
    return Launch(f"attend_{head_padded}", grid, ROW_THREADS, shared, params)


def digits_shared(size: int, inner: int) -> int:
    """Bytes of shared memory that a SwiGLU of nine digits takes."""
    return 32 * (2 * size + 8 + 2 * inner + 8) * 2 + (4 + size // 16 * 32) * 4


def digits(
    a: int, stride: int, gate_up: Weights, down: Weights, rows: int, extras: Extras,
    groups: int = 1, group: int = 0,
) -> Launch:  # fmt: skip
    """A whole SwiGLU that treats nine digits alike.

    Args:
        groups: so many, each with weights of its own. group: rows of each, with padding.
    """
    e, size, inner = extras, down.columns, down.depth // 2
    params = CDigits(
        a, gate_up.pointer, down.pointer, e.residual, e.out32, e.out16, e.squares, e.norm.c(),
        rows, group, stride, size, inner,
    )  # fmt: skip
    grid = -(-rows // 3), groups, 1
    return Launch("digits_swiglu", grid, MIXER_THREADS, digits_shared(size, inner), params)


def _by_rows(kernel: str, rows: int, params: ctypes.Structure) -> Launch:
    """A kernel with a warp a row."""
    return Launch(kernel, (-(-rows // 4), 1, 1), ROW_THREADS, 0, params)


def normalise(source: Stream, out16: int, rows: int) -> Launch:
    """The normalised rows of a stream, as operands."""
    params = CNormalise(source.out32, out16, source.norm.c(), rows, source.stride)
    return _by_rows("normalise_rows", rows, params)


def turn(source: Stream, to: Stream, views: int, rows: int, columns: int) -> Launch:
    """Each view's normalised rows [rows, columns], transposed."""
    params = CTurn(source.out32, to.out32, to.out16, source.norm.c(), rows, columns, source.stride, to.stride)
    grid = -(-columns // 32), -(-rows // 32), views
    return Launch("turn_stream", grid, MIXER_THREADS, (32 * 33 + 32) * 4, params)


@dataclass(frozen=True)
class Pooled:
    """What units hold, [4 kinds, group, stride]: operands, their squares, and in the end what they say."""

    operands: int
    squares: int
    heard: int
    group: int


def pool(source: Stream, pooled: Pooled, views: Views, box: int) -> Launch:
    """The sums over rows, columns, boxes and boards of the normalised cells."""
    params = CUnits(
        source.out32, pooled.operands, pooled.squares, 0, 0, 0, source.norm.c(),
        views.views, views.positions, views.prefix, box, source.stride, pooled.group,
    )  # fmt: skip
    grid = 3 * box**2 + 1, views.views, 1
    return Launch("pool_units", grid, ROW_THREADS, (views.positions + 4) * 4, params)


def gather(source: Stream, to: Stream, pooled: Pooled, views: Views, box: int) -> Launch:
    """The stream goes on with what its cells' units say."""
    params = CUnits(
        source.out32, 0, to.norm.squares, pooled.heard, to.out32, to.out16, source.norm.c(),
        views.views, views.positions, views.prefix, box, source.stride, pooled.group,
    )  # fmt: skip
    return _by_rows("gather_units", views.rows, params)


def loudest(told: int, views: Views, stride: int) -> Launch:
    """The prefix is given the loudest cell of each channel."""
    params = CLoudest(told, views.positions, views.prefix, stride)
    return Launch("loudest_cells", (stride // 64, views.views, 1), MIXER_THREADS, 8 * 32 * 8, params)


def sum_inputs(a: int, b: int, c: int, out: Stream, rows: int) -> Launch:
    """A module's input: a + b + c, or a + b where c is 0."""
    return _by_rows("sum_inputs", rows, CSum(a, b, c, out.out32, out.out16, rows, out.stride))


def settle(source: Stream, state: int, moved: int, rows: int) -> Launch:
    """A module's output becomes the state; ``moved``: [rows, 2] squares of it and of its change."""
    params = CSettle(source.out32, state, moved, source.norm.c(), rows, source.stride)
    return _by_rows("settle_state", rows, params)


def measure(moved: int, norms: int, views: Views) -> Launch:
    """``norms``: [views, 2] how long each view's state is, and how far it moved."""
    params = CMeasure(moved, norms, views.views, views.positions)
    return _by_rows("measure_states", views.views, params)


def answer(params: CAnswer) -> Launch:
    """What z_H says."""
    return _by_rows("read_answer", params.views * params.positions, params)
