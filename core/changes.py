"""What differs between two analyses of one article, as the reader sees them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from core.model import Analysis, EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text, ``text[start:end]``: its type, and what its entity is called."""

    start: int
    end: int
    type: EntityType
    name: str

    def touches(self, other: Named) -> bool:
        """Whether the two have a letter of the text in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Change:
    """A name that becomes another, goes (``after`` is None), or comes (``before`` is None).

    Where both are equal, it goes with other mentions than before, which are called the same.
    """

    before: Named | None
    after: Named | None

    @property
    def place(self) -> Named:
        """The name that stands in the text afterwards, or that stood there."""
        place = self.after or self.before
        assert place is not None
        return place


def named(analysis: Analysis) -> list[Named]:
    """The names of an analysis, in text order."""
    owner = analysis.entity_of()
    return [
        Named(m.start, m.end, m.type, owner[index].name)
        for index, m in enumerate(analysis.mentions)
    ]


def changes(before: Analysis, after: Analysis) -> list[Change]:
    """What became of names from one analysis to the other, in text order.

    Those before the changes, less what goes, and with what comes, are those after them.
    """
    had, have = named(before), named(after)
    kept = set(had) & set(have)
    gone = [name for name in had if name not in kept]
    come = [name for name in have if name not in kept]
    found: list[Change] = []
    for old in gone:
        new = next((name for name in come if name.touches(old)), None)
        if new is not None:
            come.remove(new)
        found.append(Change(old, new))
    found += [Change(None, new) for new in come]
    found += [Change(name, name) for name in _regrouped(before, after, kept)]
    return sorted(found, key=lambda change: change.place.start)


def _regrouped(before: Analysis, after: Analysis, kept: set[Named]) -> list[Named]:
    """The kept names that are not with most of the others of their entity any more."""
    was, now = _entities(before), _entities(after)
    pairs = Counter((was[name], now[name]) for name in kept)
    to, of = {}, {}  # where most of each entity went, and where most of each came from
    # Of as many, those that stand first in the text stay.
    for (old, new), _ in sorted(pairs.items(), key=lambda p: (p[1], -p[0][0], -p[0][1])):
        to[old], of[new] = new, old
    return [n for n in kept if to[was[n]] != now[n] or of[now[n]] != was[n]]


def _entities(analysis: Analysis) -> dict[Named, int]:
    """The entity of each name, by its number."""
    owner = analysis.entity_of()
    return {name: owner[index].id for index, name in enumerate(named(analysis))}
