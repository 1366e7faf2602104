"""Shortcuts under an Arabic keyboard layout.

With such a layout on, the key of Ctrl+O says «خ», and not every platform tells Qt which
Latin letter that key has.  What no shortcut took is looked at here once more, as the
letter that stands on the same key of the other layout.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
#: The same keys under Arabic (101).
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
#: Its lam-alef, and where Persian and Urdu layouts have letters of their own.
_OTHERS = {"ﻻ": "b", "ک": ";", "گ": "'", "ی": "d", "پ": "m", "چ": "]", "ژ": "c"}
#: With Shift; signs that are no letters are looked at only while an Arabic layout is on.
_SHIFTED = {
    "َ": "q", "ً": "w", "ُ": "e", "ٌ": "r", "ﻹ": "t", "إ": "y", "؛": "p", "ِ": "a", "ٍ": "s",
    "ﻷ": "g", "أ": "h", "ـ": "j", "،": "k", "ْ": "x", "ﻵ": "b", "آ": "n", "؟": "/",
}  # fmt: skip
_SIGNS = dict(zip("‘÷×][/~{}’", "uiodflzcvm", strict=True))
_DIGITS = {chr(first + n): str(n) for first in (0x0660, 0x06F0) for n in range(10)}

_PLAIN = {**dict(zip(_ARABIC, _LATIN, strict=True)), **_OTHERS, **_DIGITS}
_WITH_SHIFT = {**_PLAIN, **_SHIFTED}

_Modifier = Qt.KeyboardModifier
_COMMANDS = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


def latin_key(code: int, *, shift: bool = False, arabic_layout: bool = False) -> str:
    """The Latin letter, digit or sign on the key with a Qt key code; empty where there is none.

    ``arabic_layout`` says that such a layout is known to be on.
    """
    if not 0 < code <= 0xFFFF:
        return ""
    char = chr(code)
    if shift:
        return _WITH_SHIFT.get(char) or (_SIGNS.get(char, "") if arabic_layout else "")
    return _PLAIN.get(char, "")


def _arabic_layout() -> bool:
    return QGuiApplication.inputMethod().locale().script() == QLocale.Script.ArabicScript


class ArabicKeys(QObject):
    """Watches the application's keys."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & _COMMANDS:
            return False
        shift = bool(event.modifiers() & _Modifier.ShiftModifier)
        letter = latin_key(event.key(), shift=shift, arabic_layout=_arabic_layout())
        if not letter:
            return False
        key = Qt.Key(ord(letter.upper()))
        action = self._action(QKeySequence(event.modifiers().value | key.value))
        if action is not None:
            action.trigger()
            return True
        # Not a shortcut of the window: perhaps a field's own, such as that for copying.
        told = QKeyEvent(event.type(), key, event.modifiers(), "", event.isAutoRepeat())
        QApplication.sendEvent(watched, told)
        return told.isAccepted()

    def _action(self, keys: QKeySequence) -> QAction | None:
        """The action that a shortcut would call now."""
        if QApplication.activeModalWidget() or not self._window.isActiveWindow():
            return None
        for action in self._window.actions():
            if action.isEnabled() and keys in action.shortcuts():
                return action
        return None
