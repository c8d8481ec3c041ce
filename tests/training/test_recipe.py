from pathlib import Path

import pytest

from app.training.recipe import RecipeError, load

RECIPES = sorted((Path(__file__).parents[2] / "app" / "training" / "recipes").glob("*.toml"))


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_bundled_recipes_can_be_followed(path: Path) -> None:
    recipe = load(path)
    assert recipe.name == path.stem and recipe.title
    assert recipe.schedule.warmup < recipe.schedule.decay_from < recipe.schedule.steps


def test_there_is_a_recipe() -> None:
    assert RECIPES


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "sudoku"', 'kind = "chess"', "only sudoku, maze, arc"),
        ('kind = "sudoku"', "", "only sudoku, maze, arc"),
        ("vocab_size = 11", "vocab_size = 12", "on a 9×9 Sudoku"),
        ("H_cycles = 2", "H_cycles = 0", "at least 1"),
        ("H_cycles = 2", "wings = 2", "wings"),
        ("[model]", "model = 3\n[other]", "recipe"),
        ("batch = 64", "", "must say exactly"),
        ("batch = 64", "batch = 64\nspeed = 1", "must say exactly"),
        ("batch = 64", "batch = 0", "from 1"),
        ("batch = 64", 'batch = "many"', "not possible"),
        ("batch = 64", "batch = true", "not possible"),
        ("batch = 64", "batch = -64", "not possible"),
        ("clip = 1.0", "clip = nan", "not possible"),
        ("reuse = 2", "reuse = 0", "divides 48"),
        ("reuse = 2", "reuse = 5", "divides 48"),
        ("minimal = 0.25", "minimal = 0.75", "at most 1"),
        ("most = 64", "most = 20", "fewest <= most"),
        (
            "decay_from = 5000\nweight_decay = 0.1\nmax_segments = 16",
            "decay_from = 5000\nweight_decay = 0.1\nmax_segments = 1",
            "from 2",
        ),
        ("[data]", "[data", "not a readable recipe"),
    ],
)
def test_a_recipe_that_cannot_be_followed_is_explained(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = RECIPES[0].with_name("sudoku-9x9.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "recipe.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RecipeError, match=said):
        load(path)


def test_whole_numbers_do_for_real_ones(tmp_path: Path) -> None:
    text = RECIPES[0].with_name("sudoku-9x9.toml").read_text(encoding="utf-8")
    path = tmp_path / "recipe.toml"
    path.write_text(text.replace("clip = 1.0", "clip = 1"), encoding="utf-8")
    assert load(path).schedule.clip == 1


@pytest.mark.parametrize("contents", [None, b"\xff\xfe", b""])
def test_what_is_no_recipe_is_explained(tmp_path: Path, contents: bytes | None) -> None:
    path = tmp_path / "recipe.toml"
    if contents is not None:
        path.write_bytes(contents)
    with pytest.raises(RecipeError):
        load(path)
