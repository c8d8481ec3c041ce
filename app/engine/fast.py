"""Whether a model may think in int8 or bf16 on this machine: tried against float32 first, and remembered."""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from app import __version__
from app.engine.backends.packed import FAST, PROJECTIONS, Arithmetic
from app.engine.backends.torch_cpu import ALL_THREADS, prepare, threads_for
from app.engine.checkpoint import Loaded
from app.engine.config import HRMConfig
from app.engine.devices import TRYING
from app.engine.evaluate import solve_many
from app.engine.suites import drawn
from app.language import spoken, tr
from app.puzzles.base import KIND_WORDS, Kind, Puzzle, PuzzleError
from app.puzzles.formats.files import write_atomic

SAMPLE: Mapping[Kind, Mapping[str, int]] = {
    "sudoku": {"24-40 givens": 16, "minimal": 16, "hard": 16},
    "maze": {"up to 15×15": 8, "30×30": 8},
    "arc": {},
}
"""How many puzzles of which held-out sets every kind of arithmetic has to solve."""
FEWER = 0.005
"""The share of them that the faster may solve less; of so few it is none."""
FASTER = 1.1
"""How many times as fast it must be."""
WIDE = 256
"""The width from which the products are so much faster that rounding their inputs pays."""
MOST_REMEMBERED = 50


@dataclass(frozen=True)
class Verdict:
    """Which arithmetic to use, and why, in a sentence or two."""

    arithmetic: Arithmetic
    why: str

    @property
    def fast(self) -> str:
        """The arithmetic where it is a fast one, else ""."""
        return "" if self.arithmetic == "float32" else self.arithmetic


def refusal(config: HRMConfig) -> str:
    """What speaks against faster arithmetic before anything is tried, in a sentence; "" if nothing does."""
    if not FAST:
        return tr("This processor has neither exact int8 products (AVX-512 VNNI) nor fast bf16 ones.")
    if config.mixer == "tokens":
        return tr(
            "Token mixing makes a small error grow a hundredfold a segment, so int8 or bf16 would change the "
            "answers."
        )
    if config.mixer != "attention" or config.hidden_size < WIDE:
        return tr("This model's matrix products are too small to gain from int8 or bf16.")
    return ""


def try_out(loaded: Loaded, sample: Sequence[Puzzle]) -> Verdict:
    """Let a model solve puzzles in float32 and in what is faster; it is left in float32."""
    torch.set_num_threads(threads_for(loaded.model, loaded.config.seq_len))
    if not sample:
        kind = KIND_WORDS[loaded.kind]
        why = tr("There are no held-out {kind} puzzles here to try int8 with.", kind=kind)
        return Verdict("float32", why)
    exact, seconds = _solved(loaded, sample), _seconds(loaded)
    count = len(sample)
    if not exact:
        why = tr(
            "It solves none of {count} held-out puzzles, so they cannot show whether int8 does as well.",
            count=count,
        )
        return Verdict("float32", why)
    said = []
    for arithmetic in FAST:
        try:
            prepare(loaded.model, arithmetic)
            faster = seconds / _seconds(loaded)
            solved = _solved(loaded, sample) if faster >= FASTER else 0
        finally:
            prepare(loaded.model)
        found = {
            "arithmetic": arithmetic, "faster": faster, "solved": solved, "count": count, "exact": exact,
        }  # fmt: skip
        if faster < FASTER:
            said.append(tr("In {arithmetic} it is not faster here ({faster:.1f} times the speed).", **found))
        elif solved < exact - FEWER * count:
            said.append(
                tr(
                    "In {arithmetic} it solves only {solved} of {count} held-out puzzles, in float32 "
                    "{exact}.",
                    **found,
                )
            )
        else:
            said.append(
                tr(
                    "In {arithmetic} it solves {solved} of {count} held-out puzzles, in float32 {exact}, at "
                    "{faster:.1f} times the speed.",
                    **found,
                )
            )
            return Verdict(arithmetic, " ".join(said))
    return Verdict("float32", " ".join(said))


def _solved(loaded: Loaded, sample: Sequence[Puzzle]) -> int:
    outcomes = solve_many(loaded.model, sample, loaded.canvas, "q", loaded.config.max_segments)
    return sum(outcome.solved is True for outcome in outcomes)


@torch.inference_mode()
def _seconds(loaded: Loaded) -> float:
    """The least time of three segments of one puzzle, after one to warm up."""
    model = loaded.model
    x = model.embed(torch.ones(1, loaded.config.seq_len, dtype=torch.int32), torch.tensor([0]))
    z_H, z_L = model.initial(x)
    taken = []
    for _ in range(4):
        began = time.perf_counter()
        model.segment(z_H, z_L, x)
        taken.append(time.perf_counter() - began)
    return min(taken[1:])


def sample_for(loaded: Loaded) -> list[Puzzle]:
    """The puzzles of the sample that fit on the model's canvas."""
    found = [
        puzzle for name, count in SAMPLE[loaded.kind].items() for puzzle in drawn(loaded.kind, name, count)
    ]
    return [puzzle for puzzle in found if _fits(puzzle, loaded)]


def _fits(puzzle: Puzzle, loaded: Loaded) -> bool:
    try:
        puzzle.tokens(loaded.canvas or puzzle.canvas)
    except PuzzleError:
        return False
    return True


def verdict(loaded: Loaded, memory: Path, tell: Callable[[str], object] = str) -> Verdict:
    """In what a model may think here; tried the first time it is asked, a minute or a few.

    Args:
        memory: the file in which verdicts are remembered.
        tell: is told that it is about to be tried.
    """
    if why := refusal(loaded.config):
        return Verdict("float32", why)
    known, key = _remembered(memory), _key(loaded)
    if key not in known:
        tell(TRYING)
        known[key] = try_out(loaded, sample_for(loaded))
        newest = dict(list(known.items())[-MOST_REMEMBERED:])
        try:
            memory.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(memory, json.dumps({name: asdict(each) for name, each in newest.items()}, indent=1))
        except (OSError, PuzzleError):
            pass  # then it is tried again the next time
    return known[key]


def _remembered(memory: Path) -> dict[str, Verdict]:
    try:
        stored = json.loads(memory.read_text(encoding="utf-8"))
        return {key: _checked(each) for key, each in stored.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}  # there is none, or nobody can read it


def _checked(stored: Mapping[str, str]) -> Verdict:
    arithmetic = stored["arithmetic"]
    if arithmetic not in PROJECTIONS:
        raise ValueError(arithmetic)
    return Verdict(arithmetic, str(stored["why"]))


def _key(loaded: Loaded) -> str:
    """These weights on this machine with this PyTorch, and told in this language."""
    digest = hashlib.blake2b(digest_size=16)
    here = torch.cpu.get_capabilities().get("cpu_name"), ALL_THREADS, torch.__version__, __version__, spoken()
    digest.update(repr((platform.node(), here, loaded.canvas, loaded.config)).encode())
    for name, weights in sorted(loaded.model.named_parameters()):
        if "puzzle_emb" not in name:  # of ARC's 2 GB one row is used
            digest.update(weights.detach().numpy().tobytes())
    return digest.hexdigest()
