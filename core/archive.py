"""The reader's saved articles: one SQLite file, opened, written and read.

An ``Archive`` belongs to the thread that opened it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from core.archive_rows import analysis_of, article_of_row, found_json, row_of
from core.correction_log import active_corrections
from core.corrections import replay
from core.errors import QariError
from core.model import Analysis, Article
from core.names import load_rules
from core.normalize import fold
from core.opening import Origin
from core.originals import drop_original, keep_origin, origin_of, original_of
from core.schema import MIGRATIONS, known_migrations
from core.sqlite_library import Database
from core.stem import stem

BUSY_SECONDS = 5.0
_WORD = re.compile(r"\w+")

Saved = Literal["added", "updated", "duplicate"]


@dataclass(frozen=True, slots=True)
class Summary:
    """A saved article as a list shows it."""

    id: int
    title: str
    published: str | None
    source: str
    added: str


class Archive:
    """Open an archive, making or migrating it as needed.  Close it, or use ``with``."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        with self.translated_errors():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.db = _opened(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self.db.close()

    @contextmanager
    def translated_errors(self) -> Iterator[None]:
        """SQLite's troubles with the file as QariError."""
        try:
            yield
        except sqlite3.OperationalError as error:
            text = str(error)
            if "locked" in text or "busy" in text:
                raise QariError("archive-busy", file=self.path) from error
            if any(w in text for w in ("readonly", "unable to open", "full", "disk I/O")):
                raise QariError("archive-unwritable", file=self.path, why=text) from error
            if any(w in text for w in ("no such table", "vtable constructor")):
                raise QariError("archive-broken", file=self.path, why=text) from error
            raise
        except sqlite3.DatabaseError as error:
            if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
                raise
            raise QariError("archive-broken", file=self.path, why=error) from error
        except OSError as error:
            raise QariError("archive-unwritable", file=self.path, why=error.strerror) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that takes the write lock at once, and waits for it.

        A deferred one that reads first fails without waiting when another process
        writes in between.
        """
        with self.translated_errors():
            self.db.execute("begin immediate")
            try:
                yield
                self.db.execute("commit")
            except BaseException:
                if self.db.conn.in_transaction:  # SQLite itself rolls back on a full disk
                    self.db.execute("rollback")
                raise

    def save(
        self, article: Article, analysis: Analysis, origin: Origin | None = None
    ) -> tuple[int, Saved]:
        """Keep an article with its names and its original bytes, in one transaction.

        The same text is kept once: saving it again renews its names.  Another text from
        the same source replaces the one kept.  The reader's corrections are put over the
        names.
        """
        with self.writing():
            analysis = self.corrected(article, analysis)
            same = self._number("select id from articles where sha256 = ?", article.sha256)
            known = same
            if known is None and article.source:
                known = self._number("select id from articles where source = ?", article.source)
            row = row_of(article, analysis)
            if known is None:
                added = datetime.now(UTC).isoformat(timespec="seconds")
                columns = [*row, "added"]
                marks = ", ".join("?" * len(columns))
                cursor = self.db.execute(
                    f"insert into articles ({', '.join(columns)}) values ({marks})",
                    [*row.values(), added],
                )
                number = int(cursor.lastrowid or 0)
            else:
                number = known
                if same is not None:  # what was known of it first stands
                    for column in ("title", "source", "published", "author", "site"):
                        row.pop(column)
                sets = ", ".join(f"{column} = ?" for column in row)
                self.db.execute(f"update articles set {sets} where id = ?", [*row.values(), number])
            if origin is not None and same is None:
                keep_origin(self.db, number, origin)
            self._write_names(number, analysis)
            self._write_index(number, article, analysis)
            self.db.execute("delete from replays_due where article = ?", [number])
        return number, "duplicate" if same is not None else "updated" if known else "added"

    def corrected(self, article: Article, analysis: Analysis) -> Analysis:
        """The analysis with the reader's corrections put over what was found."""
        with self.translated_errors():
            active = active_corrections(self.db.conn, article.sha256)
        if not active and analysis.found is None:
            return analysis
        return replay(article, analysis, active, load_rules())

    def renew_names(self, number: int) -> bool:
        """Put the corrections anew over a saved article's names; whether it changed them.

        Within a transaction that the caller holds.
        """
        row = self._require(number)
        article, before = article_of_row(row), analysis_of(self.db, number, row)
        analysis = self.corrected(article, before)
        if analysis == before:
            return False
        found = found_json(analysis)
        self.db.execute("update articles set found = ? where id = ?", [found, number])
        self._write_names(number, analysis)
        self._write_index(number, article, analysis)
        return True

    def delete(self, number: int) -> None:
        """Take an article out, with its names.  QariError when there is none."""
        with self.writing():
            self._require(number)
            named, original = self._entities_of(number), original_of(self.db, number)
            self.db.execute("delete from search where rowid = ?", [number])
            self.db.execute("delete from articles where id = ?", [number])
            drop_original(self.db, original)
            self._drop_orphans(named)

    def get(self, number: int) -> tuple[Article, Analysis]:
        """A saved article and its names.  QariError when there is none."""
        with self.translated_errors():
            row = self._require(number)
            article, analysis = article_of_row(row), analysis_of(self.db, number, row)
            if self._number("select article from replays_due where article = ?", number):
                analysis = self.corrected(article, analysis)
            return article, analysis

    def origin(self, number: int) -> Origin | None:
        """Where a saved article came from; None when it was saved without that."""
        with self.translated_errors():
            self._require(number)
            return origin_of(self.db, number)

    def find(self, sha256: str) -> int | None:
        """The number of the article with this text, if it is saved."""
        with self.translated_errors():
            return self._number("select id from articles where sha256 = ?", sha256)

    def articles(self, limit: int = 100, offset: int = 0) -> list[Summary]:
        """Saved articles, the last added first."""
        with self.translated_errors():
            rows = self.db.query(
                "select id, title, published, source, added from articles"
                " order by added desc, id desc limit ? offset ?",
                [limit, offset],
            )
            return [Summary(**row) for row in rows]

    def count(self) -> int:
        """How many articles are saved."""
        with self.translated_errors():
            return self._number("select count(*) from articles") or 0

    def entities(self) -> list[dict[str, object]]:
        """All entities: ``id, type, name, articles, mentions``, the most frequent first."""
        with self.translated_errors():
            rows = self.db.query("""
                select e.id, e.type, e.name, count(distinct ae.article) as articles,
                       count(m.position) as mentions
                from entities e
                join article_entities ae on ae.entity = e.id
                join mentions m on m.article = ae.article and m.number = ae.number
                group by e.id order by articles desc, mentions desc, e.name""")
            return list(rows)

    def _number(self, sql: str, *values: object) -> int | None:
        row = self.db.execute(sql, values).fetchone()
        return int(row[0]) if row else None

    def _require(self, number: int) -> dict[str, object]:
        for row in self.db.query("select * from articles where id = ?", [number]):
            return row
        raise QariError("no-article", id=number)

    def _write_names(self, number: int, analysis: Analysis) -> None:
        before = self._entities_of(number)
        self.db.execute("delete from mentions where article = ?", [number])
        self.db.execute("delete from article_entities where article = ?", [number])
        owner = analysis.entity_of()
        for entity in analysis.entities:
            key = fold(entity.name)
            self.db.execute(
                "insert or ignore into entities (type, key, name) values (?, ?, ?)",
                [entity.type, key, entity.name],
            )
            self.db.execute(
                "insert into article_entities (article, number, entity, name, aliases, reasons)"
                " select ?, ?, id, ?, ?, ? from entities where type = ? and key = ?",
                [
                    number,
                    entity.id,
                    entity.name,
                    json.dumps(entity.aliases, ensure_ascii=False),
                    json.dumps(entity.reasons),
                    entity.type,
                    key,
                ],
            )
        self.db.conn.executemany(
            "insert into mentions values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, i, owner[i].id, m.start, m.end, m.type, m.surface, m.confidence, m.form)
                for i, m in enumerate(analysis.mentions)
            ],
        )
        self._drop_orphans(before)

    def _entities_of(self, number: int) -> list[tuple[int]]:
        rows = self.db.execute("select entity from article_entities where article = ?", [number])
        return list(rows)

    def _drop_orphans(self, entities: Sequence[tuple[int]]) -> None:
        """Take out those of the entities that no article names any more."""
        self.db.conn.executemany(
            "delete from entities where id = ? and not exists"
            " (select 1 from article_entities ae where ae.entity = entities.id)",
            entities,
        )

    def _write_index(self, number: int, article: Article, analysis: Analysis) -> None:
        body = fold(article.text)
        title = fold(article.title)
        names = [name for e in analysis.entities for name in (e.name, *e.aliases)]
        stems = " ".join(stem(word) for word in _WORD.findall(f"{title} {body}"))
        self.db.execute("delete from search where rowid = ?", [number])
        self.db.execute(
            "insert into search (rowid, title, body, names, stems) values (?, ?, ?, ?, ?)",
            [number, title, body, fold("\n".join(names)), stems],
        )


def _opened(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        connection.execute("pragma foreign_keys = on")
        db = Database(connection)
        applied = {migration.name for migration in MIGRATIONS.applied(db)}
        pending = [migration.name for migration in MIGRATIONS.pending(db)]
        if applied - known_migrations():
            raise QariError("archive-newer", file=path)
        if db.table_names() and not applied:
            raise QariError("archive-broken", file=path, why="another program's database")
        if applied and pending:
            _back_up(connection, path.with_name(f"{path.name}.before-{pending[0]}"))
        # Only now, when the file is known to be ours to change.
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        MIGRATIONS.apply(db)
    except BaseException:
        connection.close()
        raise
    return db


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    with sqlite3.connect(to) as copy:
        connection.backup(copy)
    copy.close()
