"""An article made ready to be saved: all the work on it that needs no database.

What is made here crosses from one process to another by the thousand, so it is plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.archive.index import TextEntry, filed, text_entry
from core.archive.originals import Packed, pack
from core.archive.rows import Row, row_of
from core.archive.words import words_of
from core.model import Analysis, Article

if TYPE_CHECKING:
    from core.opening import Origin
    from core.sqlite_library import Database

NO_ANALYSIS = Analysis("")


class Prepared(NamedTuple):
    """An article as it will be saved.

    ``row`` is that of ``articles``, its ``day`` empty where that is the day of saving.
    ``analysis`` is None where the names are to be found later.  ``moves`` says that another
    article may come to stand at the source, as at a line of a dump: it is known by its bytes.
    """

    row: Row
    entry: TextEntry
    origin: Packed | None
    analysis: Analysis | None
    moves: bool = False
    stems: dict[str, str] = {}

    @property
    def sha256(self) -> str:
        """Of the text; it names the article."""
        return str(self.row["sha256"])

    @property
    def source(self) -> str:
        """The path or URL."""
        return str(self.row["source"])


def prepare(
    article: Article,
    analysis: Analysis | None,
    origin: Origin | None = None,
    entry: TextEntry | None = None,
    *,
    moves: bool = False,
) -> Prepared:
    """Make an article ready to be saved; ``entry`` is its own, where it is made already."""
    entry = entry or text_entry(article)
    row = row_of(article, analysis or NO_ANALYSIS) | filed(article, "", entry.fold_hash)
    return Prepared(row, entry, pack(origin, article.text) if origin else None, analysis, moves)


def known_by_origin(db: Database, prepared: Prepared) -> int | None:
    """The saved article that this one replaces: from the same source, or made of the same bytes."""
    sql, value = "select id from articles where source = ?", prepared.source
    if prepared.moves and prepared.origin:
        sql = "select article from origins where original = ? and part = 0"
        value = prepared.origin.sha256
    row = db.execute(sql, [value]).fetchone() if value else None
    return int(row[0]) if row else None


def known_by_words(db: Database, prepared: Prepared) -> int | None:
    """A saved article with the same words, however they are spelt and set; the first saved."""
    if prepared.entry.body:
        rows = db.execute(
            "select id, text from articles where fold_hash = ? order by id",
            [prepared.row["fold_hash"]],
        )
        for number, text in rows.fetchall():
            if words_of(text) == prepared.entry.body:
                return int(number)
    return None
