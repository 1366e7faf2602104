"""Dumps of any size: read record by record, in order, with what is wrong told and left out."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from core import limits
from core.archive import Archive
from core.errors import QariError
from core.importing import import_files
from core.opening import Wishes
from core.readers.dumps import find_dump


def record(number: int, **more: object) -> dict[str, object]:
    return {"title": f"خبر {number}", "text": f"وصل الوفد رقم {number} إلى بيروت.", **more}


def lines(records: Iterable[object]) -> str:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "a.db") as archive:
        yield archive


def titles(archive: Archive) -> list[str]:
    return [a.title for a in reversed(archive.articles(1000))]


def test_articles_are_saved_in_the_order_of_the_dump(archive: Archive, tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines(record(n) for n in range(300)), "utf-8")
    report = import_files([dump], archive, None)
    assert (report.added, report.failures) == (300, 0)
    assert titles(archive) == [f"خبر {n}" for n in range(300)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
@pytest.mark.parametrize("name", ["dump.jsonl", "dump.csv", "dump.tsv"])
def test_every_encoding_gives_the_same_articles(
    archive: Archive, tmp_path: Path, encoding: str, name: str
) -> None:
    dump = tmp_path / name
    with dump.open("w", encoding=encoding, newline="") as out:
        if name == "dump.jsonl":
            out.write(lines(record(n, site="الميناء") for n in range(3)))
        else:
            rows = csv.writer(out, delimiter="\t" if name == "dump.tsv" else ";")
            rows.writerow(["title", "text", "site"])
            rows.writerows([*record(n).values(), "الميناء"] for n in range(3))
    assert import_files([dump], archive, None).added == 3
    article, _ = archive.get(2)
    assert (article.title, article.site) == ("خبر 1", "الميناء")
    assert article.text == "وصل الوفد رقم 1 إلى بيروت."
    assert article.source == f"{dump}#2"


def test_a_dump_larger_than_any_article_is_read(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the limit of a file nor what is looked at first bounds it."""
    monkeypatch.setattr("core.readers.dumps.HEAD_BYTES", 1000)
    monkeypatch.setattr("core.readers.dumps.SNIFFED", 500)
    monkeypatch.setattr("core.files.read_limited.__defaults__", (2000,))
    table, dump, whole = tmp_path / "d.csv", tmp_path / "d.json", tmp_path / "e.json"
    dump.write_text(lines(record(n) for n in range(100)), "utf-8")
    rows = [f'خبر {n},"سطر أول {n}\n\nسطر ثان"\r\n' for n in range(100)]
    table.write_text("title,text\r\n" + "".join(rows), "utf-8", newline="")
    whole.write_text(json.dumps([record(n) for n in range(100)], indent=1), "utf-8")
    report = import_files([dump, table, whole], archive, None)
    assert report.added == 200
    assert [(f, e.code) for f, e in report.failed] == [(str(whole), "too-large")]
    assert archive.get(101)[0].text == "سطر أول 0\n\nسطر ثان"


def test_what_is_wrong_with_a_record_is_told_and_the_others_are_saved(
    archive: Archive, tmp_path: Path
) -> None:
    dump = tmp_path / "dump.jsonl"
    text = lines([record(1), record(2, text=""), {"id": 3, "kind": "ad"}])
    text += "{cut off\n\n[1]\n" + lines([record(4, text="\u200b \ufeff"), record(5)])
    dump.write_text(text, "utf-8")
    report = import_files([dump], archive, None)
    assert titles(archive) == ["خبر 1", "خبر 5"]
    assert [(f, e.code) for f, e in report.failed] == [
        (f"{dump}#3", "bad-mapping"), (f"{dump}#4", "damaged"), (f"{dump}#5", "damaged"),
    ]  # fmt: skip
    assert "#4" in str(report.failed[1][1])


def test_of_many_failures_the_first_are_kept_and_all_counted(
    archive: Archive, tmp_path: Path
) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines([record(1)]) + "{\n" * 250, "utf-8")
    report = import_files([dump], archive, None)
    assert (report.added, report.failures, len(report.failed)) == (1, 250, 100)


def test_a_dump_without_a_text_fails_once(archive: Archive, tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines({"kopf": "أ", "koerper": f"خبر رقم {n}."} for n in range(9)), "utf-8")
    report = import_files([dump], archive, None)
    assert [e.code for _, e in report.failed] == ["bad-mapping"]
    wishes = Wishes(fields={"text": "koerper"})
    assert import_files([dump], archive, None, wishes=wishes).added == 9


def test_a_line_that_is_no_article_does_not_fill_the_memory(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.readers.dumps.RECORD", 2000)
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines([record(1), record(2, text="أ" * 50_000), record(3)]), "utf-8")
    found = find_dump(dump)
    assert found is not None
    assert max(len(r.data) for r in found.records()) <= 4000
    report = import_files([dump], archive, None)
    assert titles(archive) == ["خبر 1", "خبر 3"]
    assert report.failures == 1


def test_what_is_no_dump_is_read_as_a_whole(archive: Archive, tmp_path: Path) -> None:
    files = {
        "one.json": json.dumps(record(1), indent=2),
        "list.json": json.dumps([record(2), record(3)]),
        "wrapped.json": json.dumps({"source": "x", "articles": [record(4), record(5)]}),
        "line.json": lines([record(6)]),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
        assert find_dump(tmp_path / name) is None
    report = import_files([tmp_path / name for name in files], archive, None)
    assert (report.added, report.failed) == (6, [])


def test_a_dump_that_grows_while_it_is_read_is_not_done_with(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines(record(n) for n in range(20)), "utf-8")
    found = find_dump(dump)
    assert found is not None
    records = found.records()
    next(records)
    with dump.open("a", encoding="utf-8") as more:
        more.write(lines([record(99)]) * 100)
    with pytest.raises(QariError, match="changed while it was read"):
        list(records)


def test_a_record_has_its_own_bytes_as_original(archive: Archive, tmp_path: Path) -> None:
    dump = tmp_path / "dump.csv"
    dump.write_text("title;text\nأول;وصل الوفد.\nثان;غادر الوفد.\n", "cp1256")
    import_files([dump], archive, None)
    origin = archive.origin(2)
    assert origin is not None
    assert origin.data.decode() == "title;text\r\nثان;غادر الوفد.\r\n"
    assert (origin.encoding, origin.part) == ("windows-1256", 0)
    assert limits.FILE_BYTES > limits.RECORD
