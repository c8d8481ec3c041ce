"""What the New dialog's pages for mazes and ARC tasks share: size and seed beside a preview."""

from __future__ import annotations

from random import SystemRandom

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.ui.dialog_parts import EnterShows, spin

MOST_SEED = 999_999


class PreviewPage(QWidget):
    """What to make at the left, at the right what is made of it."""

    def __init__(
        self, choice: QComboBox, sizes: tuple[int, int, int], another: str, preview: QWidget, hint: QLabel
    ) -> None:
        """Lay it out.

        Args:
            choice: of what is made. sizes: the smallest, the largest and the first number of rows.
            another: what the button for another seed does.
        """
        super().__init__()
        self.choice = choice
        self.rows, self.columns = spin(*sizes, tr("Rows")), spin(*sizes, tr("Columns"))
        self.seed = spin(0, MOST_SEED, SystemRandom().randint(0, MOST_SEED), tr("Seed"))
        self.another = QPushButton(tr("Another"))
        self.another.setAutoDefault(False)
        self.another.setToolTip(another)
        self.another.setShortcut("Alt+A")
        self.another.clicked.connect(lambda: self.seed.setValue(SystemRandom().randint(0, MOST_SEED)))
        self._about = QLabel()
        self._about.setProperty("soft", True)
        choice.currentIndexChanged.connect(self.show_made)
        for box in (self.rows, self.columns, self.seed):
            box.setKeyboardTracking(False)
            box.valueChanged.connect(self.show_made)
            EnterShows(box)
        self._arrange(preview, hint)

    def _arrange(self, preview: QWidget, hint: QLabel) -> None:
        form, row, choices, shown = QFormLayout(), QHBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        seed = QHBoxLayout()
        seed.addWidget(self.seed, 1)
        seed.addWidget(self.another)
        form.addRow(tr("Puzzle"), self.choice)
        form.addRow(tr("Rows"), self.rows)
        form.addRow(tr("Columns"), self.columns)
        form.addRow(tr("Seed"), seed)
        choices.addLayout(form)
        choices.addWidget(hint)
        choices.addStretch(1)
        shown.addWidget(preview, 1)
        shown.addWidget(self._about)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(18)
        row.addLayout(choices)
        row.addLayout(shown, 1)

    def show_made(self) -> None:
        """Show what is chosen, once somebody looks."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is made before somebody looks."""
        self.show_made()
