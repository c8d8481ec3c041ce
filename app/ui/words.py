"""What the window says of its state: one sentence a state, with what to do next."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.engine.events import Finished
from app.engine.notes import notes as notes  # the window's words are all found here
from app.engine.trace import Trace
from app.language import tr, within
from app.puzzles.base import Kind, Puzzle, Verdict
from app.puzzles.maze import Maze
from app.ui.learning_words import of_study
from app.ui.playhead import Playhead
from app.ui.saying import Tone as Tone
from app.ui.saying import Words as Words
from app.ui.saying import count, duration
from app.ui.session import Phase, Session

if TYPE_CHECKING:
    from app.puzzles.generate import Style

KIND_NAMES: dict[Kind, str] = {"sudoku": tr("Sudoku"), "maze": tr("maze"), "arc": tr("ARC")}
STYLE_NAMES: dict[Style, str] = {
    "perfect": tr("Perfect"),
    "braided": tr("Braided"),
    "scattered": tr("Scattered"),
}
"""Of generated mazes."""
MODELS_OWN = tr("The model's own answer; exact rules only check it.")
MODELS_OWN_BRIEF = tr("The model's own answer.")


def describe(session: Session) -> Words:
    """The state in words."""
    if learned := of_study(session.study, session.failure):
        return learned
    match session.phase:
        case Phase.EMPTY:
            return Words(tr("Nothing is open. Try one of these, or drop a file here."))
        case Phase.WAITING:
            loading = tr("Loading {model}… Thinking starts as soon as it is ready.", model=session.loading)
            return Words(loading, "busy")
        case Phase.RUNNING | Phase.PAUSED | Phase.CANCELLED:
            return _under_way(session)
        case Phase.FAILED:
            return Words(session.failure, "bad")
        case Phase.FINISHED if session.finished and session.playhead.trace:
            trace = session.playhead.trace
            words = _finished(session.finished, trace, session.was_held, session.harder_views)
            return _scrubbed(session.playhead, trace, words) or words
    return _ready(session)


def _ready(session: Session) -> Words:
    model = session.model
    if session.aside:
        return Words(session.aside)
    if session.loading:
        return Words(tr("Loading {model}… You can draw meanwhile.", model=session.loading), "busy")
    if session.puzzle and not model:
        kind = KIND_NAMES[session.puzzle.kind]
        return Words(tr("No {kind} model is here yet.", kind=kind), offers_model=True)
    if model and model.adapts and not model.learned and not session.study.refusal:
        return Words(
            tr("Ready. Adapt lets {model} learn this task; Solve asks it as it is.", model=model.name)
        )
    name = model.title if model else tr("the model")
    limits = count(session.most_segments, "segment"), session.playhead.lab.beginning
    most = ", ".join(filter(None, limits))
    if session.views == 1:
        return Words(tr("Ready. Solve lets {model} think for at most {most}.", model=name, most=most))
    several = tr(
        "Ready. Solve lets {model} think about {views} views for at most {most}.",
        model=name, views=session.views, most=most,
    )  # fmt: skip
    return Words(several)


def _under_way(session: Session) -> Words:
    trace = session.playhead.trace
    if not trace:
        started = session.phase is not Phase.CANCELLED
        return Words(tr("Starting…"), "busy") if started else Words(tr("Cancelled before the first update."))
    segment, most, updates = trace[-1].segment + 1, trace.info.segments, _updates(trace)
    if session.phase is Phase.PAUSED:
        text = tr("Paused in segment {segment} of {most} after {updates}. Step on, or continue.",
                  segment=segment, most=most, updates=updates)  # fmt: skip
        return Words(text)
    if session.phase is Phase.CANCELLED:
        text = tr("Cancelled in segment {segment} of {most} after {updates}. What was thought until then can "
                  "be scrubbed.", segment=segment, most=most, updates=updates)  # fmt: skip
        return Words(text)
    if trace.info.views > 1:
        text = tr("Segment {segment} of {most}, {updates} until one is verified …",
                  segment=segment, most=most, updates=updates)  # fmt: skip
    else:
        text = tr("Segment {segment} of {most}, {updates} …", segment=segment, most=most, updates=updates)
    return Words(text, "busy")


def _updates(trace: Trace) -> str:
    """How many there are; of several views also which one the board shows on the way."""
    updates, views = count(len(trace), "update"), trace.info.views
    if views == 1:
        return updates
    return tr("{updates} of {views} views; the board shows view 1", updates=updates, views=views)


def _scrubbed(playhead: Playhead, trace: Trace, end: Words) -> Words | None:
    """What is on the board when it is not the end; None when it is."""
    if playhead.cursor >= len(trace) - 1:
        return None
    update, count, segment = playhead.cursor + 1, len(trace), trace[playhead.cursor].segment + 1
    if trace.info.views > 1:
        text = tr("Update {update} of {count}, in segment {segment}, of view 1. At the end: {end}",
                  update=update, count=count, segment=segment, end=within(end.text))  # fmt: skip
    else:
        text = tr("Update {update} of {count}, in segment {segment}. At the end: {end}",
                  update=update, count=count, segment=segment, end=within(end.text))  # fmt: skip
    return Words(text, more=end.more)


def _verdict(verdict: Verdict) -> str:
    """The verdict without its full stop; of many broken rules the first two."""
    broken = verdict.violations
    if len(broken) <= 3:
        return verdict.text.rstrip(".")
    first = "; ".join(within(v.text).rstrip(".") for v in broken[:2])
    return tr("Not solved: {first}; and {count} more", first=first, count=len(broken) - 2)


def _outcome(finished: Finished) -> str:
    """The verdict; of several views also whose answer it is of: one view's, or the vote's."""
    said = _verdict(finished.verdict)
    if finished.views == 1:
        return said
    head, _, rest = said.partition(": ")
    if finished.view is not None:
        head = tr("{verdict} in view {view} of {views}", verdict=head, view=finished.view + 1,
                  views=finished.views)  # fmt: skip
        return f"{head}: {rest}" if rest else head
    vote = tr("the answer is the vote of {views} views, weighted by q_halt", views=finished.views)
    match finished.verdict.solved:
        case None:
            return tr("No view can be verified; {vote}", vote=vote)
        case True:
            return tr(
                "No view is valid; {vote}, and that is right: {verdict}", vote=vote, verdict=within(said)
            )
        case False:
            broken = f"{rest[:1].upper()}{rest[1:]}"
            return tr("No view is valid; {vote}. {broken}", vote=vote, broken=broken)


def _where(trace: Trace) -> str:
    """Which model thought, and on which device or devices."""
    began = tr("{model} on {device}", model=trace.info.model, device=trace.info.device)
    if not trace.moved:
        return began
    return tr("{began}, from segment {segment} on {device}", began=began, segment=trace.moved.segment + 1,
              device=trace.moved.device)  # fmt: skip


@lru_cache(maxsize=1)
def _has_several_solutions(maze: Maze) -> bool:
    """Asked again at every step through a run; a large maze takes milliseconds."""
    return maze.has_several_solutions()


def _harder(puzzle: Puzzle, again: bool, views: int) -> str:
    """What to try where an answer was wrong; ``again``: after several views."""
    if isinstance(puzzle, Maze) and _has_several_solutions(puzzle):
        if again:
            return tr("This maze has several shortest paths, on which the model is weak; Solve harder again "
                      "may find one.")  # fmt: skip
        return tr(
            "This maze has several shortest paths, on which the model is weak; Solve harder may find one."
        )
    if again:
        return tr("Think longer, or Solve harder again, with other views.")
    return tr("Think longer, or Solve harder with {views} views.", views=views)


def _finished(finished: Finished, trace: Trace, was_held: bool, harder: int) -> Words:
    info = trace.info
    took = f"{count(finished.segments, 'segment')}, {duration(finished.seconds)}"
    if was_held:
        took = tr("{took} with its pauses", took=took)
    facts = f"{took} · {_where(trace)}."
    said = _outcome(finished)
    if finished.verdict.solved:
        joint = ";" if ":" in said else ":"
        return Words(f"{said}{joint} {facts}", "good")
    if finished.verdict.solved is None:
        return Words(f"{said}. {facts}")
    everything = "\n".join(violation.text for violation in finished.verdict.violations[:20])
    if info.puzzle.kind == "arc":  # thinking longer does not help a task that the model never met
        return Words(f"{said}. {facts}", "bad", more=everything)
    at_most = finished.segments == info.segments
    longer = tr("Think longer: allow more segments.") if at_most else tr("Think longer: choose all segments.")
    harder_too = _harder(info.puzzle, finished.views > 1, harder)
    return Words(f"{said}. {harder_too} · {facts}", "bad", more=f"{longer}\n{everything}")
