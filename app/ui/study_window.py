"""The window of batch studies: what is to be done, how far it is, a table, a line for each group."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.engine.catalogue import Catalogue
from app.engine.study import Line, Row, as_csv, summary
from app.language import tr
from app.puzzles.base import Kind, Puzzle
from app.ui.appearance import Appearance
from app.ui.run_words import POLICIES
from app.ui.saying import count, duration
from app.ui.study_batch import Batch
from app.ui.study_form import StudyForm
from app.ui.study_table import StudyTable
from app.ui.theme import Theme

EMPTY = tr("Choose puzzles, models and ways to halt, then Start. Rows come in as puzzles are done.")
WAITING = tr("Waits for the run in the main window.")


class StudyWindow(QWidget):
    """All of it.

    Signals:
        wanted: the study as it is chosen is to be started. unwanted: not any more.
        opened: a Row is to be shown. exported: its CSV is to be written.

    Attributes:
        doing: what is done before it begins, in a sentence, or "".
    """

    wanted = Signal()
    unwanted = Signal()
    opened = Signal(object)
    exported = Signal()

    def __init__(
        self, batch: Batch, catalogue: Catalogue, opened: Callable[[Kind], Sequence[Puzzle]],
        appearance: Appearance, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("study")
        self.setWindowTitle(tr("Batch study – HRMscope"))
        self._batch = batch
        self._waits = False
        self.doing = ""
        self._drawn = 0.0
        self.form, self.table = StudyForm(catalogue, opened), StudyTable(batch, appearance.theme)
        self.start, self.pause, self.cancel = (
            QPushButton(tr("Start")),
            QPushButton(tr("Pause")),
            QPushButton(tr("Cancel")),
        )
        self.start.setProperty("primary", True)
        self.bar, self.said = QProgressBar(textVisible=False), QLabel()
        self.lines = QLabel(textFormat=Qt.TextFormat.RichText)
        self.unsolved = QCheckBox(tr("Only unsolved"))
        self.copy, self.export = QPushButton(tr("Copy")), QPushButton(tr("Export CSV…"))
        self._arrange()
        self._connect()
        appearance.changed.connect(self.dress)
        self.dress(appearance.theme)
        self.resize(1100, 720)
        self.tell()

    def _arrange(self) -> None:
        self.bar.setAccessibleName(tr("Runs done"))
        self.bar.setFixedWidth(160)
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy.setToolTip(tr("Copy the table as it is shown, for a spreadsheet"))
        self.export.setToolTip(tr("Write the table as it is shown to a file"))
        hands = QHBoxLayout()
        hands.setContentsMargins(14, 0, 14, 0)
        for widget in (self.start, self.pause, self.cancel, self.bar):
            hands.addWidget(widget)
        hands.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.addWidget(self.lines, 1)
        for button in (self.unsolved, self.copy, self.export):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addLayout(hands)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        batch = self._batch
        self.start.clicked.connect(self.wanted)
        self.pause.clicked.connect(lambda: batch.hold(batch.state == "on"))
        self.cancel.clicked.connect(self.unwanted)
        self.unsolved.toggled.connect(self.table.shown.show_only)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.listed("\t")))
        self.export.clicked.connect(self.exported)
        self.table.opened.connect(self.opened)
        self.form.changed.connect(self.tell)
        batch.begun.connect(self._draw_lines)
        batch.grew.connect(self._draw_lines)
        batch.changed.connect(self.tell)
        for key in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(key), self).activated.connect(self.close)

    # What is said.

    def listed(self, separator: str) -> str:
        """The rows as they are shown, as text."""
        plan = self._batch.plan
        return as_csv(self.table.listed(), plan.names, separator) if plan else ""

    def wait(self, waits: bool) -> None:
        """A run of the window's goes first, or is over."""
        if waits != self._waits:
            self._waits = waits
            self.tell()

    def do(self, doing: str) -> None:
        """Something is done before it begins, or not any more."""
        self.doing = doing
        self.tell()

    def tell(self) -> None:
        """What can be done, and how far it is."""
        batch, why_not = self._batch, self.form.why_not
        busy = batch.on or bool(self.doing)
        self.start.setEnabled(not busy and not why_not)
        self.start.setToolTip(why_not or tr("Let the models think about all of them, one after the other"))
        self.form.setEnabled(not busy)
        self.pause.setEnabled(batch.on)
        self.pause.setText(tr("Go on") if batch.state == "held" else tr("Pause"))
        self.cancel.setEnabled(busy)
        self.bar.setVisible(batch.on)
        self.bar.setMaximum(batch.plan.runs if batch.plan else 1)
        self.bar.setValue(len(batch.rows))
        for button in (self.copy, self.export):
            button.setEnabled(bool(batch.rows))
        self.said.setText(self.doing or self._where() or why_not or EMPTY)

    def _where(self) -> str:
        batch = self._batch
        if batch.plan is None:
            return ""
        done, runs = len(batch.rows), batch.plan.runs
        far = tr("{done:,} of {runs}", done=done, runs=count(runs, "run"))
        troubles = " ".join(batch.troubles)
        match batch.state:
            case "over":
                took = duration(sum(row.seconds for row in batch.rows))
                whole = tr("{far} done in {duration} of thinking.", far=far, duration=took)
                return f"{whole if done else tr('{far} done.', far=far)} {troubles}".strip()
            case "held":
                return f"{tr('Paused at {far}.', far=far)} {troubles}".strip()
        if self._waits:
            return f"{far}. {WAITING}"
        return tr("Opening {model}…", model=batch.opening) if batch.opening else f"{far}. {troubles}".strip()

    def _draw_lines(self, row: Row | None = None) -> None:
        """A line for each group: not more often than anybody can read."""
        now = time.monotonic()
        plan, rows = self._batch.plan, self._batch.rows
        if row is not None and now - self._drawn < 0.2 and plan and len(rows) < plan.runs:
            return
        self._drawn = now
        cells = "".join(_line(line, self._ratios(line)) for line in summary(rows))
        self.lines.setText(f"<table cellspacing='0'>{cells}</table>" if cells else "")

    def _ratios(self, line: Line) -> str:
        pool = self._batch.pools.get(line.group)
        return (
            tr("pooled PR z_H {high:.1f}, z_L {low:.1f}", high=pool.ratios[0], low=pool.ratios[1])
            if pool
            else ""
        )

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(f"#study {{ background: {theme.window}; }}")
        self.said.setStyleSheet(f"color: {theme.ink_soft};")
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.line}; border: none; border-radius: 4px; max-height: 8px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}"
        )
        self.table.dress(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The study goes on, and the window shows it again when it is opened."""
        self.hide()
        event.ignore()


def _line(line: Line, ratios: str) -> str:
    way = line.group.way
    how = POLICIES[way.policy] + (f", {count(way.views, 'view')}" if way.views > 1 else "")
    share = f"{100 * line.solved / line.count:.1f} %" if line.count else "–"
    interval = (
        tr("({low:.1f} to {high:.1f} %)", low=100 * line.low, high=100 * line.high) if line.count else ""
    )
    solved = tr(
        "{solved} of {count} solved, <b>{share}</b>", solved=line.solved, count=line.count, share=share
    )
    cells = (
        f"<b>{line.group.model}</b>",
        how,
        f"{solved} {interval}",
        tr("{segments:.1f} segments", segments=line.segments),
        tr("{duration} each", duration=duration(line.seconds)),
        ratios,
    )
    return "<tr>" + "".join(f"<td style='padding-right: 16px'>{cell}</td>" for cell in cells) + "</tr>"
