"""The parts of a query that hold no other parts, each from its own token."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from core.archive.organising import tag_key
from core.archive.words import WORD
from core.errors import QariError
from core.normalize import fold
from core.search.fields import Field, state_named
from core.search.periods import period
from core.search.query import (
    And,
    Days,
    Is,
    Leaf,
    Name,
    Near,
    Node,
    Outlet,
    Phrase,
    Tag,
    Word,
    wanted,
)
from core.search.tokens import FARTHEST, NEAR_DISTANCE, QUOTES, STARS, Piece, Token, pieces_of

_STOPS = ".,،؛;:!?؟"  # that end a value without quotes and are no part of it
_DISTANCE = re.compile(r"[,،;؛]\s*(\d{1,9})\s*$")
_NO_WORDS = frozenset("(|" + "".join(QUOTES) + STARS)  # what NEAR takes none of


def bad_query(token: Token, why: str) -> QariError:
    """That a query cannot be read at a token; ``why`` is a key of ``core.errors.REASONS``."""
    return QariError("bad-query", at=token.start + 1, why=why)


def word(token: Token) -> Node | None:
    """A word; what the index cuts into several is a phrase; None for signs alone."""
    text = token.text
    pieces = pieces_of(text)
    if not pieces:
        if _starred(text):
            raise bad_query(token, "star-alone")
        return None
    start, end = pieces[0].start, pieces[-1].end
    if _starred(text[:end]) or (_starred(text) and text[end] not in STARS):
        raise bad_query(token, "star-inside")
    if not _starred(text):
        if len(pieces) == 1:
            return Word(pieces[0].word, text[start:end], exact=token.exact)
        return _phrase(text, pieces, token.exact)
    if token.exact:
        raise bad_query(token, "star-exact")
    if len(pieces) == 1:
        return Word(pieces[0].word, text[start:end], prefix=True)
    # One sign may be several words: they are written out.
    *words, last = (piece.word for piece in pieces)
    return And((Phrase(tuple(words), " ".join(words)), Word(last, last, prefix=True)))


def phrase(token: Token) -> Node | None:
    """Words in quotes; None where there are none."""
    if not token.closed:
        raise bad_query(token, "unclosed-quote")
    pieces = pieces_of(token.text)
    return _phrase(token.text, pieces, token.exact) if pieces else None


def near_group(token: Token) -> Near:
    """NEAR and its words in parentheses, with the distance where one is given."""
    if not token.closed:
        raise bad_query(token, "unclosed-parenthesis")
    given = _DISTANCE.search(token.text)
    if given is None:
        return _near(token, token.text, NEAR_DISTANCE)
    return _near(token, token.text[: given.start()], min(int(given[1]), FARTHEST))


def near_pair(left: Token, between: Token, right: Token) -> Near:
    """Two words with NEAR between them."""
    if left.exact or right.exact:
        raise bad_query(between, "near-words")
    return _near(between, f"{left.text} {right.text}", between.distance)


def condition(field: Field, value: Token, text: str, today: date | None) -> Leaf | None:
    """What a field asks for with this text as its value; None where it cannot be read."""
    words = tuple(WORD.findall(fold(text)))
    typed = " ".join((text if value.kind == "phrase" else text.rstrip(_STOPS)).split())
    if field.values == "state":
        state = state_named(typed)
        return Is(state) if state else None
    if field.values == "day":
        days = period(text, today)
        if days is None:
            return None
        first, end = (day.isoformat() for day in days)
        bounds = {"after": (first, None), "before": (None, first)}
        return Days(*bounds.get(field.key, (first, end)))
    if field.values == "tag":
        return _tag(typed)
    if field.values == "outlet":
        return Outlet(words, typed) if words else None
    if field.type and words:
        if value.kind == "word" and _starred(text):
            raise bad_query(value, "star-inside")
        return Name(field.type, words, typed)
    return None


def words_in(node: Node) -> Iterator[str]:
    """The folded words that a part of a query looks for in the index."""
    for leaf in wanted(node):
        if isinstance(leaf, Word):
            yield leaf.text
        elif isinstance(leaf, (Phrase, Near, Name)):
            yield from leaf.words


def _tag(text: str) -> Tag | None:
    try:
        return Tag(tag_key(text), text)
    except QariError:
        return None


def _phrase(text: str, pieces: tuple[Piece, ...], exact: bool = False) -> Phrase:
    typed = text[pieces[0].start : pieces[-1].end]
    return Phrase(tuple(piece.word for piece in pieces), typed, exact)


def _near(token: Token, text: str, distance: int) -> Near:
    words = tuple(piece.word for piece in pieces_of(text))
    if len(words) < 2 or not _NO_WORDS.isdisjoint(text):
        raise bad_query(token, "near-words")
    return Near(words, distance)


def _starred(text: str) -> bool:
    return any(star in text for star in STARS)
