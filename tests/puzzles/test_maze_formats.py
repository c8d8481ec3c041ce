"""Mazes from maze-dataset's arrays and texts, and with a path as text."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.puzzles.base import PuzzleError
from app.puzzles.exact import neighbours
from app.puzzles.formats import maze_arrays, maze_text, read_puzzles
from app.puzzles.maze import PATH, Maze


def npy(array: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def npz(**arrays: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


CORRIDOR = np.zeros((2, 2, 3), np.bool_)
CORRIDOR[0, 0, 0] = CORRIDOR[1, 1, :2] = True
"""Down from the first room, then to the right twice."""


def test_a_connection_list_is_rooms_and_doors() -> None:
    (maze,) = maze_arrays.parse(npy(CORRIDOR))
    assert maze_text.render(maze) == "#######\n#S# # #\n# #####\n#    G#\n#######\n"


@settings(max_examples=20)
@given(st.integers(2, 6), st.integers(2, 6), st.integers(0, 2**32 - 1))
def test_neighbouring_rooms_are_one_step_apart_where_they_are_connected(
    rows: int, columns: int, seed: int
) -> None:
    connections = np.random.default_rng(seed).random((2, rows, columns)) < 0.5
    (maze,) = maze_arrays.parse(npz(connection_list=connections))
    assert maze.canvas == (2 * rows + 1, 2 * columns + 1)
    doors = {(r, c): not wall for (r, c), wall in np.ndenumerate(maze.walls) if r % 2 != c % 2}
    for r in range(rows):
        for c in range(columns):
            assert doors[2 * r + 2, 2 * c + 1] == (r + 1 < rows and connections[0, r, c])
            assert doors[2 * r + 1, 2 * c + 2] == (c + 1 < columns and connections[1, r, c])
    assert maze.walls[::2, ::2].all() and not maze.walls[1::2, 1::2].any()


def test_an_archive_may_hold_several_with_their_ends(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "mazes.npz"
    both, starts = np.stack([CORRIDOR, CORRIDOR]), np.array([[1, 2], [0, 0]])
    path.write_bytes(npz(connection_list=both, start_pos=starts, end_pos=np.array([[0, 0], [1, 1]])))
    mazes = read_puzzles(path)
    assert [(maze.start, maze.goal) for maze in mazes if isinstance(maze, Maze)] == [
        ((3, 5), (1, 1)),
        ((1, 1), (3, 3)),
    ]


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (npy(np.zeros((2, 60, 60), np.bool_)), "2 to 49 rows"),
        (npy(np.zeros((3, 4, 4), np.bool_)), "no connection list"),
        (npy(np.full((2, 4, 4), 7)), "no connection list"),
        (npy(CORRIDOR)[:-3], "cut short"),
        (npy(CORRIDOR)[:40], "not a readable numpy array"),
        (npy(np.zeros(1)).replace(b"(1,)", b"(9999999999,)"[:4]), "not a readable|no connection list"),
        (npz(other=CORRIDOR), "no array called connection_list"),
        (npz(connection_list=CORRIDOR, start_pos=np.array([9, 9])), "start lies outside"),
        (npz(connection_list=CORRIDOR, start_pos=np.array([9.0])), "row and a column"),
        (b"PK\x03\x04 nothing", "damaged"),
    ],
)
def test_bad_arrays_get_a_sentence(contents: bytes, said: str) -> None:
    with pytest.raises(PuzzleError, match=said):
        maze_arrays.parse(contents)[0]


def test_what_is_pickled_is_never_unpacked() -> None:
    file = io.BytesIO()
    np.save(file, np.array([print, 1], dtype=object), allow_pickle=True)
    with pytest.raises(PuzzleError, match="Python objects"):
        maze_arrays.parse(file.getvalue())


def test_a_header_that_claims_too_much_is_not_believed() -> None:
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": "|b1", "fortran_order": False, "shape": (2**40, 2, 4, 4)}
    )
    with pytest.raises(PuzzleError, match="too large"):
        maze_arrays.parse(head.getvalue())


def test_maze_datasets_text_is_read_and_its_path_dropped() -> None:
    maze = maze_text.parse("#####\n#SXX#\n###X#\n#  E#\n#####\n")
    assert (maze.start, maze.goal) == ((1, 1), (3, 3)) and not maze.walls[1, 2]


def test_a_path_is_written_as_o_and_read_back_as_open() -> None:
    maze = maze_text.parse("#####\n#S  #\n# # #\n#  G#\n#####\n")
    answer = np.array(maze.codes())
    for cell in maze.solution()[1:-1]:
        answer[cell] = PATH
    answer[0, 0] = PATH  # through a wall, which stays one
    text = maze_text.render(maze, answer)
    assert text.count("o") == 3 and text.startswith("#####\n")
    assert maze_text.parse(text) == maze
    marked = {(r, c) for r, row in enumerate(text.split("\n")) for c, sign in enumerate(row) if sign == "o"}
    assert all(marked & set(neighbours(end)) for end in (maze.start, maze.goal))
