"""All corrections that hold, in one list, each to be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from core.normalize import fold
from gui.correcting.texts import said, scope_text
from gui.error_sentences import sentence
from gui.fields import Field
from gui.i18n import date_text, isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.correcting import Holding
    from core.corrections import Correction
    from gui.main_window import MainWindow

SIZE = (720, 520)  # pixels
WIDEST = 240  # pixels of a title
_CORRECTION = Qt.ItemDataRole.UserRole + 1


class CorrectionsDialog(QDialog):
    """Newest first; the filter forgives spelling.  ``undo`` gets the correction to be undone."""

    def __init__(self, window: MainWindow, undo: Callable[[Correction], object]) -> None:
        super().__init__(window)
        named(self, "correctionsDialog")
        self.setWindowTitle(self.tr("Corrections"))
        self.resize(*SIZE)
        self._archive = window.services.operations.archive
        self._undo = undo
        self.field = named(Field(), "correctionsFilter")
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter by name or article"))
        self.field.setAccessibleName(self.tr("Filter by name or article"))
        self.field.textChanged.connect(lambda _: self._filter())
        self.list = named(QTreeWidget(), "correctionsList")
        self.list.setAccessibleName(self.tr("Corrections"))
        self.list.setHeaderLabels([self.tr("Correction"), self.tr("Where"), self.tr("When")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._look)
        self.list.installEventFilter(self)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, WIDEST)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.hint = named(QLabel(wordWrap=True), "emptyHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.undo_button = named(self.buttons.addButton(self.tr("Undo"), role), "correctionsUndo")
        self.undo_button.clicked.connect(self._undo_selected)
        for button in self.buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint, 1)
        column.addWidget(self.buttons)
        self._filter()
        self.load()

    def load(self) -> None:
        """Read the log anew."""

        def work(archive: Archive) -> list[Holding]:
            from core.archive.correcting import holding

            return holding(archive)

        self._archive.run(work, self._fill, self._fail)

    def _fail(self, error: Exception) -> None:
        self.hint.setText(sentence(error))

    def _fill(self, found: list[Holding]) -> None:
        current = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(current) if current else 0
        self.list.clear()
        for held in found:
            correction = held.correction
            texts = [said(correction), _where(held), date_text(correction.made)]
            item = QTreeWidgetItem(self.list, texts)
            item.setData(0, _CORRECTION, correction)
            for column, text in enumerate(texts[:2]):
                item.setToolTip(column, text)
        if found:
            index = self.list.model().index(min(row, len(found) - 1), 0)
            self.list.setCurrentIndex(index)
        self._filter()

    def _filter(self) -> None:
        words = fold(self.field.text()).split()
        shown = 0
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            assert item is not None
            text = fold(f"{item.text(0)} {item.text(1)}")
            item.setHidden(not all(word in text for word in words))
            shown += not item.isHidden()
        self.list.setVisible(shown > 0)
        self.hint.setVisible(not shown)
        self.hint.setText(
            self.tr("No correction is of that name.")
            if words
            else self.tr("Nothing was corrected yet. The menu of a name in the text offers to.")
        )
        self._look()

    def _look(self) -> None:
        self.undo_button.setEnabled(bool(self._selected()))

    def _selected(self) -> list[Correction]:
        chosen = [item for item in self.list.selectedItems() if not item.isHidden()]
        return [item.data(0, _CORRECTION) for item in chosen]

    def _undo_selected(self) -> None:
        for correction in self._selected():
            self._undo(correction)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete undoes what is selected."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
        ):
            self._undo_selected()
            return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """It is made anew the next time."""
        super().done(result)
        self.deleteLater()


def _where(held: Holding) -> str:
    correction = held.correction
    text = scope_text(correction.scope)
    return f"{text}: {isolated(held.title)}" if held.title else text
