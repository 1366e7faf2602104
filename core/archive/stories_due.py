"""The stories of many articles at once: saved first, and joined later in one go.

To look up and keep sixteen keys of each article by itself, all over the table of keys, takes
longer than all else of saving it.  Of thousands, sorted, it takes a third; so an import
leaves them in ``stories_due`` for a while.
"""

from __future__ import annotations

import json
import struct
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from core.archive.stories import BANDS, PER_KEY, alike, join

if TYPE_CHECKING:
    from core.sqlite_library import Database

BATCH = 16_384  # articles whose stories are found together
_KEYS = struct.Struct(f"<{BANDS}q")


def link_later(db: Database, number: int, keys: Sequence[int]) -> None:
    """Note an article's keys for ``link_due``; in the caller's transaction."""
    if keys:
        db.execute("insert into stories_due values (?, ?)", [number, _KEYS.pack(*keys)])


def is_due(db: Database, number: int) -> bool:
    """Whether an article's story is still to be found."""
    row = db.execute("select 1 from stories_due where article = ?", [number]).fetchone()
    return row is not None


def link_due(db: Database) -> tuple[int, int] | None:
    """Join the next articles that are due to their variants; None when there were none.

    Returns how many it was and how many are variants.  In the caller's transaction.
    """
    rows = db.execute(
        "select article, keys from stories_due order by article limit ?", [BATCH]
    ).fetchall()
    if not rows:
        return None
    db.execute(
        "create temp table if not exists due_keys"
        " (key integer, article integer, primary key (key, article)) without rowid"
    )
    db.execute("delete from due_keys")
    db.conn.executemany(
        "insert into due_keys values (?, ?)",
        ((key, article) for article, keys in rows for key in _KEYS.unpack(keys)),
    )
    candidates: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for article, others in chain(_before(db), _among(db)):
        candidates[article].update(others)
    db.execute("insert or ignore into story_keys select key, article from due_keys")
    db.execute("delete from due_keys")
    db.execute("delete from stories_due where article <= ?", [rows[-1][0]])
    linked = 0
    for article in sorted(candidates):
        like = alike(db, article, candidates[article])
        if like:
            join(db, [article, *like])
            linked += 1
    return len(rows), linked


def _before(db: Database) -> Iterator[tuple[int, list[int]]]:
    """The articles that are due, with those that had one of their keys before."""
    rows = db.execute(f"""
        select article, (
            select json_group_array(article) from (
                select article from story_keys where key = due.key
                order by article desc limit {PER_KEY}
            )
        ) from due_keys due where exists (select 1 from story_keys where key = due.key)""")
    for article, others in rows:
        yield article, json.loads(others)


def _among(db: Database) -> Iterator[tuple[int, list[int]]]:
    """The same of each other."""
    last, others = None, list[int]()
    for key, article in db.execute("select key, article from due_keys order by key, article"):
        if key != last:
            last, others = key, []
        elif others:
            yield article, others[-PER_KEY:]
        others.append(article)
