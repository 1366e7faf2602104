"""Whole copies of an archive's file, made while it is in use and read again before they count."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from stat import S_IMODE

from core.archive.connecting import beside, connected, translated_errors
from core.errors import QariError
from core.progress import NO_PROGRESS, Progress

STEP = 1024  # pages copied between two reports of progress
SPARE = 16 << 20  # bytes of the disk that a copy leaves free

Counts = dict[str, int]


def copy_database(
    source: Path, to: Path, progress: Progress = NO_PROGRESS, *, thorough: bool = True
) -> None:
    """Copy a database as it stands when this begins, whoever writes to it meanwhile.

    It is one file, complete by itself.  Only once it was read again and found right does
    it get its name, in place of what had it; cancelled or killed before, that stays.
    ``thorough`` also compares the indexes with the tables.  Reports pages.
    """
    with translated_errors(source):
        opened = connected(source)
    with closing(opened.db), translated_errors(source, opened.seen):
        reader = opened.db.conn
        reader.execute("begin")  # what is read from here on is one moment's state
        counts = row_counts(reader)
        (size,) = reader.execute(
            "select page_count * page_size from pragma_page_count, pragma_page_size"
        ).fetchone()
        with translated_errors(to):
            ensure_room(to, int(size))
            handle, name = tempfile.mkstemp(".part", f"{to.name}.", to.parent)
            os.close(handle)
            part = Path(name)
            part.chmod(S_IMODE(source.stat().st_mode) | 0o600)
            try:
                _fill(reader, part, progress)
                _verify(part, source, counts, thorough)
                _write_through(part)
                os.replace(part, to)
                with suppress(OSError):  # not every system can do so with a folder
                    _write_through(to.parent, os.O_RDONLY)
            except BaseException:
                for ending in ("", "-wal", "-shm", "-journal"):
                    beside(part, ending).unlink(missing_ok=True)
                raise


def ensure_room(file: Path, size: int) -> None:
    """QariError where the disk lacks room for a file of so many bytes."""
    if shutil.disk_usage(file.parent).free < size + SPARE:
        raise QariError("archive-full", file=file)


def row_counts(connection: sqlite3.Connection) -> Counts:
    """The number of rows in each table."""
    tables = connection.execute(
        "select name from sqlite_master where type = 'table' and rootpage > 0"
    ).fetchall()
    return {
        name: connection.execute(f'select count(*) from "{name}"').fetchone()[0]
        for (name,) in tables
    }


def damage(connection: sqlite3.Connection, *, thorough: bool, limit: int = 1) -> list[str]:
    """What SQLite finds wrong with a file; empty when it is whole."""
    pragma = "integrity_check" if thorough else "quick_check"
    try:
        rows = connection.execute(f"pragma {pragma}({limit})").fetchall()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return [str(error)]
    return [str(text) for (text,) in rows if text != "ok"]


def require_whole(connection: sqlite3.Connection, file: Path) -> None:
    """QariError when a file is damaged, for what goes wrong in it is then no fault of ours."""
    for line in damage(connection, thorough=False):
        raise QariError("archive-broken", file=file, why=line)


def _fill(reader: sqlite3.Connection, part: Path, progress: Progress) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        progress.report(total - remaining, total)

    with closing(sqlite3.connect(part)) as copy:
        # A copy that is broken off is thrown away, so nothing is kept to roll it back.
        copy.execute("pragma synchronous = off")
        copy.execute("pragma journal_mode = off")
        reader.backup(copy, pages=STEP, progress=report)
        copy.execute("pragma journal_mode = delete")  # no files beside it, wherever it is opened


def _verify(part: Path, source: Path, counts: Counts, thorough: bool) -> None:
    """QariError when a copy is not whole, which is then its source's fault."""
    address = f"{part.resolve().as_uri()}?immutable=1"
    with translated_errors(source), closing(sqlite3.connect(address, uri=True)) as copy:
        found = damage(copy, thorough=thorough)
        if not found and row_counts(copy) != counts:
            found = ["its copy has other rows"]
    if found:
        raise QariError("archive-broken", file=source, why=found[0])


def _write_through(path: Path, flags: int = os.O_RDWR) -> None:
    """Have the disk itself keep a file, or the names in a folder."""
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
