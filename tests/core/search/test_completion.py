"""What is offered while a query is typed, and what becomes of the query when it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.collections import remember
from core.articles import make_article
from core.model import Analysis, Entity, Mention
from core.search import beginnings
from core.search.completion import Completion, complete

TODAY = date(2026, 11, 25)
ARTICLES = (
    ("زار نيكولاس مادورو كراكاس.", {"نيكولاس مادورو": "PERS", "كراكاس": "LOC"}),
    ("قال نيكولاس مادورو إن كراكاس آمنة.", {"نيكولاس مادورو": "PERS", "كراكاس": "LOC"}),
    ("عادت سيليا مادورو إلى كراكاس.", {"سيليا مادورو": "PERS", "كراكاس": "LOC"}),
    ("اجتمع مجلس الأمن في الولايات المتحدة.", {"مجلس الأمن": "ORG", "الولايات المتحدة": "LOC"}),
    ("افتتحت مدرسة في طرابلس.", {"طرابلس": "LOC"}),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("completing") / "archive.db") as archive:
        for number, (text, names) in enumerate(ARTICLES):
            places = [(text.index(name), name, kind) for name, kind in names.items()]
            mentions = tuple(Mention(a, a + len(n), k, n, 0.9) for a, n, k in places)
            entities = tuple(Entity(i, k, n, (), (i,)) for i, (_, n, k) in enumerate(places))
            site = "جريدة النهار" if number else "bbc.com"
            article = replace(make_article(text), site=site, published=f"2025-0{number + 1}-09")
            archive.save(article, Analysis("fake", mentions, entities))
        with archive.writing():
            for row in ((1, "سياسه خارجيه", "سياسة خارجية"), (2, "مهم", "مهمّ"), (3, "مهم", "مهمّ")):
                archive.db.execute("insert into tags values (?, ?, ?)", row)
        remember(archive, "مدرسة طرابلس")
        yield archive


def offered(archive: Archive, typed: str, language: str = "ar") -> list[Completion]:
    """Completions at the | in what is typed, or at its end."""
    cursor = typed.index("|") if "|" in typed else len(typed)
    return complete(archive, typed.replace("|", ""), cursor, language, TODAY)


def taken(archive: Archive, typed: str, language: str = "ar") -> list[str]:
    """The query after each completion was taken."""
    query = typed.replace("|", "")
    return [
        query[: one.start] + one.text + query[one.end :]
        for one in offered(archive, typed, language)
    ]


@pytest.mark.parametrize(
    ("typed", "queries"),
    [
        # Any word of a name, however it is spelt; the commonest name first.
        ("شخص:مادو", ['شخص:"نيكولاس مادورو"', 'شخص:"سيليا مادورو"']),
        ("شخص: نيكولاس ماد", ['شخص: "نيكولاس مادورو"']),
        ("شخص:«سيليا م", ['شخص:"سيليا مادورو"']),
        ("سوق -place:کرا", ["سوق -place:كراكاس"]),
        ("مكان:ولاي", ['مكان:"الولايات المتحدة"']),
        ("جهة:", ['جهة:"مجلس الأمن"']),
        ("شخص:|مادورو سوق", ['شخص:"نيكولاس مادورو" سوق', 'شخص:"سيليا مادورو" سوق']),
        ("مصدر:", ['مصدر:"جريدة النهار"', "مصدر:bbc.com"]),
        ("مصدر:نها", ['مصدر:"جريدة النهار"']),
        ("وسم:", ['وسم:"مهمّ"', 'وسم:"سياسة خارجية"']),
        ("وسم:خار", ['وسم:"سياسة خارجية"']),
        ("حالة:غي", ['حالة:"غير مقروء"']),
        ("is:un", ["is:unread"]),
        ("بعد:ام", ["بعد:أمس"]),
        ("بعد:202", ["بعد:2026", "بعد:2025"]),
        ("بعد:٢٠٢٥-١", ["بعد:2025-12", "بعد:2025-11", "بعد:2025-10"]),
        ("قبل:2025-0", [f"قبل:2025-0{month}" for month in range(9, 0, -1)]),
        ("تاريخ:ايا", ['تاريخ:"أيار 2026"', 'تاريخ:"أيار 2025"']),
        ('date:"may 202', ['date:"May 2026"', 'date:"May 2025"']),
        # Fields, names and words beside each other.
        ("سوق مكا", ["سوق مكان:"]),
        ("(مجل", ['(جهة:"مجلس الأمن"', "(مجلس"]),
        ("=مجل", ["=مجلس"]),
        ('"اجتمع مَجل', ['"اجتمع مجلس']),
        ("قرب(مجلس الو", ["قرب(مجلس الولايات"]),
        # An earlier search takes the place of the whole query.
        ("مد", ["مدرسة طرابلس", "مدرسة"]),
        # Nothing goes on from what is finished, or is there already.
        ("مدر*", []),
        ('"مجلس الأمن"', []),
        ("جهة:«مجلس الأمن»", []),
        ("مكان:كراكاس", []),
    ],
)
def test_what_was_begun_is_completed(archive: Archive, typed: str, queries: list[str]) -> None:
    assert taken(archive, typed) == queries


def test_an_empty_query_offers_earlier_searches_and_fields_with_their_help(
    archive: Archive,
) -> None:
    search, person, *_ = offered(archive, "")
    assert search == Completion("مدرسة طرابلس", "مدرسة طرابلس", 0, 0, "search")
    assert person == Completion("شخص:", "شخص:", 0, 0, "field", "شخص يذكره المقال")
    # In the interface's language, and in the other where it is typed.
    assert offered(archive, "", "en")[1].text == "person:"
    assert [(c.text, c.detail) for c in offered(archive, "pl")] == [("place:", "مكان يذكره المقال")]


def test_names_come_with_their_kind_and_the_number_of_their_articles(archive: Archive) -> None:
    found = offered(archive, "ك")
    assert found[0] == Completion("مكان:كراكاس", "كراكاس", 0, 1, "place", articles=3)
    assert found[1] == Completion("كراكاس", "كراكاس", 0, 1, "word")
    (council,) = offered(archive, "جهة:مج")
    assert (council.kind, council.label, council.articles) == ("org", "مجلس الأمن", 1)
    assert [c.articles for c in offered(archive, "مصدر:")] == [4, 1]
    assert [c.articles for c in offered(archive, "وسم:")] == [2, 1]


def test_it_makes_no_difference_how_many_begin_so(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where many do, they are looked for in another way."""
    typed = ["م", "شخص:م", "مكان:ا", "شخص:نيكولاس م", "كر"]
    before = [taken(archive, one) for one in typed]
    monkeypatch.setattr(beginnings, "FEW", 0)
    after = [taken(archive, one) for one in typed]
    assert [[q for q in qs if ":" in q] for qs in after] == [
        [q for q in qs if ":" in q] for qs in before
    ]
    assert taken(archive, "مج")[-1] == "مجلس"


@given(
    st.lists(
        st.sampled_from([*'شخص:مادو "«»()|*=-.٢٠ \u200f\0', "مصدر:", "بعد:", "أو", "NEAR("]),
        max_size=12,
    ).map("".join),
    st.integers(0, 20),
)
@settings(deadline=None, max_examples=150)
def test_whatever_is_typed_something_or_nothing_is_offered(
    archive: Archive, query: str, cursor: int
) -> None:
    cursor = min(cursor, len(query))
    for one in complete(archive, query, cursor, "ar", TODAY):
        assert 0 <= one.start <= cursor <= one.end <= len(query)
        assert one.text
