"""What the text doctor found in an article: chosen repair by repair, before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.doctor import CHOOSABLE
from gui.fonts import reading_font
from gui.i18n import isolated, number
from gui.naming import named
from gui.offsets import utf16_length
from gui.origin_texts import repair_texts
from gui.text_menu import lay_menu_as_interface

if TYPE_CHECKING:
    from core.model import Article
    from core.opening import Origin, Wishes

RTL_TEXT = Qt.LayoutDirection.RightToLeft


class RepairsDialog(QDialog):
    """Findings above, the text before and after below; ``apply`` gets the new wishes."""

    def __init__(
        self,
        window: QWidget,
        article: Article,
        origin: Origin,
        apply: Callable[[Wishes], None],
    ) -> None:
        super().__init__(window)
        self.setObjectName("repairsDialog")
        self.setWindowTitle(self.tr("Repairs"))
        self.resize(860, 620)
        self._article, self._origin, self._apply = article, origin, apply
        self.table = named(QTableWidget(0, 4), "repairsTable")
        self._names: list[QTableWidgetItem] = []
        self._fill()
        self.before = self._pane("beforeText", origin.before, self.tr("Before"))
        self.after = self._pane("afterText", article.text, self.tr("After"))
        texts = QSplitter(Qt.Orientation.Horizontal)
        texts.setChildrenCollapsible(False)
        for pane, heading in ((self.before, self.tr("Before")), (self.after, self.tr("After"))):
            texts.addWidget(_under(heading, pane))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.AcceptRole  # before the other, as in every dialog
        self.apply_button = self.buttons.addButton(self.tr("Apply"), role)
        self.apply_button.setEnabled(False)
        self.apply_button.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.apply_button.clicked.connect(self._applied)
        self.buttons.rejected.connect(self.reject)
        hint = named(QLabel(wordWrap=True), "repairsHint")
        hint.setText(
            self.tr("Nothing in this text needs repair.")
            if not origin.findings
            else self.tr("Checked repairs are made. The file itself stays as it was.")
        )
        self.table.setVisible(bool(origin.findings))
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self.table, 2)
        column.addWidget(texts, 3)
        column.addWidget(self.buttons)

    def _fill(self) -> None:
        headings = (self.tr("Repair"), self.tr("Places"), self.tr("Before"), self.tr("After"))
        self.table.setHorizontalHeaderLabels(headings)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        names = repair_texts()
        for finding in self._origin.findings:
            row = self.table.rowCount()
            self.table.insertRow(row)
            name = QTableWidgetItem(names[finding.repair])
            choosable = finding.repair in CHOOSABLE
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            name.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if choosable else flags)
            name.setCheckState(
                Qt.CheckState.Checked if finding.applied else Qt.CheckState.Unchecked
            )
            cells = (number(finding.count), _shown(finding.before), _shown(finding.after))
            self.table.setItem(row, 0, name)
            self._names.append(name)
            for place, text in enumerate(cells, 1):
                self.table.setItem(row, place, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemChanged.connect(lambda _: self._compare())
        self.table.itemSelectionChanged.connect(self._go_to_place)

    def _pane(self, name: str, text: str, heading: str) -> QPlainTextEdit:
        pane = named(QPlainTextEdit(), name)
        pane.setReadOnly(True)
        pane.setFont(reading_font(-3))
        pane.setLayoutDirection(RTL_TEXT)
        lay_menu_as_interface(pane)
        option = pane.document().defaultTextOption()
        option.setTextDirection(RTL_TEXT)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        pane.document().setDefaultTextOption(option)
        pane.setPlainText(text)
        pane.setAccessibleName(heading)
        return pane

    def choices(self) -> dict[str, bool]:
        """Each repair that can be chosen, and whether it is checked."""
        chosen = {}
        for finding, name in zip(self._origin.findings, self._names, strict=True):
            if finding.repair in CHOOSABLE:
                chosen[finding.repair] = name.checkState() == Qt.CheckState.Checked
        return chosen

    def _compare(self) -> None:
        made = {f.repair: f.applied for f in self._origin.findings if f.repair in CHOOSABLE}
        self.apply_button.setEnabled(self.choices() != made)

    def _go_to_place(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            finding = self._origin.findings[rows[0].row()]
            if finding.places:
                cursor = QTextCursor(self.after.document())
                cursor.setPosition(utf16_length(self._article.text[: finding.places[0]]))
                self.after.setTextCursor(cursor)
                self.after.centerCursor()

    def _applied(self) -> None:
        wishes = self._origin.wishes
        self._apply(replace(wishes, repairs={**wishes.repairs, **self.choices()}))
        self.accept()


def _under(heading: str, pane: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(2, 0, 2, 0)  # the frames, in whole
    label = QLabel(heading)
    label.setBuddy(pane)
    column.addWidget(label)
    column.addWidget(pane)
    return box


def _shown(excerpt: str) -> str:
    """An excerpt on one line."""
    return isolated(excerpt.replace("\n", " ⏎ "))
