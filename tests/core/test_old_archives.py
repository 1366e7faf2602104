"""Archives that earlier versions of Qari wrote open in this one, with nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.checking import check
from core.archive.index import fold_hash
from core.archive.schema import known_migrations
from core.archive.title_order import title_key
from core.correction_log import active_corrections
from core.opening import open_bytes
from core.search import search
from core.stem import stem

DATA = Path(__file__).parent.parent / "data"
SCHEMAS = sorted(DATA.glob("schema-*.db"))


@pytest.fixture(params=SCHEMAS, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "archive.db"))


def test_there_is_one_of_every_schema_but_the_newest() -> None:
    assert len(SCHEMAS) == len(known_migrations()) - 1


def test_an_old_archive_keeps_its_articles_and_names(old: Path) -> None:
    with Archive(old) as archive:
        article, analysis = archive.get(1)
        assert article.text == "زار نيكولاس مادورو كراكاس أمس.\n\nوقال مادورو إن الزيارة ناجحة."
        assert (article.published, article.author) == ("2022-03-08", "")
        assert all(m.surface == article.text[m.start : m.end] for m in analysis.mentions)
        assert "نيكولاس مادورو" in {e.name for e in analysis.entities}
        assert search(archive, "الزيارة").total == 1
        assert archive.origin(1) is None


def rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a file, opened as what it is."""
    with closing(sqlite3.connect(file)) as db:
        tables = [
            name for (name,) in db.execute("select name from sqlite_master where type = 'table'")
        ]
        return {table: db.execute(f"select * from {table}").fetchall() for table in tables}


def test_an_old_archive_is_copied_before_it_changes(old: Path) -> None:
    before = rows(old)
    Archive(old).close()
    (copy,) = old.parent.glob("archive.db.before-*")
    assert rows(copy) == before
    first = copy.name.removeprefix("archive.db.before-")
    assert first in known_migrations() - {name for _, _, name, _ in before["_sqlite_migrations"]}


def test_an_old_archive_is_sound_when_it_is_migrated(old: Path) -> None:
    """Index, vocabulary and all that follows from the articles are as if saved today."""
    with Archive(old) as archive:
        report = check(archive)
        assert report.findings == ()
        assert report.counts["articles"] >= 1
        assert report.counts["vocabulary"] > 5


def test_an_old_archive_takes_new_articles_with_their_originals(old: Path) -> None:
    with Archive(old) as archive:
        _, analysis = archive.get(1)
        opened = open_bytes("خبر جديد من بيروت.".encode(), "a.txt", source="a.txt")
        number, saved = archive.save(opened.article, type(analysis)("fake"), opened.origin)
        assert saved == "added"
        origin = archive.origin(number)
        assert origin is not None
        assert origin.data == "خبر جديد من بيروت.".encode()


@pytest.mark.parametrize("schema", ["002", "003"])
def test_the_log_of_corrections_still_holds(tmp_path: Path, schema: str) -> None:
    old = Path(shutil.copy(DATA / f"schema-{schema}.db", tmp_path / "archive.db"))
    with Archive(old) as archive:
        article, analysis = archive.get(1)
        assert [c.forms for c in active_corrections(archive.db.conn, article.sha256)] == [
            ("كراكاس",)
        ]
        assert "كراكاس" not in {e.name for e in analysis.entities}


@pytest.fixture
def third(tmp_path: Path) -> Iterator[Archive]:
    """Of schema 003, which kept no day, outlet, order of titles, nor stems of words."""
    with Archive(shutil.copy(DATA / "schema-003.db", tmp_path / "archive.db")) as archive:
        yield archive


def test_migrated_articles_are_filed(third: Archive) -> None:
    filed = third.db.execute(
        "select day, outlet, title_key, story from articles order by id"
    ).fetchall()
    assert filed == [
        ("2022-03-08", "", title_key("زار نيكولاس مادورو كراكاس أمس"), None),
        ("2023-05-01", "جريدة المثال", title_key("الأسواق تُفتح غداً"), None),
        (third.articles()[0].added[:10], "example.net", title_key("إعلان موسم الزيتون"), None),
    ]
    hashes = third.db.execute("select fold_hash from articles order by id").fetchall()
    assert hashes == [(fold_hash(third.get(n)[0].text),) for n in (1, 2, 3)]


def test_migrated_articles_are_found_by_word_name_and_stem(third: Archive) -> None:
    def found(match: str) -> list[int]:
        rows = third.db.execute("select rowid from search where search match ?", [match])
        return [number for (number,) in rows]

    assert found("title : اسواق OR title : الاسواق") == [2]
    assert found("body : قطاف") == [3]
    assert found('people : "نيكولاس مادورو"') == [1]
    assert found("places : كراكاس") == [1]
    words = dict(third.db.execute("select word, stem from vocabulary").fetchall())
    assert words["الزيتون"] == words["الزيتون"].removeprefix("ال") == stem("الزيتون")
    assert {"قطاف", "مادورو", "كراكاس", "الجبليه"} <= set(words)


def test_migrated_articles_keep_where_they_came_from(third: Archive) -> None:
    origin = third.origin(2)
    assert origin is not None
    assert (origin.format, origin.data.startswith(b"<html")) == ("html", True)
    assert third.get(2)[0].author == "سلمى حداد"
    assert third.origin(1) is None
