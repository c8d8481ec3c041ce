"""Who learns: one process, or several under ``torchrun``, each on a device of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel


@dataclass(frozen=True)
class Team:
    """This process among those that learn together.

    Attributes:
        rank: 0 leads: it validates, logs and tells. size: how many they are.
        device: where this one learns.
    """

    rank: int = 0
    size: int = 1
    device: torch.device = torch.device("cpu")

    @property
    def leads(self) -> bool:
        """Whether this process speaks for all."""
        return self.rank == 0

    def shared(self, lesson: nn.Module) -> nn.Module:
        """The lesson, its gradients averaged over the team."""
        return DistributedDataParallel(lesson) if self.size > 1 else lesson

    def gathered(self, value: Any) -> list[Any]:
        """What each of the team has for this value, by rank; all of them ask at the same time."""
        if self.size == 1:
            return [value]
        values: list[Any] = [None] * self.size
        distributed.all_gather_object(values, value)
        return values


@contextmanager
def joined() -> Iterator[Team]:
    """The team that ``torchrun``'s environment describes, left again at the end."""
    size, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    device = torch.device("cpu")
    if torch.cuda.is_available():
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(device)
    if size == 1:
        yield Team(device=device)
        return
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Team(rank, size, device)
    finally:
        distributed.destroy_process_group()
