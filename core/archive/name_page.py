"""What the archive knows of one name: how often and since when, its forms, its articles.

A name is an entity of the whole archive: one type, and one folded name.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.normalize import fold
from core.passages import Passage, passages

if TYPE_CHECKING:
    from core.archive.store import Archive
    from core.model import EntityType
    from core.sqlite_library import Database

Place = tuple[str, int]  # in the order of the articles: the day and the number of one

PAGE = 20  # articles
MOST_FORMS = 12
_FEW = 400  # articles that are sorted; of more, all of the archive are gone through by day
_SAMPLE = 5_000  # articles that are asked for other forms of a name


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the archive, as it is spelt there; ``first`` and ``last`` are ISO days."""

    entity: int
    type: EntityType
    name: str
    articles: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class NamingArticle:
    """An article that mentions a name, in these sentences; ``day`` is an ISO date."""

    id: int
    title: str
    day: str
    outlet: str
    passages: tuple[Passage, ...]

    @property
    def place(self) -> Place:
        """Where it stands among the articles."""
        return self.day, self.id


def known_name(archive: Archive, name: str, kind: str) -> KnownName | None:
    """The name in any spelling, or None if no article mentions it."""
    with archive.reading():
        row = archive.db.execute(
            "select id, type, name, articles from entities where type = ? and key = ?",
            [kind, fold(name)],
        ).fetchone()
        if row is None or not row[3]:
            return None
        entity, its_type, spelt, articles = row
        bounds = [
            archive.db.execute(*page_query(entity, articles, "", None, forwards, 1)).fetchone()
            for forwards in (True, False)
        ]
    first, last = (day for day, _ in bounds)
    return KnownName(entity, its_type, spelt, articles, first, last)


def other_forms(archive: Archive, known: KnownName, most: int = MOST_FORMS) -> list[str]:
    """What else articles call it, the commonest first."""
    found: Counter[str] = Counter()
    with archive.translated_errors():
        rows = archive.db.execute(
            "select name, aliases, count(*) from (select name, aliases from article_entities"
            " where entity = ? order by article desc limit ?) group by name, aliases",
            [known.entity, _SAMPLE],
        ).fetchall()
    for name, aliases, count in rows:
        for form in (name, *json.loads(aliases)):
            found[form] += count
    found.pop(known.name, None)
    return [form for form, _ in found.most_common(most)]


def naming_articles(
    archive: Archive,
    known: KnownName,
    *,
    period: str = "",
    after: Place | None = None,
    limit: int = PAGE,
) -> list[NamingArticle]:
    """A page of the articles that mention it, the latest first, behind the place ``after``.

    ``period`` asks for those of one month (2019-05) or year (2019) only.
    """
    with archive.reading():
        query, values = page_query(known.entity, known.articles, period, after, False, limit)
        rows = archive.db.execute(query, values).fetchall()
        return [_article(archive.db, known.entity, number) for _, number in rows]


def page_query(
    entity: int, articles: int, period: str, after: Place | None, forwards: bool, limit: int
) -> tuple[str, list[object]]:
    """The SQL for the days and numbers of a page, and its values.

    A name in many articles is looked for along the index of days, which has all that takes.
    """
    named = "select article from article_entities where entity = ?"
    conditions: list[str] = []
    values: list[object] = [entity]
    if articles <= _FEW:
        source = f"(select distinct article from ({named})) cross join articles on id = article"
    else:
        source = "articles indexed by articles_day"
        conditions.append(f"+id in ({named})")
    if period:
        conditions.append("day >= ? and day < ?")
        values += [period, f"{period}~"]  # behind every day that begins so
    if after:
        conditions.append("day <= ? and (day < ? or id < ?)")
        values += [after[0], after[0], after[1]]
    where = f" where {' and '.join(conditions)}" if conditions else ""
    order = "day, id" if forwards else "day desc, id desc"
    return f"select day, id from {source}{where} order by {order} limit ?", [*values, limit]


def _article(db: Database, entity: int, number: int) -> NamingArticle:
    title, day, outlet, text = db.execute(
        "select title, day, outlet, text from articles where id = ?", [number]
    ).fetchone()
    spans = db.execute(
        'select m.start, m."end" from article_entities ae join mentions m'
        " on m.article = ae.article and m.number = ae.number"
        " where ae.entity = ? and ae.article = ? order by m.position",
        [entity, number],
    ).fetchall()
    return NamingArticle(number, title, day, outlet, tuple(passages(text, spans)))
