"""What a correction would change in saved articles, before it is made.

The articles that it may concern are gone through some at a time, so that whoever asks can
show what was found so far, and stop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.changes import Change, changes
from core.correction_log import active_corrections
from core.corrections import replay
from core.errors import QariError
from core.names import load_rules
from core.passages import Passage, passage_at

if TYPE_CHECKING:
    from core.archive import Archive
    from core.corrections import Correction

STEP = 25  # articles to look at in one go: a tenth of a second or so


@dataclass(frozen=True, slots=True)
class ChangedArticle:
    """A saved article that would change: its first change, in its sentence, and how many."""

    id: int
    title: str
    day: str
    passage: Passage
    change: Change
    count: int


def would_change(
    archive: Archive, correction: Correction, numbers: Sequence[int], but: str = ""
) -> list[ChangedArticle]:
    """Those of the articles with these numbers that a correction would change.

    The one with the SHA-256 ``but`` is passed over, as are those that are gone.
    """
    found = []
    with archive.reading():
        for number in numbers:
            changed = _changed(archive, correction, number, but)
            if changed is not None:
                found.append(changed)
    return found


def _changed(
    archive: Archive, correction: Correction, number: int, but: str
) -> ChangedArticle | None:
    try:
        article, before = archive.get(number)
    except QariError as error:
        if error.code == "no-article":
            return None
        raise
    if article.sha256 == but or not correction.concerns(article.sha256):
        return None
    active = active_corrections(archive.db.conn, article.sha256)
    after = replay(article, before, [*active, correction], load_rules())
    found = changes(before, after)
    if not found:
        return None
    place = found[0].place
    passage = passage_at(article.text, (place.start, place.end))
    (day,) = archive.db.execute("select day from articles where id = ?", [number]).fetchone()
    return ChangedArticle(number, article.title, day, passage, found[0], len(found))
