"""Tags in any spelling, what is read and how far, collections and searches made before."""

from __future__ import annotations

import pytest

from core.archive import Archive, collections
from core.archive.actions import act, drop_tag, rename_tag, undo
from core.archive.collections import (
    add_collection,
    change_collection,
    collection_named,
    forget,
    recent,
    remember,
    remove_collection,
)
from core.archive.organising import all_tags, keep_position, mark_opened, reading_of, tagged
from core.errors import QariError


def shown(archive: Archive) -> list[tuple[str, int]]:
    return [(tag.tag, tag.articles) for tag in all_tags(archive)]


def test_a_tag_is_one_however_it_is_spelt_and_shown_as_first_spelt(archive, keep) -> None:
    numbers = [keep(f"خبر {n}") for n in range(3)]
    act(archive, "tag", numbers[:2], "سياسة  خارجية")
    assert act(archive, "tag", numbers, "سياسه خارجيّة").articles == (3,)
    act(archive, "tag", [1], "اقتصاد")
    assert shown(archive) == [("سياسة خارجية", 3), ("اقتصاد", 1)]
    assert reading_of(archive, 1).tags == ("اقتصاد", "سياسة خارجية")
    act(archive, "untag", [3], "سِياسه خارجيه")
    assert tagged(archive, "سياسة خارجية") == [1, 2]


@pytest.mark.parametrize("tag", ["", "  ", "؟!", "ًٌ"])
def test_a_tag_of_no_letters_is_refused(archive, keep, tag: str) -> None:
    with pytest.raises(QariError) as caught:
        act(archive, "tag", [keep("خبر")], tag)
    assert caught.value.code == "empty-tag"


def test_a_tag_is_renamed_and_taken_off_everywhere_and_that_undone(archive, keep) -> None:
    numbers = [keep(f"خبر {n}") for n in range(3)]
    act(archive, "tag", numbers[:2], "رياضه")
    act(archive, "tag", numbers[1:], "كرة القدم")
    done = rename_tag(archive, "رياضة", "كره القدم")
    assert (done.values, done.articles) == (("رياضه", "كرة القدم"), (1, 2))
    assert shown(archive) == [("كرة القدم", 3)]
    undo(archive)
    assert [tagged(archive, t) for t in ("رياضه", "كرة القدم")] == [[1, 2], [2, 3]]
    drop_tag(archive, "كرة القدم")
    assert shown(archive) == [("رياضه", 2)]
    undo(archive)
    assert tagged(archive, "كرة القدم") == [2, 3]


def test_the_spelling_of_a_tag_is_put_right_and_that_undone(archive, keep) -> None:
    act(archive, "tag", [keep("خبر")], "سياسه")
    rename_tag(archive, "سياسه", "سياسة")
    assert shown(archive) == [("سياسة", 1)]
    undo(archive)
    assert shown(archive) == [("سياسه", 1)]


def test_renaming_to_nothing_changes_nothing(archive, keep) -> None:
    act(archive, "tag", [keep("خبر")], "سياسة")
    with pytest.raises(QariError, match="letter or a digit"):
        rename_tag(archive, "سياسة", "!")
    assert shown(archive) == [("سياسة", 1)]
    with pytest.raises(QariError, match="no tag called رياضة"):
        rename_tag(archive, "رياضة", "كرة")


def test_an_article_opened_is_read_and_its_page_is_kept(archive, keep) -> None:
    number = keep("خبر طويل " * 50)
    assert reading_of(archive, number) == reading_of(archive, 99)
    mark_opened(archive, number)
    keep_position(archive, number, 120)
    reading = reading_of(archive, number)
    assert (reading.read, reading.starred, reading.position) == (True, False, 120)
    assert reading.opened
    act(archive, "unread", [number])
    act(archive, "star", [number])
    assert reading_of(archive, number).position == 120
    assert not reading_of(archive, number).read
    with pytest.raises(QariError, match="no article number 9"):
        mark_opened(archive, 9)


def test_the_page_is_found_again_in_a_longer_text(archive, keep) -> None:
    text = "عنوان الخبر\n\nالفقرة الأولى من الخبر.\n\nالفقرة الثانية من الخبر."
    number = keep(text, "a.txt")
    keep_position(archive, number, text.index("الفقرة الثانية"))
    longer = text.replace("عنوان الخبر", "عنوان الخبر\n\nتحديث: ورد توضيح من الوزارة.")
    assert keep(longer, "a.txt") == number
    kept = archive.get(number)[0].text
    assert reading_of(archive, number).position == kept.index("الفقرة الثانية")


def test_collections_have_names_of_their_own(archive) -> None:
    first = add_collection(archive, " القاهرة  اليوم", "القاهرة بعد:2020", "date")
    add_collection(archive, "أخبار", "مصر OR السودان")
    assert [c.name for c in collections.collections(archive)] == ["أخبار", "القاهرة اليوم"]
    with pytest.raises(QariError, match="أخبار already"):
        add_collection(archive, "اخبار", "ليبيا")
    with pytest.raises(QariError, match="أخبار already"):
        change_collection(archive, first.id, name="أَخبار")
    changed = change_collection(archive, first.id, name="القاهره اليوم", query="القاهرة")
    assert collection_named(archive, "القاهرة اليوم") == changed
    assert (changed.sort, changed.made) == ("date", first.made)
    assert remove_collection(archive, first.id) == changed
    with pytest.raises(QariError, match="no saved search"):
        collection_named(archive, "القاهرة اليوم")
    for name, query in (("", "مصر"), ("مصر", " ")):
        with pytest.raises(QariError, match="needs a name and a query"):
            add_collection(archive, name, query)


def test_searches_made_before_are_offered_in_any_spelling(archive) -> None:
    for query in ("أحمد زويل", "القاهرة", " احمد  شوقي ", "القاهرة", ""):
        remember(archive, query)
    assert recent(archive) == ["القاهرة", "احمد شوقي", "أحمد زويل"]
    assert recent(archive, prefix="آحم") == ["احمد شوقي", "أحمد زويل"]
    assert recent(archive, limit=1) == ["القاهرة"]
    forget(archive, "القاهرة")
    assert recent(archive) == ["احمد شوقي", "أحمد زويل"]
    forget(archive)
    assert recent(archive) == []


def test_only_so_many_searches_are_remembered(archive, monkeypatch) -> None:
    monkeypatch.setattr(collections, "REMEMBERED", 3)
    for n in range(5):
        remember(archive, f"بحث {n}")
    remember(archive, "بحث 2")
    assert recent(archive) == ["بحث 2", "بحث 4", "بحث 3"]
