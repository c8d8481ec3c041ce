"""Edits of a Sudoku, each a new Sudoku: givens, the user's own digits, pencil marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.puzzles.base import Cell
from app.puzzles.sudoku import SIDE, Sudoku

Mask = NDArray[np.bool_]
Marks = NDArray[np.uint16]


def mask_of(cells: Iterable[Cell]) -> Mask:
    """[9, 9] whether a cell is among these."""
    mask = np.zeros((SIDE, SIDE), dtype=np.bool_)
    for cell in cells:
        mask[cell] = True
    return mask


def seen_from(cell: Cell) -> Mask:
    """[9, 9] the row, the column and the box of a cell, itself included."""
    row, column = cell
    mask = np.zeros((SIDE, SIDE), dtype=np.bool_)
    mask[row] = mask[:, column] = True
    mask[row // 3 * 3 : row // 3 * 3 + 3, column // 3 * 3 : column // 3 * 3 + 3] = True
    return mask


def given(sudoku: Sudoku, cells: Collection[Cell], digit: int) -> Sudoku:
    """A given in every one of these cells, whatever stood there."""
    givens, marks = sudoku.cells.copy(), _without(sudoku.marks, cells, digit)
    for cell in cells:
        givens[cell] = digit
    return replace(sudoku, cells=givens, marks=marks)


def entered(sudoku: Sudoku, cells: Collection[Cell], digit: int) -> Sudoku:
    """The user's own digit in those of the cells that hold no given."""
    free = [cell for cell in cells if not sudoku.cells[cell]]
    entries, marks = sudoku.entries.copy(), _without(sudoku.marks, free, digit)
    for cell in free:
        entries[cell] = digit
    return replace(sudoku, entries=entries, marks=marks)


def erased(sudoku: Sudoku, cells: Iterable[Cell], givens: bool) -> Sudoku:
    """Nothing in these cells, but for the givens unless they go too."""
    gone = mask_of(cells)
    return replace(
        sudoku,
        cells=np.where(gone & givens, 0, sudoku.cells),
        entries=np.where(gone, 0, sudoku.entries),
        marks=np.where(gone, 0, sudoku.marks),
    )


def marked(sudoku: Sudoku, cells: Iterable[Cell], digit: int) -> Sudoku:
    """A pencil mark in those of the cells that are open; taken away where all of them have it."""
    bit = 1 << digit
    free = mask_of(cells) & (sudoku.digits == 0)
    held = (sudoku.marks & bit).astype(np.bool_)
    marks = sudoku.marks & ~np.uint16(bit) if held[free].all() else sudoku.marks | bit
    return replace(sudoku, marks=np.where(free, marks, sudoku.marks))


def with_candidates(sudoku: Sudoku) -> Sudoku:
    """In every open cell the pencil marks of all digits that stand nowhere in its row, column and box."""
    return replace(sudoku, marks=candidates(sudoku.digits))


def without_marks(sudoku: Sudoku) -> Sudoku:
    """No pencil marks at all."""
    return replace(sudoku, marks=np.zeros_like(sudoku.marks))


def candidates(digits: NDArray[np.uint8]) -> Marks:
    """[9, 9] the digits that a cell sees nowhere, as pencil marks; none in a filled cell."""
    there = digits[..., None] == np.arange(1, SIDE + 1)
    boxes = there.reshape(3, 3, 3, 3, SIDE).any((1, 3)).repeat(3, 0).repeat(3, 1)
    seen = boxes | there.any(0, keepdims=True) | there.any(1, keepdims=True)
    marks = (~seen * (2 << np.arange(SIDE))).sum(-1)
    return np.where(digits > 0, 0, marks).astype(np.uint16)


def open_to(sudoku: Sudoku, digit: int) -> Mask:
    """[9, 9] where a digit can still go, by what stands and, in cells that have any, by the pencil marks."""
    bit = 1 << digit
    mine = (sudoku.marks == 0) | (sudoku.marks & bit > 0)
    return (candidates(sudoku.digits) & bit > 0) & mine


def _without(marks: Marks, cells: Iterable[Cell], digit: int) -> Marks:
    """The pencil marks once a digit stands in cells: none of it where they are seen."""
    if not digit:
        return marks
    seen = np.zeros((SIDE, SIDE), dtype=np.bool_)
    for cell in cells:
        seen |= seen_from(cell)
    return np.where(seen, marks & ~np.uint16(1 << digit), marks)
