"""Completion, the history of searches, and searches kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.archive.collections import (
    Collection,
    add_collection,
    change_collection,
    remember,
    remove_collection,
)
from gui.archive.latest import Latest
from gui.archive.offers import completions, offers_of
from gui.i18n import isolated

if TYPE_CHECKING:
    from core.archive import Archive
    from core.search.completion import Completion
    from gui.archive.panel import ArchivePanel
    from gui.main_window import MainWindow


class SearchesDesk(QObject):
    """Calls on the archive for the search box and its bookmark."""

    def __init__(self, window: MainWindow, panel: ArchivePanel) -> None:
        super().__init__(window)
        self._window = window
        self._access = window.services.operations.archive
        self._panel = panel
        self._completions = Latest(self._access)
        completing, kept = self._panel.completing, self._panel.saved_searches
        completing.wanted.connect(self._complete)
        completing.history_wanted.connect(self._offer_history)
        self._panel.meant.connect(self._remember)
        kept.save_wanted.connect(self._ask_name)
        kept.rename_wanted.connect(self._ask_new_name)
        kept.remove_wanted.connect(self._remove)

    # The box

    def _complete(self, query: str, cursor: int) -> None:
        language = self._panel.language()

        def came(found: list[Completion]) -> None:
            offers = offers_of(query, found, language)
            self._panel.completing.show_offers(query, offers)

        self._completions.ask(
            lambda archive: completions(archive, query, cursor, language), came, _passed_over
        )

    def _offer_history(self) -> None:
        language = self._panel.language()

        def came(found: list[Completion]) -> None:
            self._panel.completing.show_history(offers_of("", found, language))

        self._completions.ask(
            lambda archive: completions(archive, "", 0, language), came, _passed_over
        )

    def _remember(self, query: str) -> None:
        def work(archive: Archive) -> None:
            if not archive.read_only:
                remember(archive, query)

        self._access.run(work, failed=_passed_over)

    # Searches that are kept

    def _ask_name(self) -> None:
        asked = self._panel.asked()
        query, sort = asked.whole, asked.sort

        def keep(name: str) -> None:
            self._access.run(lambda archive: add_collection(archive, name, query, sort), self._kept)

        self._panel.prompt.ask(
            self.tr("Save this search under the name:"), keep, query, before=self._panel.search
        )

    def _ask_new_name(self, kept: Collection) -> None:
        def rename(name: str) -> None:
            self._access.run(
                lambda archive: change_collection(archive, kept.id, name=name), self._kept
            )

        question = self.tr("Another name for “{name}”:").format(name=isolated(kept.name))
        self._panel.prompt.ask(question, rename, kept.name, before=self._panel.search)

    def _remove(self, kept: Collection) -> None:
        def put_back() -> None:
            self._access.run(
                lambda archive: add_collection(archive, kept.name, kept.query, kept.sort),
                self._kept,
            )

        def removed(_: Collection) -> None:
            self._window.messages.show_text(
                lambda: self.tr("The saved search “{name}” was removed.").format(
                    name=isolated(kept.name)
                ),
                (lambda: self.tr("Undo"), put_back),
            )
            self._kept(kept)

        self._access.run(lambda archive: remove_collection(archive, kept.id), removed)

    def _kept(self, _: Collection) -> None:
        self._window.archive_desk.look_at_shelf()


def _passed_over(_: Exception) -> None:
    """What only helps while one types says nothing of its troubles."""
