"""``qari check``, ``backup`` and ``restore``, as typed."""

from __future__ import annotations

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from core import cli
from core.archive import Archive, copying
from core.archive.findings import FINDINGS
from core.articles import make_article
from core.model import Analysis

COUNT = {"type": "integer", "minimum": 0}
FINDING = {
    "type": "object",
    "properties": {
        "code": {"enum": list(FINDINGS)},
        "count": {"type": "integer", "minimum": 1},
        "detail": {"type": "string"},
        "mendable": {"type": "boolean"},
    },
    "required": ["code", "count", "detail", "mendable"],
    "additionalProperties": False,
}
REPORT = {
    "type": "object",
    "properties": {
        "sound": {"type": "boolean"},
        "findings": {"items": FINDING},
        "repaired": {"items": FINDING},
        "copy": {"type": ["string", "null"]},
        "counts": {"type": "object", "additionalProperties": COUNT},
        "seconds": {"type": "number"},
    },
    "required": ["sound", "findings", "repaired", "copy", "counts", "seconds"],
    "additionalProperties": False,
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Archive(tmp_path / "archive.db") as archive:
        for n in range(8):
            archive.save(make_article(f"تقرير رقم {n} عن موسم الزيتون."), Analysis("fake"))
    return tmp_path / "archive.db"


def behind(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(sql)


class Typed:
    """Runs commands on one archive; what was printed last."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._file, self._capsys = file, capsys

    def __call__(self, *args: object) -> int:
        code = cli.main([*map(str, args), "--archive", str(self._file)])
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *args: object, code: int = 0) -> dict:
        assert self(*args, "--json") == code
        return json.loads(self.out)


@pytest.fixture
def qari(file: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(file, capsys)


def test_a_sound_archive(qari: Typed, file: Path) -> None:
    report = qari.json("check")
    jsonschema.validate(report, REPORT)
    assert report["sound"]
    assert report["counts"]["articles"] == 8
    assert qari("check", "--quick") == 0
    assert (qari.out.startswith(f"sound: {file} (8 articles"), qari.err) == (True, "")


def test_one_that_repair_puts_right(qari: Typed, file: Path) -> None:
    behind(file, "delete from search_docsize where id < 4")
    report = qari.json("check", code=1)
    jsonschema.validate(report, REPORT)
    assert [(f["code"], f["count"]) for f in report["findings"]] == [("unindexed", 3)]
    assert qari.err.count("\n") == 1
    assert "--repair" in qari.err
    assert qari("check") == 1
    assert "3  unindexed: articles that the index lacks" in qari.out
    report = qari.json("check", "--repair")
    jsonschema.validate(report, REPORT)
    assert report["sound"]
    assert [f["code"] for f in report["repaired"]] == ["unindexed"]
    assert Path(report["copy"]).is_file()
    behind(file, "delete from search_docsize where id < 4")
    assert qari("check", "--repair", "--quick") == 0
    assert "before-repair" in qari.out


def test_one_that_only_a_backup_puts_right(qari: Typed, file: Path) -> None:
    behind(file, "update articles set text = 'آخر' where id = 2")
    assert qari("check", "--repair") == 1
    assert "text-changed" in qari.out
    assert "(articles 2)" in qari.out
    assert "qari restore" in qari.err


def test_backed_up_lost_and_put_back(qari: Typed, file: Path, tmp_path: Path) -> None:
    safe = tmp_path / "usb" / "safe.db"
    assert qari.json("backup", safe) == {"backup": str(safe), "bytes": safe.stat().st_size}
    assert qari("backup", safe) == 0  # a later one in its place
    with Archive(file) as archive:
        archive.delete(1)
    record = qari.json("restore", safe)
    assert record["archive"] == str(file)
    assert Path(record["aside"]).is_file()
    assert qari.json("check")["counts"]["articles"] == 8
    file.unlink()
    assert qari("restore", safe) == 0
    assert qari("check") == 0


@pytest.mark.parametrize("command", [["check"], ["backup", "safe.db"]])
def test_where_there_is_no_archive_none_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    missing = Typed(tmp_path / "typo.db", capsys)
    assert missing(*command) == 1
    assert "no such file" in missing.err
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_made_is_one_line(qari: Typed, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("رسالة", "utf-8")
    for target in (note, tmp_path, note / "safe.db"):
        assert qari("backup", target) == 1
        assert qari.err.count("\n") == 1
        assert qari.out == ""
    assert qari("restore", note) == 1
    assert qari.err.count("\n") == 1


def test_ctrl_c_stops_a_backup_and_leaves_nothing(
    qari: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*args: object) -> None:
        signal.raise_signal(signal.SIGINT)
        fill(*args)

    fill = copying._fill
    monkeypatch.setattr(copying, "_fill", interrupted)
    there = sorted(tmp_path.iterdir())
    assert qari("backup", tmp_path / "safe.db") == 130
    assert sorted(tmp_path.iterdir()) == there
