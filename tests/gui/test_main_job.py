"""The whole path: open the seed, see its names, jump, save, find it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QListView,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.archive.model import ROW
from gui.entities.model import ENTITY, MENTION
from gui.main_window import MainWindow

Typing = Callable[[QWidget, str], None]

pytestmark = pytest.mark.usefixtures("model")


def open_by_action(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *files: Path
) -> None:
    """Open files as the reader does, with the dialog's answer given."""
    names = [str(f) for f in files]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (names, ""))
    with qtbot.waitSignals([window.extractionFinished] * len(files), timeout=30_000):
        window.actions_by_name["actionOpen"].trigger()


def entity(tree: QTreeView, name: str) -> QModelIndex:
    """The row of an entity."""
    model = tree.model()
    for row in range(model.rowCount()):
        kind = model.index(row, 0)
        for child in range(model.rowCount(kind)):
            index = model.index(child, 0, kind)
            if index.data() == name:
                return index
    raise AssertionError(f"{name} is not in the sidebar")


def click(qtbot: QtBot, view: QTreeView | QListView, index: QModelIndex) -> None:
    view.scrollTo(index)
    point = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def selected(window: MainWindow) -> str:
    pane = window.findChild(QTextBrowser, "articlePane")
    return pane.textCursor().selectedText()


def test_open_jump_save_search_and_open_at_the_hit(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path, type_text: Typing
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")

    click(qtbot, tree, entity(tree, "نيكولاس مادورو"))
    assert selected(window) == "نيكولاس مادورو"
    click(qtbot, tree, entity(tree, "نيكولاس مادورو"))
    assert selected(window) == "مادورو"

    with qtbot.waitSignals([window.saveFinished, window.searchFinished]):
        window.actions_by_name["actionSave"].trigger()

    box = window.findChild(QLineEdit, "archiveSearch")
    results = window.findChild(QListView, "archiveResults")
    for query, hit in (("مادورو", "مادورو"), ("الولايات المتحدة", "الولاياتالمتحدة")):
        box.clear()
        with qtbot.waitSignal(window.searchFinished):
            type_text(box, query)
        assert results.model().rowCount() == 1
        row = results.model().index(0, 0).data(ROW)
        assert hit in {row.snippet[a:b] for a, b in row.hits}
        window.files.close_article()
        click(qtbot, results, results.model().index(0, 0))
        qtbot.waitUntil(lambda hit=hit: selected(window) == hit)


def test_next_and_previous_walk_the_mentions_of_the_entity(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")
    click(qtbot, tree, entity(tree, "كراكاس"))
    seen = [window.pane.cursor_span()]
    for _ in range(4):
        window.actions_by_name["actionNextMention"].trigger()
        assert selected(window) == "كراكاس"
        seen.append(window.pane.cursor_span())
    assert seen == sorted(set(seen))
    window.actions_by_name["actionNextMention"].trigger()
    assert window.pane.cursor_span() == seen[0]
    window.actions_by_name["actionPreviousMention"].trigger()
    assert window.pane.cursor_span() == seen[-1]


def test_without_an_entity_in_hand_next_walks_all_mentions(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    window.actions_by_name["actionNextMention"].trigger()
    assert selected(window) == "كراكاس"
    tree = window.findChild(QTreeView, "entityTree")
    assert tree.currentIndex().data() == "كراكاس"


def test_a_mention_is_scrolled_into_view(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    window.resize(900, 500)
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")
    click(qtbot, tree, entity(tree, "نجيب بوكيلة"))
    shown = window.pane.viewport().rect()
    assert shown.contains(window.pane.cursorRect().center())


def test_clicking_a_name_in_the_text_selects_it_in_the_sidebar(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    pane = window.pane
    mention = next(m for m in pane.analysis.mentions if m.surface == "واشنطن")
    cursor = pane.textCursor()
    cursor.setPosition(pane.position_of(mention.start + 2))
    point = pane.cursorRect(cursor).center() - QPoint(1, 0)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    tree = window.findChild(QTreeView, "entityTree")
    assert tree.currentIndex().data() == "واشنطن"
    assert selected(window) == "واشنطن"


def test_mentions_stand_below_their_entity_and_lead_to_their_place(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")
    index = entity(tree, "خوان غوايدو")
    tree.expand(index)
    model = tree.model()
    assert model.rowCount(index) == 3
    last = model.index(2, 0, index)
    assert last.data(ENTITY) == index.data(ENTITY)
    click(qtbot, tree, last)
    mention = window.pane.analysis.mentions[last.data(MENTION)]
    assert window.pane.cursor_span() == (mention.start, mention.end)


def test_enter_in_the_sidebar_does_what_a_click_does(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")
    tree.setCurrentIndex(entity(tree, "فلاديمير بوتين"))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert selected(window) == "فلاديمير بوتين"


def test_the_filter_finds_names_however_spelt(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path, type_text: Typing
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    type_text(window.findChild(QLineEdit, "entityFilter"), "اوكرانيا")
    tree = window.findChild(QTreeView, "entityTree")
    assert tree.model().rowCount() == 1
    assert entity(tree, "أوكرانيا").isValid()


def test_a_type_switched_off_in_the_legend_is_neither_marked_nor_listed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    before = len(window.pane.shown_marks())
    places = sum(m.type == "LOC" for m in window.pane.analysis.mentions)
    window.sidebar.legend.buttons["LOC"].click()
    assert len(window.pane.shown_marks()) == before - places
    with pytest.raises(AssertionError):
        entity(window.findChild(QTreeView, "entityTree"), "كراكاس")


def test_the_sidebar_says_why_a_form_belongs_to_a_name(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: Path
) -> None:
    open_by_action(window, qtbot, monkeypatch, seed)
    tree = window.findChild(QTreeView, "entityTree")
    tip = entity(tree, "نيكولاس مادورو").data(Qt.ItemDataRole.ToolTipRole)
    assert "مادورو" in tip
    assert "short form" in tip
