"""Settings: typed, kept, brought up to date, and never in the way of a start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from gui.fonts import LARGEST
from gui.main import build
from gui.reading.look import ReadingLook
from gui.settings import MOST_RECENT, Settings
from gui.settings_upgrades import STEPS, upgrade, zoom_became_size


def written(text: str, home: Path) -> Settings:
    (home / "settings.ini").write_text(text, "utf-8")
    return Settings()


def test_a_look_comes_back_as_it_was_left(own_home: Path) -> None:
    look = ReadingLook("Amiri", 19, 140, 80, justified=True)
    settings = Settings()
    settings.look = look
    settings.sync()
    assert Settings(own_home / "settings.ini").look == look


def test_what_makes_no_sense_reads_as_the_default(own_home: Path) -> None:
    settings = written(
        "[General]\ntheme=pink\ndailyBackups=perhaps\nrecentFiles=many\n"
        "[reading]\nlineHeight=tall\njustified=7\nface=\n[names]\nleastConfidence=\n",
        own_home,
    )
    assert settings.theme == "system"
    assert settings.daily_backups
    assert settings.recent_files == 12
    assert settings.look == ReadingLook()
    assert settings.least_confidence == 0


def test_numbers_out_of_bounds_read_as_the_nearest(own_home: Path) -> None:
    settings = written("[reading]\nsize=900\nmeasure=-3\n", own_home)
    assert settings.look.size == LARGEST
    assert settings.look.measure == 45


def test_the_window_opens_with_a_spoilt_file(own_home: Path, qtbot: QtBot) -> None:
    (own_home / "settings.ini").write_bytes(b"\x00\xff[[[\n=\nsize\n[reading\nface=@Variant(\x00")
    _, window = build(["qari"])
    qtbot.addWidget(window)
    assert window.pane.look.size == ReadingLook().size
    window.close()


def test_a_zoom_of_an_earlier_version_becomes_a_size(own_home: Path) -> None:
    settings = written("[General]\nzoom=4\n", own_home)
    assert settings.look.zoom == 4
    assert not settings.store.contains("zoom")


@pytest.mark.parametrize("zoom", ["", "huge"])
def test_a_zoom_that_is_none_leaves_the_size(own_home: Path, zoom: str) -> None:
    store = QSettings(str(own_home / "other.ini"), QSettings.Format.IniFormat)
    store.setValue("zoom", zoom)
    zoom_became_size(store)
    assert not store.contains("reading/size")


def test_steps_are_taken_once_and_a_newer_file_is_left_alone(own_home: Path) -> None:
    store = QSettings(str(own_home / "other.ini"), QSettings.Format.IniFormat)
    for version in (len(STEPS), len(STEPS) + 3):
        store.setValue("version", version)
        store.setValue("zoom", 2)
        upgrade(store)
        assert store.contains("zoom")
        assert int(str(store.value("version"))) == version


def test_a_change_is_told_once_by_its_name(own_home: Path) -> None:
    settings = Settings()
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.line_height = 150
    settings.line_height = 150
    assert told == ["line_height"]


def test_as_many_recent_files_are_listed_as_wanted(own_home: Path) -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 5):
        settings.add_recent(f"/news/{number}.txt")
    settings.recent_files = 3
    assert settings.recent == [f"/news/{n}.txt" for n in (34, 33, 32)]
    settings.recent_files = MOST_RECENT
    assert len(settings.recent) == MOST_RECENT
