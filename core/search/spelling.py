"""Folded words as the archive's texts spell them: «مدرسه» as «مدرسة»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from core.archive.index import WORD
from core.normalize import fold, letters
from core.sqlite_library import Database


def spellings(db: Database, words: Iterable[str]) -> dict[str, str]:
    """For each folded word, how the last article that has it spells it most often."""
    return {word: _spelling(db, word) for word in words}


def _spelling(db: Database, word: str) -> str:
    row = db.execute(
        "select title, text from articles where id ="
        " (select rowid from search where search match ? order by rowid desc limit 1)",
        [f'{{title body}} : "{word}"'],
    ).fetchone()
    if row is None:
        return word
    spelt = Counter(
        form for text in row for form in WORD.findall(letters(text)) if fold(form) == word
    )
    return spelt.most_common(1)[0][0] if spelt else word
