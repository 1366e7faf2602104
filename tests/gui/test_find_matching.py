"""What finding in an article takes for the same: spellings, whole words, letters as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.normalize import fold, fold_with_map
from gui.finding.matching import PIECE, Searched, Wanted

TEXT = (
    "قال الرئيس إنَّ مَدرسةً في القاهـــرة افتُتحت، وإن الوزير سافر إلى كراكاس.\n"
    "ومن كراكاس إلى فنزويلا: لكراكاس والقاهرة وللقاهرة وزير، وعلى علي مدرسه."
)


def found(wanted: str, text: str = TEXT, *, whole: bool = False, exact: bool = False) -> list[str]:
    batches = Searched(text).find(Wanted(wanted, whole, exact))
    return [text[a:b] for batch in batches for a, b in batch]


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ("مدرسه", ["مَدرسةً", "مدرسه"]),
        ("القاهرة", ["القاهـــرة", "القاهرة"]),
        ("ان", ["إنَّ", "إن"]),
        ("الرئيس  ان", ["الرئيس إنَّ"]),
        ("كراكاس ومن", []),  # not over the end of a paragraph
        ("  ", []),
    ],
)
def test_spelling_is_forgiven(wanted: str, places: list[str]) -> None:
    assert found(wanted) == places


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ("كراكاس", ["كراكاس", "كراكاس", "كراكاس"]),  # لكراكاس, too
        ("زير", []),  # in الوزير and وزير
        ("قاهرة", ["قاهـــرة", "قاهرة", "قاهرة"]),
        ("القاهرة", ["القاهـــرة", "القاهرة", "قاهرة"]),  # the last one in وللقاهرة
        ("كراك", []),
    ],
)
def test_whole_words_may_have_proclitics(wanted: str, places: list[str]) -> None:
    assert found(wanted, whole=True) == places


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ("علي", ["علي"]),
        ("مدرسة", ["مَدرسةً"]),  # no vowel sign was asked for
        ("مَدرسة", ["مَدرسةً"]),
        ("مُدرسة", []),
        ("ان", []),
    ],
)
def test_exact_spelling_is_by_the_letter(wanted: str, places: list[str]) -> None:
    assert found(wanted, exact=True) == places


@given(st.text("اأإبة ـَّ\n١،", max_size=60), st.text("اأبه ", max_size=3))
def test_what_is_found_folds_to_what_was_wanted(text: str, wanted: str) -> None:
    words = fold(wanted).split()
    for piece in found(wanted, text):
        assert fold(piece).split() == words


def test_a_long_text_is_searched_as_if_in_one_piece() -> None:
    text = "".join(f"إلى المدينةِ رقم {n} " for n in range(2 * PIECE // 15))
    folded, places = fold_with_map(text)
    at = [n for n in range(len(folded)) if folded.startswith("المدينه رقم", n)]
    batches = Searched(text).find(Wanted("المدينة رقم"))
    assert [span for batch in batches for span in batch] == [
        places.to_source(n, n + len("المدينه رقم")) for n in at
    ]
