"""``qari import`` and ``qari catch-up`` as they are typed, and what they say on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli, cli_import
from core.cli_import import ImportLine, clock, line_of
from core.importing import ImportProgress
from core.progress import Cancelled


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    dump = tmp_path / "dump.jsonl"
    records = [{"title": f"خبر {n}", "text": f"وصل الوفد رقم {n} إلى بيروت."} for n in range(3)]
    dump.write_text("".join(json.dumps(r) + "\n" for r in records) + "{\n", "utf-8")
    return dump


@pytest.fixture
def run(engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(cli_import, "engine_of", lambda _: engine())

    def run(*args: str) -> tuple[int, str, str]:
        code = cli.main([*args, "--archive", str(tmp_path / "a.db")])
        return code, *capsys.readouterr()

    return run


def state(**more: float | int) -> ImportProgress:
    facts: dict[str, object] = {
        "file": "d.jsonl", "files_done": 0, "files": 1, "bytes_done": 250, "bytes": 1000,
        "articles": 1234, "failures": 0, "seconds": 3.0, "articles_per_second": 1520.4,
        "left": 75.2,
    }  # fmt: skip
    return ImportProgress(**facts | more)  # type: ignore[arg-type]


def test_now_or_later_and_then_the_names(run, dump: Path) -> None:
    code, out, err = run("import", str(dump), "--later")
    assert code == 1
    assert out.split("\n")[:2] == [
        "3 added, 0 updated, 0 already saved, 1 failed",
        "3 articles wait for their names: 'qari catch-up' finds them",
    ]
    assert (
        err == f"qari: {dump}#4: this JSON file is damaged (it holds a line that is no JSON "
        "object); open it in the program that made it and save it anew.\n"
    )
    assert run("catch-up") == (0, "the names of 3 articles found, 0 left\n", "")
    assert json.loads(run("entities", "--json")[1])[0]["articles"] == 3
    code, out, _ = run("import", str(dump), "--json")
    report = json.loads(out)
    assert (code, report["duplicates"], report["failures"]) == (1, 3, 1)
    assert {"added", "updated", "duplicates", "failed"} <= report.keys()
    assert json.loads(run("catch-up", "--json")[1]) == {
        "named": 0, "left": 0, "failed": [], "cancelled": False,
    }  # fmt: skip


def test_what_is_unchanged_is_read_again_when_asked(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر من عمان.", "utf-8")
    for more in ((), (), ("--again",)):
        code, out, _ = run("import", str(tmp_path / "a.txt"), "--json", *more)
        assert code == 0
    assert json.loads(out)["duplicates"] == 1


def test_progress_in_a_few_words() -> None:
    assert line_of(state()) == "25%, 1,234 articles, 1,520 a second, 1:15 left"
    early = state(articles_per_second=0.0, left=None, failures=2)
    assert line_of(early) == "25%, 1,234 articles, 2 failed"
    assert clock(3_725.4) == "1:02:05"


def test_the_line_of_a_terminal_is_written_over_and_taken_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(cli_import, "_OFTEN", 0.0)
    line = ImportLine()
    line.importing(state(seconds=0.1))  # too soon to say anything
    line.importing(state())
    line.importing(state(bytes_done=1000, left=0.0))
    line.end()
    shown = capsys.readouterr().err.split("\r")
    assert [text.strip() for text in shown] == [
        "",
        "25%, 1,234 articles, 1,520 a second, 1:15 left",
        "100%, 1,234 articles, 1,520 a second, 0:00 left",
        "",
        "",
    ]
    line.stop(2, None)
    with pytest.raises(Cancelled):
        line.importing(state())
