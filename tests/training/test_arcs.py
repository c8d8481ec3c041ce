import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch

from app.puzzles.arc import read_grid
from app.puzzles.rules import FAMILIES, HELD_OUT
from app.puzzles.rules.public import held_out
from app.training import arcs
from app.training.data import block
from app.training.loop import Trainer
from app.training.recipe import ArcData, Recipe, RecipeError
from tests.engine.test_grids import grids
from tests.training.recipes import SCHEDULE, examples

DATA = ArcData(seed=3, rules=2, largest=10, public=0.0)
MIRROR = {
    "train": [{"input": [[1, 2, 3]], "output": [[3, 2, 1]]}],
    "test": [{"input": [[4, 5]], "output": [[5, 4]]}],
}
WIDE = {"train": [{"input": [[1] * 11], "output": [[2]]}], "test": [{"input": [[1]], "output": [[2]]}]}


@pytest.fixture
def public(tmp_path: Path) -> ArcData:
    for name, task in (("0000000a", MIRROR), ("0000000b", MIRROR), ("0000000c", WIDE)):
        (tmp_path / f"{name}.json").write_text(json.dumps(task))
    return replace(DATA, public=1.0, views=8, tasks=str(tmp_path))


def test_a_row_of_the_table_is_one_rule() -> None:
    names = arcs.identifiers(DATA)
    assert names[0] == "<blank>" and len(set(names)) == len(names) == 1 + len(arcs.rules(DATA))
    for example in block(DATA, 0):
        name, rule = arcs.rules(DATA)[int(example.identifier) - 1]
        assert names[example.identifier] == name
        given, wanted = (read_grid(tokens, (10, 10)) for tokens in (example.tokens, example.labels))
        assert np.array_equal(rule.apply(given), wanted)


def test_held_out_families_are_never_learned_from() -> None:
    learned = {name.partition(":")[0] for name, _ in arcs.rules(DATA)}
    assert learned == set(FAMILIES) - set(HELD_OUT)


def test_of_public_tasks_those_held_out_and_those_too_large_are_left(public: ArcData) -> None:
    assert held_out("0000000a") and not held_out("0000000b") and not held_out("mine")
    assert [task.name for task in arcs.public(public)] == ["0000000b"]
    assert len(arcs.identifiers(public)) == 1 + len(arcs.rules(public)) + 8


def test_a_task_is_learned_in_all_its_views(public: ArcData) -> None:
    names = arcs.identifiers(public)
    seen = {
        (names[e.identifier], tuple(read_grid(e.tokens, (10, 10)).ravel().tolist()))
        for n in range(5)
        for e in block(public, n)
    }
    assert {name for name, _ in seen} == {f"0000000b_t{k}_0123456789" for k in range(8)}
    assert ("0000000b_t4_0123456789", (3, 2, 1)) in seen and ("0000000b_t0_0123456789", (4, 5)) in seen


def test_missing_tasks_are_told(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="training tasks of ARC-AGI-1"):
        arcs.public(replace(DATA, public=0.5, tasks=str(tmp_path / "none")))
    (tmp_path / "x.json").write_text("{")
    with pytest.raises(RecipeError, match="cannot be read"):
        arcs.public(replace(DATA, public=0.5, tasks=str(tmp_path)))


def test_fresh_inputs_are_asked_of_rules_that_are_trained() -> None:
    asked = arcs.fresh_tests(DATA, Random(0), 5)
    for task, identifier in asked:
        _, rule = arcs.rules(DATA)[identifier - 1]
        assert task.verdict(rule.apply(task.asked.input)).solved
    assert len(asked) == 5


def test_only_the_rows_that_were_seen_learn() -> None:
    model = grids(seq_len=100, num_puzzle_identifiers=1 + len(arcs.rules(DATA)), H_cycles=1, L_cycles=1)
    schedule = replace(SCHEDULE, weight_decay=0.0, batch=4)
    trainer = Trainer(Recipe("arc", "arc", "", model, DATA, schedule), examples(DATA), compiled=False)
    rows = {int(example[3]) for example in islice(examples(DATA), 4)}
    trainer.advance()
    moved = trainer.model.puzzle_emb.weight.abs().sum(1).nonzero()[:, 0].tolist()
    assert set(moved) == rows
    assert torch.equal(trainer.carry.identifiers.unique().sort().values, torch.tensor(sorted(rows)))
