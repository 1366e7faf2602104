"""Corrections in the archive and on the command line: kept, carried out, undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import cli, cli_commands
from core.archive import Archive
from core.archive.correcting import correct, log, replay_due, undo
from core.articles import make_article
from core.corrections import Correction
from core.errors import QariError
from core.extraction import analyse
from core.progress import Cancelled

FIRST = "زار كمال الحاج صور القديمة. وتحدث الحاج عن صور."
SECOND = "معرض صور في بيروت افتتحته سعاد مرزوق، ثم سافرت إلى صور."
TAGS = {
    "كمال": "B-PERS", "الحاج": "I-PERS", "صور": "B-LOC", "بيروت": "B-LOC",
    "سعاد": "B-PERS", "مرزوق": "I-PERS",
}  # fmt: skip

Run = Callable[..., object]


@pytest.fixture
def archive(tmp_path: Path, engine) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db") as made:
        for text in (FIRST, SECOND):
            article = make_article(text)
            made.save(article, analyse(article, engine(TAGS)))
        yield made


def surfaces(archive: Archive, number: int) -> list[str]:
    return [m.surface for m in archive.get(number)[1].mentions]


def entity_names(archive: Archive) -> set[object]:
    return {e["name"] for e in archive.entities()}


NEVER = Correction("remove", "everywhere", ("صور",))


def test_a_name_never_to_be_marked_goes_from_all_articles_now_and_to_come(
    archive: Archive, engine
) -> None:
    before = surfaces(archive, 1), surfaces(archive, 2)
    correct(archive, NEVER)
    assert replay_due(archive) == 2
    assert "صور" not in surfaces(archive, 1) + surfaces(archive, 2)
    assert "صور" not in entity_names(archive)
    new = make_article("وصل الفريق إلى صور مساء.")
    number, _ = archive.save(new, analyse(new, engine(TAGS)))
    assert surfaces(archive, number) == []
    undo(archive)
    assert replay_due(archive) == 3
    assert (surfaces(archive, 1), surfaces(archive, 2)) == before
    assert surfaces(archive, number) == ["صور"]


def test_an_article_alone_is_corrected(archive: Archive) -> None:
    sha = make_article(FIRST).sha256
    correct(archive, Correction("remove", "article", ("صور",), article=sha))
    assert replay_due(archive) == 1
    assert "صور" not in surfaces(archive, 1)
    assert "صور" in surfaces(archive, 2)


def test_what_is_due_is_read_rightly_before_it_is_done(archive: Archive) -> None:
    correct(archive, NEVER)
    assert "صور" not in surfaces(archive, 1)


def test_an_interrupted_replay_goes_on_later(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stop:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    monkeypatch.setattr("core.archive.correcting.BATCH", 1)
    correct(archive, NEVER)
    with pytest.raises(Cancelled):
        replay_due(archive, Stop())
    assert replay_due(archive) == 1
    assert replay_due(archive) == 0
    assert "صور" not in entity_names(archive)


def test_an_article_saved_again_keeps_its_corrections(archive: Archive, engine) -> None:
    correct(archive, NEVER)
    replay_due(archive)
    article = make_article(FIRST)
    archive.save(article, analyse(article, engine(TAGS)))
    assert "صور" not in surfaces(archive, 1)
    undo(archive)
    replay_due(archive)
    assert surfaces(archive, 1).count("صور") == 2


def test_undo_undoes_the_last_that_holds_or_the_one_asked_for(archive: Archive) -> None:
    first = correct(archive, NEVER)
    second = correct(archive, Correction("rename", "everywhere", ("بيروت",), "مدينة بيروت"))
    assert undo(archive, first).id == first
    assert undo(archive).id == second
    assert [entry.undone for entry in log(archive)] == [True, True]
    for number in (first, 99, None):
        with pytest.raises(QariError):
            undo(archive, number)


def test_the_log_only_grows(archive: Archive) -> None:
    correct(archive, NEVER)
    for sql in ("delete from corrections", "update corrections set value = 'x'"):
        with pytest.raises(sqlite3.IntegrityError):
            archive.db.execute(sql)


def test_search_finds_by_the_corrected_name(archive: Archive) -> None:
    correct(archive, Correction("rename", "everywhere", ("سعاد مرزوق",), "سعاد مرزوق الشامي"))
    replay_due(archive)
    rows = archive.db.execute("select rowid from search where search match 'people : الشامي'")
    assert rows.fetchall() == [(2,)]


def test_an_archive_of_before_is_corrected_too(tmp_path: Path, engine) -> None:
    """The first schema kept neither forms nor what was found."""
    file = tmp_path / "old.db"
    with Archive(file) as made:
        article = make_article(FIRST)
        made.save(article, analyse(article, engine(TAGS)))
        made.db.conn.executescript("""
            drop table replays_due; drop table corrections;
            alter table mentions drop column form;
            alter table article_entities drop column reasons;
            alter table articles drop column found;
            delete from _sqlite_migrations where name = '002_corrections';
        """)
    with Archive(file) as migrated:
        assert file.with_name("old.db.before-002_corrections").is_file()
        correct(migrated, NEVER)
        assert replay_due(migrated) == 1
        assert surfaces(migrated, 1) == ["كمال الحاج", "الحاج"]


# The command line


@pytest.fixture
def run(engine, monkeypatch, capsys, archive: Archive) -> Run:
    monkeypatch.setattr(cli_commands, "load_engine", lambda _: engine(TAGS))

    def run_one(*args: str, code: int = 0) -> object:
        with_archive = () if args[0] == "evaluate" else ("--archive", str(archive.path))
        assert cli.main([*args, *with_archive, "--json"]) == code
        out = capsys.readouterr()
        return json.loads(out.out) if code == 0 else out.err

    return run_one


def test_correct_by_command_and_list_and_undo(run: Run, archive: Archive) -> None:
    assert run("correct", "remove", "صور", "--everywhere") == {
        "correction": 1,
        "articles_changed": 2,
    }
    run("correct", "type", "بيروت", "ORG", "--article", "2")
    at = str(FIRST.rindex("الحاج"))
    run("correct", "split", "الحاج", "--article", "1", "--at", at)
    entries = run("corrections")
    assert [(e["action"], e["scope"], e["forms"], e["article"]) for e in entries] == [  # type: ignore[index,attr-defined]
        ("remove", "everywhere", ["صور"], None),
        ("retype", "article", ["بيروت"], 2),
        ("split", "here", ["الحاج"], 1),
    ]
    assert run("correct", "undo", "1") == {"correction": 1, "articles_changed": 2}
    assert [e["undone"] for e in run("corrections")] == [True, False, False]  # type: ignore[attr-defined]
    assert {e["name"] for e in run("show", "1")["entities"]} == {"كمال الحاج", "الحاج", "صور"}  # type: ignore[index]


def test_extract_heeds_the_archives_corrections(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "new.txt"
    file.write_text("سافرت سعاد مرزوق إلى صور ثم إلى بيروت.", "utf-8")
    run("correct", "remove", "صور", "--everywhere")
    run("correct", "add", "بيروت", "ORG", "--everywhere")

    def found(*options: str) -> list[tuple[str, str]]:
        (record,) = run("extract", str(file), *options)  # type: ignore[misc]
        return [(m["surface"], m["type"]) for m in record["mentions"]]

    assert found() == [("سعاد مرزوق", "PERS"), ("بيروت", "ORG")]
    assert ("صور", "LOC") in found("--uncorrected")


def test_ctrl_c_while_articles_are_corrected_is_no_crash(
    run: Run, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> int:
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr("core.cli_correct.replay_due", stopped)
        assert "stopped" in str(run("correct", "remove", "صور", "--everywhere", code=130))
    assert "صور" not in surfaces(archive, 1)
    assert replay_due(archive) == 2


def test_a_name_given_by_a_correction_is_merged(run: Run, archive: Archive) -> None:
    run("correct", "rename", "سعاد مرزوق", "فنانة", "--everywhere")
    answer = run("correct", "merge", "فنانة", "كمال الحاج", "--everywhere")
    assert answer == {"correction": 2, "articles_changed": 1}
    assert "فنانة" not in entity_names(archive)


def test_an_archive_that_cannot_be_read_does_not_stop_reading(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "new.txt"
    file.write_text("سافرت سعاد مرزوق إلى بيروت.", "utf-8")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database" * 500)
    assert cli.main(["extract", str(file), "--archive", str(broken)]) == 0


def test_whole_entity_takes_all_its_forms(run: Run, archive: Archive) -> None:
    run("correct", "type", "كمال الحاج", "ORG", "--article", "1", "--whole-entity")
    assert [m.type for m in archive.get(1)[1].mentions if "الحاج" in m.surface] == ["ORG"] * 2


def test_corrected_articles_come_out_as_conll(run: Run, archive: Archive, capsys) -> None:
    run("correct", "remove", "صور", "--article", "1", "--at", str(FIRST.index("صور")))
    assert cli.main(["corrections", "--conll", "--archive", str(archive.path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:5] == ["زار O", "كمال B-PERS", "الحاج I-PERS", "صور O", "القديمة O"]
    assert "صور B-LOC" in lines
    assert "" in lines


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("remove", "باريس", "--article", "1"), "باريس"),
        (("add", "باريس", "LOC", "--article", "1"), "باريس"),
        (("remove", "صور", "--article", "1", "--at", "0"), "0"),
        (("add", "بيروت", "LOC", "--article", "2", "--at", "1"), "1"),
        (("remove", "صور", "--article", "77"), "77"),
        (("undo",), "corrections"),
    ],
)
def test_a_correction_that_does_not_fit_says_why(
    run: Run, words: tuple[str, ...], said: str, archive: Archive
) -> None:
    assert said in str(run("correct", *words, code=1))
    assert log(archive) == []


@pytest.mark.parametrize(
    "words",
    [
        ("remove",),
        ("remove", "صور"),
        ("remove", "صور", "--article", "1", "--everywhere"),
        ("type", "صور", "--everywhere"),
        ("type", "صور", "CITY", "--everywhere"),
        ("merge", "صور", "--everywhere"),
        ("remove", "صور", "بيروت", "--everywhere"),
        ("remove", "صور", "--at", "3", "--everywhere"),
        ("undo", "x"),
        ("forget", "صور", "--everywhere"),
    ],
)
def test_wrong_usage_is_told(words: tuple[str, ...], capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["correct", *words])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
