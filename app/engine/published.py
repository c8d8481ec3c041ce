"""Checkpoint folders as the published HRM and TRM training code writes them.

A weights file (``step_1000``, ``checkpoint``, ``model.pt`` …) lies beside ``all_config.yaml``.
Sources: HRM, arXiv 2506.21734; TRM, arXiv 2510.04871, and the configurations of their code.
"""

from __future__ import annotations

import pickle
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
import yaml
from safetensors.torch import load_file
from torch import Tensor

from app.engine.card import KIND_OF_VOCAB, PUBLISHED, CheckpointError, listed, read_text
from app.engine.config import ConfigError, HRMConfig
from app.puzzles.base import Kind

_SUFFIXES = (".pt", ".pth", ".ckpt", ".bin", ".safetensors")
_WRAPPERS = re.compile(r"^(?:(?:_orig_mod|module|model|inner)\.)+")
_RENAMED = {
    "embed_tokens.embedding_weight": "embed_tokens.weight",
    "embed_pos.embedding_weight": "embed_pos.weight",
    "puzzle_emb.weights": "puzzle_emb.weight",
}
_TRAINING_ONLY = re.compile(r"^(?:rotary_emb\..*|puzzle_emb\.local_(?:weights|ids))$")
_NEEDED = (
    "hidden_size", "num_heads", "expansion", "puzzle_emb_ndim",
    "H_cycles", "L_cycles", "H_layers", "L_layers",
)  # fmt: skip
_SEQ_LEN: dict[Kind, int] = {"sudoku": 81, "maze": 900, "arc": 900}
_KNOWN = re.compile(r"(?:.*\.)?(?:hrm|hrm_act_v1|trm)@")


def find_weights(folder: Path) -> Path:
    """The only weights file in a folder.

    Raises:
        CheckpointError: there is none, or several.
    """
    found = sorted(
        p
        for p in folder.iterdir()
        # step_1000 and checkpoint have no suffix; neither have LICENSE, README and .gitignore
        if p.is_file() and (p.suffix in _SUFFIXES or (not p.suffix and p.name.islower() and p.name[0] != "."))
    )
    if not found:
        raise CheckpointError(f"{folder} holds no weights file, such as step_1000 or model.safetensors.")
    if len(found) > 1:
        names = listed(p.name for p in found)
        raise CheckpointError(f"{folder} holds several weights files ({names}). Open one of them by name.")
    return found[0]


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors in a weights file, still mapped to it where its format allows.

    Raises:
        CheckpointError: it is damaged, holds anything but tensors, or would run code.
    """
    try:
        values = load_file(path) if path.suffix == ".safetensors" else _unpickle(path)
    except CheckpointError:
        raise
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read: {error.strerror or error}.") from error
    except Exception as error:  # a damaged file makes torch and safetensors fail in any way at all
        raise CheckpointError(f"{path} is damaged or is not a weights file; get it again.") from error
    if not isinstance(values, dict):
        raise CheckpointError(f"{path} holds no table of weights.")
    odd = [name for name, value in values.items() if not (isinstance(name, str) and _is_plain(value))]
    if odd:
        raise CheckpointError(f"{path} holds something else than weights: {listed(odd)}.")
    # A tensor may repeat a few stored numbers without end; a real one is as long as it says.
    if sum(value.numel() * value.element_size() for value in values.values()) > path.stat().st_size:
        raise CheckpointError(f"{path} claims more weights than it holds; get it again.")
    return values


def _is_plain(value: object) -> bool:
    return isinstance(value, Tensor) and value.layout is torch.strided and value.device.type == "cpu"


def _unpickle(path: Path) -> Any:
    with path.open("rb") as file:
        head = file.read(4)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch warns of foreign pickles, then refuses them
            return torch.load(path, map_location="cpu", weights_only=True, mmap=head.startswith(b"PK"))
    except pickle.UnpicklingError as error:
        if "GLOBAL" in str(error) or head.startswith(b"\x80"):
            text = f"{path} holds more than weights; it would run code when opened and was refused."
            raise CheckpointError(text) from error
        raise


def renamed(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights under our names, without what only training needs.

    Raises:
        CheckpointError: two weights get the same name.
    """
    clean: dict[str, Tensor] = {}
    for key, tensor in tensors.items():
        name = _WRAPPERS.sub("", key)
        if _TRAINING_ONLY.match(name):
            continue
        name = _RENAMED.get(name, name)
        if name in clean:
            raise CheckpointError(f"The weights hold {name} twice.")
        clean[name] = tensor
    return clean


def read_arch(folder: Path) -> dict[str, Any]:
    """The ``arch`` table of ``all_config.yaml``.

    Raises:
        CheckpointError: the file is missing, unreadable or says nothing of the architecture.
    """
    path = folder / PUBLISHED
    if not path.is_file():
        raise CheckpointError(f"{folder} holds no {PUBLISHED}. Put the one that came with the weights there.")
    text = read_text(path)
    try:
        # Aliases can unfold to billions of values and deep brackets take yaml hours; the training
        # code writes neither.
        hostile = text.count("[") + text.count("{") > 500 or any(
            isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)
        )
        values = None if hostile else yaml.safe_load(text)
    except Exception as error:  # yaml lets errors of many kinds through
        raise CheckpointError(f"{path} is not valid YAML; get it again.") from error
    arch = values.get("arch") if isinstance(values, dict) else None
    if not isinstance(arch, dict) or not all(isinstance(key, str) for key in arch):
        raise CheckpointError(f"{path} does not describe a model: it has no usable entry arch.")
    return arch


def describe(arch: Mapping[str, Any], weights: Mapping[str, Tensor]) -> tuple[HRMConfig, tuple[str, ...]]:
    """The model that ``all_config.yaml`` and the weights describe together.

    Returns:
        Its shape, and notes for people.

    Raises:
        CheckpointError: an entry is missing or impossible, or the vocabulary is of no known puzzle.
    """
    vocab = _rows(weights, "lm_head.weight")
    if vocab not in KIND_OF_VOCAB:
        raise CheckpointError(
            f"This model knows {vocab} tokens. Only those for Sudoku (11), mazes (6) and ARC (12) run here."
        )
    name = str(arch.get("name", "unnamed"))[:80]
    shared = "trm" in name.lower() or "tiny" in name.lower()
    shared = shared or not any(key.startswith("H_level.") for key in weights)
    # TRM's H_layers is there too, and means nothing.
    if missing := [key for key in _NEEDED if key not in arch and not (shared and key == "H_layers")]:
        raise CheckpointError(f"{PUBLISHED} lacks {listed(missing)} under arch.")
    prefix = _prefix_len(arch, shared)
    positions = arch.get("pos_encodings") or "none"
    seq_len = _SEQ_LEN[KIND_OF_VOCAB[vocab]]
    if positions == "learned":
        seq_len = _rows(weights, "embed_pos.weight") - prefix
    loss = arch.get("loss")
    try:
        config = HRMConfig.from_dict(
            {
                "vocab_size": vocab,
                "seq_len": seq_len,
                "num_puzzle_identifiers": _rows(weights, "puzzle_emb.weight"),
                **{key: arch[key] for key in _NEEDED if key in arch},
                "H_layers": 0 if shared else arch["H_layers"],
                "mixer": "tokens" if arch.get("mlp_t", False) else "attention",
                "positions": positions,
                "shared": shared,
                "prefix_len": prefix,
                "halts": "halt" if arch.get("no_ACT_continue", shared) else "q",
                "max_segments": arch.get("halt_max_steps", 16),
                "stablemax": isinstance(loss, dict) and "stablemax" in str(loss.get("loss_type")),
                "rms_eps": arch.get("rms_norm_eps", 1e-5),
                "rope_theta": arch.get("rope_theta", 10000.0),
            }
        )
    except ConfigError as error:
        raise CheckpointError(f"{PUBLISHED} describes no model that can be built: {error}") from error
    return config, _notes(name, config)


def _rows(weights: Mapping[str, Tensor], name: str) -> int:
    if name not in weights or weights[name].dim() != 2:
        raise CheckpointError(f"The weights lack a table {name}; this is not an HRM or TRM that runs here.")
    return weights[name].shape[0]


def _prefix_len(arch: Mapping[str, Any], shared: bool) -> int:
    """TRM says it, or means 16; 0, as in HRM, is as many positions as the embedding fills."""
    ndim, width = arch["puzzle_emb_ndim"], arch["hidden_size"]
    if not (type(ndim) is int and type(width) is int and ndim > 0 and width > 0):
        raise CheckpointError(f"{PUBLISHED} needs hidden_size and puzzle_emb_ndim above 0 under arch.")
    length = arch.get("puzzle_emb_len", 16 if shared else 0)
    if type(length) is not int or length < 0:
        raise CheckpointError(f"{PUBLISHED} needs a puzzle_emb_len of 0 or more.")
    return length or -(-ndim // width)


def _notes(name: str, config: HRMConfig) -> tuple[str, ...]:
    notes = []
    if not _KNOWN.match(name):
        read_as = "TRM" if config.shared else "HRM"
        notes.append(f"Its architecture, {name}, is unknown here; it is run as {read_as}.")
    if KIND_OF_VOCAB[config.vocab_size] == "arc":
        notes.append(
            "A checkpoint does not say which puzzle embedding belongs to which task. Without the data set's "
            "identifiers.json an ARC task has no embedding and the model's answer means nothing."
        )
    return tuple(notes)
