"""NVIDIA's run-time compiler, from its wheel or the system: for building kernels where there is no nvcc."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_char_p, c_int, c_size_t, c_void_p
from pathlib import Path
from typing import Any

PATTERN = "nvrtc64_*.dll" if sys.platform == "win32" else "libnvrtc.so.*"


def libraries() -> Iterator[Path]:
    """NVRTC in the wheels that are installed."""
    spec = importlib.util.find_spec("nvidia")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield from sorted(path for path in Path(folder).rglob(PATTERN) if "alt" not in path.name)


class Nvrtc:
    """The library, loaded."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        major, minor = c_int(), c_int()
        library.nvrtcVersion(byref(major), byref(minor))
        self.version = major.value, minor.value

    @classmethod
    def find(cls) -> Nvrtc | None:
        """The first that loads."""
        for path in libraries():
            try:
                return cls(ctypes.CDLL(str(path)))
            except OSError:
                continue
        return None

    def compile(
        self, source: str, name: str, headers: Mapping[str, str], options: Sequence[str]
    ) -> tuple[bytes | None, str]:
        """A cubin, or PTX for a virtual architecture; None where it fails. And what the compiler says."""
        program = c_void_p()
        texts = _strings(headers.values())
        names = _strings(headers)
        self._library.nvrtcCreateProgram(
            byref(program), source.encode(), name.encode(), len(headers), texts, names
        )
        try:
            failed = self._library.nvrtcCompileProgram(program, len(options), _strings(options))
            log = self._text(program, "ProgramLog").rstrip(b"\0").decode(errors="replace")
            kind = "PTX" if any("compute_" in option for option in options) else "CUBIN"
            return (None if failed else self._text(program, kind)), log
        finally:
            self._library.nvrtcDestroyProgram(byref(program))

    def _text(self, program: c_void_p, what: str) -> bytes:
        size = c_size_t()
        getattr(self._library, f"nvrtcGet{what}Size")(program, byref(size))
        out = ctypes.create_string_buffer(size.value)
        getattr(self._library, f"nvrtcGet{what}")(program, out)
        return out.raw


def _strings(texts: Any) -> Any:
    encoded = [text.encode() for text in texts]
    return (c_char_p * len(encoded))(*encoded)
