"""Parts of the window that are made when they are first asked for.

What a reader may never use in a sitting, or not before the first article is on the screen,
costs the start of the program nothing so.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class _Later:
    """An attribute that is made of its owner once, by a class that is imported then."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None:
            return self
        module, _, name = self._path.rpartition(".")
        made = getattr(import_module(module), name)(instance)
        # Found there from now on: what has no setter gives way to the instance's own.
        instance.__dict__[self._name] = made
        return made


def later(path: str) -> Any:
    """``later("gui.print_desk.PrintDesk")``: that class, made with the instance."""
    return _Later(path)


def made(owner: object, *names: str) -> list[Any]:
    """Those of an owner's parts, by their names, that were asked for already."""
    return [vars(owner)[name] for name in names if name in vars(owner)]
