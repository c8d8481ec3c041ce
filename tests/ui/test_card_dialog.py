"""A model's card in words, whatever it says."""

from dataclasses import asdict, replace

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.score import Row
from app.ui.card_dialog import CardDialog, card_html
from tests.engine.scripted import mind

ROW = Row(
    name="hard", policy="verified", most_segments=32, most_views=8, count=50, unverifiable=0, solved=40,
    share=0.8, low=0.669, high=0.888, mean_segments=20.0, median_segments=9.0, mean_views=3.4,
    halted=0.8, halted_right=None, running_wrong=1.0, seconds=0.25,
)  # fmt: skip
WAYS = ((8, "verified"), (1, "q"))
NO_BREAK = "\N{NO-BREAK SPACE}"


def html(**card: object) -> str:
    return card_html(replace(mind().ready, card=card))


def test_accuracy_is_a_line_a_set() -> None:
    said = html(accuracy=[asdict(replace(ROW, halted_right=0.99, most_views=n, policy=p)) for n, p in WAYS])
    said = said.replace("&nbsp;", " ")
    lines = [line for line in said.split("<tr>") if "hard" in line]
    assert "verified, ≤ 32, ≤ 8 views" in lines[0] and "20.0 in all views" in lines[0]
    assert "99.0 %" not in lines[0] and "q, ≤ 32, one pass" in lines[1] and "99.0 %" in lines[1]
    assert "40 of 50" in lines[1] and "66.9 % to 88.8 %" in lines[1] and lines[1].count("80.0 %") == 2


def test_what_was_missed_comes_right_below_the_accuracy() -> None:
    said = html(accuracy=[asdict(ROW)], licence="Apache-2.0", sha256="ab", missed_targets=["Some."])
    places = [said.index(word) for word in ("hard", "For comparison", "Missed targets", "Licence", "SHA-256")]
    assert places == sorted(places)


def test_no_cell_of_a_bundled_card_is_broken(qtbot: QtBot) -> None:
    card = Catalogue(paths.resources() / "models").card("sudoku-9x9")
    dialog = CardDialog(replace(mind().ready, card=card or {}))
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.findChild(QTextBrowser)
    assert text is not None and not text.horizontalScrollBar().maximum()
    block = text.document().begin()
    lines = []
    while block.isValid():
        if " of 1000" in block.text().replace(NO_BREAK, " "):
            lines.append(block.layout().lineCount())
        block = block.next()
    assert len(lines) >= 10 and set(lines) == {1}


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
    assert all(f"{row['solved']}&nbsp;of&nbsp;{row['count']}" in said for row in card["accuracy"])
