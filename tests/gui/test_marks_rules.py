"""Rules without a window: which names are shown, how ticks fall together, where cards go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from core.model import Mention
from gui.marks.placing import beside
from gui.marks.ruler import Rank, Ruler, Tick
from gui.marks.shown import Shown, surest
from tests.gui.named_articles import analysed

ROOM = QRect(0, 0, 800, 600)
CARD = QSize(300, 200)


def test_an_entity_keeps_the_mentions_that_are_sure_and_goes_with_the_last() -> None:
    _, analysis = analysed(unsure={"الخوري": 0.5, "تونس": 0.6})
    shown = Shown(frozenset({"ORG"}), 0.65).narrowed(analysis)
    assert [entity.name for entity in shown.entities] == ["سامر الخوري", "كراكاس", "جائزة النيل"]
    (first,) = shown.entities[0].mentions
    assert shown.mentions[first].surface == "سامر الخوري"
    assert shown.mentions == analysis.mentions


def test_alone_the_names_that_are_shown_have_indexes_of_their_own() -> None:
    _, analysis = analysed(unsure={"الخوري": 0.5})
    rule = Shown(frozenset({"ORG", "MISC"}), 0.65)
    alone = rule.alone(analysis)
    assert list(alone.mentions) == [m for _, m in rule.of(analysis.mentions)]
    of = alone.entity_of()
    assert len(of) == len(alone.mentions)
    assert [e.name for e in alone.entities] == ["سامر الخوري", "كراكاس", "تونس"]
    assert {m.surface for i, m in enumerate(alone.mentions) if of[i].name == "كراكاس"} == {"كراكاس"}
    assert Shown().alone(analysis) == analysis


def test_what_the_reader_put_in_is_always_sure_enough() -> None:
    assert Shown(least=1.0).shows(Mention(0, 1, "LOC", "ا", 1.0))


def test_with_nothing_hidden_all_names_are_shown() -> None:
    _, analysis = analysed()
    assert Shown().narrowed(analysis) is analysis


def test_an_entity_is_as_sure_as_its_surest_mention() -> None:
    _, analysis = analysed(unsure={"الخوري": 0.5, "تونس": 0.6})
    assert surest(analysis)[:3] == [("PERS", 0.99), ("LOC", 0.99), ("LOC", 0.6)]


def tick(rank: Rank, words: str) -> Tick:
    return Tick(0, 1, "LOC", rank, words)


def test_of_ticks_on_one_pixel_the_highest_is_seen_and_drawn_last() -> None:
    low, high, other = tick(Rank.NAME, "ا"), tick(Rank.HERE, "ب"), tick(Rank.NOTE, "ت")
    ruler = Ruler([low, high, other], [0.5001, 0.5002, 0.9], 100)
    assert ruler.tops() == [(90, other), (50, high)]


def test_a_tick_is_met_from_a_few_pixels_off_and_the_nearest_first() -> None:
    near, far = tick(Rank.NAME, "قريب"), tick(Rank.HERE, "بعيد")
    ruler = Ruler([far, near], [0.48, 0.51], 100)
    assert ruler.near(51) == [near, far]
    assert ruler.near(60) == []


def test_a_tick_at_the_very_end_is_on_the_ruler() -> None:
    assert Ruler([tick(Rank.NAME, "ا")], [1.0], 100).near(99)


@pytest.mark.parametrize(
    ("name", "rtl", "at"),
    [
        (QRect(400, 100, 80, 30), True, QPoint(180, 132)),  # below, from its right edge
        (QRect(400, 100, 80, 30), False, QPoint(400, 132)),
        (QRect(400, 500, 80, 30), True, QPoint(180, 298)),  # above, where there is no room below
        (QRect(100, 100, 80, 30), True, QPoint(0, 132)),  # kept inside the room
    ],
)
def test_a_card_begins_where_its_name_does(name: QRect, rtl: bool, at: QPoint) -> None:
    assert beside(name, CARD, ROOM, rtl=rtl) == at


def test_a_card_never_covers_its_name() -> None:
    for top in range(0, 570, 15):
        for left in range(0, 700, 50):
            name = QRect(left, top, 90, 30)
            for room in (ROOM, QRect(0, 0, 800, 260)):
                card = QRect(beside(name, CARD, room, rtl=True), CARD)
                assert not card.intersects(name)
