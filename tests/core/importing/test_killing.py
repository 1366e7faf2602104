"""An import that is killed or stopped: what it said is saved is saved, and the rest comes next."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.checking import check
from core.importing import import_files

ROOT = Path(__file__).parent.parent.parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by signal")

LOUD = """
import sys
from core.archive import Archive
from core.importing import import_files
class Loud:
    said = 0
    def report(self, done, total):
        pass
    def importing(self, state):
        if state.articles > self.said:
            self.said = state.articles
            print(self.said, flush=True)
import_files([sys.argv[1]], Archive(sys.argv[2]), None, Loud(), workers=2)
"""


def dump_of(tmp_path: Path, count: int) -> Path:
    dump = tmp_path / "dump.jsonl"
    with dump.open("w", encoding="utf-8") as out:
        for n in range(count):
            text = f"وصل الوفد رقم {n} إلى مدينة{n % 97}. " * 4
            out.write(json.dumps({"title": f"خبر {n}", "text": text}) + "\n")
    return dump


def test_a_kill_at_any_moment_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    dump = dump_of(tmp_path, 4000)
    dice = random.Random(11)
    file = tmp_path / "a.db"
    for _ in range(4):
        before = 0
        if file.exists():
            with Archive(file) as archive:
                before = archive.count()
        command = [sys.executable, "-c", LOUD, str(dump), str(file)]
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [child.stdout.readline()]
        time.sleep(dice.random() * 0.3)
        child.kill()
        said += child.stdout.read().split("\n")
        child.stdout.close()
        child.wait()
        with Archive(file) as archive:
            whole = [int(line) for line in said if line.strip()]
            assert archive.count() >= max(before, *whole, 1)
            assert check(archive).findings == ()
    with Archive(file) as archive:
        kept = archive.count()
        report = import_files([dump], archive, None)
        assert (report.added, report.duplicates) == (4000 - kept, kept)
        assert check(archive).findings == ()


def test_ctrl_c_on_a_terminal_stops_workers_and_all(tmp_path: Path) -> None:
    """The signal goes to all processes of the terminal, as it does when it is typed."""
    dump, file = dump_of(tmp_path, 20_000), tmp_path / "a.db"
    command = [sys.executable, "-m", "core.cli", "import", str(dump), "--archive", str(file)]
    child = subprocess.Popen(
        [*command, "--later", "--workers", "2", "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        time.sleep(0.1)
        if file.exists() and file.with_name("a.db-wal").exists():
            with Archive(file) as archive:
                if archive.count():
                    break
    os.killpg(child.pid, signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (1, b"qari: stopped; the articles so far are saved.\n")
    report = json.loads(out)
    assert report["cancelled"]
    with Archive(file) as archive:
        assert archive.count() == report["added"] < 20_000
        assert check(archive).findings == ()
