"""Tool tips of texts that are not ours: never read as HTML."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows a text as it is, line by line."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""
