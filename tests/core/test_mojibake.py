"""Arabic decoded wrongly comes back; what only looks odd is left alone."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.doctor import REPAIRS
from core.doctor.edits import Edit, edited
from core.doctor.mojibake import mojibake_edits

TITLE = "العربية في المدارس"
TEXT = (
    f"{TITLE}\n\n"
    "أعلنت الوزارة أن التلاميذ سيعودون إلى فصولهم يوم الأحد، وقال الوزير إن الكتب جاهزة.\n"
    "كيف تستعد الأسر؟ ملف خاص عن فرحة الصغار وفاتورة الكبار.\n"
    "ثم ماذا؟"
)


def mended(text: str) -> str:
    """As the text doctor does it, which asks the tables only where they may serve."""
    found = REPAIRS[0].find(text)
    assert found == mojibake_edits(text)
    return edited(text, found)


def latin(data: bytes) -> str:
    """As programs read windows-1252, which has no character for five bytes."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in data
    )


MISREAD = {
    "utf-8 as windows-1256": lambda text: text.encode().decode("cp1256"),
    "utf-8 as windows-1252": lambda text: latin(text.encode()),
    "utf-8 as latin-1": lambda text: text.encode().decode("latin-1"),
    "utf-8 as macintosh": lambda text: text.encode().decode("mac_roman"),
    "utf-8 as dos 437": lambda text: text.encode().decode("cp437"),
    "windows-1256 as windows-1252": lambda text: latin(text.encode("cp1256")),
    "windows-1256 as latin-1": lambda text: text.encode("cp1256").decode("latin-1"),
    "iso-8859-6 as latin-1": lambda text: text.encode("iso8859-6").decode("latin-1"),
    "iso-8859-6 as windows-1256": lambda text: text.encode("iso8859-6").decode("cp1256"),
    "utf-8 as windows-1252, twice": lambda text: latin(latin(text.encode()).encode()),
    "utf-8 as latin-1, twice": lambda text: (
        text.encode().decode("latin-1").encode().decode("latin-1")
    ),
    "utf-8 as windows-1256, twice": lambda text: (
        text.encode().decode("cp1256").encode().decode("cp1256")
    ),
    "windows-1256 as latin-1, then utf-8 so": lambda text: latin(
        text.encode("cp1256").decode("latin-1").encode()
    ),
}


@pytest.mark.parametrize("way", MISREAD)
def test_a_text_decoded_wrongly_comes_back_whole(way: str) -> None:
    damaged = MISREAD[way](TEXT)
    assert damaged != TEXT
    assert mended(damaged) == TEXT
    assert mojibake_edits(TEXT) == []


@pytest.mark.parametrize("way", MISREAD)
@pytest.mark.parametrize("headline", ["مقتل ثلاثة في انفجار", "ارتفاع أسعار النفط عالميا"])
def test_a_headline_alone_comes_back(way: str, headline: str) -> None:
    assert mended(MISREAD[way](headline)) == headline


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ط§ظ„", "ال"),
        ("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©", "العربية"),
        ("ÇáÚÑÈíÉ", "العربية"),
        ("ÇäÙÑÈêÉ", "العربية"),
        ("╪º┘ä╪╣╪▒╪¿┘è╪⌐", "العربية"),
        ("ÿßŸÑÿπÿ±ÿ®Ÿäÿ©", "العربية"),
    ],
)
def test_single_words_that_readers_know_from_broken_pages(shown: str, meant: str) -> None:
    assert mojibake_edits(shown) == [Edit(0, len(shown), meant)]


def test_only_the_damaged_stretch_of_a_line_is_changed() -> None:
    line = f"قال الوزير: {latin(TITLE.encode())} ثم غادر."
    (edit,) = mojibake_edits(line)
    assert edited(line, [edit]) == f"قال الوزير: {TITLE} ثم غادر."
    assert line[: edit.start] == "قال الوزير: "
    assert line[edit.end :] == " ثم غادر."


def test_good_lines_between_damaged_ones_stay() -> None:
    good = "وهذا سطر سليم، ça va très bien, señor.\n"
    for way, misread in MISREAD.items():
        assert mended(good + misread(TITLE) + "\n" + good) == f"{good}{TITLE}\n{good}", way


def test_french_and_numbers_inside_a_damaged_page_come_back_too() -> None:
    text = f"{TITLE} 2012: «l’été à Paris» – 45%"
    assert mended(latin(text.encode())) == text
    assert mended(latin(text.encode("cp1256"))) == text


def test_lines_too_short_to_tell_follow_the_rest() -> None:
    text = f"{TITLE}\nفي\n\u00a0\nــــ\n{TITLE}"
    for way in ("utf-8 as windows-1252", "windows-1256 as latin-1", "utf-8 as windows-1256"):
        assert mended(MISREAD[way](text)) == text


@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_letters_whose_second_byte_was_lost_are_restored(errors: str) -> None:
    damaged = TEXT.encode().decode("cp1252", errors).replace("\u00ad", "")
    assert "\u0081" not in damaged
    assert mended(damaged) == TEXT


def test_a_lost_letter_stays_lost_where_it_may_be_a_vowel_sign() -> None:
    damaged = "فَرِحَ التلاميذُ بِالعيد".encode().decode("cp1252", "replace")
    assert mended(damaged) == "\ufffdَر\ufffdحَ التلاميذ\ufffd ب\ufffdالعيد"


@pytest.mark.parametrize(
    "good",
    [
        TEXT,
        "موضوع، وسط؛ بلاغ؟ «الوسط» و«القطاع»… إبلاغ – نفط؛ حفظ، صوغ»",
        "فَرِحَ التِّلاميذُ بِعَوْدَتِهِمْ إِلى المَدْرَسَةِ",
        "ça va très bien, Noël à l’école: créée, où naïveté ÉTÉ «déjà» ÀÉÈ",
        "Größe, Öl, Übermäßig, ÄÖÜ äöü ß – Straße",
        "İstanbul’da çok güzel bir gün: öğüt, çığ, şöyle",
        "Tiếng Việt rất đẹp: ướt, đường, Nguyễn Thuỷ, oán ưu",
        "Þýðing æðislegt fræði, á öðrum íslenskum ævintýrum",
        "ações, não, São João, Çäçänçä, ñandú, ¡Olé!, ¿Qué?",
        "Příliš žluťoučký kůň; zażółć gęślą jaźń; Ελλάδα; Москва; שלום; 東京; हिन्दी",
        "این یک متن فارسی است: عکس، گزارش خبرگزاری، چگونه؟ ژاپن پاک‌نویس",
        "یہ اردو ہے: پاکستان کے وزیر اعظم نے کہا، ٹھیک ہے، بڑے گھر، عکس",
        "emoji 😀🇩🇿👩‍👩‍👧 ❤️ ok ½ × ÷ © ™ € £ § ¶ ° ± µ",
        "def f(x: str) -> bytes:\n    return b'\\xd8\\xa7'  # Ã, Ø or Ù alone; ÄÖÜ",
        "متر×متر و3×4، مدينة Besançon الفرنسية وOrléans",
        "┌──┬──┐\n│██│╪╪│\n└──┴──┘ ÿ Ÿ ⁄ €",
        "Ã© und Ã¼ are mojibake, but not of Arabic: cafÃ©, dÃ©jÃ , GrÃ¼ÃŸe",
        "",
    ],
)
def test_good_text_of_any_language_is_never_touched(good: str) -> None:
    assert mojibake_edits(good) == []
    assert mojibake_edits(f"{TEXT}\n{good}\n{TEXT}") == []


PLAIN = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْـ٠١٢" + string.printable


@given(st.text(alphabet=PLAIN))
@settings(deadline=None, max_examples=200)
def test_nothing_is_found_where_nothing_is_suspicious(text: str) -> None:
    assert mojibake_edits(text) == []


ODD = "ط§ظ„ع¾غŒآØÙÚÛÃÂâ€™˜Çáäåæçèéêëìíîïðñ÷ø\u0081\u0085\u00a0\u00ad\ufffd?×╪┘ä┌ÿŸ⁄ \n aابوهي،"


@given(st.text(alphabet=ODD, max_size=60) | st.text(max_size=60))
@settings(deadline=None, max_examples=400)
def test_edits_are_in_order_and_leave_nothing_to_do(text: str) -> None:
    edits = mojibake_edits(text)
    assert all(0 <= edit.start < edit.end <= len(text) for edit in edits)
    assert all(a.end <= b.start for a, b in pairwise(edits))
    once = edited(text, edits)
    assert mended(once) == once
    assert once.count("\n") == text.count("\n")


@given(st.sampled_from(sorted(MISREAD)), st.integers(0, 300), st.text(alphabet=ODD, max_size=4))
@settings(deadline=None, max_examples=200)
def test_damage_on_damage_is_still_mended_once_for_all(way: str, at: int, odd: str) -> None:
    damaged = MISREAD[way](TEXT)
    once = mended(damaged[:at] + odd + damaged[at:])
    assert mended(once) == once
