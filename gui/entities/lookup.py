"""Entities of an article found by their number, name, mention or place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model import Analysis, Entity


@dataclass(frozen=True, slots=True)
class Key:
    """A row as it is known again in a changed tree: by its name, else by where it stands.

    ``start`` is that of the mention, or of the entity's first; -1 for a type.
    """

    kind: str
    name: str = ""  # folded; empty for a type
    start: int = -1
    is_mention: bool = False


class Lookup:
    """Places in a list of entities; each table is made when it is first needed."""

    def __init__(
        self, analysis: Analysis, entities: Sequence[Entity], folded: Callable[[str], str]
    ) -> None:
        self._analysis, self._entities, self._folded = analysis, entities, folded

    @cached_property
    def of_id(self) -> dict[int, int]:
        """By the entity's id."""
        return {entity.id: number for number, entity in enumerate(self._entities)}

    @cached_property
    def of_mention(self) -> dict[int, int]:
        """By the index of one of its mentions."""
        return {m: number for number, entity in enumerate(self._entities) for m in entity.mentions}

    @cached_property
    def _of_name(self) -> dict[tuple[str, str], int]:
        return {(e.type, self._folded(e.name)): n for n, e in enumerate(self._entities)}

    @cached_property
    def _mention_at(self) -> dict[int, int]:
        return {mention.start: index for index, mention in enumerate(self._analysis.mentions)}

    def key(self, entity: Entity, mention: int | None = None) -> Key:
        """By which an entity, or one of its mentions, is known again."""
        first = min(entity.mentions, default=None) if mention is None else mention
        start = -1 if first is None else self._analysis.mentions[first].start
        return Key(entity.type, self._folded(entity.name), start, mention is not None)

    def entity_of(self, key: Key) -> int | None:
        """The entity of this name, else the one that has the mention in its place."""
        by_name = self._of_name.get((key.kind, key.name))
        if by_name is not None and not key.is_mention:
            return by_name
        return self.of_mention.get(self._mention_at.get(key.start, -1), by_name)

    def mention_of(self, key: Key) -> int | None:
        """The mention in this place."""
        return self._mention_at.get(key.start)
