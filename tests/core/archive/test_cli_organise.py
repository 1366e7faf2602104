"""Organising the archive from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.archive import Archive
from core.articles import make_article
from core.model import Analysis

TEXT = "زيارة إلى القرية\n\nزار الوزير مدرسة القرية أمس."


@pytest.fixture
def qari(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Runs a command on an archive of three articles; its JSON, or its lines."""
    file = tmp_path / "archive.db"
    with Archive(file) as archive:
        for text in (TEXT, "خبر من بيروت", "خبر من القاهرة"):
            archive.save(make_article(text), Analysis("fake"))

    def run(*argv: str, code: int = 0):
        assert cli.main([*argv, "--archive", str(file)]) == code
        out, err = capsys.readouterr()
        if code:
            assert err.startswith("qari: ")
            return err
        return json.loads(out) if "--json" in argv else out.splitlines()

    return run


def test_mark_list_and_undo(qari) -> None:
    done = qari("mark", "1", "3", "--star", "--tag", "سياسة", "--read", "--json")
    assert [(d["action"], d["values"], d["articles"]) for d in done] == [
        ("star", [], [1, 3]),
        ("read", [], [1, 3]),
        ("tag", ["سياسة"], [1, 3]),
    ]
    qari("mark", "3", "--no-star", "--no-tag", "سياسه")
    listed = qari("list", "--starred", "--tag", "سياسه", "--json")
    assert (listed["total"], [a["id"] for a in listed["articles"]]) == (1, [1])
    assert listed["articles"][0]["tags"] == ["سياسة"]
    assert qari("undo") == ["undone: untag سياسة; articles changed: 1"]
    assert qari("undo", "--redo", "--json")[0]["articles"] == [3]
    assert [a["id"] for a in qari("list", "--unread", "--json")["articles"]] == [2]
    assert qari("list", "--sort", "title", "--limit", "1") == [
        "3 articles",
        "     2   • خبر من بيروت",
    ]
    assert "no article number 9" in qari("mark", "2", "9", "--star", code=1)
    assert qari("list", "--starred")[0] == "1 articles"


def test_tags_are_listed_renamed_and_removed(qari) -> None:
    qari("mark", "1", "2", "--tag", "رياضه")
    assert qari("tags", "--rename", "رياضة", "رياضة")[0].endswith("articles changed: 2")
    assert qari("tags", "--json") == [{"tag": "رياضة", "articles": 2}]
    qari("tags", "--remove", "رياضة")
    assert qari("tags") == []
    assert "no tag called" in qari("tags", "--remove", "رياضة", code=1)


def test_notes(qari) -> None:
    (note,) = qari("note", "1", "أين؟", "--passage", "مدرسه القريه", "--json")
    assert (note["quote"], note["note"]) == ("مدرسة القرية", "أين؟")
    qari("note", "2", "للنشر")
    assert [n["article"] for n in qari("notes", "--json")] == [2, 1]
    assert [n["note"] for n in qari("notes", "1", "--change", "1", "متى؟", "--json")] == ["متى؟"]
    assert qari("notes", "--remove", "2") == ["     2  article 2: للنشر"]
    assert qari("notes", "1")[1].strip() == "«مدرسة القرية»"
    for argv in (["note", "2"], ["note", "1", "x", "--passage", "بغداد"], ["notes", "9"]):
        assert qari(*argv, code=1)


def test_the_trash(qari) -> None:
    qari("trash", "1", "2")
    assert [a["id"] for a in qari("trash", "--json")] == [2, 1]
    assert qari("trash", "--restore", "2") == ["article 2 restored"]
    assert qari("trash", "--empty", "--days", "1", "--json") == {"gone": 0}
    assert qari("trash", "--empty") == ["articles gone for good: 1"]
    assert "no article number 1 in the trash" in qari("trash", "--restore", "1", code=1)
    assert qari("trash") == ["0 articles"]
    assert qari("list")[0] == "2 articles"


def test_saved_searches(qari) -> None:
    qari("searches", "--save", "القاهرة", "القاهرة OR مصر", "--sort", "date")
    assert "a saved search called القاهرة already" in qari(
        "searches", "--save", "القاهره", "مصر", code=1
    )
    (kept,) = qari("searches", "--rename", "القاهرة", "مصر", "--json")
    assert (kept["name"], kept["query"], kept["sort"]) == ("مصر", "القاهرة OR مصر", "date")
    assert qari("searches") == ["مصر: القاهرة OR مصر  (by date)"]
    assert qari("searches", "--remove", "مصر") == []
    assert "nothing to undo" in qari("undo", code=1)


@pytest.mark.parametrize(
    "argv", [["mark", "1"], ["mark"], ["trash", "--restore"], ["trash", "1", "--empty"], ["note"]]
)
def test_wrong_usage(qari, argv: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        qari(*argv)
    assert caught.value.code == 2
