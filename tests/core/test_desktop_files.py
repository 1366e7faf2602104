"""Qari in a desktop's menus: what is installed for whom, and that it goes again."""

from __future__ import annotations

import configparser
import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from core.cli import main
from core.desktop_files import install, remove
from core.errors import QariError
from core.readers.registry import FORMATS
from core.resource_files import resource


def entry_of(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read(file, "utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_this_qari(tmp_path: Path) -> None:
    install(tmp_path, Path('/home/a b/50%/"q"/qari'))
    entry = entry_of(tmp_path / "applications" / "qari.desktop")
    assert entry["Exec"] == r'"/home/a b/50%%/\\"q\\"/qari" %F'
    assert entry["Name[ar]"] == "قارئ"
    assert "application/pdf" in entry["MimeType"].split(";")


def test_every_file_goes_again_and_no_other(tmp_path: Path) -> None:
    other = tmp_path / "applications" / "other.desktop"
    other.parent.mkdir()
    other.write_text("")
    files = install(tmp_path, Path("/usr/bin/qari"))
    assert all(file.is_file() for file in files)
    assert {f.suffix for f in files} == {".desktop", ".xml", ".svg", ".png"}
    assert remove(tmp_path) == files
    assert not any(file.exists() for file in files)
    assert other.exists()
    assert remove(tmp_path) == []


def test_installing_twice_changes_nothing(tmp_path: Path) -> None:
    first = install(tmp_path, Path("/usr/bin/qari"))
    assert install(tmp_path, Path("/usr/bin/qari")) == first


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file")
    with pytest.raises(QariError) as caught:
        install(tmp_path, Path("/usr/bin/qari"))
    assert caught.value.code == "unwritable"


def test_the_command_and_the_way_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["install-desktop", "--json"]) == 0
    installed = json.loads(capsys.readouterr().out)["installed"]
    assert str(tmp_path / "applications" / "qari.desktop") in installed
    assert main(["install-desktop", "--remove"]) == 0
    assert not (tmp_path / "applications" / "qari.desktop").exists()


def test_icons_have_the_size_of_their_names() -> None:
    for icon in resource("desktop", "icons").glob("*.png"):
        data = icon.read_bytes()
        assert int.from_bytes(data[16:20], "big") == int(icon.stem)
        assert int.from_bytes(data[20:24], "big") == int(icon.stem)


def test_there_is_a_type_for_each_format() -> None:
    """By number: a format that is added is to be thought of here, too."""
    types = entry_of(resource("desktop", "qari.desktop"))["MimeType"].strip(";").split(";")
    assert len(FORMATS) == 12
    assert len(types) == len(set(types)) == 16


def test_the_description_tells_both_languages() -> None:
    root = ElementTree.parse(resource("desktop", "qari.metainfo.xml")).getroot()
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("name", "summary", "description/p"):
        spoken = [element.get(language) for element in root.findall(tag)]
        assert spoken.count(None) == spoken.count("ar") > 0


@pytest.mark.parametrize(
    ("program", "file"),
    [("desktop-file-validate", "qari.desktop"), ("appstreamcli", "qari.metainfo.xml")],
)
def test_the_desktops_own_validators_agree(program: str, file: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    args = ["validate", "--no-net"] if program == "appstreamcli" else []
    done = subprocess.run(
        [program, *args, str(resource("desktop", file))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
