"""The language that people read."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import language
from app.language import asked, tr, within


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.speak(None)


def test_texts_stay_english_until_somebody_translates() -> None:
    assert tr("{count} puzzles in {name}", count=3, name="a.sdm") == "3 puzzles in a.sdm"
    language.speak({"{count} puzzles in {name}": "In {name} sind {count} Rätsel"}.get)
    assert tr("{count} puzzles in {name}", count=3, name="a.sdm") == "In a.sdm sind 3 Rätsel"


def test_braces_without_values_are_left_alone() -> None:
    assert tr("t{0-7} of {n}") == "t{0-7} of {n}"


def test_a_sentence_within_another_begins_small_in_english_only() -> None:
    assert within("Row 3 is full.") == "row 3 is full." and within("") == ""
    language.speak({}.get)
    assert within("Zeile 3 ist voll.") == "Zeile 3 ist voll."


@pytest.mark.parametrize(
    ("stored", "found"),
    [
        ({"language": "de"}, "de"), ({"language": "xx"}, "system"), ({"language": 3}, "system"),
        ({}, "system"), ([], "system"),
    ],
)  # fmt: skip
def test_the_settings_say_which(
    stored: object, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(language.VARIABLE)
    file = tmp_path / "settings.json"
    assert asked(file) == "system"
    file.write_text(json.dumps(stored), encoding="utf-8")
    assert asked(file) == found


def test_broken_settings_and_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff{" + b"[" * 100_000)
    monkeypatch.setenv(language.VARIABLE, "de")
    assert asked(file) == "de"
    monkeypatch.delenv(language.VARIABLE)
    assert asked(file) == "system"
