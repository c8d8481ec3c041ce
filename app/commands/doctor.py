"""``hrmscope doctor``: whether everything that HRMscope needs is here."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__, libraries, paths
from app.commands.common import NOT_SOLVED, OK, add_json, catalogue, put_json
from app.engine.card import CheckpointError
from app.engine.cuda.survey import survey
from app.engine.devices import PROVEN_ON, UNPROVEN
from app.puzzles.base import KINDS

if TYPE_CHECKING:
    from app.commands.common import Commands

MARKS: dict[bool | None, str] = {True: "ok", False: "WRONG", None: "note"}
"""What is put before a finding."""


@dataclass(frozen=True)
class Finding:
    """What was found of one thing; ``ok`` is None where nothing depends on it."""

    name: str
    ok: bool | None
    text: str


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("doctor", help="check that everything HRMscope needs is here")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the findings; exit code 1 where something is wrong."""
    findings = [look() for look in (python, torch, qt, screen, resources, models, settings)]
    findings += [*gpus(), device()]
    healthy = all(finding.ok is not False for finding in findings)
    if args.json:
        found = [asdict(finding) for finding in findings]
        put_json({"ok": healthy, "version": __version__, "findings": found})
    else:
        for finding in findings:
            print(f"{MARKS[finding.ok]:<6}{finding.name:<11}{finding.text}")
        print("Everything needed is here." if healthy else "Something is wrong; see above.")
    return OK if healthy else NOT_SOLVED


def python() -> Finding:
    """The interpreter, and whether it is the frozen program's own."""
    whose = ", of the frozen program" if paths.frozen() else ""
    text = f"{platform.python_version()} on {platform.platform()}{whose}"
    return Finding("python", sys.version_info >= (3, 11), text)


def torch() -> Finding:
    """PyTorch and what it computes with."""
    try:
        import torch
    except (ImportError, OSError) as error:
        return Finding("torch", False, f"PyTorch cannot be loaded: {error}. Install HRMscope again.")
    fast = "with oneDNN" if torch.backends.mkldnn.is_available() else "without oneDNN (slower)"
    capability = torch.backends.cpu.get_cpu_capability()
    return Finding(
        "torch", True, f"{torch.__version__}, {capability}, {fast}, {torch.get_num_threads()} threads"
    )


def qt() -> Finding:
    """The libraries that the window is made of."""
    try:
        core = importlib.import_module("PySide6.QtCore")
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return Finding("qt", False, libraries.explain(error))
    return Finding("qt", True, f"Qt {core.qVersion()}")


def screen() -> Finding:
    """Whether a window can be shown from here."""
    trouble = libraries.screen_trouble()
    return Finding("screen", None if trouble else True, trouble or "A window can be shown.")


def resources() -> Finding:
    """What comes with HRMscope."""
    folder = paths.resources()
    missing = [name for name in ("models", "puzzles") if not (folder / name).is_dir()]
    if missing:
        return Finding("resources", False, f"{folder} lacks {' and '.join(missing)}. Install HRMscope again.")
    return Finding("resources", True, str(folder))


def models() -> Finding:
    """The models, and which kinds of puzzle have one."""
    known = catalogue()
    served = [kind for kind in KINDS if known.default_for(kind)]
    if not served:
        return Finding("models", False, "No model is here. Install HRMscope again.")
    return Finding("models", True, f"{', '.join(known.names())}; ready to solve: {', '.join(served)}")


def settings() -> Finding:
    """Whether settings can be stored."""
    folder = paths.settings_file().parent
    if writable(folder):
        return Finding("settings", True, f"stored in {folder}")
    text = f"{folder} cannot be written, so settings are lost. Point {paths.HOME_VARIABLE} to another folder."
    return Finding("settings", False, text)


def writable(folder: Path) -> bool:
    """Whether a folder can be written, or made where it is missing."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return there.is_dir() and os.access(there, os.W_OK)


def gpus() -> list[Finding]:
    """The driver, the GPUs and the kernels for them; nothing depends on any of them."""
    found = survey()
    if not PROVEN_ON:
        found["kernels"] += f" {UNPROVEN}"
    return [Finding(name, None, text) for name, text in found.items()]


def device() -> Finding:
    """Where models think by themselves, and why: tried with one that is here."""
    known = catalogue()
    name = next((name for kind in KINDS if (name := known.default_for(kind))), None)
    if name is None:
        return Finding("device", None, "No model is here to try it with.")
    try:
        from app.engine.opening import open_mind

        ready = open_mind(known.find(name)).ready
    except (ImportError, OSError, CheckpointError) as error:
        return Finding("device", None, f"It cannot be tried: {error}")
    return Finding("device", True, f"Models think on the {ready.device}. {ready.choice.why}".rstrip())
