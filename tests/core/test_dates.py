"""Dates of publication: stated beyond doubt or not at all."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.date_forms import find_dates, plain
from core.dates import parse_date, stated_date

NEWS = "أعلنت البلدية أن السوق سيفتح من جديد بعد انتهاء أعمال الصيانة فيه."


@pytest.mark.parametrize(
    "written",
    [
        "الثلاثاء 12 مارس 2019",
        "12 آذار/مارس 2019",
        "12 آذار (مارس) 2019",
        "12 مارس/آذار 2019",
        "١٢ مارس ٢٠١٩",
        "۱۲ آذار ۲۰۱۹ م",
        "12 من مارس عام 2019",
        "12-مارس-2019",
        "مارس 12، 2019",
        "يوم الثلاثاء، 12 مــارس 2019",
        "2019-03-12",
        "2019/3/12",
        "2019.03.12",
        "الثلاثاء 5 رجب 1440 هـ الموافق 12 مارس 2019 م",
        "5 رجب 1440هـ - 12/3/2019م",
        "12 مارس 2019 الموافق لـ 5 رجب 1440",
        "5 رجب 1440 هـ",
        "Tuesday, March 12, 2019",
        "نشر في: 12 مارس 2019",
        "12 مارس 2019 - الساعة 10:15 صباحا",
        "\u200f12\u200f مارس\u00a02019",
    ],
)
def test_one_day_in_many_forms(written: str) -> None:
    assert parse_date(written) == "2019-03-12"


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, "يناير، كانون الثاني، جانفي"),
        (2, "فبراير، شباط، فيفري"),
        (3, "مارس، آذار"),
        (4, "أبريل، إبريل، ابريل، نيسان، أفريل"),
        (5, "مايو، أيار، ماي"),
        (6, "يونيو، يونيه، حزيران، جوان"),
        (7, "يوليو، يوليوز، تموز، جويلية"),
        (8, "أغسطس، آب، أوت، غشت"),
        (9, "سبتمبر، أيلول، شتنبر"),
        (10, "أكتوبر، تشرين الأول"),
        (11, "نوفمبر، نونبر، تشرين الثاني"),
        (12, "ديسمبر، دجنبر، كانون الأول"),
    ],
)
def test_the_months_of_every_arab_country(number: int, names: str) -> None:
    for name in names.split("، "):
        assert parse_date(f"9 {name} 2012") == f"2012-{number:02}-09", name


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ("1 محرم 1445 هـ", "2023-07-19"),
        ("12 ربيع الأول 1445", "2023-09-27"),
        ("1 رمضان 1445هـ", "2024-03-11"),
        ("10 ذو الحجة 1445 هـ", "2024-06-16"),
        ("10 ذي الحجة 1445 هـ", "2024-06-16"),
        ("25-7-1445 هـ", "2024-02-06"),
        ("الأربعاء 1 محرم 1445", "2023-07-19"),
        ("الخميس 1 محرم 1445", "2023-07-20"),
    ],
)
def test_hijri_dates_by_the_calendar_and_a_day_off_where_the_weekday_says_so(
    hijri: str, day: str
) -> None:
    assert parse_date(hijri) == day


@pytest.mark.parametrize(
    ("field", "iso"),
    [
        ("2019-03-12T23:30:00+03:00", "2019-03-12T23:30:00+03:00"),
        ("2019-03-12T23:30:00Z", "2019-03-12T23:30:00+00:00"),
        ("2019-03-12T23:30:00.123Z", "2019-03-12T23:30:00.123000+00:00"),
        ("2019-03-12 23:30:00", "2019-03-12T23:30:00"),
        ("2019-03-12 23:30:00 UTC", "2019-03-12T23:30:00"),
        ("٢٠١٩-٠٣-١٢", "2019-03-12"),
        ("20190312", "2019-03-12"),
        ("Tue, 12 Mar 2019 23:30:00 +0300", "2019-03-12T23:30:00+03:00"),
        ("Tue, 12 Mar 2019 23:30:00 GMT", "2019-03-12T23:30:00+00:00"),
        ("24/03/2019 10:15", "2019-03-24"),
        ("03/24/2019", "2019-03-24"),
    ],
)
def test_fields_of_feeds_and_dumps(field: str, iso: str) -> None:
    assert parse_date(field) == iso


@pytest.mark.parametrize(
    "field",
    [
        "", "   ", "لا تاريخ", "12 مارس", "مارس 2019", "2019", "1552431600", "0000-00-00",
        "0001-01-01T00:00:00", "31 فبراير 2019", "2019-02-30", "12/03/2019", "30/30/2019",
        "الأربعاء 12 مارس 2019", "12 آذار/نيسان 2019", "12 مارس 2019 و13 مارس 2019",
        "1 رمضان 1445 هـ الموافق 15 مارس 2024", "15 رجب 9999 هـ", "12 مارس 20190",
        "اجتمع الوزير في 12 مارس 2019", "12/03/1402 هـ ش", "Tue, 99 Mar 2019 23:30:00 GMT",
        "4 - 7 يونيو 2012", "x" * 100_000, "2019-03-12T99:00",
    ],
)  # fmt: skip
def test_what_is_no_date_or_leaves_the_day_open(field: str) -> None:
    assert parse_date(field) is None


def test_the_weekday_decides_which_number_is_the_month() -> None:
    assert parse_date("الجمعة 06/07/2012") == "2012-07-06"
    assert parse_date("الأربعاء 06/06/2012") == "2012-06-06"
    assert parse_date("الاثنين 06/07/2012") is None


@pytest.mark.parametrize(
    "head",
    [
        "واشنطن 14-2-2019 (ا ف ب) - {news}",
        "العنوان هنا\nرام الله 14-2-2019 وفا- {news}",
        "العنوان هنا\nالقاهرة، 14 فبراير 2019: {news}",
        "العنوان هنا\n\nبيروت في 14 شباط 2019 (رويترز) – {news}",
        "العنوان هنا\nنشر في: 14 فبراير 2019\n\n{news}",
        "العنوان هنا\nتاريخ النشر: الخميس 14 فبراير 2019\n{news}",
        "العنوان هنا\nكاتبنشر في الصباح يوم 14 - 02 - 2019\n\n{news}",
        "العنوان هنا\nتم إضافته يوم الخميس 9 جمادى الثانية 1440 الموافق 14 فبراير 2019\n{news}",
        "الخميس 14 فبراير 2019\nالعنوان هنا\n{news}",
        "العنوان هنا\nالخميس 14 فبراير 2019    الصحيفة\n{news}",
        "العنوان هنا\n14/02/2019 | بقلم محمد أحمد\n{news}",
        "العنوان هنا\n{news}\n\n14 فبراير 2019",
        "العنوان هنا\n02-14-2019 08:16 AM\n{news}",
        "العنوان هنا\nآخر تحديث: 15 فبراير 2019\nنشر في: 14 فبراير 2019\n{news}",
        "العنوان هنا\nآخر تحديث: 14 فبراير 2019\n{news}",
        "العنوان هنا\nنشر في 14 فبراير 2019 آخر تحديث 15 فبراير 2019\n{news}",
        "الخميس 14 فبراير 2019\nالعنوان\nرام الله 14-2-2019 وفا- {news} وذلك منذ 3 مايو 1950.",
    ],
)
def test_a_date_that_says_when_the_text_was_published(head: str) -> None:
    assert stated_date(head.format(news=NEWS)) == "2019-02-14"


@pytest.mark.parametrize(
    "text",
    [
        "ولد في 3 مايو 1950 وتوفي في 4 يونيو 2001.",
        "ولد محمود درويش في 13 مارس 1941 - وتوفي في 9 أغسطس 2008.",
        "محمود درويش 13 مارس 1941 - 9 أغسطس 2008\n{news}",
        "ولد محمود درويش 13 مارس 1985 (البروة) - شاعر وكاتب.",
        "العنوان\n14/07/1789\n{news}",
        "القاهرة 3 مايو 1950 - كان اليوم هادئا حين وصل القطار.",
        "في 24 أغسطس/آب 2011، تنحى المدير عن منصبه.",
        "الخرطوم- في 3 مارس/آذار 1982 ودعت المدينة شاعرها.",
        "جاء في مقال نشر في العدد 1743 من الجريدة، بتاريخ 1 مايو 2012، ما يأتي.",
        "اعتقلت الشرطة، بتاريخ 22 ماي 2007، طالبين.",
        "الكتاب الذي نشر في 12 مارس 2019 كان الأول.",
        "تم تعديل القانون في 3 مايو 2010 وكان آخر تحديث في 4 مايو 2011 أيضا.",
        "نشر في 12 مارس 2019 كتاب جديد عن تاريخ المدينة القديمة.",
        "تنعقد الدورة من 12 إلى 14 مارس 2019\n{news}",
        "11 سبتمبر 2001\n{news}",
        "العنوان\n6 أكتوبر 1973\n{news}",
        "العنوان\n12/03/2019\n{news}",
        "العنوان\nالأربعاء 12 مارس 2019\n{news}",
        "العنوان\n12 مارس 2019\n{news}\n13 مارس 2019\n{news}",
        "العنوان\nنشر في: 12 مارس 2019\nتاريخ النشر: 14 مارس 2019\n{news}",
        "العنوان\n12 مارس 2019\n{news}\n\n{news}\n14 مارس 2019\n{news}\n{news}\n{news}",
        "{news}",
        "",
    ],
)
def test_a_date_in_prose_or_in_doubt_is_not_taken(text: str) -> None:
    assert stated_date(text.format(news=NEWS)) is None


def test_a_dateline_far_down_is_of_another_story() -> None:
    story = "\n".join([NEWS] * 12)
    assert stated_date(f"{story}\nواشنطن 14-2-2019 (ا ف ب) - {NEWS}\n{story}") is None


def test_an_open_date_is_settled_by_another() -> None:
    text = f"العنوان\n03/02/2019\n{NEWS}\nنشر في: 3 فبراير 2019"
    assert stated_date(text) == "2019-02-03"


@given(st.dates(date(1950, 1, 1), date(2075, 1, 1)))
@settings(deadline=None, max_examples=100)
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    weekdays = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
    written = f"{weekdays[day.weekday()]} {day.day}/{day.month}/{day.year}"
    assert parse_date(written) in (day.isoformat(), None)
    assert parse_date(day.isoformat()) == day.isoformat()
    wrong = weekdays[(day.weekday() + 1) % 7]
    assert parse_date(f"{wrong} {day.isoformat()}") is None


@given(st.text(alphabet="0123456789٠١/-.: \nمهـو()|يناروثلسخ" + "الموافق يوم نشر في", max_size=80))
@settings(deadline=None, max_examples=300)
def test_no_text_raises_and_what_is_found_is_a_day(text: str) -> None:
    for stated in (stated_date(text), parse_date(text)):
        assert stated is None or date.fromisoformat(stated[:10])
    for found in find_dates(plain(text)):
        assert 0 <= found.start < found.end


def test_mutilated_datelines_never_raise() -> None:
    chance = random.Random(7)
    line = "الثلاثاء 5 رجب 1440 هـ الموافق 12 مارس 2019 م الساعة 10:15\nTue, 12 Mar 2019 23:30:00"
    for _ in range(400):
        chars = list(line)
        for _ in range(chance.randint(1, 6)):
            chars[chance.randrange(len(chars))] = chance.choice("0٩9/-.: هم\n\x00\ufffd")
        stated_date("".join(chars))
        parse_date("".join(chars[: chance.randrange(len(chars))]))
