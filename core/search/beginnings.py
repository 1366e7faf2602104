"""What an archive holds that begins so: names, outlets, tags, words.  The commonest first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from core.archive.index import WORD
from core.lexicon import load_lexicon
from core.model import ENTITY_TYPES, EntityType
from core.normalize import fold
from core.sqlite_library import Database

FEW = 3_000  # that begin so: more are gone through by how common they are
_LAST = "\U0010ffff"  # comes after all that may follow a beginning

FoundName = tuple[EntityType, str, int]


def names(
    db: Database, words: Sequence[str], kind: EntityType | None, most: int
) -> list[FoundName]:
    """``(type, name, articles)`` of names with these folded words, of which the last may go on."""
    *whole, last = words or ("",)
    first, end = (whole[0], whole[0]) if whole else (last, last + _LAST)
    test = "instr(' ' || key || ' ', ' ' || ? || ' ') and " * len(whole)
    test += "instr(' ' || key, ' ' || ?)"
    if _count(db, "name_words", first, end) <= FEW:
        by_word = "id in (select entity from name_words where word between ? and ?)"
        rest = f"type = coalesce(?, type) and {test if whole else '? is not null'}"
        return _names(db, f"{by_word} and {rest}", [first, end, kind, *whole, last], most)
    found = [
        name
        for one in ([kind] if kind else ENTITY_TYPES)
        for name in _names(db, f"type = ? and {test}", [one, *whole, last], most)
    ]
    return heapq.nlargest(most, found, key=lambda name: name[2])


def _names(db: Database, test: str, values: Sequence[object], most: int) -> list[FoundName]:
    rows = db.execute(
        f"select type, name, articles from entities where {test} order by articles desc limit ?",
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
    rows = db.execute("select min(tag), count(*) from tags group by key order by 2 desc, key")
    return [(tag, n) for tag, n in rows if _begins(tag, words)][:most]


def _begins(name: str, beginnings: Sequence[str]) -> bool:
    have = WORD.findall(fold(name))
    return all(any(word.startswith(head) for word in have) for head in beginnings)


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
