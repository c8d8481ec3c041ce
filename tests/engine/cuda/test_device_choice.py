"""Which device a model is put on, with an emulated GPU: used where it agrees, else a sentence and the CPU."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.engine.backends.fallback import WithFallback
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.cuda import Gpu, Reason, find, kernel_file, survey, whole
from app.engine.cuda.driver import Api, CudaError, Device
from app.engine.cuda.emulator import Emulator
from app.engine.devices import Choice
from app.engine.events import Finished, Moved, Started, Update
from app.engine.opening import AGREES, CHAOTIC, place
from app.engine.stepper import Request, think
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_sudoku

Look = Callable[[], Gpu | Reason]


@pytest.fixture
def kernels(tmp_path: Path) -> Path:
    path = tmp_path / "kernels.zip"
    kernel_file.write(path, {"sm_80.cubin": b"image"}, {"cuda": (12, 8)})
    return path


@pytest.fixture
def look(emulated: Emulator, kernels: Path) -> Look:
    return lambda: find(str(emulated.path), kernels)


@pytest.mark.parametrize("asked", ["auto", "cuda"])
def test_a_gpu_that_agrees_is_used(asked: str, look: Look) -> None:
    backend, choice = place(model_of(tiny()), asked, look)
    assert isinstance(backend, WithFallback) and backend.device == "Emulated GPU"
    assert choice == Choice(asked, "cuda", "Emulated GPU", AGREES) and not choice.disappoints


def test_a_model_that_16_bits_would_change_stays_on_the_cpu(look: Look) -> None:
    backend, choice = place(model_of(tiny(mixer="tokens", positions="none")), "cuda", look)
    assert isinstance(backend, TorchBackend) and choice.why == CHAOTIC and choice.disappoints


def test_where_the_cpu_was_chosen_nobody_looks_for_a_gpu() -> None:
    def never() -> Reason:
        raise AssertionError

    backend, choice = place(model_of(tiny()), "cpu", never)
    assert (
        isinstance(backend, TorchBackend) and choice.why == "The CPU was chosen." and not choice.disappoints
    )


@pytest.mark.parametrize(
    "function, code, sentence",
    [
        ("cuModuleLoadData", 209, "There are no kernels for this GPU."),
        ("cuMemAlloc_v2", 2, "The GPU has no memory left for this."),
        ("cuGraphLaunch", 719, "The GPU stopped: a kernel failed."),
        ("cuStreamSynchronize", 700, "The GPU stopped: a kernel reached for memory that is not its own."),
    ],
)
@pytest.mark.parametrize("asked", ["auto", "cuda"])
def test_a_gpu_that_fails_is_not_used(
    function: str, code: int, sentence: str, asked: str, look: Look, emulated: Emulator
) -> None:
    emulated.fail(function, code)
    backend, choice = place(model_of(tiny()), asked, look)
    assert isinstance(backend, TorchBackend) and (choice.used, choice.gpu) == ("cpu", "Emulated GPU")
    assert choice.why == sentence and choice.disappoints
    assert choice.complaint == f"{sentence} The CPU is used."


def test_a_model_that_no_kernel_knows_thinks_on_the_cpu(look: Look) -> None:
    _, choice = place(model_of(tiny(hidden_size=300, num_heads=2, puzzle_emb_ndim=0)), "auto", look)
    assert choice.why == "The GPU's kernels have no attention for heads of 150."


def test_a_gpu_that_disagrees_is_not_used(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "START", -1.0)
    backend, choice = place(model_of(tiny()), "auto", look)
    assert isinstance(backend, TorchBackend)
    assert choice.why.startswith("The Emulated GPU does not compute what the CPU does (")


@pytest.mark.parametrize("segment", [0, 2])
def test_a_launch_that_fails_in_mid_run_is_made_good_by_the_cpu(
    segment: int, look: Look, emulated: Emulator
) -> None:
    model = model_of(tiny(halts="halt"))
    backend, _ = place(model, "auto", look)
    request = Request(solved_sudoku()[0], "fixed", 4)
    per_segment = model.config.updates_per_segment
    said = []
    for event in think(backend, request, (9, 9), "tiny"):
        said.append(event)
        if isinstance(event, Update) and event.index == segment * per_segment + 3:
            emulated.fail("cuGraphLaunch", 719)
    started, ended = said[0], said[-1]
    assert isinstance(started, Started) and isinstance(ended, Finished) and ended.segments == 4
    trace = started.trace
    assert trace.info.device == "Emulated GPU"
    (moved,) = [event for event in said if isinstance(event, Moved)]
    assert moved == trace.moved and (moved.update, moved.segment) == (segment * per_segment + 3, segment)
    assert moved.text == f"The GPU stopped: a kernel failed. The CPU goes on from segment {segment + 1}."
    updates = trace.updates()
    assert [u.index for u in updates] == list(range(4 * per_segment))
    assert [u for u in said if isinstance(u, Update)] == updates
    plain = [e for e in think(TorchBackend(model), request, (9, 9), "tiny") if isinstance(e, Update)]
    for ours, theirs in zip(updates, plain, strict=True):
        assert ours.state is not None and theirs.state is not None
        away = float(np.linalg.norm(ours.state - theirs.state)) / theirs.norm
        assert away < whole.START


def test_what_doctor_says_of_it(emulated: Emulator, kernels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(survey, "driver_version", lambda: "570.86.15")
    assert survey.survey(str(emulated.path), kernels) == {
        "driver": "NVIDIA driver 570.86.15, which knows CUDA 13.0.",
        "gpu": "Emulated GPU, compute capability 8.0, 16.0 GiB.",
        "kernels": f"{kernels}, made by CUDA 12.8, for NVIDIA driver 525 or newer.",
    }
    emulated.set("devices", 0)
    assert survey.survey(str(emulated.path), kernels)["gpu"] == "The NVIDIA driver sees no GPU."
    emulated.fail("cuDeviceGetCount", 802)
    assert survey.survey(str(emulated.path), kernels)["gpu"].startswith("The GPU is not ready yet")
    found = survey.survey(str(kernels.with_name("libcuda.so.1")), kernels.with_name("none.zip"))
    assert found["driver"] == "There is no NVIDIA driver here." and "gpu" not in found
    assert found["kernels"].startswith("This copy of HRMscope has no kernels for the GPU")


class Noting(Api):
    """Writes down what it is asked for."""

    called: list[str] = []  # noqa: RUF012  # emptied by each test

    def __call__(self, name: str, *arguments: object) -> None:
        self.called.append(name)
        super().__call__(name, *arguments)


BACK = ["cuCtxSetCurrent", "cuModuleUnload", "cuStreamDestroy_v2", "cuDevicePrimaryCtxRelease_v2"]


def test_a_gpu_is_given_back(emulated: Emulator) -> None:
    device = Device(Noting.load(str(emulated.path)).start(), 0, b"")
    device.allocate(16)
    Noting.called.clear()
    del device
    gc.collect()
    assert Noting.called == BACK


def test_a_gpu_that_cannot_be_taken_whole_is_given_back(emulated: Emulator) -> None:
    emulated.fail("cuModuleLoadData", 209)
    Noting.called.clear()
    with pytest.raises(CudaError):
        Device(Noting.load(str(emulated.path)).start(), 0, b"")
    gc.collect()
    assert Noting.called[-3:] == [BACK[0], *BACK[2:]]
