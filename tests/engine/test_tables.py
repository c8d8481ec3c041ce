"""Tables hold what the record holds, in full precision."""

import csv
import io
from collections.abc import Iterator

import numpy as np
import pytest

from app.engine import tables
from app.engine.analysis import entropy, sigmoid
from app.engine.events import Started
from app.engine.interventions import BLANK, Act, Reset, Seeded
from app.engine.stepper import Request, think
from app.engine.tables import TOLD, Table
from app.engine.trace import LEVELS, Trace
from tests.engine.scripted import mind, record, solved


@pytest.fixture(scope="module")
def trace() -> Trace:
    return record(script={"arrives": 4, "halts_at": 5}, policy="fixed", segments=12)


def read(table: Table) -> list[dict[str, str]]:
    """As whoever opens the file reads it."""
    file = io.StringIO()
    table.write(file)
    return list(csv.DictReader(io.StringIO(file.getvalue())))


def floats(rows: list[dict[str, str]], name: str) -> Iterator[float]:
    return (float(row[name]) for row in rows)


def test_halting(trace: Trace) -> None:
    rows, segments = read(tables.halting(trace)), trace.segments()
    assert list(floats(rows, "q_halt, logit")) == [s.q[0] for s in segments]
    assert list(floats(rows, "sigmoid(q_halt)")) == [float(sigmoid(s.q[0])) for s in segments]
    assert [row["solved"] for row in rows] == [str(int(s.verdict.solved is True)) for s in segments]
    assert [row["verified would stop"] for row in rows].index("1") == 3
    assert {row["model"] for row in rows} == {"scripted"} and {row["policy"] for row in rows} == {"fixed"}


def test_dynamics(trace: Trace) -> None:
    rows = read(tables.dynamics(trace))
    assert [int(row["update"]) for row in rows] == list(range(1, len(trace) + 1))
    assert list(floats(rows, "change of z")) == [u.residual for u in trace.updates()]
    first = next(row for row in rows if row["level"] == "H")
    assert [float(first[f"PC {axis} of its level"]) for axis in (1, 2, 3)] == [0, 0, 0]


def test_cell(trace: Trace) -> None:
    rows, position = read(tables.cell(trace, (2, 3))), 2 * 9 + 3
    for row, u in zip(rows, trace.updates(), strict=True):
        p = u.probabilities[position]
        assert int(row["token shown"]) == u.tokens[position]
        assert float(row["entropy, nats"]) == float(entropy(p))
        assert np.array_equal(np.float32([row[f"p(token {t})"] for t in range(len(p))]), p)


def test_dimensions_and_time_scales(trace: Trace) -> None:
    spread = trace.spreads["H"]
    rows = [row for row in read(tables.ratios(trace)) if row["level"] == "H"]
    assert spread.value is not None
    assert list(floats(rows, "participation ratio, dimensions")) == spread.value.ratio.tolist()
    shares = [row for row in read(tables.spectra(trace)) if row["level"] == "L"]
    assert sum(floats(shares, "share of variance")) == pytest.approx(1)
    units = read(tables.timescales(trace))
    assert {row["level"] for row in units} <= {"H", "L"} and units


def test_read_outs_and_states(trace: Trace) -> None:
    rows = read(tables.readouts(trace))
    found = trace.progress.value
    assert found is not None and [float(row["rules broken"]) for row in rows] == found.broken.tolist()
    assert rows[0]["cells changed"] == "" and len(rows[0]["answer"].split()) == 9
    changes = read(tables.states(trace, 1))
    for row, extents in zip(changes, trace.extents(), strict=True):
        assert np.float32(row["row 3 column 4"]) == extents[1][2 * 9 + 3] > 0
    older = Trace(trace.info)  # nobody told it where the states began
    for update in trace.updates():
        older.add(update)
    unknown = [row["row 3 column 4"] == "" for row in read(tables.states(older, 1))]
    firsts = [next(u.index for u in trace.updates() if u.level == level) for level in LEVELS]
    assert [index for index, empty in enumerate(unknown) if empty] == sorted(firsts)


def test_views() -> None:
    trace = record(policy="verified", segments=4, views=3)
    rows = read(tables.views(trace))
    told = [(s.segment + 1, v.number + 1, v.q_halt) for s in trace.segments() for v in s.views]
    assert [(int(r["segment"]), int(r["view"]), float(r["q_halt, logit"])) for r in rows] == told
    assert [row["taken"] for row in rows].count("1") == 1


@pytest.mark.parametrize("kind", ["sudoku", "maze", "arc"])
def test_cells(kind: str) -> None:
    trace = record(kind, policy="fixed", segments=2)  # type: ignore[arg-type]
    last = len(trace) - 1
    answer = trace.info.puzzle.answer(trace[last].tokens, trace.info.canvas)
    sure, moved = np.full(answer.shape, 0.25, np.float32), np.zeros(answer.shape, np.bool_)
    rows = read(tables.cells(trace, last, answer, sure, moved))
    assert [int(row["answer"]) for row in rows] == answer.ravel().tolist()
    assert {row["probability"] for row in rows} == {"0.25"}
    blank = read(tables.given(trace.info.puzzle))
    assert blank[0]["row"] == "1" and "answer" not in blank[0]


def test_every_row_tells_how_the_run_began_and_what_was_done() -> None:
    script = tuple(Act(3, Reset("H")) for _ in range(TOLD + 2))
    asked = Request(solved("sudoku")[0], "fixed", 2, BLANK, start=Seeded(4), script=script)
    first, *_ = think(mind("sudoku").backend, asked, (9, 9), "scripted")
    assert isinstance(first, Started)
    (row, *_) = read(tables.halting(first.trace))
    assert (row["start"], row["embedding"]) == ("random, seed 4", "blank")
    assert row["interventions"].startswith("Before update 4: z_H reset") and "2 more" in row["interventions"]
    (usual, *_) = read(tables.halting(record(policy="fixed", segments=2)))
    assert (usual["start"], usual["embedding"], usual["interventions"]) == ("stored", "own", "")
