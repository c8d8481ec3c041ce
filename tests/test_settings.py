import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.devices import DEVICES
from app.engine.halting import POLICIES
from app.puzzles.base import KINDS
from app.settings import (
    LEARNING,
    MOST_RECENT,
    VERSION,
    Settings,
    SettingsFile,
    from_json,
    to_json,
    with_recent,
)

PATHS = st.lists(st.text(max_size=20), max_size=MOST_RECENT).map(tuple)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(["dark", "light", "system"]),
    kind=st.sampled_from(KINDS),
    policy=st.sampled_from(POLICIES),
    segments=st.integers(0, 256),
    views=st.integers(1, 64),
    device=st.sampled_from(DEVICES),
    learning=st.sampled_from(LEARNING),
    speed=st.integers(1, 60),
    recent_files=PATHS,
    recent_models=PATHS,
    models=st.dictionaries(st.sampled_from(KINDS), st.text(max_size=20)),
    geometry=st.text(max_size=20),
    layout=st.text(max_size=20),
)


@given(SETTINGS)
def test_what_is_stored_reads_back_the_same(settings: Settings) -> None:
    assert from_json(to_json(settings)) == settings


@given(st.text(max_size=60))
def test_no_text_breaks_reading(text: str) -> None:
    try:
        from_json(text)
    except ValueError as error:
        assert str(error) == "is damaged"


@pytest.mark.parametrize(
    "change",
    [
        {"theme": "pink"},
        {"kind": 3},
        {"segments": 257},
        {"segments": True},
        {"views": 0},
        {"views": 65},
        {"device": "tpu"},
        {"learning": 45},
        {"speed": 0},
        {"speed": 2.5},
        {"recent_files": "a"},
        {"recent_files": [1]},
        {"recent_files": ["x"] * (MOST_RECENT + 1)},
        {"models": {"chess": "x"}},
        {"models": {"maze": None}},
        {"layout": None},
        {"version": 0},
        {"version": "1"},
        {"version": None},
    ],
)
def test_a_wrong_entry_is_damage(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="is damaged"):
        from_json(json.dumps({"version": VERSION, **change}))


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "[" * 100_000, '{"version": NaN}'])
def test_what_is_no_settings_file_is_damage(text: str) -> None:
    with pytest.raises(ValueError, match="is damaged"):
        from_json(text)


def test_missing_entries_have_their_defaults() -> None:
    assert from_json(json.dumps({"version": VERSION, "speed": 30})) == replace(Settings(), speed=30)


def test_recent_paths_are_newest_first_without_repeats() -> None:
    recent: tuple[str, ...] = ()
    for i in range(MOST_RECENT + 3):
        recent = with_recent(recent, f"{i}")
    recent = with_recent(recent, "7")
    assert recent[0] == "7" and recent[1] == str(MOST_RECENT + 2)
    assert len(recent) == MOST_RECENT == len(set(recent))


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "deep" / "settings.json")


def test_the_first_start_has_defaults_and_says_nothing(file: SettingsFile) -> None:
    assert file.load() == (Settings(), "")
    assert not file.path.parent.exists()


def test_saved_settings_are_loaded(file: SettingsFile) -> None:
    chosen = replace(Settings(), theme="light", speed=40)
    assert file.save(chosen) == ""
    assert file.load() == (chosen, "")
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("contents", "why"),
    [(b"{", "is damaged"), (b"\xff\xfe", "is damaged"), (b'{"version": 99}', "newer HRMscope")],
)
def test_what_cannot_be_understood_is_kept_aside(file: SettingsFile, contents: bytes, why: str) -> None:
    file.path.parent.mkdir()
    for n in (1, 2):
        file.path.write_bytes(contents)
        settings, said = file.load()
        assert settings == Settings()
        assert why in said and f"settings.kept-{n}.json" in said
        assert not file.path.exists()
        assert file.path.with_name(f"settings.kept-{n}.json").read_bytes() == contents


def test_a_folder_in_the_way_is_said_and_survived(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    settings, said = file.load()
    assert settings == Settings() and said.startswith("The settings cannot be read")


def test_a_folder_that_cannot_be_written_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file where the folder should be")
    file = SettingsFile(tmp_path / "occupied" / "settings.json")
    assert "cannot be saved" in file.save(Settings())
    assert file.save(Settings()) == ""


def test_a_failed_write_leaves_the_old_file_whole(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.save(replace(Settings(), speed=33))
    monkeypatch.setattr(
        "os.fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    assert "cannot be saved" in file.save(replace(Settings(), speed=44))
    assert file.load()[0].speed == 33
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]
