"""Where starts around the last z_H lead: a map of one plane through it (arXiv 2601.10679)."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.engine.interventions import Saved
from app.engine.progress import broken_rules
from app.engine.section import REACH, Point, Section
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Answer, Puzzle
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import small_font
from app.ui.boards.small import small_board
from app.ui.panels.axes import ValueAxis
from app.ui.panels.base import Panel, Turning, end_of_turn
from app.ui.panels.basin_maps import ALL, Map, Maps, at
from app.ui.panels.basin_paint import BasinLayer
from app.ui.panels.gauge import Gauge
from app.ui.panels.heat import ColourScale
from app.ui.panels.path import Path
from app.ui.panels.plotting import Plot
from app.ui.panels.refusal import Refusal
from app.ui.playhead import Playhead
from app.ui.saying import count, duration
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: then a map of the starts around its last z_H can be drawn here.")
READY = tr(
    "Draw the map: {starts:,} starts on a plane through the last z_H, thought about for one "
    "segment each. It fills from coarse to fine, and the window can be used meanwhile.",
    starts=ALL,
)
WAIT = tr("Looking for the plane…")
DRAW, GO_ON, STOP, AGAIN = tr("Draw the map"), tr("Go on"), tr("Stop"), tr("Map this run")
COLUMN, STRIP = 156, 112
"""Pixels of width, or of height, that what is read of a start needs beside or below the map."""
WIDEST = f"{count(88, 'broken rule')} (−88, −88)"
"""What is read of a start."""
POINT = tr("Point at a start to see where it leads, click to keep it.")


class AnswerBoard(QWidget):
    """The answer of one start, small."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.shown: tuple[Puzzle, Answer] | None = None
        self.setMinimumSize(72, 72)
        self.setAccessibleName(tr("Answer of this start"))

    def show_answer(self, shown: tuple[Puzzle, Answer] | None) -> None:
        """Show an answer to a puzzle, or nothing."""
        self.shown = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to read digits."""
        return QSize(136, 136)

    def paintEvent(self, event: QPaintEvent) -> None:
        """At the top, as large as there is room."""
        if self.shown is None:
            return
        painter = QPainter(self)
        ratio = ratio_of(painter.device())
        image = small_board(*self.shown, self.size() * ratio, self.theme, small_font(self))
        image.setDevicePixelRatio(ratio)
        left = (self.width() - image.deviceIndependentSize().width()) / 2
        painter.drawImage(QPointF(left, 0), image)


class Beside(QWidget):
    """What is read of a start: its answer, in words too, and a button that begins a run there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.board, self.words = AnswerBoard(theme), QLabel(POINT, wordWrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.start = QPushButton(tr("Start from here"))
        self.start.setToolTip(tr("Begin a run with z_H at the start that was clicked, and this z_L"))
        self.start.setEnabled(False)
        text = QVBoxLayout()
        text.setSpacing(6)
        text.addWidget(self.words)
        text.addWidget(self.start)
        text.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(8, 4, 10, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.board, 1)
        self._layout.addLayout(text, 1)

    def turn(self, tall: bool) -> None:
        """One below the other in a tall column, else side by side."""
        way = QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(way)
        column, strip = self.board.theme.px(COLUMN), self.board.theme.px(STRIP)
        self.setMinimumSize(*((column, 0) if tall else (0, strip)))


class BasinPanel(Panel):
    """The map, the run's own path on it, and what is read of a start."""

    key = "basin"
    title = tr("Basin map")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.maps = Maps(playhead, self)
        self.plot = Plot(theme, ValueAxis("bottom"), ValueAxis("left"), tr("Basin map"))
        self.plot.setAspectLocked(True)
        self.gauge = Gauge(tr("Basin map"), self.plot, [], theme, below=True, cover=Refusal(playhead))
        self.layer, self.path = BasinLayer(theme), Path(theme, theme.z_H)
        for item in (self.layer, self.path):
            self.plot.addItem(item)
        self.scale, self.beside = ColourScale(theme, WIDEST), Beside(theme)
        self.bar = QProgressBar(textVisible=False, maximum=ALL)
        self.bar.setAccessibleName(tr("Starts tried"))
        self.button = QPushButton(DRAW)
        self._map: Map | None = None
        self._near: Point | None = None
        self._picked: Point | None = None
        self._seen_updates = 0
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._index: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._arrange()
        self.maps.grew.connect(self._show_map)
        if playhead.inquiries:
            playhead.inquiries.outdated.connect(self._reconsider)
        self.button.clicked.connect(self._press)
        self.beside.start.clicked.connect(self.begin_there)
        self.plot.picked.connect(self._pick)
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def _arrange(self) -> None:
        self.gauge.readout.hide()
        self.gauge.legend.addWidget(self.scale, 1)
        self.gauge.head.addStretch(1)
        self.gauge.head.addWidget(self.bar)
        self.gauge.head.addWidget(self.button)
        self.bar.setFixedWidth(72)
        self._layout = Turning(self)
        self._layout.addWidget(self.gauge, 3)
        self._layout.addWidget(self.beside, 1)
        edge = REACH + 1.5
        self.plot.show_range(xRange=(-edge, edge), yRange=(-edge, edge))

    # The record.

    def begin(self, trace: Trace | None) -> None:
        """Another run: show its own map, or the one that it was begun from."""
        self._map = self._near = self._picked = None
        self.maps.why_not = ""
        self._look()

    def draw(self, trace: Trace) -> bool:
        """Take new states of z_H onto the plane, for a turn."""
        self._tell()
        if self._map is None or self._map.section is None:
            return False
        end = end_of_turn()
        while self._seen_updates < len(trace) and time.perf_counter() < end:
            update = trace[self._seen_updates]
            self._seen_updates += 1
            if update.level == "H" and update.state is not None:
                self._put(self._map.section, update.state, update.index)
        self.path.show_path(self._points, np.array([len(self._points) - 1]))
        self.layer.shade(self._points)
        return self._seen_updates < len(trace)

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there."""
        self.path.point_at(int(np.searchsorted(self._index, cursor, side="right")) - 1)

    def _put(self, section: Section, state: NDArray[np.float32], index: int) -> None:
        if state.shape == section.centre.shape:
            self._points = np.vstack([self._points, section.place(state[None])])
            self._index = np.append(self._index, index)

    def _forget_path(self) -> None:
        self._seen_updates, self._points, self._index = 0, self._points[:0], self._index[:0]
        self.path.show_path(self._points, self._index)
        self.layer.shade(self._points)

    # The map.

    def _reconsider(self) -> None:
        """Another model is open, which may or may not be able to draw it."""
        self.maps.why_not = ""
        self.note_growth()

    def _show_map(self) -> None:
        """There is more of it: show it, and the path once there is a plane."""
        if self.playhead.trace is self._begun:
            self._look()
            self.note_growth()

    def _look(self) -> None:
        """Show what there is of the map."""
        trace = self.playhead.trace
        made = self.maps.around(trace) if trace else None
        if made is None or made is not self._map or not len(self._points):
            self._forget_path()
            start = trace.info.start if trace else None
            if made and made.section and isinstance(start, Saved) and any(start is one for one in made.begun):
                self._put(made.section, start.z_H, -1)
        self._map = made
        if made is None or made.section is None:
            self.layer.show_map(np.zeros((0, 0), np.float32), np.zeros((0, 0, 2)))
            self.scale.say("", "")
        else:
            self.layer.show_map(made.broken, made.moves)
            most = np.nanmax(made.broken) if np.isfinite(made.broken).any() else 0
            arc = made.puzzle.kind == "arc"
            worst = (
                tr("wrong cells {most:.0f}", most=most) if arc else tr("rules broken {most:.0f}", most=most)
            )
            self.scale.say(worst, "0")
            names = [f"PC {axis + 1}, {100 * share:.0f} %" for axis, share in enumerate(made.section.shares)]
            self.plot.say(
                tr("{axis}, in steps of {step:.3g}", axis=names[0], step=made.section.step), names[1]
            )
        self._tell()
        self._read()

    def _tell(self) -> None:
        """What can be done, how far it is, and what stands in place of a map."""
        trace, made, drawing = self.playhead.trace, self._map, self.maps.drawing
        some = made is not None and made.section is not None
        why = self.maps.refusal(trace) if trace else ""
        sentence = None if some else WAIT if drawing else why or self.maps.why_not or READY
        self.gauge.explain(EMPTY if trace is None else sentence)
        self.beside.setVisible(some)
        own = self.maps.own(trace) if trace else None
        self.button.setText(STOP if drawing else GO_ON if own else AGAIN if some else DRAW)
        self.button.setEnabled(drawing is not None or not why)
        self.button.setToolTip("" if drawing else why)
        self.button.setVisible(trace is not None and not (own is not None and own.whole))
        self.bar.setVisible(drawing is not None)
        self.bar.setValue(drawing.done if drawing else 0)
        self.bar.setToolTip(self._left(drawing) if drawing else "")
        self.scale.setVisible(some)

    @staticmethod
    def _left(made: Map) -> str:
        rest = made.seconds / max(made.done, 1) * (ALL - made.done)
        return tr(
            "{done:,} of {count:,} starts, about {duration} left",
            done=made.done,
            count=ALL,
            duration=duration(max(1, round(rest))),
        )

    def _press(self) -> None:
        trace = self.playhead.trace
        if self.maps.drawing:
            self.maps.stop()
        elif trace is not None and len(trace):
            self.maps.draw(trace, max(self.playhead.cursor, 0))

    # A start.

    def begin_there(self) -> None:
        """Ask for a run from the start that was clicked."""
        if self._map and self._picked is not None:
            self.playhead.ordered.emit(self._map.start(self._picked))

    def _read(self) -> None:
        """Say where the start under the mouse, or the one clicked, leads."""
        made, point = self._map, self._near or self._picked
        answer = made.answer(point) if made and point is not None else None
        self.beside.start.setEnabled(self._picked is not None and made is not None)
        self.layer.pick(self._picked)
        if made is None or point is None:
            self.beside.words.setText(f"{POINT}\n\n{made.fast_state}." if made else POINT)
            self.beside.board.show_answer(None)
            self.scale.read("")
            return
        if answer is None:
            self.beside.words.setText(tr("{start}: not tried yet.", start=at(point)))
            self.beside.board.show_answer(None)
            self.scale.read(tr("not tried yet"))
            return
        said = self._said(made, answer)
        self.beside.words.setText(
            tr("{start}: {answer}\nafter a segment. {fast_state}.", start=at(point), answer=said,
               fast_state=made.fast_state)
        )  # fmt: skip
        self.beside.board.show_answer((made.puzzle, answer))
        self.scale.read(said, at(point))

    @staticmethod
    def _said(made: Map, answer: Answer) -> str:
        broken, solved = broken_rules(made.puzzle, answer)
        if solved:
            return tr("✓ solved")
        if np.isnan(broken):
            return tr("another size")
        what = "wrong cell" if made.puzzle.kind == "arc" else "broken rule"
        return count(int(broken), what)

    def _place(self, where: QPointF) -> Point | None:
        i, j = round(where.x()), round(where.y())
        return (i, j) if max(abs(i), abs(j)) <= REACH else None

    def _pick(self, where: QPointF) -> None:
        self._picked = self._near = self._place(where)
        self._read()

    def _hover(self, where: QPointF | None) -> None:
        self._near = None if where is None else self._place(where)
        self._read()

    def tables(self) -> Mapping[str, Table]:
        """Every start that was tried."""
        return {tr("Basin map"): self._map.table} if self._map and self._map.section else {}

    # Looks.

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        self.layer.theme = self.scale.theme = self.beside.board.theme = theme
        self.path.dress(theme, theme.z_H)
        small = f"font-size: {theme.px(11)}px;"
        self.beside.words.setStyleSheet(f"color: {theme.ink_soft}; {small}")
        self.beside.start.setStyleSheet(f"QPushButton {{ min-height: {theme.px(16)}px; {small} }}")
        self.button.setStyleSheet(f"QPushButton {{ min-height: {theme.px(16)}px; padding: 0 8px; {small} }}")
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.line}; border: none; border-radius: 3px; max-height: 6px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}"
        )
        self.layer.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the box."""
        self._layout.turn(event)
        wide = self._layout.direction() == QBoxLayout.Direction.LeftToRight
        width, height = event.size().width(), event.size().height()
        column, strip = self.theme.px(COLUMN), self.theme.px(STRIP)
        most = (
            (min(width - column, height), height)
            if wide
            else (width, min(height - strip, width + strip // 2))
        )
        self.gauge.setMaximumSize(max(1, most[0]), max(1, most[1]))
        self.beside.turn(wide)


PANEL = BasinPanel
