"""The log of corrections in an archive: entries are added, never changed or taken out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.corrections import Correction

UNDO = "undo"
_READ = f"""
    select * from (
        select action, scope, forms, value, article, start, "end", id, made,
            exists (select 1 from corrections u where u.undoes = c.id) as undone
        from corrections c where action != '{UNDO}' order by id
    ) where true"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction in the log, and whether it was undone since."""

    correction: Correction
    undone: bool


def append(db: sqlite3.Connection, correction: Correction) -> int:
    """Add a correction, within the caller's transaction; returns its number."""
    return _insert(db, correction, None)


def append_undo(db: sqlite3.Connection, of: Correction) -> int:
    """Add that a correction holds no more, within the caller's transaction."""
    return _insert(db, of, of.id)


def _insert(db: sqlite3.Connection, correction: Correction, undoes: int | None) -> int:
    cursor = db.execute(
        "insert into corrections"
        ' (made, action, scope, article, start, "end", forms, value, undoes)'
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            datetime.now(UTC).isoformat(timespec="seconds"),
            correction.action if undoes is None else UNDO,
            correction.scope,
            correction.article,
            correction.start,
            correction.end,
            json.dumps(correction.forms, ensure_ascii=False),
            correction.value,
            undoes,
        ],
    )
    return int(cursor.lastrowid or 0)


def entries(db: sqlite3.Connection) -> list[Entry]:
    """All corrections, the first made first."""
    return [Entry(_correction(row), bool(undone)) for *row, undone in db.execute(_READ)]


def active_corrections(db: sqlite3.Connection, sha256: str) -> Sequence[Correction]:
    """The corrections that hold in the article with this text, in the order made."""
    rows = db.execute(f"{_READ} and article in (?, '') and not undone", [sha256])
    return [_correction(row) for *row, _ in rows]


def corrections_in(path: Path, sha256: str) -> Sequence[Correction]:
    """As ``active_corrections``, from an archive's file that is only looked into.

    Empty where there is no such file, it cannot be read, or it is of before there were
    corrections: what opens the archive itself says what is wrong with it.
    """
    if not path.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            return active_corrections(db, sha256)
    except sqlite3.DatabaseError:
        return []


def _correction(row: Sequence[Any]) -> Correction:
    action, scope, forms, *rest = row
    return Correction(action, scope, tuple(json.loads(forms)), *rest)
