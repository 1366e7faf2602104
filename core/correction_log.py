"""The log of corrections in an archive: entries are added, never changed or taken out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from core.corrections import Correction
from core.sqlite_library import Database

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction in the log, and whether it was undone since."""

    correction: Correction
    undone: bool


def append(db: Database, correction: Correction) -> int:
    """Add a correction, within the caller's transaction; returns its number."""
    return _insert(db, correction, None)


def append_undo(db: Database, of: Correction) -> int:
    """Add that a correction holds no more, within the caller's transaction."""
    undo = Correction(of.action, of.scope, of.forms, of.value, of.article, of.start, of.end)
    return _insert(db, undo, of.id)


def _insert(db: Database, correction: Correction, undoes: int | None) -> int:
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


def entries(db: Database) -> list[Entry]:
    """All corrections, the first made first."""
    rows = list(db.query("select * from corrections order by id"))
    undone = {row["undoes"] for row in rows if row["undoes"] is not None}
    return [Entry(_correction(row), row["id"] in undone) for row in rows if row["action"] != UNDO]


def active_corrections(db: Database, sha256: str) -> Sequence[Correction]:
    """The corrections that hold in the article with this text, in the order made."""
    rows = db.query(
        "select * from corrections c where action != ? and article in (?, '')"
        " and not exists (select 1 from corrections u where u.undoes = c.id) order by id",
        [UNDO, sha256],
    )
    return [_correction(row) for row in rows]


def _correction(row: Mapping[str, Any]) -> Correction:
    return Correction(
        row["action"],
        row["scope"],
        tuple(json.loads(row["forms"])),
        row["value"],
        row["article"],
        row["start"],
        row["end"],
        row["id"],
        row["made"],
    )
