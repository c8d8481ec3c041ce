"""What the window says of its state: one sentence a state, with what to do next."""

from __future__ import annotations

from functools import lru_cache

from app.engine.events import Finished
from app.engine.notes import notes as notes  # the window's words are all found here
from app.engine.trace import RunInfo, Trace
from app.puzzles.base import Kind, Puzzle, Verdict
from app.puzzles.maze import Maze
from app.ui.learning_words import of_study
from app.ui.playhead import Playhead
from app.ui.saying import Tone as Tone
from app.ui.saying import Words as Words
from app.ui.saying import count, duration
from app.ui.session import Phase, Session

KIND_NAMES: dict[Kind, str] = {"sudoku": "Sudoku", "maze": "maze", "arc": "ARC"}
MODELS_OWN = "The model's own answer; exact rules only check it."
MODELS_OWN_BRIEF = "The model's own answer."


def describe(session: Session) -> Words:
    """The state in words."""
    if learned := of_study(session.study, session.failure):
        return learned
    match session.phase:
        case Phase.EMPTY:
            return Words("Nothing is open. Try one of these, or drop a file here.")
        case Phase.WAITING:
            return Words(f"Loading {session.loading}… Thinking starts as soon as it is ready.", "busy")
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
    if session.loading:
        return Words(f"Loading {session.loading}… You can draw meanwhile.", "busy")
    if session.puzzle and not session.model:
        return Words(f"No {KIND_NAMES[session.puzzle.kind]} model is here yet.", offers_model=True)
    if session.model and session.model.adapts and not session.model.learned and not session.study.refusal:
        return Words(f"Ready. Adapt lets {session.model.name} learn this task; Solve asks it as it is.")
    name = session.model.title if session.model else "the model"
    most = count(session.most_segments, "segment")
    several = f" about {session.views} views" if session.views > 1 else ""
    begun = session.playhead.lab.beginning
    return Words(f"Ready. Solve lets {name} think{several} for at most {most}{begun and f', {begun}'}.")


def _under_way(session: Session) -> Words:
    trace = session.playhead.trace
    if not trace:
        started = session.phase is not Phase.CANCELLED
        return Words("Starting…", "busy") if started else Words("Cancelled before the first update.")
    where = f"egment {trace[-1].segment + 1} of {trace.info.segments}"
    updates = count(len(trace), "update") + _of_views(trace.info)
    if session.phase is Phase.PAUSED:
        return Words(f"Paused in s{where} after {updates}. Step on, or continue.")
    if session.phase is Phase.CANCELLED:
        return Words(f"Cancelled in s{where} after {updates}. What was thought until then can be scrubbed.")
    until = " until one is verified" if trace.info.views > 1 else ""
    return Words(f"S{where}, {updates}{until} …", "busy")


def _of_views(info: RunInfo) -> str:
    """Which of several views the board shows on the way."""
    return f" of {info.views} views; the board shows view 1" if info.views > 1 else ""


def _scrubbed(playhead: Playhead, trace: Trace, end: Words) -> Words | None:
    """What is on the board when it is not the end; None when it is."""
    if playhead.cursor >= len(trace) - 1:
        return None
    place = f"Update {playhead.cursor + 1} of {len(trace)}, in segment {trace[playhead.cursor].segment + 1}"
    if trace.info.views > 1:
        place += ", of view 1"
    return Words(f"{place}. At the end: {end.text[0].lower()}{end.text[1:]}", more=end.more)


def _verdict(verdict: Verdict) -> str:
    """The verdict without its full stop; of many broken rules the first two."""
    broken = verdict.violations
    if len(broken) <= 3:
        return verdict.text.rstrip(".")
    first = "; ".join(v.text[0].lower() + v.text[1:].rstrip(".") for v in broken[:2])
    return f"Not solved: {first}; and {len(broken) - 2} more"


def _outcome(finished: Finished) -> str:
    """The verdict; of several views also whose answer it is of: one view's, or the vote's."""
    said = _verdict(finished.verdict)
    if finished.views == 1:
        return said
    head, colon, rest = said.partition(":")
    if finished.view is not None:
        return f"{head} in view {finished.view + 1} of {finished.views}{colon}{rest}"
    vote = f"the answer is the vote of {finished.views} views, weighted by q_halt"
    match finished.verdict.solved:
        case None:
            return f"No view can be verified; {vote}"
        case True:
            return f"No view is valid; {vote}, and that is right: {said[0].lower()}{said[1:]}"
        case False:
            return f"No view is valid; {vote}. {rest[1].upper()}{rest[2:]}"


def _where(trace: Trace) -> str:
    """Which model thought, and on which device or devices."""
    began = f"{trace.info.model} on {trace.info.device}"
    return (
        f"{began}, from segment {trace.moved.segment + 1} on {trace.moved.device}" if trace.moved else began
    )


@lru_cache(maxsize=1)
def _has_several_solutions(maze: Maze) -> bool:
    """Asked again at every step through a run; a large maze takes milliseconds."""
    return maze.has_several_solutions()


def _harder(puzzle: Puzzle, again: bool, views: int) -> str:
    """What to try where an answer was wrong; ``again``: after several views."""
    if isinstance(puzzle, Maze) and _has_several_solutions(puzzle):
        return (
            "This maze has several shortest paths, on which the model is weak; Solve harder "
            f"{'again ' if again else ''}may find one."
        )
    how = "again, with other views" if again else f"with {views} views"
    return f"Think longer, or Solve harder {how}."


def _finished(finished: Finished, trace: Trace, was_held: bool, harder: int) -> Words:
    info = trace.info
    pauses = " with its pauses" if was_held else ""
    took = f"{count(finished.segments, 'segment')}, {duration(finished.seconds)}{pauses}"
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
    advice = "allow more segments" if finished.segments == info.segments else "choose all segments"
    longer = f"Think longer: {advice}."
    harder_too = _harder(info.puzzle, finished.views > 1, harder)
    return Words(f"{said}. {harder_too} · {facts}", "bad", more=f"{longer}\n{everything}")
