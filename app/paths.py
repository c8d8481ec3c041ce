"""Where things are: what ships with the application, and what belongs to the user."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

HOME_VARIABLE = "HRMSCOPE_HOME"
"""Environment variable that puts everything of the user into one folder."""


def frozen() -> bool:
    """Whether this is the program as it is downloaded, with a Python of its own."""
    return hasattr(sys, "_MEIPASS")


def resources() -> Path:
    """Models, example puzzles, icons and the guide: frozen, installed or in a checkout."""
    if unpacked := getattr(sys, "_MEIPASS", None):
        return Path(unpacked) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def _home() -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) if home else None


def settings_file() -> Path:
    """The settings of this user."""
    return (_home() or platformdirs.user_config_path("hrmscope", appauthor=False)) / "settings.json"


def models() -> Path:
    """The folder of models that this user added."""
    return (_home() or platformdirs.user_data_path("hrmscope", appauthor=False)) / "models"


def kept() -> Path:
    """Unsaved edits of this user's windows, in case of a crash."""
    return (_home() or platformdirs.user_data_path("hrmscope", appauthor=False)) / "kept"


def attempts_file() -> Path:
    """This user's attempts at ARC tasks."""
    return (_home() or platformdirs.user_data_path("hrmscope", appauthor=False)) / "arc-attempts.json"


def verdicts_file() -> Path:
    """Which models may think in int8 or bf16 on this machine."""
    return (_home() or platformdirs.user_cache_path("hrmscope", appauthor=False)) / "arithmetic.json"


def log_file() -> Path:
    """What went wrong, for reports."""
    return (_home() or platformdirs.user_log_path("hrmscope", appauthor=False)) / "hrmscope.log"
