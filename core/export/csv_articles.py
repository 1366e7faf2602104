"""A table with a row for each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from core.archive.index import outlet_of
from core.export.csv_cells import BETWEEN, table
from core.export.items import Item
from core.model import EntityType

COLUMNS = (
    "number", "title", "published", "source", "outlet", "author",
    "people", "places", "organisations", "other_names", "tags", "text",
)  # fmt: skip


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write the table; a list in a cell is joined by semicolons."""
    add = table(out, COLUMNS)
    for item in items:
        article = item.article
        names = [_names(item, kind) for kind in ("PERS", "LOC", "ORG", "MISC")]
        add(
            (
                item.number,
                article.title,
                article.published,
                article.source,
                outlet_of(article),
                article.author,
                *names,
                BETWEEN.join(item.tags),
                article.text,
            )
        )


def _names(item: Item, kind: EntityType) -> str:
    return BETWEEN.join(entity.name for entity in item.analysis.entities if entity.type == kind)
