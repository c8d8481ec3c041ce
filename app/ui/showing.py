"""How the window is shown to people: the palette of commands, the tour, the presenter and its demos."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from app.language import spoken, tr
from app.settings import with_recent
from app.ui.actions import MENUS
from app.ui.appearance import Appearance
from app.ui.palette import Command, Palette, commands_of, plain
from app.ui.panel_commands import commands_of_dock
from app.ui.panels import PANELS
from app.ui.preferences import Preferences
from app.ui.stage.demo_file import SUFFIX, DemoError, read_demo
from app.ui.stage.play import Play
from app.ui.tour import Step, Tour
from app.ui.workspace import LAYOUT_VERSION

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.stage.presenter import Presenter

KEYS = tuple(panel.args[0] for panel in PANELS)
"""Of all panels."""

STEPS = (
    (tr("The puzzle"),
     tr("Draw it here by mouse or keys, open a file, or paste one. The model's answer appears over it, paler "
     "where the model is less sure.")),
    (tr("Solve"),
     tr("Solve lets the model think to its end, Watch slows it down, Step goes one update at a time. Space "
     "holds a run and lets it go on.")),
    (tr("The timeline"),
     tr("Slow H updates above, fast L updates below, each as high as the change it makes. Drag along it: "
     "everything on screen shows that moment.")),
    (tr("The panels"),
     tr("Gauges of the same moment: when it would halt, how its states move, what it thinks of a cell. The "
     "“?” of each explains it; the View menu has more.")),
    (tr("Solve harder"),
     tr("Where one look is not enough: many turned and mirrored views think at once, until one is "
        "verified.")),
    (tr("Everything else"),
     tr("Ctrl+K finds everything by a few letters, F1 opens the guide, ? shows all keys, and F11 fills the "
     "screen for an audience. This tour waits in Help.")),
)  # fmt: skip
"""Titles and texts of the tour."""


class Showing(QObject):
    """Makes each of them when it is asked for, and puts the window back afterwards.

    Attributes:
        palette, tour, presenter: the one on screen, or None.
    """

    def __init__(
        self, window: MainWindow, preferences: Preferences, appearance: Appearance, resources: Path
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._appearance = window, preferences, appearance
        self._resources = resources
        self._play = Play(window.session, lambda: preferences.settings.speed, self)
        self.palette: Palette | None = None
        self.tour: Tour | None = None
        self.presenter: Presenter | None = None
        for name, do in {
            "palette": self.find,
            "tour": self.guide,
            "presenter": self.present,
            "demo": lambda: self.play(self._story()),
            "open_demo": self._ask_demo,
        }.items():
            window.action[name].triggered.connect(lambda _=False, do=do: do())
        appearance.changed.connect(self._dress)
        window.desks.puzzle_changed.connect(self._stop_guiding)
        window.session.changed.connect(self._on_session)

    # The palette

    def find(self) -> None:
        """Show all that can be done."""
        settings, window = self._preferences.settings, self._window
        self.palette = Palette(self._commands(), settings.commands, self._appearance.theme, window)
        self.palette.used.connect(self._remember)
        self.palette.destroyed.connect(self._forget_palette)
        self.palette.show_over(window)

    def _commands(self) -> list[Command]:
        of_menus = [
            command
            for action in self._window.menuBar().actions()
            if isinstance(menu := action.menu(), QMenu)
            for command in commands_of(menu, plain(action.text()))
        ]
        docks = self._window.workspace.docks.values()
        found = of_menus + [command for dock in docks for command in commands_of_dock(dock)]
        return list({command.name: command for command in found}.values())  # some are in two menus

    def _remember(self, name: str) -> None:
        self._preferences.update(commands=with_recent(self._preferences.settings.commands, name))

    def _forget_palette(self) -> None:
        self.palette = None

    # The tour

    def guide(self) -> None:
        """Go through the window, from the first step."""
        if self.tour is None:
            self.tour = Tour(self._window, self._steps(), self._appearance.theme)
            self.tour.ended.connect(self._forget_tour)
            self._preferences.update(toured=True)

    def welcome(self) -> None:
        """The tour, where nobody has seen it yet; once the window stands."""
        if not self._preferences.settings.toured:
            self._window.desks.painted.connect(self._guide_soon)

    def _guide_soon(self) -> None:
        self._window.desks.painted.disconnect(self._guide_soon)
        QTimer.singleShot(0, self, self.guide)

    def _on_session(self) -> None:
        if self._window.session.active:
            self._stop_guiding()

    def _stop_guiding(self) -> None:
        """The user is at work, so nothing is dimmed any longer."""
        if self.tour is not None:
            self.tour.end()
            self._window.desks.current.setFocus()

    def _forget_tour(self) -> None:
        self.tour = None

    def _steps(self) -> tuple[Step, ...]:
        window = self._window
        places: tuple[Callable[[], QRect], ...] = (
            lambda: self._of(window.desks),
            lambda: self._of(window.transport),
            lambda: self._of(window.timeline),
            self._of_panels,
            self._of_harder,
            lambda: self._of_menu("Help"),
        )
        return tuple(Step(*words, place) for words, place in zip(STEPS, places, strict=True))

    def _of(self, widget: QWidget) -> QRect:
        """Where a widget is in the window."""
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _of_panels(self) -> QRect:
        """The docks together; the View menu where all are closed."""
        docks = self._window.workspace.docks.values()
        docked = [dock for dock in docks if dock.isVisible() and not dock.isFloating()]
        seen = [self._of(dock) for dock in docked if not dock.visibleRegion().isEmpty()]
        whole = QRect()
        for box in seen:
            whole = whole.united(box)
        return whole if seen else self._of_menu("View")

    def _of_harder(self) -> QRect:
        harder = self._window.action["harder"]
        buttons = self._window.tools.findChildren(QToolButton)
        return self._of(next(button for button in buttons if button.defaultAction() is harder))

    def _of_menu(self, name: str) -> QRect:
        bar = self._window.menuBar()
        return bar.actionGeometry(bar.actions()[MENUS.index(name)]).translated(self._of(bar).topLeft())

    # The presenter

    def present(self) -> None:
        """Fill the screen; the window rests meanwhile, so that nothing is drawn twice."""
        if self.presenter is not None:
            return
        if self.tour is not None:
            self.tour.end()
        from app.ui.stage.presenter import Presenter
        from app.ui.stage.scene import PRESETS

        window, workspace = self._window, self._window.workspace
        panels = tuple(key for key in self._preferences.settings.stage if key in KEYS)
        theme = self._appearance.theme
        self.presenter = Presenter(window.session, self._play, theme, panels or PRESETS[0], window)
        self.presenter.panels_chosen.connect(lambda keys: self._preferences.update(stage=keys))
        self.presenter.left.connect(self._come_back)
        self._layout = workspace.saveState(LAYOUT_VERSION)
        for dock in workspace.docks.values():
            if dock.isFloating():
                dock.hide()
        self._middle().hide()
        self.presenter.setGeometry(window.screen().geometry())
        self.presenter.showFullScreen()
        self.presenter.activateWindow()

    def _middle(self) -> QWidget:
        """All of the window but its bars."""
        middle = self._window.centralWidget()
        assert middle is not None
        return middle

    def _come_back(self) -> None:
        """The window as it was."""
        presenter, self.presenter = self.presenter, None
        if presenter is None:
            return
        self._play.close()
        presenter.deleteLater()
        self._middle().show()
        self._window.workspace.restore(self._layout)
        self._window.activateWindow()
        self._window.desks.current.setFocus()

    def _story(self) -> Path:
        """The bundled demo, in the window's language where it was translated."""
        demos = self._resources / "demos"
        translated = demos / f"story.{spoken()}{SUFFIX}"
        return translated if translated.exists() else demos / f"story{SUFFIX}"

    def play(self, path: Path) -> None:
        """Play a demo on the whole screen."""
        try:
            demo = read_demo(path, KEYS)
        except DemoError as error:
            self._window.message.say(str(error))
            return
        self.present()
        if self.presenter is not None:
            self.presenter.open(demo)

    def _ask_demo(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Play a demo"),
            str(self._resources / "demos"),
            tr("Demos (*{suffix});;All files (*)", suffix=SUFFIX),
        )
        if name:
            self.play(Path(name))

    def _dress(self) -> None:
        """Other colours from now on."""
        for part in (self.tour, self.presenter):
            if part is not None:
                part.set_theme(self._appearance.theme)
