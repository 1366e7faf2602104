"""One line to be typed, asked for within the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.archive.wrapped_label import WrappedLabel
from gui.fields import Field
from gui.naming import named


class Prompt(QWidget):
    """A question, a field and a button; Enter answers, Esc goes back to where one was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archivePrompt")
        self._answer: Callable[[str], None] | None = None
        self._before: QWidget | None = None
        self.label = named(WrappedLabel(), "archivePromptText")
        self.field = named(Field(), "archivePromptField")
        self.button = named(QToolButton(), "archivePromptButton")
        self.cancel = named(QToolButton(), "archivePromptCancel")
        self.cancel.setText("✕")
        self.button.setProperty("outlined", True)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.field, self.button, self.cancel):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(row)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.button.clicked.connect(self._take)
        self.cancel.clicked.connect(self.close_prompt)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Answer"))
        self.button.setText(self.tr("OK"))
        self.cancel.setToolTip(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.close_prompt()  # its question is in the other language

    def ask(
        self,
        question: str,
        answer: Callable[[str], None],
        text: str = "",
        choices: Iterable[str] = (),
        before: QWidget | None = None,
    ) -> None:
        """Ask; ``answer`` gets what is typed, and ``before`` the focus afterwards."""
        self._answer, self._before = answer, before
        self.label.setText(question)
        self.field.setAccessibleName(question)
        self.field.setText(text)
        completer = QCompleter(list(choices), self.field)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_prompt(self) -> None:
        """Ask nothing any more."""
        had_focus = self.isVisible() and self.field.hasFocus()
        self._answer = None
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus()

    def _take(self) -> None:
        answer, text = self._answer, self.field.text().strip()
        if text:
            self.close_prompt()
            if answer is not None:
                answer(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close_prompt()
            return True
        return super().eventFilter(watched, event)
