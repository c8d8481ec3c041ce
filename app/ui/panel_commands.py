"""What can be done in the panels, for the palette: their buttons, boxes and menus, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QWidget,
)

from app.language import tr, within
from app.ui.dock import Dock
from app.ui.palette import NOT_NOW, Command, command_of, commands_of, plain
from app.ui.panels.base import Panel

ACTING = ("runs", "basin", "interventions", "adapt")
"""Panels that are made to list what they do; of another that nobody has seen yet there is nothing to do
but to take it along, and making all of them takes a while."""


def commands_of_dock(dock: Dock) -> list[Command]:
    """All that its panel can do now."""
    if dock.slot.key in ACTING:
        dock.slot.fill()
    panel, where, menu = dock.slot.panel, tr("Panel ▸ {title}", title=dock.slot.title), dock.take.menu()
    if panel is None:
        tip = tr("Show {panel}, and offer its picture and its data", panel=within(dock.slot.title))
        return [Command(tr("Save picture or data"), where, "", tip, True, partial(_do, dock, dock.pop_up))]
    found = [command_of(action, plain(action.text()), where) for action in panel.commands()]
    for button in panel.findChildren(QAbstractButton):
        found += _of_button(button, panel, where)
    for kind in (QComboBox, QAbstractSpinBox):
        for box in panel.findChildren(kind):
            found += _of_box(box, panel, where)
    if isinstance(menu, QMenu):
        found += [command for command in commands_of(menu, where) if command.where == where]
    return [replace(command, run=partial(_do, dock, command.run)) for command in found]


def _do(dock: Dock, run: Callable[[], object]) -> None:
    """Do it where it can be seen."""
    dock.slot.fill()
    dock.show()
    dock.raise_()
    panel = dock.slot.panel
    if panel is not None and panel.stale:
        panel.take_in()  # what is drawn only now may be what it is about
    run()


def _of_button(button: QAbstractButton, panel: Panel, where: str) -> list[Command]:
    """A button's own name comes before its text, which may be a sign only."""
    menu = button.menu() if isinstance(button, QToolButton) else None
    if isinstance(menu, QMenu):
        return commands_of(menu, where)
    name = plain(button.accessibleName() or button.text())
    within_box = isinstance(button.parent(), QAbstractSpinBox | QComboBox | QLineEdit)
    if not name or within_box or not button.isVisibleTo(panel):
        return []
    return [_command(button, name, panel, where, button.click, on=button.isChecked())]


def _of_box(box: QWidget, panel: Panel, where: str) -> list[Command]:
    """A box is gone to: what to choose is seen there."""
    name = box.accessibleName()
    if not name or not box.isVisibleTo(panel):
        return []
    return [_command(box, name, panel, where, partial(_go_to, box))]


def _go_to(box: QWidget) -> None:
    room = box.parentWidget()
    while room is not None and not isinstance(room, QScrollArea):
        room = room.parentWidget()
    if room is not None:
        room.ensureWidgetVisible(box)
    box.setFocus()


def _command(
    widget: QWidget, name: str, panel: Panel, where: str, run: Callable[[], object], on: bool = False
) -> Command:
    """A widget that may be drawn anew when it is shown is offered until then."""
    possible = widget.isEnabled() or panel.stale
    tip = widget.toolTip() if widget.toolTip() != name else ""
    return Command(name, where, "", tip if possible else tip or NOT_NOW, possible, run, on)
