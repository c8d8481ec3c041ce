"""``python -m tools.fuzz [FORMAT …] [--runs N]``: coverage-guided where atheris is installed, else not."""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from random import randrange
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MEMORY = 4000
"""Megabytes at which a process is stopped: atheris itself grows; ``drive.LARGEST`` is of one input."""
HANG = 20
"""Seconds after which an input is given up; ``drive.SLOWEST`` is of computing, whoever else computes."""


def main() -> int:
    """Fuzz the formats named, each in a process of its own; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=__doc__)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help="all of them by default")
    parser.add_argument("--runs", type=int, default=1_000_000, help="inputs for each (1000000)")
    parser.add_argument("--seed", type=int, default=0, help="0 for another one every time")
    parser.add_argument("--finds", type=Path, default=Path("finds"), help="where finds are left")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        return _one(asked.formats[0], asked.runs, asked.seed, asked.finds)
    names = asked.formats or _names()
    asked.finds.mkdir(parents=True, exist_ok=True)
    return int(any([_apart(name, asked) for name in names]))


def _names() -> list[str]:
    from tools.fuzz.targets import TARGETS

    return list(TARGETS)


def _apart(name: str, asked: argparse.Namespace) -> int:
    """One format in a process of its own; its exit code, after a line that says how it went."""
    words = ["--one", name, "--runs", str(asked.runs), "--seed", str(asked.seed), "--finds", str(asked.finds)]
    began = time.monotonic()
    log = asked.finds / f"{name}.log"
    with log.open("w") as out:
        code = subprocess.run([sys.executable, "-m", "tools.fuzz", *words], stdout=out, stderr=out).returncode
    said = log.read_text(errors="replace")
    counts = [int(number) for number in re.findall(r"^(?:Done |#)(\d+)", said, re.MULTILINE)]
    done = f"{max(counts, default=0):,} inputs, {time.monotonic() - began:.0f} s"
    print(f"{name}: {done}{f', a find: see {log}' if code else ''}", flush=True)
    return code


def _one(name: str, runs: int, seed: int, finds: Path) -> int:
    if importlib.util.find_spec("atheris") is None:
        from tools.fuzz.drive import drive
        from tools.fuzz.targets import TARGETS

        print(f"{drive(TARGETS[name], runs, seed)} read")
        print(f"Done {runs} runs without coverage: atheris is not installed.")
        return 0
    _guided(name, runs, seed, finds)
    return 0


def _guided(name: str, runs: int, seed: int, finds: Path) -> None:
    import atheris

    with atheris.instrument_imports(include=["app", "yaml", "tomllib", "zipfile"]):
        from tools.fuzz.drive import tried
        from tools.fuzz.targets import TARGETS

    target = TARGETS[name]
    with TemporaryDirectory() as folder:
        for number, data in enumerate(target.seeds()):
            assert target(data), f"seed {number} is no good file"
            (Path(folder) / f"seed-{number}").write_bytes(data)
        words = [
            f"-runs={runs}", f"-max_len={target.largest}", f"-seed={seed or randrange(1, 2**31)}",
            f"-timeout={HANG}", f"-rss_limit_mb={MEMORY}",
            f"-artifact_prefix={finds}/{name}-", "-print_final_stats=1", "-close_fd_mask=2", folder,
        ]  # fmt: skip
        atheris.Setup([sys.argv[0], *words], lambda data: tried(target, data))
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
