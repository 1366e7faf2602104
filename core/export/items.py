"""What is exported: one open or saved article at a time, and which saved ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.archive.originals import origin_without_bytes
from core.errors import QariError

if TYPE_CHECKING:
    from core.archive import Archive
    from core.model import Analysis, Article
    from core.opening import Origin

PAGE = 500  # numbers that are asked for at once


@dataclass(frozen=True, slots=True)
class Item:
    """An article with its names; ``number`` and ``tags`` are those of a saved one.

    Of ``origin`` the bytes may be missing.
    """

    article: Article
    analysis: Analysis
    number: int | None = None
    tags: tuple[str, ...] = ()
    origin: Origin | None = None


def saved_items(
    archive: Archive, numbers: Iterable[int], *, gone_is_error: bool = False
) -> Iterator[Item]:
    """Saved articles by their numbers, each read when it is asked for.

    One that was deleted meanwhile is left out, or with ``gone_is_error`` a QariError.
    """
    for number in numbers:
        try:
            item = _saved(archive, number)
        except QariError as error:
            if gone_is_error or error.code != "no-article":
                raise
            continue
        yield item


def _saved(archive: Archive, number: int) -> Item:
    """An article and all that belongs to it, as of one moment."""
    with archive.translated_errors():
        alone = not archive.db.conn.in_transaction
        if alone:
            archive.db.execute("begin")
        try:
            article, analysis = archive.get(number)
            tags = archive.db.execute(
                "select tag from tags where article = ? order by key", [number]
            ).fetchall()
            origin = origin_without_bytes(archive.db, number)
        finally:
            if alone:
                archive.db.execute("commit")
    return Item(article, analysis, number, tuple(tag for (tag,) in tags), origin)


def all_numbers(archive: Archive) -> Iterator[int]:
    """The numbers of all saved articles, in the order in which they were added."""
    last = -1
    while True:
        with archive.translated_errors():
            rows = archive.db.execute(
                "select id from articles where id > ? order by id limit ?", [last, PAGE]
            ).fetchall()
        if not rows:
            return
        yield from (number for (number,) in rows)
        last = rows[-1][0]


def found_numbers(archive: Archive, query: str) -> list[int]:
    """The numbers of all articles that a search finds, the best first, variants too.

    QariError where the query cannot be read.
    """
    from core.search.finding import searcher

    return searcher(archive).numbers(query)
