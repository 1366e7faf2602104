"""Turn the words of sentences into model inputs, each word tied to one piece.

The same functions serve training (``resources/build``) and the running engine,
so a model never sees a spelling at run time that it could not have met before.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.engines.chunks import cut

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BOS_ID, PAD_ID, EOS_ID, UNK_ID = 0, 1, 2, 3

# Letters that other Arabic-script keyboards give for the same Arabic letter, and
# marks whose typographic variants the model need not tell apart.
_SAME = str.maketrans(
    {
        "ک": "ك",
        "ڪ": "ك",
        "ی": "ي",
        "ے": "ي",
        "ہ": "ه",
        "ە": "ه",
        "ۀ": "ه",
        "ۃ": "ة",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
    }
    | {chr(0x660 + d): str(d) for d in range(10)}
    | {chr(0x6F0 + d): str(d) for d in range(10)}
)
_TATWEEL = "ـ"


def model_form(word: str) -> str:
    """The spelling of ``word`` that the model reads.

    NFKC (presentation forms become letters), without diacritics, tatweel and
    format characters such as bidi controls; Persian and Urdu letters that stand
    for Arabic ones, typographic quotes and Arabic-Indic digits are unified.
    Hamza, ى and ة stay: they tell names apart.  May be empty.
    """
    composed = unicodedata.normalize("NFKC", word).translate(_SAME)
    return "".join(
        c for c in composed if c != _TATWEEL and unicodedata.category(c) not in ("Mn", "Cf", "Cc")
    )


@dataclass(frozen=True, slots=True)
class Window:
    """One model input: ``ids`` of the pieces, and for each word its place.

    ``first`` holds, for each word in ``words``, the index in ``ids`` of its first
    piece; ``words`` holds ``(sentence index, word index)`` pairs.
    """

    ids: list[int]
    first: list[int]
    words: list[tuple[int, int]]


def encode_words(tokenizer: Tokenizer, words: Sequence[str]) -> list[list[int]]:
    """Piece ids of each word; a word that normalises to nothing becomes ``<unk>``."""
    forms = [model_form(word) for word in words]
    encodings = tokenizer.encode_batch_fast(forms, add_special_tokens=False)
    return [list(e.ids) or [UNK_ID] for e in encodings]


def pack_windows(sentences: Iterable[Sequence[list[int]]], limit: int) -> Iterator[Window]:
    """Pack consecutive sentences, given as piece ids per word, into windows.

    Each window reads ``<s> sentence </s> sentence </s> …`` and holds at most ``limit``
    pieces, so a sentence sees its neighbours.  A sentence that is longer than a window
    alone is cut at word bounds into windows that overlap: each word is labelled in one,
    with words on both sides of it.  A word longer than a quarter of the window keeps
    only its head, as only its first piece is labelled.
    """
    ids, first, words = [BOS_ID], [], []  # type: ignore[var-annotated]
    head = max(1, (limit - 2) // 4)
    for s, sentence in enumerate(sentences):
        heads = [pieces[:head] for pieces in sentence]
        length = sum(map(len, heads)) + 1
        if words and len(ids) + length > limit:
            yield Window(ids, first, words)
            ids, first, words = [BOS_ID], [], []
        if not heads:
            continue
        if length + 1 > limit:
            yield from _overlapping(s, heads, limit)
            continue
        for w, pieces in enumerate(heads):
            first.append(len(ids))
            words.append((s, w))
            ids.extend(pieces)
        ids.append(EOS_ID)
    if words:
        yield Window(ids, first, words)


def _overlapping(s: int, sentence: Sequence[list[int]], limit: int) -> Iterator[Window]:
    """The windows of one sentence that is too long for one."""
    for chunk in cut([len(pieces) for pieces in sentence], limit - 2):
        ids, first = [BOS_ID], []
        for pieces in sentence[chunk.start : chunk.end]:
            first.append(len(ids))
            ids.extend(pieces)
        taken = first[chunk.first - chunk.start : chunk.last - chunk.start]
        yield Window([*ids, EOS_ID], taken, [(s, w) for w in range(chunk.first, chunk.last)])
