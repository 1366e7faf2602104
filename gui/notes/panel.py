"""The notes on the article in hand, in a part of the sidebar that can be folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import date_text, number
from gui.icons import icon
from gui.naming import named
from gui.notes.delegate import NOTE, NoteDelegate

if TYPE_CHECKING:
    from core.archive.notes import Note
    from gui.theme import Themes

TALLEST = 0.4  # of the sidebar
_ROOT = QModelIndex()


class _Notes(QAbstractListModel):
    """The notes in order of their passages."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[Note] = []

    def show(self, notes: Sequence[Note]) -> None:
        self.beginResetModel()
        self.notes = list(notes)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.notes)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        note = self.notes[index.row()]
        if role == NOTE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.note or note.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (note.quote, note.note, date_text(note.changed))
            return "\n".join(part for part in parts if part)
        return None


class NotesPanel(QWidget):
    """Asks for notes to be gone to, edited, deleted or added."""

    chosen = Signal(object)  # Note
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    add_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "notesPanel")
        self._themes = themes
        self.model = _Notes()
        self.title = named(QToolButton(), "notesTitle")
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.clicked.connect(self._toggle)
        self._folded = False
        self.add_button = named(QToolButton(), "notesAdd")
        self.add_button.clicked.connect(self.add_wanted)
        self.list = named(QListView(), "notesList")
        self.list.setModel(self.model)
        self.list.setItemDelegate(NoteDelegate(themes, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(lambda index: self.chosen.emit(index.data(NOTE)))
        self.list.activated.connect(lambda index: self.edit_wanted.emit(index.data(NOTE)))
        self.edit_action = self._action("notesEdit", self.edit_wanted, Qt.Key.Key_F2)
        self.delete_action = self._action(
            "notesDelete", self.delete_wanted, QKeySequence.StandardKey.Delete
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.list)
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()
        self.retranslate()
        self.hide()

    def _action(
        self, name: str, signal: SignalInstance, key: QKeySequence.StandardKey | Qt.Key
    ) -> QAction:
        action = named(QAction(self), name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._of_current(signal))
        self.list.addAction(action)
        return action

    def _of_current(self, signal: SignalInstance) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            signal.emit(index.data(NOTE))

    def retranslate(self) -> None:
        count = len(self.model.notes)
        self.title.setText(self.tr("Notes") + (f"  {number(count)}" if count else ""))
        self.add_button.setToolTip(self.tr("Add a note"))
        self.add_button.setAccessibleName(self.tr("Add a note"))
        self.list.setAccessibleName(self.tr("Notes on this article"))
        self.edit_action.setText(self.tr("Edit…"))
        self.delete_action.setText(self.tr("Delete"))

    def repaint_icons(self) -> None:
        ink = self._themes.current.color("text")
        self.add_button.setIcon(icon("note-add", ink))
        self.title.setIcon(icon("folded" if self._folded else "unfolded", ink))

    def show_notes(self, notes: Sequence[Note] | None) -> None:
        """List an article's notes; None hides the panel, for no article is open."""
        self.setVisible(notes is not None)
        self.model.show(notes or ())
        self._fold()
        self.retranslate()

    def select(self, number_: int) -> None:
        """Select a note by its number, without going to it."""
        for row, note in enumerate(self.model.notes):
            if note.id == number_:
                if self._folded:
                    self._toggle()
                self.list.setCurrentIndex(self.model.index(row))

    def _toggle(self) -> None:
        self._folded = not self._folded
        self._fold()

    def _fold(self) -> None:
        self.list.setVisible(not self._folded and bool(self.model.notes))
        self.repaint_icons()
        self._fit()

    def _fit(self) -> None:
        """As tall as the notes are, within limits: the names are above."""
        self.list.doItemsLayout()
        rows = range(self.model.rowCount())
        tall = sum(self.list.sizeHintForRow(row) for row in rows) + 2
        parent = self.parentWidget()
        most = int((parent.height() if parent else 600) * TALLEST)
        self.list.setFixedHeight(max(24, min(tall, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()  # texts are broken into other lines
