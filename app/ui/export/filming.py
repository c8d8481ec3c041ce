"""Making a film beside the window: pictures are painted in turns, ffmpeg makes a film of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from app.atomic import replacing
from app.engine.overlays import Measure
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Cell
from app.ui.export.encoder import Encoder, EncoderError, gif, mp4, palette
from app.ui.export.reel import Plan, Reel
from app.ui.export.writing import refusal
from app.ui.theme import Theme

SAMPLES = 8
"""Pictures that a GIF's colours are chosen from."""

PAUSE, WAIT = 1, 10
"""Milliseconds that the window has between two turns; and that ffmpeg has to take what it was given."""


class Filming(QObject):
    """One film in the making.

    Signals:
        progressed: how many pictures of how many are painted.
        ended: a sentence on what went wrong, "" where it was made; not where it was stopped.
    """

    progressed = Signal(int, int)
    ended = Signal(str)

    def __init__(
        self, trace: Trace, plan: Plan, path: Path, theme: Theme,
        cell: Cell | None = None, measure: Measure = "none", parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.plan, self.path, self._size = plan, path, plan.size(trace)
        self._reel = Reel(trace, plan, theme, cell, measure)
        self._after = ExitStack()
        self._scraps = QTemporaryDir()
        self._encoder: Encoder | None = None
        self._work: Iterator[int] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._turn)

    @property
    def on(self) -> bool:
        """Whether it is still being made."""
        return self._encoder is not None

    def start(self) -> None:
        """Begin; the file that is there stays until the film is whole."""
        try:
            self._draft = self._after.enter_context(replacing(self.path)).name
        except OSError as error:
            self._end(refusal(self.path, error))
            return
        if self.path.suffix.lower() == ".gif":
            places = range(0, len(self.plan.updates), max(1, len(self.plan.updates) // SAMPLES))
            samples = [self.plan.updates[place] for place in (*places, -1)]
            self._encode(palette(self._size, self._colours), samples, self._make_gif)
        else:
            film = mp4(self._size, self.plan.speed, self.plan.hold, self._draft)
            self._encode(film, self.plan.updates, self._keep)

    def stop(self) -> None:
        """Want it no more; nothing is left behind."""
        self._timer.stop()
        if self._encoder:
            self._encoder.stop()
        self._give_up()

    @property
    def _colours(self) -> str:
        return self._scraps.filePath("colours.png")

    def _make_gif(self) -> None:
        film = gif(self._size, self.plan.speed, self.plan.hold, self._draft, self._colours)
        self._encode(film, self.plan.updates, self._keep)

    def _encode(self, arguments: list[str], updates: Sequence[int], then: Callable[[], None]) -> None:
        """Paint these updates for a run of ffmpeg; go on from there where it went well."""

        def on_ended(why: str) -> None:
            self._timer.stop()
            if why:
                self._end(
                    tr("“{file}” cannot be made: {why}. Nothing was saved.", file=self.path.name, why=why)
                )
            else:
                then()

        try:
            self._encoder = Encoder(arguments, self)
        except EncoderError as error:
            self._end(str(error))
            return
        self._encoder.ended.connect(on_ended)
        self._work = self._paint(self._encoder, updates)
        self._timer.start(0)

    def _paint(self, encoder: Encoder, updates: Sequence[int]) -> Iterator[int]:
        """Every picture; each value is how many milliseconds to rest for."""
        for done, update in enumerate(updates):
            for _ in self._reel.paint(update):
                yield PAUSE
            while encoder.full:
                yield WAIT
            encoder.add(self._reel.picture)
            if updates is self.plan.updates:
                self.progressed.emit(done + 1, len(updates))
        encoder.finish()

    def _turn(self) -> None:
        pause = next(self._work, None)
        if pause is not None:
            self._timer.start(pause)

    def _keep(self) -> None:
        """Put the film in its place."""
        try:
            self._after.close()
        except OSError as error:
            self._end(refusal(self.path, error))
        else:
            self._end("")

    def _end(self, why: str) -> None:
        self._give_up()
        self.ended.emit(why)

    def _give_up(self) -> None:
        """Let go of everything; a draft that was not kept is thrown away."""
        with suppress(InterruptedError), self._after:
            raise InterruptedError
        self._encoder = None
        self._work = iter(())
        self._reel.close()
        self._scraps.remove()
