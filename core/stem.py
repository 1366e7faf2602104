"""A light stem: what search takes two forms of a word for the same by.

Takes off ال, proclitics and the commonest endings; a proclitic only where what is left
is attested and commoner than the word as it stands, so وزير never becomes زير.  What is
called after a country has the country's stem: الفنزويلية goes with فنزويلا.
"""

from __future__ import annotations

from functools import lru_cache

from core.gazetteer import Place, load_gazetteer
from core.lexicon import load_lexicon
from core.names import cuts
from core.normalize import fold

_ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "يه", "ته", "يا", "وا", "نا", "ه", "ي", "ا")
_OFTEN_OF_THE_ROOT = ("ون", "ان")  # زيتون, قانون, برلمان
_NISBA = ("يون", "يين", "يه", "ي")
_OF_PLACES = ("", "ا", "يا", "يه")  # what a place's name ends in and its nisba has not
_SHORTEST = 3  # letters of a stem
_SEATS = str.maketrans("ؤئ", "ءء")  # مسؤول and مسئول


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """The stem of a folded word; a word that is not Arabic is its own stem."""
    if len(folded) <= _SHORTEST or not ("\u0621" <= folded[0] <= "\u064a"):
        return folded
    return _stem(folded).translate(_SEATS)


def _stem(folded: str) -> str:
    word = _without_proclitics(folded)
    bare = _without_article(word)
    # The whole word first: السودان is no سود.
    place = _place_of(word) or _place_of(bare)
    if place is not None:  # أمريكا and أميركا are one
        return _without_article(fold(place.canonical).replace(" ", ""))
    return _without_ending(_without_future(word) if word is bare else bare)


def _without_article(word: str) -> str:
    if not word.startswith("ال") or len(word) - 2 < _SHORTEST:
        return word
    place = _prominent(word)
    own = place is not None and not place.name.startswith("ال")  # ألبانيا
    return word if own else word[2:]


def _place_of(word: str) -> Place | None:
    """The place that a word names, or the country that it is the adjective of."""
    if place := _named(word):
        return place
    for ending in _NISBA:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            for tail in _OF_PLACES:
                place = _named(word[: -len(ending)] + tail)
                if place is not None and place.kind != "city":
                    return place
    return None


def _named(word: str) -> Place | None:
    """The place of that name, with its article or without: قاهرة."""
    if place := _prominent(word):
        return place
    place = _prominent(f"ال{word}")
    return place if place is not None and place.name.startswith("ال") else None


def _without_future(word: str) -> str:
    """A verb without the سـ of the future: سيعلن."""
    usual = load_lexicon().frequency_folded
    verb = word[0] == "س" and word[1] in "يتن" and len(word) > _SHORTEST + 1
    return word[1:] if verb and usual(word[1:]) > usual(word) else word


def _without_ending(word: str) -> str:
    usual = load_lexicon().frequency_folded
    for ending in _ENDINGS:
        rest = word[: -len(ending)]
        if not word.endswith(ending) or len(rest) < _SHORTEST:
            continue
        plural = word[0] in "يت" or usual(f"{rest}ين")  # يعلنون, معلمون
        if ending in _OFTEN_OF_THE_ROOT and usual(word) and not plural:
            continue
        return rest
    return word


def _without_proclitics(word: str) -> str:
    if _prominent(word):
        return word
    usual = load_lexicon().frequency_folded
    whole = usual(word)
    best, weight = word, whole
    for cut in cuts(word):
        if len(cut.word) < _SHORTEST:
            continue
        common = max(usual(cut.word), whole + 1 if _prominent(cut.word) else 0)
        if common > weight:
            best, weight = cut.word, common
    return best


def _prominent(word: str) -> Place | None:
    gazetteer = load_gazetteer()
    if word not in gazetteer.prominent_keys:  # most; a folded word is its own key
        return None
    place = gazetteer.lookup(word)
    return place if place is not None and place.prominent else None
