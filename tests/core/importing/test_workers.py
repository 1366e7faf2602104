"""Processes beside this one: what they are for, and what becomes of them and their work."""

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
from core.archive.checking import check
from core.importing import catch_up, import_files
from core.importing import crew as crew_module
from core.importing.crew import processes
from core.progress import Cancelled

ROOT = Path(__file__).parent.parent.parent.parent

#: A worker that a word in a text does something to.
STRANGE = """
import os, sys, time
from core.importing import reading, worker
usual = reading.open_record
def strange(draft, *rest):
    text = draft.parts[0].text
    if "قاتل" in text:
        os.kill(os.getpid(), 9)
    if "عطل" in text:
        raise ZeroDivisionError("a bug")
    if "بطيء" in text:
        time.sleep(60)
    return usual(draft, *rest)
reading.open_record = strange
worker.serve()
"""


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "a.db") as archive:
        yield archive


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "_START", STRANGE)


def dump_of(tmp_path: Path, texts: list[str]) -> Path:
    dump = tmp_path / "dump.jsonl"
    records = [{"title": str(n), "text": f"{text} رقم {n}."} for n, text in enumerate(texts)]
    dump.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    return dump


def titles(archive: Archive) -> list[int]:
    return [int(a.title) for a in reversed(archive.articles(10_000))]


def children() -> set[int]:
    """The processes whose parent this one is, and that have not been waited for."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            found.add(int(stat.parent.name))
    return found


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
posix = pytest.mark.skipif(os.name == "nt", reason="kills by signal")


@pytest.mark.parametrize("workers", [1, 3])
def test_many_processes_save_what_one_does_in_the_same_order(
    archive: Archive, tmp_path: Path, workers: int
) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.txt").write_text(f"عنوان {n}\n\nخبر قصير رقم {n} من دمشق.", "utf-8")
    (folder / "6.txt").write_bytes(b"")
    dump = dump_of(tmp_path, ["وصل الوفد إلى بيروت"] * 1100)
    paths = [dump, folder]
    report = import_files(paths, archive, None, workers=workers)
    with Archive(tmp_path / "b.db") as other:
        alone = import_files(paths, other, None, workers=0)
        assert [(f, e.code) for f, e in report.failed] == [(str(folder / "6.txt"), "empty")]
        assert (report.added, report.linked) == (alone.added, alone.linked) == (1105, alone.linked)
        columns = "select title, sha256, source, outlet, fold_hash, story from articles order by id"
        assert archive.db.execute(columns).fetchall() == other.db.execute(columns).fetchall()
        words = "select * from vocabulary order by word"
        assert archive.db.execute(words).fetchall() == other.db.execute(words).fetchall()


@posix
@pytest.mark.usefixtures("strange")
def test_a_process_that_dies_takes_one_article_along(archive: Archive, tmp_path: Path) -> None:
    """And the words of the others are all in the vocabulary, whoever did them."""
    texts = [f"خبر عادي مفرد{n}" for n in range(12)]
    texts[4] = texts[9] = "خبر قاتل"
    dump = dump_of(tmp_path, texts)
    report = import_files([dump], archive, None, workers=2)
    assert [(f, e.code) for f, e in report.failed] == [
        (f"{dump}#5", "unreadable"),
        (f"{dump}#10", "unreadable"),
    ]
    assert titles(archive) == [n for n in range(12) if n not in (4, 9)]
    assert report.added == 10
    assert check(archive).findings == ()


def test_where_no_process_starts_the_work_is_done_here(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew_module, "_START", "raise SystemExit(3)")
    dump = dump_of(tmp_path, ["خبر"] * 300)
    assert import_files([dump], archive, None, workers=2).added == 300
    assert titles(archive) == list(range(300))


@pytest.mark.usefixtures("strange")
def test_a_bug_in_a_process_is_seen_here(archive: Archive, tmp_path: Path) -> None:
    dump = dump_of(tmp_path, ["خبر"] * 5 + ["خبر عن عطل"])
    with pytest.raises(RuntimeError, match="ZeroDivisionError: a bug"):
        import_files([dump], archive, None, workers=1)


@linux
@pytest.mark.usefixtures("strange")
def test_a_stop_is_quick_and_leaves_no_process(archive: Archive, tmp_path: Path) -> None:
    class Impatient:
        started = 0.0
        steps = 0

        def report(self, done: int, total: int) -> None:
            self.steps += 1
            if self.steps > 5:
                self.started = time.monotonic()
                raise Cancelled

    progress = Impatient()
    before = children()
    dump = dump_of(tmp_path, ["خبر بطيء"] * 5)
    report = import_files([dump], archive, None, progress, workers=2)
    assert report.cancelled
    assert time.monotonic() - progress.started < 5
    assert archive.count() == report.added == 0
    assert children() == before


@linux
def test_a_killed_parent_leaves_no_process(tmp_path: Path) -> None:
    dump = dump_of(tmp_path, ["خبر من القاهرة"] * 3000)
    code = f"""
import sys
from core.archive import Archive
from core.importing import import_files
class Loud:
    def report(self, done, total):
        from core.importing.crew import Worker
        import gc
        for worker in [w for w in gc.get_objects() if isinstance(w, Worker)]:
            print(worker._child.pid, flush=True)
import_files([{str(dump)!r}], Archive({str(tmp_path / "k.db")!r}), None, Loud(), workers=2)
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    found: set[int] = set()
    for line in parent.stdout:
        found.add(int(line))
        if len(found) == 2:
            break
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while any(map(alive, found)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(found) == 2
    assert not any(map(alive, found))


def test_few_files_start_no_process(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine
) -> None:
    def started(*_: object) -> None:
        raise AssertionError("a process for so little work")

    monkeypatch.setattr(crew_module, "Worker", started)
    assert import_files([dump_of(tmp_path, ["خبر"] * 5)], archive, None).added == 5
    assert processes(engine()) == 0
    assert processes("camel:somewhere") == 0


def test_a_process_knows_no_qt_and_no_engine_that_is_not_wanted(tmp_path: Path) -> None:
    heavy = ("PySide6", "torch", "transformers", "pandas", "onnxruntime", "camel_tools")
    code = f"import sys, core.importing.worker; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.usefixtures("model")
def test_names_are_found_side_by_side_now_or_later(archive: Archive, tmp_path: Path) -> None:
    dump = dump_of(tmp_path, ["وصل الرئيس نيكولاس مادورو إلى كراكاس"] * 30)
    assert import_files([dump], archive, "bundled", workers=2).added == 30
    with Archive(tmp_path / "b.db") as other:
        assert import_files([dump], other, None).added == 30
        assert other.entities() == []
        assert catch_up(other, workers=2).named == 30
        assert other.entities() == archive.entities() != []
        for number in range(1, 31):
            assert other.get(number) == archive.get(number)
