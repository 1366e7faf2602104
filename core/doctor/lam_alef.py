"""Lam-alef taken from a PDF the wrong way round: «األمم» for «الأمم»."""

from __future__ import annotations

from core.doctor.characters import LETTER
from core.doctor.edits import Edit
from core.lexicon import frequency
from core.patterns import lazy_pattern

# No word begins with two alefs: the second was the lam's.
_CERTAIN = lazy_pattern(f"(?<!{LETTER})(?P<before>[وفبك]?ا)(?P<alef>[أإآا])ل(?={LETTER})")
# «الله» is one ligature in most faces.
_ALLAH = lazy_pattern(f"(?:(?<!{LETTER})|(?<=(?<!{LETTER})[وفبت])|(?<=عبد))هللا(?!{LETTER})")
_TRACES = ("األ", "اإل", "اآل", "اال", "هللا")  # without one of these, neither is there
_PAIR = lazy_pattern("[اأإآ]ل")
_WORD = lazy_pattern(f"{LETTER}{{2,}}")
EVIDENCE = 2  # certain cases, before other words are doubted
CLEARLY = 60  # hundredths of zipf by which the mended word must be more usual


def swapped_lam_alef(text: str) -> list[Edit]:
    """Certain cases, and in a text that has some, words that are words only when mended."""
    if not any(trace in text for trace in _TRACES):
        return []
    certain = len(_CERTAIN.findall(text)) + len(_ALLAH.findall(text))
    if not certain:
        return []
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        mended = _CERTAIN.sub(r"\g<before>ل\g<alef>", _ALLAH.sub("الله", word))
        if certain >= EVIDENCE:
            mended = _likelier(mended)
        if mended != word:
            found.append(Edit(*match.span(), mended))
    return found


def _likelier(word: str) -> str:
    """The word with its pairs turned as long as that makes it clearly more usual."""
    if word == "ال":
        return "لا"
    best, kept = frequency(word) + CLEARLY, word
    for match in _PAIR.finditer(word):
        mended = word[: match.start()] + match.group()[::-1] + word[match.end() :]
        if frequency(mended) > best:
            best, kept = frequency(mended), mended
    return kept
