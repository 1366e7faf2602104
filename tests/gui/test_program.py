"""The program from outside: start-up, screenshots, no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("torch", "numpy", "transformers", "pandas", "trafilatura", "sklearn", "scipy")
HEAVY += ("onnxruntime",)


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    full = {**os.environ, **env}
    full = {k: v for k, v in full.items() if v}
    return subprocess.run(
        [sys.executable, *args], env=full, capture_output=True, text=True, timeout=120, check=False
    )


def test_importing_the_window_pulls_in_nothing_heavy() -> None:
    code = f"import sys, gui.main_window, gui.main; print([m for m in {HEAVY} if m in sys.modules])"
    assert run("-c", code).stdout.strip() == "[]"


def test_without_a_display_qari_names_what_works() -> None:
    done = run("-m", "gui.main", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display here")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "qari extract" in done.stderr


@pytest.mark.usefixtures("model")
def test_a_screenshot_is_a_picture_of_the_article(seed: Path, tmp_path: Path) -> None:
    png = tmp_path / "window.png"
    done = run("-m", "gui.main", "--screenshot", str(png), str(seed))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert png.read_bytes().startswith(b"\x89PNG")
    assert png.stat().st_size > 50_000


def test_a_screenshot_of_nothing_fails_politely(tmp_path: Path) -> None:
    png = tmp_path / "window.png"
    done = run("-m", "gui.main", "--screenshot", str(png), str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr
