"""What went wrong or well, in one sentence on a strip that blocks nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.error_sentences import sentence
from gui.naming import named

#: What a message offers to do: the text of a button, and what it calls.
Offer = tuple[str, Callable[[], object]]
MOST = 2  # offers at once


class MessageStrip(QWidget):
    """One message at a time, plain text, until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = named(QLabel(wordWrap=True), "messageText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer_buttons = [named(QToolButton(), f"messageOffer{at}") for at in range(MOST)]
        self._offers: tuple[Offer, ...] = ()
        for at, button in enumerate(self.offer_buttons):
            button.clicked.connect(lambda _=False, at=at: self._take(at))
        self.close_button = named(QToolButton(), "messageClose")
        self.close_button.setText("✕")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self.label, 1)
        for button in self.offer_buttons:
            row.addWidget(button)
        row.addWidget(self.close_button)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))

    def show_error(self, error: Exception) -> None:
        """Show what went wrong."""
        self._show(sentence(error), "error")

    def show_text(self, text: str, *offers: Offer) -> None:
        """Show a remark, in quieter colours, with at most two offers; taking one ends it."""
        self._show(text, "note", *offers)

    def _take(self, at: int) -> None:
        _, call = self._offers[at]
        self.hide()
        call()

    def _show(self, text: str, kind: str, *offers: Offer) -> None:
        # A label runs as its text begins, and a name at its head may run the other way.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.label.setText(text if text[:1].isalnum() else mark + text)
        self._offers = offers
        for button in self.offer_buttons:
            button.hide()
        for button, (name, _) in zip(self.offer_buttons, offers, strict=False):
            button.setText(name)
            button.show()
        self.setProperty("kind", kind)
        for widget in (self, self.label):  # styles look at properties only when asked to
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
