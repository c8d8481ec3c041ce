import io
import json
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import trace_file
from app.engine.analysis import trajectory
from app.engine.trace import Trace
from app.engine.trace_file import TraceFileError, load, save
from app.puzzles.base import KINDS, Kind
from tests.engine.scripted import events, record


def stored(tmp_path: Path, kind: Kind = "sudoku") -> Path:
    path = tmp_path / "run.npz"
    save(record(kind, {"arrives": 2}, policy="fixed", segments=3, run=7), path)
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_comes_back_as_it_was(tmp_path: Path, kind: Kind) -> None:
    trace = record(kind, {"arrives": 2}, policy="fixed", segments=3, run=7)
    save(trace, tmp_path / "run.npz")
    back = load(tmp_path / "run.npz")
    assert back.info == trace.info
    assert len(back) == len(trace) == 24
    for a, b in zip(trace.updates(), back.updates(), strict=True):
        assert (a.run, a.index, a.segment, a.cycle, a.step, a.level, a.seconds, a.norm, a.residual) == (
            b.run, b.index, b.segment, b.cycle, b.step, b.level, b.seconds, b.norm, b.residual,
        )  # fmt: skip
        assert b.state is None
        np.testing.assert_array_equal(a.tokens, b.tokens)
        np.testing.assert_array_equal(a.probabilities, b.probabilities)
        assert b.index == 0 or (b.tokens is back[b.index - 1].tokens) == (a.level == "L")
    for s, t in zip(trace.segments(), back.segments(), strict=True):
        assert (s.segment, s.update, s.seconds, s.q, s.fixed_point, s.verdict) == (
            t.segment, t.update, t.seconds, t.q, t.fixed_point, t.verdict,
        )  # fmt: skip
        np.testing.assert_array_equal(s.answer, t.answer)
    assert back.finished is not None and trace.finished is not None
    assert back.finished.verdict == trace.finished.verdict and back.finished.verdict.solved is True
    for level in ("H", "L"):
        for a, b in zip(trace.gram(level), back.gram(level), strict=True):
            np.testing.assert_array_equal(a, b)
        np.testing.assert_array_equal(trajectory(trace, level).points, trajectory(back, level).points)


def test_a_record_that_did_not_finish_comes_back_unfinished(tmp_path: Path) -> None:
    said = iter(events(policy="fixed", segments=3))
    trace = next(said).trace  # type: ignore[union-attr]
    for _ in range(11):
        next(said)
    save(trace, tmp_path / "run.npz")
    back = load(tmp_path / "run.npz")
    assert (len(back), len(back.segments()), back.finished) == (10, 1, None)


def test_a_record_may_be_saved_twice(tmp_path: Path) -> None:
    save(load(stored(tmp_path)), tmp_path / "again.npz")
    assert load(tmp_path / "again.npz").gram("H")[0].tolist() == [3, 7, 11, 15, 19, 23]


def test_what_cannot_be_saved_is_explained(tmp_path: Path) -> None:
    trace = record(policy="fixed", segments=1)
    with pytest.raises(TraceFileError, match="Nothing was recorded"):
        save(Trace(trace.info), tmp_path / "run.npz")
    with pytest.raises(TraceFileError, match="cannot be saved"):
        save(trace, tmp_path / "nowhere" / "run.npz")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_save_leaves_the_old_record_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stored(tmp_path)
    before = path.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(TraceFileError, match="“run.npz” cannot be saved: No space left on device."):
        save(record(policy="fixed", segments=1), path)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def changed(path: Path, **arrays: np.ndarray | bytes | None) -> Path:
    """The file with some of its arrays replaced or (None) left out."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name, array in arrays.items():
        if array is None:
            del members[f"{name}.npy"]
        elif isinstance(array, bytes):
            members[f"{name}.npy"] = array
        else:
            np.save(out := io.BytesIO(), array)
            members[f"{name}.npy"] = out.getvalue()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def header(path: Path, **values: object) -> np.ndarray:
    with np.load(path) as arrays:
        old = json.loads(arrays["header"].tobytes())
    return np.frombuffer(json.dumps(old | values).encode(), dtype=np.uint8)


class Bomb:
    def __reduce__(self):  # type: ignore[no-untyped-def]
        return (print, ("it ran",))


def test_nothing_is_unpickled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    np.save(out := io.BytesIO(), np.array([Bomb()], dtype=object))
    for path in (changed(stored(tmp_path), tokens=out.getvalue()), tmp_path / "bare.npz"):
        if not path.exists():
            path.write_bytes(pickle.dumps(Bomb()))
        with pytest.raises(TraceFileError, match="damaged"):
            load(path)
    assert capsys.readouterr().out == ""


def test_an_array_that_claims_to_be_huge_is_not_made_room_for(tmp_path: Path) -> None:
    out = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        out, {"descr": "|u1", "fortran_order": False, "shape": (10**9, 10**6)}
    )
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(stored(tmp_path), tokens=out.getvalue()))


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stored(tmp_path)
    monkeypatch.setattr(trace_file, "MOST_BYTES", 10_000)
    with pytest.raises(TraceFileError, match="far too large"):
        load(path)


def test_a_newer_version_is_named(tmp_path: Path) -> None:
    path = stored(tmp_path)
    with pytest.raises(TraceFileError, match="newer HRMscope"):
        load(changed(path, header=header(path, version=5)))


@pytest.mark.parametrize(
    "values",
    [
        {"format": "other"}, {"version": "1"}, {"kind": "chess"}, {"kind": "maze"}, {"puzzle": ""},
        {"policy": "guess"}, {"segments": 0}, {"segments": 10**9}, {"segments": 2}, {"H_cycles": 0},
        {"H_cycles": 1}, {"canvas": [9]}, {"canvas": [9, -9]}, {"canvas": [3, 27]}, {"run": True},
        {"stablemax": None}, {"views": 0}, {"views": 65}, {"views": 2}, {"views": True},
        {"moved": []}, {"moved": [24, 0, "CPU", ""]}, {"moved": [0, 3, "CPU", ""]}, {"moved": [0, 0, 0, ""]},
    ],
)  # fmt: skip
def test_a_header_that_does_not_fit_is_refused(tmp_path: Path, values: dict[str, object]) -> None:
    path = stored(tmp_path)
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(path, header=header(path, **values)))


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("tokens", np.full((7, 81), 11, np.uint8)),
        ("tokens", np.zeros((7, 80), np.uint8)),
        ("tokens", np.zeros((7, 81), np.int64)),
        ("places", np.full((24, 5), 9, np.int32)),
        ("places", np.zeros((10**6, 5), np.int32)),
        ("ends", np.array([7, 7, 23], np.int32)),
        ("ends", np.array([7, 15, 24], np.int32)),
        ("scalars", np.full((24, 3), np.nan)),
        ("gram_H", np.zeros((5, 6))),
        ("index_L", np.array([-1], np.int64)),
        ("ends", None),
        ("more", np.zeros(3)),
    ],
)
def test_arrays_that_do_not_fit_are_refused(tmp_path: Path, name: str, array: np.ndarray | None) -> None:
    with pytest.raises(TraceFileError, match="damaged"):
        load(changed(stored(tmp_path), **{name: array}))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    path = stored(tmp_path_factory.mktemp("whole"))
    return path.with_name("mutated.npz"), path.read_bytes()


@given(data=st.data())
def test_a_mutated_file_opens_or_is_explained(whole: tuple[Path, bytes], data: st.DataObject) -> None:
    path, contents = whole
    mutated = bytearray(contents)
    for _ in range(data.draw(st.integers(1, 4))):
        mutated[data.draw(st.integers(0, len(mutated) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(mutated)
    try:
        load(path)
    except TraceFileError as error:
        assert "\n" not in str(error)


@given(data=st.data())
def test_mutated_contents_open_or_are_explained(whole: tuple[Path, bytes], data: st.DataObject) -> None:
    """As above, behind intact checksums."""
    path, contents = whole
    path.write_bytes(contents)
    name = data.draw(st.sampled_from(list(trace_file.ARRAYS)))
    with zipfile.ZipFile(path) as archive:
        mutated = bytearray(archive.read(f"{name}.npy"))
    for _ in range(data.draw(st.integers(1, 4))):
        mutated[data.draw(st.integers(0, len(mutated) - 1))] = data.draw(st.integers(0, 255))
    try:
        load(changed(path, **{name: bytes(mutated)}))
    except TraceFileError as error:
        assert "\n" not in str(error)


@given(share=st.floats(0, 1, exclude_max=True))
def test_a_truncated_file_is_explained(whole: tuple[Path, bytes], share: float) -> None:
    path, contents = whole
    path.write_bytes(contents[: int(share * len(contents))])
    with pytest.raises(TraceFileError, match="damaged"):
        load(path)


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(TraceFileError, match="cannot be read"):
        load(tmp_path / "none.npz")
