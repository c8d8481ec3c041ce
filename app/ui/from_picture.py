"""A puzzle from a picture in the window: read beside the window's thread, checked, then taken.

The kind in use says what is looked for first; where that is not found, the other kind is tried.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.photo import LEAST_SIDE, SUFFIXES, Corners, Reading, read_picture
from app.ui import pictures
from app.ui.appearance import Appearance
from app.ui.desks import Desks
from app.ui.files import Files
from app.ui.picture_dialog import PictureDialog

if TYPE_CHECKING:
    from app.puzzles.maze_image import Look
    from app.ui.corners import CornersDialog
    from app.ui.maze_picture import MazePictureDialog

    Checked = PictureDialog | MazePictureDialog

Shown = Literal["sudoku", "maze"]
"""What a picture may show."""
Drawing = tuple[NDArray[np.uint8], "Look"]
"""A picture of a maze in colours, and how to look at it."""
Read = tuple[QImage, "Reading | Drawing"]

LONGEST = 1200
"""Pixels of the longer side of a picture in which a maze is looked for: a dozen for every cell at least."""

PASTED = tr("Picture")
UNFOUND = tr(
    "No Sudoku was read from this picture. Put each corner on a corner of the grid, and have it read."
)
MISPLACED = tr("Put each corner on a corner of the grid, and have it read again.")
NAMELESS = tr("From picture")


class NotRead(PuzzleError):
    """A picture in which nothing was found, and what was looked for first."""

    def __init__(self, why: str, image: QImage, kind: Shown) -> None:
        super().__init__(why)
        self.image, self.kind = image, kind


class FromPicture(QObject):
    """Opens pictures for ``Files``.

    Attributes:
        dialog: what was read and waits to be checked, else None.
        asking: a picture in which somebody is to show the grid, else None.
    """

    def __init__(self, files: Files, desks: Desks, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._files, self._desks = files, desks
        self._appearance, self._window = appearance, window
        self.dialog: Checked | None = None
        self.asking: CornersDialog | None = None
        files.openers.update(dict.fromkeys(SUFFIXES, self.open))
        files.picture_offered.connect(self.take)
        files.several.busy = lambda: bool(self.dialog or self.asking)

    def ask(self) -> None:
        """Let the user choose a picture file."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a picture"), str(self._files.folder()), f"{tr('Pictures')} ({patterns})"
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Read a picture file; what became of it shows later."""
        self._start(path.name, path, lambda: pictures.load(path))
        return True

    def take(self, image: QImage) -> None:
        """Read a picture that was pasted or dropped."""
        self._start(PASTED, None, lambda: pictures.on_white(image))

    def _start(self, name: str, path: Path | None, load: Callable[[], QImage]) -> None:
        kinds: tuple[Shown, ...] = ("maze", "sudoku") if self._desks.kind == "maze" else ("sudoku", "maze")
        doing = {
            "sudoku": tr("Reading a Sudoku from {name}… The open puzzle stays until it is read.", name=name),
            "maze": tr("Reading a maze from {name}… The open puzzle stays until it is read.", name=name),
        }
        self._files.reading.start(
            doing[kinds[0]], partial(_read, load, kinds), partial(self._show, name, path)
        )

    def _show(self, name: str, path: Path | None, read: Callable[[], Read]) -> None:
        try:
            image, found = read()
        except PuzzleError as error:
            self._files.complained.emit(f"{name}: {error}")
            if path:
                self._files.forget(path)
            if isinstance(error, NotRead) and error.kind == "sudoku":
                self._ask_corners(error.image, None, UNFOUND, name, path)
            return
        if path:
            self._files.remember(path)
        self._check(image, found, name)

    def _check(self, image: QImage, found: Reading | Drawing, name: str) -> None:
        """Show what was read in place of what was shown before."""
        if self.asking:
            self.asking.reject()
        if self.dialog:
            self.dialog.reject()
        theme = self._appearance.theme
        other: Shown
        dialog: Checked
        if isinstance(found, Reading):
            dialog, other = PictureDialog(image, found, name, theme, self._window), "maze"
            corners = found.mesh[[0, 0, -1, -1], [0, -1, -1, 0]]
            dialog.misplaced.connect(partial(self._ask_corners, image, corners, MISPLACED, name, None))
        else:
            from app.ui.maze_picture import MazePictureDialog  # it is rarely needed

            dialog, other = MazePictureDialog(*found, name, theme, self._window), "sudoku"
        self.dialog = dialog
        dialog.otherwise.connect(partial(self._read_otherwise, dialog, image, name, other))
        dialog.finished.connect(lambda taken: self._finish(dialog, name, bool(taken)))
        dialog.open()

    def _read_otherwise(self, dialog: Checked, image: QImage, name: str, kind: Shown) -> None:
        """The user knows better what it shows; what is on screen stays where that is not found."""

        def show(read: Callable[[], Read]) -> None:
            try:
                _, found = read()
            except PuzzleError as error:
                if dialog is self.dialog:
                    dialog.complain(str(error))
                    if kind == "sudoku":
                        self._ask_corners(image, None, UNFOUND, name, None)
            else:
                self._check(image, found, name)

        self._files.reading.start(
            tr("Reading {name} otherwise…", name=name), partial(_read, lambda: image, (kind,)), show
        )

    def _ask_corners(
        self, image: QImage, corners: Corners | None, said: str, name: str, path: Path | None
    ) -> None:
        """Let the user show where the grid is, over what is shown already."""
        if min(image.width(), image.height()) < LEAST_SIDE or self.asking:
            return
        from app.ui.corners import CornersDialog  # it is rarely needed

        above = self.dialog or self._window
        self.asking = dialog = CornersDialog(image, corners, said, name, self._appearance.theme, above)
        dialog.asked.connect(partial(self._read_within, dialog, image, name, path))
        dialog.finished.connect(self._leave_corners)
        dialog.open()

    def _leave_corners(self) -> None:
        if self.asking:
            self.asking.deleteLater()
            self.asking = None
            self._files.several.go_on()

    def _read_within(self, dialog: CornersDialog, image: QImage, name: str, path: Path | None) -> None:
        """Read between these corners; they stay where that gives nothing."""

        def show(read: Callable[[], Reading]) -> None:
            if dialog is not self.asking:
                return
            try:
                found = read()
            except PuzzleError as error:
                dialog.complain(str(error))
                return
            if path:
                self._files.remember(path)
            self._check(image, found, name)

        corners = dialog.view.corners.copy()
        self._files.reading.start(
            tr("Reading {name} between these corners…", name=name),
            lambda: read_picture(pictures.grey(image), corners=corners),
            show,
        )

    def _finish(self, dialog: Checked, name: str, taken: bool) -> None:
        if self.dialog is dialog:
            self.dialog = None
        if self.asking:  # over this dialog
            self.asking.reject()
        puzzle = dialog.sudoku if isinstance(dialog, PictureDialog) else dialog.maze
        dialog.deleteLater()
        if taken:
            called = NAMELESS if name == PASTED else Path(name).stem
            self._files.show_puzzles([puzzle], name=self._files.numbered(called))
        self._files.several.go_on()


def _read(load: Callable[[], QImage], kinds: tuple[Shown, ...]) -> Read:
    """Read the first of these kinds that a picture shows; where it shows none, say why not the first."""
    image = load()
    refusals = []
    for kind in kinds:
        try:
            return image, read_picture(pictures.grey(image)) if kind == "sudoku" else _maze(image)
        except PuzzleError as error:
            refusals.append(error)
    raise NotRead(str(refusals[0]), image, kinds[0]) from refusals[0]


def _maze(image: QImage) -> Drawing:
    from app.puzzles.maze_image import guess  # it is rarely needed

    picture = pictures.colours(image, LONGEST)
    return picture, guess(picture)
