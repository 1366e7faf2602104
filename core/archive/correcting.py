"""Correcting an archive's names: into the log first, then into every article concerned.

A correction for all articles may concern thousands.  It is in the log, and they are in
the queue ``replays_due``, before the first is changed; so what a kill leaves undone is
done when the archive is next asked to, and read rightly until then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import correction_log
from core.errors import QariError
from core.normalize import fold, name_key
from core.progress import NO_PROGRESS, Progress

if TYPE_CHECKING:
    from core.archive import Archive
    from core.correction_log import Entry
    from core.corrections import Correction
    from core.model import Analysis

BATCH = 50  # articles in one transaction
WORDS = 500  # asked of the index at once


def correct(archive: Archive, correction: Correction) -> int:
    """Enter a correction in the log; returns its number.  ``replay_due`` carries it out."""
    with archive.writing():
        number = correction_log.append(archive.db.conn, correction)
        _queue(archive, correction)
    return number


def undo(archive: Archive, number: int | None = None) -> Correction:
    """Undo a correction, the last that holds unless its number is given.

    QariError when there is none.
    """
    with archive.writing():
        holding = [e.correction for e in correction_log.entries(archive.db.conn) if not e.undone]
        chosen = [c for c in holding if number in (None, c.id)]
        if not chosen:
            raise QariError("no-correction", id="" if number is None else number)
        correction_log.append_undo(archive.db.conn, chosen[-1])
        _queue(archive, chosen[-1])
    return chosen[-1]


def log(archive: Archive) -> list[Entry]:
    """All corrections, the first made first."""
    with archive.translated_errors():
        return correction_log.entries(archive.db.conn)


@dataclass(frozen=True, slots=True)
class Holding:
    """A correction that holds, and the title of the saved article that it is about, if any."""

    correction: Correction
    title: str = ""


def holding(archive: Archive) -> list[Holding]:
    """The corrections that hold, the last made first."""
    with archive.reading():
        rows = archive.db.execute(
            "select sha256, title from articles where sha256 in (select article from corrections)"
        )
        titles = dict(rows.fetchall())
        entries = correction_log.entries(archive.db.conn)
    return [
        Holding(entry.correction, titles.get(entry.correction.article, ""))
        for entry in reversed(entries)
        if not entry.undone
    ]


def replay_in(archive: Archive, sha256: str) -> bool:
    """Carry out what is due in the article with this text; whether that changed it."""
    with archive.writing():
        due = archive.db.execute(
            "select article from replays_due join articles on id = article where sha256 = ?",
            [sha256],
        ).fetchone()
        if due is None:
            return False
        archive.db.execute("delete from replays_due where article = ?", due)
        return archive.renew_names(due[0])


def replay_due(archive: Archive, progress: Progress = NO_PROGRESS) -> int:
    """Carry out what the log asks for; returns how many articles changed.

    Reports the articles done.  Stops between two transactions when cancelled; the rest
    stays due.
    """
    with archive.translated_errors():
        total = _count_due(archive)
    done = changed = 0
    while done < total:
        with archive.writing():
            rows = archive.db.execute("select article from replays_due limit ?", [BATCH])
            batch = [number for (number,) in rows.fetchall()]
            changed += sum(archive.renew_names(number) for number in batch)
            archive.db.conn.executemany(
                "delete from replays_due where article = ?", [(number,) for number in batch]
            )
        if not batch:
            break
        done += len(batch)
        progress.report(min(done, total), total)
    return changed


def corrected_articles(archive: Archive) -> Sequence[int]:
    """The numbers of the saved articles whose names the reader corrected."""
    with archive.translated_errors():
        rows = archive.db.execute("select id from articles where found is not null order by id")
        return [number for (number,) in rows.fetchall()]


def whole_entity(analysis: Analysis, name: str) -> tuple[str, ...]:
    """All forms of the entity that is called ``name`` or has it among its forms."""
    key = name_key(name)
    for entity in analysis.entities:
        forms = dict.fromkeys(analysis.mentions[i].form for i in entity.mentions)
        if key in map(name_key, (entity.name, *forms)):
            return tuple(forms)
    return (name,)


def _count_due(archive: Archive) -> int:
    (count,) = archive.db.execute("select count(*) from replays_due").fetchone()
    return int(count)


def _batched(words: Sequence[str]) -> Iterator[Sequence[str]]:
    return (words[at : at + WORDS] for at in range(0, len(words), WORDS))


def concerned(archive: Archive, correction: Correction) -> list[int]:
    """The numbers of the saved articles that a correction may change, the last saved first."""
    with archive.translated_errors():
        return sorted(_concerned(archive, correction), reverse=True)


def _queue(archive: Archive, correction: Correction) -> None:
    """Note the articles that a correction may change."""
    archive.db.conn.executemany(
        "insert or ignore into replays_due values (?)",
        [(number,) for number in _concerned(archive, correction)],
    )


def _concerned(archive: Archive, correction: Correction) -> set[int]:
    if correction.scope != "everywhere":
        query, values = "select id from articles where sha256 = ?", [correction.article]
        return {number for (number,) in archive.db.execute(query, values)}
    found: set[int] = set()
    for form in correction.forms:
        # Its longest word is in the text however the name is spelt, joined or prefixed; or
        # among the names, where an earlier correction gave it.
        words = [w.removeprefix("ال") if len(w) > 4 else w for w in fold(form).split()]
        needle = max(words, key=len, default="")
        rows = archive.db.execute("select word from vocabulary where instr(word, ?)", [needle])
        for some in _batched([word for (word,) in rows]):
            match = " OR ".join(f'"{word}"' for word in some)
            numbers = archive.db.execute("select rowid from search where search match ?", [match])
            found.update(number for (number,) in numbers)
    return found
