"""The language of queries: what each form means, where it is wrong, and written again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import REASONS, QariError
from core.search.query import (
    And,
    Days,
    Is,
    Name,
    Near,
    Node,
    Not,
    Or,
    Outlet,
    Phrase,
    Tag,
    Word,
)
from core.search.syntax import LENGTH, NESTING, WORDS, Filter, filters, parse
from core.search.writing import render, with_filter, without_filter

TODAY = date(2026, 11, 25)
A, B, C = Word("ا", "أ"), Word("ب", "ب"), Word("ج", "ج")


def word(typed: str, folded: str = "", **flags: bool) -> Word:
    return Word(folded or typed, typed, **flags)


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("أ ب", And((A, B))),
        ("أ أو ب", Or((A, B))),
        ("أ او ب | ج", Or((A, B, C))),
        ("أ OR ب", Or((A, B))),
        ("أ ب أو ج", Or((And((A, B)), C))),
        ("أ (ب أو ج)", And((A, Or((B, C))))),
        ("أ AND ب", And((A, B))),
        ("أ -ب", And((A, Not(B)))),
        ("أ ليس ب", And((A, Not(B)))),
        ("NOT أ ب", And((Not(A), B))),
        ("أ ليس ب أو ج", Or((And((A, Not(B))), C))),
        ("أ -(ب ج)", And((A, Not(And((B, C)))))),
        ("أ -(ب -ج)", And((A, Not(And((B, Not(C))))))),
        ("أ ليس -ب", And((A, B))),
        # What is left without two exclusions, or without one of them.
        ("أ (-ب -ج)", And((A, Not(Or((B, C)))))),
        ("أ (ب أو -ج)", And((A, Not(And((Not(B), C)))))),
        ("أ ب أ", And((B, A))),
        ("((أ))", A),
    ],
)
def test_words_are_joined_excluded_and_grouped(query: str, node: Node) -> None:
    assert parse(query) == node


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("مدرسة", word("مدرسة", "مدرسه")),
        ("«كِتَابٌ»،", Phrase(("كتاب",), "كِتَابٌ")),
        ("کتاب", word("کتاب", "كتاب")),
        ("٢٠١٩", word("٢٠١٩", "2019")),
        ("كتا*", word("كتا", prefix=True)),
        ("كتا٭", word("كتا", prefix=True)),
        ("=أحمد", word("أحمد", "احمد", exact=True)),
        ("=“أحمد علي”", Phrase(("احمد", "علي"), "أحمد علي", exact=True)),
        ('"سوق السمك"', Phrase(("سوق", "السمك"), "سوق السمك")),
        ("„سوق السمك“", Phrase(("سوق", "السمك"), "سوق السمك")),
        ("«قال “نعم” أمس»", Phrase(("قال", "نعم", "امس"), "قال “نعم” أمس")),
        ('"نعم أو (لا) *"', Phrase(("نعم", "او", "لا"), "نعم أو (لا")),
        # What the index cuts into several words stands one behind the other.
        ("أ-ب", Phrase(("ا", "ب"), "أ-ب")),
        ("U.S.", Phrase(("u", "s"), "U.S")),
        ("ali@news.org", Phrase(("ali", "news", "org"), "ali@news.org")),
        ("ﷺ", Phrase(("صلي", "الله", "عليه", "وسلم"), "ﷺ")),
        ("12:30", Phrase(("12", "30"), "12:30")),
        ("أ-بي*", And((Phrase(("ا",), "ا"), word("بي", prefix=True)))),
        ("NEAR(نفط أسعار, 5)", Near(("نفط", "اسعار"), 5)),
        ("قرب(نفط أسعار، ٥)", Near(("نفط", "اسعار"), 5)),
        ("قرب(نفط أسعار)", Near(("نفط", "اسعار"), 10)),
        ("نفط NEAR/5 أسعار", Near(("نفط", "اسعار"), 5)),
        ("نفط قرب/٥ أسعار", Near(("نفط", "اسعار"), 5)),
        ("أ NEAR ب NEAR/3 ج", And((Near(("ا", "ب"), 10), Near(("ب", "ج"), 3)))),
        ("قرب المدينة", And((word("قرب"), word("المدينة", "المدينه")))),
    ],
)
def test_words_phrases_beginnings_spellings_and_neighbours(query: str, node: Node) -> None:
    assert parse(query) == node


@pytest.mark.parametrize("query", ["", "  \n", " ،؛ ", "- – …", '""', "()", "-«!»", "و", "\u200f"])
def test_signs_alone_ask_for_nothing(query: str) -> None:
    assert parse(query) is None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("قال: نعم", ["قال", "نعم"]),
        ("محمد و علي", ["محمد", "علي"]),
        ("القاهرة - بيروت", ["القاهره", "بيروت"]),
        ("سوق-- السمك", ["سوق", "السمك"]),
        ("\u200fسوق\u200f السمك،", ["سوق", "السمك"]),
        ("or and not near", ["or", "and", "not", "near"]),
        ("title : وزير", ["title", "وزير"]),
    ],
)
def test_a_pasted_sentence_is_simply_searched(query: str, words: list[str]) -> None:
    node = parse(query)
    assert isinstance(node, And)
    assert [part.text for part in node.parts if isinstance(part, Word)] == words


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("شخص:مادورو", Name("PERS", ("مادورو",))),
        ('person:"نيكولاس مادورو"', Name("PERS", ("نيكولاس", "مادورو"))),
        ("PLACE: كراكاس", Name("LOC", ("كراكاس",))),
        ("جهه:«الأمم المتحدة»", Name("ORG", ("الامم", "المتحده"))),
        ("جهة：وزارة", Name("ORG", ("وزاره",))),
        ("آخر:المونديال", Name("MISC", ("المونديال",))),
        ("مصدر:aljazeera.net", Outlet(("aljazeera", "net"))),
        ("وسم:«سياسة  خارجية»", Tag("سياسه خارجيه")),
        ("tag:c++", Tag("c++")),
        ("وسم:سياسة،", Tag("سياسه")),
        ("حالة:مميز", Is("starred")),
        ("حاله: غير مقروء", Is("unread")),
        ("is:Unread", Is("unread")),
        ("حالة:بملاحظة", Is("noted")),
        ("بعد:2019", Days("2019-01-01", None)),
        ("قبل:٢٠١٩-٠٥", Days(None, "2019-05-01")),
        ("قبل:۲۰۱۹/۵", Days(None, "2019-05-01")),
        ("after:2019-05-31", Days("2019-05-31", None)),
        ("after:31/5/2019", Days("2019-05-31", None)),
        ("بعد:5/5/2019", Days("2019-05-05", None)),
        ("بعد:«أيار 2019»", Days("2019-05-01", None)),
        ("تاريخ:2019", Days("2019-01-01", "2020-01-01")),
        ("date:2024-02", Days("2024-02-01", "2024-03-01")),
        ("تاريخ:2024-02-29", Days("2024-02-29", "2024-03-01")),
        ("تاريخ:كانون الأول ٢٠١٩", Days("2019-12-01", "2020-01-01")),
        ("تاريخ:«رمضان 1440»", Days("2019-05-06", "2019-06-04")),
        ("تاريخ:اليوم", Days("2026-11-25", "2026-11-26")),
        ("after:yesterday", Days("2026-11-24", None)),
    ],
)
def test_fields_in_both_languages_and_any_spelling(query: str, node: Node) -> None:
    assert parse(query, TODAY) == node


def test_a_date_without_quotes_takes_no_more_words_than_it_needs() -> None:
    five, book = Days("2019-05-05", None), word("كتاب")
    assert parse("بعد: 5 مايو 2019 كتاب") == And((five, book))
    assert parse("بعد:2019 05 كتاب") == And((Days("2019-01-01", None), word("05"), book))
    assert parse("كتاب -حالة:غير مقروء") == And((book, Not(Is("unread"))))


@pytest.mark.parametrize(
    ("query", "at", "why"),
    [
        ('وزير "الزراعة', 6, "unclosed-quote"),
        ('"', 1, "unclosed-quote"),
        ("شخص:«مادورو", 5, "unclosed-quote"),
        ("أ (ب", 3, "unclosed-parenthesis"),
        ("أ قرب(ب ج", 3, "unclosed-parenthesis"),
        ("أ) ب", 2, "extra-parenthesis"),
        ("أ أو", 3, "or-side"),
        ("| أ", 1, "or-side"),
        ("أ OR OR ب", 3, "or-side"),
        ("أ أو ()", 3, "or-side"),
        ("أ ليس", 3, "not-side"),
        ("أ NOT OR ب", 3, "not-side"),
        ("أ -أو", 3, "not-side"),
        ("(أ ليس)", 4, "not-side"),
        ("-زيتون", 1, "only-exclusions"),
        ("أ أو -ب", 6, "only-exclusions"),
        ("\u200f\u200f-زيتون -قمح", 3, "only-exclusions"),
        ("NEAR(أ, 5)", 1, "near-words"),
        ("قرب(أ «ب ج»)", 1, "near-words"),
        ("أ NEAR", 3, "near-words"),
        ("NEAR/5 أ", 1, "near-words"),
        ("أ شخص:", 3, "field-value"),
        ("شخص: أو ب", 1, "field-value"),
        ("شخص:«!»", 5, "field-value"),
        ("وسم:«!»", 5, "field-value"),
        ("بعد:1/5/2019", 5, "bad-date"),
        ("بعد: الفجر", 6, "bad-date"),
        ("قبل:2019-13", 5, "bad-date"),
        ("after:today", 7, "bad-date"),
        ("حالة:جميل", 6, "unknown-state"),
        ("أ *", 3, "star-alone"),
        ("*ون", 1, "star-inside"),
        ("كت*ب", 1, "star-inside"),
        ("شخص:مادو*", 5, "star-inside"),
        ("=كتا*", 1, "star-exact"),
    ],
)
def test_a_query_that_cannot_be_read_says_where_and_why(query: str, at: int, why: str) -> None:
    with pytest.raises(QariError) as caught:
        parse(query)
    assert (caught.value.code, caught.value.details) == ("bad-query", {"at": at, "why": why})
    assert str(caught.value) == f"The search cannot be read at character {at}: {REASONS[why]}."


@pytest.mark.parametrize(
    ("query", "at", "why"),
    [
        ("ا" * (LENGTH + 1), LENGTH + 1, "too-long"),
        ("(" * 10_000, NESTING + 1, "too-deep"),
        (" ".join(map(str, range(1000, 1001 + WORDS))), 5 * WORDS + 1, "too-many-words"),
    ],
)
def test_what_is_out_of_proportion_is_refused(query: str, at: int, why: str) -> None:
    with pytest.raises(QariError) as caught:
        parse(query)
    assert caught.value.details == {"at": at, "why": why}


def test_a_pasted_page_is_a_query() -> None:
    assert parse("وزير الزراعة " * 1500) == And((word("وزير"), word("الزراعة", "الزراعه")))
    deep = "(" * NESTING + "أ" + ")" * NESTING
    assert parse(deep) == A


PIECES = (
    "وزير", "أحمد", "كِتَابٌ", "و", "أو", "OR", "AND", "NOT", "ليس", "-", "--", '"', "«", "»", "“",
    "(", ")", "|", "*", "=", ":", "NEAR(", "قرب(", "NEAR/3", ",", "5", "شخص:", "tag:", "after:",
    "تاريخ:", "حالة:", "is:", "مميز", "غير", "مقروء", "2019", "٢٠١٩-٠٥", "مايو", "05", "أمس",
    "1/5/2019", "12:30", "U.S.", "ﷺ", "مصدر:", "آخر:", "\u200f", "_", "!", "'", "″", "\0", "\ud800",
)  # fmt: skip
QUERIES = st.one_of(
    st.lists(st.sampled_from([*PIECES, " "]), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.text(max_size=40),
)


@given(QUERIES)
@settings(deadline=None, max_examples=300)
def test_any_string_is_a_query_or_says_where_it_is_wrong_and_is_written_again(query: str) -> None:
    try:
        node = parse(query, TODAY)
    except QariError as error:
        assert error.code == "bad-query"
        assert 1 <= int(str(error.details["at"])) <= len(query)
        assert filters(query, TODAY) == []
    else:
        for language in ("ar", "en"):
            assert node is None or parse(render(node, language)) == node


def test_a_tree_is_written_as_a_reader_would() -> None:
    query = 'سوق person:"علي  حسن" is:unread (خبر OR تقرير -قديم) after:2019 "قال نعم" =أحمد*'
    node = parse(query.removesuffix("*"))
    assert node is not None
    assert render(node) == (
        'سوق شخص:"علي حسن" حالة:"غير مقروء" (خبر أو (تقرير -قديم)) بعد:2019-01-01 "قال نعم" =أحمد'
    )
    assert render(Days("2024-02-01", "2024-03-01"), "en") == "date:2024-02"
    assert render(Days("2024-02-01", "2024-03-02"), "en") == "(after:2024-02-01 before:2024-03-02)"
    assert render(Phrase(("قال", "نعم"), 'قال "نعم'), "en") == '«قال "نعم»'


def test_the_filters_of_a_query_are_told_with_their_places() -> None:
    query = 'سوق -وسم:"سياسة خارجية" بعد: 5 مايو 2019 (شخص:علي أو خبر)'
    found = filters(query)
    assert found == [
        Filter("tag", "سياسة خارجية", 4, 23, excluded=True),
        Filter("after", "5 مايو 2019", 24, 40),
    ]
    assert query[24:40] == "بعد: 5 مايو 2019"
    assert filters("سوق أو وسم:علي") == []
    assert filters("سوق وسم:علي (") == []
    assert filters("تاريخ:أمس", TODAY) == [Filter("date", "أمس", 0, 9)]


def test_filters_are_added_once_and_taken_out_again() -> None:
    query = with_filter("سوق", "person", "علي حسن")
    assert query == 'سوق شخص:"علي حسن"'
    assert with_filter(query, "person", "على  حسن") == query
    assert with_filter(query, "tag", "مهم", "en", excluded=True) == f"{query} -tag:مهم"
    (only,) = filters(query)
    assert without_filter(query, only.start, only.end) == "سوق"
    assert with_filter("", "source", "aljazeera.net") == "مصدر:aljazeera.net"
    assert with_filter("سوق أو خبر", "is", "unread", "en") == "(سوق أو خبر) is:unread"
    # One date takes the place of another.
    assert with_filter("بعد:2018 سوق", "after", "2019-05") == "سوق بعد:2019-05"
    # What would be read as something else is put in quotes.
    assert with_filter("", "tag", "أو") == 'وسم:"أو"'
    assert with_filter("", "tag", 'قال "نعم"') == 'وسم:«قال "نعم"»'


@given(st.text(max_size=30), st.sampled_from(["person", "source", "tag"]))
@settings(deadline=None, max_examples=200)
def test_any_value_of_a_filter_is_read_as_one(value: str, field: str) -> None:
    query = with_filter("سوق أو خبر", field, value)
    try:
        node = parse(query)
    except QariError as error:  # a value without a letter or digit
        assert error.details["why"] == "field-value"
    else:
        assert isinstance(node, And)
        assert len(node.parts) == 2
        assert [f.field for f in filters(query)] == [field]
