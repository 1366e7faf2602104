"""Blocks, titles, words and sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles import LONGEST, PARAGRAPH, make_article
from core.opening import open_article
from core.tokenizer import sentences, words

TEXT = st.text(alphabet="ابتكرو .؟!«»\"'–-\n1٢,:…ِ😀a\u200f", max_size=200)


def headings(raw: str) -> list[str]:
    article = make_article(raw)
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == "heading"]


def test_the_seed_has_its_three_heads_and_readable_paragraphs(seed: Path) -> None:
    article = open_article(seed)
    assert headings(article.text) == [
        "– النفط الفنزويلي –",
        "– استئناف المحادثات مع المعارضة –",
        '– "ناقوس الخطر" –',
    ]
    paragraphs = [b for b in article.blocks if b.kind == "paragraph"]
    assert len(paragraphs) > 8
    assert all(b.end - b.start < 4 * PARAGRAPH for b in paragraphs)
    assert article.text == seed.read_text("utf-8").strip()


def test_a_parenthesis_between_dashes_is_no_heading() -> None:
    assert headings("قال الوزير - وهو طبيب - إن الخطة جاهزة. وسافر بعد ذلك.") == []


def test_a_first_line_above_text_is_the_title() -> None:
    article = make_article("ميناء طنجة يتوسع\n\nأعلنت الوكالة أن الأشغال ستنتهي قريبا.")
    assert article.title == "ميناء طنجة يتوسع"
    assert article.blocks[0].kind == "heading"


def test_a_title_is_made_of_the_first_sentence() -> None:
    article = make_article("وصل الوفد إلى بيروت. ثم غادر.")
    assert article.title == "وصل الوفد إلى بيروت"
    long = make_article("كلمة " * 60)
    assert len(long.title) <= 92
    assert long.title.endswith("كلمة…")


def test_quotations_are_not_cut_in_two() -> None:
    quoted = "قال «" + "هذه جملة طويلة لا تنتهي. " * 12 + "» وأضاف أن العمل مستمر. "
    article = make_article(quoted + "ثم تكلم غيره عن المشروع كله. " * 30)
    for block in article.blocks:
        part = article.text[block.start : block.end]
        assert part.count("«") == part.count("»")


@pytest.mark.parametrize(
    "text",
    ["كلمة " * 20_000, '"' + "قال الوزير إن المحادثات طالت. " * 4_000, "ك" * 50_000],
    ids=["no full stop", "a quotation that is never closed", "no blank"],
)
def test_no_block_is_too_long_to_be_laid_out(text: str) -> None:
    article = make_article(text)
    shown = [article.text[block.start : block.end] for block in article.blocks]
    assert max(map(len, shown)) <= LONGEST
    assert "".join("".join(shown).split()) == "".join(article.text.split())
    assert not [part for part in shown[:-1] if "كلمة" in part and not part.endswith("كلمة")]


@given(TEXT)
@settings(deadline=None)
def test_blocks_hold_all_text_but_blanks_in_order(raw: str) -> None:
    article = make_article(raw)
    at = 0
    for block in article.blocks:
        assert block.start < block.end
        assert not article.text[at : block.start].strip()
        at = block.end
    assert not article.text[at:].strip()


@given(TEXT)
@settings(deadline=None)
def test_words_slice_the_text_exactly_and_in_order(text: str) -> None:
    at = 0
    for word in words(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        at = word.end


@given(TEXT)
@settings(deadline=None)
def test_sentences_hold_every_word_once(raw: str) -> None:
    article = make_article(raw)
    split = [word for s in sentences(article.text, article.blocks) for word in s]
    whole = [w for b in article.blocks for w in words(article.text, b.start, b.end)]
    assert split == whole


def test_numbers_stay_whole_and_controls_outside() -> None:
    assert [w.text for w in words("بلغ ٣٫٢ مليار و12.5% في 2019/3/4")] == [
        "بلغ", "٣٫٢", "مليار", "و12", ".", "5", "%", "في", "2019/3/4",
    ]  # fmt: skip
    assert [w.text for w in words("\u200f\u202bأحمد\u202c كتب")] == ["أحمد", "كتب"]


@pytest.mark.parametrize("end", [".", "؟", "!", '."', "؟»"])
def test_a_sentence_ends_with_its_closing_quote(end: str) -> None:
    article = make_article(f"جاء الوفد{end} ثم غادر.")
    first, second = sentences(article.text, article.blocks)
    assert "".join(w.text for w in first).endswith(end)
    assert second[0].text == "ثم"


def test_the_language_is_seen() -> None:
    assert make_article("خبر من القاهرة").language == "ar"
    assert make_article("News from Cairo").language == "und"


def test_words_are_cut_as_camel_tools_cuts_them(seed: Path) -> None:
    """The corpora that the model learnt from were cut by its tokeniser."""
    tokenizer = pytest.importorskip("camel_tools.tokenizers.word")
    texts = [re.sub(r"\d\S+\d", "1", path.read_text("utf-8")) for path in seed.parent.glob("*.txt")]
    texts += ['«قال» "نعم"، لا؟ (المغرب) — €5 👍🏽 🇲🇦 كُتُب؛ ...', "a_b c-d ١٢٣م"]
    for text in texts:
        assert [w.text for w in words(text)] == tokenizer.simple_word_tokenize(text)


def test_numbers_stay_whole_and_bidi_controls_outside() -> None:
    text = "\u202b12.5% أو ٣٫٧ في\u200f 6/7/2102م.\u202c"
    assert [w.text for w in words(text)] == ["12.5%", "أو", "٣٫٧", "في", "6/7", "/", "2102م", "."]


@pytest.mark.parametrize("unit", ["\u200f", "a\u200f", "1.", "ا", "1.1"])
def test_words_of_a_monstrous_run_take_no_time(unit: str) -> None:
    assert len(words(unit * 200_000 + "م")) >= 1


def test_an_initial_ends_no_sentence() -> None:
    text = 'كان جون ف. كينيدي رئيسا. وقال "نعم". ثم مضى.'
    article = make_article(text)
    assert len(list(sentences(article.text, article.blocks))) == 3
