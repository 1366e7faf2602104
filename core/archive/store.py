"""The reader's saved articles: one SQLite file, opened, written and read.

An ``Archive`` belongs to the thread that opened it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

from core.archive.anchoring import move_anchors
from core.archive.connecting import translated_errors
from core.archive.copying import require_whole
from core.archive.database import opened_database
from core.archive.index import Index, Names, TextEntry, filed, text_entry
from core.archive.listing import Summary, listed, summaries
from core.archive.organising import now
from core.archive.originals import keep_origin, loosen, origin_of
from core.archive.preparing import NO_ANALYSIS, Prepared, known_by_origin, prepare
from core.archive.rows import Row, analysis_of, article_of_row, found_json
from core.archive.stories import link, unlink, variants_of
from core.archive.stories_due import link_later
from core.archive.trash import bring_back_text, next_number, put_away
from core.correction_log import active_corrections
from core.corrections import replay
from core.errors import QariError
from core.names import load_rules
from core.normalize import fold

if TYPE_CHECKING:
    from core.model import Analysis, Article
    from core.opening import Origin

T = TypeVar("T")
Saved = Literal["added", "updated", "duplicate"]


class Archive:
    """Open an archive, making or migrating it as needed.  Close it, or use ``with``."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        with translated_errors(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = opened_database(self.path)
        self.db = self._opened.db
        self.index = Index(self.db)
        #: What others keep for as long as the archive is open, each by its class.
        self.derived: dict[type, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self.db.close()

    def translated_errors(self) -> AbstractContextManager[None]:
        """SQLite's troubles with the file as QariError."""
        return translated_errors(self.path, self._opened.seen)

    @property
    def read_only(self) -> bool:
        """Whether the file cannot be written where it is; what would change it fails."""
        return self._opened.read_only

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read within is of one moment, whoever writes meanwhile."""
        with self.translated_errors():
            if self.db.conn.in_transaction:
                yield
                return
            self.db.execute("begin")
            try:
                yield
            finally:
                if self.db.conn.in_transaction:  # SQLite itself ends it in a damaged file
                    self.db.execute("commit")

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
            except BaseException as error:
                self.index.forget()
                if self.db.conn.in_transaction:  # SQLite itself rolls back on a full disk
                    self.db.execute("rollback")
                if isinstance(error, sqlite3.IntegrityError):
                    require_whole(self.db.conn, self.path)
                raise

    def call(self, work: Callable[[Archive], T]) -> T:
        """Have work done on the archive: here, at once.  The window's does it elsewhere."""
        return work(self)

    def save(
        self,
        article: Article,
        analysis: Analysis | None,
        origin: Origin | None = None,
        entry: TextEntry | None = None,
    ) -> tuple[int, Saved]:
        """Keep an article with its names and its original bytes, in one transaction.

        The same text is kept once: saving it again renews its names.  If it is in the trash,
        it comes out of it, added anew under its old number, with what the reader said of it.
        Another text from the same source replaces the one kept, and the reader's notes go
        over to it.  The reader's corrections are put over the names; with None for them, they
        are due: see ``core.importing.catch_up``.  ``entry`` is the article's, where it has
        been made already.
        """
        prepared = prepare(article, analysis, origin, entry)
        with self.writing():
            return self.keep(prepared)

    def keep(self, prepared: Prepared, *, story_later: bool = False) -> tuple[int, Saved]:
        """As ``save``, of an article made ready, within a transaction that the caller holds.

        The story of a new one may be left to ``core.archive.stories_due``.
        """
        row, analysis = dict(prepared.row), prepared.analysis
        if analysis is not None:
            analysis = self.corrected(article_of_row(row), analysis)
            row["found"] = found_json(analysis)
        same = self._number("select id from articles where sha256 = ?", prepared.sha256)
        back = None if same else bring_back_text(self, prepared.sha256)
        known = same or back
        if known is None:
            known = known_by_origin(self.db, prepared)
        if known is None:
            number, entry = self._insert(row), prepared.entry
        else:
            number = known
            if same:  # what was known of it first stands
                for column in ("title", "source", "published", "author", "site"):
                    row.pop(column)
            if (same or back) and analysis is None:  # its names stand
                analysis = analysis_of(self.db, number, self._require(number))
                row |= {"engine": analysis.engine, "found": found_json(analysis)}
            if back:
                row["added"] = now()
            entry = self._replace(number, row)
        if story_later and known is None:
            link_later(self.db, number, entry.keys)
        else:
            link(self.db, number, entry.body, entry.keys)
        if prepared.origin is not None and same is None:
            keep_origin(self.db, number, prepared.origin)
        if known or analysis:
            self._write_names(number, analysis or NO_ANALYSIS)
        self.index.learn(prepared.stems, prepared.stems)
        self.index.add(number, entry, forms_of(analysis or NO_ANALYSIS))
        if analysis is None:
            self.db.execute("insert or ignore into names_due values (?)", [number])
        elif prepared.analysis:
            self.db.execute("delete from names_due where article = ?", [number])
        if back or not known:
            return number, "added"
        return number, "duplicate" if same else "updated"

    def _replace(self, number: int, row: Row) -> TextEntry:
        """Put other values into a saved article's row, out of the index; its entry for it."""
        before = self._take_out(number)
        if row["text"] != before:
            loosen(self.db, number)
        self._update(number, row)
        article = article_of_row(self._require(number))
        entry = text_entry(article)
        self._update(number, filed(article, self._added(number), entry.fold_hash))
        move_anchors(self.db, number, before, article.text)
        self.db.execute("delete from replays_due where article = ?", [number])
        return entry

    def _insert(self, row: Row) -> int:
        row["added"] = now()
        row["day"] = row["day"] or str(row["added"])[:10]
        row["id"] = next_number(self.db)
        marks = ", ".join("?" * len(row))
        sql = f"insert into articles ({', '.join(row)}) values ({marks})"
        return int(self.db.execute(sql, list(row.values())).lastrowid or 0)

    def _update(self, number: int, row: dict[str, object]) -> None:
        sets = ", ".join(f"{column} = ?" for column in row)
        self.db.execute(f"update articles set {sets} where id = ?", [*row.values(), number])

    def _added(self, number: int) -> str:
        (added,) = self.db.execute("select added from articles where id = ?", [number]).fetchone()
        return str(added)

    def _take_out(self, number: int) -> str:
        """Take a saved article out of the index, before its text or names change.

        Returns its text.
        """
        row = self._require(number)
        title, text = str(row["title"]), str(row["text"])
        self.index.remove(number, title, text)
        unlink(self.db, number)
        return text

    def corrected(self, article: Article, analysis: Analysis) -> Analysis:
        """The analysis with the reader's corrections put over what was found."""
        with self.translated_errors():
            active = active_corrections(self.db.conn, article.sha256)
        if not active and analysis.found is None:
            return analysis
        return replay(article, analysis, active, load_rules())

    def give_names(self, number: int, sha256: str, analysis: Analysis) -> bool:
        """Give a saved article the names that were due; whether they were, for this text.

        Within a transaction that the caller holds.
        """
        if not self._number("select article from names_due where article = ?", number):
            return False
        row = self._require(number)
        if row["sha256"] != sha256:
            return False
        article = article_of_row(row)
        analysis = self.corrected(article, analysis)
        self.index.remove(number, article.title, article.text)
        self._update(number, {"engine": analysis.engine, "found": found_json(analysis)})
        self._write_names(number, analysis)
        self.index.add(number, text_entry(article), forms_of(analysis))
        for table in ("names_due", "replays_due"):
            self.db.execute(f"delete from {table} where article = ?", [number])
        return True

    def renew_names(self, number: int) -> bool:
        """Put the corrections anew over a saved article's names; whether it changed them.

        Within a transaction that the caller holds.
        """
        row = self._require(number)
        article, before = article_of_row(row), analysis_of(self.db, number, row)
        analysis = self.corrected(article, before)
        if analysis == before:
            return False
        self.index.remove(number, article.title, article.text)
        self._update(number, {"found": found_json(analysis)})
        self._write_names(number, analysis)
        self.index.add(number, text_entry(article), forms_of(analysis))
        return True

    def delete(self, number: int) -> None:
        """Put an article into the trash: see ``core.archive.trash``.  QariError if it is not there.

        ``core.archive.actions`` does so to many, and so that it can be undone.
        """
        with self.writing():
            if not put_away(self, [number]):
                raise QariError("no-article", id=number)

    def get(self, number: int) -> tuple[Article, Analysis]:
        """A saved article and its names.  QariError when there is none."""
        with self.reading():
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
        """Saved articles, the last added first; ``core.archive.listing`` has more to choose."""
        with self.translated_errors():
            return listed(self.db, limit=limit, offset=offset)

    def variants(self, number: int) -> list[Summary]:
        """All articles of an article's story, the first saved first, its own among them.

        Empty where it has none.
        """
        with self.translated_errors():
            return summaries(self, variants_of(self.db, number))

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


def forms_of(analysis: Analysis) -> Names:
    """The names of an analysis in all their forms, in the order they are indexed in."""
    entities = sorted(analysis.entities, key=lambda entity: entity.id)
    return [(e.type, form) for e in entities for form in (e.name, *e.aliases)]
