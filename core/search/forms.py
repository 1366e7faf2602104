"""The forms of a word that the archive holds: what a search for the word looks for."""

from __future__ import annotations

from collections.abc import Iterator

from core.lexicon import load_lexicon
from core.names import cuts
from core.sqlite_library import Database
from core.stem import stem

_CHAINS = tuple(c + p for c in ("", "و", "ف") for p in ("", "ب", "ل", "ك") if c + p)
_SHORTEST = 4  # letters of a word that no list knows, before proclitics are seen in front of it


def forms_of(db: Database, word: str) -> tuple[str, ...]:
    """The words of the vocabulary that are forms of a folded word, which comes first.

    Those with the word's stem, and those that are the word with proclitics before it.
    What a word list knows as a word of its own (وزير) is no form of what would be left
    (زير); a word that no list knows (a rare name) is attested by the archive itself.
    """
    same = db.execute("select word from vocabulary where stem = ?", [stem(word)])
    found = {form for (form,) in same}
    near = [form for form in {*_longer(word), *_shorter(word)} if form not in found]
    if near:
        marks = ", ".join("?" * len(near))
        rows = db.execute(f"select word from vocabulary where word in ({marks})", near)
        found |= {form for (form,) in rows}
    return (word, *sorted(found - {word}))


def _longer(word: str) -> Iterator[str]:
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
