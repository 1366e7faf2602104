"""What is done fast on usual texts is done as it would be the long way."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive.words import WORD, word_list
from core.articles import guess_language
from core.doctor import REPAIRS, _is_common
from core.normalize import fold

COMMON = "".join(char for char in map(chr, range(0x3000)) if _is_common(char))
USUAL = "اأإآىةبتنيوفقلكم ـ،؛؟.\n«»“”‘’\u064b\u064e\u0651٣٫3ABzé…\u0653\u200fڤﷺ"


@given(st.text(COMMON, max_size=60))
@settings(deadline=None)
def test_in_a_text_of_common_characters_most_repairs_have_nothing_to_do(text: str) -> None:
    assert [r.name for r in REPAIRS if not r.anyhow and r.find(text)] == []


@given(st.text(USUAL, max_size=8), st.integers(1, 30))
@settings(deadline=None)
def test_a_long_text_folds_as_its_pieces_do(text: str, times: int) -> None:
    """A blank keeps a mark at the beginning off what comes before."""
    assert fold(f"{text} " * times) == fold(f"{text} ") * times


@given(st.text(st.one_of(st.sampled_from(USUAL), st.characters()), max_size=80))
@settings(deadline=None)
def test_words_are_the_same_whichever_way_they_are_cut(text: str) -> None:
    assert word_list(text) == WORD.findall(fold(text))


def test_the_language_is_that_of_most_letters_wherever_they_stand() -> None:
    assert guess_language("نص عربي") == "ar"
    assert guess_language("نص " + "abc" * 2) == "und"
    assert guess_language("abcd " * 10 + "كتاب " * 11) == "ar"
    assert guess_language("abcd " * 11 + "كتاب " * 10) == "und"
    assert guess_language("") == guess_language("12 !") == ""
