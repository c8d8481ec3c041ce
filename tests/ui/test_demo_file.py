"""Demo files: what is read, what is refused and in which words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import paths
from app.engine import trace_file
from app.puzzles.formats import read_puzzles
from app.ui.panels import PANELS
from app.ui.stage.demo_file import MOST_BYTES, Demo, DemoError, read_demo

PANEL_KEYS = [panel.args[0] for panel in PANELS]
SUDOKU = "." * 80 + "1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "talk"
    (made / "deep").mkdir(parents=True)
    for path in (made / "a.sdk", made / "deep" / "b.sdk", tmp_path / "secret.sdk"):
        path.write_text(SUDOKU)
    (made / "r.hrmrun").write_bytes(b"")
    return made


def read(folder: Path, text: str) -> Demo:
    path = folder / "talk.hrmdemo"
    path.write_text(text, encoding="utf-8")
    return read_demo(path, PANEL_KEYS)


def test_everything_said_is_read(folder: Path) -> None:
    demo = read(
        folder,
        """
        title = "Two   things"
        [[item]]
        title = "First"
        caption = "Look."
        puzzle = "deep/b.sdk"
        do = "harder"
        panels = ["lens", "states"]
        policy = "fixed"
        segments = 12
        views = 8
        speed = 30
        [[item]]
        run = "r.hrmrun"
        """,
    )
    first, second = demo.items
    assert demo.title == "Two things" and first.file == (folder / "deep" / "b.sdk").resolve()
    assert (first.title, first.caption, first.do, first.panels) == (
        "First", "Look.", "harder", ("lens", "states"),
    )  # fmt: skip
    assert (first.policy, first.segments, first.views, first.speed) == ("fixed", 12, 8, 30)
    assert second.replays and second.do == "replay" and not first.replays and second.panels == ()


@pytest.mark.parametrize(
    "name",
    [
        "../secret.sdk", "deep/../../secret.sdk", "/etc/passwd", "link.sdk", "..", ".", "", "a.sdk/..",
        "deep", "missing.sdk", "C:\\\\a.sdk", "deep\\\\b.sdk", "a\\u0000.sdk", "x/" * 3000, "loop.sdk",
    ],
)  # fmt: skip
def test_nothing_outside_the_folder_is_opened(folder: Path, name: str) -> None:
    os.symlink(folder.parent / "secret.sdk", folder / "link.sdk")
    os.symlink(folder / "loop.sdk", folder / "loop.sdk")
    with pytest.raises(DemoError, match="^“talk.hrmdemo” cannot be played: item 1: .*\\.$"):
        read(folder, f'[[item]]\npuzzle = "{name}"')


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it has no [[item]] to show."),
        ("item = 3", "it has no [[item]] to show."),
        ("item = [1]", "it has no [[item]] to show."),
        ("[[item]]", "item 1: name one puzzle or one run."),
        ('[[item]]\npuzzle = "a.sdk"\nrun = "r.hrmrun"', "item 1: name one puzzle or one run."),
        ('[[item]]\npuzzle = "a.sdk"\npannels = []', "item 1: “pannels” means nothing here."),
        ('[[item]]\npuzzle = "a.sdk"\ndo = "replay"', "item 1: do is one of solve, show, watch, harder."),
        ('[[item]]\nrun = "r.hrmrun"\ndo = "solve"', "item 1: do is one of replay, show."),
        ('[[item]]\npuzzle = "a.sdk"\nspeed = 61', "item 1: speed is a number from 1 to 60."),
        ('[[item]]\npuzzle = "a.sdk"\nsegments = true', "item 1: segments is a number from 0"),
        ('[[item]]\npuzzle = "a.sdk"\npanels = ["lens"]', "item 1: panels are two keys."),
        ('[[item]]\npuzzle = "a.sdk"\npanels = ["lens", "lens"]', "item 1: panels are two keys."),
        ('[[item]]\npuzzle = "a.sdk"\npanels = ["lens", "x"]', "item 1: a panel is one of halting,"),
        ('colour = "red"\n[[item]]\npuzzle = "a.sdk"', "“colour” means nothing here"),
        (f'title = "{"x" * 81}"', "title is a text of at most 80 letters."),
        ("item = [" * 5000, "it is no TOML ("),
        ("#" * (MOST_BYTES + 1), "it is larger than 256 kB."),
    ],
)
def test_a_bad_file_gets_one_sentence(folder: Path, text: str, why: str) -> None:
    with pytest.raises(DemoError) as told:
        read(folder, text)
    said = str(told.value)
    assert f"cannot be played: {why}" in said and said.count("\n") == 0 and said.endswith((".", ")."))


def test_what_is_no_text_or_not_there_is_refused(folder: Path) -> None:
    (folder / "x.hrmdemo").write_bytes(b"\xff\xfe\x00")
    for name in ("x.hrmdemo", "gone.hrmdemo", "deep"):
        with pytest.raises(DemoError, match=f"“{name}” cannot be played"):
            read_demo(folder / name, PANEL_KEYS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_at_all_breaks_it(folder: Path, text: str, name: str) -> None:
    quoted = name.encode("unicode_escape").decode().replace('"', "")
    for tried in (text, f'[[item]]\npuzzle = "{quoted}"', f"[[item]]\n{text} = {text!r}"):
        try:
            demo = read(folder, tried.encode(errors="replace").decode())
        except DemoError:
            continue
        assert all(item.file.is_relative_to(folder.resolve()) for item in demo.items)


def test_the_bundled_demo_is_sound() -> None:
    demo = read_demo(paths.resources() / "demos" / "story.hrmdemo", PANEL_KEYS)
    assert len(demo.items) == 7
    outcomes = []
    for item in demo.items:
        assert item.title and item.caption and item.panels
        if item.replays:
            finished = trace_file.load(item.file).finished
            assert finished is not None
            outcomes.append(finished.verdict.solved)
        else:
            assert read_puzzles(item.file)[0].violations() == ()
    assert outcomes == [False, True]  # “At rest, and wrong”, then frames from a line
