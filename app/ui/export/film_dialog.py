"""What a film is to show, how fast and how large."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.engine.trace import Trace
from app.language import tr
from app.settings import FASTEST, SLOWEST
from app.ui.export.reel import ROOM, Plan, Step, steps
from app.ui.panels import PANELS
from app.ui.run_files import megabytes
from app.ui.saying import count, duration
from app.ui.theme import Theme

LEFT_OUT = ("runs", "interventions", "adapt", "basin", "hearing")
"""Panels that show no cursor, or ask the model."""

SIZES: dict[str, dict[str, int]] = {
    "mp4": {"720p": 720, "1080p": 1080, "1440p": 1440, "4K": 2160},
    "gif": {tr("{count} pixels high", count=high): high for high in (360, 480, 600, 720)},
}
USUAL = {"mp4": 1080, "gif": 480}
STEPS: dict[Step, str] = {
    "update": tr("Every update"),
    "read-out": tr("Every read-out"),
    "segment": tr("Every segment"),
}
FASTEST_GIF = 50
"""Pictures a second above which browsers show a GIF slowly."""

BYTES = {"mp4": 0.004, "gif": 0.01}
"""About so many a pixel and picture, as measured."""


class FilmDialog(QDialog):
    """Chooses a film of a record."""

    def __init__(
        self, trace: Trace, title: str, theme: Theme, speed: int, panels: tuple[str, ...], parent: QWidget
    ) -> None:
        """``panels``: the keys of those on screen, which are offered first."""
        super().__init__(parent)
        self.setWindowTitle(tr("Film"))
        self._trace, self._title = trace, title
        last = len(trace)
        self.form = _combo({"mp4": tr("MP4 film, H.264"), "gif": tr("GIF, for pages and chats")})
        self.panels = {m.args[0]: QCheckBox(m.args[1]) for m in PANELS if m.args[0] not in LEFT_OUT}
        chosen = [key for key in panels if key in self.panels][:2]
        for key, box in self.panels.items():
            box.setChecked(key in chosen)
            box.toggled.connect(self._tell)
        self.timeline, self.verdict, self.heading = (
            QCheckBox(text) for text in (tr("Timeline"), tr("Verdict"), tr("Title"))
        )
        self.first, self.last = _spin(1, last, 1), _spin(1, last, last)
        self.step, self.high = _combo(STEPS), QComboBox()
        self.speed = _spin(SLOWEST, FASTEST, speed)
        self.speed.setSuffix(f" {tr('a second')}")
        self.hold = QDoubleSpinBox(minimum=0.0, maximum=30.0, value=2.0, singleStep=0.5, decimals=1)
        self.hold.setSuffix(" s")
        self.theme = _combo({"dark": tr("Dark"), "light": tr("Light")})
        self.theme.setCurrentIndex(self.theme.findData(theme.name))
        self.estimate = QLabel(wordWrap=True)
        self.estimate.setMinimumHeight(40)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(tr("Choose where…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()
        for box in (self.timeline, self.verdict, self.heading):
            box.setChecked(True)
            box.toggled.connect(self._tell)
        for spin in (self.first, self.last, self.speed, self.hold):
            spin.valueChanged.connect(self._tell)
        for combo in (self.step, self.high):
            combo.currentIndexChanged.connect(self._tell)
        self.form.currentIndexChanged.connect(self._reform)
        self._reform()

    def _arrange(self) -> None:
        shown = QWidget()
        grid = QGridLayout(shown)
        grid.setContentsMargins(0, 0, 0, 0)
        boxes = (self.heading, self.timeline, self.verdict, *self.panels.values())
        for place, box in enumerate(boxes):
            grid.addWidget(box, place // 3, place % 3)
        part = QHBoxLayout()
        for widget in (self.first, QLabel(tr("to")), self.last, self.step):
            part.addWidget(widget)
        part.addStretch(1)
        rows = QFormLayout()
        rows.addRow(tr("Format"), self.form)
        rows.addRow(tr("Size"), self.high)
        rows.addRow(tr("Beside the board"), shown)
        rows.addRow(tr("Updates"), part)
        rows.addRow(tr("Speed"), self.speed)
        rows.addRow(tr("Last picture stays"), self.hold)
        rows.addRow(tr("Theme"), self.theme)
        rows.setVerticalSpacing(9)
        rows.setHorizontalSpacing(16)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(self.estimate)
        column.addWidget(self._buttons)

    @property
    def suffix(self) -> str:
        """Of the file, with its dot."""
        return f".{self.form.currentData()}"

    @property
    def plan(self) -> Plan:
        """What was chosen."""
        first, last = sorted((self.first.value(), self.last.value()))
        return Plan(
            steps(self._trace, first - 1, last - 1, self.step.currentData()),
            speed=self.speed.value(),
            hold=self.hold.value(),
            height=self.high.currentData(),
            panels=tuple(key for key, box in self.panels.items() if box.isChecked())[:ROOM],
            timeline=self.timeline.isChecked(),
            verdict=self.verdict.isChecked(),
            title=self._title if self.heading.isChecked() else "",
        )

    def _reform(self) -> None:
        """Each format has sizes and speeds of its own."""
        form = self.form.currentData()
        self.high.blockSignals(True)
        self.high.clear()
        for text, height in SIZES[form].items():
            self.high.addItem(text, height)
        self.high.setCurrentIndex(self.high.findData(USUAL[form]))
        self.high.blockSignals(False)
        self.speed.setMaximum(FASTEST_GIF if form == "gif" else FASTEST)
        self._tell()

    def _tell(self) -> None:
        """How long and how large it will be."""
        checked = sum(box.isChecked() for box in self.panels.values())
        for box in self.panels.values():
            box.setEnabled(box.isChecked() or checked < ROOM)
            box.setToolTip(
                "" if box.isEnabled() else tr("{count} panels have room beside the board", count=ROOM)
            )
        plan = self.plan
        size, pictures = plan.size(self._trace), len(plan.updates)
        weight = BYTES[self.form.currentData()] * size.width() * size.height() * (pictures + 5)
        self.estimate.setText(
            tr(
                "{duration} long, {pictures} of {width} × {height} pixels, about {size}. It is made "
                "beside the window, which stays usable.",
                duration=duration(plan.seconds),
                pictures=count(pictures, "picture"),
                width=size.width(),
                height=size.height(),
                size=megabytes(round(weight)),
            )
        )


def _combo(names: dict[str, str] | dict[Step, str]) -> QComboBox:
    made = QComboBox()
    for key, text in names.items():
        made.addItem(text, key)
    return made


def _spin(low: int, high: int, value: int) -> QSpinBox:
    return QSpinBox(minimum=low, maximum=high, value=value)
