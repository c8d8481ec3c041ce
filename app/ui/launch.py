"""Starting the window: what has to be there, in order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.mailbox import Mailbox
from app.engine.service import EngineService, Opener
from app.settings import SettingsFile
from app.ui import crash
from app.ui.appearance import Appearance
from app.ui.errand import Errand, parse
from app.ui.garbage import collected_here
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences


@contextmanager
def right_of_way(service: EngineService) -> Iterator[None]:
    """Whenever the window's thread has something to do, the engine's next update waits for it."""
    loop = QAbstractEventDispatcher.instance()
    busy, idle = partial(service.let_interface_go_first, True), partial(service.let_interface_go_first, False)
    awake, blocking = loop.awake.connect(busy), loop.aboutToBlock.connect(idle)
    try:
        yield
    finally:
        loop.awake.disconnect(awake)
        loop.aboutToBlock.disconnect(blocking)


def launch(argv: Sequence[str], opener: Opener) -> int:
    """Show the window and stay until it closes.

    Args:
        argv: the words after ``hrmscope open``.
        opener: opens a model, on the engine's thread.

    Returns:
        The exit code.
    """
    options = parse(argv)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("HRMscope")
    app.setDesktopFileName("hrmscope")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "hrmscope.svg")))
    preferences = Preferences(None if options.quit else SettingsFile(paths.settings_file()))
    appearance = Appearance(app, options.theme or preferences.settings.theme)
    catalogue = Catalogue(paths.resources() / "models", paths.models())
    service = EngineService(Mailbox(), opener)
    window = MainWindow(service, catalogue, preferences, appearance, paths.resources())
    told = window.message.say
    with collected_here(), crash.log_kept(paths.log_file()), crash.errors_told(told):
        Errand(window, catalogue, options, app.exit).start()
        window.show()
        with right_of_way(service):
            code = app.exec()
        if window.isVisible():  # else the user closed it
            window.close()
    window.deleteLater()
    return code
