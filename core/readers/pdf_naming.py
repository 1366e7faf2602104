"""What the signs of a PDF stand for, found out as one solves a cipher.

Fonts leave mostly ligatures without a character, above all lam-alef: whatever makes
words of all the strings that a sign stands in is what it stands for.  The shape tells
the hamza.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from core.lexicon import Lexicon, load_lexicon
from core.normalize import fold
from core.readers.pdf_signs import FIRST, LAST, Sign

WORDS = 40  # looked at for one sign
SIGNS = 200  # that are looked at: more are no ligatures, but a font without any characters
ROUNDS = 3  # each may name signs that stand beside signs
SMALL = 0.5  # heights of an alef: what is lower may be a mark
HAMZA_ABOVE, HAMZA_BELOW = 1.08, -0.15  # heights of an alef, which a lam is near
MADDA = 0.9  # heights of an alef: the bare alef that leans on a lam is lower
LAM_ALEF, ALLAH = "لا", "لله"
_USUAL = (LAM_ALEF, ALLAH)  # what fonts leave without a character most often
FAVOUR = 600  # hundredths of zipf, as much as a common word has
UNKNOWN = "\ufffd"

_SIGN = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")
_WORD = re.compile(rf"[\w\u064b-\u0652{chr(FIRST)}-{chr(LAST)}]+")
_LATIN = re.compile(r"[A-Za-z]")
_PROCLITICS = "وفبلكس"
_TALL = frozenset("اأإآلطظك")
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ"
_WITH_MADDA = frozenset(
    ("الان", "الاخر", "الاخرين", "الاخرون", "الاف", "الالاف", "الاثار", "الاراء", "الاليات")
)


def _candidates() -> tuple[str, ...]:
    """Letters and Unicode's Arabic ligatures, folded."""
    forms = (*range(0xFBEA, 0xFDF3), *range(0xFEF5, 0xFEFD))
    ligatures = (fold(chr(code)) for code in forms if unicodedata.decomposition(chr(code)))
    found = ["", *_USUAL, *_LETTERS, *(one for one in ligatures if one.isalpha())]
    return tuple(dict.fromkeys(found))


_CANDIDATES = _candidates()


def names_of(lines: Iterable[str], signs: Mapping[str, Sign]) -> dict[int, str]:
    """What each sign stands for, as ``str.translate`` takes it; U+FFFD for what none tells."""
    if not signs:
        return {}
    words = _words_by_sign(lines)
    names: dict[str, str] = {}
    seen: dict[str, list[str]] = {}
    for sign in sorted(words, key=lambda sign: -len(words[sign]))[:SIGNS] * ROUNDS:
        solved = _solved(words[sign], sign, names)
        name = None if seen.get(sign) == solved else _best_name(sign, solved, signs[sign])
        seen[sign] = solved
        if name is not None:
            names[sign] = name
    return {ord(sign): _written(sign, names, words, signs[sign]) for sign in signs}


def _words_by_sign(lines: Iterable[str]) -> dict[str, list[str]]:
    """Words, folded, that each sign stands in; the first of them will do."""
    words: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for line in lines:
        if not _SIGN.search(line):
            continue
        for word in map(fold, _WORD.findall(line)):
            for sign in _SIGN.findall(word):
                if len(words[sign]) < WORDS:
                    words[sign][word] = None
    return {sign: list(found) for sign, found in words.items()}


def _solved(words: Sequence[str], sign: str, names: Mapping[str, str]) -> list[str]:
    """The words in which this sign is the only one without a name."""
    table = str.maketrans({other: name for other, name in names.items() if other != sign})
    named = (word.translate(table) for word in words)
    return [word for word in named if set(_SIGN.findall(word)) == {sign}]


def _best_name(sign: str, words: Sequence[str], shape: Sign) -> str | None:
    """The candidate that makes the commonest words; None where too few are words at all."""
    arabic = [word for word in words if not _LATIN.search(word)]
    if not arabic:
        return None
    lexicon = load_lexicon()
    best, points = None, 0
    for candidate in filter(lambda candidate: _fits(candidate, shape), _CANDIDATES):
        known = [_commonness(word.replace(sign, candidate), lexicon) for word in arabic]
        favoured = candidate in _USUAL
        total = sum(known) + FAVOUR * favoured
        if total > points and (favoured or 2 * sum(map(bool, known)) >= len(known)):
            best, points = candidate, total
    return best


def _fits(candidate: str, shape: Sign) -> bool:
    """Whether the candidate is about as high and wide as the shape."""
    if candidate == LAM_ALEF:
        return _is_like_lam_alef(shape)
    if not candidate:
        return shape.top - shape.bottom < SMALL
    if len(candidate) == 3 and shape.width < 0.6:
        return False
    tall = not _TALL.isdisjoint(candidate)
    return tall if shape.top > 0.95 else not tall or shape.top > 0.75


def _commonness(word: str, lexicon: Lexicon) -> int:
    """Hundredths of zipf of a folded word, with a proclitic or without; 0 for no word."""
    whole = lexicon.frequency_folded(word)
    if not whole and word[:1] in _PROCLITICS:
        whole = lexicon.frequency_folded(word[1:])
    return whole


def _written(
    sign: str, names: Mapping[str, str], words: Mapping[str, Sequence[str]], shape: Sign
) -> str:
    """A sign's name, with the hamza that its shape shows."""
    found = words.get(sign, [])
    if sign not in names:
        return _latin(shape) if any(map(_LATIN.search, found)) else _by_shape(shape)
    name = names[sign]
    if name.endswith(LAM_ALEF):
        spelt = [word.replace(sign, name) for word in found]
        madda = 2 * sum(word.lstrip(_PROCLITICS) in _WITH_MADDA for word in spelt) > len(spelt)
        name = name[:-1] + _alef(shape, madda)
    return name


def _alef(shape: Sign, madda: bool) -> str:
    if shape.bottom < HAMZA_BELOW:
        return "إ"
    if shape.top > HAMZA_ABOVE:
        return "آ" if madda else "أ"
    return "آ" if MADDA < shape.lowest_top < shape.top else "ا"


def _is_like_lam_alef(shape: Sign) -> bool:
    # Of one drawn in two parts the lam may be missing: the alef that leans on it is lower.
    low = MADDA if shape.bottom > HAMZA_BELOW else 0.75
    return low < shape.top < 1.6 and -0.6 < shape.bottom < 0.2 and 0.25 < shape.width < 0.75


def _by_shape(shape: Sign) -> str:
    """What looks like lam-alef is taken for one."""
    return "ل" + _alef(shape, madda=False) if _is_like_lam_alef(shape) else UNKNOWN


def _latin(shape: Sign) -> str:
    """The ligatures of f, the only ones that are usual, by their width."""
    if shape.top < 0.8 or shape.width < 0.4:
        return UNKNOWN
    if shape.width < 0.69:
        return "fi"
    return "ff" if shape.width < 0.846 else "ffi"
