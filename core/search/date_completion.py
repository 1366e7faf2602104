"""The days, months and years of an archive that a date may go on to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from core.date_forms import EARLIEST, LATEST
from core.normalize import fold
from core.search.fields import Language, other_than
from core.sqlite_library import Database

RELATIVE: dict[Language, tuple[str, ...]] = {"ar": ("اليوم", "أمس"), "en": ("today", "yesterday")}
_MONTHS: dict[Language, tuple[tuple[str, ...], ...]] = {
    "ar": (
        ("يناير", "كانون الثاني"),
        ("فبراير", "شباط"),
        ("مارس", "آذار"),
        ("أبريل", "نيسان"),
        ("مايو", "أيار"),
        ("يونيو", "حزيران"),
        ("يوليو", "تموز"),
        ("أغسطس", "آب"),
        ("سبتمبر", "أيلول"),
        ("أكتوبر", "تشرين الأول"),
        ("نوفمبر", "تشرين الثاني"),
        ("ديسمبر", "كانون الأول"),
    ),
    "en": (
        ("January",), ("February",), ("March",), ("April",), ("May",), ("June",), ("July",),
        ("August",), ("September",), ("October",), ("November",), ("December",),
    ),
}  # fmt: skip
_DAYS = (f"{EARLIEST}-01-01", f"{LATEST}-12-31")
_FIGURES = re.compile(r"\d{1,4}|\d{4}[-/.]\d{0,2}")
_SIGNS = str.maketrans("/.", "--")


def dates(db: Database, typed: str, language: Language, today: date | None) -> Iterator[str]:
    """Dates that begin as typed, the latest first, from the first day in the archive on."""
    typed = " ".join(fold(typed).split())
    first, last = _span(db, today)
    years = range(int(last[:4]), int(first[:4]) - 1, -1)
    if today:
        relative = list(_beginning(typed, RELATIVE[language]))
        yield from relative or _beginning(typed, RELATIVE[other_than(language)])
    if not typed:
        yield from map(str, years)
    elif not _FIGURES.fullmatch(typed):
        for year in years:
            for names in (name for of in _MONTHS.values() for name in of):
                yield from _beginning(typed, (f"{name} {year}" for name in names))
    elif len(typed) < 4:
        yield from _beginning(typed, map(str, years))
    else:
        months = (f"{typed[:4]}-{month:02}" for month in range(12, 0, -1))
        yield from _beginning(
            typed.translate(_SIGNS), (m for m in months if first[:7] <= m <= last[:7])
        )


def _beginning(typed: str, choices: Iterable[str]) -> Iterator[str]:
    return (choice for choice in choices if fold(choice).startswith(typed))


def _span(db: Database, today: date | None) -> tuple[str, str]:
    """The first day in the archive and the last, or today where that is later."""
    days = "select {}(day) from articles where day between ? and ?"
    (first,) = db.execute(days.format("min"), _DAYS).fetchone()
    (last,) = db.execute(days.format("max"), _DAYS).fetchone()
    now = today.isoformat() if today else ""
    return first or now or _DAYS[0], max(last or "", now) or _DAYS[0]
