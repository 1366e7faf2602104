"""What search goes by: the full-text index, its words, and how articles are filed.

All of it follows from the articles and their names, and ``rebuild`` makes it anew.  The
index keeps no text of its own; to take an article out, its entry is made once more.  So a
change to ``fold``, ``stem`` or ``WORD`` needs a migration that rebuilds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from core.archive.name_words import rebuild_name_words
from core.archive.stories import story_keys
from core.archive.stories_due import link_due, link_later
from core.archive.title_order import title_key
from core.archive.words import WORD as WORD
from core.archive.words import word_list
from core.archive.words import words_of as words_of
from core.model import ENTITY_TYPES, Article, EntityType
from core.progress import NO_PROGRESS, Progress
from core.stem import stem

if TYPE_CHECKING:
    from core.sqlite_library import Database

NAME_COLUMNS = ("people", "places", "organisations", "others")  # in ENTITY_TYPES' order
COLUMNS = ("title", "body", *NAME_COLUMNS)
BETWEEN_NAMES = " \ue000 "  # a word of its own, so that no phrase reaches over two names
KNOWN = 300_000  # words of the vocabulary that are remembered, to be passed by

Names = Iterable[tuple[str, str]]


class TextEntry(NamedTuple):
    """Of an article, all that is searched and filed by that comes from its text.

    ``words`` are those that the vocabulary may lack.
    """

    title: str
    body: str
    words: frozenset[str]
    fold_hash: int
    keys: tuple[int, ...]


def text_entry(article: Article, known: Set[str] = frozenset()) -> TextEntry:
    """Fold an article; the costly part of saving it, and apart from any database.

    ``known`` words are in the vocabulary for sure.
    """
    title, body = word_list(article.title), word_list(article.text)
    text = " ".join(body)
    words = frozenset([*title, *body]) - known
    return TextEntry(" ".join(title), text, words, _hash(text), story_keys(body))


def fold_hash(text: str) -> int:
    """The hash of a text's words, the same however they are spelt and set."""
    return _hash(words_of(text))


def _hash(words: str) -> int:
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def outlet_of(article: Article) -> str:
    """The newspaper or site that an article is from; empty where nothing tells."""
    if article.site:
        return article.site
    try:
        host = urlsplit(article.source).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def filed(article: Article, added: str, hash_of_fold: int) -> dict[str, object]:
    """The columns of ``articles`` that follow from the others."""
    return {
        "day": (article.published or added)[:10],
        "outlet": outlet_of(article),
        "fold_hash": hash_of_fold,
        "title_key": title_key(article.title),
    }


def name_columns(names: Names) -> list[str]:
    """Folded names by type, from ``(type, name)``."""
    by_type: dict[str, list[str]] = {kind: [] for kind in ENTITY_TYPES}
    for kind, name in names:
        by_type[kind].append(words_of(name))
    return [BETWEEN_NAMES.join(by_type[kind]) for kind in ENTITY_TYPES]


def column_of(kind: EntityType) -> str:
    """The column of the index that holds the names of a type."""
    return NAME_COLUMNS[ENTITY_TYPES.index(kind)]


def saved_names(db: Database, number: int) -> list[tuple[str, str]]:
    """The names of a saved article in all their forms, in the order they were indexed in."""
    rows = db.execute(
        "select e.type, ae.name, ae.aliases from article_entities ae"
        " join entities e on e.id = ae.entity where ae.article = ? order by ae.number",
        [number],
    )
    return [(kind, form) for kind, name, more in rows for form in (name, *json.loads(more))]


class Index:
    """The index of one open archive.  Its methods run in the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: set[str] = set()  # words that are in the vocabulary for sure

    def add(self, number: int, entry: TextEntry, names: Names) -> None:
        """Index an article under its number."""
        columns = name_columns(names)
        self._insert("", number, [entry.title, entry.body, *columns])
        self.learn(entry.words.union(WORD.findall(" ".join(columns))))

    def learn(self, words: Iterable[str], stems: Mapping[str, str] = MappingProxyType({})) -> None:
        """Put words into the vocabulary; ``stems`` has those that are known already."""
        new = set(words) - self._known
        if new:
            self._db.conn.executemany(
                "insert or ignore into vocabulary values (?, ?)",
                [(word, stems.get(word) or stem(word)) for word in sorted(new)],
            )
            if len(self._known) > KNOWN:
                self._known.clear()
            self._known |= new

    def remove(self, number: int, title: str, text: str) -> None:
        """Take an article out; its names must still stand as they were when it was added."""
        columns = name_columns(saved_names(self._db, number))
        self._insert("delete", number, [words_of(title), words_of(text), *columns])

    def forget(self) -> None:
        """A transaction was rolled back: what it added to the vocabulary is not there."""
        self._known.clear()

    def _insert(self, command: str, number: int, values: Sequence[str]) -> None:
        columns, row = ["rowid", *COLUMNS], [number, *values]
        if command:
            columns, row = ["search", *columns], [command, *row]
        marks = ", ".join("?" * len(row))
        self._db.execute(f"insert into search ({', '.join(columns)}) values ({marks})", row)


def rebuild(db: Database, progress: Progress = NO_PROGRESS) -> None:
    """Make everything here anew from the articles and their names."""
    db.execute("insert into search (search) values ('delete-all')")
    db.execute("delete from vocabulary")
    for table in ("story_keys", "stories_due"):
        db.execute(f"delete from {table}")
    db.execute("update articles set story = null where story is not null")
    rebuild_name_words(db)
    index = Index(db)
    (total,) = db.execute("select count(*) from articles").fetchone()
    last, done = -1, 0
    while True:
        row = db.execute(
            "select id, title, text, source, site, published, added from articles"
            " where id > ? order by id limit 1",
            [last],
        ).fetchone()
        if row is None:
            break
        last, title, text, source, site, published, added = row
        article = Article(title, text, (), "", source, published, site=site)
        entry = text_entry(article)
        index.add(last, entry, saved_names(db, last))
        link_later(db, last, entry.keys)
        columns = filed(article, added, entry.fold_hash)
        sets = ", ".join(f"{column} = ?" for column in columns)
        db.execute(f"update articles set {sets} where id = ?", [*columns.values(), last])
        done += 1
        progress.report(done, total)
    while link_due(db):
        progress.report(done, total)
