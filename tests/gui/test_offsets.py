"""Text offsets and document positions: the map and the document agree."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.offsets import DocumentMap, utf16_length
from gui.reading.pane import ArticlePane
from gui.theme import Themes

TASHKEEL_HERE = "\u0650\u0651"
TEXTS = st.lists(
    st.text(alphabet="ابتلكرو 😀𝔸.ab12" + TASHKEEL_HERE, min_size=1, max_size=30),
    min_size=1,
    max_size=6,
).map("\n".join)


def bare(text: str) -> str:
    return "".join(letter for letter in text if letter not in TASHKEEL_HERE)


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


@given(TEXTS)
def test_without_tashkeel_every_letter_keeps_its_offset(raw: str) -> None:
    article = make_article(raw)
    places = DocumentMap(article.text, article.blocks, bare=True)
    document = "\n".join(places.shown).encode("utf-16-le")
    for block in article.blocks:
        for offset in range(block.start, block.end):
            letter = article.text[offset]
            if letter in TASHKEEL_HERE:
                continue
            at = places.to_position(offset)
            assert places.to_offset(at) == offset
            units = letter.encode("utf-16-le")
            assert document[2 * at : 2 * at + len(units)] == units


@given(TEXTS, st.data())
def test_without_tashkeel_a_span_keeps_its_letters(raw: str, data: st.DataObject) -> None:
    article = make_article(raw)
    places = DocumentMap(article.text, article.blocks, bare=True)
    assume(article.blocks)
    block = data.draw(st.sampled_from(article.blocks))
    start = data.draw(st.integers(block.start, block.end))
    end = data.draw(st.integers(start, block.end))
    back = slice(*(places.to_offset(places.to_position(at)) for at in (start, end)))
    assert bare(article.text[back]) == bare(article.text[start:end])


def test_what_is_selected_without_tashkeel_is_copied_with_it(qtbot: QtBot) -> None:
    article = make_article("😀 ذَهَبَ مُحَمَّدٌ إِلَى السُّوقِ")
    pane = ArticlePane(Themes("light"))
    qtbot.addWidget(pane)
    pane.show_article(article)
    pane.show_tashkeel(False)
    at = article.text.index("مُحَمَّدٌ")
    pane.go_to(at, at + len("مُحَمَّدٌ"))
    assert pane.textCursor().selectedText() == "محمد"
    pane.copy()
    assert QGuiApplication.clipboard().text() == "مُحَمَّدٌ"
    # The clipboard of the off-screen platform outlives Python, and would call it at its end.
    QGuiApplication.clipboard().clear()


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
