"""Learning to read digits: what is learned in PyTorch is what numpy runs."""

from __future__ import annotations

import numpy as np
import torch

from app.puzzles.photo import recogniser
from app.training.digits.crops import TUNING, Cells, Glyphs
from app.training.digits.learning import Network, Recipe, learn


def test_numpy_reads_as_the_network_that_learned_does() -> None:
    torch.manual_seed(1)
    network = Network(dropout=0.5).eval()
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    cells, _ = Cells(Glyphs.read("seen"), seed=2).draw(6)
    with torch.no_grad():
        expected = torch.softmax(network(cells) / 1.5, dim=1).numpy()
    found = recogniser.probabilities(cells[:, 0].numpy(), weights | {"temperature": np.float32(1.5)})
    assert np.abs(found - expected).max() < 1e-5


def test_learning_learns_and_can_be_repeated() -> None:
    told: list[tuple[int, float, float]] = []
    first, again = (learn(Recipe(steps=4, batch=16), lambda *now: told.append(now)) for _ in range(2))
    assert all((first[name] == again[name]).all() for name in first) and told[0] == told[1]
    assert set(first) == set(recogniser.bundled())
    assert 0.6 <= float(first["temperature"]) <= 3.0


def test_the_confidence_is_tuned_on_families_it_does_not_learn_from() -> None:
    seen = Glyphs.read("seen")
    kept, held = seen.of(TUNING, wanted=False), seen.of(TUNING)
    assert set(held.families) == set(TUNING) and not set(kept.families) & set(TUNING)
    assert len(kept.pictures) + len(held.pictures) == len(seen.pictures)
