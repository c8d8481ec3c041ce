"""Tries the frozen program as a stranger would have it.

It lies in a read-only folder whose path has spaces and letters beyond ASCII, the home is empty, no screen is
there, and nothing of this machine's Python is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

PLACE = "Ein Ordner für Rätsel – 数独 и лабиринты"
NOBODY = 65534
TRIES = (["--version"], ["doctor"], ["--self-test"])
PATIENCE = 600


@contextmanager
def stranger() -> Iterator[Path]:
    """A folder for one try, removed afterwards."""
    folder = Path(mkdtemp(prefix="hrmscope-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        subprocess.run(["chmod", "-R", "u+w", folder], check=False) if os.name == "posix" else None
        shutil.rmtree(folder, ignore_errors=True)


def program(frozen: Path) -> Path:
    """What is started of a frozen program: on Windows the one with a console."""
    if frozen.suffix == ".app":
        return Path("Contents/MacOS/HRMscope")
    return Path("hrmscope-cli.exe" if os.name == "nt" else "HRMscope")


def environment(home: Path) -> dict[str, str]:
    """Of somebody who just logged in."""
    kept = {name: value for name in ("SYSTEMROOT", "PATH", "LANG") if (value := os.environ.get(name))}
    return kept | {
        "HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home), "APPDATA": str(home),
        "TMPDIR": str(home.parent / "tmp"), "TEMP": str(home.parent / "tmp"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONWARNINGS": "default",
    }  # fmt: skip


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """What is there, so that a change shows."""
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def main(frozen: Path) -> int:
    """Try everything; the exit code is 0 where all of it went well."""
    with stranger() as folder:
        home, temporary, there = folder / "home", folder / "tmp", folder / PLACE / frozen.name
        shutil.copytree(frozen, there, symlinks=True)
        who: dict[str, int] = {}
        for made in (home, temporary):
            made.mkdir()
        if os.name == "posix":
            subprocess.run(["chmod", "-R", "a-w,a+rX", there.parent], check=True)
            if os.geteuid() == 0:  # who may write everywhere would not notice that he may not
                who = {"user": NOBODY, "group": NOBODY}
                os.chown(home, NOBODY, NOBODY)
                os.chown(temporary, NOBODY, NOBODY)
        before = state(there)
        for words in TRIES:
            print(f"$ {program(frozen).name} {' '.join(words)}", flush=True)
            command = [there / program(frozen), *words]
            code = subprocess.run(
                command, cwd=there.parent, env=environment(home), timeout=PATIENCE, **who
            ).returncode
            if code:
                print(f"It ended with {code}.")
                return 1
        if state(there) != before:
            print("The program changed its own folder.")
            return 1
        left = sorted(str(path.relative_to(folder)) for path in temporary.iterdir())
        if left:
            print(f"It left something behind: {', '.join(left)}")
            return 1
    print("The frozen program works.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
