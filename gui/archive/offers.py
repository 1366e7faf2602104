"""Completions and earlier searches as the list below the search box shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.search.fields import Language, field_of
from gui.archive.completion_list import Offer
from gui.offsets import utf16_length

if TYPE_CHECKING:
    from core.archive import Archive
    from core.model import EntityType
    from core.search.completion import Completion

MOST = 8  # shown at once
_FIELDS = {"outlet": "source", "state": "is"}  # kinds that are not called as their fields are
_NO_FIELDS = ("search", "field", "word", "date")


def completions(archive: Archive, query: str, cursor: int, language: Language) -> list[Completion]:
    """What may stand at the cursor; in an empty box, earlier searches and all fields.

    In the archive's thread.
    """
    from core.archive.collections import recent
    from core.search.completion import Completion, complete

    if query.strip():
        return complete(archive, query, cursor, language, date.today(), MOST)
    before = [Completion(text, text, 0, len(query), "search") for text in recent(archive, MOST)]
    fields = [c for c in complete(archive, "", 0, language, most=20) if c.kind == "field"]
    return [*before, *fields]


def offers_of(query: str, found: Iterable[Completion], language: Language) -> list[Offer]:
    """Completions of a query, each as the query that it makes."""
    return [_offer(query, completion, language) for completion in found]


def _offer(query: str, found: Completion, language: Language) -> Offer:
    head = query[: found.start] + found.text
    kind: EntityType | None = None
    if found.kind == "search":
        note = QCoreApplication.translate("completion", "searched before")
    elif found.kind in _NO_FIELDS:
        note = found.detail
    else:
        field = field_of(_FIELDS.get(found.kind, found.kind))
        note, kind = field.names[language], field.type
    return Offer(
        found.label,
        head + query[found.end :],
        utf16_length(head),
        note,
        found.articles,
        kind or "",
        found.kind != "field",
    )
