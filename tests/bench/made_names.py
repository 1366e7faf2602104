"""Names for made articles: as many as an archive of years has, and as unevenly frequent."""

from __future__ import annotations

import random
import re
from bisect import bisect
from itertools import accumulate

from core.model import Analysis, Entity, EntityType, Mention

POOL = 50_000
COMMONEST = 10  # added to a name's rank: the first is in an eighth of the articles, not in all
NAMES = (6, 14)  # of an article, from and to
MENTIONS = (1, 1, 1, 2, 3)
_SHARES: tuple[tuple[EntityType, float], ...] = (
    ("PERS", 0.45), ("LOC", 0.7), ("ORG", 0.95), ("MISC", 1.0),
)  # fmt: skip
_GIVEN = (
    "سالم", "رامي", "هالة", "نبيل", "سعاد", "طارق", "ليلى", "عماد", "رانيا", "فؤاد", "سمير",
    "هدى", "وليد", "نادية", "جابر", "منى", "باسم", "عائشة", "زياد", "سلوى", "غسان", "رشا",
    "أنور", "إلهام", "عبد الكريم", "أبو بكر",
)  # fmt: skip
_BODIES = ("شركة", "جمعية", "اتحاد", "معهد", "نادي", "مجلس", "هيئة", "مؤسسة", "لجنة", "رابطة")
_LETTERS = "بتجحخدرزسشصضطعغفقكلمنهوي"
_WORD = re.compile(r"\w+")


class MadeNames:
    """Draws names by Zipf's law.  The same seed makes and draws the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._names: list[tuple[EntityType, str]] = []
        seen: set[str] = set()
        while len(self._names) < POOL:
            kind, name = self._make()
            if name not in seen:
                seen.add(name)
                self._names.append((kind, name))
        self._sums = list(accumulate(1 / (rank + COMMONEST) for rank in range(POOL)))

    def analysis(self, text: str) -> Analysis:
        """An analysis of a text by which some ten names stand in it, each a few times.

        Their mentions are words taken at random.
        """
        wanted = self._dice.randint(*NAMES)
        names = list(dict.fromkeys(self.draw() for _ in range(wanted)))
        owners = [at for at in range(len(names)) for _ in range(self._dice.choice(MENTIONS))]
        words = [match.span() for match in _WORD.finditer(text)]
        places = sorted(self._dice.sample(words, min(len(owners), len(words))))
        self._dice.shuffle(owners)
        mentions = tuple(
            Mention(a, b, names[owner][0], text[a:b], 0.9, names[owner][1])
            for owner, (a, b) in zip(owners, places, strict=False)
        )
        entities = tuple(
            Entity(at, kind, name, (), tuple(i for i, o in enumerate(owners) if o == at))
            for at, (kind, name) in enumerate(names)
        )
        return Analysis("made", mentions, entities)

    def draw(self) -> tuple[EntityType, str]:
        """A type and a name of it."""
        return self._names[bisect(self._sums, self._dice.random() * self._sums[-1])]

    def _make(self) -> tuple[EntityType, str]:
        share = self._dice.random()
        kind = next(kind for kind, below in _SHARES if share < below)
        if kind == "PERS":
            return kind, f"{self._dice.choice(_GIVEN)} ال{self._word(3, 5)}ي"
        if kind == "ORG":
            return kind, f"{self._dice.choice(_BODIES)} {self._word(3, 6)}"
        return kind, self._word(4, 7)

    def _word(self, least: int, most: int) -> str:
        return "".join(self._dice.choices(_LETTERS, k=self._dice.randint(least, most)))
