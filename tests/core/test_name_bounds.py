"""The bounds of a selected name: whole words, proclitics outside, moved word by word."""

from __future__ import annotations

import pytest

from core.name_bounds import Bounds, NamePlace
from core.names import load_rules

TEXT = "وصل وليد قاسم إلى بيروت، وقالت سعاد مرزوق إن للسودان موقفًا.\nوعاد الوفد لكَراكاس «أمس»."


def bounds(*known: str) -> Bounds:
    return Bounds(TEXT, known, load_rules())


def at(part: str, within: str = "") -> tuple[int, int]:
    start = TEXT.index(within or part)
    start = TEXT.index(part, start)
    return start, start + len(part)


def shown(place: NamePlace | None) -> tuple[str, str] | None:
    return None if place is None else (TEXT[place.start : place.end], place.form)


@pytest.mark.parametrize(
    ("selected", "surface", "form"),
    [
        ("سعاد مرزوق", "سعاد مرزوق", "سعاد مرزوق"),
        ("عاد مرز", "سعاد مرزوق", "سعاد مرزوق"),  # inside words
        (" بيروت،", "بيروت", "بيروت"),  # with signs
        ("وليد قاسم", "وليد قاسم", "وليد قاسم"),  # a root letter
        ("للسودان", "سودان", "السودان"),  # a hidden article
        ("لكَراكاس", "كَراكاس", "كراكاس"),  # a proclitic, and a mark
        ("كَراكاس", "كَراكاس", "كراكاس"),
        ("ليد قاسم", "ليد قاسم", "ليد قاسم"),  # the reader has the last word
    ],
)
def test_a_selection_means_whole_words_without_proclitics(
    selected: str, surface: str, form: str
) -> None:
    assert shown(bounds().snapped(*at(selected), "LOC")) == (surface, form)


def test_a_name_ends_with_its_line_and_needs_a_letter() -> None:
    start, end = TEXT.index("موقف"), TEXT.index("الوفد") + 3
    assert shown(bounds().snapped(start, end, "PERS")) == ("موقفًا", "موقفا")
    assert bounds().snapped(*at("،"), "PERS") is None
    assert bounds().snapped(3, 3, "PERS") is None


def test_the_end_moves_by_words_up_to_the_line() -> None:
    place = bounds().exact(*at("سعاد"))
    assert place is not None
    longer = bounds().moved(place.start, place.end, "end", 1, "PERS")
    assert shown(longer) == ("سعاد مرزوق", "سعاد مرزوق")
    assert shown(bounds().moved(*at("سعاد مرزوق"), "end", -1, "PERS")) == ("سعاد", "سعاد")
    assert bounds().moved(place.start, place.end, "end", -1, "PERS") is None
    assert bounds().moved(*at("أمس"), "end", 1, "PERS") is None


def test_the_start_moves_by_words_and_stops_behind_proclitics() -> None:
    found = bounds()
    whole = found.moved(*at("سعاد مرزوق"), "start", -1, "PERS")
    assert shown(whole) == ("وقالت سعاد مرزوق", "وقالت سعاد مرزوق")
    cut = found.moved(whole.start, whole.end, "start", 1, "PERS")
    assert shown(cut) == ("قالت سعاد مرزوق", "قالت سعاد مرزوق")
    assert shown(found.moved(cut.start, cut.end, "start", -1, "PERS")) == shown(whole)
    before = found.moved(*at("وفد لكَراكاس"), "start", -1, "LOC")
    assert shown(before) == ("الوفد لكَراكاس", "الوفد لكراكاس")
    assert shown(found.moved(*at("سعاد مرزوق"), "start", 1, "PERS")) == ("مرزوق", "مرزوق")
    whole = found.moved(*at("سودان", "للسودان"), "start", -1, "LOC")
    assert shown(whole) == ("لسودان", "لسودان")
