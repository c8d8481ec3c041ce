"""HRMscope: solve Sudoku, maze and ARC puzzles with the Hierarchical Reasoning Model, and watch it think."""

import os

__version__ = "0.1.0"

# Before anything imports numpy: its own threads would compete with the engine's for what panels compute.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
