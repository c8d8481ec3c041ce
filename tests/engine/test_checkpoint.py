"""Every model that can be opened is; everything else is refused in a sentence, and never run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from app.engine.card import CheckpointError
from app.engine.checkpoint import load, save
from app.engine.model import HRM
from tests.engine.models import (
    CONFIGS,
    HOSTILE,
    model_of,
    paths,
    refused,
    replaced,
    tiny,
    tiny_trm,
)
from tests.engine.test_config import json_values


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    save(model_of(tiny()), (9, 9), {"title": "A small one", "default": True}, folder)
    return folder


def change_card(folder: Path, **changes: Any) -> None:
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(json.dumps(card | changes), encoding="utf-8")


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_what_is_saved_opens_as_the_same_model(config: Any, tmp_path: Path) -> None:
    model = model_of(config)
    card = save(model, (9, 9), {"title": "T", "minutes": 3.5}, tmp_path / "mine")
    loaded = load(tmp_path / "mine")
    assert (loaded.name, loaded.kind, loaded.canvas) == ("mine", "sudoku", (9, 9))
    assert loaded.config == config
    assert loaded.card == card
    assert loaded.card["minutes"] == 3.5
    assert loaded.card["parameters"] == sum(p.numel() for p in model.parameters())
    assert loaded.notes == ()
    assert not loaded.model.training
    assert not any(p.requires_grad for p in loaded.model.parameters())
    for name, tensor in model.state_dict().items():
        assert torch.equal(loaded.model.state_dict()[name], tensor), name
    x = model.embed(torch.ones(1, 81, dtype=torch.long), torch.zeros(1, dtype=torch.long))
    for ours, theirs in zip(
        model.segment(*model.initial(x), x), loaded.model.segment(*loaded.model.initial(x), x), strict=True
    ):
        assert torch.equal(ours, theirs)


def test_a_canvas_need_not_be_square(tmp_path: Path) -> None:
    model = model_of(tiny(vocab_size=6, seq_len=60, positions="rope2d"))
    save(model, (6, 10), {}, tmp_path / "maze")
    loaded = load(tmp_path / "maze")
    assert (loaded.kind, loaded.canvas) == ("maze", (6, 10))
    assert torch.equal(loaded.model.rotary_cos, HRM(model.config, columns=10).rotary_cos)


def test_saving_again_replaces_a_model_in_use(ours: Path) -> None:
    first = load(ours)
    before = first.model.lm_head.weight.clone()
    save(model_of(tiny(), seed=5), (9, 9), first.card, ours)
    again = load(ours)
    assert again.notes == ()
    assert again.card["title"] == "A small one"
    assert torch.equal(first.model.lm_head.weight, before)
    assert not torch.equal(again.model.lm_head.weight, before)
    assert sorted(p.name for p in ours.iterdir()) == ["card.json", "model.safetensors"]


def test_a_half_precision_model_is_saved_in_float32(tmp_path: Path) -> None:
    save(model_of(tiny()).half(), (9, 9), {}, tmp_path / "half")
    loaded = load(tmp_path / "half")
    assert loaded.notes == ()
    assert loaded.model.lm_head.weight.dtype == torch.float32


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CheckpointError, match="cannot be saved"):
        save(model_of(tiny()), (9, 9), {}, tmp_path / "file" / "model")


@pytest.mark.parametrize("name", ["", "card.json", "model.safetensors"])
def test_a_model_of_ours_opens_by_folder_or_file(ours: Path, name: str) -> None:
    assert load(ours / name).name == "small"


def test_other_weights_than_the_cards_are_a_note(ours: Path) -> None:
    change_card(ours, sha256="0" * 64)
    assert "not those its card describes" in load(ours).notes[0]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "chess"}, "usable kind"),
        ({"kind": "maze"}, "is for maze, which does not go with 11 tokens"),
        ({"canvas": [9]}, "usable canvas"),
        ({"canvas": [9, 8]}, "81 positions does not go with 9×8"),
        ({"canvas": [3, 27]}, "81 positions does not go with 3×27"),
        ({"canvas": [True, 81]}, "usable canvas"),
        ({"config": 3}, "usable config"),
        ({"config": tiny().to_dict() | {"depth": 2}}, "unknown entries: depth"),
        ({"config": tiny().to_dict() | {"hidden_size": 10**9}}, "hidden_size = 1000000000; at most 2048"),
        ({"config": tiny().to_dict() | {"H_layers": 10**6}}, "H_layers = 1000000; at most 64"),
        ({"config": tiny().to_dict() | {"prefix_len": 10**9}}, "prefix_len = 1000000000; at most 64"),
        ({"config": tiny().to_dict() | {"L_cycles": 10**9}}, "L_cycles = 1000000000; at most 64"),
        ({"config": tiny().to_dict() | {"expansion": 1e300}}, "expansion = 1e\\+300; at most 64"),
        (
            {"config": tiny().to_dict() | {"hidden_size": 16}},
            "embed_tokens.weight is 11×8, not 11×16, .* and 9 more",
        ),
        ({"config": tiny().to_dict() | {"L_layers": 2}}, "missing: L_level.layers.1"),
        ({"config": tiny_trm(mixer="attention").to_dict()}, "unknown: H_level.layers.0"),
    ],
)
def test_a_card_that_does_not_fit_is_said(ours: Path, changes: dict[str, Any], said: str) -> None:
    change_card(ours, **changes)
    with pytest.raises(CheckpointError, match=said):
        load(ours)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not valid JSON"),
        ("[1, 2]", "not a model card"),
        ('{"kind": "sudoku"}', "lacks a usable canvas, config"),
        ("[" * 90_000, "not valid JSON"),
        ("9" * 5000, "not valid JSON"),
        (" " * 200_000, "far too large"),
    ],
)
def test_a_broken_card_is_said(ours: Path, text: str, said: str) -> None:
    (ours / "card.json").write_text(text, encoding="utf-8")
    assert said in refused(ours)


def test_a_card_in_another_encoding_is_said(ours: Path) -> None:
    (ours / "card.json").write_bytes(b"\xff\xfe{}")
    assert "not a text file" in refused(ours)


@pytest.mark.parametrize("left", [0, 4, 100, -1])
def test_truncated_safetensors_are_said(ours: Path, left: int) -> None:
    whole = (ours / "model.safetensors").read_bytes()
    (ours / "model.safetensors").write_bytes(whole[:left])
    assert "damaged" in refused(ours)


def test_a_card_without_weights_is_said(ours: Path) -> None:
    (ours / "model.safetensors").unlink()
    assert "no model.safetensors" in refused(ours)


@HOSTILE
@given(data=st.data())
def test_a_hostile_card_opens_or_is_refused_in_words(ours: Path, data: st.DataObject) -> None:
    good = json.loads((ours / "card.json").read_text(encoding="utf-8"))
    path = data.draw(st.sampled_from(paths(good)))
    value = data.draw(json_values | st.sampled_from([10**9, -1, 0, 1e308, "rope2d"]))
    try:
        (ours / "card.json").write_text(json.dumps(replaced(good, path, value)), encoding="utf-8")
        load(ours)
    except CheckpointError as error:
        assert 10 < len(str(error)) < 600
    finally:
        (ours / "card.json").write_text(json.dumps(good), encoding="utf-8")


def test_opening_does_not_import_the_compiler(ours: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.engine.checkpoint import load; "
        f"print(load(Path({str(ours)!r})).name, 'torch._dynamo' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["small", "False"]
