"""A module as a list of launches: which kernel reads and writes what, for one shape of batch."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.engine.config import HRMConfig
from app.engine.cuda import launches
from app.engine.cuda.driver import Device, Launch
from app.engine.cuda.launches import (
    PAD_ROWS,
    After,
    CAnswer,
    Extras,
    Norm,
    Pooled,
    Stream,
    Views,
    Weights,
    padded,
    project,
    tile_for,
)
from app.engine.cuda.pack import head_size
from app.engine.events import Level


@dataclass(frozen=True)
class OnDevice:
    """A model's weights on a GPU: blocks of each module by the name of their product, heads, rotations."""

    blocks: dict[str, list[dict[str, Weights]]]
    lm_head: int
    q_head: int
    cosines: int
    sines: int


@dataclass(frozen=True)
class Memory:
    """What outlives an update: the input, the states, their norms and those of their change, the answer."""

    x: int
    z: dict[Level, int]
    norms: dict[Level, int]
    cells: int
    logits: int
    probabilities: int
    q: int


Half = Callable[[Stream, dict[str, Weights], list[Launch]], Stream]
"""Appends half a block, with its weights, to a list of launches; returns how the stream goes on."""


def other(two: list[int], stream: Stream) -> int:
    """Of two places for squares the one that the stream does not use now."""
    return two[0] if stream.norm.squares != two[0] else two[1]


class Plan:
    """All launches of a model for one shape of batch, and the memory they use, taken by ``allocate``."""

    def __init__(
        self, device: Device, allocate: Callable[[int], int], config: HRMConfig, on: OnDevice, views: Views
    ) -> None:
        self._device, self._allocate = device, allocate
        self._config, self._on, self._views = config, on, views
        self.width = padded(config.hidden_size)
        self.rows = padded(views.rows, PAD_ROWS)
        row = self.rows * self.width * 4
        cells = views.views * (views.positions - views.prefix)
        self.memory = Memory(
            x=allocate(row),
            z={"H": allocate(row), "L": allocate(row)},
            norms={"H": allocate(views.views * 8), "L": allocate(views.views * 8)},
            cells=allocate(cells * 16),
            logits=allocate(cells * config.vocab_size * 4),
            probabilities=allocate(cells * config.vocab_size * 4),
            q=allocate(views.views * 8),
        )
        self._norm = Norm(config.hidden_size, config.rms_eps)
        self._stream = self._new_stream(self.rows, self.width, self._norm)
        self._squares = [allocate(self.rows * self.width // 32 * 4) for _ in range(2)]
        self._moved = allocate(self.rows * 8)
        self._first = on.blocks["L"][0]  # all blocks are of one shape
        mixers = {
            "attention": self._attention, "tokens": self._tokens, "digits": self._units, "local": self._local,
        }  # fmt: skip
        halves = mixers[config.mixer](), self._digits() if config.mixer == "digits" else self._channels()
        self.updates: dict[Level, list[Launch]] = {
            "L": self._update("L", halves),
            "H": self._update("H", halves),
        }

    def answer(self) -> Launch:
        """What z_H says."""
        c, m, v = self._config, self.memory, self._views
        return launches.answer(
            CAnswer(
                m.z["H"], self._on.lm_head, self._on.q_head, m.cells, m.logits, m.probabilities, m.q,
                v.views, v.positions, v.prefix, self.width, c.vocab_size, c.stablemax,
            )
        )  # fmt: skip

    def _new_stream(self, rows: int, width: int, norm: Norm) -> Stream:
        return Stream(self._allocate(rows * width * 4), self._allocate(rows * width * 2), width, norm)

    def _update(self, level: Level, halves: Sequence[Half]) -> list[Launch]:
        z, x, rows = self.memory.z, self.memory.x, self._views.rows
        first = (z["H"], x, z["L"]) if level == "L" else (z["H"], z["L"], 0)
        stream, found = self._stream, [launches.sum_inputs(*first, self._stream, rows)]
        for weights in self._on.blocks[level if level in self._on.blocks else "L"]:
            for half in halves:
                stream = half(stream, weights, found)
        found.append(launches.settle(stream, z[level], self._moved, rows))
        found.append(launches.measure(self._moved, self.memory.norms[level], self._views))
        return found

    # ---- products

    def _product(
        self, after: After, a: int, a_stride: int, w: Weights, out_stride: int, rows: int, extras: Extras,
        views: Views | None = None,
    ) -> tuple[Launch, int]:  # fmt: skip
        """A product, and into how many parts it splits the sums of squares."""
        tile = tile_for(rows, w.columns, self._device.multiprocessors)
        made = project(after, tile, a, a_stride, w, out_stride, rows, extras, views)
        return made, w.columns // tile.columns

    def _add(
        self, stream: Stream, a: int, a_stride: int, w: Weights, rows: int, found: list[Launch],
        squares: list[int] | None = None,
    ) -> Stream:  # fmt: skip
        """The stream goes on with a product added, in place but for its squares: others still read those."""
        free = other(squares or self._squares, stream)
        extras = Extras(
            residual=stream.out32, out32=stream.out32, out16=stream.out16, squares=free, norm=stream.norm
        )
        made, parts = self._product("project_add", a, a_stride, w, stream.stride, rows, extras)
        found.append(made)
        return replace(stream, norm=replace(stream.norm, squares=free, parts=parts))

    def _swiglu(
        self, stream: Stream, gate_up: Weights, down: Weights, inner: int, rows: int, found: list[Launch],
        squares: list[int] | None = None,
    ) -> Stream:  # fmt: skip
        """rms(h + swiglu(h)), the norm left to whoever reads it."""
        extras = Extras(out16=inner, norm=stream.norm)
        made = self._product("project_gated", stream.out16, stream.stride, gate_up, down.depth, rows, extras)
        found.append(made[0])
        return self._add(stream, inner, down.depth, down, rows, found, squares)

    def _after(self, stream: Stream) -> Stream:
        """The same stream with its next squares, one a row, where nobody reads any."""
        return replace(stream, norm=replace(self._norm, squares=other(self._squares, stream), parts=1))

    # ---- what channels hear of each other

    def _channels(self) -> Half:
        inner = self._allocate(self.rows * self._first["down"].depth * 2)
        rows = self._views.rows

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            return self._swiglu(stream, weights["gate_up"], weights["down"], inner, rows, found)

        return mix

    def _digits(self) -> Half:
        rows = self._views.rows

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            after = self._after(stream)
            extras = Extras(
                residual=stream.out32, out32=stream.out32, out16=stream.out16,
                squares=after.norm.squares, norm=stream.norm,
            )  # fmt: skip
            w = weights["gate_up"], weights["down"]
            found.append(launches.digits(stream.out16, stream.stride, *w, rows, extras))
            return after

        return mix

    # ---- how positions talk

    def _attention(self) -> Half:
        c, v, on = self._config, self._views, self._on
        size = c.hidden_size // c.num_heads
        head = head_size(size, c.num_heads)
        width = c.num_heads * head
        qkv, mixed = self._allocate(self.rows * 3 * width * 2), self._allocate(self.rows * width * 2)

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            extras = Extras(
                out16=qkv, cosines=on.cosines, sines=on.sines, width=width, head=head, norm=stream.norm
            )
            found.append(
                self._product(
                    "project_rotary", stream.out16, stream.stride, weights["mix_in"], 3 * width, v.rows,
                    extras, v,
                )[0]
            )  # fmt: skip
            found.append(launches.attend(qkv, mixed, v, c.num_heads, size, head))
            return self._add(stream, mixed, width, weights["mix_out"], v.rows, found)

        return mix

    def _tokens(self) -> Half:
        c, v = self._config, self._views
        rows, width = v.views * c.hidden_size, padded(v.positions)
        room = padded(rows, PAD_ROWS)
        across = self._new_stream(room, width, Norm(v.positions, c.rms_eps))
        inner = self._allocate(room * self._first["mix_out"].depth * 2)
        squares = [self._allocate(room * width // 32 * 4) for _ in range(2)]

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            found.append(launches.turn(stream, across, v.views, v.positions, c.hidden_size))
            mixed = self._swiglu(across, weights["mix_in"], weights["mix_out"], inner, rows, found, squares)
            back = replace(stream, norm=self._norm)
            found.append(launches.turn(mixed, back, v.views, c.hidden_size, v.positions))
            return back

        return mix

    def _units(self) -> Half:
        c, v, width = self._config, self._views, self.width
        box = math.isqrt(math.isqrt(c.seq_len))
        rows = v.views * box**2
        group = padded(rows, PAD_ROWS)
        held = Pooled(
            operands=self._allocate(4 * group * width * 2),
            squares=self._allocate(4 * group * 4),
            heard=self._allocate(4 * group * width * 4),
            group=group,
        )
        extras = Extras(out32=held.heard, norm=replace(self._norm, squares=held.squares, parts=1))

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            after, w = self._after(stream), (weights["mix_in"], weights["mix_out"])
            found += [
                launches.pool(stream, held, v, box),
                launches.digits(held.operands, width, *w, rows, extras, groups=4, group=group),
                launches.gather(stream, after, held, v, box),
            ]
            return after

        return mix

    def _local(self) -> Half:
        v, width = self._views, self.width
        normal, told = self._allocate(self.rows * width * 2), self._allocate(self.rows * 2 * width * 2)

        def mix(stream: Stream, weights: dict[str, Weights], found: list[Launch]) -> Stream:
            found.append(launches.normalise(stream, normal, v.rows))
            found.append(
                self._product(
                    "convolve_gated", normal, width, weights["mix_in"], 2 * width, v.rows,
                    Extras(out16=told), v,
                )[0]
            )  # fmt: skip
            found.append(launches.loudest(told, v, width))
            return self._add(stream, told, 2 * width, weights["mix_out"], v.rows, found)

        return mix
