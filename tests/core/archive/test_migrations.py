"""Migrations: one transaction each, a copy before, or the old archive as it was."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from core.archive import Archive, copying, database
from core.archive.checking import check
from core.archive.schema import MIGRATIONS, known_migrations
from core.errors import QariError
from core.sqlite_library import Database

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture(params=["001", "003"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(DATA / f"schema-{request.param}.db", tmp_path / "archive.db"))


def applied(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as db:
        return [name for (name,) in db.execute("select name from _sqlite_migrations order by id")]


def dump(file: Path) -> list[str]:
    """All that is in a file; of the index, what it keeps."""
    with closing(sqlite3.connect(file)) as db:
        return list(db.iterdump())


@contextmanager
def failing(name: str) -> Iterator[None]:
    """Let a migration fail when it has done its work."""
    (migration,) = [m for m in MIGRATIONS._migrations if m.name == name]

    def fail(db: Database) -> None:
        work(db)
        raise ZeroDivisionError

    work, migration.fn = migration.fn, fail
    yield
    migration.fn = work


def test_a_new_archive_is_made_at_once_and_nothing_copied(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    with failing("003_originals"), pytest.raises(ZeroDivisionError):
        Archive(file)
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("select * from sqlite_master").fetchall() == []
    Archive(file).close()
    assert set(applied(file)) == known_migrations()
    assert list(tmp_path.glob("*.before-*")) == []


def test_one_that_fails_leaves_the_archive_as_it_was(old: Path) -> None:
    before = dump(old)
    pending = sorted(known_migrations() - set(applied(old)))
    with failing(pending[0]), pytest.raises(ZeroDivisionError):
        Archive(old)
    assert dump(old) == before
    with Archive(old) as archive:
        assert check(archive).findings == ()


def test_those_before_one_that_fails_stand(tmp_path: Path) -> None:
    old = Path(shutil.copy(DATA / "schema-001.db", tmp_path / "archive.db"))
    with failing("003_originals"), pytest.raises(ZeroDivisionError):
        Archive(old)
    assert applied(old)[-1] == "002_corrections"
    Archive(old).close()
    copies = sorted(file.name for file in tmp_path.glob("*.before-*"))
    assert copies == ["archive.db.before-002_corrections", "archive.db.before-003_originals"]


def test_without_a_copy_that_is_right_nothing_is_migrated(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(reader: sqlite3.Connection, part: Path, progress: object) -> None:
        fill(reader, part, progress)
        with closing(sqlite3.connect(part)) as copy, copy:
            copy.execute("delete from mentions")

    fill, before, there = copying._fill, dump(old), list(old.parent.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(copying, "_fill", short)
        with pytest.raises(QariError) as caught:
            Archive(old)
    assert caught.value.code == "archive-broken"
    assert dump(old) == before
    assert list(old.parent.iterdir()) == there


def test_what_a_killed_run_left_does_not_stay(old: Path) -> None:
    (pending, *_) = sorted(known_migrations() - set(applied(old)))
    for ending in ("part", "part-journal"):
        (old.parent / f"archive.db.before-{pending}.k1ll3d.{ending}").touch()
    Archive(old).close()
    assert {file.name for file in old.parent.iterdir()} == {
        "archive.db",
        f"archive.db.before-{pending}",
    }


def test_many_that_open_an_old_archive_at_once_all_have_it(old: Path) -> None:
    """One migrates, the others wait for it; each looks again once it has the lock."""
    gate, troubles = threading.Barrier(6), []

    def open_it() -> None:
        gate.wait()
        try:
            with Archive(old) as archive:
                assert archive.count() >= 1
                assert archive.db.execute("pragma journal_mode").fetchone() == ("wal",)
        except BaseException as error:
            troubles.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert sorted(applied(old)) == sorted(known_migrations())
    assert len(list(old.parent.glob("*.before-*"))) == 1


def test_one_that_waits_for_a_newer_qari_to_migrate_lets_go(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is pending is looked for again under the lock, and so is what is newer."""

    def meanwhile(connection: sqlite3.Connection) -> None:
        log_ahead(connection)
        with closing(sqlite3.connect(old)) as other, other:
            other.execute(
                "insert into _sqlite_migrations (migration_set, name, applied_at)"
                " values ('qari', '999_future', '2030')"
            )

    log_ahead = database._log_ahead
    monkeypatch.setattr(database, "_log_ahead", meanwhile)
    with pytest.raises(QariError) as caught:
        Archive(old)
    assert caught.value.code == "archive-newer"
    assert applied(old)[-1] == "999_future"


def test_while_another_migrates_for_long_it_is_called_busy(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.archive.connecting.BUSY_SECONDS", 0.1)
    Archive(old.with_name("new.db")).close()
    shutil.copy(old, old.with_name("old.db"))
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("begin immediate")
        with pytest.raises(QariError) as caught:
            Archive(old)
    assert caught.value.code == "archive-busy"
    with Archive(old) as archive:
        assert archive.count() >= 1
