"""The kernels without a GPU: the same sources compiled by g++, behind the same driver API, for tests."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from app.engine.cuda.driver import Api, Device
from app.engine.cuda.kernel_file import SOURCES

COMPILED = ("kernels.cu", "emulated.cpp", "emulated_driver.cpp")
FLAGS = ("-std=c++17", "-O2", "-march=native", "-Wall", "-Wextra", "-Wno-unknown-pragmas", "-Werror", "-fPIC",
         "-shared", "-fvisibility=hidden", "-DHRM_EMULATED")  # fmt: skip


def compiler() -> str | None:
    """A C++ compiler that can build the emulation, where there is one."""
    return shutil.which("g++")


def build(folder: Path, float16: bool = False) -> Path:
    """The emulation as a library in ``folder``, compiled only when the sources have changed.

    Args:
        float16: with operands as on GPUs of compute capability 7.5.
    """
    flags = (*FLAGS, *(["-DHRM_FLOAT16"] if float16 else []))
    digest = hashlib.sha256(" ".join(flags).encode())
    for source in sorted(SOURCES.iterdir()):
        digest.update(source.read_bytes())
    library = folder / f"emulated-{digest.hexdigest()[:16]}.so"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as draft:
            made = Path(draft, "emulated.so")
            sources = [str(SOURCES / name) for name in COMPILED]
            subprocess.run([compiler() or "g++", *flags, "-x", "c++", *sources, "-o", str(made)], check=True)
            os.replace(made, library)
    return library


class Emulator:
    """An emulated GPU, and what tests do to it."""

    def __init__(self, library: Path) -> None:
        self.path = library
        self._library = ctypes.CDLL(str(library))
        self._library.emulated_trouble.restype = ctypes.c_char_p
        self._library.emulated_params.restype = ctypes.c_longlong
        self._library.emulated_set.argtypes = (ctypes.c_char_p, ctypes.c_longlong)

    def device(self) -> Device:
        """The GPU, ready to use."""
        return Device(Api.load(str(self.path)).start(), 0, b"")

    def set(self, name: str, value: int) -> None:
        """Change "version", "devices", "multiprocessors", "major", "minor", or run threads "backwards"."""
        self._library.emulated_set(name.encode(), value)

    def fail(self, function: str, code: int, after: int = 0) -> None:
        """Let a function of the driver fail, after so many calls that do not."""
        self._library.emulated_fail(function.encode(), code, after)

    def reset(self) -> None:
        """As it was."""
        self._library.emulated_reset()

    def trouble(self) -> str:
        """What went wrong in the last kernel, or ""."""
        said: bytes = self._library.emulated_trouble()
        return said.decode()

    def params_size(self, kernel: str) -> int:
        """Bytes of a kernel's parameters; -1 where there is no such kernel."""
        size: int = self._library.emulated_params(kernel.encode())
        return size
