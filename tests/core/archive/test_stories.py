"""The same story in several outlets is one story, and stays so whatever becomes of the articles."""

from __future__ import annotations

import random

import pytest

from core.archive import Archive
from core.archive import stories as stories_module
from core.archive.index import rebuild, text_entry
from core.archive.stories import likeness, story_keys, unlink
from core.archive.stories_due import link_due, link_later
from core.archive.trash import restore
from core.archive.words import words_of
from core.articles import make_article
from core.model import Analysis

_ROOTS = "كتب درس زرع حصد سفر عمل نشر بحث صنع فتح جمع رفع سمع نظر دفع خرج دخل حكم سكن شهد".split()  # noqa: SIM905
_FORMS = ("ال{}", "ت{}", "ي{}", "م{}", "{}ت", "{}ون", "ال{}ات", "است{}", "{}ها", "وال{}")


def report(seed: int, sentences: int = 12) -> list[str]:
    """The sentences of a report that no other seed gives."""
    dice = random.Random(seed)
    words = [form.format(root) for root in _ROOTS for form in _FORMS]
    return [" ".join(dice.choices(words, k=12)) + "." for _ in range(sentences)]


STORY = report(1)
VERSIONS = {
    "another headline": ["عنوان آخر لصحيفة أخرى.", *STORY],
    "an agency ahead": ["القاهرة (وكالات) -", *STORY],
    "a paragraph less": STORY[:-2],
    "a paragraph from the middle less": STORY[:5] + STORY[7:],
    "another spelling": [s.replace("است", "إست").replace("ات", "اتُ") for s in STORY],
    "a sentence put in": [*STORY[:6], *report(2, 1), *STORY[6:]],
}


@pytest.fixture
def save(archive: Archive):
    def saved(sentences: list[str], source: str = "") -> int:
        number, _ = archive.save(make_article(" ".join(sentences), source=source), Analysis(""))
        return number

    return saved


def stories(archive: Archive) -> dict[int, int | None]:
    return dict(archive.db.execute("select id, story from articles").fetchall())


def keys(archive: Archive) -> set[int]:
    """The articles that may be found by their keys."""
    return {n for (n,) in archive.db.execute("select distinct article from story_keys").fetchall()}


@pytest.mark.parametrize("version", VERSIONS.values(), ids=VERSIONS)
def test_what_outlets_change_leaves_it_the_same_story(archive, save, version) -> None:
    first, other, copy = save(STORY, "a.txt"), save(report(3), "b.txt"), save(version, "c.txt")
    assert stories(archive) == {first: first, other: None, copy: first}
    assert [v.id for v in archive.variants(copy)] == [first, copy]
    assert [v.source for v in archive.variants(first)] == ["a.txt", "c.txt"]
    assert archive.variants(other) == []


def test_reports_that_share_less_than_half_are_two_stories(archive, save) -> None:
    save(STORY)
    save(STORY[:4] + report(4, 8))
    save(report(5))
    assert set(stories(archive).values()) == {None}


def test_likeness_is_the_share_of_runs_of_words() -> None:
    words = ["قال", "الوزير", "إن", "العمل", "بدأ", "أمس"]
    assert likeness(words, words) == 1.0
    assert likeness(words, words[:5]) == 3 / 4
    assert likeness(words, words[::-1]) == 0.0
    assert likeness(["خبر"], ["خبر"]) == 0.0
    assert story_keys(["خبر", "قصير"]) == ()


def test_a_version_between_two_stories_makes_them_one_until_it_goes(archive, save) -> None:
    """The first and the last have a third in common, and both two thirds with the middle."""
    first, last = save(STORY[:8], "a.txt"), save(STORY[4:], "c.txt")
    assert (
        likeness(words_of(" ".join(STORY[:8])).split(), words_of(" ".join(STORY[4:])).split()) < 0.5
    )
    middle = save(STORY, "b.txt")
    assert stories(archive) == {first: first, last: first, middle: first}
    archive.delete(middle)
    assert stories(archive) == {first: None, last: None}
    assert restore(archive, middle) == middle
    assert stories(archive) == {first: first, last: first, middle: first}


def test_the_first_of_a_story_goes_and_the_next_gives_it_its_number(archive, save) -> None:
    numbers = [save(VERSIONS[name], f"{name}.txt") for name in VERSIONS]
    archive.delete(numbers[0])
    assert stories(archive) == dict.fromkeys(numbers[1:], numbers[1])
    for number in numbers[1:-1]:
        archive.delete(number)
    assert stories(archive) == {numbers[-1]: None}
    assert keys(archive) == {numbers[-1]}


def test_an_article_whose_text_changes_leaves_its_story_and_joins_another(archive, save) -> None:
    other = report(6)
    save(STORY, "a.txt"), save(VERSIONS["an agency ahead"], "b.txt"), save(other, "c.txt")
    assert stories(archive) == {1: 1, 2: 1, 3: None}
    save(["وكالات -", *other], "b.txt")
    assert stories(archive) == {1: None, 2: 2, 3: 2}


def test_all_is_made_anew_as_it_was(archive, save) -> None:
    for at, name in enumerate(VERSIONS):
        save(VERSIONS[name], f"{name}.txt")
        save(report(10 + at))
    before = stories(archive)
    archive.db.execute("update articles set story = id")
    with archive.writing():
        rebuild(archive.db)
    assert stories(archive) == before


def test_stories_of_many_are_found_in_one_go_as_one_by_one(archive, save, monkeypatch) -> None:
    texts = [VERSIONS["an agency ahead"], report(7), VERSIONS["a paragraph less"], report(8), STORY]
    texts += [["عاجل:", *report(7)], report(9)]
    numbers = [save(sentences, f"{n}.txt") for n, sentences in enumerate(texts)]
    one_by_one, by_key = stories(archive), keys(archive)
    save(STORY[2:], "saved before.txt")
    with archive.writing():
        for number in numbers:
            unlink(archive.db, number)
            entry = text_entry(archive.get(number)[0])
            link_later(archive.db, number, entry.keys)
    assert keys(archive) == {8}
    monkeypatch.setattr("core.archive.stories_due.BATCH", 4)
    with archive.writing():
        assert [link_due(archive.db) for _ in range(3)] == [(4, 2), (3, 2), None]
    assert stories(archive) == one_by_one | {8: 1}
    assert keys(archive) == by_key | {8}


def test_an_article_that_is_due_and_goes_is_due_no_more(archive, save) -> None:
    first, second = save(STORY, "a.txt"), save(report(2), "b.txt")
    with archive.writing():
        for number in (first, second):
            unlink(archive.db, number)
            link_later(archive.db, number, text_entry(archive.get(number)[0]).keys)
    archive.delete(first)
    save(VERSIONS["an agency ahead"], "b.txt")  # another text, whose story is found at once
    with archive.writing():
        assert link_due(archive.db) is None
    assert restore(archive, first) == first
    assert stories(archive) == {first: first, second: first}


def test_boilerplate_of_hundreds_costs_no_more_than_of_a_few(
    archive, save, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Notices of one form are one story, and each is compared with a few of the others."""
    compared: list[int] = []
    count = stories_module._words_in

    def counted(db, number: int) -> list[str]:
        compared.append(number)
        return count(db, number)

    monkeypatch.setattr(stories_module, "_words_in", counted)
    for day in range(120):
        save([*STORY, f"نشر في اليوم رقم {day}."], f"{day}.txt")
    assert set(stories(archive).values()) == {1}
    assert len(compared) <= 120 * stories_module.COMPARED
    compared.clear()
    archive.delete(60)
    archive.delete(1)
    assert compared == []
    assert set(stories(archive).values()) == {2}
