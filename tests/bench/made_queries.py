"""Queries as people might type them, made of the words of articles."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from core.lexicon import load_lexicon

SIZES = (1, 1, 1, 2, 2, 2, 2, 3, 3)  # words of a query
USUAL = 570  # hundredths of zipf: some 150 words (في، التي، هناك…) that say little
LITTLE = 0.1  # of the queries have such words all the same
_PART = r"[\w\u064b-\u0655\u0670]"  # of a word: a letter or a mark
_WORD = re.compile(rf"(?<!{_PART})[\u0621-\u063a\u0641-\u064a]{{3,}}(?!{_PART})")
_OPERATORS = ("ليس",)


def made_queries(articles: Sequence[tuple[str, str]], count: int, seed: int = 1) -> list[str]:
    """Different queries of one to three words that stand together in a title or a text.

    ``articles`` are titles and texts.
    """
    dice = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        title, text = dice.choice(articles)
        words = _WORD.findall(title if dice.random() < 0.5 else text)
        if dice.random() >= LITTLE:
            words = [word for word in words if load_lexicon().frequency(word) < USUAL]
        size = dice.choice(SIZES)
        words = [word for word in words if word not in _OPERATORS]
        if len(words) >= size:
            at = dice.randrange(len(words) - size + 1)
            found[" ".join(words[at : at + size])] = None
    return list(found)


def beginnings(query: str) -> list[str]:
    """What a query was while its last word was typed, from two letters on."""
    start = query.rfind(" ") + 1
    return [query[:end] for end in range(start + 2, len(query) + 1)]


def misspelt(query: str, dice: random.Random) -> str:
    """A query with two letters of its longest word changed."""
    words = query.split()
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    letters = list(words[longest])
    for at in dice.sample(range(len(letters)), 2):
        letters[at] = dice.choice("ثذضظغ")
    words[longest] = "".join(letters)
    return " ".join(words)
