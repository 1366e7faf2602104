"""What went wrong or well, in one sentence on a strip that blocks nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.errors import QariError
from gui.error_sentences import sentence
from gui.i18n import Text, spoken
from gui.icons import icon, icon_size
from gui.naming import named
from gui.theme import Themes

#: What a message offers to do: the text of a button, and what it calls.
Offer = tuple[Text, Callable[[], object]]
MOST = 2  # offers at once
_SIGNS = {"error": ("warning", "warning"), "note": ("info", "muted")}  # icon and colour


class MessageStrip(QWidget):
    """One message at a time, plain text, until it is closed or replaced.

    It follows the interface's language where it is given what makes its texts.
    """

    #: What was to be shown is nothing of the world's, but a bug of Qari's.
    bug_met = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._text: Text = ""
        self._kind = "note"
        self._watched: QWidget | None = None
        self.sign = named(QLabel(), "messageSign")
        self.setObjectName("messageStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = named(QLabel(wordWrap=True), "messageText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer_buttons = [named(QToolButton(), f"messageOffer{at}") for at in range(MOST)]
        self._offers: tuple[Offer, ...] = ()
        for at, button in enumerate(self.offer_buttons):
            button.setProperty("outlined", True)
            button.clicked.connect(lambda _=False, at=at: self._take(at))
        self.close_button = named(QToolButton(), "messageClose")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        for button in self.offer_buttons:
            row.addWidget(button)
        row.addWidget(self.close_button)
        themes.changed.connect(self._paint)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the same in the interface's language."""
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        text = spoken(self._text)
        # A label runs as its text begins, and a name at its head may run the other way.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.label.setText(text if text[:1].isalnum() else mark + text)
        for button, (name, _) in zip(self.offer_buttons, self._offers, strict=False):
            button.setText(spoken(name))

    def show_error(self, error: Exception) -> None:
        """Show what went wrong; a bug is for others to show."""
        if isinstance(error, QariError):
            self._show(lambda: sentence(error), "error")
        else:
            self.bug_met.emit(error)

    def show_text(self, text: Text, *offers: Offer) -> None:
        """Show a remark, in quieter colours, with at most two offers; taking one ends it."""
        self._show(text, "note", *offers)

    def _take(self, at: int) -> None:
        _, call = self._offers[at]
        self.hide()
        call()

    def _show(self, text: Text, kind: str, *offers: Offer) -> None:
        self._text, self._kind, self._offers = text, kind, offers
        self.retranslate()
        for at, button in enumerate(self.offer_buttons):
            button.setVisible(at < len(offers))
        self.setProperty("kind", kind)
        for widget in (self, self.label):  # styles look at properties only when asked to
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        self._paint()
        self._watch()
        from gui.announcing import announce  # a window shows its text first

        announce(self, spoken(text))

    def _paint(self) -> None:
        if self.isHidden():
            return
        theme = self._themes.current
        name, color = _SIGNS[self._kind]
        self.sign.setPixmap(icon(name, theme.color(color)).pixmap(icon_size()))
        self.close_button.setIcon(icon("cross", theme.color(color)))
        self.close_button.setIconSize(icon_size(16))

    def _watch(self) -> None:
        """Look at the window's keys ahead of others, who have had a use for Esc before."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = self.window()
        self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Only what nothing in the window has had a use for comes here.
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape and self.isVisible():
            self.hide()
            return True
        return False
