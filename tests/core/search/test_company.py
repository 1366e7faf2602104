"""When a name was in the news, and beside whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.name_page import known_name
from core.articles import make_article
from core.extraction import analyse
from core.search.company import Company, company_of

TAGS = {"سالم": "B-PERS", "هدى": "B-PERS", "بيروت": "B-LOC", "تونس": "B-LOC"}
STORIES = (
    ("وصل سالم إلى بيروت وعادت هدى.", "2019-05-12"),
    ("عاد سالم إلى بيروت.", "2019-05-30"),
    ("كتب سالم من تونس.", "2019-03-01"),
    ("بقيت هدى في تونس.", "2020-01-01"),
)


@pytest.fixture
def company(tmp_path: Path, engine) -> Company:
    with Archive(tmp_path / "archive.db") as archive:
        for text, day in STORIES:
            article = make_article(text, published=day)
            archive.save(article, analyse(article, engine(TAGS)))
        known = known_name(archive, "سالم", "PERS")
        assert known is not None
        return company_of(archive, known, most=2)


def test_months_count_the_articles_that_mention_it(company: Company) -> None:
    assert company.months == (("2019-03", 1), ("2019-05", 2))


def test_the_names_beside_it_are_counted_by_type(company: Company) -> None:
    assert company.names == {"PERS": [("هدى", 1)], "LOC": [("بيروت", 2), ("تونس", 1)]}
