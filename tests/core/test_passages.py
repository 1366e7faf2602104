"""The sentence around a name: whole, on one line, cut between words where it is long."""

from __future__ import annotations

import pytest

from core.passages import LONGEST, Passage, passage_at, passages

TEXT = "وصل الوفد إلى طنجة. وقال م. سالم إن طنجة بخير! «هل عاد؟» سأل أحدهم.\nوبقيت طنجة هادئة"


def marked(passage: Passage) -> list[str]:
    return [passage.text[start:end] for start, end in passage.marks]


def spans_of(text: str, name: str) -> list[tuple[int, int]]:
    return [(at, at + len(name)) for at in range(len(text)) if text.startswith(name, at)]


def test_each_name_comes_with_its_sentence() -> None:
    found = passages(TEXT, spans_of(TEXT, "طنجة"))
    assert [passage.text for passage in found] == [
        "وصل الوفد إلى طنجة.",
        "وقال م. سالم إن طنجة بخير!",
        "وبقيت طنجة هادئة",
    ]
    assert all(marked(passage) == ["طنجة"] for passage in found)
    assert [TEXT[p.start : p.end] for p in found] == ["طنجة"] * 3


def test_names_of_one_sentence_are_marked_together() -> None:
    text = "من تونس إلى تونس. ثم تونس."
    first, second = passages(text, spans_of(text, "تونس"))
    assert marked(first) == ["تونس", "تونس"]
    assert second.text == "ثم تونس."


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "كلمة " * 200 + "بيروت" + " كلمة" * 200
    passage = passage_at(text, spans_of(text, "بيروت")[0])
    assert marked(passage) == ["بيروت"]
    assert passage.text.startswith("… كلمة كلمة")
    assert passage.text.endswith("كلمة كلمة …")
    assert len(passage.text) <= 2 * LONGEST + len("بيروت") + 4


def test_a_text_without_blanks_is_cut_at_the_name() -> None:
    text = "ب" * 600 + "بيروت" + "ت" * 600
    assert passage_at(text, (600, 605)).text == "… بيروت …"


@pytest.mark.parametrize("text", ["بيروت", "بيروت.", " بيروت ", "😀 بيروت\nثم"])
def test_the_mark_is_right_at_the_edges_of_a_text(text: str) -> None:
    passage = passage_at(text, spans_of(text, "بيروت")[0])
    assert marked(passage) == ["بيروت"]
    assert "…" not in passage.text
