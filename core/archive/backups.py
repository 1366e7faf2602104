"""Backups of an archive: made while it is in use, daily ones kept for weeks, put back.

A backup is an archive itself, in one file.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from core.archive.connecting import beside, connected, translated_errors
from core.archive.copying import copy_database
from core.archive.database import migrations_of
from core.errors import QariError
from core.progress import NO_PROGRESS, Progress

DAYS, WEEKS = 7, 4  # that daily backups are kept of
_STALE = 3600.0  # seconds after which a copy that does not grow is of a process that was killed
_ONE_FILE = b"SQLite format 3\0", b"\x01"  # how a database begins that needs no other file

#: Why no daily backup was made: there is one of today, nothing is saved, the disk is full.
Skipped = Literal["", "made-today", "no-articles", "no-room"]


@dataclass(frozen=True, slots=True)
class Daily:
    """The backup that was made, or why none was; and the old ones that were given up."""

    made: Path | None = None
    skipped: Skipped = ""
    dropped: tuple[Path, ...] = ()


def backup(archive: Path, to: Path, progress: Progress = NO_PROGRESS) -> None:
    """Copy an archive, which others may have open, to one file that is whole and read again.

    In place of an earlier backup, but of nothing else.  Reports pages; when it is cancelled
    or fails, what was there stays.
    """
    if not archive.is_file():
        raise QariError("not-found", file=archive)
    if os.path.lexists(to) and not _is_backup(to):
        raise QariError("backup-in-the-way", file=to)
    with translated_errors(to):
        to.parent.mkdir(parents=True, exist_ok=True)
    _sweep(to.parent)
    copy_database(archive, to, progress)


def backup_folder(archive: Path) -> Path:
    """Where the daily backups of an archive are."""
    return archive.with_name("backups")


def daily_backup(
    archive: Path, folder: Path, today: date, progress: Progress = NO_PROGRESS
) -> Daily:
    """Back up an archive, at most once a day; keeps those of 7 days and of 4 weeks before.

    Old ones go only after a new one was made.
    """
    to = _backup_of(archive, folder, today)
    if to.exists():
        return Daily(skipped="made-today")
    if not _has_articles(archive):
        return Daily(skipped="no-articles")
    try:
        backup(archive, to, progress)
    except QariError as error:
        if error.code == "archive-full":
            return Daily(skipped="no-room")
        raise
    kept = days_to_keep(_days(archive, folder))
    dropped = [_backup_of(archive, folder, day) for day in _days(archive, folder) - kept]
    for file in dropped:
        with translated_errors(file):
            file.unlink(missing_ok=True)
    return Daily(to, dropped=tuple(dropped))


def days_to_keep(days: Iterable[date]) -> set[date]:
    """Of the days that there are backups of, the last 7, and the last of each of 4 weeks before.

    Days and weeks without a backup do not count: who seldom opens Qari loses none sooner.
    """
    ordered = sorted(days, reverse=True)
    of_week: dict[tuple[int, int], date] = {}
    for day in ordered[DAYS:]:
        year, week, _ = day.isocalendar()
        of_week.setdefault((year, week), day)
    return {*ordered[:DAYS], *list(of_week.values())[:WEEKS]}


def restore(backup: Path, to: Path, progress: Progress = NO_PROGRESS) -> Path | None:
    """Put a backup in an archive's place; returns the name that what was there has now.

    The backup stays.  QariError when it is not whole or a newer Qari's, or the archive is in
    use; then nothing changes.  Reports pages.
    """
    if not backup.is_file():
        raise QariError("not-found", file=backup)
    with translated_errors(backup), closing(connected(backup).db) as db:
        if not migrations_of(db, backup)[0]:
            raise QariError("archive-broken", file=backup, why="there is no archive in it")
    with translated_errors(to):
        to = to.resolve()
        to.parent.mkdir(parents=True, exist_ok=True)
        if to.exists() and to.samefile(backup):
            raise QariError("backup-in-the-way", file=to)
        incoming = beside(to, ".incoming")
        copy_database(backup, incoming, progress)
        try:
            aside = _set_aside(to)
            os.replace(incoming, to)
        finally:
            incoming.unlink(missing_ok=True)
    return aside


def _set_aside(archive: Path) -> Path | None:
    """Give an archive that nobody has open another name, with the files beside it.

    It keeps its own name too, where the file system has two for one file: a kill at this
    moment leaves an archive there.
    """
    files = [beside(archive, ending) for ending in ("-wal", "-shm", "-journal")]
    if not any(os.path.lexists(file) for file in (archive, *files)):
        return None
    _require_closed(archive)
    aside = _free_name(archive)
    for file in files:
        if file.exists():
            os.replace(file, aside.with_name(file.name.replace(archive.name, aside.name, 1)))
    if archive.exists():
        try:
            os.link(archive, aside)
        except OSError:
            os.replace(archive, aside)
    return aside


def _require_closed(archive: Path) -> None:
    """QariError when another program has the archive open.

    Leaving write-ahead logging needs the file for oneself, and puts all of it in one file.
    """
    if not archive.exists() or not archive.stat().st_size:  # SQLite drops an empty file's log
        return
    with closing(sqlite3.connect(archive, timeout=0.5)) as connection:
        try:
            connection.execute("pragma journal_mode = delete")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise QariError("archive-in-use", file=archive) from error
            # It is damaged, which may be why a backup is put in its place.


def _free_name(archive: Path) -> Path:
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    name = f"{archive.name}.replaced-{stamp}"
    number, free = 1, archive.with_name(name)
    while os.path.lexists(free):
        number += 1
        free = archive.with_name(f"{name}-{number}")
    return free


def _is_backup(file: Path) -> bool:
    """Whether this is an archive that no Qari writes to: what one does is not in one file."""
    try:
        with file.open("rb") as opened:
            head = opened.read(19)
        if (head[:16], head[18:]) != _ONE_FILE:
            return False
        with closing(connected(file).db) as db:
            return bool(migrations_of(db, file)[0])
    except (OSError, sqlite3.Error, QariError):
        return False


def _has_articles(archive: Path) -> bool:
    if not archive.is_file():
        raise QariError("not-found", file=archive)
    with translated_errors(archive), closing(connected(archive).db) as db:
        return bool(db.execute("select exists (select 1 from articles)").fetchone()[0])


def _backup_of(archive: Path, folder: Path, day: date) -> Path:
    return folder / f"{archive.stem}-{day.isoformat()}.db"


def _days(archive: Path, folder: Path) -> set[date]:
    """The days that there are backups of."""
    days = set()
    for file in folder.glob("*.db"):
        try:
            day = date.fromisoformat(file.stem[-10:])
        except ValueError:
            continue
        if file == _backup_of(archive, folder, day):
            days.add(day)
    return days


def _sweep(folder: Path) -> None:
    """Take out what copies that were killed left."""
    for part in folder.glob("*.db.*.part*"):
        with translated_errors(part):
            if time.time() - part.stat().st_mtime > _STALE:
                part.unlink()
