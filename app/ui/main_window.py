"""The main window: puts the parts together and lets them know of each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from app.engine.catalogue import Catalogue
from app.engine.events import ModelReady
from app.engine.service import EngineService
from app.engine.trace import Trace
from app.language import tr, within
from app.puzzles.base import KIND_WORDS, KINDS, Kind, Puzzle
from app.puzzles.formats import read_puzzles
from app.ui import help as help_windows
from app.ui.actions import Actions
from app.ui.adapting import Adapting
from app.ui.appearance import Appearance
from app.ui.arc_menu import ArcMenu
from app.ui.attempting import Attempting
from app.ui.browser.browsing import Browsing
from app.ui.choices import Choices
from app.ui.copying import Copying
from app.ui.desks import Desks
from app.ui.examples import Examples
from app.ui.exporting import Exporting
from app.ui.figuring import Figuring
from app.ui.files import Files
from app.ui.from_picture import FromPicture
from app.ui.hint_strip import HintStrip
from app.ui.icons import Icons
from app.ui.intervening import Intervening
from app.ui.language_menu import LanguageMenu
from app.ui.looks import Looks
from app.ui.manners import KeyManners
from app.ui.mazes import Mazes
from app.ui.models import Models, models_for
from app.ui.ordering import Ordering
from app.ui.overlaying import Overlaying
from app.ui.panels import PANELS
from app.ui.playhead import Playhead
from app.ui.preferences import Preferences, as_text, from_text
from app.ui.printing import Printing
from app.ui.reading import ReadingStrip
from app.ui.replaying import Replaying
from app.ui.second_model import SecondModel
from app.ui.series_list import Listing
from app.ui.session import Phase, Session
from app.ui.showing import Showing
from app.ui.solving import Solving
from app.ui.study_control import Studying
from app.ui.tabs import Tabs
from app.ui.timeline import Timeline
from app.ui.toolbar import ToolBar
from app.ui.transport import Transport
from app.ui.verdict_bar import MessageStrip, VerdictBar
from app.ui.watchdog import Watchdog
from app.ui.welcome import Welcome
from app.ui.words import notes
from app.ui.workspace import LAYOUT_VERSION, Workspace

EXAMPLES: dict[Kind, str] = {
    "sudoku": "sudoku-medium.sdk",
    "maze": "maze-15-braided.txt",
    "arc": "arc-mirror.json",
}
EDITS = {
    "undo": (tr("Undo"), tr("Undo {edit}"), tr("Nothing to undo")),
    "redo": (tr("Redo"), tr("Redo {edit}"), tr("Nothing to redo")),
}
"""What these actions are called by themselves, with an edit, and what is said where there is none."""

USUAL_SIZE = QSize(1280, 800)
EDITING_PAUSE = 300
"""Milliseconds without an edit before the exact solver looks at the puzzle."""


class MainWindow(QMainWindow):
    """Toolbar, board and docks, transport and timeline, verdict."""

    def __init__(
        self,
        service: EngineService,
        catalogue: Catalogue,
        preferences: Preferences,
        appearance: Appearance,
        resources: Path,
    ) -> None:
        super().__init__()
        self._resources, self._preferences = resources, preferences
        theme, settings = appearance.theme, preferences.settings
        self.playhead, self.message = Playhead(self), MessageStrip(theme)
        self.playhead.trace_changed.connect(self._forget_message)  # first, before others say what is new
        self.session = Session(service, self.playhead, partial(models_for, catalogue, preferences), self)
        self.choices = Choices(self.session, preferences)
        self.action = Actions(Icons(resources / "icons"), self)
        self.desks = Desks(self.playhead, theme, Welcome(self._example, self._try_example, theme))
        self.hints = HintStrip(self.desks["sudoku"], self.playhead, self.action, theme)
        self.files = Files(self.desks, preferences, self)
        self.examples = Examples(resources / "puzzles", self.desks, self.files, self.action, appearance, self)
        self.listing = Listing(self.desks, self.files, self.action, appearance, self)
        self.from_picture = FromPicture(self.files, self.desks, appearance, self)
        self.models = Models(catalogue, self.session, preferences, self)
        self.tools = ToolBar(self.action, self.session, self._fill_models, theme)
        self.transport = Transport(self.action, self.session, self.playhead, settings.speed)
        self.timeline = Timeline(self.playhead, theme)
        self.tabs = Tabs(self.desks, self.files, self.session, self.action, theme)
        self.workspace = Workspace(self.tabs, [panel(self.playhead, theme) for panel in PANELS])
        self.adapting = Adapting(self.session, self.desks, self.workspace, self.action, preferences)
        self.overlaying = Overlaying(self.playhead, self.desks, self.action, preferences)
        self.intervening = Intervening(self.session, self.desks, self.action)
        self.ordering = Ordering(self.session, self.desks)
        self.studying = Studying(
            self.session, self.desks, catalogue, self.ordering, self.action, appearance, self
        )
        self.attempting = Attempting(self.session, self.desks, appearance, preferences, self.message, self)
        self.browsing = Browsing(self.files, self.desks, self.attempting, self.action, appearance, self)
        self.reading = ReadingStrip(self.files.reading, theme)
        self.replaying = Replaying(
            self.session, self.desks, self.files, self.action, self.message, appearance, self
        )
        self.mazes = Mazes(self.session, self.desks, self.action, self.message, self)
        self.second = SecondModel(self.session, self.models, self.replaying, self.action, self.message, self)
        self.exporting = Exporting(self, preferences, appearance)
        self.copying, self.printing = Copying(self), Printing(self)
        self.figuring = Figuring(self, self.exporting)
        self.verdict = VerdictBar(self.session, theme)
        self.watchdog = Watchdog(self.session, self.message, self)
        self._notes_timer, self._running = QTimer(self, singleShot=True, interval=EDITING_PAUSE), False
        self._arrange()
        self._make_menus()
        self._connect()
        self._connect_actions()
        self.looks = Looks(appearance, self.action, preferences, (
            self.action, self.tools, self.tabs, self.desks, self.timeline, self.transport, self.workspace,
            self.reading, self.message, self.verdict, self.hints,
        ))  # fmt: skip
        self.showing = Showing(self, preferences, appearance, resources)
        self.solving = Solving(self.desks, self.session, self.action, self.message, preferences, appearance)
        self._restore()

    # Putting together

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 680)
        self.addToolBar(self.tools)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 10, 0)
        foot.addWidget(self.transport)
        foot.addWidget(self.timeline, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.workspace, 1)
        column.addWidget(self.examples.band)
        column.addWidget(self.reading)
        column.addWidget(self.exporting.band)
        column.addWidget(self.message)
        column.addWidget(self.replaying.band)
        column.addLayout(foot)
        column.addWidget(self.verdict)
        self.setCentralWidget(middle)

    def _make_menus(self) -> None:
        menus = self.action.fill(self.menuBar())
        self._recent = QMenu(tr("Open recent"), self)
        menus["File"].insertMenu(self.action["save"], self._recent)
        menus["File"].insertMenu(self.action["close"], self.exporting.menu)
        menus["Puzzle"].addSeparator()
        menus["Edit"].insertMenu(self.action["paste"], self.copying.menu)
        menus["Puzzle"].addMenu(self.examples.menu)
        menus["Puzzle"].addMenu(self.mazes.menu)
        menus["Puzzle"].addMenu(ArcMenu(self.desks, self.action, self))
        menus["Run"].addSeparator()
        menus["Run"].addMenu(self.tools.policy_menu)
        menus["Run"].addMenu(self.tools.device_menu)
        menus["Model"].aboutToShow.connect(lambda: self._fill_models(menus["Model"]))
        menus["View"].insertMenu(self.action["reset_layout"], self.overlaying.menu)
        self._languages = LanguageMenu(self._preferences, self)
        menus["View"].addMenu(self._languages)
        menus["View"].addSeparator()
        self.workspace.fill(menus["View"])
        self._fill_recent()

    def _connect(self) -> None:
        desks, session, files = self.desks, self.session, self.files
        desks.puzzle_changed.connect(self._on_puzzle)
        desks.title_changed.connect(lambda title: self.setWindowTitle(f"{title} – HRMscope"))
        desks.painted.connect(session.painted)
        desks.painted.connect(self._begin, Qt.ConnectionType.SingleShotConnection)
        for kind in KINDS:
            desks[kind].series.asked.connect(partial(files.show_from_series, desks[kind]))
        session.changed.connect(self._on_session)
        self.playhead.trace_changed.connect(self._show_views)
        session.model_opened.connect(self._on_model_opened)
        for teller in (session, files, self._preferences):
            teller.complained.connect(self.message.say)
        for told in (session.told, files.told, self.tabs.told, self._languages.told):
            told.connect(self.message.tell)
        files.confirmed.connect(self.message.confirm)
        files.opened.connect(self.message.hide)
        files.recent_changed.connect(self._fill_recent)
        files.model_offered.connect(self.models.open)
        self.choices.listen(self.tools, self.transport)
        self.verdict.model_wanted.connect(self.models.ask_folder)
        self._notes_timer.timeout.connect(self._show_notes)
        manners = KeyManners(lambda: session.active, self)
        for watched in (self, *(desks[kind].editor.board for kind in KINDS)):
            watched.installEventFilter(manners)
        group = desks.undo_group
        for name, can, says in (
            ("undo", group.canUndoChanged, group.undoTextChanged),
            ("redo", group.canRedoChanged, group.redoTextChanged),
        ):
            can.connect(self.action[name].setEnabled)
            says.connect(partial(self._name_edit, name))
            self.action[name].setEnabled(False)

    def _connect_actions(self) -> None:
        session, files, playhead = self.session, self.files, self.playhead
        handlers: dict[str, Callable[[], object]] = {
            "new": self._new,
            "open": files.ask_open,
            "open_picture": self.from_picture.ask,
            "save": lambda: files.save(),
            "save_as": lambda: files.save_as(),
            "close": lambda: files.close(),
            "quit": self.close,
            "undo": self.desks.undo_group.undo,
            "redo": self.desks.undo_group.redo,
            "copy": files.copy,
            "paste": files.paste,
            **{kind: partial(self.show_kind, kind) for kind in KINDS},
            "solve": session.solve,
            "harder": session.solve_harder,
            "watch": self._watch,
            "step": session.step,
            "pause": session.run_or_pause,
            "cancel": session.cancel,
            "reset": session.reset,
            "first": lambda: playhead.move_to(0),
            "back": lambda: playhead.step(-1),
            "next": session.forward,
            "last": lambda: playhead.step(len(playhead.trace or ())),
            "segment_back": lambda: playhead.step_segment(-1),
            "segment_on": lambda: playhead.step_segment(1),
            "open_model": self.models.ask_folder,
            "open_weights": self.models.ask_file,
            "about_model": self.models.show_card,
            "reset_layout": self.workspace.reset,
            "guide": lambda: help_windows.Guide(self._resources / "guide", self).show(),
            "shortcuts": lambda: help_windows.Shortcuts(self.action, self).show(),
            "about": lambda: help_windows.show_about(self),
        }
        for name, do in handlers.items():
            self.action[name].triggered.connect(lambda _=False, do=do: do())

    def _restore(self) -> None:
        settings = self._preferences.settings
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize()))
        if settings.geometry:
            self.restoreGeometry(from_text(settings.geometry))
        if settings.layout:
            self.workspace.restore(from_text(settings.layout))
        self.show_kind(settings.kind)
        self.desks.current.setFocus()
        if self._preferences.notice:
            self.message.say(self._preferences.notice)

    def _begin(self) -> None:
        """The first board is on screen; now the engine may be busy."""
        QTimer.singleShot(0, self.session.begin)

    # Puzzles

    def _example(self, kind: Kind) -> Puzzle:
        return read_puzzles(self._resources / "puzzles" / EXAMPLES[kind], kind=kind)[0]

    def _try_example(self, kind: Kind) -> None:
        name = tr("{kind} example", kind=KIND_WORDS[kind])
        self.files.show_puzzles([self._example(kind)], name=name, example=True)
        self.desks.current.setFocus()

    def show_kind(self, kind: Kind) -> None:
        """Turn to another kind of puzzle; an example is there until something else is."""
        self.desks.show_kind(kind)
        if self.desks.current.document.puzzle is None:
            self._try_example(kind)

    def _new(self) -> None:
        from app.ui.new_dialog import NewDialog  # with all that it can generate

        dialog = NewDialog(self.desks.kind, self, self.desks.current.editor.board.theme)
        if dialog.exec():
            self.files.make(dialog.order(), dialog.long_search, dialog.called, dialog.count)

    def _on_puzzle(self, puzzle: Puzzle | None) -> None:
        self.message.hide()
        self.session.take(puzzle)
        self.tools.show_kind(self.desks.kind)
        for name in ("save", "save_as", "copy", "close"):
            self.action[name].setEnabled(puzzle is not None)
        self.action["hint"].setEnabled(puzzle is not None and puzzle.kind == "sudoku")
        self.verdict.show_notes(())
        self._notes_timer.start()
        self._preferences.update(kind=self.desks.kind)

    def _show_notes(self) -> None:
        if self.session.active:
            self._notes_timer.start()
        elif self.session.puzzle:
            self.verdict.show_notes(notes(self.session.puzzle, self.session.model))

    def _name_edit(self, name: str, edit: str) -> None:
        action, (word, with_edit, nothing) = self.action[name], EDITS[name]
        action.setText(with_edit.format(edit=within(edit)) if edit else word)
        self.action.explain(action, action.text() if edit else nothing)

    # Model and run

    def _fill_models(self, menu: QMenu) -> None:
        self.models.fill(menu, [self.action[name] for name in ("open_model", "open_weights", "about_model")])

    def _on_model_opened(self, path: Path, ready: ModelReady, asked: bool) -> None:
        if asked:
            self.message.hide()
        if asked and ready.kind != self.desks.kind:
            self.show_kind(ready.kind)
        self._notes_timer.start()

    def _on_session(self) -> None:
        self.action["about_model"].setEnabled(self.session.model is not None)
        was_running, self._running = self._running, self.session.phase is Phase.RUNNING
        if self._running and not was_running:
            self.message.hide()

    def _show_views(self, trace: Trace | None) -> None:
        """The views at work come to the front with a run of theirs, and go with the next one."""
        if trace is not None and trace.info.views > 1:
            self.workspace.bring("views")
        elif trace is not None:
            self.workspace.bring_back()

    def _forget_message(self, trace: Trace | None) -> None:
        """What was said of another record, or of a file, is over; what is said of this one comes later."""
        if trace is not None:
            self.message.hide()

    def _watch(self) -> None:
        session = self.session
        if session.phase is Phase.RUNNING and session.watching:
            session.pause()
        else:
            session.watch()

    def _fill_recent(self) -> None:
        self._recent.clear()
        self._recent.setToolTipsVisible(True)
        for name in self._preferences.settings.recent_files:
            action = self._recent.addAction(Path(name).name)
            action.setToolTip(name)
            action.triggered.connect(lambda _=False, name=name: self.files.open(Path(name)))
        self._recent.setEnabled(not self._recent.isEmpty())

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, texts and pictures."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.files.take(event.mimeData(), tr("What was dropped"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved edits; remember how the window was; end the engine in time."""
        if not self.files.may_leave(self.desks.dirty()):
            event.ignore()
            return
        geometry = as_text(self.saveGeometry())
        self._preferences.update(geometry=geometry, layout=as_text(self.workspace.saveState(LAYOUT_VERSION)))
        self._preferences.write()
        self._notes_timer.stop()
        self.files.reading.stop()
        self.exporting.stop()
        self.hide()  # the engine may need a moment
        self.session.close()
        event.accept()
