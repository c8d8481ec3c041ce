"""Every kernel against its oracle, on an emulated GPU with either kind of operands."""

from __future__ import annotations

import ctypes
import dataclasses
import re
from functools import partial
from pathlib import Path

import pytest

from app.engine.cuda import cases, emulator, kernel_file, launches, suite
from app.engine.cuda.cases import Case
from app.engine.cuda.desk import Desk
from app.engine.cuda.driver import CudaError, Device
from app.engine.cuda.emulator import Emulator
from app.engine.cuda.launches import LARGE, MIDDLE, SMALL, tile_for

SUITE = list(suite.suite())
STRUCTURES = {
    "project_add_small": launches.CProjection,
    "attend_64": launches.CAttention,
    "digits_swiglu": launches.CDigits,
    "normalise_rows": launches.CNormalise,
    "turn_stream": launches.CTurn,
    "pool_units": launches.CUnits,
    "gather_units": launches.CUnits,
    "loudest_cells": launches.CLoudest,
    "sum_inputs": launches.CSum,
    "settle_state": launches.CSettle,
    "measure_states": launches.CMeasure,
    "read_answer": launches.CAnswer,
}


@pytest.mark.parametrize("case", SUITE, ids=[case.name for case in SUITE])
def test_a_kernel_does_what_its_oracle_does(case: Case, device: Device, seed: int) -> None:
    wrong = [verdict for verdict in case.check(Desk(device, seed)) if not verdict.right]
    assert wrong == [], f"with the inputs of seed {seed}"


@pytest.mark.parametrize("case", SUITE[::3], ids=[case.name for case in SUITE[::3]])
def test_no_result_hangs_on_the_order_of_threads(case: Case, emulated: Emulator, seed: int) -> None:
    device = emulated.device()
    forwards = case.check(Desk(device, seed))
    emulated.set("backwards", 1)
    assert case.check(Desk(device, seed)) == forwards, f"with the inputs of seed {seed}"


def test_every_kernel_is_tried(emulated: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (kernel_file.SOURCES / "kernels.cu").read_text(encoding="utf-8")
    made = set(re.findall(r"^KERNEL\((\w+),", source, re.MULTILINE))
    for name in re.findall(r"^PROJECTIONS\(\w+, \w+, (\w+)\)", source, re.MULTILINE):
        made |= {f"{name}_{tile.name}" for tile in (SMALL, MIDDLE, LARGE)}
    tried = set()
    launch = Device.launch
    monkeypatch.setattr(Device, "launch", lambda self, one: (tried.add(one.kernel), launch(self, one)))
    device = emulated.device()
    for case in SUITE:
        case.check(Desk(device, seed=2))
    assert tried == made


@pytest.mark.parametrize("kernel", STRUCTURES)
def test_parameters_are_as_large_here_as_there(kernel: str, emulated: Emulator) -> None:
    assert emulated.params_size(kernel) == ctypes.sizeof(STRUCTURES[kernel])


@pytest.mark.parametrize("tile", [SMALL, MIDDLE, LARGE], ids=lambda tile: tile.name)
def test_a_tile_takes_the_shared_memory_that_its_kernel_wants(
    tile: launches.Tile, emulated: Emulator
) -> None:
    """One number less and the emulator says so."""
    smaller = dataclasses.replace(tile, slots=tile.slots - 1)
    case = partial(cases.add, rows=64, size=256, depth=64)
    assert all(verdict.right for verdict in case(Desk(emulated.device(), 0), tile=tile))
    with pytest.raises(CudaError):
        case(Desk(emulated.device(), 0), tile=smaller)
    assert "more shared memory than it was given" in emulated.trouble()
    emulated.reset()


@pytest.mark.parametrize(
    "rows, columns, tile",
    [
        (82, 1536, SMALL),
        (82, 512, SMALL),
        (901, 1536, MIDDLE),
        (901, 512, MIDDLE),
        (901, 3072, LARGE),
        (32 * 82, 3072, LARGE),
        (32 * 82, 512, MIDDLE),
        (32 * 901, 64, MIDDLE),
    ],
)
def test_tiles_on_a_large_gpu(rows: int, columns: int, tile: launches.Tile) -> None:
    assert tile_for(rows, columns, 132) is tile


def test_the_library_is_built_anew_only_for_new_sources(libraries: dict[str, Path]) -> None:
    made = libraries["float16"]
    before = made.stat().st_mtime_ns
    assert emulator.build(made.parent, float16=True) == made
    assert made.stat().st_mtime_ns == before
