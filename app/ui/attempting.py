"""Attempts at ARC tasks in the window: kept for the user, given back with a task, taken from the model."""

from __future__ import annotations

from dataclasses import replace
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app import paths
from app.language import tr
from app.puzzles.arc import ArcTask, Attempts, Entry
from app.puzzles.arc_attempts import AttemptsFile, is_blank, key_of
from app.puzzles.base import Puzzle
from app.ui.appearance import Appearance
from app.ui.arc_colours import SAFE, STANDARD, ArcLook
from app.ui.boards.arc_editor import ArcEditor
from app.ui.desks import Desks
from app.ui.document import Document
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.verdict_bar import MessageStrip

PAUSE = 300
"""Milliseconds without another attempt before they are written."""


def _bare(task: Puzzle) -> Puzzle:
    return replace(task, attempts=Attempts(), chosen=0) if isinstance(task, ArcTask) else task


class Attempting(QObject):
    """Watches the ARC desk.

    Signals:
        changed: the key of a task at which attempts are others.
    """

    changed = Signal(str)

    def __init__(
        self, session: Session, desks: Desks, appearance: Appearance, preferences: Preferences,
        message: MessageStrip, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._desk, self._message = session, desks["arc"], message
        self._appearance, self._preferences = appearance, preferences
        editor = self._desk.editor
        assert isinstance(editor, ArcEditor)
        self._editor = editor
        self._file = AttemptsFile(paths.attempts_file())
        self._kept: dict[str, Attempts] | None = None
        self._unwritten: dict[str, Attempts] = {}
        self._seen: tuple[Document, ArcTask] | None = None
        self._passing = ""  # a key that attempts went along to with an edit, and may leave with the next
        self._edited = False  # what is shown next is an edit, not another task
        self._clean: WeakKeyDictionary[Document, Puzzle] = WeakKeyDictionary()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)
        self._desk.edited.connect(self._on_edited)
        self._desk.puzzle_changed.connect(self._look)
        self._desk.title_changed.connect(self._note_clean)
        self._desk.series.asked.connect(self.flush)
        editor.keep_wanted.connect(self.keep)
        editor.learned_wanted.connect(self.keep_learned)
        editor.look_wanted.connect(self._paint)
        editor.board.told.connect(message.tell)
        settings = preferences.settings
        appearance.paint_arc(_look_of(settings.arc_safe, settings.arc_symbols))
        window.installEventFilter(self)

    # What is kept

    def at(self, key: str) -> Attempts:
        """The attempts at a task."""
        if self._kept is None:
            self._kept, trouble = self._file.load()
            if trouble:
                self._message.say(trouble)
        return self._kept.get(key, Attempts())

    def _on_edited(self, puzzle: Puzzle) -> None:
        """Attempts that are new are kept, and go along with a task that becomes another one."""
        self._edited = True
        document, seen = self._desk.document, self._seen
        if not isinstance(puzzle, ArcTask) or document.visiting:
            return
        self._seen = document, puzzle
        if seen is None or seen[0] is not document:
            return
        key, before = key_of(puzzle), key_of(seen[1])
        if key != before and before == self._passing:
            self._keep(before, Attempts())
        moved = key != before and puzzle.attempts.any and not self.at(key).any
        if key != before:
            self._passing = key if moved else ""
        if (moved or puzzle.attempts != seen[1].attempts) and not is_blank(puzzle):
            self._keep(key, puzzle.attempts)

    def _look(self, puzzle: Puzzle | None) -> None:
        """A task that is opened, or in front again, gets the attempts at it."""
        edited, self._edited = self._edited, False
        document = self._desk.document
        if edited or not isinstance(puzzle, ArcTask) or document.visiting:
            return
        if self._seen is None or self._seen[0] is not document:
            self._passing = ""
        self._seen = document, puzzle
        self._note_clean()
        untried = not puzzle.attempts.any and not document.undo_stack.count()
        if untried and not is_blank(puzzle) and self.at(key_of(puzzle)).any:
            QTimer.singleShot(0, document, lambda: self._give_back(document, puzzle))

    def _give_back(self, document: Document, puzzle: ArcTask) -> None:
        """Nobody has done anything to it meanwhile."""
        if document.puzzle is puzzle and not document.undo_stack.count():
            example, path, name, dirty = document.example, document.path, document.name, document.dirty
            task = replace(puzzle, attempts=self.at(key_of(puzzle)))
            document.load(task, path, name, document.series)
            document.example = example
            if dirty:  # it was recovered after a crash
                document.undo_stack.resetClean()

    def _keep(self, key: str, attempts: Attempts) -> None:
        self.at(key)
        assert self._kept is not None
        self._kept[key] = self._unwritten[key] = attempts
        self._timer.start()
        self.changed.emit(key)

    def flush(self) -> None:
        """Write what is new; a task whose attempts only are others has nothing to save any more."""
        self._timer.stop()
        if self._unwritten:
            trouble = self._file.save(self._unwritten)
            self._unwritten = {}
            if trouble:
                self._message.say(trouble)
                return
        document, task = self._desk.document, self._desk.document.puzzle
        kept = isinstance(task, ArcTask) and not is_blank(task)
        if document.dirty and task and kept and self._clean.get(document) == _bare(task):
            document.undo_stack.setClean()

    def _note_clean(self) -> None:
        document = self._desk.document
        if document.puzzle and not document.dirty:
            self._clean[document] = _bare(document.puzzle)
            self._passing = ""  # it is saved so

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes: nothing waits any longer."""
        if event.type() == QEvent.Type.Close:
            self.flush()
        return False

    # From the model

    def keep(self, place: int | None) -> None:
        """Keep the answer on the board: as this attempt, or in a free place, or in the one that is shown."""
        board = self._editor.board
        if place is None:
            entries = board.puzzle.attempts.of(board.puzzle.chosen)
            shown = board.wanted.attempt
            last = len(entries) - 1 if shown is None else shown
            place = next((n for n, entry in enumerate(entries) if entry is None), last)
        by = self._whose()
        board.keep(place, by)
        self._message.tell(tr("Kept as attempt {number}, by {model}.", number=place + 1, model=by))

    def _whose(self) -> str:
        study, trace = self._session.study, self._session.playhead.trace
        if study.choice is not None and study.ready:
            return study.ready.name
        return trace.info.model if trace else tr("a model")

    def keep_learned(self) -> None:
        """Keep the first two answers that Adapt found for every test."""
        study, board = self._session.study, self._editor.board
        learned, ready = study.learned, study.ready
        if learned is None or ready is None or not study.answers_open_tests:
            self._message.say(tr("Adapt has no answers to this task yet. Press Adapt first."))
            return
        attempts = board.puzzle.attempts
        for test, found in enumerate(learned.attempts):
            for place, attempt in enumerate(found[: len(attempts.of(test))]):
                attempts = attempts.put(test, place, Entry(attempt.answer, ready.name))
        board.change(replace(board.puzzle, attempts=attempts), tr("Keep Adapt's answers"))
        self._message.tell(tr("Adapt's answers are kept as attempts by {model}.", model=ready.name))

    # How grids are painted

    def _paint(self) -> None:
        safe, symbols = self._editor.safe.isChecked(), self._editor.symbols.isChecked()
        self._preferences.update(arc_safe=safe, arc_symbols=symbols)
        self._appearance.paint_arc(_look_of(safe, symbols))


def _look_of(safe: bool, symbols: bool) -> ArcLook:
    return ArcLook(SAFE if safe else STANDARD, symbols)
