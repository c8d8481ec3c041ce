"""What is worth knowing of a puzzle and a model before solving; none of it forbids solving. No torch."""

from __future__ import annotations

from app.engine.events import ModelReady
from app.language import tr
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku

QUICK = 20
"""Cells of a grid's side up to which a task is learned in the time that people like to wait."""


def notes(puzzle: Puzzle, model: ModelReady | None) -> list[str]:
    """All that is worth knowing, one sentence each; ``model`` is None where none is open."""
    return of_puzzle(puzzle) + (of_model(puzzle, model) if model else [])


def of_puzzle(puzzle: Puzzle) -> list[str]:
    """What the rules say of a puzzle; Sudoku's exact search takes up to 0.2 s."""
    violations = puzzle.violations()
    said = [violation.text for violation in violations if not violation.blocking]
    if isinstance(puzzle, Sudoku) and not violations:
        said += [violation.text for violation in puzzle.warnings()]
    return said


def of_model(puzzle: Puzzle, model: ModelReady) -> list[str]:
    """What becomes of a puzzle in a model."""
    if model.canvas and puzzle.kind == "maze" and _smaller(puzzle.canvas, model.canvas):
        rows, columns = model.canvas
        return [tr("The model sees this maze walled out to {rows}×{columns}.", rows=rows, columns=columns)]
    if model.adapts:
        return [] if model.learned else _of_learning(puzzle)
    if puzzle.kind == "arc" and model.card.get("config", {}).get("num_puzzle_identifiers", 1) > 1:
        return [tr("This task has no embedding in this model, so the model's answer means nothing.")]
    return []


def _of_learning(puzzle: Puzzle) -> list[str]:
    """What to know before the model learns a task."""
    said = [tr("This task has no embedding in this model yet; Adapt learns one.")]
    if max(puzzle.canvas) > QUICK:
        said.append(
            tr(
                "Grids of more than {count} cells a side are slow to learn: give Adapt its longest time.",
                count=QUICK,
            )
        )
    return said


def _smaller(size: tuple[int, int], canvas: tuple[int, int]) -> bool:
    return size != canvas and size[0] <= canvas[0] and size[1] <= canvas[1]
