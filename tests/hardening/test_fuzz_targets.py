"""The fuzzers: their seeds are good files, a few mutations find nothing, a planted fault is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tools.fuzz.drive import drive
from tools.fuzz.targets import TARGETS, Find

SLOW = {"photo": 1, "run_header": 20, "run_contents": 20, "config": 20}
"""Inputs of formats that take long to read; usually ``FEW``."""
FEW = 60


@pytest.mark.qt_log_ignore(".*")  # what Qt says of damaged pictures
@pytest.mark.parametrize("name", TARGETS)
def test_seeds_are_read_and_mutations_read_or_refused(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()
    assert seeds and all(len(seed) <= target.largest for seed in seeds)
    assert all(target(seed) for seed in seeds)
    drive(target, SLOW.get(name, FEW))


def test_a_fault_is_found_and_its_input_told() -> None:
    def fails(data: bytes) -> None:
        if b"[" in data:
            raise KeyError("planted")

    with pytest.raises(KeyError) as caught:
        drive(replace(TARGETS["arc"], read=fails), 10)
    assert caught.value.__notes__[0].startswith("input: b")


@pytest.mark.parametrize("text", ["no full stop", "two\nlines.", "x" * 700 + "."])
def test_a_refusal_that_is_no_sentence_is_found(text: str) -> None:
    def refuses(data: bytes) -> None:
        raise ValueError(text)

    with pytest.raises(Find, match="no sentence"):
        drive(replace(TARGETS["settings"], read=refuses), 1)
