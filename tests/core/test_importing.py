"""Many files at once: what fails fails alone, and a stop loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.archive import Archive
from core.importing import files_in, import_files
from core.progress import Cancelled


class Stopping:
    """Counts the steps and stops before one."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done == self.at:
            raise Cancelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "أخبار"
    (folder / "أمس").mkdir(parents=True)
    for n in range(3):
        (folder / f"{n}.txt").write_text(f"خبر رقم {n} من بيروت.", "utf-8")
    (folder / "أمس" / "3.txt").write_text("خبر رقم 1 من بيروت.", "utf-8")
    (folder / "صورة.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("خبر", "utf-8")
    return folder


def test_folders_are_walked_and_each_file_has_its_fate(
    folder: Path, tmp_path: Path, engine
) -> None:
    missing = folder / "none.txt"
    with Archive(tmp_path / "a.db") as archive:
        report = import_files([folder, missing], archive, engine())
        assert (report.added, report.duplicates, report.updated) == (3, 1, 0)
        assert [(f, e.code) for f, e in report.failed] == [(str(missing), "not-found")]
        (folder / "0.txt").write_text("خبر معدل من بيروت.", "utf-8")
        again = import_files([folder], archive, engine())
        assert (again.added, again.duplicates, again.updated) == (0, 3, 1)
        assert archive.count() == 3


def test_a_stop_keeps_what_is_saved(folder: Path, tmp_path: Path, engine) -> None:
    stopping = Stopping(at=2)
    with Archive(tmp_path / "a.db") as archive:
        report = import_files([folder], archive, engine(), stopping)
        assert report.cancelled
        assert report.added == archive.count() == 2
    assert list(dict.fromkeys(stopping.seen)) == [(0, 0), (0, 4), (1, 4), (2, 4)]


def test_a_file_named_is_tried_whatever_its_name(folder: Path) -> None:
    assert list(files_in([folder / "صورة.png"])) == [folder / "صورة.png"]
