"""The README says what is true: commands, shortcuts, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.cli_arguments import build_parser
from core.commands import COMMANDS
from resources.build.formats_table import formats_table

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_and_has_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert f"`qari {command} " in README or f"`qari {command}`" in README
    with pytest.raises(SystemExit) as stopped:
        build_parser().parse_args([command, "--help"])
    assert stopped.value.code == 0
    assert "--json" in capsys.readouterr().out


def test_the_table_of_formats_is_that_of_the_registry() -> None:
    table = README.split("<!-- formats -->\n")[1].split("<!-- /formats -->")[0]
    assert table == formats_table()


def test_every_shortcut_is_documented(qapp: object) -> None:
    from PySide6.QtGui import QKeySequence

    from gui.actions import ACTIONS

    for spec in ACTIONS:
        if spec.shortcuts:
            keys = QKeySequence(spec.shortcuts[0]).toString()
            assert keys in README, (spec.name, keys)


def test_every_file_that_is_linked_exists() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target


def test_every_resource_names_its_source() -> None:
    for folder in (ROOT / "resources").iterdir():
        if folder.is_dir() and folder.name not in ("build", "screenshots", "__pycache__"):
            assert (folder / "SOURCE.md").is_file(), folder.name
