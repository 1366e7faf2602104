"""The head of a name's page: the name, what is known of it, its months, who stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.search.company import Company
from gui.archive.chip import Chip
from gui.archive.flow_layout import FlowLayout
from gui.elided_label import ElidedLabel
from gui.entities.month_strip import MonthStrip
from gui.entities.texts import type_of_one
from gui.i18n import date_text, isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.archive.name_page import KnownName
    from core.model import EntityType
    from gui.theme import Themes

BESIDE: tuple[EntityType, ...] = ("PERS", "LOC")
_BETWEEN = "   ·   "


class _NameChip(Chip):
    """The keyboard passes by one that the line has no room for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.height() > 1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if shown else Qt.FocusPolicy.NoFocus)


class PageHead(QWidget):
    """Shows what it is given; a chip asks for the page of its name."""

    name_wanted = Signal(str, str)  # name, type

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name, self._kind = "", "PERS"
        self._known: KnownName | None = None
        self._forms: Sequence[str] = ()
        self.name = named(ElidedLabel(), "namePageName")
        font = QFont(self.name.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        self.name.setFont(font)
        self.kind = named(QLabel(), "namePageType")
        self.facts = named(QLabel(wordWrap=True), "namePageFacts")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.forms = named(ElidedLabel(), "namePageForms")
        self.months = MonthStrip(themes)
        self.flows = {kind: FlowLayout() for kind in BESIDE}
        self.labels = {kind: named(QLabel(), f"namePageBeside{kind}") for kind in BESIDE}
        self._rows = {kind: self._beside_row(kind) for kind in BESIDE}
        self._assemble()
        themes.changed.connect(self._show_texts)

    def _beside_row(self, kind: EntityType) -> QWidget:
        row, chips = QWidget(), QWidget()
        self.flows[kind].most_lines = 1
        chips.setLayout(self.flows[kind])
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.labels[kind])
        line.addWidget(chips, 1)
        return row

    def _assemble(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name)
        title.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(6)
        column.addLayout(title)
        for widget in (self.facts, self.forms, self.months, *self._rows.values()):
            column.addWidget(widget)

    # What is shown

    def show_name(self, name: str, kind: str) -> None:
        """A name of which nothing is known yet."""
        self._name, self._kind = name, kind
        self.show_company(Company((), {}))
        self.show_known(None, ())

    def show_known(self, known: KnownName | None, forms: Sequence[str]) -> None:
        """What the archive knows of it."""
        self._known, self._forms = known, forms
        if known is not None:
            self._name = known.name
        self._show_texts()

    def show_company(self, company: Company) -> None:
        """Its months, and the names beside it."""
        self.months.show_months(company.months)
        for kind in BESIDE:
            self._show_beside(kind, company.names.get(kind, []))
        before: QWidget = self.months
        for chip in self.chips():
            QWidget.setTabOrder(before, chip)
            before = chip

    def _show_beside(self, kind: EntityType, names: list[tuple[str, int]]) -> None:
        flow = self.flows[kind]
        flow.clear()
        for name, count in names:
            chip = named(_NameChip(self._themes, name, count), "namePageChip")
            chip.clicked.connect(partial(self.name_wanted.emit, name, kind))
            flow.add(chip)
        self._rows[kind].setVisible(bool(names))

    def chips(self) -> list[QWidget]:
        """The buttons of the names beside it, in their order."""
        items = (flow.itemAt(at) for flow in self.flows.values() for at in range(flow.count()))
        return [widget for item in items if item and (widget := item.widget())]

    def retranslate(self) -> None:
        texts = {"PERS": self.tr("With people"), "LOC": self.tr("With places")}
        metrics = QFontMetrics(self.font())
        width = max(metrics.horizontalAdvance(text) for text in texts.values()) + 2
        for kind, label in self.labels.items():
            label.setText(texts[kind])
            label.setFixedWidth(width)
        self.months.retranslate()
        self._show_texts()

    def _show_texts(self) -> None:
        self.name.setText(self._name)
        self.kind.setText(type_of_one(self._kind))
        theme = self._themes.current
        self.kind.setStyleSheet(
            f"color: {theme.ink(self._kind).name()};"
            f"background: {theme.ground(self._kind).name()};"
            "border-radius: 6px; padding: 2px 8px;"
        )
        self.facts.setText(self._facts())
        self.facts.setVisible(self._known is not None)
        forms = self.tr("Also as: {forms}").format(forms=self.tr(", ").join(self._spelt()))
        self.forms.setText(forms if self._forms else "")
        self.forms.setVisible(bool(self._forms))

    def _spelt(self) -> list[str]:
        return [isolated(form) for form in self._forms]

    def _facts(self) -> str:
        known = self._known
        if known is None:
            return ""
        facts = [self.tr("In %Ln article(s)", "", known.articles)]
        if known.first == known.last:
            facts.append(isolated(date_text(known.first)))
        else:
            text = self.tr("from {first} to {last}")
            first, last = (isolated(date_text(day)) for day in (known.first, known.last))
            facts.append(text.format(first=first, last=last))
        return _BETWEEN.join(facts)
