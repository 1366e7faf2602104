"""The command line as a shell meets it: real processes, pipes, Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.archive import Archive

ROOT = Path(__file__).parent.parent.parent

#: ``qari`` with an engine that finds nothing, slowly, and says when it has begun.
SLOW = """
import sys, time
from core import cli, cli_import
from core.engines import Labelled
class Slow:
    name = "slow"
    def predict(self, sentences, progress=None):
        print("begun", file=sys.stderr, flush=True)
        time.sleep(0.02)
        return [Labelled(["O"] * len(s), [1.0] * len(s), [0.0] * len(s)) for s in sentences]
cli_import.engine_of = lambda args: Slow()
sys.exit(cli.main(sys.argv[1:]))
"""


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "core.cli", *args]


def run(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*args), cwd=ROOT, env={**os.environ, **env}, capture_output=True, timeout=60
    )


def test_exit_codes_and_streams(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.db")
    found = run("search", "بيروت", "--archive", archive, "--json")
    assert (found.returncode, found.stderr) == (0, b"")
    assert json.loads(found.stdout)["total"] == 0
    for args in (("show", "1"), ("search", '"بيروت'), ("entities", "--archive", str(ROOT))):
        failed = run(*args, *(() if "--archive" in args else ("--archive", archive)))
        assert (failed.returncode, failed.stdout) == (1, b"")
        assert failed.stderr.startswith(b"qari: ")
        assert failed.stderr.count(b"\n") == 1
        assert b"Traceback" not in failed.stderr
    usage = run("show", "one")
    assert (usage.returncode, usage.stdout) == (2, b"")


def test_arabic_survives_a_locale_without_it(tmp_path: Path) -> None:
    missing = tmp_path / "لا شيء.txt"
    failed = run("import", str(missing), "--json", LC_ALL="C")
    assert failed.returncode == 1
    assert str(missing) in failed.stderr.decode("utf-8")
    ((entry),) = json.loads(failed.stdout.decode("utf-8"))["failed"]
    assert entry["file"] == str(missing)


def test_the_archive_is_where_qari_home_says(tmp_path: Path) -> None:
    assert run("entities", QARI_HOME=str(tmp_path / "بيت")).returncode == 0
    assert (tmp_path / "بيت" / "archive.db").is_file()


@pytest.mark.skipif(os.name == "nt", reason="interrupts by signal")
def test_ctrl_c_stops_after_the_file_in_hand_and_loses_nothing(tmp_path: Path) -> None:
    for n in range(400):
        (tmp_path / f"{n:03}.txt").write_text(f"تقرير رقم {n} عن موسم الزيتون.", "utf-8")
    file = tmp_path / "a.db"
    child = subprocess.Popen(
        [sys.executable, "-c", SLOW, "import", str(tmp_path), "--archive", str(file), "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stderr is not None
    for _ in range(3):
        assert child.stderr.readline() == b"begun\n"
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert child.returncode == 1
    assert b"Traceback" not in err
    report = json.loads(out)
    assert 3 <= report["added"] < 400
    assert report["failed"] == []
    with Archive(file) as archive:
        assert archive.count() == report["added"]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        from core.articles import make_article
        from core.model import Analysis

        number, _ = archive.save(make_article("تقرير عن الزيتون. " * 20_000), Analysis("fake"))
    child = subprocess.Popen(
        command("show", str(number), "--archive", str(tmp_path / "a.db")),
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.read(10)
    child.stdout.close()
    err = child.stderr.read()
    child.stderr.close()
    child.wait(timeout=30)
    assert err == b""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_kill_in_an_import_keeps_every_file_reported(tmp_path: Path) -> None:
    """Through the commands, as a reader would: import, kill, import again."""
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text(f"تقرير رقم {n} عن موسم الزيتون.", "utf-8")
    file = tmp_path / "a.db"
    args = [sys.executable, "-c", SLOW, "import", str(tmp_path), "--archive", str(file), "--json"]
    child = subprocess.Popen(args, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert child.stderr is not None
    for _ in range(5):
        child.stderr.readline()
    time.sleep(0.02)
    child.kill()
    child.stderr.close()
    child.wait(timeout=30)
    with Archive(file) as archive:
        kept = archive.count()
        assert kept >= 4
        assert archive.db.execute("pragma integrity_check").fetchone() == ("ok",)
    again = subprocess.run(args, cwd=ROOT, capture_output=True, timeout=60, check=True)
    report = json.loads(again.stdout)
    assert (report["added"], report["duplicates"]) == (40 - kept, kept)


@pytest.mark.usefixtures("model")
def test_ctrl_c_stops_the_reading_of_a_long_text(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("وصل الرئيس نيكولاس مادورو إلى كراكاس ثم سافر.\n\n" * 20_000, "utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "extract", str(file)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    time.sleep(3)
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=30)
    assert child.returncode == 130
    assert errors.strip() in ("", "qari: stopped.")
