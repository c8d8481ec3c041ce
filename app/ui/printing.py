"""Puzzles on paper and in PDF files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.language import tr
from app.puzzles.base import Puzzle, PuzzleError
from app.ui.export.writing import write_bytes
from app.ui.run_files import file_name

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.printing_dialog import PrintDialog
    from app.ui.printing_pages import Layout, Sheet


class Printing(QObject):
    """Asks what is to be printed, has it graded and solved beside the window, and prints it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._desks, self._files, self._writer = window.desks, window.files, window.exporting.writer
        self._message, self._window = window.message, window
        self._actions = {name: window.action[name] for name in ("print", "pdf")}
        self.dialog: PrintDialog | None = None
        for name, action in self._actions.items():
            action.triggered.connect(partial(self.ask, name == "pdf"))
        self._desks.puzzle_changed.connect(self._enable)
        self._enable(self._desks.current.document.puzzle)

    def _enable(self, puzzle: Puzzle | None) -> None:
        for action in self._actions.values():
            action.setEnabled(puzzle is not None)

    def ask(self, to_file: bool, checked: bool = False) -> None:
        """Ask what and how, then where to."""
        from app.ui.printing_dialog import PrintDialog

        self.dialog = dialog = PrintDialog(self._desks.current.document, to_file, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._begin(dialog))
        dialog.open()

    def _begin(self, dialog: PrintDialog) -> None:
        from app.ui.printing_pages import sheet

        title, layout = dialog.title, dialog.layout_wanted
        place = self._ask_file(title) if dialog.to_file else self._ask_printer(title)
        if place is None:
            return
        try:
            puzzles = dialog.puzzles()
        except PuzzleError as error:
            self._message.say(str(error))
            return
        doing = tr("Preparing {title} for print…", title=title)
        self._files.reading.start(
            doing,
            lambda: [sheet(puzzle, name, layout) for puzzle, name in puzzles],
            lambda read: place(read(), layout),
        )

    def _ask_file(self, title: str) -> Callable[[list[Sheet], Layout], object] | None:
        start = str(self._files.folder() / f"{file_name(title)}.pdf")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save as PDF"), start, "PDF (*.pdf)")
        if not name:
            return None
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf")

        def write(sheets: list[Sheet], layout: Layout) -> None:
            from app.ui.printing_pages import pdf

            contents = pdf(sheets, layout, title, QApplication.font())
            self._writer.write(path, partial(write_bytes, contents=contents))

        return write

    def _ask_printer(self, title: str) -> Callable[[list[Sheet], Layout], object] | None:
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        except ImportError:
            self._message.say(tr("This system cannot print from here. Save as PDF, and print that."))
            return None
        from app.ui.printing_pages import PAGE

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageLayout(PAGE)
        if not QPrintDialog(printer, self._window).exec():
            return None
        return lambda sheets, layout: self._print(printer, sheets, layout, title)

    def _print(self, printer: object, sheets: list[Sheet], layout: Layout, title: str) -> None:
        from PySide6.QtPrintSupport import QPrinter

        from app.ui.printing_pages import write_pages

        assert isinstance(printer, QPrinter)
        if write_pages(printer, sheets, layout, title, QApplication.font()):
            self._message.confirm(tr("{title} is at the printer.", title=title))
        else:
            self._message.say(tr("The printer does not take it. Save as PDF, and print that."))
