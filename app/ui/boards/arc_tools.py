"""The colours below the ARC board, and the menus of what can be done to a grid and to a pair."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from app.language import tr
from app.ui.arc_colours import NAMES
from app.ui.boards.arc import ArcBoard
from app.ui.boards.arc_drawing import flipped, turned_left, turned_right, upended
from app.ui.boards.arc_paint import draw_symbol
from app.ui.boards.strip import tool_button
from app.ui.theme import Theme

Entry = tuple[str, str, str, Callable[[], object], Callable[[], bool]]
"""A name, its text, its key, what it does, and whether that can be done now."""


class Swatch(QAbstractButton):
    """A colour to take in hand."""

    def __init__(self, index: int, theme: Theme) -> None:
        super().__init__()
        self.index, self.theme = index, theme
        self.setCheckable(True)
        self.setFixedSize(24, 24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("Colour {index}, {name} (key {index})", index=index, name=NAMES[index]))
        self.setAccessibleName(self.toolTip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square of the colour, ringed while in hand."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else 0.4)
            box = QRectF(self.rect())
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(QColor(theme.entry), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
            painter.setPen(QPen(QColor(theme.line_strong), 1))
            painter.setBrush(QColor(theme.arc.palette[self.index]))
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)
            if theme.arc.symbols:
                painter.translate(QPointF(3, 3))
                draw_symbol(painter, 18, self.index, theme)


class Deeds(QToolButton):
    """A button with a menu; entries name their keys, which the board itself takes.

    Attributes:
        actions_by_name: the menu's entries.
    """

    def __init__(self, text: str, tip: str, entries: list[Entry | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(f"{text} ▾")
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        self._possible: dict[str, Callable[[], bool]] = {}
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            name, said, key, do, possible = entry
            action = menu.addAction(f"{said}\t{key}" if key else said)
            action.triggered.connect(lambda _=False, do=do: do())
            self.actions_by_name[name], self._possible[name] = action, possible
        menu.aboutToShow.connect(self.refresh)
        self.setMenu(menu)

    def refresh(self) -> None:
        """Offer what can be done now."""
        for name, possible in self._possible.items():
            self.actions_by_name[name].setEnabled(possible())


def grid_deeds(board: ArcBoard) -> Deeds:
    """What can be done to the grid being edited."""

    def always() -> bool:
        return True

    def selected() -> bool:
        return board.selection is not None

    def output() -> bool:
        return board.active.side != "input"

    def removable() -> bool:
        return output() and board.demonstration is None and board.active_pane().grid is not None

    ctrl = tr("Ctrl")
    entries: list[Entry | None] = [
        ("flip", tr("Flip left to right"), "H", partial(board.turn, flipped), always),
        ("upend", tr("Flip upside down"), "V", partial(board.turn, upended), always),
        ("right", tr("Turn right"), "R", partial(board.turn, turned_right), always),
        ("left", tr("Turn left"), tr("Shift+R"), partial(board.turn, turned_left), always),
        None,
        ("shift_left", tr("Shift left"), f"{ctrl}+←", partial(board.shift, (0, -1)), always),
        ("shift_right", tr("Shift right"), f"{ctrl}+→", partial(board.shift, (0, 1)), always),
        ("shift_up", tr("Shift up"), f"{ctrl}+↑", partial(board.shift, (-1, 0)), always),
        ("shift_down", tr("Shift down"), f"{ctrl}+↓", partial(board.shift, (1, 0)), always),
        None,
        ("select", tr("Select all"), f"{ctrl}+A", board.choose_all, always),
        ("copy", tr("Copy"), f"{ctrl}+C", board.copy, always),
        ("cut", tr("Cut"), f"{ctrl}+X", board.cut, always),
        ("paste", tr("Paste, then click where"), f"{ctrl}+V", board.paste, lambda: board.held() is not None),
        ("crop", tr("Crop to the selection"), "C", board.crop, selected),
        None,
        ("copy_input", tr("Copy from the input"), "I", board.copy_input, output),
        ("clear", tr("Clear"), tr("Del"), board.clear, always),
        ("remove", tr("Remove this grid"), "", board.remove_grid, removable),
    ]
    return Deeds(tr("Grid"), tr("Flip, turn, shift, cut, paste and more"), entries, board)


def pair_deeds(board: ArcBoard) -> Deeds:
    """What can be done to the pair shown."""

    def removable() -> bool:
        return board.demonstration is not None or len(board.puzzle.tests) > 1

    def movable(by: int) -> bool:
        shown = board.demonstration
        index = board.puzzle.chosen if shown is None else shown
        return 0 <= index + by < len(board.puzzle.tests if shown is None else board.puzzle.train)

    entries: list[Entry | None] = [
        ("add", tr("Add a demonstration"), "", board.add_demonstration, lambda: True),
        ("add_test", tr("Add a test"), "", board.add_test, lambda: True),
        (
            "earlier",
            tr("Move earlier"),
            tr("Shift+Page up"),
            partial(board.move_pair, -1),
            partial(movable, -1),
        ),
        ("later", tr("Move later"), tr("Shift+Page down"), partial(board.move_pair, 1), partial(movable, 1)),
        ("remove", tr("Remove this pair"), "", board.remove_pair, removable),
    ]
    return Deeds(tr("Pair"), tr("Add, move and remove pairs; Page up and down turn to them"), entries, board)


def keep_button(keep: Callable[[int | None], object], keep_learned: Callable[[], object]) -> QToolButton:
    """Keeps the answer on the board: in a free place, or in the one that its menu names."""
    button = tool_button(tr("Keep answer"), tr("Keep the model's answer as an attempt"), lambda: keep(None))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    menu = QMenu(button)
    for place in (0, 1):
        action = menu.addAction(tr("As attempt {number}", number=place + 1))
        action.triggered.connect(lambda _=False, place=place: keep(place))
    learned = menu.addAction(tr("Adapt's two answers, for every test"))
    learned.setObjectName("keep-learned")
    learned.triggered.connect(lambda _=False: keep_learned())
    button.setMenu(menu)
    return button
