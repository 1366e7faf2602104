"""What the archive knows of a name, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.archive import Archive
from core.articles import make_article
from core.extraction import analyse

TAGS = {"سالم": "B-PERS", "هدى": "B-PERS", "بيروت": "B-LOC"}
STORIES = (
    ("وصل سالم إلى بيروت. وغادر سالم أمس.", "2019-05-12"),
    ("عادت هدى وبقي سالم.", "2020-02-01"),
)


@pytest.fixture
def qari(tmp_path: Path, capsys: pytest.CaptureFixture[str], engine):
    """Runs a command on an archive of two articles; its JSON, or its lines."""
    file = tmp_path / "archive.db"
    with Archive(file) as archive:
        for text, day in STORIES:
            article = make_article(text, published=day)
            archive.save(article, analyse(article, engine(TAGS)))

    def run(*argv: str):
        assert cli.main([*argv, "--archive", str(file)]) == 0
        out = capsys.readouterr().out
        return json.loads(out) if "--json" in argv else out.splitlines()

    return run


def test_a_name_is_told_with_its_months_company_and_sentences(qari) -> None:
    record = qari("name", "سَالم", "--json")
    assert (record["name"], record["type"], record["articles"]) == ("سالم", "PERS", 2)
    assert (record["first"], record["last"]) == ("2019-05-12", "2020-02-01")
    assert record["months"][0] == {"month": "2019-05", "articles": 1}
    assert record["beside"]["LOC"] == [{"name": "بيروت", "articles": 1}]
    assert [result["day"] for result in record["results"]] == ["2020-02-01", "2019-05-12"]
    sentence = record["results"][1]["sentences"][1]
    assert sentence["text"] == "وغادر سالم أمس."
    assert [sentence["text"][a:b] for a, b in sentence["hits"]] == ["سالم"]
    text = STORIES[0][0]
    assert text[sentence["start"] :].startswith("سالم")


def test_it_is_narrowed_to_a_time_and_printed_for_people(qari) -> None:
    lines = qari("name", "سالم", "--period", "2019")
    assert lines[0].startswith("سالم  PERS  2 articles")
    assert any("وغادر سالم أمس." in line for line in lines)
    assert not any("عادت هدى" in line for line in lines)


def test_an_unknown_name_or_type_has_no_articles(qari) -> None:
    assert qari("name", "باريس") == ["0 articles"]
    record = qari("name", "سالم", "--type", "LOC", "--json")
    assert (record["articles"], record["type"], record["results"]) == (0, None, [])


def test_a_period_is_a_year_or_a_month(tmp_path: Path, capsys) -> None:
    with pytest.raises(SystemExit):
        cli.main(["name", "سالم", "--period", "أمس", "--archive", str(tmp_path / "a.db")])
    assert "2019-05" in capsys.readouterr().err
