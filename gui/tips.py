"""Tool tips of texts that are not ours: never read as HTML."""

from __future__ import annotations

_WRITTEN = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>"))


def plain_tip(text: str) -> str:
    """A tool tip that shows a text as it is, line by line."""
    for char, written in _WRITTEN:
        text = text.replace(char, written)
    return f"<qt>{text}</qt>" if text else ""
