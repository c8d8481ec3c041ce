"""The guide, in a window of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from app.language import spoken, tr
from app.ui.about import show_about as show_about  # these are help too
from app.ui.shortcuts import Shortcuts as Shortcuts


def reader() -> QTextBrowser:
    """A box to read in."""
    text = QTextBrowser()
    text.setOpenExternalLinks(True)
    text.document().setDocumentMargin(16)
    return text


class Guide(QDialog):
    """The chapters at the left, the text at the right."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("HRMscope guide"))
        self.resize(900, 640)
        translated = folder / spoken()
        self._chapters = sorted((translated if translated.is_dir() else folder).glob("*.md"))
        self._list = QListWidget()
        self._list.setFixedWidth(220)
        self._list.setStyleSheet("QListWidget::item { padding: 7px 8px; }")
        self.text = reader()
        self._list.addItems([self._title(path) for path in self._chapters])
        self._list.currentRowChanged.connect(self._show)
        row = QHBoxLayout(self)
        row.addWidget(self._list)
        row.addWidget(self.text, 1)
        self._list.setCurrentRow(0)

    @staticmethod
    def _title(path: Path) -> str:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        return first.removeprefix("# ")

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            path = self._chapters[row]
            self.text.document().setBaseUrl(QUrl.fromLocalFile(str(path)))
            self.text.setMarkdown(path.read_text(encoding="utf-8"))
            for table in self.text.document().rootFrame().childFrames():
                quiet = table.frameFormat()
                quiet.setBorderBrush(self.palette().mid())
                table.setFrameFormat(quiet)
