"""Confidence that can be filtered by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.articles import make_article
from core.engines import load_engine
from core.extraction import analyse
from core.reliability import Reliability, load_reliability


@given(st.floats(0, 1), st.floats(0.2, 3), st.floats(-2, 2))
def test_a_share_stays_a_share(confidence: float, scale: float, shift: float) -> None:
    assert 0 <= Reliability(scale, shift).share_right(confidence) <= 1


def test_surer_names_stay_surer() -> None:
    reliability = load_reliability("bundled")
    shares = [reliability.share_right(step / 100) for step in range(101)]
    assert all(a <= b for a, b in pairwise(shares))


def test_other_engines_are_taken_at_their_word() -> None:
    assert load_reliability("camel:x").share_right(0.7) == 0.7


@pytest.mark.usefixtures("model")
def test_a_plain_name_is_surer_than_a_doubtful_one() -> None:
    article = make_article(
        "وصل الرئيس المصري عبد الفتاح السيسي إلى باريس. وقال كرسي إن الأمل قريب."
    )
    found = {m.surface: m.confidence for m in analyse(article, load_engine()).mentions}
    assert found["باريس"] > 0.85
    assert all(0 <= confidence <= 1 for confidence in found.values())
