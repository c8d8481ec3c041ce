"""A study's rows against solve_many, its dimensions against numpy, its manners towards runs, its table."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.devices import Asked
from app.engine.evaluate import solve_many
from app.engine.events import Finished, Level, ModelReady, Started, Update
from app.engine.fake import FakeBackend
from app.engine.mailbox import Left, Mailbox
from app.engine.service import EngineService, Mind
from app.engine.shares import wilson
from app.engine.stepper import Request, think
from app.engine.study import (
    COLUMNS,
    Group,
    Opening,
    Over,
    Plan,
    Pooled,
    Row,
    Thinker,
    Unusable,
    as_csv,
    carry_out,
    summary,
)
from app.engine.views import Way
from app.puzzles import generate
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny
from tests.engine.scripted import mind, solved_sudoku

CONFIG = tiny(hidden_size=16)
PUZZLES: tuple[Puzzle, ...] = tuple(
    Sudoku(np.reshape(generate.sudoku(Random(seed), 60)[0], (9, 9))) for seed in range(3)
)
NAMES = ("one", "two, too", "three")
WAYS = (Way("fixed", 3), Way("q", 5), Way("verified", 2))


def open_tiny(path: Path, device: Asked, fast: bool) -> Thinker:
    if path.name == "none":
        raise ValueError("none is not a model.")
    config = replace(CONFIG, halts="halt")
    ready = ModelReady(path.name, "maze" if path.name == "maze" else "sudoku", "CPU", {}, (9, 9), config)
    return TorchBackend(model_of(config, seed=len(path.name))), ready


def study(*models: str, ways: tuple[Way, ...] = WAYS) -> list[object]:
    plan = Plan(PUZZLES, NAMES, tuple(map(Path, models)), ways)
    return [event for event in carry_out(1, plan, open_tiny) if event is not None]


@pytest.fixture(scope="module")
def told() -> list[object]:
    return study("m", "mm")


def rows_of(told: Sequence[object]) -> list[Row]:
    return [event for event in told if isinstance(event, Row)]


def test_rows_are_what_solving_many_gives(told: list[object]) -> None:
    rows = rows_of(told)
    assert len(rows) == 18 and isinstance(told[-1], Over) and not told[-1].why
    for name in ("m", "mm"):
        model = model_of(replace(CONFIG, halts="halt"), seed=len(name))
        for way in WAYS:
            wanted = solve_many(model, PUZZLES, (9, 9), way.policy, way.segments)
            found = [row for row in rows if row.group == Group(Path(name), name, way)]
            assert [row.puzzle for row in found] == [0, 1, 2]
            for row, outcome in zip(found, wanted, strict=True):
                assert (row.solved, row.segments, row.halted) == (
                    outcome.solved, outcome.segments, outcome.halted,
                )  # fmt: skip
                assert row.answer is not None and row.seconds > 0
                np.testing.assert_array_equal(row.answer, outcome.answer)


def by_hand(vectors: np.ndarray) -> float:  # type: ignore[type-arg]
    values = np.linalg.eigvalsh(np.cov(vectors.T.astype(np.float64), bias=True))
    return float(values.sum() ** 2 / np.square(values).sum())


def test_dimensions_are_those_of_all_states_of_all_runs(told: list[object]) -> None:
    group = Group(Path("m"), "m", WAYS[0])
    pooled = [event for event in told if isinstance(event, Pooled) and event.group == group]
    assert [event.runs for event in pooled] == [1, 2, 3]
    backend, _ = open_tiny(Path("m"), "cpu", False)
    states: dict[str, list[np.ndarray]] = {"H": [], "L": []}  # type: ignore[type-arg]
    for puzzle, row in zip(PUZZLES, [r for r in rows_of(told) if r.group == group], strict=True):
        own: dict[str, list[np.ndarray]] = {"H": [], "L": []}  # type: ignore[type-arg]
        for event in think(backend, Request(puzzle, "fixed", 3), (9, 9), "m"):
            if isinstance(event, Update) and event.state is not None:
                own[event.level].append(event.state)
        assert row.ratios == pytest.approx([by_hand(np.concatenate(own[level])) for level in "HL"], rel=1e-3)
        for level in "HL":
            states[level] += own[level]
    assert pooled[-1].ratios == pytest.approx([by_hand(np.concatenate(states[x])) for x in "HL"], rel=1e-3)


def test_models_that_cannot_take_part_say_so() -> None:
    told = study("none", "maze", "m", ways=WAYS[:1])
    assert [e.why for e in told if isinstance(e, Unusable)] == [
        "none is not a model.", "maze solves maze puzzles, not these.",
    ]  # fmt: skip
    assert [e.name for e in told if isinstance(e, Opening)] == ["none", "maze", "m"]
    assert len(rows_of(told)) == 3


def test_a_puzzle_that_cannot_be_thought_about_is_a_row_with_a_reason() -> None:
    cells = np.zeros((9, 9), dtype=np.uint8)
    cells[0, :2] = 7
    plan = Plan((Sudoku(cells), PUZZLES[0]), ("bad", "good"), (Path("m"),), WAYS[:1])
    bad, good = rows_of([e for e in carry_out(1, plan, open_tiny) if e])
    assert bad.why.startswith("This puzzle contradicts itself") and bad.answer is None
    assert good.answer is not None
    (line,) = summary([bad, good])
    assert (line.rows, line.count, line.segments) == (2, 1, 3.0)


def test_the_summary_counts_by_group() -> None:
    group, other = Group(Path("m"), "m", WAYS[0]), Group(Path("m"), "m", WAYS[1])
    answer = np.zeros((9, 9), np.uint8)
    first = Row(1, 0, group, Request(PUZZLES[0]), True, 2, True, 0.5, (1.0, 2.0), 0.1, answer)
    rows = [
        first,
        replace(first, puzzle=1, solved=False, segments=4, seconds=1.5),
        replace(first, group=other),
    ]
    line, second = summary(rows)
    assert (line.solved, line.count, line.segments, line.seconds) == (1, 2, 3.0, 1.0)
    assert (line.low, line.high) == wilson(1, 2) and second.group == other


def test_the_table_for_other_programs(told: list[object]) -> None:
    rows = rows_of(told)
    read = list(csv.DictReader(as_csv(rows, NAMES).splitlines()))
    assert len(read) == len(rows) and tuple(read[0]) == COLUMNS
    assert {line["puzzle"] for line in read} == set(NAMES)
    for line, row in zip(read, rows, strict=True):
        assert line["model"] == row.group.model and line["policy"] == row.group.way.policy
        assert int(line["solved"]) == int(row.solved is True) and int(line["segments"]) == row.segments
        assert row.ratios and float(line["pr_z_H"]) == pytest.approx(row.ratios[0], rel=1e-5)
        assert float(line["fixed_point"]) == pytest.approx(row.fixed_point, rel=1e-5)


# Beside runs


class Counted(FakeBackend):
    """A scripted mind of the study's that counts its updates."""

    made = 0

    def update(self, level: Level) -> None:
        Counted.made += 1
        super().update(level)


class Beside:
    """A service that studies the scripted puzzle."""

    def __init__(self) -> None:
        self.mailbox, self.told = Mailbox(), list[Left]()
        self.service = EngineService(self.mailbox, self._open)
        Counted.made = 0

    @staticmethod
    def _open(path: Path, device: Asked, fast: bool) -> Mind:
        made = mind()
        assert isinstance(made.backend, FakeBackend)
        counted = Counted(made.backend.config, made.backend.script)
        return replace(made, backend=counted) if path.name == "study" else made

    def until(self, *kinds: type) -> None:
        """Until it was told of all these, and, by opening a model, that all commands were obeyed."""
        waiting = threading.Event()
        for _ in range(4000):
            self.told += self.mailbox.drain()
            if all(any(isinstance(event, kind) for event in self.told) for kind in kinds):
                return
            waiting.wait(0.005)
        raise AssertionError(self.told)

    def obeyed(self) -> None:
        """All commands given so far."""
        self.told.clear()
        self.service.open(Path("window"))
        self.until(ModelReady)


@pytest.fixture
def beside() -> Iterator[Beside]:
    made = Beside()
    yield made
    assert made.service.close()


def plan_of(count: int, segments: int = 4) -> Plan:
    puzzle = solved_sudoku()[0]
    return Plan((puzzle,) * count, ("",) * count, (Path("study"),), (Way("fixed", segments),))


def run(beside: Beside) -> None:
    """One of the window's, to its end."""
    beside.told.clear()
    beside.service.run(Request(solved_sudoku()[0], "fixed", 2))
    beside.until(Finished)


def test_a_study_goes_on_beside_and_ends(beside: Beside) -> None:
    beside.service.study(plan_of(2))
    beside.until(Over)
    assert [row.solved for row in rows_of(beside.told)] == [True, True] and Counted.made == 2 * 4 * 8


def test_the_windows_run_goes_first(beside: Beside) -> None:
    """While one is on, be it held, the study makes no update; afterwards it goes on and ends."""
    beside.service.study(plan_of(1, 200))
    beside.obeyed()
    beside.service.run(Request(solved_sudoku()[0], "fixed", 2), held=True)
    beside.until(Started)
    before = Counted.made
    assert 0 < before < 200 * 8
    beside.service.permit(3)
    beside.until(Update)
    assert Counted.made == before
    beside.service.go()
    beside.until(Finished, Over)
    assert Counted.made == 200 * 8


def test_a_study_is_held_and_given_up(beside: Beside) -> None:
    beside.service.study(plan_of(1000))
    beside.service.hold_study(True)
    beside.obeyed()
    before = Counted.made
    run(beside)
    assert Counted.made == before
    beside.service.hold_study(False)
    beside.until(Row)
    beside.service.end_study()
    beside.until(Over)
    assert before < Counted.made < 1000 * 4 * 8


def test_an_error_ends_the_study_with_a_sentence_and_nothing_else(beside: Beside) -> None:
    def broken(self: Counted, level: Level) -> None:
        raise RuntimeError("the script said so")

    Counted.update, update = broken, Counted.update  # type: ignore[method-assign]
    try:
        beside.service.study(plan_of(2))
        beside.until(Over)
    finally:
        Counted.update = update  # type: ignore[method-assign]
    (over,) = (event for event in beside.told if isinstance(event, Over))
    assert over.why.endswith("the script said so.")
    beside.obeyed()
    run(beside)
