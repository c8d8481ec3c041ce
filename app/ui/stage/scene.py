"""What is on stage: the board, two gauges, the timeline and a few large words, all of one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.puzzles.base import KINDS, Puzzle
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.base import BoardEditor
from app.ui.desks import Desks
from app.ui.panels import PANELS
from app.ui.panels.slot import Slot
from app.ui.playhead import Playhead
from app.ui.saying import Words
from app.ui.theme import Theme
from app.ui.timeline import Timeline
from app.ui.verdict_bar import SIGNS, OneLine, tone_colour

USUAL, LARGEST = 1.45, 3.6
"""How large letters are on the smallest screen, in sizes of the window's, and at most: the smallest of a
gauge are a fiftieth of the screen's height, which the last row of a room can read."""

SMALL = QSize(1280, 800)
WIDEST = 0.56
"""Share of the width that the board may take beside gauges."""

LOW = 170
"""Height of most gauges, where a higher one has its own."""

PRESETS: tuple[tuple[str, str], ...] = (
    ("halting", "dynamics"),
    ("dynamics", "dimensions"),
    ("lens", "states"),
    ("halting", "change"),
    ("views", "change"),
    ("timescales", "dimensions"),
)
"""Pairs of gauges, by the digits from 1."""


def stage_scale(size: QSize) -> float:
    """How large to write on a screen of this size."""
    larger = min(size.width() / SMALL.width(), size.height() / SMALL.height())
    return max(1.0, min(USUAL * larger, LARGEST))


class Gauges(QWidget):
    """Two panels, one above the other, made when first asked for."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__()
        self._playhead, self._theme = playhead, theme
        self._makers = {made.args[0]: made for made in PANELS}
        self._cards: dict[str, tuple[QFrame, Slot]] = {}
        self.shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_pair(self, keys: Sequence[str]) -> None:
        """Show these, in this order, each as high as it needs beside the other."""
        self.shown = tuple(keys)
        for key in keys:
            if key not in self._cards:
                self._cards[key] = self._card(key)
        for key, (card, _) in self._cards.items():
            self._column.removeWidget(card)
            card.setVisible(key in keys)
        for key in keys:
            card, slot = self._cards[key]
            self._column.addWidget(card, max(LOW, slot.minimumSizeHint().height()))
        self.setVisible(bool(keys))

    def _card(self, key: str) -> tuple[QFrame, Slot]:
        slot, card = self._makers[key](self._playhead, self._theme), QFrame(self)
        card.setObjectName("card")
        card.setAccessibleName(slot.title)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(slot)
        self._dress(card)
        return card, slot

    def _dress(self, card: QFrame) -> None:
        theme = self._theme
        pad = theme.px(4)
        card.setContentsMargins(pad, pad, pad, pad)
        card.setStyleSheet(
            f"#card {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 10px; }}"
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        self._column.setSpacing(theme.px(7))
        for card, slot in self._cards.values():
            self._dress(card)
            slot.set_theme(theme)


class Middle(QWidget):
    """Board and gauges side by side: the board as large as the height allows, the gauges have the rest.

    Attributes:
        gap: pixels between them.
    """

    def __init__(self, desks: Desks, gauges: Gauges) -> None:
        super().__init__()
        self._desks, self._gauges, self.gap = desks, gauges, 0
        for part in (desks, gauges):
            part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Whatever is left of the screen."""
        return QSize(200, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        self.share()

    def share(self) -> None:
        """A task of pairs is wide, other boards are square; without gauges the board has all."""
        width, height = self.width(), self.height()
        widest = round(WIDEST * width)
        board = widest if self._desks.kind == "arc" else min(height, widest)
        left = board + self.gap
        self._desks.setGeometry(0, 0, board if self._gauges.shown else width, height)
        self._gauges.setGeometry(left, 0, width - left, height)


class Scene(QWidget):
    """Title, board and gauges, caption, timeline, verdict; it shows what it is told."""

    def __init__(self, playhead: Playhead, theme: Theme, size: QSize) -> None:
        super().__init__()
        self._scale = stage_scale(size)
        theme = replace(theme, scale=self._scale)
        self.desks = Desks(playhead, theme, QWidget())
        for kind in KINDS:
            self._make_bare(self.desks[kind].editor)
        self.gauges, self.timeline = Gauges(playhead, theme), Timeline(playhead, theme)
        self.title, self.place, self.hint = OneLine(), QLabel(), QLabel()
        self.caption = QLabel(wordWrap=True)
        self.sign, self.verdict = QLabel(), OneLine()
        for words, name in (
            (self.title, tr("Title")),
            (self.caption, tr("Caption")),
            (self.verdict, tr("Verdict")),
        ):
            words.setAccessibleName(name)
        self._arrange()
        self.set_theme(theme)

    @staticmethod
    def _make_bare(editor: BoardEditor) -> None:
        """Only what there is to see."""
        editor.strip.hide()
        editor.set_editable(False)
        if isinstance(editor, ArcEditor):
            editor.film.add.hide()
            editor.film.add_test.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        self._foot, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._middle = Middle(self.desks, self.gauges)
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        self._foot.addWidget(self.sign)
        self._foot.addWidget(self.verdict, 1)
        self._foot.addWidget(self.hint)
        self._column.addLayout(head)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(self.caption)
        self._column.addWidget(self.timeline)
        self._column.addLayout(self._foot)

    # What is shown

    def show_puzzle(self, puzzle: Puzzle | None) -> None:
        """Put a puzzle on the board, or nothing."""
        if puzzle is None:
            self.desks.setCurrentIndex(0)
            return
        desk = self.desks[puzzle.kind]
        if desk.document.puzzle == puzzle and self.desks.currentWidget() is desk:
            return
        desk.document.load(puzzle)
        self.desks.show_kind(puzzle.kind)
        self._middle.share()
        desk.show_run()

    def say(self, title: str, place: str, caption: str) -> None:
        """What this is, where in the demo, and what to look for."""
        self.title.setText(title)
        self.place.setText(place)
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))

    def judge(self, words: Words) -> None:
        """The state in words."""
        self.verdict.setText(words.text)
        self.sign.setText(SIGNS[words.tone])
        ink = tone_colour(words.tone, self.theme)
        self.sign.setStyleSheet(f"color: {ink}; font-size: {self.theme.px(16)}px; font-weight: 700;")

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme = replace(theme, scale=self._scale)
        for part in (self.desks, self.gauges, self.timeline):
            part.set_theme(theme)
        self._make_room(theme)
        px, soft = theme.px, f"color: {theme.ink_soft};"
        self.title.setStyleSheet(f"font-size: {px(20)}px; font-weight: 650;")
        self.place.setStyleSheet(f"{soft} font-size: {px(13)}px;")
        self.hint.setStyleSheet(f"{soft} font-size: {px(11)}px;")
        self.caption.setStyleSheet(f"font-size: {px(16)}px;")
        self.caption.setMinimumHeight(px(46))  # of two lines, so that nothing moves between captions
        self.verdict.setStyleSheet(f"font-size: {px(15)}px;")

    def _make_room(self, theme: Theme) -> None:
        pad = self._middle.gap = theme.px(8)
        self._column.setContentsMargins(2 * pad, pad, 2 * pad, pad)
        self._column.setSpacing(theme.px(6))
        self._foot.setSpacing(theme.px(7))
        self.timeline.setFixedHeight(theme.px(88))

    def fit(self, size: QSize) -> None:
        """Write as large as a screen of this size asks for: it may be another than the window's."""
        if (scale := stage_scale(size)) != self._scale:
            self._scale = scale
            self.set_theme(self.theme)
            self._middle.share()

    def show_panels(self, keys: Sequence[str]) -> None:
        """These two gauges, or none."""
        self.gauges.show_pair(keys)
        self._middle.share()
