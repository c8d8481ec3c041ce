"""A run's record as a file: one .npz without pickle, every number of which is checked when it is read.

What follows from the rest is not stored but worked out again: answers and verdicts come from the
tokens and the puzzle, so a file cannot claim a solution that is none. States are stored only where
somebody asks for them (``whole_states.py``); their inner products always are, which the trajectories are
made of, and what else is drawn of them, reduced (``trace_reduced.py``). Whose answer it is at the end of
several views, and whether they voted, follows from what each of them said.
"""

from __future__ import annotations

import itertools
import json
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.atomic import replacing
from app.engine.card import KIND_OF_VOCAB
from app.engine.config import MOST_SEGMENTS
from app.engine.events import Moved, Segment, Update, ViewState
from app.engine.halting import POLICIES
from app.engine.label import Label, from_bytes, to_bytes
from app.engine.stepper import conclusion
from app.engine.trace import LEVELS, RunInfo, Trace
from app.engine.trace_reduced import REDUCED, Arrays, fits, recall, reduced
from app.engine.trace_script import BROUGHT, acts_of, beginning, puzzle_of, puzzle_values, told
from app.engine.views import MOST_SEED, MOST_VIEWS, SYMBOLS
from app.engine.whole_states import WHOLE, unpacked, whole
from app.language import tr
from app.puzzles.base import Answer, Puzzle, frozen

SUFFIX, OLD_SUFFIX = ".hrmrun", ".hrmtrace.npz"
FORMAT, VERSION = "hrmscope-trace", 4
MOST_BYTES = 512 * 2**20
"""Of all arrays together, unpacked."""
SMALL, MOST_EXPANSION = 64 * 2**20, 100
"""Bytes that any file may unpack to, and how many times its own size a larger one may."""
MOST_HEADER = 16 * 2**20
"""Bytes of what is told in JSON, which takes many times as much when it is read."""
MOST_CYCLES = 64
"""Of each kind; bounds the number of updates."""

ARRAYS: dict[str, tuple[str, int]] = {
    "header": ("|u1", 1),  # JSON
    "tokens": ("|u1", 2),  # [R, T] of each read-out
    "probabilities": ("<f4", 3),  # [R, T, V]
    "places": ("<i4", 2),  # [U, 5] of each update: segment, cycle, step, level (index in LEVELS), read-out
    "scalars": ("<f8", 2),  # [U, 3] seconds, norm, residual
    "ends": ("<i4", 1),  # [S] the last update of each segment
    "segments": ("<f8", 2),  # [S, 4] seconds, q_halt, q_continue, fixed point
    "index_H": ("<i8", 1),  # [K] updates, and
    "gram_H": ("<f8", 2),  # [K, K] the inner products of their states
    "index_L": ("<i8", 1),
    "gram_L": ("<f8", 2),
    "view_q": ("<f8", 2),  # [S, V] q_halt of each view; one view has no such arrays: [0, 0]
    "view_answers": ("|u1", 3),  # [S * V, h, w], OUTSIDE beyond an answer smaller than the largest
    **REDUCED,
}
"""What a file holds: the type and the number of axes of each array."""
OPTIONAL = {"label": ("|u1", 1), **WHOLE, **BROUGHT}  # JSON
"""What it may hold besides."""
SINCE_2, SINCE_3 = ("view_q", "view_answers"), tuple(REDUCED)
LACKED = {1: {*SINCE_2, *SINCE_3}, 2: set(SINCE_3), 3: set()}
"""What a file of each version lacks."""
OUTSIDE = 255

_HEAD = re.compile(
    rb"\x93NUMPY\x01\x00..\{'descr': '([^']+)', 'fortran_order': False, 'shape': \(([\d, ]+)\), \} *\n",
    re.DOTALL,
)
"""How an array begins, in version 1.0 of numpy's format."""
_DAMAGE = (
    ValueError, KeyError, TypeError, IndexError, OverflowError, EOFError, RecursionError, MemoryError,
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What numpy, json and zipfile raise on files that are not what they seem."""


class TraceFileError(ValueError):
    """A record that cannot be saved or opened; the text is a sentence for people."""


def save(trace: Trace, path: Path, label: Label | None = None, states: bool = False) -> None:
    """Write a record; an old file stays whole until the new one is.

    Args:
        trace: the record.
        path: where to.
        label: what people say of it.
        states: whether to keep the whole states that are there.

    Raises:
        TraceFileError: there is nothing to save, or the file cannot be written.
    """
    entries, brought = told(trace)
    arrays = _arrays(trace, entries)
    more = brought | ({"label": to_bytes(label)} if label else {}) | (whole(trace) if states else {})
    arrays |= {name: np.asarray(array, dtype=OPTIONAL[name][0]) for name, array in more.items()}
    try:
        with replacing(path) as file:
            np.savez_compressed(file, allow_pickle=False, **arrays)
    except OSError as error:
        raise TraceFileError(
            tr("“{name}” cannot be saved: {why}.", name=path.name, why=error.strerror or error)
        ) from error


def _arrays(trace: Trace, entries: dict[str, Any]) -> dict[str, NDArray[Any]]:
    # In this order, so that a record still growing has every update that the others speak of.
    grams = {level: trace.gram(level) for level in LEVELS}
    learned = reduced(trace)
    segments, updates = trace.segments(), trace.updates()
    if not updates:
        raise TraceFileError(tr("Nothing was recorded yet. Solve a puzzle, then save the record."))
    new = [i == 0 or updates[i - 1].tokens is not u.tokens for i, u in enumerate(updates)]
    readouts = list(itertools.compress(updates, new))
    arrays = learned | {
        "header": np.frombuffer(_header(trace, entries).encode(), dtype=np.uint8),
        "tokens": np.stack([u.tokens for u in readouts]),
        "probabilities": np.stack([u.probabilities for u in readouts]),
        "places": np.array(
            [
                (u.segment, u.cycle, u.step, LEVELS.index(u.level), readout)
                for u, readout in zip(updates, np.cumsum(new) - 1, strict=True)
            ]
        ),
        "scalars": np.array([(u.seconds, u.norm, u.residual) for u in updates]),
        "ends": np.array([s.update for s in segments]),
        "segments": np.array([(s.seconds, *s.q, s.fixed_point) for s in segments]).reshape(-1, 4),
    }
    for level, gram in grams.items():
        arrays[f"index_{level}"], arrays[f"gram_{level}"] = gram
    arrays["view_q"], arrays["view_answers"] = _view_arrays(segments)
    return {name: np.asarray(arrays[name], dtype=ARRAYS[name][0], order="C") for name in ARRAYS}


def _view_arrays(segments: list[Segment]) -> tuple[NDArray[Any], NDArray[Any]]:
    """What the views said at the end of every segment: q_halt, and the answers as one block."""
    views = [view for segment in segments for view in segment.views]
    if not views:
        return np.zeros((0, 0)), np.zeros((0, 0, 0))
    shapes = np.array([view.answer.shape for view in views])
    block = np.full((len(views), *shapes.max(0)), OUTSIDE)
    for page, view, (h, w) in zip(block, views, shapes, strict=True):
        page[:h, :w] = view.answer
    return np.array([view.q_halt for view in views]).reshape(len(segments), -1), block


def _header(trace: Trace, entries: dict[str, Any]) -> str:
    info = trace.info
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            **puzzle_values(info.puzzle),
            **entries,
            "canvas": list(info.canvas),
            "run": info.run,
            "model": info.model,
            "device": info.device,
            "policy": info.policy,
            "segments": info.segments,
            "H_cycles": info.H_cycles,
            "L_cycles": info.L_cycles,
            "trained_continue": info.trained_continue,
            "stablemax": info.stablemax,
            "views": info.views,
            "seed": info.seed,
            "seconds": trace.finished.seconds if trace.finished else None,
            "moved": _moved_values(trace.moved),
        }
    )


def _moved_values(moved: Moved | None) -> list[int | str] | None:
    return [moved.update, moved.segment, moved.device, moved.why] if moved else None


def load(path: Path) -> Trace:
    """Read a record back: its updates have no states unless they were asked for, all else is as it was.

    Raises:
        TraceFileError: as for ``load_labelled``.
    """
    return load_labelled(path)[0]


def load_labelled(path: Path) -> tuple[Trace, Label]:
    """The same, and what people say of it.

    Raises:
        TraceFileError: it cannot be read, is something else, damaged, far too large or too new.
    """
    try:
        arrays = _read(path)
        return _trace(arrays), from_bytes(arrays["label"])
    except TraceFileError:
        raise
    except OSError as error:
        raise TraceFileError(
            tr("“{name}” cannot be read: {why}.", name=path.name, why=error.strerror or error)
        ) from error
    except _DAMAGE as error:
        raise TraceFileError(
            tr("“{name}” is not a record of HRMscope, or it is damaged.", name=path.name)
        ) from error


def _read(path: Path) -> Arrays:
    """Unpack the arrays, no more of them and none larger than a record can have.

    numpy's own reader is not asked: it makes room for whatever size an array claims to have, and
    evaluates what its head says.
    """
    arrays: dict[str, NDArray[Any]] = {}
    with zipfile.ZipFile(path) as archive:
        items = archive.infolist()
        _check(all(item.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for item in items))
        sizes = {item.filename: item.file_size for item in items}
        known = ARRAYS | OPTIONAL
        held = {name: kind for name, kind in known.items() if f"{name}.npy" in sizes}
        if len(sizes) != len(held) or set(ARRAYS) - set(held) not in LACKED.values():
            raise ValueError("other arrays")
        most = min(MOST_BYTES, max(SMALL, MOST_EXPANSION * path.stat().st_size))
        if sum(sizes.values()) > most or sizes["header.npy"] > MOST_HEADER:
            raise TraceFileError(tr("“{name}” is far too large for a record.", name=path.name))
        for name, (dtype, axes) in held.items():
            with archive.open(f"{name}.npy") as member:
                packed = member.read(sizes[member.name])  # no more than it claims, whatever it unpacks to
            at = 10 + int.from_bytes(packed[8:10], "little")
            head = _HEAD.fullmatch(packed[:at])
            if head is None or head[1].decode() != dtype:
                raise ValueError("another kind of array")
            shape = [int(side) for side in head[2].decode().split(",") if side]
            if len(shape) != axes:
                raise ValueError("another number of axes")
            arrays[name] = np.frombuffer(packed, dtype=dtype, offset=at).reshape(shape)
    for name in set(known) - set(held):
        dtype, axes = known[name]
        arrays[name] = np.zeros((0,) * axes, dtype=dtype)
    return arrays


def _check(good: bool) -> None:
    if not good:
        raise ValueError("damaged")


def _info(header: dict[str, Any], states: NDArray[np.float32]) -> RunInfo:
    types = {
        "kind": str, "puzzle": str, "name": str, "test": int, "canvas": list, "run": int, "model": str,
        "device": str, "policy": str, "segments": int, "H_cycles": int, "L_cycles": int,
        "trained_continue": bool, "stablemax": bool, "views": int, "seed": int,
    }  # fmt: skip
    if header["version"] == 1:
        header["views"] = 1
    header.setdefault("seed", 0)  # older records were all drawn so
    _check(all(type(header.get(name)) is wanted for name, wanted in types.items()))
    _check(header["policy"] in POLICIES and 1 <= header["segments"] <= MOST_SEGMENTS)
    _check(1 <= header["views"] <= MOST_VIEWS and 0 <= header["seed"] <= MOST_SEED)
    _check(1 <= header["H_cycles"] <= MOST_CYCLES and 1 <= header["L_cycles"] <= MOST_CYCLES)
    rows, columns = header["canvas"]
    _check(type(rows) is int and type(columns) is int and rows > 0 and columns > 0)
    return RunInfo(
        run=header["run"], puzzle=puzzle_of(header), canvas=(rows, columns), model=header["model"],
        device=header["device"], policy=header["policy"], segments=header["segments"],
        H_cycles=header["H_cycles"], L_cycles=header["L_cycles"],
        trained_continue=header["trained_continue"], stablemax=header["stablemax"], views=header["views"],
        seed=header["seed"], **beginning(header, states),
    )  # fmt: skip


def _trace(arrays: Arrays) -> Trace:
    header = json.loads(arrays["header"].tobytes())
    _check(isinstance(header, dict) and header.get("format") == FORMAT and type(header.get("version")) is int)
    if header["version"] > VERSION:
        raise TraceFileError(tr("This record was written by a newer HRMscope. Update this one to open it."))
    info = _info(header, arrays["brought"])
    info.puzzle.tokens(info.canvas)
    _check_arrays(arrays, info)
    trace = Trace(info)
    for act in acts_of(header, arrays["brought"], len(arrays["places"]), info.canvas):
        trace.add(act)
    ends = iter(_segments(arrays, trace))
    awaited = next(ends, None)
    for update in _updates(arrays, info):
        trace.add(update)
        if awaited and awaited.update == update.index:
            trace.add(awaited)
            awaited = next(ends, None)
    _move(trace, header.get("moved"))
    _finish(trace, header.get("seconds"))
    recall(trace, arrays)
    return trace


def _check_arrays(arrays: Arrays, info: RunInfo) -> None:
    """Sizes that go together, indices within range, all numbers finite."""
    places, tokens, ends = arrays["places"], arrays["tokens"], arrays["ends"]
    readouts, updates = len(tokens), len(places)
    vocab = next(size for size, kind in KIND_OF_VOCAB.items() if kind == info.puzzle.kind)
    _check(0 < updates <= info.segments * info.updates_per_segment and len(ends) <= info.segments)
    _check(tokens.shape == (readouts, info.canvas[0] * info.canvas[1]))
    _check(arrays["probabilities"].shape == (*tokens.shape, vocab) and bool((tokens < vocab).all()))
    _check(places.shape == (updates, 5) and arrays["scalars"].shape == (updates, 3))
    limits = (info.segments, info.H_cycles, info.L_cycles + 1, len(LEVELS), readouts)
    _check(bool((places >= 0).all() and (places < limits).all()))
    _check(bool((np.diff(places[:, 4]) >= 0).all()))
    _check(arrays["segments"].shape == (len(ends), 4) and _ascending(ends, updates))
    for level in LEVELS:
        index, gram = arrays[f"index_{level}"], arrays[f"gram_{level}"]
        _check(_ascending(index, updates) and gram.shape == (len(index), len(index)))
    _check(fits(arrays, places[:, 3], tokens.shape[1]))
    told = (len(ends), info.views) if info.views > 1 and len(ends) else (0, 0)
    _check(arrays["view_q"].shape == told and len(arrays["view_answers"]) == told[0] * told[1])
    _check(all(np.isfinite(array).all() for array in arrays.values()))


def _ascending(index: NDArray[Any], limit: int) -> bool:
    return not len(index) or bool(index[0] >= 0 and index[-1] < limit and (np.diff(index) > 0).all())


def _updates(arrays: Arrays, info: RunInfo) -> list[Update]:
    states = unpacked(arrays, len(arrays["places"]), info.canvas[0] * info.canvas[1])
    tokens, probabilities = list(arrays["tokens"]), list(arrays["probabilities"])
    rows = zip(arrays["places"].tolist(), arrays["scalars"].tolist(), strict=True)
    return [
        Update(
            info.run, index, segment, cycle, step, LEVELS[level], seconds,
            tokens[readout], probabilities[readout], states.get(index), norm, residual,
        )
        for index, ((segment, cycle, step, level, readout), (seconds, norm, residual)) in enumerate(rows)
    ]  # fmt: skip


def _segments(arrays: Arrays, trace: Trace) -> list[Segment]:
    found, info, ends = [], trace.info, arrays["ends"].tolist()
    puzzles = [trace.puzzle_at(update) for update in ends]
    rows = zip(ends, arrays["segments"].tolist(), puzzles, _views(arrays, puzzles), strict=True)
    for number, (update, (seconds, halt, go_on, fixed_point), puzzle, views) in enumerate(rows):
        answer = puzzle.answer(arrays["tokens"][arrays["places"][update, 4]], info.canvas)
        verdict = puzzle.verdict(answer)
        found.append(
            Segment(info.run, number, update, seconds, (halt, go_on), fixed_point, answer, verdict, views)
        )
    return found


def _views(arrays: Arrays, puzzles: Sequence[Puzzle]) -> list[tuple[ViewState, ...]]:
    """What each view said at the end of every segment; an answer that several gave is verified once.

    Args:
        puzzles: what every segment ended with.
    """
    q, pages = arrays["view_q"], arrays["view_answers"]
    if not q.size:
        return [()] * len(puzzles)
    count, solved, flat = q.shape[1], {}, []
    for place, (page, q_halt) in enumerate(zip(pages, q.ravel().tolist(), strict=True)):
        puzzle, answer = puzzles[place // count], _cut(page)
        _check(puzzle.kind == "arc" or answer.shape == puzzle.canvas)
        key = (id(puzzle), answer.shape, answer.tobytes())
        if key not in solved:
            solved[key] = puzzle.verdict(answer).solved
        flat.append(ViewState(place % count, answer, solved[key], q_halt))
    return [tuple(flat[first : first + count]) for first in range(0, len(flat), count)]


def _cut(page: NDArray[Any]) -> Answer:
    """An answer without what lies outside it."""
    inside = page != OUTSIDE
    h, w = (int(inside.any(axis).sum()) for axis in (1, 0))
    _check(bool(inside[:h, :w].all()) and int(inside.sum()) == h * w and bool((page[:h, :w] < SYMBOLS).all()))
    return frozen(page[:h, :w])


def _move(trace: Trace, values: Any) -> None:
    """Older records do not say that a run went on elsewhere."""
    if values is not None:
        _check(isinstance(values, list) and [type(value) for value in values] == [int, int, str, str])
        update, segment, device, why = values
        _check(-1 <= update < len(trace) and 0 <= segment < trace.info.segments)
        trace.add(Moved(trace.info.run, update, segment, device, why))


def _finish(trace: Trace, seconds: object) -> None:
    segments = trace.segments()
    if isinstance(seconds, float) and np.isfinite(seconds) and segments:
        puzzle = trace.puzzle_at(segments[-1].update)
        trace.add(replace(conclusion(puzzle, segments[-1]), seconds=seconds))
