"""``hrmscope eval --suite arc``: how many held-out ARC tasks a model learns to solve, and how fast."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from app.commands.common import OK, CommandError, markdown, model_path, put_json, say
from app.engine.card_words import percent

if TYPE_CHECKING:
    from app.engine.arc_suite import Result

GENERATED, PUBLIC = "held-out families", "held-out public tasks"


def run(args: argparse.Namespace) -> int:
    """Learn every task that is not among the results yet; print a line a task, or tables of all."""
    path = model_path(args.model, "arc")
    from app.engine import arc_suite, checkpoint  # import torch
    from app.engine.adapt import adapts
    from app.engine.lessons import Plan

    loaded = checkpoint.load(path)
    if not adapts(loaded.config):
        raise CommandError(f"{loaded.name} cannot adapt to a task, so there is nothing to measure.")
    results = read_results(args.results)
    count = args.count or arc_suite.COUNT
    sets = {GENERATED: arc_suite.generated(count)}
    if args.tasks:
        sets[PUBLIC] = arc_suite.public(args.tasks, count)
    else:
        say("Only tasks of our own are measured; name the folder of ARC-AGI-1's with --tasks.")
    todo = list(arc_suite.unmeasured(sets, results))
    for name, task in tqdm(todo, unit="task", leave=False, disable=None):
        results.append(arc_suite.measure(loaded.model, name, task, Plan()))
        if args.results:
            keep(args.results, results[-1])
    if args.json:
        for result in results:
            put_json({"model": loaded.name, **asdict(result)})
    else:
        print(f"{loaded.name}, two attempts, after at most {arc_suite.MARKS[-1]:g} s of learning\n")
        print("\n\n".join(tables(results, arc_suite.MARKS)))
    return OK


def read_results(file: Path | None) -> list[Result]:
    """What an earlier run has measured.

    Raises:
        CommandError: the file holds something else.
    """
    from app.engine.arc_suite import Result

    if file is None or not file.exists():
        return []
    try:
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        return [Result(**{**line, "solved": tuple(line["solved"])}) for line in lines]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise CommandError(f"{file} does not hold results of an earlier run; name another file.") from error


def keep(file: Path, result: Result) -> None:
    """Put one more result down; what is there stays."""
    try:
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(asdict(result)) + "\n")
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}.") from error


def tables(results: Sequence[Result], marks: Sequence[float]) -> list[str]:
    """Markdown: by set with the learning curve, by size, by number of demonstrations."""
    return [
        _by("set", results, lambda result: result.set, marks),
        _by("largest grid", results, lambda result: f"up to {-(-result.side // 4) * 4}", marks),
        _by("demonstrations", results, lambda result: str(result.demonstrations), marks),
    ]


def _by(name: str, results: Sequence[Result], key: Callable[[Result], Any], marks: Sequence[float]) -> str:
    from app.engine.score import wilson

    head = (
        name,
        "tasks",
        "95 % interval",
        *(f"solved by {mark:g} s" for mark in marks),
        "fits all",
        "s each",
    )
    rows = []
    for group in sorted({key(result) for result in results}, key=lambda text: (len(text), text)):
        some = [result for result in results if key(result) == group]
        low, high = wilson(sum(result.solved[-1] for result in some), len(some))
        shares = (percent(sum(r.solved[n] for r in some) / len(some)) for n in range(len(marks)))
        fits, seconds = (
            sum(values) / len(some) for values in ([r.fits for r in some], [r.seconds for r in some])
        )
        interval = f"{percent(low)} to {percent(high)}"
        rows.append((group, str(len(some)), interval, *shares, percent(fits), f"{seconds:.0f}"))
    return markdown(head, rows)
