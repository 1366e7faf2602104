"""Colours that can be read and told apart, in all themes; following the system."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

import gui.theme
from gui.main_window import MainWindow
from gui.reading.marks import UNDERLINES
from gui.settings import Settings
from gui.theme import NAMES, Theme, load_theme

AA = 4.5
#: Text and what it stands on, by names of the palette.
PAIRS = (
    *((ink, ground) for ink in ("text", "muted", "accent", "warning")
      for ground in ("base", "window", "alternate", "button")),
    ("on_accent", "accent"), ("on_selection", "selection"), ("text", "hit"),
    ("warning", "warning_base"), ("base", "text"),
)  # fmt: skip


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4


def _light(color: QColor) -> tuple[float, float, float]:
    return _linear(color.redF()), _linear(color.greenF()), _linear(color.blueF())


def contrast(a: QColor, b: QColor) -> float:
    red, green, blue = 0.2126, 0.7152, 0.0722
    sums = [r * red + g * green + b * blue for r, g, b in (_light(a), _light(b))]
    return (max(sums) + 0.05) / (min(sums) + 0.05)


def distance(a: QColor, b: QColor) -> float:
    """How different two colours look: CIE 1976, where 2 can just be seen."""

    def lab(color: QColor) -> tuple[float, float, float]:
        r, g, b = _light(color)
        xyz = (
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0888,
        )
        x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
        return 116 * y - 16, 500 * (x - y), 200 * (y - z)

    return sum((p - q) ** 2 for p, q in zip(lab(a), lab(b), strict=True)) ** 0.5


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_keeps_aa_contrast(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= AA


def test_names_keep_aa_contrast_on_every_ground(theme: Theme) -> None:
    for kind in theme.entities:
        for ground in ("base", "window", "alternate"):
            assert contrast(theme.ink(kind), theme.color(ground)) >= AA, (kind, ground)
        for ink in (theme.ink(kind), theme.color("text"), theme.color("muted")):
            assert contrast(ink, theme.ground(kind)) >= AA, kind


def test_stars_and_frames_of_fields_in_hand_can_be_seen(theme: Theme) -> None:
    for sign in ("star", "accent", "muted"):
        for ground in ("base", "window", "alternate"):
            assert contrast(theme.color(sign), theme.color(ground)) >= 3


def test_hits_the_mention_in_hand_and_names_are_told_apart(theme: Theme) -> None:
    grounds = {name: theme.color(name) for name in ("base", "hit", "selection", "accent")}
    for a, b in combinations(grounds, 2):
        assert distance(grounds[a], grounds[b]) > 20, (a, b)
    for kind in theme.entities:
        for name in ("hit", "selection", "accent"):
            assert distance(theme.ground(kind), grounds[name]) > 12, (kind, name)
        assert distance(theme.ground(kind), grounds["base"]) > 5, kind
    assert len(set(UNDERLINES.values())) == len(theme.entities)


def test_every_theme_names_the_same_colours() -> None:
    first, *others = map(load_theme, NAMES)
    for other in others:
        assert other.palette.keys() == first.palette.keys()
        assert other.entities.keys() == first.entities.keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_chosen_from_the_menu_and_kept(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[f"actionTheme{name.capitalize()}"]
    action.trigger()
    assert window.services.themes.current.name == name
    assert action.isChecked()
    assert sum(a.isChecked() for a in window.look.theme_actions.values()) == 1
    window.close()
    assert Settings().theme == name


def test_the_window_follows_the_system_while_it_is_open(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_by_name["actionThemeSystem"].trigger()
    hints = QGuiApplication.styleHints()
    for dark, name in ((True, "dark"), (False, "light")):
        monkeypatch.setattr(gui.theme, "system_is_dark", lambda dark=dark: dark)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        assert window.services.themes.current.name == name
    window.actions_by_name["actionThemeLight"].trigger()
