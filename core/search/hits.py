"""Where a search's words stand in an article, why, and the snippet to show of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from core.archive.index import WORD
from core.model import Mention
from core.normalize import fold, fold_with_map
from core.search.forms import Spellings
from core.search.matching import spelt
from core.search.query import Leaf, Name, Near, Phrase, Word

SNIPPET_LENGTH = 180  # code points, about

Span = tuple[int, int]
#: As typed; the same letters otherwise spelt; another form of the word; by a name in the text.
Why = Literal["exact", "folded", "stem", "entity"]
NamedMention = tuple[Mention, str]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article with hits as offsets into it."""

    text: str
    hits: tuple[Span, ...]


class Finder:
    """Finds the places of a query's leaves in texts."""

    def __init__(self, leaves: Iterable[Leaf], spellings: Spellings) -> None:
        self._words: dict[str, list[Word]] = {}
        self._prefixes: list[Word] = []
        self._joined: set[str] = set()  # two words of the query written as one
        self._runs: list[Phrase] = []
        self._near: list[Near] = []
        self._names: list[Name] = []
        before: Leaf | None = None
        for leaf in leaves:
            if isinstance(leaf, Word):
                for form in (leaf.text,) if leaf.exact else spellings.forms(leaf.text):
                    self._words.setdefault(form, []).append(leaf)
                if apart := None if leaf.exact else spellings.apart(leaf.text):
                    self._runs.append(Phrase(apart, leaf.typed))
                if isinstance(before, Word) and (
                    joined := spellings.together(before.text, leaf.text)
                ):
                    self._words.setdefault(joined, []).extend((before, leaf))
                    self._joined.add(joined)
                if leaf.prefix:
                    self._prefixes.append(leaf)
            elif isinstance(leaf, Phrase):
                self._runs.append(leaf)
                for one, other in () if leaf.exact else pairwise(leaf.words):
                    if joined := spellings.together(one, other):
                        at = leaf.words.index(one)
                        words = (*leaf.words[:at], joined, *leaf.words[at + 2 :])
                        self._runs.append(Phrase(words, leaf.typed))
            elif isinstance(leaf, Near):
                self._near.append(leaf)
            elif isinstance(leaf, Name):
                self._names.append(leaf)
            before = leaf
        self._wanted = {w.text for words in self._words.values() for w in words} | {
            word for run in self._runs for word in run.words
        }

    def find(
        self, text: str, names: Callable[[], Iterable[NamedMention]] = tuple
    ) -> tuple[list[Span], dict[str, Why]]:
        """The spans found, in order and apart, and why each leaf, as typed, was found.

        ``names`` gives mentions with the names of their entities, by which «الولايات
        المتحدة» finds «الولاياتالمتحدة»; it is asked only where there is need.
        """
        folded, offsets = fold_with_map(text)
        words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(folded)]
        spans: set[Span] = set()
        reasons: dict[str, Why] = {}

        def mark(first: int, last: int, leaf: Word | Phrase, form: str) -> None:
            span = offsets.to_source(words[first][0], words[last][1])
            why = _why(text[slice(*span)], form, leaf)
            if why == "stem" and form in self._joined:
                why = "folded"
            if leaf.exact and why != "exact":
                return
            spans.add(span)
            if _ORDER[why] < _ORDER.get(reasons.get(leaf.typed), len(_ORDER)):
                reasons[leaf.typed] = why

        for at, (_, _, word) in enumerate(words):
            for leaf in self._words.get(word, ()):
                mark(at, at, leaf, word)
            for leaf in self._prefixes:
                if word.startswith((leaf.text, f"ال{leaf.text}")):
                    mark(at, at, leaf, word)
        bare = [word for _, _, word in words]
        for run in self._runs:
            for at in _places(bare, run.words):
                mark(at, at + len(run.words) - 1, run, " ".join(run.words))
        for near in self._near:
            for at, word in enumerate(bare):
                if word in near.words or word.removeprefix("ال") in near.words:
                    spans.add(offsets.to_source(words[at][0], words[at][1]))
        if self._names or len(reasons) < len(self._typed()):
            for mention, name in names():
                self._by_name(mention, name, spans, reasons)
        return _apart(spans), reasons

    def _typed(self) -> set[str]:
        return {w.typed for ws in self._words.values() for w in ws} | {r.typed for r in self._runs}

    def _by_name(
        self, mention: Mention, name: str, spans: set[Span], reasons: dict[str, Why]
    ) -> None:
        called = WORD.findall(fold(name))
        span = (mention.start, mention.end)
        for wanted in self._names:
            if wanted.type == mention.type and any(_places(called, wanted.words)):
                spans.add(span)
        if len(called) > 1 and self._wanted.issuperset(called):
            spans.add(span)
            for leaf in [w for word in called for w in self._words.get(word, ())] + self._runs:
                reasons.setdefault(leaf.typed, "entity")


_ORDER: dict[Why | None, int] = {"exact": 0, "folded": 1, "stem": 2, "entity": 3}


def _why(surface: str, form: str, leaf: Word | Phrase) -> Why:
    if spelt(surface, leaf.typed):
        return "exact"
    text = leaf.text if isinstance(leaf, Word) else " ".join(leaf.words)
    return "folded" if form == text else "stem"


def _places(words: Sequence[str], run: Sequence[str]) -> list[int]:
    """Where a run of words begins in a list of words."""
    size, run = len(run), list(run)
    return [
        at
        for at in range(len(words) - size + 1)
        if words[at] == run[0] and words[at : at + size] == run
    ]


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
