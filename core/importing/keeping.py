"""What an import does on the archive: asks what is saved already, and saves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Protocol, TypeVar

from core.archive import Archive, Saved
from core.archive.originals import wishes_json
from core.archive.preparing import Prepared, known_by_origin, known_by_words
from core.archive.rows import article_of_row
from core.archive.stories_due import link_due
from core.errors import QariError
from core.importing.files import Found, note_imported
from core.importing.jobs import Due, Named
from core.opening import NO_WISHES, Wishes

T = TypeVar("T")
TIDIED = 500  # pages of the index that are written in one transaction
LOG_PAGES = 16_384  # of SQLite's log, before it goes into the file, while much is saved


class Keeper(Protocol):
    """What an import needs of an archive."""

    def call(self, work: Callable[[Archive], T]) -> T:
        """Have work done on the archive, in the thread that it belongs to, and wait."""


def patiently(archive: Keeper, work: Callable[[Archive], T], tick: Callable[[], None]) -> T:
    """Have work done on the archive, however long another program writes to it.

    ``tick`` is called every few seconds.
    """
    while True:
        try:
            return archive.call(work)
        except QariError as error:
            if error.code != "archive-busy":
                raise
        tick()


def is_saved(archive: Archive, sha256: str) -> bool:
    """Whether an article with this text is saved."""
    return archive.find(sha256) is not None


def known_originals(archive: Archive, names: Sequence[str], wishes: Wishes) -> set[str]:
    """Of bytes, by their SHA-256, those of which an article was made, if need be by wishes.

    Where nothing is wished for, what the reader wished for when it was saved stands.
    """
    sql = f"select original from origins where original in ({', '.join('?' * len(names))})"
    values = list(names)
    if wishes != NO_WISHES:
        sql += " and wishes = ?"
        values.append(wishes_json(wishes))
    with archive.translated_errors():
        rows = archive.db.execute(f"{sql} and part = 0", values)
        return {original for (original,) in rows.fetchall()}


def keep_all(
    archive: Archive, articles: Sequence[Prepared], whole: Sequence[tuple[Found, int]]
) -> tuple[list[Saved], int]:
    """Save articles in one transaction: what became of each, and how many are variants.

    ``whole`` are files of which all is saved with these, and the numbers of their articles.
    Stories of those without names, who come by the thousand, are left to ``find_stories``.
    """
    with archive.writing():
        kept = [_keep(archive, article) for article in articles]
        added = [number for number, saved in kept if saved == "added"]
        (linked,) = archive.db.execute(
            "select count(*) from articles where story < id"  # it was not the first
            " and id in (select value from json_each(?))",
            [json.dumps(added)],
        ).fetchone()
        for file, count in whole:
            note_imported(archive, file, count)
    return [saved for _, saved in kept], int(linked)


def _keep(archive: Archive, article: Prepared) -> tuple[int, Saved]:
    same = archive.find(article.sha256)
    if same is None:
        same = known_by_words(archive.db, article)
        if same is None or same == known_by_origin(archive.db, article):
            return archive.keep(article, story_later=article.analysis is None)
    archive.index.learn(article.stems, article.stems)  # for later articles with its words
    return same, "duplicate"


def find_stories(archive: Archive) -> tuple[int, int] | None:
    """Find the stories of the next articles whose are due: how many, and how many have one."""
    with archive.writing():
        return link_due(archive.db)


def count_due(archive: Archive) -> int:
    """How many saved articles have names still to be found."""
    with archive.translated_errors():
        (count,) = archive.db.execute("select count(*) from names_due").fetchone()
    return int(count)


def due_after(archive: Archive, number: int, limit: int) -> list[Due]:
    """The next articles after this number whose names are due."""
    with archive.translated_errors():
        rows = archive.db.query(
            "select a.* from names_due join articles a on a.id = article"
            " where article > ? order by article limit ?",
            [number, limit],
        )
        return [Due(int(str(row["id"])), article_of_row(row)) for row in rows]


def keep_names(archive: Archive, named: Named) -> bool:
    """Save the names that were due of an article; whether they still were."""
    with archive.writing():
        return archive.give_names(*named)


def tidy(archive: Archive, *, begin: bool = False) -> bool:
    """Put some of the index's parts together, which makes searching faster; whether there are more.

    The first step of several is to ``begin`` with.
    """
    before = archive.db.conn.total_changes
    with archive.writing():
        pages = -TIDIED if begin else TIDIED
        archive.db.execute("insert into search (search, rank) values ('merge', ?)", [pages])
    return bool(archive.db.conn.total_changes - before > 1)


@contextmanager
def saving_much(archive: Keeper) -> Iterator[None]:
    """While many small transactions follow each other, let SQLite's log grow longer."""
    (pages,) = archive.call(lambda a: a.db.execute("pragma wal_autocheckpoint").fetchone())
    archive.call(lambda a: a.db.execute(f"pragma wal_autocheckpoint = {LOG_PAGES}").fetchone())
    try:
        yield
    finally:
        with suppress(sqlite3.Error):  # whatever it is was seen before, or will be
            archive.call(lambda a: a.db.execute(f"pragma wal_autocheckpoint = {pages}").fetchone())
            archive.call(lambda a: a.db.execute("pragma wal_checkpoint(truncate)").fetchone())
