"""``check`` finds whatever is wrong with an archive, ``repair`` mends what can be made anew."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from zlib import compress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.checking import check, repair
from core.archive.findings import FINDINGS
from core.archive.index import text_entry
from core.archive.store import forms_of
from core.archive.trash import empty
from core.articles import make_article
from core.errors import QariError
from core.model import ENTITY_TYPES, Analysis, Article, Entity, Mention
from core.normalize import fold
from core.opening import open_bytes
from core.progress import Cancelled

TEXT = "زار سامي الحداد بيروت أمس، وقال سامي إن الموسم {n} وافر في القرى."


def named(text: str) -> Analysis:
    """The three names in TEXT."""
    again = text.rindex("سامي")
    mentions = (
        Mention(4, 15, "PERS", "سامي الحداد", 0.9, "سامي الحداد"),
        Mention(16, 21, "LOC", "بيروت", 0.8, "بيروت"),
        Mention(again, again + 4, "PERS", "سامي", 0.9, "سامي"),
    )
    person = Entity(0, "PERS", "سامي الحداد", ("سامي",), (0, 2), ("short",))
    return Analysis("fake", mentions, (person, Entity(1, "LOC", "بيروت", (), (1,))))


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "archive.db") as archive:
        for n in range(12):
            raw = TEXT.format(n=n)
            opened = open_bytes(raw.encode(), f"{n}.txt", source=f"https://example.org/{n}")
            archive.save(opened.article, named(opened.article.text), opened.origin)
        yield archive


def codes(archive: Archive, *, quick: bool = False) -> set[str]:
    return {finding.code for finding in check(archive, quick=quick).findings}


def behind(archive: Archive, sql: str, *values: object) -> None:
    """Change the file as another program might, without foreign keys."""
    with sqlite3.connect(archive.path) as other:
        other.execute(sql, values)
    other.close()


def test_a_sound_archive_is_called_sound(archive: Archive) -> None:
    report = check(archive)
    assert report.findings == ()
    assert report.counts["articles"] == 12
    assert report.counts["mentions"] == 36
    assert check(archive, quick=True).findings == ()


def test_it_stays_sound_while_articles_come_change_and_go(archive: Archive) -> None:
    archive.save(make_article("نص آخر تماما", source="https://example.org/3"), Analysis("fake"))
    again, _ = archive.get(5)
    archive.save(again, Analysis("fake"))
    archive.delete(7)
    assert codes(archive) == set()
    archive.save(make_article(TEXT.format(n=7)), named(TEXT.format(n=7)))
    assert codes(archive) == set()
    archive.delete(8)
    empty(archive)
    assert codes(archive) == set()


MENDED = {
    "unindexed": "delete from search_docsize where id = 3",
    "indexed-gone": "insert into search (rowid, body) values (77, 'شبح')",
    "misindexed": "insert into search (rowid, body) values (3, 'زيادة')",
    "index-broken": "update search_data set block = x'ffff' || substr(block, 3) where id > 10",
    "vocabulary": "delete from vocabulary where word = 'القري'",
    "names": "update entities set articles = 3 where key = 'بيروت'",
    "filed": "update articles set day = '1999-01-01' where id = 2",
    "joined": "update articles set story = 2 where id = 5",
    "stories": "delete from story_keys where article = 4",
    "leftovers": "insert into names_due values (99)",
    "entities": "insert into entities (type, key, name) values ('LOC', 'كندا', 'كندا')",
    "originals": f"insert into originals values ('{sha256().hexdigest()}', 0,"
    f" x'{compress(b'').hex()}', null)",
}


@pytest.mark.parametrize("code", MENDED)
def test_what_follows_from_the_articles_is_found_wrong_and_mended(
    archive: Archive, code: str
) -> None:
    behind(archive, MENDED[code])
    found = codes(archive)
    assert code in found
    assert all(FINDINGS[other][1] for other in found)
    articles = [archive.get(number) for number in range(1, 13)]
    copy = repair(archive)
    assert codes(archive) == set()
    assert [archive.get(number) for number in range(1, 13)] == articles
    with Archive(copy) as before:
        assert before.count() == 12
        assert code in codes(before)


def test_another_word_in_the_index_is_found(archive: Archive) -> None:
    """As many words as there should be, so nothing but the words tells."""
    article, analysis = archive.get(3)
    other = replace(article, text=article.text.replace("بيروت", "طرابلس"))
    with archive.writing():
        archive.index.remove(3, article.title, article.text)
        archive.index.add(3, text_entry(other), forms_of(analysis))
    (finding,) = check(archive).findings
    assert (finding.code, finding.detail) == ("index-words", "body")
    repair(archive)
    assert codes(archive) == set()


def test_a_stem_that_is_not_the_words_is_found(archive: Archive) -> None:
    behind(archive, "update vocabulary set stem = 'خطا' where word = 'القري'")
    (finding,) = check(archive).findings
    assert (finding.code, finding.count) == ("vocabulary", 1)


LOST = {
    "text-changed": "update articles set text = text || '.' where id = 2",
    "original-changed": "update originals set packed = x'00' where rowid = 1",
    "mentions": "update mentions set start = start + 1 where article = 2 and position = 0",
    "unnamed": "delete from article_entities where article = 2 and number = 1",
    "references": "delete from entities where key = 'بيروت'",
    "unreadable": "update origins set wishes = '[[0, 4' where article = 2",
    "blocks": "update articles set blocks = '[[0, 4' where id = 2",
}


@pytest.mark.parametrize("code", LOST)
def test_what_only_a_backup_has_is_found_and_not_called_mended(archive: Archive, code: str) -> None:
    behind(archive, LOST[code])
    assert code in codes(archive)
    repair(archive)
    # The bytes are packed with the text, and are lost with it.
    assert codes(archive) == {code} | ({"original-changed"} if code == "text-changed" else set())


def test_words_that_are_no_utf8_any_more_are_found(archive: Archive) -> None:
    behind(archive, "update articles set text = cast(x'd8a7ff20' as text) where id = 2")
    found = {finding.code: finding for finding in check(archive).findings}
    assert found["text-changed"].detail == "articles 2"
    with pytest.raises(QariError) as caught:
        archive.get(2)
    assert caught.value.code == "archive-broken"


def test_a_quick_check_reads_no_text_but_misses_no_article(archive: Archive) -> None:
    behind(archive, LOST["text-changed"])
    assert codes(archive, quick=True) == set()
    behind(archive, MENDED["unindexed"])
    assert codes(archive, quick=True) == {"unindexed"}


def test_indexes_that_disagree_with_their_tables_are_mended(archive: Archive) -> None:
    db = archive.db
    (page,) = db.execute(
        "select rootpage from sqlite_master where name = 'articles_day'"
    ).fetchone()
    db.execute("pragma wal_checkpoint(truncate)")
    archive.close()
    data = bytearray(archive.path.read_bytes())
    (size,) = (int.from_bytes(data[16:18], "big"),)
    at = data.index(b"20", (page - 1) * size)  # the year of the first day in this index
    data[at : at + 2] = b"19"
    archive.path.write_bytes(data)
    with Archive(archive.path) as again:
        assert "indexes" in codes(again)
        repair(again)
        assert codes(again) == set()


def test_damaged_pages_are_found_and_left_alone(archive: Archive) -> None:
    (page,) = archive.db.execute(
        "select rootpage from sqlite_master where name = 'mentions'"
    ).fetchone()
    archive.db.execute("pragma wal_checkpoint(truncate)")
    archive.close()
    data = bytearray(archive.path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    data[(page - 1) * size : (page - 1) * size + 64] = b"\xff" * 64
    archive.path.write_bytes(data)
    with Archive(archive.path) as again:
        assert codes(again) == {"pages"}
        with pytest.raises(QariError) as caught:
            repair(again)
        assert caught.value.code == "archive-broken"


def test_a_check_can_be_stopped_and_a_repair_undone_by_that(archive: Archive) -> None:
    class Stop:
        def report(self, done: int, total: int) -> None:
            if done == 5:
                raise Cancelled

    with pytest.raises(Cancelled):
        check(archive, Stop())
    behind(archive, MENDED["unindexed"])
    with pytest.raises(Cancelled):
        repair(archive, Stop())
    assert "unindexed" in codes(archive)
    repair(archive)
    assert codes(archive) == set()


ODD = st.characters(exclude_categories=())  # with surrogates, NUL, private use, unassigned
TEXTS = st.text(ODD, max_size=60) | st.text("ابة ىـِ\u0301\ue000\U0001f914\0 .«", max_size=60)


def built(data: st.DataObject, text: str) -> Analysis:
    """Some stretches of a text as names, grouped anyhow."""
    mentions, entities = [], []
    for number in range(data.draw(st.integers(0, 3)) if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        surface = text[start : data.draw(st.integers(start + 1, len(text)))]
        kind = data.draw(st.sampled_from(ENTITY_TYPES))
        mentions.append(Mention(start, start + len(surface), kind, surface, 0.5, surface))
        entities.append(Entity(number, kind, surface, (surface[::-1],), (number,), ("short",)))
    return Analysis("fake", tuple(mentions), tuple(entities))


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), st.data())
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_goes_in_changes_and_comes_out_without_a_trace(
    tmp_path: Path, texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Taking out makes the index's entry anew: it must be the one that was put in."""
    with Archive(Path(mkdtemp(dir=tmp_path)) / "archive.db") as archive:
        kept = set()
        for raw, title in texts:
            source = data.draw(st.sampled_from(["", "a.txt", "http://[", "http://ب.ex/ا"]))
            article = make_article(raw, title=title, source=source)
            number, _ = archive.save(article, built(data, article.text))
            assert archive.get(number)[0].text == article.text
            kept.add(number)
        assert codes(archive) == set()
        for number in kept:
            archive.delete(number)
        empty(archive)
        assert codes(archive) == set()
        assert archive.db.execute("select count(*) from search_docsize").fetchone() == (0,)
        for table in ("entities", "mentions", "story_keys"):
            assert archive.db.execute(f"select count(*) from {table}").fetchone() == (0,)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_so_does_a_text_that_no_reader_would_give(tmp_path: Path, text: str, title: str) -> None:
    """Not fit to be shown: the archive keeps it as it is all the same."""
    article = Article(title, text, (), make_article("").sha256, "x", "١٩٤٨?", site=title)
    with Archive(Path(mkdtemp(dir=tmp_path)) / "archive.db") as archive:
        number, _ = archive.save(article, Analysis("fake"))
        assert archive.get(number)[0] == article
        assert codes(archive) <= {"text-changed"}  # for the hash is not its own
        archive.delete(number)
        empty(archive)


@pytest.mark.parametrize("sign", ["🤔", "₿", "\u061d", "\ue001", "\u0378"])
def test_a_word_is_found_beside_any_sign(archive: Archive, sign: str) -> None:
    """SQLite takes signs of after 2012, and those of private use, for letters."""
    archive.save(make_article(f"انتهى{sign}القطاف{sign}اليوم"), Analysis("fake"))
    found = archive.db.execute("select rowid from search where search match ?", ['"القطاف اليوم"'])
    assert found.fetchall() == [(13,)]


def test_what_texts_are_folded_to_stands_in_every_index() -> None:
    """A fold that differs needs a migration that rebuilds: old entries would stay for ever."""
    letters = "".join(map(chr, [*range(0x20, 0x250), *range(0x600, 0x6FF), *range(0xFB50, 0xFDCF)]))
    assert hash_of(fold(letters)) == "33601d17f6a5f5c2"


def hash_of(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:16]
