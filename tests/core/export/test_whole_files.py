"""A file is there whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import errno
import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import QariError
from core.export.items import Item
from core.export.registry import FORMATS, by_name, by_suffix
from core.export.writing import export_articles
from core.progress import Cancelled
from tests.exported import harbour

JSONL = by_name("jsonl")


class Stopper:
    """Cancels after so many steps, and remembers all of them."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.steps: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        if done >= self.after:
            raise Cancelled


def failing(error: Exception) -> Iterator[Item]:
    yield harbour()
    raise error


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.is_text])
def test_cancelling_leaves_what_was_there(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("before")
    with pytest.raises(Cancelled):
        export_articles([harbour()] * 5, by_name(name), file, Stopper(3), 5)
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "error", [QariError("archive-busy", file="a.db"), KeyboardInterrupt(), RuntimeError("bug")]
)
def test_trouble_with_an_article_leaves_no_half_file(error: Exception, tmp_path: Path) -> None:
    with pytest.raises(type(error)):
        export_articles(failing(error), JSONL, tmp_path / "a.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    stopper = Stopper(99)
    assert export_articles([harbour()] * 3, JSONL, tmp_path / "a", stopper, 3) == 3
    assert stopper.steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_it_is_too_late_to_cancel_what_is_written(tmp_path: Path) -> None:
    assert export_articles([harbour()], JSONL, tmp_path / "a", Stopper(1), 1) == 1
    assert (tmp_path / "a").is_file()


def test_a_full_disk_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(QariError, match="No space left"):
        export_articles([harbour()], JSONL, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["none/a.json", "", "a\0b", "x" * 300])
def test_a_place_that_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(QariError) as caught:
        export_articles([harbour()], JSONL, Path(f"{tmp_path}/{name}"))
    assert caught.value.code == "unwritable"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["أخبار ٢٠٢٢.jsonl", "a b\n'\"$;.jsonl", ".hidden", "-o", "%s"])
def test_a_file_may_have_any_name(name: str, tmp_path: Path) -> None:
    export_articles([harbour()], JSONL, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.name == "nt", reason="links and devices of POSIX")
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("before")
    link.symlink_to(real)
    export_articles([harbour()], JSONL, link)
    assert link.is_symlink()
    assert "سامي" in real.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="links and devices of POSIX")
def test_a_device_or_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    export_articles([harbour()], JSONL, "/dev/null")
    assert Path("/dev/null").is_char_device()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    export_articles([harbour()], JSONL, pipe)
    reader.join(10)
    assert "سامي" in read[0]
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform != "linux", reason="file modes of POSIX")
def test_a_new_file_is_as_readable_as_others(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    export_articles([harbour()], JSONL, tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_pdf_needs_its_writer(tmp_path: Path) -> None:
    with pytest.raises(QariError) as caught:
        export_articles([harbour()], by_name("pdf"), tmp_path / "a.pdf")
    assert caught.value.code == "no-pdf"
    assert list(tmp_path.iterdir()) == []


def test_a_format_is_known_by_the_name_of_a_file() -> None:
    for name in ("html", "pdf", "markdown", "text", "json", "jsonl", "csv", "conll"):
        format_ = by_name(name)
        assert by_suffix(f"a.b{format_.suffix.upper()}") == format_
    assert by_suffix("a") is None
    assert by_suffix("a.xyz") is None


@pytest.mark.parametrize("name", [f.name for f in FORMATS if f.is_text])
def test_articles_are_let_go_of_when_they_are_written(name: str, tmp_path: Path) -> None:
    """So that any number of them takes the same memory."""

    def items() -> Iterator[Item]:
        for number in range(40):
            yield harbour(number)
        alive.append(sum(isinstance(found, Item) for found in gc.get_objects()))

    alive: list[int] = []
    gc.collect()
    before = sum(isinstance(found, Item) for found in gc.get_objects())
    export_articles(items(), by_name(name), tmp_path / "a")
    assert alive[0] - before <= 3
