"""HRMscope: solve Sudoku, maze and ARC puzzles with the Hierarchical Reasoning Model, and watch it think."""

__version__ = "0.1.0"
