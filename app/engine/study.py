"""A batch study: every puzzle of a set, by each of some models, in each of some ways, run after run.

No torch: how a model is opened is handed in, as to the service.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.engine.backends.base import Backend
from app.engine.devices import Asked
from app.engine.dimensions import Pool
from app.engine.events import Finished, Level, ModelReady, Segment, Update
from app.engine.halting import stops
from app.engine.request import Request
from app.engine.shares import wilson
from app.engine.stepper import think
from app.engine.views import Way
from app.language import tr
from app.puzzles.base import KIND_WORDS, Answer, Kind, Puzzle

MOST_PUZZLES = 1000
LEVELS: tuple[Level, ...] = ("H", "L")


@dataclass(frozen=True)
class Plan:
    """What is to be done.

    Attributes:
        names: of the puzzles. models: their files. ways: 0 segments are those that a puzzle is worth.
        device, fast: where and how the models are to think.
    """

    puzzles: tuple[Puzzle, ...]
    names: tuple[str, ...]
    models: tuple[Path, ...]
    ways: tuple[Way, ...]
    device: Asked = "auto"
    fast: bool = False

    @property
    def kind(self) -> Kind:
        """Of all its puzzles."""
        return self.puzzles[0].kind

    @property
    def runs(self) -> int:
        """How many there will be."""
        return len(self.puzzles) * len(self.models) * len(self.ways)


@dataclass(frozen=True)
class Group:
    """What a line of the summary is of: a model and a way, in which segments are as they were asked for."""

    path: Path
    model: str
    way: Way


@dataclass(frozen=True, eq=False)
class Row:
    """What became of one puzzle.

    Attributes:
        study: its number. puzzle: its place in the plan. request: of the run, to do it once more.
        solved: by exact verification; None where nothing can verify it.
        segments: thought in every view. halted: whether the policy, not the maximum, ended it.
        seconds: of thinking, without those in which another run went first.
        ratios: participation ratio of z_H and of z_L over the run; None without a state.
        fixed_point: the change of z_H over the last segment relative to its norm.
        answer: the model's own; None where it could not think, and ``why`` says why not.
        solved_after: whether the first view's answer was right after each segment.
    """

    study: int
    puzzle: int
    group: Group
    request: Request
    solved: bool | None = None
    segments: int = 0
    halted: bool = False
    seconds: float = 0.0
    ratios: tuple[float, float] | None = None
    fixed_point: float = 0.0
    answer: Answer | None = None
    why: str = ""
    solved_after: tuple[bool, ...] = ()


@dataclass(frozen=True)
class Opening:
    """A model is being opened."""

    study: int
    name: str


@dataclass(frozen=True)
class Unusable:
    """A model that takes no part; ``why`` is a sentence for people."""

    study: int
    name: str
    why: str


@dataclass(frozen=True, eq=False)
class Pooled:
    """Participation ratios of z_H and z_L over all positions and updates of all runs of a group so far."""

    study: int
    group: Group
    runs: int
    ratios: tuple[float, float]


@dataclass(frozen=True)
class Over:
    """The study has ended; ``why``: with an error, in a sentence."""

    study: int
    why: str = ""


StudyEvent = Opening | Unusable | Row | Pooled | Over
STUDY_EVENTS = (Opening, Unusable, Row, Pooled, Over)

Thinker = tuple[Backend, ModelReady]
Open = Callable[[Path, Asked, bool], Thinker]


def carry_out(number: int, plan: Plan, open_model: Open) -> Iterator[StudyEvent | None]:
    """Do it; None is said after every update, where something else may go first."""
    for path in plan.models:
        yield Opening(number, path.name)
        try:
            backend, ready = open_model(path, plan.device, plan.fast)
        except ValueError as error:
            yield Unusable(number, path.name, str(error))
            continue
        if ready.kind != plan.kind:
            kind = KIND_WORDS[ready.kind]
            why = tr("{model} solves {kind} puzzles, not these.", model=ready.name, kind=kind)
            yield Unusable(number, ready.name, why)
            continue
        groups = [Group(path, ready.name, way) for way in plan.ways]
        pools = {group: _Pools() for group in groups}
        for index, puzzle in enumerate(plan.puzzles):
            for group in groups:
                row = Row(number, index, group, _request(puzzle, group.way, ready))
                yield from _solve(row, backend, ready, pools[group])
    yield Over(number)


def _request(puzzle: Puzzle, way: Way, ready: ModelReady) -> Request:
    return Request(puzzle, way.policy, way.segments or ready.segments_for(puzzle), views=way.views)


class _Pools:
    """Of both levels; of all runs of a group, or of one."""

    def __init__(self) -> None:
        self.runs = 0
        self.levels = {level: Pool() for level in LEVELS}

    def merge(self, run: _Pools) -> None:
        self.runs += 1
        for level, pool in self.levels.items():
            pool.merge(run.levels[level])

    @property
    def ratios(self) -> tuple[float, float]:
        return self.levels["H"].ratio, self.levels["L"].ratio


@dataclass
class _Watch:
    """A clock that runs only while somebody thinks."""

    seconds: float = 0.0
    ended: Segment | None = None
    right: list[bool] = field(default_factory=list)
    finished: Finished | None = None
    run: _Pools = field(default_factory=_Pools)


def _solve(row: Row, backend: Backend, ready: ModelReady, pools: _Pools) -> Iterator[StudyEvent | None]:
    """One run: a pause after every update, then its row and what its group comes to."""
    watch = _Watch()
    try:
        yield from _watched(watch, row.request, backend, ready)
    except ValueError as error:
        yield replace(row, why=str(error))
        return
    ended, finished = watch.ended, watch.finished
    assert ended is not None and finished is not None
    pools.merge(watch.run)
    solved, way = finished.verdict.solved, row.group.way
    halted = solved is True if way.views > 1 else stops(way.policy, ended, ready.trained_continue)
    yield replace(
        row, solved=solved, segments=finished.segments, halted=halted, seconds=watch.seconds,
        ratios=watch.run.ratios, fixed_point=ended.fixed_point, answer=finished.answer,
        solved_after=tuple(watch.right),
    )  # fmt: skip
    yield Pooled(row.study, row.group, pools.runs, pools.ratios)


def _watched(watch: _Watch, request: Request, backend: Backend, ready: ModelReady) -> Iterator[None]:
    events = think(backend, request, ready.room(request.puzzle), ready.title, ready.sha256)
    while True:
        began = time.perf_counter()
        event = next(events, None)
        watch.seconds += time.perf_counter() - began
        if event is None:
            return
        if isinstance(event, Update):
            assert event.state is not None
            watch.run.levels[event.level].take(event.state)
            yield None
        elif isinstance(event, Segment):
            watch.ended = event
            watch.right.append(event.verdict.solved is True)
        elif isinstance(event, Finished):
            watch.finished = event


@dataclass(frozen=True)
class Line:
    """How a group did: puzzles solved of those that can be verified, the 95 % interval of their share.

    Attributes:
        rows: how many there are. segments, seconds: their means.
    """

    group: Group
    rows: int
    solved: int
    count: int
    low: float
    high: float
    segments: float
    seconds: float


def summary(rows: Sequence[Row]) -> list[Line]:
    """A line for each group, in the order of their first rows."""
    groups: dict[Group, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return [_line(group, some) for group, some in groups.items()]


def _line(group: Group, rows: Sequence[Row]) -> Line:
    thought = [row for row in rows if row.answer is not None]
    judged = [row.solved for row in thought if row.solved is not None]
    low, high = wilson(sum(judged), len(judged))
    segments, seconds = (_mean([getattr(row, what) for row in thought]) for what in ("segments", "seconds"))
    return Line(group, len(rows), sum(judged), len(judged), low, high, segments, seconds)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)


COLUMNS = (
    "puzzle", "model", "policy", "most_segments", "views", "solved", "segments", "halted", "seconds",
    "pr_z_H", "pr_z_L", "fixed_point", "why_not",
)  # fmt: skip


def as_csv(rows: Sequence[Row], names: Sequence[str], separator: str = ",") -> str:
    """The rows as a table for other programs; what is not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        request, ratios = row.request, row.ratios or ("", "")
        known = row.answer is not None
        writer.writerow([
            names[row.puzzle], row.group.model, request.policy, request.segments, request.views,
            "" if row.solved is None else int(row.solved), row.segments if known else "",
            int(row.halted) if known else "", f"{row.seconds:.6g}" if known else "",
            *(f"{value:.6g}" if value != "" else "" for value in ratios),
            f"{row.fixed_point:.6g}" if known else "", row.why,
        ])  # fmt: skip
    return text.getvalue()
