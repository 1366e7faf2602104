"""The box that one types a search into; it can mark where the query is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.fields import Field
from gui.icons import icon
from gui.naming import named
from gui.offsets import utf16_length

if TYPE_CHECKING:
    from gui.theme import Themes

BRIEF = 120  # milliseconds without a key, after which what is typed so far is searched for
LONG = 900  # after which the query counts as typed to its end


class SearchBox(Field):
    """Tells a query that is being typed from one that stands."""

    typed = Signal()  # a query in the making
    rested = Signal()  # nothing was typed for a while
    entered = Signal()  # Enter was pressed

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveSearch")
        self._themes = themes
        self.setClearButtonEnabled(True)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._brief = QTimer(self, singleShot=True, interval=BRIEF)
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._brief.timeout.connect(self.typed)
        self._long.timeout.connect(self.rested)
        self._marked = False
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._enter)
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()

    def setPlaceholderText(self, text: str) -> None:
        """The field's name as well, and that of the sign at its head."""
        super().setPlaceholderText(text)
        self.setAccessibleName(text)
        self._sign.setText(text)

    def repaint_icons(self) -> None:
        self._sign.setIcon(icon("find", self._themes.current.color("muted")))

    def query(self) -> str:
        """The query, without blanks around it."""
        return self.text().strip()

    def put(self, query: str) -> None:
        """Have another query in the box, which stands as it is."""
        if query != self.text():
            self.setText(query)
        self._enter()

    def stop_waiting(self) -> None:
        """What is in the box has been asked for."""
        self._brief.stop()
        self._long.stop()

    def mark_error(self, at: int) -> None:
        """Underline what stands at a character, counted from 1."""
        lead = len(self.text()) - len(self.text().lstrip())
        at = min(max(at - 1 + lead, 0), max(len(self.text()) - 1, 0))
        rest = self.text()[at:]
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._themes.current.color("warning"))
        word = rest.split(" ", 1)[0] or rest[:1]
        self._mark(utf16_length(self.text()[:at]), utf16_length(word), look)
        self._marked = True

    def unmark(self) -> None:
        """Nothing is wrong any more."""
        if self._marked:
            self._marked = False
            self._mark(0, 0, None)

    def _mark(self, start: int, length: int, look: QTextCharFormat | None) -> None:
        # A line edit draws formats only where an input method asks for them.
        kind = QInputMethodEvent.AttributeType.TextFormat
        start -= utf16_length(self.text()[: self.cursorPosition()])
        marks = [QInputMethodEvent.Attribute(kind, start, length, look)] if look else []
        QApplication.sendEvent(self, QInputMethodEvent("", marks))

    def _changed(self, text: str) -> None:
        self.unmark()
        self._brief.start()
        if text.strip():
            self._long.start()
        else:
            self._long.stop()

    def _enter(self) -> None:
        self.stop_waiting()
        self.entered.emit()
