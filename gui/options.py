"""One setting each: its key in the file, its default, and what of the file is believed."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSettings, SignalInstance

T = TypeVar("T")


class Owner(Protocol):
    """What options belong to: something with a store, which says when one has changed."""

    store: QSettings

    @property
    def changed(self) -> SignalInstance: ...


class Option(Generic[T]):
    """A setting that can be read and set like an attribute of its owner."""

    def __init__(self, key: str, default: T) -> None:
        self.key = key
        self.default = default
        self._name = key

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, owner: Owner, kind: type) -> T:
        return self.believed(str(owner.store.value(self.key, "")))

    def __set__(self, owner: Owner, value: T) -> None:
        if value != self.__get__(owner, type(owner)):
            owner.store.setValue(self.key, self.written(value))
            owner.changed.emit(self._name)

    def believed(self, written: str) -> T:
        """The value that the file means, or the default where it means none."""
        raise NotImplementedError

    def written(self, value: T) -> str:
        """As it stands in the file."""
        return str(value)


class Text(Option[str]):
    """Any text."""

    def __init__(self, key: str, default: str = "") -> None:
        super().__init__(key, default)

    def believed(self, written: str) -> str:
        return written or self.default


class Choice(Option[str]):
    """One of several; the first is the default."""

    def __init__(self, key: str, *choices: str) -> None:
        super().__init__(key, choices[0])
        self.choices = choices

    def believed(self, written: str) -> str:
        return written if written in self.choices else self.default


class Whole(Option[int]):
    """A whole number; one outside its bounds is taken for the nearest within."""

    def __init__(self, key: str, default: int, low: int, high: int) -> None:
        super().__init__(key, default)
        self.low, self.high = low, high

    def believed(self, written: str) -> int:
        try:
            return max(self.low, min(self.high, int(written)))
        except ValueError:
            return self.default


class Flag(Option[bool]):
    """On or off."""

    def believed(self, written: str) -> bool:
        return {"true": True, "false": False}.get(written, self.default)

    def written(self, value: bool) -> str:
        return "true" if value else "false"
