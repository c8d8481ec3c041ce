"""What is done to a run, each held against the same done by hand on the model itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from app.engine.backends.base import Look
from app.engine.backends.fallback import WithFallback
from app.engine.backends.torch_cpu import TorchBackend, prepare
from app.engine.borrow import patch_from, start_from, why_not_borrowed
from app.engine.events import Intervened, Level, Segment, Started, Update
from app.engine.hand import Hand
from app.engine.interventions import (
    BLANK,
    Act,
    Edit,
    Freeze,
    Intervention,
    InterventionError,
    Noise,
    Patch,
    Reset,
    Seeded,
    SkipL,
    Start,
)
from app.engine.model import HRM
from app.engine.stepper import Request, think
from app.engine.trace import Trace
from app.puzzles.base import PuzzleError
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny
from tests.engine.scripted import record, solved_sudoku
from tests.engine.test_fallback import Failing

CONFIG = tiny(num_puzzle_identifiers=3)
PER = CONFIG.updates_per_segment
PUZZLE, TARGET = solved_sudoku()
States = dict[Level, torch.Tensor]


def given(cells: int) -> Sudoku:
    """The puzzle with some more of its solution."""
    grid = PUZZLE.cells.copy().ravel()
    grid[np.flatnonzero(grid == 0)[:cells]] = (TARGET - 1)[np.flatnonzero(grid == 0)[:cells]]
    return Sudoku(grid.reshape(9, 9))


def request(*script: tuple[int, Intervention], **more: Any) -> Request:
    acts = tuple(Act(before, what) for before, what in script)
    return Request(PUZZLE, "fixed", 2, script=acts, **more)


def run(asked: Request, backend: Any = None) -> Trace:
    said = list(think(backend or TorchBackend(model_of(CONFIG)), asked, (9, 9), "tiny"))
    assert isinstance(said[0], Started)
    assert [e.act for e in said if isinstance(e, Intervened)] == said[0].trace.acts()
    return said[0].trace


def by_hand(
    change: Callable[[int, HRM, States], None] = lambda *_: None,
    made: Callable[[int, Level, int], bool] = lambda *_: True,
    begin: States | None = None,
    x: Callable[[int, HRM], torch.Tensor] | None = None,
) -> list[np.ndarray]:
    """The states of every update: ``change`` is done before each, one not ``made`` leaves its state."""
    model = prepare(model_of(CONFIG))  # a random model amplifies what another arithmetic rounds
    found = []
    first = model.embed(torch.from_numpy(PUZZLE.tokens((9, 9)))[None], torch.tensor([0]))
    z_H, z_L = (z.clone() for z in model.initial(first))
    z: States = begin or {"H": z_H, "L": z_L}
    for index in range(2 * PER):
        step = index % (CONFIG.L_cycles + 1)
        level: Level = "L" if step < CONFIG.L_cycles else "H"
        change(index, model, z)
        inputs = x(index, model) if x else first
        if made(index, level, step):
            z[level] = (
                model.update_L(z["H"], z["L"], inputs) if level == "L" else model.update_H(z["H"], z["L"])
            )
        found.append(z[level][0].numpy().copy())
    return found


def agree(trace: Trace, wanted: list[np.ndarray]) -> None:
    for update, state in zip(trace.updates(), wanted, strict=True):
        np.testing.assert_allclose(update.state, state, atol=1e-6)


@pytest.mark.parametrize("level", ["H", "L"])
@pytest.mark.parametrize("before", [1, PER])
def test_a_reset_state_is_the_stored_one(level: Level, before: int) -> None:
    def change(index: int, model: HRM, z: States) -> None:
        if index == before:
            init = model.H_init if level == "H" else model.L_init
            z[level] = init.expand(z[level].shape).clone()

    agree(run(request((before, Reset(level)))), by_hand(change))


def test_noise_is_added_once_with_its_size_and_depends_on_its_seed_alone() -> None:
    def change(index: int, model: HRM, z: States) -> None:
        if index == 4:
            z["L"] = torch.from_numpy(Noise("L", 0.5, 7).on(z["L"].numpy()))

    trace = run(request((4, Noise("L", 0.5, 7))))
    agree(trace, by_hand(change))
    other = run(request((4, Noise("L", 0.5, 8))))
    np.testing.assert_array_equal(trace[3].state, other[3].state)
    assert np.abs(trace[4].state - other[4].state).max() > 0.01  # type: ignore[operator]
    zeros = np.zeros((1, 400, 50), np.float32)
    noise = Noise("H", 2.0, 1).on(zeros)
    assert noise.std() == pytest.approx(2.0, rel=0.02) and abs(float(noise.mean())) < 0.05
    assert not np.array_equal(noise, Noise("L", 2.0, 1).on(zeros))


@pytest.mark.parametrize("level", ["H", "L"])
def test_a_frozen_module_leaves_its_state_bit_for_bit_until_it_goes_on(level: Level) -> None:
    trace = run(request((3, Freeze(level, True)), (3 + PER, Freeze(level, False))))
    frozen = [u for u in trace.updates() if u.level == level and 3 <= u.index < 3 + PER]
    last = [u for u in trace.updates() if u.level == level and u.index < 3] or [None]
    for update in frozen:
        assert update.residual == 0
        if last[-1] is not None:
            np.testing.assert_array_equal(update.state, last[-1].state)
    agree(trace, by_hand(made=lambda index, which, _: which != level or not 3 <= index < 3 + PER))


class Counting(TorchBackend):
    """Notes what it makes."""

    def __init__(self) -> None:
        super().__init__(model_of(CONFIG))
        self.made: list[Level] = []

    def update(self, level: Level) -> None:
        self.made.append(level)
        super().update(level)


@pytest.mark.parametrize("count", [1, 2])
def test_L_updates_are_left_out_at_the_end_of_every_cycle(count: int) -> None:
    backend = Counting()
    trace = run(request((0, SkipL(count)), (PER, SkipL(0))), backend)
    cycles = CONFIG.H_cycles
    assert backend.made.count("L") == 2 * cycles * CONFIG.L_cycles - count * cycles
    assert backend.made.count("H") == 2 * cycles and len(trace) == 2 * PER
    agree(trace, by_hand(made=lambda i, level, step: level == "H" or i >= PER or step < 2 - count))
    with pytest.raises(InterventionError, match="has 2 L updates"):
        run(request((0, SkipL(3))))


@pytest.mark.parametrize("keep", [True, False])
def test_an_edit_changes_the_input_and_keeps_the_states_or_begins_anew(keep: bool) -> None:
    edited, before = given(20), PER + 1

    def x(index: int, model: HRM) -> torch.Tensor:
        puzzle = edited if index >= before else PUZZLE
        return model.embed(torch.from_numpy(puzzle.tokens((9, 9)))[None], torch.tensor([0]))

    def change(index: int, model: HRM, z: States) -> None:
        if index == before and not keep:
            z["H"], z["L"] = (s.clone() for s in model.initial(z["H"]))

    trace = run(request((before, Edit(edited, keep))))
    agree(trace, by_hand(change, x=x))
    assert (trace.puzzle_at(before - 1), trace.puzzle_at(before)) == (PUZZLE, edited)
    for segment in trace.segments():
        assert segment.verdict == trace.puzzle_at(segment.update).verdict(segment.answer)
    assert trace.finished is not None and trace.finished.verdict == edited.verdict(trace.finished.answer)


def test_a_patched_state_is_the_other_runs_at_that_update() -> None:
    other = run(Request(given(9), "fixed", 2))
    patch = patch_from(other, "H", PER + 1)
    np.testing.assert_array_equal(patch.states, other[PER - 1].state)  # H was updated last there
    assert patch.text == "z_H taken from run 0, update 8"

    def change(index: int, model: HRM, z: States) -> None:
        if index == 2:
            z["H"] = torch.from_numpy(patch.states.copy())[None]

    agree(run(request((2, patch))), by_hand(change))
    with pytest.raises(InterventionError, match="That state is 3×8, this run's are 82×8"):
        run(request((2, Patch("H", np.ones((3, 8), np.float32)))))
    assert "not updated until then" in why_not_borrowed(other, "H", 1)
    assert why_not_borrowed(other, "L", 99) == "There is no such update."
    foreign = record("maze", policy="fixed", segments=1)
    assert "this run's are 82×8" in why_not_borrowed(foreign, "H", len(foreign) - 1, other)
    assert why_not_borrowed(other, "H", PER, run(request())) == ""


def test_what_is_shown_after_a_change_of_z_H_is_read_anew() -> None:
    trace = run(request((PER, Reset("H"))))
    backend = TorchBackend(model_of(CONFIG))
    backend.begin([Look(PUZZLE.tokens((9, 9)))], 0, 9)
    np.testing.assert_allclose(trace[PER].probabilities, backend.read().probabilities, atol=1e-6)


@pytest.mark.parametrize("start", [Seeded(5), start_from(run(Request(given(3), "fixed", 2)), PER + 2)])
def test_it_begins_as_asked(start: Start) -> None:
    z: States
    if isinstance(start, Seeded):
        backend = TorchBackend(model_of(CONFIG))
        backend.begin([Look(PUZZLE.tokens((9, 9)), 5)], 0, 9)
        z = {level: torch.from_numpy(backend.states(level)) for level in ("H", "L")}  # type: ignore[misc]
    else:
        z = {"H": torch.from_numpy(start.z_H.copy())[None], "L": torch.from_numpy(start.z_L.copy())[None]}  # type: ignore[union-attr]
    agree(run(request(start=start)), by_hand(begin=z))


def test_the_puzzle_embedding_is_chosen() -> None:
    model = model_of(CONFIG)
    tokens = torch.from_numpy(PUZZLE.tokens((9, 9)))[None]
    none = model.embed(tokens, torch.tensor([2])).clone()
    none[:, 0] = 0
    for puzzle_id, x in ((2, model.embed(tokens, torch.tensor([2]))), (BLANK, none)):
        agree(run(request(puzzle_id=puzzle_id)), by_hand(x=lambda *_, x=x: x))
    with pytest.raises(PuzzleError, match="has puzzle embeddings 0 to 2, not 3"):
        run(request(puzzle_id=3))


def test_several_views_are_all_acted_on_but_states_of_others_are_refused() -> None:
    backend = TorchBackend(model_of(CONFIG))
    asked = request((3, Reset("L")), (4, Edit(given(5), True)), views=3)
    said = think(backend, asked, (9, 9), "tiny")
    for event in said:
        if isinstance(event, Update) and event.index == 2:
            before = backend.states("L")
        if isinstance(event, Intervened) and isinstance(event.act.what, Reset):
            init = np.broadcast_to(backend.stored("L"), before.shape)
            np.testing.assert_array_equal(backend.states("L"), init)
        if isinstance(event, Segment):
            assert all(view.solved is False for view in event.views)
    with pytest.raises(InterventionError, match="into one view only"):
        run(request((2, Patch("H", np.ones((82, 8), np.float32))), views=2))
    with pytest.raises(PuzzleError, match="can start one view only"):
        run(request(views=2, start=start_from(run(request()), 5)))


def test_an_edit_that_cannot_be_is_refused_and_the_run_goes_on() -> None:
    hand, backend = Hand(), TorchBackend(model_of(CONFIG))
    said = think(backend, request(), (9, 9), "tiny", hand=hand)
    for _ in range(4):
        next(said)
    twice = PUZZLE.cells.copy()
    twice[0, :2] = 5
    maze = Maze(np.zeros((9, 9)), (0, 0), (8, 8))
    for puzzle, why in ((Sudoku(twice), "contradicts itself"), (maze, "keeps its kind and its size")):
        with pytest.raises(InterventionError, match=why):
            hand.act(Edit(puzzle))
    rest = [event for event in said if isinstance(event, Update)]
    agree_with = by_hand()[3:]
    for update, state in zip(rest, agree_with, strict=True):
        np.testing.assert_allclose(update.state, state, atol=1e-6)
    assert hand.trace.acts() == []


SCRIPT = (
    (0, Noise("H", 0.3, 1)), (2, SkipL(1)), (5, Edit(given(6), True)), (7, Reset("L")),
    (PER + 1, Freeze("H", True)), (PER + 3, Patch("L", np.full((82, 8), 0.5, np.float32))),
    (PER + 4, Edit(given(12), False)),
)  # fmt: skip


@pytest.mark.parametrize("call", ["update", "write", "feed", "states", "begin"])
@pytest.mark.parametrize("at", range(5))
def test_a_device_that_fails_in_between_changes_nothing(call: str, at: int) -> None:
    """What was done is done on the other device too, whenever the first one fails."""

    class Gpu(Failing):
        def __init__(self) -> None:
            super().__init__(call, at)
            TorchBackend.__init__(self, model_of(CONFIG))
            for name in ("write", "feed"):
                setattr(self, name, self._watched(getattr(super(Failing, self), name), name == call))

    wanted = run(request(*SCRIPT))
    found = run(request(*SCRIPT), WithFallback(Gpu(), TorchBackend(model_of(CONFIG))))
    agree(found, [update.state for update in wanted.updates()])  # type: ignore[misc]
    assert found.acts() == wanted.acts() == [Act(*each) for each in SCRIPT]
