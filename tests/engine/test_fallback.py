"""A device that fails in mid-run: the other goes on, and the run's record has neither gap nor repeat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from app.engine.backends.fallback import WithFallback
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.cuda.driver import CudaError
from app.engine.events import Finished, Moved, RunEvent, Segment, Started, Update
from app.engine.stepper import Request, think
from app.engine.trace import Trace
from app.engine.trace_file import load, save
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_sudoku

MODEL = tiny(halts="halt")
PER_SEGMENT = MODEL.updates_per_segment
SENTENCE = "The GPU stopped: a kernel failed."


class Failing(TorchBackend):
    """A GPU that fails at one of its calls of one kind, counted from 0, and at everything from then on."""

    device = "Failing GPU"

    def __init__(self, call: str, at: int) -> None:
        super().__init__(model_of(MODEL))
        self.left = at
        self.failed = False
        for name in ("begin", "update", "view", "read", "all_views", "halt", "states"):
            setattr(self, name, self._watched(getattr(super(), name), name == call))

    def _watched(self, do: Callable[..., Any], counts: bool) -> Callable[..., Any]:
        def doing(*arguments: Any) -> Any:
            if counts:
                self.failed |= self.left == 0
                self.left -= 1
            if self.failed:
                raise CudaError(SENTENCE)
            return do(*arguments)

        return doing


def run(backend: Any, views: int = 1, segments: int = 3) -> list[RunEvent]:
    request = Request(solved_sudoku()[0], "verified" if views > 1 else "fixed", segments, views=views, run=4)
    return list(think(backend, request, (9, 9), "tiny"))


def failing(call: str, at: int, views: int = 1) -> tuple[list[RunEvent], Moved]:
    """What was said, but for the move; and the move."""
    backend = WithFallback(Failing(call, at), TorchBackend(model_of(MODEL)))
    said = run(backend, views)
    (moved,) = [event for event in said if isinstance(event, Moved)]
    assert (moved.run, moved.device, moved.why) == (4, "CPU", SENTENCE) and backend.device == "CPU"
    before = [event.index for event in said[: said.index(moved)] if isinstance(event, Update)]
    assert moved.update == max(before, default=-1)
    said.remove(moved)
    return said, moved


def same(a: list[RunEvent], b: list[RunEvent]) -> None:
    """The same events in the same order, with the same numbers."""
    assert [type(event) for event in a] == [type(event) for event in b]
    for one, other in zip(a, b, strict=True):
        match one, other:
            case Update(), Update():
                assert (one.index, one.segment, one.cycle, one.step, one.level) == (
                    other.index, other.segment, other.cycle, other.step, other.level,
                )  # fmt: skip
                np.testing.assert_allclose(one.state, other.state, atol=1e-6)
                assert one.residual == pytest.approx(other.residual, rel=1e-5)
                np.testing.assert_array_equal(one.tokens, other.tokens)
            case Segment(), Segment():
                assert (one.segment, one.update) == (other.segment, other.update)
                np.testing.assert_allclose(one.q, other.q, atol=1e-5)
                assert [v.q_halt for v in one.views] == pytest.approx([v.q_halt for v in other.views])
            case Finished(), Finished():
                np.testing.assert_array_equal(one.answer, other.answer)
                assert (one.segments, one.view) == (other.segments, other.view)


@pytest.mark.parametrize("views", [1, 3])
@pytest.mark.parametrize(
    "call, at, update, segment",
    [
        ("begin", 0, -1, 0),
        ("read", 0, -1, 0),
        ("update", 0, -1, 0),
        ("update", 1, 0, 0),
        ("update", PER_SEGMENT - 1, PER_SEGMENT - 2, 0),
        ("update", PER_SEGMENT, PER_SEGMENT - 1, 1),
        ("update", 2 * PER_SEGMENT + 3, 2 * PER_SEGMENT + 2, 2),
        ("view", 2 + 7, 6, 1),
        ("halt", 1, 2 * PER_SEGMENT - 1, 1),
    ],
)
def test_the_run_goes_on_as_if_nothing_had_happened(
    call: str, at: int, update: int, segment: int, views: int
) -> None:
    said, moved = failing(call, at, views)
    assert (moved.update, moved.segment) == (update, segment)
    same(said, run(TorchBackend(model_of(MODEL)), views))
    assert moved.text == f"{SENTENCE} The CPU goes on from segment {segment + 1}."


@pytest.mark.parametrize("at, segment", [(0, 1), (3, 2)])
def test_states_of_views_that_cannot_be_kept(at: int, segment: int) -> None:
    said, moved = failing("states", at, views=3)
    assert (moved.update, moved.segment) == (segment * PER_SEGMENT - 1, segment)
    same(said, run(TorchBackend(model_of(MODEL)), views=3))


def test_of_one_view_no_state_is_copied_that_was_looked_at() -> None:
    backend = WithFallback(Failing("states", 0), TorchBackend(model_of(MODEL)))
    same(run(backend), run(TorchBackend(model_of(MODEL))))


def test_views_that_cannot_be_read_are_read_from_the_other() -> None:
    said, moved = failing("all_views", 1, views=3)
    assert (moved.update, moved.segment) == (2 * PER_SEGMENT - 1, 1)
    same(said, run(TorchBackend(model_of(MODEL)), views=3))


def test_it_goes_back_to_the_last_whole_segment_only() -> None:
    class Counting(TorchBackend):
        made = 0

        def update(self, level: Any) -> None:
            super().update(level)
            self.made += 1

    cpu = Counting(model_of(MODEL))
    run(WithFallback(Failing("update", 2 * PER_SEGMENT + 4), cpu))
    assert cpu.made == PER_SEGMENT


def test_without_a_fault_nothing_is_said() -> None:
    backend = WithFallback(Failing("update", 1000), TorchBackend(model_of(MODEL)))
    said = run(backend)
    assert not any(isinstance(event, Moved) for event in said) and backend.device == "Failing GPU"
    same(said, run(TorchBackend(model_of(MODEL))))


def test_the_next_run_begins_on_the_other() -> None:
    backend = WithFallback(Failing("update", 2), TorchBackend(model_of(MODEL)))
    run(backend)
    said = run(backend)
    started = said[0]
    assert isinstance(started, Started) and started.trace.info.device == "CPU"
    assert started.trace.moved is None and not any(isinstance(event, Moved) for event in said)


def test_other_errors_are_not_hidden() -> None:
    class Broken(TorchBackend):
        def update(self, level: Any) -> None:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(WithFallback(Broken(model_of(MODEL)), TorchBackend(model_of(MODEL))))


def record_of(backend: Any) -> Trace:
    started = run(backend)[0]
    assert isinstance(started, Started)
    return started.trace


def test_a_stored_record_says_it_too(tmp_path: Any) -> None:
    trace = record_of(WithFallback(Failing("update", 8), TorchBackend(model_of(MODEL))))
    assert trace.info.device == "Failing GPU" and trace.moved is not None
    save(trace, tmp_path / "run.npz")
    back = load(tmp_path / "run.npz")
    assert back.moved == trace.moved and back.info == trace.info
    save(record_of(TorchBackend(model_of(MODEL))), tmp_path / "run.npz")
    assert load(tmp_path / "run.npz").moved is None
