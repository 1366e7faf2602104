"""What is typed finds names by their beginning first, and by a likeness last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.finding.ranking import folded, ranked, score


def order(typed: str, *names: str) -> list[str]:
    return [name for _, name in ranked(typed, names, lambda n: (n,), 10)]


def test_a_beginning_comes_before_a_word_and_a_word_before_a_piece_of_one() -> None:
    names = ("البرلمان اللبناني", "لبنان ينتخب", "أخبار لبنان", "لبنان")
    assert order("لبنان", *names) == ["لبنان", "لبنان ينتخب", "أخبار لبنان", "البرلمان اللبناني"]


def test_spelling_and_the_article_make_no_difference() -> None:
    assert order("القاهره", "القاهرة") == ["القاهرة"]
    assert order("قاهرة", "القاهرة", "في القاهرة") == ["القاهرة", "في القاهرة"]


def test_words_may_come_in_any_order_and_unfinished() -> None:
    assert order("حد يوسف", "يوسف حداد") == ["يوسف حداد"]
    assert order("pdf save", "Save as PDF", "Save to Archive") == ["Save as PDF"]


def test_a_slip_of_the_finger_is_forgiven_in_longer_words() -> None:
    assert order("مادرو", "نيكولاس مادورو", "محمد علي") == ["نيكولاس مادورو"]
    assert order("مدو", "نيكولاس مادورو") == []


def test_of_two_that_fit_as_well_the_shorter_comes_first() -> None:
    assert order("مجلس", "مجلس الأمن يبحث الأزمة", "مجلس الأمن")[0] == "مجلس الأمن"


def test_the_best_of_several_names_counts() -> None:
    things = {"a": ("فتح", "Open"), "b": ("Opera",)}
    found = ranked("open", things, lambda thing: things[thing], 10)
    assert [thing for _, thing in found] == ["a", "b"]


@given(st.text("ابالم قوي", max_size=8), st.text("ابالم قوي", max_size=20))
def test_scores_keep_within_bounds(typed: str, name: str) -> None:
    assert 0 <= score(folded(typed), folded(name)) <= 100
