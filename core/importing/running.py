"""Many files into the archive: read, their names found, saved, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TypeVar

from core.archive import Archive
from core.archive.preparing import Prepared
from core.archive.stories_due import BATCH
from core.engines import Engine
from core.importing.crew import MOST, Crew, processes
from core.importing.dividing import Divider, Portion
from core.importing.files import Found, articles_of_unchanged, found
from core.importing.jobs import Ended, Failed, Job, Outcome
from core.importing.keeping import (
    Keeper,
    find_stories,
    is_saved,
    keep_all,
    patiently,
    saving_much,
    tidy,
)
from core.importing.reading import Task
from core.importing.report import ImportReport, Meter
from core.opening import NO_WISHES, Wishes
from core.progress import NO_PROGRESS, Cancelled, Progress

#: With names, an article takes a tenth of a second and is saved by itself; without, saving
#: takes most of the time, and a transaction for each would take three times as long.
WITH_NAMES, WITHOUT = Portion(8, 32_768), Portion(256, 2 << 20)
#: Work that takes longer than it takes to start processes for it: bytes, or files.
WORTH_WITH_NAMES, WORTH_WITHOUT = (100_000, 20), (8_000_000, 2_000)
MANY = 1000  # articles added, after which the index is tidied
MOST_WITHOUT = 2  # processes: one saves no faster than two read

T = TypeVar("T")


def import_files(
    paths: Iterable[str | Path],
    archive: Keeper,
    engine: Engine | str | None,
    progress: Progress = NO_PROGRESS,
    wishes: Wishes = NO_WISHES,
    *,
    workers: int | None = None,
    anew: bool = False,
) -> ImportReport:
    """Read, analyse and save each article; a file that cannot be read does not stop the rest.

    ``engine`` finds the names in this process; given by the name that ``load_engine`` takes,
    in as many processes as pay, or in ``workers``; None leaves the names for ``catch_up``.
    Files that were imported whole and are as they were are passed by, and so are records and
    files of which an article was made, but with ``anew``.  When cancelled, stops between two
    articles; what is saved by then stays saved.  ``progress`` may be an ImportWatcher.
    """
    report = ImportReport()
    meter = Meter(progress, report)
    try:
        files = found(paths, meter)
        if wishes == NO_WISHES and not anew:
            files = _changed(files, archive, report)
        meter.start(len(files), sum(file.size for file in files))
        _Import(archive, engine, meter, wishes, report).run(files, workers, anew=anew)
        meter.report()
    except Cancelled:
        report.cancelled = True
    return report


def _changed(files: Sequence[Found], archive: Keeper, report: ImportReport) -> list[Found]:
    """The files that are to be read."""
    known = archive.call(lambda a: articles_of_unchanged(a, files))
    report.skipped = len(known)
    report.unread = report.duplicates = sum(known.values())
    return [file for file in files if file.path not in known]


class _Import:
    """One import."""

    def __init__(
        self,
        archive: Keeper,
        engine: Engine | str | None,
        meter: Meter,
        wishes: Wishes,
        report: ImportReport,
    ) -> None:
        self._archive, self._engine, self._meter = archive, engine, meter
        self._wishes, self._report = wishes, report
        self._together = 1 if engine is not None else WITHOUT.articles
        self._waiting: list[Outcome] = []  # to be saved together
        self._storyless = 0  # articles saved whose stories are due
        self._of_dump = 0  # articles of the dump in hand
        self._broken = False  # some of it could not be read

    def run(self, files: Sequence[Found], workers: int | None, *, anew: bool) -> None:
        """Import the files."""
        portion = WITHOUT if self._engine is None else WITH_NAMES
        divider = Divider(self._archive, self._wishes, portion, self._meter, anew=anew)
        if workers is None:
            workers = self._workers(files)
        task = Task(self._wishes, self._engine)
        here = partial(task.reader, self._meter, self._is_saved)
        with ExitStack() as stack:
            if self._engine is None:
                stack.enter_context(saving_much(self._archive))
            jobs = stack.enter_context(closing(divider.jobs(files)))
            crew = stack.enter_context(Crew(workers, task, here))
            for job, outcomes, last in crew.outcomes(jobs, self._meter.report):
                self._take(job, outcomes, last)
            while self._find_stories():
                self._meter.report()
            if self._report.added >= MANY:
                more = self._patiently(partial(tidy, begin=True))
                while more:
                    self._meter.report()
                    more = self._patiently(tidy)

    def _workers(self, files: Sequence[Found]) -> int:
        """The number of processes that pay."""
        size, many = WORTH_WITHOUT if self._engine is None else WORTH_WITH_NAMES
        if sum(file.size for file in files) < size and len(files) < many:
            return 0
        return processes(self._engine, MOST_WITHOUT if self._engine is None else MOST)

    def _is_saved(self, sha256: str) -> bool:
        return self._archive.call(partial(is_saved, sha256=sha256))

    def _take(self, job: Job, outcomes: Sequence[Outcome], last: bool) -> None:
        """Save what there is of a job, and note what became of it."""
        self._waiting += outcomes
        articles = sum(isinstance(outcome, Prepared) for outcome in self._waiting)
        if last or self._together == 1 or articles >= self._together:
            self._save(job, last)
        if last:
            self._meter.bytes_done, self._meter.files_done = job.read, job.files
        self._meter.file = job.file
        self._meter.report()

    def _save(self, job: Job, last: bool) -> None:
        waiting, self._waiting = self._waiting, []
        articles = [outcome for outcome in waiting if isinstance(outcome, Prepared)]
        failed = [outcome for outcome in waiting if isinstance(outcome, Failed)]
        files = [(o.file, o) for o in waiting if isinstance(o, Ended) and o.file]
        whole = [(file, ended.articles) for file, ended in files if ended.whole]
        if job.dump:
            self._of_dump += len(articles)
            self._broken = self._broken or bool(failed)
        if last:
            self._report.duplicates += job.known + len(job.same)
            failed += [Failed(*one) for one in job.failed]
            whole += [(file, 1) for file in job.same]
            self._of_dump += job.known
            if job.ends and not self._broken:
                whole.append((job.ends, self._of_dump))
            if job.ends or job.failed:
                self._of_dump, self._broken = 0, False
        # What was wished for is not noted with a file, so that it is read again without.
        self._keep(articles, whole if self._wishes == NO_WISHES else [])
        for failure in failed:
            self._report.fail(*failure)
        self._meter.files_done += len(files)
        self._meter.bytes_done += sum(file.size for file, _ in files)

    def _keep(self, articles: Sequence[Prepared], whole: Sequence[tuple[Found, int]]) -> None:
        if articles or whole:
            kept, linked = self._patiently(lambda a: keep_all(a, articles, whole))
            self._report.linked += linked
            self._report.added += kept.count("added")
            self._report.updated += kept.count("updated")
            self._report.duplicates += kept.count("duplicate")
            self._storyless += kept.count("added")
            if self._storyless >= BATCH:
                self._find_stories()

    def _find_stories(self) -> bool:
        """Join some of what was saved to its variants; whether there was something."""
        found = self._patiently(find_stories)
        if found:
            self._storyless -= found[0]
            self._report.linked += found[1]
        return found is not None

    def _patiently(self, work: Callable[[Archive], T]) -> T:
        return patiently(self._archive, work, self._meter.report)
