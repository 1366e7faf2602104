"""How an archive's file is opened, and SQLite's troubles with it in words."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.errors import QariError
from core.sqlite_library import Database

BUSY_SECONDS = 5.0
CACHE_KIB = 65_536  # of pages kept in memory, at most
PAGE_BYTES = 16_384  # of a new file: an article of usual length wastes less of such a page

#: What SQLite calls a trouble, and what Qari does; looked up whole, then by its last byte.
_CODES = {
    sqlite3.SQLITE_BUSY: "archive-busy",
    sqlite3.SQLITE_LOCKED: "archive-busy",
    sqlite3.SQLITE_FULL: "archive-full",
    sqlite3.SQLITE_READONLY: "archive-unwritable",
    sqlite3.SQLITE_PERM: "archive-unwritable",
    sqlite3.SQLITE_CANTOPEN: "archive-unwritable",
    sqlite3.SQLITE_IOERR: "archive-unwritable",
    sqlite3.SQLITE_IOERR_READ: "unreadable",
    sqlite3.SQLITE_IOERR_SHMSIZE: "archive-full",
    sqlite3.SQLITE_CORRUPT: "archive-broken",
    sqlite3.SQLITE_NOTADB: "archive-broken",
}
#: What SQLite itself says may quote what is damaged, and be no UTF-8.
_OF_DAMAGE = (json.JSONDecodeError, zlib.error, UnicodeDecodeError)
_DAMAGE = ("no such table", "no such column", "vtable constructor", "Could not decode")


@dataclass(frozen=True, slots=True)
class Connected:
    """An archive's tables as they were opened.

    ``seen`` is the size and time of a file that is read without locks, for it to be noticed
    when another program changes it.
    """

    db: Database
    read_only: bool = False
    seen: tuple[int, int] | None = None


def connected(path: Path) -> Connected:
    """Open a file, made if there is none; one that cannot be written, for reading.

    SQLite's own files beside it need a folder that can be written.  Where it cannot, and
    there are none from another program that has it open, the file is read without locks.
    """
    if not path.exists() or _writable(path):
        return Connected(_database(str(path)))
    path = path.resolve()  # for SQLite's files are beside the file itself
    address = path.as_uri()
    if beside(path, "-shm").exists() or _size(beside(path, "-wal")):
        try:
            return Connected(_database(f"{address}?mode=ro"), read_only=True)
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_CANTOPEN or not os.access(path, os.R_OK):
                raise
            why = "its last changes are still in the file beside it"
            raise QariError("archive-read-only", file=path, why=why) from error
    return Connected(_database(f"{address}?immutable=1"), True, _state(path))


def _database(address: str) -> Database:
    uri = address.startswith("file:")
    connection = sqlite3.connect(address, timeout=BUSY_SECONDS, uri=uri)
    try:
        connection.execute(f"pragma page_size = {PAGE_BYTES}")
        connection.execute("select 1 from sqlite_master").close()  # opens it in earnest
        connection.execute("pragma foreign_keys = on")
        connection.execute(f"pragma cache_size = {-CACHE_KIB}")
        # Not mapped into memory: a file cut off while it is read would end the process.
        connection.execute("pragma mmap_size = 0")
        return Database(connection)
    except BaseException:
        connection.close()
        raise


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside a database: ``-wal``, ``-shm`` or ``-journal``."""
    return path.with_name(path.name + ending)


def _writable(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return all(os.access(p, os.W_OK, effective_ids=effective) for p in (path, path.parent))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


@contextmanager
def translated_errors(path: Path, seen: tuple[int, int] | None = None) -> Iterator[None]:
    """SQLite's troubles with the file as QariError.

    Also that it is not as it was ``seen`` any more, for what was read then may be wrong.
    """
    try:
        yield
        if seen and _state(path) != seen:
            raise QariError("changing", file=path)
    except (sqlite3.Error, OSError, *_OF_DAMAGE) as error:
        if seen and _state(path) != seen:
            raise QariError("changing", file=path) from error
        code, why = _trouble(error)
        if not code:
            raise
        raise QariError(code, file=path, why=why) from error


def _trouble(error: Exception) -> tuple[str, object]:
    """The code and reason of a QariError; no code where the fault is ours."""
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return "archive-full" if full else "archive-unwritable", error.strerror or error
    if not isinstance(error, sqlite3.Error):
        return "archive-broken", error
    if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
        return "", error
    number, why = _code(error), str(error)
    if any(sign in why for sign in _DAMAGE):
        number = sqlite3.SQLITE_CORRUPT
    # What is damaged may be quoted, and be anything.
    why = why.split("\n")[0].split(" with text ")[0]
    return _CODES.get(number) or _CODES.get(number & 0xFF, ""), why


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0))
