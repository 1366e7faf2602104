"""What is done to many articles at once, and taken back."""

from __future__ import annotations

import pytest

from core.archive import actions
from core.archive.actions import ACTIONS, act, next_redo, next_undo, redo, rename_tag, undo
from core.archive.listing import ALL, Filter, articles, numbers
from core.archive.organising import all_tags
from core.archive.trash import empty, restore
from core.errors import QariError


@pytest.fixture
def five(keep) -> list[int]:
    return [keep(f"خبر رقم {n} من الخرطوم", f"{n}.txt") for n in range(5)]


def state(archive) -> list[object]:
    return [articles(archive, ALL, "title"), all_tags(archive)]


@pytest.mark.parametrize("action", ACTIONS)
def test_only_what_an_action_changed_is_taken_back(
    archive, five, index_is_right, action: str
) -> None:
    """On articles of which some are so already, and one that is not there."""
    for before in ("star", "read"):
        act(archive, before, five[1:3])
    act(archive, "tag", five[1:3], "السودان")
    act(archive, "trash", five[3:4])
    start = state(archive)
    value = "سودان" if action == "tag" else "السودان" if action == "untag" else ""
    done = act(archive, action, [*five, 99, five[0]], value)
    changed = {
        "star": [1, 4, 5], "unstar": [2, 3], "read": [1, 4, 5], "unread": [2, 3],
        "tag": [1, 2, 3, 5], "untag": [2, 3], "trash": [1, 2, 3, 5], "restore": [4],
    }[action]  # fmt: skip
    if action in ("star", "read"):
        changed = [1, 5]  # 4 is in the trash
    assert sorted(done.articles) == changed
    after = state(archive)
    assert after != start
    assert next_undo(archive) == done
    taken_back = undo(archive)
    assert (taken_back.action, sorted(taken_back.articles)) == (action, changed)
    assert state(archive) == start
    assert next_redo(archive) == done
    assert redo(archive) == done
    assert state(archive) == after
    assert index_is_right()


def test_actions_are_taken_back_from_the_last_on_and_done_again(archive, five) -> None:
    states = [state(archive)]
    for action, value in (("star", ""), ("tag", "السودان"), ("trash", ""), ("restore", "")):
        act(archive, action, five[:2], value)
        states.append(state(archive))
    rename_tag(archive, "السودان", "الخرطوم")
    for before in reversed(states):
        assert undo(archive) is not None
        assert state(archive) == before
    assert undo(archive) is next_undo(archive) is None
    for after in states[1:]:
        redo(archive)
        assert state(archive) == after
    assert redo(archive).values == ("السودان", "الخرطوم")
    assert redo(archive) is next_redo(archive) is None


def test_after_something_new_nothing_is_done_again(archive, five) -> None:
    act(archive, "star", five)
    undo(archive)
    act(archive, "read", five)
    assert redo(archive) is None
    assert undo(archive).action == "read"
    assert undo(archive) is None


def test_an_action_without_effect_is_not_entered(archive, five) -> None:
    act(archive, "star", five)
    assert act(archive, "star", five).articles == ()
    assert act(archive, "restore", five).articles == ()
    assert next_undo(archive).action == "star"
    undo(archive)
    assert numbers(archive, Filter(starred=True)) == []


def test_a_tag_taken_off_all_articles_comes_back_as_it_was_spelt(archive, five) -> None:
    act(archive, "tag", five, "الأمّة")
    act(archive, "untag", five, "الامه")
    undo(archive)
    assert [(t.tag, t.articles) for t in all_tags(archive)] == [("الأمّة", 5)]


def test_what_is_gone_for_good_is_passed_over(archive, five, keep) -> None:
    act(archive, "star", five)
    act(archive, "trash", five[:3])
    restore(archive, five[0])
    empty(archive)
    assert undo(archive).articles == ()
    assert keep("خبر جديد") == 6
    assert sorted(undo(archive).articles) == [1, 4, 5]


def test_a_failed_action_leaves_no_trace(archive, five) -> None:
    with pytest.raises(QariError):
        act(archive, "tag", five, "—")
    assert next_undo(archive) is None


def test_the_log_is_bounded(archive, five, monkeypatch) -> None:
    monkeypatch.setattr(actions, "KEPT", 3)
    for n in range(6):
        act(archive, "tag", five, f"وسم {n}")
    for _ in range(3):
        assert undo(archive)
    assert undo(archive) is None
    assert len(all_tags(archive)) == 3
