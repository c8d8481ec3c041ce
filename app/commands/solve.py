"""``hrmscope solve``: let a model think about puzzles, and say what became of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.commands.common import (
    BAD_INPUT,
    NOT_SOLVED,
    OK,
    CommandError,
    add_json,
    add_model,
    model_path,
    put_json,
    read,
    say,
    whole_number,
)
from app.engine.events import Finished, Segment
from app.engine.halting import POLICIES
from app.engine.stepper import BrokenModelError, Request, think
from app.puzzles.base import KINDS, Answer, Kind, Puzzle, PuzzleError
from app.puzzles.formats.maze_text import SYMBOLS

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.service import Mind


@dataclass(frozen=True)
class Job:
    """A puzzle and where it came from; ``index`` counts from 0 within the file, ``only``: of one puzzle."""

    file: str
    index: int
    puzzle: Puzzle
    only: bool

    @property
    def name(self) -> str:
        """What to call it."""
        return self.file if self.only else f"{self.file}, puzzle {self.index + 1}"


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("solve", help="solve puzzles and verify the answers")
    parser.add_argument("files", nargs="+", metavar="FILE", help="puzzles of any kind; - for stdin")
    parser.add_argument("--kind", choices=KINDS, help="what the files hold (recognised by their contents)")
    add_model(parser)
    parser.add_argument("--policy", choices=POLICIES, default="q", help="when to stop (q)")
    parser.add_argument("--views", type=whole_number(1), default=1, metavar="N", help="symmetric views (1)")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto", help="(auto)")
    parser.add_argument(
        "--dump", type=Path, metavar="OUT.npz", help="store logits, q and norms of one puzzle"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Solve every puzzle; the worst exit code of all."""
    if args.views > 1:
        raise CommandError("Several views are not there yet; leave --views at 1.")
    if args.device == "cuda":
        raise CommandError("This version computes on the CPU only; leave --device at auto or cpu.")
    worst = OK
    jobs: list[Job] = []
    for file in args.files:
        try:
            puzzles = read(file, args.kind)
        except PuzzleError as error:
            say(f"{file}: {error}")
            worst = BAD_INPUT
        else:
            jobs += [Job(file, index, puzzle, len(puzzles) == 1) for index, puzzle in enumerate(puzzles)]
    if args.dump and len(jobs) != 1:
        raise CommandError(f"--dump stores one puzzle, and these are {len(jobs)}.")
    minds = Minds(args.model)
    for job in jobs:
        try:
            code = solve(job, minds.of(job.puzzle.kind), args, alone=len(jobs) == 1)
        except (PuzzleError, CommandError, BrokenModelError) as error:
            say(f"{job.name}: {error}")
            code = BAD_INPUT
        worst = max(worst, code)
    return worst


class Minds:
    """The opened models, one a kind of puzzle."""

    def __init__(self, asked: str | None) -> None:
        self._asked = asked
        self._opened: dict[Path, Mind] = {}

    def of(self, kind: Kind) -> Mind:
        """The model for a kind.

        Raises:
            CheckpointError: it cannot be opened.
            CommandError: there is none, or the one asked for is for another kind.
        """
        path = model_path(self._asked, kind)
        if path not in self._opened:
            from app.engine.opening import open_mind  # imports torch

            self._opened[path] = open_mind(path)
        mind = self._opened[path]
        if mind.ready.kind != kind:
            raise CommandError(f"{mind.ready.name} solves {mind.ready.kind} puzzles, not {kind} puzzles.")
        return mind


def solve(job: Job, mind: Mind, args: argparse.Namespace, alone: bool) -> int:
    """Think about one puzzle and tell the outcome; its exit code."""
    ready = mind.ready
    request = Request(job.puzzle, args.policy, args.segments or ready.max_segments)
    events = think(mind.backend, request, ready.canvas, ready.name)
    recorder = Recorder(mind) if args.dump else None
    segments = []
    for event in events:
        if isinstance(event, Segment):
            segments.append(event)
            if recorder:
                recorder.add()
    assert isinstance(event, Finished)  # the last event of every run
    if recorder:
        recorder.save(args.dump)
    tell(job, event, segments, alone, args.json)
    return NOT_SOLVED if event.verdict.solved is False else OK


def tell(job: Job, finished: Finished, segments: list[Segment], alone: bool, as_json: bool) -> None:
    """Print an outcome."""
    kind, verdict = job.puzzle.kind, finished.verdict
    if as_json:
        put_json(
            {
                "file": job.file,
                "index": job.index,
                "kind": kind,
                "solved": verdict.solved,
                "verdict": verdict.text,
                "segments": finished.segments,
                "views": 1,
                "seconds": round(finished.seconds, 6),
                "answer": answer_values(kind, finished.answer),
                "q": [list(segment.q) for segment in segments],
            }
        )
        return
    thought = "1 segment" if finished.segments == 1 else f"{finished.segments} segments"
    print(f"{job.name}: {verdict.text} {thought}, {1000 * finished.seconds:.0f} ms.")
    if alone:
        print("\n".join(answer_rows(kind, finished.answer)))


def answer_values(kind: Kind, answer: Answer) -> str | list[list[int]]:
    """An answer in JSON: 81 digits, the rows of a maze in one text, or rows of colours."""
    if kind == "arc":
        rows: list[list[int]] = answer.tolist()
        return rows
    return ("" if kind == "sudoku" else "\n").join(answer_rows(kind, answer))


def answer_rows(kind: Kind, answer: Answer) -> Iterator[str]:
    """An answer as text, row by row."""
    symbols = SYMBOLS if kind == "maze" else "0123456789"
    yield from ("".join(symbols[code] for code in row) for row in answer.tolist())


class Recorder:
    """What a backend holds at the end of every segment."""

    def __init__(self, mind: Mind) -> None:
        self._backend = mind.backend
        self._arrays: dict[str, list[Any]] = {"logits": [], "q": [], "z_H_norm": [], "z_L_norm": []}

    def add(self) -> None:
        """Take down a segment: logits [T, V], q [2], the L2 norm of each position's state [N]."""
        arrays, backend = self._arrays, self._backend
        arrays["logits"].append(backend.logits())
        arrays["q"].append(backend.halt())
        arrays["z_H_norm"].append(np.linalg.norm(backend.view("H").state, axis=-1))
        arrays["z_L_norm"].append(np.linalg.norm(backend.view("L").state, axis=-1))

    def save(self, path: Path) -> None:
        """Write float32 arrays [S, 1, …], 1 being the one puzzle.

        Raises:
            CommandError: the file cannot be written.
        """
        stacked = {name: np.asarray(rows, dtype=np.float32)[:, None] for name, rows in self._arrays.items()}
        try:
            with path.open("wb") as file:
                np.savez_compressed(file, allow_pickle=False, **stacked)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
