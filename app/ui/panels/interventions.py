"""Hands on the run: what may be done to it, how the next one begins, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.engine.borrow import patch_from, start_from, why_not_borrowed
from app.engine.events import Level
from app.engine.interventions import (
    BLANK,
    MOST_NOISE,
    STORED,
    Freeze,
    Noise,
    Reset,
    Saved,
    Seeded,
    SkipL,
)
from app.engine.trace import LEVELS, Trace
from app.engine.views import MOST_SEED
from app.language import tr
from app.ui.boards.strip import show_value
from app.ui.lab import EDITS, Edits, beginning, frozen, left_out
from app.ui.panels.base import Panel
from app.ui.panels.boxes import Choice, Number, offer
from app.ui.playhead import Playhead
from app.ui.saying import count
from app.ui.theme import Theme

NOTHING = tr("Nothing was done to this run.")
EMPTY = tr("What is done to a run is listed here, and marked on the timeline.")
MODULES: dict[Level, str] = {"H": tr("the slow module H"), "L": tr("the fast module L")}
EDIT_NAMES: dict[Edits, str] = {
    "end": tr("End the run"),
    "keep": tr("Go into it, states kept"),
    "anew": tr("Go into it, states anew"),
}
WIDEST = 400
"""Pixels of the rows."""
LISTED = 6
"""Lines of the list that have room before it scrolls."""


NARROW = 44
"""Pixels that a box or a button takes at the least, so that all fit into a narrow column of docks."""


class InterventionsPanel(Panel):
    """Everything that can be done to a run, in rows; below it what was done."""

    key = "interventions"
    title = tr("Interventions")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.lab = playhead.lab
        self.reset = self._pair(tr("Reset z_{level}"), lambda level: self.lab.do(Reset(level)))
        self.noise_size = QDoubleSpinBox()
        self.noise_size.setRange(0.01, MOST_NOISE)
        self.noise_size.setSingleStep(0.1)
        self.noise_size.setValue(0.5)
        self.noise_size.setAccessibleName(tr("Size of the noise"))
        self.noise_size.setToolTip(tr("Its standard deviation; that of the stored states is 1"))
        self.noise_seed = Number(tr("Seed of the noise"), 0, MOST_SEED)
        self.noise = self._pair(tr("Add noise to z_{level}"), self._add_noise, text=tr("Add to z_{level}"))
        self.freeze = self._pair(tr("Freeze {level}"), self._toggle, text="{level}")
        self.skip = Number(tr("L updates left out of every cycle"), 0, 1)
        self.skip_of = QLabel()
        self.source = Choice(tr("Run to take a state from"), tr("The run that a state is taken from"))
        self.update_number = Number(tr("Update to take a state from"), 1, 1)
        self.patch = self._pair(tr("Patch z_{level}"), self._patch)
        self.edits = Choice(
            tr("What edits do"),
            tr("What an edit of the board does while a run is on"),
            list(EDIT_NAMES.values()),
        )
        self.start = Choice(tr("Start of the next runs"), tr("The first states of the runs from now on"))
        self.start_seed = Number(tr("Seed of the start"), 0, MOST_SEED)
        self.take = QPushButton(tr("Take from cursor"))
        self.embedding = Choice(tr("Puzzle embedding"), tr("The puzzle embedding of the runs from now on"))
        self.row = Number(tr("Row of the table of puzzle embeddings"), 1, 1)
        self.done = QListWidget()
        self.begun = QLabel(wordWrap=True)
        self._sources: list[Trace | None] = []
        self._arrange()
        self._connect()
        self.dress(theme)
        self._show_state()

    # Putting together

    @staticmethod
    def _pair(name: str, do: Callable[[Level], object], text: str = "z_{level}") -> dict[Level, QPushButton]:
        """A button for each level, which text and name have a field for."""
        made: dict[Level, QPushButton] = {}
        for level in LEVELS:
            made[level] = button = QPushButton(text.format(level=level))
            button.setAccessibleName(name.format(level=level))
            button.clicked.connect(lambda _=False, level=level: do(level))
        return made

    def _arrange(self) -> None:
        for button in self.freeze.values():
            button.setCheckable(True)
        rows: tuple[tuple[str, Sequence[QWidget]], ...] = (
            (tr("Reset"), tuple(self.reset.values())),
            (tr("Noise"), (self.noise_size, QLabel(tr("seed")), self.noise_seed)),
            ("", tuple(self.noise.values())),
            (tr("Freeze"), tuple(self.freeze.values())),
            (tr("Skip"), (self.skip, self.skip_of)),
            (tr("Patch from"), (self.source,)),
            (tr("At update"), (self.update_number, *self.patch.values())),
            (tr("Edits"), (self.edits,)),
            (tr("Next start"), (self.start, self.start_seed)),
            ("", (self.take,)),
            (tr("Embedding"), (self.embedding, self.row)),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for number, (name, widgets) in enumerate(rows):
            label = QLabel(name)
            label.setProperty("soft", True)
            grid.addWidget(label, number, 0)
            row = QHBoxLayout()
            row.setSpacing(5)
            for widget in widgets:
                wide = (
                    QSizePolicy.Policy.Preferred
                    if isinstance(widget, QLabel)
                    else QSizePolicy.Policy.Expanding
                )
                widget.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
                if not isinstance(widget, QLabel):
                    widget.setMinimumWidth(NARROW)
                row.addWidget(widget)
            grid.addLayout(row, number, 1)
        self.done.setAccessibleName(tr("What was done to this run"))
        self.done.setFrameShape(QFrame.Shape.NoFrame)
        self.done.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.done.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(grid)
        column.addWidget(self.begun)
        column.addWidget(self.done)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _connect(self) -> None:
        lab, runs = self.lab, self.playhead.runs
        lab.changed.connect(self._show_state)
        for told in (runs.added, runs.removed, runs.changed):
            told.connect(self.note_change)
        self.skip.valueChanged.connect(lambda count: lab.do(SkipL(count)))
        self.source.activated.connect(self._choose_source)
        self.update_number.valueChanged.connect(self._offer_patch)
        self.edits.activated.connect(lambda place: lab.choose_edits(EDITS[place]))
        self.start.activated.connect(self._choose_start)
        self.start_seed.valueChanged.connect(self._choose_start)
        self.take.clicked.connect(self._take_start)
        self.embedding.activated.connect(self._choose_embedding)
        self.row.valueChanged.connect(self._choose_embedding)
        self.done.itemActivated.connect(self._go_to)
        self.done.itemClicked.connect(self._go_to)

    # What is asked for

    def _add_noise(self, level: Level) -> None:
        self.lab.do(Noise(level, round(self.noise_size.value(), 2), self.noise_seed.value()))

    def _toggle(self, level: Level) -> None:
        trace = self.playhead.trace
        self.lab.do(Freeze(level, not frozen(trace.acts() if trace else [], level)))

    def _source(self) -> tuple[Trace, int] | None:
        """The record to take a state from, and the index of the update."""
        place = self.source.currentIndex()
        trace = self._sources[place] if 0 <= place < len(self._sources) else None
        trace = trace or self.playhead.trace
        return (trace, self.update_number.value() - 1) if trace is not None else None

    def _named(self, trace: Trace) -> str:
        if trace is self.playhead.trace and not self.lab.refusal:
            return tr("this run")
        run = self.playhead.runs.of(trace)
        return tr("“{name}”", name=run.name) if run else ""

    def _patch(self, level: Level) -> None:
        if found := self._source():
            trace, update = found
            self.lab.do(patch_from(trace, level, update, self._named(trace)))

    def _choose_source(self) -> None:
        found = self._source()
        if found:
            trace = found[0]
            own = trace is self.playhead.trace
            self.update_number.setRange(1, max(1, len(trace)))
            show_value(self.update_number, self.playhead.cursor + 1 if own else len(trace))
        self._offer_patch()

    def _choose_start(self) -> None:
        place = self.start.currentIndex()
        saved = self.lab.saved
        if place == 2 and saved:
            self.lab.choose_start(saved)
        else:
            self.lab.choose_start(Seeded(self.start_seed.value()) if place == 1 else STORED)

    def _take_start(self) -> None:
        trace = self.playhead.trace
        if trace is not None:
            self.lab.choose_start(start_from(trace, self.playhead.cursor, self._named(trace)))

    def _choose_embedding(self) -> None:
        self.lab.choose_embedding((0, BLANK, self.row.value())[self.embedding.currentIndex()])

    def _go_to(self, item: QListWidgetItem) -> None:
        self.playhead.move_to(item.data(Qt.ItemDataRole.UserRole))

    # What is shown

    def begin(self, trace: Trace | None) -> None:
        """Another record, or none."""
        self._list(trace)
        self._show_state()

    def draw(self, trace: Trace) -> bool:
        """What was done since."""
        if self.done.count() != len(trace.acts()):
            self._list(trace)
            self._show_state()
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """The cursor's update is the one that a state of this run is taken from."""
        self._list_sources()
        if self.source.currentIndex() == 0 and not self.update_number.hasFocus():
            self.update_number.setRange(1, max(1, len(trace)))
            show_value(self.update_number, cursor + 1)
        self._offer_patch()

    def commands(self) -> list[QAction]:
        """Its buttons are all; what they can do is looked up first."""
        if self.stale:
            self.take_in()
        return []

    def _list(self, trace: Trace | None) -> None:
        acts = trace.acts() if trace else []
        self.done.clear()
        for act in acts:
            item = QListWidgetItem(f"{act.before + 1}  {act.what.text}")
            item.setToolTip(tr("{act}. Press to go there.", act=act.text))
            item.setData(Qt.ItemDataRole.UserRole, act.before)
            self.done.addItem(item)
        self.done.scrollToBottom()
        line = max(self.done.sizeHintForRow(0), 18)
        self.done.setFixedHeight(min(len(acts), LISTED) * line + 4)
        self.done.setVisible(bool(acts))
        begun = beginning(trace.info.start, trace.info.puzzle_id) if trace else ""
        said = tr("Done to this run, before update:") if acts else NOTHING if trace else EMPTY
        both = tr("Begun with {start}. {sentence}", start=begun, sentence=said)
        self.begun.setText(both if begun else said)

    def _list_sources(self) -> None:
        """The run on screen, then the others, the newest first."""
        runs = [run for run in self.playhead.runs.all() if run.trace is not self.playhead.trace]
        sources: list[Trace | None] = [None, *(run.trace for run in runs)]
        others = (f"{run.name}, {count(len(run.trace), 'update')}" for run in runs)
        names = [tr("This run"), *others]
        shown = [self.source.itemText(place) for place in range(self.source.count())]
        if sources == self._sources and names == shown:
            return
        chosen = self._source()
        self._sources = sources
        self.source.clear()
        self.source.addItems(names)
        if chosen and chosen[0] in sources:
            self.source.setCurrentIndex(sources.index(chosen[0]))

    def _show_state(self) -> None:
        """What can be done now; what cannot says why."""
        lab, trace = self.lab, self.playhead.trace
        acts = trace.acts() if trace and not lab.refusal else []
        for level in LEVELS:
            tip = tr("Put z_{level} back to the state that the model stores", level=level)
            offer(self.reset[level], lab.refusal, tip)
            offer(self.noise[level], lab.refusal, tr("Add noise of this size to z_{level}", level=level))
            tip = tr(
                "Freeze {module}: z_{level} stays as it is until this is pressed again",
                module=MODULES[level], level=level,
            )  # fmt: skip
            offer(self.freeze[level], lab.refusal, tip)
            self.freeze[level].setChecked(frozen(acts, level))
        self.skip.setMaximum(lab.L_cycles)
        show_value(self.skip, left_out(acts))
        offer(self.skip, lab.refusal, tr("L updates left out at the end of every cycle"))
        self.skip_of.setText(tr("of {count} L updates a cycle", count=lab.L_cycles))
        self.edits.setCurrentIndex(EDITS.index(lab.edits))
        self._show_start()
        self._show_embedding()
        self._offer_patch()

    def _show_start(self) -> None:
        lab, start = self.lab, self.lab.start
        source = lab.saved.source if lab.saved else ""
        texts = [tr("Stored"), tr("Random"), *([tr("From {source}", source=source)] if lab.saved else [])]
        self.start.refill(texts)
        self.start.setCurrentIndex(2 if isinstance(start, Saved) else int(isinstance(start, Seeded)))
        if isinstance(start, Seeded):
            show_value(self.start_seed, start.seed)
        why_not = "" if isinstance(start, Seeded) else tr("Choose Random first")
        offer(self.start_seed, why_not, tr("Seed of the start"))

    def _show_embedding(self) -> None:
        lab = self.lab
        texts = [tr("Own"), tr("Blank"), *([tr("Another row")] if lab.rows > 1 else [])]
        self.embedding.refill(texts)
        self.row.setMaximum(max(1, lab.rows - 1))
        self.embedding.setCurrentIndex(2 if lab.puzzle_id > 0 else int(lab.puzzle_id == BLANK))
        if lab.puzzle_id > 0:
            show_value(self.row, lab.puzzle_id)
        only = tr("This model has one puzzle embedding only")
        why_not = "" if lab.puzzle_id > 0 else only if lab.rows == 1 else tr("Choose Another row first")
        offer(self.row, why_not, tr("A row of the table, 1 to {most}", most=lab.rows - 1))

    def _offer_patch(self) -> None:
        """A state can be taken where it is there."""
        found, trace, cursor = self._source(), self.playhead.trace, self.playhead.cursor
        for level, button in self.patch.items():
            why_not = self.lab.patch_refusal
            if found and not why_not:
                why_not = why_not_borrowed(found[0], level, found[1], trace)
            offer(button, why_not, tr("Put z_{level} as it was after that update into this run", level=level))
        why_not = tr("Nothing was recorded yet")
        if trace is not None:
            why_not = next(filter(None, (why_not_borrowed(trace, level, cursor) for level in LEVELS)), "")
        offer(self.take, why_not, tr("Begin the next runs with both states as they are at the cursor"))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        size = theme.px(11)
        self._inside.setMaximumWidth(theme.px(WIDEST))
        self._scroll.setStyleSheet(f"""
            QScrollArea, QScrollArea > QWidget > QWidget {{ background: {theme.panel}; }}
            QLabel, QListWidget, QComboBox, QAbstractSpinBox, QPushButton {{ font-size: {size}px; }}
            QLabel {{ color: {theme.ink_soft}; }}
            QListWidget {{ background: {theme.panel}; color: {theme.ink}; }}
            QListWidget::item:selected {{ background: {theme.selection}; color: {theme.ink}; }}
            QPushButton {{ padding: 1px 6px; min-height: {theme.px(18)}px; }}
            QPushButton:checked {{ background: {theme.line}; border-color: {theme.entry}; font-weight: 600; }}
        """)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(300, 420)


PANEL = InterventionsPanel
