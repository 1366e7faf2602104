"""The same story in several outlets: articles most of whose words stand in the same order.

``articles.story`` is the same number for all that are joined by likeness, directly or over
others: the smallest of their numbers.  Everything here works on folded words, and the
functions on a database in the caller's transaction.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rensa import RMinHash

from core.archive.words import words_of

if TYPE_CHECKING:
    from core.sqlite_library import Database

SHINGLE = 3  # words
BANDS, BAND = 16, 4  # keys of an article, and numbers of its MinHash that make one
SEED = 1
_ODD, _ODDER = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F  # without a pattern in their bits
#: The share of their runs of words that two versions of a story have in common at least.
#: Copies with another headline or agency have nine tenths, with a fifth cut away eight;
#: reports on one event written by two hands, and notices that come every week, are below.
ALIKE = 0.5
#: What bounds the work where many articles have one boilerplate: articles looked up by one
#: key, the last ones; articles compared in full; those of a story that are joined anew when
#: one of them goes.
PER_KEY, COMPARED, REJOINED = 4, 12, 40

Run = tuple[str, ...]


def story_keys(words: Sequence[str]) -> tuple[int, ...]:
    """Keys of a text of folded words; texts that have much in common share some.

    64-bit numbers, one for each band of the MinHash of its runs of three words.  Two texts
    with a share s of their runs in common have one of the 16 keys in common with the
    probability 1 - (1 - s⁴)¹⁶: 0.64 at a half, 0.99 at seven tenths.
    """
    if len(words) < SHINGLE:
        return ()
    sketch = RMinHash(num_perm=BANDS * BAND, seed=SEED)
    sketch.update([f"{a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)])
    numbers = struct.unpack("<32Q", struct.pack("<64I", *sketch.digest()))
    return tuple(_key(at, *numbers[2 * at : 2 * at + 2]) for at in range(BANDS))


def _key(band: int, low: int, high: int) -> int:
    """One number of a band's two, and of which band it is; it has a sign, as SQLite's have."""
    mixed = ((low * _ODD + high) * _ODDER + band * _ODD) & (2**64 - 1)
    return mixed - (mixed >> 63 << 64)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of their runs of words that two texts have in common, 0 to 1."""
    return _share(_runs(one), _runs(other))


def _runs(words: Sequence[str]) -> set[Run]:
    return set(zip(*(words[i:] for i in range(SHINGLE)), strict=False))


def _share(one: set[Run], other: set[Run]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common or 1)


def link(db: Database, number: int, words: str, keys: Sequence[int]) -> int | None:
    """Keep an article's keys and join it to its variants; returns its story, if it has one.

    ``words`` are its own, with a blank between them.
    """
    candidates = _candidates(db, number, keys)
    db.conn.executemany(
        "insert or ignore into story_keys values (?, ?)", [(key, number) for key in keys]
    )
    like = alike(db, number, candidates, words) if candidates else []
    return join(db, [number, *like]) if like else None


def unlink(db: Database, number: int) -> None:
    """Take an article out of its story, which may fall apart without it."""
    for table in ("story_keys", "stories_due"):
        db.execute(f"delete from {table} where article = ?", [number])
    (story,) = db.execute("select story from articles where id = ?", [number]).fetchone()
    if story is None:
        return
    db.execute("update articles set story = null where id = ?", [number])
    rows = db.execute("select id from articles where story = ? order by id", [story]).fetchall()
    rest = [article for (article,) in rows]
    if len(rest) <= REJOINED:
        _set_story(db, rest, None)
        _rejoin(db, rest)
    elif story == number:
        _set_story(db, rest, rest[0])


def variants_of(db: Database, number: int) -> list[int]:
    """The numbers of all articles of an article's story, its own among them, or none."""
    rows = db.execute(
        "select id from articles where story = (select story from articles where id = ?)"
        " order by id",
        [number],
    )
    return [article for (article,) in rows.fetchall()]


def _rejoin(db: Database, articles: Sequence[int]) -> None:
    """Join those that are alike, of articles that belong to no story."""
    runs = {number: _runs(_words_in(db, number)) for number in articles}
    for at, number in enumerate(articles):
        like = [a for a in articles[:at] if _share(runs[a], runs[number]) >= ALIKE]
        if like:
            join(db, [number, *like])


def _candidates(db: Database, number: int, keys: Sequence[int]) -> Counter[int]:
    """The articles that share keys with one, and how many; of each key's the last few."""
    marks = ", ".join("?" * len(keys))
    if not db.execute(f"select 1 from story_keys where key in ({marks}) limit 1", keys).fetchone():
        return Counter()  # of most, and quickly
    by_key = f"select article from story_keys where key = ? order by article desc limit {PER_KEY}"
    rows = db.execute(" union all ".join([f"select * from ({by_key})"] * len(keys)), keys)
    return Counter(article for (article,) in rows.fetchall() if article != number)


def alike(
    db: Database, number: int, candidates: Counter[int], words: str | None = None
) -> list[int]:
    """Those of the likeliest candidates that an article is a version of, by all its words."""
    runs = _runs(_words_in(db, number) if words is None else words.split())
    likeliest = [article for article, _ in candidates.most_common(COMPARED)]
    return [a for a in likeliest if _share(runs, _runs(_words_in(db, a))) >= ALIKE]


def _words_in(db: Database, number: int) -> list[str]:
    (text,) = db.execute("select text from articles where id = ?", [number]).fetchone()
    return words_of(text).split()


def join(db: Database, articles: Sequence[int]) -> int:
    """Make one story of articles and of all that they are joined to already."""
    marks = ", ".join("?" * len(articles))
    rows = db.execute(
        f"select distinct story from articles where id in ({marks}) and story is not null",
        articles,
    )
    before: list[int] = [story for (story,) in rows.fetchall()]
    story = min(*articles, *before)
    _set_story(db, articles, story)
    db.conn.executemany(
        "update articles set story = ? where story = ?",
        [(story, other) for other in before if other != story],
    )
    return story


def _set_story(db: Database, articles: Iterable[int], story: int | None) -> None:
    db.conn.executemany(
        "update articles set story = ? where id = ? and story is not ?",
        [(story, article, story) for article in articles],
    )
