"""Backups: whole or not there, kept by days and weeks, and put back with nothing lost."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.archive import Archive, backups, copying
from core.archive.backups import Daily, backup, backup_folder, daily_backup, days_to_keep, restore
from core.archive.checking import check
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis
from core.progress import Cancelled

NONE = Analysis("fake")
TODAY = date(2026, 3, 20)


def add(archive: Archive, *numbers: int) -> None:
    for n in numbers:
        archive.save(make_article(f"تقرير رقم {n} عن موسم الزيتون في القرى. " * 30), NONE)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db") as archive:
        add(archive, *range(40))
        yield archive


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def count(file: Path) -> int:
    with Archive(file) as archive:
        assert check(archive).findings == ()
        return archive.count()


class Steps:
    """Progress that is written down, and may stop the work at a step."""

    def __init__(self, stop: int = -1) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop = stop

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) == self._stop:
            raise Cancelled


def code_of(call, *args) -> str:
    with pytest.raises(QariError) as caught:
        call(*args)
    assert str(caught.value).endswith(".")
    return caught.value.code


def test_a_backup_is_one_file_with_the_whole_archive(archive: Archive, tmp_path: Path) -> None:
    """While the archive is open, with its last articles in no file but the -wal."""
    to = tmp_path / "new" / "safe.db"
    backup(archive.path, to)
    assert names(to.parent) == {"safe.db"}
    add(archive, 40)
    assert count(to) == 40


def test_what_is_written_meanwhile_is_not_half_in_it(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "STEP", 4)
    steps = Steps()

    class Writer:
        def report(self, done: int, total: int) -> None:
            steps.report(done, total)
            if len(steps.reports) % 10 == 1:
                add(archive, 100 + len(steps.reports))

    backup(archive.path, tmp_path / "safe.db", Writer())
    done, total = zip(*steps.reports, strict=True)
    assert len(steps.reports) > 10
    assert list(done) == sorted(done)
    assert (done[-1], len(set(total))) == (total[0], 1)
    assert archive.count() > 40
    assert count(tmp_path / "safe.db") == 40


@pytest.mark.parametrize("earlier", [True, False])
def test_one_that_is_broken_off_leaves_what_was_there(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: bool
) -> None:
    to = tmp_path / "safe.db"
    if earlier:
        backup(archive.path, to)
    before = to.read_bytes() if earlier else None
    add(archive, 50)
    monkeypatch.setattr(copying, "STEP", 4)
    there = names(tmp_path)
    with pytest.raises(Cancelled):
        backup(archive.path, to, Steps(stop=5))
    assert names(tmp_path) == there
    assert (to.read_bytes() if to.exists() else None) == before
    backup(archive.path, to)
    assert count(to) == 41


def test_a_copy_that_is_not_right_does_not_count(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(reader: sqlite3.Connection, part: Path, progress: object) -> None:
        fill(reader, part, progress)
        with closing(sqlite3.connect(part)) as copy, copy:
            copy.execute("delete from articles where id = 1")

    fill = copying._fill
    monkeypatch.setattr(copying, "_fill", damaged)
    there = names(tmp_path)
    assert code_of(backup, archive.path, tmp_path / "safe.db") == "archive-broken"
    assert names(tmp_path) == there


def test_a_damaged_archive_replaces_no_good_backup(archive: Archive, tmp_path: Path) -> None:
    to = tmp_path / "safe.db"
    backup(archive.path, to)
    archive.db.execute("pragma wal_checkpoint(truncate)")
    archive.close()
    data = bytearray(archive.path.read_bytes())
    for at in range(8192, len(data), 4096):
        data[at : at + 16] = b"\xff" * 16
    archive.path.write_bytes(data)
    assert code_of(backup, archive.path, to) == "archive-broken"
    assert count(to) == 40


def test_only_a_backup_is_written_over(archive: Archive, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with Archive(other) as live:
        add(live, 1)
    photos = tmp_path / "photos.db"
    with closing(sqlite3.connect(photos)) as db:
        db.execute("create table photos (name)")
    note = tmp_path / "note.txt"
    note.write_text("رسالة", "utf-8")
    for to in (archive.path, other, photos, note, tmp_path):
        assert code_of(backup, archive.path, to) == "backup-in-the-way"
    assert note.read_text("utf-8") == "رسالة"
    assert count(other) == 1
    assert archive.count() == 40
    assert code_of(backup, tmp_path / "none.db", tmp_path / "safe.db") == "not-found"
    assert not (tmp_path / "none.db").exists()


def test_without_room_it_says_so_and_leaves_nothing(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = names(tmp_path)
    size = archive.path.stat().st_size
    full = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=size))
    monkeypatch.setattr(copying, "shutil", full)
    assert code_of(backup, archive.path, tmp_path / "safe.db") == "archive-full"
    assert names(tmp_path) == there
    folder = backup_folder(archive.path)
    assert daily_backup(archive.path, folder, TODAY) == Daily(skipped="no-room")
    assert list(folder.iterdir()) == []


def test_one_a_day_and_none_of_nothing(archive: Archive, tmp_path: Path) -> None:
    folder = backup_folder(archive.path)
    first = daily_backup(archive.path, folder, TODAY)
    assert first.made == folder / "archive-2026-03-20.db"
    assert count(first.made) == 40
    assert daily_backup(archive.path, folder, TODAY) == Daily(skipped="made-today")
    Archive(tmp_path / "empty.db").close()
    assert daily_backup(tmp_path / "empty.db", folder, TODAY) == Daily(skipped="no-articles")
    assert names(folder) == {"archive-2026-03-20.db"}


def test_old_ones_go_when_a_new_one_is_made(archive: Archive, tmp_path: Path) -> None:
    folder = backup_folder(archive.path)
    folder.mkdir()
    (folder / "archive-2020-01-01 (copy).db").touch()
    (folder / "other-2020-01-01.db").touch()
    for back in range(1, 61):
        (folder / f"archive-{TODAY - timedelta(days=back)}.db").touch()
    done = daily_backup(archive.path, folder, TODAY)
    kept = {f"archive-{TODAY - timedelta(days=back)}.db" for back in range(7)}
    weeks = {f"archive-2026-{day}.db" for day in ("03-13", "03-08", "03-01", "02-22")}
    others = {"archive-2020-01-01 (copy).db", "other-2020-01-01.db"}
    assert names(folder) == kept | weeks | others
    assert len(done.dropped) == 61 - 11


@given(st.sets(st.dates(date(2020, 1, 1), date(2027, 1, 1)), max_size=60))
def test_of_any_days_the_last_are_kept(days: set[date]) -> None:
    kept = days_to_keep(days)
    ordered = sorted(days, reverse=True)
    assert set(ordered[:7]) <= kept <= days
    assert len(kept) <= 11
    assert len(kept) >= min(len(days), 7)


def test_who_seldom_opens_qari_keeps_old_backups() -> None:
    days = {date(2026, month, 1) for month in range(1, 12)}
    assert days_to_keep(days) == days


def test_day_after_day_a_week_keeps_its_last() -> None:
    """What is given up each day must not be what is wanted later."""
    kept: set[date] = set()
    for day in range(100):
        kept = days_to_keep({*kept, TODAY + timedelta(days=day)})
    assert len(kept) == 11
    assert sum(day.weekday() == 6 for day in sorted(kept)[:4]) >= 3


def test_a_backup_is_put_back_where_nothing_was(archive: Archive, tmp_path: Path) -> None:
    safe = tmp_path / "safe.db"
    backup(archive.path, safe)
    articles = [archive.get(n) for n in range(1, 41)]
    to = tmp_path / "empty" / "folder" / "archive.db"
    assert restore(safe, to) is None
    assert names(to.parent) == {"archive.db"}
    with Archive(to) as again:
        assert [again.get(n) for n in range(1, 41)] == articles
        assert check(again).findings == ()
    assert safe.exists()


def test_what_was_there_before_is_kept_under_another_name(archive: Archive, tmp_path: Path) -> None:
    safe = tmp_path / "safe.db"
    backup(archive.path, safe)
    add(archive, 70, 71)
    archive.close()
    asides = {restore(safe, archive.path), restore(safe, archive.path)}
    assert count(archive.path) == 40
    assert None not in asides
    assert all(aside.name.startswith("archive.db.replaced-2") for aside in asides)
    assert {count(aside) for aside in asides} == {42, 40}


def test_an_archive_in_use_is_not_replaced(archive: Archive, tmp_path: Path) -> None:
    safe = tmp_path / "safe.db"
    backup(archive.path, safe)
    there = names(tmp_path)
    assert code_of(restore, safe, archive.path) == "archive-in-use"
    assert names(tmp_path) == there
    add(archive, 90)
    assert archive.count() == 41


@pytest.mark.parametrize("damage", [b"", b"no database" * 500, b"SQLite format 3\0" + b"x" * 9000])
def test_a_ruined_archive_is_replaced_and_its_log_with_it(
    archive: Archive, tmp_path: Path, damage: bytes
) -> None:
    """A write-ahead log that is left beside another file would be read into that."""
    safe, log = tmp_path / "safe.db", tmp_path / "archive.db-wal"
    backup(archive.path, safe)
    add(archive, 99)
    log_of_41 = log.read_bytes()
    archive.close()
    archive.path.write_bytes(damage)
    log.write_bytes(log_of_41)
    aside = restore(safe, archive.path)
    assert aside is not None
    assert not log.exists()
    assert count(archive.path) == 40
    kept = aside.with_name(f"{aside.name}-wal")
    assert kept.exists() or count(aside) == 41  # SQLite may make it whole from the log


def test_a_log_without_its_archive_is_set_aside(archive: Archive, tmp_path: Path) -> None:
    safe, log = tmp_path / "safe.db", tmp_path / "archive.db-wal"
    backup(archive.path, safe)
    add(archive, 99)
    stray = log.read_bytes()
    archive.close()
    archive.path.unlink()
    log.write_bytes(stray)
    restore(safe, archive.path)
    assert count(archive.path) == 40


def test_what_is_no_backup_is_not_put_in_place(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    before = archive.path.read_bytes()
    there = names(tmp_path)
    bad = tmp_path / "bad.db"
    safe = tmp_path / "safe.db"
    backup(archive.path, safe)
    whole = safe.read_bytes()
    for data, code in (
        (b"", "archive-broken"),
        (b"no database" * 100, "archive-broken"),
        (whole[: len(whole) // 2], "archive-broken"),
        (whole[:8192] + b"\xff" * 4096 + whole[12288:], "archive-broken"),
    ):
        bad.write_bytes(data)
        assert code_of(restore, bad, archive.path) == code
    with closing(sqlite3.connect(safe)) as db, db:
        row = ("qari", "999_future", "2030")
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values (?, ?, ?)", row
        )
    assert code_of(restore, safe, archive.path) == "archive-newer"
    assert code_of(restore, tmp_path / "none.db", archive.path) == "not-found"
    assert code_of(restore, archive.path, archive.path) == "backup-in-the-way"
    assert archive.path.read_bytes() == before
    assert names(tmp_path) == there | {"bad.db", "safe.db"}


def test_an_old_backup_is_migrated_when_it_is_opened(tmp_path: Path) -> None:
    old = Path(__file__).parent.parent.parent / "data" / "schema-001.db"
    to = tmp_path / "archive.db"
    restore(old, to)
    assert count(to) == 1


def test_without_second_names_for_files_it_is_renamed(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    safe = tmp_path / "safe.db"
    backup(archive.path, safe)
    add(archive, 70)
    archive.close()
    monkeypatch.setattr(os, "link", refused)
    aside = restore(safe, archive.path)
    assert aside is not None
    assert (count(archive.path), count(aside)) == (40, 41)


def test_copies_that_were_killed_are_swept_up(archive: Archive, tmp_path: Path) -> None:
    old, young = tmp_path / "safe.db.aaa.part", tmp_path / "safe.db.bbb.part"
    for part in (old, young):
        part.touch()
    os.utime(old, (0, 0))
    backup(archive.path, tmp_path / "safe.db")
    assert not old.exists()
    assert young.exists()  # somebody may be writing to it
    assert backups._STALE < 86_400
