"""Records of several views: what each of them said is kept, whose answer it is at the end follows."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.engine.trace import Trace
from app.engine.trace_file import SINCE_2, SINCE_3, TraceFileError, load, save
from app.puzzles.base import KINDS, Kind
from tests.engine.scripted import record
from tests.engine.test_trace_file import changed, header

MANY = {"policy": "verified", "segments": 3, "views": 5}
NOBODY = 9


def many(kind: Kind = "sudoku", view: int = 3) -> Trace:
    """A record of five views, of which one may be right at the end of the second segment."""
    return record(kind, {"arrives": 9, "right": (view, 2)}, **MANY)


def stored(tmp_path: Path, trace: Trace) -> Path:
    path = tmp_path / "run.npz"
    save(trace, path)
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("view", [3, NOBODY])
def test_what_every_view_said_comes_back(tmp_path: Path, kind: Kind, view: int) -> None:
    trace = many(kind, view)
    back = load(stored(tmp_path, trace))
    assert back.info == trace.info and back.info.views == 5
    assert len(back.segments()) == len(trace.segments()) == (3 if view == NOBODY else 2)
    for s, t in zip(trace.segments(), back.segments(), strict=True):
        for one, two in zip(s.views, t.views, strict=True):
            assert (one.number, one.solved, one.q_halt) == (two.number, two.solved, two.q_halt)
            assert two.answer.dtype == np.uint8 and not two.answer.flags.writeable
            np.testing.assert_array_equal(one.answer, two.answer)
    a, b = trace.finished, back.finished
    assert a and b and (a.views, a.view, a.verdict, a.seconds) == (b.views, b.view, b.verdict, b.seconds)
    assert b.view == (None if view == NOBODY else 3)
    np.testing.assert_array_equal(a.answer, b.answer)
    save(back, tmp_path / "again.npz")
    assert load(tmp_path / "again.npz").finished.verdict == b.verdict


def test_the_seed_of_the_views_is_kept(tmp_path: Path) -> None:
    path = stored(tmp_path, record(script={"arrives": 9}, **MANY, seed=7))
    assert load(path).info.seed == 7
    told = json.loads(header(path).tobytes())
    del told["seed"]
    older = np.frombuffer(json.dumps(told).encode(), dtype=np.uint8)
    assert load(changed(path, header=older)).info.seed == 0
    for bad in (-1, 1.5, 10**12):
        with pytest.raises(TraceFileError, match="damaged"):
            load(changed(stored(tmp_path, many()), header=header(path, seed=bad)))


def test_answers_are_bytes(tmp_path: Path) -> None:
    with np.load(stored(tmp_path, many())) as arrays:
        assert arrays["view_answers"].dtype == np.uint8 and arrays["view_answers"].shape == (10, 9, 9)
        assert arrays["view_q"].shape == (2, 5)


def test_a_record_of_the_first_version_is_still_read(tmp_path: Path) -> None:
    trace = record("maze", {"arrives": 2}, policy="fixed", segments=3)
    path = stored(tmp_path, trace)
    old = {name: None for name in (*SINCE_2, *SINCE_3)}
    back = load(changed(path, header=header(path, version=1), **old))
    assert back.info == trace.info and back.info.views == 1
    assert back.finished and (back.finished.views, back.finished.view) == (1, 0)


@pytest.mark.parametrize("kind", KINDS)
def test_views_that_do_not_fit_are_refused(tmp_path: Path, kind: Kind) -> None:
    path = stored(tmp_path, many(kind))
    with np.load(path) as arrays:
        q, answers = arrays["view_q"], arrays["view_answers"]
    holed, wild = answers.copy(), answers.copy()
    holed[0, 0, 0] = 255
    wild[0, 0, 0] = 10
    for bad in (
        {"view_answers": holed},
        {"view_answers": wild},
        {"view_answers": answers[1:]},
        {"view_answers": answers.astype(np.int64)},
        {"view_q": q[:1]},
        {"view_q": np.full_like(q, np.nan)},
        {name: None for name in (*SINCE_2, *SINCE_3)},
        {"view_q": None},
    ):
        with pytest.raises(TraceFileError, match="damaged"):
            load(changed(stored(tmp_path, many(kind)), **bad))


def test_no_file_can_claim_a_valid_view(tmp_path: Path) -> None:
    path = stored(tmp_path, many())
    with np.load(path) as arrays:
        answers = arrays["view_answers"].copy()
    answers[8, 0, 0] = answers[8, 0, 0] % 9 + 1  # of the view that was right
    back = load(changed(path, view_answers=answers))
    assert back.finished and back.finished.view is None and not back.finished.verdict.solved


def test_a_sudokus_answer_of_another_size_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, many())
    with np.load(path) as arrays:
        answers = arrays["view_answers"]
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(path, view_answers=answers[:, :8]))
