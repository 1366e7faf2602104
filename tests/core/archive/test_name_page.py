"""What the archive knows of a name: in any spelling, over all articles, page by page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.archive import Archive, name_page
from core.archive.name_page import KnownName, known_name, naming_articles, other_forms, page_query

Keep = Callable[..., int]
BEIRUT = {"بيروت": "B-LOC", "سالم": "B-PERS"}


@pytest.fixture
def numbers(keep: Keep) -> list[int]:
    """Four articles on بيروت, the third the latest; and one on something else."""
    days = ("2019-05-01", "2018-11-20", "2020-02-15", "2019-05-30")
    made = [
        keep(f"خبر {n}\n\nوصل سالم إلى بيروت أمس. وغادر بيروت اليوم.", tags=BEIRUT, published=day)
        for n, day in enumerate(days)
    ]
    keep("خبر آخر\n\nأمطار في تونس.", tags={"تونس": "B-LOC"}, published="2021-01-01")
    return made


def beirut(archive: Archive) -> KnownName:
    known = known_name(archive, "بَيروت", "LOC")
    assert known is not None
    return known


def test_a_name_is_known_in_any_spelling(archive: Archive, numbers: list[int]) -> None:
    known = beirut(archive)
    assert (known.name, known.articles) == ("بيروت", 4)
    assert (known.first, known.last) == ("2018-11-20", "2020-02-15")
    assert known_name(archive, "بيروت", "PERS") is None
    assert known_name(archive, "باريس", "LOC") is None


@pytest.mark.parametrize("few", [0, 400])
def test_its_articles_come_latest_first_page_by_page(
    archive: Archive, numbers: list[int], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_page, "_FEW", few)
    known = beirut(archive)
    wanted = [numbers[2], numbers[3], numbers[0], numbers[1]]
    found: list[int] = []
    place = None
    while page := naming_articles(archive, known, after=place, limit=1):
        found += [article.id for article in page]
        place = page[-1].place
    assert found == wanted
    of_year = naming_articles(archive, known, period="2019")
    assert [article.id for article in of_year] == [numbers[3], numbers[0]]
    of_month = naming_articles(archive, known, period="2019-05")
    assert [article.id for article in of_month] == [numbers[3], numbers[0]]


def test_articles_of_one_day_are_all_gone_through(archive: Archive, keep: Keep) -> None:
    made = [keep(f"خبر {n} من بيروت", tags=BEIRUT, published="2019-05-01") for n in range(5)]
    known = beirut(archive)
    first = naming_articles(archive, known, limit=2)
    rest = naming_articles(archive, known, after=first[-1].place)
    assert [article.id for article in (*first, *rest)] == made[::-1]


def test_an_article_comes_with_the_sentences_and_their_places(
    archive: Archive, numbers: list[int]
) -> None:
    (article,) = naming_articles(archive, beirut(archive), limit=1)
    assert (article.title, article.day) == ("خبر 2", "2020-02-15")
    sentences = [passage.text for passage in article.passages]
    assert sentences == ["وصل سالم إلى بيروت أمس.", "وغادر بيروت اليوم."]
    text = archive.get(article.id)[0].text
    assert [text[p.start : p.end] for p in article.passages] == ["بيروت", "بيروت"]


def test_other_forms_are_what_articles_call_it(archive: Archive, keep: Keep) -> None:
    tags = {"سالم": "B-PERS", "الهادي": "I-PERS"}
    keep("قال سالم الهادي إنه عاد. وأضاف سالم أنه سعيد.", tags=tags)
    known = known_name(archive, "سالم الهادي", "PERS")
    assert known is not None
    assert other_forms(archive, known) == ["سالم"]


def test_a_deleted_article_no_longer_counts(archive: Archive, numbers: list[int]) -> None:
    archive.delete(numbers[2])
    assert (beirut(archive).articles, beirut(archive).last) == (3, "2019-05-30")
    for number in (numbers[0], numbers[1], numbers[3]):
        archive.delete(number)
    assert known_name(archive, "بيروت", "LOC") is None


@pytest.mark.parametrize("articles", [1, 100_000])
def test_no_page_is_got_by_going_through_texts(archive: Archive, articles: int) -> None:
    for period, after in (("", None), ("2019-05", ("2019-05-03", 7))):
        query, values = page_query(1, articles, period, after, False, 20)
        plan = [row[3] for row in archive.db.execute(f"explain query plan {query}", values)]
        reads = [step for step in plan if " articles" in step and "INDEX" not in step]
        # Of a name in few articles each is looked up; of others no article is read at all.
        assert all("INTEGER PRIMARY KEY" in step for step in reads)
        assert articles == 1 or not reads
        assert any("COVERING INDEX article_entities_entity" in step for step in plan)
