"""Names: objects' own, for tests and styles, and those that screen readers speak."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

T = TypeVar("T", bound=QObject)


def named(made: T, name: str) -> T:
    """The object, with its name set."""
    made.setObjectName(name)
    return made


def name_clear_buttons(parent: QObject) -> None:
    """Have the buttons that empty text fields say so, in the interface's language."""
    text = QCoreApplication.translate("fields", "Clear")
    for action in parent.findChildren(QAction, "_q_qlineeditclearaction"):  # Qt's own name
        action.setText(text)
