"""What panels draw of states comes back from a file as it was; what cannot be is refused."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.engine.backends.base import Look
from app.engine.dimensions import GrowingSpread
from app.engine.timescales import GrowingMemory
from app.engine.trace import LEVELS, Trace
from app.engine.trace_file import SINCE_3, TraceFileError, load, save
from app.engine.trace_reduced import WIDEST
from app.puzzles.base import KINDS, Kind
from tests.engine.scripted import mind, record
from tests.engine.test_trace_file import changed, header


def stored(folder: Path, kind: Kind = "sudoku", segments: int = 5) -> tuple[Trace, Path]:
    trace, path = record(kind, {"arrives": 2}, policy="fixed", segments=segments), folder / "run.npz"
    save(trace, path)
    return trace, path


@pytest.mark.parametrize("kind", KINDS)
def test_norms_are_those_of_the_puzzles_positions(kind: Kind) -> None:
    trace = record(kind, policy="fixed", segments=3)
    begun = mind(kind).backend
    begun.begin([Look(trace.info.puzzle.tokens(trace.info.canvas), None)], 0, trace.info.canvas[1])
    extents, updates = trace.extents(), trace.updates()
    cells = trace.info.canvas[0] * trace.info.canvas[1]
    assert len(extents) == len(updates)
    for level in LEVELS:
        before = begun.view(level).state.astype(np.float64)
        for update, (norms, changes) in zip(updates, extents, strict=True):
            if update.level == level:
                state = np.asarray(update.state, dtype=np.float64)
                moved = state - before
                np.testing.assert_allclose(norms, np.linalg.norm(state, axis=1)[1:], rtol=1e-5)
                np.testing.assert_allclose(changes, np.linalg.norm(moved, axis=1)[1:], rtol=1e-4, atol=1e-5)
                assert norms.shape == (cells,)
                before = state


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_drawn_of_states_comes_back(tmp_path: Path, kind: Kind) -> None:
    trace, path = stored(tmp_path, kind)
    back = load(path)
    for a, b in zip(trace.extents(), back.extents(), strict=True):
        np.testing.assert_array_equal(a, b)
    for level in LEVELS:
        spread, told = trace.spreads[level].value, back.spreads[level].value
        assert spread and told
        for name in ("index", "ratio", "covariance"):
            np.testing.assert_array_equal(getattr(spread, name), getattr(told, name))
        memory, said = trace.memories[level].value, back.memories[level].value
        assert memory and said and memory.updates == said.updates
        np.testing.assert_array_equal(memory.correlation, said.correlation)
    save(back, tmp_path / "again.npz")
    assert load(tmp_path / "again.npz").extents()[3][1].tolist() == trace.extents()[3][1].tolist()


def test_a_series_too_short_is_stored_as_none(tmp_path: Path) -> None:
    _, path = stored(tmp_path, segments=3)  # six H updates, eighteen L updates
    back = load(path)
    assert back.memories["H"].value is None and back.memories["L"].value is not None


def test_an_older_record_says_nothing_of_states(tmp_path: Path) -> None:
    trace, path = stored(tmp_path)
    back = load(changed(path, header=header(path, version=2), **{name: None for name in SINCE_3}))
    assert back.info == trace.info and len(back) == len(trace) and back.extents() == []
    assert all(back.spreads[level].value is None for level in LEVELS)
    assert all(back.memories[level].value is None for level in LEVELS)
    back.progress.extend(back)
    assert back.progress.value is not None  # the answers are there
    save(back, tmp_path / "again.npz")
    assert load(tmp_path / "again.npz").spreads["H"].value is None


def test_a_record_saved_while_it_grows_may_know_less_of_states(tmp_path: Path) -> None:
    _, path = stored(tmp_path)
    with np.load(path) as arrays:
        norms, changes = arrays["norms"][:-3], arrays["changes"][:-3]
    assert len(load(changed(path, norms=norms, changes=changes)).extents()) == 37


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("norms", lambda a: a[:, :80]),
        ("norms", lambda a: -a),
        ("norms", lambda a: np.vstack([a, a])),
        ("changes", lambda a: np.full_like(a, np.inf)),
        ("spread_H", lambda a: a + 1),
        ("spread_H", lambda a: a[:-1]),
        ("ratio_L", lambda a: a + 100),
        ("ratio_L", lambda a: np.full_like(a, np.nan)),
        ("covariance_H", lambda a: a[:-1]),
        ("covariance_H", lambda a: a[:0]),
        ("covariance_H", lambda a: np.zeros((WIDEST + 1) * (WIDEST + 2) // 2, np.float32)),
        ("series_L", lambda a: a + 100),
        ("series_L", lambda a: a - 25),
        ("series_L", lambda a: a[:0]),
        ("series_L", lambda a: np.append(a, a)),
        ("correlation_L", lambda a: a[:, :-1]),
        ("correlation_L", lambda a: a + 2),
        ("correlation_L", lambda a: a[:0]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(tmp_path: Path, name: str, spoil) -> None:
    _, path = stored(tmp_path)
    with np.load(path) as arrays:
        spoiled = np.ascontiguousarray(spoil(arrays[name]))
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(path, **{name: spoiled}))


@pytest.mark.parametrize(
    ("cells", "width", "cycles", "segments", "most"),
    [(82, 288, (2, 3), 32, 2e6), (901, 48, (2, 3), 60, 20e6)],
)
def test_records_are_small_and_open_quickly(
    tmp_path: Path, cells: int, width: int, cycles: tuple[int, int], segments: int, most: float
) -> None:
    """As large as the bundled models' states, and no number like another."""
    rng = np.random.default_rng(0)
    updates = segments * cycles[0] * (cycles[1] + 1)
    states = rng.standard_normal((24, cells, width)).astype(np.float32)
    like = record("sudoku", policy="fixed", segments=1)
    info = replace(like.info, segments=segments)
    if cells > 82:
        maze = record("maze", policy="fixed", segments=1)
        info = replace(maze.info, segments=segments, canvas=(30, 30))
        like = maze
    trace = Trace(info)
    per, readout = info.updates_per_segment, None
    vocab = like[0].probabilities.shape[1]
    for index in range(updates):
        of = like[index % per]
        if of.level == "H" or readout is None:
            p = rng.random((info.canvas[0] * info.canvas[1], vocab)).astype(np.float32)
            readout = p.argmax(1).astype(np.uint8), p
        place = {"index": index, "segment": index // per, "tokens": readout[0], "probabilities": readout[1]}
        trace.add(replace(of, state=states[index % 24] + np.float32(index), **place))
    path = tmp_path / "run.npz"
    save(trace, path)
    assert path.stat().st_size <= most
    started = time.perf_counter()
    back = load(path)
    assert time.perf_counter() - started <= 0.5
    for level in LEVELS:
        fresh, series = GrowingSpread(level), GrowingMemory(level)
        fresh.extend(trace)
        series.extend(trace)
        spread, told = fresh.value, back.spreads[level].value
        assert spread and told and spread.ratio.tolist() == told.ratio.tolist()
