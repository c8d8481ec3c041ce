"""A description survives being written down, and nonsense is refused in words."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.config import ConfigError, HRMConfig
from tests.engine.models import tiny, tiny_trm


@st.composite
def configs(draw: st.DrawFn) -> HRMConfig:
    heads, unit = draw(st.integers(1, 16)), draw(st.integers(1, 32))
    prefix = draw(st.integers(1, 16))
    width = 4 * heads * unit
    return HRMConfig(
        vocab_size=draw(st.integers(1, 50)),
        seq_len=draw(st.integers(1, 900)),
        num_puzzle_identifiers=draw(st.integers(1, 10**6)),
        hidden_size=width,
        num_heads=heads,
        expansion=draw(st.floats(0.1, 8)),
        H_cycles=draw(st.integers(1, 6)),
        L_cycles=draw(st.integers(1, 9)),
        H_layers=draw(st.integers(1, 8)),
        L_layers=draw(st.integers(1, 8)),
        mixer=draw(st.sampled_from(["attention", "tokens"])),
        positions=draw(st.sampled_from(["rope", "rope2d", "learned", "none"])),
        shared=draw(st.booleans()),
        prefix_len=prefix,
        puzzle_emb_ndim=draw(st.integers(0, prefix * width)),
        halts=draw(st.sampled_from(["q", "halt"])),
        max_segments=draw(st.integers(1, 64)),
        stablemax=draw(st.booleans()),
        rms_eps=draw(st.floats(1e-8, 1e-2)),
        rope_theta=draw(st.floats(1, 1e6)),
    )


@given(configs())
def test_a_description_survives_json(config: HRMConfig) -> None:
    assert HRMConfig.from_dict(json.loads(json.dumps(config.to_dict()))) == config


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(sorted(tiny().to_dict())), json_values)
def test_any_value_is_taken_or_refused_in_words(name: str, value: Any) -> None:
    try:
        config = HRMConfig.from_dict(tiny().to_dict() | {name: value})
    except ConfigError as error:
        assert 10 < len(str(error)) < 300
    else:
        assert getattr(config, name) == value


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"depth": 3}, "unknown entries: depth"),
        ({"a\nb" + "x" * 99: 3}, "unknown entries: abx{38}\\.$"),
        ({"hidden_size": 0}, "hidden_size must be at least 1"),
        ({"hidden_size": "8"}, "hidden_size = '8'"),
        ({"hidden_size": True}, "hidden_size = True"),
        ({"hidden_size": 16**5000}, "hidden_size that is far too large"),
        ({"H_layers": 0}, "H_layers must be at least 1"),
        ({"expansion": math.nan}, "expansion must be positive"),
        ({"expansion": math.inf}, "expansion must be positive"),
        ({"rope_theta": 0}, "rope_theta must be positive"),
        ({"num_heads": 3}, "3 heads do not divide a width of 8"),
        ({"num_heads": 8}, "multiple of 2"),
        ({"positions": "rope2d", "num_heads": 4}, "multiple of 4"),
        ({"positions": "sinus"}, "positions = 'sinus'"),
        ({"puzzle_emb_ndim": 9}, "does not fit into 1 prefix positions of 8"),
    ],
)
def test_what_cannot_be_is_said(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        HRMConfig.from_dict(tiny().to_dict() | changes)


def test_the_vocabulary_must_be_told() -> None:
    with pytest.raises(ConfigError, match="lacks vocab_size or seq_len"):
        HRMConfig.from_dict({"seq_len": 81})


def test_sizes_follow_the_published_formulas() -> None:
    assert tiny().inner_size(512) == 1536  # HRM and TRM at their published width
    assert tiny().inner_size(97) == 512  # TRM's mlp_t over 16 + 81 positions
    assert tiny_trm().positions_total == 85
    assert tiny(H_cycles=3, L_cycles=6).updates_per_segment == 21
