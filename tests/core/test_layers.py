"""The walls: who may import whom, and how long a file may get."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CORE = sorted((ROOT / "core").rglob("*.py"))

#: Modules and packages of core from the ground up; each imports from its own tier and lower ones.
TIERS = (
    {
        "commands",
        "model",
        "errors",
        "progress",
        "paths",
        "resource_files",
        "sqlite_library",
        "version",
    }
    | {"crash_report", "patterns"},
    {
        "limits",
        "files",
        "offsets",
        "normalize",
        "direction",
        "passages",
        "letter_statistics",
        "gazetteer",
        "lexicon",
    },
    {"encoding", "date_forms", "dates"},
    {"doctor", "readers", "tokenizer"},
    {"articles"},
    {"opening", "reading_ahead"},
    {"engines"},
    {"names", "found_name", "document", "lessons", "reliability", "grouping", "extraction"}
    | {"stem", "corrections", "changes", "name_bounds"},
    {"correction_log"},
    {"archive", "desktop_files"},
    {"search"},
    {"importing", "evaluation", "conll", "records"},
    {"export"},
    {"cli_arguments", "cli", "cli_commands", "cli_correct", "cli_export", "cli_archive"}
    | {
        "cli_search",
        "cli_name",
        "cli_desktop",
        "cli_import",
        "cli_organise",
        "cli_organise_arguments",
    },
)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT / "core").with_suffix("").parts
    return ".".join(p for p in parts if p != "__init__")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", CORE, ids=module_name)
def test_core_imports_downwards_and_no_qt(path: Path) -> None:
    used = imports(path)
    assert not {u for u in used if u.split(".")[0] in ("PySide6", "gui", "shiboken6")}
    name = module_name(path).split(".")[0]
    if not name:
        return
    tier = next(i for i, modules in enumerate(TIERS) if name in modules)
    allowed = set().union(*TIERS[: tier + 1])
    ours = {u.split(".")[1] for u in used if u.startswith("core.")}
    assert not ours - allowed


def test_no_file_is_too_long_to_read() -> None:
    for folder in ("core", "gui", "tests", "resources/build"):
        for path in (ROOT / folder).rglob("*.py"):
            assert len(path.read_text("utf-8").splitlines()) <= 400, path


def test_the_command_line_loads_nothing_it_does_not_need() -> None:
    heavy = ("PySide6", "torch", "transformers", "pandas", "onnxruntime", "camel_tools", "sklearn")
    code = f"import sys, core.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
