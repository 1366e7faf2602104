"""What an archive holds that begins so: names, outlets, tags, words.  The commonest first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import chain

from core.archive.index import WORD
from core.lexicon import load_lexicon
from core.model import EntityType
from core.normalize import fold
from core.sqlite_library import Database

FEW = 3_000  # that begin so: more are gone through by how common they are
_LAST = "\U0010ffff"  # comes after all that may follow a beginning

FoundName = tuple[EntityType, str, int]


def names(
    db: Database, words: Sequence[str], kind: EntityType | None, most: int
) -> list[FoundName]:
    """``(type, name, articles)`` of names with these folded words, of which the last may go on.

    «ولايات» begins «الولايات», too.
    """
    *whole, last = words or ("",)
    heads = (last, f"ال{last}")
    ranges = [(word, word) for word in whole[:1]] or [(head, head + _LAST) for head in heads]
    test = "instr(' ' || key || ' ', ' ' || ? || ' ') and " * len(whole)
    test += "(instr(' ' || key, ' ' || ?) or instr(' ' || key, ' ' || ?))"
    values = [*whole, *heads]
    if sum(_count(db, "name_words", *ends) for ends in ranges) <= FEW:
        has_word = " or ".join("word between ? and ?" for _ in ranges)
        by_word = f"id in (select entity from name_words where {has_word})"
        if not whole:
            test, values = "true", []
        test = f"{by_word} and type = coalesce(?, type) and {test}"
        return _names(db, test, [*chain.from_iterable(ranges), kind, *values], most)
    if kind:
        test, values = f"type = ? and {test}", [kind, *values]
    return _names(db, test, values, most)


def _names(db: Database, test: str, values: Sequence[object], most: int) -> list[FoundName]:
    rows = db.execute(
        f"select type, name, articles from entities where {test}"
        " order by articles desc, id desc limit ?",
        [*values, most],
    )
    return [(kind, name, articles) for kind, name, articles in rows]


def outlets(db: Database, words: Sequence[str], most: int) -> list[tuple[str, int]]:
    """``(outlet, articles)`` of outlets with words that begin with all of these, folded."""
    rows = db.execute(
        "select outlet, count(*) from articles where outlet != '' group by outlet"
        " order by 2 desc, outlet"
    )
    return [(outlet, n) for outlet, n in rows if _begins(outlet, words)][:most]


def tags(db: Database, words: Sequence[str], most: int) -> list[tuple[str, int]]:
    """``(tag, articles)`` of tags with words that begin with all of these, folded."""
    rows = db.execute("select key, count(*) from tags group by key order by 2 desc, key")
    found = [(key, n) for key, n in rows if _begins(key, words)][:most]
    spelt = "select tag from tags where key = ? limit 1"
    return [(db.execute(spelt, [key]).fetchone()[0], n) for key, n in found]


def _begins(name: str, beginnings: Sequence[str]) -> bool:
    have = WORD.findall(fold(name))
    return all(any(word.startswith((head, f"ال{head}")) for word in have) for head in beginnings)


def vocabulary(db: Database, beginning: str, most: int) -> list[str]:
    """Folded words of the archive that begin so and are longer."""
    end = beginning + _LAST
    if _count(db, "vocabulary", beginning, end) <= FEW:
        rows = db.execute(
            "select word from vocabulary where word > ? and word < ?", [beginning, end]
        )
        frequency = load_lexicon().frequency_folded
        found = ((-frequency(word), len(word), word) for (word,) in rows)
        return [word for _, _, word in heapq.nsmallest(most, found)]
    usual = load_lexicon().commonest(beginning, 4 * most)
    marks = ", ".join("?" * len(usual))
    known = {
        word
        for (word,) in db.execute(f"select word from vocabulary where word in ({marks})", usual)
    }
    return [word for word in usual if word in known and word != beginning][:most]


def _count(db: Database, table: str, first: str, end: str) -> int:
    row = db.execute(
        f"select count(*) from (select 1 from {table} where word between ? and ? limit ?)",
        [first, end, FEW + 1],
    ).fetchone()
    return int(row[0])
