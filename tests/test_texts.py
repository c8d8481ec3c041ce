"""Every text is translated, and what is translated is what the window says."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app import paths
from app.language import CONTEXT, LANGUAGES
from app.ui.showing import KEYS
from app.ui.stage.demo_file import read_demo
from tools import texts

OTHERS = sorted(set(LANGUAGES) - {"en"})


def test_texts_are_found_where_they_are_said() -> None:
    source = 'tr("One {n}", n=1)\ntr(name)\nEntry("new", "File", "New…", ("Ctrl+N",), "A puzzle")'
    assert list(texts.texts_of(source, texts.TABLE)) == ["One {n}", "New…", "A puzzle"]
    assert list(texts.texts_of(source, "app/puzzles/arc.py")) == ["One {n}"]
    with pytest.raises(ValueError, match="app/a.py:2: a text has to be a literal"):
        list(texts.texts_of('\ntr(f"{count} cells")', "app/a.py"))


def test_faults_of_a_translation_are_named() -> None:
    wanted = {"Fill": "app/a.py", "{count} cells": "app/a.py"}
    assert texts.faults({"Fill": "Füllen", "{count} cells": "{count} Zellen"}, wanted) == []
    assert texts.faults({"{count} cells": "{n} Zellen", "Old": "Alt"}, wanted) == [
        "app/a.py: not translated: Fill",
        "app/a.py: other fields than in: {count} cells",
        "no longer said: Old",
    ]


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_and_compiled(code: str) -> None:
    known = texts.translations(texts.FILES / f"{code}.ts")
    assert texts.faults(known, texts.said()) == []
    compiled = QTranslator()
    assert compiled.load(str(texts.FILES / f"{code}.qm"))
    assert {text: compiled.translate(CONTEXT, text) for text in known} == known


@pytest.mark.parametrize("code", OTHERS)
def test_the_guide_has_the_same_chapters(code: str) -> None:
    guide = paths.resources() / "guide"
    assert [path.name for path in sorted((guide / code).glob("*.md"))] == [
        path.name for path in sorted(guide.glob("*.md"))
    ]


def test_constants_are_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    code = "from app.ui import tongue; tongue.speak(); from app.ui import timeline; print(timeline.SOLVED)"
    asked = {**os.environ, "HRMSCOPE_LANGUAGE": "de", "HRMSCOPE_HOME": str(tmp_path)}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, env=asked, check=True)
    assert said.stdout.decode().strip() == "gelöst"


@pytest.mark.parametrize("code", OTHERS)
def test_the_demo_is_the_same_but_for_its_words(code: str) -> None:
    demos = paths.resources() / "demos"
    story, told = (read_demo(demos / f"story{each}.hrmdemo", KEYS) for each in ("", f".{code}"))
    assert [replace(item, title="", caption="") for item in story.items] == [
        replace(item, title="", caption="") for item in told.items
    ]
    assert all(item.caption != other.caption for item, other in zip(story.items, told.items, strict=True))
