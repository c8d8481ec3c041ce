"""What a saved run holds besides the record: a label, and whole states where somebody asks for them."""

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.events import Update
from app.engine.label import LONGEST_TAG, MOST_TAGS, Label, from_bytes, to_bytes
from app.engine.trace_file import TraceFileError, load, load_labelled, save
from app.engine.whole_states import WHOLE, whole_bytes
from tests.engine.scripted import record
from tests.engine.test_trace_file import changed

LABEL = Label("Insight, late", ("hard", "for the talk"), "2026-08-03T14:03:00", True)


def saved(tmp_path: Path, states: bool = True) -> Path:
    path = tmp_path / "run.hrmrun"
    save(record(policy="fixed", segments=3), path, LABEL, states)
    return path


def test_whole_states_come_back_in_half_precision(tmp_path: Path) -> None:
    trace = record(policy="fixed", segments=3)
    back, label = load_labelled(saved(tmp_path))
    assert label == LABEL
    for a, b in zip(trace.updates(), back.updates(), strict=True):
        assert a.state is not None and b.state is not None and b.state.dtype == np.float32
        np.testing.assert_allclose(a.state, b.state, rtol=1e-3, atol=1e-6)
        assert not b.state.flags.writeable
    for level in ("H", "L"):  # what is drawn is still drawn of the states as they were
        np.testing.assert_array_equal(trace.gram(level)[1], back.gram(level)[1])
    assert back.weight == trace.weight


def test_states_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    reduced, whole = saved(tmp_path, False).stat().st_size, saved(tmp_path).stat().st_size
    assert reduced < whole < reduced + whole_bytes(record(policy="fixed", segments=3)) + 1000
    assert whole_bytes(load(saved(tmp_path, False))) == 0


def test_a_state_too_large_for_half_precision_stays_finite(tmp_path: Path) -> None:
    trace = record(policy="fixed", segments=1)
    state = trace[0].state
    assert state is not None
    trace._updates[0] = Update(**{n: getattr(trace[0], n) for n in Update.__slots__} | {"state": 1e9 * state})
    save(trace, tmp_path / "run.hrmrun", states=True)
    back = load(tmp_path / "run.hrmrun")[0].state
    assert back is not None and np.abs(back).max() == 65504


@pytest.mark.parametrize(
    "arrays",
    [
        {"whole": None}, {"states": None}, {"label": np.zeros(3, np.uint8)},
        {"whole": np.arange(23)}, {"whole": np.arange(1, 25)}, {"whole": np.arange(24)[::-1].copy()},
        {"states": np.zeros((24, 80, 8), np.float16)}, {"states": np.zeros((24, 81, 0), np.float16)},
        {"states": np.full((24, 81, 8), np.inf, np.float16)}, {"states": np.zeros((24, 81, 8), np.float32)},
        {"label": np.frombuffer(b'{"name": 1, "tags": [], "when": "", "held": false}', np.uint8)},
        {"label": np.frombuffer(b'{"name": "", "tags": [], "when": "soon", "held": false}', np.uint8)},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(tmp_path: Path, arrays: dict[str, Any]) -> None:
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(saved(tmp_path), **arrays))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    path = tmp_path_factory.mktemp("mutated") / "run.hrmrun"
    save(record(policy="fixed", segments=1), path, LABEL, states=True)
    return path, path.read_bytes()


@given(data=st.data())
def test_mutated_contents_open_or_are_explained(whole: tuple[Path, bytes], data: st.DataObject) -> None:
    path, contents = whole
    path.write_bytes(contents)
    name = data.draw(st.sampled_from(["label", *WHOLE]))
    with zipfile.ZipFile(path) as archive:
        mutated = bytearray(archive.read(f"{name}.npy"))
    for _ in range(data.draw(st.integers(1, 4))):
        mutated[data.draw(st.integers(0, len(mutated) - 1))] = data.draw(st.integers(0, 255))
    try:
        load(changed(path, **{name: bytes(mutated)}))
    except TraceFileError as error:
        assert "\n" not in str(error)


words = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=LONGEST_TAG)


@given(name=words, tags=st.lists(words, max_size=MOST_TAGS), held=st.booleans())
def test_a_label_comes_back(name: str, tags: list[str], held: bool) -> None:
    label = Label(name, tuple(tags), "2026-08-03T14:03:00", held)
    assert from_bytes(to_bytes(label)) == label


def test_no_label_is_a_bare_one(tmp_path: Path) -> None:
    path = tmp_path / "run.hrmrun"
    save(record(policy="fixed", segments=1), path)
    assert load_labelled(path)[1] == Label()


def test_states_that_claim_to_be_huge_are_not_made_room_for(tmp_path: Path) -> None:
    out = io.BytesIO()
    shape = (24, 10**6, 10**6)
    np.lib.format.write_array_header_1_0(out, {"descr": "<f2", "fortran_order": False, "shape": shape})
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(saved(tmp_path), states=out.getvalue()))
