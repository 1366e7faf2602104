"""Signs in the article's margin, beside the lines that passages with notes begin on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QToolButton

from gui.i18n import isolated
from gui.icons import icon
from gui.naming import named
from gui.spoken import speakable
from gui.tips import give_plain_tip

if TYPE_CHECKING:
    from core.archive.notes import Note
    from gui.reading.pane import ArticlePane
    from gui.theme import Themes

SIZE = 16  # pixels
GAP = 6  # between sign and text


class NoteSigns(QObject):
    """One sign a line, which tells the notes on it and leads to the first."""

    chosen = Signal(object)  # Note

    def __init__(self, pane: ArticlePane, themes: Themes) -> None:
        super().__init__(pane)
        self._pane, self._themes = pane, themes
        self._notes: list[Note] = []
        self.buttons: list[QToolButton] = []
        pane.verticalScrollBar().valueChanged.connect(self.place)
        pane.document().documentLayout().documentSizeChanged.connect(self.place)
        pane.margin_changed.connect(self.place)
        themes.changed.connect(self._show)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Put signs beside the passages of these notes."""
        self._notes = [note for note in notes if note.span]
        self._show()

    def _show(self) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for number, note in enumerate(self._notes):
            button = named(QToolButton(self._pane.viewport()), f"noteSign{number}")
            button.setIcon(icon("note", self._themes.current.color("accent")))
            button.setIconSize(QSize(SIZE, SIZE))
            button.setFixedSize(SIZE + 4, SIZE + 4)
            button.setAutoRaise(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, note=note: self.chosen.emit(note))
            self.buttons.append(button)
        self.place()

    def place(self, *_: object) -> None:
        """Put the signs where their lines are now."""
        taken: dict[int, list[Note]] = {}
        for note, button in zip(self._notes, self.buttons, strict=True):
            spot = self._spot(note)
            beside = taken.setdefault(spot[1], [])
            beside.append(note)
            first = len(beside) == 1
            if first:
                button.move(*spot)
            button.setVisible(first)
            shown = self.buttons[self._notes.index(beside[0])]
            tip = "\n".join(isolated(n.note or n.quote) for n in beside)
            give_plain_tip(shown, tip)
            shown.setAccessibleName(speakable(tip))

    def _spot(self, note: Note) -> tuple[int, int]:
        """Beside the line that the passage begins on, where its block begins."""
        pane = self._pane
        cursor = QTextCursor(pane.document())
        cursor.setPosition(pane.position_of(note.start))
        line = pane.cursorRect(cursor)
        side = pane.side_margin()
        rtl = cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft
        width = pane.viewport().width()
        x = width - side + GAP if rtl else side - GAP - SIZE - 4
        return x, line.center().y() - (SIZE + 4) // 2
