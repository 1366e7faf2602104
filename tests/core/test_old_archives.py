"""Archives that earlier versions of Qari wrote open in this one, with nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.schema import known_migrations
from core.correction_log import active_corrections
from core.opening import open_bytes
from core.search import search

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


def test_an_old_archive_is_backed_up_before_it_changes(old: Path) -> None:
    before = old.read_bytes()
    Archive(old).close()
    (backup,) = old.parent.glob("archive.db.before-*")
    for path in (backup, old):
        connection = sqlite3.connect(path)
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        connection.close()
    first = backup.name.removeprefix("archive.db.before-")
    assert first in known_migrations()
    assert before[:16] == backup.read_bytes()[:16]


def test_an_old_archive_takes_new_articles_with_their_originals(old: Path) -> None:
    with Archive(old) as archive:
        _, analysis = archive.get(1)
        opened = open_bytes("خبر جديد من بيروت.".encode(), "a.txt", source="a.txt")
        number, saved = archive.save(opened.article, type(analysis)("fake"), opened.origin)
        assert saved == "added"
        origin = archive.origin(number)
        assert origin is not None
        assert origin.data == "خبر جديد من بيروت.".encode()


def test_the_log_of_corrections_still_holds(tmp_path: Path) -> None:
    old = Path(shutil.copy(DATA / "schema-002.db", tmp_path / "archive.db"))
    with Archive(old) as archive:
        article, analysis = archive.get(1)
        assert [c.forms for c in active_corrections(archive.db.conn, article.sha256)] == [
            ("كراكاس",)
        ]
        assert "كراكاس" not in {e.name for e in analysis.entities}
