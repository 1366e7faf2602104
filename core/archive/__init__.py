"""The reader's saved articles: one SQLite file, safe, and found again."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.archive.listing import Summary
    from core.archive.store import Archive, Saved

__all__ = ["Archive", "Saved", "Summary"]

_HOMES = {"Archive": "store", "Saved": "store", "Summary": "listing"}


def __getattr__(name: str) -> object:
    """Imported when it is asked for: the window is up before it needs the archive."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
