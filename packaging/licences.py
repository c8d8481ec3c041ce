"""The list of everything that the frozen program carries and others made: a text file each.

Which packages those are is read from what HRMscope requires and what these require in turn; their licences
from the packages' own metadata. What is no Python package (Qt, ffmpeg, Python, libraries of the system that
the program was made on) is told by itself.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from shutil import which

from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
TEXTS = Path(__file__).with_name("texts")
NOT_CARRIED = {"fsspec", "jinja2", "mpmath", "networkx", "setuptools", "sympy"}
"""Required by a package, but only for what the frozen program leaves out."""
IS_LICENCE = re.compile(r"(^|[/\\])(licen[cs]es?|copying|notice|authors)[^/\\]*", re.IGNORECASE)

QT = """\
HRMscope uses Qt and PySide6 (Qt for Python) under the GNU Lesser General Public License, version 3, which
follows, and the GNU General Public License, version 3, that it refers to.

Qt and PySide6 are used as they are published, without changes. They lie as libraries of their own in the
folder PySide6 beside the program, so you may replace them by your own builds of the same interfaces, and
nothing in HRMscope's licence keeps you from finding out how it works in order to do so.

Their complete source code: https://download.qt.io/official_releases/QtForPython/ and
https://download.qt.io/official_releases/qt/, under this very version.
"""

FFMPEG = """\
HRMscope makes films with ffmpeg, a program of its own that it starts; no part of ffmpeg is linked into
HRMscope. This build contains parts under the GNU General Public License, so all of it is under that licence,
version 3 or later, which follows. It is the one that the package imageio-ffmpeg carries, unchanged.

Complete source code: FFmpeg's is at https://ffmpeg.org/download.html and https://git.ffmpeg.org/ffmpeg.git,
under the version named below; the package's own scripts, which name where a build and its scripts come from,
are at https://github.com/imageio/imageio-ffmpeg and https://github.com/imageio/imageio-binaries. Should you
not get the source code there, whoever gave you this program gives it to you for no more than the cost of
handing it over, for at least three years and as long as they support this version.

What the program says of itself:

"""

SYSTEM = """\
These libraries come from the system that the program was made on, as its packages have them.

"""

RULE = "\n\n" + 78 * "-" + "\n\n"


@dataclass(frozen=True)
class Part:
    """Something that others made.

    Attributes:
        licence: its name, in a line. text: all that has to be told.
    """

    name: str
    version: str
    licence: str
    text: str


def write(folder: Path, libraries: Iterable[str] = ()) -> list[Path]:
    """Write the list.

    Args:
        folder: gets a text file a part; its first line is the part's name, version and licence.
        libraries: the paths of those that go into the program.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    written = []
    for part in parts(libraries):
        path = folder / f"{re.sub(r'[^a-z0-9]+', '-', part.name.lower())}.txt"
        head = f"{part.name} {part.version}".strip()
        path.write_text(f"{head}: {part.licence}\n\n{part.text.strip()}\n", encoding="utf-8")
        written.append(path)
    return written


def parts(libraries: Iterable[str] = ()) -> Iterator[Part]:
    """Everything, by name."""
    found = [*map(package, required()), python(), qt(), ffmpeg(), bootloader()]
    if others := system(libraries):
        found.append(others)
    yield from sorted(found, key=lambda part: part.name.lower())


def required() -> list[Distribution]:
    """The packages that HRMscope needs at run time, and those that these need."""
    found: dict[str, Distribution] = {}
    waiting = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    while waiting:
        wanted = Requirement(waiting.pop())
        key = re.sub(r"[-_.]+", "-", wanted.name).lower()
        needed = not wanted.marker or wanted.marker.evaluate({"extra": ""})
        if needed and key not in found and key not in NOT_CARRIED:
            found[key] = distribution(wanted.name)
            waiting += found[key].requires or ()
    return list(found.values())


def package(installed: Distribution) -> Part:
    """A package by its own metadata."""
    about = installed.metadata
    texts = []
    for file in installed.files or ():
        if ".dist-info" in file.parts[0] and IS_LICENCE.search("/".join(file.parts[1:])):
            text = file.locate().read_text(encoding="utf-8", errors="replace").strip()
            texts.append(f"{'/'.join(file.parts[1:])}\n\n{text}")
    if not texts and "LGPL-3.0" in (about.get("License") or ""):
        texts = ["See “Qt”, which this belongs to."]
    return Part(about["Name"], installed.version, licence_of(installed), RULE.join(texts))


def licence_of(installed: Distribution) -> str:
    """A licence's name: the expression, the field, or the classifiers, whatever a package has."""
    about = installed.metadata
    named = about.get("License-Expression") or (about.get("License") or "").partition("\n")[0]
    classed = [
        each.split(" :: ")[-1] for each in about.get_all("Classifier") or () if each.startswith("License ::")
    ]
    return named or ", ".join(classed) or "see below"


def python() -> Part:
    """The interpreter."""
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    text = next(
        (place.read_text(encoding="utf-8") for place in places if place.is_file()),
        "https://docs.python.org/3/license.html",
    )
    return Part("Python", sys.version.split()[0], "PSF-2.0", text)


def qt() -> Part:
    """Qt, whose packages come without a text."""
    texts = [(TEXTS / f"{name}.txt").read_text(encoding="utf-8") for name in ("LGPL-3.0", "GPL-3.0")]
    return Part("Qt", distribution("PySide6_Essentials").version, "LGPL-3.0-only", RULE.join([QT, *texts]))


def ffmpeg() -> Part:
    """The program for films, which tells its licence itself."""
    from imageio_ffmpeg import get_ffmpeg_exe, get_ffmpeg_version

    said = subprocess.run([get_ffmpeg_exe(), "-L"], capture_output=True, text=True, check=True)
    text = (TEXTS / "GPL-3.0.txt").read_text(encoding="utf-8")
    return Part(
        "ffmpeg",
        get_ffmpeg_version(),
        "GPL-3.0-or-later",
        RULE.join([FFMPEG + said.stderr + said.stdout, text]),
    )


def bootloader() -> Part:
    """What starts the program."""
    about = "The program is started by PyInstaller's bootloader, whose licence lets any program carry it."
    return Part("PyInstaller bootloader", "", "GPL-2.0-or-later with a special exception", about)


def system(libraries: Iterable[str]) -> Part | None:
    """The libraries of Debian's packages, each with the package's own words on copyright."""
    if not which("dpkg-query"):
        return None
    outside = [str(Path(path).resolve()) for path in libraries if path.startswith(("/usr/lib/", "/lib/"))]
    if not outside:
        return None
    older = [path.removeprefix("/usr") for path in outside]  # where packages say that they put them
    said = subprocess.run(["dpkg-query", "-S", *outside, *older], capture_output=True, text=True).stdout
    texts = []
    for name in sorted({line.partition(":")[0] for line in said.splitlines() if ": " in line}):
        words = Path("/usr/share/doc") / name / "copyright"
        if words.is_file():
            texts.append(f"{name}\n\n{words.read_text(encoding='utf-8', errors='replace')}")
    return Part("System libraries", "", "each its own, see below", SYSTEM + RULE.join(texts))


if __name__ == "__main__":
    for path in write(Path(sys.argv[1])):
        print(path.read_text(encoding="utf-8").partition("\n")[0])
