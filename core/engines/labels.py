"""BIO tags: the label set, a constrained decoder, and tags to spans."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

TYPES = ("LOC", "ORG", "PERS", "MISC")
#: The labels of CAMeL Tools' NER, in the order of the bundled model's outputs.
LABELS = ("O", *(f"{p}-{t}" for t in TYPES for p in "BI"))

_O = 0

# What other models and corpora call the types.
_TYPES = {
    "PER": "PERS", "PERS": "PERS", "PERSON": "PERS",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC", "FAC": "LOC", "FACILITY": "LOC",
    "ORG": "ORG", "ORGANISATION": "ORG", "ORGANIZATION": "ORG",
}  # fmt: skip
_NO_NAMES = frozenset(
    ("CARDINAL", "CURR", "CURRENCY", "DATE", "MONEY", "NUM", "NUMBER", "OCC", "ORDINAL", "PERCENT",
     "QUANTITY", "TIME", "UNIT", "URL", "WEBSITE")
)  # fmt: skip


def _allowed() -> NDArray[np.bool_]:
    """``allowed[a, b]``: may label ``b`` follow label ``a``?  I-X follows B-X or I-X only."""
    n = len(LABELS)
    allowed = np.ones((n, n), dtype=bool)
    for b, label in enumerate(LABELS):
        if label.startswith("I-"):
            for a, before in enumerate(LABELS):
                allowed[a, b] = before[2:] == label[2:]
    return allowed


_TRANSITION = np.where(_allowed(), 0.0, -np.inf)
_START = np.array([-np.inf if label.startswith("I-") else 0.0 for label in LABELS])


def viterbi(log_probabilities: NDArray[np.floating]) -> list[int]:
    """The likeliest label sequence that is well-formed BIO.

    ``log_probabilities`` has the shape ``(words, labels)``; returns one label index
    per word.
    """
    if len(log_probabilities) == 0:
        return []
    score = _START + log_probabilities[0]
    back: list[NDArray[np.intp]] = []
    for row in log_probabilities[1:]:
        paths = score[:, None] + _TRANSITION
        back.append(paths.argmax(axis=0))
        score = paths.max(axis=0) + row
    best = [int(score.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


def tag_of(label: str) -> str | None:
    """The BIO tag, of our types, that another model's or corpus's label stands for.

    States and facilities are places.  Dates, numbers, units, occupations and addresses are
    no names: ``O``.  Any other type is MISC.  None for what is no BIO label.
    """
    prefix, _, kind = label.upper().partition("-")
    if label == "O":
        return "O"
    if prefix not in ("B", "I") or not kind:
        return None
    return "O" if kind in _NO_NAMES else f"{prefix}-{_TYPES.get(kind, 'MISC')}"


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """``(first word, word after the last, type)`` of each name in one sentence's tags.

    An I tag that continues nothing of its type starts a name, as in the CoNLL
    evaluation.
    """
    found: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, this = tag.partition("-")
        if kind and not (prefix == "I" and this == kind):
            found.append((start, i, kind))
            kind = ""
        if this and not kind:
            start, kind = i, this
    return found
