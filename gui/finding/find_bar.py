"""Find in the article: folded matching, the count, next and previous."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from core.normalize import fold, fold_with_map
from core.offsets import OffsetMap
from gui.i18n import number
from gui.naming import named

Folded = tuple[str, OffsetMap]


def find_all(text: Folded, wanted: str) -> list[tuple[int, int]]:
    """The spans, in the source of a folded text, that hold ``wanted`` however it is spelt."""
    folded_wanted = fold(wanted).strip()
    if not folded_wanted:
        return []
    folded, offsets = text
    spans = []
    at = folded.find(folded_wanted)
    while at >= 0:
        spans.append(offsets.to_source(at, at + len(folded_wanted)))
        at = folded.find(folded_wanted, at + len(folded_wanted))
    return spans


def _button(name: str, sign: str) -> QToolButton:
    made = named(QToolButton(), name)
    made.setText(sign)
    return made


class FindBar(QWidget):
    """Emits the spans found and the one to show; hidden until asked for."""

    found = Signal(list)  # of (start, end), text offsets
    going_to = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._text = ""
        self._folded: Folded | None = None
        self._spans: list[tuple[int, int]] = []
        self._at = -1
        self.field = named(QLineEdit(), "findField")
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.count = named(QLabel(), "findCount")
        self.previous_button = _button("findPrevious", "▲")
        self.next_button = _button("findNext", "▼")
        self.close_button = _button("findClose", "✕")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for widget in (self.field, self.previous_button, self.next_button, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(lambda text: self._search(text))
        self.field.installEventFilter(self)
        self.next_button.clicked.connect(self.go_next)
        self.previous_button.clicked.connect(self.go_previous)
        self.close_button.clicked.connect(self.close_bar)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        for button, text in (
            (self.next_button, self.tr("Next")),
            (self.previous_button, self.tr("Previous")),
            (self.close_button, self.tr("Close")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def open_bar(self) -> None:
        """Show the bar with the cursor in its field."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self.found.emit([])

    def set_text(self, text: str) -> None:
        """Search in another article's text from now on."""
        self._text, self._folded = text, None
        if self.isVisible():
            # Marks, but stays where the article was left.
            self._search(self.field.text(), go=False)

    def go_next(self) -> None:
        self._go(1)

    def go_previous(self) -> None:
        self._go(-1)

    def _search(self, wanted: str, *, go: bool = True) -> None:
        if self._folded is None:  # once an article, not once a key
            self._folded = fold_with_map(self._text)
        self._spans = find_all(self._folded, wanted)
        self._at = -1
        self.found.emit(self._spans)
        if self._spans and go:
            self._go(1)
        else:
            missing = wanted.strip() and not self._spans
            self.count.setText(self.tr("Not found") if missing else "")

    def _go(self, step: int) -> None:
        if self._spans:
            self._at = (self._at + step) % len(self._spans)
            self.count.setText(
                self.tr("{n} of {total}").format(
                    n=number(self._at + 1), total=number(len(self._spans))
                )
            )
            self.going_to.emit(*self._spans[self._at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._go(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)
