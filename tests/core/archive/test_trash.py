"""The trash: out of the archive whole, back whole, and gone for good when emptied."""

from __future__ import annotations

import pytest

from core.archive import Archive
from core.archive.actions import act, undo
from core.archive.notes import add_note, notes_on
from core.archive.organising import all_tags, keep_position, mark_opened, reading_of
from core.archive.originals import keep_origin, pack, unpacked
from core.archive.trash import FOLLOWING, HANGING, count_trashed, empty, restore, trashed
from core.articles import make_article
from core.correction_log import append
from core.corrections import Correction
from core.errors import QariError
from core.model import Analysis
from core.opening import open_bytes
from core.progress import Cancelled

TEXT = "زار خالد منصور بيروت أمس.\n\nوقال خالد إن بيروت مدينة جميلة."
NAMES = {"خالد": "B-PERS", "منصور": "I-PERS", "بيروت": "B-LOC"}


def everything(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables that are about articles, entities by their names."""
    tables = ("articles", *HANGING, *FOLLOWING, "originals")
    rows = {t: archive.db.execute(f"select * from {t}").fetchall() for t in tables}
    rows["originals"] = list(unpacked(archive.db, "true"))
    rows["article_entities"] = archive.db.execute(
        "select article, number, type, key, ae.name, aliases, reasons from article_entities ae"
        " join entities e on e.id = entity"
    ).fetchall()
    return {table: sorted(found, key=repr) for table, found in rows.items()}


def full(archive: Archive, keep) -> int:
    """An article of which there is something in every table."""
    number = keep(TEXT, "a.txt", NAMES, published="2021-05-01")
    opened = open_bytes(TEXT.encode("cp1256"), "a.txt", source="a.txt")
    with archive.writing():
        keep_origin(archive.db, number, pack(opened.origin, opened.article.text))
        for table in ("replays_due", "names_due"):
            archive.db.execute(f"insert into {table} values (?)", [number])
    act(archive, "tag", [number], "لبنان")
    act(archive, "star", [number])
    mark_opened(archive, number)
    keep_position(archive, number, 27)
    add_note(archive, number, "متى؟", (4, 14))
    add_note(archive, number, "للنشر")
    return number


def test_no_table_of_articles_is_forgotten(archive) -> None:
    tables = [name for (name,) in archive.db.execute("select name from sqlite_master")]
    of_articles = {
        table
        for table in tables
        if any(
            key[2] == "articles"
            for key in archive.db.execute(f"pragma foreign_key_list([{table}])").fetchall()
        )
    }
    assert of_articles == {*HANGING, *FOLLOWING}


def test_an_article_leaves_the_archive_and_comes_back_whole(archive, keep, index_is_right) -> None:
    number, other = full(archive, keep), keep("خبر من بيروت.", "b.txt", NAMES)
    before, notes = everything(archive), notes_on(archive, number)
    assert all(before[table] for table in HANGING)
    archive.delete(number)
    assert [(t.id, t.title) for t in trashed(archive)] == [(number, "زار خالد منصور بيروت أمس")]
    assert archive.count() == 1
    assert [e["name"] for e in archive.entities()] == ["بيروت"]
    assert all_tags(archive) == []
    left = everything(archive)
    assert all(row[0] == other for row in left["articles"])
    assert left["originals"] == before["originals"]
    assert index_is_right()
    with pytest.raises(QariError, match="no article number"):
        archive.get(number)
    assert restore(archive, number) == number
    assert everything(archive) == before
    assert notes_on(archive, number) == notes
    assert {e["name"] for e in archive.entities()} == {"خالد منصور", "بيروت"}
    assert index_is_right()
    assert count_trashed(archive) == 0


def test_names_go_back_to_the_entities_that_are_there_now(archive, keep) -> None:
    number = keep(TEXT, "a.txt", NAMES)
    archive.delete(number)
    keep("خبر عن القاهرة.", "b.txt", {"القاهرة": "B-LOC"})  # takes the freed row of an entity
    keep("سافر خالد منصور غدا.", "c.txt", NAMES)
    restore(archive, number)
    counts = {e["name"]: e["articles"] for e in archive.entities()}
    assert counts == {"خالد منصور": 2, "بيروت": 1, "القاهرة": 1}


def test_a_number_is_never_given_again(archive, keep) -> None:
    numbers = [keep(f"خبر {n}") for n in range(3)]
    archive.delete(numbers[-1])
    assert keep("خبر جديد") == 4
    archive.delete(4)
    empty(archive)
    assert keep("خبر أجد") == 5
    act(archive, "trash", [1, 2, 5])
    empty(archive)
    assert keep("خبر أخير") == 6


def test_the_same_text_saved_again_comes_out_of_the_trash(archive, keep, index_is_right) -> None:
    number = full(archive, keep)
    notes = notes_on(archive, number)
    archive.delete(number)
    assert archive.save(make_article(TEXT, source="z.txt"), Analysis("x")) == (number, "added")
    assert archive.get(number)[0].source == "z.txt"  # as it was saved last
    assert reading_of(archive, number).tags == ("لبنان",)
    assert notes_on(archive, number) == notes
    assert count_trashed(archive) == 0
    assert index_is_right()


def test_what_was_said_of_an_article_goes_over_to_the_same_text_saved_anew(
    archive, keep, index_is_right
) -> None:
    number, other = full(archive, keep), keep("نسخة أولى", "b.txt")
    archive.delete(number)
    keep_position(archive, other, 3)
    with archive.writing():  # the other article becomes the same text, past Archive.save
        row = archive.db.execute("select packed from trash").fetchone()
        archive.db.execute("delete from trash")
    keep(TEXT, "b.txt")
    with archive.writing():
        archive.db.execute(
            "insert into trash select ?, '2030', title, sha256, null, ? from articles where id = ?",
            [number, row[0], other],
        )
    act(archive, "tag", [other], "لُبنان")
    assert restore(archive, number) == other
    reading = reading_of(archive, other)
    assert (reading.starred, reading.read, reading.tags) == (True, True, ("لُبنان",))
    assert reading.opened
    assert reading.position == 27  # the other had come to its start with its new text
    assert [note.note for note in notes_on(archive, other)] == ["للنشر", "متى؟"]
    assert archive.origin(other) is not None
    assert archive.count() == 1
    assert index_is_right()


def test_names_corrected_meanwhile_are_corrected_in_what_comes_back(archive, keep) -> None:
    number = keep(TEXT, "a.txt", NAMES)
    archive.delete(number)
    with archive.writing():
        append(archive.db.conn, Correction("remove", "everywhere", ("بيروت",)))
    restore(archive, number)
    assert {e["name"] for e in archive.entities()} == {"خالد منصور"}


def test_emptying_keeps_what_is_younger_and_the_bytes_that_are_needed(archive) -> None:
    numbers = []
    for name in ("a", "b", "c"):
        opened = open_bytes(f"خبر {name} من القاهرة".encode(), name, source=name)
        numbers.append(archive.save(opened.article, Analysis("x"), opened.origin)[0])
    for number in numbers[:2]:
        archive.delete(number)
    with archive.writing():
        archive.db.execute("update trash set trashed = '2020-01-01T00:00:00+00:00' where id = 1")
    assert empty(archive, days=30) == 1
    assert [t.id for t in trashed(archive)] == [2]
    assert archive.db["originals"].count == 2
    assert restore(archive, 2) == 2
    assert archive.origin(2).data.decode() == "خبر b من القاهرة"
    with pytest.raises(QariError, match="no article number 1 in the trash"):
        restore(archive, 1)
    assert empty(archive) == 0
    assert archive.db["originals"].count == 2


def test_the_same_bytes_of_an_article_in_the_trash_are_kept_once(archive) -> None:
    opened = open_bytes("خبر أول".encode(), "a", source="a")
    first, _ = archive.save(opened.article, Analysis("x"), opened.origin)
    archive.delete(first)
    second, _ = archive.save(make_article("خبر ثان"), Analysis("x"), opened.origin)
    assert archive.db["originals"].count == 1
    archive.delete(second)
    restore(archive, first)
    empty(archive)
    assert archive.origin(first).data == opened.origin.data


class Stop:
    """Cancels at the third article."""

    def report(self, done: int, total: int) -> None:
        if done == 3:
            raise Cancelled


def test_cancelled_nothing_is_trashed_or_restored(archive, keep, index_is_right) -> None:
    numbers = [keep(f"خبر {n} من بيروت", f"{n}.txt", NAMES) for n in range(5)]
    before = everything(archive)
    with pytest.raises(Cancelled):
        act(archive, "trash", numbers, progress=Stop())
    assert everything(archive) == before
    assert index_is_right()
    act(archive, "trash", numbers)
    with pytest.raises(Cancelled):
        undo(archive, Stop())
    assert (archive.count(), count_trashed(archive)) == (0, 5)
    undo(archive)
    assert everything(archive) == before
    assert index_is_right()


def test_the_original_comes_back_though_its_text_was_away(archive) -> None:
    opened = open_bytes(TEXT.encode("cp1256"), "a.txt", source="a.txt")
    number, _ = archive.save(opened.article, Analysis("fake"), opened.origin)
    archive.delete(number)
    assert restore(archive, number) == number
    assert archive.origin(number).data == TEXT.encode("cp1256")
    again = open_bytes(("خلاصة: " + TEXT).encode("cp1256"), "a.txt", source="a.txt")
    archive.save(again.article, Analysis("fake"))  # another text, of which no bytes are known
    assert archive.origin(number).data == TEXT.encode("cp1256")
