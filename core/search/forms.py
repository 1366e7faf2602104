"""The forms of a word that the archive holds: what a search for the word looks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from core.lexicon import load_lexicon
from core.names import cuts
from core.search.query import Node, Word
from core.stem import stem

if TYPE_CHECKING:
    from core.sqlite_library import Database

_CHAINS = tuple(c + p for c in ("", "و", "ف") for p in ("", "ب", "ل", "ك") if c + p)
_SHORTEST = 4  # letters of a word that no list knows, before proclitics are seen in front of it


#: What names begin with that are written as two words or as one: عبد الله, أبوظبي.
_HEADS = ("عبد", "ابو", "ابا", "ابي")


class Spellings(Protocol):
    """In which words of the text a word that is searched for may stand."""

    def forms(self, word: str) -> tuple[str, ...]:
        """The word and its other forms."""

    def together(self, one: str, other: str) -> str | None:
        """Two words written as one: «الولاياتالمتحدة», «عبدالله»."""

    def apart(self, word: str) -> tuple[str, str] | None:
        """A name written as two words: «عبد الرحمن»."""


def joined_pair(spellings: Spellings, one: Node | None, other: Node) -> str | None:
    """Two neighbours of a query written as one, where both are words in any form.

    The second may be a beginning, as while one types: it may be the whole word, too.
    """
    if not (isinstance(one, Word) and isinstance(other, Word)):
        return None
    if one.exact or one.prefix or other.exact:
        return None
    return spellings.together(one.text, other.text)


def joined_in(spellings: Spellings, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A phrase with two of its words written as one."""
    for at in range(len(words) - 1):
        joined = spellings.together(words[at], words[at + 1])
        if joined is not None:
            yield (*words[:at], joined, *words[at + 2 :])


def with_and_without_article(word: str) -> tuple[str, str]:
    """The word as it is, and with ال where it has none, else without."""
    bare = word.removeprefix("ال")
    return word, bare if bare not in (word, "") else f"ال{word}"


class Vocabulary:
    """The spellings that one archive holds; each is looked up once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._forms: dict[str, tuple[str, ...]] = {}
        self._held: dict[str, bool] = {}

    def forms(self, word: str) -> tuple[str, ...]:
        """The word and its other forms."""
        if word not in self._forms:
            self._forms[word] = forms_of(self._db, word)
        return self._forms[word]

    def together(self, one: str, other: str) -> str | None:
        """Two words written as one, which they are in names and where a line's end is lost."""
        if not other.startswith("ال") and one not in _HEADS:
            return None
        return one + other if self._holds(one + other) else None

    def apart(self, word: str) -> tuple[str, str] | None:
        """A name of two words that is written as one in the query."""
        for head in _HEADS:
            rest = word[len(head) :]
            if word.startswith(head) and len(rest) >= 3 and self._holds(rest):
                return head, rest
        return None

    def _holds(self, word: str) -> bool:
        if word not in self._held:
            row = self._db.execute("select 1 from vocabulary where word = ?", [word]).fetchone()
            self._held[word] = row is not None
        return self._held[word]


def forms_of(db: Database, word: str) -> tuple[str, ...]:
    """The words of the vocabulary that are forms of a folded word, which comes first.

    Those with the word's stem, and those that are the word with proclitics before it.
    What a word list knows as a word of its own (وزير) is no form of what would be left
    (زير); a word that no list knows (a rare name) is attested by the archive itself.
    """
    same = db.execute("select word from vocabulary where stem = ?", [stem(word)])
    found = {form for (form,) in same}
    near = [form for form in {*behind_proclitics(word), *_shorter(word)} if form not in found]
    if near:
        marks = ", ".join("?" * len(near))
        rows = db.execute(f"select word from vocabulary where word in ({marks})", near)
        found |= {form for (form,) in rows}
    return (word, *sorted(found - {word}))


def behind_proclitics(word: str) -> Iterator[str]:
    """The word behind proclitics, as far as these are not part of another word."""
    if len(word) < 3:
        return
    for chain in _CHAINS:
        yield from _attested(word, chain + word)
        if chain.endswith("ل") and word.startswith("ال"):
            yield from _attested(word, chain + word[1:])


def _shorter(word: str) -> Iterator[str]:
    """What is left of the word without the proclitics that it seems to have."""
    for cut in cuts(word):
        if len(cut.word) >= 3 and any(_attested(cut.word, word)):
            yield cut.word


def _attested(bare: str, longer: str) -> Iterator[str]:
    lexicon = load_lexicon()
    usual, usual_longer = lexicon.frequency_folded(bare), lexicon.frequency_folded(longer)
    if usual > usual_longer or (usual == usual_longer == 0 and len(bare) >= _SHORTEST):
        yield longer
