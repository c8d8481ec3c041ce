"""The library in the window: its menu and its own window, and the story of the example that is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from app.language import tr
from app.puzzles.base import KINDS, Puzzle
from app.puzzles.formats import read_puzzles
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.boards.strip import compact, tool_button
from app.ui.desks import Desks
from app.ui.files import Files
from app.ui.library import Example, read_library
from app.ui.theme import Theme

TITLES = {"sudoku": tr("Sudoku"), "maze": tr("Maze"), "arc": tr("ARC")}


class StoryStrip(QWidget):
    """What to try on the example that is open; hidden for any other puzzle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(wordWrap=True)
        self._text.setAccessibleName(tr("Story of the example"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = tool_button("✕", tr("Close the story"))
        compact(self.close_button, 26, 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self.close_button)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The story, "" while there is none."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, example: Example | None) -> None:
        """Tell an example's story, or nothing."""
        if example:
            self._text.setText(tr("{title}: {story}", title=example.title, story=example.story))
        self.setVisible(example is not None)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(
            f"StoryStrip {{ background: {theme.raised}; border-left: 4px solid {theme.line_strong}; }}"
        )


class Examples(QObject):
    """Opens examples, and tells the story of one as long as it is in front and its question is not edited.

    Attributes:
        menu: all of them by kind. band: the story.
    """

    def __init__(
        self,
        folder: Path,
        desks: Desks,
        files: Files,
        actions: Actions,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._files, self._appearance, self._window = files, appearance, parent
        self._examples = read_library(folder)
        self._stories: dict[Puzzle, Example] = {}
        self.band = StoryStrip(appearance.theme)
        self.menu = QMenu(tr("Examples"), parent)
        self.menu.setToolTipsVisible(True)
        for kind in KINDS:
            menu = self.menu.addMenu(TITLES[kind])
            menu.setToolTipsVisible(True)
            for example in (example for example in self._examples if example.kind == kind):
                action = menu.addAction(example.title)
                action.setObjectName(f"example-{example.path.stem}")
                action.setToolTip(example.story)
                action.triggered.connect(partial(self._open, example))
        actions["library"].triggered.connect(self.show)
        desks.puzzle_changed.connect(self._tell)
        self.band.close_button.clicked.connect(self._close)
        self._desks = desks
        appearance.changed.connect(self.band.set_theme)

    def show(self) -> None:
        """Let the user choose one, with its picture and story."""
        from app.ui.library_window import LibraryWindow

        window = LibraryWindow(self._examples, self._appearance.theme, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.chosen.connect(self.open)
        self._appearance.changed.connect(window.set_theme)
        window.open()

    def open(self, example: Example) -> None:
        """Open one, and tell its story."""
        if self._files.open(example.path, example=True):
            self._stories[read_puzzles(example.path)[0].question] = example
            self._tell(self._desks.current.document.puzzle)

    def _open(self, example: Example, checked: bool = False) -> None:
        self.open(example)

    def _tell(self, puzzle: Puzzle | None) -> None:
        """What the person puts in besides leaves it the same example."""
        self.band.tell(self._stories.get(puzzle.question) if puzzle else None)

    def _close(self) -> None:
        """Do not come back before the example is opened again."""
        if puzzle := self._desks.current.document.puzzle:
            self._stories.pop(puzzle.question, None)
        self.band.tell(None)
