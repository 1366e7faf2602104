"""Names and texts made, by accident or by malice, to break or stall a reader."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.archive import Archive
from core.articles import make_article
from core.encoding import decode
from core.engines.features import pack_windows
from core.errors import QariError
from core.importing import import_files
from core.model import Analysis
from core.opening import open_article
from core.search import search
from core.search.hits import Finder, make_snippet
from core.search.query import wanted
from core.search.syntax import parse

TEXT = "أعلنت البلدية في صيدا أن سوق السمك سيفتح من جديد."
AS_TYPED = SimpleNamespace(
    forms=lambda word: (word,), together=lambda one, other: None, apart=lambda word: None
)
NONE = Analysis("fake")


@pytest.mark.parametrize("name", ["خبر\nثان.txt", "a\u202etxt.exe.txt", "a\x1b]0;x\x07.txt"])
def test_a_sentence_about_a_file_is_one_plain_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(QariError) as caught:
        open_article(tmp_path / name)
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert caught.value.details["file"] == str(tmp_path / name)


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_a_name_that_is_no_utf8_is_imported_like_another(tmp_path: Path, engine) -> None:
    odd = tmp_path / os.fsdecode(b"\xce\xc8\xd1.txt")
    odd.write_text(TEXT, "utf-8")
    (tmp_path / "z.txt").write_text(f"{TEXT} ثان.", "utf-8")
    with Archive(tmp_path / "a.db") as archive:
        report = import_files([tmp_path], archive, engine())
        assert (report.added, report.failed) == (2, [])
        names = {Path(summary.source).name for summary in archive.articles()}
    assert names == {r"\udcce\udcc8\udcd1.txt", "z.txt"}


def test_a_path_too_long_to_ask_about_fails_alone(tmp_path: Path, engine) -> None:
    good = tmp_path / "a.txt"
    good.write_text(TEXT, "utf-8")
    with Archive(tmp_path / "a.db") as archive:
        report = import_files(["x" * 5000, good], archive, engine())
    assert (report.added, [e.code for _, e in report.failed]) == (1, ["unreadable"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_with_a_mark_broken_off_is_still_read(encoding: str) -> None:
    decoded = decode(TEXT.replace(".", "ب").encode(encoding)[:-1])
    assert decoded is not None
    assert decoded.text[:40] == TEXT[:40]
    assert decoded.certainty < 1


def test_a_full_disk_is_an_error_and_the_archive_goes_on(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        archive.save(make_article(TEXT), NONE)
        (pages,) = archive.db.execute("pragma page_count").fetchone()
        archive.db.execute(f"pragma max_page_count = {pages + 2}").fetchone()
        with pytest.raises(QariError) as caught:
            archive.save(make_article("كلام مختلف " * 20_000), NONE)
        assert caught.value.code == "archive-full"
        archive.db.execute("pragma max_page_count = 1000000").fetchone()
        assert archive.count() == search(archive, "صيدا").total == 1
        assert archive.save(make_article("خبر ثان"), NONE)[1] == "added"


@pytest.mark.parametrize("table", ["search", "articles"])
def test_an_archive_that_lost_a_table_is_damaged(tmp_path: Path, table: str) -> None:
    file = tmp_path / "a.db"
    Archive(file).close()
    connection = sqlite3.connect(file)
    connection.execute(f"drop table {table}")
    connection.close()
    with Archive(file) as archive, pytest.raises(QariError) as caught:
        archive.save(make_article(TEXT), NONE)
    assert caught.value.code == "archive-broken"


def test_a_lone_underscore_in_a_query_is_no_word(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        archive.save(make_article("نشر ملف سوق_السمك أمس."), NONE)
        assert search(archive, "نشر _").total == 1
        (result,) = search(archive, "السمك").results
        assert [result.snippet.text[a:b] for a, b in result.snippet.hits] == ["السمك"]


def test_empty_sentences_take_no_place() -> None:
    windows = list(pack_windows([[]] * 50 + [[[9], [9]]] + [[]] * 50, 16))
    assert [w.words for w in windows] == [[(50, 0), (50, 1)]]
    assert all(len(w.ids) <= 16 for w in windows)


def snippet_of_many_hits() -> None:
    text = "خبر من صيدا. " * 20_000
    make_snippet(text, Finder(wanted(parse("خبر")), AS_TYPED).find(text)[0])


@pytest.mark.parametrize(
    "work",
    [
        lambda: make_article("أ" + " " * 100_000 + "ب"),
        lambda: make_article("نص. - " + " " * 4_000 + "ب"),
        snippet_of_many_hits,
    ],
    ids=["blanks", "blanks after a dash", "many hits"],
)
def test_no_text_takes_the_square_of_its_length(work: Callable[[], object]) -> None:
    start = time.process_time()
    work()
    assert time.process_time() - start < 2
