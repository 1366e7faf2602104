"""What the reader can do that takes time: each runs off the event loop and answers later."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.opening import Opened, Origin, Wishes, open_file, open_pasted, reopened
from gui.archive_access import ArchiveAccess

if TYPE_CHECKING:
    from concurrent.futures import Future

    from core.archive import Archive
    from core.export.items import Item
    from core.export.registry import Format
    from core.model import Analysis, Article
    from core.progress import Progress
    from gui.apart.job import Job, Jobs
    from gui.progress_view import SharedProgress
    from gui.tasks import Tasks

log = logging.getLogger(__name__)

Answer = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A saved article, where a query's words stand in it, and how far it was read."""

    article: Article
    analysis: Analysis
    hits: list[tuple[int, int]]
    position: int


class Operations:
    """The window's verbs.  Answers arrive in the main thread.

    Files are read in the archive's thread, so that one opens while an import computes.
    """

    def __init__(
        self, tasks: Tasks, archive_file: Path, ahead: Mapping[str, Future[Opened | None]]
    ) -> None:
        """``ahead`` are files that are being read already, by their paths."""
        self._tasks = tasks
        self._ahead = dict(ahead)
        self._archive_file = archive_file
        self.archive = ArchiveAccess(tasks, archive_file)

    @cached_property
    def jobs(self) -> Jobs:
        """What runs apart."""
        from gui.apart.job import Jobs

        return Jobs()

    def stop(self) -> None:
        """End what runs apart: the window closes."""
        self.jobs.close()

    def apart(
        self, work: str, progress: SharedProgress, done: Answer, failed: Answer, **order: object
    ) -> Job:
        """Do a work of ``gui.apart.work`` on the archive in a process of its own."""
        whole = {"archive": str(self._archive_file), **order}
        return self.jobs.start(work, whole, progress, done, failed)

    def warm_up(self) -> None:
        """Load model and word lists before the first article asks for them."""
        self._tasks.run("compute", _load_everything, failed=lambda _: None)

    def read(self, path: str, progress: SharedProgress, done: Callable[[Opened], None]) -> None:
        """Read a file."""
        ahead = self._ahead.pop(path, None)

        def work() -> Opened:
            with progress:
                read = ahead.result() if ahead else None
                return read or open_file(path, progress=progress)

        self._tasks.run("archive", work, done)

    def read_text(
        self, text: str, html: str, progress: SharedProgress, done: Callable[[Opened], None]
    ) -> None:
        """Make an article of what was copied elsewhere."""

        def work() -> Opened:
            with progress:
                opened = open_pasted(text, html)
                progress.report(1, 1)  # it is not wanted any more where the reader stopped it
                return opened

        self._tasks.run("archive", work, done)

    def reopen(
        self, article: Article, origin: Origin, wishes: Wishes, progress: SharedProgress,
        done: Callable[[Opened], None],
    ) -> None:  # fmt: skip
        """Read the bytes of an article otherwise."""

        def work() -> Opened:
            with progress:
                return reopened(article, origin, wishes, progress)

        self._tasks.run("archive", work, done)

    def origin(self, number: int, done: Callable[[Origin | None], None]) -> None:
        """Where a saved article came from."""
        self.archive.run(lambda archive: archive.origin(number), done)

    def analyse(
        self, article: Article, progress: SharedProgress, done: Callable[[Analysis], None],
        failed: Answer, ended: Callable[[], object],
    ) -> None:  # fmt: skip
        """Find an article's names, as the reader's corrections have them."""

        def work() -> Analysis:
            with progress:
                return _analysed(article, self._archive_file, progress)

        self._tasks.run("compute", work, done, failed, ended)

    def next_due(self, done: Callable[[str], None]) -> None:
        """Which work of ``gui.apart.work`` is due in saved articles; none where it is empty."""
        self.archive.run(_next_due, done)

    def save(
        self,
        article: Article,
        analysis: Analysis | None,
        origin: Origin | None,
        done: Answer,
        failed: Answer | None = None,
    ) -> None:
        """Keep an article, without names if they are still due.

        Answers ``(number, what became of it)``.
        """
        self.archive.run(lambda archive: archive.save(article, analysis, origin), done, failed)

    def find(self, hashes: Sequence[str], done: Callable[[dict[str, int | None]], None]) -> None:
        """Which of these texts are saved, and under which numbers."""
        self.archive.run(lambda archive: {h: archive.find(h) for h in hashes}, done)

    def load(
        self,
        number: int,
        query: str,
        done: Callable[[Loaded], None],
        failed: Answer | None = None,
    ) -> None:
        """A saved article, which counts as read from then on."""

        def work(archive: Archive) -> Loaded:
            from core.archive.organising import reading_of
            from core.search import hits_in

            article, analysis = archive.get(number)
            hits = hits_in(archive, article, analysis, query) if query else []
            return Loaded(article, analysis, hits, reading_of(archive, number).position)

        self.archive.run(work, done, failed)
        self._note(lambda archive: _mark_opened(archive, number))

    def export_open(
        self, item: Item, format_: Format, file: Path, progress: SharedProgress,
        done: Callable[[int], None], ended: Callable[[], object],
    ) -> None:  # fmt: skip
        """Write an open article to a file, with its tags where it is saved; answers 1."""

        def work(archive: Archive) -> int:
            from core.archive.organising import reading_of
            from core.export.writing import export_articles
            from gui.apart.work import write_pdf

            with progress:
                tags = reading_of(archive, item.number).tags if item.number is not None else ()
                whole = replace(item, tags=tags)
                return export_articles([whole], format_, file, progress, 1, write_pdf)

        self.archive.run(work, done, ended=ended)

    def keep_position(self, number: int, position: int) -> None:
        """Keep how far a saved article was read, a text offset."""
        self._note(lambda archive: _keep_position(archive, number, position))

    def _note(self, work: Callable[[Archive], None]) -> None:
        """Keep something that nobody waits for, if it can be kept."""
        self.archive.run(
            lambda archive: None if archive.read_only else work(archive),
            failed=lambda error: log.info("not kept: %s", error),
        )


def _next_due(archive: Archive) -> str:
    if archive.read_only:
        return ""
    with archive.translated_errors():
        for work, table in (("corrections", "replays_due"), ("names", "names_due")):
            if archive.db.execute(f"select 1 from {table} limit 1").fetchone():
                return work
    return ""


# Heavy modules are imported where they are used: in the threads, while the window is up.


def _mark_opened(archive: Archive, number: int) -> None:
    from core.archive.organising import mark_opened

    mark_opened(archive, number)


def _keep_position(archive: Archive, number: int, position: int) -> None:
    from core.archive.organising import keep_position

    keep_position(archive, number, position)


def _load_everything() -> None:
    from core.engines import load_engine
    from core.names import load_rules

    load_engine().label([["كتب"]])
    load_rules()
    # What stays for good is not gone through for garbage: that held up the window for 0.1 s.
    gc.freeze()


def _analysed(article: Article, archive_file: Path, progress: Progress) -> Analysis:
    from core.correction_log import corrections_in
    from core.corrections import replay
    from core.engines import load_engine
    from core.extraction import analyse
    from core.names import load_rules

    analysis = analyse(article, load_engine(), progress)
    corrections = corrections_in(archive_file, article.sha256)
    return replay(article, analysis, corrections, load_rules()) if corrections else analysis
