"""What is told of a model's accuracy and its card, in the window and on the command line alike. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language import tr
from app.puzzles.base import Kind

COLUMNS = (
    tr("set"), tr("policy"), tr("solved"), tr("share"), tr("95 % interval"), tr("segments"), tr("views"),
    tr("halted"), tr("right if halted"), tr("ms each"),
)  # fmt: skip
"""What is told of every held-out set."""

PEERS: dict[Kind, str] = {
    "sudoku": tr(
        "For comparison, on other puzzle sets, so not the same test: the published HRM (27 M weights) "
        "solves 55.0 % and TRM 87.4 % of Sudoku-Extreme, Recurrent Relational Networks 96.6 % of Sudokus "
        "with 17 givens."
    ),
    "maze": tr(
        "For comparison, on another puzzle set, so not the same test: the published HRM (27 M weights) "
        "solves 74.5 % and TRM 85.3 % of Maze-Hard (30×30)."
    ),
}
"""How others do, in the words of their papers (arXiv 2506.21734, 2510.04871, 1711.08028)."""

_TITLES = {
    "summary": tr("Summary"), "data": tr("Data"), "training": tr("Training"), "accuracy": tr("Accuracy"),
    "missed_targets": tr("Missed targets"), "known_failures": tr("Known failures"),
    "licence": tr("Licence"), "license": tr("License"), "parameters": tr("Parameters"),
    "sha256": tr("SHA-256 of the weights"),
}  # fmt: skip
_FIRST = (
    "summary", "data", "training", "accuracy", "missed_targets", "known_failures", "licence", "license",
    "parameters", "sha256",
)  # fmt: skip
_SAID_ELSEWHERE = ("name", "title", "kind", "canvas", "config", "default", "notes")


def percent(share: float | None) -> str:
    """A share in words; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.1f} %"


def way_words(row: Mapping[str, Any]) -> str:
    """How a set was solved, in a few words."""
    many = row["most_views"]
    views = tr("one pass") if many == 1 else tr("≤ {count} views", count=many)
    return f"{row['policy']}, ≤ {row['most_segments']}, {views}"


def cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    """One held-out set's results (``score.Row``) under ``COLUMNS``.

    An answer that was verified is right by definition, so there that share says nothing.
    """
    segments = f"{row['mean_segments']:.1f}"
    if row["most_views"] > 1:
        segments = tr("{segments} in all views", segments=segments)
    return (
        str(row["name"]),
        way_words(row),
        tr("{solved} of {count}", solved=row["solved"], count=row["count"]),
        percent(row["share"]),
        tr("{low} to {high}", low=percent(row["low"]), high=percent(row["high"])),
        segments,
        f"{row['mean_views']:.1f}",
        percent(row["halted"]),
        percent(None if row["policy"] == "verified" else row["halted_right"]),
        f"{1000 * row['seconds']:.1f}",
    )


def accuracy(rows: object) -> list[tuple[str, ...]] | None:
    """A line a held-out set; None where a card tells its accuracy in another way than ours do."""
    try:
        return [cells(row) for row in rows]  # type: ignore[attr-defined]  # whatever a file holds
    except (TypeError, KeyError, ValueError, IndexError):
        return None


def at_a_glance(card: Mapping[str, Any]) -> str:
    """The shares solved of the hardest and the easiest held-out set, in one pass and by views."""
    rows = card.get("accuracy")
    if not rows or accuracy(rows) is None:
        return "–"
    said = []
    for way, views in ((tr("{shares} in one pass"), False), (tr("{shares} by views"), True)):
        shares = [row["share"] for row in rows if (row["most_views"] > 1) is views]
        if shares:
            low, high = min(shares), max(shares)
            most = f"{100 * high:.0f} %"
            span = most if low == high else tr("{low} to {high}", low=f"{100 * low:.0f}", high=most)
            said.append(way.format(shares=span))
    return ", ".join(said)


def peers(card: Mapping[str, Any], kind: Kind) -> str:
    """How others do, to be read beside a card's accuracy; "" where that is not told."""
    return PEERS.get(kind, "") if accuracy(card.get("accuracy")) else ""


def sections(card: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Name, title and contents of what a card tells, in the order in which people ask for it."""
    names = [name for name in _FIRST if name in card]
    names += [name for name in card if name not in (*_FIRST, *_SAID_ELSEWHERE)]
    return [(name, _TITLES.get(name, name.replace("_", " ").capitalize()), card[name]) for name in names]
