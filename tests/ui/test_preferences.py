"""Two windows share one settings file; neither undoes what the other chose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.settings import MOST_RECENT, Settings, SettingsFile, merged, with_recent
from app.ui.preferences import Preferences

NAMES = st.lists(st.sampled_from("abcdefghijklm"), max_size=MOST_RECENT, unique=True).map(tuple)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "deep" / "settings.json"
    SettingsFile(made).save(Settings(recent_files=("old", "older"), models={"maze": "m"}))
    return made


def opened(window: Preferences, name: str) -> None:
    window.update(recent_files=with_recent(window.settings.recent_files, name))


def test_two_windows_keep_what_both_chose(qtbot: QtBot, path: Path) -> None:
    one, two = Preferences(SettingsFile(path)), Preferences(SettingsFile(path))
    one.update(theme="light", models={"maze": "m", "sudoku": "one"})
    opened(one, "of one")
    two.update(speed=33, models={"maze": "two"})
    opened(two, "of two")
    two.update(recent_files=tuple(name for name in two.settings.recent_files if name != "older"))
    one.write()
    two.write()
    stored = SettingsFile(path).load()[0]
    assert (stored.theme, stored.speed, stored.models) == ("light", 33, {"maze": "two", "sudoku": "one"})
    assert stored.recent_files == ("of two", "of one", "old")
    one.update(geometry="last")  # it was closed later, and chose no speed
    opened(one, "old")
    one.write()
    stored = SettingsFile(path).load()[0]
    assert (stored.geometry, stored.speed) == ("last", 33)
    assert stored.recent_files == ("old", "of two", "of one")
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_file_that_was_spoilt_meanwhile_is_kept_aside_and_nothing_is_lost(qtbot: QtBot, path: Path) -> None:
    window = Preferences(SettingsFile(path))
    window.update(speed=44)
    path.write_text("{")
    window.write()
    assert SettingsFile(path).load()[0] == window.settings and window.settings.recent_files == (
        "old",
        "older",
    )
    assert path.with_name("settings.kept-1.json").read_text() == "{"
    path.unlink()
    window.update(speed=45)
    window.write()
    assert SettingsFile(path).load()[0] == window.settings


@settings(max_examples=40)
@given(NAMES, st.sampled_from("abcxyz"), NAMES)
def test_a_file_opened_here_comes_first_and_no_other_is_lost(
    before: tuple[str, ...], name: str, stored: tuple[str, ...]
) -> None:
    start = Settings(recent_files=before)
    now = replace(start, recent_files=with_recent(before, name))
    recent = merged(start, now, replace(start, recent_files=stored)).recent_files
    pushed_out = set(before) - set(now.recent_files)
    expected = with_recent(tuple(other for other in stored if other not in pushed_out), name)
    assert recent == (stored if before[:1] == (name,) else expected)
    assert merged(start, start, replace(start, recent_files=stored)).recent_files == stored
