"""Folding, keys and display: what spelling search and naming forgive."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.doctor import display_text
from core.normalize import dictionary_form, fold, fold_with_map, name_key

ARABIC = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتةىيأإآؤئءكلو ًّـ٠٩کیﻻﷺ\u0653\u0654\u200f\u202b😀aİß\n"), st.characters()
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتاب", "كِتَابٌ"),
        ("احمد", "أحمد"),
        ("مدرسه", "مدرسة"),
        ("علي", "على"),
        ("محمد", "محـــمد"),
        ("2019", "٢٠١٩"),
        ("2019", "۲۰۱۹"),
        ("كتابي", "کتابی"),
        ("لا", "ﻻ"),
        ("اسلام", "ٱسلام"),
        ("مسؤول", "مسو\u0654ول"),
        ("قرآن", "قرا\u0653ن"),
        ("بيروت", "\u202bبيروت\u202c"),
        ("cnn", "CNN"),
    ],
)
def test_search_takes_these_for_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("غوغل", "جوجل"), ("فيينا", "ڤيينا"), ("سأل", "سؤل")])
def test_search_keeps_these_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_names_forgive_blanks_and_hamza_but_not_final_letters() -> None:
    assert name_key("عبد الله") == name_key("عَبدالله")
    assert name_key("أبو مازن") == name_key("ابومازن")
    assert name_key("الولايات المتحدة") == name_key("الولاياتالمتحدة")
    assert name_key("علي") != name_key("على")


def test_the_dictionary_form_drops_marks_only() -> None:
    assert dictionary_form(" محـــمد  بن\u200f سَلمان ") == "محمد بن سلمان"


@given(ARABIC)
@settings(deadline=None)
def test_the_fold_with_a_map_is_the_fold(text: str) -> None:
    folded, offsets = fold_with_map(text)
    assert folded == fold(text)
    assert len(offsets.starts) == len(offsets.ends) == len(folded)


@given(ARABIC)
@settings(deadline=None)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
@settings(deadline=None)
def test_the_map_leads_back_into_the_text_in_order(text: str) -> None:
    folded, offsets = fold_with_map(text)
    before = 0
    for i in range(len(folded)):
        start, end = offsets.to_source(i, i + 1)
        assert before <= start < end <= len(text)
        before = start
        first, last = offsets.from_source(start, end)
        assert first <= i < last


def test_a_hit_takes_in_the_marks_of_its_last_letter() -> None:
    text = "في كِتَابٌ جديد"
    folded, offsets = fold_with_map(text)
    at = folded.index("كتاب")
    start, end = offsets.to_source(at, at + 4)
    assert text[start:end] == "كِتَابٌ"


@given(ARABIC)
@settings(deadline=None)
def test_shown_text_is_stable_and_showable(text: str) -> None:
    shown = display_text(text)
    assert display_text(shown) == shown
    assert not set(shown) & {"\r", "\x00", "\u2028", "\u2029", "\u202e", "\ufeff"}
    shown.encode("utf-8")


def test_shown_text_keeps_the_paragraphs() -> None:
    assert display_text("\ufeffا\r\nب\u2028ج\r\r\r\rد\u00a0ه\x00") == "ا\nب\nج\n\nد ه"
