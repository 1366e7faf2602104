"""sqlite-utils, imported without the pandas and the numpy that it would load if it could.

sqlite-utils (4.2) imports them where they are installed, to accept their types; that takes
most of a second and 60 MB, and nothing here hands it a data frame.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident


class _Hiding:
    """A finder of modules by which one thread finds none of these names.

    Other threads may be importing them at the same time, for good reasons.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names, self._thread = names, get_ident()

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name in self._names and get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is not wanted here", name=name)


@contextmanager
def hidden(*names: str) -> Iterator[None]:
    """Make importing these fail in this thread, unless they are loaded already."""
    finder = _Hiding(names)
    # Other lists each time: another thread that goes through one would miss a finder of it.
    sys.meta_path = [finder, *sys.meta_path]
    try:
        yield
    finally:
        sys.meta_path = [other for other in sys.meta_path if other is not finder]


with hidden("pandas", "numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
