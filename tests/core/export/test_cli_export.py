"""``qari export``: one article, a search's results, everything; to a file or printed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import cli
from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.export.items import all_numbers, found_numbers, saved_items
from core.model import Analysis
from tests.exported import harbour

ROOT = Path(__file__).parent.parent.parent.parent
NONE = Analysis("none")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An archive of three articles."""
    with Archive(tmp_path / "archive.db") as archive:
        for text in ("خبر أول عن الميناء.", "تقرير عن المطار.", "الميناء في الميناء."):
            archive.save(make_article(text), NONE)
    return tmp_path / "archive.db"


@pytest.fixture
def run(file: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_(*args: str) -> tuple[int, str, str]:
        code = cli.main(["export", "--archive", str(file), *args])
        return code, *capsys.readouterr()

    return run_


def texts(printed: str) -> list[str]:
    return [json.loads(line)["text"] for line in printed.splitlines()]


def test_articles_by_their_numbers_in_that_order(run: Run) -> None:
    code, out, err = run("--format", "jsonl", "--id", "3", "1", "--id", "3", "-o", "-")
    assert (code, err) == (0, "")
    assert texts(out) == ["الميناء في الميناء.", "خبر أول عن الميناء."]


def test_everything(run: Run) -> None:
    _, out, _ = run("--all", "--format", "jsonl", "-o", "-")
    assert len(texts(out)) == 3


def test_all_that_a_search_finds_the_best_first(run: Run) -> None:
    _, out, _ = run("--query", "الميناء", "--format", "jsonl", "-o", "-")
    assert texts(out) == ["الميناء في الميناء.", "خبر أول عن الميناء."]
    assert run("--query", "زرافة", "--format", "jsonl", "-o", "-") == (0, "", "")


def test_a_search_that_finds_many_is_exported_whole(tmp_path: Path) -> None:
    with Archive(tmp_path / "many.db") as archive:
        for n in range(60):
            archive.save(make_article(f"خبر {n} عن الزيتون وموسمه."), NONE)
        assert sorted(found_numbers(archive, "زيتون")) == list(range(1, 61))
        assert found_numbers(archive, "") == []


def test_what_was_written_is_said(run: Run, tmp_path: Path) -> None:
    target = str(tmp_path / "أخبار.json")
    assert run("--all", "-o", target) == (0, f"3 articles written to {target}\n", "")
    _, out, _ = run("--id", "1", "-o", target, "--json")
    assert json.loads(out) == {"exported": 1, "file": target}
    assert len(json.loads(Path(target).read_text("utf-8"))) == 1


def test_the_archive_s_own_names_and_tags_are_in_it(file: Path, run: Run, tmp_path: Path) -> None:
    item = harbour()
    with Archive(file) as archive:
        number, _ = archive.save(item.article, item.analysis)
        with archive.writing():
            archive.db.execute("insert into tags values (?, 'بحر', 'بحر')", [number])
        (saved,) = saved_items(archive, [number])
    assert (saved.article, saved.analysis) == (item.article, item.analysis)
    assert (saved.number, saved.tags) == (number, ("بحر",))
    run("--id", str(number), "-o", str(tmp_path / "a.html"))
    assert '<mark class="PERS">سامي الهاشمي</mark>' in (tmp_path / "a.html").read_text("utf-8")


def test_json_is_what_show_prints(
    file: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from core.opening import open_bytes

    opened = open_bytes("خبر من ملف\n\nوفيه نص.".encode("cp1256"), "a.txt", source="/x/a.txt")
    with Archive(file) as archive:
        archive.save(opened.article, NONE, opened.origin)
    run("--id", "4", "-o", str(tmp_path / "a.json"))
    assert cli.main(["show", "4", "--archive", str(file), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["encoding"]
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == [shown]


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["--id", "9", "-o", "{}/a.md"], "number 9"),
        (["--query", '"لا', "-o", "{}/a.md"], "quotation"),
        (["--all", "-o", "{}/a.pdf"], "qari export"),
        (["--all", "-o", "{}/none/a.md"], "none"),
    ],
)
def test_trouble_with_an_export_is_one_line(
    args: list[str], part: str, run: Run, tmp_path: Path
) -> None:
    code, out, err = run(*(arg.format(tmp_path) for arg in args))
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert part in err
    assert not list(tmp_path.glob("*.md"))


@pytest.mark.parametrize(
    "args",
    [
        ["-o", "a.md"],
        ["--all"],
        ["--all", "--id", "1", "-o", "a.md"],
        ["--all", "-o", "a.xyz"],
        ["--all", "--format", "docx", "-o", "a.docx"],
        ["--all", "--format", "pdf", "-o", "-"],
        ["--all", "--format", "json", "--json", "-o", "-"],
    ],
)
def test_what_cannot_be_exported_is_wrong_usage(
    args: list[str], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        run(*args)
    assert stopped.value.code == 2


def test_an_article_deleted_meanwhile_is_left_out(file: Path) -> None:
    with Archive(file) as archive:
        numbers = all_numbers(archive)
        items = saved_items(archive, numbers)
        next(items)
        with Archive(file) as other:
            other.delete(2)
        assert [item.number for item in items] == [3]
        with pytest.raises(QariError, match="number 2"):
            list(saved_items(archive, [1, 2], gone_is_error=True))


@pytest.mark.skipif(os.name == "nt", reason="interrupts by signal")
def test_ctrl_c_leaves_the_file_that_was_there(
    file: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("before")
    read = Archive.get

    def interrupted(archive: Archive, number: int) -> object:
        if number == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return read(archive, number)

    monkeypatch.setattr(Archive, "get", interrupted)
    assert run("--all", "-o", str(target)) == (130, "", "qari: stopped.\n")
    assert target.read_text() == "before"
    assert sorted(p.name for p in tmp_path.glob("*.*")) == ["a.jsonl", "archive.db"]


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_kill_leaves_no_half_file_under_the_name(file: Path, tmp_path: Path) -> None:
    code = """
import sys, time
from core import cli
from core.archive import Archive
read = Archive.get
def slow(archive, number):
    if number == 3:
        print("begun", flush=True)
        time.sleep(60)
    return read(archive, number)
Archive.get = slow
cli.main(sys.argv[1:])
"""
    target = tmp_path / "a.jsonl"
    child = subprocess.Popen(
        [sys.executable, "-c", code, "export", "--all", "-o", str(target), "--archive", str(file)],
        cwd=ROOT, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == b"begun\n"
    child.kill()
    child.wait()
    child.stdout.close()
    assert not target.exists()
