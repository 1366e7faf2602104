"""Long sentences in chunks: nothing lost, nothing twice, enough around each word."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.engines.chunks import Chunk, cut


@given(st.lists(st.integers(1, 10), max_size=200))
@settings(deadline=None)
def test_each_word_is_labelled_in_one_chunk_that_fits(lengths: list[int]) -> None:
    chunks = list(cut(lengths, 40))
    assert [w for c in chunks for w in range(c.first, c.last)] == list(range(len(lengths)))
    for chunk in chunks:
        assert sum(lengths[chunk.start : chunk.end]) <= 40
        assert chunk.start <= chunk.first < chunk.last <= chunk.end


@given(st.integers(100, 400))
@settings(deadline=None)
def test_no_word_is_labelled_at_an_edge_inside_the_sentence(count: int) -> None:
    chunks = list(cut([1] * count, 40))
    for before, after in pairwise(chunks):
        assert after.start == before.end - 10
        assert before.last == after.first == before.end - 5


def test_what_fits_stays_whole() -> None:
    assert list(cut([], 40)) == []
    assert list(cut([10, 10, 10, 10], 40)) == [Chunk(0, 4, 0, 4)]
