"""About, the licences behind it, and the splash before the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from app import __version__
from app.ui.about import Licences, show_about
from app.ui.splash import Splash


def test_about_tells_the_version_and_leads_to_the_licences(qtbot: QtBot, tmp_path: Path) -> None:
    for name, text in (("a", "Alpha 1.0: MIT\n\nDo as you like."), ("b", "Beta 2.0: BSD\n\nLikewise.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    window = QMainWindow()
    qtbot.addWidget(window)
    box = show_about(window, tmp_path)
    assert __version__ in box.text() and "LGPL" in box.text()
    (button,) = (each for each in box.findChildren(QPushButton) if "icences" in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (shown,) = window.findChildren(Licences)
    qtbot.waitUntil(shown.isVisible)
    assert shown.list.item(0).text() == "Alpha 1.0" and "as you like" in shown.text.toPlainText()
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    assert "Likewise" in shown.text.toPlainText()
    with qtbot.waitSignal(shown.destroyed):
        shown.close()


def test_where_no_licences_are_carried_there_is_no_button(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    box = show_about(window, tmp_path / "none")
    assert len(box.buttons()) == 1
    with qtbot.waitSignal(box.destroyed):
        box.close()


def test_the_splash_goes_when_the_window_was_painted(qtbot: QtBot) -> None:
    splash = Splash()
    assert splash.screen.isVisible()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not splash.screen.isVisible())
