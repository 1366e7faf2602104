"""Markdown: blocks by kind, facts from the front matter, nothing run or fetched."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.markdown_text import read

NOTE = """---
title: "سد النهر"
date: 2026-01-05
author: [علي, منى]
source: https://x.example/1
---

# سد النهر

بدأ بناء **السد** [قرب القرية](http://a.example "عنوان") ![صورة](file:///etc/passwd)أمس
وحضر الوالي.

## شهود

> انتظرنا هذا السد
> طويلا.

- بناء مدرسة
- رصف الطريق

  في الشتاء
"""


def note(text: str | bytes, encoding: str = "") -> Draft:
    return read(Source(text if isinstance(text, bytes) else text.encode(), "note.md", encoding))


def texts(text: str) -> list[str]:
    return [part.text for part in note(text).parts]


def test_blocks_have_their_kinds_and_links_are_their_words() -> None:
    assert note(NOTE).parts == (
        Part("بدأ بناء السد قرب القرية أمس وحضر الوالي."),
        Part("شهود", "heading"),
        Part("انتظرنا هذا السد طويلا.", "quote"),
        Part("بناء مدرسة", "item"),
        Part("رصف الطريق", "item"),
        Part("في الشتاء", "item"),
    )


def test_the_front_matter_states_the_facts() -> None:
    draft = note(NOTE.replace("\n", "\r\n"))
    assert (draft.title, draft.author) == ("سد النهر", "علي، منى")
    assert (draft.published, draft.url) == ("2026-01-05", "https://x.example/1")


def test_lists_and_names_in_the_front_matter_are_read() -> None:
    draft = note("---\nauthors:\n  - علي\n  - 'منى'\nsource: وكالة الأنباء\ndate: لاحقا\n---\nنص")
    assert (draft.author, draft.site, draft.url) == ("علي، منى", "وكالة الأنباء", "")
    assert draft.published is None


def test_text_between_two_rules_is_no_front_matter() -> None:
    assert texts("---\nقال الوزير كلاما.\n\n---\nثم مضى.") == ["قال الوزير كلاما.", "ثم مضى."]


def test_the_first_heading_is_the_title_where_nothing_else_is() -> None:
    draft = note("# سد النهر\n\nبدأ البناء.\n\n# سد النهر")
    assert draft.title == "سد النهر"
    assert draft.parts == (Part("بدأ البناء."), Part("سد النهر", "heading"))


def test_another_first_heading_stays_below_the_title() -> None:
    draft = note("---\ntitle: السد\n---\n# بدء البناء\n\nنص")
    assert draft.title == "السد"
    assert draft.parts[0] == Part("بدء البناء", "heading")


def test_a_title_alone_is_kept_as_the_text() -> None:
    assert texts("# سد النهر") == ["سد النهر"]


def test_meant_line_breaks_are_kept() -> None:
    assert texts("سلام على الأرض  \nسلام على النخل\\\nسلام") == [
        "سلام على الأرض\nسلام على النخل\nسلام"
    ]


def test_code_and_tables_are_paragraphs() -> None:
    assert texts("```\nسطر\n  آخر\n```\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\n") == [
        "سطر\nآخر",
        "أ\tب",
        "1\t2",
    ]


def test_html_is_read_as_what_it_shows() -> None:
    text = (
        "<div align=center>نص <b>وسط</b><script>x()</script></div>\n\n<script>\ny()\n</script>\n\n"
    )
    assert texts(text + "سطر<br>آخر <i onclick='z()'>مائل</i> &amp; \\*") == [
        "نص وسط",
        "سطر\nآخر مائل & *",
    ]


def test_any_encoding_of_arabic_is_read() -> None:
    data = NOTE.encode("windows-1256")
    assert note(data).parts == note(data, "windows-1256").parts == note(NOTE).parts


@pytest.mark.parametrize("data", [b"", b"\n\n", b"---\na: b\n---\n", b"![x](y)", b"<!-- x -->"])
def test_a_text_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(QariError) as caught:
        note(data)
    assert caught.value.code == "empty"


@pytest.mark.parametrize("mark", ["> ", "- ", ">", "1. "])
def test_blocks_within_blocks_without_end_are_refused(mark: str) -> None:
    assert texts(mark * 20 + "نص") == ["نص"]
    with pytest.raises(QariError) as caught:
        note(mark * 2000 + "نص")
    assert caught.value.code == "too-deep"


@pytest.mark.parametrize(
    "mark", ["[", "![", "*_", "`", "<a ", "&#", "|a", "[a](b", "~~", "\\", "#"]
)
def test_marks_without_end_are_only_signs(mark: str) -> None:
    with suppress(QariError):
        note("كلام " + mark * 1000)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_notes_raise_only_what_is_known(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(NOTE.encode())
    data = data[: rng.randrange(len(data))] if seed % 3 == 0 else data
    for _ in range(rng.randrange(1, 40) if data else 0):
        at = rng.randrange(len(data) + 1)
        data[at : at + rng.randrange(3)] = rng.randbytes(rng.randrange(3))
    with suppress(QariError):
        note(bytes(data))
