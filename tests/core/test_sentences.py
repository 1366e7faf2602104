"""Sentences of Arabic newswire through the bundled engine: names, bounds, who is who.

The sentences and what is right for them stand in tests/data/sentences.txt, whose head
tells the format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from core.articles import make_article
from core.doctor import display_text
from core.engines import load_engine
from core.extraction import analyse
from core.model import Analysis, Article
from core.normalize import dictionary_form, letters

FILE = Path(__file__).parent.parent / "data" / "sentences.txt"
READ = Callable[[str], tuple[Article, Analysis]]

needs_model = pytest.mark.usefixtures("model")

_TYPES = {"[": "PERS", "{": "LOC", "<": "ORG"}
_BRACKETS = r"\[(?P<PERS>[^]]+)]|\{(?P<LOC>[^}]+)}|<(?P<ORG>[^>]+)>"
_MARK = re.compile(_BRACKETS)
_ENTITY = re.compile(rf"(?:{_BRACKETS})(?: (?P<count>\d+))?(?: |$)")
_HEAD = re.compile(r"(?P<sign>[@?]) (?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?: +(?P<why>.+))?")
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\n")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands in the text at ``start``."""

    start: int
    surface: str
    type: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or place, with the number of its mentions."""

    name: str
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Item:
    """A text and what is right for it; ``wrong`` says why Qari is known not to see it."""

    id: str
    text: str
    names: tuple[Name, ...]
    entities: tuple[Entity, ...]
    wrong: str | None

    def of_type(self, *types: str) -> list[Name]:
        return [name for name in self.names if name.type in types]


def parse(file: str) -> Iterator[Item]:
    """The items of a file; AssertionError on what does not follow the format."""
    lines = (line for line in file.splitlines() if not line.startswith("#"))
    for block in re.split(r"\n{2,}", "\n".join(lines).strip()):
        head, marked, *more = block.split("\n")
        opening = _HEAD.fullmatch(head)
        assert opening, f"no head of an item: {head}"
        assert len(more) <= 1, f"lines too many: {opening['id']}"
        # Marks go last: a character that is not shown may stand on either side of one.
        text, names = _unmarked(display_text(_ESCAPE.sub(_character, marked)))
        entities = tuple(_entities(more[0]) if more else _as_spelt(names))
        wrong = (opening["why"] or "known") if opening["sign"] == "?" else None
        yield Item(opening["id"], text, names, entities, wrong)


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else "\n"


def _unmarked(marked: str) -> tuple[str, tuple[Name, ...]]:
    text, at = "", 0
    names = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        kind = str(mark.lastgroup)
        names.append(Name(len(text), mark[kind], kind))
        text += mark[kind]
        at = mark.end()
    text += marked[at:]
    assert not set(text) & set("[]{}<>"), f"a bracket has no other: {marked}"
    return text, tuple(names)


def _entities(line: str) -> Iterator[Entity]:
    assert line.startswith("= "), f"no line of entities: {line}"
    at = 2
    while at < len(line):
        entity = _ENTITY.match(line, at)
        assert entity, f"no entity: {line[at:]}"
        kind = _TYPES[entity[0][0]]
        yield Entity(entity[kind], kind, int(entity["count"] or 1))
        at = entity.end()


def _as_spelt(names: tuple[Name, ...]) -> Iterator[Entity]:
    spelt = Counter((dictionary_form(n.surface), n.type) for n in names if n.type != "ORG")
    for (name, kind), count in spelt.items():
        yield Entity(name, kind, count)


ITEMS = list(parse(FILE.read_text("utf-8")))


def params(items: list[Item]) -> list[object]:
    """The items for ``parametrize``; what is known to be wrong may fail."""
    return [
        pytest.param(
            item,
            id=item.id,
            marks=pytest.mark.xfail(reason=item.wrong, strict=False) if item.wrong else (),
        )
        for item in items
    ]


@pytest.fixture(scope="session")
def read() -> READ:
    """The way from a text to its names, with the bundled engine loaded once."""

    @cache
    def names_of(text: str) -> tuple[Article, Analysis]:
        article = make_article(text)
        return article, analyse(article, load_engine())

    return names_of


def found(analysis: Analysis, *types: str) -> list[Name]:
    return [Name(m.start, m.surface, m.type) for m in analysis.mentions if m.type in types]


def test_the_file_is_in_order() -> None:
    assert len(ITEMS) >= 170
    assert [item_id for item_id, n in Counter(item.id for item in ITEMS).items() if n > 1] == []
    assert [text for text, n in Counter(item.text for item in ITEMS).items() if n > 1] == []
    for item in ITEMS:
        people_and_places = item.of_type("PERS", "LOC")
        assert sum(entity.count for entity in item.entities) == len(people_and_places), item.id


@needs_model
@pytest.mark.parametrize("item", params(ITEMS))
def test_names_and_who_is_who(read: READ, item: Item) -> None:
    article, analysis = read(item.text)
    assert article.text == item.text
    assert found(analysis, "PERS", "LOC") == item.of_type("PERS", "LOC")
    organisations = found(analysis, "ORG")
    assert [name for name in item.of_type("ORG") if name not in organisations] == []
    entities = [
        Entity(entity.name, entity.type, len(entity.mentions))
        for entity in analysis.entities
        if entity.type in ("PERS", "LOC")
    ]
    assert entities == list(item.entities)


@needs_model
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_mentions_stand_where_they_say_and_apart(read: READ, item: Item) -> None:
    article, analysis = read(item.text)
    end = 0
    for mention in analysis.mentions:
        assert end <= mention.start < mention.end
        assert article.text[mention.start : mention.end] == mention.surface
        end = mention.end


# Every fifth will do: marks are taken off before anything else looks at a word.
@needs_model
@pytest.mark.parametrize(
    "item", [item for item in ITEMS if item.names][::5], ids=lambda item: item.id
)
def test_marks_and_tatweel_in_names_change_nothing(read: READ, item: Item) -> None:
    text, at = "", 0
    for name in item.names:
        text += item.text[at : name.start] + with_marks(name.surface)
        at = name.start + len(name.surface)
    article, marked = read(text + item.text[at:])
    _, plain = read(item.text)
    assert article.text != item.text
    assert [(m.type, letters(m.surface)) for m in marked.mentions] == [
        (m.type, letters(m.surface)) for m in plain.mentions
    ]


def with_marks(name: str) -> str:
    """The name with a tatweel and a fatha after its first letter, and a shadda near its end."""
    return f"{name[0]}\u0640\u064e{name[1:-1]}\u0651{name[-1]}"
