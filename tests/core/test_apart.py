"""Readers in a process of their own: whatever becomes of it, the reader's program lives on."""

from __future__ import annotations

import sys
import time

import pytest

from core.errors import QariError
from core.progress import Cancelled
from core.readers import apart
from core.readers.draft import Draft, Part, Source
from tests import odd_readers


def read(data: bytes, **more: object) -> Draft:
    source = Source(data, "مقال.pdf", **more)  # type: ignore[arg-type]
    return apart.read_apart("tests.odd_readers", source, "PDF")


def code_of(data: bytes) -> str:
    with pytest.raises(QariError) as caught:
        read(data)
    assert "مقال.pdf" in str(caught.value)
    return caught.value.code


def test_a_draft_comes_back_as_it_was_made() -> None:
    assert read(b"") == odd_readers.read(Source(b"", ""))


def test_a_large_file_goes_in_whole() -> None:
    assert read(b"x" * 5_000_000).parts[0] == Part("عنوان", "heading")


def test_a_refusal_comes_back_with_its_details() -> None:
    with pytest.raises(QariError) as caught:
        read(b"refuse")
    assert caught.value.details == {
        "file": "مقال.pdf",
        "count": 9,
        "what": "pages",
        "limit": 3,
    }


def test_a_crash_is_a_damaged_file() -> None:
    assert code_of(b"abort") == "damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of memory on this system")
def test_a_flood_of_memory_is_a_damaged_file() -> None:
    assert code_of(b"memory") == "damaged"


def test_what_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.5)
    assert code_of(b"hang") == "too-slow"


def test_a_bug_is_not_taken_for_a_bad_file() -> None:
    with pytest.raises(RuntimeError, match="a bug"):
        read(b"bug")


class Stop:
    """Cancels once a step has been told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if done > 2:
            raise Cancelled


def test_steps_are_told_and_the_work_can_be_stopped() -> None:
    stop = Stop()
    with pytest.raises(Cancelled):
        read(b"steps", progress=stop)
    assert stop.told[-1][1] == 100


def test_what_hangs_can_be_stopped_at_once() -> None:
    class Impatient:
        started = time.monotonic()

        def report(self, done: int, total: int) -> None:
            if time.monotonic() - self.started > 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        read(b"hang", progress=Impatient())
