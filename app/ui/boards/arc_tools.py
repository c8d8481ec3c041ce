"""The colours below the ARC board, and the menus of what can be done to a grid and to a pair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton

from app.language import tr
from app.ui.arc_colours import NAMES
from app.ui.boards.arc import ArcBoard
from app.ui.boards.arc_drawing import flipped, turned_left, turned_right, upended
from app.ui.boards.arc_paint import draw_symbol
from app.ui.boards.strip import tool_button
from app.ui.theme import Theme


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Deed:
    """An entry of a menu.

    Attributes:
        key: which the board itself takes. do: what it does. possible: whether that can be done now.
        tip: a sentence without full stop; its text where there is none.
        whole: what it is called where nothing is selected; the key is the window's then.
    """

    name: str
    text: str
    key: str
    do: Callable[[], object]
    possible: Callable[[], bool] = _always
    tip: str = ""
    whole: str = ""


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

    def __init__(self, text: str, tip: str, deeds: list[Deed | None], board: ArcBoard) -> None:
        super().__init__(board)
        self.setText(f"{text} ▾")
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._board, self._deeds = board, [deed for deed in deeds if deed]
        self.entries = QMenu(text, self)
        self.entries.setToolTipsVisible(True)
        self.actions_by_name: dict[str, QAction] = {}
        for deed in deeds:
            if deed is None:
                self.entries.addSeparator()
                continue
            action = self.entries.addAction(deed.text)
            action.setToolTip(deed.tip or deed.text)
            action.triggered.connect(lambda _=False, do=deed.do: do())
            self.actions_by_name[deed.name] = action
        self._name()
        self.entries.aboutToShow.connect(self.refresh)
        self.setMenu(self.entries)

    def refresh(self) -> None:
        """Offer what can be done now."""
        self._name()
        for deed in self._deeds:
            self.actions_by_name[deed.name].setEnabled(self._board.editable and deed.possible())

    def _name(self) -> None:
        for deed in self._deeds:
            keyed = f"{deed.text}\t{deed.key}" if deed.key else deed.text
            text = deed.whole if deed.whole and not self._board.selection else keyed
            self.actions_by_name[deed.name].setText(text)


def grid_deeds(board: ArcBoard) -> Deeds:
    """What can be done to the grid being edited."""

    def selected() -> bool:
        return board.selection is not None

    def output() -> bool:
        return board.active.side != "input"

    def removable() -> bool:
        return output() and board.demonstration is None and board.active_pane().grid is not None

    ctrl = tr("Ctrl")
    mirror, rotate = tr("Mirror the selection or the grid"), tr("Rotate by a quarter turn")
    deeds: list[Deed | None] = [
        Deed("flip", tr("Flip left to right"), "H", partial(board.turn, flipped), tip=mirror),
        Deed("upend", tr("Flip upside down"), "V", partial(board.turn, upended), tip=mirror),
        Deed("right", tr("Turn right"), "R", partial(board.turn, turned_right), tip=rotate),
        Deed("left", tr("Turn left"), tr("Shift+R"), partial(board.turn, turned_left), tip=rotate),
        None,
        Deed("shift_left", tr("Shift left"), f"{ctrl}+←", partial(board.shift, (0, -1))),
        Deed("shift_right", tr("Shift right"), f"{ctrl}+→", partial(board.shift, (0, 1))),
        Deed("shift_up", tr("Shift up"), f"{ctrl}+↑", partial(board.shift, (-1, 0))),
        Deed("shift_down", tr("Shift down"), f"{ctrl}+↓", partial(board.shift, (1, 0))),
        None,
        Deed("select", tr("Select all"), f"{ctrl}+A", board.choose_all),
        Deed("copy", tr("Copy the selection"), f"{ctrl}+C", board.copy, whole=tr("Copy the whole grid")),
        Deed("cut", tr("Cut the selection"), f"{ctrl}+X", board.cut, whole=tr("Cut the whole grid")),
        Deed("paste", tr("Paste, then click where"), f"{ctrl}+V", board.paste,
             lambda: board.held() is not None),
        Deed("crop", tr("Crop to the selection"), "C", board.crop, selected),
        None,
        Deed("copy_input", tr("Copy from the input"), "I", board.copy_input, output),
        Deed("clear", tr("Clear"), tr("Del"), board.clear, tip=tr("Colour 0 in the selection or the grid")),
        Deed("remove", tr("Remove this grid"), "", board.remove_grid, removable),
    ]  # fmt: skip
    return Deeds(tr("Grid"), tr("Flip, turn, shift, cut, paste and more"), deeds, board)


def pair_deeds(board: ArcBoard) -> Deeds:
    """What can be done to the pair shown."""

    def removable() -> bool:
        return board.demonstration is not None or len(board.puzzle.tests) > 1

    def movable(by: int) -> bool:
        shown = board.demonstration
        index = board.puzzle.chosen if shown is None else shown
        return 0 <= index + by < len(board.puzzle.tests if shown is None else board.puzzle.train)

    earlier, later = partial(board.move_pair, -1), partial(board.move_pair, 1)
    deeds: list[Deed | None] = [
        Deed("add", tr("Add a demonstration"), "+", board.add_demonstration),
        Deed("add_test", tr("Add a test"), "T", board.add_test),
        Deed("earlier", tr("Move earlier"), tr("Shift+Page up"), earlier, partial(movable, -1)),
        Deed("later", tr("Move later"), tr("Shift+Page down"), later, partial(movable, 1)),
        Deed("remove", tr("Remove this pair"), tr("Ctrl+Del"), board.remove_pair, removable),
    ]
    return Deeds(tr("Pair"), tr("Add, move and remove pairs; Page up and down turn to them"), deeds, board)


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
