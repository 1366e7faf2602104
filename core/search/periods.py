"""The days that a date in a query means: a year, a month or a day, beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from core.date_forms import EARLIEST, LATEST, plain
from core.dates import parse_date

LONGEST = 60  # characters

_TODAY = frozenset(map(plain, ("اليوم", "today")))
_YESTERDAY = frozenset(map(plain, ("أمس", "البارحة", "yesterday")))
_YEAR = re.compile(r"(?:(?:عام|سنه)\s+)?(\d{4})")
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})\s*[-/.]\s*(?P<month>\d{1,2})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>\d{4})")
_ENDS = (31, 30, 29, 28)  # days that may be a month's last
_AROUND = " \t\n.,،;؛"


def period(text: str, today: date | None = None) -> tuple[date, date] | None:
    """The first day that a date means, and the first after it; None for what is no date.

    A year, a month of a year or a day, in figures or with the month's name, in either
    calendar; «اليوم» and «أمس» where ``today`` is known.  None too where it is left open
    which day is meant (1/5/2019).
    """
    text = plain(text).strip(_AROUND)
    if not text or len(text) > LONGEST:
        return None
    if today is not None and text in _TODAY | _YESTERDAY:
        day = today - timedelta(text in _YESTERDAY)
        return day, day + timedelta(1)
    if match := _YEAR.fullmatch(text):
        year = int(match[1])
        return (date(year, 1, 1), date(year + 1, 1, 1)) if EARLIEST <= year <= LATEST else None
    if match := _YEAR_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text):
        month = f"{match['year']}-{int(match['month']):02}"
        return _from(_day(f"{month}-01"), _last(f"{month}-{number}" for number in _ENDS))
    if not text[0].isdecimal() and (first := _day(f"1 {text}")):
        return _from(first, _last(f"{number} {text}" for number in _ENDS))
    day_meant = _day(text)
    return _from(day_meant, day_meant)


def _from(first: date | None, last: date | None) -> tuple[date, date] | None:
    return (first, last + timedelta(1)) if first and last else None


def _day(text: str) -> date | None:
    found = parse_date(text)
    return date.fromisoformat(found[:10]) if found else None


def _last(days: Iterable[str]) -> date | None:
    return next(filter(None, map(_day, days)), None)
