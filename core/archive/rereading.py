"""Every article read again, and all that was made of it made again and compared.

The index is compared with one made anew in memory, of some articles at a time, without
keeping either: of every word in every column, the number of articles and of occurrences
are weighted with a number drawn for the word and summed.  Two indexes with other words
have other sums, but for a chance of one in 2⁶⁰ or so.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from core.archive.findings import Finding
from core.archive.index import (
    BETWEEN_NAMES,
    COLUMNS,
    TextEntry,
    filed,
    name_columns,
    saved_names,
    text_entry,
)
from core.archive.name_words import wrong_name_words
from core.archive.originals import unpacked
from core.archive.stories_due import is_due
from core.model import BLOCK_KINDS, Article
from core.progress import NO_PROGRESS, Progress
from core.stem import stem

if TYPE_CHECKING:
    from core.sqlite_library import Database

BATCH = 1 << 21  # characters that are indexed in memory at a time
NAMED = 5  # articles that a finding names
_FILED = ("day", "outlet", "fold_hash", "title_key")
_ARTICLES = f"""
    select a.id, sha256, title, text, blocks, source, site, published, added,
        {", ".join(_FILED)}, sz
    from articles a left join search_docsize d on d.id = a.id order by a.id"""
#: Columns that hold JSON, or null.
_JSON = (
    ("articles", "found"),
    ("article_entities", "aliases"),
    ("article_entities", "reasons"),
    ("origins", "wishes"),
    ("origins", "findings"),
    ("corrections", "forms"),
    ("actions", "steps"),
)


def reread(db: Database, progress: Progress = NO_PROGRESS) -> Iterator[Finding]:
    """What is wrong with articles, originals or index, in the caller's transaction."""
    yield from _unreadable(db)
    places = _Places()
    with closing(_Anew(db)) as anew:
        (total,) = db.execute("select count(*) from articles").fetchone()
        for done, row in enumerate(db.execute(_ARTICLES), 1):
            _reread_article(db, row, anew, places)
            progress.report(done, total)
        places.add("misindexed", anew.misindexed())
        yield from places.findings()
        try:
            yield from _other_words(db, anew)
            yield from _vocabulary(db)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            yield Finding("index-broken", 1)
    yield from _originals(db)
    names = wrong_name_words(db)
    if names:
        yield Finding("names", names)


@contextmanager
def leniently(db: Database) -> Iterator[None]:
    """Read text also where it is not UTF-8 any more."""
    db.conn.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        yield
    finally:
        db.conn.text_factory = str


class _Places:
    """What was found, and in which articles."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._first: dict[str, list[int]] = {}

    def add(self, code: str, numbers: Iterable[int]) -> None:
        for number in numbers:
            self._counts[code] += 1
            first = self._first.setdefault(code, [])
            if len(first) < NAMED and number not in first:
                first.append(number)

    def findings(self) -> Iterator[Finding]:
        for code, count in self._counts.items():
            more = ", …" if count > NAMED else ""
            yield Finding(code, count, "articles " + ", ".join(map(str, self._first[code])) + more)


class _Sums:
    """The weighted sums of an index, by column."""

    def __init__(self) -> None:
        self._sums = {column: [0, 0] for column in COLUMNS}

    def add(self, rows: Iterable[tuple[str, str, int, int]], sign: int) -> None:
        """``(word, column, articles, occurrences)`` of an index, or of a part of one."""
        for word, column, articles, occurrences in rows:
            weight = sign * hash(word)  # drawn anew in each process
            sums = self._sums[column]
            sums[0] += weight * articles
            sums[1] += weight * occurrences

    def unequal(self) -> list[str]:
        """The columns that what was added and what was taken away differ in."""
        return [column for column, sums in self._sums.items() if any(sums)]


class _Anew:
    """An index made anew, of some articles at a time."""

    def __init__(self, db: Database) -> None:
        self.sums = _Sums()
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        (sql,) = db.execute("select sql from sqlite_master where name = 'search'").fetchone()
        self._memory.execute(sql)
        self._memory.execute("create virtual table words using fts5vocab (search, col)")
        marks = ", ".join("?" * (1 + len(COLUMNS)))
        self._insert = f"insert into search (rowid, {', '.join(COLUMNS)}) values ({marks})"
        self._sizes: dict[int, bytes | None] = {}  # by the archive's index, of those in memory
        self._length = 0
        self._misindexed: list[int] = []

    def close(self) -> None:
        self._memory.close()

    def add(self, number: int, columns: list[str], sizes: bytes | None) -> None:
        """Index an article; ``sizes`` are the numbers of its words as the archive has them."""
        self._memory.execute(self._insert, [number, *columns])
        self._sizes[number] = sizes
        self._length += sum(map(len, columns))
        if self._length > BATCH:
            self._finish()

    def misindexed(self) -> list[int]:
        """The articles that are in the archive's index with other numbers of words."""
        self._finish()
        return self._misindexed

    def _finish(self) -> None:
        """Count what is in memory, and empty it."""
        for number, sizes in self._memory.execute("select id, sz from search_docsize"):
            known = self._sizes[number]
            if known is not None and known != sizes:
                self._misindexed.append(number)
        self.sums.add(self._memory.execute("select term, col, doc, cnt from words"), -1)
        self._memory.execute("insert into search (search) values ('delete-all')")
        self._sizes.clear()
        self._length = 0


def _reread_article(db: Database, row: tuple[Any, ...], anew: _Anew, places: _Places) -> None:
    number, sha256, title, text, blocks, source, site, published, added, *as_filed, sizes = row
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != sha256:
        places.add("text-changed", [number])
    if not _fit(blocks, len(text)):
        places.add("blocks", [number])
    article = Article(title, text, (), sha256, source, published, site=site)
    entry: TextEntry = text_entry(article)
    if filed(article, added, entry.fold_hash) != dict(zip(_FILED, as_filed, strict=True)):
        places.add("filed", [number])
    keys = db.execute("select key from story_keys where article = ?", [number])
    if {key for (key,) in keys} != set(entry.keys) and not is_due(db, number):
        places.add("stories", [number])
    mentions = db.execute(
        'select start, "end", surface from mentions where article = ?', [number]
    ).fetchall()
    wrong = [m for m in mentions if not 0 <= m[0] < m[1] or text[m[0] : m[1]] != m[2]]
    places.add("mentions", [number] * len(wrong))
    names = name_columns(saved_names(db, number))
    anew.add(number, [entry.title, entry.body, *names], sizes)


def _fit(blocks: str, length: int) -> bool:
    """Whether these are the blocks of a text of this length, as far as can be told."""
    try:
        return all(
            0 <= start < end <= length and kind in BLOCK_KINDS
            for start, end, kind in json.loads(blocks)
        )
    except (TypeError, ValueError):
        return False


def _unreadable(db: Database) -> Iterator[Finding]:
    for table, column in _JSON:
        (count,) = db.execute(
            f"select count(*) from {table} where {column} is not null and not json_valid({column})"
        ).fetchone()
        if count:
            yield Finding("unreadable", count, f"{table}.{column}")
    count = sum(not _unpacks(packed) for (packed,) in db.execute("select packed from trash"))
    if count:
        yield Finding("unreadable", count, "trash.packed")


def _unpacks(packed: bytes) -> bool:
    try:
        json.loads(zlib.decompress(packed))
    except (zlib.error, ValueError):
        return False
    return True


def _other_words(db: Database, anew: _Anew) -> Iterator[Finding]:
    """Compare the index with what was made anew."""
    db.execute("create virtual table temp.words_by_column using fts5vocab (main, search, col)")
    anew.sums.add(db.execute("select term, col, doc, cnt from temp.words_by_column"), 1)
    columns = anew.sums.unequal()
    if columns:
        yield Finding("index-words", len(columns), ", ".join(columns))


def _vocabulary(db: Database) -> Iterator[Finding]:
    db.execute("create virtual table temp.words_once using fts5vocab (main, search, row)")
    (count,) = db.execute(
        "select count(*) from temp.words_once where term != ?"
        " and not exists (select 1 from vocabulary where word = term)",
        [BETWEEN_NAMES.strip()],
    ).fetchone()
    count += sum(stem(word) != kept for word, kept in db.execute("select * from vocabulary"))
    if count:
        yield Finding("vocabulary", count)


def _originals(db: Database) -> Iterator[Finding]:
    count = 0
    names = [name for (name,) in db.execute("select sha256 from originals")]
    for name in names:
        try:
            ((_, data),) = unpacked(db, "originals.sha256 = ?", [name])
            count += hashlib.sha256(data).hexdigest() != name
        except zlib.error:
            count += 1
    if count:
        yield Finding("original-changed", count)
