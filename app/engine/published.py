"""Checkpoint folders as the published HRM and TRM training code writes them.

A weights file (``step_1000``, ``checkpoint``, ``model.pt`` …) lies beside ``all_config.yaml``.
Sources: HRM, arXiv 2506.21734; TRM, arXiv 2510.04871, and the configurations of their code.
"""

from __future__ import annotations

import pickle
import pickletools
import re
import warnings
import zipfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any

import torch
import yaml
from safetensors.torch import load_file
from torch import Tensor

from app.engine.card import KIND_OF_VOCAB, PUBLISHED, CheckpointError, listed, read_text
from app.engine.config import ConfigError, HRMConfig
from app.language import tr
from app.puzzles.base import Kind

LEGACY_PICKLES = 5
"""In a file of torch's old format: what it is, its version, the machine, the object, its keys."""
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
        raise CheckpointError(
            tr("{folder} holds no weights file, such as step_1000 or model.safetensors.", folder=folder)
        )
    if len(found) > 1:
        names = listed(p.name for p in found)
        raise CheckpointError(
            tr(
                "{folder} holds several weights files ({names}). Open one of them by name.",
                folder=folder, names=names,
            )
        )  # fmt: skip
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
        why = error.strerror or error
        raise CheckpointError(tr("{path} cannot be read: {why}.", path=path, why=why)) from error
    except Exception as error:  # a damaged file makes torch and safetensors fail in any way at all
        raise CheckpointError(
            tr("{path} is damaged or is not a weights file; get it again.", path=path)
        ) from error
    if not isinstance(values, dict):
        raise CheckpointError(tr("{path} holds no table of weights.", path=path))
    odd = [name for name, value in values.items() if not (isinstance(name, str) and _is_plain(value))]
    if odd:
        raise CheckpointError(
            tr("{path} holds something else than weights: {names}.", path=path, names=listed(odd))
        )
    # A tensor may repeat a few stored numbers without end; a real one is as long as it says.
    if sum(value.numel() * value.element_size() for value in values.values()) > path.stat().st_size:
        raise CheckpointError(tr("{path} claims more weights than it holds; get it again.", path=path))
    return values


def _is_plain(value: object) -> bool:
    return isinstance(value, Tensor) and value.layout is torch.strided and value.device.type == "cpu"


def _unpickle(path: Path) -> Any:
    with path.open("rb") as file:
        head = file.read(4)
    zipped = head.startswith(b"PK")
    if zipped and _is_packed(path):
        raise CheckpointError(tr("{path} claims more weights than it holds; get it again.", path=path))
    if _makes_room(path, zipped):
        raise CheckpointError(
            tr("{path} holds something else than weights: room for some of any size.", path=path)
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch warns of foreign pickles, then refuses them
            return torch.load(path, map_location="cpu", weights_only=True, mmap=zipped)
    except pickle.UnpicklingError as error:
        if "GLOBAL" in str(error) or head.startswith(b"\x80"):
            text = tr(
                "{path} holds more than weights; it would run code when opened and was refused.", path=path
            )
            raise CheckpointError(text) from error
        raise


def _is_packed(path: Path) -> bool:
    """Whether something in an archive unpacks to more than it is; torch stores everything as it stands."""
    with zipfile.ZipFile(path) as archive:
        return any(
            item.compress_type != zipfile.ZIP_STORED or item.file_size > item.compress_size
            for item in archive.infolist()
        )


def _makes_room(path: Path, zipped: bool) -> bool:
    """Whether a pickle calls bytearray, which torch lets it: three words in it would take all memory."""
    with ExitStack() as stack, suppress(ValueError):  # torch says better what is damaged
        if zipped:
            archive = stack.enter_context(zipfile.ZipFile(path))
            name = next(name for name in archive.namelist() if name.endswith("/data.pkl"))
            files: list[IO[bytes]] = [stack.enter_context(archive.open(name))]
        else:
            files = [stack.enter_context(path.open("rb"))] * LEGACY_PICKLES
        return any(
            op.name == "GLOBAL" and str(value).endswith("bytearray")
            for file in files
            for op, value, _ in pickletools.genops(file)
        )
    return False


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
            raise CheckpointError(tr("The weights hold {name} twice.", name=listed([name])))
        clean[name] = tensor
    return clean


def read_arch(folder: Path) -> dict[str, Any]:
    """The ``arch`` table of ``all_config.yaml``.

    Raises:
        CheckpointError: the file is missing, unreadable or says nothing of the architecture.
    """
    path = folder / PUBLISHED
    if not path.is_file():
        raise CheckpointError(
            tr(
                "{folder} holds no {file}. Put the one that came with the weights there.",
                folder=folder, file=PUBLISHED,
            )
        )  # fmt: skip
    text = read_text(path)
    try:
        # Aliases can unfold to billions of values and deep brackets take yaml hours; the training
        # code writes neither.
        hostile = text.count("[") + text.count("{") > 500 or any(
            isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)
        )
        values = None if hostile else yaml.safe_load(text)
    except Exception as error:  # yaml lets errors of many kinds through
        raise CheckpointError(tr("{path} is not valid YAML; get it again.", path=path)) from error
    arch = values.get("arch") if isinstance(values, dict) else None
    if not isinstance(arch, dict) or not all(isinstance(key, str) for key in arch):
        raise CheckpointError(tr("{path} does not describe a model: it has no usable entry arch.", path=path))
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
            tr(
                "This model knows {count} tokens. Only those for Sudoku (11), mazes (6) and ARC (12) run "
                "here.",
                count=vocab,
            )
        )
    name = str(arch.get("name", "unnamed"))[:80]
    shared = "trm" in name.lower() or "tiny" in name.lower()
    shared = shared or not any(key.startswith("H_level.") for key in weights)
    # TRM's H_layers is there too, and means nothing.
    if missing := [key for key in _NEEDED if key not in arch and not (shared and key == "H_layers")]:
        raise CheckpointError(tr("{file} lacks {names} under arch.", file=PUBLISHED, names=listed(missing)))
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
        raise CheckpointError(
            tr("{file} describes no model that can be built: {why}", file=PUBLISHED, why=error)
        ) from error
    return config, _notes(name, config)


def _rows(weights: Mapping[str, Tensor], name: str) -> int:
    if name not in weights or weights[name].dim() != 2:
        raise CheckpointError(
            tr("The weights lack a table {name}; this is not an HRM or TRM that runs here.", name=name)
        )
    return weights[name].shape[0]


def _prefix_len(arch: Mapping[str, Any], shared: bool) -> int:
    """TRM says it, or means 16; 0, as in HRM, is as many positions as the embedding fills."""
    ndim, width = arch["puzzle_emb_ndim"], arch["hidden_size"]
    if not (type(ndim) is int and type(width) is int and ndim > 0 and width > 0):
        raise CheckpointError(
            tr("{file} needs hidden_size and puzzle_emb_ndim above 0 under arch.", file=PUBLISHED)
        )
    length = arch.get("puzzle_emb_len", 16 if shared else 0)
    if type(length) is not int or length < 0:
        raise CheckpointError(tr("{file} needs a puzzle_emb_len of 0 or more.", file=PUBLISHED))
    return length or -(-ndim // width)


def _notes(name: str, config: HRMConfig) -> tuple[str, ...]:
    notes = []
    if not _KNOWN.match(name):
        read_as = "TRM" if config.shared else "HRM"
        notes.append(
            tr(
                "Its architecture, {name}, is unknown here; it is run as {design}.",
                name=name, design=read_as,
            )
        )  # fmt: skip
    if KIND_OF_VOCAB[config.vocab_size] == "arc":
        notes.append(
            tr(
                "A checkpoint does not say which puzzle embedding belongs to which task. Without the data "
                "set's identifiers.json an ARC task has no embedding and the model's answer means nothing."
            )
        )
    return tuple(notes)
