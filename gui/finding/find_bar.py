"""The bar below the article: what to find in it, how, and how much of it there is."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.finding.counted_field import CountedField
from gui.finding.matching import Wanted
from gui.icons import icon
from gui.keyboard import give_keyboard
from gui.naming import named
from gui.theme import Themes

WIDEST, NARROWEST = 420, 110  # pixels of the field
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FindBar(QWidget):
    """Asks for what is typed to be found, and to be stepped through; hidden until wanted."""

    edited = Signal()
    stepped = Signal(int)  # 1 for the next place, -1 for the one before
    closed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self._queries: list[str] = []  # of this sitting, the last at the end
        self._at = 0
        self.field = CountedField("findField", "findCount")
        self.field.setMinimumWidth(NARROWEST)
        self.field.setMaximumWidth(WIDEST)
        self.count = self.field.remark
        self.previous_button = self._button("findPrevious")
        self.next_button = self._button("findNext")
        self.whole_button = self._button("findWholeWord", checkable=True)
        self.exact_button = self._button("findExact", checkable=True)
        self.close_button = self._button("findClose")
        self._assemble()
        self._connect()
        self.retranslate()
        self.hide()

    def _button(self, name: str, *, checkable: bool = False) -> QToolButton:
        made = named(QToolButton(), name)
        made.setCheckable(checkable)
        # By Tab too: a tool button leaves that out of itself.
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.installEventFilter(self)
        return made

    def _assemble(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        for button in (self.previous_button, self.next_button):
            row.addWidget(button)
        row.addSpacing(6)
        for button in (self.whole_button, self.exact_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._start_anew)
        self.field.textChanged.connect(self.edited)
        self.whole_button.toggled.connect(self.edited)
        self.exact_button.toggled.connect(self.edited)
        self.next_button.clicked.connect(lambda: self.stepped.emit(1))
        self.previous_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.close_button.clicked.connect(self.closed)
        self._themes.changed.connect(self.repaint_icons)

    def follow(self, widget: QWidget) -> None:
        """Be what Tab goes to from a widget."""
        stops = (self.field, self.previous_button, self.next_button, self.whole_button,
                 self.exact_button, self.close_button)  # fmt: skip
        for before, stop in pairwise((widget, *stops)):
            QWidget.setTabOrder(before, stop)

    # What is wanted

    def wanted(self) -> Wanted:
        """What is to be found."""
        return Wanted(
            self.field.text(), self.whole_button.isChecked(), self.exact_button.isChecked()
        )

    def open_with(self, text: str) -> None:
        """Show the bar with the keyboard in its field; an empty text leaves what is in it."""
        self.show()
        # First the keyboard, and for no reason that Qt selects all for: a screen reader that
        # hears of the text before misses the field.
        give_keyboard(self.field)
        if text:
            self.field.setText(text)
        self.field.selectAll()

    def keep_query(self) -> None:
        """Remember what is in the field, for the up arrow."""
        text = self.field.text().strip()
        if text:
            self._queries = [*(q for q in self._queries if q != text), text]
        self._at = len(self._queries)

    def _start_anew(self) -> None:
        self._at = len(self._queries)

    def _recall(self, step: int) -> None:
        at = self._at + step
        if 0 <= at < len(self._queries):
            self._at = at
            self.field.setText(self._queries[at])

    # Looks

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        for button, text, more in (
            (self.next_button, self.tr("Next"), self.tr("Next (Enter)")),
            (self.previous_button, self.tr("Previous"), self.tr("Previous (Shift+Enter)")),
            (
                self.whole_button,
                self.tr("Whole words"),
                self.tr("Whole words; و، ف، ب، ك، ل and ال may stand before them"),
            ),
            (
                self.exact_button,
                self.tr("Exact spelling"),
                self.tr("Exact spelling: أ is not ا, ى not ي, ة not ه; vowel signs as typed"),
            ),
            (self.close_button, self.tr("Close"), self.tr("Close (Esc)")),
        ):
            button.setAccessibleName(text)
            button.setToolTip(more)
        self.repaint_icons()

    def repaint_icons(self) -> None:
        ink = self._themes.current.color("text")
        for button, name in (
            (self.previous_button, "up"),
            (self.next_button, "down"),
            (self.whole_button, "whole-word"),
            (self.exact_button, "exact"),
            (self.close_button, "cross"),
        ):
            button.setIcon(icon(name, ink))

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if watched is self.field:
                return self._key_in_field(event)
        return super().eventFilter(watched, event)

    def _key_in_field(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
            return True
        if key in _ARROWS:
            self._recall(_ARROWS[key])
            return True
        return False
