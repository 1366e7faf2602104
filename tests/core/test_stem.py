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
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("وزير", "زير"), ("باريس", "اريس"), ("لبنان", "بنان"), ("فلسطين", "لسطين")]
)
def test_root_letters_stay(one: str, other: str) -> None:
    assert stem(fold(one)) != fold(other)


def test_other_scripts_and_short_words_are_left_alone() -> None:
    assert stem("cairo") == "cairo"
    assert stem("من") == "من"
