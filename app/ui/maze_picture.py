"""The maze found in a picture, beside it: looked at otherwise, corrected, then taken."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.puzzles.maze_image import Found, Look, guess, read, with_columns, with_lines
from app.ui.boards.maze import MazeBoard
from app.ui.boards.paint import colour
from app.ui.boards.strip import show_value
from app.ui.theme import Theme

FEW_DOUBTS = 0.02
"""Share of doubtful cells up to which nothing is said of them."""


class LatticeView(QWidget):
    """A picture and, over it, the lines between the cells that are read."""

    def __init__(self, picture: NDArray[np.uint8], look: Look, theme: Theme) -> None:
        super().__init__()
        h, w, _ = picture.shape
        self._image = QImage(picture.data, w, h, 3 * w, QImage.Format.Format_RGB888).copy()
        self._theme, self._look = theme, look
        self.setAccessibleName(tr("The picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As large as the board beside it."""
        return QSize(520, 520)

    def show_look(self, look: Look) -> None:
        """Draw other lines."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture as large as it can be, and the lines."""
        area = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        scale = min(area.width() / self._image.width(), area.height() / self._image.height())
        box = QRectF(0, 0, self._image.width() * scale, self._image.height() * scale)
        box.moveCenter(area.center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 2)
            painter.drawImage(box, self._image)
            x0, y0, x1, y1 = (scale * edge for edge in self._look.box)
            part = QRectF(x0, y0, x1 - x0, y1 - y0).translated(box.topLeft())
            painter.setPen(QPen(colour(self._theme.entry, 0.75), 1))
            painter.drawLines(self._lines(part))
            painter.setPen(QPen(QColor(self._theme.entry), 2))
            painter.drawRect(part)

    def _lines(self, part: QRectF) -> list[QLineF]:
        """Between cells, or along walls that are lines."""
        look = self._look
        rows, columns = (side // 2 if look.line else side for side in (look.rows, look.columns))
        xs = [part.x() + n * part.width() / columns for n in range(1, columns)]
        ys = [part.y() + n * part.height() / rows for n in range(1, rows)]
        down = [QLineF(x, part.top(), x, part.bottom()) for x in xs]
        return down + [QLineF(part.left(), y, part.right(), y) for y in ys]


class MazePictureDialog(QDialog):
    """The picture, the maze found in it, and how it is looked at.

    Signals:
        otherwise: it is to be read as a Sudoku.

    Attributes:
        board: the maze, as corrected so far.
    """

    otherwise = Signal()

    def __init__(
        self, picture: NDArray[np.uint8], look: Look, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{name}: check the maze", name=name))
        self.resize(parent.window().size() * 0.9 if parent else QSize(1150, 720))
        self._picture, self._look, self._found = picture, look, read(picture, look)
        self.view = LatticeView(picture, look, theme)
        self.board = MazeBoard(theme)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setAccessibleName(tr("What was found"))
        self._make_controls()
        self._arrange()
        self._show_found()
        self.board.edited.connect(self._say)
        self.board.setFocus()

    def _make_controls(self) -> None:
        look = self._look
        self.columns, self.rows = self._size(tr("Columns")), self._size(tr("Rows"))
        self.walls = QComboBox()
        self.walls.addItems([tr("As wide as the ways"), tr("Thin lines")])
        self.walls.setCurrentIndex(int(look.line > 0))
        self.walls.setAccessibleName(tr("Walls"))
        self.light = QCheckBox(tr("Walls are light"))
        self.light.setChecked(look.light)
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(1, 254)
        self.threshold.setValue(look.threshold)
        self.threshold.setAccessibleName(tr("Threshold"))
        self.threshold.setToolTip(tr("From which grey on a pixel is light, 1 to 254"))
        self.columns.valueChanged.connect(lambda columns: self._take(with_columns(self._look, columns)))
        self.rows.valueChanged.connect(lambda rows: self._take(replace(self._look, rows=rows)))
        self.walls.currentIndexChanged.connect(lambda lines: self._take(with_lines(self._look, bool(lines))))
        self.light.toggled.connect(self._turn)
        self.threshold.valueChanged.connect(lambda grey: self._take(replace(self._look, threshold=grey)))

    def _size(self, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(SMALLEST, LARGEST)
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        return box

    def _arrange(self) -> None:
        boards, controls, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        boards.addWidget(self.view, 1)
        boards.addWidget(self.board, 1)
        for label, control in (
            (tr("Columns"), self.columns), (tr("Rows"), self.rows), (tr("Walls"), self.walls),
        ):  # fmt: skip
            controls.addWidget(QLabel(label))
            controls.addWidget(control)
        controls.addWidget(self.light)
        controls.addSpacing(8)
        controls.addWidget(QLabel(tr("Threshold")))
        controls.addWidget(self.threshold, 1)
        legend = QLabel(
            tr("Drag S and G to where they belong; drag to draw or erase walls. The settings read all anew.")
        )
        legend.setProperty("soft", True)
        legend.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.use = buttons.button(button.Ok)
        self.use.setText(tr("Use this maze"))
        self.use.setToolTip(tr("Take the maze as it stands at the right (Enter)"))
        self.use.setDefault(True)
        buttons.button(button.Cancel).setToolTip(tr("Leave the open puzzle as it is (Esc)"))
        self.other = buttons.addButton(tr("Read as a Sudoku"), QDialogButtonBox.ButtonRole.ActionRole)
        self.other.setToolTip(tr("The picture shows a Sudoku, not a maze"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(lambda: self.otherwise.emit())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot.addWidget(legend, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self._said)
        column.addLayout(boards, 1)
        column.addLayout(controls)
        column.addLayout(foot)

    @property
    def maze(self) -> Maze:
        """The maze as it stands."""
        return self.board.puzzle

    @property
    def text(self) -> str:
        """What is said above."""
        return self._said.text()

    @property
    def doubts(self) -> int:
        """How much is to be looked at: cells that are neither wall nor open, ends that were guessed."""
        found = self._found
        unsure = found.doubtful if found.doubtful > FEW_DOUBTS else 0.0
        return round(unsure * self.board.puzzle.walls.size) + found.marked.count(False)

    def complain(self, text: str) -> None:
        """Say why it cannot be otherwise."""
        self._said.setText(text)

    def _turn(self, light: bool) -> None:
        """The other ones are walls; they may lie elsewhere in the picture."""
        try:
            look = guess(self._picture, light, self._look.threshold)
        except PuzzleError:
            look = replace(self._look, light=light)
        self._take(look)

    def _take(self, look: Look) -> None:
        """Look at the picture otherwise; where that finds nothing, say so."""
        if look == self._look:
            return
        try:
            found = read(self._picture, look)
        except PuzzleError as error:
            self._said.setText(str(error))
            return
        self._look, self._found = look, found
        self._show_found()

    def _show_found(self) -> None:
        look = self._look
        for box, value in ((self.columns, look.columns), (self.rows, look.rows)):
            box.setSingleStep(2 if look.line else 1)
            show_value(box, value)
        self.walls.blockSignals(True)
        self.walls.setCurrentIndex(int(look.line > 0))
        self.walls.blockSignals(False)
        self.view.show_look(look)
        self.board.set_puzzle(self._found.maze)
        self._say()

    def _say(self, *_: object) -> None:
        self._said.setText(summary(self._found, self.maze))


def summary(found: Found, maze: Maze) -> str:
    """What was found, and what is left to do."""
    rows, columns = maze.canvas
    said = [tr("A maze of {rows}×{columns} cells.", rows=rows, columns=columns)]
    if found.doubtful > FEW_DOUBTS:
        share = f"{100 * found.doubtful:.0f} %"
        said.append(
            tr(
                "{share} of its cells are neither wall nor open: choose another size or threshold.",
                share=share,
            )
        )
    match found.marked:
        case (True, True):
            said.append(tr("Start and goal are marked in green and red."))
        case (False, False):
            said.append(tr("Start and goal were guessed: drag them to where they belong."))
        case (True, False):
            said.append(tr("The goal was guessed: drag it to where it belongs."))
        case _:
            said.append(tr("The start was guessed: drag it to where it belongs."))
    steps = maze.steps()
    if steps is None:
        said.append(tr("The goal cannot be reached from the start."))
    else:
        said.append(tr("The shortest path takes {steps} steps.", steps=steps))
    return " ".join(said)
