"""Search over the archive: ranked results with snippets, and facets."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from core.archive import Archive
from core.model import Analysis, Article, Mention
from core.search.hits import Snippet, Span, find_hits, make_snippet
from core.search.syntax import Term, parse, to_match

TITLE, BODY, NAMES, STEMS = 6.0, 1.0, 3.0, 0.4  # weights of the index's columns in the rank
FACET_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Result:
    """An article that a search found.  ``score`` falls with relevance's fall, above 0."""

    id: int
    title: str
    published: str | None
    source: str
    score: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results, the number of all, and the names in all of them by type.

    ``facets`` maps PERS and LOC to ``(name, articles)``, the most frequent first.
    """

    query: str
    total: int
    results: tuple[Result, ...]
    seconds: float
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)


def search(archive: Archive, query: str, limit: int = 20, offset: int = 0) -> Results:
    """Articles that hold all terms of ``query``, the best first.

    QariError where the query cannot be read; an empty one finds nothing.
    """
    started = time.perf_counter()
    terms = parse(query)
    if not terms:
        return Results(query, 0, (), time.perf_counter() - started)
    match = to_match(terms)
    with archive.translated_errors():
        db = archive.db
        (total,) = db.execute(
            "select count(*) from search where search match ?", [match]
        ).fetchone()
        rows = list(
            db.query(
                "select rowid as id, -bm25(search, ?, ?, ?, ?) as score from search"
                " where search match ? order by score desc, rowid desc limit ? offset ?",
                [TITLE, BODY, NAMES, STEMS, match, limit, offset],
            )
        )
        results = tuple(_result(archive, row["id"], row["score"], terms) for row in rows)
        facets = {kind: _facet(archive, match, kind) for kind in ("PERS", "LOC")}
    return Results(query, total, results, time.perf_counter() - started, facets)


def _result(archive: Archive, number: int, score: float, terms: list[Term]) -> Result:
    article, analysis = archive.get(number)
    hits = find_hits(article.text, terms, named(analysis))
    snippet = make_snippet(article.text, hits)
    return Result(number, article.title, article.published, article.source, score, snippet)


def _facet(archive: Archive, match: str, kind: str) -> list[tuple[str, int]]:
    rows = archive.db.execute(
        "select e.name, count(*) as articles from article_entities ae"
        " join entities e on e.id = ae.entity"
        " where e.type = ? and ae.article in (select rowid from search where search match ?)"
        " group by e.id order by articles desc, e.name limit ?",
        [kind, match, FACET_LENGTH],
    )
    return [(name, articles) for name, articles in rows]


def named(analysis: Analysis) -> list[tuple[Mention, str]]:
    """Each mention with the name of its entity."""
    return [
        (analysis.mentions[index], entity.name)
        for entity in analysis.entities
        for index in entity.mentions
    ]


def hits_in(article: Article, analysis: Analysis, query: str) -> list[Span]:
    """Where a search's terms stand in an article that it found."""
    return find_hits(article.text, parse(query), named(analysis))
