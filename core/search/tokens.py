"""A query cut into its signs, words, phrases and field names.  Any string can be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import category

from core.archive.index import WORD
from core.normalize import fold_with_map
from core.search.fields import Field, field_named

#: «(», «)», what joins and excludes, a field's name with its colon, words between NEAR( and
#: ), NEAR or NEAR/5 between words, a word and the signs beside it, and what is in quotes.
Kind = Literal["(", ")", "or", "and", "not", "minus", "field", "near", "between", "word", "phrase"]

STARS = "*٭＊"
NEAR_DISTANCE = 10  # words, where none is given
FARTHEST = 10_000

_CURLY, _GUILLEMETS = '"“”„‟″＂', "«»"
QUOTES = (_CURLY, _GUILLEMETS)  # those of one sort open and close each other
_MARKS = "".join(QUOTES)
_SIGN = re.compile(r"\(|\)|\|+|(?<![^\s(|])-(?=[^\s)|-])")
_SIGNS: dict[str, Kind] = {"(": "(", ")": ")", "|": "or", "-": "minus"}
_NEAR = re.compile(r"(?:NEAR|قرب)\((?P<text>[^)]*)(?P<end>\)?)")
_PHRASES = [
    re.compile(f"(?P<exact>=?)[{marks}](?P<text>[^{marks}]*)(?P<end>[{marks}]?)")
    for marks in QUOTES
]
_FIELD = re.compile(rf"(?P<name>[^\s:：()|={_MARKS}]{{1,30}})[:：]")
_RUN = re.compile(rf"(?P<exact>=?)(?P<text>[^\s()|{_MARKS}]+)")
_BETWEEN = re.compile(r"(?:NEAR|قرب)/(\d{1,9})")
_OPERATORS: dict[str, Kind] = {
    "OR": "or", "AND": "and", "NOT": "not", "NEAR": "between",
    "او": "or", "و": "and", "ليس": "not",
}  # fmt: skip
_LONGEST_OPERATOR = 20  # characters, with signs beside it


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as the index has it, at ``text[start:end]`` of what it was cut from."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query at ``query[start:end]``, code points.

    ``text`` is what stands inside of quotes or parentheses, or the whole, without invisible
    characters.  ``closed`` is false where the end of the query came first.
    """

    kind: Kind
    text: str
    start: int
    end: int
    exact: bool = False
    closed: bool = True
    distance: int = NEAR_DISTANCE
    field: Field | None = None


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The folded words of a text, cut as the index cuts them."""
    folded, offsets = fold_with_map(text)
    return tuple(Piece(m.group(), *offsets.to_source(*m.span())) for m in WORD.finditer(folded))


def tokens_of(query: str) -> list[Token]:
    """The tokens of a query, in order."""
    # Characters that cannot be seen may stand anywhere in what was pasted.
    seen = [at for at, char in enumerate(query) if category(char) not in ("Cf", "Cs")]
    text = query if len(seen) == len(query) else "".join(query[at] for at in seen)
    return [replace(t, start=seen[t.start], end=seen[t.end - 1] + 1) for t in _cut(text)]


def _cut(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        yield token
        at = token.end


def _token(text: str, at: int) -> Token:
    """The token that begins here, where no blank is."""
    if match := _SIGN.match(text, at):
        return Token(_SIGNS[match[0][0]], match[0], at, match.end())
    if match := _NEAR.match(text, at):
        return Token("near", match["text"], at, match.end(), closed=bool(match["end"]))
    for pattern in _PHRASES:
        if match := pattern.match(text, at):
            exact, closed = bool(match["exact"]), bool(match["end"])
            return Token("phrase", match["text"], at, match.end(), exact, closed)
    if (match := _FIELD.match(text, at)) and (field := field_named(match["name"])):
        return Token("field", match["name"], at, match.end(), field=field)
    if match := _RUN.match(text, at):
        return _run(match["text"], at, match.end(), bool(match["exact"]))
    raise AssertionError(text[at])


def _run(text: str, start: int, end: int, exact: bool) -> Token:
    if not exact and len(text) <= _LONGEST_OPERATOR:
        if match := _BETWEEN.fullmatch(text):
            return Token("between", text, start, end, distance=min(int(match[1]), FARTHEST))
        pieces = pieces_of(text)
        if len(pieces) == 1 and not any(star in text for star in STARS):
            (piece,) = pieces
            kind = _OPERATORS.get(piece.word) or _OPERATORS.get(text[piece.start : piece.end])
            if kind:
                return Token(kind, text, start, end)
    return Token("word", text, start, end, exact)
