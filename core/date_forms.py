"""The forms in which Arabic texts write a date, and which days each can mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from re import Match

from core.patterns import lazy_pattern

EARLIEST, LATEST = 1800, 2100  # years

# One line a month; a name of two words is written with _ here.
_MONTHS = """
يناير كانون_الثاني كانون_ثاني جانفي january jan
فبراير شباط فيفري february feb
مارس آذار march mar
أبريل إبريل نيسان أفريل april apr
مايو أيار ماي مايس may
يونيو يونيه حزيران جوان june jun
يوليو يوليه يوليوز تموز جويلية july jul
أغسطس آب أوت غشت august aug
سبتمبر أيلول شتنبر september sept sep
أكتوبر تشرين_الأول تشرين_أول october oct
نوفمبر تشرين_الثاني تشرين_ثاني نونبر november nov
ديسمبر كانون_الأول كانون_أول دجنبر december dec
"""
_HIJRI_MONTHS = """
محرم المحرم محرم_الحرام
صفر
ربيع_الأول ربيع_أول
ربيع_الثاني ربيع_الآخر ربيع_ثاني ربيع_آخر
جمادى_الأولى جمادى_الأول جماد_الأول جمادى_أول
جمادى_الثانية جمادى_الآخرة جمادى_الثاني جمادى_الآخر جماد_الثاني جماد_الآخر
رجب
شعبان
رمضان
شوال
ذو_القعدة ذي_القعدة
ذو_الحجة ذي_الحجة
"""
_WEEKDAYS = """
الاثنين الأثنين monday mon
الثلاثاء الثلاثا tuesday tue
الأربعاء الاربعا wednesday wed
الخميس thursday thu
الجمعة friday fri
السبت saturday sat
الأحد sunday sun
"""

_DIGITS = {chr(base + d): str(d) for base in (0x660, 0x6F0) for d in range(10)}
_FOLD = str.maketrans(_DIGITS | {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u00a0": " "})
# Marks, tatweel and what turns the writing around, all of which stand inside dates.
_UNSEEN = lazy_pattern("[\u0640\u064b-\u0652\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]+")


def plain(text: str) -> str:
    """A text with its letters and digits as the patterns here expect them."""
    return _UNSEEN.sub("", text.translate(_FOLD)).casefold()


def _numbered(table: str, first: int) -> dict[str, int]:
    lines = plain(table).replace("_", "").strip().split("\n")
    return {name: number for number, line in enumerate(lines, first) for name in line.split()}


def _one_of(table: str) -> str:
    names = sorted(plain(table).split(), key=len, reverse=True)
    return f"(?:{'|'.join(names)})(?![a-z\u0621-\u064a])".replace("_", r"\s*")


_MONTH, _HIJRI_MONTH = _numbered(_MONTHS, 1), _numbered(_HIJRI_MONTHS, 1)
_WEEKDAY = _numbered(_WEEKDAYS, 0)
_NAME, _HIJRI_NAME = _one_of(_MONTHS), _one_of(_HIJRI_MONTHS)
_OF = r"\s*(?:من\s+)?(?:شهر\s+)?[-/.]?\s*"
_YEAR = r"\s*[-/.,،]?\s*(?:من\s+)?(?:عام|سنه)?\s*"
_DATE = lazy_pattern(
    rf"(?:(?<!\w)(?P<weekday>{_one_of(_WEEKDAYS)})\s*[,،.:]?\s*)?(?:الموافق\s*:?\s*)?"
    # No end of a range, a time, or a longer number.
    r"(?<!\d)(?<!\d[-–/.:])(?<!\d[-–]\s)(?<!\d\s[-–]\s)(?:"
    rf"(?P<day>\d{{1,2}}){_OF}(?P<month>{_NAME})(?:\s*[/(–-]\s*(?P<twin>{_NAME})\s*\)?)?"
    rf"{_YEAR}(?P<year>\d{{4}})"
    rf"|(?P<hday>\d{{1,2}}){_OF}(?P<hmonth>{_HIJRI_NAME}){_YEAR}(?P<hyear>1[345]\d\d)"
    rf"|(?P<lead>{_NAME})\s*(?P<after>\d{{1,2}})\s*[,،]\s*(?P<last>\d{{4}})"
    r"|(?P<a>\d{1,4})\s*(?P<sep>[-/.])\s*(?P<b>\d{1,2})\s*(?P=sep)\s*(?P<c>\d{1,4})"
    r")(?!\d)(?![-/.:]\d)(?:\s*(?P<era>هجري[ه]?|ه|ميلادي[ه]?|م)\b\.?(?P<solar>\s*ش\b)?)?"
)
_AND_SO = lazy_pattern(r"[\s\-–/،,(.|]*(?:الموافق(?:\s*ل)?)?[\s:\-–/(]*")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text made ``plain``, at ``[start, end)``.

    ``days`` are those that it can mean: two where it leaves open which number is the
    month, none where it contradicts itself.
    """

    start: int
    end: int
    days: frozenset[date]
    hijri: bool = False
    weekday: int | None = None
    named: bool = False
    """Whether the month is written as a word."""


def find_dates(text: str) -> list[FoundDate]:
    """All full dates in a text made ``plain``; a Hijri date and its equal are one."""
    found: list[FoundDate] = []
    for match in _DATE.finditer(text):
        one = _read(match)
        if one is None:
            continue
        before = found[-1] if found else None
        if (
            before is not None
            and before.hijri != one.hijri
            and _AND_SO.fullmatch(text, before.end, one.start)
        ):
            one = _both(before, one)
            found.pop()
        found.append(one)
    return [_fixed(one) for one in found]


def _read(match: Match[str]) -> FoundDate | None:
    """None for numbers that are no date."""
    days = frozenset(_days(match))
    numbers = match["a"] is not None
    hijri = match["hday"] is not None or (numbers and (match["era"] or "").startswith("ه"))
    if match["solar"] or (numbers and not days):
        return None
    weekday = _WEEKDAY[match["weekday"]] if match["weekday"] else None
    return FoundDate(match.start(), match.end(), days, hijri, weekday, not numbers)


def _days(match: Match[str]) -> Iterator[date]:
    if match["day"]:
        month = _MONTH["".join(match["month"].split())]
        if not match["twin"] or _MONTH["".join(match["twin"].split())] == month:
            yield from _day(match["year"], month, match["day"])
    elif match["hday"]:
        month = _HIJRI_MONTH["".join(match["hmonth"].split())]
        yield from _hijri_day(match["hyear"], month, match["hday"])
    elif match["lead"]:
        yield from _day(match["last"], _MONTH["".join(match["lead"].split())], match["after"])
    else:
        of = _hijri_day if (match["era"] or "").startswith("ه") else _day
        a, b, c = match["a"], match["b"], match["c"]
        if len(a) == 4 and len(c) < 3:
            yield from of(a, int(b), c)
        elif len(c) == 4 and len(a) < 3:
            yield from of(c, int(b), a)
            yield from of(c, int(a), b)


def _day(year: str, month: int, day: str) -> Iterator[date]:
    if EARLIEST <= int(year) <= LATEST:
        try:
            yield date(int(year), month, int(day))
        except ValueError:
            return


def _hijri_day(year: str, month: int, day: str) -> Iterator[date]:
    """By the calendar of Umm al-Qura, which knows the years 1343 to 1500."""
    from hijridate import Hijri  # slow to import, rarely needed

    try:
        yield date.fromisoformat(Hijri(int(year), month, int(day)).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return


def _both(one: FoundDate, other: FoundDate) -> FoundDate:
    """The Gregorian of two dates, where the Hijri one is at most a day off."""
    hijri, gregorian = (one, other) if one.hijri else (other, one)
    near = {day + timedelta(n) for day in hijri.days for n in (-1, 0, 1)}
    weekday = gregorian.weekday if gregorian.weekday is not None else hijri.weekday
    days = gregorian.days & near
    return replace(gregorian, start=one.start, end=other.end, days=days, weekday=weekday)


def _fixed(one: FoundDate) -> FoundDate:
    """What the weekday leaves; the sighting of the moon moves a Hijri date by a day."""
    if one.weekday is None:
        return one
    shifts = (-1, 0, 1) if one.hijri else (0,)
    days = {day + timedelta(n) for day in one.days for n in shifts}
    return replace(one, days=frozenset(d for d in days if d.weekday() == one.weekday))
