"""The legend's switches and the least confidence: they hold in all places, and are remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui.legend import Legend
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.settings import Settings
from tests.gui.named_articles import analysed

CTRL = Qt.KeyboardModifier.ControlModifier
UNSURE = {"تونس": 0.4, "البنك المركزي": 0.7, "الخوري": 0.5}


@pytest.fixture
def legend(window: MainWindow) -> Legend:
    """The legend over the made article, of whose names some are uncertain."""
    window.tabs.add(OpenArticle(*analysed(unsure=UNSURE)))
    return window.findChild(Legend, "legend")


def choose(legend: Legend, level: int) -> None:
    """Choose a level from the menu."""
    actions = legend.confidence.menu().actions()
    next(a for a in actions if a.objectName() == f"nameConfidence{level}").trigger()


def listed(window: MainWindow) -> list[str]:
    return [entity.name for _, entity in window.sidebar.model.entities()]


def marked(window: MainWindow) -> list[str]:
    text = window.pane.article.text
    return [text[m.start : m.end] for m in window.pane.shown_marks()]


def on(legend: Legend) -> list[str]:
    return [kind for kind, button in legend.buttons.items() if button.isChecked()]


def button(legend: Legend, kind: str) -> QToolButton:
    return legend.findChild(QToolButton, f"legend{kind}")


def test_names_below_the_level_are_gone_from_all_places(
    window: MainWindow, legend: Legend, qtbot: QtBot
) -> None:
    assert "تونس" in listed(window)
    choose(legend, 65)
    assert listed(window) == ["سامر الخوري", "كراكاس", "البنك المركزي"]
    assert marked(window) == ["سامر الخوري", "كراكاس", "البنك المركزي", "كراكاس", "كراكاس"]
    bar = window.marks.ticks.bar
    qtbot.waitUntil(lambda: {tick.words for tick in bar._ticks} == set(listed(window)))
    steps = []
    for _ in range(5):
        window.actions_by_name["actionNextName"].trigger()
        steps.append(window.pane.selected_text())
    assert steps == ["سامر الخوري", "كراكاس", "البنك المركزي", "كراكاس", "كراكاس"]


def test_a_name_half_of_whose_mentions_are_sure_counts_those(
    window: MainWindow, legend: Legend
) -> None:
    choose(legend, 65)
    entity = next(e for e in window.pane.shown.entities if e.name == "سامر الخوري")
    window.navigator.choose_entity(entity.id)
    assert "1 of 1" in window.findChild(QLabel, "statusText").text()


def test_the_button_says_how_many_names_are_hidden(window: MainWindow, legend: Legend) -> None:
    choose(legend, 85)
    assert "Very sure" in legend.confidence.text()
    assert "2 hidden" in legend.confidence.text()
    texts = [action.text() for action in legend.confidence.menu().actions()]
    assert [text.split("\t")[1] for text in texts] == ["4", "3", "2"]
    choose(legend, 0)
    assert "hidden" not in legend.confidence.text()


def test_the_level_is_remembered(window: MainWindow, legend: Legend) -> None:
    choose(legend, 85)
    window.services.settings.sync()
    assert Settings().least_confidence == 85


def test_the_preferences_and_the_legend_speak_of_the_same(
    window: MainWindow, legend: Legend
) -> None:
    settings = window.services.settings
    settings.organisations = False
    settings.others = True
    settings.least_confidence = 50
    assert on(legend) == ["PERS", "LOC", "MISC"]
    assert "50%" in legend.confidence.text()
    button(legend, "ORG").click()
    assert settings.organisations


def test_where_no_name_is_sure_enough_the_sidebar_says_so(
    window: MainWindow, legend: Legend
) -> None:
    window.tabs.add(OpenArticle(*analysed("وصل إلى تونس.", UNSURE)))
    choose(legend, 65)
    hint = window.sidebar.hint
    assert hint.isVisible()
    assert "sure" in hint.text()


def test_a_name_that_went_lets_go_and_one_that_stays_is_kept(
    window: MainWindow, legend: Legend
) -> None:
    window.navigator.show_mention(1)
    choose(legend, 85)
    assert window.navigator.entity.name == "كراكاس"
    choose(legend, 0)
    window.navigator.show_mention(3)
    assert window.pane.selected_text() == "الخوري"
    choose(legend, 65)
    assert window.navigator.entity is None


def test_a_click_with_ctrl_shows_one_type_alone_and_a_second_one_all_as_before(
    window: MainWindow, legend: Legend, qtbot: QtBot
) -> None:
    place = button(legend, "LOC")
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton, CTRL)
    assert on(legend) == ["LOC"]
    assert set(listed(window)) == {"كراكاس", "تونس"}
    assert window.services.settings.organisations  # no wish for the next time
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton, CTRL)
    assert on(legend) == ["PERS", "LOC", "ORG"]


def test_the_legend_is_worked_by_keyboard(window: MainWindow, legend: Legend, qtbot: QtBot) -> None:
    window.activateWindow()
    button(legend, "PERS").setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget().objectName())
    assert seen == ["legendLOC", "legendORG", "legendMISC", "nameConfidence"]
    qtbot.keyClick(button(legend, "LOC"), Qt.Key.Key_Space)
    assert on(legend) == ["PERS", "ORG"]
    qtbot.keyClick(button(legend, "LOC"), Qt.Key.Key_Space, CTRL)
    assert on(legend) == ["LOC"]


def test_the_menu_opens_by_the_space_bar(window: MainWindow, legend: Legend, qtbot: QtBot) -> None:
    window.activateWindow()
    menu = legend.confidence.menu()
    # The key click ends when the menu does.
    menu.aboutToShow.connect(menu.close, Qt.ConnectionType.QueuedConnection)
    legend.confidence.setFocus()
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(legend.confidence, Qt.Key.Key_Space)


def test_switches_say_type_and_count(window: MainWindow, legend: Legend) -> None:
    assert button(legend, "LOC").accessibleName() == "Places, 2"
    choose(legend, 65)
    assert button(legend, "LOC").accessibleName() == "Places, 1"
    assert "sure" in legend.confidence.accessibleName()


def test_a_count_that_comes_after_the_switch_is_seen(legend: Legend, qtbot: QtBot) -> None:
    switch = legend.buttons["PERS"]
    qtbot.waitExposed(switch)
    QApplication.processEvents()
    with qtbot.waitCallback(raising=True) as painted:
        switch.paintEvent = lambda event: painted(event)  # type: ignore[method-assign]
        switch.show_count(7)
