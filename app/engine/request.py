"""What a run is asked for, and what cannot be run."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.config import MOST_SEGMENTS
from app.engine.halting import Policy
from app.engine.interventions import BLANK, STORED, Act, Saved, Start
from app.engine.views import MOST_VIEWS
from app.language import tr, within
from app.puzzles.base import Canvas, Puzzle, PuzzleError


@dataclass(frozen=True)
class Request:
    """A puzzle to think about.

    Attributes:
        segments: the most to think for, 1 to MOST_SEGMENTS.
        puzzle_id: row in the table of puzzle embeddings; BLANK for none.
        views: how many views to think about at once; with several, until one's answer is verified.
        seed: which views are drawn.
        run: number that every event of this run carries.
        start: the first states, of the first view where there are several.
        script: what is to be done to it, and when.
    """

    puzzle: Puzzle
    policy: Policy = "q"
    segments: int = 16
    puzzle_id: int = 0
    views: int = 1
    run: int = 0
    seed: int = 0
    start: Start = STORED
    script: tuple[Act, ...] = ()


def why_not(puzzle: Puzzle) -> str:
    """Why a puzzle cannot be thought about, in a sentence; "" if it can."""
    blocking = next((v.text for v in puzzle.violations() if v.blocking), "")
    if not blocking:
        return ""
    return tr("This puzzle contradicts itself: {fault} Change it, then solve.", fault=within(blocking))


def check(request: Request, canvas: Canvas, embeddings: int) -> None:
    """Refuse what cannot be run.

    Args:
        embeddings: rows in the model's table of puzzle embeddings.

    Raises:
        PuzzleError: rules already broken by the givens, a puzzle larger than the model's
            canvas, a number of segments, of views or of an embedding out of range, or a saved start
            for several views.
    """
    if contradiction := why_not(request.puzzle):
        raise PuzzleError(contradiction)
    if not 1 <= request.segments <= MOST_SEGMENTS:
        raise PuzzleError(
            tr("Ask for 1 to {most} segments, not {count}.", most=MOST_SEGMENTS, count=request.segments)
        )
    if not 1 <= request.views <= MOST_VIEWS:
        raise PuzzleError(tr("Ask for 1 to {most} views, not {count}.", most=MOST_VIEWS, count=request.views))
    if not BLANK <= request.puzzle_id < embeddings:
        raise PuzzleError(_unknown(request.puzzle_id, embeddings - 1))
    if request.views > 1 and isinstance(request.start, Saved):
        raise PuzzleError(tr("A saved state can start one view only. Choose one view, or another start."))
    request.puzzle.tokens(canvas)


def _unknown(asked: int, last: int) -> str:
    """What to say of an embedding that a model lacks, whose last one has this number."""
    if last == 0:
        return tr("This model has puzzle embeddings 0, not {asked}. Choose another.", asked=asked)
    return tr(
        "This model has puzzle embeddings 0 to {last}, not {asked}. Choose another.", last=last, asked=asked
    )
