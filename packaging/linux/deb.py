"""Makes a Debian package of the frozen program: ``deb.py dist/HRMscope dist``.

There are no scripts in it: the desktop's caches are told by triggers of their own packages, and what is
removed is what was installed.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE.parent)]

import icons  # noqa: E402  # beside the folder of this file

from app import __version__, libraries  # noqa: E402

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
CONTROL = """\
Package: hrmscope
Version: {version}
Architecture: {architecture}
Maintainer: The HRMscope authors
Installed-Size: {size}
Depends: {depends}
Section: science
Priority: optional
Description: watch a Hierarchical Reasoning Model solve puzzles
 HRMscope solves Sudoku, maze and ARC puzzles with the Hierarchical Reasoning
 Model and shows how it thinks: every update of its slow and its fast state,
 what it would answer at that moment, and when it would stop.
"""


def lay_out(frozen: Path, root: Path) -> None:
    """Put everything where it will be installed."""
    shutil.copytree(frozen, root / "usr/lib/hrmscope", symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/hrmscope").symlink_to("../lib/hrmscope/HRMscope")
    for source, place in (
        (HERE / "hrmscope.desktop", "applications/hrmscope.desktop"),
        (HERE / "hrmscope-mime.xml", "mime/packages/hrmscope.xml"),
        (HERE / f"{METAINFO}.metainfo.xml", f"metainfo/{METAINFO}.metainfo.xml"),
        (icons.DRAWING, "icons/hicolor/scalable/apps/hrmscope.svg"),
        (ROOT / "LICENSE", "doc/hrmscope/copyright"),
    ):
        target = root / "usr/share" / place
        target.parent.mkdir(parents=True)
        shutil.copyfile(source, target)
    for size in icons.SIZES:
        target = root / f"usr/share/icons/hicolor/{size}x{size}/apps/hrmscope.png"
        target.parent.mkdir(parents=True)
        icons.draw(size).save(str(target))


METAINFO = "io.github.hrmscope.HRMscope"


def control(root: Path) -> str:
    """What the package says of itself."""
    packages = {*libraries.PACKAGES.values(), *libraries.SCREEN_PACKAGES.values()}
    depends = [f"libc6 (>= {platform.libc_ver()[1]})", *sorted(packages)]
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    return CONTROL.format(
        version=__version__, architecture=ARCHITECTURES[platform.machine()], size=size,
        depends=", ".join(depends),
    )  # fmt: skip


def main(frozen: Path, out: Path) -> int:
    """Make the package."""
    with TemporaryDirectory(dir=out) as folder:
        root = Path(folder) / "hrmscope"
        root.mkdir()
        lay_out(frozen, root)
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN/control").write_text(control(root), encoding="utf-8")
        for path in (root, *root.rglob("*")):
            if not path.is_symlink():
                path.chmod(
                    0o755
                    if path.is_dir() or os.access(path, os.X_OK) and path.stat().st_mode & 0o100
                    else 0o644
                )
        name = out / f"hrmscope_{__version__}_{ARCHITECTURES[platform.machine()]}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z19", "--build", root, name], check=True
        )
    print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
