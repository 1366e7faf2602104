"""The quick switcher: a field and a list over the window, gone with Esc or a click beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.announcing import announce
from gui.fields import Field
from gui.finding.choice_delegate import ChoiceDelegate
from gui.finding.choices import CHOICE, Choice, ChoiceModel, Section
from gui.keyboard import give_keyboard, give_keyboard_back, keyboard_of
from gui.naming import named
from gui.theme import Themes

WIDEST, HIGHEST = 640, 440  # pixels of the field and of the list
ABOVE, BESIDE = 56, 24  # pixels around it, at least
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGE = {Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_OURS = (*_ENTER, *_STEPS, *_PAGE, Qt.Key.Key_Escape, Qt.Key.Key_Tab)


class Switcher(QWidget):
    """Covers the window while it is open; says what is typed and what is chosen."""

    edited = Signal(str)
    chosen = Signal(object)  # Choice
    search_wanted = Signal(str)

    def __init__(self, themes: Themes, window: QWidget) -> None:
        super().__init__(window)
        named(self, "switcher")
        self._themes = themes
        self._before: QWidget | None = None  # what had the keyboard
        self._stepped = False  # the reader has moved through the list
        self._said = ""
        self.frame = named(QFrame(self), "switcherFrame")
        self.field = named(Field(), "switcherField")
        self.list = named(QListView(), "switcherList")
        self.model = ChoiceModel(self)
        self.remark = named(QLabel(wordWrap=True), "emptyHint")
        self.hint = named(QLabel(), "switcherHint")
        self._set_up_list()
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column = column = QVBoxLayout(self.frame)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        for widget in (self.field, self.list, self.remark, self.hint):
            column.addWidget(widget)
        self.field.textChanged.connect(self._edit)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(self._themes, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._click)
        self.remark.setMargin(10)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Go to"))
        self.field.setPlaceholderText(self.tr("An article, a name or a command"))
        self.field.setAccessibleName(self.tr("Go to an article, a name or a command"))
        self.list.setAccessibleName(self.tr("What can be gone to"))
        self.remark.setText(self.tr("Nothing is called that."))
        self.hint.setText(self.tr("Enter: go there   ·   Ctrl+Enter: search the archive for it"))
        self.model.titles = {
            Section.LATELY: self.tr("Seen lately"),
            Section.OPEN: self.tr("Open articles"),
            Section.HERE: self.tr("Names in this article"),
            Section.SAVED: self.tr("Saved articles"),
            Section.FILES: self.tr("Recent files"),
            Section.NAMES: self.tr("Names in the archive"),
            Section.COMMANDS: self.tr("Commands"),
        }

    # Opening and closing

    def open(self) -> None:
        """Show it, empty, with the keyboard in its field."""
        if not self.isVisible():
            self._before = keyboard_of(self.window())
        self.retranslate()
        self._stepped, self._said = False, ""
        self.show()
        self.raise_()
        self._place()
        give_keyboard(self.field)  # as in the bar of finding, for no reason that Qt selects for

    def close_up(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self.hide()
        self.field.clear()  # not as it opens: a screen reader would miss who has the keyboard
        give_keyboard_back(self._before)
        self._before = None

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """List these; what the reader had moved to stays lit if it is among them."""
        lit = self.current()
        self.model.show(choices)
        row = self.model.row_of(lit.key) if lit and self._stepped else -1
        self._light(row if row >= 0 else self.model.first())
        self._place()

    def current(self) -> Choice | None:
        """What is lit."""
        row = self.list.currentIndex().data(CHOICE)
        return row if isinstance(row, Choice) else None

    # Looks

    def _place(self) -> None:
        """In the upper middle of the window, as high as its rows and no higher."""
        window = self.window()
        self.setGeometry(window.rect())
        some = bool(self.model.rows)
        self.list.setVisible(some)
        self.remark.setVisible(not some and bool(self.field.text().strip()))
        rows = sum(self.list.sizeHintForRow(row) for row in range(len(self.model.rows)))
        room = window.height() - 2 * ABOVE - self.field.sizeHint().height() - 60
        self.list.setFixedHeight(max(40, min(rows + 4, HIGHEST, room)))
        width = min(WIDEST, window.width() - 2 * BESIDE)
        self._column.activate()
        height = self._column.totalMinimumSize().height()
        corner = QPoint((window.width() - width) // 2, ABOVE)
        self.frame.setGeometry(QRect(corner.x(), corner.y(), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = self._themes.current.color("text")
        veil.setAlphaF(0.12 if self._themes.current.name != "dark" else 0.05)
        QPainter(self).fillRect(self.rect(), veil)

    # Keys and mouse

    def _edit(self, text: str) -> None:
        self._stepped = False
        if self.isVisible():
            self.edited.emit(text)

    def _light(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == self.model.first():
            self.list.scrollToTop()  # its section's head, too
        if row >= 0:
            self._say(self.model.spoken(self.model.rows[row]))

    def _say(self, text: str) -> None:
        """Have a row said, once: it may stay the first as one types on."""
        if text != self._said:
            self._said = text
            announce(self.list, text)

    def _step(self, step: int) -> None:
        self._stepped = True
        row = self.list.currentIndex().row()
        for _ in range(abs(step)):
            row = self.model.first(1 if step > 0 else -1, row)
        self._light(row)

    def _click(self, index: QModelIndex) -> None:
        row = index.data(CHOICE)
        if isinstance(row, Choice):
            self._choose(row)

    def _choose(self, choice: Choice) -> None:
        self.close_up()
        self.chosen.emit(choice)

    def _search(self) -> None:
        text = self.field.text().strip()
        if text:
            self.close_up()
            self.search_wanted.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Keys that are the window's elsewhere are the list's here.
            ours = event.key() in _OURS
            event.setAccepted(ours)
            return ours
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._search()
        elif key in _ENTER:
            if choice := self.current():
                self._choose(choice)
        elif key in _STEPS or key in _PAGE:
            self._step({**_STEPS, **_PAGE}[key])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # there is nowhere else to go
        return True
