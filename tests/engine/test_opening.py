"""Opening a model where there is no GPU: it costs nothing, and the reason is told."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from app.engine.backends.base import Look
from app.engine.backends.packed import PACKS
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import save
from app.engine.cuda import find, survey
from app.engine.devices import DEVICES, PROVEN_ON, Asked
from app.engine.opening import open_mind
from tests.engine.models import model_of, tiny

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("device", DEVICES)
def test_without_a_gpu_models_think_on_the_cpu(device: Asked, tmp_path: Path) -> None:
    save(model_of(tiny()), (9, 9), {"title": "Tiny"}, tmp_path / "tiny")
    mind = open_mind(tmp_path / "tiny", device)
    choice = mind.ready.choice
    assert isinstance(mind.backend, TorchBackend) and mind.ready.device == "CPU"
    assert (choice.asked, choice.used, choice.gpu) == (device, "cpu", "")
    why = "The CPU was chosen." if device == "cpu" else "There is no NVIDIA driver here."
    assert choice.why == why and choice.disappoints is (device == "cuda")


@pytest.mark.skipif(not PACKS, reason="blocks are not packed here")
def test_no_weight_is_held_twice(tmp_path: Path) -> None:
    """Packed blocks have their own; the model still thinks, and is no larger than what it reads with."""
    model = model_of(tiny())
    save(model, (9, 9), {}, tmp_path / "tiny")
    backend = open_mind(tmp_path / "tiny", "cpu").backend
    assert isinstance(backend, TorchBackend)
    held = {name: p.untyped_storage().nbytes() for name, p in backend.model.named_parameters()}
    assert all(size == 4 for name, size in held.items() if "_level." in name)
    other = TorchBackend(model)
    for each in (backend, other):
        each.begin([Look(np.ones(81, dtype=np.int32))], 0, 9)
        each.update("L")
        each.update("H")
    np.testing.assert_array_equal(backend.logits(), other.logits())


def test_to_look_for_a_driver_that_is_not_there_takes_no_time() -> None:
    found = []
    for _ in range(5):
        began = time.thread_time()
        find()
        found.append(time.thread_time() - began)
    assert min(found) < 1e-3


def test_where_there_is_no_gpu_its_side_is_not_imported(tmp_path: Path) -> None:
    save(model_of(tiny()), (9, 9), {}, tmp_path / "tiny")
    program = (
        "import sys; from pathlib import Path; from app.engine import cuda, opening;"
        f"cuda.driver.LIBRARY = {str(tmp_path / 'none')!r};"
        f"opening.open_mind(Path({str(tmp_path / 'tiny')!r}));"
        "print([name for name in sys.modules if name.startswith('app.engine.backends.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "torch_cpu'" in done.stdout and "cuda" not in done.stdout and "fallback" not in done.stdout


def test_a_driver_without_a_version_of_its_own_is_still_told(tmp_path: Path) -> None:
    assert survey.driver_version(str(tmp_path / "libnvidia-ml.so.1")) == ""


def test_hardware_is_claimed_only_where_a_benchmark_shows_it() -> None:
    """Whoever commits the self-check's JSON names its GPU in ``devices.PROVEN_ON``, and vice versa."""
    reports = [
        json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "docs" / "benchmarks").glob("*.json")
    ]
    assert sorted(PROVEN_ON) == sorted(
        {report["machine"]["gpu"] for report in reports if "machine" in report}
    )
    readme, guide = (ROOT / name for name in ("README.md", "resources/guide/05-models.md"))
    assert ("have not yet run on hardware" in readme.read_text(encoding="utf-8")) is (not PROVEN_ON)
    assert ("not on hardware, by those who made them" in guide.read_text(encoding="utf-8")) is (not PROVEN_ON)
