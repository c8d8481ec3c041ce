"""Opening and saving models: our own folders, and published HRM and TRM checkpoints."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import save as packed
from torch import Tensor

from app.atomic import replacing, settle
from app.engine.card import CARD, KIND_OF_VOCAB, PUBLISHED, WEIGHTS, CheckpointError, listed, read_card
from app.engine.config import ConfigError, HRMConfig
from app.engine.model import HRM
from app.engine.published import describe, find_weights, read_arch, read_tensors, renamed
from app.language import tr
from app.puzzles.base import KIND_WORDS, Canvas, Kind

__all__ = ["CheckpointError", "Loaded", "load", "save"]

LARGEST = {
    "seq_len": 99 * 99, "prefix_len": 64, "hidden_size": 2048, "num_puzzle_identifiers": 10**7,
    "H_layers": 64, "L_layers": 64, "H_cycles": 64, "L_cycles": 64, "expansion": 64, "max_segments": 256,
}  # fmt: skip
"""What a description may ask for; more is a mistake or an attack, and would cost memory or never end."""

BIG_TABLE = 2**26
"""Numbers in a table of puzzle embeddings from which it stays in its file: ARC's reach 2 GB, and a
task needs one row of it."""


@dataclass(frozen=True)
class Loaded:
    """A model ready to think.

    Attributes:
        canvas: (rows, columns) of its tokens; None where it takes a grid of any size.
        model: in evaluation mode, without gradients, float32 on the CPU.
        card: plain JSON values; for a published checkpoint, what can be told from its files.
        notes: sentences that people should see.
        sha256: of its weights' file; of a published checkpoint, of the weights themselves.
    """

    name: str
    kind: Kind
    canvas: Canvas | None
    config: HRMConfig
    model: HRM
    card: dict[str, Any]
    notes: tuple[str, ...] = ()
    sha256: str = ""


def load(path: Path) -> Loaded:
    """Open a model: a folder of ours, a published checkpoint folder, or a weights file in either.

    Nothing in the files is run, and no more memory is used than the weights take.

    Raises:
        CheckpointError: it cannot be opened; the text says why and what to do.
    """
    try:
        if not path.exists():
            raise CheckpointError(tr("There is no model at {path}.", path=path))
        folder = path if path.is_dir() else path.parent
        file = None if path.is_dir() or path.name in (CARD, PUBLISHED) else path
        if (folder / CARD).is_file() and (file is None or file.name == WEIGHTS):
            return _load_own(folder)
        return _load_published(folder, file)
    except OSError as error:
        raise CheckpointError(tr("{path} cannot be read: {why}.", path=path, why=error.strerror)) from error


def _load_own(folder: Path) -> Loaded:
    card = read_card(folder)
    weights = folder / WEIGHTS
    if not weights.is_file():
        said = tr("{folder} has a card but no {file}; get the model again.", folder=folder, file=WEIGHTS)
        raise CheckpointError(said)
    try:
        config = HRMConfig.from_dict(card["config"])
    except ConfigError as error:
        raise CheckpointError(f"{folder / CARD}: {error}") from error
    canvas = None if card["canvas"] is None else (card["canvas"][0], card["canvas"][1])
    if KIND_OF_VOCAB.get(config.vocab_size) != card["kind"]:
        raise CheckpointError(
            tr(
                "{path} is for {kind}, which does not go with {tokens} tokens.",
                path=folder / CARD,
                kind=KIND_WORDS[card["kind"]],
                tokens=config.vocab_size,
            )
        )
    model, notes = _build(config, canvas, read_tensors(weights))
    digest = _sha256(weights)
    if card.get("sha256") != digest:
        notes += (
            tr(
                "The weights in {folder} are not those its card describes, so what it says may not hold.",
                folder=folder,
            ),
        )
    return Loaded(folder.absolute().name, card["kind"], canvas, config, model, card, notes, digest)


def _load_published(folder: Path, file: Path | None) -> Loaded:
    weights = file or find_weights(folder)
    tensors = renamed(read_tensors(weights))
    config, notes = describe(read_arch(folder), tensors)
    side = math.isqrt(config.seq_len)
    model, more = _build(config, (side, side), tensors)
    name = folder.absolute().name + (f"/{file.name}" if file else "")
    title = tr("{design}, a published checkpoint", design="TRM" if config.shared else "HRM")
    card = {"name": name, "title": title, **_facts(model, (side, side))}
    return Loaded(name, card["kind"], (side, side), config, model, card, notes + more, fingerprint(model))


def _facts(model: HRM, canvas: Canvas | None) -> dict[str, Any]:
    return {
        "kind": KIND_OF_VOCAB[model.config.vocab_size],
        "canvas": list(canvas) if canvas else None,
        "config": model.config.to_dict(),
        "parameters": sum(p.numel() for p in model.parameters()),
    }


def _build(
    config: HRMConfig, canvas: Canvas | None, tensors: Mapping[str, Tensor]
) -> tuple[HRM, tuple[str, ...]]:
    """The model with these weights, and notes for people."""
    for name, most in LARGEST.items():
        if (asked := getattr(config, name)) > most:
            said = tr(
                "This model asks for {name} = {asked}; at most {most} is possible.",
                name=name, asked=asked, most=most,
            )  # fmt: skip
            raise CheckpointError(said)
    kind = KIND_OF_VOCAB[config.vocab_size]
    if (canvas is None) != config.any_size or (config.any_size and kind == "sudoku"):
        raise CheckpointError(
            tr("A model takes grids of any size where its cells mix locally, and only there.")
        )
    rows, columns = canvas or (config.seq_len, 1)
    if rows * columns != config.seq_len or (kind == "sudoku" and canvas != (9, 9)):
        raise CheckpointError(
            tr(
                "A {kind} model of {positions} positions does not go with {rows}×{columns} cells.",
                kind=KIND_WORDS[kind],
                positions=config.seq_len,
                rows=rows,
                columns=columns,
            )
        )
    with torch.device("meta"):  # the weights' shapes only, no memory
        model = HRM(config, columns)
    _compare(tensors, model.state_dict())
    ready = {name: _float32(name, tensor) for name, tensor in tensors.items()}
    model.load_state_dict(ready, assign=True)
    others = sorted({str(t.dtype).removeprefix("torch.") for t in tensors.values()} - {"float32"})
    note = tr("Its weights are stored as {types} and were converted to float32.", types=listed(others))
    return model.eval().requires_grad_(False), (note,) if others else ()


def _compare(tensors: Mapping[str, Tensor], wanted: Mapping[str, Tensor]) -> None:
    """Raise CheckpointError unless names and shapes agree."""
    wrong = [
        tr("{name} is {found}, not {wanted}", name=name, found=_size(tensors[name]), wanted=_size(want))
        for name, want in wanted.items()
        if name in tensors and tensors[name].shape != want.shape
    ]
    found = [
        (tr("missing: {names}"), sorted(set(wanted) - set(tensors))),
        (tr("unknown: {names}"), sorted(set(tensors) - set(wanted))),
        (tr("of another shape: {names}"), wrong),
    ]
    if faults := "; ".join(what.format(names=listed(names)) for what, names in found if names):
        raise CheckpointError(tr("The weights do not fit their description ({faults}).", faults=faults))


def _size(tensor: Tensor) -> str:
    return "×".join(map(str, tensor.shape)) or tr("a single number")


def _float32(name: str, tensor: Tensor) -> Tensor:
    if not tensor.is_floating_point():
        raise CheckpointError(
            tr("The weights {name} are not stored as real numbers and cannot be used.", name=name)
        )
    if name == "puzzle_emb.weight" and tensor.numel() > BIG_TABLE:
        return tensor.to(torch.float32)
    # A copy of its own: a file replaced under a mapped tensor would change or kill a running model.
    ready = tensor.to(torch.float32, copy=True).contiguous()
    if not ready.isfinite().all():
        raise CheckpointError(
            tr("The weights {name} are not all finite numbers; its training has failed.", name=name)
        )
    return ready


def fingerprint(model: HRM) -> str:
    """SHA-256 of a model's weights, but for a table of puzzle embeddings that stays in its file."""
    digest = hashlib.sha256()
    for name, weights in sorted(model.state_dict().items()):
        if weights.numel() <= BIG_TABLE:
            digest.update(name.encode())
            digest.update(weights.detach().contiguous().numpy())
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def save(model: HRM, canvas: Canvas | None, card: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Write a model of ours: ``model.safetensors`` in float32 and ``card.json``.

    Args:
        model: on any device.
        canvas: (rows, columns) of its tokens; None where it takes a grid of any size.
        card: what is known of it, in JSON values; name, kind, canvas, config, the number of
            parameters and the SHA-256 of the weights are filled in.
        folder: made where it is missing; its name becomes the model's.

    Returns:
        The card as written.

    Raises:
        CheckpointError: the folder cannot be written.
    """
    state = {name: t.detach().to("cpu", torch.float32).contiguous() for name, t in model.state_dict().items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        weights = packed(state)  # safetensors' own files only their owner may read
        digest = hashlib.sha256(weights).hexdigest()
        whole = {**card, "name": folder.absolute().name, **_facts(model, canvas), "sha256": digest}
        text = json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False)
        with replacing(folder / CARD) as told, replacing(folder / WEIGHTS) as file:
            told.write(f"{text}\n".encode())
            settle(told)  # both are whole on disk before either is put in its place
            file.write(weights)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"The model cannot be saved in {folder}: {error}.") from error
    return whole
