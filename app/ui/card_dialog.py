"""A model's card, to read and to copy from."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.engine.events import ModelReady
from app.ui.help import reader
from app.ui.words import KIND_NAMES

_SAID_ELSEWHERE = ("name", "title", "kind", "canvas", "config", "default", "notes")
_TITLES = {"sha256": "SHA-256 of the weights"}
_FIRST = (
    "summary",
    "data",
    "training",
    "accuracy",
    "known_failures",
    "licence",
    "license",
    "parameters",
    "sha256",
)
_COLUMNS = (
    "held-out set", "policy", "solved", "95 % interval", "segments", "views", "right when halted", "ms each"
)  # fmt: skip


class CardDialog(QDialog):
    """A model's card, to read and to copy from."""

    def __init__(self, ready: ModelReady, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"About {ready.name}")
        self.resize(820, 600)
        text = reader()
        text.setHtml(card_html(ready))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)


def card_html(ready: ModelReady) -> str:
    """A card as readable text: what it is, its data, accuracy, known failures, SHA-256, shape."""
    card = ready.card
    names = [name for name in _FIRST if name in card]
    names += [name for name in card if name not in (*_FIRST, *_SAID_ELSEWHERE)]
    largest = f"at most {ready.canvas[0]}×{ready.canvas[1]} cells" if ready.canvas else "of any size"
    facts = {
        "solves": f"{KIND_NAMES[ready.kind]}, {largest}",
        "runs on": ready.device,
        "halting head": "halt and continue" if ready.trained_continue else "halt only",
        "segments": f"{ready.config.max_segments} at most, unless you ask for others",
    }
    parts = [f"<h2>{escape(ready.name)}</h2>", f"<p>{escape(str(card.get('title', '')))}</p>"]
    parts += [f"<p><b>Note.</b> {escape(str(note))}</p>" for note in card.get("notes", ())]
    parts.append(_table(facts))
    for name in names:
        title = _TITLES.get(name, name.replace("_", " ").capitalize())
        told = _accuracy(card[name]) if name == "accuracy" else None
        parts.append(f"<h4>{escape(title)}</h4>{told or _value(card[name])}")
    if isinstance(card.get("config"), dict):
        parts.append(f"<h4>Shape</h4>{_table(card['config'])}")
    return "".join(parts)


def _accuracy(rows: object) -> str | None:
    """One line a held-out set; None where a card tells its accuracy in another way than ours do."""
    try:
        lines = [_line(row) for row in rows]  # type: ignore[attr-defined]  # whatever a file holds
    except (TypeError, KeyError, ValueError, IndexError):
        return None
    head = "".join(f"<th align='left'>{escape(word)}&nbsp;&nbsp;</th>" for word in _COLUMNS)
    return f"<table><tr>{head}</tr>{''.join(lines)}</table>"


def _line(row: Mapping[str, Any]) -> str:
    views = "one pass" if row["most_views"] == 1 else f"at most {row['most_views']} views"
    right = row["halted_right"]
    cells = (
        str(row["name"]),
        f"{row['policy']}, {views}",
        f"{row['solved']} of {row['count']}: {100 * row['share']:.1f} %",
        f"{100 * row['low']:.1f}–{100 * row['high']:.1f} %",
        f"{row['mean_segments']:.1f} of {row['most_segments']}",
        f"{row['mean_views']:.1f}",
        "–" if right is None else f"{100 * right:.1f} %",
        f"{1000 * row['seconds']:.0f}",
    )
    return f"<tr>{''.join(f'<td>{escape(cell)}&nbsp;&nbsp;</td>' for cell in cells)}</tr>"


def _value(value: object) -> str:
    if isinstance(value, dict):
        return _table(value)
    if isinstance(value, list):
        return "<ul>" + "".join(f"<li>{_value(item)}</li>" for item in value) + "</ul>"
    if isinstance(value, float):
        return f"{value:.3g}"
    if type(value) is int:
        return f"{value:,}"
    return escape(str(value))


def _table(values: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{escape(str(key).replace('_', ' '))}&nbsp;&nbsp;&nbsp;</td><td>{_value(value)}</td></tr>"
        for key, value in values.items()
    )
    return f"<table>{rows}</table>"
