"""``hrmscope solve photo.jpg``: read, noted, solved; doubts and pictures without a grid are bad input."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app import cli
from app.__main__ import decode_picture
from app.puzzles.photo import NO_GRID
from tests.commands.said import Said, assert_explained
from tests.engine.scripted import solved
from tests.puzzles.drawn_grids import drawn

REAL = Path(__file__).parents[2] / "resources" / "digits"


@pytest.fixture(autouse=True)
def reader(resources: Path) -> None:
    """The network that reads digits comes with HRMscope."""
    shutil.copytree(REAL, resources / "digits")


def shot(path: Path, pixels: NDArray[np.uint8]) -> str:
    from PySide6.QtGui import QImage

    grey = np.ascontiguousarray(pixels, dtype=np.uint8)
    h, w = grey.shape
    assert QImage(grey.data, w, h, w, QImage.Format.Format_Grayscale8).save(str(path))
    return str(path)


def test_a_picture_is_read_with_a_note_and_solved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], scripted: None
) -> None:
    puzzle = solved("sudoku")[0]
    file = shot(tmp_path / "shot.jpg", drawn(puzzle.cells))
    assert cli.main(["solve", file, "--segments", "8"], decode_picture) == 0
    out, err = capsys.readouterr()
    line = "".join(map(str, puzzle.cells.ravel())).replace("0", ".")
    count = int((puzzle.cells > 0).sum())
    assert err == f"hrmscope: {file}: {count} digits read from the picture: {line}\n"
    assert "Solved and verified." in out


def test_doubts_and_no_grid_are_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], scripted: None) -> None:
    cells = solved("sudoku")[0].cells.copy()
    row, columns = 0, np.flatnonzero(cells[0] == 0)[:2]
    cells[row, columns] = 9  # twice in a row
    doubtful = shot(tmp_path / "twice.png", drawn(cells))
    empty = shot(tmp_path / "grey.png", np.full((300, 300), 128, np.uint8))
    for file, told in ((doubtful, "doubtful (row 1, column "), (empty, NO_GRID)):
        assert cli.main(["solve", file], decode_picture) == 2
        out, err = capsys.readouterr()
        assert out == "" and told in err and err.startswith(f"hrmscope: {file}: ")


def test_who_cannot_read_pictures_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = shot(tmp_path / "grey.png", np.full((300, 300), 128, np.uint8))
    assert_explained(Said(capsys, "eval", "--file", file, "--model", "sudoku"))
    assert cli.main(["solve", file, "--kind", "maze"], decode_picture) == 2
    assert "leave --kind out" in capsys.readouterr().err
