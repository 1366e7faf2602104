"""Search over the archive: ranked results with snippets, and facets."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Literal

from core.archive import Archive
from core.errors import QariError
from core.model import Analysis, Article, EntityType, Mention
from core.search.fields import Language
from core.search.forms import Vocabulary
from core.search.hits import Finder, NamedMention, Snippet, Span, Why, make_snippet
from core.search.matching import Condition, Matcher, Plan, spelt
from core.search.query import Node, wanted
from core.search.syntax import parse

if TYPE_CHECKING:
    from core.search.census import Numbers
    from core.search.suggestions import Suggestion

TITLE, BODY, NAMES = 6.0, 1.0, 3.0  # weights of the index's columns in the rank
_WEIGHTS = (TITLE, BODY, *(NAMES,) * 4)
RANKED_AT_MOST = 10_000  # of more articles than these, words this common tell none apart
FACET_LENGTH = 20
_PER_STORY = 2  # articles ranked for each result: few stories are told by more

Sort = Literal["relevance", "date", "added", "title"]
_ORDERS = {
    "date": "day desc, id desc",
    "added": "id desc",
    "title": "title_key, id",
}


@dataclass(frozen=True, slots=True)
class Result:
    """An article that a search found.

    ``score`` falls with relevance; 0 where the order is another.  ``reasons`` says of the
    words of the query, as typed, why each was found.  ``variants`` counts the other
    articles found that tell the same story.
    """

    id: int
    title: str
    published: str | None
    source: str
    score: float
    snippet: Snippet
    reasons: dict[str, Why] = field(default_factory=dict)
    variants: int = 0
    outlet: str = ""
    starred: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results, the number of all, and what all of them are about.

    ``total`` counts stories, ``articles`` their variants too.  ``facets`` maps the types of
    names to ``(name, articles)``, the most frequent first; so ``outlets``; ``months`` has
    ``(YYYY-MM, articles)``, the latest first.
    """

    query: str
    total: int
    results: tuple[Result, ...]
    seconds: float
    facets: dict[EntityType, list[tuple[str, int]]] = field(default_factory=dict)
    outlets: list[tuple[str, int]] = field(default_factory=list)
    months: list[tuple[str, int]] = field(default_factory=list)
    articles: int = 0
    suggestions: tuple[Suggestion, ...] = ()


class Searcher:
    """Searches one open archive; keep it as long as that, for what it remembers."""

    def __init__(self, archive: Archive) -> None:
        from core.search.census import census_of  # numpy is loaded with the first search

        self._archive = archive
        self._db = archive.db
        self._census = census_of(archive)
        archive.db.conn.create_function("spelt", 2, spelt, deterministic=True)

    def search(
        self,
        query: str,
        limit: int = 20,
        offset: int = 0,
        sort: Sort = "relevance",
        *,
        typing: bool = False,
        facets: bool = True,
        language: Language = "ar",
    ) -> Results:
        """Articles that the query asks for, one for each story.

        QariError where the query cannot be read; an empty one finds nothing.  While one is
        ``typing``, the last word may be the beginning of a word.  Without ``facets``, outlets
        and months are not counted either.  Suggestions name fields in the ``language``.
        """
        started = time.perf_counter()
        node = _read(query, typing)
        if node is None:
            return Results(query, 0, (), time.perf_counter() - started)
        with self._archive.reading():
            matcher = Matcher(self._db)
            node, plan = self._planned(matcher, node, query, typing)
            found = self._numbers(plan.ids())
            total, alike = self._census.stories_among(found)
            page = self._page(plan, found, sort, offset, limit)
            finder = Finder(wanted(node), matcher.spellings)
            results = self._results(page, finder, alike)
            names = self._facets(found) if facets else {}
            outlets = self._census.outlets(found) if facets else []
            months = self._census.months(found) if facets else []
            nearest = () if total or typing else self._nearest(node, language)
        seconds = time.perf_counter() - started
        return Results(
            query, total, results, seconds, names, outlets[:FACET_LENGTH], months, len(found),
            nearest,
        )  # fmt: skip

    def numbers(
        self,
        query: str,
        sort: Sort = "relevance",
        *,
        typing: bool = False,
        variants: bool = True,
    ) -> list[int]:
        """The numbers of all articles that the query asks for, in order.

        Without ``variants`` one of each story, as ``search`` shows them.  QariError where the
        query cannot be read.
        """
        node = _read(query, typing)
        if node is None:
            return []
        with self._archive.reading():
            _, plan = self._planned(Matcher(self._db), node, query, typing)
            found = len(self._numbers(plan.ids()))
            numbers = [number for number, _ in self._ordered(plan, found, sort)]
            return numbers if variants else self._first_of_each_story(numbers)

    def _planned(self, matcher: Matcher, node: Node, query: str, typing: bool) -> tuple[Node, Plan]:
        """The tree as it is carried out, and how; the census is of the same moment."""
        self._census.refresh()
        if typing and _is_unfinished(query):
            node = matcher.unfinished(node)
        return node, matcher.plan(node)

    def _first_of_each_story(self, numbers: Sequence[int]) -> list[int]:
        first: dict[int, int] = {}
        for story, number in zip(self._census.stories(numbers), numbers, strict=True):
            first.setdefault(story, number)
        return list(first.values())

    def hits_in(self, article: Article, analysis: Analysis, query: str) -> list[Span]:
        """Where a query's words stand in an article that it found."""
        with self._archive.reading():
            finder = Finder(wanted(parse(query, date.today())), Vocabulary(self._db))
            spans, _ = finder.find(article.text, lambda: named(analysis))
        return spans

    def _nearest(self, node: Node, language: Language) -> tuple[Suggestion, ...]:
        from core.search.suggestions import suggest  # loads what other searches do not need

        return tuple(suggest(self._archive, node, language))

    def _numbers(self, select: Condition) -> Numbers:
        from core.search.census import numbers_in

        column = "rowid" if select.sql.startswith("select rowid") else "id"
        # One string of all numbers: SQLite writes it faster than Python takes rows.
        sql = select.sql.replace(f"select {column}", f"select group_concat({column})", 1)
        (joined,) = self._db.execute(sql, select.values).fetchone()
        return numbers_in(joined)

    def _page(
        self, plan: Plan, found: Numbers, sort: Sort, offset: int, limit: int
    ) -> list[tuple[int, float]]:
        """The articles of one page, each the first of its story."""
        page: list[tuple[int, float]] = []
        seen: set[int] = set()
        wanted_first = _PER_STORY * (offset + limit)
        for number, score in self._ordered(plan, len(found), sort, wanted_first):
            (story,) = self._census.stories([number])
            if story in seen:
                continue
            seen.add(story)
            if len(seen) > offset:
                page.append((number, score))
            if len(seen) == offset + limit:
                break
        return page

    def _ordered(
        self, plan: Plan, found: int, sort: Sort, first: int = 0
    ) -> Iterator[tuple[int, float]]:
        """All articles found, in order, with their scores; so many of the ``first`` soon."""
        if sort == "relevance" and plan.match:
            yield from self._by_relevance(plan, found, first)
            return
        ids = plan.ids()
        rows = self._db.execute(
            f"select id from articles where id in ({ids.sql})"
            f" order by {_ORDERS.get(sort, _ORDERS['date'])}",
            ids.values,
        )
        yield from ((number, 0.0) for (number,) in rows)

    def _by_relevance(self, plan: Plan, found: int, first: int) -> Iterator[tuple[int, float]]:
        """First where the words stand as typed or in the title, then their other forms."""
        given: set[int] = set()
        for expression in (plan.exact, plan.match):
            many = found > RANKED_AT_MOST and (
                expression == plan.match or self._count(plan.ids(expression)) > RANKED_AT_MOST
            )
            for number, score in self._tier(plan, expression, many, first):
                if number not in given:
                    given.add(number)
                    yield number, score
            if len(given) == found:
                return

    def _tier(
        self, plan: Plan, expression: str, many: bool, first: int
    ) -> Iterator[tuple[int, float]]:
        """The best first; of very many those with all words in the title, then the newest."""
        if not many:
            yield from self._ranked(plan.ids(expression), first)
            return
        yield from self._ranked(plan.ids(plan.titles), first)
        select = plan.ids(expression)
        rows = self._db.execute(f"{select.sql} order by rowid desc", select.values)
        yield from ((number, 0.0) for (number,) in rows)

    def _ranked(self, select: Condition, first: int) -> Iterator[tuple[int, float]]:
        """The best first; to find the ``first`` of them takes less time than to sort all."""
        weights = ", ".join(map(str, _WEIGHTS))
        sql = select.sql.replace("select rowid", f"select rowid, -bm25(search, {weights})", 1)
        sql += " order by 2 desc, rowid desc"
        best = self._db.execute(f"{sql} limit ?", (*select.values, first)).fetchall()
        yield from best
        if len(best) == first:
            yield from islice(self._db.execute(sql, select.values), first, None)

    def _count(self, select: Condition) -> int:
        row = self._db.execute(f"select count(*) from ({select.sql})", select.values).fetchone()
        return int(row[0])

    def _results(
        self, page: list[tuple[int, float]], finder: Finder, alike: Mapping[int, int]
    ) -> tuple[Result, ...]:
        numbers = [number for number, _ in page]
        marks = ", ".join("?" * len(numbers))
        rows = self._db.execute(
            "select id, title, text, published, source, outlet, starred, read"
            f" from articles left join reading on article = id where id in ({marks})",
            numbers,
        )
        facts = {number: rest for number, *rest in rows}
        results = []
        for (number, score), story in zip(page, self._census.stories(numbers), strict=True):
            title, text, published, source, outlet, starred, read = facts[number]
            spans, reasons = finder.find(text, partial(self._named, number))
            results.append(
                Result(
                    number,
                    title,
                    published,
                    source,
                    score,
                    make_snippet(text, spans),
                    reasons,
                    alike.get(story, 1) - 1,
                    outlet,
                    bool(starred),
                    bool(read),
                )
            )
        return tuple(results)

    def _named(self, number: int) -> list[NamedMention]:
        rows = self._db.execute(
            'select m.start, m."end", m.type, ae.name from mentions m join article_entities ae'
            " on ae.article = m.article and ae.number = m.number where m.article = ?",
            [number],
        )
        return [(Mention(start, end, kind, "", 0.0), name) for start, end, kind, name in rows]

    def _facets(self, found: Numbers) -> dict[EntityType, list[tuple[str, int]]]:
        most = self._census.entities(found, FACET_LENGTH)
        named = self._names_of([number for top in most.values() for number, _ in top])
        facets = {
            kind: [(named[number], count) for number, count in top if number in named]
            for kind, top in most.items()
        }
        return {
            kind: sorted(names, key=lambda pair: (-pair[1], pair[0]))
            for kind, names in facets.items()
            if names
        }

    def _names_of(self, numbers: Sequence[int]) -> dict[int, str]:
        marks = ", ".join("?" * len(numbers))
        rows = self._db.execute(f"select id, name from entities where id in ({marks})", numbers)
        return dict(rows)


def searcher(archive: Archive) -> Searcher:
    """The searcher of an open archive, made with the first search."""
    made: Searcher = archive.derived.get(Searcher) or Searcher(archive)
    archive.derived[Searcher] = made
    return made


def search(
    archive: Archive,
    query: str,
    limit: int = 20,
    offset: int = 0,
    sort: Sort = "relevance",
    *,
    typing: bool = False,
    facets: bool = True,
    language: Language = "ar",
) -> Results:
    """As ``Searcher.search``."""
    made = searcher(archive)
    return made.search(query, limit, offset, sort, typing=typing, facets=facets, language=language)


def hits_in(archive: Archive, article: Article, analysis: Analysis, query: str) -> list[Span]:
    """As ``Searcher.hits_in``."""
    return searcher(archive).hits_in(article, analysis, query)


def _is_unfinished(query: str) -> bool:
    return query[-1:].isalnum()


def _read(query: str, typing: bool) -> Node | None:
    """The query's tree; while typing, «أو» at its end may become a word (أوباما)."""
    try:
        return parse(query, date.today())
    except QariError:
        if not (typing and _is_unfinished(query)):
            raise
        return parse(f"{query}*", date.today())


def named(analysis: Analysis) -> list[NamedMention]:
    """Each mention with the name of its entity."""
    return [
        (analysis.mentions[index], entity.name)
        for entity in analysis.entities
        for index in entity.mentions
    ]
