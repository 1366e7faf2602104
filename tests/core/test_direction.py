"""Which way a paragraph runs: as most of its letters do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.direction import reads_rtl


@pytest.mark.parametrize("text", ["خبر", "قالت CNN إن", "", "2019: ٪", "NATO عن حلف", "שלום"])
def test_right_to_left(text: str) -> None:
    assert reads_rtl(text)


@pytest.mark.parametrize("text", ["News", "A city called بيروت.", "Привет"])
def test_left_to_right(text: str) -> None:
    assert not reads_rtl(text)


@given(st.text())
def test_the_quick_way_is_the_right_way(text: str) -> None:
    kinds = [unicodedata.bidirectional(char) for char in text]
    assert reads_rtl(text) == (kinds.count("R") + kinds.count("AL") >= kinds.count("L"))
