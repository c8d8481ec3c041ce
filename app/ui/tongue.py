"""Translations made with Qt Linguist, of our own texts and of Qt's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import language, paths


def code() -> str:
    """The language to speak: what was asked for, else the desktop's where we know it."""
    asked = language.asked(paths.settings_file())
    spoken = QLocale.system().name()[:2] if asked == "system" else asked
    return spoken if spoken in language.LANGUAGES else "en"


def speak() -> None:
    """Take the user's language, before anything that holds sentences is imported."""
    translator = QTranslator()
    if translator.load(str(paths.resources() / "languages" / f"{code()}.qm")):
        language.speak(lambda text: translator.translate(language.CONTEXT, text) or text, code())


def teach(app: QCoreApplication) -> None:
    """Let Qt's own buttons and dialogs speak the same language."""
    translator = QTranslator(app)
    if translator.load(
        f"qtbase_{language.spoken()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(translator)
