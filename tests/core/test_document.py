"""What an article as a whole teaches about its names, with an engine that says little."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles import make_article
from core.engines import Labelled
from core.engines.labels import LABELS
from core.extraction import analyse
from core.model import Analysis, Article
from core.progress import NO_PROGRESS, Progress


def surfaces(text: str, engine, tags: dict[str, str], kind: str) -> list[str]:
    analysis = analyse(make_article(text), engine(tags))
    return [m.surface for m in analysis.mentions if m.type == kind]


@pytest.mark.parametrize("later", ["زرياقوف", "لزرياقوف", "وزرياقوف", "وبزرياقوف", "زَرياقوف"])
def test_a_name_met_once_is_known_again_behind_a_proclitic(engine, later: str) -> None:
    text = f"خطب أنطون زرياقوف في القاعة. ثم صفق الحاضرون {later} طويلا."
    found = surfaces(text, engine, {"أنطون": "B-PERS", "زرياقوف": "I-PERS"}, "PERS")
    assert found[0] == "أنطون زرياقوف"
    assert len(found) == 2
    assert found[1].replace("\u064e", "") == "زرياقوف"


def test_a_family_name_that_is_a_common_word_does_not_spread(engine) -> None:
    text = "وصل سامي الجديد إلى القاعة. وافتتح المعرض الجديد بعد ذلك."
    tags = {"سامي": "B-PERS"}
    first = text.index("الجديد")

    class Once(engine):  # type: ignore[misc]
        """Marks «سامي الجديد» and nothing else."""

        def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            rows = super().label(sentences)
            rows[0][list(sentences[0]).index("الجديد")] = "I-PERS"
            return rows

    analysis = analyse(make_article(text), Once(tags))
    assert [(m.start, m.surface) for m in analysis.mentions] == [
        (first - len("سامي "), "سامي الجديد")
    ]


def test_a_name_has_one_type_throughout(engine) -> None:
    class Wavering(engine):  # type: ignore[misc]
        """Takes the second of three «زرياقوف» for a place, and is less sure of it."""

        def predict(
            self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
        ) -> list[Labelled]:
            rows = super().predict(sentences, progress)
            at = list(sentences[1]).index("زرياقوف")
            rows[1].tags[at], rows[1].confidences[at] = "B-LOC", 0.4
            return rows

    text = "حضر زرياقوف. وتكلم زرياقوف. وغادر زرياقوف."
    analysis = analyse(make_article(text), Wavering({"زرياقوف": "B-PERS"}))
    assert [e.type for e in analysis.entities] == ["PERS"]
    assert len(analysis.mentions) == 3


@pytest.mark.parametrize("word", ["أميركيا", "اللبناني", "الفرنسية", "الروسي"])
def test_an_adjective_of_origin_is_no_place(engine, word: str) -> None:
    assert surfaces(f"استقبل الوفد ضيفا {word} مساء.", engine, {word: "B-LOC"}, "LOC") == []


@pytest.mark.parametrize("place", ["سوريا", "إيطاليا", "ليبيا", "النمسا", "الهند"])
def test_a_place_that_ends_like_an_adjective_stays_one(engine, place: str) -> None:
    assert surfaces(f"سافر الوفد إلى {place} مساء.", engine, {place: "B-LOC"}, "LOC") == [place]


@pytest.mark.parametrize(
    ("written", "surface", "name"),
    [
        ("لكراكاس", "كراكاس", "كراكاس"),
        ("لأوكرانيا", "أوكرانيا", "أوكرانيا"),
        ("بالولاياتالمتحدة", "الولاياتالمتحدة", "الولايات المتحدة"),
        ("وباريس", "باريس", "باريس"),
    ],
)
def test_the_mention_leaves_the_proclitic_outside(
    engine, written: str, surface: str, name: str
) -> None:
    analysis = analyse(make_article(f"مرت الرحلة {written} أمس."), engine({written: "B-LOC"}))
    assert [m.surface for m in analysis.mentions] == [surface]
    assert [e.name for e in analysis.entities] == [name]


def test_a_hidden_article_is_back_in_the_name(engine) -> None:
    tags = {"للولايات": "B-LOC", "المتحدة": "I-LOC"}
    analysis = analyse(make_article("وصل الوفد للولايات المتحدة أمس."), engine(tags))
    assert [e.name for e in analysis.entities] == ["الولايات المتحدة"]
    assert analysis.mentions[0].surface == "ولايات المتحدة"


PIECES = st.sampled_from(
    ["وزير", "لكراكاس", "كراكاس", "كوريا", "الجنوبية", "الولايات", "المتحدة", "مادورو", "علي",
     "بالولاياتالمتحدة", "للولايات", "الرئيس", "عبد", "الله", "عبدالله", "أبو", "مازن", "على",
     "من", ".", "،", "«", "»", "\u200f", "😀", "أميركا", "اللبناني", "و", "ل", "ال", "2019",
     "ﷺ", "ﻻ", "ـ"]
)  # fmt: skip


class Random:
    """Tags at random: what comes out must hold together all the same."""

    name = "random"

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[self.dice.choice(LABELS) for _ in s] for s in sentences]

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        def chances(row: list[str]) -> list[float]:
            return [self.dice.random() for _ in row]

        return [Labelled(row, chances(row), chances(row)) for row in self.label(sentences)]


def check(article: Article, analysis: Analysis) -> None:
    end = 0
    for mention in analysis.mentions:
        assert end <= mention.start < mention.end
        assert article.text[mention.start : mention.end] == mention.surface
        assert mention.surface == mention.surface.strip()
        end = mention.end
    owned = sorted(i for entity in analysis.entities for i in entity.mentions)
    assert owned == list(range(len(analysis.mentions)))
    for entity in analysis.entities:
        assert entity.name
        assert len({entity.name, *entity.aliases}) == 1 + len(entity.aliases)
        assert {analysis.mentions[i].type for i in entity.mentions} == {entity.type}


@given(st.lists(PIECES, max_size=25), st.integers(0, 10**6))
@settings(deadline=None, max_examples=150)
def test_whatever_an_engine_says_mentions_are_apart_and_each_has_one_entity(
    pieces: list[str], seed: int
) -> None:
    article = make_article(" ".join(pieces))
    analysis = analyse(article, Random(seed))
    check(article, analysis)
    assert analyse(article, Random(seed)) == analysis
