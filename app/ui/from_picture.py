"""A Sudoku from a picture in the window: read beside the window's thread, checked, then taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.puzzles.base import PuzzleError
from app.puzzles.photo import SUFFIXES, Reading, read_picture
from app.ui import pictures
from app.ui.appearance import Appearance
from app.ui.files import Files
from app.ui.picture_dialog import PictureDialog

Read = tuple[QImage, Reading]
PASTED = "Picture"


class FromPicture(QObject):
    """Opens pictures for ``Files``.

    Attributes:
        dialog: what was read and waits to be checked, else None.
    """

    def __init__(self, files: Files, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._files, self._appearance, self._window = files, appearance, window
        self.dialog: PictureDialog | None = None
        files.openers.update(dict.fromkeys(SUFFIXES, self.open))
        files.picture_offered.connect(self.take)

    def open(self, path: Path) -> bool:
        """Read a picture file; what became of it shows later."""
        self._start(path.name, path, lambda: pictures.load(path))
        return True

    def take(self, image: QImage) -> None:
        """Read a picture that was pasted or dropped."""
        self._start(PASTED, None, lambda: pictures.on_white(image))

    def _start(self, name: str, path: Path | None, load: Callable[[], QImage]) -> None:
        self._files.reading.start(
            f"Reading a Sudoku from {name}… The open puzzle stays until it is read.",
            partial(_read, load),
            partial(self._show, name, path),
        )

    def _show(self, name: str, path: Path | None, read: Callable[[], Read]) -> None:
        try:
            image, reading = read()
        except PuzzleError as error:
            self._files.complained.emit(f"{name}: {error}")
            if path:
                self._files.forget(path)
            return
        if path:
            self._files.remember(path)
        if self.dialog:
            self.dialog.reject()
        self.dialog = dialog = PictureDialog(image, reading, name, self._appearance.theme, self._window)
        dialog.finished.connect(lambda taken: self._finish(dialog, Path(name).stem, bool(taken)))
        dialog.open()

    def _finish(self, dialog: PictureDialog, name: str, taken: bool) -> None:
        if self.dialog is dialog:
            self.dialog = None
        sudoku = dialog.sudoku
        dialog.deleteLater()
        if taken:
            self._files.show_puzzles([sudoku], name=name)


def _read(load: Callable[[], QImage]) -> Read:
    image = load()
    return image, read_picture(pictures.grey(image))
