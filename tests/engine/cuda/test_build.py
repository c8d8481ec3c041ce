"""Compiling the kernels ahead, and the self-check, as far as a machine without a GPU can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.engine.cuda import build, kernel_file, selfcheck
from app.engine.cuda.build import BuildError, Usage
from app.engine.cuda.emulator import Emulator
from app.engine.cuda.nvrtc import Nvrtc

REPORT = """ptxas info    : 0 bytes gmem
ptxas info    : Compiling entry function 'settle_state' for 'sm_90'
ptxas info    : Function properties for settle_state
    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : Used 32 registers, used 0 barriers
ptxas info    : Compiling entry function 'attend_64' for 'sm_90'
ptxas info    : Function properties for attend_64
    8 bytes stack frame, 4 bytes spill stores, 12 bytes spill loads
ptxas info    : Used 255 registers, used 1 barriers
"""


def test_a_compilers_report_is_read() -> None:
    found = build.usage(REPORT)
    assert found == {"settle_state": Usage(32, 0, 0), "attend_64": Usage(255, 8, 16)}
    with pytest.raises(BuildError, match=r"^For sm_90 these kernels spill registers: attend_64\.$"):
        build.check("sm_90", found)
    with pytest.raises(BuildError, match="does not say"):
        build.check("sm_90", build.usage("nothing"))


def test_matrices_are_multiplied_on_tensor_cores() -> None:
    kernel = ".visible .entry {}(\n.param .u64 a)\n{{\n\t{}\n}}\n"
    right = kernel.format("attend_64", "mma.sync.aligned.m16n8k16") + kernel.format("sum_inputs", "add.f32")
    build.check_tensor_cores(right)
    with pytest.raises(BuildError, match=r"^These kernels leave the tensor cores idle: attend_32\.$"):
        build.check_tensor_cores(right + kernel.format("attend_32", "fma.rn.f32"))


@pytest.mark.skipif(build.nvcc() is None, reason="there is no nvcc here")
def test_nvcc_compiles_the_kernels_without_spills(tmp_path: Path) -> None:
    path = tmp_path / "kernels.zip"
    assert build.main(["--arch", "90", "--out", str(path), "--report"]) == 0
    file = kernel_file.read(path)
    assert file.members == ("kernels.json", "sm_90.cubin", "compute_90.ptx")
    assert file.image((9, 0)).startswith(b"\x7fELF") and b".target sm_90" in file.image((10, 0))
    kernels = file.description["kernels"]["sm_90"]
    assert {"project_add_small", "attend_64", "read_answer"} < set(kernels)


def test_without_any_compiler(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(build, "nvcc", lambda: None)
    monkeypatch.setattr(Nvrtc, "find", lambda: None)
    assert build.main(["--out", str(tmp_path / "kernels.zip")]) == 1
    assert "neither nvcc (on the path or in CUDA_HOME) nor NVRTC" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_self_check_checks(
    emulated: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.engine.cuda.emulator.build", lambda folder: emulated.path)
    out = tmp_path / "report.json"
    assert selfcheck.main(["--emulate", "--json", str(out), "--seed", "3", "--segments", "64"]) == 0
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["right"] and report["seed"] == 3 and report["drift"] == {"segments": 64, "bytes": 0}
    assert len(report["kernels"]) > 50 and len(report["models"]) == 1
    assert set(report["timing"][0]["milliseconds"]) == {"ours", "ours, streaming"}
    assert capsys.readouterr().out.endswith("everything is right\n")


def test_the_self_check_finds_what_is_wrong(
    emulated: Emulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.engine.cuda.emulator.build", lambda folder: emulated.path)
    monkeypatch.setattr("app.engine.cuda.cases.factor", lambda h, width: 1.01)
    monkeypatch.setattr(selfcheck.timing, "drift", lambda *_: 0)
    assert selfcheck.main(["--emulate", "--seed", "3"]) == 1
    said = capsys.readouterr().out
    assert "WRONG" in said and said.endswith("SOMETHING IS WRONG\n")


def test_the_self_check_without_a_gpu(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("app.engine.cuda.driver.LIBRARY", "no-such-library.so")
    path = tmp_path / "kernels.zip"
    kernel_file.write(path, {"sm_90.cubin": b""}, {"cuda": (12, 8)})
    assert selfcheck.main(["--kernels", str(path)]) == 1
    assert capsys.readouterr().err == "There is no NVIDIA driver here.\n"
