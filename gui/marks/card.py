"""The card beside a name: who or what it is, where else it stands, and what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMargins,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.entities.delegate import type_pen
from gui.i18n import isolated
from gui.icons import icon
from gui.marks.card_texts import CardTexts, Named
from gui.naming import named

if TYPE_CHECKING:
    from gui.theme import Themes

WIDTH = 320  # pixels, at least: all of its buttons' texts are seen
SHADOW = 6  # pixels around the card
EDGE = SHADOW + 12  # pixels around what it says
_ROUND = 10


class TypeSign(QLabel):
    """The word for a type, marked as its names are in the text."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes, self._kind = themes, "PERS"
        self.setContentsMargins(6, 1, 6, 3)

    def show_type(self, kind: str, word: str) -> None:
        self._kind = kind
        self.setText(word)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ground(self._kind))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(theme.ink(self._kind))
        inner = self.contentsRect()
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(type_pen(self._kind, self._themes))
        painter.drawLine(inner.left(), inner.bottom() + 1, inner.right(), inner.bottom() + 1)


class NameCard(QFrame):
    """Asks to go on, to look the name up or to correct it; what it says is plain text."""

    step_wanted = Signal(int)  # 1 for the next mention, -1 for the one before
    search_wanted = Signal()
    page_wanted = Signal()
    correct_wanted = Signal()
    entered = Signal()  # by the pointer
    left = Signal()
    dismissed = Signal()  # by Esc

    def __init__(self, parent: QWidget, themes: Themes) -> None:
        super().__init__(parent)
        named(self, "nameCard")
        self._themes = themes
        self._texts = CardTexts(self)
        self.name: Named | None = None
        self._labels: list[QLabel] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(WIDTH)
        self.type = named(TypeSign(themes), "nameCardType")
        self.place = named(QLabel(), "nameCardPlace")
        self.previous = self._button("nameCardPrevious", self.step_wanted, -1)
        self.next = self._button("nameCardNext", self.step_wanted, 1)
        self.title = self._label("nameCardName")
        self.forms = self._label("nameCardForms")
        self.where = self._label("nameCardWhere")
        self.here = self._label("nameCardHere")
        self.archive = self._label("nameCardArchive")
        self.doubt = self._label("nameCardDoubt")
        self.page = self._button("nameCardPage", self.page_wanted)
        self.search = self._button("nameCardSearch", self.search_wanted)
        self.correct = self._button("nameCardCorrect", self.correct_wanted)
        self._hiding = QTimer(self, singleShot=True, interval=0)
        self._hiding.timeout.connect(self.hide)
        self._assemble()
        self.hide()

    def _label(self, name: str) -> QLabel:
        label = named(QLabel(wordWrap=True), name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._labels.append(label)
        return label

    def _button(self, name: str, signal: SignalInstance, *what: int) -> QToolButton:
        button = named(QToolButton(), name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(lambda: signal.emit(*what))
        return button

    def _assemble(self) -> None:
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self.title.setFont(font)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.type)
        head.addStretch(1)
        for widget in (self.previous, self.place, self.next):
            head.addWidget(widget)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(6)
        for button in (self.page, self.search, self.correct):
            button.setProperty("outlined", True)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE - 2, EDGE, EDGE)
        column.setSpacing(3)
        column.addLayout(head)
        for label in (self.title, self.where, self.forms):
            column.addWidget(label)
        column.addSpacing(4)
        for label in (self.here, self.archive, self.doubt):
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(foot)

    # What it says

    def show_name(self, name: Named, *, can_correct: bool, again: bool = False) -> None:
        """Speak of a mention; what the archive knows of it follows.

        It is known already where another mention of the same entity was shown: ``again``.
        """
        self.name = name
        entity = name.entity
        # A name is Arabic in an English card, too: it begins where the card's lines do.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        for label in self._labels:
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.type.show_type(entity.type, self._texts.type(entity.type))
        self.place.setText(isolated(self._texts.place(name)))
        self.title.setText(entity.name)
        if not again:
            _put(self.where, "")
            _put(self.archive, self.tr("Looking it up in the archive…"))
        _put(self.forms, self._texts.forms(entity))
        _put(self.here, self._texts.here(name))
        _put(self.doubt, self._texts.doubt(name))
        for button in (self.previous, self.next):
            button.setEnabled(name.of > 1)
        self.correct.setVisible(can_correct)
        self._name_buttons()
        self._describe()

    def _name_buttons(self) -> None:
        ink = self._themes.current.color("text")
        for button, sign, text in (
            (self.previous, "previous", self.tr("Previous mention")),
            (self.next, "next", self.tr("Next mention")),
        ):
            button.setIcon(icon(sign, ink))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.page.setText(self.tr("Open its page"))
        self.page.setToolTip(self.tr("All that the archive knows of this name"))
        self.search.setText(self.tr("Search the archive"))
        self.correct.setText(self.tr("Correct…"))
        self.setFixedWidth(max(WIDTH, self._foot.sizeHint().width() + 2 * EDGE))

    def show_place(self, text: str) -> None:
        """Say what kind of place it is."""
        _put(self.where, text)
        self._describe()

    def show_articles(self, articles: int | None) -> None:
        """Say how many saved articles mention it; None if that cannot be known."""
        _put(self.archive, "" if articles is None else self._texts.saved(articles))
        self._describe()

    def _describe(self) -> None:
        assert self.name is not None
        self.setAccessibleName(f"{self.type.text()}: {self.name.entity.name}")
        labels = (self.where, self.forms, self.place, self.here, self.archive, self.doubt)
        said = [label.text() for label in labels if not label.isHidden()]
        self.setAccessibleDescription("\n".join(said))
        self.adjustSize()

    def body(self) -> QRect:
        """The card without its shadow."""
        return self.geometry().marginsRemoved(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))

    # Events

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the card: it is left by Esc."""
        stops = [self, self.previous, self.next, self.page, self.search, self.correct]
        stops = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        if not stops:  # the card is being hidden, and the keys are to go elsewhere
            return super().focusNextPrevChild(forward)
        focused = self.focusWidget() or self
        at = stops.index(focused) if self.hasFocus() is False and focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """It does not outlast the language that it speaks, nor wait in a window left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Soon, not now: the window goes through its children, and hiding may end one.
            self._hiding.start()
        elif event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADOW):
            painter.setBrush(QColor(0, 0, 0, 5))
            box = QRectF(self.rect()).adjusted(ring, ring + 1, -ring, -ring)
            painter.drawRoundedRect(box, _ROUND + SHADOW - ring, _ROUND + SHADOW - ring)
        edge = "accent" if self.hasFocus() else "line"
        painter.setPen(QPen(theme.color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("alternate"))
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)


def _put(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
