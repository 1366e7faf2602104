"""The archive is plain SQLite: other programs open it, and TABLES.md tells them all of it."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from sqlite_utils import Database
from sqlite_utils.cli import cli as sqlite_utils

from core.archive import Archive
from core.archive.schema import MIGRATIONS
from core.export.items import all_numbers, saved_items
from core.export.registry import by_name
from core.export.writing import export_articles
from core.importing import import_files
from tests.exported import harbour

TABLES = (Path(__file__).parents[3] / "core" / "archive" / "TABLES.md").read_text("utf-8")
#: SQLite's and sqlite-utils' own.
OWN = re.compile(r"sqlite_|_sqlite_migrations$|search_")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An archive with one article and its names."""
    item = harbour()
    with Archive(tmp_path / "archive.db") as archive:
        archive.save(item.article, item.analysis)
    return tmp_path / "archive.db"


def documented() -> dict[str, list[tuple[str, str]]]:
    """The columns of each table, with their types, that TABLES.md names."""
    sections = re.split(r"^### ", TABLES, flags=re.MULTILINE)[1:]
    rows = re.compile(r"^\| (\w+) \| ?(\w*) \|", re.MULTILINE)
    return {
        section.split("\n", 1)[0]: [
            (name, kind) for name, kind in rows.findall(section) if name != "column"
        ]
        for section in sections
    }


def test_every_table_and_column_is_documented() -> None:
    db = Database(memory=True)
    MIGRATIONS.apply(db)
    tables = {
        name: [(row[1], row[2]) for row in db.execute(f'pragma table_info("{name}")')]
        for name in db.table_names()
        if not OWN.match(name)
    }
    db.close()
    assert documented() == tables
    for name in ("search_data", "search_idx", "search_docsize", "search_config"):
        assert f"`{name}`" in TABLES


QUESTIONS = re.findall(r"^```sql\n(.*?)^```", TABLES, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("sql", QUESTIONS)
def test_the_questions_in_the_documentation_have_answers(sql: str, file: Path) -> None:
    db = Database(file)
    with db.conn:
        db.execute("insert into tags values (1, 'بحر', 'بحر')")
        db.execute("update entities set type = 'PERS' where type = 'MISC'")  # two to be together
    assert list(db.query(sql))
    db.close()


def test_sqlite_utils_opens_it(file: Path) -> None:
    run = CliRunner().invoke
    tables = run(sqlite_utils, ["tables", str(file), "--counts"])
    assert tables.exit_code == 0
    counts = {row["table"]: row["count"] for row in json.loads(tables.output)}
    assert set(documented()) <= set(counts)
    assert (counts["articles"], counts["entities"], counts["mentions"]) == (1, 4, 6)
    sql = "select name from entities join article_entities on entity = entities.id where type='LOC'"
    sql = sql.replace("select name", "select entities.name")
    assert json.loads(run(sqlite_utils, ["query", str(file), sql]).output) == [{"name": "بيروت"}]
    assert run(sqlite_utils, ["schema", str(file)]).exit_code == 0


def test_datasette_opens_it(file: Path) -> None:
    async def look() -> None:
        client = Datasette([str(file)]).client
        listed = (await client.get("/archive.json")).json()
        assert set(documented()) <= {table["name"] for table in listed["tables"]}
        (article,) = (await client.get("/archive/articles.json?_shape=array")).json()
        assert article["title"] == harbour().article.title
        page = await client.get("/archive/articles/1")
        assert page.status_code == 200
        assert "سامي الهاشمي" in page.text
        assert (await client.get("/archive/search")).status_code == 200
        sql = "select rowid from search where search match 'places : \"بيروت\"'"
        found = await client.get("/archive.json", params={"sql": sql, "_shape": "array"})
        assert found.json() == [{"rowid": 1}]

    asyncio.run(look())


def test_an_export_comes_back_as_the_same_articles(file: Path, tmp_path: Path, engine) -> None:
    target = tmp_path / "all.jsonl"
    with Archive(file) as archive:
        export_articles(saved_items(archive, all_numbers(archive)), by_name("jsonl"), target)
        before = archive.get(1)[0]
    with Archive(tmp_path / "other.db") as other:
        assert import_files([target], other, engine()).added == 1
        after = other.get(1)[0]
    assert after == before


def test_a_table_comes_back_as_the_same_articles(file: Path, tmp_path: Path, engine) -> None:
    target = tmp_path / "all.csv"
    with Archive(file) as archive:
        export_articles(saved_items(archive, all_numbers(archive)), by_name("csv"), target)
        before = archive.get(1)[0]
    with Archive(tmp_path / "other.db") as other:
        import_files([target], other, engine())
        assert other.get(1)[0] == before


def test_in_other_dumps_the_source_is_the_newspaper(tmp_path: Path, engine) -> None:
    dump = tmp_path / "dump.jsonl"
    record = {"title": "عنوان", "text": "نص الخبر.", "source": "صحيفة", "url": "https://x.example"}
    dump.write_text(json.dumps(record), "utf-8")
    with Archive(tmp_path / "other.db") as other:
        import_files([dump], other, engine())
        article = other.get(1)[0]
    assert (article.site, article.source) == ("صحيفة", "https://x.example")
