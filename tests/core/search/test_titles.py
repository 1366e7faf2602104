"""Saved articles are found by their titles while one types."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.archive import Archive
from core.articles import make_article
from core.model import Analysis
from core.search.titles import titled

TITLES = (
    "القاهرة تستضيف معرض الكتاب",
    "معرض الكتاب يفتتح في بيروت",
    "أسعار النفط ترتفع",
    "وزير المالية: لا ضرائب جديدة",
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "archive.db")
    for title in TITLES:
        made.save(make_article(f"نص عن {title[:6]}", title=title), Analysis("made"))
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("معرض", [1, 0]),  # that which begins so comes first
        ("معرض الكت", [1, 0]),
        ("قاهر", [0]),
        ("القاهره", [0]),
        ("النفط اسعار", [2]),
        ("ماليه", [3]),
        ("زيتون", []),
        ("  ", []),
        ('"', []),
    ],
)
def test_words_and_beginnings_find_titles(archive: Archive, typed: str, found: list[int]) -> None:
    assert [summary.title for summary in titled(archive, typed)] == [TITLES[n] for n in found]


def test_no_more_than_wanted_are_found(archive: Archive) -> None:
    assert len(titled(archive, "معرض", 1)) == 1
