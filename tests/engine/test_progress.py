"""Cells changed, rules broken and pieces of a path against counting them by hand."""

from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest

from app.engine.progress import GrowingProgress, broken_rules
from app.engine.trace import Trace
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import KINDS, Kind
from app.puzzles.maze import PATH, Maze
from tests.engine.scripted import record, solved


def progress_of(trace: Trace) -> list[tuple[float, ...]]:
    trace.progress.extend(trace)
    found = trace.progress.value
    assert found is not None
    return list(zip(found.index, found.changed, found.broken, found.pieces, found.solved, strict=True))


def pieces_by_colouring(drawn: np.ndarray) -> int:
    """Every cell takes the smallest name around it until nothing changes; the names are counted."""
    names = np.where(drawn, np.arange(1, drawn.size + 1).reshape(drawn.shape), 0)
    while True:
        near = np.pad(np.where(drawn, names, 10**6), 1, constant_values=10**6)
        around = [near[1 + dr : 1 + dr + len(drawn), 1 + dc : 1 + dc + drawn.shape[1]]
                  for dr, dc in product((-1, 0, 1), repeat=2) if abs(dr) + abs(dc) < 2]  # fmt: skip
        least = np.where(drawn, np.min(around, axis=0), 0)
        if (least == names).all():
            return len(np.unique(names[drawn]))
        names = least


@pytest.mark.parametrize("kind", KINDS)
def test_every_read_out_is_counted(kind: Kind) -> None:
    trace = record(kind, {"arrives": 3}, policy="fixed", segments=5)
    info, rows = trace.info, progress_of(trace)
    shown = [u for a, u in zip([None, *trace.updates()], trace.updates(), strict=False)
             if a is None or a.tokens is not u.tokens]  # fmt: skip
    assert [row[0] for row in rows] == [u.index for u in shown] == [0, *range(3, 40, 4)]
    assert np.isnan(rows[0][1])
    for (a, b), row in zip(pairwise(shown), rows[1:], strict=True):
        assert row[1] == sum(x != y for x, y in zip(a.tokens.tolist(), b.tokens.tolist(), strict=True))
    for update, (_, _, broken, pieces, right) in zip(shown, rows, strict=True):
        answer = info.puzzle.answer(update.tokens, info.canvas)
        verdict = info.puzzle.verdict(answer)
        assert right == (verdict.solved is True) == (broken == 0)
        assert np.isnan(pieces) == (kind != "maze")
        if kind == "sudoku":
            assert broken == len(verdict.violations)
    assert rows[-1][4] == 1 and (kind == "maze" or rows[0][4] == 0)


def test_pieces_of_scribbled_paths() -> None:
    trace = record("maze", policy="fixed", segments=3)
    maze, rng = trace.info.puzzle, np.random.default_rng(4)
    assert isinstance(maze, Maze)
    scribbled, wanted = Trace(trace.info), []
    for update in trace.updates():
        drawn = rng.random((7, 7)) < 0.4
        tokens = np.where(drawn, PATH, maze.codes()).astype(np.uint8).ravel()
        scribbled.add(replace(update, tokens=tokens))
        drawn[maze.start] = drawn[maze.goal] = True
        wanted.append(pieces_by_colouring(drawn))
    assert [row[3] for row in progress_of(scribbled)] == wanted and len(set(wanted)) > 3


def test_of_an_arc_task_wrong_cells_are_counted() -> None:
    task, _ = solved("arc")
    assert isinstance(task, ArcTask) and task.asked.output is not None
    right = task.asked.output
    wrong = right.copy()
    wrong[0, 0], wrong[1, 2] = 9 - wrong[0, 0], 9 - wrong[1, 2]
    assert broken_rules(task, right) == (0.0, 1.0)
    assert broken_rules(task, wrong) == (2.0, 0.0)
    assert np.isnan(broken_rules(task, right[:2])[0])
    unknown = ArcTask(task.train, (Pair(task.asked.input),))
    assert np.isnan(broken_rules(unknown, right)[0])


def test_an_answer_that_stays_is_verified_once(monkeypatch: pytest.MonkeyPatch) -> None:
    trace = record("sudoku", {"arrives": 2}, policy="fixed", segments=8)
    asked: list[object] = []
    real = broken_rules
    monkeypatch.setattr(
        "app.engine.progress.broken_rules", lambda *args: (asked.append(args), real(*args))[1]
    )
    growing = GrowingProgress(trace.info.puzzle, trace.info.canvas)
    growing.extend(trace)
    found = growing.value
    assert found is not None and len(found.index) == 17 and len(asked) <= 5
    assert found.changed[-8:].tolist() == [0.0] * 8 and found.solved[-8:].tolist() == [1.0] * 8
