"""Compile the kernels ahead, for every architecture: ``python -m app.engine.cuda.build``.

With nvcc where there is one, else with the NVRTC of NVIDIA's wheels (``pip install
nvidia-cuda-nvrtc-cu12==12.8.93``). Kernels made by CUDA 13 want a driver from R580 on, those of CUDA 12
run from R525 on: release with the older (``--nvrtc``), check with both.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from app.engine.cuda import kernel_file
from app.engine.cuda.kernel_file import SOURCES
from app.engine.cuda.nvrtc import Nvrtc

ARCHITECTURES = ("75", "80", "86", "89", "90", "100", "120")
"""Turing, Ampere, its desktop cards, Ada, Hopper, Blackwell and its desktop cards."""
STANDARD = "-std=c++17"
MULTIPLIES = ("project_", "convolve_", "attend_", "digits_")
"""How the names of kernels begin that multiply matrices: on tensor cores, or they are many times slower."""


class BuildError(RuntimeError):
    """The kernels cannot be compiled; the text says why."""


@dataclass(frozen=True)
class Usage:
    """What a kernel takes of a multiprocessor."""

    registers: int
    stack: int
    spills: int


Compiler = Callable[[str], tuple[bytes, str]]
"""From ``sm_80`` or ``compute_120`` to the image and the compiler's report."""


def nvcc() -> str | None:
    """NVIDIA's compiler, on the path or in CUDA_HOME."""
    home = os.environ.get("CUDA_HOME")
    return shutil.which("nvcc") or (shutil.which("nvcc", path=str(Path(home, "bin"))) if home else None)


def with_nvcc(program: str) -> tuple[tuple[int, int], Compiler]:
    """The version of CUDA, and how to compile."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"release (\d+)\.(\d+)", said)
    if not found:
        raise BuildError(f"{program} does not say its version.")

    def compile_for(architecture: str) -> tuple[bytes, str]:
        kind = "-cubin" if architecture.startswith("sm_") else "-ptx"
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "kernels")
            flags = [STANDARD, kind, f"-arch={architecture}", "-Xptxas", "-v", "-Werror", "all-warnings"]
            made = subprocess.run(
                [program, *flags, "-o", str(out), str(SOURCES / "kernels.cu")], capture_output=True, text=True
            )
            if made.returncode:
                raise BuildError(f"nvcc cannot compile the kernels for {architecture}:\n{made.stderr}")
            return out.read_bytes(), made.stderr

    return (int(found[1]), int(found[2])), compile_for


def with_nvrtc() -> tuple[tuple[int, int], Compiler]:
    """The same with the library of NVIDIA's wheel."""
    library = Nvrtc.find()
    if library is None:
        raise BuildError(
            "There is neither nvcc (on the path or in CUDA_HOME) nor NVRTC here: "
            "pip install nvidia-cuda-nvrtc-cu12==12.8.93"
        )
    sources = {path.name: path.read_text(encoding="utf-8") for path in SOURCES.glob("*.cuh")}
    program = (SOURCES / "kernels.cu").read_text(encoding="utf-8")

    def compile_for(architecture: str) -> tuple[bytes, str]:
        options = [STANDARD, f"-arch={architecture}"]
        if architecture.startswith("sm_"):
            options += ["--ptxas-options=-v"]
        image, log = library.compile(program, "kernels.cu", sources, options)
        if image is None:
            raise BuildError(f"NVRTC cannot compile the kernels for {architecture}:\n{log}")
        return image, log

    return library.version, compile_for


def usage(report: str) -> dict[str, Usage]:
    """Each kernel's resources, from what ptxas says."""
    pattern = (
        r"Compiling entry function '(\w+)' for 'sm_\w+'.*?(\d+) bytes stack frame, (\d+) bytes spill stores, "
        r"(\d+) bytes spill loads.*?Used (\d+) registers"
    )
    return {
        name: Usage(int(registers), int(stack), int(stores) + int(loads))
        for name, stack, stores, loads, registers in re.findall(pattern, report, re.DOTALL)
    }


def build(
    path: Path = kernel_file.KERNELS, architectures: Sequence[str] = ARCHITECTURES, nvrtc: bool = False
) -> dict[str, dict[str, Usage]]:
    """Write the kernel file: a cubin an architecture, and PTX of the newest for those to come.

    Args:
        nvrtc: with NVRTC even where there is nvcc.

    Returns:
        Each architecture's kernels and what they take.

    Raises:
        BuildError: a compiler is missing, fails, or keeps registers of a kernel in memory.
    """
    found = None if nvrtc else nvcc()
    cuda, compile_for = with_nvcc(found) if found else with_nvrtc()
    images, reports = {}, {}
    for architecture in architectures:
        name = f"sm_{architecture}"
        images[f"{name}.cubin"], report = compile_for(name)
        reports[name] = usage(report)
        check(name, reports[name])
    newest = f"compute_{architectures[-1]}"
    images[f"{newest}.ptx"] = compile_for(newest)[0]
    check_tensor_cores(images[f"{newest}.ptx"].decode())
    plain = {name: {kernel: asdict(u) for kernel, u in report.items()} for name, report in reports.items()}
    description = {"cuda": cuda, "compiler": "nvcc" if found else "NVRTC", "kernels": plain}
    kernel_file.write(path, images, description)
    return reports


def check(architecture: str, kernels: dict[str, Usage]) -> None:
    """Raise BuildError where a kernel spills: all of them are hot."""
    if not kernels:
        raise BuildError(f"The compiler does not say what the kernels for {architecture} take.")
    if spilling := [name for name, used in kernels.items() if used.spills or used.stack]:
        raise BuildError(f"For {architecture} these kernels spill registers: {', '.join(spilling)}.")


def check_tensor_cores(ptx: str) -> None:
    """Raise BuildError where a kernel that multiplies matrices does not do so on tensor cores."""
    parts = re.split(r"\.entry\s+(\w+)\s*\(", ptx)
    kernels = dict(zip(parts[1::2], parts[2::2], strict=True))
    if without := [n for n, body in kernels.items() if n.startswith(MULTIPLIES) and "mma.sync" not in body]:
        raise BuildError(f"These kernels leave the tensor cores idle: {', '.join(without)}.")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m app.engine.cuda.build", description=__doc__)
    parser.add_argument("--nvrtc", action="store_true", help="with NVRTC even where there is nvcc")
    parser.add_argument("--out", type=Path, default=kernel_file.KERNELS, help="the kernel file")
    parser.add_argument("--arch", nargs="+", default=ARCHITECTURES, metavar="N", help="as 90 for sm_90")
    parser.add_argument("--report", action="store_true", help="say what every kernel takes")
    asked = parser.parse_args(arguments)
    try:
        reports = build(asked.out, asked.arch, asked.nvrtc)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    for architecture, kernels in reports.items():
        most = max(used.registers for used in kernels.values())
        print(f"{architecture}: {len(kernels)} kernels, at most {most} registers, no spills")
        if asked.report:
            print(*(f"  {name}: {used.registers} registers" for name, used in kernels.items()), sep="\n")
    print(f"{asked.out}: {asked.out.stat().st_size / 2**20:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
