"""Small good files of every format, to begin with; made by the program itself where it writes the format."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from app import paths
from app.engine.config import HRMConfig
from app.engine.events import Started
from app.engine.fake import Script, fake_mind
from app.engine.interventions import Act, Edit, Freeze, Noise, Patch, Reset, Seeded, SkipL
from app.engine.label import Label
from app.engine.stepper import Request, think
from app.engine.trace_file import save
from app.puzzles import generate
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku
from app.settings import Settings, to_json

if TYPE_CHECKING:
    from torch import Tensor

LINE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
ROWS = [LINE[i : i + 9] for i in range(0, 81, 9)]
MAZE = ["#####", "#S  #", "# # #", "#  G#", "#####"]
TASK = '{"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]], "output": [[4]]}]}'
KAGGLE = f'{{"a1": {TASK}, "b2": {TASK}}}'

SUDOKUS = tuple(
    text.encode()
    for text in (
        LINE,
        f"{LINE}\n{LINE.replace('.', '0')}\n",
        "\n".join(["#Aauthor", "#Ddescription", "[Puzzle]", *ROWS, "[State]", *ROWS]),
        "\n".join(f"| {row[:3]} | {row[3:6]} | {row[6:]} |" for row in ROWS),
        "+---+---+---+\n" + "\n".join(f"|{' '.join(row)}|" for row in ROWS),
        " ".join("u5" if cell == "5" else "12" if cell == "." else cell for cell in LINE),
        f"https://sudoku.example/?bd={LINE}&x=1",
        f'<opensudoku version="2"><game created="1" data="{LINE.replace(".", "0")}"/></opensudoku>',
    )
)
MAZES = tuple(text.encode() for text in ("\n".join(MAZE), "\r\n".join(MAZE).replace("G", "E")))
CSVS = (f"a,{LINE},,1\n".encode(), f'x,"{"".join(MAZE)}",,2\ny,"{"".join(MAZE)}",,\n'.encode())
TASKS = (TASK.encode(), KAGGLE.encode(), TASK.replace("{", '{"name": "n", "x": [{}], ', 1).encode())
SOLUTIONS = (b'{"a1": [[[4]]], "b2": [[[5, 6], [7, 8]]]}', b'{"b2": [null]}')
SETTINGS = (to_json(Settings()).encode(), b'{"version": 1, "speed": 30, "models": {"maze": "x"}}')
DEMOS = (
    b'title = "T"\n[[item]]\npuzzle = "demo.hrmdemo"\ndo = "watch"\npanels = ["halting", "dynamics"]\n',
    b'[[item]]\nrun = "demo.hrmdemo"\ncaption = "C"\nspeed = 3\n[[item]]\npuzzle = "test/../demo.hrmdemo"\n',
)
CONFIGS = (
    b"arch:\n  name: trm@TRM\n  hidden_size: 8\n  num_heads: 2\n  expansion: 4\n  puzzle_emb_ndim: 8"
    b"\n  H_cycles: 3\n  L_cycles: 6\n  H_layers: 0\n  L_layers: 2\n  mlp_t: true\n  pos_encodings: none\n",
    b"arch: {name: hrm@HRM, hidden_size: 8, num_heads: 2, expansion: 4, puzzle_emb_ndim: 8, H_cycles: 2,\n"
    b"  L_cycles: 2, H_layers: 1, L_layers: 1, pos_encodings: rope, loss: {loss_type: stablemax}}\n",
)  # fmt: skip


def sudoku() -> Sudoku:
    """One to think about."""
    return Sudoku(np.reshape(generate.sudoku(Random(7), 40)[0], (9, 9)))


def _record(puzzle: Puzzle, canvas: tuple[int, int], **asked: Any) -> bytes:
    """A run by a scripted mind, as a file."""
    made = fake_mind(Script(np.ones(canvas[0] * canvas[1], dtype=np.int32)), puzzle.kind, canvas)
    events = think(made.backend, Request(puzzle, "fixed", 1, **asked), canvas, "scripted")
    started, *_ = list(events)
    assert isinstance(started, Started)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "run.hrmrun"
        save(started.trace, path, Label("a name", ("tag",), "2026-01-02T03:04:05"), states=bool(asked))
        return path.read_bytes()


@cache
def run_files() -> tuple[bytes, ...]:
    """Records: of a plain run, and of one in several views that was acted on."""
    puzzle, state = sudoku(), np.zeros((82, 8), dtype=np.float32)
    acts = (
        Act(0, Noise("H", 1.0, 3)), Act(1, Reset("L")), Act(2, Freeze("L", True)), Act(2, Freeze("L", False)),
        Act(3, SkipL(1)), Act(4, Edit(puzzle)),
    )  # fmt: skip
    patched = (Act(1, Patch("H", state, "elsewhere")),)
    return (
        _record(puzzle, (9, 9)),
        _record(puzzle, (9, 9), views=2, seed=5, script=acts, start=Seeded(4)),
        _record(puzzle, (9, 9), script=patched),
        _record(generate.maze(Random(3), 5, 5), (5, 5)),
    )


@cache
def run_arrays() -> dict[str, bytes]:
    """The members of the third record, by name."""
    return _members(run_files()[2])


def _members(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return {name: file.read(name) for name in file.namelist()}


@cache
def headers() -> tuple[bytes, ...]:
    """What records say of themselves, as JSON."""
    return tuple(
        np.load(io.BytesIO(_members(run_files()[number])["header.npy"])).tobytes() for number in (0, 2)
    )


def npy(array: Any) -> bytes:
    """An array as a file."""
    np.save(out := io.BytesIO(), np.asarray(array), allow_pickle=False)
    return out.getvalue()


@cache
def data_set() -> Mapping[str, bytes]:
    """The files of a data set of two examples."""
    tokens = np.stack([sudoku().tokens((9, 9))] * 2)
    facts = {"vocab_size": 11, "seq_len": 81, "sets": ["all"]}
    return {
        "dataset.json": json.dumps(facts).encode(),
        "all__inputs.npy": npy(tokens.astype(np.uint8)),
        "all__labels.npy": npy(tokens.astype(np.uint8)),
        "all__puzzle_identifiers.npy": npy(np.array([0, 1], dtype=np.int32)),
        "all__puzzle_indices.npy": npy(np.array([0, 1, 2], dtype=np.int32)),
    }


def cards() -> tuple[bytes, ...]:
    """A card as it is written."""
    config = HRMConfig(vocab_size=11, seq_len=81, hidden_size=8, num_heads=2, puzzle_emb_ndim=8)
    card = {"kind": "sudoku", "canvas": [9, 9], "config": config.to_dict(), "name": "n", "sha256": "0"}
    return (json.dumps(card).encode(), json.dumps({**card, "canvas": None}).encode())


@cache
def weights() -> dict[str, Tensor]:
    """A few tensors under their published names."""
    import torch

    return {
        "lm_head.weight": torch.zeros(11, 8),
        "puzzle_emb.weight": torch.zeros(1, 8),
        "H_level.a": torch.zeros(2),
    }


def safetensors() -> tuple[bytes, ...]:
    """Weights as a safetensors file."""
    from safetensors.torch import save as packed

    return (packed(weights()),)


def pickles() -> tuple[bytes, ...]:
    """Weights as torch writes them, in both of its formats."""
    import torch

    made = []
    for zipped in (True, False):
        torch.save(weights(), out := io.BytesIO(), _use_new_zipfile_serialization=zipped)
        made.append(out.getvalue())
    return tuple(made)


def recipes() -> tuple[bytes, ...]:
    """Those that come with HRMscope."""
    folder = Path(paths.__file__).parent / "training" / "recipes"
    return tuple((folder / f"{name}.toml").read_bytes() for name in ("sudoku-9x9", "maze", "arc-small"))


@cache
def pictures() -> tuple[bytes, ...]:
    """A small picture in every format that Qt writes here."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QImage

    image = QImage(8, 6, QImage.Format.Format_ARGB32)
    image.fill(QColor(20, 120, 220, 120))
    made = []
    for suffix in ("PNG", "JPG", "BMP", "PPM", "XBM", "XPM"):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if image.save(buffer, suffix):
            made.append(bytes(buffer.data().data()))
    return tuple(made)


def photos() -> tuple[bytes, ...]:
    """A grid of lines with strokes in some of its cells, 96 pixels square, upright and turned."""
    page = np.full((96, 96), 240, dtype=np.uint8)
    for line in range(10):
        page[3 + 10 * line, 3:94] = page[3:94, 3 + 10 * line] = 20
    for cell in range(0, 81, 4):
        row, column = divmod(cell, 9)
        page[6 + 10 * row : 11 + 10 * row, 8 + 10 * column] = 30
    return (page.tobytes(), page[::-1].T.tobytes())
