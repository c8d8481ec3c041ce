"""A driver that is missing, old or failing, and kernel files of all kinds: each gives a clear sentence."""

from __future__ import annotations

import zipfile
from pathlib import Path
from random import Random
from types import SimpleNamespace

import numpy as np
import pytest

from app.engine.cuda import Gpu, Reason, find, kernel_file, launches
from app.engine.cuda.driver import Api, CudaError
from app.engine.cuda.emulator import Emulator
from app.engine.cuda.kernel_file import fitting

MEMBERS = tuple(f"sm_{n}.cubin" for n in (75, 80, 86, 89, 90, 100, 120)) + ("compute_120.ptx", "kernels.json")


def file_of(folder: Path, *names: str, cuda: tuple[int, int] = (12, 8)) -> Path:
    path = folder / "kernels.zip"
    kernel_file.write(path, {name: b"image" for name in names}, {"cuda": cuda})
    return path


def why(found: Gpu | Reason) -> str:
    assert isinstance(found, Reason), found
    assert found.text.endswith((".", ")")) and "\n" not in found.text
    return found.text


def test_without_a_driver(tmp_path: Path) -> None:
    path = file_of(tmp_path, "sm_80.cubin")
    assert why(find(str(tmp_path / "libcuda.so.1"), path)) == "There is no NVIDIA driver here."


def test_a_library_that_is_no_driver() -> None:
    with pytest.raises(CudaError, match="too old; update it to version 525"):
        Api(SimpleNamespace(cuInit=lambda flags: 0))


def test_without_a_kernel_file(emulated: Emulator, tmp_path: Path) -> None:
    emulated.fail("cuInit", 999)  # nobody wakes the GPU for nothing
    said = why(find(str(emulated.path), tmp_path / "kernels.zip"))
    assert said.startswith("This copy of HRMscope has no kernels for the GPU: they are built by python -m")


@pytest.mark.parametrize("contents", [b"", b"no zip", b"PK\x03\x04"])
def test_a_damaged_kernel_file(contents: bytes, emulated: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "kernels.zip"
    path.write_bytes(contents)
    assert why(find(str(emulated.path), path)).endswith("or install HRMscope again.")


def test_a_kernel_file_with_wrong_bytes_anywhere(tmp_path: Path) -> None:
    """Either it reads as it was written, or a sentence says that it is damaged."""
    random = Random(0)
    path = tmp_path / "kernels.zip"
    image = random.randbytes(300) * 20
    kernel_file.write(path, {"sm_80.cubin": image}, {"cuda": [12, 8]})
    whole = path.read_bytes()
    told = 0
    for _ in range(200):
        at = random.randrange(len(whole) - 8)
        path.write_bytes(whole[:at] + random.randbytes(8) + whole[at + 8 :])
        try:
            assert kernel_file.read(path).image((8, 0)) == image + b"\0"
        except CudaError as error:
            assert str(error).endswith("or install HRMscope again.") or "not made for" in str(error)
            told += 1
    assert told > 100


def test_a_kernel_file_that_does_not_say_what_made_it(emulated: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "kernels.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("kernels.json", "[]")
    assert why(find(str(emulated.path), path)).endswith("or install HRMscope again.")


def test_a_kernel_file_made_of_other_sources(
    emulated: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its kernels would take their parameters for others."""
    path = file_of(tmp_path, "sm_80.cubin")
    assert isinstance(find(str(emulated.path), path), Gpu)
    monkeypatch.setattr(kernel_file, "digest", lambda: "of newer sources")
    assert "is another version's; build it again by python -m" in why(find(str(emulated.path), path))


def test_an_old_driver(emulated: Emulator, tmp_path: Path) -> None:
    path = file_of(tmp_path, "sm_80.cubin", cuda=(13, 0))
    emulated.set("version", 12040)
    assert why(find(str(emulated.path), path)) == (
        "The NVIDIA driver is too old: it knows CUDA 12.4, and the kernels want 13.0. "
        "Update it to version 580 or newer."
    )
    emulated.set("version", 13000)
    assert isinstance(find(str(emulated.path), path), Gpu)


@pytest.mark.parametrize(
    "function, code, sentence",
    [
        ("cuInit", 100, "The NVIDIA driver sees no GPU."),
        ("cuInit", 803, "The NVIDIA driver was updated while the system ran; restart the computer."),
        ("cuInit", 999, "The GPU's driver reports: emulated error 999 (cuInit, 999)."),
        ("cuDeviceGetCount", 100, "The NVIDIA driver sees no GPU."),
    ],
)
def test_a_driver_that_fails(
    function: str, code: int, sentence: str, emulated: Emulator, tmp_path: Path
) -> None:
    emulated.fail(function, code)
    assert why(find(str(emulated.path), file_of(tmp_path, "sm_80.cubin"))) == sentence


def test_a_driver_without_gpus(emulated: Emulator, tmp_path: Path) -> None:
    emulated.set("devices", 0)
    assert why(find(str(emulated.path), file_of(tmp_path, "sm_80.cubin"))) == "The NVIDIA driver sees no GPU."


def test_gpus_that_no_kernels_are_made_for(emulated: Emulator, tmp_path: Path) -> None:
    path = file_of(tmp_path, "sm_90.cubin")
    said = why(find(str(emulated.path), path))
    assert said == "The kernels are not made for the Emulated GPU (compute capability 8.0)."
    emulated.set("major", 6)
    said = why(find(str(emulated.path), path))
    assert said == "The Emulated GPU is too old: kernels run from compute capability 7.5 on (Turing)."


@pytest.mark.parametrize(
    "capability, member",
    [
        ((7, 5), "sm_75.cubin"),
        ((8, 0), "sm_80.cubin"),
        ((8, 6), "sm_86.cubin"),
        ((8, 7), "sm_86.cubin"),
        ((8, 9), "sm_89.cubin"),
        ((9, 0), "sm_90.cubin"),
        ((10, 0), "sm_100.cubin"),
        ((10, 3), "sm_100.cubin"),
        ((12, 1), "sm_120.cubin"),
        ((13, 0), "compute_120.ptx"),
        ((11, 0), None),
        ((7, 0), None),
    ],
)
def test_the_kernels_for_a_gpu(capability: tuple[int, int], member: str | None) -> None:
    assert fitting(MEMBERS, capability) == member


@pytest.mark.parametrize(
    "function, code, sentence",
    [
        ("cuDevicePrimaryCtxRetain", 46, "The GPU is used by another program alone."),
        ("cuModuleLoadData", 209, "There are no kernels for this GPU."),
        ("cuModuleLoadData", 222, "The NVIDIA driver is too old for these kernels; update it."),
        ("cuMemAlloc_v2", 2, "The GPU has no memory left for this."),
    ],
)
def test_a_gpu_that_cannot_be_taken(
    function: str, code: int, sentence: str, emulated: Emulator, tmp_path: Path
) -> None:
    found = find(str(emulated.path), file_of(tmp_path, "sm_80.cubin"))
    assert isinstance(found, Gpu) and found.capability == (8, 0) and found.cuda == (13, 0)
    emulated.fail(function, code)
    with pytest.raises(CudaError) as caught:
        found.open().allocate(16)
    assert str(caught.value) == sentence


def test_memory_starts_as_zeros_and_comes_back(emulated: Emulator) -> None:
    device = emulated.device()
    pointer, got = device.allocate(40), np.ones(10, np.float32)
    device.download(pointer, got)
    np.testing.assert_array_equal(got, 0)
    device.upload(pointer, np.arange(10, dtype=np.float32))
    device.download(pointer, got)
    np.testing.assert_array_equal(got, np.arange(10))
    with pytest.raises(CudaError):
        device.upload(pointer, np.zeros(11, np.float32))
    device.free(pointer)


def test_a_graph_runs_when_it_is_launched(emulated: Emulator) -> None:
    device = emulated.device()
    a, out = (device.allocate(128 * 64 * 4) for _ in range(2))
    address, pinned = device.pinned(8)
    norm = launches.Norm(64, 1e-5)
    to = launches.Stream(out, device.allocate(128 * 64 * 2), 64, norm)
    graph = device.graph([launches.sum_inputs(a, a, 0, to, 1)], lambda: device.send(address, out, 8))
    values = pinned.view(np.float32)
    for number in (1, 2):
        before = values.copy()
        device.upload(a, np.full(64, number, np.float32))
        np.testing.assert_array_equal(values, before)
        graph.launch()
        device.synchronize()
        np.testing.assert_array_equal(values, 2 * number)
    assert device.milliseconds(graph.launch) > 0


def test_a_capture_that_fails_ends(emulated: Emulator) -> None:
    device = emulated.device()
    with pytest.raises(CudaError):
        device.graph([], device.synchronize)  # nobody waits inside a graph
    device.synchronize()
    graph = device.graph([])
    graph.launch()


def test_a_kernel_that_is_not_in_the_file(emulated: Emulator) -> None:
    launch = launches.Launch("no_such_kernel", (1, 1, 1), 32, 0, launches.CSum())
    with pytest.raises(CudaError, match="cuModuleGetFunction"):
        emulated.device().launch(launch)
