"""The reading pane: the place that is read, tashkeel, zoom, keys, and how marks lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.articles import make_article
from core.model import Analysis, Entity, Mention
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.reading.heights import Heights
from gui.reading.lines import x_of
from gui.reading.pane import ArticlePane
from gui.settings import Settings
from gui.theme import Themes

PARAGRAPH = "قَالَ الوَزِيرُ إنّ المحادثات في كراكاس رقم {} استمرت ثلاث ساعات، وإن الوفد غادرها مساء."
TEXT = "\n\n".join(PARAGRAPH.format(number) for number in range(200))
NAME = "كراكاس"


def analysis_of(text: str) -> Analysis:
    places = [at for at in range(len(text)) if text.startswith(NAME, at)]
    mentions = tuple(Mention(at, at + len(NAME), "LOC", NAME, 0.9) for at in places)
    return Analysis("made", mentions, (Entity(0, "LOC", NAME, (), tuple(range(len(places)))),))


@pytest.fixture
def pane(qtbot: QtBot) -> ArticlePane:
    made = ArticlePane(Themes("light"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_article(make_article(TEXT), analysis_of(TEXT))
    return made


@pytest.fixture
def opened(window: MainWindow) -> ArticlePane:
    """The same in the window."""
    article = make_article(TEXT)
    window.tabs.add(OpenArticle(article, analysis_of(article.text)))
    return window.pane


def first_line(pane: ArticlePane) -> int:
    """The text offset at the top of the pane, as one sees it."""
    cursor = pane.cursorForPosition(QPoint(pane.viewport().width() // 2, 12))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    return pane.page.map.to_offset(cursor.position())


CHANGES: dict[str, Callable[[ArticlePane], object]] = {
    "zoom": lambda pane: pane.zoom_in(),
    "a narrower pane": lambda pane: pane.resize(QSize(460, 500)),
    "colours": lambda pane: pane._themes.choose("dark"),
    "tashkeel": lambda pane: pane.show_tashkeel(False),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_place_that_is_read_stays(
    pane: ArticlePane, change: Callable[[ArticlePane], object], qtbot: QtBot
) -> None:
    pane.scroll_to(TEXT.index("رقم 120 "))
    before = first_line(pane)
    change(pane)
    assert first_line(pane) == before
    qtbot.waitUntil(lambda: pane.page.layout.complete)
    assert first_line(pane) == before


def test_many_changes_do_not_make_the_place_wander(pane: ArticlePane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.page.layout.complete)
    pane.scroll_to(TEXT.index("رقم 120 "))
    before, value = first_line(pane), pane.verticalScrollBar().value()
    for step in (1, 2, -3, 4, -4):
        pane.set_zoom(step)
        pane.resize(500 + 40 * step, 500)
    pane.set_zoom(0)
    pane.resize(700, 500)
    qtbot.waitUntil(lambda: pane.page.layout.complete)
    assert first_line(pane) == before
    assert abs(pane.verticalScrollBar().value() - value) <= 1


def test_lines_of_blocks_neither_overlap_nor_leave_gaps(pane: ArticlePane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.page.layout.complete)
    layout, document = pane.page.layout, pane.document()
    places = [
        layout.blockBoundingRect(document.findBlockByNumber(number))
        for number in range(document.blockCount())
    ]
    gaps = [below.top() - above.bottom() for above, below in pairwise(places)]
    assert min(gaps) > 0
    assert max(gaps) < 60


def test_headings_are_as_high_as_their_letters_from_wherever_one_comes(
    pane: ArticlePane,
) -> None:
    text = "\n\n".join(f"عنوان قصير {n}\n\n{PARAGRAPH.format(n)}" for n in range(30))
    article = make_article(text)
    tall = set()
    for place in (0, len(text) // 2, len(text)):
        pane.show_article(article)
        pane.scroll_to(place)
        for number in range(2, 60, 2):
            block = pane.document().findBlockByNumber(number)
            pane.page.layout.blockBoundingRect(block)
            tall.add(block.layout().lineAt(0).height())
    assert article.blocks[2].kind == "heading"
    assert len(tall) == 1


def test_justified_lines_reach_both_edges(pane: ArticlePane) -> None:
    pane.set_look(replace(pane.look, justified=True))
    block = pane.document().findBlockByNumber(3)
    width = pane.page.layout.blockBoundingRect(block).width()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    assert len(lines) > 1
    for line in lines:
        assert abs(x_of(line, line.textStart()) - width) < 1
    ends = [x_of(line, line.textStart() + line.textLength() - 1) for line in lines[:-1]]
    assert max(map(abs, ends)) < 1


def test_the_mouse_finds_the_name_below_it(pane: ArticlePane, qtbot: QtBot) -> None:
    mention = pane.analysis.mentions[1]
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.position_of(mention.start + 2))
    point = pane.cursorRect(cursor).center() - QPoint(3, 0)
    assert pane.mention_under(point) == 1
    with qtbot.waitSignal(pane.mention_clicked) as clicked:
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert clicked.args == [1]


@pytest.mark.parametrize("tashkeel", [True, False])
def test_the_mouse_selects_exactly(pane: ArticlePane, qtbot: QtBot, tashkeel: bool) -> None:
    pane.show_tashkeel(tashkeel)
    ends = []
    for offset in (TEXT.index("المحادثات"), TEXT.index(" رقم")):
        cursor = QTextCursor(pane.document())
        cursor.setPosition(pane.position_of(offset))
        ends.append(pane.cursorRect(cursor).center())
    qtbot.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=ends[0])
    qtbot.mouseMove(pane.viewport(), ends[1])
    qtbot.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=ends[1])
    assert pane.selected_text() == "المحادثات في كراكاس"


def test_a_name_that_is_hovered_is_told(pane: ArticlePane, qtbot: QtBot) -> None:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.position_of(pane.analysis.mentions[0].start + 2))
    point = pane.cursorRect(cursor).center() - QPoint(3, 0)
    with qtbot.waitSignal(pane.mention_hovered) as hovered:
        qtbot.mouseMove(pane.viewport(), point)
    assert hovered.args[0] == 0


@pytest.mark.parametrize(
    ("key", "goes"),
    [(Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Space, 1), (Qt.Key.Key_Home, 0)],
)
def test_keys_scroll(pane: ArticlePane, qtbot: QtBot, key: Qt.Key, goes: int) -> None:
    bar = pane.verticalScrollBar()
    bar.setValue(1000)
    qtbot.keyClick(pane, key)
    assert bar.value() > 1000 if goes else bar.value() == 0


def test_pages_overlap_by_a_line(pane: ArticlePane, qtbot: QtBot) -> None:
    last = pane.cursorForPosition(QPoint(350, pane.viewport().height() - 3)).position()
    qtbot.keyClick(pane, Qt.Key.Key_PageDown)
    cursor = QTextCursor(pane.document())
    cursor.setPosition(last)
    assert pane.viewport().rect().contains(pane.cursorRect(cursor))


def test_the_end_key_shows_the_last_line(pane: ArticlePane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_End)
    assert pane.verticalScrollBar().value() == pane.verticalScrollBar().maximum()
    last = QTextCursor(pane.document())
    last.movePosition(QTextCursor.MoveOperation.End)
    assert pane.viewport().rect().contains(pane.cursorRect(last).center())


def wheel(pane: ArticlePane, turn: int) -> None:
    at = QPointF(100, 100)
    event = QWheelEvent(
        at, pane.viewport().mapToGlobal(at), QPoint(), QPoint(0, turn),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.viewport(), event)


def test_ctrl_and_the_wheel_zoom(pane: ArticlePane) -> None:
    wheel(pane, 120)
    assert pane.zoom == 1
    for _ in range(4):  # a smooth wheel turns in parts of a notch
        wheel(pane, -60)
    assert pane.zoom == -1


def test_two_fingers_zoom(pane: ArticlePane) -> None:
    pad, at = QPointingDevice.primaryPointingDevice(), QPointF(100, 100)
    for spread in (0.05, 0.05, 0.05):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, pad, 2, at, at, at, spread, QPointF()
        )
        QApplication.sendEvent(pane.viewport(), event)
    assert pane.zoom == 2


def test_each_article_keeps_its_place(window: MainWindow, opened: ArticlePane) -> None:
    opened.scroll_to(TEXT.index("رقم 120 "))
    opened.verticalScrollBar().setValue(opened.verticalScrollBar().value() + 7)
    before, line = opened.place, first_line(opened)
    window.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    assert opened.verticalScrollBar().value() == 0
    window.tabs.setCurrentIndex(0)
    assert first_line(opened) == line
    assert abs(opened.place.below - before.below) < 1


def test_zoom_is_told_in_the_status_bar(window: MainWindow, opened: ArticlePane) -> None:
    window.actions_by_name["actionZoomIn"].trigger()
    assert "107%" in window.statusBar().currentMessage()


def test_tashkeel_is_left_out_and_remembered(window: MainWindow, opened: ArticlePane) -> None:
    window.actions_by_name["actionTashkeel"].trigger()
    assert "قال الوزير إن" in opened.toPlainText()
    assert "قَالَ الوَزِيرُ" in opened.article.text
    assert not Settings().tashkeel
    window.actions_by_name["actionTashkeel"].trigger()
    assert "قَالَ الوَزِيرُ" in opened.toPlainText()


def test_find_works_without_tashkeel(window: MainWindow, opened: ArticlePane, qtbot: QtBot) -> None:
    window.actions_by_name["actionTashkeel"].trigger()
    window.view.finder.open()
    window.view.find_bar.field.setText("قال الوزير")
    qtbot.waitUntil(lambda: opened.textCursor().selectedText().rstrip() == "قال الوزير")
    assert opened.selected_text().startswith("قَالَ الوَزِيرُ")


def test_names_are_marked_from_their_first_letter_to_their_last(pane: ArticlePane) -> None:
    text = pane.article.text
    marked = {text[mark.start : mark.end] for mark in pane.shown_marks()}
    assert marked == {NAME}


def test_a_mark_is_painted_behind_the_name_only(qtbot: QtBot) -> None:
    text = "وصل إلى كراكاس مساء."
    pane = ArticlePane(Themes("light"))
    qtbot.addWidget(pane)
    pane.resize(600, 300)
    pane.show()
    pane.show_article(make_article(text), analysis_of(text))
    ground = pane.page.looks["LOC"].ground
    image = pane.viewport().grab().toImage()
    line = pane.cursorRect(pane.textCursor()).center().y()
    coloured = [x for x in range(image.width()) if image.pixelColor(x, line) == ground]
    edges = []
    for offset in (text.index(NAME), text.index(NAME) + len(NAME)):
        cursor = QTextCursor(pane.document())
        cursor.setPosition(offset)
        edges.append(pane.cursorRect(cursor).center().x())
    assert abs(max(coloured) - edges[0]) <= 4
    assert abs(min(coloured) - edges[1]) <= 4


def test_heights_add_up_whatever_changes() -> None:
    heights = Heights([10.0, 20.0, 30.0, 40.0, 50.0])
    heights[1] = 5.0
    heights[4] = 1.0
    assert [heights.top(i) for i in range(6)] == [0, 10, 15, 45, 85, 86]
    assert [heights.at(y) for y in (-1, 0, 9, 10, 15, 84, 85, 200)] == [0, 0, 0, 1, 2, 3, 4, 4]
    assert Heights().at(5) == 0


def test_an_article_of_empty_text_shows_nothing(pane: ArticlePane, tmp_path: Path) -> None:
    pane.show_article(make_article(""))
    pane.grab()
    assert pane.toPlainText() == ""
    assert pane.top_offset() == 0
    assert pane.heights([0])[0] < 1
