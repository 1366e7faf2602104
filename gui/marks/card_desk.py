"""When the card of a name is shown, beside what, and what its buttons do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from core.archive.name_page import known_name
from gui.keyboard import give_keyboard
from gui.marks.card import SHADOW, NameCard
from gui.marks.card_texts import Named, named_at
from gui.marks.places import place_of, place_text
from gui.marks.placing import beside, name_lines
from gui.reading.marked import NO_NAMES

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.name_page import KnownName
    from core.gazetteer import Place
    from gui.main_window import MainWindow

OPEN_AFTER = 400  # milliseconds on a name
CLOSE_AFTER = 300  # milliseconds off name and card
_EDGE = 6  # pixels between the card and the window's edge


class CardDesk(QObject):
    """Shows one card at a time: for the name under the pointer, or by key for the one in hand."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pane = window.pane
        self.card = NameCard(window, window.services.themes)
        self._of = NO_NAMES  # the analysis that the card's name is from
        self._wanted: int | None = None
        self._pointer = QPoint()
        self._kept = False  # whether the card outlives the pointer: it moved away, or has the keys
        self.opening = QTimer(self, interval=OPEN_AFTER, singleShot=True)
        self.opening.timeout.connect(self._open_wanted)
        self.closing = QTimer(self, interval=CLOSE_AFTER, singleShot=True)
        self.closing.timeout.connect(self._close_if_left)
        self.following = QTimer(self, interval=0, singleShot=True)
        self.following.timeout.connect(self._follow_text)
        self._connect()

    def _connect(self) -> None:
        card, window = self.card, self._window
        card.entered.connect(self._entered)
        card.left.connect(self.closing.start)
        card.dismissed.connect(self.close)
        card.step_wanted.connect(self._step)
        card.search_wanted.connect(self._search)
        card.page_wanted.connect(self._open_page)
        card.correct_wanted.connect(self._correct)
        window.navigator.moved.connect(self._follow)
        self._pane.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._pane.marks_changed.connect(self._marks_changed)
        window.sidebar.rule_changed.connect(self.close)
        window.view.currentChanged.connect(self.close)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        self._pane.viewport().installEventFilter(self)

    # By the pointer

    def hover(self, mention: object, at: QPoint) -> None:
        """The pointer is over another mention now, or over none."""
        self._wanted = mention if isinstance(mention, int) else None
        self._pointer = at
        if self._wanted is None:
            self.opening.stop()
            self.closing.start()
        elif self.shown_mention() == self._wanted:
            self.closing.stop()
        else:
            self.opening.start()

    def _open_wanted(self) -> None:
        busy = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._wanted is not None and not busy and QApplication.activePopupWidget() is None:
            self._kept = False
            self._open(self._wanted)

    def _entered(self) -> None:
        self._kept = False
        self.opening.stop()
        self.closing.stop()

    def _close_if_left(self) -> None:
        on_name = self._wanted is not None and self._wanted == self.shown_mention()
        if not (self._kept or self.card.underMouse() or on_name or self._has_keys()):
            self.close()

    # By key

    def show_here(self) -> None:
        """Show the card of the mention in hand, or of the first in view, with the keys on it."""
        navigator = self._window.navigator
        if navigator.mention is None:
            index = self._pane.mention_at(self._pane.cursor_span()[0])
            if index is None:
                index = self._first_in_view()
            if index is None:
                return
        else:
            index = navigator.mention
        navigator.show_mention(index)
        self._open(index)
        give_keyboard(self.card, Qt.FocusReason.ShortcutFocusReason)

    def _first_in_view(self) -> int | None:
        mentions, top = self._pane.analysis.mentions, self._pane.top_offset()
        shown = self._pane.shown_mentions()
        return next((i for i in shown if mentions[i].start >= top), next(iter(shown), None))

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.card or self.card.isAncestorOf(focused))

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        had = old is not None and (old is self.card or self.card.isAncestorOf(old))
        if had and new is not None and not self._has_keys():
            self._hide()

    # Opening and closing

    def shown_mention(self) -> int | None:
        """The mention that the card is shown for."""
        name = self.card.name
        return name.mention if name is not None and self.card.isVisible() else None

    def _open(self, mention: int) -> None:
        name = named_at(self._pane.shown, mention)
        if name is None:
            self.close()
            return
        self.closing.stop()
        before = self.card.name if self.card.isVisible() else None
        again = before is not None and before.entity is name.entity
        self.card.show_name(name, can_correct=hasattr(self._window, "correcting"), again=again)
        self._of = self._pane.analysis
        if not again:
            self._ask(name)
        self._place(name, stay=again)
        self.card.show()
        self.card.raise_()

    def close(self, *_: object) -> None:
        """Take the card away; the keys go back to the text."""
        self.opening.stop()
        self.closing.stop()
        if self._has_keys():
            self._pane.setFocus()
        self._hide()

    def _hide(self) -> None:
        self._kept = False
        self.card.hide()

    def _place(self, name: Named, *, stay: bool) -> None:
        """Put the card beside its name; one that covers nothing may stay where it is."""
        window, view = self._window, self._pane.viewport()
        mention = self._pane.analysis.mentions[name.mention]
        lines = [
            QRect(view.mapTo(window, line.topLeft()), line.size())
            for line in name_lines(self._pane, mention.start, mention.end)
        ]
        body = self.card.body()
        pointer = window.mapFromGlobal(self._pointer)
        near = next((line for line in lines if line.contains(pointer)), lines[-1])
        top = view.mapTo(window, QPoint(0, 0)).y()
        room = QRect(_EDGE, top, window.width() - 2 * _EDGE, window.height() - top - _EDGE)
        if stay and room.contains(body) and not any(body.intersects(line) for line in lines):
            return
        rtl = self._pane.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # A name that goes over two lines is kept clear of as a whole.
        clear = QRect(near)
        for line in lines:
            clear.setTop(min(clear.top(), line.top()))
            clear.setBottom(max(clear.bottom(), line.bottom()))
        at = beside(clear, body.size(), room, rtl=rtl)
        self.card.move(at - QPoint(SHADOW, SHADOW))

    def _scrolled(self) -> None:
        if not self.card.isVisible():
            return
        if self._kept or self._has_keys():
            self.following.start()  # it may be on its way to another mention
        else:
            self.close()

    def _marks_changed(self) -> None:
        """Another article is shown, or its names have been put right."""
        if self.card.isVisible() and self._pane.analysis is not self._of:
            self.close()

    def _follow_text(self) -> None:
        """Stay beside the name as the text moves; a name out of view takes the card along."""
        name = self.card.name
        if name is None or not self.card.isVisible():
            return
        mention = self._pane.analysis.mentions[name.mention]
        view = self._pane.viewport().rect()
        if any(view.intersects(r) for r in name_lines(self._pane, mention.start, mention.end)):
            self._place(name, stay=True)
        else:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text of another width has its names elsewhere; who clicks has seen enough."""
        if event.type() == QEvent.Type.Resize:
            self._hide()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.close()
        return super().eventFilter(watched, event)

    # What the archive and the gazetteer know

    def _ask(self, name: Named) -> None:
        services, entity = self._window.services, name.entity

        def current() -> bool:
            return self.card.name is not None and self.card.name.entity is entity

        def placed(place: Place | None) -> None:
            if place is not None and current():
                self.card.show_place(place_text(place))
                self._settle()

        def counted(known: KnownName | None) -> None:
            if current():
                self.card.show_articles(known.articles if known else 0)
                self._settle()

        def look(archive: Archive) -> KnownName | None:
            return known_name(archive, entity.name, entity.type)

        services.tasks.run("archive", lambda: place_of(entity), placed)
        services.operations.archive.run(look, counted, lambda _: self.card.show_articles(None))

    def _settle(self) -> None:
        """The card has grown: it may not reach over its name or out of the window."""
        if self.card.name is not None and self.card.isVisible():
            self._place(self.card.name, stay=True)

    # What its buttons do

    def _step(self, step: int) -> None:
        name = self.card.name
        if name is not None:
            self._kept = True
            mentions = name.entity.mentions
            self._window.navigator.show_mention(mentions[(name.at + step) % name.of])

    def _follow(self, mention: int) -> None:
        """The steps of a reader who has the card open lead it along."""
        if self.card.isVisible() and (self._kept or self._has_keys()):
            self._open(mention)

    def _search(self) -> None:
        name = self.card.name
        self.close()
        if name is not None:
            self._window.entities.search_for([(name.entity.name, name.entity.type)])

    def _open_page(self) -> None:
        name = self.card.name
        self.close()
        if name is not None:
            self._window.name_pages.open(name.entity.name, name.entity.type)

    def _correct(self) -> None:
        """The text's menu for the name has all that can be put right about it."""
        name = self.card.name
        self.close()
        if name is not None:
            mention = self._pane.analysis.mentions[name.mention]
            line = name_lines(self._pane, mention.start, mention.end)[0]
            menu = self._window.article_menu.filled(line.center())
            menu.popup(self._pane.viewport().mapToGlobal(line.bottomLeft()))
