"""What corrections say of a mention, of whole entities and of selected words; no window."""

from __future__ import annotations

import pytest

from core.articles import make_article
from core.name_bounds import NamePlace
from gui.correcting.subject import Subject, mention_subject
from tests.gui.corrected_window import TEXT, analysed

ARTICLE = make_article(TEXT)
NAMES = analysed(ARTICLE)
SHA = ARTICLE.sha256


def at(surface: str, nth: int = 0) -> Subject:
    indexes = [i for i, m in enumerate(NAMES.mentions) if m.surface == surface]
    return mention_subject(SHA, NAMES, indexes[nth])


def whole(*names: str) -> Subject:
    return Subject(SHA, NAMES, tuple(e for e in NAMES.entities if e.name in names))


def test_a_mention_is_no_name_by_its_own_form() -> None:
    made = at("الحاج").correction("remove", "article")
    assert (made.forms, made.article, made.start) == (("الحاج",), SHA, -1)
    here = at("الحاج").correction("remove", "here")
    assert TEXT[here.start : here.end] == "الحاج"


def test_an_entity_is_no_name_in_all_its_forms() -> None:
    assert whole("كمال الحاج").correction("remove", "article").forms == ("كمال الحاج", "الحاج")


@pytest.mark.parametrize("action", ["merge", "rename"])
def test_short_forms_are_left_alone_in_other_articles(action) -> None:
    assert at("الحاج").correction(action, "everywhere", "علي").forms == ("كمال الحاج",)
    assert at("الحاج").correction(action, "article", "علي").forms == ("كمال الحاج", "الحاج")


def test_merging_one_mention_takes_it_from_its_entity() -> None:
    made = at("الحاج").correction("merge", "here", "سعاد مرزوق")
    assert (made.action, made.value) == ("split", "سعاد مرزوق")


def test_selected_words_are_added() -> None:
    subject = Subject(SHA, NAMES, place=NamePlace(5, 9, "السودان"))
    made = subject.correction("add", "here", "LOC")
    assert (made.forms, made.start, made.end) == (("السودان",), 5, 9)
    assert subject.correction("add", "everywhere", "LOC").forms == ("السودان",)
    assert not subject.can("remove")
    assert subject.can("add")


def test_what_is_possible_depends_on_what_is_in_hand() -> None:
    assert at("صور").can("bounds")
    assert at("صور").can("split")
    assert at("صور").scopes("split") == ("here",)
    assert at("الحاج").scopes("split") == ("here", "article", "everywhere")
    assert not whole("صور").can("bounds")
    assert whole("صور").scopes("remove") == ("article", "everywhere")
    assert not whole("صور", "كمال الحاج").can("rename")


@pytest.mark.parametrize(
    ("surface", "action", "usual"),
    [
        ("الحاج", "remove", "article"),
        ("الحاج", "bounds", "here"),
        ("صور", "rename", "everywhere"),
        ("صور", "merge", "everywhere"),
        ("سعاد مرزوق", "merge", "everywhere"),
        ("الحاج", "split", "article"),
        ("صور", "split", "here"),
    ],
)
def test_the_usual_scope_is_what_a_reader_most_likely_means(surface, action, usual) -> None:
    assert at(surface).usual_scope(action) == usual
