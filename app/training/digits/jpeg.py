"""What JPEG does to a grey picture: its blocks of 8×8 in rounded cosines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCK = 8
_QUANTA = np.array([
    [16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56],
    [14, 17, 22, 29, 51, 87, 80, 62], [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92],
    [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99],
], dtype=np.float32)  # fmt: skip
"""How coarsely each cosine is rounded at quality 50, by the standard."""


def _cosines() -> NDArray[np.float32]:
    """The orthonormal cosine transform of a block's rows."""
    k, n = np.arange(_BLOCK)[:, None], np.arange(_BLOCK)
    table = np.cos(np.pi * k * (2 * n + 1) / (2 * _BLOCK)) * (2 / _BLOCK) ** 0.5
    table[0] /= 2**0.5
    return table.astype(np.float32)


def compressed(grey: NDArray[np.float32], quality: int) -> NDArray[np.float32]:
    """Pictures [..., h, w] from 0 to 255 after compression at a quality of 1 to 99."""
    *rest, h, w = grey.shape
    room = [(0, 0)] * len(rest) + [(0, -h % _BLOCK), (0, -w % _BLOCK)]
    padded = np.pad(grey, room, mode="edge")
    rows, columns = padded.shape[-2] // _BLOCK, padded.shape[-1] // _BLOCK
    blocks = padded.reshape(*rest, rows, _BLOCK, columns, _BLOCK).swapaxes(-3, -2) - 128
    percent = 5000 / quality if quality < 50 else 200 - 2 * quality
    quanta, cosines = np.maximum(_QUANTA * percent / 100, 1), _cosines()
    rounded = np.rint(cosines @ blocks @ cosines.T / quanta) * quanta
    back = (cosines.T @ rounded @ cosines + 128).swapaxes(-3, -2).reshape(padded.shape)
    return np.clip(back[..., :h, :w], 0, 255).astype(np.float32)
