"""Models are found by name or path, and listed before torch is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.engine.card import CheckpointError, listed
from app.engine.catalogue import Catalogue


def add(place: Path, name: str, **card: Any) -> Path:
    folder = place / name
    folder.mkdir(parents=True)
    whole = {"kind": "sudoku", "canvas": [9, 9], "config": {}} | card
    (folder / "card.json").write_text(json.dumps(whole), encoding="utf-8")
    return folder


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    bundled, user = tmp_path / "bundled", tmp_path / "user"
    add(bundled, "plain", title="Plain")
    add(bundled, "star", default=True)
    add(bundled, "mazes", kind="maze", canvas=[30, 30], default="yes")
    add(user, "star", title="another")
    (user / "published").mkdir()
    (user / "published" / "all_config.yaml").touch()
    (user / "broken").mkdir()
    (user / "broken" / "card.json").write_text("{", encoding="utf-8")
    (user / "pictures").mkdir()
    (user / "notes.txt").touch()
    return bundled, user


def test_bundled_models_come_first_and_keep_their_names(places: tuple[Path, Path]) -> None:
    bundled, user = places
    catalogue = Catalogue(bundled, user)
    assert catalogue.names() == ["mazes", "plain", "star", "broken", "published"]
    assert catalogue.find("star") == bundled / "star"
    assert catalogue.find("published") == user / "published"
    assert Catalogue(bundled).names() == ["mazes", "plain", "star"]


def test_places_may_be_missing(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "no", tmp_path / "where")
    assert catalogue.names() == []
    assert catalogue.default_for("sudoku") is None
    with pytest.raises(CheckpointError, match="No model is installed"):
        catalogue.find("star")


def test_a_model_dropped_in_later_is_seen(places: tuple[Path, Path]) -> None:
    catalogue = Catalogue(*places)
    add(places[1], "later")
    assert "later" in catalogue.names()


def test_a_path_is_as_good_as_a_name(places: tuple[Path, Path]) -> None:
    bundled, user = places
    catalogue = Catalogue(bundled)
    assert catalogue.find(str(user / "published")) == user / "published"
    assert catalogue.find(str(user / "notes.txt")) == user / "notes.txt"


@pytest.mark.parametrize("name", ["stars", "", "no/where"])
def test_an_unknown_name_lists_the_known_ones(places: tuple[Path, Path], name: str) -> None:
    with pytest.raises(CheckpointError, match="Known are: mazes, plain, star."):
        Catalogue(places[0]).find(name)


def test_the_default_is_the_one_whose_card_says_so(places: tuple[Path, Path]) -> None:
    catalogue = Catalogue(*places)
    assert catalogue.default_for("sudoku") == "star"
    assert catalogue.default_for("maze") is None  # "yes" is not true
    assert catalogue.default_for("arc") is None


def test_cards_are_read_where_there_are_any(places: tuple[Path, Path]) -> None:
    catalogue = Catalogue(*places)
    card = catalogue.card("plain")
    assert card is not None
    assert card["title"] == "Plain"
    assert catalogue.card("broken") is None
    assert catalogue.card("published") is None
    assert catalogue.card("gone") is None


def test_listing_models_needs_no_torch(places: tuple[Path, Path]) -> None:
    code = (
        "import sys; from pathlib import Path; from app.engine.catalogue import Catalogue; "
        f"print(Catalogue(Path({str(places[0])!r})).default_for('sudoku'), 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["star", "False"]


def test_many_names_are_counted() -> None:
    assert listed(["a"]) == "a"
    assert listed("abcd") == "a, b, c, d"
    assert listed("abcdefg", most=2) == "a, b and 5 more"
    assert len(listed(["x" * 1000])) == 80
