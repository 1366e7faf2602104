"""Rich text: encodings of Arabic, groups that are no text, paragraphs; broken files."""

from __future__ import annotations

import random

import pytest

from core.errors import QariError
from core.limits import NESTING
from core.progress import Cancelled
from core.readers import rich_text
from core.readers.draft import Draft, Part, Source

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    r"{\f1\fbidi \froman\fcharset178 Times New Roman (Arabic);}}"
)
NEWS = "أعلنت الوزارة فتح المدارس."


def escaped(text: str, codec: str = "cp1256") -> str:
    return "".join(rf"\'{byte:02x}" for byte in text.encode(codec))


def unicode_words(text: str, fallback: str = "?") -> str:
    units = text.encode("utf-16-le")
    numbers = (
        int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)
    )
    return "".join(rf"\u{number}{fallback}" for number in numbers)


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0" + FONTS) -> bytes:
    return ("{\\rtf1" + head + "\n" + body + "}").encode("latin-1")


def read(data: bytes) -> Draft:
    return rich_text.read(Source(data, "خبر.rtf"))


def texts(body: str, **more: str) -> list[str]:
    return [part.text for part in read(rtf(body, **more)).parts]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (r"\ansi\ansicpg1256", escaped(NEWS)),
        (r"\ansi\ansicpg1256" + FONTS, r"\f0 " + escaped(NEWS)),
        (r"\ansi\ansicpg1252\deff0" + FONTS, r"\pard\f1 " + escaped(NEWS)),
        (r"\ansi\ansicpg1252\deff1" + FONTS, r"\f0\plain " + escaped(NEWS)),
        (r"\ansi\ansicpg1252\deff0" + FONTS, r"\ltrch\f0\rtlch " + escaped(NEWS)),
        (r"\ansi\ansicpg1252\deflang1025", escaped(NEWS)),
        (r"\ansi\ansicpg1252", unicode_words(NEWS)),
        (r"\ansi\uc2", unicode_words(NEWS, r"\'c7\'d4")),
        (r"\mac\ansicpg10004", escaped(NEWS, "mac_arabic")),
        (r"\ansi\ansicpg65001", NEWS.encode().decode("latin-1")),
        (r"\ansi\ansicpg708", escaped(NEWS, "iso8859_6")),
    ],
)
def test_arabic_however_it_is_encoded(head: str, body: str) -> None:
    assert texts(body, head=head) == [NEWS]


def test_a_western_run_beside_an_arabic_font() -> None:
    body = rf"{{\f1 {escaped('مقهى')}}} \f0 caf\'e9 \ldblquote ici\rdblquote\f1  {escaped('هنا')}"
    assert texts(body) == ["مقهى café “ici” هنا"]


def test_halves_of_a_character_are_joined_and_a_lone_one_is_marked() -> None:
    assert texts(unicode_words("فرح 😀") + r" \u-10179? x") == ["فرح 😀 \ufffd x"]


def test_paragraphs_lines_and_signs() -> None:
    body = r"a\line b\par\pard  \{c\}\~d\tab e\_f \-g\par\par" + "\r\n h\r\ni\\\nj"
    assert texts(body) == ["a\nb", "{c} d e\u2011f g", "hi", "j"]


def test_groups_that_are_no_text_are_left_out() -> None:
    body = (
        r"{\colortbl;\red0;}{\*\generator x;}{\header h}{\pict\wmetafile8 0102}"
        r"{\field{\*\fldinst HYPERLINK \"http://x.test\"}{\fldrslt\ul link}} {\v hidden}"
        r"{\deleted gone}{\*\bkmkstart b}{\xe{\v y}} end{\footer f}"
    )
    assert texts(body) == ["link end"]


def test_binary_data_is_jumped_over() -> None:
    assert texts(r"a{\pict\bin7 }}}{{\x}b\par{\object\bin-4 x}c") == ["ab", "c"]


def test_title_and_author() -> None:
    info = (
        rf"{{\info{{\title {escaped('موسم القطاف')}}}{{\author {unicode_words('سلمى')}}}"
        r"{\operator me}{\creatim\yr2020}}"
    )
    draft = read(rtf(info + r"\f1 " + escaped(NEWS)))
    assert (draft.title, draft.author, draft.published) == ("موسم القطاف", "سلمى", None)
    assert draft.parts == (Part(NEWS),)


def test_kinds_come_from_styles_outline_and_lists() -> None:
    styles = (
        r"{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Mine;}"
        r"{\s3 Quote;}{\*\cs4 Char;}{\s5 Title;}}"
    )
    body = (
        r"\pard\s5 T\par\pard\s1 A\par\pard\s2 B\par\pard\s3 C\par\pard{\listtext\'b7\tab}D\par"
        r"\pard\ls1 E\par\pard\plain F\par\pard\outlinelevel1 G"
    )
    draft = read(rtf(styles + body))
    assert draft.title == "T"
    assert [(part.text, part.kind) for part in draft.parts] == [
        ("A", "heading"),
        ("B", "heading"),
        ("C", "quote"),
        ("D", "item"),
        ("E", "item"),
        ("F", "paragraph"),
        ("G", "heading"),
    ]


def test_rows_notes_and_text_boxes() -> None:
    body = (
        r"one{\footnote\pard note.}{\shp{\*\shpinst{\sp{\sn n}{\sv v}}{\shptxt box\par}}"
        r"{\shprslt again}} two\par\trowd\pard\intbl a\par b\cell c\cell\row"
        r"\trowd alone.\par\pard\intbl here.\cell\row\pard end"
    )
    assert texts(body) == ["one two", "box", "a b\tc", "alone.", "here.", "end", "note."]


def test_unicode_beside_its_ansi_form_is_read_once() -> None:
    assert texts(r"{\upr{ansi}{\*\ud{" + unicode_words("نص") + "}}} b") == ["نص b"]


def test_a_title_in_unicode_beside_its_ansi_form_is_read_once() -> None:
    """As LibreOffice writes it."""
    title = r"{\info{\upr{\title ??}{\*\ud{\title " + unicode_words("نص") + "}}}}"
    made = read(rtf(title + " b"))
    assert (made.title, [part.text for part in made.parts]) == ("نص", ["b"])


def test_what_is_no_rich_text_and_what_is_blank_is_named() -> None:
    for data, code in ((b"", "damaged"), (b"plain", "damaged"), (rtf(r"\par "), "empty")):
        with pytest.raises(QariError) as caught:
            read(data)
        assert caught.value.code == code


def test_a_file_that_ends_in_a_group_is_damaged_but_for_its_last_brace() -> None:
    assert read(rtf("text")[:-1]).parts == (Part("text"),)
    with pytest.raises(QariError) as caught:
        read(rtf("text {\\b bold")[:-1])
    assert caught.value.code == "damaged"


@pytest.mark.parametrize("depth", [NESTING, 10_000, 1_000_000])
def test_groups_nested_too_deep_are_refused(depth: int) -> None:
    with pytest.raises(QariError) as caught:
        read(rtf("{" * depth + "x" + "}" * depth))
    assert caught.value.code == "too-deep"


def test_reading_can_be_stopped() -> None:
    class Stop:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        rich_text.read(Source(rtf(r"a\par " * 50_000), "x.rtf", progress=Stop()))


def whole() -> bytes:
    info = rf"{{\info{{\title {escaped('عنوان')}}}}}{{\stylesheet{{\s1 heading 1;}}}}"
    body = rf"\pard\s1\f1 {escaped(NEWS)}\par\intbl a\cell\row{{\footnote x}}{unicode_words('😀')}"
    return rtf(info + body + r"{\pict\bin3 abc}\par\uc2\u65 bc\lang1025\plain\v0\cell")


@pytest.mark.parametrize("seed", range(60))
def test_changed_and_cut_files_never_raise_anything_else(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(whole())
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(6, len(data))] = chance.choice(b"{}\\'u*-0123456789\x00\xff fs;")
    for cut in (len(data), chance.randrange(len(data))):
        try:
            draft = read(bytes(data[:cut]))
        except QariError:
            continue
        assert all(part.text.strip() for part in draft.parts)
        "".join(part.text for part in draft.parts).encode("utf-8")
