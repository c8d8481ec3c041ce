"""Small models and checkpoint folders for the engine's tests."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml
from hypothesis import HealthCheck, settings
from torch import Tensor

from app.engine.card import CheckpointError
from app.engine.checkpoint import load
from app.engine.config import HRMConfig
from app.engine.model import HRM

REFERENCE = Path(__file__).parents[1] / "data" / "reference"
PUBLISHED_NAMES = {
    "embed_tokens.weight": "embed_tokens.embedding_weight",
    "embed_pos.weight": "embed_pos.embedding_weight",
    "puzzle_emb.weight": "puzzle_emb.weights",
}


def tiny(**changes: Any) -> HRMConfig:
    """A Sudoku HRM of a few thousand weights."""
    values = {
        "vocab_size": 11, "seq_len": 81, "hidden_size": 8, "num_heads": 2, "H_layers": 1, "L_layers": 1,
        "puzzle_emb_ndim": 8,
    }  # fmt: skip
    return HRMConfig.from_dict(values | changes)


def tiny_trm(**changes: Any) -> HRMConfig:
    """A Sudoku TRM of a few thousand weights."""
    trm = {
        "shared": True,
        "H_layers": 0,
        "prefix_len": 4,
        "halts": "halt",
        "positions": "none",
        "mixer": "tokens",
    }
    return tiny(**trm | changes)


def model_of(config: HRMConfig, seed: int = 0) -> HRM:
    """Random weights, the halting head and the puzzle embedding included."""
    torch.manual_seed(seed)
    model = HRM(config).eval()
    with torch.no_grad():
        model.q_head.weight.normal_()
        model.puzzle_emb.weight.normal_()
    return model.requires_grad_(False)


def published_arch(config: HRMConfig) -> dict[str, Any]:
    """The arch table that the published code would have written."""
    arch = {
        "name": "hrm.hrm_act_v1@HierarchicalReasoningModel_ACTV1",
        "loss": {"name": "losses@ACTLossHead", "loss_type": "softmax_cross_entropy"},
        "hidden_size": config.hidden_size,
        "num_heads": config.num_heads,
        "expansion": config.expansion,
        "H_cycles": config.H_cycles,
        "L_cycles": config.L_cycles,
        "H_layers": config.H_layers,
        "L_layers": config.L_layers,
        "puzzle_emb_ndim": config.puzzle_emb_ndim,
        "pos_encodings": config.positions,
        "halt_max_steps": config.max_segments,
    }
    if config.shared:
        arch |= {
            "name": "recursive_reasoning.trm@TinyRecursiveReasoningModel_ACTV1",
            "mlp_t": config.mixer == "tokens",
            "puzzle_emb_len": config.prefix_len,
            "no_ACT_continue": config.halts == "halt",
        }
    return arch


def published_state(model: HRM, prefix: str = "_orig_mod.model.inner.") -> dict[str, Tensor]:
    """The weights under the names of the published code."""
    return {prefix + PUBLISHED_NAMES.get(name, name): t.clone() for name, t in model.state_dict().items()}


def write_published(folder: Path, arch: dict[str, Any], state: Any, name: str = "step_10") -> Path:
    """A checkpoint folder as the published code writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "all_config.yaml").write_text(yaml.safe_dump({"arch": arch, "lr": 1e-4}), encoding="utf-8")
    torch.save(state, folder / name)
    return folder


CONFIGS = {
    "attention": tiny(),
    "learned": tiny(positions="learned"),
    "tokens": tiny(mixer="tokens", positions="learned", halts="halt"),
    "trm": tiny_trm(),
}
HOSTILE = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def refused(path: Path) -> str:
    """The sentence with which a model is refused."""
    with pytest.raises(CheckpointError) as caught:
        load(path)
    text = str(caught.value)
    assert text.endswith((".", ")."))
    assert "\n" not in text
    return text


def paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where there are values in nested lists and tables."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(path for key, one in inner for path in paths(one, (*at, key)))]


def replaced(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    """A copy with another value at a path."""
    if not path:
        return value
    changed = copy.deepcopy(whole)
    at = changed
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return changed
