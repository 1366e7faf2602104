"""Notes, and passages that are found again when the text becomes another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.anchoring import Change, passage_at, passage_like
from core.archive.notes import (
    add_note,
    change_note,
    latest_notes,
    notes_on,
    put_back,
    remove_note,
)
from core.articles import make_article
from core.errors import QariError
from core.extraction import analyse
from core.normalize import fold

TEXT = (
    "الوزير يزور المدرسة\n\nزار وزير التعليم مدرسة القرية أمس، وقال إن المدرسة تحتاج إلى معلمين."
    "\n\nوأضاف الوزير أن «المعلم أساس المدرسة»، ثم غادر إلى العاصمة."
)


def noted(archive: Archive, number: int, quote: str, nth: int = 0) -> int:
    """Note the nth occurrence of a quote; the number of the note."""
    text, start = archive.get(number)[0].text, -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return add_note(archive, number, "مهم", (start, start + len(quote))).id


def key(text: str) -> str:
    return "".join(fold(text).split())


def place(archive: Archive, number: int) -> tuple[int, str]:
    """Where the only note on an article is, and what stands there."""
    (note,) = notes_on(archive, number)
    text = archive.get(number)[0].text
    if note.span:
        assert note.quote == text[slice(*note.span)]
    return note.start, note.quote


def test_notes_on_an_article_and_on_a_passage(archive, keep) -> None:
    number = keep(TEXT)
    whole = add_note(archive, number, " للمراجعة ")
    text = archive.get(number)[0].text
    start = text.index("مدرسة القرية")
    mark = add_note(archive, number, "", (start - 1, start + len("مدرسة القرية") + 1))
    assert (mark.start, mark.quote) == (start, "مدرسة القرية")
    assert whole.span is None
    assert notes_on(archive, number) == [whole, mark]
    changed = change_note(archive, mark.id, "أين هي؟")
    assert latest_notes(archive) == [changed, whole]
    assert remove_note(archive, whole.id) == whole
    assert notes_on(archive, number) == [changed]
    put_back(archive, whole)
    assert notes_on(archive, number) == [whole, changed]


def test_what_is_no_note_is_refused(archive, keep) -> None:
    number = keep(TEXT)
    for note, span, code in (
        (" ", None, "empty-note"),
        ("نص", (19, 21), "no-passage"),  # blanks alone
        ("نص", (5, 5), "no-passage"),
        ("نص", (9_000, 9_010), "no-passage"),
    ):
        with pytest.raises(QariError) as caught:
            add_note(archive, number, note, span)
        assert caught.value.code == code
    for call in (
        lambda: add_note(archive, 9, "نص"),
        lambda: change_note(archive, 9, "نص"),
        lambda: remove_note(archive, 9),
        lambda: change_note(archive, add_note(archive, number, "نص").id, ""),
    ):
        with pytest.raises(QariError):
            call()


def test_a_passage_stays_where_it_is_when_text_comes_before_and_after(archive, keep) -> None:
    number = keep(TEXT, "a.txt")
    noted(archive, number, "المدرسة", 2)
    for added in ("المدرسة: تحديث\n\n" + TEXT, TEXT + " المدرسة.", "خبر عن المدرسة.\n\n" + TEXT):
        assert keep(added, "a.txt") == number
        start, quote = place(archive, number)
        text = archive.get(number)[0].text
        assert (quote, text[start - 5 : start]) == ("المدرسة", "أساس ")


def test_a_passage_is_told_by_its_surroundings_when_the_text_changes_on_both_sides(
    archive, keep
) -> None:
    number = keep(TEXT, "a.txt")
    noted(archive, number, "المدرسة", 1)
    keep("المدرسة والوزير في خبر عاجل. " * 4 + TEXT.replace("أمس", "اليوم") + " انتهى.", "a.txt")
    start, _ = place(archive, number)
    text = archive.get(number)[0].text
    assert text[start - 7 : start] == "قال إن "


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("مدرسة القرية", "مَدْرَسَةِ القَرْيَةِ"),
        ("مدرسة القرية", "مدرسه القريه"),
        ("مدرسة القرية", "مـــدرسة القرية"),
        ("مدرسة القرية", "مدرسةالقرية"),
        ("مدرسة القرية", "مدرسة\n\nالقرية"),
        ("إن المدرسة تحتاج", "أن المدرسة تحتاج"),
    ],
)
def test_another_spelling_does_not_lose_a_passage(archive, keep, was: str, now: str) -> None:
    number = keep(TEXT, "a.txt")
    noted(archive, number, was)
    keep("عاجل. " + TEXT.replace(was, now).replace("العاصمة", "بيته"), "a.txt")
    assert place(archive, number)[1].strip() == now


def test_a_note_whose_passage_is_gone_is_kept_and_finds_it_again(archive, keep) -> None:
    number = keep(TEXT, "a.txt")
    noted(archive, number, "مدرسة القرية")
    keep("نص آخر تماما عن مدرستين.", "a.txt")
    assert place(archive, number) == (-1, "مدرسة القرية")
    keep("نص ثالث لا صلة له.", "a.txt")
    assert place(archive, number) == (-1, "مدرسة القرية")
    keep("عاد الخبر. " + TEXT, "a.txt")
    start, _ = place(archive, number)
    assert start == archive.get(number)[0].text.index("مدرسة القرية")


def test_a_word_is_not_taken_for_a_part_of_another(archive, keep) -> None:
    number = keep("كتب الصحفي مقالا عن المدينة.", "a.txt")
    noted(archive, number, "كتب")
    keep("افتتحت مكتبة جديدة في وسط العاصمة.", "a.txt")
    assert place(archive, number)[0] == -1


def test_finding_names_anew_leaves_notes_alone(archive, engine, keep) -> None:
    number = keep(TEXT)
    noted(archive, number, "مدرسة القرية")
    before = notes_on(archive, number)
    article = make_article(TEXT)
    archive.save(article, analyse(article, engine({"الوزير": "B-PERS"})))
    assert archive.get(number)[1].mentions
    assert notes_on(archive, number) == before


def test_a_note_put_back_goes_to_its_passage_in_the_new_text(archive, keep) -> None:
    number = keep(TEXT, "a.txt")
    note = remove_note(archive, noted(archive, number, "مدرسة القرية"))
    keep("عاجل. " + TEXT, "a.txt")
    put_back(archive, note)
    assert place(archive, number) == (note.start + 6, "مدرسة القرية")


WORDS = st.sampled_from(
    ["قال", "الوزير", "مدرسة", "وَلَد", "كتـاب", "أمس،", "😀", "٢٠١٩", "و", "«نعم»"]
)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from([" ", "\n\n"])), max_size=25).map("".join)


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.lists(WORDS, min_size=1, max_size=3).map(" ".join), TEXTS, TEXTS, st.data())
def test_a_change_elsewhere_neither_loses_nor_misplaces_a_passage(
    before: str, passage: str, after: str, put_in: str, data: st.DataObject
) -> None:
    """One piece of the text before or behind the passage is replaced by another."""
    text = before + passage + after
    span = passage_at(text, len(before), len(before) + len(passage))
    assert span is not None
    start, end = span
    side = data.draw(st.sampled_from([(0, start), (end, len(text))]))
    a = data.draw(st.integers(*side))
    b = data.draw(st.integers(a, side[1]))
    changed = text[:a] + put_in + text[b:]
    shift = len(changed) - len(text) if b <= start else 0
    found = Change(text, changed).passage(start, end)
    assert found is not None
    right = (start + shift, end + shift)
    if found != right:
        # Only where another change explains the two texts as well: the passage is at the
        # same place, counted from the start or from the end.
        assert key(changed[slice(*found)]) == key(text[start:end])
        assert key(changed[: found[0]]) == key(text[:start]) or key(changed[found[1] :]) == key(
            text[end:]
        )


@settings(deadline=None, max_examples=150)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_passage_that_stands_in_the_new_text_is_found_whatever_else_changed(
    before: str, after: str, new_before: str, new_after: str
) -> None:
    passage = "بيان الجامعة العربية"
    text, changed = f"{before} {passage} {after}", f"{new_before} {passage} {new_after}"
    start = len(before) + 1
    found = Change(text, changed).passage(start, start + len(passage))
    assert found == (len(new_before) + 1, len(new_before) + 1 + len(passage))
    assert passage_like(changed, "بيان الجامعه  العربيه") == found


ANY = st.one_of(TEXTS, st.text(max_size=30))


@settings(deadline=None, max_examples=200)
@given(ANY, ANY, st.data())
def test_places_are_within_the_text_whatever_it_becomes(
    was: str, now: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(was)))
    end = data.draw(st.integers(start, len(was)))
    assert 0 <= Change(was, now).position(start) <= len(now)
    assert Change(was, was).position(start) >= start
    span = passage_at(was, start, end)
    if span:
        assert Change(was, was).passage(*span) == span
        moved = Change(was, now).passage(*span)
        if moved:
            assert 0 <= moved[0] < moved[1] <= len(now)
            assert key(now[slice(*moved)]) == key(was[slice(*span)])
