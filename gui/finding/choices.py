"""What the switcher lists: things to go to or to do, under the heads of their sections."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.finding.ranking import ranked

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole + 1
MOST = 6  # of a section
_ROOT = QModelIndex()


class Section(IntEnum):
    """What sort of thing it is; in this order where nothing is typed or all fit as well."""

    LATELY = 0
    OPEN = 1
    HERE = 2
    SAVED = 3
    FILES = 4
    NAMES = 5
    COMMANDS = 6


@dataclass(frozen=True)
class Choice:
    """Something that can be chosen.  ``names`` are what it is found by, besides its text.

    ``sign`` is the type of a name, by whose colour it is known.
    """

    section: Section
    key: Hashable
    text: str
    act: Callable[[], object] = field(compare=False)
    note: str = ""
    names: tuple[str, ...] = ()
    sign: str = ""


def arranged(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """The best of each section, that with the best of all first; all where nothing is typed."""
    if not typed.strip():
        return sorted(choices, key=lambda c: c.section)
    fitting = ranked(typed, choices, lambda c: (c.text, *c.names), 1000)
    best: dict[Section, float] = {}
    for fit, choice in fitting:
        best.setdefault(choice.section, fit)
    sections: dict[Section, list[Choice]] = {}
    for _, choice in fitting:
        sections.setdefault(choice.section, []).append(choice)
    order = sorted(sections, key=lambda s: (-round(best[s]), s))
    return [choice for section in order for choice in sections[section][:MOST]]


class ChoiceModel(QAbstractListModel):
    """Choices, and before the first of each section a head that cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Choice | Section] = []
        self.titles: dict[Section, str] = {}

    def show(self, choices: Sequence[Choice]) -> None:
        """List these."""
        self.beginResetModel()
        self.rows = []
        for section, some in groupby(choices, lambda c: c.section):
            self.rows += [section, *some]
        self.endResetModel()

    def first(self, step: int = 1, after: int = -1) -> int:
        """The row of the next choice from a row on, or of the one before; round and round."""
        count = len(self.rows)
        for distance in range(1, count + 1):
            row = (after + step * distance) % count
            if isinstance(self.rows[row], Choice):
                return row
        return -1

    def row_of(self, key: Hashable) -> int:
        """The row of a choice with this key, or -1."""
        known = (n for n, r in enumerate(self.rows) if isinstance(r, Choice) and r.key == key)
        return next(known, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Section):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == CHOICE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Choice) else self.titles.get(row, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def spoken(self, row: Choice | Section) -> str:
        """What a screen reader says of a row."""
        if isinstance(row, Section):
            return self.titles.get(row, "")
        parts = (row.text, row.note, self.titles.get(row.section, ""))
        return ", ".join(part for part in parts if part)
