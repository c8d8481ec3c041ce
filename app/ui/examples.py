"""The puzzles that come with HRMscope, in a menu by their kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from app.puzzles.base import KINDS

TITLES = {"sudoku": "Sudoku", "maze": "Maze", "arc": "ARC"}


class Examples(QMenu):
    """A file's name says its kind, and then what the example is."""

    def __init__(self, folder: Path, open_file: Callable[[Path], object], parent: QWidget) -> None:
        super().__init__("Examples", parent)
        self.setToolTipsVisible(True)
        for kind in KINDS:
            menu = self.addMenu(TITLES[kind])
            for path in sorted(folder.glob(f"{kind}-*")):
                text = path.stem.removeprefix(f"{kind}-").replace("-", " ")
                action = menu.addAction(text[0].upper() + text[1:])
                action.setObjectName(f"example-{path.stem}")
                action.setToolTip(f"Open {path.name}")
                action.triggered.connect(partial(self._open, open_file, path))

    @staticmethod
    def _open(open_file: Callable[[Path], object], path: Path, checked: bool = False) -> None:
        open_file(path)
