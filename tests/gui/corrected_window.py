"""A window with a made article open, for the tests of corrections."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from core.grouping import group
from core.model import Analysis, Article, EntityType, Mention
from core.names import load_rules
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle

TEXT = (
    "زار كمال الحاج مدينة صور صباح اليوم.\n\nوتحدث الحاج عن صور قديمة للميناء، ثم شكر للسودان "
    "وفده.\n\nوسمع الحاج في صور كلمة الوزيرة سعاد مرزوق أحمد، وعادت مرزوق مساء."
)
OTHERS = (
    "معرض صور في بيروت يفتح أبوابه.",
    "وصل كمال الحاج إلى صور أمس.",
    "لا أخبار عن الطقس اليوم.",
)
NAMES: tuple[tuple[EntityType, str], ...] = (
    ("PERS", "كمال الحاج"),
    ("PERS", "الحاج"),
    ("PERS", "سعاد مرزوق"),
    ("PERS", "مرزوق"),
    ("LOC", "صور"),
    ("LOC", "بيروت"),
)


def analysed(article: Article) -> Analysis:
    """The names as an engine might find them, longer ones first."""
    found: list[Mention] = []
    for kind, name in NAMES:
        at = article.text.find(name)
        while at >= 0:
            if not any(m.start <= at < m.end for m in found):
                found.append(Mention(at, at + len(name), kind, name, 0.9, name))
            at = article.text.find(name, at + 1)
    mentions = tuple(sorted(found, key=lambda m: m.start))
    return Analysis("made", mentions, tuple(group(mentions, load_rules().gazetteer)))


def save_texts(file: Path, *texts: str) -> list[int]:
    """Save articles with their names; their numbers."""
    with Archive(file) as archive:
        articles = [make_article(text) for text in texts]
        return [archive.save(article, analysed(article))[0] for article in articles]


def open_text(window: MainWindow, text: str = TEXT) -> OpenArticle:
    """Open an article that is not saved, with its names."""
    article = make_article(text)
    return window.tabs.add(OpenArticle(article, analysed(article)))


def index_of(window: MainWindow, surface: str, nth: int = 0) -> int:
    """The index of a mention in the article in hand."""
    mentions = window.pane.analysis.mentions
    return [i for i, m in enumerate(mentions) if m.surface == surface][nth]


def surfaces(window: MainWindow, kind: str = "") -> list[str]:
    """The names marked in the text."""
    mentions = window.pane.analysis.mentions
    return [m.surface for m in mentions if kind in ("", m.type)]


def names(window: MainWindow) -> dict[str, int]:
    """The entities of the article in hand, with the number of their mentions."""
    return {e.name: len(e.mentions) for e in window.pane.analysis.entities}


def select(window: MainWindow, words: str) -> None:
    """Select words of the text."""
    assert window.pane.article is not None
    start = window.pane.article.text.index(words)
    window.pane.go_to(start, start + len(words))


def trigger(menu: QMenu, name: str) -> None:
    """Trigger an action of a menu or of its submenus by its object name."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            trigger(below, name)
        elif action.objectName() == name:
            assert action.isEnabled()
            action.trigger()


def press(
    window: MainWindow,
    qtbot: QtBot,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in the text, and wait until its names are shown anew."""
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(window.pane, key, held)
