"""Nothing is open: three cards, each with a puzzle to try."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.puzzles.base import KINDS, Kind, Puzzle
from app.ui.boards import editor_for
from app.ui.theme import Theme

ABOUT: dict[Kind, tuple[str, str]] = {
    "sudoku": (tr("Sudoku"), tr("Nine rows, nine columns, nine boxes, each digit once in each.")),
    "maze": (tr("Maze"), tr("The shortest way from start to goal, from 5×5 to 99×99.")),
    "arc": (tr("ARC"), tr("A few examples show a rule; the test asks to apply it.")),
}
PICTURE = QSize(126, 126)


class Welcome(QWidget):
    """The page shown while nothing is open."""

    def __init__(
        self, examples: Callable[[Kind], Puzzle], try_it: Callable[[Kind], object], theme: Theme
    ) -> None:
        super().__init__()
        self._examples, self._theme = examples, theme
        self._pictures: dict[Kind, QLabel] = {}
        self._drawn: Theme | None = None
        self.buttons: dict[Kind, QPushButton] = {}
        title = QLabel(tr("What shall the model think about?"))
        title.setStyleSheet("font-size: 20px; font-weight: 600;")
        hint = QLabel(tr("Or drop a file here, paste a puzzle (Ctrl+V), or make a new one (Ctrl+N)."))
        hint.setProperty("soft", True)
        cards = QHBoxLayout()
        cards.setSpacing(14)
        for kind in KINDS:
            cards.addWidget(self._card(kind, try_it))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(cards)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(18)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _card(self, kind: Kind, try_it: Callable[[Kind], object]) -> QFrame:
        name, about = ABOUT[kind]
        card = QFrame()
        card.setObjectName("card")
        picture = self._pictures[kind] = QLabel()
        picture.setFixedSize(PICTURE)
        heading = QLabel(name)
        heading.setStyleSheet("font-weight: 600;")
        words = QLabel(about)
        words.setWordWrap(True)
        words.setProperty("soft", True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setFixedWidth(PICTURE.width())
        button = self.buttons[kind] = QPushButton(tr("Try this one"))
        button.setAccessibleName(tr("Try a {kind} puzzle", kind=name))
        button.setToolTip(tr("Open an example {kind} puzzle", kind=name))
        button.clicked.connect(lambda: try_it(kind))
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        for widget in (picture, heading, words):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(button)
        return card

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        if self.isVisible():
            self._draw()

    def showEvent(self, event: object) -> None:
        """Draw the pictures when they are first needed."""
        if self._drawn is not self._theme:
            self._draw()

    def _draw(self) -> None:
        self._drawn = theme = self._theme
        self.setStyleSheet(
            f"#card {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 10px; }}"
        )
        ratio = self.devicePixelRatioF()
        for kind, label in self._pictures.items():
            editor = editor_for(kind, theme)
            editor.set_puzzle(self._examples(kind))
            editor.board.resize(PICTURE * 2)
            picture = editor.board.grab().scaled(
                PICTURE * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            label.setPixmap(picture)
            editor.deleteLater()
