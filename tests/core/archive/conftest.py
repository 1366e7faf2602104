"""An archive, articles saved in it, and whether its index is as made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.index import rebuild
from core.articles import make_article
from core.extraction import analyse
from core.model import Analysis


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db") as archive:
        yield archive


@pytest.fixture
def keep(archive: Archive, engine) -> Callable[..., int]:
    """Save a text with the names that the fake engine is told; its number."""

    def save(text: str, source: str = "", tags: dict[str, str] | None = None, **more) -> int:
        article = make_article(text, source=source, **more)
        analysis = analyse(article, engine(tags)) if tags else Analysis("fake")
        return archive.save(article, analysis)[0]

    return save


def _indexed(archive: Archive) -> list[tuple[object, ...]]:
    return sorted(archive.db.execute("select term, doc, col, offset from temp.words").fetchall())


@pytest.fixture
def index_is_right(archive: Archive) -> Callable[[], bool]:
    """Whether every word of the index stands where it does in one made anew."""

    def check() -> bool:
        archive.db.execute(
            "create virtual table if not exists temp.words using fts5vocab(main, search, instance)"
        )
        before = _indexed(archive)
        with archive.writing():
            rebuild(archive.db)
        return before == _indexed(archive)

    return check
