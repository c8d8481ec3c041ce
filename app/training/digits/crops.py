"""Cells to learn digits from: glyphs set, bent, lit, blurred and cut out as a picture's cells are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from app.puzzles.photo.cells import SIDE, normalised
from app.training.digits.jpeg import compressed

TUNING = ("Cabin", "DejaVu Serif")
"""Families of the seen ones by which the network's confidence is tuned; it does not learn from them."""

_BLANK = 0.25
_MARKED = 0.4
"""The share of blank cells, and of these the share with small pencil marks, which are no digits."""


@dataclass(frozen=True)
class Glyphs:
    """Digits of many faces: families [F], pictures [F, 9, 48, 48] from 0 to 1."""

    families: tuple[str, ...]
    pictures: NDArray[np.float32]

    @classmethod
    def read(cls, name: str) -> Glyphs:
        """The set called "seen" or "unseen"."""
        with np.load(Path(__file__).parent / f"{name}.npz", allow_pickle=False) as file:
            return cls(tuple(file["families"].tolist()), file["glyphs"].astype(np.float32) / 255)

    def of(self, families: tuple[str, ...], wanted: bool = True) -> Glyphs:
        """Those of some families, or of all others."""
        chosen = [i for i, family in enumerate(self.families) if (family in families) is wanted]
        return Glyphs(tuple(self.families[i] for i in chosen), self.pictures[chosen])


class Cells:
    """An endless stream of cells with what they hold, a function of its seed."""

    def __init__(self, glyphs: Glyphs, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._noise = torch.Generator().manual_seed(seed)
        self._glyphs = _stroked(torch.from_numpy(glyphs.pictures))
        self._marks = torch.from_numpy(np.stack([self._pencil_marks(glyphs) for _ in range(400)]))

    def _pencil_marks(self, glyphs: Glyphs) -> NDArray[np.float32]:
        """A cell of small candidates, each where it belongs: [48, 48]."""
        face = self._random.choice(glyphs.pictures)
        small = face.reshape(9, 12, 4, 12, 4).mean(axis=(2, 4))
        cell = np.zeros((48, 48), np.float32)
        for digit in self._random.choice(9, self._random.integers(1, 7), replace=False):
            top, left = 2 + 16 * (digit // 3), 2 + 16 * (digit % 3)
            cell[top : top + 12, left : left + 12] = small[digit]
        return cell

    def draw(self, count: int) -> tuple[Tensor, Tensor]:
        """Cells [count, 1, SIDE, SIDE], as the network gets them, and what they hold [count]."""
        random = self._random
        labels = np.where(random.random(count) < _BLANK, 0, random.integers(1, 10, count))
        faces = random.integers(len(self._glyphs), size=count)
        ink = self._glyphs[faces, np.maximum(labels, 1) - 1]
        marked = (labels == 0) & (random.random(count) < _MARKED)
        ink[labels == 0] = 0
        ink[marked] = self._marks[random.integers(len(self._marks), size=int(marked.sum()))]
        ink = self._bent(ink[:, None], marked)
        ink = torch.maximum(ink, self._lines(count))
        contrast = self._between(25, 220, count)
        usual = contrast * self._between(0.75, 1.25, count)
        grey = self._seen(self._between(0, 1, count) * (255 - contrast) + contrast, contrast, ink)
        cells = normalised(grey[:, 0].numpy(), usual[:, 0, 0, 0].numpy())
        return torch.from_numpy(cells)[:, None], torch.from_numpy(labels)

    def _between(self, low: float, high: float, count: int) -> Tensor:
        drawn = self._random.uniform(low, high, (count, 1, 1, 1))
        return torch.from_numpy(drawn.astype(np.float32))

    def _bent(self, ink: Tensor, marked: NDArray[np.bool_]) -> Tensor:
        """Every glyph at a size, a place, an angle and a slant of its own: [B, 1, SIDE, SIDE]."""
        random, count = self._random, len(ink)
        tall = np.where(marked, random.uniform(0.85, 1.1, count), random.uniform(0.46, 1.0, count))
        wide = tall * random.uniform(0.84, 1.2, count)
        turn, slant = random.normal(0, 0.06, count), random.normal(0, 0.08, count)
        theta = np.zeros((count, 2, 2))
        theta[:, 0, 0], theta[:, 0, 1] = np.cos(turn) / wide, (slant - np.sin(turn)) / wide
        theta[:, 1, 0], theta[:, 1, 1] = np.sin(turn) / tall, np.cos(turn) / tall
        middle = random.normal(0, 0.09, (count, 2)).clip(-0.2, 0.2)
        axis = (np.arange(2 * SIDE) + 0.5) / SIDE - 1
        fine = torch.from_numpy(np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2).astype(np.float32))
        turned, shift = (torch.from_numpy(part.astype(np.float32)) for part in (theta, middle[:, None]))
        spread = fine @ turned.transpose(1, 2) + shift
        tilt = 0.06 * self._between(-1, 1, count)[:, 0]
        spread = spread * (1 + tilt * spread.flip(-1))  # a little perspective
        shaped = spread.reshape(count, 2 * SIDE, 2 * SIDE, 2)
        return functional.avg_pool2d(functional.grid_sample(ink, shaped, align_corners=False), 2)

    def _lines(self, count: int) -> Tensor:
        """What is left of the grid's lines at the four borders."""
        at = torch.linspace(0, 1, SIDE)
        lines = torch.zeros(count, 1, SIDE, SIDE)
        for side in range(4):
            edge = self._between(-0.09, 0.06, count) + self._between(-0.06, 0.06, count) * at[:, None]
            width = self._between(0.01, 0.06, count)
            line = torch.sigmoid((width - (at - edge).abs()) * 60) * self._between(0.1, 1.3, count)
            line = line * (self._between(0, 1, count) < 0.6)
            lines = torch.maximum(lines, torch.rot90(line, side, (2, 3)))
        return lines

    def _seen(self, ground: Tensor, contrast: Tensor, ink: Tensor) -> Tensor:
        """A camera's or a screen's picture of it: [B, 1, SIDE, SIDE]."""
        random, count = self._random, len(ink)
        grey = ground - contrast * ink
        across = torch.linspace(-1, 1, SIDE)
        down, right = self._between(-0.25, 0.25, count), self._between(-0.25, 0.25, count)
        grey = grey + contrast * (right * across + down * across[:, None])
        grey = torch.where(self._between(0, 1, count) < 0.4, 255 - grey, grey)
        grey = blurred(grey, *random.uniform(0.01, random.choice((0.4, 1.3)), 2))
        if random.random() < 0.3:
            small = functional.interpolate(grey, size=int(random.integers(13, 25)), mode="area")
            grey = functional.interpolate(small, size=SIDE, mode="bilinear", align_corners=False)
        grain = torch.randn(grey.shape, generator=self._noise)
        grey = grey + contrast * self._between(0, 0.14, count) * grain
        if random.random() < 0.4:
            grey = torch.from_numpy(compressed(grey.numpy(), int(random.integers(20, 80))))
        return grey


def _stroked(glyphs: Tensor) -> Tensor:
    """Every face as it is, and in thinner and in thicker strokes too: [F, 9, 48, 48] to [3 F, 9, 48, 48]."""
    soft = blurred(glyphs.reshape(-1, 1, *glyphs.shape[2:]), 1.3).reshape(glyphs.shape)
    return torch.cat([glyphs, *(torch.sigmoid((soft - share) * 14) for share in (0.28, 0.55))])


def blurred(pictures: Tensor, down: float, across: float | None = None) -> Tensor:
    """Blurred by a Gaussian of these deviations, in pixels: [B, 1, h, w]."""
    for axis, deviation in ((2, down), (3, down if across is None else across)):
        reach = max(1, round(2.5 * deviation))
        at = torch.arange(-reach, reach + 1, dtype=torch.float32)
        kernel = torch.exp(-0.5 * (at / deviation) ** 2)
        shape = (1, 1, -1, 1) if axis == 2 else (1, 1, 1, -1)
        room = (0, 0, reach, reach) if axis == 2 else (reach, reach, 0, 0)
        padded = functional.pad(pictures, room, mode="replicate")
        pictures = functional.conv2d(padded, (kernel / kernel.sum()).reshape(shape))
    return pictures
