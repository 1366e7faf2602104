"""A table with a row for each name in each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from core.export.csv_cells import BETWEEN, table
from core.export.items import Item
from core.gazetteer import load_gazetteer

COLUMNS = (
    "article", "title", "published", "type", "name", "aliases", "mentions",
    "first_mention", "first_start", "first_end", "country", "latitude", "longitude",
)  # fmt: skip


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write the table; ``first_start`` and ``first_end`` are code points into the text."""
    add = table(out, COLUMNS)
    places = load_gazetteer()
    for item in items:
        for entity in item.analysis.entities:
            mentions = [item.analysis.mentions[i] for i in entity.mentions]
            first = min(mentions, key=lambda mention: mention.start, default=None)
            place = places.record(entity.name) if entity.type == "LOC" else None
            add(
                (
                    item.number,
                    item.article.title,
                    item.article.published,
                    entity.type,
                    entity.name,
                    BETWEEN.join(entity.aliases),
                    len(mentions),
                    first.surface if first else "",
                    first.start if first else None,
                    first.end if first else None,
                    place.country if place else None,
                    place.latitude if place else None,
                    place.longitude if place else None,
                )
            )
