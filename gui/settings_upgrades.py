"""Brings a file of settings from an earlier Qari up to date, step by step."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QSettings

VERSION = "version"


def zoom_became_size(store: QSettings) -> None:
    """To 1: the size of the text is kept in points, not in points above 15."""
    with suppress(ValueError):  # none was kept, or nonsense
        store.setValue("reading/size", str(15 + int(str(store.value("zoom", "")))))
    store.remove("zoom")


#: The step from each version to the next.
STEPS: tuple[Callable[[QSettings], None], ...] = (zoom_became_size,)


def upgrade(store: QSettings) -> None:
    """Take the steps that the file has not seen; a newer Qari's file is left as it is."""
    try:
        version = max(0, int(str(store.value(VERSION, "0"))))
    except ValueError:
        version = 0
    for step in STEPS[version:]:
        step(store)
    if version < len(STEPS):
        store.setValue(VERSION, str(len(STEPS)))
