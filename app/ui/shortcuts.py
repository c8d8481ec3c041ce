"""One sheet of all keys, which can be searched."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.language import tr
from app.ui.actions import ENTRIES, MENU_NAMES, Actions
from app.ui.matching import score
from app.ui.stage.keys import KEYS as PRESENTER

Row = tuple[str, str]
"""The keys, and what they do."""

Group = tuple[str, Sequence[Row]]

FIXED: tuple[Group, ...] = (
    (tr("Every board"), ((tr("Arrows"), tr("move the cell, while the board has the focus")),
                         (tr("Home, End"), tr("to the ends of its row")))),
    (tr("Sudoku board"), ((tr("1 to 9"), tr("set a digit")),
                          (tr("0, Delete, Backspace"), tr("clear the cell")),
                          (tr("Ctrl+1 to 9"), tr("a pencil mark, or none")), ("M", tr("givens or my digits")),
                          ("P", tr("pencil marks or my digits")), ("F", tr("filter by the digit typed next")),
                          (tr("Shift+Arrows"), tr("select more cells")),
                          (tr("Ctrl+A"), tr("select all cells")), ("Esc", tr("select one cell only")))),
    (tr("Maze board"), ((tr("Space"), tr("wall or way")), ("S, G", tr("start, goal")))),
    (tr("ARC board"), ((tr("0 to 9"), tr("take a colour")), (tr("Space"), tr("use the tool")),
                       ("D, F, P, S", tr("draw, fill, pick a colour, select")),
                       ("H, V, R", tr("flip, turn")), (tr("Ctrl+Arrows"), tr("shift")),
                       (tr("C, I, Delete"), tr("crop, copy from the input, clear")),
                       (tr("+, T, Ctrl+Delete"), tr("one more demonstration, one more test, this pair away")),
                       (tr("Page up, Page down"), tr("the pair before, the next; with Shift they move it")))),
    (tr("Timeline"), ((tr("Arrows"), tr("one update, while it has the focus")),
                      (tr("Shift+Arrows"), tr("one segment")))),
    (tr("Command palette"), ((tr("Arrows, Page up, Page down"), tr("choose")), (tr("Enter"), tr("do it")),
                             ("Esc", tr("close")))),
    (tr("Compare runs"), ((tr("Left, Right"), tr("one update; with Shift, one segment")),
                          (tr("Home, End"), tr("first and last update")), ("Esc, Ctrl+W", tr("close")))),
    (tr("Presenter"), PRESENTER),
)  # fmt: skip
"""Keys that are in no menu."""

USUAL, COLUMN = QSize(1080, 720), 340
"""Size of the sheet, and pixels from which there is room for another column."""


def groups(actions: Actions) -> list[Group]:
    """All keys: the menus', then those of boards and of the presenter."""
    of_menus = []
    for menu, name in MENU_NAMES.items():
        rows = [
            (
                ", ".join(s.toString(s.SequenceFormat.NativeText) for s in actions[entry.name].shortcuts()),
                entry,
            )
            for entry in ENTRIES
            if entry.menu == menu
        ]
        of_menus.append((name.replace("&", ""), [(keys, entry.title) for keys, entry in rows]))
    return [*of_menus, *FIXED]


def found(all_groups: Sequence[Group], query: str) -> list[Group]:
    """The rows that fit, in their groups; all of them without a query."""
    if not query.strip():
        return list(all_groups)
    kept = [
        (name, [row for row in rows if score(query, f"{row[1]} {row[0]}", name)]) for name, rows in all_groups
    ]
    return [group for group in kept if group[1]]


def in_columns(all_groups: Sequence[Group], count: int) -> list[list[Group]]:
    """The groups in their order, in columns of which the longest is as short as can be."""
    lengths = [len(rows) + 2 for _, rows in all_groups]

    def columns(cuts: tuple[int, ...]) -> list[slice]:
        return [slice(a, b) for a, b in itertools.pairwise((0, *cuts, len(lengths)))]

    every = itertools.combinations(range(1, len(lengths)), count - 1)
    best = min(every, key=lambda cuts: max(sum(lengths[part]) for part in columns(cuts)))
    return [list(all_groups[part]) for part in columns(best)]


class Shortcuts(QDialog):
    """Every key, by menu, in columns; a line to find one."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self._groups = groups(actions)
        self.line, self.text, self._none = QLineEdit(), QTextBrowser(), QLabel(tr("No key does that."))
        self.line.setPlaceholderText(tr("Find a key, or what it does"))
        self.line.setAccessibleName(tr("Find a key"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(32)
        self.text.setAccessibleName(tr("Keyboard shortcuts"))
        self.text.document().setDocumentMargin(12)
        self.text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._none.setProperty("soft", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        for part in (self.line, self.text, self._none):
            column.addWidget(part)
        self.line.textChanged.connect(self._write)
        self.resize(USUAL.boundedTo(self.screen().availableSize() * 0.94))
        self._write()

    def _write(self) -> None:
        shown = found(self._groups, self.line.text())
        self.text.setVisible(bool(shown))
        self._none.setVisible(not shown)
        count = max(1, min(3, self.width() // COLUMN, len(shown)))
        soft, cap = self.palette().placeholderText().color().name(), self.palette().button().color().name()
        columns = "".join(
            f"<td width='{100 // count}%' style='padding-right: 18px'>"
            f"{''.join(_group(group, soft, cap) for group in column)}</td>"
            for column in in_columns(shown, count)
        )
        self.text.setHtml(f"<table width='100%'><tr>{columns}</tr></table>" if shown else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as have room."""
        super().resizeEvent(event)
        self._write()


def _group(group: Group, soft: str, cap: str) -> str:
    name, rows = group
    lines = "".join(
        f"<tr><td style='padding: 1px 12px 1px 0'>{_caps(keys, cap)}</td>"
        f"<td style='padding: 1px 0'>{escape(what)}</td></tr>"
        for keys, what in rows
    )
    return f"<p style='color: {soft}; margin-bottom: 2px'><b>{escape(name)}</b></p><table>{lines}</table>"


def _caps(keys: str, cap: str) -> str:
    """Every key on a cap; a comma that is a key is told from one between keys."""
    parts = keys.replace(", ,", ", comma").split(", ")
    return " ".join(
        f"<span style='background-color: {cap}; font-weight: 600'>&nbsp;{escape(part)}&nbsp;</span>"
        for part in (("," if part == "comma" else part) for part in parts)
    )
