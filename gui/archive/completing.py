"""Completion of the query in the search box, by keyboard or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.announcing import announce
from gui.archive.completion_list import CompletionList, Offer

if TYPE_CHECKING:
    from gui.archive.search_box import SearchBox
    from gui.theme import Themes

_CLOSING = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress)
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize)


class Completing(QObject):
    """Asks for offers as one types, shows them below the box and puts the chosen one in."""

    wanted = Signal(str, int)  # the text of the box, and the cursor in it, code points
    history_wanted = Signal()
    left_below = Signal()  # the keyboard goes on to what lies below the box

    def __init__(self, themes: Themes, box: SearchBox) -> None:
        super().__init__(box)
        self._box = box
        self._asked = ""
        self._window: QWidget | None = None
        self.list = CompletionList(themes, box)
        self.list.chosen.connect(self.choose)
        self.list.pointed.connect(box.setAccessibleDescription)
        box.textEdited.connect(self._edited)
        box.textChanged.connect(self._changed)
        box.typed.connect(self._ask)
        box.entered.connect(self.close)
        box.installEventFilter(self)

    def close(self) -> None:
        """Offer nothing any more."""
        self._asked = ""
        self.list.hide()
        self._box.setAccessibleDescription("")

    def show_offers(self, text: str, offers: list[Offer]) -> None:
        """Offer these, unless the box has another text by now."""
        if text == self._box.text() and text == self._asked and self._box.hasFocus():
            self._watch_window()
            known = self.list.isVisible()
            self.list.show_offers(offers)
            if offers and not known:
                announce(self._box, self.tr("%Ln suggestion(s)", "", len(offers)))

    def show_history(self, offers: list[Offer]) -> None:
        """Offer searches of before, while the box is empty."""
        if not self._box.text() and self._box.hasFocus():
            self._watch_window()
            self.list.show_offers(offers)
            if offers:
                self.list.step(1)

    def choose(self, offer: Offer) -> None:
        """Put an offer into the box, and search for it if it is a whole query."""
        self.close()
        if offer.whole:
            self._box.put(offer.query)
        else:
            self._box.setText(offer.query)
            self._asked = offer.query  # what completes this in turn is wanted
        self._box.setCursorPosition(offer.cursor)

    def _edited(self, text: str) -> None:
        self._asked = text
        self.list.setCurrentIndex(self.list.rootIndex())

    def _changed(self, text: str) -> None:
        if not text.strip():
            self.close()

    def _ask(self) -> None:
        text = self._box.text()
        if text == self._asked and self._box.hasFocus():
            at = self._box.cursorPosition()
            before = text.encode("utf-16-le")[: 2 * at].decode("utf-16-le", "ignore")
            self.wanted.emit(text, len(before))

    def _watch_window(self) -> None:
        """The list hangs on the box: where the window moves, it closes."""
        window = self._box.window()
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            window.installEventFilter(self)
            self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._box:
            if kind in _MOVING:
                self.list.hide()
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind in _CLOSING:
            self.list.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list."""
        key, none = event.key(), event.modifiers() in _PLAIN
        if not none:
            return False
        if self.list.isVisible():
            return self._key_in_list(key)
        if key == Qt.Key.Key_Down:
            if self._box.text():
                self.left_below.emit()
            else:
                self.history_wanted.emit()
            return True
        if key == Qt.Key.Key_Escape and self._box.text():
            self._box.clear()
            return True
        return False

    def _key_in_list(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        offer = self.list.current()
        if key == Qt.Key.Key_Tab:
            self.choose(offer or self.list.offers()[0])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and offer:
            self.choose(offer)
            return True
        return False


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
