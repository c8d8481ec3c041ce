"""What every board does: show a puzzle and a prediction, point at cells, take keys; and its editor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.engine.inquiries import NoAnswer
from app.engine.overlays import Overlay
from app.language import tr
from app.puzzles.base import Cell, Puzzle, place
from app.ui.boards import legend
from app.ui.boards.card import Candidates, paint_card
from app.ui.boards.foot import ColourButton
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import small_font
from app.ui.boards.prediction import Prediction
from app.ui.boards.shades import Shading
from app.ui.theme import Theme

MARGIN = 10.0
"""Room around the cells, in logical pixels."""

COLOURS_TIP = tr("Colour the cells by what the model thinks of them")

_FAR = 1000
_MOVES: dict[int, Cell] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -_FAR),
    Qt.Key.Key_End: (0, _FAR),
}

KeyAction = Callable[[], None]


def modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers held, whether or not the key is on the keypad."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def moved(
    event: QKeyEvent, cell: Cell | None, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> Cell | None:
    """Where a key moves a cursor, perhaps beyond the border; None for a key that does not move it.

    Without a cursor, the first key puts it at the top left. ``held``: the modifiers that it takes.
    """
    move = None if modifiers(event) != held else _MOVES.get(event.key())
    if move is None:
        return None
    return (cell[0] + move[0], cell[1] + move[1]) if cell else (0, 0)


class Board(QWidget):
    """A painted puzzle.

    Signals:
        edited: (new puzzle, what was done, merge key), for ``Document.edit``.
        hovered: the (row, column) of the answer under the mouse, or None.
        selected: the (row, column) chosen by mouse or keys.

    Attributes:
        candidate_source: says what to put on the card beside the hovered cell, as
            (label, probability) rows; None for no card.
        caption: a few soft words on the puzzle, at the board's foot. captioned: whether it has any, so that
            there is a line for them.
        overlay: what colours the cells, why nothing does, or None where nobody wants that.
        colours: the button that chooses it.
    """

    edited = Signal(object, str, str)
    hovered = Signal(object)
    selected = Signal(object)
    captioned = False

    def __init__(self, puzzle: Puzzle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.puzzle = puzzle
        self.theme = theme
        self.prediction: Prediction | None = None
        self.editable = True
        self.cursor_cell: Cell | None = None
        self.hover_cell: Cell | None = None
        self.candidate_source: Callable[[Cell], Candidates] | None = None
        self.caption = ""
        self.overlay: Overlay | NoAnswer | None = None
        self.colours = ColourButton(self)
        self._shading: Shading | None = None
        self._strokes = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.colours.dress(theme)

    # What a kind of board says of itself.

    def lattice(self) -> Lattice:
        """Where the cells are that ``hovered`` speaks of."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Paint everything but the background and the candidates' card."""
        raise NotImplementedError

    def derive(self) -> None:
        """Work out what painting needs, once for every change of puzzle or prediction."""

    def fits(self, prediction: Prediction) -> bool:
        """Whether a prediction can be of the puzzle shown."""
        return prediction.answer.shape == self.puzzle.canvas

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """What a key does here; None leaves it to the window's shortcuts."""
        return self.move_action(event, self.lattice())

    # What the window tells it.

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a puzzle."""
        if puzzle != self.puzzle:
            self.puzzle = puzzle
            self._changed()

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show a prediction with it, or none; one that is not of this puzzle is not shown."""
        self.prediction = prediction
        self._changed()

    def set_overlay(self, overlay: Overlay | NoAnswer | None) -> None:
        """Colour the cells by some numbers, or say why that cannot be."""
        self.overlay = overlay
        self._shading = Shading.of(overlay) if isinstance(overlay, Overlay) else None
        self.colours.setToolTip(overlay.why if isinstance(overlay, NoAnswer) else COLOURS_TIP)
        self._show_button()
        self.update()

    def set_editable(self, editable: bool) -> None:
        """Whether mouse and keys may change the puzzle."""
        self.editable = editable

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme
        self.colours.dress(theme)
        self._place_button()
        self.update()

    def set_caption(self, caption: str) -> None:
        """Say a few words on the puzzle, or none."""
        self.caption = caption
        self.update()

    @property
    def shown(self) -> Prediction | None:
        """The prediction, where it is one of this puzzle."""
        return self.prediction if self.prediction is not None and self.fits(self.prediction) else None

    @property
    def shading(self) -> Shading | None:
        """What colours the cells, where it is of the prediction shown."""
        shown, shading = self.shown, self._shading
        fits = shown is not None and shading is not None and shading.fills.shape == shown.answer.shape
        return shading if fits else None

    def _changed(self) -> None:
        self.derive()
        self._keep_cells_inside()
        self._show_button()
        self.update()

    def _show_button(self) -> None:
        """It is of no use before there is something to colour, or a wish to."""
        wanted = self.colours.menu() is not None and bool(self.shown or self.overlay)
        if wanted != self.colours.isVisibleTo(self):
            self.colours.setVisible(wanted)
            self._place_button()

    def _keep_cells_inside(self) -> None:
        """The puzzle may have shrunk."""
        lattice = self.lattice()
        if self.cursor_cell:
            self.cursor_cell = lattice.inside(self.cursor_cell)
        if self.hover_cell and lattice.inside(self.hover_cell) != self.hover_cell:
            self.hover(None)

    # What it tells the window.

    def change(self, puzzle: Puzzle, text: str, merge: str = "") -> None:
        """Show an edited puzzle and tell about it; an equal one is no edit."""
        if puzzle != self.puzzle:
            self.set_puzzle(puzzle)
            self.edited.emit(puzzle, text, merge)

    def new_stroke(self) -> str:
        """A merge key that no edit before had."""
        self._strokes += 1
        return f"{self.puzzle.kind}-stroke-{self._strokes}"

    def select(self, cell: Cell) -> None:
        """Move the cursor to a cell."""
        self.cursor_cell = cell
        self.setAccessibleDescription(self.describe(cell))
        self.selected.emit(cell)
        self.update()

    def describe(self, cell: Cell) -> str:
        """A cell in words, for those who do not see it."""
        where = place(cell)
        return where[:1].upper() + where[1:]

    def hover(self, cell: Cell | None) -> None:
        """The mouse points at a cell of the answer, or at none."""
        if cell != self.hover_cell:
            self.hover_cell = cell
            self.hovered.emit(cell)
            self.update()

    # Keys and mouse.

    def move_action(self, event: QKeyEvent, lattice: Lattice) -> KeyAction | None:
        """Moving the cursor over a lattice: arrows, and Home and End within the row."""
        cell = moved(event, self.cursor_cell)
        within = lattice.inside(cell) if cell else None
        return partial(self.select, within) if within else None

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before the window's shortcuts take them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self.key_action(event) is not None)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here."""
        action = self.key_action(event)
        if action:
            action()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell."""
        self.hover(self.lattice().cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self.hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the cursor more quietly."""
        self.update()

    # Size and painting.

    def sizeHint(self) -> QSize:
        """Large: the board is what the window is about."""
        return QSize(560, 560)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a crowded window."""
        return QSize(220, 220)

    def cursor_ink(self) -> QColor:
        """Of the cursor's frame: it tells whether keys come here."""
        return QColor(self.theme.entry if self.hasFocus() else self.theme.line_strong)

    def area(self) -> QRectF:
        """Where cells may be: above the places of caption and legend, shown or not."""
        foot = self.theme.px(legend.HEIGHT) * (1 + self.captioned)
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - foot)

    def fit(self, rows: int, columns: int) -> Lattice:
        """A lattice of so many cells over the whole area."""
        return Lattice.fit(rows, columns, self.area(), ratio_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays in its corner."""
        self._place_button()

    def _place_button(self) -> None:
        self.colours.place(self.rect().adjusted(0, 0, -int(MARGIN), 0), self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, board, legend, card."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self.theme.window))
            self.paint(painter)
            foot = QRectF(self.rect())
            foot.setTop(foot.bottom() - self.theme.px(legend.HEIGHT))
            font = small_font(self)
            if self.caption:
                line = foot.translated(0, -foot.height())
                legend.paint_sentence(painter, line, self.caption, self.theme, font)
            if self.colours.isVisibleTo(self):
                foot.setRight(self.colours.x())
            self._paint_legend(painter, foot, font)
            rows = self._card_rows()
            if rows and self.hover_cell:
                room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
                cell = self.lattice().cell_rect(self.hover_cell)
                paint_card(painter, rows, cell, room, self.theme, self.font())

    def _paint_legend(self, painter: QPainter, foot: QRectF, font: QFont) -> None:
        """Of what colours the cells, else of a prediction's paleness; or why nothing colours them."""
        overlay, theme = self.overlay, self.theme
        if isinstance(overlay, NoAnswer):
            legend.paint_sentence(painter, foot, overlay.why, theme, font)
        elif overlay and self.shading:
            value = overlay.say(self.hover_cell) if self.hover_cell else ""
            legend.paint_scale(painter, foot, overlay, value, theme, font)
        elif self.shown:
            legend.paint_legend(painter, foot, theme, font)

    def _card_rows(self) -> Candidates:
        """What the card says: fewer rows where it would cover much of the board."""
        if self.hover_cell is None or self.candidate_source is None or self.shown is None:
            return ()
        return self.candidate_source(self.hover_cell)[: 5 if min(self.width(), self.height()) >= 360 else 3]


class BoardEditor(QWidget):
    """A board with its tool strip; says what the board says and passes on what it is told."""

    edited = Signal(object, str, str)
    hovered = Signal(object)
    selected = Signal(object)

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        board.edited.connect(self.edited)
        board.hovered.connect(self.hovered)
        board.selected.connect(self.selected)
        self.setFocusProxy(board)
        self.strip = QWidget(self)
        self._rows = QVBoxLayout(self.strip)
        self._rows.setContentsMargins(int(MARGIN), 0, int(MARGIN), int(MARGIN))
        self._rows.setSpacing(6)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(board, 1)
        self.column.addWidget(self.strip)

    def add_row(self, *items: QWidget | int) -> None:
        """A centred row of tools under the board; a number is a gap."""
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        for item in items:
            if isinstance(item, int):
                row.addSpacing(item)
            else:
                row.addWidget(item)
        row.addStretch(1)
        self._rows.addLayout(row)

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a puzzle."""
        self.board.set_puzzle(puzzle)

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show a prediction with it, or none."""
        self.board.set_prediction(prediction)

    def set_editable(self, editable: bool) -> None:
        """Whether the puzzle may be changed."""
        self.board.set_editable(editable)
        self.strip.setEnabled(editable)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.board.set_theme(theme)
