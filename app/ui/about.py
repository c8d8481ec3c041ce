"""What the program is, its version, and the licences of all that it carries."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QMessageBox, QPlainTextEdit, QWidget

from app import __version__, paths
from app.language import tr


def about_text() -> str:
    """What the program is."""
    return tr(
        "<b>HRMscope {version}</b><p>Solves Sudoku, maze and ARC puzzles with the Hierarchical "
        "Reasoning Model, and shows it thinking.</p>"
        "<p>Every answer is the model's own; exact rules only check it.</p>"
        "<p>HRMscope's own licence is Apache-2.0. It uses Qt through PySide6 under the LGPL, version 3: "
        "both are libraries of their own beside the program, unchanged, and may be replaced. Films are made "
        "by ffmpeg (GPL, version 3 or later), a program of its own. It also uses PyTorch, NumPy and "
        "pyqtgraph.</p>",
        version=__version__,
    )


def show_about(parent: QWidget, folder: Path | None = None) -> QMessageBox:
    """Tell it; where the licences are carried along, as the frozen program does, they are a button away."""
    folder = folder or paths.resources() / "licences"
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About HRMscope"))
    box.setIconPixmap(QIcon(str(paths.resources() / "icons" / "hrmscope.svg")).pixmap(QSize(64, 64)))
    box.setText(about_text())
    box.addButton(QMessageBox.StandardButton.Close)
    if folder.is_dir():
        more = box.addButton(tr("&Licences"), QMessageBox.ButtonRole.ActionRole)
        more.setToolTip(tr("Who made what this program carries, and under which licence (Alt+L)"))
        more.clicked.connect(lambda: Licences(folder, parent).show())
    box.open()
    return box


class Licences(QDialog):
    """The parts of the program at the left, what has to be told of one at the right."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Licences"))
        self.resize(960, 640)
        self._files = sorted(folder.glob("*.txt"))
        self.list = QListWidget()
        self.list.setFixedWidth(300)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 8px; }")
        self.list.setAccessibleName(tr("Parts of the program"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Licence"))
        for path in self._files:
            with path.open(encoding="utf-8") as file:
                self.list.addItem(file.readline().partition(":")[0])
        self.list.currentRowChanged.connect(self._show)
        row = QHBoxLayout(self)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._files[row].read_text(encoding="utf-8"))
