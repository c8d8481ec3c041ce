"""Six steps through the window, one thing at a time; the window stays as it is and can be used meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.ui.boards.paint import colour, pen
from app.ui.theme import Theme

WIDE, GAP, EDGE = 360, 14, 12
"""Pixels: of the card, between it and what it speaks of, and to the window's border."""

SHADE = 0.45
"""How much of all else is dimmed."""


@dataclass(frozen=True)
class Step:
    """One thing.

    Attributes:
        place: where it is now, in the window's coordinates.
    """

    title: str
    text: str
    place: Callable[[], QRect]


class Shade(QWidget):
    """Dims the window but for one rectangle, which it frames; the mouse goes through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.theme, self.hole = theme, QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it; the frame is as light as the accent."""
        hole = QRectF(self.hole).adjusted(1, 1, -1, -1)
        frame, rest = QPainterPath(), QPainterPath()
        frame.addRoundedRect(hole, 8, 8)
        rest.addRect(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rest.subtracted(frame), colour("#000000", SHADE if self.theme.dark else SHADE / 1.5))
        painter.setPen(pen(self.theme.entry, 2.5))
        painter.drawPath(frame)


class Dots(QWidget):
    """One dot a step, the present one filled."""

    def __init__(self, count: int, theme: Theme) -> None:
        super().__init__()
        self.count, self.theme, self.at = count, theme, 0
        self.setFixedSize(QSize(14 * count, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.count):
            painter.setPen(pen(self.theme.entry if number == self.at else self.theme.line_strong, 1.4))
            painter.setBrush(colour(self.theme.entry) if number == self.at else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(14 * number + 3, 3, 8, 8))


class Card(QFrame):
    """What is said of a step, and where to go from there."""

    def __init__(self, window: QWidget, steps: int, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.title, self.text, self.dots = QLabel(), QLabel(wordWrap=True), Dots(steps, theme)
        self.leave, self.back, self.next = (
            QPushButton(text) for text in (tr("Leave"), tr("Back"), tr("Next"))
        )
        self.leave.setToolTip(tr("End the tour; Help ▸ Tour shows it again (Esc)"))
        self.back.setToolTip(tr("The step before (Left)"))
        self.next.setToolTip(tr("The next step (Right)"))
        self.next.setProperty("primary", True)
        foot = QHBoxLayout()
        foot.addWidget(self.dots)
        foot.addStretch(1)
        for button in (self.leave, self.back, self.next):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(4)
        column.addLayout(foot)
        self.setFixedWidth(WIDE)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(
            f"#tour {{ background: {theme.raised}; border: 1px solid {theme.line_strong};"
            f" border-radius: 10px; }}"
        )
        self.title.setStyleSheet("font-size: 16px; font-weight: 600;")
        self.text.setStyleSheet(f"color: {theme.ink}; font-size: 13px;")
        self.dots.theme = theme
        self.dots.update()


class Tour(QObject):
    """Goes through the steps of a window until the last one, until it is left, or something is dropped.

    Signals:
        ended: it was gone through, or left.
    """

    ended = Signal()

    def __init__(self, window: QWidget, steps: Sequence[Step], theme: Theme) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        self.number = 0
        self._focus = window.focusWidget()
        self.shade, self.card = Shade(window, theme), Card(window, len(steps), theme)
        self.card.leave.clicked.connect(self.end)
        self.card.back.clicked.connect(lambda: self.go(-1))
        self.card.next.clicked.connect(lambda: self.go(1))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        for watched in (window, self.card, self.card.leave, self.card.back, self.card.next):
            watched.installEventFilter(self)
        self.set_theme(theme)
        self.go(0)

    def go(self, by: int) -> None:
        """On, or back; beyond the last step it ends."""
        number = max(0, self.number + by)
        if number == len(self._steps):
            self.end()
            return
        self.number, step, card = number, self._steps[number], self.card
        card.title.setText(step.title)
        card.text.setText(step.text)
        card.dots.at = number
        card.dots.setAccessibleName(tr("Step {number} of {count}", number=number + 1, count=len(self._steps)))
        card.dots.update()
        card.back.setEnabled(number > 0)
        card.next.setText(tr("Done") if number == len(self._steps) - 1 else tr("Next"))
        self.shade.show()
        card.show()
        self._place()
        card.next.setFocus()

    def end(self) -> None:
        """Leave the window as it was."""
        inside = self._window.focusWidget()
        self.shade.hide()
        self.card.hide()
        if self._focus is not None and inside is not None and self.card.isAncestorOf(inside):
            self._focus.setFocus()
        self.ended.emit()
        for part in (self.shade, self.card, self):
            part.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.shade.theme = theme
        self.shade.update()
        self.card.dress(theme)

    def _place(self) -> None:
        """Frame the thing where it is now, and put the card beside it."""
        window, card = self._window.rect(), self.card
        self.shade.setGeometry(window)
        self.shade.hole = self._steps[self.number].place().intersected(window)
        self.shade.update()
        card.adjustSize()
        card.move(beside(self.shade.hole, card.size(), window))
        self.shade.raise_()
        card.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: all may be elsewhere. Keys of the card."""
        if watched is self._window:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
                self._later.start()  # once all is laid out
            elif event.type() == QEvent.Type.Drop:
                self.end()  # the user is at work
            return False
        if not isinstance(event, QKeyEvent):
            return False
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: self.go(-1),
            Qt.Key.Key_Right: lambda: self.go(1),
            Qt.Key.Key_Escape: self.end,
        }
        if event.key() not in deeds:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            deeds[event.key()]()
        return True


def beside(thing: QRect, card: QSize, window: QRect) -> QPoint:
    """Where the card stands: below it, right, above or left, where it has room; else in its middle."""
    x = max(EDGE, min(thing.center().x() - card.width() // 2, window.width() - card.width() - EDGE))
    y = max(EDGE, min(thing.center().y() - card.height() // 2, window.height() - card.height() - EDGE))
    spots = (
        QPoint(x, thing.bottom() + GAP),
        QPoint(thing.right() + GAP, y),
        QPoint(x, thing.top() - GAP - card.height()),
        QPoint(thing.left() - GAP - card.width(), y),
    )
    inside = window.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    return next((spot for spot in spots if inside.contains(QRect(spot, card))), QPoint(x, y))
