"""Pages of the archive's list, read in the archive's thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from core.archive import Archive, listing
from core.archive.listing import Filter, Summary, summaries
from core.archive.stories import variants_of
from core.archive.trash import count_trashed, trashed
from core.search import Result, search
from core.search.finding import searcher
from core.search.syntax import parse
from gui.archive.asking import PAGE, Asked, How, Page, Row

Range = tuple[int, int]  # of rows, the last one included


def fetch(
    archive: Archive, asked: Asked, how: How = "full", offset: int = 0, limit: int = PAGE
) -> Page:
    """One page of what is asked for.  QariError where the query cannot be read."""
    if asked.trash:
        return _of_trash(archive, asked, offset, limit)
    if asked.query:
        return _found(archive, asked, how, offset, limit)
    return _listed(archive, asked, offset, limit)


def numbers_at(archive: Archive, asked: Asked, how: How, ranges: Iterable[Range]) -> list[int]:
    """The numbers of the articles in these rows, those too that were never read."""
    found: list[int] = []
    for first, last in ranges:
        if asked.searching:
            found += _numbers_found(archive, asked, how)[first : last + 1]
        elif asked.trash:
            page = fetch(archive, asked, how, first, last - first + 1)
            found += [row.id for row in page.rows]
        else:
            found += listing.numbers(archive, _filter(asked), _order(asked))[first : last + 1]
    return found


def _numbers_found(archive: Archive, asked: Asked, how: How) -> list[int]:
    typing = how == "typing"
    return searcher(archive).numbers(asked.whole, asked.sort, typing=typing, variants=False)


def rows_of(archive: Archive, numbers: Sequence[int]) -> list[Row]:
    """Saved articles by their numbers, as rows without a snippet."""
    return [_row(summary) for summary in summaries(archive, numbers)]


def versions_of(archive: Archive, number: int) -> list[Row]:
    """The other articles that tell the same story as one."""
    with archive.translated_errors():
        story = variants_of(archive.db, number)
    return rows_of(archive, [other for other in story if other != number])


def _of_trash(archive: Archive, asked: Asked, offset: int, limit: int) -> Page:
    rows = tuple(
        Row(item.id, item.title, day=item.trashed) for item in trashed(archive, limit, offset)
    )
    return Page(asked, "full", offset, count_trashed(archive), rows)


def _listed(archive: Archive, asked: Asked, offset: int, limit: int) -> Page:
    which = _filter(asked)
    listed = listing.articles(archive, which, _order(asked), limit=limit, offset=offset)
    total = listing.count(archive, which)
    saved = total or archive.count()
    rows = tuple(map(_row, listed))
    return Page(asked, "full", offset, total, rows, articles=total, saved=saved)


def _found(archive: Archive, asked: Asked, how: How, offset: int, limit: int) -> Page:
    parse(
        asked.query, date.today()
    )  # what is wrong with it is at a place of what stands in the box
    results = search(
        archive,
        asked.whole,
        limit,
        offset,
        asked.sort,
        typing=how == "typing",
        language=asked.language,
    )
    known = {s.id: s for s in summaries(archive, [result.id for result in results.results])}
    rows = tuple(_found_row(result, known.get(result.id)) for result in results.results)
    return Page(
        asked,
        how,
        offset,
        results.total,
        rows,
        results.articles,
        results.facets,
        results.outlets,
        results.months,
        results.suggestions,
        archive.count() if not results.total else results.articles,
    )


def _row(summary: Summary) -> Row:
    return Row(
        summary.id,
        summary.title,
        day=summary.published or summary.added,
        outlet=summary.outlet,
        tags=summary.tags,
        starred=summary.starred,
        read=summary.read,
    )


def _found_row(result: Result, summary: Summary | None) -> Row:
    return Row(
        result.id,
        result.title,
        result.snippet.text,
        result.snippet.hits,
        result.published or (summary.added if summary else ""),
        result.outlet,
        summary.tags if summary else (),
        result.starred,
        result.read,
        result.variants,
        tuple(result.reasons.items()),
    )


def _filter(asked: Asked) -> Filter:
    return Filter(tag=asked.tag, starred=asked.starred, unread=asked.unread)


def _order(asked: Asked) -> listing.Sort:
    return "added" if asked.sort == "relevance" else asked.sort
