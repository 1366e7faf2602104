"""The bytes that saved articles were made of, kept once each, as they were."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import asdict
from typing import Any, NamedTuple

from core.doctor import Finding
from core.opening import NO_WISHES, Origin, Wishes
from core.sqlite_library import Database

_LEVEL = 3  # of zlib: near its best on a page of text, in two thirds of the time


class Packed(NamedTuple):
    """An origin made ready to be kept: the name of its bytes, and its row's other columns.

    ``packed`` is None where many articles may share the bytes: they are packed only when it
    is known that they are not there yet.
    """

    sha256: str
    data: bytes
    packed: bytes | None
    columns: tuple[object, ...]


def pack(origin: Origin) -> Packed:
    """Make an origin ready to be kept; the costly part, and apart from any database."""
    return Packed(
        hashlib.sha256(origin.data).hexdigest(),
        origin.data,
        None if origin.part else zlib.compress(origin.data, _LEVEL),
        (
            origin.part,
            origin.format,
            origin.encoding,
            origin.certainty,
            _NO_WISHES if origin.wishes == NO_WISHES else wishes_json(origin.wishes),
            json.dumps([[f.repair, f.count, f.applied] for f in origin.findings]),
        ),
    )


def wishes_json(wishes: Wishes) -> str:
    """What the reader wished for, as it is kept."""
    return json.dumps(asdict(wishes), ensure_ascii=False)


_NO_WISHES = wishes_json(NO_WISHES)


def keep_origin(db: Database, number: int, origin: Origin | Packed) -> None:
    """Keep an article's origin, in place of one that it had; in the caller's transaction."""
    name, data, packed, columns = origin if isinstance(origin, Packed) else pack(origin)
    before = original_of(db, number)
    if not db.execute("select 1 from originals where sha256 = ?", [name]).fetchone():
        packed = packed or zlib.compress(data, _LEVEL)
        db.execute("insert into originals values (?, ?, ?)", [name, len(data), packed])
    if before is not None:
        db.execute("delete from origins where article = ?", [number])
    # Without "or replace", for which SQLite would write out the index's last words at once.
    db.execute("insert into origins values (?, ?, ?, ?, ?, ?, ?, ?)", [number, name, *columns])
    if before not in (None, name):
        drop_original(db, before)


def original_of(db: Database, number: int) -> str | None:
    """The name of the bytes that an article was made of."""
    row = db.execute("select original from origins where article = ?", [number]).fetchone()
    return str(row[0]) if row else None


def drop_original(db: Database, name: str | None) -> None:
    """Take out bytes that no article came from any more, nor one in the trash."""
    db.execute(
        "delete from originals where sha256 = ?"
        " and not exists (select 1 from origins where original = originals.sha256)"
        " and not exists (select 1 from trash where original = originals.sha256)",
        [name],
    )


def origin_of(db: Database, number: int) -> Origin | None:
    """The origin of a saved article, with what its repairs did but not where."""
    sql = "select * from origins join originals on sha256 = original where article = ?"
    for row in db.query(sql, [number]):
        return _origin(row, zlib.decompress(row["packed"]))
    return None


def origin_without_bytes(db: Database, number: int) -> Origin | None:
    """As ``origin_of``, for when the bytes, which may be many, are not wanted."""
    for row in db.query("select * from origins where article = ?", [number]):
        return _origin(row, b"")
    return None


def _origin(row: dict[str, Any], data: bytes) -> Origin:
    return Origin(
        row["format"],
        data,
        row["part"],
        row["encoding"],
        row["certainty"],
        tuple(
            Finding(repair, count, applied, (), "", "")
            for repair, count, applied in json.loads(row["findings"])
        ),
        Wishes(**json.loads(row["wishes"])),
    )
