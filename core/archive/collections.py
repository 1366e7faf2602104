"""Searches that the reader keeps: collections by name, and what was searched for before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.archive.organising import now
from core.archive.title_order import title_key
from core.errors import QariError
from core.normalize import fold

if TYPE_CHECKING:
    from core.archive.store import Archive

REMEMBERED = 500  # searches


@dataclass(frozen=True, slots=True)
class Collection:
    """A saved search.  ``sort`` is an order of search's, ``made`` UTC, ISO 8601."""

    id: int
    name: str
    query: str
    sort: str
    made: str


def collections(archive: Archive) -> list[Collection]:
    """All collections, by name."""
    with archive.translated_errors():
        rows = archive.db.execute("select id, name, query, sort, made from collections").fetchall()
    return sorted((Collection(*row) for row in rows), key=lambda c: (title_key(c.name), c.id))


def collection_named(archive: Archive, name: str) -> Collection:
    """The collection with this name, in any spelling.  QariError when there is none."""
    for collection in collections(archive):
        if _key(collection.name) == _key(name):
            return collection
    raise QariError("no-collection", name=name)


def add_collection(archive: Archive, name: str, query: str, sort: str = "relevance") -> Collection:
    """Keep a search under a name that is new.  QariError if it is not, or one is empty."""
    with archive.writing():
        row = (_free(archive, name), _query(query), sort, now())
        number = archive.db.execute("insert into collections values (null, ?, ?, ?, ?)", row)
    return Collection(int(number.lastrowid or 0), *row)


def change_collection(
    archive: Archive,
    number: int,
    *,
    name: str | None = None,
    query: str | None = None,
    sort: str | None = None,
) -> Collection:
    """Rename a collection, or change what it searches for.  QariError as for a new one."""
    with archive.writing():
        before = _require(archive, number)
        after = Collection(
            number,
            before.name if name is None else _free(archive, name, number),
            before.query if query is None else _query(query),
            sort or before.sort,
            before.made,
        )
        archive.db.execute(
            "update collections set name = ?, query = ?, sort = ? where id = ?",
            [after.name, after.query, after.sort, number],
        )
    return after


def remove_collection(archive: Archive, number: int) -> Collection:
    """Take out a collection, not its articles; returns it.  QariError when there is none."""
    with archive.writing():
        collection = _require(archive, number)
        archive.db.execute("delete from collections where id = ?", [number])
    return collection


def remember(archive: Archive, query: str) -> None:
    """Keep a query that was searched for; of more than REMEMBERED, the oldest goes."""
    query = " ".join(query.split())
    if not query:
        return
    with archive.writing():
        archive.db.execute(
            "insert into searches values (?, ?, 1) on conflict (query)"
            " do update set last = excluded.last, times = times + 1",
            [query, datetime.now(UTC).isoformat(timespec="microseconds")],
        )
        archive.db.execute(
            "delete from searches where query in"
            " (select query from searches order by last desc limit -1 offset ?)",
            [REMEMBERED],
        )


def recent(archive: Archive, limit: int = 20, prefix: str = "") -> list[str]:
    """Queries made before that begin so, in any spelling; the last first."""
    key = fold(prefix.lstrip())
    with archive.translated_errors():
        rows = archive.db.execute("select query from searches order by last desc").fetchall()
    return [query for (query,) in rows if fold(query).startswith(key)][:limit]


def forget(archive: Archive, query: str | None = None) -> None:
    """Forget a query that was made before, or all of them."""
    with archive.writing():
        if query is None:
            archive.db.execute("delete from searches")
        else:
            archive.db.execute("delete from searches where query = ?", [" ".join(query.split())])


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _query(query: str) -> str:
    if not query.strip():
        raise QariError("empty-collection")
    return query.strip()


def _free(archive: Archive, name: str, number: int = 0) -> str:
    """A name as it is kept.  QariError where another collection has it in some spelling."""
    if not _key(name):
        raise QariError("empty-collection")
    for other in collections(archive):
        if other.id != number and _key(other.name) == _key(name):
            raise QariError("collection-exists", name=other.name)
    return " ".join(name.split())


def _require(archive: Archive, number: int) -> Collection:
    for collection in collections(archive):
        if collection.id == number:
            return collection
    raise QariError("no-collection", name=number)
