"""PDFs written by hand: text stored as it looks, locked files, broken and hostile ones."""

from __future__ import annotations

import hashlib
import random
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.errors import QariError
from core.limits import PAGES
from core.readers.draft import Draft, Source
from core.readers.pdf_file import read
from core.resource_files import resource

SENTENCE = "وصل الوفد إلى بيروت"
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>"
)
LATIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
FACE = resource("fonts", "NotoSans-Regular.ttf").read_bytes()
HELLO = b"BT /F 12 Tf 50 700 Td (Beirut this morning) Tj ET"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of objects numbered from 1, the first of them the catalog."""
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\n"
        % (
            count,
            table,
            count,
            trailer,
        )
        + b"startxref\n%d\n%%%%EOF\n" % len(out)
    )


def pages(count: int, kids: bytes = b"3 0 R ", content: bytes = HELLO) -> bytes:
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree, PAGE, stream(content), LATIN])


def looking(glyphs: Sequence[str], *, across: bool = False, spans: dict[int, str] | None = None):
    """A page with a line of glyphs from left to right, each of them half an em wide.

    A glyph is given by the characters that the font says it stands for; ``spans`` gives the
    text of single glyphs beside them, as browsers do.  ``across``: one string, not many.
    """
    font = b"".join(
        b"<%04X> <%s>\n" % (code, text.encode("utf-16-be").hex().encode())
        for code, text in enumerate(glyphs, 1)
        if text
    )
    shown = [b"<%04X>" % code for code in range(1, len(glyphs) + 1)]
    text = b"1 0 0 1 50 700 Tm [%s] TJ\n" % b"".join(shown) if across else b""
    for at, glyph in enumerate([] if across else shown):
        own = (spans or {}).get(at)
        begin = (
            b"/Span<</ActualText<FEFF%s>>> BDC\n" % (own or "").encode("utf-16-be").hex().encode()
        )
        draw = b"1 0 0 1 %d 700 Tm %s Tj\n" % (50 + 6 * at, glyph)
        text += begin + draw + b"EMC\n" if own else draw
    system = b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE,
            stream(b"BT /F 12 Tf\n" + text + b"ET"),
            b"<</Type/Font/Subtype/Type0/BaseFont/Amiri/Encoding/Identity-H"
            b"/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Amiri/CIDSystemInfo%s/DW 500"
            b"/FontDescriptor 8 0 R/CIDToGIDMap 10 0 R>>" % system,
            stream(
                b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                b"%d beginbfchar\n%sendbfchar endcmap" % (font.count(b"\n"), font)
            ),
            b"<</Type/FontDescriptor/FontName/Amiri/Flags 4/FontBBox[0 -300 1000 900]"
            b"/ItalicAngle 0/Ascent 900/Descent -300/CapHeight 700/StemV 80/FontFile2 9 0 R>>",
            stream(zlib.compress(FACE), b"/Filter/FlateDecode/Length1 %d" % len(FACE)),
            stream(b"\0\x24" * (len(glyphs) + 1)),  # they all look like A
        ]
    )


def draft(data: bytes) -> Draft:
    return read(Source(data, "خبر.pdf"))


def texts(data: bytes) -> list[str]:
    return [part.text for part in draft(data).parts]


def code(data: bytes) -> str:
    with pytest.raises(QariError) as caught:
        draft(data)
    assert "خبر.pdf" in str(caught.value)
    return caught.value.code


@pytest.mark.parametrize("across", [False, True])
def test_a_line_stored_as_it_looks_is_read_from_the_right(across: bool) -> None:
    assert texts(looking(SENTENCE[::-1], across=across)) == [SENTENCE]


def test_presentation_forms_are_read_in_order() -> None:
    # As LibreOffice and Word store «في الأمم», from left to right; the doctor does the rest.
    forms = ["\ufee2", "\ufee3", "\ufef7", "\ufe8d", " ", "\ufef2", "\ufed3"]
    assert texts(looking(forms, across=True)) == ["في الأمم"]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("ligature", ["لا", "لأ", "لإ", "الله", "لله"])
def test_a_ligature_given_as_a_string_keeps_its_order(ligature: str, across: bool) -> None:
    glyphs = ["م", "و", "ي", " ", ligature, "و", " ", "ل", "ا", "ق"]
    assert texts(looking(glyphs, across=across)) == [f"قال و{ligature} يوم"]


def test_text_given_beside_glyphs_is_taken() -> None:
    glyphs = ["م", "?", "س", " ", "?", "م", "أ"]
    assert texts(looking(glyphs, spans={1: "لا", 4: "س"})) == ["أمس سلام"]


@pytest.mark.parametrize("brackets", ["()", ")("])
def test_numbers_latin_words_and_brackets_in_a_line_stored_as_it_looks(brackets: str) -> None:
    # Some programs store a bracket by its looks, others by its meaning.
    left, right = brackets
    seen = f"2019 يف {left}BBC News{right} نع نويلم 12.5 تلاق"
    expected = "قالت 12.5 مليون عن (BBC News) في 2019"
    assert texts(looking(list(seen), across=True)) == [expected]


def test_arabic_words_in_an_english_line_are_read_from_the_right() -> None:
    seen = "The port of توريب 12.5 ءانيم opened in Beirut on Monday morning"
    expected = "The port of ميناء 12.5 بيروت opened in Beirut on Monday morning"
    assert texts(looking(list(seen), across=True)) == [expected]


def test_a_word_parted_at_a_lines_end_is_whole_again() -> None:
    content = b"BT /F 12 Tf 14 TL 50 700 Td (The govern-) Tj T* (ment met in Beirut.) Tj ET"
    assert texts(pages(1, content=content)) == ["The government met in Beirut."]


# --- What cannot be read ---


def test_what_is_no_pdf_is_damaged() -> None:
    assert code(b"") == code(b"%PDF-1.4\n" + bytes(range(256)) * 20) == "damaged"
    assert code(pages(1, kids=b"2 0 R ")) == "damaged"  # a tree of pages that holds itself
    assert draft(b"\r\n junk before it " * 20 + pages(1)).parts[0].text == "Beirut this morning"


def test_a_file_without_text_says_so() -> None:
    assert code(pages(1, content=b"")) == code(pages(0, kids=b"")) == "empty"
    assert code(pages(1, content=b"0 0 100 100 re f")) == "no-text-layer"


@pytest.mark.parametrize("kids", [b"3 0 R ", b"3 0 R " * 6000])
def test_too_many_pages_are_refused_before_they_are_read(kids: bytes) -> None:
    data = pages(100_000 if len(kids) < 10 else 6000, kids=kids)
    with pytest.raises(QariError) as caught:
        draft(data)
    assert caught.value.code == "too-many"
    assert caught.value.details["what"] == "pages"
    assert caught.value.details["limit"] == PAGES


def test_pages_that_are_declared_but_missing_do_no_harm() -> None:
    assert texts(pages(4000)) == ["Beirut this morning"]
    assert texts(pages(3, kids=b"3 0 R 2 0 R 9 0 R ")) == ["Beirut this morning"]


@pytest.mark.parametrize("box", [b"99999999999 1e38", b"0 0", b"1e-9 nan"])
def test_a_page_of_any_size_is_read(box: bytes) -> None:
    found = draft(pages(1).replace(b"595 842", box.ljust(7)[:16]))
    assert [part.text for part in found.parts] == ["Beirut this morning"]


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F 1e30 Tf 50 700 Td (a) Tj /F 0 Tf (b) Tj ET",
        b"BT /F 12 Tf 1e20 0 0 1e20 0 0 Tm (a) Tj 0 0 0 0 0 0 Tm (b) Tj ET",
        b"BT /F 12 Tf 50 700 Td (a) Tj " * 3000,
        b"BT /F 12 Tf 50 700 Td (" + b"\\001 " * 5000 + b") Tj ET",
        b"q " * 20_000 + HELLO,
    ],
)
def test_odd_content_ends_well(content: bytes) -> None:
    try:
        assert draft(pages(1, content=content)).parts
    except QariError as error:
        assert error.code in ("empty", "no-text-layer")


def survives(data: bytes) -> None:
    try:
        assert all(part.text for part in draft(data).parts)
    except QariError as error:
        assert str(error)


def test_a_file_cut_off_anywhere_is_read_or_refused() -> None:
    data = looking(SENTENCE[::-1])
    step = len(data) // 60
    for end in range(0, len(data), step):
        survives(data[:end])


@pytest.mark.parametrize("seed", range(3))
def test_a_file_with_flipped_bits_is_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    whole = (pages(2, kids=b"3 0 R 3 0 R "), looking(SENTENCE[::-1]), locked(b"", SENTENCE[::-1]))
    for _ in range(25):
        data = bytearray(rng.choice(whole))
        for _ in range(rng.choice((1, 4, 30))):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        survives(bytes(data))


# --- Locked files ---


def rc4(key: bytes, data: bytes) -> bytes:
    box, at = list(range(256)), 0
    for i in range(256):
        at = (at + box[i] + key[i % len(key)]) % 256
        box[i], box[at] = box[at], box[i]
    i = at = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        at = (at + box[i]) % 256
        box[i], box[at] = box[at], box[i]
        out.append(byte ^ box[(box[i] + box[at]) % 256])
    return bytes(out)


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def locked(password: bytes, text: str) -> bytes:
    """A page under the oldest of PDF's locks, RC4 with a key of 40 bits."""
    owner = rc4(hashlib.md5((b"owner" + PADDING)[:32]).digest()[:5], (password + PADDING)[:32])
    known = (password + PADDING)[:32] + owner + (-4).to_bytes(4, "little", signed=True) + b"id" * 8
    key = hashlib.md5(known).digest()[:5]
    of_object = hashlib.md5(key + b"\x04\0\0" + b"\0\0").digest()[:10]
    content = rc4(of_object, b"BT /F 12 Tf 50 700 Td (%s) Tj ET" % text.encode("ascii", "replace"))
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (
        owner.hex().encode(),
        rc4(key, PADDING).hex().encode(),
    )
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf(
        [b"<</Type/Catalog/Pages 2 0 R>>", tree, PAGE, stream(content), LATIN],
        b"/Encrypt%s/ID[<%s><%s>]" % (lock, b"6964" * 8, b"6964" * 8),
    )


def test_a_file_locked_with_a_password_says_so() -> None:
    with pytest.raises(QariError) as caught:
        draft(locked(b"secret", "Beirut"))
    assert (caught.value.code, caught.value.details["format"]) == ("encrypted", "PDF")


def test_a_file_locked_with_an_empty_password_opens() -> None:
    assert texts(locked(b"", "Beirut this morning")) == ["Beirut this morning"]


def test_files_are_read_side_by_side() -> None:
    files = [looking(SENTENCE[::-1]), pages(30, kids=b"3 0 R " * 30)] * 6
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(texts, files))
    assert found == [texts(file) for file in files]
