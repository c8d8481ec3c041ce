"""The small parts of dialogs that ask for a new puzzle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSpinBox

from app.language import tr

BLANK = tr("Blank, to draw")


class EnterShows(QObject):
    """Enter after a number only takes it, so that what it does is seen; the next Enter is the dialog's."""

    def __init__(self, box: QSpinBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the number; whether there was one to take."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        before = self._box.value()
        self._box.interpretText()
        self._box.selectAll()
        return self._box.value() != before


def spin(low: int, high: int, value: int, name: str) -> QSpinBox:
    """A number box."""
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    box.setMinimumHeight(2 * box.fontMetrics().height())  # the style alone squashes it
    box.setAccessibleName(name)
    box.setToolTip(tr("{name}, {least} to {most}", name=name, least=low, most=high))
    return box


def hint_label(text: str) -> QLabel:
    """A few soft words below the choices, with room for two lines."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("soft", True)
    label.setMinimumSize(320, 2 * label.fontMetrics().lineSpacing())
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
