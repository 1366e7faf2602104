"""The window's actions as commands that are found by name, in either language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from core.resource_files import resource
from gui.actions import action_texts
from gui.finding.choices import Choice, Section

NATIVE = QKeySequence.SequenceFormat.NativeText
_HERE = "actionSwitcher"


def commands(window: QMainWindow) -> Iterator[Choice]:
    """All that can be done now, with its keys."""
    listed: dict[QAction, str] = {}
    for entry in window.menuBar().actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            for action in _leaves(menu):
                listed.setdefault(action, plain(entry.text()))
    for action in window.actions():
        listed.setdefault(action, "")
    for action, menu_name in listed.items():
        name, text = action.objectName(), plain(action.text())
        if text and name != _HERE and action.isEnabled() and action.isVisible():
            keys = action.shortcut().toString(NATIVE)
            note = f"\u2066{keys}\u2069" if keys else menu_name
            others = tuple(plain(t[name]) for t in _in_both() if name in t)
            yield Choice(
                Section.COMMANDS, ("command", name or text), text, action.trigger, note, others
            )


def _leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            if action.objectName() != "actionOpenRecent":  # those are files
                yield from _leaves(below)
        elif not action.isSeparator():
            yield action


def plain(text: str) -> str:
    """An action's text without the sign for its letter and the dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


@cache
def _in_both() -> tuple[dict[str, str], dict[str, str]]:
    """The texts of the actions in English and in Arabic."""
    arabic = QTranslator()
    arabic.load("qari_ar", str(resource("i18n")))
    return (
        action_texts(lambda _, source: source),
        action_texts(lambda context, source: arabic.translate(context, source) or source),
    )
