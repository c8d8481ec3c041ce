"""What only a GPU can show, in one command: ``python -m app.engine.cuda.selfcheck [--json OUT]``.

Every kernel and whole models against float64 on fresh random inputs; milliseconds a segment beside
PyTorch's; memory over many segments. It wants the kernel file or nvcc, no window, and no exact versions.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from app.engine.backends.cuda import CudaBackend, why_not
from app.engine.config import HRMConfig
from app.engine.cuda import KERNELS, Gpu, build, driver, emulator, find, suite, timing, whole
from app.engine.cuda.desk import Desk, Verdict
from app.engine.cuda.driver import CudaError, Device
from app.engine.model import HRM

ROOT = Path(__file__).parents[3]
PUBLISHED = HRMConfig(vocab_size=11, seq_len=81)
"""HRM as published: 512 wide, 8 heads, 4 + 4 layers, 2 × 2 cycles (arXiv 2506.21734)."""
TINY = HRMConfig(
    vocab_size=11, seq_len=16, hidden_size=64, num_heads=2, H_layers=1, L_layers=1, puzzle_emb_ndim=64
)


@dataclass(frozen=True)
class Extent:
    """How much is checked: less on an emulated GPU."""

    large: bool
    models: tuple[HRMConfig, ...]
    timed: tuple[tuple[HRMConfig, int], ...]
    segments: int
    rounds: int
    drift: int


def plan_for(asked: argparse.Namespace) -> Extent:
    """What to do."""
    if asked.emulate:
        return Extent(False, (TINY,), ((TINY, 1),), segments=2, rounds=1, drift=asked.segments or 64)
    maze = replace(PUBLISHED, vocab_size=6, seq_len=900)
    timed = tuple(
        (config, views)
        for config in (PUBLISHED, maze)
        for views in (1, 32)
        if not asked.time or f"{config.positions_total}x{views}" in asked.time
    )
    return Extent(True, (PUBLISHED, maze), timed, segments=20, rounds=7, drift=asked.segments or 10_000)


def open_device(asked: argparse.Namespace, folder: Path) -> tuple[Device, dict[str, Any]]:
    """The GPU, and what it and its surroundings are.

    Raises:
        CudaError: there is none, or it cannot be used.
        BuildError: there is no kernel file, and none can be made.
    """
    about: dict[str, Any] = {
        "python": platform.python_version(), "torch": torch.__version__, "system": platform.platform(),
    }  # fmt: skip
    if asked.emulate:
        device = emulator.Emulator(emulator.build(folder)).device()
        return device, about | {"gpu": device.name}
    kernels = asked.kernels
    if not kernels.is_file():
        kernels = folder / "kernels.zip"
        api = driver.Api.load(driver.LIBRARY).start()
        major, minor = driver.describe(api, 0)[1]
        build.build(kernels, (f"{major}{minor}",))
    found = find(kernels=kernels)
    if not isinstance(found, Gpu):
        raise CudaError(found.text)
    about |= {
        "gpu": found.name, "capability": found.capability, "memory": found.memory, "driver_cuda": found.cuda,
        "kernels": {key: found.kernels.description[key] for key in ("cuda", "compiler", "sources")},
    }  # fmt: skip
    return found.open(), about


def check_kernels(device: Device, plan: Extent, seed: int) -> Iterator[dict[str, Any]]:
    """Every kernel at many sizes."""
    for number, case in enumerate(suite.suite(plan.large)):
        yield _row(case.name, case.check(Desk(device, seed + number)))


def _row(name: str, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    wrong = [asdict(verdict) for verdict in verdicts if not verdict.right]
    return {"name": name, "worst": max(v.worst for v in verdicts), "right": not wrong, "wrong": wrong}


def bundled() -> Iterator[tuple[str, HRM]]:
    """Our own models and the reference checkpoints, as far as they are there and can be opened."""
    folders = [ROOT / "resources" / "models", ROOT / "tests" / "data" / "reference"]
    try:
        from app.engine.checkpoint import load
    except ImportError as error:
        print(f"The bundled models are left out: {error}.")
        return
    for folder in (one for many in folders if many.is_dir() for one in sorted(many.iterdir())):
        if folder.is_dir():
            yield folder.name, load(folder).model


def check_models(device: Device, plan: Extent, seed: int) -> Iterator[dict[str, Any]]:
    """Every update of a segment, from the states as the GPU has them, in several views."""
    named = [(f"random weights, {c.positions_total} positions", timing.model_of(c)) for c in plan.models]
    for name, model in (*named, *(bundled() if plan.large else ())):
        config = model.config
        if sentence := why_not(config, device.shared_limit):
            print(f"{name} is left out: {sentence}")
            continue
        looks = whole.looks_for(config, 2, seed)
        found = whole.segment(CudaBackend(model, device), looks, int(config.seq_len**0.5), device.operands)
        yield _row(name, found)


def time_segments(device: Device, plan: Extent, against: bool) -> Iterator[dict[str, Any]]:
    """Milliseconds a segment, ours and PyTorch's."""
    for config, views in plan.timed:
        model = timing.model_of(config)
        ways = timing.ours(model, device, views)
        if against:
            try:
                ways |= timing.able(timing.torch_ways(model, views))
            except RuntimeError as error:  # ours is worth timing all the same
                print(f"  PyTorch is left out: {error}")
        found = timing.in_turns(ways, plan.segments, plan.rounds)
        yield {"positions": config.positions_total, "batch": views, "milliseconds": found}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 0 where everything is right."""
    parser = argparse.ArgumentParser(prog="python -m app.engine.cuda.selfcheck", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="OUT", help="write everything that was found")
    parser.add_argument("--kernels", type=Path, default=KERNELS, help="the kernel file")
    parser.add_argument("--seed", type=int, default=random.randrange(2**31), help="of the inputs; else fresh")
    parser.add_argument("--segments", type=int, default=0, help="how many to watch the memory for")
    parser.add_argument("--alone", action="store_true", help="do not time PyTorch")
    parser.add_argument(
        "--time", nargs="+", default=(), metavar="POSITIONSxBATCH", help="these, as 82x1, only"
    )
    parser.add_argument(
        "--emulate", action="store_true", help="tiny, without a GPU: tries this script itself"
    )
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        try:
            device, about = open_device(asked, Path(folder))
            right = run(device, about, asked)
        except (CudaError, build.BuildError) as error:
            print(error, file=sys.stderr)
            return 1
    return 0 if right else 1


def run(device: Device, about: dict[str, Any], asked: argparse.Namespace) -> bool:
    """Everything, told as it goes on and written in the end, or as far as it came."""
    report = {"machine": about, "seed": asked.seed}
    print(*(f"{key}: {value}" for key, value in report.items()), sep="\n")
    try:
        report["right"] = right = everything(device, asked, report)
    finally:
        if asked.json:
            asked.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print("everything is right" if right else "SOMETHING IS WRONG")
    return right


def everything(device: Device, asked: argparse.Namespace, report: dict[str, Any]) -> bool:
    """Fill the report; whether all of it is right."""
    plan = plan_for(asked)
    for title, rows in (
        ("kernels", check_kernels(device, plan, asked.seed)),
        ("models", check_models(device, plan, asked.seed)),
    ):
        print(f"\n{title}: how far from float64, in what rounding allows")
        report[title] = list(_told(rows))
    against = torch.cuda.is_available() and not asked.alone and not asked.emulate
    print("\nmilliseconds a segment" + ("" if against else " (PyTorch has no GPU here, or was not asked)"))
    report["timing"] = []
    for row in time_segments(device, plan, against):
        report["timing"].append(row)
        print(f"{row['positions']} positions, batch {row['batch']}")
        for name, took in sorted(row["milliseconds"].items(), key=lambda item: item[1]):
            print(f"  {name:<20}{took:10.3f}{took / row['milliseconds']['ours']:8.2f}×")
    lost = timing.drift(timing.model_of(plan.models[0]), device, plan.drift)
    report["drift"] = {"segments": plan.drift, "bytes": lost}
    print(f"\nmemory not given back after {plan.drift} segments: {lost} bytes")
    return lost <= 0 and all(row["right"] for title in ("kernels", "models") for row in report[title])


def _told(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        print(f"{'right' if row['right'] else 'WRONG'}{row['worst']:8.2f}  {row['name']}", flush=True)
        for wrong in row["wrong"]:
            print(f"           {wrong['name']}: {wrong['worst']:.2f}")
        yield row


if __name__ == "__main__":
    sys.exit(main())
