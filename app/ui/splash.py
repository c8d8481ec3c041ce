"""The program's name on the screen from the start until its window is, where starting may take long.

PyInstaller's own splash would show for every command too, not at all on macOS, and opens a socket to be
told that it may go; Qt is there after a fifth of a second.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QSplashScreen

from app import __version__, paths
from app.language import tr
from app.ui import theme

SIZE = (420, 150)


class Splash(QObject):
    """Shown from its making until the main window was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        self.screen = QSplashScreen(drawn())
        self.screen.show()
        self.app.processEvents()
        self.app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Wait for the window's first painting."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self.app.removeEventFilter(self)
            QTimer.singleShot(0, self.screen.close)
        return False


def drawn() -> QPixmap:
    """The icon, the name and the version."""
    look = theme.DARK
    picture = QPixmap(*SIZE)
    picture.fill(QColor(look.window))
    painter = QPainter(picture)
    icon = QIcon(str(paths.resources() / "icons" / "hrmscope.svg"))
    icon.paint(painter, QRect(28, 35, 80, 80))
    painter.setPen(QColor(look.ink))
    font = painter.font()
    font.setPixelSize(36)
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRect(132, 35, 280, 48), side | Qt.AlignmentFlag.AlignVCenter, "HRMscope")
    font.setPixelSize(15)
    painter.setFont(font)
    painter.drawText(
        QRect(134, 86, 280, 24), side, tr("Version {version} is starting …", version=__version__)
    )
    painter.end()
    return picture
