"""The tree of an article's entities: type, entity, mention; and its filter."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from core.model import ENTITY_TYPES, Analysis, Article, Entity, Mention
from core.normalize import fold
from gui.i18n import isolated

KIND = Qt.ItemDataRole.UserRole + 1  # the type, on every item
ENTITY = Qt.ItemDataRole.UserRole + 2  # the entity's id, on entities and mentions
MENTION = Qt.ItemDataRole.UserRole + 3  # the mention's index, on mentions
COUNT = Qt.ItemDataRole.UserRole + 4  # on types and entities
_FOLDED = Qt.ItemDataRole.UserRole + 5

_CONTEXT = 15  # code points on each side of a mention, what the sidebar has room for


def type_name(kind: str) -> str:
    """The plural name of a type in the interface's language."""
    names = {
        "PERS": QCoreApplication.translate("types", "People"),
        "LOC": QCoreApplication.translate("types", "Places"),
        "ORG": QCoreApplication.translate("types", "Organisations"),
        "MISC": QCoreApplication.translate("types", "Other names"),
    }
    return names[kind]


class EntityModel(QStandardItemModel):
    """Built anew for each analysis; the most mentioned entities first."""

    def show(self, article: Article, analysis: Analysis, hidden: Collection[str] = ()) -> None:
        """Fill with an article's entities, without those of hidden types."""
        self.clear()
        for kind in ENTITY_TYPES:
            entities = [e for e in analysis.entities if e.type == kind]
            if not entities or kind in hidden:
                continue
            root = _item(type_name(kind), kind)
            root.setData(len(entities), COUNT)
            for entity in sorted(entities, key=lambda e: -len(e.mentions)):
                root.appendRow(_entity_item(article, analysis, entity))
            self.appendRow(root)

    def entity_index(self, entity_id: int) -> QModelIndex:
        """The index of an entity, invalid when it is not shown."""
        for row in range(self.rowCount()):
            root = self.item(row)
            for child in range(root.rowCount()):
                if root.child(child).data(ENTITY) == entity_id:
                    return root.child(child).index()
        return QModelIndex()


def _item(text: str, kind: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(kind, KIND)
    return item


def _entity_item(article: Article, analysis: Analysis, entity: Entity) -> QStandardItem:
    item = _item(entity.name, entity.type)
    item.setData(entity.id, ENTITY)
    item.setData(len(entity.mentions), COUNT)
    item.setData(fold("\n".join((entity.name, *entity.aliases))), _FOLDED)
    spoken = f"{type_name(entity.type)}: {entity.name}, {len(entity.mentions)}"
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    if entity.aliases:
        item.setToolTip(_other_forms(entity))
    for index in entity.mentions:
        child = _item(context(article.text, analysis.mentions[index]), entity.type)
        child.setData(entity.id, ENTITY)
        child.setData(index, MENTION)
        item.appendRow(child)
    return item


def _other_forms(entity: Entity) -> str:
    """The forms that belong to an entity, a line each, with why they do."""
    translate = QCoreApplication.translate
    why = {
        "spelling": translate("types", "another spelling"),
        "short": translate("types", "short form"),
        "place": translate("types", "another name of the place"),
        "correction": translate("types", "put together by you"),
    }
    reasons = [*entity.reasons, *[""] * len(entity.aliases)]
    return "\n".join(
        f"{isolated(alias)}: {why[reason]}" if reason else isolated(alias)
        for alias, reason in zip(entity.aliases, reasons, strict=False)
    )


def context(text: str, mention: Mention) -> str:
    """A mention with a few words of its sentence around it, right to left on one line."""
    start = max(0, mention.start - _CONTEXT)
    end = min(len(text), mention.end + _CONTEXT)
    if start:
        start = text.find(" ", start, mention.start) + 1 or mention.start
    if end < len(text):
        end = max(mention.end, text.rfind(" ", mention.end, end))
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    return f"\u2067{lead}{text[start:end]}{tail}\u2069".replace("\n", " ")


class EntityFilter(QSortFilterProxyModel):
    """Keeps entities whose name or another form holds the filter, however spelt."""

    def __init__(self) -> None:
        super().__init__()
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self._wanted = ""

    def set_text(self, text: str) -> None:
        """Filter by a piece of a name; an empty one shows all."""
        self._wanted = fold(text).strip()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        if not self._wanted:
            return True
        folded = self.sourceModel().index(row, 0, parent).data(_FOLDED)
        return bool(folded) and self._wanted in folded
