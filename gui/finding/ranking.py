"""How well names fit what is typed: from the whole name over its beginning to a likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz

from core.normalize import fold

T = TypeVar("T")

WHOLE, BEGINNING, WORD, WORDS, INSIDE, LIKE = 100.0, 90.0, 75.0, 60.0, 45.0, 30.0
_LONG = 200.0  # code points of a name that is ranked below all shorter ones of its sort
_FUZZY = 4  # letters, from which on a slip of the finger is forgiven
_CLOSE = 78.0  # of 100, how like what is typed a part of the name must be


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """A text as names are compared here."""
    return " ".join(fold(text).split())


def score(typed: str, name: str) -> float:
    """How well a name fits; both are folded.  0 where it does not."""
    if not typed:
        return 0.0
    bare = name.removeprefix("ال")
    if typed in (name, bare):
        fit = WHOLE
    elif name.startswith(typed) or bare.startswith(typed):
        fit = BEGINNING
    elif f" {typed}" in f" {name}" or f" ال{typed}" in f" {name}":
        fit = WORD
    elif _all_begin(typed.split(), name.split()):
        fit = WORDS
    elif len(typed) > 1 and typed in name:
        fit = INSIDE
    elif len(typed) >= _FUZZY:
        fit = LIKE * fuzz.partial_ratio(typed, name, score_cutoff=_CLOSE) / 100
    else:
        return 0.0
    return fit and fit - 10 * min(1.0, len(name) / _LONG)


def _all_begin(typed: list[str], words: list[str]) -> bool:
    """Whether each word that is typed begins one of the name, in any order."""
    return len(typed) > 1 and all(
        any(word.startswith((head, f"ال{head}")) for word in words) for head in typed
    )


def ranked(
    typed: str, things: Iterable[T], names: Callable[[T], Iterable[str]], most: int
) -> list[tuple[float, T]]:
    """The things that fit best by any of their names, with their scores; equals stay in order."""
    wanted = folded(typed)
    scored = ((max((score(wanted, folded(n)) for n in names(t)), default=0.0), t) for t in things)
    return sorted((s for s in scored if s[0] > 0), key=lambda s: -s[0])[:most]
