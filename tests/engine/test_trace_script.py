"""Records of runs that were acted on: stored, opened, and run once more."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.borrow import start_from
from app.engine.interventions import (
    LEVELS,
    MOST_ACTS,
    MOST_LEFT_OUT,
    Act,
    Edit,
    Freeze,
    InterventionError,
    Noise,
    Patch,
    Reset,
    Saved,
    Seeded,
    SkipL,
    Stored,
)
from app.engine.reproduce import again, compare
from app.engine.stepper import think
from app.engine.trace import Trace
from app.engine.trace_file import TraceFileError, load, save
from app.engine.trace_script import from_values, to_values
from app.engine.views import MOST_SEED
from tests.engine.models import model_of
from tests.engine.scripted import solved_arc, solved_maze, solved_sudoku
from tests.engine.test_interventions import CONFIG, PER, SCRIPT, request, run
from tests.engine.test_trace_file import changed, header

levels, seeds = st.sampled_from(LEVELS), st.integers(0, MOST_SEED)
states = st.integers(0, 99).map(
    lambda seed: np.random.default_rng(seed).normal(size=(4, 3)).astype(np.float32)
)
puzzles = st.sampled_from([make()[0] for make in (solved_sudoku, solved_maze, solved_arc)])
things = st.one_of(
    st.builds(Reset, levels),
    st.builds(Noise, levels, st.floats(0.001, 100), seeds),
    st.builds(Freeze, levels, st.booleans()),
    st.builds(SkipL, st.integers(0, MOST_LEFT_OUT)),
    st.builds(Edit, puzzles, st.booleans()),
    st.builds(Patch, levels, states, st.text(max_size=50)),
    st.just(Stored()),
    st.builds(Seeded, seeds),
    st.builds(Saved, states, states, st.text(max_size=50)),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@drawn(things)
def test_whatever_is_done_comes_back_from_plain_values(what: Reset) -> None:
    brought: list[np.ndarray] = []
    values = json.loads(json.dumps(to_values(what, brought)))
    back = from_values(values, np.stack(brought) if brought else [])
    assert back == what and back.text == what.text


@drawn(things, st.data())
def test_other_values_are_refused_in_a_sentence(what: Reset, data: st.DataObject) -> None:
    brought: list[np.ndarray] = []
    values = to_values(what, brought)
    values[data.draw(st.sampled_from([*values, "more"]))] = data.draw(anything)
    for hostile in (values, data.draw(anything)):
        try:
            back = from_values(hostile, brought)
        except InterventionError as error:
            assert str(error).endswith(".") and "\n" not in str(error)
        else:
            assert back.text  # it happens to be one


@pytest.mark.parametrize(
    "make",
    [
        lambda: Noise("H", float("nan")), lambda: Noise("H", 0.0), lambda: Noise("H", 1.0, -1),
        lambda: Reset("X"), lambda: SkipL(True), lambda: Freeze("H", 1), lambda: Seeded(10**10),
        lambda: Patch("H", np.full((2, 2), np.inf, np.float32)), lambda: Patch("H", np.ones((2, 2))),
        lambda: Saved(np.ones((2, 2), np.float32), np.ones((3, 2), np.float32)),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(InterventionError):
        make()


def acted() -> Trace:
    start = start_from(run(request()), PER + 2, "the run before")
    return run(request(*SCRIPT, start=start, puzzle_id=1))


def test_a_record_with_all_of_it_is_stored_opened_and_run_once_more_exactly(tmp_path: Path) -> None:
    trace = acted()
    save(trace, tmp_path / "run.hrmrun")
    back = load(tmp_path / "run.hrmrun")
    assert back.info == trace.info and back.acts() == trace.acts() and len(back.acts()) == len(SCRIPT)
    assert [act.text for act in back.acts()] == [act.text for act in trace.acts()]
    assert back.info.start.text == "from the run before, update 9"
    assert [s.verdict for s in back.segments()] == [s.verdict for s in trace.segments()]
    assert back.finished is not None and trace.finished is not None
    assert back.finished.verdict == trace.finished.verdict
    once_more = run(again(back))
    assert once_more.acts() == trace.acts()
    for a, b in zip(trace.updates(), once_more.updates(), strict=True):
        np.testing.assert_array_equal(a.state, b.state)
    found = compare(back, once_more)
    assert found.same and found.text == "The same: 12 updates, every answer equal, norms too."


def test_what_is_not_the_same_is_told_with_its_reason() -> None:
    trace = run(request((5, Reset("L"))))
    untouched = compare(trace, run(request()))
    assert untouched.first == 5 and untouched.text == (
        "Not the same from update 6 on: something else was done to it."
    )
    backend = TorchBackend(model_of(CONFIG, seed=3))
    *_, _ = said = list(think(backend, again(trace), (9, 9), "tiny", "another"))
    other = said[0].trace  # type: ignore[union-attr]
    known = Trace(replace(trace.info, sha256="one"))
    for update in trace.updates():
        known.add(update)
    known.add(trace.acts()[0])
    assert compare(known, other).text == "Not the same from update 1 on: the model's weights are others."
    longer = run(replace(again(trace), segments=3))
    assert compare(trace, longer).text == ("Not the same from update 13 on, though model and device are.")


def test_a_run_that_was_ended_early_is_repeated_as_far() -> None:
    whole = run(request((5, Reset("L"))))
    early = Trace(whole.info)
    for thing in (*whole.updates()[:8], *whole.acts(), whole.segments()[0]):
        early.add(thing)
    assert compare(early, whole).same


@pytest.mark.parametrize(
    "values",
    [
        {"acts": [[13, {"do": "Reset", "level": "H"}]]},
        {"acts": [[2, {"do": "Reset", "level": "H"}], [1, {"do": "Reset", "level": "H"}]]},
        {"acts": [[1, {"do": "Stored"}]]},
        {"acts": [[0, {"do": "Patch", "level": "H", "states": 9, "source": ""}]]},
        {"acts": [[0, {"do": "Reset", "level": "H"}]] * (MOST_ACTS + 1)}, {"acts": {}}, {"acts": [[0]]},
        {"acts": [[0, to_values(Edit(solved_maze()[0]), [])]]}, {"start": {"do": "Reset", "level": "H"}},
        {"start": None}, {"puzzle_id": -2}, {"threads": -1}, {"sha256": 5}, {"puzzle_id": 1.0},
    ],
)  # fmt: skip
def test_a_record_that_does_not_fit_is_refused(tmp_path: Path, values: dict[str, object]) -> None:
    path = tmp_path / "run.hrmrun"
    save(acted(), path)
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(path, header=header(path, **values)))


def test_older_records_began_as_all_did(tmp_path: Path) -> None:
    path = tmp_path / "run.hrmrun"
    save(run(request()), path)
    told = json.loads(header(path).tobytes())
    for name in ("start", "puzzle_id", "sha256", "threads", "acts"):
        del told[name]
    told["version"] = 3
    changed(path, header=np.frombuffer(json.dumps(told).encode(), dtype=np.uint8))
    back = load(path)
    assert (back.info.start, back.info.puzzle_id, back.info.sha256, back.acts()) == (Stored(), 0, "", [])
    assert (
        again(back).script == ()
        and Act(0, Reset("H")).text == "Before update 1: z_H reset to the stored state"
    )
