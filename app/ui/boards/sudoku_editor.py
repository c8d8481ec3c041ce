"""The Sudoku board over a pad of digits and what helps to solve by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QButtonGroup, QLabel, QMenu, QToolButton, QWidget

from app.language import tr
from app.puzzles.sudoku import SIDE
from app.ui.boards.base import BoardEditor
from app.ui.boards.strip import compact, explain, tool_button
from app.ui.boards.sudoku_solving import MODES, Mode, SolvingBoard
from app.ui.theme import Theme


class SudokuEditor(BoardEditor):
    """The board, its pad, and the switch of what it writes.

    Attributes:
        modes: the switch, by what is written. filter: opens the choice of a digit.
        marks, unique: who knows what they do connects them. clock: the time spent, hidden at first.
    """

    board: SolvingBoard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(SolvingBoard(theme), parent)
        put = self.board.put
        self.pad = [
            tool_button(str(d), tr("Set {digit} (key {digit})", digit=d), partial(put, d))
            for d in range(1, SIDE + 1)
        ]
        self.erase = tool_button("⌫", tr("Clear the cell (0, Delete or Backspace)"), partial(put, 0))
        self.clear = tool_button(tr("Clear"), "", self.board.clear)
        self.hint = tool_button(tr("Hint"), tr("Where to look next, by the rules (Ctrl+Shift+H)"))
        for button in (*self.pad, self.erase):
            compact(button)
        self.modes = self._mode_switch()
        self.filter = tool_button(tr("Filter ▾"), tr("Tint where a digit can still go (F, then the digit)"))
        self.filter.setMenu(self._filter_menu())
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.marks = tool_button(tr("Marks ▾"), tr("All candidates as pencil marks, or none"))
        self.marks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.unique = tool_button(tr("Unique?"), "")
        self.clock = QLabel()
        self.clock.setProperty("soft", True)
        self.clock.setAccessibleName(tr("Time"))
        self.clock.hide()
        self.add_row(*self.pad, self.erase, 8, self.clear, self.hint)
        self.add_row(*self.modes.values(), 8, self.filter, self.marks, self.unique, self.clock)
        self.board.mode_changed.connect(self._show_mode)
        self.board.filter_wanted.connect(self._ask_filter)
        self._show_mode(self.board.mode)

    def _mode_switch(self) -> dict[Mode, QToolButton]:
        words = (
            (tr("Givens"), tr("Digits become givens, the puzzle itself (M)")),
            (tr("My digits"), tr("Digits are yours, beside the givens (M)")),
            (tr("Pencil"), tr("Digits become pencil marks (P; Ctrl+digit does so always)")),
        )
        group, made = QButtonGroup(self), {}
        for mode, (text, tip) in zip(MODES, words, strict=True):
            made[mode] = tool_button(text, tip, partial(self.board.set_mode, mode), checkable=True)
            group.addButton(made[mode])
        return made

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("&0 No filter"), partial(self._filter_by, 0))
        for digit in range(1, SIDE + 1):
            menu.addAction(f"&{digit}", partial(self._filter_by, digit))
        return menu

    def _filter_by(self, digit: int) -> None:
        self.board.set_filter(digit)
        self.filter.setText(tr("Filter: {digit} ▾", digit=digit) if digit else tr("Filter ▾"))
        explain(self.filter, self.filter.toolTip())
        self.board.setFocus()

    def _ask_filter(self) -> None:
        """Open the choice above its button; digits choose in it."""
        menu = self.filter.menu()
        menu.popup(self.filter.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _show_mode(self, mode: Mode) -> None:
        self.modes[mode].setChecked(True)
        tip = tr("Take all givens away") if mode == "givens" else tr("Take my digits and pencil marks away")
        explain(self.clear, tip)
