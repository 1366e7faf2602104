"""Saved articles by their titles, while one types: those that begin so, then the last added."""

from __future__ import annotations

from collections.abc import Iterator

from core.archive import Archive
from core.archive.listing import Summary, summaries
from core.archive.title_order import LAST, title_key
from core.archive.words import word_list
from core.search.beginnings import FEW
from core.sqlite_library import Database


def titled(archive: Archive, typed: str, most: int = 10) -> list[Summary]:
    """Articles with these words in their titles; the last word may go on."""
    words = word_list(typed)
    if not words:
        return []
    with archive.translated_errors():
        found = [*_beginning(archive.db, typed, most), *_holding(archive.db, words, most)]
    return summaries(archive, list(dict.fromkeys(found))[:most])


def _beginning(db: Database, typed: str, most: int) -> Iterator[int]:
    key = title_key(typed)
    sql = "select id from articles where title_key between ? and ? order by title_key limit ?"
    return (number for (number,) in db.execute(sql, [key, key + LAST, most]))


def _holding(db: Database, words: list[str], most: int) -> Iterator[int]:
    *whole, last = words
    ends = [f'"{head}"*' if _few(db, head) else f'"{head}"' for head in (last, f"ال{last}")]
    terms = [f'("{word}" OR "ال{word}")' for word in whole]
    match = f"title : ({' AND '.join([*terms, '(' + ' OR '.join(ends) + ')'])})"
    # The index is kept in the order of the numbers: the last added cost nothing.
    sql = "select rowid from search where search match ? order by rowid desc limit ?"
    return (number for (number,) in db.execute(sql, [match, most]))


def _few(db: Database, head: str) -> bool:
    """Whether few enough words begin so for all of them to be looked for."""
    among = "select count(*) from (select 1 from vocabulary where word between ? and ? limit ?)"
    return int(db.execute(among, [head, head + LAST, FEW + 1]).fetchone()[0]) <= FEW
