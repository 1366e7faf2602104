"""``qari name``: what the archive knows of a name."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from core.archive.name_page import known_name, naming_articles, other_forms
from core.cli_commands import open_archive, print_json
from core.model import ENTITY_TYPES
from core.search.company import Company, company_of

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.name_page import KnownName, NamingArticle


def run_name(args: argparse.Namespace) -> int:
    """``qari name NAME``."""
    name = " ".join(args.name)
    with open_archive(args) as archive:
        known = _known(archive, name, args.type)
        forms: list[str] = []
        company = Company((), {})
        articles: list[NamingArticle] = []
        if known is not None:
            forms, company = other_forms(archive, known), company_of(archive, known)
            articles = naming_articles(archive, known, period=args.period or "", limit=args.limit)
    if args.json:
        print_json(_record(name, known, forms, company, articles))
    elif known is None:
        print("0 articles")
    else:
        _print(known, forms, company, articles)
    return 0


def _known(archive: Archive, name: str, kind: str | None) -> KnownName | None:
    """The name of this type, or else of the type that most articles have it as."""
    kinds = ENTITY_TYPES if kind is None else (kind,)
    found = [known for one in kinds if (known := known_name(archive, name, one))]
    return max(found, key=lambda known: known.articles, default=None)


def _record(
    name: str,
    known: KnownName | None,
    forms: list[str],
    company: Company,
    articles: list[NamingArticle],
) -> dict[str, object]:
    return {
        "name": known.name if known else name,
        "type": known.type if known else None,
        "articles": known.articles if known else 0,
        "first": known.first if known else None,
        "last": known.last if known else None,
        "forms": forms,
        "months": [{"month": month, "articles": count} for month, count in company.months],
        "beside": {
            kind: [{"name": other, "articles": count} for other, count in names]
            for kind, names in company.names.items()
        },
        "results": [
            {
                "id": article.id,
                "title": article.title,
                "day": article.day,
                "outlet": article.outlet,
                "sentences": [
                    {"text": p.text, "hits": [list(mark) for mark in p.marks], "start": p.start}
                    for p in article.passages
                ],
            }
            for article in articles
        ],
    }


def _print(
    known: KnownName, forms: list[str], company: Company, articles: list[NamingArticle]
) -> None:
    counted = f"{known.articles} article{'s' * (known.articles != 1)}"
    print(f"{known.name}  {known.type}  {counted}, {known.first} to {known.last}")
    if forms:
        print(f"  also: {'، '.join(forms)}")
    for kind, names in company.names.items():
        print(f"  with {kind}: {'، '.join(f'{name} ({count})' for name, count in names)}")
    for article in articles:
        note = "  ".join(part for part in (article.day, article.outlet) if part)
        print(f"{article.id:>6}  {article.title}  ({note})")
        for passage in article.passages:
            print(f"        {passage.text}")
