from pathlib import Path

import pytest

import app.training
from app.training.recipe import load
from app.training.validation import validation_set

RECIPES = Path(app.training.__file__).parent / "recipes"


@pytest.mark.parametrize("name", ["sudoku-9x9", "maze", "arc-small"])
def test_validation_puzzles_are_many_and_proper(name: str) -> None:
    recipe = load(RECIPES / f"{name}.toml")
    watched = validation_set(recipe.data)
    assert (
        len(
            {
                one.puzzle.tokens((30, 30)).tobytes() if recipe.kind != "sudoku" else one.puzzle
                for one in watched
            }
        )
        == len(watched)
        > 100
    )
    assert all(one.puzzle.kind == recipe.kind for one in watched)
    assert not any(v.blocking for one in watched for v in one.puzzle.violations())
