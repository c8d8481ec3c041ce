"""The small parts of dialogs that ask for a new puzzle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSpinBox

from app.language import tr

BLANK = tr("Blank, to draw")


def spin(low: int, high: int, value: int, name: str) -> QSpinBox:
    """A number box."""
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
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
