"""What is said of a run in a list: how it ended, with which settings, when."""

from __future__ import annotations

from datetime import date

from app.engine.halting import Policy
from app.engine.overlays import conclusion_at
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Answer
from app.ui.lab import beginning
from app.ui.runs import Run
from app.ui.saying import Words, count, duration

POLICIES: dict[Policy, str] = {
    "q": tr("halting head"),
    "fixed": tr("all segments"),
    "fixed-point": tr("fixed point"),
    "verified": tr("verified"),
}


def ended(run: Run) -> Words:
    """How it ended, in a few words."""
    trace = run.trace
    end = trace.finished
    if end is None:
        segment, most = trace[-1].segment + 1, trace.info.segments
        return Words(tr("Segment {segment} of {most}, no end yet", segment=segment, most=most))
    took = f"{count(end.segments, 'segment')}, {duration(end.seconds)}"
    if run.held:
        took = tr("{took} with pauses", took=took)
    match end.verdict.solved:
        case True:
            return Words(tr("Solved, {took}", took=took), "good")
        case None:
            return Words(tr("Nothing can verify it, {took}", took=took))
        case False:
            return Words(f"{_broken(trace)}, {took}", "bad")


def _broken(trace: Trace) -> str:
    assert trace.finished is not None
    broken = trace.finished.verdict.violations
    if trace.info.puzzle.kind == "arc" or len(broken) < 2:
        return tr("Not solved")
    return tr("Not solved, {count} rules broken", count=len(broken))


def settings(run: Run) -> str:
    """What sets it apart, then model, device and how it was to think."""
    info = run.trace.info
    said = [count(info.views, "view")] if info.views > 1 else []
    if info.seed:
        said.append(tr("views drawn anew, seed {seed}", seed=info.seed))
    said += peculiarities(run.trace)
    most = tr("up to {segments}", segments=count(info.segments, "segment"))
    said += [info.model, info.device, POLICIES[info.policy], most]
    return " · ".join(said)


def peculiarities(trace: Trace) -> list[str]:
    """Where it began and what was done to it, unless it was left to itself from the stored states on."""
    info, acts, said = trace.info, trace.acts(), list[str]()
    if begun := beginning(info.start, info.puzzle_id):
        said.append(begun)
    if acts:
        said.append(acts[0].what.text if len(acts) == 1 else tr("{count} interventions", count=len(acts)))
    return said


def clock(run: Run) -> str:
    """When it was: the time of today, else the day as well; "" where nobody knows."""
    if run.when is None:
        return ""
    day = "" if run.when.date() == date.today() else f"{run.when:%d %b %Y}, ".lstrip("0")
    return f"{day}{run.when:%H:%M}"


def where(run: Run) -> str:
    """Whether there is a file of it."""
    return tr("in {file}", file=run.path.name) if run.path else tr("of this session, not saved")


def all_of_it(run: Run) -> str:
    """It all, one line each, for tooltips, filters and those who listen."""
    head = tr("{run}, pinned", run=run.name) if run.pinned else run.name
    whole = any(u.state is not None for u in run.trace.updates())
    kept = tr("with whole states") if whole else tr("states reduced")
    lines = [head, f"{ended(run).text}.", settings(run), *(act.text for act in run.trace.acts())]
    if run.tags:
        lines.append(tr("Tags: {tags}", tags=", ".join(run.tags)))
    lines.append(", ".join(part for part in (clock(run), where(run), kept) if part))
    return "\n".join(lines)


def answer_at(trace: Trace, update: int) -> Answer:
    """The answer that the board shows at an update."""
    end = conclusion_at(trace, update)
    return end.answer if end else trace.puzzle_at(update).answer(trace[update].tokens, trace.info.canvas)
