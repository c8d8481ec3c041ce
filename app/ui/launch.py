"""Starting the window: what has to be there, in order."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.mailbox import Mailbox
from app.engine.service import EngineService, Opener
from app.settings import SettingsFile
from app.ui import crash, tongue
from app.ui.appearance import Appearance
from app.ui.errand import Errand, Options, parse
from app.ui.garbage import collected_here
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.recovering import Recovering


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
    tongue.teach(app)
    app.setDesktopFileName("hrmscope")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "hrmscope.svg")))
    preferences = Preferences(None if options.quit else SettingsFile(paths.settings_file()))
    appearance = Appearance(app, options.theme or preferences.settings.theme)
    catalogue = Catalogue(paths.resources() / "models", paths.models())
    service = EngineService(Mailbox(), opener)
    window = MainWindow(service, catalogue, preferences, appearance, paths.resources())
    window.playhead.drawing.connect(service.let_interface_go_first)
    # What is imported by then stays for good; to look through it for garbage takes a tenth of a second.
    window.session.model_opened.connect(lambda *_: gc.freeze(), Qt.ConnectionType.SingleShotConnection)
    recovering = None if options.quit else Recovering(window, appearance, paths.kept())
    with collected_here(), crash.log_kept(paths.log_file()), crash.errors_told(window):
        Errand(window, catalogue, options, app.exit).start()
        if options == Options():  # whoever asks for something wants that, not a tour
            window.showing.welcome()
        window.show()
        code = app.exec()
        gc.unfreeze()
        if window.isVisible():  # else the user closed it
            window.close()
    if recovering and not window.isVisible():
        recovering.close()
    window.deleteLater()
    return code
