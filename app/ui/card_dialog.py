"""A model's card, to read and to copy from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.engine.card_words import COLUMNS, accuracy, peers, sections
from app.engine.events import ModelReady
from app.language import tr
from app.ui.help import reader
from app.ui.words import KIND_NAMES


class CardDialog(QDialog):
    """A model's card, to read and to copy from."""

    def __init__(self, ready: ModelReady, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About {model}", model=ready.name))
        self.resize(1120, 700)
        text = reader()
        text.setHtml(card_html(ready))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)


def card_html(ready: ModelReady) -> str:
    """A card as readable text: what it is, its data, accuracy, missed targets, failures, SHA-256, shape."""
    card = ready.card
    largest = tr("of any size")
    if ready.canvas:
        largest = tr("at most {rows}×{columns} cells", rows=ready.canvas[0], columns=ready.canvas[1])
    facts = {
        tr("solves"): f"{KIND_NAMES[ready.kind]}, {largest}",
        tr("runs on"): ready.device,
        tr("halting head"): tr("halt and continue") if ready.trained_continue else tr("halt only"),
        tr("segments"): tr("{count} at most, unless you ask for others", count=ready.config.max_segments),
    }
    parts = [f"<h2>{escape(ready.name)}</h2>", f"<p>{escape(str(card.get('title', '')))}</p>"]
    parts += [f"<p><b>{tr('Note.')}</b> {escape(str(note))}</p>" for note in card.get("notes", ())]
    parts.append(_table(facts))
    for name, title, value in sections(card):
        rows = accuracy(value) if name == "accuracy" else None
        told = _value(value) if rows is None else _results(rows) + f"<p>{escape(peers(card, ready.kind))}</p>"
        parts.append(f"<h4>{escape(title)}</h4>{told}")
    if isinstance(card.get("config"), dict):
        parts.append(f"<h4>{tr('Shape')}</h4>{_table(card['config'])}")
    return "".join(parts)


def _results(rows: Sequence[Sequence[str]]) -> str:
    """A line a held-out set, none of them broken where the window is as wide as it opens."""
    head = "".join(f"<th align='left'>{_unbroken(word)}</th>" for word in COLUMNS)
    lines = ("".join(f"<td>{_unbroken(cell)}</td>" for cell in row) for row in rows)
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _unbroken(text: str) -> str:
    return escape(f"{text}  ").replace(" ", "&nbsp;")


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
