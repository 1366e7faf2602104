"""Many files into the archive, one transaction each, with progress and cancel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from core.archive import Saved
from core.engines import Engine
from core.errors import QariError
from core.extraction import analyse
from core.model import Analysis, Article
from core.opening import NO_WISHES, Opened, Origin, Wishes, open_all
from core.progress import NO_PROGRESS, Cancelled, Progress
from core.readers.registry import SUFFIXES


class Keeper(Protocol):
    """What an import needs of an archive."""

    def find(self, sha256: str) -> int | None:
        """The number of the article with this text, if it is saved."""

    def save(
        self, article: Article, analysis: Analysis, origin: Origin | None = None
    ) -> tuple[int, Saved]:
        """Keep an article with its names and its original bytes."""


@dataclass
class ImportReport:
    """What became of each file.  ``failed`` holds ``(file, error)``."""

    added: int = 0
    updated: int = 0
    duplicates: int = 0
    failed: list[tuple[str, QariError]] = field(default_factory=list)
    cancelled: bool = False


def files_in(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The files named and, of folders, those anywhere below that Qari reads, in name order."""
    for path in map(Path, paths):
        try:
            folder = path.is_dir()
        except OSError:  # reading it will say what is wrong
            folder = False
        if folder:
            yield from sorted(
                p
                for p in path.rglob("*")
                if p.suffix.lower() in SUFFIXES and p.is_file() and p.name[0] != "."
            )
        else:
            yield path


def import_files(
    paths: Iterable[str | Path],
    archive: Keeper,
    engine: Engine,
    progress: Progress = NO_PROGRESS,
    wishes: Wishes = NO_WISHES,
) -> ImportReport:
    """Read, analyse and save each article; a file that cannot be read does not stop the rest.

    When cancelled, stops between two articles; what is saved by then stays saved.
    """
    report = ImportReport()
    files = list(files_in(paths))
    try:
        for done, path in enumerate(files):
            progress.report(done, len(files))
            step = _Between(progress, done, len(files))
            try:
                for opened in open_all(path, wishes, step):
                    _keep(opened, archive, engine, report)
                    step.report(0, 0)
            except QariError as error:
                report.failed.append((str(path), error))
        progress.report(len(files), len(files))
    except Cancelled:
        report.cancelled = True
    return report


class _Between:
    """Within a file, an import's progress stands still, but can be cancelled."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress, self._done, self._total = progress, done, total

    def report(self, done: int, total: int) -> None:
        """Raises Cancelled when the import was told to stop."""
        self._progress.report(self._done, self._total)


def _keep(opened: Opened, archive: Keeper, engine: Engine, report: ImportReport) -> None:
    article = opened.article
    if archive.find(article.sha256) is not None:
        report.duplicates += 1
        return
    _, saved = archive.save(article, analyse(article, engine), opened.origin)
    if saved == "updated":
        report.updated += 1
    else:
        report.added += 1
