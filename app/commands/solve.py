"""``hrmscope solve``: let a model think about puzzles, and say what became of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.atomic import replacing
from app.commands.common import (
    BAD_INPUT,
    NOT_SOLVED,
    OK,
    CommandError,
    add_device,
    add_fast,
    add_json,
    add_model,
    explain_fast,
    insist,
    model_path,
    put_json,
    read,
    say,
    whole_number,
)
from app.engine.card import CheckpointError
from app.engine.devices import Asked
from app.engine.events import Finished, ModelReady, Moved, Segment
from app.engine.halting import POLICIES, Policy
from app.engine.notes import of_model, of_puzzle
from app.engine.stepper import BrokenModelError, Request, think
from app.engine.views import MOST_SEED, MOST_VIEWS
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
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="puzzles of any kind, pictures of a printed Sudoku, or the 81 cells of one; - for stdin",
    )
    parser.add_argument("--kind", choices=KINDS, help="what the files hold (recognised by their contents)")
    add_model(parser)
    parser.add_argument("--policy", choices=POLICIES, help="when to stop (q)")
    parser.add_argument(
        "--views", type=whole_number(1, MOST_VIEWS), default=1, metavar="N",
        help="think about N symmetric views at once, until one answer is verified (1)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=whole_number(0, MOST_SEED), default=0, metavar="S",
        help="which views; another number draws others (0)",
    )  # fmt: skip
    add_device(parser)
    add_fast(parser)
    parser.add_argument(
        "--dump", type=Path, metavar="OUT.npz", help="store logits, q and norms of one puzzle"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Solve every puzzle; the worst exit code of all."""
    if args.views > 1 and args.policy not in (None, "verified"):
        raise CommandError("Several views are thought about until one is verified: --policy verified.")
    if args.views > 1 and args.dump:
        raise CommandError("--dump stores one view; leave --views at 1.")
    worst = OK
    jobs: list[Job] = []
    for file in args.files:
        try:
            puzzles = read(file, args.kind, args.decode)
        except PuzzleError as error:
            fail(file, None, file, error, args.json)
            worst = BAD_INPUT
        else:
            jobs += [Job(file, index, puzzle, len(puzzles) == 1) for index, puzzle in enumerate(puzzles)]
    if args.dump and len(jobs) != 1:
        raise CommandError(f"--dump stores one puzzle, and these are {len(jobs)}.")
    minds = Minds(args.model, args.device, args.fast)
    said: set[str] = set()
    for job in jobs:
        try:
            mind = minds.of(job.puzzle.kind)
        except (CommandError, CheckpointError) as error:  # the same for every puzzle: told once
            if str(error) not in said:
                said.add(str(error))
                say(error)
            put_failure(job.file, job.index, error, args.json)
            worst = BAD_INPUT
            continue
        try:
            notes = note(job, mind.ready, said)
            code = solve(job, mind, notes, args, alone=len(jobs) == 1)
        except (PuzzleError, CommandError, BrokenModelError) as error:
            fail(job.file, job.index, job.name, error, args.json)
            code = BAD_INPUT
        worst = max(worst, code)
    return worst


def fail(file: str, index: int | None, name: str, error: Exception, as_json: bool) -> None:
    """Tell that a whole file (``index`` None) or one puzzle cannot be solved, and why."""
    say(f"{name}: {error}")
    put_failure(file, index, error, as_json)


def put_failure(file: str, index: int | None, error: Exception, as_json: bool) -> None:
    """The same for a program that reads stdout."""
    if as_json:
        put_json({"file": file, "index": index, "error": str(error)})


def note(job: Job, ready: ModelReady, said: set[str]) -> list[str]:
    """What is worth knowing before solving; on stderr too, unless it is in ``said``, which grows.

    What the model does to a puzzle it does to all of a file, so there the file is named.
    """
    of_one, of_all = of_puzzle(job.puzzle), of_model(job.puzzle, ready)
    for line in (*(f"{job.name}: {text}" for text in of_one), *(f"{job.file}: {text}" for text in of_all)):
        if line not in said:
            said.add(line)
            say(line)
    return of_one + of_all


class Minds:
    """The opened models, one a kind of puzzle."""

    def __init__(self, asked: str | None, device: Asked, fast: bool) -> None:
        self._asked, self._device, self._fast = asked, device, fast
        self._opened: dict[Path, Mind] = {}

    def of(self, kind: Kind) -> Mind:
        """The model for a kind.

        Raises:
            CheckpointError: it cannot be opened.
            CommandError: there is none, the one asked for is for another kind, or it cannot think on the
                GPU where that was asked for.
        """
        path = model_path(self._asked, kind)
        if path not in self._opened:
            from app.engine.opening import open_mind  # imports torch

            self._opened[path] = open_mind(path, self._device, self._fast, say)
            explain_fast(self._opened[path].ready.choice, self._fast)
        mind = self._opened[path]
        if mind.ready.kind != kind:
            raise CommandError(f"{mind.ready.name} solves {mind.ready.kind} puzzles, not {kind} puzzles.")
        insist(mind.ready.choice)
        return mind


def solve(job: Job, mind: Mind, notes: list[str], args: argparse.Namespace, alone: bool) -> int:
    """Think about one puzzle and tell the outcome; its exit code."""
    ready = mind.ready
    segments = args.segments or ready.segments_for(job.puzzle)
    policy: Policy = args.policy or ("verified" if args.views > 1 else "q")
    request = Request(job.puzzle, policy, segments, views=args.views, seed=args.seed)
    began_on = mind.backend.device
    events = think(mind.backend, request, ready.room(job.puzzle), ready.name)
    recorder = Recorder(mind) if args.dump else None
    ended = []
    for event in events:
        if isinstance(event, Segment):
            ended.append(event)
            if recorder:
                recorder.add()
        elif isinstance(event, Moved):
            say(event.text)
            notes.append(event.text)
    assert isinstance(event, Finished)  # the last event of every run
    if recorder:
        recorder.save(args.dump)
    if args.json:
        put_json(
            outcome(job, event, ended, notes)
            | {"trained_continue": ready.trained_continue, "device": began_on}
        )
    else:
        tell(job, event, alone)
    return NOT_SOLVED if event.verdict.solved is False else OK


def outcome(job: Job, finished: Finished, segments: list[Segment], notes: list[str]) -> dict[str, Any]:
    """What became of a puzzle, for JSON; the guide explains the fields."""
    return {
        "file": job.file,
        "index": job.index,
        "kind": job.puzzle.kind,
        "solved": finished.verdict.solved,
        "verdict": finished.verdict.text,
        "segments": finished.segments,
        "views": finished.views,
        "view": finished.view,
        "voted": finished.view is None,
        "seconds": round(finished.seconds, 6),
        "answer": answer_values(job.puzzle.kind, finished.answer),
        "q": [list(segment.q) for segment in segments],
        "notes": notes,
    }


def tell(job: Job, finished: Finished, alone: bool) -> None:
    """Print what became of a puzzle, and the answer where it is the only one."""
    thought = "1 segment" if finished.segments == 1 else f"{finished.segments} segments"
    said = f"{job.name}: {finished.verdict.text} {thought}, {1000 * finished.seconds:.0f} ms"
    if finished.views > 1:
        whose = "voted by" if finished.view is None else f"found in view {finished.view + 1} of"
        said += f", {whose} {finished.views} views"
    print(f"{said}.")
    if alone:
        print("\n".join(answer_rows(job.puzzle.kind, finished.answer)))


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
            with replacing(path) as file:
                np.savez_compressed(file, allow_pickle=False, **stacked)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
