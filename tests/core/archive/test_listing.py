"""Lists of articles: their orders, their filters, and that pages come from an index."""

from __future__ import annotations

import random

import pytest

from core.archive import Archive, listing
from core.archive.actions import act
from core.archive.listing import (
    ALL,
    SORTS,
    Filter,
    articles,
    count,
    numbers,
    page_query,
    summaries,
)
from core.archive.notes import add_note
from core.archive.title_order import title_key

IN_ORDER = [
    "007: عودة الجاسوس",
    "9 قرارات للحكومة",
    "«10» قرارات للحكومة",
    "2019",
    "٢٠٢٠ عام الوباء",
    "CNN: تغطية خاصة",
    "أحمد",
    "«أحمد» يفوز بالجائزة",
    "آسيا تترقب",
    "التقى الرئيس وفدا",
    "الله أكبر",
    "ألمانيا تفوز",
    "المانيا تلعب اليوم",
    "الآلة الحاسبة",
    "الأمم المتحدة",
    "أميركا والعالم",
    "إيران",
    "البحر الأحمر",
    "بيروت",
    "التقنية الحديثة",
    "الــثّورة مستمرة",
    "«الجزائر» تستضيف القمة",
    "الموت يغيّب الشاعر",
    "مؤتمر الرياض",
    '"هنا القاهرة"',
    "يومٌ في الميدان",
    "",
    "…",
]


def test_titles_are_in_the_order_of_an_arabic_dictionary() -> None:
    shuffled = list(IN_ORDER)
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=lambda title: (title_key(title), IN_ORDER.index(title))) == IN_ORDER


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("الأمم المتحدة", "أمم متحدة"),
        ("إيران", "ايران"),
        ("ألمانيا", "المانيا"),
        ("مُؤْتَمَر", "موتمر"),
        ("«القدس» العربي", "القدس، العربي!"),
        ("عام ٢٠١٩", "عام 2019"),
    ],
)
def test_titles_that_sort_as_one(title: str, other: str) -> None:
    assert title_key(title) == title_key(other)


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("ألمانيا", "ا"),
        ("إلغاء القرار", "ا"),
        ("آلاف المتظاهرين", "ا"),
        ("الباب", "ب"),
        ("ال", "ا"),
    ],
)
def test_an_alef_with_a_hamza_begins_no_article(title: str, first: str) -> None:
    assert title_key(title)[0] == first


@pytest.fixture
def mixed(archive: Archive, keep) -> Archive:
    """Twelve articles, of some of which there is something to say."""
    for n in range(12):
        keep(
            f"{'بتثجحخدذرزسش'[-n - 1]} عنوان\n\nنص الخبر رقم {n}",
            f"{n}.txt",
            published=f"2020-01-{n * 7 % 12 + 1:02}" if n % 3 else None,
        )
    act(archive, "star", range(1, 7))
    act(archive, "read", range(1, 13, 2))
    act(archive, "tag", range(2, 13, 2), "السودان")
    act(archive, "tag", [3], "مصر")
    add_note(archive, 4, "ملاحظة")
    add_note(archive, 4, "أخرى")
    add_note(archive, 5, "ملاحظة")
    return archive


@pytest.mark.parametrize("few", [0, 2000])
@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (ALL, range(1, 13)),
        (Filter(tag="سودان"), ()),
        (Filter(tag="السُودان"), range(2, 13, 2)),
        (Filter(starred=True), range(1, 7)),
        (Filter(unread=True), range(2, 13, 2)),
        (Filter(untagged=True), (1, 5, 7, 9, 11)),
        (Filter(noted=True), (4, 5)),
        (Filter(tag="السودان", starred=True, noted=True), (4,)),
        (Filter(starred=True, unread=True), (2, 4, 6)),
        (Filter(tag="مصر", unread=True), ()),
    ],
)
def test_filters(mixed, monkeypatch, which: Filter, expected, few: int) -> None:
    """The same whether few articles are sorted or the sorted ones gone through."""
    monkeypatch.setattr(listing, "_FEW", few)
    assert sorted(numbers(mixed, which)) == list(expected)
    assert count(mixed, which) == len(expected)
    assert sorted(s.id for s in articles(mixed, which, "title")) == list(expected)


def test_the_orders(mixed) -> None:
    by_added, by_date, by_title = (articles(mixed, sort=sort) for sort in SORTS)
    assert [s.id for s in by_added] == list(range(12, 0, -1))
    assert [s.id for s in by_title] == list(range(12, 0, -1))
    days = [s.published or s.added[:10] for s in by_date]
    assert days == sorted(days, reverse=True)
    for sort in SORTS:
        there = [s.id for s in articles(mixed, sort=sort)]
        assert [s.id for s in articles(mixed, sort=sort, backwards=True)] == there[::-1]


def test_a_summary_shows_what_was_said_of_an_article(mixed) -> None:
    third, first = summaries(mixed, [3, 99, 1])
    assert (third.starred, third.read, third.tags) == (True, True, ("مصر",))
    assert (first.id, first.title, first.source) == (1, "ش عنوان", "0.txt")
    assert summaries(mixed, []) == []


def test_pages_add_up_to_the_whole(archive, keep) -> None:
    """Also where all are added in the same second, on the same day, with the same title."""
    for n in range(23):
        keep(f"العنوان\n\nنص {n}", published="2020-01-01")
    for sort in SORTS:
        pages = [
            s.id for at in range(0, 30, 5) for s in articles(archive, ALL, sort, limit=5, offset=at)
        ]
        assert pages == numbers(archive, ALL, sort)
        assert sorted(pages) == list(range(1, 24))


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("which", [ALL, Filter(unread=True), Filter(tag="مصر", starred=True)])
def test_a_page_is_read_along_an_index(mixed, monkeypatch, which, sort, backwards) -> None:
    """No sorting, and no look into the articles themselves, however far down the page is."""
    monkeypatch.setattr(listing, "_FEW", 0)
    sql, values = page_query(mixed.db, which, sort, backwards=backwards)
    plan = [row[3] for row in mixed.db.execute(f"explain query plan {sql}", [*values, 100, 90_000])]
    column = {"added": "added", "date": "day", "title": "title_key"}[sort]
    assert plan[0] == f"SCAN articles USING COVERING INDEX articles_{column}"
    assert not any("TEMP B-TREE" in step for step in plan)
    assert not any("SCAN" in step for step in plan[1:])


def test_few_articles_are_not_searched_for_among_all(mixed) -> None:
    sql, values = page_query(mixed.db, Filter(tag="مصر"), "title")
    plan = [row[3] for row in mixed.db.execute(f"explain query plan {sql}", [*values, 100, 0])]
    assert any("SEARCH tags USING" in step and "tags_key" in step for step in plan)
    assert not any("SCAN articles" in step for step in plan)
