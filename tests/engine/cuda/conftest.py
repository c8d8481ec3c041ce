"""Emulated GPUs: the kernels' own sources, compiled by g++ once a session."""

from __future__ import annotations

import fcntl
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.engine.cuda import emulator
from app.engine.cuda.driver import Device
from app.engine.cuda.emulator import Emulator

OPERANDS = ("bfloat16", "float16")


@pytest.fixture(scope="session")
def seed() -> int:
    """Of fresh random inputs, others in every run; a failure says which they were."""
    return random.SystemRandom().randrange(2**31)


@pytest.fixture(scope="session")
def libraries(request: pytest.FixtureRequest) -> dict[str, Path]:
    """The emulation for each kind of operands."""
    if emulator.compiler() is None:
        pytest.skip("there is no g++ here to compile the emulated GPU")
    assert request.config.cache is not None
    folder = request.config.cache.mkdir("emulated-gpu")
    with (folder / "building").open("w") as building:
        fcntl.flock(building, fcntl.LOCK_EX)  # of several test processes one compiles, the others wait
        return {name: emulator.build(folder, name == "float16") for name in OPERANDS}


@pytest.fixture(params=OPERANDS)
def either(request: pytest.FixtureRequest, libraries: dict[str, Path]) -> Iterator[Emulator]:
    """An emulated GPU of each kind; nothing may go wrong on it without anybody looking."""
    yield from _fresh(libraries[request.param])


@pytest.fixture
def emulated(libraries: dict[str, Path]) -> Iterator[Emulator]:
    """An emulated GPU with bfloat16."""
    yield from _fresh(libraries["bfloat16"])


def _fresh(library: Path) -> Iterator[Emulator]:
    gpu = Emulator(library)
    gpu.reset()
    yield gpu
    said = gpu.trouble()
    gpu.reset()
    assert said == ""


@pytest.fixture
def device(either: Emulator) -> Device:
    """The emulated GPU, ready to use."""
    return either.device()
