"""The command line: its JSON, its exit codes, its one line on stderr."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from core import cli, cli_commands, cli_import
from core.doctor import REPAIR_NAMES
from core.model import BLOCK_KINDS

SPAN = {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer"}}
TYPE = {"enum": ["PERS", "LOC", "ORG", "MISC"]}


def strict(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


ARTICLE = strict(
    {
        "file": {"type": "string"},
        "title": {"type": "string"},
        "author": {"type": "string"},
        "site": {"type": "string"},
        "source": {"type": "string"},
        "language": {"type": "string"},
        "format": {"type": "string", "minLength": 1},
        "encoding": {"type": ["string", "null"]},
        "certainty": {"type": "number", "minimum": 0, "maximum": 1},
        "repairs": {
            "items": strict(
                {
                    "repair": {"enum": list(REPAIR_NAMES)},
                    "count": {"type": "integer", "minimum": 1},
                    "applied": {"type": "boolean"},
                    "places": {"items": {"type": "integer"}},
                    "before": {"type": "string"},
                    "after": {"type": "string"},
                }
            )
        },
        "text": {"type": "string"},
        "published": {"type": ["string", "null"]},
        "blocks": {"items": strict({**SPAN, "kind": {"enum": list(BLOCK_KINDS)}})},
        "engine": {"type": "string"},
        "mentions": {
            "items": strict(
                {
                    **SPAN,
                    "type": TYPE,
                    "surface": {"type": "string"},
                    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
                    "form": {"type": "string", "minLength": 1},
                    "entity": {"type": "integer"},
                }
            )
        },
        "entities": {
            "items": strict(
                {
                    "id": {"type": "integer"},
                    "type": TYPE,
                    "name": {"type": "string", "minLength": 1},
                    "aliases": {"items": {"type": "string"}},
                    "reasons": {"items": {"enum": ["spelling", "short", "place", "correction"]}},
                    "mentions": {"items": {"type": "integer"}, "minItems": 1},
                    "place": {
                        "anyOf": [
                            {"type": "null"},
                            strict(
                                {
                                    "kind": {"type": "string"},
                                    "country": {"type": ["string", "null"]},
                                    "latitude": {"type": "number"},
                                    "longitude": {"type": "number"},
                                }
                            ),
                        ]
                    },
                }
            )
        },
    }
)
FACET = {"items": strict({"name": {"type": "string"}, "articles": {"type": "integer"}})}
RESULTS = strict(
    {
        "total": {"type": "integer"},
        "results": {
            "items": strict(
                {
                    "id": {"type": "integer"},
                    "title": {"type": "string"},
                    "published": {"type": ["string", "null"]},
                    "source": {"type": "string"},
                    "outlet": {"type": "string"},
                    "why": {"type": "object"},
                    "variants": {"type": "integer"},
                    "score": {"type": "number"},
                    "snippet": {"type": "string"},
                    "hits": {"items": {"items": {"type": "integer"}, "minItems": 2}},
                }
            )
        },
        "articles": {"type": "integer"},
        "facets": strict(dict.fromkeys(("PERS", "LOC", "ORG", "MISC", "outlets", "months"), FACET)),
        "suggestions": {
            "items": strict({"query": {"type": "string"}, "articles": {"type": "integer"}})
        },
        "seconds": {"type": "number"},
    }
)


@pytest.fixture
def fake(engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands with an engine that knows two names."""
    tags = {"نيكولاس": "B-PERS", "مادورو": "I-PERS", "كراكاس": "B-LOC"}
    monkeypatch.setattr(cli_commands, "load_engine", lambda _: engine(tags))
    monkeypatch.setattr(cli_import, "engine_of", lambda _: engine(tags))


def check_article(record: dict) -> None:
    jsonschema.validate(record, ARTICLE)
    text = record["text"]
    owner = {i: e["id"] for e in record["entities"] for i in e["mentions"]}
    for i, mention in enumerate(record["mentions"]):
        assert text[mention["start"] : mention["end"]] == mention["surface"]
        assert mention["entity"] == owner[i]
    for block in record["blocks"]:
        assert text[block["start"] : block["end"]].strip()


@pytest.mark.usefixtures("fake")
def test_extract_keeps_the_contract(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(seed), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    (record,) = json.loads(out)
    check_article(record)
    assert record["file"] == str(seed)


@pytest.mark.usefixtures("fake")
def test_one_bad_file_is_said_and_the_rest_are_done(
    seed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.txt"
    assert cli.main(["extract", str(missing), str(seed), "--json"]) == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)) == 1
    assert err.count("\n") == 1
    assert str(missing) in err


@pytest.mark.usefixtures("fake")
def test_import_search_show_and_entities(
    seed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*args: str) -> object:
        code = cli.main([*args, "--archive", str(tmp_path / "a.db"), "--json"])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return json.loads(out)

    report = run("import", str(seed.parent))
    documented = {"added": 4, "updated": 0, "duplicates": 0, "failed": []}
    assert report == {**report, **documented}
    assert run("import", str(seed))["duplicates"] == 1
    for query in ("مادورو", "الولايات المتحدة"):
        found = run("search", query)
        jsonschema.validate(found, RESULTS)
        assert found["total"] == 1
        (result,) = found["results"]
        assert all(0 <= a < b <= len(result["snippet"]) for a, b in result["hits"])
        assert result["hits"]
    assert run("search", "مادورو", "--offset", "1")["results"] == []
    record = run("show", str(result["id"]))
    check_article(record)
    names = {e["name"] for e in run("entities")}
    assert {"نيكولاس مادورو", "كراكاس", "الولايات المتحدة"} <= names


def test_evaluate_scores_an_engine(
    engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "test.conll"
    file.write_text("زار O\nسامي B-PERS\nكراكاس B-LOC\n\nوعاد O\nسامي B-PERS\n", "utf-8")
    monkeypatch.setattr(cli_commands, "load_engine", lambda _: engine({"سامي": "B-PERS"}))
    assert cli.main(["evaluate", str(file), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["scores"]["PERS"] == {"precision": 1, "recall": 1, "f1": 1, "support": 2}
    assert record["scores"]["LOC"]["recall"] == 0
    assert record["scores"]["all"]["f1"] == 0.8
    assert record["words_per_second"] > 0
    file.write_text("كلمة بلا وسم\n", "utf-8")
    assert cli.main(["evaluate", str(file)]) == 1
    assert "line 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["show", "7"], "number 7"),
        (["search", '"لا'], "quotation"),
        (["extract", "--engine", "nothing", "a.txt"], "nothing"),
    ],
)
def test_trouble_is_one_line_and_exit_code_1(
    args: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(args) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert part in err


@pytest.mark.parametrize("args", [[], ["nonsense"], ["search"], ["search", "a", "--limit", "-1"]])
def test_wrong_usage_is_exit_code_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(args)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.usefixtures("model")
def test_the_seeds_names_are_right(seed: Path) -> None:
    """In a process of its own, under a locale without Arabic."""
    env = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", "extract", str(seed), "--json"],
        env=env, capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    (record,) = json.loads(done.stdout.decode("utf-8"))
    check_article(record)
    found = {
        (e["type"], e["name"]): len(e["mentions"])
        for e in record["entities"]
        if e["type"] in ("PERS", "LOC")
    }
    assert found == {
        ("PERS", "نيكولاس مادورو"): 9,
        ("PERS", "خوان غوايدو"): 3,
        ("PERS", "جين ساكي"): 3,
        ("PERS", "فلاديمير بوتين"): 1,
        ("PERS", "نجيب بوكيلة"): 1,
        ("LOC", "كراكاس"): 5,
        ("LOC", "فنزويلا"): 6,
        ("LOC", "واشنطن"): 6,
        ("LOC", "روسيا"): 2,
        ("LOC", "أوكرانيا"): 3,
        ("LOC", "أوروبا"): 1,
        ("LOC", "أميركا الجنوبية"): 1,
        ("LOC", "الولايات المتحدة"): 5,
    }
