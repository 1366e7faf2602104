"""Where a search's words stand in an article, why, and the snippet to show of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from core.archive.words import WORD, pattern_for
from core.model import Mention
from core.normalize import fold
from core.search.forms import Spellings, joined_in, joined_pair, with_and_without_article
from core.search.matching import spelt
from core.search.places import Span as Span
from core.search.places import places
from core.search.query import Leaf, Name, Near, Phrase, Word

SNIPPET_LENGTH = 180  # code points, about

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
        self._near: set[str] = set()
        self._names: list[Name] = []
        before: Leaf | None = None
        for leaf in leaves:
            if isinstance(leaf, Word):
                for form in (leaf.text,) if leaf.exact else spellings.forms(leaf.text):
                    self._words.setdefault(form, []).append(leaf)
                if apart := None if leaf.exact else spellings.apart(leaf.text):
                    self._runs.append(Phrase(apart, leaf.typed))
                joined = joined_pair(spellings, before, leaf)
                if joined is not None and isinstance(before, Word):
                    self._words.setdefault(joined, []).extend((before, leaf))
                    self._joined.add(joined)
                if leaf.prefix:
                    self._prefixes.append(leaf)
            elif isinstance(leaf, Phrase):
                self._runs.append(leaf)
                for words in () if leaf.exact else joined_in(spellings, leaf.words):
                    self._runs.append(Phrase(words, leaf.typed))
            elif isinstance(leaf, Near):
                self._near.update(chain(*map(with_and_without_article, leaf.words)))
            elif isinstance(leaf, Name):
                self._names.append(leaf)
            before = leaf
        self._wanted = {w.text for words in self._words.values() for w in words} | {
            word for run in self._runs for word in run.words
        }
        self._single = {*self._words, *self._near}
        self._typed = {w.typed for words in self._words.values() for w in words}
        self._typed |= {run.typed for run in self._runs}
        self._parts = self._shared_parts()

    def _shared_parts(self) -> tuple[str, ...]:
        """Pieces of words: a line without any of these holds no hit."""
        alike: dict[Leaf, list[str]] = {}
        for word, leaves in self._words.items():
            for leaf in leaves:
                alike.setdefault(leaf, []).append(word)
        parts = {_common_part(words) for words in alike.values()}
        parts.update(run.words[0] for run in self._runs)
        return tuple(parts.union(self._near, (leaf.text for leaf in self._prefixes)))

    def find(
        self, text: str, names: Callable[[], Iterable[NamedMention]] = tuple
    ) -> tuple[list[Span], dict[str, Why]]:
        """The spans found, in order and apart, and why each leaf, as typed, was found.

        ``names`` gives mentions with the names of their entities, by which «الولايات
        المتحدة» finds «الولاياتالمتحدة»; it is asked only where there is need.
        """
        found = _Found()
        folded = fold(text)
        pattern = pattern_for(folded)
        start = 0
        # A fold keeps the ends of lines as they are.
        for line, bare in zip(text.split("\n"), folded.split("\n"), strict=True):
            if any(part in bare for part in self._parts):
                self._look(line, pattern.findall(bare), start, found)
            start += len(line) + 1
        if self._runs and not found.spans:  # a phrase may go over the end of a line
            self._look(text, pattern.findall(folded), 0, found)
        if self._names or len(found.reasons) < len(self._typed):
            for mention, name in names():
                self._by_name(mention, name, found)
        return _apart(found.spans), found.reasons

    def _look(self, text: str, words: Sequence[str], start: int, found: _Found) -> None:
        """Look for everything in a piece of the text, which begins at ``start``."""
        hits: list[tuple[int, int, Word | Phrase | None, str]] = []
        single = self._single
        for at in [at for at, word in enumerate(words) if word in single]:
            word = words[at]
            hits += [(at, at, leaf, word) for leaf in self._words.get(word, ())]
            if word in self._near:
                hits.append((at, at, None, word))
        for leaf in self._prefixes:
            heads = (leaf.text, f"ال{leaf.text}")
            hits += [(at, at, leaf, w) for at, w in enumerate(words) if w.startswith(heads)]
        for run in self._runs:
            last, form = len(run.words) - 1, " ".join(run.words)
            hits += [(at, at + last, run, form) for at in _places(words, run.words)]
        spans = places(text, words, {at for first, last, *_ in hits for at in (first, last)})
        for first, last, of, form in hits:
            a, b = spans[first][0], spans[last][1]
            if of is None:
                found.spans.add((start + a, start + b))
                continue
            why = _why(text[a:b], form, of)
            if why == "stem" and form in self._joined:
                why = "folded"
            if not of.exact or why == "exact":
                found.add((start + a, start + b), of, why)

    def _by_name(self, mention: Mention, name: str, found: _Found) -> None:
        called = WORD.findall(fold(name))
        span = (mention.start, mention.end)
        for wanted in self._names:
            if wanted.type == mention.type and _places(called, wanted.words):
                found.spans.add(span)
        if len(called) > 1 and self._wanted.issuperset(called):
            found.spans.add(span)
            for leaf in [w for word in called for w in self._words.get(word, ())] + self._runs:
                found.reasons.setdefault(leaf.typed, "entity")


class _Found:
    """What was found so far."""

    def __init__(self) -> None:
        self.spans: set[Span] = set()
        self.reasons: dict[str, Why] = {}

    def add(self, span: Span, leaf: Word | Phrase, why: Why) -> None:
        """A hit; of the reasons for a leaf the closest to what was typed stays."""
        self.spans.add(span)
        if _ORDER[why] < _ORDER.get(self.reasons.get(leaf.typed), len(_ORDER)):
            self.reasons[leaf.typed] = why


_ORDER: dict[Why | None, int] = {"exact": 0, "folded": 1, "stem": 2, "entity": 3}


def _why(surface: str, form: str, leaf: Word | Phrase) -> Why:
    if surface == leaf.typed or spelt(surface, leaf.typed):
        return "exact"
    text = leaf.text if isinstance(leaf, Word) else " ".join(leaf.words)
    return "folded" if form == text else "stem"


def _common_part(words: Sequence[str]) -> str:
    """The longest piece that all of the words have."""
    shortest = min(words, key=len)
    for size in range(len(shortest), 0, -1):
        for at in range(len(shortest) - size + 1):
            part = shortest[at : at + size]
            if all(part in word for word in words):
                return part
    return ""


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
