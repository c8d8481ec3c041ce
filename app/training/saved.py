"""The state from which training goes on: written whole, and gone on from only where that is sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from pickle import UnpicklingError
from tempfile import TemporaryFile
from typing import Any

import torch

from app.atomic import replacing
from app.training.recipe import Recipe, RecipeError
from app.training.team import Team

STATE, LOG = "state.pt", "log.csv"
FIXED = ("schedule.seed", "schedule.batch")
"""What a state was made with for good, of a schedule that may change otherwise."""
ELSEWHERE = "train elsewhere with --out, or start over with --fresh."


def prepare(folder: Path) -> None:
    """Make a folder that training can write to.

    Raises:
        RecipeError: that is not possible.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        why = f"Nothing can be written to {folder} ({error.strerror})"
        raise RecipeError(f"{why}; name another folder with --out.") from error


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write the state to resume from; a kill at any moment leaves the old or the new one whole."""
    with replacing(path) as file:
        torch.save(state, file)


def state_path(folder: Path, team: Team) -> Path:
    """Every learner keeps its own boards, so each has a state of its own."""
    return folder / (STATE if team.leads else f"state-{team.rank}.pt")


def read_state(path: Path) -> dict[str, Any] | None:
    """The state to go on from, None where there is none.

    Raises:
        RecipeError: it cannot be read.
    """
    if not path.exists():
        return None
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
        _ = state["examples"], state["seconds"], state["step"]
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, EOFError, UnpicklingError) as error:
        raise RecipeError(f"{path} cannot be read; start over with --fresh.") from error
    return state


def agree(state: Mapping[str, Any] | None, folder: Path, team: Team) -> None:
    """See that all of a team go on from the same moment of a run of a team of the same size.

    Raises:
        RecipeError: they do not; in every process alike.
    """
    found = team.gathered(None if state is None else (state.get("team", 1), state["step"]))
    if set(found) == {None}:
        return
    sizes = {size for size, _ in filter(None, found)}
    if len(sizes) == 1 and team.size not in sizes:
        made = "1 process" if sizes == {1} else f"{sizes.pop()} processes"
        raise RecipeError(f"This state was made by {made}; go on with as many, or start over with --fresh.")
    if len(set(found)) > 1:
        raise RecipeError(f"The states in {folder} do not belong together; start over with --fresh.")


def lengthened(recipe: Recipe, steps: int | None) -> Recipe:
    """A recipe of so many steps, where it has fewer: the learning rate falls to 0 at their end."""
    longer = max(steps or 0, recipe.schedule.steps)
    return replace(recipe, schedule=replace(recipe.schedule, steps=longer))


def plain(recipe: Recipe) -> dict[str, Any]:
    """What a recipe says, in plain values."""
    tables = {"model": asdict(recipe.model), "data": asdict(recipe.data), "schedule": asdict(recipe.schedule)}
    entries = {f"{table}.{name}": value for table, told in tables.items() for name, value in told.items()}
    return {"kind": recipe.kind} | entries


def changes(path: Path, was: Mapping[str, Any], now: Mapping[str, Any], step: int) -> list[dict[str, Any]]:
    """In what a run goes on otherwise than so far; an entry that older states lack has not changed.

    Args:
        path: of the state. was, now: recipes, as ``plain`` has them.
        step: where the run goes on; past the last one, a number of steps changes nothing.

    Raises:
        RecipeError: its examples or the shape of its model would change.
    """
    other = [entry for entry in now if was.get(entry, now[entry]) != now[entry]]
    for entry in other:
        if entry in FIXED or not entry.startswith(("schedule.", "data.tasks")):
            why = f"{entry} = {was[entry]}, not {now[entry]}"
            raise RecipeError(f"{path} belongs to another recipe ({why}); {ELSEWHERE}")
    return [
        {"step": step, "entry": entry.partition(".")[2], "from": was[entry], "to": now[entry]}
        for entry in other
        if entry != "schedule.steps" or step < now[entry]
    ]


def changes_words(changed: list[dict[str, Any]]) -> str:
    """Changes of a recipe in one sentence."""
    was, now = (", ".join(f"{each['entry']} = {each[side]}" for each in changed) for side in ("from", "to"))
    return f"Instead of {was}, this run goes on with {now}."
