"""The archive's file: opened, brought up to date, and its troubles put in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.archive.schema import MIGRATIONS, known_migrations
from core.errors import QariError
from core.sqlite_library import Database

BUSY_SECONDS = 5.0
CACHE_KIB = 65_536  # of pages kept in memory, at most
_MAP_BYTES = 1 << 31  # of the file read without copying


def opened_database(path: Path) -> Database:
    """The archive's tables, made or migrated as needed; a copy is kept before migrating."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        connection.execute("pragma foreign_keys = on")
        connection.execute(f"pragma cache_size = {-CACHE_KIB}")
        connection.execute(f"pragma mmap_size = {_MAP_BYTES}")
        db = Database(connection)
        applied = {migration.name for migration in MIGRATIONS.applied(db)}
        pending = [migration.name for migration in MIGRATIONS.pending(db)]
        if applied - known_migrations():
            raise QariError("archive-newer", file=path)
        if db.table_names() and not applied:
            raise QariError("archive-broken", file=path, why="another program's database")
        if applied and pending:
            _back_up(connection, path.with_name(f"{path.name}.before-{pending[0]}"))
        # Only now, when the file is known to be ours to change.
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        if pending:
            MIGRATIONS.apply(db)
    except BaseException:
        connection.close()
        raise
    return db


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    with sqlite3.connect(to) as copy:
        connection.backup(copy)
    copy.close()


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """SQLite's troubles with the file as QariError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "locked" in text or "busy" in text:
            raise QariError("archive-busy", file=path) from error
        if any(w in text for w in ("readonly", "unable to open", "full", "disk I/O")):
            raise QariError("archive-unwritable", file=path, why=text) from error
        if any(w in text for w in ("no such table", "vtable constructor")):
            raise QariError("archive-broken", file=path, why=text) from error
        raise
    except sqlite3.DatabaseError as error:
        if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
            raise
        raise QariError("archive-broken", file=path, why=error) from error
    except OSError as error:
        raise QariError("archive-unwritable", file=path, why=error.strerror) from error
