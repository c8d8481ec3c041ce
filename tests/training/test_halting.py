"""The halting head's refit, against planted data and on a model."""

import torch
from torch import nn

from app.engine.model import HRM
from app.training import halting
from tests.training.recipes import tiny_recipe


def planted(count: int = 4000) -> tuple[torch.Tensor, torch.Tensor]:
    """States whose first coordinate tells, with noise, whether all is right."""
    drawn = torch.Generator().manual_seed(0)
    right = torch.rand(count, generator=drawn) < 0.7
    seen = torch.randn(count, 8, generator=drawn)
    seen[:, 0] += torch.where(right, 1.5, -1.5)
    return seen, right


def false_halts(false_halt: float) -> tuple[int, int]:
    seen, right = planted()
    head = nn.Linear(8, 2)
    halting.fit_head(head, seen, right, false_halt)
    said = head(seen)[:, 0] > 0
    return int((said & ~right).sum()), int((said & right).sum())


def test_a_dearer_false_halt_is_made_less_often() -> None:
    (cheap, _), (dear, halted) = false_halts(1), false_halts(20)
    assert 0 < dear < cheap / 3
    assert halted > 1000  # and it still halts


def test_without_extra_cost_it_is_logistic_regression() -> None:
    seen, right = planted()
    head = nn.Linear(8, 2)
    halting.fit_head(head, seen, right, 1)
    said = torch.sigmoid(head(seen)[:, 0].detach())
    # At the optimum the residuals are uncorrelated with the inputs (the score equations).
    assert float((said - right.float()).mean().abs()) < 1e-3
    assert head.weight[0].argmax() == 0


def test_refit_changes_only_the_row_of_q_halt() -> None:
    torch.manual_seed(0)
    model = HRM(tiny_recipe().model)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    halting.refit(model, tiny_recipe(), blocks=1)
    after = model.state_dict()
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert moved == {"q_head.weight", "q_head.bias"}
    assert torch.equal(before["q_head.weight"][1], after["q_head.weight"][1])
    assert torch.equal(before["q_head.bias"][1], after["q_head.bias"][1])
