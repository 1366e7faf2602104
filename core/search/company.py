"""When a name was in the news, and beside whom: counted over all articles that mention it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.archive import Archive
from core.archive.name_page import KnownName
from core.model import EntityType
from core.search.census import census_of, numbers_in
from core.sqlite_library import Database

MOST = 8  # names of each type


@dataclass(frozen=True, slots=True)
class Company:
    """``months`` are ``(YYYY-MM, articles)``, the first first; ``names`` by type, the
    most frequent first, how many articles mention them beside the name."""

    months: tuple[tuple[str, int], ...]
    names: dict[EntityType, list[tuple[str, int]]]


def company_of(archive: Archive, known: KnownName, most: int = MOST) -> Company:
    """The months of a name's articles, and the names that these mention most."""
    census = census_of(archive)
    with archive.reading():
        census.refresh()
        row = archive.db.execute(
            "select group_concat(article) from article_entities where entity = ?", [known.entity]
        ).fetchone()
        ids = np.unique(numbers_in(row[0]))
        named = {
            kind: _names(archive.db, [pair for pair in pairs if pair[0] != known.entity][:most])
            for kind, pairs in census.entities(ids, most + 1).items()
        }
        months = tuple(reversed(census.months(ids)))
    return Company(months, {kind: names for kind, names in named.items() if names})


def _names(db: Database, counted: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """Names in the place of their numbers; of the same count in order of the alphabet."""
    marks = ", ".join("?" * len(counted))
    numbers = [number for number, _ in counted]
    known = dict(db.execute(f"select id, name from entities where id in ({marks})", numbers))
    found = [(known[number], count) for number, count in counted if number in known]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))
