"""Tool tips of texts that are not ours: never read as HTML."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.spoken import speakable

_WRITTEN = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>"))


def plain_tip(text: str) -> str:
    """A tool tip that shows a text as it is, line by line."""
    for char, written in _WRITTEN:
        text = text.replace(char, written)
    return f"<qt>{text}</qt>" if text else ""


def give_plain_tip(widget: QWidget, text: str) -> None:
    """Give a widget such a tip; a screen reader would say Qt's with its markup."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(speakable(text))
