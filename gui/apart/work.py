"""What a child process can do for the window; each function is one kind of work.

Arguments and results are what JSON has; QariError and Cancelled as of the core.  What is
heavy is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from core.archive import Archive
from core.errors import QariError
from core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from core.export.items import Item


@contextmanager
def _opened(archive: str) -> Iterator[Archive]:
    with Archive(Path(archive)) as opened:
        yield opened


def import_paths(progress: Progress, archive: str, paths: list[str], named: bool) -> dict[str, Any]:
    """Save files and those below folders; unless ``named``, names are left for later."""
    from core.engines import DEFAULT_ENGINE
    from core.importing import import_files

    with _opened(archive) as opened:
        report = import_files(paths, opened, DEFAULT_ENGINE if named else None, progress)
    return {
        "added": report.added,
        "updated": report.updated,
        "duplicates": report.duplicates,
        "alike": report.linked,
        "failures": report.failures,
        "failed": [[file, error_record(error)] for file, error in report.failed],
        "cancelled": report.cancelled,
    }


def carry_out_corrections(progress: Progress, archive: str) -> int:
    """Carry out the corrections that are still due; returns how many articles changed."""
    from core.archive.correcting import replay_due

    with _opened(archive) as opened:
        return replay_due(opened, progress)


def find_due_names(progress: Progress, archive: str) -> int:
    """Find the names that are still due; returns in how many articles.

    In this process alone, which can be paused between two articles.
    """
    from core.importing import catch_up

    with _opened(archive) as opened:
        caught_up = catch_up(opened, progress=progress, workers=0)
    if caught_up.cancelled:
        raise Cancelled
    return caught_up.named


def export_saved(
    progress: Progress,
    archive: str,
    format_name: str,
    file: str,
    numbers: list[int] | None,
    query: str | None,
) -> int:
    """Write saved articles to a file: by number, else what a query finds, else all.

    Returns how many there were.
    """
    from core.export.items import all_numbers, found_numbers, saved_items
    from core.export.registry import by_name
    from core.export.writing import export_articles

    with _opened(archive) as opened:
        wanted: Iterable[int] = all_numbers(opened)
        total = opened.count()
        if numbers is None and query:
            numbers = found_numbers(opened, query)
        if numbers is not None:
            wanted, total = numbers, len(numbers)
        items = saved_items(opened, wanted)
        return export_articles(items, by_name(format_name), file, progress, total, write_pdf)


def write_pdf(items: Iterator[Item], out: BinaryIO) -> None:
    """Write a PDF in a process that has no window."""
    from gui.pdf_export import headless_application, write_pdf

    app = headless_application()
    write_pdf(items, out)
    del app  # it must live until here


def check_archive(progress: Progress, archive: str) -> dict[str, Any]:
    """Look whether an archive is sound: ``findings``, ``counts``, ``seconds``."""
    from core.archive.checking import check

    with _opened(archive) as opened:
        return asdict(check(opened, progress))


def repair_archive(progress: Progress, archive: str) -> dict[str, Any]:
    """Mend what can be mended, and look again; ``copy`` is the archive as it was."""
    from core.archive.checking import check, repair

    with _opened(archive) as opened:
        copy = repair(opened, progress)
        return {**asdict(check(opened, progress)), "copy": str(copy)}


def back_up(progress: Progress, archive: str, file: str) -> str:
    """Copy the archive to a file; returns its name."""
    from core.archive.backups import backup

    backup(Path(archive), Path(file), progress)
    return file


def back_up_daily(progress: Progress, archive: str) -> dict[str, str]:
    """Make today's backup, if there is none: ``made``, or why it was ``skipped``.

    After it the index is put in order, which articles saved one by one leave in pieces.
    """
    from core.archive.backups import backup_folder, daily_backup
    from core.importing.keeping import tidy

    path = Path(archive)
    daily = daily_backup(path, backup_folder(path), date.today(), progress)
    if daily.made:
        with suppress(Cancelled, QariError), _opened(archive) as opened:
            more = not opened.read_only and tidy(opened, begin=True)
            while more:
                progress.report(0, 0)
                more = tidy(opened)
    return {"made": str(daily.made or ""), "skipped": daily.skipped}


def error_record(error: QariError) -> list[object]:
    """An error as JSON has it: ``[code, details]``."""
    details = {key: v if isinstance(v, int) else str(v) for key, v in error.details.items()}
    return [error.code, details]


WORK: dict[str, Callable[..., Any]] = {
    "import": import_paths,
    "corrections": carry_out_corrections,
    "names": find_due_names,
    "export": export_saved,
    "check": check_archive,
    "repair": repair_archive,
    "backup": back_up,
    "daily-backup": back_up_daily,
}
