"""Resizing and cropping a maze at every side, with a preview."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.ui.boards.maze_edits import Sides, framed, to_box, to_contents
from app.ui.boards.strip import show_value
from app.ui.maze_preview import MazePreview, about
from app.ui.theme import Theme


class MazeSizeDialog(QDialog):
    """Asks how many rows and columns to put on or take off.

    Attributes:
        boxes: one for every side, in the order of ``Sides``. to_selection, to_contents: set them.
    """

    def __init__(
        self,
        maze: Maze,
        selection: tuple[int, int, int, int] | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Resize or crop the maze"))
        self._maze = maze
        self.preview, self._said = MazePreview(theme), QLabel()
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self._said.setAccessibleName(tr("Size"))
        sides = (tr("Above"), tr("Below"), tr("Left"), tr("Right"))
        self.boxes = tuple(self._box(name) for name in sides)
        self.walls = QCheckBox(tr("New cells are walls"))
        self.walls.toggled.connect(self._show)
        self.to_selection = QPushButton(tr("Crop to the selection"))
        self.to_selection.setEnabled(selection is not None)
        self.to_selection.setToolTip(
            tr("Keep the box that was selected on the board")
            if selection
            else tr("Select a box on the board first (M)")
        )
        self.to_contents = QPushButton(tr("Crop to what is there"))
        self.to_contents.setToolTip(tr("Take off empty margins; of solid walls one line stays"))
        if selection:
            self.to_selection.clicked.connect(lambda: self.set_sides(to_box(maze, selection)))
        self.to_contents.clicked.connect(lambda: self.set_sides(to_contents(maze)))
        for button in (self.to_selection, self.to_contents):
            button.setAutoDefault(False)
        self._arrange(sides)
        if selection:
            self.set_sides(to_box(maze, selection))
        self._show()

    def _box(self, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(-LARGEST, LARGEST)
        box.setAccessibleName(name)
        box.setToolTip(tr("Rows or columns to put on; below zero to take off"))
        box.valueChanged.connect(self._show)
        return box

    def _arrange(self, names: tuple[str, ...]) -> None:
        """The boxes lie around the preview, each at its side."""
        cross = QGridLayout()
        places = ((0, 1), (2, 1), (1, 0), (1, 2))
        for name, box, place in zip(names, self.boxes, places, strict=True):
            side, label = QVBoxLayout(), QLabel(name)
            label.setBuddy(box)
            side.addStretch(1)
            side.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            side.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
            side.addStretch(1)
            cross.addLayout(side, *place)
        cross.addWidget(self.preview, 1, 1)
        cross.setRowStretch(1, 1)
        cross.setColumnStretch(1, 1)
        crops = QHBoxLayout()
        for widget in (self.to_selection, self.to_contents, self.walls):
            crops.addWidget(widget)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.ok = buttons.button(button.Ok)
        self.ok.setText(tr("Resize"))
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(cross, 1)
        column.addWidget(self._said)
        column.addLayout(crops)
        column.addWidget(buttons)

    @property
    def sides(self) -> Sides:
        """What is chosen."""
        return Sides(*(box.value() for box in self.boxes))

    @property
    def text(self) -> str:
        """What is said below the preview."""
        return self._said.text()

    def set_sides(self, sides: Sides) -> None:
        """Choose for every side."""
        for box, value in zip(self.boxes, sides, strict=True):
            show_value(box, value)
        self._show()

    def _refusal(self) -> str:
        """Why no maze of this size can be, in a sentence."""
        top, bottom, left, right = self.sides
        rows, columns = self._maze.canvas
        if min(rows + top + bottom, columns + left + right) < SMALLEST:
            return tr("This takes off too much: at least {least} rows and columns stay.", least=SMALLEST)
        return tr("This puts on too much: a maze has at most {most} rows and columns.", most=LARGEST)

    def _show(self) -> None:
        """Show what would become of the maze, or why nothing can."""
        try:
            made = framed(self._maze, self.sides, self.walls.isChecked())
        except PuzzleError:
            self.preview.show_maze(None)
            self._said.setText(self._refusal())
        else:
            self.preview.show_maze(made)
            self._said.setText(about(made))
        self.ok.setEnabled(self.preview.maze is not None)
