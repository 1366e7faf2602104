"""Where a search's terms stand in an article, and the snippet to show of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.model import Mention
from core.normalize import fold, fold_with_map
from core.search.syntax import Term
from core.stem import stem

SNIPPET_LENGTH = 180  # code points, about
_WORD = re.compile(r"[^\W_]+")  # as the index cuts words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article with hits as offsets into it."""

    text: str
    hits: tuple[Span, ...]


def find_hits(
    text: str, terms: Sequence[Term], names: Iterable[tuple[Mention, str]] = ()
) -> list[Span]:
    """The spans of ``text`` that the terms found, in order, without overlaps.

    ``names`` pairs mentions with the names of their entities, by which «الولايات
    المتحدة» finds «الولاياتالمتحدة».
    """
    wanted = [term for term in terms if not term.excluded]
    folded, offsets = fold_with_map(text)
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]
    spans: set[Span] = set()
    for term in wanted:
        stems = set() if term.phrase else {stem(term.words[0])}
        size = len(term.words)
        for i in range(len(words) - size + 1):
            run = tuple(word for _, _, word in words[i : i + size])
            if run == term.words or (stems and stem(run[0]) in stems):
                spans.add(offsets.to_source(words[i][0], words[i + size - 1][1]))
    asked = {word for term in wanted for word in term.words}
    for mention, name in names:
        called = set(_WORD.findall(fold(name)))
        if len(called) > 1 and called <= asked:
            spans.add((mention.start, mention.end))
    return _apart(spans)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """In order; of overlapping spans the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if kept and span[0] < kept[-1][1]:
            if span[1] - span[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def make_snippet(text: str, hits: Sequence[Span]) -> Snippet:
    """The stretch of text with the most hits, cut between words."""
    if not hits:
        end = _word_end(text, SNIPPET_LENGTH)
        return Snippet(_one_line(text[:end]) + ("…" if end < len(text) else ""), ())
    ends = [end for _, end in hits]
    within = [bisect_right(ends, a + SNIPPET_LENGTH) - i for i, (a, _) in enumerate(hits)]
    first = hits[within.index(max(within))]
    start = _word_start(text, max(0, first[0] - SNIPPET_LENGTH // 4))
    end = _word_end(text, min(len(text), max(start + SNIPPET_LENGTH, first[1])))
    lead = "… " if start else ""
    inside = [h for h in hits if start <= h[0] and h[1] <= end]
    shift = len(lead) - start
    snippet = lead + _one_line(text[start:end]) + (" …" if end < len(text) else "")
    return Snippet(snippet, tuple((a + shift, b + shift) for a, b in inside))


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
