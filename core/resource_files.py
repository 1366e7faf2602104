"""Where the files that ship with Qari are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from core.errors import QariError


def resource(*parts: str) -> Path:
    """The path of a shipped file.  QariError when it is missing."""
    path = Path(str(files("resources").joinpath(*parts)))
    if not path.exists():
        raise QariError("model-missing", file=path)
    return path


def seed_files() -> list[Path]:
    """The articles that ship to be tried, by name."""
    return sorted(Path(str(files("seeds"))).glob("*.txt"))
