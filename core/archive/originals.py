"""The bytes that saved articles were made of, kept once each, as they were.

A file that holds one article is mostly that article's text, which is kept already: it is
packed with the text for zlib's dictionary, in an eighth of the room.  Before that text
changes or goes, ``loosen`` packs the bytes anew by themselves.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from core.doctor import Finding
from core.opening import NO_WISHES, Origin, Wishes

if TYPE_CHECKING:
    from core.sqlite_library import Database

_LEVEL = 3  # of zlib: near its best on a page of text, in two thirds of the time
_WINDOW = 32_768  # bytes of a dictionary that zlib looks at, the last


class Packed(NamedTuple):
    """An origin made ready to be kept: the name of its bytes, and its row's other columns.

    ``packed`` is with the article's text for its dictionary; None where many articles may
    share the bytes: they are packed only when it is known that they are not there yet.
    """

    sha256: str
    data: bytes
    packed: bytes | None
    columns: tuple[object, ...]


def pack(origin: Origin, text: str) -> Packed:
    """Make the origin of a text ready to be kept; the costly part, apart from any database."""
    return Packed(
        hashlib.sha256(origin.data).hexdigest(),
        origin.data,
        None if origin.part else _packed_within(origin.data, text),
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


def _packed_within(data: bytes, text: str) -> bytes:
    packing = zlib.compressobj(_LEVEL, zdict=_dictionary(text.encode("utf-8", "surrogatepass")))
    return packing.compress(data) + packing.flush()


def _dictionary(text: bytes) -> bytes:
    return text[-_WINDOW:] or b" "


def keep_origin(db: Database, number: int, origin: Packed) -> None:
    """Keep a saved article's origin, in place of one that it had; in the caller's transaction."""
    name, data, packed, columns = origin
    before = original_of(db, number)
    if not db.execute("select 1 from originals where sha256 = ?", [name]).fetchone():
        within = None if packed is None else number
        packed = packed or zlib.compress(data, _LEVEL)
        db.execute("insert into originals values (?, ?, ?, ?)", [name, len(data), packed, within])
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


def loosen(db: Database, number: int) -> None:
    """Pack bytes by themselves that are packed with this article's text, which will change."""
    for name, data in list(unpacked(db, "originals.article = ?", [number])):
        packed = zlib.compress(data, _LEVEL)
        db.execute(
            "update originals set packed = ?, article = null where sha256 = ?", [packed, name]
        )


def unpacked(
    db: Database, where: str, values: Sequence[object] = ()
) -> Iterator[tuple[str, bytes]]:
    """The names of originals, and the bytes; zlib.error where they are damaged."""
    rows = db.execute(
        "select originals.sha256, packed, originals.article, cast(text as blob) from originals"
        f" left join articles on id = originals.article where {where}",
        values,
    )
    for name, packed, within, text in rows:
        if within is None:
            yield name, zlib.decompress(packed)
        else:
            yield name, zlib.decompressobj(zdict=_dictionary(text or b"")).decompress(packed)


def origin_of(db: Database, number: int) -> Origin | None:
    """The origin of a saved article, with what its repairs did but not where."""
    for row in db.query("select * from origins where article = ?", [number]):
        ((_, data),) = unpacked(db, "originals.sha256 = ?", [row["original"]])
        return _origin(row, data)
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
