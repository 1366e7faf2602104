"""The stem: forms of one word meet, root letters stay."""

from __future__ import annotations

import pytest

from core.normalize import fold
from core.stem import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كراكاس", "لكراكاس"),
        ("كراكاس", "وكراكاس"),
        ("قاهرة", "القاهرة"),
        ("وزارة", "والوزارة"),
        ("مهندس", "المهندسين"),
        ("كتاب", "بالكتاب"),
        ("فنزويلا", "لفنزويلا"),
        ("فنزويلا", "الفنزويلية"),
        ("فرنسا", "الفرنسيون"),
        ("أمريكا", "الأميركية"),
        ("سورية", "السوري"),
        ("السعودية", "سعوديون"),
        ("السودان", "سودانية"),
        ("يعلن", "سيعلن"),
        ("مسؤول", "والمسئولين"),
        ("معلم", "المعلمون"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("وزير", "زير"), ("باريس", "اريس"), ("لبنان", "بنان"), ("فلسطين", "لسطين")]
)
def test_root_letters_stay(one: str, other: str) -> None:
    assert stem(fold(one)) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("سود", "السودان"), ("زيت", "زيتون"), ("جبال", "جباليا"), ("مان", "ألمانيا"), ("ستار", "تار")],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))


def test_other_scripts_and_short_words_are_left_alone() -> None:
    assert stem("cairo") == "cairo"
    assert stem("من") == "من"
