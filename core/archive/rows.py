"""Articles and their names as rows of the archive, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from core.model import Analysis, Article, Block, Entity, Mention
from core.normalize import dictionary_form

if TYPE_CHECKING:
    from core.sqlite_library import Database

Row = dict[str, object]


def row_of(article: Article, analysis: Analysis) -> Row:
    """An article as its row in ``articles``, without its number and when it was added."""
    return {
        "sha256": article.sha256,
        "title": article.title,
        "text": article.text,
        "blocks": json.dumps([[b.start, b.end, b.kind] for b in article.blocks]),
        "source": article.source,
        "published": article.published,
        "language": article.language,
        "author": article.author,
        "site": article.site,
        "engine": analysis.engine,
        "found": found_json(analysis),
    }


def found_json(analysis: Analysis) -> str | None:
    """The mentions before the reader's corrections, where there are some."""
    if analysis.found is None:
        return None
    return json.dumps([astuple(mention) for mention in analysis.found], ensure_ascii=False)


def article_of_row(row: Row) -> Article:
    """An article from its row."""
    blocks: Sequence[list[object]] = json.loads(str(row["blocks"]))
    return Article(
        title=str(row["title"]),
        text=str(row["text"]),
        blocks=tuple(Block(*b) for b in blocks),  # type: ignore[arg-type]
        sha256=str(row["sha256"]),
        source=str(row["source"]),
        published=None if row["published"] is None else str(row["published"]),
        language=str(row["language"]),
        author=str(row["author"]),
        site=str(row["site"]),
    )


def analysis_of(db: Database, number: int, row: Row) -> Analysis:
    """The names of the article with this number; ``row`` is its row."""
    members: dict[int, list[int]] = {}
    mentions: list[Mention] = []
    for mention in db.query(
        'select number, start, "end", type, surface, confidence, form from mentions'
        " where article = ? order by position",
        [number],
    ):
        members.setdefault(mention.pop("number"), []).append(len(mentions))
        # An archive of before the forms were kept has none.
        mention["form"] = mention["form"] or dictionary_form(mention["surface"])
        mentions.append(Mention(**mention))
    entities = tuple(
        Entity(
            entity["number"],
            entity["type"],
            entity["name"],
            tuple(json.loads(entity["aliases"])),
            tuple(members.get(entity["number"], ())),
            tuple(json.loads(entity["reasons"])),
        )
        for entity in db.query(
            "select ae.number, e.type, ae.name, ae.aliases, ae.reasons"
            " from article_entities ae"
            " join entities e on e.id = ae.entity where article = ? order by ae.number",
            [number],
        )
    )
    found = None
    if row["found"] is not None:
        found = tuple(Mention(*mention) for mention in json.loads(str(row["found"])))
    return Analysis(str(row["engine"]), tuple(mentions), entities, found)
