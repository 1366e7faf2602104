"""sqlite-utils, imported without the pandas that it would load if it could.

sqlite-utils (4.2) imports pandas where it is installed, to accept its types; that takes
most of a second and 60 MB, and nothing here hands it a data frame.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _hidden(name: str) -> Iterator[None]:
    """Make importing ``name`` fail, unless it is loaded already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


with _hidden("pandas"), _hidden("numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
