"""Characters that a text is better without, or that stand for others.

Each function finds what one repair would change and gives it as edits, in order.
"""

from __future__ import annotations

import unicodedata

from core.doctor.edits import Edit, replacements
from core.patterns import lazy_pattern

LETTER = "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]"
MARKS = "[\u064b-\u065f\u0670]"

_LINE_BREAKS = lazy_pattern("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSHOWABLE = lazy_pattern(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]+"
)
# Embeddings, overrides and isolates that the source opened for its own layout; the
# pane sets direction itself, and an override left open would turn the rest around.
# Direction marks between words do no harm; inside a word they hide it from a search.
_SHAPED = "[\u0620-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]"
_DIRECTIONS = lazy_pattern(
    f"(?<={_SHAPED})[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+(?={_SHAPED})"
    "|[\u202a-\u202e\u2066-\u2069]+"
)
# All signs that this or _ZERO_WIDTH is about: a set alone is looked for fast.
_UNSEEN = lazy_pattern("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_BLANKS = lazy_pattern("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
# A joiner holds emoji together and gives ه its first form (in «هـ»); at the edge of a
# word it joins nothing.
_ZERO_WIDTH = lazy_pattern(
    "[\u200b\u2060\u00ad\u180e]+|(?<!\\S)[\u200c\u200d]+|(?<=[^ه\\s])[\u200c\u200d]+(?!\\S)"
)
_AT_LINE_ENDS = lazy_pattern(r"(?<! ) ++(?=\n)|(?<=\n) ++")
_EMPTY_LINES = lazy_pattern(r"\A\s++|(?<!\s)\s++\Z|(?<=\n\n)\n++")
# Ornaments such as ﷺ (FDFA) and ﴾﴿ (FD3E) are meant as they are.
_FORMS = lazy_pattern("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]+")
_SPLIT_HAMZA = lazy_pattern("[اويىهےۀ]\u0654|ا[\u0653\u0655]")
_FILLER = lazy_pattern(f"(?<=[^ه\\W\\d_ـ])({MARKS}*)ـ{{2,}}|(?<=ه)ـ{{2,}}(?={LETTER})")
_TATWEEL = lazy_pattern(f"ـ(?<={LETTER}.)(?={LETTER})")


def line_breaks(text: str) -> list[Edit]:
    """Windows', Macintosh's and Unicode's line breaks, all to ``\\n``."""
    return replacements(text, _LINE_BREAKS, "\n")


def unshowable(text: str) -> list[Edit]:
    """Control characters, lone surrogates and what Unicode calls no character."""
    return replacements(text, _UNSHOWABLE, "")


def direction_controls(text: str) -> list[Edit]:
    """Bidi embeddings, overrides and isolates, and direction marks within words."""
    if not _UNSEEN.search(text):
        return []
    return replacements(text, _DIRECTIONS, "")


def blanks(text: str) -> list[Edit]:
    """No-break, wide and narrow blanks and tabs, to plain ones."""
    return replacements(text, _BLANKS, " ")


def zero_width(text: str) -> list[Edit]:
    """Invisible separators and soft hyphens, and joiners that join nothing."""
    if not _UNSEEN.search(text):
        return []
    return replacements(text, _ZERO_WIDTH, "")


def line_ends(text: str) -> list[Edit]:
    """Blanks at both ends of lines."""
    return replacements(text, _AT_LINE_ENDS, "") if " \n" in text or "\n " in text else []


def empty_lines(text: str) -> list[Edit]:
    """More than one empty line between others, and any before the first and after the last."""
    if "\n\n\n" not in text and text == text.strip():
        return []
    return replacements(text, _EMPTY_LINES, "")


def presentation_forms(text: str) -> list[Edit]:
    """Letters by the shape they have in a word, and ligatures, to plain letters."""
    return [Edit(*m.span(), _plain(m.group())) for m in _FORMS.finditer(text)]


def _plain(shapes: str) -> str:
    """A mark's own form is written with the blank or tatweel that would carry it."""
    plain = ""
    for char in shapes:
        letters = unicodedata.normalize("NFKC", char)
        plain += letters if len(letters) == 1 or letters[0] not in " ـ" else letters[1:]
    return plain


def split_hamza(text: str) -> list[Edit]:
    """A letter with its hamza or madda as a mark of its own, to one letter."""
    found = []
    for match in _SPLIT_HAMZA.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if len(composed) == 1:
            found.append(Edit(*match.span(), composed))
    return found


def filler_tatweel(text: str) -> list[Edit]:
    """Tatweel drawn out to fill a line; that of «هـ», the Hijri year's sign, stays."""
    if "ــ" not in text:
        return []
    return [Edit(*m.span(), m.group(1) or "") for m in _FILLER.finditer(text)]


def tatweel(text: str) -> list[Edit]:
    """Single tatweels within words."""
    return replacements(text, _TATWEEL, "") if "ـ" in text else []
