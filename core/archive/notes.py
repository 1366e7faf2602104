"""The reader's notes on articles and on passages of them.

A note on a passage follows it when the article's text is replaced: see
``core.archive.anchoring``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from core.archive.anchoring import Span, passage_at, passage_like
from core.archive.organising import now
from core.errors import QariError

if TYPE_CHECKING:
    from core.archive.store import Archive

_COLUMNS = 'id, article, note, start, "end", quote, made, changed'


@dataclass(frozen=True, slots=True)
class Note:
    """A note, or a passage that is marked without one.

    ``start`` and ``end`` are code points, and ``quote`` what stands there.  ``start`` is -1
    for a note on the whole article, which is what becomes of one whose passage is gone; that
    still has its quote.  Times are UTC, ISO 8601.
    """

    id: int
    article: int
    note: str
    start: int
    end: int
    quote: str
    made: str
    changed: str

    @property
    def span(self) -> Span | None:
        """Its passage, ``text[start:end]``, where it has one."""
        return (self.start, self.end) if self.start >= 0 else None


def add_note(archive: Archive, article: int, note: str, span: Span | None = None) -> Note:
    """Keep a note on an article, or on the passage ``text[start:end]`` of it.

    Blanks at the ends of the passage are left out of it.  QariError when there is no such
    article or passage, or neither passage nor note.
    """
    if span is None and not note.strip():
        raise QariError("empty-note")
    with archive.writing():
        text = _text(archive, article)
        at = passage_at(text, *span) if span else None
        if span and at is None:
            raise QariError("no-passage", id=article)
        start, end = at or (-1, -1)
        quote = text[start:end] if at else ""
        made = now()
        row = (article, note.strip(), start, end, quote, made, made)
        number = archive.db.execute(
            "insert into notes values (null, ?, ?, ?, ?, ?, ?, ?)", row
        ).lastrowid
    return Note(int(number or 0), *row)


def change_note(archive: Archive, number: int, note: str) -> Note:
    """Put another text in a note.  QariError when there is none, or nothing is left of it."""
    with archive.writing():
        before = _require(archive, number)
        if not before.quote and not note.strip():
            raise QariError("empty-note")
        after = replace(before, note=note.strip(), changed=now())
        archive.db.execute(
            "update notes set note = ?, changed = ? where id = ?",
            [after.note, after.changed, number],
        )
    return after


def remove_note(archive: Archive, number: int) -> Note:
    """Take out a note and return it, for ``put_back``.  QariError when there is none."""
    with archive.writing():
        note = _require(archive, number)
        archive.db.execute("delete from notes where id = ?", [number])
    return note


def put_back(archive: Archive, note: Note) -> None:
    """Keep a note again that was removed.  QariError when its article is not there any more."""
    with archive.writing():
        text = _text(archive, note.article)
        if note.span and text[note.start : note.end] != note.quote:
            span = passage_like(text, note.quote, note.start)
            quote = text[slice(*span)] if span else note.quote
            start, end = span or (-1, note.end)
            note = replace(note, start=start, end=end, quote=quote)
        archive.db.execute(
            "insert or replace into notes values (?, ?, ?, ?, ?, ?, ?, ?)",
            [note.id, note.article, note.note, note.start, note.end, note.quote, note.made,
             note.changed],
        )  # fmt: skip


def notes_on(archive: Archive, article: int) -> list[Note]:
    """The notes on an article: on all of it first, then by their passages."""
    return _select(archive, "where article = ? order by start, id", article)


def latest_notes(archive: Archive, limit: int = 100, offset: int = 0) -> list[Note]:
    """The notes on all articles, the last changed first."""
    return _select(archive, "order by changed desc, id desc limit ? offset ?", limit, offset)


def _select(archive: Archive, rest: str, *values: object) -> list[Note]:
    with archive.translated_errors():
        rows: Sequence[tuple[Any, ...]] = archive.db.execute(
            f"select {_COLUMNS} from notes {rest}", list(values)
        ).fetchall()
    return [Note(*row) for row in rows]


def _require(archive: Archive, number: int) -> Note:
    for note in _select(archive, "where id = ?", number):
        return note
    raise QariError("no-note", id=number)


def _text(archive: Archive, article: int) -> str:
    row = archive.db.execute("select text from articles where id = ?", [article]).fetchone()
    if row is None:
        raise QariError("no-article", id=article)
    return str(row[0])
