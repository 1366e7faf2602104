"""Shortcuts under an Arabic keyboard layout.

With such a layout on, the key of Ctrl+O says «خ», and not every platform tells Qt which
Latin letter that key has.  So a shortcut with a Latin letter has twins: the same with what
is on its key in Arabic layouts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
#: The same keys under Arabic (101), and under Persian and Urdu where theirs are others.
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
_OTHERS = {"b": "ﻻ", ";": "ک", "'": "گ", "d": "ی", "m": "پ", "]": "چ", "c": "ژ"}
#: With Shift, where Arabic (101) has other letters there.
_SHIFTED = {
    "q": "َ", "w": "ً", "e": "ُ", "r": "ٌ", "t": "ﻹ", "y": "إ", "p": "؛", "a": "ِ", "s": "ٍ",
    "g": "ﻷ", "h": "أ", "j": "ـ", "k": "،", "x": "ْ", "b": "ﻵ", "n": "آ", "/": "؟",
}  # fmt: skip
_DIGITS = (0x0660, 0x06F0)  # the zeros of Arabic and Persian digits

_Modifier = Qt.KeyboardModifier
_COMMANDS = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


def arabic_twins(key: str, *, shift: bool = False) -> Iterator[str]:
    """What the key of a Latin letter, digit or sign says under Arabic layouts."""
    low = key.lower()
    if low in _LATIN:
        yield _ARABIC[_LATIN.index(low)]
    if low in _OTHERS:
        yield _OTHERS[low]
    if shift and low in _SHIFTED:
        yield _SHIFTED[low]
    if low.isdecimal():
        yield from (chr(zero + int(low)) for zero in _DIGITS)


def with_twins(shortcuts: Iterable[QKeySequence]) -> list[QKeySequence]:
    """Shortcuts, and after them their twins; those without Ctrl, Alt or Meta have none."""
    own = list(shortcuts)
    return own + [twin for keys in own for twin in _twins(keys)]


def is_twin(keys: QKeySequence) -> bool:
    """Whether a shortcut is one for an Arabic layout."""
    code = _only(keys).key().value
    return 0x0600 <= code <= 0x06FF or 0xFE70 <= code <= 0xFEFF


def _only(keys: QKeySequence) -> QKeyCombination:
    """The one combination that all shortcuts here consist of."""
    first: QKeyCombination = keys[0]  # type: ignore[index]
    return first


def _twins(keys: QKeySequence) -> Iterator[QKeySequence]:
    if keys.count() != 1:
        return
    combination = _only(keys)
    modifiers, code = combination.keyboardModifiers(), combination.key().value
    if not modifiers & _COMMANDS or code > 0x7F:
        return
    shift = bool(modifiers & _Modifier.ShiftModifier)
    for letter in arabic_twins(chr(code), shift=shift):
        yield QKeySequence(modifiers.value | ord(letter))
