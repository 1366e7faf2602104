"""The values that Qari's parts hand to each other; all frozen, all free of behaviour.

Every offset is a Unicode code-point index into ``Article.text``, the text as shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: People, places, organisations, and the rest: the types of CAMeL Tools' NER.
EntityType = Literal["PERS", "LOC", "ORG", "MISC"]
ENTITY_TYPES: tuple[EntityType, ...] = ("PERS", "LOC", "ORG", "MISC")

BlockKind = Literal["heading", "paragraph", "quote", "item", "caption"]
BLOCK_KINDS: tuple[BlockKind, ...] = ("heading", "paragraph", "quote", "item", "caption")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, quotation, list item or caption: ``text[start:end]``."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Article:
    """An article as shown.  ``source`` is a path or URL, ``published`` an ISO date or None.

    ``sha256`` is the hex digest of the text in UTF-8 and names the article.  ``site`` is
    the newspaper or web site that it appeared in.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    source: str = ""
    published: str | None = None
    language: str = "ar"
    author: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """One token of the text: ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, without proclitics: ``surface == text[start:end]``.

    ``confidence`` is the share of such names that are right, 0 to 1.  ``form`` is the name
    as a dictionary has it, with an article that a لل hides in the text.
    """

    start: int
    end: int
    type: EntityType
    surface: str
    confidence: float
    form: str = ""


#: Why a form belongs to an entity: the same name otherwise spelt, a short form of it,
#: another name of the same place, or the reader's word.
Reason = Literal["spelling", "short", "place", "correction"]


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one person, place or organisation in an article.

    ``name`` is the fullest form, ``aliases`` the other forms by first appearance, each
    with its reason in ``reasons``; ``mentions`` indexes into the article's mentions, in
    text order.
    """

    id: int
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[int, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an engine found in an article.  Every mention belongs to one entity.

    ``found`` holds the mentions as they were before the reader's corrections, and None
    where nothing was corrected.
    """

    engine: str
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    found: tuple[Mention, ...] | None = None

    def entity_of(self) -> dict[int, Entity]:
        """The entity of each mention, by the mention's index."""
        return {index: entity for entity in self.entities for index in entity.mentions}
