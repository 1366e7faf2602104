"""Reports of errors: what they hold, and what they never do."""

from __future__ import annotations

from pathlib import Path

from core.crash_report import LOG_SIZE, keep_report, report_of


def raised(message: str) -> Exception:
    try:
        try:
            raise KeyError("first")
        except KeyError as error:
            raise RuntimeError(message) from error
    except RuntimeError as error:
        return error


def test_a_report_says_where_and_what_led_there() -> None:
    report = report_of(raised("it broke"), {"Qt": "6.x"})
    assert "RuntimeError: it broke" in report
    assert "KeyError: 'first'" in report
    assert "test_crash_report.py" in report
    for name in ("Qari", "Python", "SQLite", "Qt 6.x", "System"):
        assert name in report


def test_a_report_holds_no_word_of_an_article() -> None:
    report = report_of(raised("cannot parse 'وصل الوفد إلى بيروت' at 3"))
    assert "بيروت" not in report
    assert "cannot parse '…" in report
    assert len(report_of(raised("x" * 10_000))) < 5_000


def test_the_home_folder_is_not_told(monkeypatch: object) -> None:
    assert str(Path.home()) not in report_of(raised(f"{Path.home()}/secret.txt"))


def test_the_log_is_kept_within_bounds(tmp_path: Path) -> None:
    log = tmp_path / "new" / "qari.log"
    for _ in range(4):
        keep_report("x" * (LOG_SIZE // 2), log)
    assert log.stat().st_size <= LOG_SIZE * 1.1
    assert (tmp_path / "new" / "qari.old.log").exists()


def test_a_log_that_cannot_be_written_is_no_further_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep_report("x", tmp_path / "file" / "qari.log")
