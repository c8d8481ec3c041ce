"""The file of compiled kernels: a zip of one cubin an architecture, PTX for the newest, and a description."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.atomic import replacing
from app.engine.cuda.driver import CudaError
from app.language import tr

KERNELS = Path(__file__).with_name("kernels.zip")
SOURCES = Path(__file__).with_name("csrc")
DESCRIPTION = "kernels.json"
DRIVERS = {12: "525", 13: "580"}
"""NVIDIA's first driver for each version of CUDA."""

DAMAGE = (
    OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError,
    KeyError, ValueError, TypeError,
)  # fmt: skip
"""What reading a file can end in that was cut short, overwritten or made up."""


def damaged(path: Path) -> str:
    """What to say of such a file."""
    return tr(
        "The kernel file {path} is damaged; build it again by python -m app.engine.cuda.build, or install "
        "HRMscope again.",
        path=path,
    )


@dataclass(frozen=True)
class KernelFile:
    """What a kernel file holds.

    Attributes:
        cuda: the version of CUDA that made it.
        description: how it was made, and what each kernel takes.
        members: the names inside.
    """

    path: Path
    cuda: tuple[int, int]
    description: dict[str, Any]
    members: tuple[str, ...]

    @property
    def minimum_driver(self) -> str:
        """The oldest driver that runs it."""
        return DRIVERS.get(self.cuda[0]) or tr("for CUDA {version}", version=self.cuda[0])

    def image(self, capability: tuple[int, int]) -> bytes:
        """The kernels for a GPU.

        Raises:
            CudaError: there are none, or the file is damaged.
        """
        name = fitting(self.members, capability)
        if name is None:
            raise CudaError(
                tr(
                    "The kernels are not made for GPUs of compute capability {major}.{minor}.",
                    major=capability[0],
                    minor=capability[1],
                )
            )
        try:
            with zipfile.ZipFile(self.path) as file:
                return file.read(name) + b"\0"  # PTX is text that ends so; a cubin does not mind
        except DAMAGE as error:
            raise CudaError(damaged(self.path)) from error


def fitting(members: tuple[str, ...], capability: tuple[int, int]) -> str | None:
    """The cubin of the same generation that is nearest below a GPU, or PTX where the GPU is newer."""
    best: tuple[tuple[bool, int, int], str] | None = None
    for name in members:
        if not (match := re.fullmatch(r"(sm|compute)_(\d+)(\d)\.(?:cubin|ptx)", name)):
            continue
        major, minor, cubin = int(match[2]), int(match[3]), match[1] == "sm"
        fits = (major, minor) <= capability and (not cubin or major == capability[0])
        key = (cubin, major, minor)
        if fits and (best is None or key > best[0]):
            best = key, name
    return best[1] if best else None


def read(path: Path = KERNELS) -> KernelFile:
    """Open a kernel file.

    Raises:
        CudaError: it is missing, damaged or another version's; the text says what to do.
    """
    if not path.is_file():
        raise CudaError(
            tr(
                "This copy of HRMscope has no kernels for the GPU: they are built by "
                "python -m app.engine.cuda.build, and come with its wheels."
            )
        )
    try:
        with zipfile.ZipFile(path) as file:
            description = json.loads(file.read(DESCRIPTION))
            members = tuple(file.namelist())
        major, minor = description["cuda"]
        found = KernelFile(path, (int(major), int(minor)), description, members)
        sources = description["sources"]
    except DAMAGE as error:
        raise CudaError(damaged(path)) from error
    if sources != digest():  # its kernels may want other parameters than they are given
        raise CudaError(
            tr(
                "The kernel file {path} is another version's; build it again by "
                "python -m app.engine.cuda.build, or install HRMscope again.",
                path=path,
            )
        )
    return found


def digest() -> str:
    """Of the sources that kernels are made of."""
    found = hashlib.sha256()
    for path in sorted([*SOURCES.glob("*.cu"), *SOURCES.glob("*.cuh")]):
        found.update(path.read_bytes())
    return found.hexdigest()


def write(path: Path, images: Mapping[str, bytes], description: Mapping[str, Any]) -> None:
    """Write a kernel file, whole or not at all.

    Args:
        images: cubins and PTX by their names, as ``sm_80.cubin`` and ``compute_120.ptx``.
    """
    with replacing(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DESCRIPTION, json.dumps({**description, "sources": digest()}, indent=1))
        for name, image in images.items():
            archive.writestr(name, image)
