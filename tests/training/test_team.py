"""Two processes that learn together, as ``torchrun`` starts them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

from app.training.recipe import RecipeError
from app.training.run import train
from app.training.saved import agree
from app.training.team import Team, joined
from tests.training.recipes import tiny_recipe

PATIENCE = 240


def started(folder: Path, steps: int) -> subprocess.CompletedProcess[str]:
    """Two learners, until they end."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    words = ["-m", "tests.training.learner", str(folder), str(steps)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [*command, *words], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def torchrun(folder: Path, steps: int) -> list[dict[str, Any]]:
    """Both learners' states after so many steps."""
    done = started(folder, steps)
    assert done.returncode == 0, done.stderr[-2000:]
    return [torch.load(folder / name, weights_only=True) for name in ("state.pt", "state-1.pt")]


@pytest.mark.skipif(not torch.distributed.is_available(), reason="this PyTorch has no distributed part")
def test_two_learners_share_their_weights_and_nothing_else(tmp_path: Path) -> None:
    torchrun(tmp_path, 3)
    one, other = torchrun(tmp_path, 6)  # goes on where the first left off
    assert one["step"] == other["step"] == 6
    for name, tensor in one["lesson"].items():
        assert torch.equal(tensor, other["lesson"][name]), name
    assert not torch.equal(one["carry"]["tokens"], other["carry"]["tokens"])
    assert not torch.equal(one["carry"]["z_H"], other["carry"]["z_H"])
    assert len((tmp_path / "log.csv").read_text(encoding="utf-8").splitlines()) == 3  # only the first writes
    with pytest.raises(RecipeError, match="made by 2 processes; go on with as many"):
        train(tiny_recipe(), tmp_path, compiled=False)
    (tmp_path / "state-1.pt").unlink()
    torch.save(one | {"team": 1}, tmp_path / "state.pt")
    before = (tmp_path / "state.pt").read_bytes()
    alone = started(tmp_path, 9)
    assert alone.returncode and "made by 1 process; go on with as many" in alone.stderr
    assert (tmp_path / "state.pt").read_bytes() == before and not (tmp_path / "state-1.pt").exists()


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([(2, 4), (2, 2)], "do not belong together"),
        ([(2, 4), None], "do not belong together"),
        ([(1, 4), (2, 4)], "do not belong together"),
        ([(3, 4), (3, 4)], "made by 3 processes"),
        ([(1, 4), None], "made by 1 process;"),
    ],
)
def test_a_team_goes_on_from_one_moment_or_not_at_all(
    found: list[object], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Team, "gathered", lambda *_: found)
    with pytest.raises(RecipeError, match=told):
        agree({"step": 4}, Path("here"), Team(0, 2))


def test_alone_there_is_nobody_to_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WORLD_SIZE", "RANK"):
        monkeypatch.delenv(name, raising=False)
    module = torch.nn.Linear(2, 2)
    with joined() as team:
        assert team.leads and team.size == 1 and team.shared(module) is module
    assert not Team(rank=1, size=2).leads
