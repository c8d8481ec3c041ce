"""Collects the texts to translate into Qt Linguist's files, and compiles these.

``python -m tools.texts`` keeps what is translated, drops what is no longer said and marks what is new;
then translate with ``pyside6-linguist resources/languages/de.ts`` and call it again.
``python -m tools.texts --check`` only says whether anything is missing.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from app.language import CONTEXT

ROOT = Path(__file__).parent.parent
FILES = ROOT / "resources" / "languages"
LIBRARY = ROOT / "resources" / "puzzles" / "library.json"
TABLE = "app/ui/actions.py"
"""Whose entries are translated where they are shown."""
RULE = "family"
"""Marks a function that is a family of ARC-like rules: its name and its docstring are read in the window."""


def texts_of(source: str, where: str) -> Iterator[str]:
    """Every text in some code that is to be translated. Raises ValueError where one is no literal."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(
            ast.unparse(mark) == RULE for mark in node.decorator_list
        ):
            yield node.name.replace("_", " ").capitalize()
            yield ast.get_docstring(node) or ""
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        entry = node.func.id == "Entry" and where == TABLE
        for text in (node.args[2], node.args[4]) if entry else node.args[: node.func.id == "tr"]:
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value
            elif isinstance(text, (ast.JoinedStr, ast.BinOp, ast.IfExp)):
                raise ValueError(f"{where}:{node.lineno}: a text has to be a literal to be translated")


def stories(told: object) -> Iterator[str]:
    """Every text of the library's file, which is plain data."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key in ("title", "story") and isinstance(value, str):
                yield value
            else:
                yield from stories(value)
    elif isinstance(told, list):
        for value in told:
            yield from stories(value)


def said() -> dict[str, str]:
    """Every text of the application, and the file where it is said first."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "app").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        for text in texts_of(path.read_text(encoding="utf-8"), where):
            found.setdefault(text, where)
    for text in stories(json.loads(LIBRARY.read_text(encoding="utf-8"))):
        found.setdefault(text, LIBRARY.relative_to(ROOT).as_posix())
    return found


def translations(path: Path) -> dict[str, str]:
    """What a file of Linguist's translates; what is not finished is not there."""
    if not path.exists():
        return {}
    known = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            known[message.findtext("source", "")] = translation.text
    return known


def fields(text: str) -> set[str]:
    """The named fields of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def faults(known: dict[str, str], wanted: dict[str, str]) -> list[str]:
    """What is wrong with a translation, in sentences."""
    missing = [f"{wanted[text]}: not translated: {text}" for text in wanted if text not in known]
    wrong = []
    for text, translation in known.items():
        if text not in wanted:
            wrong.append(f"no longer said: {text}")
        elif re.search(r"\{\w", text) and fields(text) != fields(translation):
            wrong.append(f"{wanted[text]}: other fields than in: {text}")
    return missing + wrong


def write(path: Path, wanted: dict[str, str], known: dict[str, str]) -> None:
    """Write a file of Linguist's: every text with what is known of it."""
    root = ET.Element("TS", version="2.1", language=path.stem, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, where in sorted(wanted.items(), key=lambda item: (item[1], item[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{where}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main() -> int:
    """Bring every language up to date, or check it; 1 where something is missing."""
    parser = argparse.ArgumentParser(prog="python -m tools.texts", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    check = parser.parse_args().check
    wanted, troubles = said(), []
    for path in sorted(FILES.glob("*.ts")):
        known = translations(path)
        if not check:
            known = {text: known[text] for text in wanted if text in known}
            write(path, wanted, known)
            lrelease = [str(Path(sys.executable).with_name("pyside6-lrelease")), "-silent"]
            subprocess.run([*lrelease, str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        troubles += [f"{path.stem}: {fault}" for fault in faults(known, wanted)]
    print("\n".join(troubles) or f"{len(wanted)} texts, all translated.")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
