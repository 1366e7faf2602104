"""An archive that cannot be written where it is: read all the same, and never changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core import cli
from core.archive import Archive
from core.archive.backups import backup
from core.archive.checking import check, repair
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis
from core.opening import open_bytes
from core.search import search

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")

NONE = Analysis("fake")
NOBODY = 65534
OLD = Path(__file__).parent.parent.parent / "data" / "schema-003.db"


@contextmanager
def unprivileged() -> Iterator[None]:
    """Run as somebody whom permissions hold for: the superuser may write anything."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that anybody may enter."""
    path = Path(tempfile.mkdtemp(prefix="qari-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


@pytest.fixture
def file(folder: Path) -> Path:
    with Archive(folder / "archive.db") as archive:
        for n in range(1, 6):
            opened = open_bytes(f"تقرير رقم {n} عن موسم الزيتون.".encode(), f"{n}.txt")
            archive.save(opened.article, NONE, opened.origin)
        search(archive, "غيركلمة")  # loads what cannot be loaded by nobody
    return folder / "archive.db"


def close(folder: Path, file_mode: int, folder_mode: int) -> list[str]:
    """Take away permissions; returns what is in the folder."""
    for path in folder.iterdir():
        path.chmod(file_mode)
    folder.chmod(folder_mode)
    return sorted(os.listdir(folder))


def code_of(call, *args) -> str:
    with pytest.raises(QariError) as caught:
        call(*args)
    return caught.value.code


MODES = [(0o444, 0o555), (0o444, 0o777), (0o644, 0o555)]


@pytest.mark.parametrize(("file_mode", "folder_mode"), MODES)
def test_it_is_read_and_not_written(file: Path, file_mode: int, folder_mode: int) -> None:
    there, before = close(file.parent, file_mode, folder_mode), file.read_bytes()
    with unprivileged():
        with Archive(file) as archive:
            assert archive.read_only
            assert archive.count() == len(archive.articles()) == 5
            assert archive.get(2)[0].text == "تقرير رقم 2 عن موسم الزيتون."
            assert archive.origin(2) is not None
            assert search(archive, "الزيتون").total == 5
            assert check(archive).findings == ()
            assert code_of(archive.save, make_article("خبر"), NONE) == "archive-unwritable"
            assert code_of(archive.delete, 1) == "archive-unwritable"
            assert code_of(repair, archive) == "archive-unwritable"
            assert archive.count() == 5
        after = sorted(os.listdir(file.parent))
    assert file.read_bytes() == before
    assert after == there


def test_one_that_can_be_written_is(file: Path) -> None:
    with Archive(file) as archive:
        assert not archive.read_only


@pytest.mark.parametrize(("file_mode", "folder_mode"), MODES)
def test_what_its_owner_saves_meanwhile_is_seen(
    file: Path, file_mode: int, folder_mode: int
) -> None:
    """Another program has it open: it is read with that one's locks."""
    with Archive(file) as owner:
        owner.save(make_article("خبر جديد"), NONE)
        close(file.parent, file_mode, folder_mode)
        with unprivileged():
            archive = Archive(file)
            assert archive.count() == 6
        owner.save(make_article("خبر آخر"), NONE)
        assert archive.count() == 7
        assert archive.read_only
        archive.close()


def test_changes_to_a_file_that_is_read_without_locks_are_noticed(file: Path) -> None:
    close(file.parent, 0o444, 0o555)
    with unprivileged():
        archive = Archive(file)
        assert archive.count() == 5
    if os.geteuid():
        file.parent.chmod(0o755)
        file.chmod(0o644)
    with Archive(file) as owner:
        owner.save(make_article("خبر جديد " * 300), NONE)
    with archive:
        assert code_of(archive.count) == "changing"
        assert code_of(archive.get, 1) == "changing"
    with Archive(file) as again:
        assert again.count() == 6


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_changes_left_in_a_log_are_read_or_asked_for(file: Path, folder_mode: int) -> None:
    copy = file.with_name("copy.db")
    with Archive(file) as owner:
        owner.save(make_article("خبر جديد"), NONE)
        shutil.copy(file, copy)
        shutil.copy(f"{file}-wal", f"{copy}-wal")
    close(file.parent, 0o444, folder_mode)
    with unprivileged():
        if folder_mode == 0o555:  # nowhere to put what reading a log needs
            assert code_of(Archive, copy) == "archive-read-only"
        else:
            with Archive(copy) as archive:
                assert archive.count() == 6


@pytest.mark.parametrize(("file_mode", "folder_mode"), MODES)
def test_an_old_one_must_be_copied_to_be_migrated(
    folder: Path, file_mode: int, folder_mode: int
) -> None:
    file = Path(shutil.copy(OLD, folder / "archive.db"))
    there = close(folder, file_mode, folder_mode)
    with unprivileged():
        assert code_of(Archive, file) == "archive-read-only"
        assert sorted(os.listdir(folder)) == there
    assert file.read_bytes() == OLD.read_bytes()


def test_where_none_is_none_can_be_made(folder: Path) -> None:
    close(folder, 0o644, 0o555)
    with unprivileged():
        assert code_of(Archive, folder / "archive.db") == "archive-unwritable"
        assert code_of(Archive, folder / "more" / "archive.db") == "archive-unwritable"


def test_one_that_may_not_even_be_read_is_named(file: Path) -> None:
    close(file.parent, 0o000, 0o555)
    with unprivileged():
        assert code_of(Archive, file) == "archive-unwritable"


def test_it_can_be_backed_up(file: Path, folder: Path) -> None:
    close(file.parent, 0o444, 0o555)
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        with unprivileged():
            backup(file, Path(name) / "safe.db")
            with Archive(Path(name) / "safe.db") as archive:
                assert not archive.read_only
                assert archive.count() == 5


def test_commands_that_only_read_work(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    close(file.parent, 0o444, 0o555)
    with unprivileged():
        for command in (["search", "الزيتون"], ["show", "1"], ["entities"], ["check"]):
            assert cli.main([*command, "--archive", str(file)]) == 0
        assert capsys.readouterr().err == ""
        assert cli.main(["trash", "1", "--archive", str(file)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_disk_that_is_mounted_for_reading(file: Path) -> None:
    """For the superuser, too."""
    disk = file.parent / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount).returncode:
        pytest.skip("mounting is not permitted")
    try:
        shutil.copy(file, disk)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with Archive(disk / file.name) as archive:
            assert archive.read_only
            assert search(archive, "الزيتون").total == 5
            assert code_of(archive.delete, 1) == "archive-unwritable"
    finally:
        subprocess.run(["umount", str(disk)], check=True)
