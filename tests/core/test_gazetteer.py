"""The gazetteer: names as news writes them, whatever the spelling, and nothing else."""

from __future__ import annotations

import re
from importlib.resources import files
from time import perf_counter

import pytest

from core.gazetteer import Gazetteer, Place, load_gazetteer
from core.normalize import dictionary_form, name_key

ROW = "\tباريس\tcapital\tFR\t48.85\t2.35\t2138551\t\t"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> list[Place]:
    return list(gazetteer)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("لبنان", "country", "LB"),
        ("كوبا", "country", "CU"),
        ("ألبانيا", "country", "AL"),
        ("فلسطين", "country", "PS"),
        ("ساحل العاج", "country", "CI"),
        ("باريس", "capital", "FR"),
        ("كييف", "capital", "UA"),
        ("كراكاس", "capital", "VE"),
        ("صنعاء", "capital", "YE"),
        ("الدار البيضاء", "city", "MA"),
        ("القدس", "city", ""),
        ("نيويورك", "city", "US"),
        ("الشرق الأوسط", "region", ""),
        ("شبه جزيرة القرم", "region", "UA"),
        ("قطاع غزة", "region", "PS"),
    ],
)
def test_knows_what_news_names(gazetteer: Gazetteer, name: str, kind: str, country: str) -> None:
    place = gazetteer.lookup(name)
    assert place is not None
    assert (place.name, place.kind, place.country) == (name, kind, country)


@pytest.mark.parametrize(
    ("canonical", "names"),
    [
        ("الولايات المتحدة", "أمريكا|أميركا|امريكا|أَمريكا|الولاياتالمتحدة|الولايات المتحده"
                             "|الولايات المتحدة الأميركية|الولايات المتحدة الأمريكية"),
        ("السعودية", "المملكة العربية السعودية|السعوديه"),
        ("الإمارات", "الامارات|الإمارات العربية المتحدة"),
        ("بريطانيا", "المملكة المتحدة|المملكةالمتحدة"),
        ("سوريا", "سورية|سوريه|الجمهورية العربية السورية"),
        ("فلسطين", "الأراضي الفلسطينية"),
        ("أوروبا", "أوربا|اوروبا"),
        ("غزة", "غزه|غـــزة"),
        ("أبو ظبي", "أبوظبي|أبوظبى|ابو ظبى"),
        ("مكة", "مكة المكرمة|مكه المكرمه|مكه"),
        ("إسطنبول", "اسطنبول|إستانبول"),
        ("القرم", "شبه جزيرة القرم"),
    ],
)  # fmt: skip
def test_spellings_share_a_canonical_name(gazetteer: Gazetteer, canonical: str, names: str) -> None:
    found = {name: gazetteer.canonical(name) for name in names.split("|")}
    assert found == dict.fromkeys(found, canonical)


@pytest.mark.parametrize(
    "word",
    ["اللبناني", "الأميركية", "الفلسطينية", "فرنسي", "وزير", "الرئيس", "مدينة", "على", "كيف",
     "الجنوب", "الحكومة", "الجزيره", "أولى القبلتين", "", "ة", "Paris"],
)  # fmt: skip
def test_knows_no_other_words(gazetteer: Gazetteer, word: str) -> None:
    assert word not in gazetteer
    assert gazetteer.canonical(word) is None


@pytest.mark.parametrize(
    ("name", "flag"),
    [("نجد", "w"), ("صور", "w"), ("كان", "w"), ("مالي", "w"), ("الخليل", "p"),
     ("كلينتون", "p"), ("فيكتوريا", "p"), ("عمان", "a"), ("طرابلس", "a")],
)  # fmt: skip
def test_flags_what_needs_a_context(gazetteer: Gazetteer, name: str, flag: str) -> None:
    place = gazetteer.lookup(name)
    assert place is not None
    assert flag in place.flags
    assert place.certain == (flag == "a")


@pytest.mark.parametrize("name", ["القدس", "دبي", "قطر", "واشنطن", "باريس", "غزة", "حمص"])
def test_leaves_well_known_places_unflagged(gazetteer: Gazetteer, name: str) -> None:
    place = gazetteer.lookup(name)
    assert place is not None
    assert place.flags == ""


def test_does_not_take_a_dotless_word_for_a_flagged_place(gazetteer: Gazetteer) -> None:
    assert "جدة" in gazetteer
    assert "جده" not in gazetteer


def test_the_larger_place_has_a_shared_name(gazetteer: Gazetteer) -> None:
    # Paris, Texas; the states of Georgia and New York; Tunis, which the country is named after.
    assert [p and (p.kind, p.country) for p in map(gazetteer.lookup, ("باريس", "جورجيا", "تونس"))] \
        == [("capital", "FR"), ("country", "GE"), ("country", "TN")]  # fmt: skip


def test_names_are_plain_arabic(places: list[Place]) -> None:
    letters = re.compile("[ء-غف-ي]+( [ء-غف-ي]+)*")
    odd = [p.name for p in places if not letters.fullmatch(p.name)]
    assert odd == []
    assert [p.name for p in places if dictionary_form(p.name) != p.name] == []


def test_values_are_in_range(places: list[Place]) -> None:
    for place in places:
        assert place.kind in ("region", "country", "capital", "city")
        assert re.fullmatch("([A-Z]{2})?", place.country)
        assert place.country or place.kind in ("region", "city")
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        assert 0 <= place.population < 2_000_000_000
        assert set(place.flags) <= set("wpa")


def test_every_canonical_name_is_a_row_of_the_same_country(
    gazetteer: Gazetteer, places: list[Place]
) -> None:
    for place in places:
        head = gazetteer.lookup(place.canonical)
        assert head is not None
        assert (head.name, head.canonical) == (place.canonical, place.canonical)
        assert head.country == place.country


def test_keys_are_those_of_the_names_and_the_table_is_sorted() -> None:
    lines = files("resources").joinpath("gazetteer", "places.tsv").read_text("utf-8").splitlines()
    names = [line.split("\t")[1] for line in lines]
    keys = [line.split("\t")[0] or line.split("\t")[1] for line in lines]
    assert keys == [name_key(name) for name in names]
    assert len(set(keys)) == len(keys) > 10_000
    assert names == sorted(names)


def test_longest_key_bounds_every_name(gazetteer: Gazetteer, places: list[Place]) -> None:
    assert gazetteer.longest_key == max(len(name_key(p.name)) for p in places)


def test_a_gazetteer_of_ones_own() -> None:
    own = Gazetteer({"باريس": ROW})
    assert own.lookup("باريس") == Place(
        "باريس", "capital", "FR", 48.85, 2.35, 2138551, "باريس", ""
    )  # fmt: skip
    assert len(own) == 1
    assert own.longest_key == 5
    assert 75 not in own
    assert Gazetteer({}).longest_key == 0


def test_is_read_once_and_fast() -> None:
    assert load_gazetteer() is load_gazetteer()
    best = min(_seconds_to_load() for _ in range(5))
    assert best < 0.06


def _seconds_to_load() -> float:
    start = perf_counter()
    load_gazetteer.__wrapped__()
    return perf_counter() - start
