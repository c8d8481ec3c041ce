"""Films of real runs, made by ffmpeg and read back; what stops them leaves nothing behind."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from numpy.typing import NDArray
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.engine.catalogue import Catalogue
from app.engine.trace import Trace
from app.ui.errand import Errand, parse
from app.ui.export.encoder import MISSING
from app.ui.export.film_dialog import FilmDialog
from app.ui.export.filming import Filming
from app.ui.export.reel import Plan, Reel, steps
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import record
from tests.ui.conftest import Hand

BARE = Plan((0, 3, 7, 15), speed=4, hold=1.0, height=240, panels=(), timeline=False, verdict=False)


@pytest.fixture(autouse=True)
def found() -> None:
    """Where ffmpeg is was found out before: it must not take a test by surprise."""
    get_ffmpeg_exe()


@pytest.fixture
def make(qtbot: QtBot, trace: Trace) -> Iterator[Callable[..., tuple[Filming, list[str]]]]:
    made: list[Filming] = []

    def start(path: Path, plan: Plan = BARE) -> tuple[Filming, list[str]]:
        filming, said = Filming(trace, plan, path, DARK), []
        filming.ended.connect(said.append)
        made.append(filming)
        filming.start()
        return filming, said

    yield start


def film(qtbot: QtBot, made: tuple[Filming, list[str]]) -> str:
    """What it says in the end."""
    qtbot.waitUntil(lambda: bool(made[1]))
    return made[1][0]


def read(path: Path, side: int) -> tuple[str, NDArray[np.float64]]:
    """What ffmpeg says of a film, and its pictures [n, side, side, 3]."""
    command = [
        get_ffmpeg_exe(),
        "-i",
        str(path),
        "-fps_mode",
        "passthrough",
        "-pix_fmt",
        "rgb24",
        "-f",
        "rawvideo",
        "-",
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    pixels = np.frombuffer(done.stdout, np.uint8).astype(float)
    return done.stderr.decode(), pixels.reshape(-1, side, side, 3)


def test_an_mp4_has_every_picture_and_holds_the_last(
    qtbot: QtBot, make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path
) -> None:
    path = tmp_path / "run.mp4"
    assert film(qtbot, make(path)) == ""
    assert list(tmp_path.iterdir()) == [path]
    about, pictures = read(path, 240)
    assert "h264" in about and "yuv420p" in about and "240x240" in about
    assert len(pictures) == 24  # four at 4 a second, each three times at 12; and a second more
    assert np.abs(pictures[0] - pictures[-1]).mean() > 0.5
    assert np.abs(pictures[-12] - pictures[-1]).mean() < 0.5


def test_a_gif_has_every_picture(
    qtbot: QtBot, make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path
) -> None:
    path = tmp_path / "run.gif"
    assert film(qtbot, make(path)) == ""
    assert list(tmp_path.iterdir()) == [path] and path.read_bytes()[:6] == b"GIF89a"
    _, pictures = read(path, 240)
    assert len(pictures) == len(BARE.updates)
    assert np.abs(pictures[0] - pictures[-1]).mean() > 0.5


def test_a_film_shows_panels_timeline_and_words_on_a_cursor_of_its_own(qtbot: QtBot, trace: Trace) -> None:
    plan = Plan((0, 40), height=480, panels=("halting", "dynamics"), title="A run")
    reel = Reel(trace, plan, LIGHT)
    for _ in reel.paint(40):
        pass
    assert (reel.picture.width(), reel.picture.height()) == (852, 480)
    assert reel.playhead.cursor == 40 and {panel.key for panel in reel.panels} == {"halting", "dynamics"}
    assert not any(panel.stale for panel in reel.panels)
    assert "update 41" in reel.scene.verdict.text() and reel.scene.title.text() == "A run"
    before = reel.picture.copy()
    for _ in reel.paint(41):
        pass
    assert reel.picture != before
    reel.close()


def test_which_updates_a_film_shows(trace: Trace) -> None:
    per = trace.info.updates_per_segment
    assert steps(trace, 2, 5, "update") == (2, 3, 4, 5)
    ends = steps(trace, 0, len(trace) - 1, "segment")
    assert ends[1:3] == (per - 1, 2 * per - 1) and ends[-1] == len(trace) - 1
    assert all(trace[i].level == "H" for i in steps(trace, 0, len(trace) - 1, "read-out")[1:])


def test_a_film_that_is_stopped_leaves_nothing(
    qtbot: QtBot, make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path
) -> None:
    path = tmp_path / "run.mp4"
    path.write_bytes(b"an older one")
    filming, said = make(path, Plan(tuple(range(90)), height=240, panels=(), timeline=False, verdict=False))
    with qtbot.waitSignal(filming.progressed):
        pass
    filming.stop()
    assert not said and not filming.on
    assert list(tmp_path.iterdir()) == [path] and path.read_bytes() == b"an older one"


def test_a_place_that_cannot_be_written(
    make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path
) -> None:
    _, said = make(tmp_path / "nowhere" / "run.mp4")
    assert "cannot be saved: no such file or directory" in said[0]


def ffmpeg(folder: Path, script: str) -> str:
    """A program in ffmpeg's place."""
    program = folder / "ffmpeg"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize(
    "script, words",
    [
        ("cat > /dev/null; echo 'av_write: No space left on device' >&2; exit 1", "no space left on device"),
        ("exit 3", "ffmpeg stopped"),
        ("kill -9 $$", "ffmpeg stopped"),
    ],
)
def test_ffmpeg_fails(
    qtbot: QtBot, make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, script: str, words: str,
) -> None:  # fmt: skip
    (tmp_path / "out").mkdir()
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", ffmpeg(tmp_path, script))
    said = film(qtbot, make(tmp_path / "out" / "run.mp4"))
    assert words in said and said.endswith("Nothing was saved.")
    assert not list((tmp_path / "out").iterdir())


def test_ffmpeg_is_missing(
    make: Callable[..., tuple[Filming, list[str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "none"))
    assert "ffmpeg does not start" in film(qtbot, make(tmp_path / "run.mp4"))

    def missing() -> str:
        raise RuntimeError("No ffmpeg exe could be found")

    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", missing)
    assert make(tmp_path / "run.mp4")[1] == [MISSING]
    assert not list(tmp_path.iterdir())


def test_the_dialog_estimates_and_limits(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    trace = record("maze", policy="fixed", segments=3)
    dialog = FilmDialog(trace, "Maze", DARK, 8, ("dynamics", "runs"), parent)
    assert dialog.plan.panels == ("dynamics",) and len(dialog.plan.updates) == len(trace)
    assert f"{len(trace)} pictures of 1920 × 1080 pixels" in dialog.estimate.text()
    for key in ("halting", "cell"):
        dialog.panels[key].setChecked(True)
    assert not dialog.panels["lens"].isEnabled()
    dialog.form.setCurrentIndex(1)
    assert dialog.suffix == ".gif" and dialog.plan.height == 480 and dialog.speed.maximum() == 50
    dialog.step.setCurrentIndex(2)
    dialog.first.setValue(len(trace))
    assert dialog.plan.updates == (len(trace) - 1,)


def test_the_window_makes_a_film_and_stays_as_it_is(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.solve()
    window, path = hand.window, tmp_path / "run.mp4"

    def choose(dialog: FilmDialog) -> int:
        dialog.panels["halting"].setChecked(False)
        dialog.last.setValue(3)
        dialog.high.setCurrentIndex(0)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(FilmDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    hand.playhead.move_to(5)
    hand.trigger("film")
    films = window.exporting.films
    assert films is not None and films.on
    hand.qtbot.waitUntil(lambda: window.message.text == "Saved run.mp4.")
    assert path.stat().st_size > 1000 and not films.on
    assert hand.playhead.cursor == 5 and len(hand.playhead.runs) == 1


def test_the_command_line_makes_a_film(
    hand: Hand, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["--film", "run.avi"])
    assert "OUT.mp4 or OUT.gif" in capsys.readouterr().err
    path, codes = tmp_path / "run.gif", list[int]()
    Errand(
        hand.window, Catalogue(tmp_path), parse(["--solve", "--film", str(path), "--quit"]), codes.append
    ).start()
    hand.qtbot.waitUntil(lambda: bool(codes))
    assert codes == [0] and path.read_bytes()[:6] == b"GIF89a"


def test_there_is_no_run_to_film(hand: Hand, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = list[int]()
    film = str(tmp_path / "run.mp4")
    Errand(hand.window, Catalogue(tmp_path), parse(["--film", film, "--quit"]), codes.append).start()
    hand.qtbot.waitUntil(lambda: bool(codes))
    assert codes == [2] and "add --solve" in capsys.readouterr().err
