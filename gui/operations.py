"""What the reader can do that takes time: each runs off the event loop and answers later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.archive import Archive, Summary
from core.archive.correcting import replay_due
from core.correction_log import corrections_in
from core.corrections import replay
from core.model import Analysis, Article
from core.opening import Opened, Origin, Wishes, open_file, open_pasted, reopened
from core.progress import Progress
from core.search import Results, hits_in, search
from gui.apart.job import Job, Jobs
from gui.archive_access import ArchiveAccess
from gui.archive_panel import PAGE
from gui.progress_view import SharedProgress
from gui.tasks import Tasks

Answer = Callable[[Any], None]


class Operations:
    """The window's verbs.  Answers arrive in the main thread.

    Files are read in the archive's thread, so that one opens while an import computes.
    """

    def __init__(self, tasks: Tasks, archive_file: Path) -> None:
        self._tasks = tasks
        self._archive_file = archive_file
        self.archive = ArchiveAccess(tasks, archive_file)
        self.jobs = Jobs()
        self._stopper = SharedProgress()

    def stop(self) -> None:
        """End what runs apart, and have analyses end at their next step: the window closes."""
        self._stopper.stopped = True
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

        def work() -> Opened:
            with progress:
                return open_file(path, progress=progress)

        self._tasks.run("archive", work, done)

    def read_text(self, text: str, html: str, done: Callable[[Opened], None]) -> None:
        """Make an article of what was copied elsewhere."""
        self._tasks.run("archive", lambda: open_pasted(text, html), done)

    def reopen(
        self, article: Article, origin: Origin, wishes: Wishes, done: Callable[[Opened], None]
    ) -> None:
        """Read the bytes of an article otherwise."""
        self._tasks.run("archive", lambda: reopened(article, origin, wishes), done)

    def origin(self, number: int, done: Callable[[Origin | None], None]) -> None:
        """Where a saved article came from."""
        self.archive.run(lambda archive: archive.origin(number), done)

    def analyse(self, article: Article, done: Callable[[Analysis], None], failed: Answer) -> None:
        """Find an article's names, as the reader's corrections have them."""

        def work() -> Analysis:
            return _analysed(article, self._archive_file, self._stopper)

        self._tasks.run("compute", work, done, failed)

    def finish_corrections(self) -> None:
        """Carry out corrections that an earlier run of Qari did not get to the end of."""
        self.archive.run(lambda archive: replay_due(archive, self._stopper))

    def save(
        self, article: Article, analysis: Analysis, origin: Origin | None, done: Answer
    ) -> None:
        """Keep an article; answers ``(number, what became of it)``."""
        self.archive.run(lambda archive: archive.save(article, analysis, origin), done)

    def delete(self, number: int, done: Answer) -> None:
        """Take an article out of the archive."""
        self.archive.run(lambda archive: archive.delete(number), done)

    def list_saved(
        self, offset: int, done: Callable[[tuple[list[Summary], int]], None], failed: Answer
    ) -> None:
        """One page of the saved articles, and how many there are."""
        self.archive.run(
            lambda archive: (archive.articles(PAGE, offset), archive.count()), done, failed
        )

    def search(
        self, query: str, offset: int, done: Callable[[Results], None], failed: Answer
    ) -> None:
        """One page of a search's results."""
        self.archive.run(lambda archive: search(archive, query, PAGE, offset), done, failed)

    def load(self, number: int, query: str, done: Answer) -> None:
        """A saved article; answers ``(article, analysis, hits of the query)``."""

        def work(archive: Archive) -> tuple[Article, Analysis, list[tuple[int, int]]]:
            article, analysis = archive.get(number)
            return article, analysis, hits_in(archive, article, analysis, query) if query else []

        self.archive.run(work, done)


# The heavy modules are imported where they are used: in the thread that computes.


def _load_everything() -> None:
    from core.engines import load_engine
    from core.names import load_rules

    load_engine().label([["كتب"]])
    load_rules()


def _analysed(article: Article, archive_file: Path, progress: Progress) -> Analysis:
    from core.engines import load_engine
    from core.extraction import analyse
    from core.names import load_rules

    analysis = analyse(article, load_engine(), progress)
    corrections = corrections_in(archive_file, article.sha256)
    return replay(article, analysis, corrections, load_rules()) if corrections else analysis
