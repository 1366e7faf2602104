"""The inside of a name: proclitics before it, titles around it, the words it is made of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from core.gazetteer import Gazetteer, load_gazetteer
from core.lexicon import Lexicon, load_lexicon
from core.normalize import dictionary_form, name_key
from core.resource_files import resource

_PROCLITICS = re.compile(r"(?P<conj>[وف]?)(?P<prep>[بلك]?)(?P<rest>.+)")
_SHORTEST = 2  # letters that a name has at least
_MUCH_COMMONER = 50  # hundredths of zipf: three times as frequent
_FAR_COMMONER = 100  # ten times

#: Words that begin a compound name and are one with what follows.
_COMPOUND = frozenset(
    name_key(w) for w in ("عبد", "أبو", "أبي", "أبا", "بو", "ابن", "بن", "بنت", "أم", "آل")
)
#: Titles and offices that stand before a person's name and are no part of it.
TITLES = frozenset(
    name_key(w)
    for w in """
        الرئيس الرئيسة السيد السيدة الشيخ الشيخة الدكتور الدكتورة الأستاذ الأستاذة المهندس
        المهندسة الأمير الأميرة الملك الملكة السلطان الإمام القس الأب البابا اللواء العميد
        العقيد المقدم الرائد النقيب الفريق المشير الجنرال الكولونيل الوزير الوزيرة النائب
        النائبة السفير السفيرة المحامي المحامية القاضي القاضية الحاج المستشار المستشارة
        البروفيسور الزعيم المدرب اللاعب الفنان الفنانة
    """.split()  # noqa: SIM905 -- a list of words reads best as words
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to take proclitics off: ``length`` letters off the surface, leaving ``word``.

    ``word`` is the dictionary form: where لل hides an article, the article is back.
    """

    length: int
    word: str


def cuts(word: str) -> Iterator[Cut]:
    """Every way to read proclitics before ``word``, the shortest first."""
    match = _PROCLITICS.fullmatch(word)
    if not match:
        return
    conjunction, preposition, rest = match.group("conj", "prep", "rest")
    if conjunction and len(preposition + rest) >= _SHORTEST:
        yield Cut(1, preposition + rest)
    both = len(conjunction) + len(preposition)
    if preposition and len(rest) >= _SHORTEST:
        yield Cut(both, rest)
        if preposition == "ل" and rest.startswith("ل") and len(rest) > _SHORTEST:
            yield Cut(both + 1, "ال" + rest[1:])


class NameRules:
    """What the gazetteer and the word lists say about the first word of a name."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, names: Collection[str]) -> None:
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        self.names = names

    def best_cut(self, words: list[str], kind: str, known: Collection[str]) -> Cut | None:
        """The proclitics to take off the first of ``words``, or None.

        ``known`` holds the name keys of first words that the document uses without
        proclitics.  A cut needs a witness for what is left, in the document, the
        gazetteer or a list of names, and none for the word as it stands: so وزير,
        باريس and لبنان stay whole.
        """
        first, rest = words[0], words[1:]
        if self._place([first, *rest]) or name_key(first) in self.names:
            return None
        whole = self.lexicon.frequency(first)
        for cut in cuts(first):
            if self._place([cut.word, *rest]) or (not whole and self._any_place(cut.word, rest)):
                return cut
            # كمال is no «like مال»: a word that is as good as what a cut would leave stands.
            usual = self.lexicon.frequency(cut.word)
            if whole and usual < whole + _FAR_COMMONER:
                continue
            key = name_key(cut.word)
            if key in known or key in self.names:
                return cut
        # «وأيمن»: with «and» before it even a rare word is met sooner than as one word.
        joined = next((c for c in cuts(first) if c.length == 1 and first[0] == "و"), None)
        if joined and self.lexicon.frequency(joined.word) > whole + _FAR_COMMONER:
            return joined
        return max(
            (c for c in cuts(first) if self._plain_noun(c.word, kind, whole)),
            key=lambda c: self.lexicon.frequency(c.word),
            default=None,
        )

    def _plain_noun(self, word: str, kind: str, whole: int) -> bool:
        """Whether a common noun is left: organisations are called by those («وزارة…»)."""
        noun = kind in ("ORG", "MISC") and len(word) > 3
        article = word.startswith("ال") and len(word) > 4
        return (noun or article) and self.lexicon.frequency(word) > whole + _MUCH_COMMONER

    def _any_place(self, first: str, rest: list[str]) -> bool:
        """Whether the words are a place of any size and nothing else."""
        place = self.gazetteer.lookup(" ".join((first, *rest)))
        return place is not None and place.certain

    def _place(self, words: list[str]) -> bool:
        place = self.gazetteer.lookup(" ".join(words))
        return place is not None and (place.prominent or len(words) > 1)


@cache
def load_rules() -> NameRules:
    """The rules with the shipped gazetteer and word lists, loaded once."""
    names = frozenset(resource("lexicon", "names.txt").read_text("utf-8").split())
    return NameRules(load_gazetteer(), load_lexicon(), names)


def without_titles(words: list[str]) -> int:
    """How many words at the head of a person's name are titles; never all of them."""
    count = 0
    while count < len(words) - 1 and name_key(words[count]) in TITLES:
        count += 1
    return count


def name_parts(name: str) -> tuple[str, ...]:
    """The name keys of a name's parts, «عبد الله» and «أبو مازن» counting as one part."""
    parts: list[str] = []
    joining = False
    for word in dictionary_form(name).split():
        key = name_key(word)
        if joining:
            parts[-1] += key
        else:
            parts.append(key)
        joining = key in _COMPOUND
    return tuple(parts)
