"""The trash: articles taken out of the archive whole, until it is emptied.

An article goes into it with all that hangs on it, out of every table and the index, and
comes back under its number, which no other article gets meanwhile or later.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from core.archive.index import filed, saved_names, text_entry
from core.archive.organising import now, spelt
from core.archive.originals import drop_original, loosen, original_of
from core.archive.rows import Row, article_of_row
from core.archive.stories import link, unlink
from core.errors import QariError
from core.progress import NO_PROGRESS, Progress

if TYPE_CHECKING:
    from core.archive.store import Archive
    from core.sqlite_library import Database

#: The tables whose rows go along, by their column ``article``; the others that refer to
#: articles hold what follows from the text.
HANGING = (
    "article_entities", "mentions", "origins", "replays_due", "names_due", "tags", "reading",
    "notes",
)  # fmt: skip
FOLLOWING = ("story_keys", "stories_due")
_LEVEL = 3  # of zlib: half the time of its default for a twentieth more bytes


@dataclass(frozen=True, slots=True)
class Trashed:
    """An article in the trash.  ``trashed`` is UTC, ISO 8601."""

    id: int
    title: str
    trashed: str


def trashed(archive: Archive, limit: int = 100, offset: int = 0) -> list[Trashed]:
    """What is in the trash, the last put there first."""
    with archive.translated_errors():
        rows = archive.db.execute(
            "select id, title, trashed from trash order by trashed desc, id desc limit ? offset ?",
            [limit, offset],
        )
        return [Trashed(*row) for row in rows.fetchall()]


def count_trashed(archive: Archive) -> int:
    """How many articles are in the trash."""
    with archive.translated_errors():
        (count,) = archive.db.execute("select count(*) from trash").fetchone()
    return int(count)


def restore(archive: Archive, number: int) -> int:
    """Bring an article back; returns the number that it has now.  QariError if it is not there.

    That is its own, but for one whose text was saved anew meanwhile: what the reader said of
    it goes over to that one.
    """
    with archive.writing():
        back = bring_back(archive, [number])
    if not back:
        raise QariError("not-in-trash", id=number)
    return back[number]


def empty(archive: Archive, days: int = 0) -> int:
    """Give up what was put into the trash at least so many days ago; returns how much it was.

    There is no way back.
    """
    before = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    with archive.writing():
        originals = archive.db.execute(
            "select distinct original from trash where trashed <= ? and original is not null",
            [before],
        ).fetchall()
        gone = archive.db.execute("delete from trash where trashed <= ?", [before]).rowcount
        for (original,) in originals:
            drop_original(archive.db, original)
    return int(gone)


# Within the caller's transaction:


def next_number(db: Database) -> int:
    """A number that no article has or had."""
    (number,) = db.execute(
        "select 1 + max((select coalesce(max(id), 0) from articles),"
        " (select coalesce(max(seq), 0) from sqlite_sequence where name = 'trash'))"
    ).fetchone()
    return int(number)


def put_away(
    archive: Archive, numbers: Iterable[int], progress: Progress = NO_PROGRESS
) -> list[int]:
    """Put articles into the trash; returns the numbers of those that were there to be."""
    db, wanted = archive.db, list(dict.fromkeys(numbers))
    entities = "select distinct entity from article_entities where article in"
    named = db.execute(
        f"select json_group_array(entity) from ({entities} (select value from json_each(?)))",
        [json.dumps(wanted)],
    ).fetchone()
    gone = []
    for done, number in enumerate(wanted, 1):
        for row in db.query("select * from articles where id = ?", [number]):
            _put_away(archive, number, row)
            gone.append(number)
        progress.report(done, len(wanted))
    db.execute(
        "delete from entities where id in (select value from json_each(?))"
        " and not exists (select 1 from article_entities where entity = entities.id)",
        named,
    )
    return gone


def bring_back(
    archive: Archive, numbers: Iterable[int], progress: Progress = NO_PROGRESS
) -> dict[int, int]:
    """Bring articles back; returns the numbers they have now, by those they had."""
    back, wanted = {}, list(dict.fromkeys(numbers))
    for done, number in enumerate(wanted, 1):
        row = archive.db.execute(
            "select trashed, original, packed from trash where id = ?", [number]
        ).fetchone()
        if row:
            archive.db.execute("delete from trash where id = ?", [number])
            back[number] = _bring_back(archive, number, *row)
        progress.report(done, len(wanted))
    return back


def bring_back_text(archive: Archive, sha256: str) -> int | None:
    """Bring back the article with this text, the last put away; its number, if there is one."""
    row = archive.db.execute(
        "select id from trash where sha256 = ? order by trashed desc, id desc", [sha256]
    ).fetchone()
    return bring_back(archive, row)[row[0]] if row else None


def _put_away(archive: Archive, number: int, row: Row) -> None:
    db = archive.db
    tables: dict[str, list[Row]] = {"articles": [row]}
    for table in HANGING:
        tables[table] = list(db.query(f"select * from {table} where article = ?", [number]))
    entities = db.execute(  # which may be gone by the time that the article comes back
        "select number, type, key, e.name from article_entities join entities e on e.id = entity"
        " where article = ?",
        [number],
    )
    identities = {of: identity for of, *identity in entities}
    for named in tables["article_entities"]:
        named["entity"] = identities[named["number"]]
    packed = zlib.compress(json.dumps(tables, ensure_ascii=False).encode(), _LEVEL)
    archive.index.remove(number, str(row["title"]), str(row["text"]))
    unlink(db, number)
    loosen(db, number)
    db.execute(
        "insert into trash values (?, ?, ?, ?, ?, ?)",
        [number, now(), row["title"], row["sha256"], original_of(db, number), packed],
    )
    db.execute("delete from articles where id = ?", [number])


def _bring_back(
    archive: Archive, number: int, trashed: str, original: str | None, packed: bytes
) -> int:
    db = archive.db
    tables: dict[str, list[Row]] = json.loads(zlib.decompress(packed))
    (row,) = tables.pop("articles")
    for tag in tables["tags"]:
        tag["tag"] = spelt(db, str(tag["tag"]))
    twin = archive.find(str(row["sha256"]))
    if twin is not None:
        _give_to(db, twin, tables)
        drop_original(db, original)
        return twin
    article = article_of_row(row)
    entry = text_entry(article)
    columns = filed(article, str(row["added"]), entry.fold_hash) | {"story": None}
    _insert(db, "articles", [row | columns])
    for named in tables["article_entities"]:
        named["entity"] = _entity(db, cast("list[str]", named["entity"]))
    for table, rows in tables.items():
        _insert(db, table, rows)
    link(db, number, entry.body, entry.keys)
    archive.index.add(number, entry, saved_names(db, number))
    if _corrected_since(db, str(row["sha256"]), trashed):
        archive.renew_names(number)
    return number


def _give_to(db: Database, twin: int, tables: dict[str, list[Row]]) -> None:
    """Let the same text, saved anew, have what the reader said of this one."""
    for table in ("tags", "notes", "origins"):
        for row in tables[table]:
            _insert(db, table, [row | {"article": twin}])
    for row in tables["reading"]:
        db.execute(
            "insert into reading (article, starred, read, position, opened)"
            " values (?, ?, ?, ?, ?) on conflict (article) do update set"
            " starred = max(starred, excluded.starred), read = max(read, excluded.read),"
            " position = iif(position, position, excluded.position),"
            " opened = coalesce(max(opened, excluded.opened), opened, excluded.opened)",
            [twin, row["starred"], row["read"], row["position"], row["opened"]],
        )


def _insert(db: Database, table: str, rows: Sequence[Row]) -> None:
    """Rows of one table; those that are there already stay as they are."""
    if rows:
        columns = ", ".join(f'"{column}"' for column in rows[0])
        marks = ", ".join("?" * len(rows[0]))
        db.conn.executemany(
            f"insert or ignore into {table} ({columns}) values ({marks})",
            [tuple(row.values()) for row in rows],
        )


def _entity(db: Database, identity: Sequence[str]) -> int:
    """The number of an entity, by ``[type, key, name]``; it is made anew if it is gone."""
    kind, key, name = identity
    db.execute(
        "insert or ignore into entities (type, key, name) values (?, ?, ?)", [kind, key, name]
    )
    (number,) = db.execute(
        "select id from entities where type = ? and key = ?", [kind, key]
    ).fetchone()
    return int(number)


def _corrected_since(db: Database, sha256: str, time: str) -> bool:
    """Whether the reader corrected names meanwhile that may be in this article."""
    row = db.execute(
        "select 1 from corrections where made >= ? and article in (?, '')", [time, sha256]
    ).fetchone()
    return row is not None
