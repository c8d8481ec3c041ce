"""Whether the library's stories are still true: what they tell of is thought once more, on the CPU.

    python -m tools.check_library [--write]

A story may tell of the run that its model makes of the example with the settings that HRMscope has at
first. ``differs`` in ``library.json`` says how many cells were not as in the exact solution after each
segment of it (of a maze: cells of the path too many or missing). With --write it is put down anew, and the
stories have to be read again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.events import Segment
from app.engine.opening import open_mind
from app.engine.service import Mind
from app.engine.stepper import Request, think
from app.puzzles.base import Answer, Puzzle
from app.puzzles.formats import read_puzzles
from app.puzzles.maze import PATH, Maze
from app.puzzles.sudoku import Sudoku


def differing(puzzle: Puzzle, answer: Answer) -> int:
    """Cells that are not as in the exact solution."""
    if isinstance(puzzle, Sudoku):
        return int((np.ravel(answer) != np.array(puzzle.search().solutions[0])).sum())
    assert isinstance(puzzle, Maze)
    drawn = {(r, c) for r, c in np.argwhere(answer == PATH).tolist()}
    return len(drawn ^ set(puzzle.solution()[1:-1]))


def thought(mind: Mind, puzzle: Puzzle) -> list[int]:
    """The same after every segment of a run with the settings as they are at first."""
    request = Request(puzzle, "q", mind.ready.segments_for(puzzle))
    events = think(mind.backend, request, mind.ready.room(puzzle), mind.ready.name)
    return [differing(puzzle, event.answer) for event in events if isinstance(event, Segment)]


def main() -> int:
    """Check all; 1 where a run is another one now."""
    folder = paths.resources() / "puzzles"
    file = folder / "library.json"
    examples = json.loads(file.read_text(encoding="utf-8"))
    minds: dict[Path, Mind] = {}
    catalogue, changed = Catalogue(paths.resources() / "models"), 0
    for example in examples:
        if "differs" not in example:
            continue
        (puzzle,) = read_puzzles(folder / example["file"])
        path = catalogue.find(example["model"])
        mind = minds.setdefault(path, minds.get(path) or open_mind(path, "cpu", False, print))
        found = thought(mind, puzzle)
        if found != example["differs"]:
            changed += 1
            print(f"{example['file']}: {example['differs']} is now {found}", flush=True)
            example["differs"] = found
    if "--write" in sys.argv:
        rows = ",\n".join(json.dumps(example, ensure_ascii=False) for example in examples)
        file.write_text(f"[\n{rows}\n]\n", encoding="utf-8")
    return int(bool(changed))


if __name__ == "__main__":
    sys.exit(main())
