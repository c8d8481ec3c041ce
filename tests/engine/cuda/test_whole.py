"""Whole models on an emulated GPU: every update against float64, segments against the CPU's backend."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.engine.backends.cuda import CudaBackend, why_not
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import load
from app.engine.cuda import whole
from app.engine.cuda.driver import Device
from app.engine.cuda.emulator import Emulator
from app.engine.model import HRM
from app.engine.views import MOST_VIEWS
from app.paths import resources
from tests.engine.models import REFERENCE, model_of, tiny, tiny_trm

BUNDLED = sorted((resources() / "models").glob("*/card.json"))
PUBLISHED = ("hrm-sudoku", "hrm-maze", "hrm-arc", "trm-sudoku-mlp")
SMALL = {
    "attention": tiny(),
    "learned positions": tiny(positions="learned"),
    "two-dimensional positions": tiny(positions="rope2d", prefix_len=3, hidden_size=24),
    "tokens with positions": tiny(mixer="tokens", positions="learned", halts="halt"),
    "TRM": tiny_trm(L_layers=2),
    "TRM with attention": tiny_trm(mixer="attention", positions="rope", L_layers=2, stablemax=True),
    "digits": tiny(mixer="digits", positions="none", hidden_size=144, puzzle_emb_ndim=9),
    "digits with learned positions": tiny(mixer="digits", positions="learned", hidden_size=144),
    "local": tiny(mixer="local", positions="none", H_layers=2, L_layers=2, hidden_size=70),
    "mixed depth": tiny(H_layers=3, L_layers=1, seq_len=20, hidden_size=128, num_heads=1),
}


def reference(name: str) -> HRM:
    """A published checkpoint, where this checkout has it."""
    folder: Path = REFERENCE / name
    if not folder.is_dir():
        pytest.skip(f"the reference checkpoint {name} is not in tests/data")
    return load(folder).model


def segment_of(model: HRM, device: Device, views: int, columns: int, cells: int = 0) -> CudaBackend:
    """A backend after a segment whose every update was right."""
    looks = whole.looks_for(model.config, views, seed=5, cells=cells)
    backend = CudaBackend(model, device)
    found = whole.segment(backend, looks, columns, device.operands)
    assert len(found) > 4 * model.config.updates_per_segment
    assert [verdict for verdict in found if not verdict.right] == []
    return backend


def distance(backend: CudaBackend) -> tuple[float, float]:
    """How far z_H is from the CPU's after the same segment, as a part of it, and q_halt."""
    config, cpu = backend.config, TorchBackend(backend.model)
    cpu.begin(whole.looks_for(config, 1, seed=5), 0, backend.model.columns)
    for level in whole.order(config):
        cpu.update(level)
    got, want = backend.view("H"), cpu.view("H")
    away = float(np.linalg.norm(got.state - want.state)) / want.norm
    return away, abs(backend.halt()[0] - cpu.halt()[0])


@pytest.mark.parametrize("name", SMALL)
@pytest.mark.parametrize("views", [1, 3])
def test_every_update_of_a_small_model(name: str, views: int, device: Device) -> None:
    segment_of(model_of(SMALL[name]), device, views, columns=10 if SMALL[name].seq_len == 20 else 9)


@pytest.mark.parametrize("mixer", ["attention", "tokens", "local"])
def test_as_many_views_as_may_be(mixer: str, emulated: Emulator) -> None:
    model = model_of(tiny(mixer=mixer, positions="none", seq_len=9, L_cycles=1, H_cycles=1))
    segment_of(model, emulated.device(), MOST_VIEWS, columns=3)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.parent.name)
def test_a_bundled_model(path: Path, device: Device) -> None:
    model = load(path.parent).model
    if sentence := why_not(model.config, device.shared_limit):
        pytest.skip(sentence)
    state, q = distance(segment_of(model, device, 1, columns=int(model.config.seq_len**0.5)))
    assert state < whole.STEP[device.operands] and q < 20 * whole.STEP[device.operands]


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_model(name: str, libraries: dict[str, Path]) -> None:
    """TRM is chaotic: a rounding error grows some hundredfold a segment (see ``torch_cpu.BLOCK``)."""
    model, chaotic = reference(name), name.startswith("trm")
    device = Emulator(libraries["float16" if chaotic else "bfloat16"]).device()
    state, q = distance(segment_of(model, device, 1, columns=int(model.config.seq_len**0.5)))
    assert state < (0.1 if chaotic else whole.STEP["bfloat16"]) and q < 0.2


@pytest.mark.parametrize("rows, columns", [(3, 11), (17, 5), (30, 31)])
def test_a_local_model_on_grids_of_any_size(rows: int, columns: int, emulated: Emulator) -> None:
    model = model_of(tiny(mixer="local", positions="none", L_cycles=1, H_cycles=1))
    segment_of(model, emulated.device(), 1, columns, cells=rows * columns)


def test_no_bit_hangs_on_the_order_of_threads(emulated: Emulator) -> None:
    found = []
    model = load(BUNDLED[-1].parent).model
    for backwards in (0, 1):
        emulated.set("backwards", backwards)
        backend = CudaBackend(model, emulated.device())
        backend.begin(whole.looks_for(model.config, 2, seed=1), 0, 9)
        for level in ("L", "H"):
            backend.update(level)
        found.append([backend.states("H"), backend.states("L"), backend.logits(), backend.view("H").norm])
    for a, b in zip(*found, strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_gpu_that_computes_something_else_is_not_trusted(emulated: Emulator) -> None:
    model, other = model_of(tiny()), model_of(tiny(), seed=1)
    look = whole.looks_for(model.config, 1, seed=0)[0]
    device = emulated.device()
    assert whole.distrust(CudaBackend(model, device), TorchBackend(model), look, 9) == ""
    said = whole.distrust(CudaBackend(other, device), TorchBackend(model), look, 9)
    assert said.startswith("The Emulated GPU does not compute what the CPU does (")


@pytest.mark.parametrize("head", ["lm_head", "q_head"])
def test_a_gpu_that_answers_something_else_is_not_trusted(head: str, emulated: Emulator) -> None:
    model, other = model_of(tiny()), model_of(tiny())
    weight = other.get_submodule(head).weight
    weight.neg_()
    look = whole.looks_for(model.config, 1, seed=0)[0]
    said = whole.distrust(CudaBackend(other, emulated.device()), TorchBackend(model), look, 9)
    assert said.startswith("The Emulated GPU does not answer what the CPU does (")
