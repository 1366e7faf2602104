"""Who has the keyboard, where a detached panel is a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


def give_keyboard(
    widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
) -> None:
    """Have a widget get what is typed, also where another window of the program gets it now."""
    if QApplication.activeWindow() is not None:
        widget.window().activateWindow()
    widget.setFocus(reason)


def give_keyboard_back(
    widget: QWidget | None, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
) -> None:
    """As ``give_keyboard``, to what had it before, unless that is gone or hidden by now."""
    if widget is not None and isValid(widget) and widget.isVisible():
        give_keyboard(widget, reason)


def keyboard_of(window: QWidget) -> QWidget | None:
    """What has the keyboard, be it in a panel that is detached from the window."""
    return QApplication.focusWidget() or window.focusWidget()
