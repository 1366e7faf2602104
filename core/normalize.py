"""The forms of a text: as shown, as searched (fold), and as names are compared (key).

Search forgives more than naming does: the fold writes ى as ي and ة as ه, so that any
keyboard finds a word; a name key keeps them apart, because على is not علي.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from core.offsets import OffsetMap
from core.patterns import lazy_pattern

_TATWEEL = "\u0640"
_ALEFS = {c: "ا" for c in "أإآٱٲٳٵ"}
# What Persian and Urdu keyboards type for the same letters.
_KEYBOARDS = {
    "ک": "ك", "ڪ": "ك", "ی": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة",
}  # fmt: skip
_DIGITS = {chr(base + d): str(d) for base in (0x660, 0x6F0) for d in range(10)}
_SIGNS = {"٪": "%", "٫": ".", "٬": ","}
_QUOTES = {c: '"' for c in "“”„«»"} | {c: "'" for c in "‘’‚"}

_FOLD = _ALEFS | _KEYBOARDS | _DIGITS | _SIGNS | _QUOTES | {"ى": "ي", "ة": "ه", "ۃ": "ه"}
_KEY = _ALEFS | _KEYBOARDS | _DIGITS

# Characters whose fold does not depend on their neighbours and is at most one
# character long; a text of these alone folds by one translate call.
_PLAIN_RANGES = "\n\t -~\u00a0«»\u060c\u061b\u061f\u0621-\u0652\u0660-\u066c–—‘’“”…"
_PLAIN = re.compile(f"[{_PLAIN_RANGES}]*")
_MARKS = (
    r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    r"\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
)
_CLUSTER = lazy_pattern(rf"(?s).[{_MARKS}]*")
# A character that is not plain, or a plain one with a mark that is not, and its marks.
_OTHER = lazy_pattern(
    rf"(?s).(?=[{_MARKS}]*[^{_PLAIN_RANGES}])[{_MARKS}]+|[^{_PLAIN_RANGES}][{_MARKS}]*"
)


def _dropped(char: str) -> bool:
    return char == _TATWEEL or unicodedata.category(char) in ("Mn", "Me", "Cf")


def _fold_cluster(cluster: str) -> str:
    composed = unicodedata.normalize("NFKC", cluster)
    bare = "".join(_FOLD.get(c, c) for c in composed if not _dropped(c))
    # Lower-casing may bring marks back (İ): compose and drop once more.
    lowered = unicodedata.normalize("NFKC", bare.casefold())
    return "".join(_FOLD.get(c, c) for c in lowered if not _dropped(c))


_PLAIN_CHARS = "".join(_PLAIN.findall("".join(map(chr, range(0x2100)))))


def _plain_table(change: Callable[[str], str]) -> dict[int, str]:
    """What becomes of each plain character."""
    return {ord(char): change(char) for char in _PLAIN_CHARS}


_PLAIN_FOLD = _plain_table(_fold_cluster)
# Of the plain characters that the fold changes, those that most texts have, and the rest: to
# replace one after the other takes a fifth of the time of looking at every character.
_USUAL = tuple(
    (c, _fold_cluster(c)) for c in "أإآىة«»“”‘’ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
)
_REST = "".join(c for c in _PLAIN_CHARS if _fold_cluster(c) != c and c not in dict(_USUAL))
_SHORT = 40  # code points, of a text for which that does not pay
_UNUSUAL = lazy_pattern(f"[{re.escape(_REST)}]+")
_NONE_UNUSUAL = lazy_pattern(f"[{re.escape(''.join(c for c in _PLAIN_CHARS if c not in _REST))}]*")


def fold(text: str) -> str:
    """The search form of a text.

    NFKC, no diacritics, tatweel or format characters; alef forms to ا, ى to ي, ة to ه,
    Persian and Urdu key codes to the Arabic letters, digits to ASCII, case folded.
    """
    if not _PLAIN.fullmatch(text):
        text = _OTHER.sub(lambda match: _fold_cluster(match.group()), text)
    if len(text) < _SHORT:
        return text.translate(_PLAIN_FOLD)
    if not _NONE_UNUSUAL.fullmatch(text):  # half of the texts, told in a quarter of the time
        text = _UNUSUAL.sub(lambda match: match.group().translate(_PLAIN_FOLD), text)
    for char, folded in _USUAL:
        text = text.replace(char, folded)
    return text


def fold_with_map(text: str) -> tuple[str, OffsetMap]:
    """``fold(text)`` and the map from it back to ``text``.

    A letter's source span takes in the diacritics that follow it.
    """
    return _with_map(text, _fold_cluster, _PLAIN_FOLD)


def letters(text: str) -> str:
    """The letters of a text as spelt, without marks and tatweel."""
    if _PLAIN.fullmatch(text):
        return text.translate(_PLAIN_LETTERS)
    return _letters_of(text)


def letters_with_map(text: str) -> tuple[str, OffsetMap]:
    """``letters(text)`` and the map from it back to ``text``."""
    return _with_map(text, _letters_of, _PLAIN_LETTERS)


def _letters_of(cluster: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", cluster) if not _dropped(c))


_PLAIN_LETTERS = _plain_table(_letters_of)


# Plain characters that every form keeps one for one: no marks, no tatweel, no ….
_BARE = lazy_pattern(
    f"[{re.escape(''.join(c for c in _PLAIN_CHARS if len(_fold_cluster(c)) == 1))}]+(?![{_MARKS}])"
)


def _with_map(
    text: str, change: Callable[[str], str], plain: dict[int, str]
) -> tuple[str, OffsetMap]:
    """The changed text and its map; ``plain`` is what ``change`` makes of plain characters."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        run = _BARE.match(text, at)
        if run:
            out.append(run.group().translate(plain))
            starts.extend(range(at, run.end()))
            ends.extend(range(at + 1, run.end() + 1))
            at = run.end()
            continue
        cluster = _CLUSTER.match(text, at)
        assert cluster is not None
        changed = change(cluster.group())
        out.append(changed)
        starts += [at] * len(changed)
        ends += [cluster.end()] * len(changed)
        at = cluster.end()
    return "".join(out), OffsetMap(starts, ends, len(text))


def name_key(name: str) -> str:
    """The form under which two spellings of a name are one.

    Without diacritics, tatweel, blanks and format characters, alef forms to ا, Persian
    key codes to Arabic letters, case folded; ى and ة are kept.  «عبد الله» and «عبدالله»,
    «أبو مازن» and «ابومازن» have one key.
    """
    if _PLAIN.fullmatch(name):
        return name.translate(_PLAIN_KEY)
    return _name_key(name)


def _name_key(name: str) -> str:
    composed = unicodedata.normalize("NFKC", name)
    return "".join(
        _KEY.get(c, c) for c in composed if not _dropped(c) and not c.isspace()
    ).casefold()


_PLAIN_KEY = _plain_table(_name_key)


def key_with_map(text: str) -> tuple[str, OffsetMap]:
    """The letters of a text as ``name_key`` has them, blanks kept, and the map back."""
    return _with_map(text, _key_of, _PLAIN_KEY_LETTERS)


def _key_of(cluster: str) -> str:
    return "".join(_KEY.get(c, c) for c in _letters_of(cluster)).casefold()


_PLAIN_KEY_LETTERS = _plain_table(_key_of)


def dictionary_form(name: str) -> str:
    """A name as a list shows it: without diacritics, tatweel, bidi controls, double blanks."""
    composed = unicodedata.normalize("NFKC", name)
    return " ".join("".join(c for c in composed if not _dropped(c)).split())
