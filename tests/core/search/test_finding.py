"""What a search finds, in which order, and what it says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.extraction import analyse
from core.model import Analysis, Article
from core.search import search

NONE = Analysis("fake")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    with Archive(tmp_path / "archive.db") as made:
        yield made


def keep(archive: Archive, text: str, engine=None, **facts: object) -> int:
    article = replace(make_article(text), **facts)
    number, _ = archive.save(article, analyse(article, engine) if engine else NONE)
    return number


def found(archive: Archive, query: str, **wishes: object) -> list[int]:
    return [result.id for result in search(archive, query, **wishes).results]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("هذا كِتَابٌ مفيد.", "كتاب"),
        ("قال أحمد ذلك.", "احمد"),
        ("قال احمد ذلك.", "أحمد"),
        ("افتتحت مدرسة.", "مدرسه"),
        ("عاد لكراكاس.", "كراكاس"),
        ("عاد وكراكاس بعيدة.", "كراكاس"),
        ("كراكاس بعيدة.", "لكراكاس"),
        ("عام ٢٠١٩ انتهى.", "2019"),
        ("عام 2019 انتهى.", "۲۰۱۹"),
        ("قابل محـــمد صديقه.", "محمد"),
        ("قابل محمد صديقه.", "مـحـمـد"),
        ("هذا كتاب.", "کتاب"),
        ("زار الیمن.", "اليمن"),
        ("سافر إلى القاهرة.", "قاهرة"),
        ("سافر للقاهرة.", "القاهرة"),
        ("وزراء الخارجية", "الخارجيه"),
        ("ﻻ ﻳﻌﺮﻑ", "لا يعرف"),
        ("حضر دوساريو.", "لدوساريو"),
        ("حضر عبدالله.", "عبد الله"),
        ("حضر عبد الرحمن.", "عبدالرحمن"),
        ("وصل أبومازن.", "أبو مازن"),
        ("في أبو ظبي أمس.", "أبوظبي"),
        ("وقالت الولاياتالمتحدة ذلك.", "الولايات المتحدة"),
        ("وقالت الولاياتالمتحدة ذلك.", '"الولايات المتحدة"'),
        ("سلم لدوساريو كتابا. وحضر دوساريو.", "دوساريو"),
    ],
)
def test_however_it_is_spelt_it_is_found(archive: Archive, text: str, query: str) -> None:
    number = keep(archive, text)
    keep(archive, "خبر آخر عن شيء آخر.")
    assert found(archive, query) == [number]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("قال الوزير وهو وزير.", "زير"),
        ("سافر إلى كوبا.", "وبا"),
        ("سافر إلى لبنان.", "بنان"),
        ("شعب فلسطين.", "لسطين"),
        ("دولة ألبانيا.", "بانيا"),
        ("هذا كتاب.", "=كِتاب"),
        ("هذا كتاب.", '"كتاب هذا"'),
    ],
)
def test_what_is_another_word_is_not_found(archive: Archive, text: str, query: str) -> None:
    keep(archive, text)
    assert found(archive, query) == []


@pytest.mark.parametrize(
    ("text", "hit", "why"),
    [
        ("وقالت الولاياتالمتحدة ذلك.", "الولاياتالمتحدة", "folded"),
        ("وصل بالولاياتالمتحدة إلى ذلك.", "الولاياتالمتحدة", "entity"),
    ],
)
def test_a_run_together_name_is_found_by_its_words(
    archive: Archive, engine, text: str, hit: str, why: str
) -> None:
    number = keep(archive, text, engine())
    for query in ("الولايات المتحدة", '"الولايات المتحدة"'):
        (result,) = search(archive, query).results
        assert result.id == number
        assert [result.snippet.text[a:b] for a, b in result.snippet.hits] == [hit]
        assert set(result.reasons.values()) == {why}


@pytest.mark.parametrize("query", ["مكان:فنزويلا", "مكان:فنزويلا نفط", 'place:"فنزويلا"'])
def test_a_name_that_was_asked_for_is_marked(archive: Archive, engine, query: str) -> None:
    keep(archive, "وصل نفط لفنزويلا أمس.", engine())
    (result,) = search(archive, query).results
    marked = [result.snippet.text[a:b] for a, b in result.snippet.hits]
    assert "فنزويلا" in marked


def test_why_an_article_was_found(archive: Archive) -> None:
    for text in ("في كراكاس أمس.", "في الكُتب.", "لكراكاس"):
        keep(archive, text)
    reasons = {r.id: r.reasons["كراكاس"] for r in search(archive, "كراكاس").results}
    assert reasons == {1: "exact", 3: "stem"}
    assert search(archive, "الكتب").results[0].reasons == {"الكتب": "folded"}


def test_the_exact_form_and_the_title_come_first(archive: Archive) -> None:
    filler = "كلام كثير عن أمور أخرى. " * 5
    form = keep(archive, f"{filler}عاد إلى البيروتي.\n\n{filler}لبيروت")
    body = keep(archive, f"{filler}وصل إلى بيروت أمس. {filler}")
    title = keep(archive, f"بيروت تستعد\n\n{filler}")
    assert found(archive, "بيروت") == [title, body, form]


@pytest.mark.parametrize("exact", ["=كِتابٌ", '="كِتابٌ جميل"'])
def test_exact_spelling_on_demand(archive: Archive, exact: str) -> None:
    keep(archive, "هذا كتاب جميل عن البحر.")
    number = keep(archive, "قرأت في البيت، فهو كِتابٌ جميل حقا.")
    assert found(archive, exact) == [number]
    assert set(found(archive, exact.replace("=", ""))) == {1, number}


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("نفط غاز", {1}),
        ("نفط OR غاز", {1, 2, 3}),
        ("نفط أو غاز", {1, 2, 3}),
        ("نفط -غاز", {2}),
        ("نفط ليس غاز", {2}),
        ("(نفط أو غاز) -سعر", {2, 3}),
        ("نف*", {1, 2}),
        ('"سعر النفط"', {1}),
        ("NEAR(سعر غاز, 3)", {1}),
        ("NEAR(سعر غاز, 0)", set()),
        ("مكان:فنزويلا", {2}),
        ("place:فنزويلا نفط", {2}),
        ("مصدر:جريدة", {1}),
        ("source:الجريدة أو مكان:فنزويلا", {1, 2}),
        ("بعد:2020", {3}),
        ("قبل:2020", {1, 2}),
        ("بعد:2019-06-01 قبل:2019-07-01", {2}),
        ("-نفط بعد:2018", {3}),
        ("ليس مكان:فنزويلا غاز", {1, 3}),
    ],
)
def test_the_query_language(archive: Archive, engine, query: str, numbers: set[int]) -> None:
    keep(archive, "ارتفع سعر النفط وسعر الغاز.", published="2019-01-05", site="الجريدة")
    keep(archive, "نفط من فنزويلا.", engine(), published="2019-06-30")
    keep(archive, "غاز كثير.", published="2020-01-01")
    assert set(found(archive, query)) == numbers


def test_tags_stars_and_reading_are_asked_for(archive: Archive) -> None:
    for text in ("خبر أول.", "خبر ثان.", "خبر ثالث."):
        keep(archive, text)
    with archive.writing():
        archive.db.execute("insert into tags values (1, 'سياسه', 'سياسة')")
        archive.db.execute("insert into reading (article, starred, read) values (2, 1, 1)")
    assert found(archive, "وسم:سياسة") == [1]
    assert found(archive, "خبر is:starred") == [2]
    assert set(found(archive, "is:unread")) == {1, 3}


@pytest.mark.parametrize(
    ("sort", "order"), [("date", [1, 3, 2]), ("added", [3, 2, 1]), ("title", [2, 1, 3])]
)
def test_other_orders(archive: Archive, sort: str, order: list[int]) -> None:
    for title, day in (("القمر", "2022-05-01"), ("آثار", "2020-01-01"), ("نخيل", "2021-01-01")):
        keep(archive, "خبر عن شيء.\n\n" + title, title=title, published=day)
    assert found(archive, "خبر", sort=sort) == order


def test_pages_follow_each_other_without_gaps(archive: Archive) -> None:
    for n in range(23):
        keep(archive, f"خبر رقم {n} عن بيروت." + " وبيروت" * (n % 3))
    pages = [n for at in range(0, 30, 5) for n in found(archive, "بيروت", limit=5, offset=at)]
    assert len(pages) == len(set(pages)) == 23
    assert search(archive, "بيروت", limit=5).total == 23


def test_variants_of_a_story_are_one_result(archive: Archive) -> None:
    for n in range(4):
        keep(archive, f"خبر بيروت رقم {n}.")
    with archive.writing():
        archive.db.execute("update articles set story = 2 where id in (2, 3)")
    results = search(archive, "بيروت")
    assert (results.total, results.articles) == (3, 4)
    assert sorted(r.variants for r in results.results) == [0, 0, 1]


def test_a_story_of_very_many_variants_leaves_room_for_others(archive: Archive) -> None:
    for n in range(30):
        keep(archive, f"بيروت: خبر رقم {n}. بيروت.")
    other = keep(archive, "خبر طويل من مدينة بيروت عن شيء آخر تماما.")
    with archive.writing():
        archive.db.execute("update articles set story = 1 where id != ?", [other])
    assert len(found(archive, "بيروت", limit=2)) == 2
    assert other in found(archive, "بيروت", limit=2)


def test_facets_count_all_that_was_found(archive: Archive, engine) -> None:
    keep(archive, "خبر من فنزويلا.", engine(), published="2020-03-01", site="جريدة")
    keep(archive, "خبر ثان من فنزويلا وروسيا.", engine(), published="2020-04-02", site="مجلة")
    keep(archive, "شيء آخر من فنزويلا.", engine())
    results = search(archive, "خبر", limit=1)
    assert results.facets["LOC"] == [("فنزويلا", 2), ("روسيا", 1)]
    assert results.outlets == [("جريدة", 1), ("مجلة", 1)]
    assert results.months == [("2020-04", 1), ("2020-03", 1)]
    without = search(archive, "خبر", limit=1, facets=False)
    assert (without.results, without.total) == (results.results, results.total)
    assert (without.facets, without.outlets, without.months) == ({}, [], [])
    keep(archive, "خبر ثالث من روسيا.", engine())
    archive.delete(1)
    assert search(archive, "خبر").facets["LOC"] == [("روسيا", 2), ("فنزويلا", 1)]


def test_facets_see_what_another_connection_saved(archive: Archive, engine) -> None:
    keep(archive, "خبر من فنزويلا.", engine())
    search(archive, "خبر")
    with Archive(archive.path) as other:
        keep(other, "خبر ثان من فنزويلا.", engine())
    assert search(archive, "خبر").facets["LOC"] == [("فنزويلا", 2)]


def test_while_typing_the_last_word_may_be_unfinished(archive: Archive) -> None:
    keep(archive, "اجتماع في كراكاس.")
    assert found(archive, "اجتماع كرا") == []
    assert found(archive, "اجتماع كرا", typing=True) == [1]
    assert found(archive, "اجتماع كرا ", typing=True) == []
    joined = keep(archive, "وقالت الولاياتالمتحدة ذلك.")
    assert found(archive, "الولايات المتحدة", typing=True) == [joined]


@pytest.mark.parametrize("query", ["لقاء أو", "لقاء ليس", "لقاء NOT"])
def test_an_operator_may_become_a_word_while_typing(archive: Archive, query: str) -> None:
    keep(archive, "لقاء مع أوباما ليست له notes.")
    assert found(archive, query, typing=True) == [1]
    with pytest.raises(QariError):
        found(archive, query)


def test_a_beginning_that_all_words_share_does_not_hide_what_is_found(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.search.matching.MOST_COMPLETIONS", 2)
    keep(archive, "اجتماع العرب اليوم في العراق العالي.")
    assert found(archive, "اجتماع الع", typing=True) == [1]
    assert found(archive, "الع", typing=True) == []


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("archive") / "archive.db")
    for text in ("افتتحت مدرسة جديدة في طرابلس.", "وزير الزراعة يزور مزارع الزيتون."):
        keep(made, text)
    yield made
    made.close()


HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("وزير مدرسة\"'«»-*^:(){}+_,.\\;%=| \n\0ANDORNTEشخص"), st.characters()
    ),
    max_size=40,
)


@given(HOSTILE)
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_string_is_a_query_or_says_where_it_is_wrong(small: Archive, query: str) -> None:
    for typing in (False, True):
        try:
            results = search(small, query, typing=typing)
        except QariError as error:
            assert error.code == "bad-query"
            assert 1 <= error.details["at"] <= max(1, len(query))
        else:
            assert 0 <= results.total <= 2
    assert small.count() == 2


WORDS = ["وزير", "مدرسة", "الزيتون", "طرابلس", "قمر", "يزور"]


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
@settings(deadline=None, max_examples=36)
def test_with_and_without_a_word_make_all(small: Archive, one: str, other: str) -> None:
    both, without = (search(small, q).total for q in (f"{one} {other}", f"{one} -{other}"))
    assert both + without == search(small, one).total
    either = search(small, f"{one} OR {other}").total
    assert either == search(small, one).total + search(small, other).total - both


def test_a_pasted_page_is_a_query(small: Archive) -> None:
    assert search(small, "وزير الزراعة " * 300).total == 1


def test_an_article_updated_is_found_by_its_new_words_only(archive: Archive) -> None:
    first = replace(make_article("خبر عن الزيتون."), source="a.txt")
    second: Article = replace(make_article("خبر عن الليمون."), source="a.txt")
    archive.save(first, NONE)
    archive.save(second, NONE)
    assert found(archive, "الليمون") == [1]
    assert found(archive, "الزيتون") == []
