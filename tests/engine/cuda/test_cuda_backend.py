"""The GPU's backend cannot be told from the CPU's."""

from __future__ import annotations

import dataclasses
import threading

import numpy as np
import pytest

from app.engine.backends.base import Backend, Look
from app.engine.backends.cuda import CudaBackend
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import load
from app.engine.config import HRMConfig
from app.engine.cuda import whole
from app.engine.cuda.driver import CudaError, Device
from app.engine.cuda.emulator import Emulator
from app.engine.events import Finished, Segment, Update
from app.engine.stepper import Request, think
from app.paths import resources
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_maze, solved_sudoku


def told(backend: Backend, request: Request, canvas: tuple[int, int]) -> list[tuple[object, ...]]:
    """What the events of a run say, without their numbers."""
    found: list[tuple[object, ...]] = []
    for event in think(backend, request, canvas, "model"):
        match event:
            case Update():
                assert not event.state.flags.writeable and event.state.dtype == np.float32
                found.append(
                    (event.index, event.segment, event.cycle, event.step, event.level, event.state.shape)
                )
            case Segment():
                views = [view.number for view in event.views]
                found.append(("segment", event.segment, event.update, event.verdict.solved, views))
            case Finished():
                found.append(("finished", event.segments, event.verdict.solved, event.answer.tolist()))
            case _:
                found.append((type(event),))
    return found


@pytest.mark.parametrize("policy", ["fixed", "q"])
def test_a_sudoku_is_thought_about_as_on_the_cpu(policy: str, emulated: Emulator) -> None:
    loaded = load(resources() / "models" / "sudoku-9x9")
    request = Request(solved_sudoku()[0], policy, segments=3)
    gpu, cpu = CudaBackend(loaded.model, emulated.device()), TorchBackend(loaded.model)
    ours = told(gpu, request, (9, 9))
    assert ours == told(cpu, request, (9, 9))
    assert ours[-1][0] == "finished" and ours[-1][2] is True


def test_views_of_a_maze_are_thought_about_together(emulated: Emulator) -> None:
    loaded = load(resources() / "models" / "maze")
    request = Request(solved_maze()[0], "verified", segments=3, views=3)
    gpu, cpu = CudaBackend(loaded.model, emulated.device()), TorchBackend(loaded.model)
    assert told(gpu, request, (7, 7)) == told(cpu, request, (7, 7))


def test_an_update_is_one_graph_and_none_runs_ahead(
    emulated: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a cancel, which is looked at between updates, waits for one update only."""
    called: list[str] = []
    call = Device.call
    monkeypatch.setattr(
        Device, "call", lambda self, name, *rest: (called.append(name), call(self, name, *rest))
    )
    backend = CudaBackend(model_of(tiny()), emulated.device())
    thought = think(backend, Request(solved_sudoku()[0], "fixed", segments=1), (9, 9), "tiny")
    next(thought)
    before = called.count("cuGraphLaunch")
    seen = [called.count("cuGraphLaunch") - before for event in thought if isinstance(event, Update)]
    assert seen == list(range(1, backend.config.updates_per_segment + 1))
    called.clear()
    for level in ("L", "H"):
        backend.update(level)
    assert called == ["cuGraphLaunch"] * 2  # started, not waited for; what is said of them comes by itself
    backend.view("H")
    assert called[2:] == ["cuMemcpyDtoHAsync_v2", "cuStreamSynchronize"]


def test_views_are_of_their_moment_and_read_only(device: Device) -> None:
    backend = CudaBackend(model_of(tiny()), device)
    backend.begin(whole.looks_for(backend.config, 2, seed=0), 0, 9)
    first, before = backend.view("L"), backend.read()
    assert first.residual == 0
    assert first.norm == pytest.approx(float(np.linalg.norm(first.state)), rel=1e-5)
    kept, said = first.state.copy(), before.probabilities.copy()
    backend.update("L")
    second = backend.view("L")
    backend.update("H")
    np.testing.assert_array_equal(first.state, kept)
    np.testing.assert_array_equal(before.probabilities, said)
    assert second.residual == pytest.approx(float(np.linalg.norm(second.state - kept)), rel=1e-5)
    readout = backend.read()
    assert not np.array_equal(readout.probabilities, said)
    for array in (first.state, readout.tokens, readout.probabilities):
        assert not array.flags.writeable
    assert readout.tokens.dtype == np.uint8 and readout.probabilities.shape == (81, 11)


def test_cells_say_what_changed(emulated: Emulator) -> None:
    backend = CudaBackend(model_of(tiny()), emulated.device())
    backend.begin(whole.looks_for(backend.config, 1, seed=0), 0, 9)
    before = backend.read()
    for level in ("L", "L", "H"):
        backend.update(level)
    cells, after = backend.cells(), backend.read()
    np.testing.assert_array_equal(cells["token"], after.tokens)
    np.testing.assert_array_equal(cells["changed"], before.tokens != after.tokens)
    np.testing.assert_array_equal(cells["probability"], after.probabilities.max(-1))
    p = after.probabilities.astype(np.float64)
    np.testing.assert_allclose(cells["entropy"], -(p * np.log(p)).sum(-1), rtol=1e-4)


def test_states_are_read_and_written_whole(device: Device) -> None:
    model = model_of(tiny())
    backend = CudaBackend(model, device)
    backend.begin(whole.looks_for(model.config, 3, seed=0), 0, 9)
    logits = backend.logits()
    for level in ("L", "H"):
        states = backend.states(level)
        assert states.shape == (3, 82, 8)
        backend.write(level, -2 * states)
        np.testing.assert_array_equal(backend.states(level), -2 * states)
        view = backend.view(level)
        assert (
            view.norm == pytest.approx(float(np.linalg.norm(2 * states[0])), rel=1e-5) and view.residual == 0
        )
    np.testing.assert_allclose(backend.logits(), -2 * logits, rtol=1e-5)


def test_another_puzzle_is_not_the_last_one(emulated: Emulator) -> None:
    """Nothing of the larger batch before is left in a smaller one."""
    model = load(resources() / "models" / "maze").model
    fresh = CudaBackend(model, emulated.device())
    used = CudaBackend(model, emulated.device())
    used.begin(whole.looks_for(model.config, 3, seed=9, cells=150), 0, 15)
    used.update("L")
    for cells, columns in ((56, 7), (56, 8), (225, 15)):
        looks = whole.looks_for(model.config, 1, seed=cells, cells=cells)
        found = []
        for backend in (fresh, used):
            backend.begin(looks, 0, columns)
            backend.update("L")
            backend.update("H")
            found.append(backend.states("H"))
        np.testing.assert_array_equal(*found)


def test_memory_is_given_back(emulated: Emulator) -> None:
    device = emulated.device()
    free = device.free_memory()
    backend = CudaBackend(model_of(tiny()), device)
    backend.begin(whole.looks_for(backend.config, 1, seed=0), 0, 9)
    taken = free - device.free_memory()
    for views in (2, 1):
        backend.begin(whole.looks_for(backend.config, views, seed=0), 0, 9)
    assert free - device.free_memory() == taken > 0
    del backend
    assert device.free_memory() == free


def test_any_thread_may_think(emulated: Emulator) -> None:
    backend = CudaBackend(model_of(tiny()), emulated.device())
    norms: list[float] = []

    def work() -> None:
        backend.begin(whole.looks_for(backend.config, 1, seed=0), 0, 9)
        backend.update("L")
        norms.append(backend.view("L").norm)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    work()
    assert norms[0] == norms[1] > 0


def test_a_model_that_no_kernel_knows_is_refused(emulated: Emulator) -> None:
    device = emulated.device()
    many = HRMConfig(vocab_size=40, seq_len=9, hidden_size=8, num_heads=2, puzzle_emb_ndim=8)
    wide = dataclasses.replace(many, vocab_size=11, hidden_size=300, num_heads=2, puzzle_emb_ndim=0)
    for config, sentence in (
        (many, "The GPU's kernels read models of at most 32 tokens; this one has 40."),
        (wide, "The GPU's kernels have no attention for heads of 150."),
        (tiny(mixer="digits", positions="none", hidden_size=72), "have no SwiGLU for digits of 8."),
        (tiny(mixer="grids", vocab_size=12, positions="none", hidden_size=24), "do not mix ARC's grids."),
    ):
        with pytest.raises(CudaError, match=sentence):
            CudaBackend(model_of(config), device)


def test_a_failing_launch_is_told(emulated: Emulator) -> None:
    backend = CudaBackend(model_of(tiny()), emulated.device())
    look = Look(np.ones(81, np.int32))
    backend.begin([look], 0, 9)
    emulated.fail("cuGraphLaunch", 719)
    with pytest.raises(CudaError, match=r"^The GPU stopped: a kernel failed\.$"):
        backend.update("L")
    emulated.fail("cuGraphLaunch", 0)
    emulated.fail("cuStreamSynchronize", 700)
    backend.update("L")
    with pytest.raises(
        CudaError, match=r"^The GPU stopped: a kernel reached for memory that is not its own\.$"
    ):
        backend.view("L")


def test_what_is_done_to_a_run_is_done_there_too(emulated: Emulator) -> None:
    model = model_of(tiny())
    gpu, cpu = CudaBackend(model, emulated.device()), TorchBackend(model_of(tiny()))
    others = whole.looks_for(model.config, 1, seed=4)
    for backend in (gpu, cpu):
        backend.begin(whole.looks_for(model.config, 1, seed=0), 0, 9)
        backend.update("L")
        backend.feed(others)
        backend.write("H", np.broadcast_to(backend.stored("H"), backend.states("H").shape))
        backend.update("L")
    kept, wanted = gpu.view("L").state, cpu.view("L").state
    assert np.linalg.norm(kept - wanted) < 0.02 * np.linalg.norm(wanted)
    gpu.begin(others, 0, 9)
    for _ in range(2):
        gpu.update("L")
    assert np.abs(gpu.view("L").state - kept).max() > 0.01  # what came before the other puzzle still counts
