"""Lists of saved articles, in an order and by what the reader said of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.archive.organising import tag_key

if TYPE_CHECKING:
    from core.archive.store import Archive
    from core.sqlite_library import Database

Sort = Literal["added", "date", "title"]
SORTS: tuple[Sort, ...] = ("added", "date", "title")

_FEW = 2_000  # articles that are sorted; of more, the sorted ones are gone through
_ORDERS: dict[Sort, tuple[str, str]] = {  # each along an index; the usual one, and the reverse
    "added": ("added desc, id desc", "added, id"),
    "date": ("day desc, id desc", "day, id"),
    "title": ("title_key, id", "title_key desc, id desc"),
}


@dataclass(frozen=True, slots=True)
class Summary:
    """A saved article as a list shows it.

    ``published`` is an ISO date, ``added`` a time in UTC, ISO 8601.
    """

    id: int
    title: str
    published: str | None
    source: str
    added: str
    outlet: str = ""
    starred: bool = False
    read: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles to list: those of which all that is asked for is true.

    ``tag`` may be in any spelling; ``untagged`` asks for articles without any, ``noted``
    for articles with notes.
    """

    tag: str = ""
    starred: bool = False
    unread: bool = False
    untagged: bool = False
    noted: bool = False


ALL = Filter()


def articles(
    archive: Archive,
    which: Filter = ALL,
    sort: Sort = "added",
    *,
    backwards: bool = False,
    limit: int = 100,
    offset: int = 0,
) -> list[Summary]:
    """One page of articles: the last added or latest first, or by title from alef on."""
    with archive.translated_errors():
        return listed(archive.db, which, sort, backwards=backwards, limit=limit, offset=offset)


def numbers(archive: Archive, which: Filter = ALL, sort: Sort = "added") -> list[int]:
    """The numbers of all the articles, for doing something to all of them."""
    with archive.translated_errors():
        sql, values = page_query(archive.db, which, sort)
        rows = archive.db.execute(sql, [*values, -1, 0]).fetchall()
    return [number for (number,) in rows]


def count(archive: Archive, which: Filter = ALL) -> int:
    """How many articles there are of these."""
    with archive.translated_errors():
        tables, conditions, values = _chosen(archive.db, which)
        row = archive.db.execute(f"select count(*) from {tables}{conditions}", values).fetchone()
    return int(row[0])


def summaries(archive: Archive, articles: Iterable[int]) -> list[Summary]:
    """The articles with these numbers, in this order; those that are not there are left out."""
    with archive.translated_errors():
        return _summaries(archive.db, list(articles))


def listed(
    db: Database,
    which: Filter = ALL,
    sort: Sort = "added",
    *,
    backwards: bool = False,
    limit: int = 100,
    offset: int = 0,
) -> list[Summary]:
    """As ``articles``, of an open database."""
    sql, values = page_query(db, which, sort, backwards=backwards)
    rows = db.execute(sql, [*values, limit, offset]).fetchall()
    return _summaries(db, [number for (number,) in rows])


def page_query(
    db: Database, which: Filter, sort: Sort, *, backwards: bool = False
) -> tuple[str, list[object]]:
    """The SQL for the numbers of a page and its values, but for its limit and offset."""
    tables, conditions, values = _chosen(db, which)
    order = _ORDERS[sort][backwards]
    return f"select id from {tables}{conditions} order by {order} limit ? offset ?", values


def _chosen(db: Database, which: Filter) -> tuple[str, str, list[object]]:
    """What to select from, by which conditions, with which values.

    Articles are gone through in the order wanted, by an index that has all that takes, and
    asked one by one; or, where one thing that is asked for has few, these are sorted.
    """
    asked: list[tuple[str, list[object]]] = []  # what selects the numbers of those to be had
    if which.tag:
        asked.append(("select article from tags where key = ?", [tag_key(which.tag)]))
    if which.starred:
        asked.append(("select article from reading where starred", []))
    if which.noted:
        asked.append(("select article from notes where true", []))
    tables = "articles"
    conditions: list[str] = []
    values: list[object] = []
    for sql, of in asked:
        among = f"select count(*) from ({sql} limit {_FEW + 1})"
        if tables == "articles" and db.execute(among, of).fetchone()[0] <= _FEW:
            distinct = sql.replace("select", "select distinct", 1)
            tables = f"({distinct}) cross join articles on id = article"
            values = [*of, *values]
        else:
            conditions.append(f"exists ({sql} and article = articles.id)")
            values += of
    if which.unread:
        conditions.append("not exists (select 1 from reading where read and article = articles.id)")
    if which.untagged:
        conditions.append("not exists (select 1 from tags where article = articles.id)")
    return tables, f" where {' and '.join(conditions)}" if conditions else "", values


def _summaries(db: Database, articles: list[int]) -> list[Summary]:
    asked = json.dumps(articles)
    tags: dict[int, list[str]] = {}
    for article, tag in db.execute(
        "select article, tag from tags where article in (select value from json_each(?))"
        " order by article, key",
        [asked],
    ).fetchall():
        tags.setdefault(article, []).append(tag)
    rows = db.execute(
        "select a.id, title, published, source, added, outlet,"
        " coalesce(starred, 0), coalesce(read, 0)"
        " from json_each(?) j cross join articles a on a.id = j.value"
        " left join reading r on r.article = a.id order by j.key",
        [asked],
    ).fetchall()
    return [
        Summary(
            number, title, published, source, added, outlet,
            bool(starred), bool(read), tuple(tags.get(number, ())),
        )
        for number, title, published, source, added, outlet, starred, read in rows
    ]  # fmt: skip
