"""Who is one with whom in an article, on names given directly."""

from __future__ import annotations

import pytest

from core.gazetteer import load_gazetteer
from core.grouping import group
from core.model import Entity, Mention


def entities(*names: str, kind: str = "PERS") -> list[Entity]:
    """The entities of these names, one after another in a text."""
    found = [
        Mention(100 * i, 100 * i + len(name), kind, name, 0.9, name)  # type: ignore[arg-type]
        for i, name in enumerate(names)
    ]
    return group(found, load_gazetteer())


def members(*names: str, kind: str = "PERS") -> list[tuple[int, ...]]:
    return [entity.mentions for entity in entities(*names, kind=kind)]


@pytest.mark.parametrize(
    "names",
    [
        ("ليلى حداد", "حداد", "ليلى"),
        ("حداد", "ليلى حداد"),
        ("ليلى سمير حداد", "ليلى حداد", "حداد"),
        ("عبد الله غانم", "عبدالله غانم", "غانم"),
        ("أبو مازن", "أبومازن", "ابو مازن"),
        ("محمد بن سلمان", "بن سلمان"),
        ("إبراهيم", "ابراهيم"),
    ],
)
def test_forms_of_one_name_are_one_person(names: tuple[str, ...]) -> None:
    assert members(*names) == [tuple(range(len(names)))]


@pytest.mark.parametrize(
    "names",
    [
        ("ليلى حداد", "سمير حداد"),
        ("علي", "على"),
        ("سلمى", "سلمي"),
        ("عبد الله", "عبد الرحمن"),
        ("محمد بن سلمان", "سلمان بن عبد العزيز"),
    ],
)
def test_different_people_stay_apart(names: tuple[str, ...]) -> None:
    assert members(*names) == [(0,), (1,)]


def test_a_family_name_is_the_person_named_last() -> None:
    assert members("ليلى حداد", "حداد", "سمير حداد", "حداد") == [(0, 1), (2, 3)]


def test_a_short_form_of_two_people_joins_neither() -> None:
    assert members("رامي فؤاد نصار", "رامي سعد نصار", "رامي نصار") == [(0,), (1,), (2,)]


def test_the_fullest_form_names_the_person_and_the_others_are_aliases_in_order() -> None:
    (person,) = entities("حداد", "ليلى حداد", "ليلى", "حداد")
    assert person.name == "ليلى حداد"
    assert person.aliases == ("حداد", "ليلى")
    assert person.id == 1


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("أمريكا", "أميركا", "الولايات المتحدة", "الولاياتالمتحدة"), "الولايات المتحدة"),
        (("سورية", "سوريا"), "سورية"),
        (("غزة", "غزه"), "غزة"),
        (("أبوظبي", "أبو ظبي"), "أبو ظبي"),
    ],
)
def test_names_of_one_place_are_one(names: tuple[str, ...], called: str) -> None:
    (place,) = entities(*names, kind="LOC")
    assert place.name == called
    assert place.mentions == tuple(range(len(names)))


def test_a_place_that_no_gazetteer_knows_is_one_with_and_without_the_article() -> None:
    assert members("الزرنوقية", "زرنوقية", kind="LOC") == [(0, 1)]
    assert members("كوريا الجنوبية", "كوريا الشمالية", kind="LOC") == [(0,), (1,)]


def test_types_do_not_mix_and_numbers_follow_the_text() -> None:
    gazetteer = load_gazetteer()
    found = [
        Mention(0, 5, "LOC", "بيروت", 0.9, "بيروت"),
        Mention(6, 11, "ORG", "بيروت", 0.9, "بيروت"),
        Mention(12, 17, "LOC", "بيروت", 0.9, "بيروت"),
    ]
    grouped = group(found, gazetteer)
    assert [(e.id, e.type, e.mentions) for e in grouped] == [(1, "LOC", (0, 2)), (2, "ORG", (1,))]
    assert group([], gazetteer) == []


def test_a_merge_says_why() -> None:
    (person,) = entities("إبراهيم سمير حداد", "حداد", "ابراهيم سمير حداد", "إبراهيم حداد")
    assert person.name == "إبراهيم سمير حداد"
    assert dict(zip(person.aliases, person.reasons, strict=True)) == {
        "حداد": "short",
        "ابراهيم سمير حداد": "spelling",
        "إبراهيم حداد": "short",
    }
    (place,) = entities("الولايات المتحدة", "أميركا", "أمريكا", kind="LOC")
    assert (place.name, place.reasons) == ("الولايات المتحدة", ("place", "place"))
