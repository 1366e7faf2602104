"""Finding saved articles again: the language of queries, and what they find."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.search.finding import Result, Results, hits_in, search

__all__ = ["Result", "Results", "hits_in", "search"]


def __getattr__(name: str) -> object:
    """Imported when it is asked for: of a query's language alone, the window has need at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.finding"), name)
