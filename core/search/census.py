"""Whom and what the articles of a search are about, counted over all of them.

Counting names of tens of thousands of articles from the tables takes longer than the
search; the numbers alone fit in memory: 8 bytes for each name of each article.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.archive import Archive
from core.model import ENTITY_TYPES, EntityType
from core.sqlite_library import Database

Numbers = NDArray[np.int64]

_CHUNK = 50_000  # rows that SQLite writes into one string
_QUICK = 0.05  # seconds: a loading that is always worth it
_PATIENCE = 50  # times the duration of one, between loadings for what other programs wrote
_MOST_CHANGED = 2_000  # articles looked at one by one before all are loaded anew

#: What notes, for as long as the connection is open, which articles it changed.
_TRIGGERS = (
    ("articles_new", "insert on main.articles", "new.id"),
    ("articles_gone", "delete on main.articles", "old.id"),
    ("articles_filed", "update of day, outlet, story on main.articles", "new.id"),
    ("names_new", "insert on main.article_entities", "new.article"),
    ("names_gone", "delete on main.article_entities", "old.article"),
)


class Census:
    """The story, month, outlet and entities of every article, by its number.

    ``refresh`` before asking; the other methods tell what was so at that time.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._loaded_at = -1.0
        self._took = 0.0
        self._version = -1
        # By article, 0 for none; months from those of the year 0 on; of outlets the number in
        # the list; by entity its type's.
        self._story = self._month = self._outlet = self._type = np.zeros(0, np.int64)
        self._outlets: list[str] = []
        # The entities of article n are those from _first[n] to _first[n + 1]; of one that
        # changed since they were loaded, its patch.
        self._first = self._entities = np.zeros(0, np.int64)
        self._patched = np.zeros(0, np.bool_)
        self._patches: dict[int, Numbers] = {}
        db.execute("create temp table if not exists changed (article integer primary key)")
        for name, event, number in _TRIGGERS:
            db.execute(
                f"create temp trigger if not exists census_{name} after {event}"
                f" begin insert or ignore into changed values ({number}); end"
            )

    def refresh(self) -> None:
        """Take in what was written since; what other programs wrote, once in a while."""
        (version,) = self._db.execute("pragma data_version").fetchone()
        waited = time.monotonic() - self._loaded_at
        others = version != self._version and (
            self._took < _QUICK or waited > self._took * _PATIENCE
        )
        rows = self._db.execute("select article from changed limit ?", [_MOST_CHANGED + 1])
        changed = [article for (article,) in rows]
        if self._loaded_at < 0 or others or len(changed) > _MOST_CHANGED:
            self._load()
            self._version = version
        elif changed:
            self._patch(changed)
        if changed:
            self._db.execute("delete from changed")

    def stories(self, ids: Sequence[int]) -> list[int]:
        """For each article a number that all variants of one story share."""
        known = len(self._story)
        return [int(self._story[n]) or n if n < known else n for n in ids]

    def stories_among(self, ids: Numbers) -> tuple[int, dict[int, int]]:
        """How many stories the articles tell, and for those told by several, by how many."""
        told = self._of(self._story, ids)
        shared, counts = np.unique(told[told > 0], return_counts=True)
        total = len(ids) - int(counts.sum()) + len(shared)
        return total, dict(zip(shared.tolist(), counts.tolist(), strict=True))

    def months(self, ids: Numbers) -> list[tuple[str, int]]:
        """``(YYYY-MM, articles)``, the latest first."""
        counts = np.bincount(self._of(self._month, ids))
        latest = np.flatnonzero(counts)[::-1]
        named = zip(latest.tolist(), counts[latest].tolist(), strict=True)
        return [(f"{(m - 1) // 12:04}-{(m - 1) % 12 + 1:02}", n) for m, n in named if m]

    def outlets(self, ids: Numbers) -> list[tuple[str, int]]:
        """``(outlet, articles)``, the most frequent first."""
        counts = np.bincount(self._of(self._outlet, ids), minlength=len(self._outlets))
        named = zip(self._outlets, counts.tolist(), strict=True)
        found = [(name, count) for name, count in named if name and count]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def entities(self, ids: Numbers, most: int) -> dict[EntityType, list[tuple[int, int]]]:
        """By type, ``(entity, articles)`` for those that most of the articles name."""
        ids = ids[ids < len(self._patched)]
        patched = [self._patches[n] for n in ids[self._patched[ids]].tolist()]
        ids = ids[~self._patched[ids]]
        first, last = self._first[ids], self._first[ids + 1]
        lengths = last - first
        # The places of all the articles' entities, one run after the other.
        shift = np.repeat(first - np.cumsum(lengths) + lengths, lengths)
        numbers = self._entities[shift + np.arange(lengths.sum())]
        counts = np.bincount(np.concatenate([numbers, *patched]), minlength=len(self._type))
        found: dict[EntityType, list[tuple[int, int]]] = {}
        for number, kind in enumerate(ENTITY_TYPES):
            ours = np.flatnonzero((self._type == number) & (counts > 0))
            order = np.argsort(-counts[ours], kind="stable")[:most]
            found[kind] = list(zip(ours[order].tolist(), counts[ours[order]].tolist(), strict=True))
        return found

    def _of(self, values: Numbers, ids: Numbers) -> Numbers:
        known = np.where(ids < len(values), ids, 0)
        found: Numbers = values[known]
        return found

    def _patch(self, articles: Sequence[int]) -> None:
        """Look at some articles again."""
        most = max(articles) + 1
        self._month, self._story = _grown(self._month, most), _grown(self._story, most)
        self._outlet, self._patched = _grown(self._outlet, most), _grown(self._patched, most)
        marks = ", ".join("?" * len(articles))
        for number, day, outlet, story in self._db.execute(
            f"select id, day, outlet, story from articles where id in ({marks})", articles
        ):
            self._month[number] = int(day[:4]) * 12 + int(day[5:7])
            self._story[number] = story or 0
            if outlet not in self._outlets:
                self._outlets.append(outlet)
            self._outlet[number] = self._outlets.index(outlet)
        named: dict[int, set[int]] = {number: set() for number in articles}
        for number, entity, kind in self._db.execute(
            "select ae.article, e.id, e.type from article_entities ae"
            f" join entities e on e.id = ae.entity where ae.article in ({marks})",
            articles,
        ):
            named[number].add(entity)
            self._type = _grown(self._type, entity + 1, -1)
            self._type[entity] = ENTITY_TYPES.index(kind)
        for number, entities in named.items():
            self._patched[number] = True
            self._patches[number] = np.fromiter(entities, np.int64, len(entities))

    def _load(self) -> None:
        started = time.monotonic()
        db = self._db
        (most,) = db.execute("select coalesce(max(id), 0) from articles").fetchone()
        self._month = _column(
            db,
            "substr(day, 1, 4) * 12 + substr(day, 6, 2)",
            "articles indexed by articles_day",
            most,
        )
        self._story = _column(
            db, "story", "articles indexed by articles_story where story is not null", most
        )
        names = [name for (name,) in db.execute("select distinct outlet from articles")]
        self._outlets = ["", *(name for name in names if name)]
        self._outlet = np.zeros(most + 1, np.int64)
        for number, name in enumerate(self._outlets[1:], 1):
            (ids,) = db.execute(
                "select group_concat(id) from articles where outlet = ?", [name]
            ).fetchone()
            self._outlet[numbers_in(ids)] = number
        self._load_entities(most)
        self._loaded_at = time.monotonic()
        self._took = self._loaded_at - started

    def _load_entities(self, most: int) -> None:
        entities, articles = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        (last,) = self._db.execute("select coalesce(max(id), 0) from entities").fetchone()
        for start in range(0, last + 1, _CHUNK):
            row = self._db.execute(
                "select group_concat(entity), group_concat(article) from article_entities"
                " where entity between ? and ?",
                [start, start + _CHUNK - 1],
            ).fetchone()
            entities.append(numbers_in(row[0]))
            articles.append(numbers_in(row[1]))
        self._type = np.full(last + 1, -1, np.int64)
        for number, kind in enumerate(ENTITY_TYPES):
            (ids,) = self._db.execute(
                "select group_concat(id) from entities where type = ?", [kind]
            ).fetchone()
            self._type[numbers_in(ids)] = number
        named, article = np.concatenate(entities), np.concatenate(articles)
        # One row of an article may stand for several of its own entities: count it once.
        pairs = np.unique(article << 32 | named)
        article, self._entities = pairs >> 32, pairs & 0xFFFFFFFF
        self._first = np.zeros(most + 2, np.int64)
        np.cumsum(np.bincount(article, minlength=most + 1), out=self._first[1:])
        self._patched = np.zeros(most + 1, np.bool_)
        self._patches = {}


def census_of(archive: Archive) -> Census:
    """The census of an open archive, made when it is first asked for."""
    made: Census = archive.derived.get(Census) or Census(archive.db)
    archive.derived[Census] = made
    return made


def numbers_in(joined: str | None) -> Numbers:
    """Of a string with commas between, as SQLite's ``group_concat`` makes it."""
    return np.fromstring(joined, np.int64, sep=",") if joined else np.zeros(0, np.int64)


def _grown(values: NDArray[Any], size: int, rest: int = 0) -> NDArray[Any]:
    """An array of this size at least; it grows by more, so that it seldom has to."""
    if len(values) >= size:
        return values
    more = np.full(size + len(values) // 8 - len(values), rest, values.dtype)
    return np.concatenate([values, more])


def _column(db: Database, value: str, source: str, most: int) -> Numbers:
    """A value for each article, 0 where there is none, from an index that covers it."""
    found = np.zeros(most + 1, np.int64)
    ids, values = db.execute(
        f"select group_concat(id), group_concat({value}) from {source}"
    ).fetchone()
    found[numbers_in(ids)] = numbers_in(values)
    return found
