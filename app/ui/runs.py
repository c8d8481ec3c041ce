"""All runs of this session and those opened from files: named, pinned, shown again; without any widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from app.engine.events import ModelReady
from app.engine.label import LONGEST_NAME, LONGEST_TAG, MOST_TAGS, Label
from app.engine.trace import Trace
from app.language import tr

MOST = 50
"""Runs that are kept."""

MOST_BYTES = 512 * 2**20
"""Of their states and probabilities together."""


@dataclass(eq=False)
class Run:
    """One of the list.

    Attributes:
        when: it began; None where its file does not say. held: whether its time is more than its thinking.
        path: the file that holds it; None for none.
    """

    trace: Trace
    name: str
    when: datetime | None = None
    tags: tuple[str, ...] = ()
    pinned: bool = False
    held: bool = False
    path: Path | None = None

    @property
    def label(self) -> Label:
        """What people say of it, for its file."""
        when = self.when.isoformat(timespec="seconds") if self.when else ""
        return Label(self.name, self.tags, when, self.held)


def labelled(trace: Trace, label: Label, path: Path) -> Run:
    """A run as its file tells of it."""
    when = datetime.fromisoformat(label.when) if label.when else None
    return Run(trace, label.name or path.stem, when, label.tags, held=label.held, path=path)


def one_line(text: str, most: int) -> str:
    """As much of a text as a name may have."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:most]


class Runs(QObject):
    """Every run that was on screen, the newest first.

    The oldest go first where there are too many or they are too large; pinned ones and the newest stay.

    Attributes:
        next_name: what a run that begins now is called. model: tells which one is in use.
        shown: the run on screen; None for none. gone: how many went to make room.
        passing: what is on screen is only passed by, so it does not become one of them.

    Signals:
        added, removed, changed: a Run. chosen: a Run that the user wants to see.
        shown_changed: another one is on screen, or none.
        to_save, to_compare: Runs that the user wants saved, compared. to_open: a file is wanted.
        said: a sentence on what was done.
    """

    added = Signal(object)
    removed = Signal(object)
    changed = Signal(object)
    chosen = Signal(object)
    shown_changed = Signal()
    to_save = Signal(object)
    to_compare = Signal(object)
    to_open = Signal()
    said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.next_name = tr("Run")
        self.model: Callable[[], ModelReady | None] = lambda: None
        self.shown: Run | None = None
        self.gone = 0
        self.passing = False
        self._runs: list[Run] = []
        self._known: WeakSet[Trace] = WeakSet()
        self._on_screen: Trace | None = None
        self._deleted: tuple[int, Run] | None = None

    def __len__(self) -> int:
        return len(self._runs)

    def __getitem__(self, place: int) -> Run:
        return self._runs[place]

    def all(self) -> list[Run]:
        """A copy of the list."""
        return self._runs.copy()

    @property
    def pinned(self) -> list[Run]:
        """Those that are pinned, the newest first."""
        return [run for run in self._runs if run.pinned]

    @property
    def weight(self) -> int:
        """Bytes of them all."""
        return sum(run.trace.weight for run in self._runs)

    def of(self, trace: Trace | None) -> Run | None:
        """The run of a record."""
        return next((run for run in self._runs if run.trace is trace), None)

    def why_no_weights(self, trace: Trace) -> str:
        """Why the model in use has not the weights that thought a record, in a sentence; "" where it has."""
        info, model = trace.info, self.model()
        if model is None:
            return tr("This needs the weights of {model}. Open that model to see it.", model=info.model)
        if info.model not in (model.title, model.name):
            return tr(
                "This run is of {model}, and {other} is in use. Open {model} to see it.",
                model=info.model,
                other=model.title,
            )
        if info.sha256 != model.sha256:
            return tr(
                "This run is of another {model} than the one in use: their weights differ.", model=info.model
            )
        return ""

    # What is on screen

    def notice(self, trace: Trace | None) -> None:
        """A record is on screen, and grew: the first time it is a new run."""
        self._on_screen = trace
        if trace is not None and len(trace) and trace not in self._known and not self.passing:
            self.add(Run(trace, one_line(self.next_name, LONGEST_NAME) or tr("Run"), datetime.now()))
        elif trace is not None:
            self._make_room()
        shown = self.of(trace)
        if shown is not self.shown:
            self.shown = shown
            self.shown_changed.emit()
        elif shown:
            self.changed.emit(shown)

    # What the user does

    def add(self, run: Run) -> None:
        """Put a run at the top."""
        self._known.add(run.trace)
        self._runs.insert(0, run)
        self.added.emit(run)
        self._make_room()

    def rename(self, run: Run, name: str) -> None:
        """Call it otherwise; a name has some letters."""
        if name := one_line(name, LONGEST_NAME):
            run.name = name
            self.changed.emit(run)

    def tag(self, run: Run, tags: Sequence[str]) -> None:
        """Give it these tags in place of its own."""
        cleaned = dict.fromkeys(one_line(tag.strip().lstrip("#"), LONGEST_TAG) for tag in tags)
        run.tags = tuple(tag for tag in cleaned if tag)[:MOST_TAGS]
        self.changed.emit(run)

    def pin(self, run: Run, pinned: bool) -> None:
        """Keep it, and compare it."""
        run.pinned = pinned
        self.changed.emit(run)

    def delete(self, run: Run) -> None:
        """Take it off the list; the last one deleted can be brought back."""
        if run in self._runs:  # a menu may have waited meanwhile
            self._deleted = self._runs.index(run), run
            self._remove(run)

    @property
    def deleted(self) -> Run | None:
        """The run that can be brought back."""
        return self._deleted[1] if self._deleted else None

    def restore(self) -> None:
        """Bring the last one deleted back to its place."""
        if self._deleted:
            place, run = self._deleted
            self._deleted = None
            self._runs.insert(min(place, len(self._runs)), run)
            self.added.emit(run)
            self.notice(self._on_screen)  # it may be the one on screen

    def _remove(self, run: Run) -> None:
        self._runs.remove(run)
        if run is self.shown:
            self.shown = None
            self.shown_changed.emit()
        self.removed.emit(run)

    def _make_room(self) -> None:
        while len(self._runs) > MOST or self.weight > MOST_BYTES:
            spare = [run for run in self._runs[1:] if not run.pinned and run is not self.shown]
            if not spare:
                return
            self.gone += 1
            self._remove(spare[-1])
