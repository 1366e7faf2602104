"""Plain text in any encoding that Arabic files come in."""

from __future__ import annotations

from core.articles import make_article
from core.encoding import decode
from core.model import Article


def read(data: bytes, source: str) -> Article | None:
    """The article in a text file's bytes; None when they are no text."""
    decoded = decode(data)
    return make_article(decoded.text, source=source) if decoded else None
