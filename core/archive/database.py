"""The archive's file, opened and brought up to date."""

from __future__ import annotations

import sqlite3
import time
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from core.archive import connecting
from core.archive.connecting import Connected, connected
from core.archive.copying import copy_database
from core.archive.schema import MIGRATIONS, known_migrations
from core.errors import QariError

if TYPE_CHECKING:
    from core.sqlite_library import Database


def opened_database(path: Path) -> Connected:
    """The archive's tables, made or migrated as needed.

    Before it is migrated, a copy of it is kept beside it.  QariError when it is not an
    archive, a newer Qari's, or must be migrated where it cannot be written.
    """
    opened = connected(path)
    try:
        _, pending = migrations_of(opened.db, path)
        if not opened.read_only:
            # Only now, when the file is known to be ours to change.
            _log_ahead(opened.db.conn)
            if pending:
                _migrate(opened.db, path)
        elif pending:
            why = "an older Qari wrote it"
            raise QariError("archive-read-only", file=path, why=why)
    except BaseException:
        opened.db.close()
        raise
    return opened


def migrations_of(db: Database, path: Path) -> tuple[set[str], list[str]]:
    """The migrations that an archive has had, and those that it lacks, in order.

    QariError when it is not an archive or a newer Qari's.
    """
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if applied - known_migrations():
        raise QariError("archive-newer", file=path)
    if db.table_names() and not applied:
        raise QariError("archive-broken", file=path, why="another program's database")
    return applied, [migration.name for migration in MIGRATIONS.pending(db)]


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging.  SQLite does not itself wait for another that does so."""
    deadline = time.monotonic() + connecting.BUSY_SECONDS
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
    connection.execute("pragma synchronous = normal")


def _migrate(db: Database, path: Path) -> None:
    """Apply what is pending: a new file's tables at once, else each migration by itself.

    Each looks anew, with the lock held, for another process may have come first.
    """
    copied = False
    while True:
        db.execute("begin immediate")
        try:
            applied, pending = migrations_of(db, path)
            if applied and pending and not copied:
                _keep_copy(path, path.with_name(f"{path.name}.before-{pending[0]}"))
                copied = True
            _apply(db, pending[:1] if applied else pending)
            db.execute("commit")
        except BaseException:
            if db.conn.in_transaction:  # SQLite itself rolls back on a full disk
                db.execute("rollback")
            raise
        if not pending:
            return


def _keep_copy(path: Path, to: Path) -> None:
    """Copy the archive, with its lock held: no other process makes the same copy."""
    for left in path.parent.glob(f"{escape(to.name)}.*.part*"):
        left.unlink()  # by a process that was killed
    copy_database(path, to, thorough=False)


def _apply(db: Database, names: list[str]) -> None:
    """Apply migrations in the caller's transaction.

    ``MIGRATIONS.apply`` would set a savepoint in it, for which SQLite copies every page.
    """
    MIGRATIONS.ensure_migrations_table(db)
    for migration in MIGRATIONS.pending(db):
        if migration.name in names:
            migration.fn(db)
            row = (MIGRATIONS.name, migration.name, str(datetime.now(UTC)))
            db.execute(
                f"insert into {MIGRATIONS.migrations_table} (migration_set, name, applied_at)"
                " values (?, ?, ?)",
                row,
            )
