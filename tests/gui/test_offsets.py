"""Text offsets and document positions: the map and the document agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.offsets import DocumentMap, utf16_length
from gui.reading.pane import ArticlePane
from gui.theme import Themes

TEXTS = st.lists(
    st.text(alphabet="ابتلكرو 😀𝔸.ِّab12", min_size=1, max_size=30), min_size=1, max_size=6
).map("\n".join)


@given(TEXTS)
def test_offsets_survive_the_round_trip(raw: str) -> None:
    article = make_article(raw)
    places = DocumentMap(article.text, article.blocks)
    for block in article.blocks:
        for offset in range(block.start, block.end + 1):
            assert places.to_offset(places.to_position(offset)) == offset


@given(TEXTS)
def test_positions_count_utf16_units(raw: str) -> None:
    article = make_article(raw)
    places = DocumentMap(article.text, article.blocks)
    for block in article.blocks:
        start, end = places.to_position(block.start), places.to_position(block.end)
        assert end - start == utf16_length(article.text[block.start : block.end])


def test_every_name_after_an_emoji_is_marked_exactly(qtbot: QtBot) -> None:
    article = make_article("عنوان 😀 الخبر\n\nوصل 😀😀 مادورو إلى كراكاس 🎉.\nثم غادر كراكاس.")
    pane = ArticlePane(Themes("light"))
    qtbot.addWidget(pane)
    pane.show_article(article)
    for name in ("مادورو", "كراكاس"):
        at = article.text.find(name)
        while at >= 0:
            pane.go_to(at, at + len(name))
            assert pane.textCursor().selectedText() == name
            assert pane.cursor_span() == (at, at + len(name))
            at = article.text.find(name, at + 1)
