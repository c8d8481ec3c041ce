"""Fresh mazes to learn from: every style, start and goal anywhere, one shortest path.

Each comes with hints: from which side the shortest way from the start enters a cell, and
from which side the one from the goal. A head that training throws away learns to tell
them, which teaches the model to let both searches spread through all of the maze.
"""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from app.puzzles import generate
from app.puzzles.exact import maze_distances
from app.puzzles.maze import PATH, Maze
from app.training.recipe import BLOCK, Example, MazeData

HINTS = 8
"""Up, down, left, right towards the start, then the same towards the goal."""


def nearer(distances: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which neighbours (up, down, left, right) are one step nearer: [h, w] -> [4, h, w]."""
    h, w = distances.shape
    around = np.pad(distances, 1, constant_values=-1)
    near = np.stack([around[:h, 1:-1], around[2:, 1:-1], around[1:-1, :w], around[1:-1, 2:]])
    sides: NDArray[np.bool_] = (near >= 0) & (near == distances - 1)
    return sides


def example(maze: Maze, canvas: tuple[int, int]) -> Example:
    """A maze walled out to the canvas: tokens, labels and hints, [rows * columns] each."""
    tokens = maze.tokens(canvas)
    labels = tokens.reshape(canvas).copy()
    for cell in maze.solution()[1:-1]:
        labels[cell] = PATH
    sides = np.concatenate([nearer(maze_distances(~maze.walls, end)) for end in (maze.start, maze.goal)])
    hints = np.zeros(canvas, dtype=np.uint8)
    h, w = maze.canvas
    hints[:h, :w] = np.packbits(sides, axis=0)[0]
    return Example(tokens.astype(np.int64), labels.ravel().astype(np.int64), hints.ravel())


def examples(data: MazeData, index: int) -> list[Example]:
    """The BLOCK training examples of number ``index``."""
    rng = Random(f"{data.seed}:{index}")
    shares = (data.perfect, data.braided, 1 - data.perfect - data.braided)
    made = []
    for _ in range(BLOCK):
        # The larger of two draws: most mazes nearly fill the canvas, some are small.
        rows, columns = (max(rng.randint(data.smallest, data.largest) for _ in range(2)) for _ in range(2))
        maze = generate.maze(rng, rows, columns, *rng.choices(generate.STYLES, shares), unique=True)
        made.append(example(maze, (data.largest, data.largest)))
    return made
