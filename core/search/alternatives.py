"""What one part of a query may have meant, of all that the archive holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Indel

from core.archive.index import WORD
from core.model import EntityType
from core.normalize import fold
from core.search.nearness import nearest, reach
from core.search.query import And, Leaf, Name, Near, Node, Outlet, Phrase, Tag, Word
from core.search.syntax import joined
from core.sqlite_library import Database
from core.stem import stem

_Value = TypeVar("_Value")
#: Words as the archive has them; a name in it; words that need not stand together.
Kind = Literal["spelling", "name", "apart"]

MOST = 8  # alternatives of a kind
_FAR = 0.4  # of two tags or outlets: the share that is not the same
_AS_ONE = 0.5  # what words that were run together cost, in mistaken letters
_WRONG = 3  # words of a phrase or a name, that are put right
_NAMES = 3  # for a word
_NAME_WORDS = 8  # that a name is looked up by
_LONGEST = 40  # letters
_BY_NAME, _OTHER_NAME, _APART = 0.1, 0.3, 1.0


@dataclass(frozen=True, slots=True)
class Alternative:
    """What to search for instead; ``cost`` is how many letters were mistaken, about."""

    kind: Kind
    node: Node
    cost: float


class Alternatives:
    """Looks for alternatives in one archive; their new words are spelt as they are folded."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._read: dict[tuple[int, int], list[str]] = {}

    def of(self, leaf: Leaf) -> list[Alternative]:
        """What a part that nothing was found for may have meant, the likeliest first."""
        return sorted(self._of(leaf), key=lambda alternative: alternative.cost)

    def _of(self, leaf: Leaf) -> Iterator[Alternative]:
        match leaf:
            case Word():
                yield from self._of_word(leaf)
            case Phrase(words, typed, exact):
                if exact:
                    yield Alternative("spelling", Phrase(words, typed), 0)
                for run, cost in self._corrected(words):
                    yield Alternative("spelling", Phrase(run, " ".join(run)), cost)
                yield from _apart(words)
            case Near(words, distance):
                for run, cost in self._corrected(words):
                    yield Alternative("spelling", Near(run, distance), cost)
                yield from _apart(words)
            case Name():
                yield from self._of_name(leaf)
            case Outlet(words):
                rows = self._db.execute("select distinct outlet from articles where outlet != ''")
                outlets = [Outlet(tuple(WORD.findall(fold(name))), name) for (name,) in rows]
                choices = {" ".join(outlet.words): outlet for outlet in outlets}
                for outlet, cost in _alike(" ".join(words), choices):
                    yield Alternative("spelling", outlet, cost)
            case Tag(key):
                rows = self._db.execute("select key, min(tag) from tags group by key")
                for tag, cost in _alike(key, {key: Tag(key, tag) for key, tag in rows}):
                    yield Alternative("spelling", tag, cost)

    def _of_word(self, word: Word) -> Iterator[Alternative]:
        if word.exact:
            yield Alternative("spelling", replace(word, exact=False), 0)
        if len(word.text) > _LONGEST:
            return
        near = self._nearest(word.text, word.prefix)
        for other, cost in near:
            yield Alternative("spelling", Word(other, other, prefix=word.prefix), cost)
        if word.prefix:
            return
        for pair in self._halves(word.text):
            yield Alternative("spelling", Phrase(pair, " ".join(pair)), _AS_ONE)
        for other, cost in [(word.text, 0.0), *near[:3]]:
            for name in self._names([other]):
                if len(name.words) > 1:  # else it is the word itself
                    yield Alternative("name", name, cost + _BY_NAME)

    def _of_name(self, name: Name) -> Iterator[Alternative]:
        for words, cost in [(name.words, 0.0), *self._corrected(name.words)]:
            for found in self._names(words):
                yield Alternative("name", found, cost + (found.type != name.type) * _OTHER_NAME)
        for word in dict.fromkeys((name.words[-1], name.words[0])):
            for other, cost in [(word, 0.0), *self._nearest(word)[:3]]:
                for found in self._names([other], name.type):
                    yield Alternative("name", found, cost + _APART)

    def _corrected(self, words: Sequence[str]) -> list[tuple[tuple[str, ...], float]]:
        """The words with those that the archive does not hold put right, if there are any."""
        known = self._known(words)
        if not 0 < len(set(words) - known) <= _WRONG:
            return []
        runs: list[tuple[tuple[str, ...], float]] = [((), 0.0)]
        for word in words:
            ways = [(word, 0.0)] if word in known else self._nearest(word)
            longer = [((*run, way), cost + more) for run, cost in runs for way, more in ways]
            runs = sorted(longer, key=lambda pair: pair[1])[:MOST]
        return runs

    def _nearest(self, word: str, beginning: bool = False) -> list[tuple[str, float]]:
        """Other words of the vocabulary, or beginnings of them, one for all forms of a word."""
        size, off = len(word), reach(word)
        words = self._words(size, _LONGEST) if beginning else self._words(size - off, size + off)
        found: dict[str, tuple[str, float]] = {}
        for other, cost in nearest(word, {w[:size] for w in words} if beginning else words):
            found.setdefault(stem(other), (other, cost))
        return list(found.values())[:MOST]

    def _words(self, shortest: int, longest: int) -> list[str]:
        """The words of the vocabulary with so many letters."""
        if (shortest, longest) not in self._read:
            # One string of all words: SQLite writes it faster than Python takes rows.
            (words,) = self._db.execute(
                "select group_concat(word, ' ') from vocabulary where length(word) between ? and ?",
                [shortest, longest],
            ).fetchone()
            self._read[shortest, longest] = (words or "").split()
        return self._read[shortest, longest]

    def _known(self, words: Sequence[str]) -> set[str]:
        marks = ", ".join("?" * len(words))
        sql = f"select word from vocabulary where word in ({marks})"
        return {word for (word,) in self._db.execute(sql, list(words))}

    def _halves(self, word: str) -> Iterator[tuple[str, str]]:
        """Two words of the vocabulary that are this one, run together."""
        pairs = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
        known = self._known([half for pair in pairs for half in pair])
        yield from [pair for pair in pairs if known.issuperset(pair)][:MOST]

    def _names(self, words: Sequence[str], kind: EntityType | None = None) -> Iterator[Name]:
        """The commonest names that have all of the words."""
        words = words[:_NAME_WORDS]
        having = " intersect ".join("select entity from name_words where word = ?" for _ in words)
        rows = self._db.execute(
            f"select type, key, name from entities where id in ({having})"
            " and type = coalesce(?, type) order by articles desc limit ?",
            [*words, kind, _NAMES],
        )
        for of_kind, key, name in rows:
            yield Name(of_kind, tuple(WORD.findall(key)), name)


def _apart(words: Sequence[str]) -> Iterator[Alternative]:
    if len(words) > 1:
        yield Alternative("apart", joined(And, (Word(word, word) for word in words)), _APART)


def _alike(text: str, choices: Mapping[str, _Value]) -> Iterator[tuple[_Value, float]]:
    """Of texts with a value each, the values of those that are much like another text."""
    for other, cost, _ in process.extract(
        text, choices.keys(), scorer=Indel.normalized_distance, score_cutoff=_FAR, limit=MOST
    ):
        yield choices[other], cost
