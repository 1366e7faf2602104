"""What a correction would change, found off the event loop while the reader looks on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.changes import Change, changes
from gui.correcting.replaying import replayed

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.previewing import ChangedArticle
    from core.corrections import Correction
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

EXAMPLES = 20  # articles that are shown


@dataclass
class Preview:
    """What is known so far; ``looked`` of ``total`` saved articles were looked at."""

    here: list[Change] = field(default_factory=list)
    articles: int = 0
    examples: list[ChangedArticle] = field(default_factory=list)
    looked: int = 0
    total: int = 0
    here_known: bool = False
    total_known: bool = False

    @property
    def complete(self) -> bool:
        """Whether all is known."""
        return self.here_known and self.total_known and self.looked == self.total

    @property
    def changes_something(self) -> bool:
        return bool(self.here or self.articles)


class Previewing(QObject):
    """Answers for the correction asked for last, step by step."""

    changed = Signal(object)  # Preview, again and again until it is complete
    failed = Signal(object)

    def __init__(self, window: MainWindow, opened: OpenArticle, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = window.services.tasks
        self._archive = window.services.operations.archive
        self._opened = opened
        self._asked = 0

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._asked += 1

    def ask(self, correction: Correction) -> None:
        """Find out what this would change."""
        self._asked += 1
        asked, preview = self._asked, Preview()
        article, analysis, file = self._opened.article, self._opened.analysis, self._archive.path

        def here() -> list[Change]:
            return changes(analysis, replayed(article, analysis, file, correction))

        def known(found: list[Change]) -> None:
            if asked == self._asked:
                preview.here, preview.here_known = found, True
                self.changed.emit(preview)

        self._tasks.run("compute", here, known, lambda error: self._tell(asked, error))
        if correction.scope == "everywhere":
            self._list(asked, preview, correction)
        else:
            preview.total_known = True

    def _list(self, asked: int, preview: Preview, correction: Correction) -> None:
        def work(archive: Archive) -> list[int]:
            from core.archive.correcting import concerned

            own = archive.find(self._opened.article.sha256)
            return [number for number in concerned(archive, correction) if number != own]

        def listed(numbers: list[int]) -> None:
            if asked == self._asked:
                preview.total, preview.total_known = len(numbers), True
                self._step(asked, preview, correction, numbers)

        self._archive.run(work, listed, lambda error: self._tell(asked, error))

    def _step(
        self, asked: int, preview: Preview, correction: Correction, numbers: list[int]
    ) -> None:
        """Look at some articles, then at the next ones, for as long as it is wanted."""
        from core.archive.previewing import STEP, would_change

        if preview.here_known or preview.articles:
            self.changed.emit(preview)
        some = numbers[preview.looked : preview.looked + STEP]
        if not some:
            self.changed.emit(preview)
            return

        def looked(found: list[ChangedArticle]) -> None:
            if asked == self._asked:
                preview.looked += len(some)
                preview.articles += len(found)
                preview.examples += found[: EXAMPLES - len(preview.examples)]
                self._step(asked, preview, correction, numbers)

        sha256 = self._opened.article.sha256
        self._archive.run(
            lambda archive: would_change(archive, correction, some, sha256),
            looked,
            lambda error: self._tell(asked, error),
        )

    def _tell(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.failed.emit(error)
