"""A plot with its frame: title, switches, and a legend that reads values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.boards.paint import colour, pen, small_font
from app.ui.panels.plotting import Plot
from app.ui.panels.view_mark import ViewMark
from app.ui.theme import Theme

_SAMPLE, _GAP = 14.0, 5.0

LINES = {
    "line": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
    "dash-dot": Qt.PenStyle.DashDotLine,
    "dash-dot-dot": Qt.PenStyle.DashDotDotLine,
}


@dataclass(frozen=True)
class Entry:
    """One line of a legend.

    Attributes:
        name: of the curve. ink: its colour. widest: the longest value to keep room for.
        sign: how it is drawn: a kind of line (see LINES), or a symbol.
    """

    name: str
    ink: str
    widest: str = ""
    sign: str = "line"


class Readout(QWidget):
    """A legend beside the plot, never over it; behind each name the value that is being read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.entries: tuple[Entry, ...] = ()
        self.values: tuple[str, ...] = ()
        self.notes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(80, self.theme.px(18))

    def name(self, entries: Sequence[Entry]) -> None:
        """Say what is drawn."""
        self.entries, self.values = tuple(entries), ("",) * len(entries)
        self.update()

    def read(self, values: Sequence[str], *notes: str) -> None:
        """Show a value behind each name, and at the right the longest of the notes that has room."""
        self.values, self.notes = tuple(values), notes
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """All of it in words."""
        said = [f"{e.name} {v}".strip() for e, v in zip(self.entries, self.values, strict=True)]
        return ", ".join([*said, *self.notes[:1]])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Samples, names, values, as many as have room; then a note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self))
        metrics = QFontMetricsF(painter.font())
        x, middle, sample, gap = 2.0, self.height() / 2, self.theme.px(_SAMPLE), self.theme.px(_GAP)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for entry, value in zip(self.entries, self.values, strict=True):
            name = metrics.horizontalAdvance(entry.name)
            number = max(metrics.horizontalAdvance(text) for text in (value, entry.widest))
            if x + sample + gap + name > self.width():
                return
            _sample(painter, entry, QPointF(x, middle), self.theme)
            x += sample + gap
            painter.setPen(colour(self.theme.ink_soft))
            painter.drawText(QRectF(x, 0, name + 1, self.height()), flags, entry.name)
            x += name + gap
            painter.setPen(colour(self.theme.ink))
            painter.drawText(QRectF(x, 0, number + 1, self.height()), flags, value)
            x += number + (2 * gap if number else gap)
        rest = QRectF(x, 0, self.width() - 8 - x, self.height())
        note = next((note for note in self.notes if metrics.horizontalAdvance(note) <= rest.width()), "")
        painter.setPen(colour(self.theme.ink_soft))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)


def _sample(painter: QPainter, entry: Entry, at: QPointF, theme: Theme) -> None:
    long = theme.px(_SAMPLE)
    middle = at + QPointF(long / 2, 0)
    if style := LINES.get(entry.sign):
        painter.setPen(pen(entry.ink, 2.0, style))
        painter.drawLine(at, at + QPointF(long, 0))
        return
    painter.setPen(pen(entry.ink, 1.4))
    painter.setBrush(colour(entry.ink) if entry.sign == "dot" else colour(theme.panel))
    painter.drawEllipse(middle, long / 4, long / 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class Switch(QWidget):
    """Small joined buttons, one of them down.

    Signals:
        changed: the chosen key.
    """

    changed = Signal(str)

    def __init__(self, name: str, choices: dict[str, str], theme: Theme) -> None:
        """``choices``: key to text; the first is chosen."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = tuple(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for i, text in enumerate(choices.values()):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setChecked(i == 0)
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(f"{name}: {text}")
            button.setProperty("end", {0: "left", len(choices) - 1: "right"}.get(i, ""))
            self._group.addButton(button, i)
            row.addWidget(button)
        self._group.idClicked.connect(lambda i: self.changed.emit(self._keys[i]))
        self.dress(theme)

    @property
    def chosen(self) -> str:
        """The key of the button that is down."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Press a button."""
        self._group.button(self._keys.index(key)).click()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(f"""
            QToolButton {{ border: 1px solid {theme.line}; border-radius: 0; padding: 0 7px; margin: 0;
                min-height: {theme.px(16)}px; font-size: {theme.px(11)}px;
                background: {theme.panel}; color: {theme.ink_soft}; }}
            QToolButton[end="left"] {{ border-top-left-radius: 5px; border-bottom-left-radius: 5px; }}
            QToolButton[end="right"] {{ border-top-right-radius: 5px; border-bottom-right-radius: 5px; }}
            QToolButton:hover {{ color: {theme.ink}; }}
            QToolButton:checked {{ background: {theme.line}; color: {theme.ink}; }}
            QToolButton:focus {{ border-color: {theme.entry}; }}
        """)


class Title(QLabel):
    """A label that gives way: shown only where all of it has room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it or leave it."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)


class Cover(QLabel):
    """A sentence in place of what lies below, which keeps its size and need not be laid out to be shown."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(16, 8, 16, 8)

    def say(self, sentence: str | None) -> None:
        """Cover it with a sentence; None uncovers it."""
        self.setText(sentence or "")
        self.setVisible(bool(sentence))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(
            f"background: {theme.panel}; color: {theme.ink_soft}; font-size: {theme.px(12)}px;"
        )


def covered(widget: QWidget, cover: Cover) -> QWidget:
    """A widget with its cover on top."""
    both = QWidget()
    layout = QStackedLayout(both)
    layout.setStackingMode(QStackedLayout.StackingMode.StackAll)
    layout.addWidget(widget)
    layout.addWidget(cover)
    layout.setCurrentWidget(cover)
    return both


class Gauge(QWidget):
    """A titled plot with switches and a legend; a sentence in its place while there is nothing to draw.

    Signals:
        outdated: a switch was pressed: draw anew. pointed: the mouse points elsewhere: read anew.
    """

    outdated = Signal()
    pointed = Signal()

    def __init__(
        self, title: str, plot: Plot, switches: Sequence[Switch], theme: Theme, below: bool = False,
        cover: Cover | None = None,
    ) -> None:  # fmt: skip
        """``below``: the legend has a line of its own, as it has where there are switches.

        ``cover``: what says the sentence, where it is more than a sentence.
        """
        super().__init__()
        self.plot, self.switches = plot, tuple(switches)
        self.readout = Readout(theme)
        self._title = Title(title)
        whole_row = QSizePolicy.Policy.Ignored if switches else QSizePolicy.Policy.Preferred
        self._title.setSizePolicy(whole_row, QSizePolicy.Policy.Preferred)
        self._sentence = cover or Cover()
        self.view = ViewMark()
        self.head = head = QHBoxLayout()
        head.setSpacing(6)
        head.setContentsMargins(10, 0, 8, 0)
        head.addWidget(self._title, 1 if switches else 0)
        head.addWidget(self.view)
        for switch in self.switches:
            head.addWidget(switch)
        self.legend = QHBoxLayout()
        self.legend.setContentsMargins(10, 0, 0, 0)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if switches or below:
            column.addLayout(self.legend)
            self.legend.addWidget(self.readout)
        else:  # there is room for it behind the title
            head.addWidget(self.readout, 1)
        column.addWidget(plot, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 4)
        whole.setSpacing(3)
        whole.addLayout(head)
        whole.addWidget(covered(filled, self._sentence), 1)

    def rename(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def explain(self, sentence: str | None) -> None:
        """Show a sentence in place of the plot; None shows the plot."""
        self._sentence.say(sentence)

    @property
    def sentence(self) -> str:
        """What stands in place of the plot, empty where the plot shows."""
        return self._sentence.text()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._title.setStyleSheet(f"color: {theme.ink}; font-weight: 600; font-size: {theme.px(12)}px;")
        self._sentence.dress(theme)
        self.view.dress(theme)
        self.readout.theme = theme
        self.readout.update()
        self.plot.dress(theme)
        for switch in self.switches:
            switch.dress(theme)
