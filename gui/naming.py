"""Object names: how tests, styles and bug reports speak of a widget."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

T = TypeVar("T", bound=QObject)


def named(made: T, name: str) -> T:
    """The object, with its name set."""
    made.setObjectName(name)
    return made
