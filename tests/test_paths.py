import sys
from pathlib import Path

import pytest

from app import paths


def test_a_checkout_has_its_resources() -> None:
    assert (paths.resources() / "puzzles" / "sudoku-medium.sdk").is_file()
    assert (paths.resources() / "guide").is_dir()


def test_a_frozen_program_looks_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_an_installed_package_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "app"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resources() == package / "resources"


def test_one_variable_moves_everything_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HRMSCOPE_HOME", str(tmp_path))
    assert paths.settings_file() == tmp_path / "settings.json"
    assert paths.models() == tmp_path / "models"
    assert paths.kept() == tmp_path / "kept"
    assert paths.log_file() == tmp_path / "hrmscope.log"


def test_without_it_each_has_the_platforms_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HRMSCOPE_HOME")
    for path in (paths.settings_file(), paths.models(), paths.log_file()):
        assert path.is_absolute() and "hrmscope" in str(path.parent)
