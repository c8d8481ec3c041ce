"""The answer as z_H or z_L holds it after its updates: a small board each, as many as have room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.engine import tables
from app.engine.inquiries import GONE, Answer, NoAnswer, Readings, ReadL
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.ui.colouring import NOBODY
from app.ui.panels.base import Panel, end_of_turn
from app.ui.panels.gauge import Switch, covered
from app.ui.panels.lens_grid import Lens, LensGrid
from app.ui.panels.read_outs import OfH, OfL, Reading, ReadOuts, legible
from app.ui.panels.refusal import Refusal
from app.ui.panels.scales import shown_segments
from app.ui.panels.view_mark import ViewMark
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr(
    "Solve a puzzle: the answer read out of z_H after each of its updates appears here, a small board each."
)
BEYOND = tr("lm_head(z_L) alone would be off-distribution")


class LensPanel(Panel):
    """Small boards of the read-outs over the run."""

    key = "lens"
    title = tr("Logit lens")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.sentence, self.head, self.grid = Refusal(playhead), QLabel(wordWrap=True), LensGrid(theme)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.level, self.view = Switch(tr("State"), {"H": "z_H", "L": "z_L"}, theme), ViewMark()
        filled, top = QWidget(), QHBoxLayout()
        top.setContentsMargins(10, 4, 8, 0)
        top.addWidget(self.head, 1)
        top.addWidget(self.view)
        top.addWidget(self.level)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.grid, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(top)
        whole.addWidget(covered(filled, self.sentence), 1)
        self._known: WeakKeyDictionary[Trace, dict[int, Reading]] = WeakKeyDictionary()
        self._legible: tuple[Sequence[int], int] = ((), 0)
        self._refusal = ""
        self._asker = f"lens {id(self)}"
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.note_change)
        self.grid.picked.connect(playhead.move_to)
        self.level.changed.connect(self._forget)
        playhead.cell_changed.connect(self.note_change)
        if playhead.inquiries:
            playhead.inquiries.outdated.connect(self._forget)
            self.destroyed.connect(partial(playhead.inquiries.forget, self._asker))
        self.dress(theme)

    def _forget(self) -> None:
        """Another state is to be read, or another model to be asked."""
        self._refusal = ""
        self.note_growth()

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._refusal, self._legible = "", ((), 0)
        self.grid.show_lens(None)
        self.head.setText("")
        self.sentence.say(None if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """Verify read-outs for a turn; see which states are there."""
        if self.level.chosen == "L":
            self._legible = legible(trace)
            return False
        return trace.progress.extend(trace, end_of_turn())

    def point(self, trace: Trace, cursor: int) -> None:
        """Show the read-outs, the one under the cursor framed."""
        if self.level.chosen == "L":
            self._show_L(trace, cursor)
        elif progress := trace.progress.value:
            self.sentence.say(None)
            read = [int(index) for index in progress.index]
            expected = shown_segments(trace) * trace.info.H_cycles + 1
            self._show(OfH(trace, progress), read, len(read) if trace.finished else expected, cursor)
            self.head.setText(tr("z_H read out after {often}", often=self._often("H")))

    def _show_L(self, trace: Trace, cursor: int) -> None:
        """Those that can be read; those on screen are asked."""
        updates, count = self._legible
        whole = len(updates) == count
        self.sentence.say(self._refusal or (None if updates else GONE))
        total = shown_segments(trace) * trace.info.H_cycles * trace.info.L_cycles
        self._show(
            self._of_L(trace), updates, total if whole and not trace.finished else len(updates), cursor
        )
        self.head.setText("")
        if not self.sentence.text():
            often = self._often("L")
            kept = tr("lm_head(H(z_H + z_L)) after {often}; {beyond}", often=often, beyond=BEYOND)
            some = tr(
                "lm_head(H(z_H + z_L)) after {often}; the states of the others were not kept; {beyond}",
                often=often, beyond=BEYOND,
            )  # fmt: skip
            self.head.setText(kept if whole else some)
            self._ask(trace)

    def _of_L(self, trace: Trace) -> OfL:
        return OfL(trace, self._known.setdefault(trace, {}))

    def _show(self, read: ReadOuts, updates: Sequence[int], total: int, cursor: int) -> None:
        self.grid.show_lens(Lens(read, updates, total, cursor, self.playhead.cell))

    def _often(self, level: str) -> str:
        every = self.grid.every
        if every > 1:
            return tr("one {level} update in {every}", level=level, every=every)
        return tr("every {level} update", level=level)

    def _ask(self, trace: Trace) -> None:
        """For what is missing, what is near the cursor first, one question at a time."""
        cursor, inquiries = self.playhead.cursor, self.playhead.inquiries
        missing = sorted(self.grid.missing(), key=lambda update: abs(update - cursor))
        if not missing:
            return
        if inquiries is None:
            self.sentence.say(NOBODY)
        elif not inquiries.waits(self._asker) and not self._later.isActive():
            if pause := inquiries.pause(self._asker):
                self._later.start(pause)
            else:
                inquiries.ask(self._asker, ReadL(trace, tuple(missing)), partial(self._take, trace))

    def _take(self, trace: Trace, answer: Answer) -> None:
        if isinstance(answer, Readings):
            self._of_L(trace).take(answer)
        elif isinstance(answer, NoAnswer) and trace is self.playhead.trace:
            self._refusal = answer.why
        self.note_change()

    def tables(self) -> Mapping[str, Table]:
        """Of every read-out."""
        trace = self.playhead.trace
        return {tr("Read-outs"): tables.readouts(trace)} if trace and len(trace) else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.sentence.dress(theme)
        self.level.dress(theme)
        self.view.dress(theme)
        self.head.setStyleSheet(f"color: {theme.ink_soft}; font-size: {theme.px(11)}px;")
        self.grid.set_theme(theme)


PANEL = LensPanel
