"""The places that a search marks in a text, and the snippet that it shows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive.words import word_list
from core.normalize import fold, fold_with_map
from core.search.hits import SNIPPET_LENGTH, Finder, Span, make_snippet
from core.search.places import places
from core.search.query import wanted
from core.search.syntax import parse
from core.stem import stem

VOCABULARY = [
    "كراكاس",
    "لكراكاس",
    "وزير",
    "زير",
    "مدرسه",
    "زيتون",
    "الزيتون",
    "كتاب",
    "الكتاب",
    "عبدالله",
]


class Spelt:
    """Stands for the vocabulary of an archive."""

    def forms(self, word: str) -> tuple[str, ...]:
        return (word, *(w for w in VOCABULARY if w != word and stem(w) == stem(word)))

    def together(self, one: str, other: str) -> str | None:
        return one + other if one + other in VOCABULARY else None

    def apart(self, word: str) -> tuple[str, str] | None:
        return ("عبد", "الرحمن") if word == "عبدالرحمن" else None


def hits_of(text: str, query: str) -> list[Span]:
    return Finder(wanted(parse(query)), Spelt()).find(text)[0]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("زار الوزيرُ مدرسةً.", "مدرسه", ["مدرسةً"]),
        ("عاد لكراكاس ومن كراكاس.", "كراكاس", ["لكراكاس", "كراكاس"]),
        ("وزير الزراعة ووزير المال", '"وزير الزراعة"', ["وزير الزراعة"]),
        ("😀😀 محـــمد هنا", "محمد", ["محـــمد"]),
        ("سوق السمك", "سوق السمك", ["سوق", "السمك"]),
        ("في ٢٠١٩ ثم 2019", "2019", ["٢٠١٩", "2019"]),
        ("زير الماء", "وزير", []),
        ("كتاب وكتب", "كت*", ["كتاب"]),
        ("هذا كِتابٌ وذاك كتاب", "=كِتابٌ", ["كِتابٌ"]),
        ("نفط وغاز ونفط", "نفط -غاز", ["نفط"]),
        ("في أمس وغدا", "(أمس أو غد) مصدر:جريدة", ["أمس"]),
        ("قال عبدالله ذلك", "عبد الله", ["عبدالله"]),
        ("قال عبدالله ذلك", '"قال عبد الله"', ["قال عبدالله"]),
        ("قال عبد الرحمن ذلك", "عبدالرحمن", ["عبد الرحمن"]),
        ("كاتب آخر قال", "NEAR(قال الكاتب, 3)", ["كاتب", "قال"]),
        ("الله عبدالله", '"الله عبد الله"', ["الله عبدالله"]),
        ("أيها الكاتب، قال", "NEAR(قال كاتب, 3)", ["الكاتب", "قال"]),
    ],
)
def test_the_right_words_are_marked(text: str, query: str, marked: list[str]) -> None:
    hits = hits_of(text, query)
    assert [text[a:b] for a, b in hits] == marked
    snippet = make_snippet(text, hits)
    assert [snippet.text[a:b] for a, b in snippet.hits] == marked


def test_a_snippet_is_short_on_one_line_and_says_what_it_leaves_out() -> None:
    filler = "كلام كثير عن أمر آخر تماما.\n\n" * 40
    text = f"{filler}وهنا ذكر الزيتون مرة. {filler}"
    snippet = make_snippet(text, hits_of(text, "الزيتون"))
    assert "\n" not in snippet.text
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert len(snippet.text) < SNIPPET_LENGTH + 40
    ((start, end),) = snippet.hits
    assert snippet.text[start:end] == "الزيتون"


@given(st.lists(st.sampled_from(["زيتون", "الزيتون", "سوق", "😀", "\n\n", "كِتَابٌ"]), max_size=80))
@settings(deadline=None, max_examples=150)
def test_marks_in_a_snippet_are_in_order_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    hits = hits_of(text, "زيتون كتاب")
    snippet = make_snippet(text, hits)
    assert bool(hits) == bool(snippet.hits)
    end = 0
    for a, b in snippet.hits:
        assert end <= a < b <= len(snippet.text)
        assert snippet.text[a:b] in {"زيتون", "الزيتون", "كِتَابٌ"}
        end = b


@given(st.text(alphabet="ابكتر وِـ.\n😀", max_size=300), st.sampled_from(["اب", "كتر", "ب"]))
@settings(deadline=None)
def test_every_word_of_the_fold_is_a_hit_with_its_place(text: str, query: str) -> None:
    hits = hits_of(text, query)
    assert all(fold(text[a:b]) == query for a, b in hits)
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    assert len(hits) == words.count(query)


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("اأبكـًَّٰ ٣3A_.…\n\u00a0ٱﻻ"), st.characters(exclude_categories=["Cs"])
        ),
        max_size=60,
    )
)
@settings(deadline=None)
def test_words_stand_where_the_fold_has_them_from(text: str) -> None:
    words = word_list(text)
    folded, offsets = fold_with_map(text)
    spans = places(text, words, range(len(words)))
    at = 0
    for number, word in enumerate(words):
        at = folded.index(word, at)
        assert spans[number] == offsets.to_source(at, at + len(word))
        at += len(word)


def test_words_behind_an_endless_one_have_their_places() -> None:
    text = f"{'ب' * 2500} هنا"
    assert hits_of(text, "هنا") == [(2501, 2504)]
