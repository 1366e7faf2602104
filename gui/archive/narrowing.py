"""A query with a filter more or less."""

from __future__ import annotations

from datetime import date

from core.normalize import fold
from core.search.fields import STATES, Language, field_of, state_named
from core.search.syntax import Filter, filters
from core.search.writing import with_filter, without_filter


def filter_text(item: Filter, language: Language) -> tuple[str, str]:
    """The field and the value of a filter, as the language calls them."""
    value = item.value
    state = state_named(value) if item.field == "is" else None
    if state:
        value = STATES[state][language][0]
    return field_of(item.field).names[language], value


def filter_of(query: str, field: str, value: str) -> Filter | None:
    """The filter by which a query asks for a value, in any spelling."""
    wanted = fold(value).split()
    for item in filters(query, date.today()):
        if item.field == field and not item.excluded and fold(item.value).split() == wanted:
            return item
    return None


def toggled(query: str, field: str, value: str, language: Language) -> str:
    """A query narrowed by a value, or without that where it is so already."""
    known = filter_of(query, field, value)
    if known:
        return without_filter(query, known.start, known.end)
    return with_filter(query, field, value, language)
