"""The cell panel against the record that it draws."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.engine.analysis import entropy
from app.engine.trace import Trace
from app.ui.panels.cell import CellPanel
from app.ui.playhead import Playhead
from tests.ui.panel_hands import click, middle, settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none


@pytest.fixture
def cell(qtbot: QtBot, playhead: Playhead, trace: Trace) -> CellPanel:
    playhead.select_cell((4, 3))
    return show(qtbot, CellPanel, playhead, trace)


def test_cell_shows_the_cursors_candidates(
    cell: CellPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    for cursor in (0, 20, 95):
        playhead.move_to(cursor)
        settle(qtbot, cell)
        update = trace[cursor]
        p = update.probabilities[39]
        assert len(cell.bars.rows) == 5
        assert cell.bars.rows[0] == (str(update.tokens[39] - 1), float(p.max()))
        facts = dict(cell.facts.facts)
        assert facts["entropy"] == f"{entropy(p):.2f} nats"
        top = np.sort(p)[::-1]
        assert facts["margin"] == f"{top[0] - top[1]:.2f}"
        x, y = cell.curve.getData()
        assert x.tolist() == list(range(96))
        token = int(update.tokens[39])
        np.testing.assert_allclose(y, [100 * u.probabilities[39, token] for u in trace.updates()])
        assert cell.plot.marker.value() == cursor
    unchanged = next(n for n in range(96) if trace[95 - n].tokens[39] != trace[95].tokens[39]) - 1
    assert facts["unchanged for"] == f"{unchanged} updates"


def test_the_numbers_of_a_cell_fit_its_panel(cell: CellPanel) -> None:
    facts = cell.facts
    facts.resize(400, 35)
    assert [row for row, _ in facts.places()] == [0, 0, 0]
    facts.resize(160, 35)
    assert {row for row, _ in facts.places()} == {0, 1} and facts.sizeHint().height() == 70


def test_cell_asks_for_a_cell(cell: CellPanel, playhead: Playhead, qtbot: QtBot) -> None:
    assert not cell.sentence.isVisible() and cell.bars.isVisible()
    playhead.select_cell(None)
    settle(qtbot, cell)
    assert cell.sentence.isVisible() and "Point at a cell" in cell.sentence.text()
    playhead.select_cell((20, 20))  # of a larger board than the record's
    settle(qtbot, cell)
    assert cell.sentence.isVisible()


def test_clicking_a_cells_history_scrubs(cell: CellPanel, playhead: Playhead, qtbot: QtBot) -> None:
    click(qtbot, cell.plot, middle(cell.plot, 12))
    assert playhead.cursor == 12
