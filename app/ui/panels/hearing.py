"""What the selected cell hears of the others in the update under the cursor: attention, or influence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.engine import tables
from app.engine.inquiries import NoAnswer
from app.engine.overlays import amount, called, heard_by, most_heard, region
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import place
from app.ui.colouring import ASKING, NO_CELL, NOBODY
from app.ui.panels.base import Panel
from app.ui.panels.gauge import covered
from app.ui.panels.heard_grid import HeardGrid, HeardMaps
from app.ui.panels.heat import ColourScale
from app.ui.panels.readings import places_of
from app.ui.panels.refusal import Refusal
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle, then click a cell: how much it hears of every other cell appears here.")


class HearingPanel(Panel):
    """A map of the board for every head and layer, and their mean; where nothing attends, of influence."""

    key = "hearing"
    title = tr("Attention")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.sentence, self.head, self.grid = Refusal(playhead), QLabel(), HeardGrid(theme)
        self.scale, self.most = ColourScale(theme), QLabel(wordWrap=True)
        self.head.setContentsMargins(10, 6, 10, 0)
        self.most.setContentsMargins(10, 0, 10, 4)
        self.scale.setContentsMargins(8, 0, 0, 0)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.scale)
        column.addWidget(self.grid, 1)
        column.addWidget(self.most)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(covered(filled, self.sentence))
        self.grid.chosen.connect(playhead.hearing.choose)
        playhead.hearing.changed.connect(self.note_change)
        playhead.cell_changed.connect(self.note_change)
        self.setWindowTitle(self.title)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self.grid.show_maps(None)
        self.sentence.say(NO_CELL if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """All of it depends on the cursor."""
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """Show what is known, and ask for what is not."""
        hearing, told = self.playhead.hearing, self.playhead.hearing.look()
        if hearing.cell is None or self.playhead.inquiries is None or told is None:
            nobody = NOBODY if self.playhead.inquiries is None else ASKING
            self.sentence.say(NO_CELL if hearing.cell is None else nobody)
        elif isinstance(told.answer, NoAnswer):
            self.sentence.say(told.answer.why)
        else:
            self.sentence.say(None)
            row = hearing.row(told.answer)
            self._show(HeardMaps(trace, told.update, told.cell, told.answer, row))

    def _show(self, maps: HeardMaps) -> None:
        trace, heard, row, update = maps.trace, maps.heard, maps.row, maps.trace[maps.update]
        name = tr("Attention") if heard.kind == "attention" else tr("Influence")
        self.setWindowTitle(name)
        cell = place(maps.cell)
        share = heard.kind == "attention"
        whose = tr("Attention of {cell}", cell=cell) if share else tr("Influence on {cell}", cell=cell)
        self.head.setText(tr("{what}, view 1", what=whose) if trace.info.views > 1 else whose)
        overlay = heard_by(trace, heard, row, region(trace, maps.update))
        self.scale.say(*overlay.ends)
        which = f"{called(heard, row)}, " if len(heard.names) > 1 else ""
        self.scale.read(f"{which}{maps.prefix(row)}", *places_of(update))
        self.most.setVisible(len(heard.names) == 1)
        told = [f"{place(cell)} {amount(value, maps.unit)}" for cell, value in most_heard(trace, heard, row)]
        self.most.setText(tr("Most heard: {most}", most="; ".join(told)))
        self.grid.show_maps(maps)

    def tables(self) -> Mapping[str, Table]:
        """What is shown, of every head."""
        maps = self.grid.maps
        if maps is None:
            return {}
        return {self.windowTitle(): tables.hearing(maps.trace, maps.update, maps.cell, maps.heard)}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.sentence.dress(theme)
        self.head.setStyleSheet(f"color: {theme.ink}; font-weight: 600; font-size: {theme.px(12)}px;")
        self.most.setStyleSheet(f"color: {theme.ink_soft}; font-size: {theme.px(11)}px;")
        self.scale.theme = theme
        self.scale.update()
        self.grid.set_theme(theme)


PANEL = HearingPanel
