"""Searching in the archive's panel: as one types, completed, narrowed, explained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.collections import recent
from gui.archive.chip import Chip
from gui.archive.model import ROW
from gui.archive.search_box import SearchBox
from gui.main_window import MainWindow

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def box(made: list[int], window: MainWindow, qtbot: QtBot) -> SearchBox:
    """The search box, with the keyboard in it."""
    window.activateWindow()
    found = window.findChild(QLineEdit, "archiveSearch")
    assert isinstance(found, SearchBox)
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    return found


def titles(window: MainWindow) -> list[str]:
    model = window.findChild(QListView, "archiveResults").model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def search(window: MainWindow, qtbot: QtBot, query: str) -> None:
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put(query)


def chips(window: MainWindow, name: str) -> list[Chip]:
    return [c for c in window.archive_panel.findChildren(Chip) if c.objectName() == name
            and c.isVisible()]  # fmt: skip


def note(window: MainWindow) -> QLabel:
    found: QLabel = window.findChild(QLabel, "archiveQueryNote")
    return found


def test_results_come_as_one_types(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    with qtbot.waitSignal(window.searchFinished):
        type_text(box, "كراك")
    assert titles(window) == ["وصول الوفد إلى كراكاس"]
    row = window.archive_panel.model.index(0).data(ROW)
    assert {row.snippet[a:b] for a, b in row.hits} >= {"كراكاس"}


def test_half_a_word_keeps_its_results_after_a_pause(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    box._long.setInterval(200)
    with qtbot.waitSignals([window.searchFinished] * 2):
        type_text(box, "كراك")
    assert titles(window) == ["وصول الوفد إلى كراكاس"]


def test_of_what_was_typed_over_nothing_is_shown(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    shown: list[str] = []
    show = window.archive_panel.show_page
    window.archive_desk._panel.show_page = lambda page: (shown.append(page.asked.query), show(page))
    for query in ("ميناء", "كراكاس", "معرض", "طنجة", "الورق"):
        box.put(query)
    qtbot.waitUntil(lambda: "الورق" in shown)
    qtbot.wait(50)
    assert shown == ["الورق"]


def test_a_name_is_completed_by_keyboard(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    offers = window.archive_panel.completing.list
    type_text(box, "ليلى")
    qtbot.waitUntil(offers.isVisible)
    assert box.hasFocus()
    names = [offer.shown for offer in offers.offers()]
    at = names.index("ليلى منصور")
    assert offers.offers()[at].articles == 2
    for _ in range(at + 1):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert "ليلى منصور" in box.accessibleDescription()
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not offers.isVisible()
    assert box.text().startswith('person:"ليلى منصور"')
    assert len(titles(window)) == 2


def test_tab_takes_a_field_and_its_values_follow(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    offers = window.archive_panel.completing.list
    type_text(box, "plac")
    qtbot.waitUntil(offers.isVisible)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "place:"
    assert box.hasFocus()
    qtbot.waitUntil(lambda: offers.isVisible() and bool(offers.offers()))
    assert "كراكاس" in [offer.shown for offer in offers.offers()]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not offers.isVisible()
    assert box.text() == "place:"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_searches_of_before_are_offered_in_an_empty_box(
    box: SearchBox, window: MainWindow, qtbot: QtBot, own_home: Path, type_text: Typing
) -> None:
    type_text(box, "معرض")
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    box.clear()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    offers = window.archive_panel.completing.list
    qtbot.waitUntil(offers.isVisible)
    assert offers.current() is not None
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "معرض"
    with Archive(own_home / "archive.db") as archive:
        assert recent(archive) == ["معرض"]


def test_a_mouse_click_takes_an_offer(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    offers = window.archive_panel.completing.list
    type_text(box, "يوسف")
    qtbot.waitUntil(offers.isVisible)
    at = [offer.shown for offer in offers.offers()].index("يوسف حداد")
    place = offers.visualRect(offers.model().index(at, 0)).center()
    with qtbot.waitSignal(window.searchFinished):
        qtbot.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert 'person:"يوسف حداد"' in box.text()
    assert len(titles(window)) == 2


def marked(box: SearchBox) -> bool:
    """Whether something red is drawn in the box."""
    image = box.grab().toImage()
    colors = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return any(color.red() > color.blue() + 80 for color in colors)


def test_what_is_wrong_with_a_query_is_said_when_it_stands(
    box: SearchBox, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    with qtbot.waitSignal(window.searchFinished):
        type_text(box, "معرض")
    with qtbot.waitSignal(window.searchFinished):
        type_text(box, ' "كراكاس')
    assert not note(window).isVisible()  # the quotation is still being typed
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert note(window).isVisible()
    assert "quotation" in note(window).text()
    assert marked(box)
    assert titles(window) == ["معرض الكتاب يفتح أبوابه في القاهرة"]
    assert not window.messages.isVisible()
    with qtbot.waitSignal(window.searchFinished):
        type_text(box, '"')
    assert not note(window).isVisible()
    assert not marked(box)


def test_marking_leaves_the_text_and_the_cursor_alone(box: SearchBox) -> None:
    box.setText("ليلى (")
    box.setCursorPosition(2)
    box.mark_error(6)
    assert (box.text(), box.cursorPosition()) == ("ليلى (", 2)


def test_facets_narrow_and_chips_widen_again(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "الوفد OR تونس")
    facet = next(c for c in chips(window, "facetChip") if c.value == "يوسف حداد")
    with qtbot.waitSignal(window.searchFinished):
        qtbot.mouseClick(facet, Qt.MouseButton.LeftButton)
    assert titles(window) == ["ليلى منصور تغادر تونس إلى عمان"]
    assert 'person:"يوسف حداد"' in box.text()
    [chip] = chips(window, "filter_person")
    assert "person" in chip.accessibleName()
    chip.setFocus()
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert chips(window, "filter_person") == []
    assert len(titles(window)) == 2


def test_a_facet_that_is_chosen_is_given_up_by_a_second_click(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "منصور")
    for lit in (True, False):
        facet = next(c for c in chips(window, "facetChip") if c.value == "يوسف حداد")
        with qtbot.waitSignal(window.searchFinished):
            qtbot.keyClick(facet, Qt.Key.Key_Space)
        facet = next(c for c in chips(window, "facetChip") if c.value == "يوسف حداد")
        assert facet.isChecked() == lit
    assert box.text() == "منصور"


def test_years_become_months(box: SearchBox, window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "في OR إلى")
    window.findChild(QToolButton, "facet_date").click()
    assert [c.value for c in chips(window, "facetChip")] == ["2020", "2019", "2018"]
    with qtbot.waitSignal(window.searchFinished):
        chips(window, "facetChip")[1].click()
    months = ["June 2019", "May 2019", "January 2019"]
    assert [c.value for c in chips(window, "facetChip")] == months
    with qtbot.waitSignal(window.searchFinished):
        chips(window, "facetChip")[1].click()
    assert titles(window) == ["معرض الكتاب يفتح أبوابه في القاهرة"]


def test_a_second_click_on_a_switch_puts_the_facets_away(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "منصور")
    assert chips(window, "facetChip")
    window.findChild(QToolButton, "facet_person").click()
    assert not chips(window, "facetChip")


def test_nothing_found_offers_what_was_meant(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "كراكوس")
    assert titles(window) == []
    [suggestion] = chips(window, "suggestion")
    assert suggestion.value == "كراكاس"
    with qtbot.waitSignal(window.searchFinished):
        suggestion.click()
    assert titles(window) == ["وصول الوفد إلى كراكاس"]


def test_the_keyboard_goes_from_the_box_to_the_list_and_opens(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "كراكاس")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    results = window.archive_panel.results
    assert results.hasFocus()
    qtbot.keyClick(results, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tabs.count() == 1)
    assert window.pane.textCursor().selectedText() == "كراكاس"


@pytest.mark.usefixtures("window")
def test_an_empty_archive_says_what_to_do(window: MainWindow) -> None:
    remark = window.archive_panel.list.remark
    assert remark.isVisible()
    assert remark.open_button.isVisible()
    assert remark.import_button.isVisible()
    assert not window.archive_panel.results.isVisible()


@pytest.mark.parametrize("language", ["ar"])
def test_filters_are_written_in_the_interface_s_language(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "منصور")
    facet = next(c for c in chips(window, "facetChip") if c.value == "يوسف حداد")
    with qtbot.waitSignal(window.searchFinished):
        facet.click()
    assert 'شخص:"يوسف حداد"' in box.text()
    [chip] = chips(window, "filter_person")
    assert chip.accessibleName() == "شخص: يوسف حداد"
    left = [c.geometry().x() for c in chips(window, "facetChip")]
    assert left == sorted(left, reverse=True)  # from the right on


def test_the_language_changes_while_results_are_shown(
    box: SearchBox, window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "منصور person:منصور")
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: chips(window, "filter_person")[0].accessibleName() == "شخص: منصور")
    assert len(titles(window)) == 2
    window.services.languages.use("en")
    qtbot.waitUntil(lambda: chips(window, "filter_person")[0].accessibleName() == "person: منصور")
