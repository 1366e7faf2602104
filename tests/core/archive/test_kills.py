"""SIGKILL at random moments: what was reported as done is there, and all opens again.

A process that has loaded everything forks a child for each run, so that a run costs
little; the child notes in a file what it has done.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.checking import check
from core.archive.schema import known_migrations

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by signal")

RUNS = 50
THOROUGH = 10  # of so many runs, one is checked text by text
OLD = Path(__file__).parent.parent.parent / "data" / "schema-003.db"

#: Reads lines of a kind of work, a file and a log; forks a child for each, says its number.
NURSERY = """
import os, signal, sys
from pathlib import Path
from core.archive import Archive
from core.archive.backups import backup
from core.articles import make_article
from core.model import Analysis, Entity, Mention

def names(text):
    name = Mention(0, 5, "MISC", text[:5], 0.9, text[:5])
    return Analysis("fake", (name,), (Entity(0, "MISC", text[:5], (), (0,), ()),))

def fill(archive):
    number = 0
    for n in range(100_000):
        if n % 7 == 6:
            archive.delete(number)
        else:
            source = str(n - (n % 7 == 3))  # one of seven takes the place of the one before
            article = make_article(f"تقرير رقم {n} عن قرية{n % 9}. " * 20, source=source)
            number, _ = archive.save(article, names(article.text))
        yield

def work(kind, file, log):
    done = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    if kind == "backup":
        while True:
            backup(Path(file), Path(log).with_name("safe.db"))
            os.write(done, b".")
    with Archive(file) as archive:
        for _ in fill(archive) if kind == "import" else ():
            os.write(done, b".")

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        try:
            work(*line.rstrip("\\n").split("\\t"))
        finally:
            os._exit(0)
    print(child, flush=True)
"""


class Nursery:
    """Where children are born, and killed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._in, self._out = process.stdin, process.stdout

    def start(self, kind: str, file: Path) -> int:
        """Start a work; the number of the process that does it."""
        print(kind, file, file.with_name("log"), sep="\t", file=self._in, flush=True)
        return int(self._out.readline())

    def run(self, kind: str, file: Path) -> float:
        """Let a work come to its end; the seconds that it takes."""
        started = time.perf_counter()
        self._wait(self.start(kind, file))
        return time.perf_counter() - started

    def kill(self, kind: str, file: Path, seconds: float, done: int = 0) -> int:
        """Start a work, kill it so long after it has done so much; how much it had done."""
        child, log = self.start(kind, file), file.with_name("log")
        while done and (not log.exists() or log.stat().st_size < done):
            os.kill(child, 0)  # it must be alive
            time.sleep(0.001)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        self._wait(child)
        return log.stat().st_size if log.exists() else 0

    def _wait(self, child: int) -> None:
        """Until it is gone, and its locks with it."""
        try:
            while True:
                os.kill(child, 0)
                time.sleep(0.001)
        except ProcessLookupError:
            pass


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Nursery(process)
        process.kill()


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Path]:
    """As many empty folders as there are runs; each goes when the next is asked for."""

    def made() -> Iterator[Path]:
        for run in range(RUNS):
            folder = tmp_path / str(run)
            folder.mkdir()
            yield folder
            shutil.rmtree(folder)

    return made()


def after(steps: int) -> dict[int, int]:
    """Which text each number has after so many steps of ``fill``."""
    texts: dict[int, int] = {}
    number = 0
    for n in range(steps):
        if n % 7 == 6:
            del texts[number]
        else:
            number += n % 7 != 3
            texts[number] = n
    return texts


def test_an_import_loses_no_article_that_it_reported(
    nursery: Nursery, folders: Iterator[Path]
) -> None:
    dice, total = random.Random(7), 0
    for run, folder in enumerate(folders):
        file = folder / "archive.db"
        at_least = dice.choice([0, 1, 2, 5, 9, 14])
        done = nursery.kill("import", file, dice.random() * 0.03, at_least)
        total += done
        with Archive(file) as archive:
            assert check(archive, quick=run % THOROUGH > 0).findings == ()
            rows = archive.db.execute("select id, text from articles").fetchall()
            texts = {number: int(text.split()[2]) for number, text in rows}
            # What was in hand is there or it is not; all before is.
            assert texts in (after(done), after(done + 1))
            for number, n in texts.items():
                found = archive.db.execute(
                    "select rowid from search where search match ?", [f'"رقم {n} عن"']
                )
                assert found.fetchall() == [(number,)]
    assert total > RUNS


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An archive of an earlier schema with some hundred articles."""
    file = Path(shutil.copy(OLD, tmp_path / "old.db"))
    with closing(sqlite3.connect(file)) as db, db:
        columns = "title, blocks, source, published, language, engine, added, author, site"
        for n in range(250):
            text = f"تقرير رقم {n} عن موسم الزيتون في قرية{n}. " * 25
            db.execute(
                f"insert into articles (sha256, text, {columns})"
                f" select ?, ?, {columns} from articles where id = 3",
                [f"{n:064}", text],
            )
    return file


def articles(file: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)
        return db.execute("select id, sha256, title, text, added from articles").fetchall()


def test_a_migration_that_is_killed_is_made_when_next_opened(
    nursery: Nursery, folders: Iterator[Path], old: Path
) -> None:
    dice, before = random.Random(8), articles(old)
    stages = set()
    seconds = 0.0
    for folder in folders:
        file = Path(shutil.copy(old, folder / "archive.db"))
        if not seconds:
            seconds = nursery.run("open", file)
            continue
        nursery.kill("open", file, dice.random() * seconds)
        assert articles(file) == before
        stages.add(tuple(sorted(path.name.split(".")[-1] for path in folder.iterdir())))
        with Archive(file) as archive:
            found = {finding.code for finding in check(archive, quick=True).findings}
            assert found == set()
            applied = archive.db.execute("select name from _sqlite_migrations").fetchall()
            assert {name for (name,) in applied} == known_migrations()
            (number,) = archive.db.execute(
                "select count(*) from search where search match 'الزيتون'"
            ).fetchone()
            assert number == 251
        assert articles(file) == before
        (copy,) = folder.glob("*.before-*")
        assert articles(copy) == before
    assert len(stages) > 1  # some died before the copy was whole, some later


def test_a_backup_that_is_killed_leaves_a_whole_one_or_none(
    nursery: Nursery, folders: Iterator[Path], old: Path
) -> None:
    dice, before = random.Random(9), articles(old)
    made = 0
    for run, folder in enumerate(folders):
        file = Path(shutil.copy(old, folder / "archive.db"))
        nursery.kill("backup", file, dice.random() * 0.3)
        if (folder / "safe.db").exists():
            made += 1
            assert articles(folder / "safe.db") == before
        if run == RUNS // 3:
            break
    assert made
