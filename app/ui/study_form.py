"""What a batch study is to be of: puzzles, models, ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QWidget

from app.engine.catalogue import Catalogue
from app.engine.config import MOST_SEGMENTS
from app.engine.halting import POLICIES, Policy
from app.engine.study import MOST_PUZZLES
from app.engine.suites import drawn, names_of
from app.engine.views import MOST_VIEWS, Way
from app.language import tr
from app.puzzles.base import KINDS, Kind, Puzzle
from app.puzzles.generate import STYLES, fresh
from app.puzzles.maze import LARGEST, SMALLEST
from app.puzzles.rating import GRADE_WORDS, GRADES
from app.puzzles.rules import FAMILIES
from app.ui.new_dialog import ANY_RULE, BY_GIVENS, FEWEST_GIVENS, MOST_GIVENS, spin
from app.ui.run_words import POLICIES as POLICY_NAMES
from app.ui.words import KIND_NAMES, STYLE_NAMES

OPENED, FRESH = tr("The opened puzzles"), tr("Fresh puzzles")
ONE_MODEL = tr("no second model")
NO_WAY = tr("Choose a way to halt, at least one.")
NO_MODEL = tr("There is no model for these. Open one first.")
Named = tuple[tuple[Puzzle, ...], tuple[str, ...]]


class StudyForm(QWidget):
    """All that can be chosen.

    Signals:
        changed: something was.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, opened: Callable[[Kind], Sequence[Puzzle]]) -> None:
        """``opened``: the puzzles of a kind that are open in the window."""
        super().__init__()
        self._catalogue, self._opened = catalogue, opened
        self.kind, self.set = _box(tr("Kind of puzzle")), _box(tr("Set of puzzles"))
        for kind in KINDS:
            self.kind.addItem(KIND_NAMES[kind][0].upper() + KIND_NAMES[kind][1:], kind)
        self.count, self.seed = spin(1, MOST_PUZZLES, 50, tr("Puzzles")), spin(0, 10**6, 0, tr("Seed"))
        self.grade, self.givens = _box(tr("Grade")), spin(FEWEST_GIVENS, MOST_GIVENS, 30, tr("Givens"))
        self.side, self.build = spin(SMALLEST, LARGEST, 15, tr("Cells a side")), _box(tr("Style"))
        self.rule = _box(tr("Rule"))
        self.models = _box(tr("Model")), _box(tr("Second model"))
        self.policies: dict[Policy, QCheckBox] = {}
        self._made = QStackedWidget()
        self.segments = spin(0, MOST_SEGMENTS, 0, tr("Most segments"))
        self.segments.setSpecialValueText(tr("model's own"))
        self.views = spin(1, MOST_VIEWS, 1, tr("Views"))
        self._fill()
        self._arrange()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.set.currentIndexChanged.connect(self._on_set)
        self.grade.currentIndexChanged.connect(self._on_set)
        self.views.valueChanged.connect(self._on_views)
        for box in self.policies.values():
            box.toggled.connect(self.changed)
        self._on_kind()

    def _fill(self) -> None:
        self.grade.addItem(BY_GIVENS, None)
        for grade in GRADES:
            self.grade.addItem(GRADE_WORDS[grade].capitalize(), grade)
        for style in STYLES:
            self.build.addItem(STYLE_NAMES[style], style)
        self.rule.addItem(ANY_RULE, "")
        for name in sorted(FAMILIES):
            self.rule.addItem(tr(FAMILIES[name].title), name)
        for policy in POLICIES:
            box = QCheckBox(POLICY_NAMES[policy][0].upper() + POLICY_NAMES[policy][1:])
            box.setChecked(policy == "q")
            self.policies[policy] = box

    def _arrange(self) -> None:
        for boxes in ((self.grade, self.givens), (self.side, self.build), (self.rule,)):  # as in KINDS
            self._made.addWidget(_row(*boxes))
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 4)
        grid.setHorizontalSpacing(12)
        self._line(grid, 0, tr("Puzzles"), _row(self.kind, self.set, self._made))
        self._line(grid, 1, tr("Models"), _row(*self.models))
        self._line(grid, 2, tr("Halting"), _row(*self.policies.values()))
        for place, (name, box) in enumerate(
            (
                (tr("Count"), self.count),
                (tr("Seed"), self.seed),
                (tr("Segments"), self.segments),
                (tr("Views"), self.views),
            )
        ):
            grid.addWidget(QLabel(name), place // 2, 2 + 2 * (place % 2))
            grid.addWidget(box, place // 2, 3 + 2 * (place % 2))
        grid.setColumnStretch(1, 1)

    @staticmethod
    def _line(grid: QGridLayout, row: int, name: str, boxes: QWidget) -> None:
        grid.addWidget(QLabel(name), row, 0)
        grid.addWidget(boxes, row, 1)

    # What hangs together.

    def show_kind(self, kind: Kind) -> None:
        """Choose a kind of puzzle, and offer what is open now."""
        self.kind.setCurrentIndex(KINDS.index(kind))
        self._on_kind()

    @property
    def chosen(self) -> Kind:
        """The kind of puzzle."""
        kind: Kind = self.kind.currentData()
        return kind

    def _on_kind(self) -> None:
        kind = self.chosen
        self._made.setCurrentIndex(KINDS.index(kind))
        opened = len(self._opened(kind))
        sets = [(tr("Held out: {set}", set=name), name) for name in names_of(kind)] + [(FRESH, FRESH)]
        _offer(self.set, sets + ([(f"{OPENED} ({opened})", OPENED)] if opened else []))
        own = [(name, name) for name in self._models_of(kind)]
        _offer(self.models[0], own)
        _offer(self.models[1], [(ONE_MODEL, ONE_MODEL), *own])
        self.models[1].setEnabled(len(own) > 1)
        self._on_set()

    def _models_of(self, kind: Kind) -> list[str]:
        """Names, the usual one first; a published checkpoint has no card, and may solve anything."""
        usual = self._catalogue.default_for(kind)
        cards = {name: self._catalogue.card(name) for name in self._catalogue.names()}
        fitting = [name for name, card in cards.items() if card is None or card["kind"] == kind]
        return sorted(fitting, key=lambda name: name != usual)

    def _on_set(self) -> None:
        chosen = self.set.currentData()
        self._made.setVisible(chosen == FRESH)
        self.seed.setEnabled(chosen == FRESH)
        self.givens.setEnabled(self.grade.currentData() is None)
        self.changed.emit()

    def _on_views(self, views: int) -> None:
        """Several views are looked at until one is verified."""
        for policy, box in self.policies.items():
            box.setEnabled(views == 1)
            if views > 1:
                box.setChecked(policy == "verified")

    # What was chosen.

    @property
    def ways(self) -> tuple[Way, ...]:
        """Every way to halt that is chosen."""
        segments, views = self.segments.value(), self.views.value()
        return tuple(Way(policy, segments, views) for policy, box in self.policies.items() if box.isChecked())

    @property
    def model_names(self) -> tuple[str, ...]:
        """Of one model or two."""
        names = [box.currentText() for box in self.models]
        return tuple(dict.fromkeys(name for name in names if name and name != ONE_MODEL))

    @property
    def why_not(self) -> str:
        """Why it cannot be started, in a sentence; "" where it can."""
        return NO_MODEL if not self.model_names else "" if self.ways else NO_WAY

    def puzzles(self) -> Callable[[], Named]:
        """What gives the puzzles and their names, on any thread: it may take a while."""
        kind, count, chosen = self.chosen, self.count.value(), self.set.currentData()
        if chosen == OPENED:
            some = tuple(self._opened(kind))[:count]
            return lambda: (some, tuple(_name(puzzle, tr("puzzle"), i) for i, puzzle in enumerate(some)))
        if chosen == FRESH:
            return partial(_made, self._order(kind), count, self.seed.value())
        return partial(_held_out, kind, chosen, count)

    def _order(self, kind: Kind) -> Callable[[Random], Puzzle]:
        if kind == "sudoku":
            return partial(fresh, kind, givens=self.givens.value(), grade=self.grade.currentData())
        if kind == "maze":
            side = self.side.value()
            return partial(fresh, kind, rows=side, columns=side, style=self.build.currentData())
        return partial(fresh, kind, rule=self.rule.currentData())


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays where it is among them."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, what in choices:
        box.addItem(text, what)
    box.setCurrentIndex(max(0, box.findData(before)) if choices else -1)
    box.blockSignals(False)


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row


def _name(puzzle: Puzzle, what: str, index: int) -> str:
    return getattr(puzzle, "name", "") or f"{what} {index + 1}"


def _made(order: Callable[[Random], Puzzle], count: int, seed: int) -> Named:
    """The same puzzles for a seed as the command line generates."""
    puzzles = tuple(order(Random(f"generate {seed}:{index}")) for index in range(count))
    return puzzles, tuple(_name(puzzle, tr("fresh"), index) for index, puzzle in enumerate(puzzles))


def _held_out(kind: Kind, name: str, count: int) -> Named:
    puzzles = tuple(drawn(kind, name, count))
    return puzzles, tuple(_name(puzzle, name, index) for index, puzzle in enumerate(puzzles))
