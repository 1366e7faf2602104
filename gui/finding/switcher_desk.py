"""What the quick switcher offers, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.normalize import fold
from gui.archive.latest import Latest
from gui.finding.choices import MOST, Choice, Section, arranged
from gui.finding.commands import commands
from gui.finding.switcher import Switcher
from gui.i18n import date_text, isolated
from gui.open_articles import OpenArticle, Waiting

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.listing import Summary
    from core.model import EntityType
    from core.search.beginnings import FoundName
    from gui.main_window import MainWindow

LAST_SAVED = 4  # articles, while nothing is typed

_FromArchive = tuple[list["Summary"], list["FoundName"]]


class SwitcherDesk(QObject):
    """Gathers choices from the window at once, and from the archive as one types."""

    #: What the archive has for what is typed is listed, too.
    shown = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._latest = Latest(window.services.operations.archive)
        self._near: list[Choice] = []  # of the window
        self._far: list[Choice] = []  # of the archive, for what was typed last
        self.switcher = Switcher(window.services.themes, window)
        self.switcher.edited.connect(self._look)
        self.switcher.chosen.connect(lambda choice: choice.act())
        self.switcher.search_wanted.connect(self._search)

    def open(self) -> None:
        """Show the switcher with what was seen lately."""
        self._near, self._far = list(self._of_window()), []
        self.switcher.open()
        self._look("")

    def _look(self, typed: str) -> None:
        self._list(typed)

        def came(found: _FromArchive) -> None:
            if self.switcher.isVisible() and self.switcher.field.text() == typed:
                self._far = list(self._of_archive(*found))
                self._list(typed)
                self.shown.emit()

        self._latest.ask(partial(_ask, typed=typed), came, lambda _: self.shown.emit())

    def _list(self, typed: str) -> None:
        if typed.strip():
            choices = arranged(typed, [*self._near, *self._far])
        else:
            idle = (Section.COMMANDS, Section.HERE)
            choices = arranged("", [*self._lately(), *self._near, *self._far])
            choices = _few(choice for choice in choices if choice.section not in idle)
        self.switcher.show_choices(choices)

    def _search(self, text: str) -> None:
        self._window.focus_search()
        self._window.archive_panel.search.put(text)

    # What there is

    def _lately(self) -> Iterator[Choice]:
        history = self._window.history
        for place in history.trail.lately():
            act = partial(history.go, place)
            yield Choice(Section.LATELY, place.key, place.label, act, sign=place.sign)

    def _of_window(self) -> Iterator[Choice]:
        tabs, shown = self._window.tabs, self._window.tabs.current()
        for entry in tabs.entries:
            if entry is not shown:
                title = entry.title if isinstance(entry, Waiting) else entry.article.title
                yield Choice(Section.OPEN, _key(entry), title, partial(tabs.choose, entry))
        for file in self._window.services.settings.recent:
            path, act = Path(file), partial(self._window.open_file, file)
            yield Choice(Section.FILES, ("file", file), path.name, act, path.parent.name)
        for entity in self._window.pane.shown.entities if shown else ():
            act = partial(self._window.navigator.choose_entity, entity.id)
            yield Choice(
                Section.HERE, ("here", entity.id), entity.name, act,
                names=entity.aliases, sign=entity.type,
            )  # fmt: skip
        yield from commands(self._window)

    def _of_archive(self, saved: list[Summary], names: list[FoundName]) -> Iterator[Choice]:
        open_now = {opened.saved for opened in self._window.tabs.open}
        for article in saved:
            if article.id not in open_now:
                facts = filter(None, (article.outlet, date_text(article.published)))
                note = " · ".join(map(isolated, facts))
                act = partial(self._window.desk.open_saved, article.id, "")
                yield Choice(Section.SAVED, ("saved", article.id), article.title, act, note)
        for kind, name, count in names:
            act = partial(self._open_page, name, kind)
            note = self.tr("%Ln article(s)", "", count)
            yield Choice(Section.NAMES, ("name", kind, name), name, act, note, sign=kind)

    def _open_page(self, name: str, kind: EntityType) -> None:
        self._window.name_pages.open(name, kind)


def _key(entry: OpenArticle | Waiting) -> tuple[str, object]:
    """As a place of the history has it, so that nothing is listed twice."""
    if isinstance(entry, Waiting):
        return "saved", entry.number
    return "article", entry.article.sha256


def _few(choices: Iterator[Choice]) -> list[Choice]:
    """The first of each section, and nothing twice."""
    kept: list[Choice] = []
    for choice in choices:
        same = sum(other.section == choice.section for other in kept)
        if same < MOST and all(other.key != choice.key for other in kept):
            kept.append(choice)
    return kept


def _ask(archive: Archive, typed: str) -> _FromArchive:
    """What the archive has, or what was saved last.  In the archive's thread."""
    from core.archive.listing import articles
    from core.archive.words import word_list
    from core.search import beginnings
    from core.search.titles import titled

    words = word_list(fold(typed))
    if not words:
        return articles(archive, limit=LAST_SAVED), []
    with archive.translated_errors():
        names = beginnings.names(archive.db, words, None, MOST)
    return titled(archive, typed, 2 * MOST), names
