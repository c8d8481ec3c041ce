"""What is read off a record, in words."""

from __future__ import annotations

from app.engine.events import Update


def place_of(update: Update) -> str:
    """Where in a run an update stands, counted from 1."""
    what = "H update" if update.level == "H" else f"L update {update.step + 1}"
    return f"segment {update.segment + 1}, H cycle {update.cycle + 1}, {what}"


def places_of(update: Update) -> tuple[str, str]:
    """The same, and shorter."""
    return place_of(update), f"segment {update.segment + 1}"


def change(relative: float) -> str:
    """A relative change as a percentage, in two digits that count."""
    if 0 < relative < 1e-5:
        return "< 0.001 %"
    return f"{100 * relative:.2g} %" if relative < 0.995 else f"{100 * relative:.0f} %"
