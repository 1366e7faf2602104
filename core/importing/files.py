"""Which files an import is about, and which of them it may pass by."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.archive import Archive
from core.opening import address_of
from core.progress import NO_PROGRESS, Progress
from core.readers.registry import SUFFIXES

_AT_ONCE = 500  # files that the archive is asked about
_SETTLED = 2.0  # seconds that the times of files tell apart at least


@dataclass(frozen=True, slots=True)
class Found:
    """A file to import.  ``size`` is in bytes, ``modified`` in nanoseconds since 1970.

    Both are 0 for one that cannot be looked at: reading it will say why.  A ``settled`` one
    will have another time when it is changed after this.
    """

    path: Path
    size: int = 0
    modified: int = 0
    settled: bool = False


def files_in(paths: Iterable[str | Path], progress: Progress = NO_PROGRESS) -> Iterator[Path]:
    """The files named and, of folders, those anywhere below that Qari reads, in name order."""
    for path in map(Path, paths):
        try:
            folder = path.is_dir()
        except OSError:  # reading it will say what is wrong
            folder = False
        if folder:
            found = []
            for file in path.rglob("*"):
                progress.report(0, 0)
                if file.suffix.lower() in SUFFIXES and file.name[0] != "." and file.is_file():
                    found.append(file)
            yield from sorted(found)
        else:
            yield path


def found(paths: Iterable[str | Path], progress: Progress) -> list[Found]:
    """The files named and those in folders, with their sizes and times."""
    return [_found(path) for path in files_in(paths, progress)]


def _found(path: Path) -> Found:
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return Found(path)
    modified = status.st_mtime_ns
    return Found(path, status.st_size, modified, time.time() - modified / 1e9 > _SETTLED)


def articles_of_unchanged(archive: Archive, files: Sequence[Found]) -> dict[Path, int]:
    """Of files that were imported whole and are as they were: how many articles each held."""
    known: dict[Path, int] = {}
    with archive.translated_errors():
        for at in range(0, len(files), _AT_ONCE):
            asked = {address_of(file.path): file for file in files[at : at + _AT_ONCE]}
            rows = archive.db.execute(
                "select path, size, modified, articles from imports"
                f" where path in ({', '.join('?' * len(asked))})",
                list(asked),
            )
            for path, size, modified, articles in rows.fetchall():
                file = asked[path]
                if (size, modified) == (file.size, file.modified):
                    known[file.path] = articles
    return known


def note_imported(archive: Archive, file: Found, articles: int) -> None:
    """Note that a file was imported whole; in the caller's transaction."""
    path = address_of(file.path)
    archive.db.execute("delete from imports where path = ?", [path])
    if file.settled:
        done = datetime.now(UTC).isoformat(timespec="seconds")
        archive.db.execute(
            "insert into imports values (?, ?, ?, ?, ?)",
            [path, file.size, file.modified, articles, done],
        )
