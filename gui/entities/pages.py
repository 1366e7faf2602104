"""Pages of names: asked for by name and type, filled from the archive, left again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.archive.name_page import (
    PAGE,
    KnownName,
    NamingArticle,
    known_name,
    naming_articles,
    other_forms,
)
from core.normalize import fold
from core.passages import Passage, passages
from gui.archive.latest import Latest
from gui.correcting.desk import OF_LOG
from gui.entities.name_page import NamePage
from gui.entities.page_spot import PageSpot
from gui.keyboard import give_keyboard

if TYPE_CHECKING:
    from core.archive import Archive
    from core.model import Entity, EntityType
    from core.search.company import Company
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

_First = tuple[KnownName | None, list[str], list[NamingArticle]]


class NamePages(QObject):
    """Shows one page at a time, in the place of the article."""

    #: A page is turned to, which may not have anything yet: its name and type.
    opened = Signal(str, str)
    #: The page has what the archive knows of its name, or of one period.
    shown = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        access = window.services.operations.archive
        self._first, self._further, self._beside = Latest(access), Latest(access), Latest(access)
        self._asked: tuple[str, EntityType] | None = None
        self._known: KnownName | None = None
        self._period = ""
        self._spot: PageSpot | None = None  # to be gone to, once its rows are there
        self._left: dict[tuple[str, EntityType], tuple[str, PageSpot]] = {}  # with the period
        self._before = 0  # what the middle of the window showed
        self.page = NamePage(window.services.themes)
        window.view.addWidget(self.page)
        for name in OF_LOG:  # what was corrected just before may have led here
            self.page.list.addAction(window.actions_by_name[name])
        window.view.currentChanged.connect(self._turned)
        self.page.back.connect(window.history.leave_page)
        self.page.opened.connect(self._open_article)
        self.page.name_wanted.connect(self.open)
        self.page.search_wanted.connect(self._search)
        self.page.period_wanted.connect(self._narrow)
        self.page.model.more_wanted.connect(self._fetch_more)
        for changed in (window.saveFinished, window.importFinished, window.namesFound):
            changed.connect(self.refresh)
        # Whoever goes to a place in the text wants to see it.
        find = window.actions_by_name["actionFind"].triggered
        for going in (window.navigator.moved, window.notes.panel.chosen, find):
            going.connect(self.leave)

    @property
    def current(self) -> tuple[str, EntityType] | None:
        """The name and the type of the page that is shown."""
        return self._asked

    # Coming and going

    def open(self, name: str, kind: EntityType, *, again: bool = False) -> None:
        """Show the page of a name, from its beginning or ``again`` where it was left."""
        view = self._window.view
        self._note_spot()
        self.page.show_name(name, kind)
        begin: tuple[str, PageSpot | None] = ("", None)
        self._period, self._spot = self._left.get((name, kind), begin) if again else begin
        self.page.show_period(self._period)
        self._known = None
        if self._asked is None:
            self._before = view.currentIndex()
        self._asked = (name, kind)
        view.setCurrentWidget(self.page)
        give_keyboard(self.page)
        self.opened.emit(name, kind)
        self._fetch()

    def leave(self) -> None:
        """Show what was shown before the first page."""
        if self._asked is not None:
            self._window.view.setCurrentIndex(self._before)
            self._window.pane.setFocus()

    def refresh(self) -> None:
        """The archive is another now: ask it anew."""
        if self._asked is not None:
            if self.page.model.rows:
                self._spot = self.page.spot()
            self._fetch()

    def _turned(self, _: int) -> None:
        if self._window.view.currentWidget() is not self.page:
            self._note_spot()
            self._asked = None

    def _note_spot(self) -> None:
        """Remember where the page is left that is shown now."""
        if self._asked is not None and self.page.model.rows:
            self._left[self._asked] = self._period, self.page.spot()

    # Asking the archive

    def _fetch(self) -> None:
        assert self._asked is not None
        name, kind = self._asked
        self._further.drop()
        most = max(PAGE, self._spot.articles if self._spot else 0)

        def work(archive: Archive) -> _First:
            known = known_name(archive, name, kind)
            if known is None:
                return None, [], []
            articles = naming_articles(archive, known, period=self._period, limit=most)
            return known, other_forms(archive, known), articles

        self._first.ask(work, self._show, self._window.messages.show_error)

    def _show(self, first: _First) -> None:
        known, forms, articles = first
        self._known = known
        here = None if known else self._in_open_article()
        self.page.show_known(known, forms, here)
        self.page.show_articles([here] if here else articles, more=len(articles) >= PAGE)
        if self._spot is not None:
            self.page.show_spot(self._spot)
            self._spot = None
        if self._window.focusWidget() is self.page:  # it was turned to just now
            self.page.focus_list()
        if known is not None:
            self._beside.ask(partial(_company, known=known), self.page.head.show_company, _ignore)
        self.shown.emit()

    def _narrow(self, period: str) -> None:
        """List the articles of a month or year only."""
        self._period, self._spot = period, None
        self.page.show_period(period)
        if self._known is not None:
            work = partial(_page, known=self._known, period=period)
            self._first.ask(work, self._show_articles, self._window.messages.show_error)

    def _show_articles(self, articles: list[NamingArticle]) -> None:
        self.page.show_articles(articles, more=len(articles) == PAGE)
        self.shown.emit()

    def _fetch_more(self) -> None:
        rows = self.page.model.rows
        if self._known is None or not rows:
            return

        def came(articles: list[NamingArticle]) -> None:
            self.page.model.append(articles, more=len(articles) == PAGE)

        after = rows[-1].article.place
        work = partial(_page, known=self._known, period=self._period, after=after)
        self._further.ask(work, came, self._window.messages.show_error)

    # What the open article says

    def _in_open_article(self) -> NamingArticle | None:
        """The open article, if it mentions the name; under the number 0."""
        opened = self._window.tabs.current()
        entity = self._entity_in(opened)
        if opened is None or entity is None:
            return None
        article, mentions = opened.article, opened.analysis.mentions
        spans = [(mentions[i].start, mentions[i].end) for i in entity.mentions]
        found = tuple(passages(article.text, spans))
        return NamingArticle(0, article.title, "", article.site, found)

    def _entity_in(self, opened: OpenArticle | None) -> Entity | None:
        if opened is None or self._asked is None:
            return None
        name, kind = fold(self._asked[0]), self._asked[1]
        of_kind = (e for e in opened.analysis.entities if e.type == kind)
        return next((entity for entity in of_kind if fold(entity.name) == name), None)

    # Where a page leads

    def _open_article(self, article: NamingArticle, place: Passage | None) -> None:

        def arrive() -> None:
            self.leave()
            self._go_to(place)

        if article.id:
            self._window.desk.open_saved(article.id, "", arrive)
        else:
            arrive()

    def _go_to(self, place: Passage | None) -> None:
        """To a mention, which is in hand then, or to where it stood."""
        opened = self._window.tabs.current()
        if place is None or opened is None:
            return
        mentions = opened.analysis.mentions
        at = next((i for i, m in enumerate(mentions) if m.start == place.start), None)
        if at is not None:
            self._window.navigator.show_mention(at)
        if at is None or self._window.navigator.mention != at:  # its type may be switched off
            self._window.pane.go_to(place.start, place.end)

    def _search(self) -> None:
        if self._asked is not None:
            self._window.entities.search_for([self._asked])


def _page(archive: Archive, known: KnownName, **where) -> list[NamingArticle]:  # type: ignore[no-untyped-def]  # noqa: ANN003
    return naming_articles(archive, known, **where)


def _company(archive: Archive, known: KnownName) -> Company:
    from core.search.company import company_of  # numpy is loaded with the first page

    return company_of(archive, known)


def _ignore(_: Exception) -> None:
    """The articles are there: a page without its months is still one."""
