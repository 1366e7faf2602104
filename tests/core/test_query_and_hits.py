"""A search as typed: its terms, its expression, and the places it marks in a snippet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis
from core.search import search
from core.search.hits import SNIPPET_LENGTH, find_hits, make_snippet
from core.search.syntax import parse


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("archive") / "archive.db")
    for text in ("افتتحت مدرسة جديدة في طرابلس.", "وزير الزراعة يزور مزارع الزيتون."):
        made.save(make_article(text), Analysis("fake"))
    return made


HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("وزير\"'«»-*^:(){}+_,.\\;% \n\0ANDORNT"), st.characters()),
    max_size=40,
)


@given(HOSTILE)
@settings(deadline=None, max_examples=200)
def test_any_string_searches_a_real_archive_or_is_a_bad_query(archive: Archive, raw: str) -> None:
    try:
        results = search(archive, raw)
    except QariError as error:
        assert error.code == "bad-query"
    else:
        assert 0 <= results.total <= 2


def test_a_pasted_page_is_a_query(archive: Archive) -> None:
    assert search(archive, "وزير الزراعة " * 1500).total == 1


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
    ],
)
def test_the_right_words_are_marked(text: str, query: str, marked: list[str]) -> None:
    hits = find_hits(text, parse(query))
    assert [text[a:b] for a, b in hits] == marked
    snippet = make_snippet(text, hits)
    assert [snippet.text[a:b] for a, b in snippet.hits] == marked


def test_a_snippet_is_short_on_one_line_and_says_what_it_leaves_out() -> None:
    filler = "كلام كثير عن أمر آخر تماما.\n\n" * 40
    text = f"{filler}وهنا ذكر الزيتون مرة. {filler}"
    snippet = make_snippet(text, find_hits(text, parse("الزيتون")))
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
    hits = find_hits(text, parse("زيتون كتاب"))
    snippet = make_snippet(text, hits)
    assert bool(hits) == bool(snippet.hits)
    end = 0
    for a, b in snippet.hits:
        assert end <= a < b <= len(snippet.text)
        assert snippet.text[a:b] in {"زيتون", "الزيتون", "كِتَابٌ"}
        end = b
