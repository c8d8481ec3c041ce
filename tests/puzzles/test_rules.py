"""Generated tasks are well posed, the same for a seed, and of many families."""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles import rules
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import PuzzleError
from app.puzzles.rules import FAMILIES, HELD_OUT, TOPICS, TRAINED, USUAL, Family, Rule, Sizes, fits, task
from app.puzzles.rules.grids import Grid, colours, shades
from app.puzzles.rules.tasks import shows
from tests.puzzles.strategies import rows, seeds

names = st.sampled_from(sorted(FAMILIES))


def pairs(made: ArcTask) -> tuple[Pair, ...]:
    return (*made.train, *made.tests)


def assert_well_posed(made: ArcTask, sizes: Sizes) -> None:
    assert 2 <= len(made.train) <= 5 and 1 <= len(made.tests) <= 2
    assert made.violations() == () and len(set(pairs(made))) == len(pairs(made))
    outputs = [pair.output for pair in pairs(made) if pair.output is not None]
    assert len(outputs) == len(pairs(made))
    assert not all(np.array_equal(outputs[0], output) for output in outputs[: len(made.train)])
    for pair, output in zip(pairs(made), outputs, strict=True):
        assert not np.array_equal(pair.input, output)
        assert min(pair.input.shape) >= 3 and max(*pair.input.shape, *output.shape) <= sizes.largest


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_makes_well_posed_tasks_the_same_for_a_seed(name: str) -> None:
    made = [task(name, seed) for seed in range(3)]
    for each in made:
        assert_well_posed(each, USUAL)
        assert each.extra == {"rule": name, "description": FAMILIES[name].about}
    assert len(set(made)) == len({each.name for each in made}) == 3
    assert made == [task(name, seed) for seed in range(3)]


@given(names, seeds, st.sampled_from([Sizes(3, 10), Sizes(4, 13), Sizes(10, 10), Sizes(15, 20)]))
def test_tasks_keep_to_their_bounds(name: str, seed: int, sizes: Sizes) -> None:
    made = task(name, seed, sizes)
    assert_well_posed(made, sizes)
    assert made == task(name, seed, sizes)


@given(names, seeds, st.integers(2, 7), st.integers(1, 3))
def test_as_many_pairs_as_asked_for(name: str, seed: int, demonstrations: int, tests: int) -> None:
    made = task(name, seed, demonstrations=demonstrations, tests=tests)
    assert (len(made.train), len(made.tests)) == (demonstrations, tests)


def test_larger_bounds_are_used() -> None:
    assert max(task("mirror", seed, Sizes(20, 30)).canvas[0] for seed in range(5)) >= 20
    small = [pair.input.shape for seed in range(20) for pair in pairs(task("mirror", seed))]
    assert {h for h, _ in small} == {w for _, w in small} == set(range(3, 13))


@pytest.mark.parametrize("bounds", [(2, 12), (13, 12), (3, 9), (3, 31)])
def test_bounds_that_leave_too_little_room_are_told(bounds: tuple[int, int]) -> None:
    with pytest.raises(PuzzleError, match=f"from {bounds[0]} to {bounds[1]}"):
        Sizes(*bounds)


def test_there_is_no_such_rule() -> None:
    with pytest.raises(PuzzleError, match="no rule called telepathy"):
        task("telepathy", 0)


def test_families_are_told_in_sentences() -> None:
    assert len(FAMILIES) >= 44 and {family.topic for family in FAMILIES.values()} == set(TOPICS)
    abouts = [family.about for family in FAMILIES.values()]
    assert len(set(abouts)) == len(abouts)
    assert all(about[0].isupper() and about[-1] == "." and "\n" not in about for about in abouts)


def test_held_out_families_are_of_every_topic_and_never_trained() -> None:
    assert len(HELD_OUT) == len(set(HELD_OUT)) >= 10
    assert {FAMILIES[name].topic for name in HELD_OUT} == set(TOPICS)
    assert set(TRAINED).isdisjoint(HELD_OUT) and {*TRAINED, *HELD_OUT} == set(FAMILIES)


def explains(rule: Rule, made: ArcTask) -> bool:
    """Whether a rule, perhaps of a family that such inputs mean nothing to, makes all the outputs."""
    try:
        return fits(rule, pairs(made))
    except (IndexError, ValueError):
        return False


def test_no_trained_rule_solves_a_held_out_task() -> None:
    trained = [FAMILIES[name].rule(Random(f"{name} {i}"), USUAL) for name in TRAINED for i in range(4)]
    for name in HELD_OUT:
        made = task(name, "apart")
        assert not any(explains(rule, made) for rule in trained), name


def test_families_differ() -> None:
    """Of any two, one at least has a task that the other cannot explain."""
    made = {name: task(name, "differ", demonstrations=5) for name in FAMILIES}
    drawn = {name: family.rule(Random(name), USUAL) for name, family in FAMILIES.items()}
    known = {
        (name, other)
        for name in FAMILIES
        for other in FAMILIES
        if name != other and explains(drawn[other], made[name])
    }
    assert ("crop-to-object", "crop-to-largest") in known  # or nothing is told
    assert not [(name, other) for name, other in known if (other, name) in known]


def test_tests_ask_only_for_what_demonstrations_show() -> None:
    def same(grid: Grid) -> Grid:
        return grid

    rule = Rule(lambda rng: rows("1"), same, cases=lambda grid: set(shades(grid)))
    one, two, both = (Pair(rows(text), rows(text)) for text in ("1.", ".2", "12"))
    assert shows(rule, [one, two], [both]) and shows(rule, [one, both], [two])
    assert not shows(rule, [one, Pair(rows("11"), rows("11"))], [both])
    assert not shows(rule, [one, one], [one])


def test_no_other_rule_of_the_family_fits_the_demonstrations_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def either_way(rng: Random, sizes: Sizes) -> Rule:
        axis = rng.randrange(2)

        def draw(rng: Random) -> Grid:
            a, b, c = colours(rng, 3)
            return np.array([[a, b], [b, a] if rng.random() < 0.8 else [c, c]], dtype=np.uint8)

        return Rule(draw, lambda grid: np.flip(grid, axis))

    def telling(pair: Pair) -> bool:
        return not np.array_equal(np.fliplr(pair.input), np.flipud(pair.input))

    monkeypatch.setitem(FAMILIES, "either-way", Family("either-way", "", "", either_way))
    made = [task("either-way", seed) for seed in range(60)]
    asked = [each for each in made if any(map(telling, each.tests))]
    assert asked and all(any(map(telling, each.train)) for each in asked)
    assert not all(any(map(telling, each.train)) for each in made)


def test_every_family_can_be_had_by_the_package() -> None:
    assert set(rules.__all__) <= set(vars(rules))
