"""HRM's data-set folders, and what may be wrong with them."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from app.puzzles import generate
from app.puzzles.arc import ArcTask, Pair, grid_tokens
from app.puzzles.base import Puzzle, PuzzleError, frozen
from app.puzzles.formats import npy_sets
from app.puzzles.sudoku import Sudoku


def write(folder: Path, vocab: int, inputs: Any, labels: Any, /, **changes: Any) -> Path:
    """Two puzzles, the first of two examples, the second of the rest."""
    split = folder / "test"
    split.mkdir(parents=True)
    facts = {"vocab_size": vocab, "seq_len": len(inputs[0]), "sets": ["all"]}
    (split / "dataset.json").write_text(json.dumps(facts | changes.pop("facts", {})), encoding="utf-8")
    arrays = {
        "inputs": np.array(inputs), "labels": np.array(labels), "puzzle_identifiers": np.array([4, 7]),
        "puzzle_indices": np.array([0, 2, len(inputs)]),
    } | changes  # fmt: skip
    for name, array in arrays.items():
        np.save(split / f"all__{name}.npy", array, allow_pickle=True)
    return folder


def sudokus() -> list[Sudoku]:
    return [Sudoku(np.reshape(generate.sudoku(Random(i), 40)[0], (9, 9))) for i in range(3)]


def tokens(puzzles: list[Any], canvas: tuple[int, int]) -> list[Any]:
    return [puzzle.tokens(canvas) for puzzle in puzzles]


def test_what_was_written_is_read(tmp_path: Path) -> None:
    mazes = [generate.maze(Random(i), 6, 6) for i in range(3)]
    cases: tuple[tuple[int, list[Any], tuple[int, int]], ...] = (
        (11, sudokus(), (9, 9)),
        (6, mazes, (6, 6)),
    )
    for vocab, puzzles, canvas in cases:
        inputs = tokens(puzzles, canvas)
        found = npy_sets.read(write(tmp_path / str(vocab), vocab, inputs, inputs))
        wanted: list[Puzzle] = puzzles
        assert [each.puzzle for each in found] == wanted
        assert [each.identifier for each in found] == [4, 4, 7]


def test_arc_examples_know_their_output(tmp_path: Path) -> None:
    asked, output = frozen([[1, 2, 3]]), frozen([[4], [5]])
    inputs, labels = ([grid_tokens(grid, (30, 30))] * 2 for grid in (asked, output))
    found = npy_sets.read(write(tmp_path / "arc", 12, inputs, labels))
    assert [each.puzzle for each in found] == [
        ArcTask((), (Pair(asked, output),), name="all 1"),
        ArcTask((), (Pair(asked, output),), name="all 2"),
    ]
    assert found[0].puzzle.verdict(output).solved is True


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"facts": {"sets": "all"}}, "does not say"),
        ({"facts": {"sets": ["../all"]}}, "does not say"),
        ({"facts": {"seq_len": 80}}, "do not fit together"),
        ({"facts": {"vocab_size": 5}}, "no square board"),
        ({"labels": np.zeros((2, 81), dtype=int)}, "do not fit together"),
        ({"inputs": np.zeros((3, 81))}, "whole numbers"),
        ({"inputs": np.array([print, None])}, "not a readable"),
        ({"puzzle_indices": np.array([0, 2])}, "do not cover"),
        ({"puzzle_identifiers": np.array([4])}, "fewer identifiers"),
        ({"facts": {"sets": []}}, "holds no examples"),
    ],
)
def test_a_broken_folder_is_explained(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    boards = tokens(sudokus(), (9, 9))
    with pytest.raises(PuzzleError, match=said):
        npy_sets.read(write(tmp_path / "set", 11, boards, boards, **changes))


def test_a_folder_that_is_no_data_set_is_explained(tmp_path: Path) -> None:
    with pytest.raises(PuzzleError, match="is no data set"):
        npy_sets.read(tmp_path)
    (tmp_path / "test").mkdir()
    (tmp_path / "test" / "dataset.json").write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(PuzzleError, match="not valid JSON"):
        npy_sets.read(tmp_path)
