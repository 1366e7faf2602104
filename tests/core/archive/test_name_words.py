"""The words of names and how often these occur: right whatever is done to the articles."""

from __future__ import annotations

from core.archive import Archive
from core.archive.name_words import rebuild_name_words

TAGS = {"نيكولاس": "B-PERS", "مادورو": "I-PERS", "كراكاس": "B-LOC"}


def state(archive: Archive) -> tuple[list[tuple[str, int]], dict[str, int]]:
    db = archive.db
    words = db.execute("select word, entity from name_words order by word, entity").fetchall()
    return words, dict(db.execute("select name, articles from entities order by name").fetchall())


def test_names_are_counted_through_saving_changing_trash_and_back(archive: Archive, keep) -> None:
    first = keep("زار نيكولاس مادورو كراكاس.", tags=TAGS)
    keep("عاد نيكولاس مادورو.", source="a.txt", tags=TAGS)
    assert state(archive)[1] == {"نيكولاس مادورو": 2, "كراكاس": 1}
    assert [word for word, _ in state(archive)[0]] == ["كراكاس", "مادورو", "نيكولاس"]
    archive.delete(first)
    assert state(archive)[1] == {"نيكولاس مادورو": 1}
    assert [word for word, _ in state(archive)[0]] == ["مادورو", "نيكولاس"]
    keep("زار نيكولاس مادورو كراكاس.", tags=TAGS)
    keep("بقي في كراكاس.", source="a.txt", tags=TAGS)
    assert state(archive)[1] == {"نيكولاس مادورو": 1, "كراكاس": 2}
    before = state(archive)
    with archive.writing():
        rebuild_name_words(archive.db)
    assert state(archive) == before


def test_a_name_is_cut_at_its_signs_and_its_words_go_with_it(archive: Archive) -> None:
    with archive.writing():
        for key in ('ابو-ظبي "الكبري" ابو', "بي.بي.سي", "o'neil, \\x"):
            archive.db.execute(
                "insert into entities (type, key, name) values ('LOC', ?, ?)", [key, key]
            )
    words = {word for word, _ in state(archive)[0]}
    assert words == {"ابو", "ظبي", "الكبري", "بي", "سي", "o", "neil", "\\x"}
    with archive.writing():
        archive.db.execute("delete from entities")
    assert state(archive)[0] == []
