"""The offset map: from a folded text back to the text, and there again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.normalize import fold_with_map, letters_with_map
from core.offsets import OffsetMap

TEXT = st.text(alphabet=st.one_of(st.sampled_from("ابةىأ ًّـ٩کﻻﷺ\u0653😀ß\n"), st.characters()))
FAST = settings(deadline=None, max_examples=150)


@given(TEXT, st.data())
@FAST
def test_there_and_back_takes_in_the_span_that_was_asked_for(
    text: str, data: st.DataObject
) -> None:
    for normalised, offsets in (fold_with_map(text), letters_with_map(text)):
        start = data.draw(st.integers(0, len(normalised)))
        end = data.draw(st.integers(start, len(normalised)))
        a, b = offsets.to_source(start, end)
        assert 0 <= a <= b <= len(text)
        assert (a == b) == (start == end)
        if start < end:
            first, last = offsets.from_source(a, b)
            assert first <= start
            assert end <= last


@given(TEXT)
@FAST
def test_both_ends_never_fall(text: str) -> None:
    _, offsets = fold_with_map(text)
    assert list(offsets.starts) == sorted(offsets.starts)
    assert list(offsets.ends) == sorted(offsets.ends)
    assert offsets.length == len(text)


def test_a_ligature_grows_and_a_mark_shrinks() -> None:
    folded, offsets = fold_with_map("قال ﷺ كِتاب")
    phrase = "صلي الله عليه وسلم"
    at = folded.index(phrase)
    assert offsets.to_source(at, at + len(phrase)) == (4, 5)
    assert offsets.from_source(4, 5) == (at, at + len(phrase))
    word = folded.index("كتاب")
    assert offsets.to_source(word, word + 1) == (6, 8)


def test_an_empty_span_stands_before_its_character_or_at_the_end() -> None:
    folded, offsets = fold_with_map("كِتَاب")
    assert offsets.to_source(1, 1) == (2, 2)
    assert offsets.to_source(len(folded), len(folded)) == (6, 6)
    assert OffsetMap((), (), 0).to_source(0, 0) == (0, 0)
