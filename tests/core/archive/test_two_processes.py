"""Two Qaris on one archive: they wait for each other a while, and break nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.backups import backup
from core.archive.checking import check
from core.archive.schema import known_migrations
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis
from core.search import search

NONE = Analysis("fake")
OLD = Path(__file__).parent.parent.parent / "data" / "schema-001.db"

#: Another Qari: opens the archive FILE, says so, waits for a line, and saves COUNT articles.
OTHER = """
import sys
from core.archive import Archive
from core.articles import make_article
from core.model import Analysis
file, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
if count < 0:  # when told to
    print("ready", flush=True)
    sys.stdin.readline()
with Archive(file) as archive:
    print("open", flush=True)
    sys.stdin.readline()
    for n in range(count):
        text = f"تقرير رقم {n} من {name} عن موسم الزيتون. " * 20
        archive.save(make_article(text, source=f"{name}{n % 30}"), Analysis("fake"))
    print(archive.count(), flush=True)
"""

#: Another Qari that holds the archive's lock until a line comes.
HOLDER = """
import sys
from core.archive import Archive
from core.articles import make_article
from core.model import Analysis
with Archive(sys.argv[1]) as archive, archive.writing():
    archive.db.execute("update articles set title = 'عنوان'")
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def another(code: str, *args: object) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: subprocess.Popen[str]) -> None:
    print(file=process.stdin, flush=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Archive(tmp_path / "archive.db") as archive:
        archive.save(make_article("خبر أول عن الزيتون"), NONE)
    return tmp_path / "archive.db"


def test_both_write_while_a_third_reads_searches_and_backs_up(file: Path) -> None:
    with another(OTHER, file, "أ", 60) as one, another(OTHER, file, "ب", 60) as two:
        assert (said(one), said(two)) == ("open", "open")
        with Archive(file) as archive:
            tell(one)
            tell(two)
            counts = []
            while one.poll() is None or two.poll() is None:
                counts.append(archive.count())
                assert search(archive, "الزيتون", limit=5).articles >= counts[-1]
                assert archive.get(1)[0].text == "خبر أول عن الزيتون"
                if len(counts) == 3:
                    backup(file, file.with_name("safe.db"))
            assert (one.wait(), two.wait()) == (0, 0)
            assert counts == sorted(counts)
            assert archive.count() == 61  # each has 30 sources
            assert check(archive).findings == ()
    with Archive(file.with_name("safe.db")) as archive:
        assert check(archive).findings == ()


def test_a_long_writer_makes_the_other_wait_not_fail(file: Path) -> None:
    with another(HOLDER, file) as holder, Archive(file) as archive:
        assert said(holder) == "held"
        assert archive.articles()[0].title == "خبر أول عن الزيتون"  # reading does not wait
        threading.Timer(0.3, tell, [holder]).start()
        started = time.perf_counter()
        assert archive.save(make_article("خبر ثان"), NONE) == (2, "added")
        assert time.perf_counter() - started < 4
        assert holder.wait() == 0
        assert archive.articles()[-1].title == "عنوان"
        assert check(archive).findings[0].code == "filed"  # of the title that was set


def test_one_that_writes_for_ever_is_told_of(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.archive.connecting.BUSY_SECONDS", 0.2)
    with another(HOLDER, file) as holder:
        assert said(holder) == "held"
        with Archive(file) as archive:  # opening does not wait
            with pytest.raises(QariError) as caught:
                archive.save(make_article("خبر ثان"), NONE)
            assert caught.value.code == "archive-busy"
            assert archive.count() == 1
            holder.kill()  # what it had not finished is undone
            holder.wait()
            assert archive.save(make_article("خبر ثان"), NONE) == (2, "added")
            assert check(archive).findings == ()


@pytest.mark.parametrize("earlier", [True, False])
def test_both_may_make_or_migrate_it(tmp_path: Path, earlier: bool) -> None:
    """Two windows opened at once, the first ever or the first after an update."""
    file = tmp_path / "archive.db"
    if earlier:
        shutil.copy(OLD, file)
    with another(OTHER, file, "أ", -1) as one, another(OTHER, file, "ب", -1) as two:
        assert (said(one), said(two)) == ("ready", "ready")
        for process in (one, two):
            tell(process)
        assert (said(one), said(two)) == ("open", "open")
        for process in (one, two):
            tell(process)
        assert said(one) == said(two) == str(int(earlier))
    with Archive(file) as archive:
        names = archive.db.execute("select name from _sqlite_migrations").fetchall()
        assert sorted(name for (name,) in names) == sorted(known_migrations())
        assert check(archive).findings == ()
    # Where the two take turns, the second keeps a copy as well, of what the first began.
    copies = sorted(copy.name for copy in tmp_path.glob("*.before-*"))
    assert copies[:1] == ([f"{file.name}.before-002_corrections"] if earlier else [])
