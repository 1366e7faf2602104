"""A full disk: said in a sentence, nothing lost, and all is well when there is room again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.archive import Archive, connecting, copying
from core.archive.backups import backup, restore
from core.archive.checking import check
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis
from core.sqlite_library import Database

NONE = Analysis("fake")
OLD = Path(__file__).parent.parent.parent / "data" / "schema-003.db"
SQLITES = {"archive.db-wal", "archive.db-shm"}  # stay where there is no room to put them away
TEXT = "تقرير رقم {} عن موسم الزيتون في القرى. "


def fill(archive: Archive) -> int:
    """Save articles until the disk is full; how many there were room for."""
    for n in range(10_000):
        try:
            archive.save(make_article((TEXT.format(n) + f"كلمة{n} ") * 40), NONE)
        except QariError as error:
            assert error.code == "archive-full", error
            assert "room" in str(error)
            return n
    raise AssertionError("the disk is not full")


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MiB; where one may not be made, the test is skipped."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if sys.platform != "linux" or not shutil.which("mount"):
        pytest.skip("a disk of Linux")
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not permitted")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def limited(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """Let archives be opened that cannot grow beyond so many pages."""

    def few_pages(address: str) -> Database:
        db = database(address)
        db.execute(f"pragma max_page_count = {pages}")
        return db

    database = connecting._database
    monkeypatch.setattr(connecting, "_database", few_pages)


def test_an_archive_that_cannot_grow_says_so_and_keeps_all_it_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "archive.db"
    with monkeypatch.context() as patch:
        limited(patch, 200)
        with Archive(file) as archive:
            kept = fill(archive)
            assert archive.count() == kept > 3
            assert check(archive).findings == ()
    with Archive(file) as archive:
        assert check(archive).findings == ()
        assert archive.save(make_article("نص آخر"), NONE)[1] == "added"


def test_a_migration_without_room_leaves_the_old_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copy(OLD, tmp_path / "archive.db"))
    with monkeypatch.context() as patch:
        limited(patch, 60)
        with pytest.raises(QariError) as caught:
            Archive(file)
        assert caught.value.code == "archive-full"
        before = file.read_bytes()
        assert before[100:] == OLD.read_bytes()[100:]  # but for the head: the kind of log
    with Archive(file) as archive:
        assert archive.count() == 3
        assert check(archive).findings == ()


def test_a_full_disk_takes_nothing_back(small_disk: Path) -> None:
    file = small_disk / "archive.db"
    with Archive(file) as archive:
        kept = fill(archive)
        assert archive.count() == kept > 3
        assert archive.get(kept)[0].text.startswith("تقرير")
    with Archive(file) as archive:
        assert check(archive, quick=True).findings == ()
        assert archive.count() == kept


def test_on_a_full_disk_an_old_archive_stays_old(small_disk: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(OLD, small_disk / "archive.db"))
    filler = small_disk / "films"
    for free in (0, 20_000, 60_000, 300_000):
        filler.write_bytes(b"\xff" * (shutil.disk_usage(small_disk).free - free))
        with pytest.raises(QariError) as caught:
            Archive(file)
        assert caught.value.code == "archive-full"
        assert {"archive.db", "films"} == set(files(small_disk)) - SQLITES
        filler.unlink()
        assert file.read_bytes()[100:] == OLD.read_bytes()[100:]


def test_a_migration_that_fills_the_disk_leaves_the_old_archive(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy fits in, the new tables do not."""
    monkeypatch.setattr(copying, "SPARE", 0)
    file = Path(shutil.copy(OLD, small_disk / "archive.db"))
    filler = small_disk / "films"
    copied = 0
    for free in range(20_000, 500_000, 5_000):
        filler.write_bytes(b"\xff" * (shutil.disk_usage(small_disk).free - free))
        try:
            Archive(file).close()
            break
        except QariError as error:
            assert error.code == "archive-full"
        filler.unlink()
        for copy in small_disk.glob("*.before-*"):
            copied += 1
            copy.unlink()
    assert copied > 3
    with Archive(file) as archive:
        assert archive.count() == 3
        assert check(archive).findings == ()


def test_a_backup_to_a_full_disk_leaves_the_earlier_one(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = small_disk / "safe.db"
    with Archive(tmp_path / "archive.db") as archive:
        archive.save(make_article("خبر"), NONE)
        monkeypatch.setattr(copying, "SPARE", 0)
        backup(archive.path, to)
        for n in range(30):
            archive.save(make_article((TEXT.format(n) + f"كلمة{n} ") * 1000), NONE)
        before = to.read_bytes()
        for spare in (0, -(1 << 40)):  # told by the room there is, and by SQLite
            monkeypatch.setattr(copying, "SPARE", spare)
            with pytest.raises(QariError) as caught:
                backup(archive.path, to)
            assert caught.value.code == "archive-full"
            assert str(to) in str(caught.value)
            assert files(small_disk) == ["safe.db"]
        assert to.read_bytes() == before
    with pytest.raises(QariError) as caught:
        restore(tmp_path / "archive.db", small_disk / "archive.db")
    assert caught.value.code == "archive-full"
    assert files(small_disk) == ["safe.db"]
