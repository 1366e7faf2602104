"""Saved articles: kept whole, found however spelt, safe from kills and broken files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlite_utils

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.extraction import analyse
from core.model import Analysis
from core.search import search

NONE = Analysis("fake")
TEXT = (
    "قرأ الطالب كِتَابٌ في مدرسة أحمد. وسافر الوفد لكراكاس في ٢٠١٩ مع وزير الخارجية. "
    "وقال محـــمد إن الولاياتالمتحدة لن توافق."
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db")


def test_what_is_saved_comes_back_whole(archive: Archive, engine) -> None:
    article = make_article(TEXT + "\n\n😀 خاتمة", source="/a/b.txt", published="2022-03-08")
    analysis = analyse(article, engine({"لكراكاس": "B-LOC", "محـــمد": "B-PERS"}))
    number, saved = archive.save(article, analysis)
    assert saved == "added"
    assert archive.get(number) == (article, analysis)


def test_the_same_text_is_kept_once_and_a_changed_file_is_updated(archive: Archive) -> None:
    first = make_article("خبر أول", source="a.txt")
    assert archive.save(first, NONE) == (1, "added")
    assert archive.save(make_article("خبر أول", source="b.txt"), NONE) == (1, "duplicate")
    assert archive.save(make_article("خبر ثان", source="a.txt"), NONE) == (1, "updated")
    assert archive.count() == 1
    assert search(archive, "أول").total == 0
    assert search(archive, "ثان").total == 1


def test_a_deleted_article_leaves_nothing(archive: Archive, engine) -> None:
    article = make_article(TEXT)
    number, _ = archive.save(article, analyse(article, engine()))
    assert archive.entities()
    archive.delete(number)
    assert archive.entities() == []
    assert search(archive, "كتاب").total == 0
    with pytest.raises(QariError, match="no article number 1"):
        archive.get(number)


def test_a_file_that_is_no_archive_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "archive.db"
    broken.write_bytes(b"this is no database" * 100)
    with pytest.raises(QariError) as caught:
        Archive(broken)
    assert caught.value.code == "archive-broken"
    with pytest.raises(QariError) as caught:
        Archive(tmp_path)
    assert caught.value.code == "archive-unwritable"


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "photos.db"
    db = sqlite_utils.Database(file)
    db["photos"].insert({"id": 1, "name": "a.jpg"}, pk="id")
    db.close()
    before = file.read_bytes()
    with pytest.raises(QariError) as caught:
        Archive(file)
    assert caught.value.code == "archive-broken"
    assert file.read_bytes() == before


def test_an_entity_stays_while_one_article_names_it(archive: Archive, engine) -> None:
    for text in ("خبر من بيروت.", "خبر ثان من بيروت."):
        article = make_article(text)
        archive.save(article, analyse(article, engine()))
    archive.delete(1)
    assert [(e["name"], e["articles"]) for e in archive.entities()] == [("بيروت", 1)]
    archive.delete(2)
    assert archive.entities() == []


def test_a_newer_archive_is_refused_untouched(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    Archive(file).close()
    db = sqlite_utils.Database(file)
    row = {"migration_set": "qari", "name": "999_future", "applied_at": "2030"}
    db["_sqlite_migrations"].insert(row)
    db.close()
    with pytest.raises(QariError) as caught:
        Archive(file)
    assert caught.value.code == "archive-newer"


def test_a_locked_archive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.archive.connecting.BUSY_SECONDS", 0.1)
    archive = Archive(tmp_path / "archive.db")
    other = sqlite3.connect(tmp_path / "archive.db", isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(QariError) as caught:
        archive.save(make_article("خبر"), NONE)
    assert caught.value.code == "archive-busy"
    other.execute("rollback")
    other.close()
    assert archive.save(make_article("خبر"), NONE) == (1, "added")


def test_sqlite_utils_opens_the_archive(archive: Archive, tmp_path: Path) -> None:
    archive.save(make_article("خبر من بيروت"), NONE)
    archive.close()
    db = sqlite_utils.Database(tmp_path / "archive.db")
    assert {"articles", "entities", "mentions", "article_entities"} <= set(db.table_names())
    assert db["articles"].count == 1
    db.close()
