"""Stars, tags, what is read and how far: what the reader says of an article.

``core.archive.actions`` changes stars, tags and what is read so that it can be undone; the
functions at the end here are what it is made of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from core.errors import QariError
from core.normalize import fold

if TYPE_CHECKING:
    from core.archive.store import Archive
    from core.sqlite_library import Database


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it was first spelt, and how many articles have it."""

    tag: str
    articles: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the reader is with an article.

    ``position`` is the code point at the top of the page, ``opened`` when it was last
    opened (UTC, ISO 8601), None for never.
    """

    starred: bool = False
    read: bool = False
    position: int = 0
    opened: str | None = None
    tags: tuple[str, ...] = ()


def now() -> str:
    """This second, UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def tag_key(tag: str) -> str:
    """What a tag is known by, however it is spelt.  QariError when nothing is left of it."""
    key = " ".join(fold(tag).split())
    if not any(map(str.isalnum, key)):
        raise QariError("empty-tag", tag=tag)
    return key


def all_tags(archive: Archive) -> list[Tag]:
    """The tags in use, those of the most articles first."""
    with archive.translated_errors():
        rows = archive.db.execute(
            "select min(tag), count(*) from tags group by key order by count(*) desc, key"
        )
        return [Tag(*row) for row in rows.fetchall()]


def tagged(archive: Archive, tag: str) -> list[int]:
    """The numbers of the articles with a tag, in any spelling.  QariError if it is in no use."""
    with archive.translated_errors():
        rows = archive.db.execute(
            "select article from tags where key = ? order by article", [tag_key(tag)]
        ).fetchall()
    if not rows:
        raise QariError("no-tag", tag=tag)
    return [number for (number,) in rows]


def reading_of(archive: Archive, number: int) -> Reading:
    """Where the reader is with an article; a fresh Reading where there is nothing to say."""
    with archive.translated_errors():
        row = archive.db.execute(
            "select starred, read, position, opened from reading where article = ?", [number]
        ).fetchone() or (0, 0, 0, None)
        rows = archive.db.execute("select tag from tags where article = ? order by key", [number])
        tags = tuple(tag for (tag,) in rows.fetchall())
    return Reading(bool(row[0]), bool(row[1]), row[2], row[3], tags)


def mark_opened(archive: Archive, number: int) -> None:
    """The reader opened an article: it is read.  QariError when there is none."""
    _keep(archive, number, "opened = ?, read = 1", now())


def keep_position(archive: Archive, number: int, position: int) -> None:
    """Keep the code point at the top of the page.  QariError when there is no such article."""
    _keep(archive, number, "position = ?", position)


def _keep(archive: Archive, number: int, sets: str, value: object) -> None:
    with archive.writing():
        if archive.db.execute("select 1 from articles where id = ?", [number]).fetchone() is None:
            raise QariError("no-article", id=number)
        archive.db.execute("insert or ignore into reading (article) values (?)", [number])
        archive.db.execute(f"update reading set {sets} where article = ?", [value, number])


# Within the caller's transaction; each returns the numbers of the articles that it changed.

Flag = Literal["starred", "read"]


def set_flag(db: Database, flag: Flag, on: bool, articles: Iterable[int]) -> list[int]:
    """Star articles or mark them as read, or take that back."""
    changed = _numbers(
        db,
        "select id from articles where id in (select value from json_each(?)) and ? !="
        f" exists (select 1 from reading where article = articles.id and {flag})",
        json.dumps(list(articles)),
        on,
    )
    db.execute(
        f"insert into reading (article, {flag}) select value, ? from json_each(?) where true"
        f" on conflict (article) do update set {flag} = excluded.{flag}",
        [on, json.dumps(changed)],
    )
    return changed


def add_tag(db: Database, tag: str, articles: Iterable[int]) -> list[int]:
    """Tag articles, as the tag is spelt already if it is in use."""
    key = tag_key(tag)
    changed = _numbers(
        db,
        "select id from articles where id in (select value from json_each(?))"
        " and not exists (select 1 from tags where article = articles.id and key = ?)",
        json.dumps(list(articles)),
        key,
    )
    db.execute(
        "insert into tags select value, ?, ? from json_each(?)",
        [key, spelt(db, tag), json.dumps(changed)],
    )
    return changed


def remove_tag(db: Database, tag: str, articles: Iterable[int]) -> list[int]:
    """Take a tag, in any spelling, off articles."""
    key, numbers = tag_key(tag), json.dumps(list(articles))
    which = "key = ? and article in (select value from json_each(?))"
    changed = _numbers(db, f"select article from tags where {which}", key, numbers)
    db.execute(f"delete from tags where {which}", [key, numbers])
    return changed


def spelt(db: Database, tag: str) -> str:
    """A tag as it is spelt in the archive, else as it is given, in single blanks."""
    row = db.execute("select tag from tags where key = ? limit 1", [tag_key(tag)]).fetchone()
    return str(row[0]) if row else " ".join(tag.split())


def _numbers(db: Database, sql: str, *values: object) -> list[int]:
    rows: Sequence[tuple[int]] = db.execute(sql, list(values)).fetchall()
    return [number for (number,) in rows]
