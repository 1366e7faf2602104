"""Where the files that ship with Qari are."""

from __future__ import annotations

from pathlib import Path

import resources
from core.errors import QariError

_RESOURCES = Path(resources.__path__[0])


def resource(*parts: str) -> Path:
    """The path of a shipped file.  QariError when it is missing."""
    path = _RESOURCES.joinpath(*parts)
    if not path.exists():
        raise QariError("model-missing", file=path)
    return path


def seed_files() -> list[Path]:
    """The articles that ship to be tried, by name."""
    return sorted((_RESOURCES.parent / "seeds").glob("*.txt"))
