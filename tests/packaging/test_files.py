"""What goes into packages agrees with the program, so that no build fails or lies long after a change."""

import ast
import configparser
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
import yaml

import app

ROOT = Path(app.__file__).parents[1]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
SPEC = (PACKAGING / "hrmscope.spec").read_text(encoding="utf-8")
ENDINGS = {"*.sdk", "*.sdm", "*.hrmrun"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def tool(name: str) -> ModuleType:
    """A script beside the spec."""
    found = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[module.__name__] = module  # dataclasses ask for it
    found.loader.exec_module(module)
    return module


def mime_types() -> dict[str, str]:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = ElementTree.parse(LINUX / "hrmscope-mime.xml").getroot()
    return {kind.attrib["type"]: kind.find(f"{space}glob").attrib["pattern"] for kind in types}  # type: ignore[union-attr]


def test_the_desktop_entry_opens_every_type_that_is_declared() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "hrmscope.desktop", encoding="utf-8")
    wanted = entry["Desktop Entry"]
    assert wanted["Exec"] == "hrmscope open %f" and wanted["Icon"] == "hrmscope"
    assert wanted["MimeType"].rstrip(";").split(";") == list(mime_types())
    assert set(mime_types().values()) == ENDINGS


def test_the_metadata_are_of_this_version() -> None:
    (path,) = LINUX.glob("*.metainfo.xml")
    about = ElementTree.parse(path).getroot()
    assert path.name == f"{about.findtext('id')}.metainfo.xml"
    assert about.findtext("launchable") == "hrmscope.desktop"
    assert [each.text for each in about.iter("mediatype")] == list(mime_types())
    assert next(about.iter("release")).attrib["version"] == app.__version__


def test_what_the_spec_names_exists_and_what_it_leaves_out_nothing_imports() -> None:
    ast.parse(SPEC)
    paths = re.findall(r'ROOT((?: / "[\w.]+")+)', SPEC)
    assert len(paths) >= 6
    for path in paths:
        assert ROOT.joinpath(*re.findall(r'"([\w.]+)"', path)).exists(), path
    left_out = ast.literal_eval(re.search(r"NO_MODULES = (\[.*?\])", SPEC, re.DOTALL)[1])  # type: ignore[index]
    imports = re.compile(rf"^\s*(?:import|from) ({'|'.join(map(re.escape, left_out))})\b", re.MULTILINE)
    for source in (ROOT / "app").rglob("*.py"):
        assert not imports.search(source.read_text(encoding="utf-8")), source


def test_pins_are_exact_and_the_workflow_knows_the_three_systems() -> None:
    assert all("==" in pin for pin in PROJECT["optional-dependencies"]["package"])
    workflow = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    kinds = workflow["jobs"]["package"]["strategy"]["matrix"]["include"]
    assert {kind["system"] for kind in kinds} == {"linux", "windows", "macos"}


def test_the_licences_cover_everything_that_is_carried(tmp_path: Path) -> None:
    written = {path.stem: path.read_text(encoding="utf-8") for path in tool("licences").write(tmp_path)}
    pinned = {re.split("==", pin)[0].lower().replace("_", "-") for pin in PROJECT["dependencies"]}
    assert written.keys() >= pinned | {"python", "qt", "ffmpeg", "pyinstaller-bootloader"}
    assert all(len(text) > 80 for text in written.values())
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in written["qt"] and "may replace them" in written["qt"]
    assert "GNU GENERAL PUBLIC LICENSE" in written["ffmpeg"] and "source code" in written["ffmpeg"]


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg-deb here")
def test_the_debian_package_holds_the_program_and_no_scripts(tmp_path: Path) -> None:
    frozen = tmp_path / "HRMscope"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "HRMscope").write_text("#!/bin/sh\n", encoding="utf-8")
    (frozen / "HRMscope").chmod(0o755)
    subprocess.run([sys.executable, LINUX / "deb.py", frozen, tmp_path], check=True, capture_output=True)
    (package,) = tmp_path.glob(f"hrmscope_{app.__version__}_*.deb")
    listed = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r"-rwxr-xr-x root/root .* \./usr/lib/hrmscope/HRMscope\n", listed)
    assert "./usr/bin/hrmscope -> ../lib/hrmscope/HRMscope" in listed
    for name in ("applications/hrmscope.desktop", "mime/packages/hrmscope.xml", "doc/hrmscope/copyright"):
        assert f"./usr/share/{name}" in listed
    control = subprocess.run(["dpkg-deb", "--ctrl-tarfile", package], capture_output=True, check=True).stdout
    assert b"control" in control and b"postinst" not in control
    depends = subprocess.run(["dpkg-deb", "-f", package, "Depends"], capture_output=True, text=True).stdout
    assert "libc6 (>= " in depends and "libegl1" in depends


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
@pytest.mark.parametrize(
    ("does", "code", "said"),
    [
        ('test -z "$(ls -A "$HOME")" && ! touch "$0.new" 2>/dev/null', 0, "The frozen program works."),
        ("exit 3", 1, "It ended with 3."),
        ('touch "$TMPDIR/left"', 1, "It left something behind: tmp/left"),
    ],
)
def test_trying_it_out_notices(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], does: str, code: int, said: str
) -> None:
    (tmp_path / "HRMscope").mkdir()
    program = tmp_path / "HRMscope" / "HRMscope"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    assert tool("try_out").main(tmp_path / "HRMscope") == code
    assert said in capfd.readouterr().out
