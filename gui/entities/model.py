"""The tree of an article's names: types, entities, and the mentions of each.

Nothing is made ahead: what a row says is looked up when it is asked for, so that an
article with thousands of names is listed at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model import ENTITY_TYPES, Analysis, Article, Entity, EntityType
from core.normalize import fold
from core.passages import Passage, passage_at
from gui.entities.lookup import Key, Lookup
from gui.entities.texts import other_forms, spoken_count, type_name, type_of_one
from gui.tips import plain_tip

_User = Qt.ItemDataRole.UserRole
KIND = _User + 1  # the type, on every row
ENTITY = _User + 2  # the entity's id, on entities and mentions
MENTION = _User + 3  # the mention's index, on mentions
COUNT = _User + 4  # on types and entities
PASSAGE = _User + 5  # a mention's sentence, on mentions

ORDERS = ("frequency", "appearance")

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BRANCH = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_LEAF = _BRANCH | Qt.ItemFlag.ItemNeverHasChildren
_MENTIONS = len(ENTITY_TYPES) + 1  # ids of indexes: 0 types, then entities by group, mentions


class EntityModel(QAbstractItemModel):
    """Shows the entities that the filter lets through, by type, in the order wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._analysis = Analysis("")
        self._wanted, self._order = "", ORDERS[0]
        self._folded: dict[str, str] = {}
        self._kinds: list[EntityType] = []
        self._entities: list[Entity] = []  # one type after the other
        self._lookup = Lookup(self._analysis, (), self._fold)
        self._firsts = [0]  # where each type begins among them, and where the last one ends

    # What is shown

    def show(self, article: Article | None, analysis: Analysis) -> bool:
        """List an article's entities; as ``arrange``, whether the rows are others than before."""
        self._article, self._analysis = article, analysis
        self._folded.clear()
        return self._arrange()

    def arrange(self, *, wanted: str | None = None, order: str | None = None) -> bool:
        """Filter by a piece of a name, however spelt; put into another of ORDERS."""
        if wanted is not None:
            self._wanted = fold(wanted).strip()
        if order in ORDERS:
            self._order = order
        return self._arrange()

    def _arrange(self) -> bool:
        shown = [e for e in self._analysis.entities if self._article and self._lets_through(e)]
        if self._order == "appearance":
            shown.sort(key=lambda e: min(e.mentions, default=0))
        else:
            shown.sort(key=lambda e: -len(e.mentions))
        kinds = [kind for kind in ENTITY_TYPES if any(e.type == kind for e in shown)]
        groups = [[e for e in shown if e.type == kind] for kind in kinds]
        entities = [entity for group in groups for entity in group]
        same = kinds == self._kinds and _shapes(entities) == _shapes(self._entities)
        if not same:
            self.beginResetModel()
        self._kinds, self._entities = kinds, entities
        self._lookup = Lookup(self._analysis, entities, self._fold)
        self._firsts = [0, *accumulate(map(len, groups))]
        if same:
            self.texts_changed()
        else:
            self.endResetModel()
        return not same

    def _lets_through(self, entity: Entity) -> bool:
        return not self._wanted or any(
            self._wanted in self._fold(form) for form in (entity.name, *entity.aliases)
        )

    def _fold(self, name: str) -> str:
        if name not in self._folded:
            self._folded[name] = fold(name)
        return self._folded[name]

    def texts_changed(self) -> None:
        """The same rows say something else now."""
        if not self._kinds:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._kinds) - 1, 0))
        for row in range(len(self._kinds)):
            group = self.index(row, 0)
            last = self.rowCount(group) - 1
            self.dataChanged.emit(self.index(0, 0, group), self.index(last, 0, group))

    # Rows found again

    def entities(self) -> Iterator[tuple[QModelIndex, Entity]]:
        """All entities shown, with their indexes."""
        for number, entity in enumerate(self._entities):
            yield self._index_of(number), entity

    def entity_index(self, entity_id: int) -> QModelIndex:
        """The index of an entity, invalid when it is not shown."""
        return self._index_of(self._lookup.of_id.get(entity_id))

    def mention_index(self, mention: int | None) -> QModelIndex:
        """The index of a mention, invalid when it is not shown."""
        number = None if mention is None else self._lookup.of_mention.get(mention)
        if number is None:
            return QModelIndex()
        row = self._entities[number].mentions.index(mention)
        return self.createIndex(row, 0, _MENTIONS + number)

    def beginning(self, typed: str, after: Index, *, here: bool) -> QModelIndex:
        """The next name with a word that begins so, however spelt, from a row on; or from behind.

        Invalid where there is none.
        """
        wanted, current = fold(typed).strip(), self.entity_at(after)
        at = self._entities.index(current) if current else -1
        first = at if here and at >= 0 else at + 1
        count = len(self._entities)
        for number in (*range(first, count), *range(first)) if wanted else ():
            words = self._fold(self._entities[number].name).split()
            if any(word.startswith(wanted) for word in words):
                return self._index_of(number)
        return QModelIndex()

    def entity_at(self, index: Index) -> Entity | None:
        """The entity of a row, or that of a mention's row."""
        if not index.isValid() or not index.internalId():
            return None
        if index.internalId() >= _MENTIONS:
            return self._entities[index.internalId() - _MENTIONS]
        return self._entities[self._firsts[index.internalId() - 1] + index.row()]

    def key(self, index: Index) -> Key:
        """By which a row is known again."""
        entity = self.entity_at(index)
        if entity is None:
            return Key(self._kinds[index.row()])
        return self._lookup.key(entity, index.data(MENTION))

    def known_again(self, key: Key) -> QModelIndex:
        """The row of a key: the same name, or what took its place; invalid without either."""
        if not key.name:
            return self.index(self._kinds.index(key.kind)) if key.kind in self._kinds else _ROOT
        if key.is_mention:
            return self.mention_index(self._lookup.mention_of(key))
        return self._index_of(self._lookup.entity_of(key))

    def _index_of(self, number: int | None) -> QModelIndex:
        if number is None:
            return QModelIndex()
        group = bisect_right(self._firsts, number) - 1
        return self.createIndex(number - self._firsts[group], 0, group + 1)

    # What a view asks

    def index(self, row: int, column: int = 0, parent: Index = _ROOT) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0)
        if not parent.internalId():
            return self.createIndex(row, 0, parent.row() + 1)
        number = self._firsts[parent.internalId() - 1] + parent.row()
        return self.createIndex(row, 0, _MENTIONS + number)

    def parent(self, child: Index | None = None) -> QModelIndex | QObject | None:  # type: ignore[override]
        if child is None:
            return QObject.parent(self)
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        if child.internalId() < _MENTIONS:
            return self.createIndex(child.internalId() - 1, 0, 0)
        return self._index_of(child.internalId() - _MENTIONS)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._kinds)
        number = parent.internalId()
        if parent.column() or number >= _MENTIONS:
            return 0
        if not number:
            return self._firsts[parent.row() + 1] - self._firsts[parent.row()]
        return len(self._entities[self._firsts[number - 1] + parent.row()].mentions)

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        return self.rowCount(parent) > 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _LEAF if index.internalId() >= _MENTIONS else _BRANCH

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entity = self.entity_at(index)
        if entity is None:
            return self._of_type(index.row(), role)
        if role == KIND:
            return entity.type
        if role == ENTITY:
            return entity.id
        if index.internalId() >= _MENTIONS:
            return self._of_mention(entity.mentions[index.row()], role)
        return self._of_entity(entity, role)

    def _of_type(self, row: int, role: int) -> object:
        kind = self._kinds[row]
        count = self._firsts[row + 1] - self._firsts[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return type_name(kind)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_count(type_name(kind), count)
            case _ if role == KIND:
                return kind
            case _ if role == COUNT:
                return count
        return None

    def _of_entity(self, entity: Entity, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entity.name
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self.tr("{name}, {type}, %Ln mention(s)", "", len(entity.mentions))
                return text.format(name=entity.name, type=type_of_one(entity.type))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(other_forms(entity))
            case _ if role == COUNT:
                return len(entity.mentions)
        return None

    def _of_mention(self, mention: int, role: int) -> object:
        if role == MENTION:
            return mention
        asked = (PASSAGE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role != Qt.ItemDataRole.ToolTipRole and role not in asked:
            return None
        passage = self._passage(mention)
        if role == PASSAGE:
            return passage
        return plain_tip(passage.text) if role == Qt.ItemDataRole.ToolTipRole else passage.text

    def _passage(self, mention: int) -> Passage:
        assert self._article is not None
        found = self._analysis.mentions[mention]
        return passage_at(self._article.text, (found.start, found.end))


def _shapes(entities: list[Entity]) -> list[tuple[str, str, int]]:
    return [(e.type, e.name, len(e.mentions)) for e in entities]
