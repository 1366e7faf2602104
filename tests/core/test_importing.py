"""Many files at once: what fails fails alone, a stop loses nothing, a second run is short."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.checking import check
from core.extraction import analyse
from core.importing import ImportProgress, ImportReport, catch_up, files_in, import_files
from core.importing.report import Meter
from core.opening import Wishes, open_file
from core.progress import NO_PROGRESS, Cancelled


class Stopping:
    """Counts the steps and stops before one."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done == self.at:
            raise Cancelled


class Impatient(Stopping):
    """Stops after so many steps."""

    def report(self, done: int, total: int) -> None:
        self.at -= 1
        if self.at < 0:
            raise Cancelled


class Watching(Stopping):
    """Keeps what it is told, and stops when so many articles are saved."""

    def importing(self, state: ImportProgress) -> None:
        self.seen.append(state)
        if state.articles >= self.at:
            raise Cancelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "أخبار"
    (folder / "أمس").mkdir(parents=True)
    for n in range(3):
        (folder / f"{n}.txt").write_text(f"خبر رقم {n} من بيروت.", "utf-8")
    (folder / "أمس" / "3.txt").write_text("خبر رقم 1 من بيروت.", "utf-8")
    (folder / "صورة.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("خبر", "utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "a.db") as archive:
        yield archive


def settle(*paths: Path) -> None:
    """Have files be as old as those are whose time can be trusted."""
    for path in paths:
        for file in path.rglob("*") if path.is_dir() else [path]:
            os.utime(file, (1_700_000_000, 1_700_000_000))


def dump_of(tmp_path: Path, count: int) -> Path:
    dump = tmp_path / "dump.jsonl"
    records = [{"title": f"خبر {n}", "text": f"وصل الوفد رقم {n} إلى دمشق."} for n in range(count)]
    dump.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    settle(dump)
    return dump


def fates(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.duplicates, report.skipped


def test_folders_are_walked_and_each_file_has_its_fate(
    folder: Path, archive: Archive, engine
) -> None:
    missing = folder / "none.txt"
    report = import_files([folder, missing], archive, engine())
    assert fates(report) == (3, 0, 1, 0)
    assert [(f, e.code) for f, e in report.failed] == [(str(missing), "not-found")]
    (folder / "0.txt").write_text("خبر معدل من بيروت.", "utf-8")
    assert fates(import_files([folder], archive, engine())) == (0, 1, 3, 0)
    assert archive.count() == 3


def test_a_stop_keeps_what_is_saved(folder: Path, archive: Archive, engine) -> None:
    stopping = Stopping(at=2)
    report = import_files([folder], archive, engine(), stopping)
    assert report.cancelled
    assert report.added == archive.count() == 2
    assert list(dict.fromkeys(stopping.seen)) == [(0, 0), (0, 4), (1, 4), (2, 4)]


def test_a_file_named_is_tried_whatever_its_name(folder: Path) -> None:
    assert list(files_in([folder / "صورة.png"])) == [folder / "صورة.png"]


# A second run


def test_files_that_are_as_they_were_are_passed_by_unread(
    folder: Path, archive: Archive, engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(folder)
    import_files([folder], archive, engine())
    (folder / "0.txt").write_text("خبر معدل من بيروت.", "utf-8")
    read: list[Path] = []
    monkeypatch.setattr(
        "core.importing.reading.open_all",
        lambda path, *rest: read.append(path) or iter([open_file(path)]),
    )
    report = import_files([folder], archive, engine())
    assert fates(report) == (0, 1, 3, 3)
    assert read == [folder / "0.txt"]
    assert fates(import_files([folder], archive, engine(), anew=True)) == (0, 0, 4, 0)


def test_a_file_just_written_is_not_trusted_to_be_as_it_was(folder: Path, archive: Archive) -> None:
    """Its time may not tell of a change that follows at once."""
    import_files([folder], archive, None)
    assert fates(import_files([folder], archive, None)) == (0, 0, 4, 0)


@pytest.mark.parametrize("stop", [0, 7, 256, 300])
def test_a_dump_is_gone_on_with_where_it_was_left(
    tmp_path: Path, archive: Archive, stop: int
) -> None:
    dump = dump_of(tmp_path, 600)
    first = import_files([dump], archive, None, Watching(at=stop))
    assert first.cancelled
    assert first.added == archive.count()
    second = import_files([dump], archive, None)
    assert fates(second) == (600 - first.added, 0, first.added, 0)
    assert fates(import_files([dump], archive, None)) == (0, 0, 600, 1)
    assert [a.title for a in archive.articles(1)] == ["خبر 599"]


def test_known_records_cost_no_reading(
    tmp_path: Path, archive: Archive, engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = dump_of(tmp_path, 5)
    import_files([dump], archive, engine())
    dump.write_text(dump.read_text("utf-8") + '{"text": "خبر أخير."}\n', "utf-8")
    asked: list[str] = []
    monkeypatch.setattr(
        "core.importing.reading.analyse",
        lambda article, *_: asked.append(article.text) or archive.get(1)[1],
    )
    assert fates(import_files([dump], archive, engine())) == (1, 0, 5, 0)
    assert asked == ["خبر أخير."]


def test_what_stands_at_a_line_of_a_dump_replaces_nothing(tmp_path: Path, archive: Archive) -> None:
    """Tomorrow's dump has other articles at the same lines."""
    dump = dump_of(tmp_path, 3)
    import_files([dump], archive, None)
    texts = ["خبر جديد من عمان.", "وصل الوفد رقم 0 إلى دمشق."]
    dump.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), "utf-8")
    assert fates(import_files([dump], archive, None)) == (1, 0, 1, 0)
    assert archive.count() == 4


def test_a_record_opened_otherwise_is_the_same_article(tmp_path: Path, archive: Archive) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text('{"text": "زار الوفد المدينةالنبوية أمس."}\n', "utf-8")
    import_files([dump], archive, None)
    mended = Wishes(repairs={"joined-words": True})
    assert fates(import_files([dump], archive, None, wishes=mended)) == (0, 1, 0, 0)
    assert archive.get(1)[0].text == "زار الوفد المدينة النبوية أمس."
    assert fates(import_files([dump], archive, None, wishes=mended)) == (0, 0, 1, 0)
    assert fates(import_files([dump], archive, None)) == (0, 0, 1, 0)


# The same words


def test_the_same_words_otherwise_spelt_are_a_duplicate(tmp_path: Path, archive: Archive) -> None:
    (tmp_path / "a.txt").write_text("أعلنت الوزارة، اليوم، عن المدرسة.", "utf-8")
    (tmp_path / "b.txt").write_text("اعلنت الوزارة اليوم عن المدرسه", "utf-8")
    (tmp_path / "c.txt").write_text("!!!", "utf-8")
    (tmp_path / "d.txt").write_text("؟؟؟", "utf-8")
    paths = [tmp_path / f"{name}.txt" for name in "abcd"]
    assert fates(import_files(paths, archive, None)) == (3, 0, 1, 0)


def test_words_are_compared_where_their_hashes_are_equal(
    tmp_path: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.archive.index._hash", lambda words: 1)
    assert import_files([dump_of(tmp_path, 3)], archive, None).added == 3


def test_a_file_whose_spelling_is_put_right_is_updated(tmp_path: Path, archive: Archive) -> None:
    file = tmp_path / "a.txt"
    file.write_text("اعلنت الوزارة عن المدرسه", "utf-8")
    import_files([file], archive, None)
    file.write_text("أعلنت الوزارة عن المدرسة", "utf-8")
    assert fates(import_files([file], archive, None)) == (0, 1, 0, 0)


@pytest.mark.parametrize("later", [True, False])
def test_versions_of_a_story_are_counted(
    tmp_path: Path, archive: Archive, engine, later: bool
) -> None:
    story = " ".join(f"كلمة{n % 50} أخرى{n}" for n in range(80))
    for name, head in (("a", ""), ("b", "القاهرة (وكالات) - "), ("c", "عاجل: ")):
        (tmp_path / f"{name}.txt").write_text(f"{head}{story}", "utf-8")
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    report = import_files(paths, archive, None if later else engine())
    assert (report.added, report.linked) == (3, 2)
    assert [v.id for v in archive.variants(3)] == [1, 2, 3]


def test_stories_of_an_import_that_was_stopped_are_found_by_the_next(
    tmp_path: Path, archive: Archive
) -> None:
    story = " ".join(f"كلمة{n % 50} أخرى{n}" for n in range(80))
    (tmp_path / "a.txt").write_text(story, "utf-8")
    (tmp_path / "b.txt").write_text(f"عاجل: {story}", "utf-8")
    assert import_files([tmp_path / "a.txt"], archive, None, Watching(at=1)).cancelled
    assert archive.db.execute("select article from stories_due").fetchall() == [(1,)]
    assert check(archive).findings == ()
    assert import_files([tmp_path / "b.txt"], archive, None).linked == 1
    assert archive.db.execute("select count(*) from stories_due").fetchone() == (0,)


# Names that are due


def test_names_left_for_later_are_found_and_saved(folder: Path, archive: Archive, engine) -> None:
    import_files([folder], archive, None)
    assert archive.entities() == []
    stopping = Stopping(at=1)
    first = catch_up(archive, engine(), stopping)
    assert (first.named, first.cancelled) == (1, True)
    assert stopping.seen[-1] == (1, 3)
    assert catch_up(archive, engine()).named == 2
    assert [(e["name"], e["articles"]) for e in archive.entities()] == [("بيروت", 3)]
    assert [archive.get(n)[1].engine for n in (1, 2, 3)] == ["fake"] * 3
    assert catch_up(archive, engine()).named == 0


def test_an_article_saved_with_its_names_meanwhile_is_not_due(
    folder: Path, archive: Archive, engine
) -> None:
    import_files([folder], archive, None)
    import_files([folder / "1.txt"], archive, engine(), anew=True)
    assert archive.entities() == []  # it was saved already, and is left alone
    opened = open_file(folder / "1.txt")
    archive.save(opened.article, analyse(opened.article, engine()), opened.origin)
    assert [e["articles"] for e in archive.entities()] == [1]
    assert catch_up(archive, engine()).named == 2


# Progress


def test_the_progress_of_a_dump_is_told_by_its_bytes(tmp_path: Path, archive: Archive) -> None:
    watching = Watching(at=10_000)
    import_files([dump_of(tmp_path, 900)], archive, None, watching)
    shares = [state.share for state in watching.seen]
    assert shares == sorted(shares)
    assert any(0.2 < share < 0.4 for share in shares)
    last = watching.seen[-1]
    assert (last.share, last.articles, last.files_done, last.files) == (1.0, 900, 1, 1)
    simple = Stopping(at=-1)
    with Archive(tmp_path / "b.db") as other:
        import_files([tmp_path / "dump.jsonl"], other, None, simple)
    assert simple.seen[-1] == (1000, 1000)
    assert any(200 < done < 400 for done, _ in simple.seen)


def test_speed_and_time_left_are_of_the_last_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("core.importing.report.time.monotonic", lambda: now[0])
    report = ImportReport()
    meter = Meter(NO_PROGRESS, report)
    meter.start(1, 100_000)
    assert (meter.state().left, meter.state().articles_per_second) == (None, 0.0)
    for second in range(40):
        now[0] += 1
        slow = second < 20
        report.added += 10 if slow else 100
        meter.bytes_done += 100 if slow else 1000
        state = meter.state()
    assert state.articles_per_second == pytest.approx(100)
    assert state.left == pytest.approx((100_000 - 22_000) / 1000)


def test_it_waits_while_another_program_writes(folder: Path, archive: Archive, engine) -> None:
    other = sqlite3.connect(archive.path, isolation_level=None)
    archive.db.execute("pragma busy_timeout = 10")
    other.execute("begin immediate")

    class Releasing(Stopping):
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if len(self.seen) == 20:
                other.execute("rollback")

    report = import_files([folder], archive, engine(), Releasing(at=-1))
    assert (report.added, archive.count()) == (3, 3)
    other.execute("begin immediate")
    (folder / "9.txt").write_text("خبر آخر من بيروت.", "utf-8")
    assert import_files([folder], archive, engine(), Impatient(30)).cancelled
    other.close()
