"""The published models, to the digit, as the CPU backend runs them.

See ``tests/data/reference/README.md`` for what the files hold.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from app.engine.backends.torch_cpu import prepare
from app.engine.checkpoint import load
from tests.engine.models import REFERENCE

NEEDS_ONEDNN = pytest.mark.skipif(
    not torch.backends.mkldnn.is_available(),
    reason="TRM's token mixing is chaotic: only oneDNN's order of summation gives the published numbers",
)


@pytest.mark.parametrize(
    "name",
    ["hrm-sudoku", "hrm-maze", "hrm-arc", pytest.param("trm-sudoku-mlp", marks=NEEDS_ONEDNN)],
)
@torch.inference_mode()
def test_sixteen_segments_agree_with_the_published_code(name: str) -> None:
    model = prepare(load(REFERENCE / name).model)
    with np.load(REFERENCE / name / "expected.npz") as file:
        expected = {key: torch.from_numpy(file[key]) for key in file}
    x = model.embed(expected["inputs"], expected["puzzle_identifiers"])
    z_H, z_L = model.initial(x)
    recorded = expected["segments"].tolist()
    for segment in range(1, 17):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
        tolerance = 1e-4 if segment == 1 else 1e-3
        assert (q - expected["q"][segment - 1]).abs().max() < tolerance, segment
        if segment in recorded:
            at = recorded.index(segment)
            assert (logits - expected["logits"][at]).abs().max() < tolerance, segment
            assert (z_H.norm(dim=-1) - expected["z_H_norm"][at]).abs().max() < tolerance, segment
            assert (z_L.norm(dim=-1) - expected["z_L_norm"][at]).abs().max() < tolerance, segment
    assert recorded[-1] == segment


@pytest.mark.parametrize("name", ["hrm-sudoku", "trm-sudoku-mlp"])
@torch.inference_mode()
def test_the_first_segment_agrees_without_onednn_too(name: str) -> None:
    model = load(REFERENCE / name).model
    with np.load(REFERENCE / name / "expected.npz") as file:
        expected = {key: torch.from_numpy(file[key]) for key in file}
    x = model.embed(expected["inputs"], expected["puzzle_identifiers"])
    logits, q = model.segment(*model.initial(x), x)[2:]
    assert (logits - expected["logits"][0]).abs().max() < 1e-4
    assert (q - expected["q"][0]).abs().max() < 1e-4
