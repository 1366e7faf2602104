"""The context menu of a text that has a direction of its own."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


def lay_menu_as_interface(edit: QTextEdit | QPlainTextEdit) -> None:
    """Have its menu run as the interface is read; it would take the text's direction."""

    def pop_up(at: QPoint) -> None:
        menu = edit.createStandardContextMenu()
        menu.setLayoutDirection(QGuiApplication.layoutDirection())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(edit.viewport().mapToGlobal(at))

    edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    edit.customContextMenuRequested.connect(pop_up)
