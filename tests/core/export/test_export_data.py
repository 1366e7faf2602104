"""JSON, JSON Lines, CSV and CoNLL: what programs read back is what was there."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from core.export.items import Item
from core.export.registry import FORMATS, by_name
from core.export.writing import write_articles
from core.records import article_record
from tests.exported import harbour, hostile


def written(name: str, *items: Item) -> str:
    """What a format makes of articles, as it stands in the file."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, "utf-8", "backslashreplace", newline="")
    write_articles(items, by_name(name), out)
    out.detach()
    return raw.getvalue().decode("utf-8")


def rows(name: str, *items: Item) -> list[dict[str, str]]:
    text = written(name, *items)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def as_shown(item: Item) -> object:
    """What ``qari show --json`` gives, after JSON."""
    record = article_record(item.article.source, item.article, item.analysis, item.origin)
    return json.loads(json.dumps(record))


@pytest.mark.parametrize("items", [(), (harbour(),), (harbour(), hostile(), harbour(9))])
def test_json_is_a_list_of_what_show_gives(items: tuple[Item, ...]) -> None:
    assert json.loads(written("json", *items)) == [as_shown(item) for item in items]


def test_json_lines_are_one_article_each() -> None:
    items = (harbour(), hostile())
    lines = written("jsonl", *items).removesuffix("\n").split("\n")
    assert [json.loads(line) for line in lines] == [as_shown(item) for item in items]
    assert "سامي" in lines[0]


def test_a_row_for_each_article() -> None:
    (row,) = rows("csv", harbour())
    item = harbour()
    assert row["text"] == item.article.text
    assert row | {"text": ""} == {
        "number": "7",
        "title": "خبر من الميناء",
        "published": "2022-03-08",
        "source": "/home/x/أخبار/a.txt",
        "outlet": "صحيفة الميناء",
        "author": "ليلى مراد",
        "people": "سامي الهاشمي",
        "places": "بيروت",
        "organisations": "شركة الميناء",
        "other_names": "كأس الشرق",
        "tags": "ملاحة; بحر",
        "text": "",
    }


def test_a_row_for_each_name_with_its_first_mention() -> None:
    found = {row["name"]: row for row in rows("entities-csv", harbour())}
    assert list(found) == ["سامي الهاشمي", "بيروت", "شركة الميناء", "كأس الشرق"]
    place = found["بيروت"]
    assert (place["type"], place["mentions"], place["country"]) == ("LOC", "2", "LB")
    assert 33 < float(place["latitude"]) < 35
    text = harbour().article.text
    assert text[int(place["first_start"]) : int(place["first_end"])] == place["first_mention"]
    assert found["سامي الهاشمي"]["latitude"] == ""


@pytest.mark.parametrize("name", ["csv", "entities-csv"])
def test_no_cell_is_a_formula(name: str) -> None:
    for row in rows(name, hostile(), harbour()):
        for column, cell in row.items():
            if column in ("latitude", "longitude"):
                continue
            assert not cell.lstrip(" \u200f").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
            assert "\0" not in cell


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u200f=", "＝", "－"]
)
def test_what_a_spreadsheet_would_compute_is_text(start: str) -> None:
    article = replace(harbour().article, text=f"{start}HYPERLINK(1)")
    (row,) = rows("csv", Item(article, harbour().analysis))
    assert row["text"].startswith("'")


def test_a_table_is_rfc_4180() -> None:
    article = replace(harbour().article, title='قال "نعم"، وقال, "لا"', text="سطر\nوسطر")
    text = written("csv", Item(article, harbour().analysis))
    assert '"قال ""نعم""، وقال, ""لا"""' in text
    assert '"سطر\nوسطر"' in text
    assert text.endswith("\r\n")
    assert text.count("\r\n") == 2


def test_conll_has_a_tag_for_every_word_and_the_names() -> None:
    lines = written("conll", harbour()).split("\n")
    assert "سامي B-PERS" in lines
    assert "الهاشمي I-PERS" in lines
    assert "لبيروت B-LOC" in lines  # the whole word, as the corpora have it
    assert all(len(line.split(" ")) == 2 for line in lines if line)


def test_conll_of_a_hostile_text_stays_two_columns() -> None:
    bad = hostile()
    article = replace(harbour().article, text=bad.article.text.replace("\n\n", " "))
    article = replace(article, blocks=(replace(article.blocks[0], end=len(article.text)),))
    for line in written("conll", Item(article, bad.analysis)).split("\n"):
        assert not line or len(line.split()) == 2


def test_plain_text_has_title_facts_and_paragraphs() -> None:
    text = written("text", harbour(), harbour(8, "خبر ثان"))
    head, *paragraphs = text.split("\n\n")[:3]
    assert head == "خبر من الميناء\nليلى مراد · صحيفة الميناء · ٨ مارس ٢٠٢٢ · a.txt"
    assert paragraphs == harbour().article.text.split("\n\n")
    assert "* * *" in text
    assert "خبر ثان" in text


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.is_text and "json" not in f.name])
def test_no_control_character_gets_out(name: str) -> None:
    text = written(name, hostile())
    for char in text:
        assert ord(char) >= 32 or char in "\n\r\t"
        assert not 0x7F <= ord(char) < 0xA0
    assert "\\ud800" not in text


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.is_text])
def test_nothing_to_export_is_no_trouble(name: str) -> None:
    written(name)
