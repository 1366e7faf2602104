"""Proclitics, titles, the document's lessons, and who is one with whom."""

from __future__ import annotations

import pytest

from core.articles import make_article
from core.extraction import analyse
from core.model import Analysis
from core.names import load_rules, name_parts


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("لكراكاس", "كراكاس"),
        ("وكراكاس", "كراكاس"),
        ("لأوكرانيا", "أوكرانيا"),
        ("بالولاياتالمتحدة", "الولاياتالمتحدة"),
        ("ولبنان", "لبنان"),
        ("وبباريس", "باريس"),
        ("للندن", "لندن"),
        ("لليمن", "اليمن"),
        ("وللعراق", "العراق"),
        ("لليابان", "اليابان"),
    ],
)
def test_proclitics_before_a_place_are_cut(word: str, name: str) -> None:
    cut = load_rules().best_cut([word], "LOC", ())
    assert cut is not None
    assert cut.word == name


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("باريس", "LOC"),
        ("لبنان", "LOC"),
        ("كوبا", "LOC"),
        ("فلسطين", "LOC"),
        ("ألبانيا", "LOC"),
        ("بوليفيا", "LOC"),
        ("واشنطن", "LOC"),
        ("كراكاس", "LOC"),
        ("بوتين", "PERS"),
        ("كريم", "PERS"),
        ("وليد", "PERS"),
        ("كمال", "PERS"),
        ("وسام", "PERS"),
        ("بسام", "PERS"),
        ("وجدي", "PERS"),
        ("وائل", "PERS"),
        ("بوش", "PERS"),
        ("كلينتون", "PERS"),
        ("لافروف", "PERS"),
        ("وزارة", "ORG"),
        ("وكالة", "ORG"),
    ],
)
def test_root_letters_are_never_cut(word: str, kind: str) -> None:
    assert load_rules().best_cut([word], kind, ()) is None


def test_an_organisation_loses_its_proclitics() -> None:
    for word, name in (("ومنظمة", "منظمة"), ("للاتحاد", "الاتحاد"), ("بوزارة", "وزارة")):
        cut = load_rules().best_cut([word], "ORG", ())
        assert cut is not None
        assert cut.word == name


def found(raw: str, engine, **tags: str) -> Analysis:
    """The analysis by an engine that gives words these tags."""
    return analyse(make_article(raw), engine(tags))


def names(analysis: Analysis, kind: str) -> dict[str, int]:
    return {e.name: len(e.mentions) for e in analysis.entities if e.type == kind}


PEOPLE = {"نيكولاس": "B-PERS", "مادورو": "I-PERS"}


def test_a_short_name_is_the_person_met_in_full(engine) -> None:
    text = "قال نيكولاس مادورو كلمته. ثم تحدث غيره عن غوايدو. وأعلن مادورو القرار لمادورو."
    analysis = analyse(make_article(text), engine({**PEOPLE, "غوايدو": "B-PERS"}))
    assert names(analysis, "PERS") == {"نيكولاس مادورو": 3, "غوايدو": 1}
    assert [m.surface for m in analysis.mentions if "مادورو" in m.surface] == [
        "نيكولاس مادورو",
        "مادورو",
        "مادورو",
    ]


def test_two_people_with_one_family_name_stay_two(engine) -> None:
    tags = {"بشار": "B-PERS", "حافظ": "B-PERS", "الأسد": "I-PERS"}
    analysis = analyse(make_article("خلف بشار الأسد والده حافظ الأسد في الحكم."), engine(tags))
    assert names(analysis, "PERS") == {"بشار الأسد": 1, "حافظ الأسد": 1}


def test_spellings_of_a_name_are_one(engine) -> None:
    tags = {"عبد": "B-PERS", "الله": "I-PERS", "عبدالله": "B-PERS", "أبو": "B-PERS",
            "مازن": "I-PERS", "أبومازن": "B-PERS", "غانم": "I-PERS"}  # fmt: skip
    text = "جاء عبد الله غانم وحضر عبدالله غانم. واتصل أبو مازن ثم أبومازن."
    analysis = analyse(make_article(text), engine(tags))
    assert sorted(names(analysis, "PERS").values()) == [2, 2]


def test_ali_is_no_preposition(engine) -> None:
    analysis = analyse(make_article("وصل علي. وجلس على الكرسي."), engine({"علي": "B-PERS"}))
    assert names(analysis, "PERS") == {"علي": 1}


def test_names_of_one_place_are_one_entity_in_dictionary_form(engine) -> None:
    text = "زار أميركا ثم أمريكا. وقطعت الولاياتالمتحدة العلاقات."
    tags = {"أميركا": "B-LOC", "أمريكا": "B-LOC", "الولاياتالمتحدة": "B-LOC"}
    analysis = analyse(make_article(text), engine(tags))
    assert names(analysis, "LOC") == {"الولايات المتحدة": 3}


def test_a_place_the_engine_missed_is_known_by_the_gazetteer(engine) -> None:
    analysis = analyse(make_article("سافر الوفد من فنزويلا إلى الولاياتالمتحدة."), engine())
    assert set(names(analysis, "LOC")) == {"فنزويلا", "الولايات المتحدة"}


def test_an_adjective_of_origin_is_no_place(engine) -> None:
    analysis = analyse(make_article("التقى وفدا أميركيا رفيعا."), engine({"أميركيا": "B-LOC"}))
    assert names(analysis, "LOC") == {}


def test_titles_stay_outside(engine) -> None:
    tags = {"الرئيس": "B-PERS", "فلاديمير": "I-PERS", "بوتين": "I-PERS"}
    analysis = analyse(make_article("وصل الرئيس فلاديمير بوتين أمس."), engine(tags))
    assert [m.surface for m in analysis.mentions] == ["فلاديمير بوتين"]


def test_the_weightier_type_wins_for_a_name(engine) -> None:
    text = "تكلم خوان غوايدو. وحضر غوايدو أيضا."
    analysis = analyse(make_article(text), engine({"خوان": "B-PERS", "غوايدو": "I-PERS"}))
    assert {e.type for e in analysis.entities} == {"PERS"}
    assert len(analysis.entities) == 1


def test_marks_and_signs_in_a_name_change_nothing(engine) -> None:
    tags = {"كَرَاكَاس": "B-LOC", "كـــراكاس": "B-LOC", "كراكاس": "B-LOC"}
    analysis = analyse(make_article("من كَرَاكَاس إلى كـــراكاس إلى \u200fكراكاس."), engine(tags))
    assert names(analysis, "LOC") == {"كراكاس": 3}
    for mention in analysis.mentions:
        assert "\u200f" not in mention.surface


def test_a_text_without_arabic_has_no_names(engine) -> None:
    assert analyse(make_article("President Maduro"), engine({"Maduro": "B-PERS"})).mentions == ()


def test_compound_parts_count_as_one() -> None:
    assert name_parts("عبد الرحمن بن محمد") == ("عبدالرحمن", "بنمحمد")


def test_two_names_joined_by_and_are_two(engine) -> None:
    tags = {"مراكش": "B-LOC", "وأكادير": "I-LOC", "محمد": "B-PERS", "وأحمد": "I-PERS"}
    analysis = analyse(make_article("زار مراكش وأكادير. وحضر محمد وأحمد."), engine(tags))
    assert names(analysis, "LOC") == {"مراكش": 1, "أكادير": 1}
    assert names(analysis, "PERS") == {"محمد": 1, "أحمد": 1}


def test_the_longer_place_is_the_name(engine) -> None:
    analysis = analyse(make_article("زار كوريا الجنوبية أمس."), engine({"كوريا": "B-LOC"}))
    assert names(analysis, "LOC") == {"كوريا الجنوبية": 1}


@pytest.mark.parametrize(("word", "name"), [("وأيمن", "أيمن"), ("وجهاد", "جهاد")])
def test_and_before_a_person_is_cut(word: str, name: str) -> None:
    cut = load_rules().best_cut([word, "دحروج"], "PERS", ())
    assert cut is not None
    assert cut.word == name


def test_another_word_of_the_text_is_no_reason_to_cut_a_name(engine) -> None:
    tags = {"كمال": "B-PERS", "جنبلاط": "I-PERS"}
    analysis = analyse(make_article("تحدث كمال جنبلاط عن مال الدولة."), engine(tags))
    assert [m.surface for m in analysis.mentions] == ["كمال جنبلاط"]


def test_a_name_ends_with_its_sentence(engine) -> None:
    text = "محادثات مع كوريا\n\nالشمالية تطلق صاروخا جديدا أمس."
    analysis = analyse(make_article(text), engine({"كوريا": "B-LOC"}))
    assert [m.surface for m in analysis.mentions] == ["كوريا"]
