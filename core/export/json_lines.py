"""JSON Lines: an article a line, as ``qari show --json`` has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from core.export.items import Item
from core.records import article_record


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write a line for each article."""
    for item in items:
        out.write(line_of(item) + "\n")


def line_of(item: Item) -> str:
    """An article as a JSON object on one line."""
    article = item.article
    record = article_record(article.source, article, item.analysis, item.origin)
    return json.dumps(record, ensure_ascii=False)
