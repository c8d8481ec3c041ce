"""What the command line asked the window to do: open, solve, take a picture, go."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer

from app.engine.card import CheckpointError
from app.engine.catalogue import Catalogue
from app.engine.config import MOST_SEGMENTS
from app.engine.devices import DEVICES, Asked
from app.engine.events import ModelReady
from app.engine.halting import POLICIES, Policy
from app.engine.views import MOST_VIEWS
from app.language import tr
from app.puzzles.base import KIND_WORDS, KINDS, Kind
from app.puzzles.formats import is_puzzle
from app.settings import ThemeChoice
from app.ui.main_window import USUAL_SIZE, MainWindow
from app.ui.session import Phase
from app.ui.words import describe

if TYPE_CHECKING:
    from app.ui.from_picture import Checked

SOLVED, NOT_SOLVED, BAD_INPUT = 0, 1, 2
SETTLING = 500
"""Milliseconds that panels get to draw the end of a run before the picture is taken."""

LONGEST = 600_000
"""Milliseconds after which a run is given up."""


@dataclass(frozen=True)
class Options:
    """The words after ``hrmscope open``."""

    file: Path | None = None
    kind: Kind | None = None
    model: str = ""
    solve: bool = False
    panels: str = ""
    screenshot: Path | None = None
    theme: ThemeChoice | None = None
    size: tuple[int, int] | None = None
    film: Path | None = None
    quit: bool = False
    segments: int | None = None
    policy: Policy | None = None
    views: int | None = None
    device: Asked | None = None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000
    ):
        raise argparse.ArgumentTypeError(f"write the size as 1280x800, each from 200 to 8000, not “{text}”")
    return int(width), int(height)


def _film(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".mp4", ".gif"):
        raise argparse.ArgumentTypeError(f"name a film OUT.mp4 or OUT.gif, not “{text}”")
    return path


def _segments(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST_SEGMENTS):
        raise argparse.ArgumentTypeError(f"ask for 1 to {MOST_SEGMENTS} segments, not {text}")
    return int(text)


def _views(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST_VIEWS):
        raise argparse.ArgumentTypeError(f"ask for 1 to {MOST_VIEWS} views, not {text}")
    return int(text)


def parse(argv: Sequence[str]) -> Options:
    """Read the command line; ends the program with exit code 2 where it makes no sense."""
    parser = argparse.ArgumentParser(prog="hrmscope open", description="Open a puzzle in the window.")
    parser.add_argument(
        "file", nargs="?", type=Path,
        help="a puzzle or run file, a picture of a Sudoku, or the 81 cells of one",
    )  # fmt: skip
    parser.add_argument("--kind", choices=KINDS, help="what the file holds; recognised by default")
    parser.add_argument("--model", default="", help="a model's name, folder or weights file")
    parser.add_argument("--solve", action="store_true", help="solve it at once")
    parser.add_argument("--segments", type=_segments, help=f"think for at most so many, 1 to {MOST_SEGMENTS}")
    parser.add_argument("--policy", choices=POLICIES, help="when to stop thinking")
    parser.add_argument(
        "--views",
        type=_views,
        help=f"think about so many views at once, 1 to {MOST_VIEWS}, until one is verified",
    )
    parser.add_argument("--device", choices=DEVICES, help="where the model thinks, for this start only")
    parser.add_argument("--panels", default="", help="all, none, or names such as halting,dynamics")
    parser.add_argument("--theme", choices=("dark", "light"), help="for this start only")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="write a picture when all is done")
    parser.add_argument("--film", type=_film, metavar="OUT.mp4", help="make a film of the run, or OUT.gif")
    parser.add_argument("--quit", action="store_true", help="end then: 0 solved, 1 not solved, 2 bad input")
    options = Options(**vars(parser.parse_args(argv)))
    if (options.views or 1) > 1 and options.policy not in (None, "verified"):
        parser.error("several views are thought about until one is verified: --policy verified")
    return options


class Errand(QObject):
    """Carries out the options on a window, step by step as the engine gets on."""

    def __init__(
        self, window: MainWindow, catalogue: Catalogue, options: Options, finish: Callable[[int], object]
    ) -> None:
        """``finish`` is called with the exit code, where the program is to end."""
        super().__init__(window)
        self._window, self._catalogue, self._options, self._finish = window, catalogue, options, finish
        self._asked = self._done = False
        self._named: Path | None = None
        self._code = SOLVED
        self._trouble = ""
        self._limit = QTimer(self, singleShot=True, interval=LONGEST)
        too_long = tr("The run took too long and was given up.")
        self._limit.timeout.connect(lambda: self._end(NOT_SOLVED, too_long))

    def start(self) -> None:
        """Before the window is shown."""
        window, options = self._window, self._options
        for teller in (window.files, window.session, window.replaying.files):
            teller.complained.connect(self._on_complaint)
        window.session.model_opened.connect(self._check_model)
        if options.size or options.screenshot:
            window.resize(QSize(*options.size) if options.size else USUAL_SIZE)
        if options.segments:
            window.session.segments = options.segments
        if options.policy:
            window.session.policy = options.policy
        if options.views:
            window.session.views = options.views
        if options.device:
            window.session.device = options.device
        if self._set_panels() and (not options.file or self._open(options.file)):
            self._limit.start()
            if window.files.reading.on:
                window.files.reading.ended.connect(self._set_off)
            else:
                self._set_off(True)

    def _open(self, file: Path) -> bool:
        files, word = self._window.files, str(file)
        if is_puzzle(word):
            return files.open_text(word, tr("The command line"), self._options.kind)
        return files.open(file, self._options.kind)

    def _set_off(self, read: bool) -> None:
        """The file is open, or the user did not wait for it."""
        if not read:
            self._end(NOT_SOLVED)
        elif dialog := self._window.from_picture.dialog:
            self._check(dialog)
        elif not self._done:
            self._window.session.changed.connect(self._go_on)
            self._choose_model()
            self._window.session.changed.emit()

    def _check(self, dialog: Checked) -> None:
        """A picture was read: without doubts it is solved at once, else somebody has to look first."""
        if not self._options.solve:
            self._end(SOLVED)
        elif dialog.doubts and self._options.quit:
            self._end(BAD_INPUT, tr("{said} Leave --quit out to do so.", said=dialog.text))
        else:
            dialog.finished.connect(lambda taken: self._set_off(bool(taken)))
            if not dialog.doubts:
                dialog.accept()

    def _set_panels(self) -> bool:
        docks, wanted = self._window.workspace.docks, self._options.panels
        keys = {"": None, "all": list(docks), "none": []}.get(wanted, wanted.split(","))
        if keys is None:
            return True
        if unknown := [key for key in keys if key not in docks]:
            known = ", ".join(docks)
            said = tr("There is no panel “{name}”; there are {names}.", name=unknown[0], names=known)
            self._end(BAD_INPUT, said)
            return False
        self._window.workspace.show_only(keys)
        return True

    def _choose_model(self) -> None:
        if self._options.model:
            try:
                self._named = self._catalogue.find(self._options.model)
            except CheckpointError as error:
                self._end(BAD_INPUT, str(error))
            else:
                self._window.session.open_model(self._named, asked=self._options.file is None)

    def _check_model(self, path: Path, ready: ModelReady, asked: bool) -> None:
        """Nothing but what was named must solve, neither another model nor another device."""
        if self._options.device == "cuda" and ready.choice.disappoints:
            self._end(BAD_INPUT, ready.choice.why)
        puzzle = self._window.session.puzzle
        if path == self._named and self._options.file and puzzle and ready.kind != puzzle.kind:
            said = tr(
                "{model} solves {solves} puzzles, this is a {kind} puzzle. Name another.",
                model=ready.name, solves=KIND_WORDS[ready.kind], kind=KIND_WORDS[puzzle.kind],
            )  # fmt: skip
            self._end(BAD_INPUT, said)

    def _on_complaint(self, text: str) -> None:
        self._end(BAD_INPUT, text)

    def _go_on(self) -> None:
        session = self._window.session
        if self._done or not session.begun or session.loading:
            return
        if not self._options.solve:
            self._end(SOLVED)
        elif not self._asked:
            self._asked = True
            session.solve()
        elif session.phase is Phase.FINISHED and session.finished:
            self._end(SOLVED if session.finished.verdict.solved else NOT_SOLVED)
        elif session.phase is Phase.CANCELLED:
            self._end(NOT_SOLVED)
        elif session.phase in (Phase.FAILED, Phase.READY, Phase.EMPTY):
            self._end(BAD_INPUT, describe(session).text)

    def _end(self, code: int, trouble: str = "") -> None:
        if self._done:
            return
        self._done = True
        self._limit.stop()
        self._code = code
        if trouble:
            print(trouble, file=sys.stderr)
        QTimer.singleShot(SETTLING, self._take_picture)

    def _take_picture(self) -> None:
        target, shown = self._options.screenshot, self._window.from_picture.dialog or self._window
        if target and not shown.grab().save(str(target)):
            print(tr("The picture cannot be written to {path}.", path=target), file=sys.stderr)
            self._code = BAD_INPUT
        if self._options.film:
            self._make_film(self._options.film)
        else:
            self._leave()

    def _make_film(self, path: Path) -> None:
        from app.ui.export.filming import Filming  # only who makes films waits for it
        from app.ui.export.reel import whole

        playhead, theme = self._window.playhead, self._window.exporting.theme
        if not playhead.trace:
            self._filmed(tr("There is no run to make a film of: add --solve."))
            return
        run = playhead.runs.shown
        plan = whole(playhead.trace, run.name if run else "", path.suffix.lower() == ".gif")
        filming = Filming(playhead.trace, plan, path, theme, playhead.cell, parent=self)
        filming.ended.connect(self._filmed)
        filming.start()

    def _filmed(self, trouble: str) -> None:
        if trouble:
            print(trouble, file=sys.stderr)
            self._code = BAD_INPUT
        self._leave()

    def _leave(self) -> None:
        if self._options.quit:
            self._finish(self._code)
