"""A search as typed, to terms, to an FTS5 expression that no raw text reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import QariError
from core.normalize import fold
from core.stem import stem

_WORDS = re.compile(r"[^\W_]+")  # as the index cuts words
_PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)(?P<close>"?)|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("«»“”„", '"' * 5)


@dataclass(frozen=True, slots=True)
class Term:
    """One or, in a phrase, several folded words; ``excluded`` when it must not occur."""

    words: tuple[str, ...]
    phrase: bool = False
    excluded: bool = False


def parse(query: str) -> list[Term]:
    """The terms of a search: words, "phrases", -excluded.  QariError where it makes none."""
    terms: list[Term] = []
    plain = query.translate(_QUOTES)
    for match in _PIECE.finditer(plain):
        excluded = bool(match["minus"])
        if match["phrase"] is not None:
            if not match["close"]:
                raise QariError("bad-query", at=match.start() + 1, why="a quote is not closed")
            words = tuple(_WORDS.findall(fold(match["phrase"])))
            terms += [Term(words, phrase=True, excluded=excluded)] if words else []
        else:
            words = tuple(_WORDS.findall(fold(match["word"])))
            terms += [Term((word,), excluded=excluded) for word in words]
    if terms and all(term.excluded for term in terms):
        raise QariError("bad-query", at=1, why="it only says what must not occur")
    return terms


def to_match(terms: Sequence[Term]) -> str:
    """The FTS5 expression for the terms; every word is quoted."""
    wanted = " AND ".join(_expression(term) for term in terms if not term.excluded)
    unwanted = " OR ".join(_expression(term) for term in terms if term.excluded)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _expression(term: Term) -> str:
    exact = f'{{title body names}} : "{" ".join(term.words)}"'
    if term.phrase or term.excluded:
        return f"({exact})"
    return f'({exact} OR stems : "{stem(term.words[0])}")'
