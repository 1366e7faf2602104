"""What the archive panel asks for, and the page of rows that answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from core.search.tokens import tokens_of
from core.search.writing import with_filter

if TYPE_CHECKING:
    from core.model import EntityType
    from core.search.fields import Language
    from core.search.finding import Sort
    from core.search.hits import Span, Why
    from core.search.suggestions import Suggestion

PAGE = 50  # rows fetched at once

#: How a search was asked for: between two keys, after a pause, or by Enter or a click.
How = Literal["typing", "pause", "full"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is to show: what a query finds, all that is saved, or the trash.

    ``query`` is as it stands in the box; the switches narrow it further.  Suggestions are
    written in the ``language``.
    """

    query: str = ""
    sort: Sort = "relevance"
    starred: bool = False
    unread: bool = False
    tag: str = ""
    trash: bool = False
    language: Language = "ar"

    @property
    def searching(self) -> bool:
        """Whether it is search that answers."""
        return bool(self.query) and not self.trash

    @property
    def narrowed(self) -> bool:
        """Whether a switch is on."""
        return self.starred or self.unread or bool(self.tag)

    @property
    def whole(self) -> str:
        """The query with what the switches add to it.

        That comes first where it can: what is typed at the end may be half a word.
        """
        if any(token.kind == "or" for token in tokens_of(self.query)):
            return self._narrow(self.query)
        return f"{self._narrow('')} {self.query}".strip()

    def _narrow(self, query: str) -> str:
        if self.starred:
            query = with_filter(query, "is", "starred", "en")
        if self.unread:
            query = with_filter(query, "is", "unread", "en")
        if self.tag:
            query = with_filter(query, "tag", self.tag, "en")
        return query

    def still_shows(self, row: Row) -> bool:
        """Whether a row belongs into the list, after what was done to it since."""
        if (self.starred and not row.starred) or (self.unread and row.read):
            return False
        return not self.tag or self.tag in row.tags


@dataclass(frozen=True, slots=True)
class Row:
    """One article of the list.

    ``hits`` are spans of ``snippet``, code points; ``day`` begins with an ISO date;
    ``variants`` counts the other articles found that tell the same story; ``reasons`` says
    of the words of the query why each was found.
    """

    id: int
    title: str
    snippet: str = ""
    hits: tuple[Span, ...] = ()
    day: str = ""
    outlet: str = ""
    tags: tuple[str, ...] = ()
    starred: bool = False
    read: bool = True
    variants: int = 0
    reasons: tuple[tuple[str, Why], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Rows ``offset`` and following of ``total``, and what all of them are about.

    ``articles`` counts variants too.  ``saved`` is how many articles the archive has, where
    the list is empty.
    """

    asked: Asked
    how: How = "full"
    offset: int = 0
    total: int = 0
    rows: tuple[Row, ...] = ()
    articles: int = 0
    facets: dict[EntityType, list[tuple[str, int]]] = field(default_factory=dict)
    outlets: list[tuple[str, int]] = field(default_factory=list)
    months: list[tuple[str, int]] = field(default_factory=list)
    suggestions: tuple[Suggestion, ...] = ()
    saved: int = 0
