"""The date of publication that an article states, in its text or in a field beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from core.date_forms import EARLIEST, FoundDate, find_dates, plain
from core.patterns import lazy_pattern

HEAD, HEAD_LINES = 400, 8  # characters and lines in which a dateline stands
TAIL_LINES = 3
LINE = 100  # characters of a line that is nothing but a date and what belongs to it
BESIDE, SIDES = 4, 3  # words between dashes beside a date, as an agency, and how many such
AGENCY = 2  # words that may follow a date without a dash
RECENT = 1980  # year; before it, a place and a date may open a story from history

_YEAR = lazy_pattern(r"\d{4}")
_CLOCK = lazy_pattern(
    r"(?:الساعه\s*:?\s*\d{1,2}(?::\d{2}){0,2}|(?<!\d)\d{1,2}(?::\d{2}){1,2}|(?<!\d)\d\d?h\d\d)(?!\d)"
    r"\s*(?:(?:am|pm|صباحا|مساء|ظهرا|ص|م|gmt)\b)?(?:\s*بتوقيت(?:\s+\w+){1,3})?"
)
_BESIDE = lazy_pattern(
    r"العدد\s*:?\s*\(?\d+\)?|\([^()\n]{1,30}\)|(?<!\w)(?:يوم|في|بتاريخ|الموافق)(?!\w)"
)
_UPDATED = r"(?:تاريخ\s+)?اخر\s+(?:تحديث|تعديل)(?:\s+للصفحه)?|تم\s+التحديث|updated"
_PUBLISHED = (
    r"تاريخ\s+(?:ال)?(?:نشر|اضافه|خبر|مقال)|(?:تم\s+)?(?:ال)?نشر(?:ت|ه|ها)?|(?:تم\s+)?اضافته"
    r"|(?:تم\s+)?اضيف|التاريخ|تاريخ|بتاريخ|published|posted|date"
)
_TO = r"(?:[\s:–-]|(?:في|بتاريخ|يوم|on)(?!\w))*"
_LABEL = lazy_pattern(rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))(?!\w){_TO}")
_SURE_LABEL = lazy_pattern(r"تاريخ\s+النشر|published")
# «نشر في», the name of the paper and «يوم», as archives of papers have it.
_PAPER = lazy_pattern(r"نشر\s+في\s+[^.:،\n]{2,40}\s+يوم\s*")
_PLACE = lazy_pattern(r"\s*(\w+(?:\s+\w+){0,2})\s*[-–،,/]?\s*(?:في\s+)?")
_AGENCIES = (
    r"وفا|واس|رويترز|سانا|بترا|كونا|وام|قنا|بنا|واج|وات|ومع|سبا|وكالات|afp|ap|reuters"
    r"|ا[. ]*ف[. ]*ب|د[. ]*ب[. ]*ا|ا[. ]*ب|ي[. ]*ب[. ]*ا|و[. ]*م[. ]*ع|ا[. ]*ش[. ]*ا"
)
_AGENCY = lazy_pattern(
    rf"\s*-?\s*(?:\(\s*(?:{_AGENCIES})[^()\n]{{0,20}}\)|(?:{_AGENCIES}))\s*[-–—:]"
)
_DASH = lazy_pattern(r"\s*(?:\([^()\n]{1,30}\))?\s*[-–—:]\s*(?!\d)")
_SIDES = lazy_pattern(r"[-–—|\t]|\s{2,}")
# For a date, and what belongs to it, where the rest of the line is looked at.
_HERE, _GONE = "\0", "\1"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line made plain; ``first``, ``head`` and ``tail`` say where it stands."""

    text: str
    first: bool
    head: bool
    tail: bool


def parse_date(text: str) -> str | None:
    """The date in a metadata field, as an ISO 8601 date, or date and time where it has one.

    Understands ISO 8601, RFC 2822 and the forms that articles use; a date and time keeps
    its own time zone.  None for what is no date, or leaves open which day it means.
    """
    text = text.strip()
    if len(text) > LINE:
        return None
    text = plain(text).strip()
    return _iso(text) or _mail_date(text) or _written(text)


def _iso(text: str) -> str | None:
    if not re.match(r"\d{4}-?\d\d-?\d\d(?:$|[t ]\d)", text):
        return None
    try:
        if len(text) <= 10:
            day: date = date.fromisoformat(text)
        else:
            day = datetime.fromisoformat(text.upper().removesuffix(" UTC"))
    except ValueError:
        return None
    return day.isoformat() if day.year >= EARLIEST else None


def _mail_date(text: str) -> str | None:
    if not re.search("[a-z]{3}.*:", text) or not text.isascii():
        return None
    from email.utils import parsedate_to_datetime  # slow to import, rarely needed

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _written(text: str) -> str | None:
    found = find_dates(text)
    if len(found) != 1 or re.search(r"\w", _beside(text, found)):
        return None
    return _only(found[0].days)


def _only(days: frozenset[date]) -> str | None:
    return min(days).isoformat() if len(days) == 1 else None


def _beside(text: str, found: list[FoundDate]) -> str:
    """What a line says besides dates, times of day, labels and numbers of issues."""
    for one in reversed(found):
        text = f"{text[: one.start]}{_HERE}{text[one.end :]}"
    for pattern in (_CLOCK, _LABEL, _BESIDE):
        text = pattern.sub(_GONE, text)
    return text


def stated_date(text: str) -> str | None:
    """The day on which an Arabic news text says that it was published, as YYYY-MM-DD.

    Only where it is beyond doubt: behind «نشر في», in a dateline, or alone in a line near
    the head or the end, never from running prose; None too where two dates disagree.
    """
    published: list[frozenset[date]] = []
    updated: list[frozenset[date]] = []
    lines = list(_lines(text))
    for line in lines:
        found = find_dates(line.text) if line.head or line.tail else []
        alone = bool(found) and _is_alone(line, found)
        for one in found:
            label = _label(line, one)
            if label == "updated":
                updated.append(one.days)
            elif label == "published" or alone or (line.head and _in_dateline(line, one)):
                published.append(one.days)
    chosen = published or updated
    if not chosen:
        return None
    return _only(_agreed(frozenset.intersection(*chosen), lines))


def _agreed(days: frozenset[date], lines: list[_Line]) -> frozenset[date]:
    """The days that no line with another date contradicts, as in a story of many days."""
    for line in lines:
        if days and not (line.head or line.tail):
            found = find_dates(line.text)
            if found and _is_alone(line, found):
                days = days.intersection(*(one.days for one in found))
    return days


def _lines(text: str) -> Iterator[_Line]:
    """The lines with a year that may say when; of those in the head no more than the head."""
    at = 0
    filled = [line for line in text.split("\n") if line.strip()]
    for index, line in enumerate(filled):
        head = index < HEAD_LINES and at < HEAD
        if (head or len(line) <= LINE) and _YEAR.search(line):
            tail = index >= len(filled) - TAIL_LINES
            yield _Line(plain(line[:HEAD]).strip(), index == 0, head, tail)
        at += len(line) + 1


def _label(line: _Line, one: FoundDate) -> str:
    """«published» or «updated» where a label before or behind the date says so."""
    before, behind = line.text[: one.start], _CLOCK.sub("", line.text[one.end :]).strip()
    last = not re.search(r"\w", _beside(behind, []))
    label = next((m for m in _LABEL.finditer(before) if m.end() == len(before)), None)
    if label is None:
        paper = _PAPER.search(before)
        if paper and paper.end() == len(before) and last and len(line.text) <= LINE:
            return "published"
        after = _LABEL.fullmatch(behind)
        return "updated" if after and after["updated"] else ""
    ahead = before[: label.start()]
    opens = re.search(rf"(?:^|[-–—|(:{_HERE}{_GONE}])\s*$", _beside(ahead, find_dates(ahead)))
    ends = last or behind[0] in "-–—|()" or _LABEL.match(behind)
    sure = _SURE_LABEL.match(label.group()) or (ends and len(line.text) <= LINE)
    return ("updated" if label["updated"] else "published") if opens and sure else ""


def _in_dateline(line: _Line, one: FoundDate) -> bool:
    """A place and the date open the line, and an agency or a dash follows."""
    place = _PLACE.fullmatch(line.text, 0, one.start)
    if place is None or one.hijri:
        return False
    if _AGENCY.match(line.text, one.end):
        return True
    if not _DASH.match(line.text, one.end) or any(day.year < RECENT for day in one.days):
        return False
    from core.gazetteer import load_gazetteer  # slow to load, rarely needed

    return place[1] in load_gazetteer()


def _is_alone(line: _Line, found: list[FoundDate]) -> bool:
    """Nothing else stands in the line, or only an agency or section set off by dashes."""
    if len(line.text) > LINE:
        return False
    rest = _beside(line.text, found)
    timed = bool(_CLOCK.search(line.text)) or any(one.weekday is not None for one in found)
    named = all(one.named for one in found)
    if not re.search(r"\w", rest):
        # A bare date may be the title, or a heading within a story from history.
        recent = all(day.year >= RECENT for one in found for day in one.days)
        return timed or (recent and not (named and line.first))
    if line.first or not line.head or re.search(r"\d|[.؟!]\s*$", rest) or not (timed or not named):
        return False
    sides = [side for side in _SIDES.split(rest) if re.search(r"\w", side)]
    words = [len(re.findall(r"\w+", side)) for side in sides]
    apart = not any(_HERE in side for side in sides)
    few = sum(words) <= AGENCY and timed
    return few or (apart and len(sides) <= SIDES and max(words) <= BESIDE)
