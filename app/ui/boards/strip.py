"""The small buttons and number boxes of a board's tool strip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QToolButton, QWidget

from app.language import tr

_NUMBER_BOX = """
    QSpinBox {
        background: palette(button); color: palette(text);
        border: 1px solid palette(mid); border-radius: 6px; padding: 4px 0; min-height: 20px;
    }
    QSpinBox:focus { border-color: palette(link); }
    QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
"""
# No arrows, but not by NoButtons: under a style sheet's frame that hides the number as well.


def tool_button(
    text: str, tip: str, press: Callable[[], object] | None = None, *, checkable: bool = False
) -> QToolButton:
    """A button that leaves the keyboard's focus on the board when clicked.

    A word is its name and the tip describes it; a sign or a digit is named by the tip.
    """
    button = QToolButton()
    button.setText(text)
    explain(button, tip)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if press:
        button.clicked.connect(lambda: press())
    return button


def explain(button: QToolButton, tip: str) -> None:
    """Give a button another tip."""
    word = button.text().removesuffix("▾").strip()
    named = any(map(str.isalpha, word))
    button.setToolTip(tip)
    button.setAccessibleName(word if named else tip)
    button.setAccessibleDescription(tip if named else "")


def compact(button: QWidget, width: int = 28, height: int = 28) -> None:
    """Make a button for one sign."""
    button.setStyleSheet("padding: 0; min-height: 0; min-width: 0;")
    button.setFixedSize(width, height)


def size_box(name: str, least: int, most: int, change: Callable[[], object]) -> QSpinBox:
    """A number box that tells about whole numbers, not about every key on the way to them."""
    box = QSpinBox()
    box.setRange(least, most)
    box.setAccessibleName(name)
    box.setToolTip(tr("{name}, {least} to {most}", name=name, least=least, most=most))
    box.setKeyboardTracking(False)
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setFixedWidth(46)
    box.setStyleSheet(_NUMBER_BOX)
    box.valueChanged.connect(lambda value: change())
    return box


def show_value(box: QSpinBox, value: int) -> None:
    """Put a number into a box without its telling anybody."""
    box.blockSignals(True)
    box.setValue(value)
    box.blockSignals(False)
