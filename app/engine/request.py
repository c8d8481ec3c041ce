"""What a run is asked for, and what cannot be run."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.config import MOST_SEGMENTS
from app.engine.halting import Policy
from app.engine.interventions import BLANK, STORED, Act, Saved, Start
from app.engine.views import MOST_VIEWS
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
    return f"This puzzle contradicts itself: {blocking[0].lower()}{blocking[1:]} Change it, then solve."


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
        raise PuzzleError(f"Ask for 1 to {MOST_SEGMENTS} segments, not {request.segments}.")
    if not 1 <= request.views <= MOST_VIEWS:
        raise PuzzleError(f"Ask for 1 to {MOST_VIEWS} views, not {request.views}.")
    if not BLANK <= request.puzzle_id < embeddings:
        known = "0" if embeddings == 1 else f"0 to {embeddings - 1}"
        raise PuzzleError(
            f"This model has puzzle embeddings {known}, not {request.puzzle_id}. Choose another."
        )
    if request.views > 1 and isinstance(request.start, Saved):
        raise PuzzleError("A saved state can start one view only. Choose one view, or another start.")
    request.puzzle.tokens(canvas)
