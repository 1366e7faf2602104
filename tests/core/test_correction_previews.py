"""What a correction would change is what it changes; and an undo brings all of it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.correcting import concerned, correct, holding, replay_due, replay_in, undo
from core.archive.previewing import would_change
from core.articles import make_article
from core.changes import changes, named
from core.correction_log import active_corrections
from core.corrections import ACTIONS, Correction, replay
from core.errors import QariError
from core.extraction import analyse
from core.model import Article
from core.names import load_rules

TEXTS = (
    "زار كمال الحاج صور القديمة. وتحدث الحاج عن صور.",
    "معرض صور في بيروت افتتحته سعاد مرزوق، ثم سافرت مرزوق إلى صور.",
    "عاد كمال الحاج من بيروت، ولبيروت في قلب الحاج مكان.",
)
TAGS = {
    "كمال": "B-PERS", "الحاج": "I-PERS", "صور": "B-LOC", "بيروت": "B-LOC",
    "سعاد": "B-PERS", "مرزوق": "I-PERS",
}  # fmt: skip
FORMS = ("صور", "بيروت", "كمال الحاج", "الحاج", "سعاد مرزوق", "قلب", "القديمة")
VALUES = {
    "retype": ("PERS", "ORG"),
    "add": ("LOC", "ORG"),
    "bounds": ("صور القديمة", "كمال", "سعاد"),
    "merge": ("بيروت", "سعاد مرزوق"),
    "split": ("", "سعاد مرزوق"),
    "rename": ("الحاج كمال", "بيروت الكبرى"),
    "remove": ("",),
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, list[Article]]]:
    from tests.core.conftest import FakeEngine

    articles = [make_article(text) for text in TEXTS]
    with Archive(Path(tmp_path_factory.mktemp("previews")) / "archive.db") as archive:
        for article in articles:
            archive.save(article, analyse(article, FakeEngine(TAGS)))
        yield archive, articles


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    action = draw(st.sampled_from(ACTIONS))
    value = draw(st.sampled_from(VALUES[action]))
    sha = make_article(TEXTS[0]).sha256
    made = Correction(action, "everywhere", (draw(st.sampled_from(FORMS)),), value)
    scope = draw(st.sampled_from(["here", "article", "everywhere"]))
    if scope == "everywhere":
        return made
    made = replace(made, scope=scope, article=sha)
    if scope == "here":
        start = TEXTS[0].index(draw(st.sampled_from(["صور", "كمال الحاج", "القديمة"])))
        made = replace(made, start=start, end=TEXTS[0].index(" ", start))
    return made


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(earlier=st.lists(corrections(), max_size=2), wanted=corrections())
def test_what_is_previewed_is_what_changes_and_undo_brings_it_back(
    saved: tuple[Archive, list[Article]], earlier: list[Correction], wanted: Correction
) -> None:
    archive, articles = saved
    made = [correct(archive, one) for one in earlier]
    replay_due(archive)
    numbers = range(1, len(articles) + 1)
    before = {n: archive.get(n)[1] for n in numbers}
    previewed = {c.id: c for c in would_change(archive, wanted, concerned(archive, wanted))}
    try:
        made.append(correct(archive, wanted))
        replay_due(archive)
        after = {n: archive.get(n)[1] for n in numbers}
        changed = {n: changes(before[n], after[n]) for n in numbers}
        assert {n for n in numbers if changed[n]} == set(previewed)
        for number, seen in previewed.items():
            assert (seen.change, seen.count) == (changed[number][0], len(changed[number]))
        undo(archive, made.pop())
        replay_due(archive)
        assert {n: archive.get(n)[1] for n in numbers} == before
    finally:
        for number in reversed(made):
            undo(archive, number)
        replay_due(archive)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(corrections(), max_size=3), corrections())
def test_the_changes_lead_from_the_one_analysis_to_the_other(
    saved: tuple[Archive, list[Article]], earlier: list[Correction], wanted: Correction
) -> None:
    archive, (article, *_) = saved
    found, rules = archive.get(1)[1], load_rules()
    before = replay(article, found, earlier, rules)
    after = replay(article, before, [*earlier, wanted], rules)
    found_changes = changes(before, after)
    gone = {c.before for c in found_changes if c.before}
    come = {c.after for c in found_changes if c.after}
    assert (set(named(before)) - gone) | come == set(named(after))
    assert all(c.before == c.after for c in found_changes if c.before in come)
    places = [c.place.start for c in found_changes]
    assert places == sorted(places)


def test_two_of_one_name_are_told_apart(saved: tuple[Archive, list[Article]]) -> None:
    archive, (article, *_) = saved
    found, rules = archive.get(1)[1], load_rules()
    start = article.text.rindex("صور")
    apart = Correction("split", "here", ("صور",), "", article.sha256, start, start + 3)
    (change,) = changes(found, replay(article, found, [apart], rules))
    assert change.before == change.after
    assert change.place.start == start


def test_the_article_in_hand_is_passed_over_and_one_that_is_gone(
    saved: tuple[Archive, list[Article]],
) -> None:
    archive, articles = saved
    never = Correction("remove", "everywhere", ("صور",))
    found = would_change(archive, never, [99, 2, 1], but=articles[0].sha256)
    assert [(c.id, c.count, c.title) for c in found] == [(2, 2, articles[1].title)]
    mark = found[0].passage.marks[0]
    assert found[0].passage.text[slice(*mark)] == "صور"


def test_one_article_is_corrected_at_once_and_the_others_stay_due(
    saved: tuple[Archive, list[Article]],
) -> None:
    archive, articles = saved
    number = correct(archive, Correction("remove", "everywhere", ("صور",)))
    assert replay_in(archive, articles[0].sha256)
    assert not replay_in(archive, articles[0].sha256)
    assert not replay_in(archive, "0" * 64)
    (due,) = archive.db.execute("select count(*) from replays_due").fetchone()
    assert due == 1
    undo(archive, number)
    replay_due(archive)


def test_what_holds_is_listed_with_its_article_the_last_first(
    saved: tuple[Archive, list[Article]],
) -> None:
    archive, articles = saved
    first = correct(archive, Correction("remove", "everywhere", ("صور",)))
    in_one = Correction("remove", "article", ("الحاج",), article=articles[0].sha256)
    second = correct(archive, in_one)
    unsaved = correct(archive, replace(in_one, article="0" * 64))
    listed = [(h.correction.id, h.title) for h in holding(archive)]
    assert listed == [(unsaved, ""), (second, articles[0].title), (first, "")]
    for number in (first, second, unsaved):
        undo(archive, number)
    assert holding(archive) == []
    replay_due(archive)
    assert active_corrections(archive.db.conn, articles[0].sha256) == []
    with pytest.raises(QariError):
        undo(archive)
