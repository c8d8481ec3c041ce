"""The maze found in a picture, beside it: looked at otherwise, corrected, then taken."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.puzzles.maze_image import (
    Found,
    Look,
    guess,
    pitch_of,
    read,
    with_box,
    with_columns,
    with_lines,
)
from app.puzzles.wall_pieces import Box
from app.ui.boards.base import BoardEditor
from app.ui.boards.maze import MazeBoard
from app.ui.boards.maze_editor import MazeTools
from app.ui.boards.maze_edits import carried
from app.ui.boards.strip import show_value, tool_button
from app.ui.dialog_parts import EnterShows
from app.ui.lattice_view import LatticeView, with_side
from app.ui.theme import Theme

FEW_DOUBTS = 0.02
"""Share of doubtful cells up to which nothing is said of them."""


class Reading(NamedTuple):
    """How the picture is looked at, what that finds, and the maze as corrected since."""

    look: Look
    found: Found
    maze: Maze


class MazePictureDialog(QDialog):
    """The picture, the maze found in it, and how it is looked at.

    Signals:
        otherwise: it is to be read as a Sudoku.

    Attributes:
        board: the maze, as corrected so far. edges: the frame's left, top, right and bottom.
    """

    otherwise = Signal()

    def __init__(
        self, picture: NDArray[np.uint8], look: Look, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{name}: check the maze", name=name))
        self.resize(parent.window().size() * 0.9 if parent else QSize(1150, 720))
        self._picture, found = picture, read(picture, look)
        self._now = Reading(look, found, found.maze)
        self._past: list[Reading] = []
        self._future: list[Reading] = []
        self._step, self._pitch = "", pitch_of(look)
        self.view = LatticeView(picture, look, theme)
        self.board = MazeBoard(theme)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setAccessibleName(tr("What was found"))
        self._make_controls()
        self._arrange()
        self._show(self._now)
        self.board.edited.connect(self._correct)
        self.view.dragged.connect(self._drag)
        self.view.dropped.connect(self._drop)
        for key, do in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(key), self).activated.connect(do)
        self.board.setFocus()

    def _make_controls(self) -> None:
        look = self._now.look
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
        size = self.view.picture_size
        names = (tr("Frame, left"), tr("Frame, top"), tr("Frame, right"), tr("Frame, bottom"))
        self.edges = [
            self._edge(name, size.height() if side % 2 else size.width(), side)
            for side, name in enumerate(names)
        ]
        self.columns.valueChanged.connect(lambda n: self._choose(with_columns(self._now.look, n)))
        self.rows.valueChanged.connect(lambda n: self._choose(replace(self._now.look, rows=n)))
        self.walls.currentIndexChanged.connect(
            lambda lines: self._choose(with_lines(self._now.look, bool(lines)))
        )
        self.light.toggled.connect(self._turn)
        self.threshold.valueChanged.connect(
            lambda grey: self._take(replace(self._now.look, threshold=grey), "threshold")
        )

    def _size(self, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(SMALLEST, LARGEST)
        box.setKeyboardTracking(False)
        EnterShows(box)
        box.setAccessibleName(name)
        return box

    def _edge(self, name: str, most: int, side: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, most)
        box.setKeyboardTracking(False)
        EnterShows(box)
        box.setAccessibleName(name)
        box.setToolTip(tr("{name}, in pixels of the picture; or drag it there", name=name))
        box.valueChanged.connect(partial(self._move_edge, side))
        return box

    def _editor(self) -> BoardEditor:
        """The board over its tools, and what takes a correction back."""
        editor = BoardEditor(self.board)
        tools = MazeTools(self.board, editor)
        self.undo_button = tool_button(tr("Undo"), tr("Take the last step back (Ctrl+Z)"), self.undo)
        self.redo_button = tool_button(tr("Redo"), tr("Do it again (Ctrl+Shift+Z)"), self.redo)
        editor.add_row(*tools.drawing)
        editor.add_row(*tools.ends[:2], 8, self.undo_button, self.redo_button)
        return editor

    def _arrange(self) -> None:
        boards, controls, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        boards.addWidget(self.view, 1)
        boards.addWidget(self._editor(), 1)
        for label, control in (
            (tr("Columns"), self.columns), (tr("Rows"), self.rows), (tr("Walls"), self.walls),
        ):  # fmt: skip
            controls.addWidget(QLabel(label))
            controls.addWidget(control)
        controls.addWidget(self.light)
        controls.addSpacing(8)
        controls.addWidget(QLabel(tr("Threshold")))
        controls.addWidget(self.threshold, 1)
        frame = QHBoxLayout()
        sides = (tr("left"), tr("top"), tr("right"), tr("bottom"))
        frame.addWidget(QLabel(tr("Frame")))
        for side, edge in zip(sides, self.edges, strict=True):
            frame.addSpacing(8)
            frame.addWidget(QLabel(side))
            frame.addWidget(edge)
        frame.addStretch(1)
        legend = QLabel(
            tr(
                "Drag the frame to the maze's outer walls, S and G to where they belong; draw or erase walls "
                "at the right. Another size reads all anew, other settings keep your corrections."
            )
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
        column.addLayout(frame)
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
        found = self._now.found
        unsure = found.doubtful if found.doubtful > FEW_DOUBTS else 0.0
        return round(unsure * self.board.puzzle.walls.size) + found.marked.count(False)

    def complain(self, text: str) -> None:
        """Say why it cannot be otherwise."""
        self._said.setText(text)

    # Looking otherwise

    def _turn(self, light: bool) -> None:
        """The other ones are walls; they may lie elsewhere in the picture."""
        try:
            look = guess(self._picture, light, self._now.look.threshold)
        except PuzzleError:
            look = replace(self._now.look, light=light)
        self._choose(look)

    def _choose(self, look: Look) -> None:
        """A size was chosen, so from here on the frame has cells as large as these."""
        self._pitch = pitch_of(look)
        self._take(look)

    def _move_edge(self, side: int, to: int) -> None:
        box = with_side(self._now.look.box, side, to, self.view.picture_size)
        self._take(with_box(self._now.look, box, self._pitch), f"edge {side}")
        self._show_settings(self._now.look)

    def _drag(self, box: Box) -> None:
        """Show where the frame would be; the picture is read where it is let go."""
        self._show_settings(with_box(self._now.look, box, self._pitch))

    def _drop(self) -> None:
        self._take(self.view.look)
        self._show_settings(self._now.look)

    def _take(self, look: Look, step: str = "") -> None:
        """Look at the picture otherwise; where that finds nothing, say so.

        What was corrected stays corrected where the cells are as many.
        """
        before = self._now
        if look == before.look:
            return
        try:
            found = read(self._picture, look)
        except PuzzleError as error:
            self._said.setText(str(error))
            return
        same = found.maze.canvas == before.maze.canvas
        maze = carried(before.found.maze, before.maze, found.maze) if same else found.maze
        self._go(Reading(look, found, maze), step)

    # Steps

    def _correct(self, maze: Maze, _text: str, stroke: str) -> None:
        self._go(self._now._replace(maze=maze), stroke)

    def _go(self, to: Reading, step: str) -> None:
        """A step that can be taken back; those of one stroke, or of one control, are one."""
        if not step or step != self._step:
            self._past.append(self._now)
        self._step = step
        self._future.clear()
        self._show(to)

    def undo(self) -> None:
        """Take the last step back, be it a correction or a setting."""
        self._leap(self._past, self._future)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._leap(self._future, self._past)

    def _leap(self, whence: list[Reading], behind: list[Reading]) -> None:
        if whence:
            behind.append(self._now)
            self._step = ""
            self._show(whence.pop())
            self._pitch = pitch_of(self._now.look)

    def _show(self, reading: Reading) -> None:
        self._now = reading
        self._show_settings(reading.look)
        self.board.set_puzzle(reading.maze)
        self._said.setText(summary(reading.found, reading.maze))
        self.undo_button.setEnabled(bool(self._past))
        self.redo_button.setEnabled(bool(self._future))

    def _show_settings(self, look: Look) -> None:
        self.view.show_look(look)
        for box in (self.columns, self.rows):
            box.setSingleStep(2 if look.line else 1)
        values = (look.columns, look.rows, *look.box)
        for box, value in zip((self.columns, self.rows, *self.edges), values, strict=True):
            show_value(box, value)
        for control in (self.walls, self.light, self.threshold):
            control.blockSignals(True)
        self.walls.setCurrentIndex(int(look.line > 0))
        self.light.setChecked(look.light)
        self.threshold.setValue(look.threshold)
        for control in (self.walls, self.light, self.threshold):
            control.blockSignals(False)


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
