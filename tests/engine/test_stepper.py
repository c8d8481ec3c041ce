import numpy as np
import pytest
import torch

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.events import Finished, Segment, Started, Update
from app.engine.stepper import MOST_SEGMENTS, Request, think
from app.puzzles.base import PuzzleError
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny, tiny_trm
from tests.engine.scripted import events, mind, record, solved_sudoku


def test_the_order_of_events() -> None:
    said = list(events(policy="fixed", segments=3))
    cycle = ["L", "L", "L", "H"]
    names = [e.level if isinstance(e, Update) else type(e).__name__ for e in said]
    assert names == ["Started", *[*cycle, *cycle, "Segment"] * 3, "Finished"]
    updates = [e for e in said if isinstance(e, Update)]
    assert [u.index for u in updates] == list(range(24))
    assert [(u.segment, u.cycle, u.step) for u in updates[8:16]] == [
        (1, c, s) for c in (0, 1) for s in range(4)
    ]
    assert [e.update for e in said if isinstance(e, Segment)] == [7, 15, 23]
    seconds = [e.seconds for e in said if not isinstance(e, Started)]
    assert seconds == sorted(seconds)


def test_every_event_carries_the_number_of_its_run() -> None:
    assert {e.run for e in events(policy="fixed", segments=1, run=9)} == {9}


def test_an_L_update_shows_the_last_answer_of_z_H() -> None:
    updates = record(policy="fixed", segments=2).updates()
    for before, update in zip(updates, updates[1:], strict=False):
        assert (update.tokens is before.tokens) == (update.level == "L")


def test_the_record_holds_what_was_said() -> None:
    said = list(events(policy="fixed", segments=2))
    first, last = said[0], said[-1]
    assert isinstance(first, Started)
    assert first.trace.updates() == [e for e in said if isinstance(e, Update)]
    assert first.trace.segments() == [e for e in said if isinstance(e, Segment)]
    assert first.trace.finished is last


@pytest.mark.parametrize(
    "config", [tiny(), tiny(L_cycles=3, mixer="tokens", positions="learned"), tiny_trm()]
)
def test_thinking_is_the_models_own_segment_repeated(config) -> None:  # type: ignore[no-untyped-def]
    puzzle, _ = solved_sudoku()
    model = model_of(config)
    x = model.embed(torch.from_numpy(puzzle.tokens((9, 9)))[None], torch.tensor([0]))
    z_H, z_L = model.initial(x)
    said = list(think(TorchBackend(model_of(config)), Request(puzzle, "fixed", 3), (9, 9), "tiny"))
    for segment in (e for e in said if isinstance(e, Segment)):
        before = z_H
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
        update = next(e for e in said if isinstance(e, Update) and e.index == segment.update)
        np.testing.assert_allclose(update.state, z_H[0], atol=1e-4)
        np.testing.assert_allclose(update.probabilities, logits[0].softmax(-1), atol=1e-4)
        np.testing.assert_allclose(segment.q, q[0], atol=1e-4)
        assert segment.fixed_point == pytest.approx(float((z_H - before).norm() / z_H.norm()), rel=1e-3)
        assert update.norm == pytest.approx(float(z_H.norm()), rel=1e-4)


def test_residuals_are_the_change_of_the_states() -> None:
    said = think(TorchBackend(model_of(tiny())), Request(solved_sudoku()[0], "fixed", 2), (9, 9), "tiny")
    by_level = {"H": [], "L": []}
    for event in said:
        if isinstance(event, Update):
            by_level[event.level].append(event)
    for updates in by_level.values():
        for a, b in zip(updates, updates[1:], strict=False):
            assert b.residual == pytest.approx(float(np.linalg.norm(b.state - a.state)), rel=1e-4)


@pytest.mark.parametrize(
    ("policy", "script", "segments"),
    [
        ("fixed", {"arrives": 2, "halts_at": 2}, 6),
        ("q", {"arrives": 2, "halts_at": 3}, 3),
        ("verified", {"arrives": 4, "halts_at": 1}, 4),
        ("q", {"arrives": 2, "halts_at": 99}, 6),
    ],
)
def test_policies_stop_where_they_say(policy: str, script: dict[str, int], segments: int) -> None:
    *_, last = events(script=script, policy=policy, segments=6)
    assert isinstance(last, Finished) and last.segments == segments
    assert last.verdict.solved is (segments >= script["arrives"])


def test_the_fixed_point_policy_stops_when_the_state_is_still() -> None:
    trace = record(policy="fixed-point", segments=60)
    moved = [s.fixed_point for s in trace.segments()]
    assert len(moved) < 60 and moved[-1] < 0.02 <= min(moved[:-1])


def test_what_cannot_run_is_refused_before_anything_starts() -> None:
    puzzle, _ = solved_sudoku()
    cells = puzzle.cells.copy()
    cells[0] = 5
    maze = Maze(np.zeros((8, 8)), (0, 0), (7, 7))
    refused = [
        ("sudoku", Request(Sudoku(cells)), "contradicts itself"),
        ("sudoku", Request(puzzle, segments=0), "1 to 256"),
        ("sudoku", Request(puzzle, segments=MOST_SEGMENTS + 1), "1 to 256"),
        ("maze", Request(maze), "8×8"),
    ]
    for kind, request, said in refused:
        made = mind(kind)
        with pytest.raises(PuzzleError, match=said):
            next(think(made.backend, request, made.ready.canvas, "scripted"))
