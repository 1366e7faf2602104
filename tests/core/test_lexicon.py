"""The word list: what is usual, in any spelling, and how usual."""

from __future__ import annotations

import re
from importlib.resources import files
from time import perf_counter

import pytest

from core import lexicon as lexicon_module
from core.lexicon import FEW, Lexicon, frequency, load_lexicon
from core.normalize import fold


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_a_word_is_more_usual_than_what_is_left_of_it(lexicon: Lexicon) -> None:
    # What a stemmer that takes و for "and", or any final ا for an ending, would make of them.
    assert lexicon.frequency("وزير") > lexicon.frequency("زير") + 100
    assert lexicon.frequency("فنزويلا") > 300
    assert lexicon.frequency("نزويل") == 0


def test_any_spelling_is_folded(lexicon: Lexicon) -> None:
    usual = lexicon.frequency("إسرائيل")
    assert usual > 400
    spellings = ("اسرائيل", "إِسرائيل", "إسـرائيل", "أسرائيل")
    assert {lexicon.frequency(word) for word in spellings} == {usual}
    assert lexicon.frequency("المدينة") == lexicon.frequency("المدينه") > 0
    assert lexicon.frequency("إلى") == lexicon.frequency("الي") > 600


def test_the_fast_path_agrees_on_folded_words(lexicon: Lexicon) -> None:
    for word in ("إلى", "المدينة", "وزير", "على"):
        assert lexicon.frequency_folded(fold(word)) == lexicon.frequency(word) > 0
    assert lexicon.frequency_folded("إلى") == 0


@pytest.mark.parametrize("word", ["", "و", "the", "2022", "قسقسقسق", "وزير الخارجية"])
def test_what_is_no_word_has_no_frequency(lexicon: Lexicon, word: str) -> None:
    assert lexicon.frequency(word) == 0
    assert word not in lexicon


def test_the_list_is_folded_sorted_and_in_range() -> None:
    text = files("resources").joinpath("lexicon", "words.txt").read_text("utf-8")
    lines = text.splitlines()
    words = [line.split("\t")[0] for line in lines]
    assert all(re.fullmatch(r"[ء-غف-ي]{2,}\t[1-9]\d\d", line) for line in lines)
    assert [word for word in words if fold(word) != word] == []
    assert words == sorted(set(words))
    assert 45_000 <= len(words) <= 60_000
    assert len(text.encode()) <= 800_000


def test_a_lexicon_of_ones_own() -> None:
    own = Lexicon({"مدينه": 500})
    assert own.frequency("مَدينة") == 500
    assert "مدينة" in own
    assert 75 not in own
    assert len(own) == 1


def test_is_read_once_and_fast() -> None:
    assert load_lexicon() is load_lexicon()
    best = min(_seconds_to_load() for _ in range(5))
    assert best < 0.06


def _seconds_to_load() -> float:
    start = perf_counter()
    load_lexicon.__wrapped__()
    return perf_counter() - start


@pytest.fixture
def _nothing_loaded() -> None:
    load_lexicon.cache_clear()
    lexicon_module._listed.cache_clear()


@pytest.mark.usefixtures("_nothing_loaded")
def test_a_few_words_are_looked_up_without_loading_the_list() -> None:
    words = _listed_words()
    asked = [words[0], words[1], words[-1], "الولاياتالمتحدة", "أؤكّد", "", "\t", "380", "ؤكد"]
    found = [frequency(word) for word in asked]
    assert not load_lexicon.cache_info().currsize
    assert found == [load_lexicon().frequency(word) for word in asked]
    assert found[0]
    assert found[1]
    assert found[2]


@pytest.mark.usefixtures("_nothing_loaded")
def test_many_words_are_looked_up_in_the_loaded_list() -> None:
    words = _listed_words()[::100]
    assert all(frequency(word) for word in words)
    assert load_lexicon.cache_info().currsize
    assert lexicon_module._listed.cache_info().currsize <= FEW


def _listed_words() -> list[str]:
    text = files("resources").joinpath("lexicon", "words.txt").read_text("utf-8")
    return text.split()[::2]
