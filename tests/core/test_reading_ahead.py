"""A file is read while the window is still being loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import reading_ahead
from core.errors import QariError
from core.opening import open_file
from core.reading_ahead import read_ahead

SECONDS = 30


def test_it_reads_what_opening_would(seed: Path) -> None:
    assert read_ahead(seed).result(SECONDS) == open_file(seed)


def test_what_is_large_is_left(seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_ahead, "MOST", 100)
    assert read_ahead(seed).result(SECONDS) is None


def test_what_is_not_there_is_left(tmp_path: Path) -> None:
    assert read_ahead(tmp_path / "nothing.txt").result(SECONDS) is None


def test_what_cannot_be_shown_says_why(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("  \n", encoding="utf-8")
    with pytest.raises(QariError) as failed:
        read_ahead(empty).result(SECONDS)
    assert failed.value.code == "empty"
