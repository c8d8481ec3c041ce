"""What a crash would have lost is offered at the next start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.puzzles.arc_sets import looks_like_set
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.formats import open_puzzles
from app.ui.appearance import Appearance
from app.ui.boards.strip import compact, tool_button
from app.ui.document import Document, Series
from app.ui.keeping import Keeping, Kept, Left, find_left
from app.ui.reading import Reading
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


MOST_NAMED = 4
"""Puzzles whose names the strip has room for."""


class RecoveryStrip(QWidget):
    """Says what was kept, and asks what is to become of it; nobody has to answer at once."""

    def __init__(
        self, open_all: Callable[[], object], discard: Callable[[], object], later: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text, self.open, self.discard = QLabel(wordWrap=True), QPushButton(), QPushButton(tr("Discard"))
        self._text.setAccessibleName(tr("Recovered edits"))
        self.open.setToolTip(tr("Open every one in a tab, as it was"))
        self.discard.setToolTip(tr("Delete what was kept; saved files stay as they are"))
        self.later = tool_button("✕", tr("Not now; they are offered again at the next start"), later)
        self.open.clicked.connect(lambda: open_all())
        self.discard.clicked.connect(lambda: discard())
        compact(self.later, 26, 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(QLabel("↺"))
        row.addWidget(self._text, 1)
        for button in (self.open, self.discard, self.later):
            row.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def offer(self, names: list[str]) -> None:
        """Say which puzzles were kept."""
        if len(names) == 1:
            said = tr("HRMscope did not close properly. What was not saved was kept: {name}", name=names[0])
        else:
            listed = ", ".join(names[:MOST_NAMED]) + ("…" if len(names) > MOST_NAMED else "")
            said = tr(
                "HRMscope did not close properly. {count} puzzles that were not saved were kept: {names}",
                count=len(names), names=listed,
            )  # fmt: skip
        self._text.setText(said)
        self.open.setText(tr("Open it") if len(names) == 1 else tr("Open them"))
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(
            f"RecoveryStrip {{ background: {theme.raised}; border-left: 4px solid {theme.entry}; }}"
        )


class Recovering(QObject):
    """Keeps what no file holds of a window's puzzles, and offers that of windows that are gone.

    Attributes:
        keeping: of this window's. strip: shown while something is offered.
    """

    def __init__(self, window: MainWindow, appearance: Appearance, folder: Path) -> None:
        """``folder`` is where all windows keep theirs."""
        super().__init__(window)
        self._desks, self._folder = window.desks, folder
        self._left: list[Left] = []
        self.keeping = Keeping(folder, lambda: window.desks.documents, self)
        self.keeping.complained.connect(window.message.say)
        window.desks.documents_changed.connect(self.keeping.notice)
        self.strip = RecoveryStrip(self.open, self.discard, self.put_off)
        self.strip.set_theme(appearance.theme)
        appearance.changed.connect(self.strip.set_theme)
        window.tabs.add_notice(self.strip)
        once = Qt.ConnectionType.SingleShotConnection
        window.desks.painted.connect(lambda: QTimer.singleShot(0, self, self.look), once)

    def look(self) -> None:
        """Offer what is there."""
        self._left = find_left(self._folder)
        if names := [kept.place[2] for left in self._left for kept in left.kept.values()]:
            self.strip.offer(names)

    def open(self) -> None:
        """Open all that was kept; it goes from its place as soon as this window keeps it."""
        opened = []
        for kept in [kept for left in self._left for kept in left.kept.values()]:
            document = self._desks.room_for(kept.place[0].kind)
            document.recover(kept.place, kept.edited)
            self._link(document, kept)
            opened.append(document)
        self._desks.turn_to(opened[0])
        self._desks.current.setFocus()
        self.keeping.keep_then(partial(_remove, self._left))
        self._done()

    def _link(self, document: Document, kept: Kept) -> None:
        """Offer the other puzzles of its file again, as soon as that is read; sets of tasks have no order."""
        path = kept.series
        if path is None or not path.exists() or looks_like_set(path):
            return

        def join(read: Callable[[], Sequence[Puzzle]]) -> None:
            try:
                puzzles = read()
            except PuzzleError:
                return  # it is another file now; the puzzle is there
            if document in self._desks.documents and 1 < len(puzzles) > kept.index:
                document.join(Series(puzzles, path.name, path, kept.index))

        Reading(self).start("", partial(open_puzzles, path, kind=kept.place[0].kind), join)

    def discard(self) -> None:
        """Delete what was kept."""
        _remove(self._left)
        self._done()

    def put_off(self) -> None:
        """Leave it for the next start."""
        for left in self._left:
            left.release()
        self._done()

    def close(self) -> None:
        """The window is closed, and with it all edits that it had."""
        self.put_off()
        self.keeping.close()

    def _done(self) -> None:
        self._left = []
        self.strip.hide()


def _remove(found: Sequence[Left]) -> None:
    for left in found:
        left.remove()
