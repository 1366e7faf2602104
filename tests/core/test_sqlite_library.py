"""What importing sqlite-utils leaves out, and that nobody else goes without it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.sqlite_library import hidden


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that can be imported, and is not yet."""
    (tmp_path / "seldom_wanted.py").write_text("here = True\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "seldom_wanted", raising=False)
    return "seldom_wanted"


def test_a_hidden_module_is_not_imported(module: str) -> None:
    with hidden(module), pytest.raises(ImportError):
        importlib.import_module(module)
    assert importlib.import_module(module).here


def test_another_thread_imports_it_meanwhile(module: str) -> None:
    with ThreadPoolExecutor(1) as other, hidden(module):
        assert other.submit(importlib.import_module, module).result().here


def test_a_thread_that_looks_for_a_module_meanwhile_asks_every_finder(module: str) -> None:
    usual = list(sys.meta_path)
    with hidden(module):
        asking = iter(sys.meta_path)
        asked = [next(asking), next(asking)]
    asked += asking
    assert asked[1:] == usual
    assert sys.meta_path == usual


def test_what_is_loaded_already_stays(module: str) -> None:
    loaded = importlib.import_module(module)
    with hidden(module):
        assert importlib.import_module(module) is loaded


def test_an_archive_needs_neither_pandas_nor_numpy() -> None:
    code = (
        "import sys, core.archive.connecting, core.sqlite_library;"
        "print([name for name in ('pandas', 'numpy') if sys.modules.get(name)])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert run.stdout.strip() == "[]"
