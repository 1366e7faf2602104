"""The tree of names as a model: lazily made, sound, filtered, ordered, known again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.articles import make_article
from core.model import Analysis, Article, Block, Entity, Mention
from gui.entities.context_line import fitted
from gui.entities.model import COUNT, ENTITY, MENTION, PASSAGE, EntityModel
from tests.gui.made_articles import named

TEXT = (
    "وصل يوسف حداد إلى تونس صباح اليوم. وكانت بيروت بعيدة. وقالت ليلى منصور إنها تعرف بيروت "
    "منذ زمن، وإن يوسف حداد يحب بيروت."
)
CHECKED = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp) -> EntityModel:
    made = EntityModel()
    made.tester = QAbstractItemModelTester(made, CHECKED)  # lives as long as the model
    article = make_article(TEXT)
    made.show(article, named(article))
    return made


def names(model: EntityModel) -> list[str]:
    return [entity.name for _, entity in model.entities()]


def row_of(model: EntityModel, name: str) -> QModelIndex:
    return next(index for index, entity in model.entities() if entity.name == name)


def test_types_entities_and_mentions_hang_together(model: EntityModel) -> None:
    people, places = (model.index(row) for row in range(model.rowCount()))
    assert [model.rowCount(people), places.data(COUNT)] == [2, 2]
    beirut = row_of(model, "بيروت")
    assert (beirut.parent(), beirut.data(COUNT), model.rowCount(beirut)) == (places, 3, 3)
    mention = model.index(2, 0, beirut)
    assert mention.parent() == beirut
    assert model.mention_index(mention.data(MENTION)) == mention
    assert model.entity_index(beirut.data(ENTITY)) == beirut


def test_a_mention_says_its_whole_sentence(model: EntityModel) -> None:
    mention = model.index(0, 0, row_of(model, "بيروت"))
    assert mention.data() == "وكانت بيروت بعيدة."
    passage = mention.data(PASSAGE)
    assert passage.text[slice(*passage.marks[0])] == "بيروت"


def test_names_come_by_frequency_or_as_the_text_has_them(model: EntityModel) -> None:
    assert names(model) == ["يوسف حداد", "ليلى منصور", "بيروت", "تونس"]
    model.arrange(order="appearance")
    assert names(model) == ["يوسف حداد", "ليلى منصور", "تونس", "بيروت"]


def test_the_filter_folds_spelling(model: EntityModel) -> None:
    model.arrange(wanted="ليلي")
    assert names(model) == ["ليلى منصور"]
    model.arrange(wanted="ـتونـس")
    assert names(model) == ["تونس"]
    model.arrange(wanted="")
    assert len(names(model)) == 4


def test_what_shows_the_same_rows_is_not_reset(model: EntityModel, qtbot) -> None:
    article = make_article(TEXT)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert not model.show(article, named(article))


def test_rows_are_known_again_by_name_or_by_place(model: EntityModel) -> None:
    article = make_article(TEXT)
    analysis = named(article)
    mention = model.index(1, 0, row_of(model, "بيروت"))
    keys = [model.key(row_of(model, name)) for name in ("تونس", "ليلى منصور")]
    keys += [model.key(mention), model.key(model.index(1))]
    model.show(article, renamed(analysis, "ليلى منصور", "ليلى"))
    again = [model.known_again(key).data() for key in keys]
    assert again == ["تونس", "ليلى", mention.data(), model.index(1).data()]


def renamed(analysis: Analysis, name: str, new: str) -> Analysis:
    entities = tuple(
        Entity(e.id + 7, e.type, new if e.name == name else e.name, (), e.mentions)
        for e in analysis.entities
    )
    return Analysis(analysis.engine, analysis.mentions, entities)


def test_a_name_that_is_gone_is_not_known_again(model: EntityModel) -> None:
    key = model.key(row_of(model, "تونس"))
    article = make_article("وصل يوسف حداد.")
    model.show(article, named(article))
    assert not model.known_again(key).isValid()


def test_nothing_is_listed_without_an_article(model: EntityModel) -> None:
    model.show(None, Analysis(""))
    assert model.rowCount() == 0
    assert not model.index(0).isValid()


def test_thousands_of_names_are_sound(model: EntityModel) -> None:
    article, analysis = many(300, 4)
    model.show(article, analysis)
    assert model.rowCount(model.index(0)) == 300
    last = row_of(model, "اسم 299")
    assert model.index(3, 0, last).data(Qt.ItemDataRole.DisplayRole).startswith("جملة عن اسم 299")


def many(count: int, mentions_each: int) -> tuple[Article, Analysis]:
    """An article in which so many people are named so often."""
    text, blocks, mentions, entities = [], [], [], []
    at = 0
    for number in range(count):
        name = f"اسم {number}"
        for _ in range(mentions_each):
            sentence = f"جملة عن {name} هنا.\n"
            start = at + sentence.index(name)
            mentions.append(Mention(start, start + len(name), "PERS", name, 0.9, name))
            text.append(sentence)
            blocks.append(Block(at, at + len(sentence) - 1, "paragraph"))
            at += len(sentence)
        first = number * mentions_each
        own = tuple(range(first, first + mentions_each))
        entities.append(Entity(number, "PERS", name, (), own))
    whole = "".join(text).strip()
    article = Article("قائمة", whole, tuple(blocks), f"made-{count}")
    return article, Analysis("made", tuple(mentions), tuple(entities))


@pytest.mark.parametrize("width", [0, 12, 20, 40])
def test_a_line_keeps_the_words_nearest_to_the_name(model: EntityModel, width: int) -> None:
    mention = model.index(1, 0, row_of(model, "بيروت"))
    shown = fitted(mention.data(PASSAGE), width, len)
    (start, end), *_ = shown.marks
    assert shown.text[start:end] == "بيروت"
    assert len(shown.text) <= max(width, len("… بيروت …"))
    around = shown.text.strip("… ")
    assert around in TEXT
    assert f" {around} " in f" {TEXT} "  # no word is cut


def test_letters_joined_to_the_name_stay_with_it(qapp) -> None:
    article = make_article("سافر الوفد أمس إلى تونس وبيروت وعاد منهما بعد أيام")
    model = EntityModel()
    model.show(article, named(article))
    mention = model.index(0, 0, row_of(model, "بيروت"))
    assert "… وبيروت …" in fitted(mention.data(PASSAGE), 0, len).text
