"""Unsaved edits survive a killed process, and are offered at the next start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from signal import SIGKILL

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.puzzles.maze import Maze
from app.puzzles.parcel import pack
from app.puzzles.sudoku import Sudoku
from app.ui import keeping
from app.ui.document import Document
from app.ui.keeping import Keeping, Kept, find_left
from app.ui.recovering import Recovering
from tests.engine.scripted import solved
from tests.ui.conftest import Hand

LEFT = Qt.MouseButton.LeftButton

EDITING = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from app.puzzles.parcel import unpack
from app.ui import keeping
from app.ui.document import Document

def think():
    while True: sum(range(1000))

keeping.PAUSE = 50
app = QCoreApplication([])
before, after = map(unpack, sys.stdin.read().split("\\n"))
document = Document(before)
kept = keeping.Keeping(Path(sys.argv[1]), lambda: [document])
document.puzzle_changed.connect(kept.notice)
threading.Thread(target=think, daemon=True).start()  # a run goes on meanwhile
QTimer.singleShot(0, lambda: document.edit(after, "Fill a cell"))
QTimer.singleShot(1, lambda: document.visit(before, "A run"))
look = QTimer(interval=5)
look.timeout.connect(lambda: any(Path(sys.argv[1]).glob("*/1.json")) and print("kept", flush=True))
look.start()
app.exec()
"""
"""Another process: edits a puzzle in mid-run, looks at a run, and goes on for ever."""


def entered() -> Sudoku:
    """The solvable Sudoku with a digit and a mark put in."""
    sudoku = solved("sudoku")[0]
    assert isinstance(sudoku, Sudoku)
    entries, marks = np.zeros((9, 9), np.uint8), np.zeros((9, 9), np.uint16)
    first, second = np.argwhere(sudoku.cells == 0)[:2]
    entries[tuple(first)], marks[tuple(second)] = 5, 1 << 3
    cells = sudoku.cells.copy()
    cells[tuple(np.argwhere(cells > 0)[0])] = 0
    return replace(sudoku, cells=cells, entries=entries, marks=marks)


def test_edits_survive_a_killed_process(tmp_path: Path) -> None:
    words = [sys.executable, "-c", EDITING, str(tmp_path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        process.stdin.write(f"{pack(solved('sudoku')[0])}\n{pack(entered())}")
        process.stdin.close()
        assert process.stdout.readline() == "kept\n"
        assert find_left(tmp_path) == []  # it lives, so they are its own
        process.send_signal(SIGKILL)
    (left,) = find_left(tmp_path)
    assert list(left.kept.values()) == [Kept((entered(), None, "Untitled"))]
    assert find_left(tmp_path) == []  # whoever finds them has them
    left.release()
    (again,) = find_left(tmp_path)
    again.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document(solved("sudoku")[0])
    made.edit(entered(), "Fill a cell")
    return made


@pytest.fixture
def kept(tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeping]:
    monkeypatch.setattr(keeping, "PAUSE", 10)
    made = Keeping(tmp_path / "kept", lambda: [document])
    document.title_changed.connect(made.notice)
    yield made
    made.close()


def test_what_is_saved_is_not_kept_any_more(
    kept: Keeping, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    def there() -> list[Path]:
        return list(tmp_path.glob("kept/*/*.json"))

    kept.notice()
    qtbot.waitUntil(lambda: len(there()) == 1)
    document.save(tmp_path / "mine.sdk")
    qtbot.waitUntil(lambda: there() == [])
    document.edit(solved("sudoku")[0], "Clear a cell")
    qtbot.waitUntil(lambda: len(there()) == 1)
    kept.close()
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_cannot_be_kept_is_told_once(kept: Keeping, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    said: list[str] = []
    kept.complained.connect(said.append)
    kept.keep()
    kept.keep_then(lambda: said.append("as if it were kept"))
    assert len(said) == 1 and "cannot be kept" in said[0]


def test_a_full_disk_is_told_and_loses_nothing_older(
    kept: Keeping, document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    done: list[bool] = []
    with qtbot.waitSignal(kept.complained):
        kept.keep_then(lambda: done.append(True))
    kept.close()
    assert not done


# In the window


def crashed(folder: Path, *documents: Document) -> None:
    """What a window leaves that is gone without being closed."""
    gone = Keeping(folder, lambda: documents)
    gone.keep()
    gone._writer.shutdown()
    assert gone._lock
    gone._lock.unlock()


def test_kept_edits_are_offered_until_somebody_decides(
    make_hand: Callable[..., Hand], tmp_path: Path, document: Document
) -> None:
    maze, folder = solved("maze")[0], tmp_path / "kept"
    assert isinstance(maze, Maze)
    other = Document(maze)
    other.load(maze, tmp_path / "my-maze.txt")
    other.edit(replace(maze, walls=np.zeros_like(maze.walls)), "Clear")
    crashed(folder, document, other)
    hand = make_hand(show=False)
    recovers = Recovering(hand.window, hand.window.showing._appearance, folder)
    strip, own = recovers.strip, recovers.keeping._folder
    hand.window.show()
    hand.qtbot.waitUntil(strip.isVisible)
    assert strip.text.endswith("2 puzzles that were not saved were kept: Untitled, my-maze")

    hand.qtbot.mouseClick(strip.later, LEFT)
    assert not strip.isVisible() and len(list(folder.glob("*/*.json"))) == 2

    recovers.look()
    hand.qtbot.mouseClick(strip.open, LEFT)
    assert not strip.isVisible() and hand.puzzle == document.puzzle
    assert [d.title for d in hand.window.desks.documents] == ["Untitled •", "my-maze •"]
    assert hand.window.desks.documents[1].path == tmp_path / "my-maze.txt"
    hand.qtbot.waitUntil(lambda: [p.name for p in folder.iterdir() if p.is_dir()] == [own.name])
    assert len(list(own.iterdir())) == 2  # this window keeps them now

    crashed(folder, document)
    recovers.look()
    assert strip.text.endswith("What was not saved was kept: Untitled")
    hand.qtbot.mouseClick(strip.discard, LEFT)
    assert not strip.isVisible() and [p.name for p in folder.iterdir() if p.is_dir()] == [own.name]
    recovers.close()
    assert list(folder.iterdir()) == []
