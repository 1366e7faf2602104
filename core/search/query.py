"""What a query asks for: a tree that the parser makes and search carries out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from core.model import EntityType

State = Literal["starred", "read", "unread", "noted"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; ``text`` is folded, ``typed`` as it was written.

    With ``prefix`` every word that begins so; with ``exact`` only as it was written.
    """

    text: str
    typed: str
    prefix: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words one behind the other; with ``exact`` only as they were written."""

    words: tuple[str, ...]
    typed: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Folded words, in any order, with at most ``distance`` others between them."""

    words: tuple[str, ...]
    distance: int = 10


@dataclass(frozen=True, slots=True)
class Name:
    """A name of this type whose folded words stand one behind the other."""

    type: EntityType
    words: tuple[str, ...]
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper or site whose name has words that begin with these, folded."""

    words: tuple[str, ...]
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, folded."""

    key: str
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Days:
    """Filed under a day from ``first`` on and before ``end``: ISO dates, None for no bound."""

    first: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Is:
    """What the reader did with an article."""

    state: State


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts; two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of the parts at least; two or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not the part."""

    part: Node


Leaf: TypeAlias = Word | Phrase | Near | Name | Outlet | Tag | Days | Is
Node: TypeAlias = Leaf | And | Or | Not


def wanted(node: Node | None) -> Iterator[Leaf]:
    """The leaves that an article is found by: all but those behind a Not, in order."""
    if isinstance(node, (And, Or)):
        for part in node.parts:
            yield from wanted(part)
    elif node is not None and not isinstance(node, Not):
        yield node
