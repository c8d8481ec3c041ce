"""What is read off a record, in words."""

from __future__ import annotations

from app.engine.events import Update
from app.language import tr


def place_of(update: Update) -> str:
    """Where in a run an update stands, counted from 1."""
    segment, cycle = update.segment + 1, update.cycle + 1
    if update.level == "H":
        return tr("segment {segment}, H cycle {cycle}, H update", segment=segment, cycle=cycle)
    return tr("segment {segment}, H cycle {cycle}, L update {step}", segment=segment, cycle=cycle,
              step=update.step + 1)  # fmt: skip


def places_of(update: Update) -> tuple[str, str]:
    """The same, and shorter."""
    return place_of(update), tr("segment {segment}", segment=update.segment + 1)


def change(relative: float) -> str:
    """A relative change as a percentage, in two digits that count."""
    if 0 < relative < 1e-5:
        return "< 0.001 %"
    return f"{100 * relative:.2g} %" if relative < 0.995 else f"{100 * relative:.0f} %"
