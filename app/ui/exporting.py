"""Take it with you: pictures and data of the board and of every panel, films, figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from app.engine import tables
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr, within
from app.puzzles.base import KINDS
from app.settings import PICTURE_SCALES, Ground
from app.ui.actions import ENTRIES, EXPORT
from app.ui.appearance import Appearance
from app.ui.boards.prediction import conclusion_at
from app.ui.dock import Dock
from app.ui.export.writing import Writer, png, write_bytes, write_table
from app.ui.preferences import Preferences
from app.ui.run_files import file_name
from app.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from app.ui.export.films import Films
    from app.ui.export.picture import Style
    from app.ui.export.reel import Plan
    from app.ui.main_window import MainWindow

GROUND_NAMES: dict[Ground, str] = {
    "theme": tr("As on screen"),
    "clear": tr("No ground, for slides"),
    "print": tr("Light on white, for print"),
}
LISTS = ("runs", "interventions")
"""Panels of lists and buttons, of which no picture is worth keeping."""

OF_BOARD = ("board_picture", "board_data", "copy_picture")
"""Actions that need an open puzzle."""

PICTURES = f"{tr('PNG picture')} (*.png);;{tr('SVG drawing')} (*.svg)"
DATA = f"{tr('CSV table')} (*.csv)"


class Exporting(QObject):
    """Lets people take along what the window shows."""

    def __init__(self, window: MainWindow, preferences: Preferences, appearance: Appearance) -> None:
        super().__init__(window)
        self._window, self._preferences, self._appearance = window, preferences, appearance
        self._playhead = window.playhead
        self._folder: Path | None = None
        self.writer = Writer(self)
        self.writer.written.connect(lambda path: window.message.confirm(tr("Saved {name}.", name=path.name)))
        self.writer.complained.connect(window.message.say)
        self.band = QWidget()
        self._band_room = QVBoxLayout(self.band)
        self._band_room.setContentsMargins(0, 0, 0, 0)
        self.films: Films | None = None
        self._style_menus = self._make_style_menus()
        actions = window.action
        actions["board_picture"].triggered.connect(lambda: self.ask_picture(tr("board"), self._board))
        actions["copy_picture"].triggered.connect(lambda: self.copy(self._board))
        actions["board_data"].triggered.connect(lambda: self.ask_data(tr("board"), self.board_table()))
        self.menu = QMenu(EXPORT, window)
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([actions[entry.name] for entry in ENTRIES if entry.below == EXPORT])
        self.add_to(self.menu)
        window.desks.puzzle_changed.connect(lambda puzzle: self._enable(puzzle is not None))
        actions["film"].triggered.connect(self.ask_film)
        self._playhead.grew.connect(self._enable_film)
        self._playhead.trace_changed.connect(self._enable_film)
        self._enable_film()
        for dock in window.workspace.docks.values():
            if dock.slot.key not in LISTS:
                self._offer_dock(dock)
        for kind in KINDS:
            board = window.desks[kind].editor.board
            menu = QMenu(board)
            menu.addActions([actions[name] for name in OF_BOARD])
            self.add_to(menu)
            _open_on_right_click(board, menu)
        appearance.changed.connect(self._dress)
        self._dress(appearance.theme)

    @property
    def theme(self) -> Theme:
        """The window's."""
        return self._appearance.theme

    @property
    def _board(self) -> QWidget:
        return self._window.desks.current.editor.board

    # Menus

    def add_to(self, menu: QMenu) -> None:
        """How pictures are made, at the end of a menu."""
        menu.addSeparator()
        for choices in self._style_menus:
            menu.addMenu(choices)

    def _make_style_menus(self) -> list[QMenu]:
        scale = QMenu(tr("Size of pictures"), self._window)
        ground = QMenu(tr("Ground of pictures"), self._window)
        settings = self._preferences.settings
        sizes = {n: tr("{n}× the screen's pixels", n=n) for n in PICTURE_SCALES}
        _choices(scale, sizes, settings.picture_scale, lambda n: self._preferences.update(picture_scale=n))
        _choices(
            ground, GROUND_NAMES, settings.picture_ground,
            lambda key: self._preferences.update(picture_ground=key),
        )  # fmt: skip
        return [scale, ground]

    def _offer_dock(self, dock: Dock) -> None:
        menu = QMenu(dock)
        menu.aboutToShow.connect(partial(self._fill, menu, dock))
        dock.offer(menu)
        _open_on_right_click(dock.slot, menu)

    def _fill(self, menu: QMenu, dock: Dock) -> None:
        """What can be taken of a panel, now."""
        menu.clear()
        panel, name = dock.slot.panel, dock.slot.title.lower()
        if panel is None:
            return
        menu.addAction(tr("Save picture…")).triggered.connect(lambda: self.ask_picture(name, panel))
        found = panel.tables()
        for title, table in found.items():
            several = len(found) > 1
            saving = menu.addAction(
                tr("Save data of {table}…", table=within(title)) if several else tr("Save data…")
            )
            saving.triggered.connect(
                lambda _=False, title=title, table=table: self.ask_data(f"{name} {title.lower()}", table)
            )
        if not found:
            menu.addAction(tr("Save data…")).setEnabled(False)
        menu.addAction(tr("Copy picture")).triggered.connect(lambda: self.copy(panel))
        self.add_to(menu)

    def _dress(self, theme: Theme) -> None:
        icon = self._window.action.icons.get("export", theme.ink_soft, theme.line_strong)
        for dock in self._window.workspace.docks.values():
            dock.take.setIcon(icon)

    def _enable(self, there: bool) -> None:
        for name in OF_BOARD:
            self._window.action[name].setEnabled(there)

    # Pictures

    @property
    def style(self) -> Style:
        """How pictures are made."""
        from app.ui.export.picture import Style

        settings = self._preferences.settings
        return Style(settings.picture_scale, settings.picture_ground)

    def ask_picture(self, what: str, widget: QWidget) -> None:
        """Ask where, and save a picture of a board or a panel."""
        path = self.ask(tr("Save a picture"), what, PICTURES)
        if path:
            self.save_picture(path, widget)

    def save_picture(self, path: Path, widget: QWidget) -> None:
        """A PNG file, or an SVG file where its name says so."""
        from app.ui.export.picture import image, svg

        is_svg = path.suffix.lower() == ".svg"
        contents = svg(widget, self.style, path.stem) if is_svg else png(image(widget, self.style))
        self.writer.write(path, partial(write_bytes, contents=contents))

    def copy(self, widget: QWidget) -> None:
        """Put a picture on the clipboard."""
        from app.ui.export.picture import image

        QGuiApplication.clipboard().setImage(image(widget, self.style))
        self._window.message.confirm(tr("The picture is on the clipboard."))

    # Data

    def ask_data(self, what: str, table: Table) -> None:
        """Ask where, and save a table."""
        path = self.ask(tr("Save data"), what, DATA)
        if path:
            self.writer.write(path, partial(write_table, table=table))

    def board_table(self) -> Table:
        """The board's cells."""
        board, trace = self._window.desks.current.editor.board, self._playhead.trace
        shown, cursor = board.shown, self._playhead.cursor
        if shown is None or trace is None or cursor < 0:
            return tables.given(board.puzzle)
        recorded = conclusion_at(trace, cursor) is None
        return tables.cells(trace, cursor, shown.answer, shown.confidence, shown.changed, recorded)

    # Films

    def ask_film(self) -> None:
        """Ask what and where, and make a film of the run on screen."""
        from app.ui.export.film_dialog import FilmDialog

        trace, window = self._playhead.trace, self._window
        if trace is None or not len(trace):
            return
        docks = window.workspace.docks.values()
        seen = tuple(dock.slot.key for dock in docks if not dock.visibleRegion().isEmpty())
        run = self._playhead.runs.of(trace)
        theme, speed = self._appearance.theme, self._preferences.settings.speed
        dialog = FilmDialog(trace, run.name if run else "", theme, speed, seen, window)
        if not dialog.exec():
            return
        pattern = f"{dialog.suffix[1:].upper()} (*{dialog.suffix})"
        path = self.ask(tr("Save a film"), tr("film"), pattern)
        if path:
            self.make_film(trace, dialog.plan, path.with_suffix(dialog.suffix), dialog.theme.currentData())

    def make_film(self, trace: Trace, plan: Plan, path: Path, theme: str) -> None:
        """Make it beside the window."""
        if self.films is None:
            from app.ui.export.film_band import FilmBand
            from app.ui.export.films import Films

            band = FilmBand(self._appearance.theme)
            self._band_room.addWidget(band)
            self._appearance.changed.connect(band.set_theme)
            self.films = Films(band, self._window.message, self)
        playhead = self._playhead
        worn = replace(THEMES[theme], arc=self.theme.arc)
        self.films.make(trace, plan, path, worn, playhead.cell, playhead.colouring.measure)

    def stop(self) -> None:
        """The window closes: a film that is being made is given up."""
        if self.films:
            self.films.stop()

    def _enable_film(self) -> None:
        self._window.action["film"].setEnabled(bool(self._playhead.trace))

    # Where to

    def ask(self, title: str, what: str, patterns: str) -> Path | None:
        """Ask for a file, named after what is on screen."""
        folder = self._folder or self._window.files.folder()
        start = folder / f"{self.name} {what}{patterns.split('*')[1].split(')')[0]}"
        name, chosen = QFileDialog.getSaveFileName(self._window, title, str(start), patterns)
        if not name:
            return None
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(chosen.rpartition("*")[2].rstrip(")"))
        self._folder = path.parent
        return path

    @property
    def name(self) -> str:
        """What is on screen is called, as a file's name."""
        run = self._playhead.runs.shown
        return file_name(run.name if run else self._window.desks.current.document.name)


def _choices(menu: QMenu, names: Mapping[Any, str], chosen: object, choose: Callable[..., object]) -> None:
    """One of several, in a menu."""
    group = QActionGroup(menu)
    for key, text in names.items():
        action = QAction(text, menu, checkable=True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False, key=key: choose(key))
        group.addAction(action)
        menu.addAction(action)


def _open_on_right_click(widget: QWidget, menu: QMenu) -> None:
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(lambda at: menu.popup(widget.mapToGlobal(at)))
