"""A small convolutional network that reads one cell: blank, or a digit. Numpy is enough to run it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app import paths

WEIGHTS = "digits.npz"
CHANNELS = (12, 24, 48)
"""Of the three convolutions, each 3×3 and followed by a maximum over 2×2."""

HIDDEN = 64

Weights = Mapping[str, NDArray[np.float32]]


def folder() -> Path:
    """Where the network and its card are."""
    return paths.resources() / "digits"


@cache
def bundled() -> Weights:
    """The network that comes with HRMscope, read once."""
    with np.load(folder() / WEIGHTS, allow_pickle=False) as file:
        return {name: file[name].astype(np.float32) for name in file.files}


def probabilities(cells: NDArray[np.float32], weights: Weights) -> NDArray[np.float32]:
    """How likely each cell is blank (0) or a digit: [N, 10].

    Args:
        cells: [N, 28, 28], as ``cells.normalised`` makes them.
        weights: by the names that training gives them; ``temperature`` makes the figures honest.
    """
    x = cells[..., None]
    for layer in range(len(CHANNELS)):
        x = _halved(_convolved(x, weights[f"conv{layer}.weight"], weights[f"conv{layer}.bias"]))
    x = x.transpose(0, 3, 1, 2).reshape(len(x), -1)
    x = np.maximum(x @ weights["hidden.weight"].T + weights["hidden.bias"], 0)
    logits = (x @ weights["out.weight"].T + weights["out.bias"]) / weights["temperature"]
    logits -= logits.max(axis=1, keepdims=True)
    likely = np.exp(logits)
    return np.asarray(likely / likely.sum(axis=1, keepdims=True), dtype=np.float32)


def _convolved(
    x: NDArray[np.float32], kernel: NDArray[np.float32], bias: NDArray[np.float32]
) -> NDArray[np.float32]:
    """[N, h, w, C] by [D, C, 3, 3] is [N, h, w, D], with zeros around and nothing below zero."""
    n, h, w, channels = x.shape
    padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
    near = np.stack([padded[:, i : i + h, j : j + w] for i in range(3) for j in range(3)], axis=3)
    flat = kernel.transpose(2, 3, 1, 0).reshape(9 * channels, -1)
    sums = (near.reshape(-1, 9 * channels) @ flat).reshape(n, h, w, -1)
    return np.asarray(np.maximum(sums + bias, 0), dtype=np.float32)


def _halved(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """The maximum over every 2×2: [N, h, w, C] to [N, h // 2, w // 2, C]."""
    n, h, w, channels = x.shape
    even = x[:, : h // 2 * 2, : w // 2 * 2]
    return np.asarray(even.reshape(n, h // 2, 2, w // 2, 2, channels).max(axis=(2, 4)))
