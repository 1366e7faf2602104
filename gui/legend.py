"""The legend: which types of names are shown, and how sure Qari must be of them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.model import ENTITY_TYPES, Analysis, EntityType
from gui.marks.confidence import ConfidenceButton
from gui.marks.shown import Shown, surest
from gui.marks.type_switch import TypeSwitch
from gui.naming import named
from gui.theme import Themes

_COLUMNS = 2


class Legend(QWidget):
    """A switch for each type, and the least confidence; MISC is off at first."""

    changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "legend")
        self._names: list[tuple[EntityType, float]] = []  # types and confidences
        self._quiet = False
        self._before: frozenset[str] = frozenset()  # hidden, before one type was shown alone
        self.buttons: dict[EntityType, TypeSwitch] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for at, kind in enumerate(ENTITY_TYPES):
            button = TypeSwitch(kind, themes)
            button.setChecked(kind != "MISC")
            button.toggled.connect(self._tell)
            button.only_wanted.connect(lambda kind=kind: self._show_alone(kind))
            grid.addWidget(button, *divmod(at, _COLUMNS))
            grid.setColumnStretch(at % _COLUMNS, 1)
            self.buttons[kind] = button
        self.confidence = ConfidenceButton(themes)
        self.confidence.changed.connect(self._tell)
        row, side = len(ENTITY_TYPES) // _COLUMNS, Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self.confidence, row, 0, 1, _COLUMNS, side)

    def rule(self) -> Shown:
        """Which names are shown."""
        hidden = (kind for kind, button in self.buttons.items() if not button.isChecked())
        return Shown(frozenset(hidden), self.confidence.least / 100)

    def show_types(self, hidden: frozenset[str]) -> None:
        """Show all types but these."""
        if hidden == self.rule().hidden:
            return
        self._quiet = True
        for kind, button in self.buttons.items():
            button.setChecked(kind not in hidden)
        self._quiet = False
        self._tell()

    def _show_alone(self, kind: EntityType) -> None:
        others, hidden = frozenset(ENTITY_TYPES) - {kind}, self.rule().hidden
        if hidden == others:
            self.show_types(self._before)
        else:
            self._before = hidden
            self.show_types(others)

    def _tell(self, *_: object) -> None:
        if not self._quiet:
            self._count()
            self.changed.emit()

    def show_counts(self, analysis: Analysis) -> None:
        """Say how many entities of each type there are."""
        self._names = surest(analysis)
        self._count()

    def _count(self) -> None:
        rule = self.rule()
        counts = Counter(kind for kind, sure in self._names if sure >= rule.least)
        for kind, button in self.buttons.items():
            button.show_count(counts[kind])
        self.confidence.show_counts([s for kind, s in self._names if kind not in rule.hidden])

    def retranslate(self) -> None:
        for button in self.buttons.values():
            button.retranslate()
        self.confidence.retranslate()
