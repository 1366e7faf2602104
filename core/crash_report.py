"""What is told of an error that nobody foresaw: enough to mend it, and no word of an article."""

from __future__ import annotations

import platform
import re
import sqlite3
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from core.version import qari_version

LONGEST = 300  # code points of an error's message
LONGEST_NOTE = 4000  # code points of what it says besides: another process's traceback
LOG_SIZE = 512 * 1024  # bytes, then the file becomes the old one
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def report_of(error: BaseException, versions: Mapping[str, str] | None = None) -> str:
    """Versions, system and traceback, in English, as text.

    ``versions`` are further libraries'.  Letters beyond ASCII in messages, which may be an
    article's, are left out, and the home folder is ``~``.
    """
    known = {
        "Qari": qari_version(),
        "Python": sys.version.split()[0],
        "SQLite": sqlite3.sqlite_version,
        **(versions or {}),
        "System": platform.platform(),
    }
    lines = [now()]
    lines += [f"{name} {version}" for name, version in known.items()]
    return "\n".join([*lines, "", *_chain(error)]).replace(str(Path.home()), "~")


def now() -> str:
    """The time as reports have it."""
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"


def keep_report(report: str, log: Path) -> None:
    """Add a report to the log, as far as that can be done; it never grows beyond measure."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LOG_SIZE:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as out:
            out.write(f"{report}\n{'-' * 40}\n")
    except OSError:
        return  # the reader sees the report itself


def _chain(error: BaseException) -> list[str]:
    """An error and those that led to it, the first first."""
    lines = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        lines += [*_chain(before), "", "then:", ""]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {frame.filename}:{frame.lineno} in {frame.name}")
    message = _plain(str(error))[:LONGEST]
    lines.append(f"{type(error).__qualname__}: {message}".rstrip(": "))
    return lines + [_plain(note)[-LONGEST_NOTE:] for note in getattr(error, "__notes__", [])]


def _plain(text: str) -> str:
    return _FOREIGN.sub("…", text)
