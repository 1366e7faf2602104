"""Texts cut where a word ends: half an Arabic word is another word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

_MARKS = ("…", "...")  # the second with faces that lack the first
#: What Qt puts before the mark where it has cut a word, so that the letter stays joined.
_JOINER = "\u200d"
_LEAST = 0.5  # of what fits is kept at least: a long word is cut where it would leave less
_POINTS = " .،؛,;:-–«(\u2068"


def elided(text: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """A text that fits into so many pixels; what is cut off ends in …"""
    end = Qt.TextElideMode.ElideRight
    if isinstance(metrics, QFontMetricsF):
        fitting = metrics.elidedText(text, end, width)
    else:
        fitting = metrics.elidedText(text, end, int(width))
    mark = next((mark for mark in _MARKS if fitting.endswith(mark)), "")
    if fitting == text or not mark:
        return fitting
    head = fitting.removesuffix(mark).removesuffix(_JOINER)
    if not text.startswith(head):
        return fitting
    whole = text[len(head)].isspace()  # what comes next begins another word
    words = head if whole else head.rpartition(" ")[0]
    return words.rstrip(_POINTS) + mark if len(words) >= _LEAST * len(head) else fitting
