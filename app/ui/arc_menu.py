"""What the ARC board has below it, as a menu: with keys, and found by the palette."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app.ui.actions import ARC_TASK, Actions
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.arc_edits import Place
from app.ui.desks import Desks

BESIDE_TEST = ("arc_attempt_1", "arc_attempt_2", "arc_known")
"""What stands beside a test, which is shown for it."""


class ArcMenu(QMenu):
    """Presses the board's buttons."""

    def __init__(self, desks: Desks, actions: Actions, parent: QWidget) -> None:
        super().__init__(ARC_TASK, parent)
        editor = desks["arc"].editor
        assert isinstance(editor, ArcEditor)
        self._desks, self._actions, self._editor = desks, actions, editor
        self._buttons: dict[str, QAbstractButton] = {
            "arc_attempt_1": editor.attempts[0],
            "arc_attempt_2": editor.attempts[1],
            "arc_known": editor.known,
            "arc_keep": editor.keep,
            "arc_notes": editor.show_notes,
            "arc_digits": editor.symbols,
            "arc_safe": editor.safe,
        }
        for name, button in self._buttons.items():
            actions[name].triggered.connect(lambda _=False, name=name: self._press(name))
            actions.explain_by(button, actions[name])
        actions["arc_keep_learned"].triggered.connect(editor.learned_wanted)
        self._fill()
        self.aboutToShow.connect(self._refresh)
        desks.puzzle_changed.connect(self._offer)
        self._offer()

    def _fill(self) -> None:
        actions, editor = self._actions, self._editor
        self.setToolTipsVisible(True)
        self.addActions([actions[name] for name in (*BESIDE_TEST, "arc_keep", "arc_keep_learned")])
        self.addSeparator()
        self.addMenu(editor.grid.entries)
        self.addMenu(editor.pair.entries)
        self.addSeparator()
        self.addActions([actions[name] for name in ("arc_notes", "arc_digits", "arc_safe")])
        self.addSeparator()
        self.addAction(actions["export_submission"])

    def _offer(self) -> None:
        """These are of no use to other kinds."""
        open_task = self._desks.kind == "arc" and self._desks.current.document.puzzle is not None
        for name in (*self._buttons, "arc_keep_learned"):
            self._actions[name].setEnabled(open_task)
        for deeds in (self._editor.grid, self._editor.pair):
            deeds.entries.menuAction().setEnabled(open_task)

    def _press(self, name: str) -> None:
        board = self._editor.board
        if name in BESIDE_TEST and board.demonstration is not None:
            board.activate(Place())
        self._buttons[name].click()
        self._refresh()

    def _refresh(self) -> None:
        """What is switched on says so."""
        for name, button in self._buttons.items():
            self._actions[name].setChecked(button.isChecked())
