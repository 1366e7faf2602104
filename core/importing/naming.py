"""The names of articles that were saved without: found later, in the background."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from core.engines import DEFAULT_ENGINE, Engine
from core.errors import QariError
from core.importing.crew import Crew, processes
from core.importing.jobs import Failed, Job, Named
from core.importing.keeping import Keeper, count_due, due_after, find_stories, keep_names, patiently
from core.importing.reading import Task
from core.opening import NO_WISHES
from core.progress import NO_PROGRESS, Cancelled, Progress

PORTION = 8  # articles of one job
WORTH = 40  # articles that take longer than it takes to start processes for them


@dataclass
class CaughtUp:
    """``named`` articles have their names now; ``failed`` holds ``(article, error)``."""

    named: int = 0
    failed: list[tuple[str, QariError]] = field(default_factory=list)
    cancelled: bool = False


def catch_up(
    archive: Keeper,
    engine: Engine | str = DEFAULT_ENGINE,
    progress: Progress = NO_PROGRESS,
    *,
    workers: int | None = None,
) -> CaughtUp:
    """Find the names that are due, and save each article's in a transaction of its own.

    ``engine`` and ``workers`` are as of ``import_files``.  Reports the articles done; what is
    left when it is cancelled stays due.
    """
    result = CaughtUp()
    tally = _Tally(progress, archive.call(count_due))
    if workers is None:
        workers = processes(engine) if tally.total >= WORTH else 0
    task = Task(NO_WISHES, engine)
    try:
        while patiently(archive, find_stories, tally.report):  # of an import that was broken off
            tally.report()
        with (
            closing(_jobs(archive)) as jobs,
            Crew(workers, task, lambda: task.reader(tally)) as crew,
        ):
            for _, outcomes, _ in crew.outcomes(jobs, tally.report):
                for outcome in outcomes:
                    if isinstance(outcome, Named):
                        save = partial(keep_names, named=outcome)
                        result.named += patiently(archive, save, tally.report)
                    elif isinstance(outcome, Failed):
                        result.failed.append((outcome.file, outcome.error))
                    else:
                        tally.done += 1
                        tally.report()
    except Cancelled:
        result.cancelled = True
    return result


class _Tally:
    """Progress by articles, whatever part of one is done."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self.done, self.total = 0, total

    def report(self, _done: int = 0, _total: int = 0) -> None:
        """Raises Cancelled when told to stop."""
        self._progress.report(min(self.done, self.total), self.total)


def _jobs(archive: Keeper) -> Generator[Job, None, None]:
    last = 0
    while due := archive.call(partial(due_after, number=last, limit=PORTION)):
        last = due[-1].number
        yield Job(tuple(due))
