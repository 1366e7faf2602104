"""``qari import`` and ``qari catch-up``: much into the archive, with its speed and time left."""

from __future__ import annotations

import argparse
import sys
import time

from core.cli_commands import (
    PATIENCE,
    TerminalProgress,
    on_interrupt,
    open_archive,
    print_json,
    stoppable,
    wishes_of,
)
from core.engines import DEFAULT_ENGINE, Engine
from core.importing import ImportProgress, ImportReport, catch_up, import_files
from core.importing.keeping import count_due
from core.progress import Cancelled
from core.records import import_record

_OFTEN = 0.1  # seconds between two lines, which are written over each other


class ImportLine(TerminalProgress):
    """How far an import is, on one line of a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self._when = 0.0

    def importing(self, state: ImportProgress) -> None:
        """Raises Cancelled after Ctrl-C."""
        now = time.monotonic()
        if self._terminal and state.seconds > PATIENCE and now - self._when > _OFTEN:
            self._when = now
            self._show(line_of(state))
        if self.stopped:
            raise Cancelled

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            self._show("")
            print(end="\r", file=sys.stderr)

    def _show(self, line: str) -> None:
        print(f"\r{line:<{len(self._shown)}}", end="", file=sys.stderr, flush=True)
        self._shown = line


def line_of(state: ImportProgress) -> str:
    """An import's progress in a few words."""
    parts = [f"{state.share:.0%}", f"{state.articles:,} articles"]
    if state.articles_per_second:
        parts.append(f"{state.articles_per_second:,.0f} a second")
    if state.left is not None:
        parts.append(f"{clock(state.left)} left")
    if state.failures:
        parts.append(f"{state.failures:,} failed")
    return ", ".join(parts)


def clock(seconds: float) -> str:
    """Minutes and seconds, with hours where there are some."""
    minutes, left = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def engine_of(args: argparse.Namespace) -> Engine | str:
    """What finds the names, to be loaded where it is needed."""
    return str(args.engine or DEFAULT_ENGINE)


def run_import(args: argparse.Namespace) -> int:
    """``qari import PATH…``: 1 when something failed or it was stopped."""
    line = ImportLine()
    with open_archive(args) as archive, on_interrupt(line.stop):
        engine = None if args.later else engine_of(args)
        try:
            report = import_files(
                args.paths, archive, engine, line, wishes_of(args),
                workers=args.workers, anew=args.again,
            )  # fmt: skip
        finally:
            line.end()
        due = archive.call(count_due)
    _print_failures(report)
    if args.json:
        print_json(import_record(report))
    else:
        print(_sentence(report))
        if due:
            print(f"{due} articles wait for their names: 'qari catch-up' finds them")
    if report.cancelled:
        print("qari: stopped; the articles so far are saved.", file=sys.stderr)
    return 1 if report.failures or report.cancelled else 0


def _print_failures(report: ImportReport) -> None:
    for _, error in report.failed:
        print(f"qari: {error}", file=sys.stderr)
    more = report.failures - len(report.failed)
    if more:
        print(f"qari: and {more} more like these.", file=sys.stderr)


def _sentence(report: ImportReport) -> str:
    """The report in one line."""
    parts = [
        f"{report.added} added",
        f"{report.updated} updated",
        f"{report.duplicates} already saved",
        f"{report.failures} failed",
    ]
    if report.linked:
        parts.insert(1, f"{report.linked} of them versions of others")
    return ", ".join(parts)


def run_catch_up(args: argparse.Namespace) -> int:
    """``qari catch-up``: 1 when something failed or it was stopped."""
    with open_archive(args) as archive, stoppable() as progress:
        done = catch_up(archive, engine_of(args), progress, workers=args.workers)
        left = archive.call(count_due)
    for _, error in done.failed:
        print(f"qari: {error}", file=sys.stderr)
    if args.json:
        failed = [{"file": file, "why": str(error)} for file, error in done.failed]
        print_json(
            {"named": done.named, "left": left, "failed": failed, "cancelled": done.cancelled}
        )
    else:
        print(f"the names of {done.named} articles found, {left} left")
    if done.cancelled:
        print("qari: stopped; the names so far are saved.", file=sys.stderr)
    return 1 if done.failed or done.cancelled else 0
