"""Published checkpoints open under all their names; what is broken or hostile is refused, never run."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.engine import checkpoint
from app.engine.card import CheckpointError
from app.engine.checkpoint import load
from tests.engine.models import (
    CONFIGS,
    HOSTILE,
    REFERENCE,
    model_of,
    paths,
    published_arch,
    published_state,
    refused,
    replaced,
    tiny,
    tiny_trm,
    write_published,
)
from tests.engine.test_config import json_values


@pytest.fixture
def hrm(tmp_path: Path) -> Path:
    return write_published(tmp_path / "hrm", published_arch(tiny()), published_state(model_of(tiny())))


@pytest.mark.parametrize(
    ("name", "kind", "canvas", "said"),
    [
        ("hrm-sudoku", "sudoku", (9, 9), {"halts": "q", "shared": False, "positions": "rope"}),
        ("hrm-maze", "maze", (30, 30), {"vocab_size": 6, "seq_len": 900, "H_layers": 2}),
        ("hrm-arc", "arc", (30, 30), {"num_puzzle_identifiers": 5, "L_layers": 1, "stablemax": True}),
        (
            "trm-sudoku-mlp", "sudoku", (9, 9),
            {"halts": "halt", "shared": True, "prefix_len": 16, "mixer": "tokens", "L_cycles": 6},
        ),
    ],
)  # fmt: skip
def test_the_published_folders_open(name: str, kind: str, canvas: Any, said: dict[str, Any]) -> None:
    loaded = load(REFERENCE / name)
    assert (loaded.name, loaded.kind, loaded.canvas) == (name, kind, canvas)
    assert {key: getattr(loaded.config, key) for key in said} == said
    assert loaded.card["config"] == json.loads(json.dumps(loaded.config.to_dict()))
    assert loaded.card["title"].startswith(name[:3].upper())
    assert ("identifiers.json" in "".join(loaded.notes)) is (kind == "arc")


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
@pytest.mark.parametrize("prefix", ["_orig_mod.model.inner.", "model.inner.", "inner.", "_orig_mod.", ""])
def test_the_names_of_every_release_are_known(config: Any, prefix: str, tmp_path: Path) -> None:
    model = model_of(config)
    state = published_state(model, prefix)
    state[prefix + "rotary_emb.cos_cached"] = torch.zeros(3)
    state[prefix + "puzzle_emb.local_weights"] = torch.zeros(3)
    state[prefix + "puzzle_emb.local_ids"] = torch.zeros(3, dtype=torch.int32)
    arch = published_arch(config) | {
        "no_ACT_continue": config.halts == "halt",
        "mlp_t": config.mixer == "tokens",
    }
    loaded = load(write_published(tmp_path / "p", arch, state))
    assert loaded.config == config
    for name, tensor in model.state_dict().items():
        assert torch.equal(loaded.model.state_dict()[name], tensor), name


def test_trm_is_told_by_its_weights_too(tmp_path: Path) -> None:
    config = tiny_trm()
    arch = published_arch(config) | {"name": "something@Else"}
    loaded = load(write_published(tmp_path / "p", arch, published_state(model_of(config))))
    assert loaded.config == config
    assert "something@Else, is unknown here; it is run as TRM" in loaded.notes[0]


def test_trm_means_sixteen_positions_and_halting_alone_unless_it_says_otherwise(tmp_path: Path) -> None:
    config = tiny_trm(prefix_len=16, mixer="attention")
    arch = published_arch(config)
    for key in ("puzzle_emb_len", "no_ACT_continue", "mlp_t"):
        del arch[key]
    folder = write_published(tmp_path / "p", arch, published_state(model_of(config)))
    assert load(folder).config == config
    write_published(
        folder, arch | {"puzzle_emb_len": 0, "no_ACT_continue": False}, published_state(model_of(config))
    )
    assert (load(folder).config.prefix_len, load(folder).config.halts) == (1, "q")


@pytest.mark.parametrize("kind", [torch.bfloat16, torch.float16, torch.float64])
def test_other_precisions_become_float32_with_a_note(kind: torch.dtype, tmp_path: Path) -> None:
    state = {name: t.to(kind) for name, t in published_state(model_of(tiny())).items()}
    loaded = load(write_published(tmp_path / "p", published_arch(tiny()), state))
    assert {t.dtype for t in loaded.model.state_dict().values()} == {torch.float32}
    assert loaded.notes == (f"Its weights are stored as {str(kind)[6:]} and were converted to float32.",)


def test_the_old_format_of_torch_and_safetensors_open_too(hrm: Path) -> None:
    from safetensors.torch import save_file

    state = torch.load(hrm / "step_10", weights_only=True)
    torch.save(state, hrm / "step_10", _use_new_zipfile_serialization=False)
    assert load(hrm).config == tiny()
    (hrm / "step_10").unlink()
    save_file(state, hrm / "weights.safetensors")
    assert load(hrm).config == tiny()


def test_a_big_table_of_puzzle_embeddings_stays_in_its_file(
    hrm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoint, "BIG_TABLE", 7)
    state = published_state(model_of(tiny()))
    table = state["_orig_mod.model.inner.puzzle_emb.weights"]
    table[0, 0] = float("nan")  # only who reads it through can tell
    torch.save(state, hrm / "step_10")
    assert torch.equal(load(hrm).model.puzzle_emb.weight[:, 1:], table[:, 1:])


def test_several_weights_files_must_be_told_apart(hrm: Path) -> None:
    torch.save(published_state(model_of(tiny(), seed=9)), hrm / "step_20")
    text = refused(hrm)
    assert "step_10, step_20" in text
    assert "by name" in text
    loaded = load(hrm / "step_20")
    assert loaded.name == "hrm/step_20"
    assert torch.equal(loaded.model.lm_head.weight, model_of(tiny(), seed=9).lm_head.weight)


def test_what_lies_beside_the_weights_is_no_weights_file(hrm: Path) -> None:
    for name in (
        "LICENSE",
        "README.md",
        ".gitattributes",
        "hrm_act_v1.py",
        "identifiers.json",
        "step_10_preds.0",
    ):
        (hrm / name).touch()
    (hrm / "evaluator_step_10").mkdir()
    assert load(hrm).config == tiny()


def test_links_are_followed_to_the_weights_only(hrm: Path, tmp_path: Path) -> None:
    blob = tmp_path / "blob"
    (hrm / "step_10").rename(blob)
    try:
        (hrm / "step_10").symlink_to(blob)
    except OSError:
        pytest.skip("this system does not let us make links")
    assert load(hrm / "step_10").config == tiny()


# What is refused


def test_missing_things_are_said(tmp_path: Path, hrm: Path) -> None:
    assert "no model at" in refused(tmp_path / "nowhere")
    assert "no model at" in refused(tmp_path / ("x" * 200) / "y")
    (tmp_path / "empty").mkdir()
    assert "no weights file" in refused(tmp_path / "empty")
    (hrm / "all_config.yaml").unlink()
    assert "no all_config.yaml" in refused(hrm)
    assert "no all_config.yaml" in refused(hrm / "step_10")


class Evil:
    """Creates a file when unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


@pytest.mark.parametrize("form", ["torch", "old torch", "pickle", "old pickle"])
def test_code_in_a_pickle_is_refused_and_not_run(hrm: Path, tmp_path: Path, form: str) -> None:
    trace = tmp_path / "was here"
    content = published_state(model_of(tiny())) | {"evil": Evil(trace)}
    if "torch" in form:
        torch.save(content, hrm / "step_10", _use_new_zipfile_serialization=form == "torch")
    else:
        (hrm / "step_10").write_bytes(pickle.dumps(content, protocol=2 if form == "old pickle" else 4))
    assert "would run code when opened and was refused" in refused(hrm)
    assert not trace.exists()


def _cut(share: float) -> Any:
    return lambda content: content[: int(len(content) * share)]


@pytest.mark.parametrize(
    "change",
    [_cut(0), _cut(0.1), _cut(0.5), _cut(0.99), lambda _: b"no weights at all", lambda _: b"PK\x03\x04"],
)
def test_damaged_weights_are_said(hrm: Path, change: Any) -> None:
    (hrm / "step_10").write_bytes(change((hrm / "step_10").read_bytes()))
    assert "damaged" in refused(hrm)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ([torch.ones(3)], "no table of weights"),
        (torch.ones(3), "no table of weights"),
        ({"lm_head.weight": 3}, "something else than weights: lm_head.weight"),
        ({"model": {"lm_head.weight": torch.ones(11, 8)}}, "something else than weights: model"),
        ({3: torch.ones(3)}, "something else than weights: 3"),
        ({"lm_head.weight": torch.ones(11, 8, device="meta")}, "something else than weights"),
        ({"lm_head.weight": torch.ones(11, 8).to_sparse()}, "something else than weights"),
        ({"lm_head.weight": torch.ones(1).expand(11, 10**12)}, "claims more weights than it holds"),
        ({"a": torch.ones(1), "model.a": torch.ones(1)}, "a twice"),
        ({}, "lack a table lm_head.weight"),
        ({"lm_head.weight": torch.ones(7, 8)}, "knows 7 tokens"),
        ({"lm_head.weight": torch.ones(11)}, "lack a table lm_head.weight"),
    ],
)
def test_other_contents_are_said(tmp_path: Path, state: Any, said: str) -> None:
    assert said in refused(write_published(tmp_path / "p", published_arch(tiny()), state))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["lm_head.weight", "H_init", "puzzle_emb.weights"])
def test_weights_that_are_no_numbers_are_said(hrm: Path, name: str, value: float) -> None:
    state = torch.load(hrm / "step_10", weights_only=True)
    state["_orig_mod.model.inner." + name].view(-1)[-1] = value
    torch.save(state, hrm / "step_10")
    assert "not all finite" in refused(hrm)


def test_whole_numbers_are_no_weights(hrm: Path) -> None:
    state = torch.load(hrm / "step_10", weights_only=True)
    torch.save({name: t.to(torch.int32) for name, t in state.items()}, hrm / "step_10")
    assert "not stored as real numbers" in refused(hrm)


def test_weights_that_do_not_fit_are_counted(hrm: Path) -> None:
    state = published_state(model_of(tiny(L_layers=3)))
    state["extra"] = state.pop("_orig_mod.model.inner.q_head.bias")
    write_published(hrm, published_arch(tiny()), state)
    text = refused(hrm)
    assert "missing: q_head.bias;" in text
    assert "unknown: L_level.layers.1.mlp.down_proj.weight" in text
    assert "and 5 more" in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"hidden_size": 10**9, "puzzle_emb_ndim": 10**9}, "at most 2048"),
        ({"hidden_size": 10**9 + 1}, "heads do not divide"),
        ({"hidden_size": None}, "needs hidden_size"),
        ({"hidden_size": 2**20000}, "far too large"),
        ({"hidden_size": 16}, "is 11×8, not 11×16"),
        ({"L_layers": 10**6}, "L_layers = 1000000; at most 64"),
        ({"puzzle_emb_len": 10**9}, "prefix_len = 1000000000; at most 64"),
        ({"puzzle_emb_len": -1}, "puzzle_emb_len of 0 or more"),
        ({"puzzle_emb_ndim": 0}, "puzzle_emb_ndim above 0"),
        ({"pos_encodings": "learned"}, "lack a table embed_pos.weight"),
        ({"pos_encodings": "sinus"}, "positions = 'sinus'"),
        ({"expansion": float("inf")}, "expansion must be positive"),
        ({"mlp_t": True}, "missing: H_level.layers.0.mlp_t"),
        ({"halt_max_steps": 0}, "max_segments must be at least 1"),
    ],
)
def test_an_architecture_that_does_not_fit_is_said(hrm: Path, changes: dict[str, Any], said: str) -> None:
    text = yaml.safe_dump({"arch": published_arch(tiny()) | changes}) if said != "far too large" else ""
    if not text:  # more digits than Python writes down
        arch = published_arch(tiny()) | {"hidden_size": "HUGE"}
        text = yaml.safe_dump({"arch": arch}).replace("HUGE", hex(2**20000))
    (hrm / "all_config.yaml").write_text(text, encoding="utf-8")
    assert said in refused(hrm)


def test_missing_entries_are_named(hrm: Path) -> None:
    arch = published_arch(tiny())
    del arch["H_layers"], arch["num_heads"]
    (hrm / "all_config.yaml").write_text(yaml.safe_dump({"arch": arch}), encoding="utf-8")
    assert "lacks num_heads, H_layers under arch" in refused(hrm)


BOMB = "a: &a {x: 1, y: 2}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 9)}]}}\n"
    for old, new in zip("abcdefghijk", "bcdefghijkl", strict=True)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no usable entry arch"),
        ("[1, 2]", "no usable entry arch"),
        ("arch: 3", "no usable entry arch"),
        ("arch: {1: 2}", "no usable entry arch"),
        ("arch: {name: *nobody}", "no usable entry arch"),
        ("arch: [", "not valid YAML"),
        ("arch: !!python/object/apply:os.system [true]", "not valid YAML"),
        ("arch: !!bool perhaps", "not valid YAML"),
        ("arch: 2026-99-99", "not valid YAML"),
        ("[" * 90_000, "no usable entry arch"),
        ("- " * 40_000, "not valid YAML"),
        (BOMB, "no usable entry arch"),
        ("#" * 200_000, "far too large"),
    ],
    ids=lambda text: text[:20],
)
def test_a_broken_configuration_is_said(hrm: Path, text: str, said: str) -> None:
    (hrm / "all_config.yaml").write_text(text, encoding="utf-8")
    assert said in refused(hrm)


@HOSTILE
@given(data=st.data())
def test_a_hostile_architecture_opens_or_is_refused_in_words(hrm: Path, data: st.DataObject) -> None:
    arch = published_arch(tiny())
    path = data.draw(st.sampled_from(paths(arch)))
    value = data.draw(json_values | st.sampled_from([10**9, -1, 0, 1e308, "learned"]))
    text = yaml.safe_dump({"arch": replaced(arch, path, value)})
    (hrm / "all_config.yaml").write_text(text, encoding="utf-8")
    try:
        load(hrm)
    except CheckpointError as error:
        assert 10 < len(str(error)) < 600
