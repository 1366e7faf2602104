"""Where a note is written: its passage above, the text below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gui.fields import TextField
from gui.fonts import reading_font
from gui.naming import named
from gui.text_menu import lay_menu_as_interface

LONGEST_QUOTE = 220  # code points that are shown of a passage
SMALLER = -3  # points, beside the article's text
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(QDialog):
    """Calls ``keep`` with the text, or ``remove`` where there is something to be removed."""

    def __init__(
        self,
        window: QWidget,
        quote: str,
        text: str,
        keep: Callable[[str], object],
        remove: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(window)
        named(self, "noteEditor")
        self.setWindowTitle(self.tr("Note"))
        self.resize(440, 300)
        self._keep, self._remove, self._has_passage = keep, remove, bool(quote)
        self.quote = named(QLabel(wordWrap=True), "noteQuote")
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setFont(reading_font(SMALLER))
        # A passage is from an Arabic text, whatever the interface speaks.
        self.quote.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.quote.setText(_shortened(quote))
        self.quote.setVisible(bool(quote))
        self.text = named(TextField(), "noteText")
        self.text.setAcceptRichText(False)
        self.text.setFont(reading_font(SMALLER))
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        lay_menu_as_interface(self.text)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # line by line
        self.text.document().setDefaultTextOption(option)
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(text)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("What is there to say about it?"))
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._look)
        self._assemble()
        self._look()
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()

    def _assemble(self) -> None:
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.save_button = self.buttons.addButton(self.tr("Save"), role.AcceptRole)
        named(self.save_button, "noteSave").setDefault(True)
        self.save_button.setToolTip("Ctrl+↵")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if self._remove:
            # A role that stands apart from the others.
            delete = self.buttons.addButton(self.tr("Delete"), role.ResetRole)
            delete.setAutoDefault(False)
            named(delete, "noteDelete").clicked.connect(self._deleted)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self.quote, self.text, self.buttons):
            column.addWidget(widget)

    def _look(self) -> None:
        """A passage can be marked without a word; a note on the article needs one."""
        written = bool(self.text.toPlainText().strip())
        self.save_button.setEnabled(written or self._has_passage)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if held and event.key() in _ENTER and self.save_button.isEnabled():
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Keep what is written."""
        super().accept()
        self._keep(self.text.toPlainText())

    def _deleted(self) -> None:
        self.reject()
        if self._remove:
            self._remove()


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
