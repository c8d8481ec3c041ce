"""A model's card in words, whatever it says."""

from dataclasses import asdict, replace

import pytest

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.score import Row
from app.ui.card_dialog import card_html
from tests.engine.scripted import mind

ROW = Row(
    name="hard", policy="verified", most_segments=32, most_views=8, count=50, unverifiable=0, solved=40,
    share=0.8, low=0.669, high=0.888, mean_segments=20.0, median_segments=9.0, mean_views=3.4,
    halted=0.8, halted_right=None, running_wrong=1.0, seconds=0.25,
)  # fmt: skip


def html(**card: object) -> str:
    return card_html(replace(mind().ready, card=card))


def test_accuracy_is_a_line_a_set() -> None:
    said = html(accuracy=[asdict(ROW), asdict(replace(ROW, most_views=1, policy="q", halted_right=0.99))])
    lines = [line for line in said.split("<tr>") if "hard" in line]
    assert "verified, at most 8 views" in lines[0] and "40 of 50: 80.0 %" in lines[0] and "–&nbsp" in lines[0]
    assert "q, one pass" in lines[1] and "99.0 %" in lines[1] and "66.9–88.8 %" in lines[1]


@pytest.mark.parametrize(
    "accuracy", ["good", 3, None, [1], [{"name": "x"}], {"a": 1}, [{**asdict(ROW), "share": "much"}]]
)
def test_accuracy_told_in_another_way_is_shown_as_it_is(accuracy: object) -> None:
    assert "<h4>Accuracy</h4>" in html(accuracy=accuracy) and "held-out set" not in html(accuracy=accuracy)


@pytest.mark.parametrize("name", ["sudoku-9x9", "maze"])
def test_bundled_cards_tell_their_held_out_results(name: str) -> None:
    card = Catalogue(paths.resources() / "models").card(name)
    assert card is not None
    said = html(**card)
    assert all(f"{row['solved']} of {row['count']}" in said for row in card["accuracy"])
