"""Lines stored as they look from left to right, instead of as they are read."""

from __future__ import annotations

import re
import unicodedata

from core.doctor.edits import Edit
from core.patterns import lazy_pattern

_COMMON = frozenset({
    "في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "مع", "هذا", "هذه", "التي", "الذي", "كان",
    "كانت", "بعد", "قبل", "بين", "قال", "وقال", "لا", "ما", "لم", "هو", "هي", "كما", "أو", "او",
    "ثم", "قد", "حتى", "عند", "منذ", "خلال", "حول", "ذلك", "تم", "غير", "كل", "أي",
})  # fmt: skip
_FORMS = "\ufb50-\ufdfb\ufe70-\ufefc"
# What words of running text neither begin nor end with, or common words turned around, or
# letters by their shape: reason to look closer.  It begins with a set, to be found fast.
_SUSPICIOUS = lazy_pattern(
    rf"[ةىين{_FORMS}](?:(?<=[{_FORMS}])|(?<!\w.)"
    r"(?:(?<=[ةى])\w|(?<=ي)(?:ف|تلا|ذلا)(?!\w)|(?<=ن)[مأع](?!\w)))"
)
_WORD = lazy_pattern(r"[\u0620-\u064a]{2,}")
_ARABIC = lazy_pattern(f"[\u0620-\u064a{_FORMS}]")
_CLUSTER = lazy_pattern(r"(?s).[\u064b-\u065f\u0670]*")
# What runs from left to right in a line of Arabic: Latin words with the blanks between
# them, and numbers, each by itself.
_LEFT_TO_RIGHT = lazy_pattern(
    r"[A-Za-z\u00c0-\u024f](?:[^\n\u0590-\u08ff\ufb50-\ufefc]*[A-Za-z\u00c0-\u024f\d])?"
    r"|[\d٠-٩]+(?:[.,:/٫٬-][\d٠-٩]+)*%?"
)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_PAIRS = lazy_pattern(r"([(\[{«])|([)\]}»])")
CLEAR = 2  # points by which one direction must lead in a line that decides for itself


def backward_lines(text: str) -> list[Edit]:
    """Lines that read rightly only backwards, turned around.

    A line shows its direction by its words: common ones, the article ahead, ة and ى at
    the end.  A line that shows nothing follows the lines that do.
    """
    if not _SUSPICIOUS.search(text):
        return []
    leads = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if _ARABIC.search(line):
            turned = reading_order(line)
            leads.append((match.span(), turned, _points(turned) - _points(line)))
    backward = sum(lead for *_, lead in leads if lead >= CLEAR)
    forward = sum(-lead for *_, lead in leads if lead <= -CLEAR)
    follow = 0 if backward > 4 * forward and backward >= 2 * CLEAR else CLEAR
    return [
        Edit(*span, turned)
        for span, turned, lead in leads
        if lead >= follow and backward >= CLEAR and (lead >= CLEAR or not follow)
    ]


def reading_order(line: str) -> str:
    """A line in visual order as it is read: right to left but for Latin and numbers."""
    turned = "".join(reversed([m.group() for m in _CLUSTER.finditer(line)]))
    turned = _LEFT_TO_RIGHT.sub(lambda m: m.group()[::-1], turned)
    # Some programs store a bracket by its looks, others by its meaning.
    first = _PAIRS.search(turned)
    return turned.translate(_MIRRORED) if first and first.group(2) else turned


def _points(line: str) -> int:
    """How much speaks for a line's running in reading order."""
    points = 0
    for word in _WORD.findall(unicodedata.normalize("NFKC", line)):
        points += 2 * (word in _COMMON)
        points += word.startswith("ال") and len(word) > 4
        points += word[-1] in "ةى"
        points -= 2 * (word[0] in "ةى")
    return points
