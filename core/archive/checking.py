"""Whether an archive is sound, and the mending of all that follows from its articles."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.archive.copying import copy_database, damage
from core.archive.findings import Finding
from core.archive.index import rebuild
from core.archive.rereading import leniently, reread
from core.errors import QariError
from core.progress import NO_PROGRESS, Progress

if TYPE_CHECKING:
    from core.archive import Archive
    from core.sqlite_library import Database

#: Tables whose rows can be made again, or say only what is still to be done.
DERIVED = ("story_keys", "stories_due", "replays_due", "names_due")
_COUNTED = ("articles", "entities", "mentions", "originals", "vocabulary", "trash")
_LINES = 100  # of what SQLite finds wrong, at most
_MISINDEXED = ("missing from index", "wrong # of entries in index", "non-unique entry in index")

#: What must not be in the tables, by finding: the count of it.
_UNSOUND = {
    "unnamed": "select count(*) from mentions m where not exists (select 1 from"
    " article_entities ae where ae.article = m.article and ae.number = m.number)",
    "entities": "select count(*) from entities where id not in"
    " (select entity from article_entities)",
    "originals": "select count(*) from originals where sha256 not in (select original from origins)"
    " and sha256 not in (select original from trash where original is not null)",
    "unindexed": "select count(*) from articles where id not in (select id from search_docsize)",
    "joined": "select count(*) from (select 1 from articles where story is not null"
    " group by story having count(*) < 2 or min(id) != story)",
    "indexed-gone": "select count(*) from search_docsize where id not in (select id from articles)",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, nothing in a sound archive, and the number of rows of its tables."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    seconds: float


def check(archive: Archive, progress: Progress = NO_PROGRESS, *, quick: bool = False) -> Report:
    """Look for all that can be wrong; ``quick`` reads the tables, but not every text.

    Others may write meanwhile: it looks at one moment's state.  Reports articles.
    """
    started = time.perf_counter()
    counts: dict[str, int] = {}
    with archive.translated_errors():
        found = list(_file(archive.db, quick))
        # In a damaged file, what else is wrong follows from that.
        if not any(finding.code == "pages" for finding in found):
            found += _index(archive)
            with _one_moment(archive.db):
                found += _rows(archive.db)
                if not quick:
                    found += reread(archive.db, progress)
                counts = {table: _number(archive.db, table) for table in _COUNTED}
    return Report(tuple(dict.fromkeys(found)), counts, time.perf_counter() - started)


def repair(archive: Archive, progress: Progress = NO_PROGRESS) -> Path:
    """Make anew what follows from the articles, and take out what belongs to none.

    In one transaction; returns the copy of the archive that was made before.  Reports
    articles.
    """
    if archive.read_only:
        raise QariError("archive-unwritable", file=archive.path, why="it is open for reading")
    copy = archive.path.with_name(f"{archive.path.name}.before-repair")
    copy_database(archive.path, copy, thorough=False)
    db = archive.db
    with archive.writing(), leniently(db):
        db.execute("reindex")
        for table in DERIVED:
            db.execute(f"delete from {table} where article not in (select id from articles)")
        db.execute("delete from entities where id not in (select entity from article_entities)")
        db.execute(
            "delete from originals where sha256 not in (select original from origins)"
            " and sha256 not in (select original from trash where original is not null)"
            # One that is missed may be here under a wrong name.
            " and not exists (select 1 from origins where original not in"
            " (select sha256 from originals))"
        )
        rebuild(db, progress)
        archive.index.forget()
    return copy


def _file(db: Database, quick: bool) -> Iterator[Finding]:
    """What SQLite itself finds."""
    lines = damage(db.conn, thorough=not quick, limit=_LINES)
    # Newer SQLites look into the full-text index, too; that is looked at by itself here.
    lines = [line for line in lines if "fts5" not in line.lower()]
    indexes = [line for line in lines if any(sign in line for sign in _MISINDEXED)]
    pages = [line for line in lines if line not in indexes]
    for code, some in (("pages", pages), ("indexes", indexes)):
        if some:
            yield Finding(code, len(some), some[0].split("\n")[-1])


def _index(archive: Archive) -> Iterator[Finding]:
    """Whether the full-text index agrees with itself; SQLite can tell only where it may write."""
    if archive.read_only:
        return
    with archive.writing():
        try:
            archive.db.execute("insert into search (search) values ('integrity-check')")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            yield Finding("index-broken", 1)


def _rows(db: Database) -> Iterator[Finding]:
    """What the tables tell of each other."""
    orphans = Counter(row[0] for row in db.execute("pragma foreign_key_check"))
    for code, derived in (("references", False), ("leftovers", True)):
        some = {table: n for table, n in orphans.items() if (table in DERIVED) == derived}
        if some:
            yield Finding(code, sum(some.values()), "in " + ", ".join(some))
    for code, sql in _UNSOUND.items():
        (count,) = db.execute(sql).fetchone()
        if count:
            yield Finding(code, count)


@contextmanager
def _one_moment(db: Database) -> Iterator[None]:
    """Read what stands now, whoever writes meanwhile."""
    db.execute("begin")
    try:
        with leniently(db):
            yield
    finally:
        db.execute("rollback")


def _number(db: Database, table: str) -> int:
    (count,) = db.execute(f"select count(*) from {table}").fetchone()
    return int(count)
