"""Queries written: a tree as a query again, and field filters put in and taken out."""

from __future__ import annotations

import re
from datetime import date

from core.normalize import fold
from core.search.fields import FIELD_OF_TYPE, STATES, Language, field_of
from core.search.query import (
    And,
    Days,
    Is,
    Name,
    Near,
    Node,
    Not,
    Or,
    Outlet,
    Phrase,
    Tag,
    Word,
)
from core.search.syntax import filters
from core.search.tokens import QUOTES, tokens_of

_OR = {"ar": " أو ", "en": " OR "}
_NEAR = {"ar": "قرب", "en": "NEAR"}
_BARE = re.compile(r"\w(?:[\w.-]*\w)?")  # a value that needs no quotes
_ONE_EACH = frozenset({"after", "before", "date"})  # a second filter takes the first one's place


def render(node: Node, language: Language = "ar") -> str:
    """A tree as a query that is read as the same tree."""
    match node:
        case And(parts):
            return " ".join(_part(part, language) for part in parts)
        case Or(parts):
            return _OR[language].join(_part(part, language) for part in parts)
        case Not(part):
            return f"-{_part(part, language)}"
        case Word(_, typed, prefix, exact):
            return f"{'=' * exact}{typed}{'*' * prefix}"
        case Phrase(_, typed, exact):
            return f"{'=' * exact}{quoted(typed)}"
        case Near(words, distance):
            return f"{_NEAR[language]}({' '.join(words)}, {distance})"
        case Name(kind, words, typed):
            return field_text(FIELD_OF_TYPE[kind], typed or " ".join(words), language)
        case Outlet(words, typed):
            return field_text("source", typed or " ".join(words), language)
        case Tag(key, typed):
            return field_text("tag", typed or key, language)
        case Is(state):
            return field_text("is", STATES[state][language][0], language)
        case Days(first, end):
            return _days(first, end, language)


def _part(node: Node, language: Language) -> str:
    text = render(node, language)
    return f"({text})" if isinstance(node, (And, Or)) else text


def _days(first: str | None, end: str | None, language: Language) -> str:
    if first and end and (whole := whole_period(first, end)):
        return field_text("date", whole, language)
    bounds = [("after", first), ("before", end)]
    written = " ".join(field_text(key, day, language) for key, day in bounds if day)
    return f"({written})" if first and end else written


def whole_period(first: str, end: str) -> str | None:
    """The day (2019-05-31), month (2019-05) or year from one ISO day to before another."""
    start, behind = date.fromisoformat(first), date.fromisoformat(end)
    if (behind - start).days == 1:
        return first
    if start.day == behind.day == 1:
        months = (behind.year - start.year) * 12 + behind.month - start.month
        if months == 1:
            return first[:7]
        if months == 12 and start.month == 1:
            return first[:4]
    return None


def quoted(text: str) -> str:
    """A text in quotes that it does not hold itself; if it holds all sorts, less some."""
    for marks, pair in zip(QUOTES, ('""', "«»"), strict=True):
        if not any(mark in text for mark in marks):
            return f"{pair[0]}{text}{pair[1]}"
    return quoted(text.translate({ord(mark): " " for mark in QUOTES[0]}))


def field_text(key: str, value: str, language: Language = "ar") -> str:
    """A field and its value as a query has them: «شخص:"نيكولاس مادورو"»."""
    return f"{field_of(key).names[language]}:{value_text(value)}"


def value_text(value: str) -> str:
    """A field's value as a query has it: in quotes, if it would not be read as one without."""
    bare = _BARE.fullmatch(value) and [token.kind for token in tokens_of(value)] == ["word"]
    return value if bare else quoted(value)


def with_filter(
    query: str, field: str, value: str, language: Language = "ar", *, excluded: bool = False
) -> str:
    """A query narrowed by a field, a key of ``core.search.fields``, or what that excludes.

    The same query where it is that already; a date takes the place of one in that field.
    """
    known = [f for f in filters(query) if f.field == field and f.excluded == excluded]
    if any(_same(value, other.value) for other in known):
        return query
    if field in _ONE_EACH and not excluded:
        for other in reversed(known):
            query = without_filter(query, other.start, other.end)
    if _has_alternatives(query):
        query = f"({query.strip()})"
    return f"{query} {'-' * excluded}{field_text(field, value, language)}".strip()


def without_filter(query: str, start: int, end: int) -> str:
    """A query without what stands at ``query[start:end]``, one of its filters."""
    return f"{query[:start].rstrip()} {query[end:].lstrip()}".strip()


def _same(one: str, other: str) -> bool:
    return fold(one).split() == fold(other).split()


def _has_alternatives(query: str) -> bool:
    """Whether the query as a whole is one thing or another."""
    depth = 0
    for token in tokens_of(query):
        depth += (token.kind == "(") - (token.kind == ")")
        if token.kind == "or" and not depth:
            return True
    return False
