"""Archives that are cut, scrambled, not permitted or out of room: named, never a traceback."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import cli
from core.archive import Archive
from core.archive.checking import check
from core.archive.trash import empty
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis, Entity, Mention
from core.search import search

NONE = Analysis("fake")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an archive with enough articles for many pages."""
    file = tmp_path_factory.mktemp("whole") / "archive.db"
    with Archive(file) as archive:
        for n in range(60):
            archive.save(make_article(f"تقرير رقم {n} عن موسم الزيتون. " * 20), NONE)
        archive.db.execute("pragma wal_checkpoint(truncate)")
    return file.read_bytes()


def use(file: Path) -> None:
    with Archive(file) as archive:
        archive.articles()
        for number in range(1, 61):
            archive.get(number)
        search(archive, "الزيتون", limit=60)


@pytest.mark.parametrize("part", [0.001, 0.01, 0.2, 0.6, 0.95])
def test_a_file_cut_short_is_called_damaged(tmp_path: Path, whole: bytes, part: float) -> None:
    file = tmp_path / "archive.db"
    file.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(QariError) as caught:
        use(file)
    assert caught.value.code == "archive-broken"
    assert str(file) in str(caught.value)


def test_scrambled_pages_are_called_damaged(tmp_path: Path, whole: bytes) -> None:
    data = bytearray(whole)
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    file = tmp_path / "archive.db"
    file.write_bytes(data)
    with pytest.raises(QariError) as caught:
        use(file)
    assert caught.value.code == "archive-broken"


@pytest.mark.parametrize("seed", range(30))
def test_a_flipped_bit_is_survived_or_said(tmp_path: Path, whole: bytes, seed: int) -> None:
    """SQLite sees only what breaks its pages; ``check`` also sees a letter that is another."""
    dice, data = random.Random(seed), bytearray(whole)
    for _ in range(1 + seed % 3 * 10):
        data[dice.randrange(100, len(data))] ^= 1 << dice.randrange(8)
    file = tmp_path / "archive.db"
    file.write_bytes(data)
    try:
        with Archive(file) as archive:
            found = {finding.code for finding in check(archive).findings}
        use(file)
    except QariError as error:
        assert error.code in ("archive-broken", "no-article")
        assert str(error).endswith(".")
        assert "\n" not in str(error)
    else:
        with Archive(file) as archive:
            texts = [archive.get(n)[0].text for n in range(1, 61)]
        right = [f"تقرير رقم {n} عن موسم الزيتون." in text for n, text in enumerate(texts)]
        assert all(right) or "text-changed" in found


def test_a_log_that_is_missing_or_garbage_costs_only_what_was_in_it(tmp_path: Path) -> None:
    file, copy = tmp_path / "archive.db", tmp_path / "copy.db"
    with Archive(file) as archive:
        archive.save(make_article("خبر أول عن الزيتون"), NONE)
        archive.db.execute("pragma wal_checkpoint(truncate)")
        archive.save(make_article("خبر ثان عن الزيتون"), NONE)
        data, log = file.read_bytes(), Path(f"{file}-wal").read_bytes()
    for garbage, kept in (
        (None, 1),
        (b"", 1),
        (b"garbage" * 3000, 1),
        (log[: len(log) // 2], 1),
        (log[:32] + b"\xff" * (len(log) - 32), 1),
        (log, 2),
    ):
        copy.write_bytes(data)
        Path(f"{copy}-wal").unlink(missing_ok=True)
        if garbage is not None:
            Path(f"{copy}-wal").write_bytes(garbage)
        with Archive(copy) as archive:
            assert check(archive).findings == ()
            assert archive.count() == kept
            assert search(archive, "الزيتون").articles == kept


def test_an_archive_that_another_program_keeps_to_itself_is_busy(
    tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To read it, too; a browser of databases may do so."""
    monkeypatch.setattr("core.archive.connecting.BUSY_SECONDS", 0.1)
    file = tmp_path / "archive.db"
    file.write_bytes(whole)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("pragma locking_mode = exclusive")
        other.execute("begin exclusive")
        other.execute("update articles set title = ''")
        with pytest.raises(QariError) as caught:
            Archive(file)
    assert caught.value.code == "archive-busy"
    use(file)


@pytest.mark.parametrize(
    "command",
    [["search", "الزيتون"], ["show", "1"], ["entities"], ["check"], ["check", "--repair"],
     ["trash", "1"], ["list"]],
)  # fmt: skip
def test_a_command_on_a_damaged_archive_is_one_line_and_1(
    tmp_path: Path, whole: bytes, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "archive.db"
    file.write_bytes(whole[: len(whole) // 3])
    assert cli.main([*command, "--archive", str(file)]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert str(file) in err
    assert "backup" in err


def test_an_empty_file_becomes_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    file.touch()
    with Archive(file) as archive:
        assert archive.count() == 0


@pytest.mark.parametrize("where", ["file.txt/archive.db", "/dev/full", "/proc/archive.db"])
def test_a_place_that_cannot_hold_an_archive(tmp_path: Path, where: str) -> None:
    (tmp_path / "file.txt").touch()
    path = tmp_path / where
    if not path.parent.exists():
        pytest.skip("another system's path")
    with pytest.raises(QariError) as caught:
        Archive(path)
    assert caught.value.code == ("archive-full" if where == "/dev/full" else "archive-unwritable")


def test_an_archive_that_cannot_be_written_still_reads(
    tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "archive.db"
    file.write_bytes(whole)
    with Archive(file) as archive:
        archive.db.execute("pragma query_only = on")  # as the superuser, permissions say nothing
        with pytest.raises(QariError) as caught:
            archive.save(make_article("خبر جديد"), NONE)
        assert caught.value.code == "archive-unwritable"
        assert archive.count() == 60


def test_a_save_that_fails_half_way_leaves_the_old_article(tmp_path: Path) -> None:
    class Broken(Analysis):
        """Fails when its names are written."""

        def entity_of(self) -> dict[int, Entity]:
            raise RuntimeError("half way")

    with Archive(tmp_path / "archive.db") as archive:
        archive.save(make_article("خبر قديم", source="a.txt"), NONE)
        with pytest.raises(RuntimeError, match="half way"):
            archive.save(make_article("خبر معدل", source="a.txt"), Broken("fake"))
        assert archive.get(1)[0].text == "خبر قديم"
        assert (search(archive, "قديم").total, search(archive, "معدل").total) == (1, 0)
        assert archive.save(make_article("خبر معدل", source="a.txt"), NONE) == (1, "updated")


def test_closing_twice_is_safe(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive.db")
    archive.close()
    archive.close()


@given(st.text(alphabet="ابتكرو ِ😀\n.\"'\\%؛", min_size=1, max_size=60), st.data())
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_article_comes_back_equal(tmp_path: Path, raw: str, data: st.DataObject) -> None:
    article = make_article(raw, source=data.draw(st.sampled_from(["", "a.txt", "/ب/ج.txt"])))
    text = article.text
    end = data.draw(st.integers(0, len(text)))
    mentions = (Mention(0, end, "PERS", text[:end], 0.5, text[:end]),) if end else ()
    entities = (
        (Entity(1, "PERS", text[:end], ("«و»", '"'), (0,), ("short", "spelling")),) if end else ()
    )
    analysis = Analysis("fake", mentions, entities)
    with Archive(tmp_path / "any.db") as archive:
        number, _ = archive.save(article, analysis)
        kept, names = archive.get(number)
        archive.delete(number)
        empty(archive)
    assert (kept, names) == (article, analysis)


def test_a_copy_made_by_sqlite_is_an_archive(tmp_path: Path, whole: bytes) -> None:
    """Whoever backs up with the sqlite3 tool loses nothing."""
    file, copy = tmp_path / "archive.db", tmp_path / "copy.db"
    file.write_bytes(whole)
    source, target = sqlite3.connect(file), sqlite3.connect(copy)
    source.backup(target)
    source.close()
    target.close()
    use(copy)
