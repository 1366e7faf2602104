"""Plain text: title, facts, paragraphs; a line of stars between two articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from core.export.items import Item
from core.export.page import facts, paragraphs, source_text, title_of

BETWEEN_ARTICLES = "\n\n* * *\n\n"


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write the articles one below the other."""
    before = ""
    for item in items:
        article = item.article
        about = " · ".join((*facts(article), source_text(article))).strip(" ·")
        head = "\n".join(filter(None, (title_of(article), about)))
        blocks = (paragraph.text for paragraph in paragraphs(article, item.analysis))
        out.write(before + "\n\n".join((head, *blocks)) + "\n")
        before = BETWEEN_ARTICLES
