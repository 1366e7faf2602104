"""From bytes to text: the same news in every encoding, and bytes that are no text."""

from __future__ import annotations

import unicodedata
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.encoding import CHOICES, Decoded, decode, decode_as
from core.errors import QariError

TEXT = "أعلنت البلدية في صيدا أن سوق السمك سيفتح من جديد، وقال رئيسها إن العمل انتهى."


def decoded(data: bytes) -> Decoded:
    result = decode(data)
    assert result is not None
    return result


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_bytes_that_prove_their_encoding_are_certain(encoding: str) -> None:
    result = decoded(TEXT.encode(encoding))
    assert result.text == TEXT
    assert result.certainty == 1


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1256"])
def test_a_guess_is_right_and_says_that_it_is_one(encoding: str) -> None:
    result = decoded(TEXT.encode(encoding))
    assert result.text == TEXT
    assert 0.5 <= result.certainty < 1


@pytest.mark.parametrize("mixed", ["تصدر CNN Arabic نشرتها في 12:30", "في 2024 بلغ 45%"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1256", "utf-8"])
def test_latin_words_and_numbers_among_the_arabic_do_not_mislead(mixed: str, encoding: str) -> None:
    assert decoded(mixed.encode(encoding)).text == mixed


def test_more_arabic_words_make_windows_1256_surer() -> None:
    short, long = decoded("خبر".encode("cp1256")), decoded(TEXT.encode("cp1256"))
    assert short.certainty < long.certainty


@pytest.mark.parametrize("cut", range(1, 12))
def test_a_download_broken_off_is_no_mojibake(cut: int) -> None:
    result = decoded(TEXT.encode()[:-cut])
    assert result.encoding == "utf-8"
    assert result.text[:50] == TEXT[:50]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"PK\x03\x04" + b"\x00\x01\x02\x03" * 200,
        b"\x00" * 400,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 200,
    ],
)
def test_pictures_archives_and_programs_are_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_nothing_is_an_empty_text() -> None:
    assert decoded(b"").text == ""
    assert decoded(b"\xef\xbb\xbf").text == ""


HEADLINES = (
    "الحكومة تقر ميزانية العام",
    "مقتل ثلاثة في انفجار",
    "ارتفاع أسعار النفط عالميا",
    "فوز المنتخب على ضيفه",
)
EIGHT_BIT = ("windows-1256", "iso-8859-6", "mac_arabic", "cp720")


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_four_words_tell_an_arabic_encoding(headline: str, encoding: str) -> None:
    result = decoded(headline.encode(encoding))
    assert result.text.replace("\u00a0", " ") == headline
    assert result.certainty > 0.9


@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_a_paragraph_is_read_in_its_own_encoding(encoding: str) -> None:
    text = TEXT.replace("،", "") if encoding == "cp720" else f"{TEXT} وفي 2012 بلغت 45%."
    result = decoded(text.encode(encoding))
    assert (result.text, result.encoding, result.certainty) == (text, encoding, 0.99)


def shaped(text: str) -> bytes:
    """DOS code page 864, which has a byte for each shape that a letter takes."""
    shapes: dict[tuple[str, str], str] = {}
    for char in bytes(range(128, 256)).decode("cp864", "replace"):
        kind, *letters = (unicodedata.decomposition(char) or char).split()
        if len(letters) == 1:
            shapes[kind, chr(int(letters[0], 16))] = char
    joining = {letter for kind, letter in shapes if kind == "<initial>"}
    out, behind = "", False
    for char, following in zip(text, text[1:] + " ", strict=True):
        ahead = char in joining and following.isalpha()
        kinds = ["<medial>", "<initial>"] if ahead else ["<final>", "<isolated>"]
        if not behind or (kinds[0], char) not in shapes:
            kinds.reverse()
        out += next((shapes[kind, char] for kind in kinds if (kind, char) in shapes), char)
        behind = ahead
    return out.encode("cp864")


@pytest.mark.parametrize("headline", HEADLINES)
def test_shapes_of_letters_tell_the_dos_page_that_has_them(headline: str) -> None:
    result = decoded(shaped(f"{headline} {HEADLINES[2]}"))
    assert result.encoding == "cp864"
    assert unicodedata.normalize("NFKC", result.text).startswith(headline)


@pytest.mark.parametrize(
    "text",
    [
        "Déjà vu", "À la une", "L’été à Paris", "ÉVÉNEMENT", "créée", "Le cœur", "10 €",
        "the President’s “new” office", "Beyoncé", "España", "Grüße aus München", "¡Olé!",
    ],
)  # fmt: skip
def test_accents_of_western_languages_are_no_arabic(text: str) -> None:
    result = decoded(text.encode("cp1252"))
    assert (result.text, result.encoding) == (text, "windows-1252")


def test_french_words_and_persian_letters_leave_windows_1256_what_it_is() -> None:
    for text in ("وصل الرئيس إلى Orléans في زيارة", "گزارش خبرگزاري پارس درباره چين"):
        assert decoded(text.encode("cp1256")).text == text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("arabic", "iso-8859-6"),
        ("ASMO-708", "iso-8859-6"),
        ("iso_8859-6", "iso-8859-6"),
        ("windows-1256", "windows-1256"),
        ("cp-1256", "windows-1256"),
        ("x-mac-arabic", "mac_arabic"),
    ],
)
def test_a_declared_charset_decides_where_the_letters_do_not(declared: str, encoding: str) -> None:
    word = "من" if encoding != "windows-1256" else "هو"
    other = decoded(word.encode(encoding)).text
    result = decode(word.encode(encoding), declared)
    assert result is not None
    assert (result.text, result.encoding) == (word, encoding)
    assert other in ("من", "هو")


def test_a_declared_charset_of_another_script_is_believed() -> None:
    for text, charset in (("Москва", "windows-1251"), ("東京の新聞", "shift_jis")):
        result = decode(text.encode(charset), charset)
        assert result is not None
        assert result.text == text


@pytest.mark.parametrize(
    "declared",
    ["iso-8859-1", "iso-8859-6", "utf-8", "utf-16", "koi8-r", "hex", "no such", "unicode_escape"],
)
def test_a_declared_charset_that_reads_wrong_is_not_believed(declared: str) -> None:
    result = decode(TEXT.encode("cp1256"), declared)
    assert result is not None
    assert result.text == TEXT
    utf8 = decode(TEXT.encode(), declared)
    assert utf8 is not None
    assert utf8.text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_need_no_mark(encoding: str) -> None:
    for text in (TEXT, "News in English, with numbers: 12"):
        result = decoded(text.encode(encoding))
        assert (result.text, result.encoding) == (text, encoding)


def test_letters_far_below_plain_ascii_are_found() -> None:
    page = b"<!-- " + b"head " * 30_000 + b"-->" + TEXT.encode("cp1256")
    assert decoded(page).text.endswith(TEXT)


@pytest.mark.parametrize("name", [name for name, _ in CHOICES])
def test_every_choice_of_the_menu_can_be_made(name: str) -> None:
    text = "Qari 1" if name in ("windows-1252", "cp864") else HEADLINES[0]
    result = decode_as(text.encode(name), name, "f.txt")
    assert (result.text, result.encoding, result.certainty) == (text, name, 1)


def test_the_readers_choice_is_followed_even_where_it_reads_badly() -> None:
    assert decode_as("خبر".encode("cp1256"), "Latin1", "f.txt").text == "ÎÈÑ"
    assert decode_as(TEXT.encode("utf-16-be"), "UTF-16", "f.txt").text == TEXT
    cut = decode_as(TEXT.encode()[:-1] + b"\xd9", "utf-8", "f.txt")
    assert cut.text == TEXT[:-1] + "\ufffd"
    assert cut.certainty < 1


@pytest.mark.parametrize("name", ["klingon", "", "hex", "idna", "a\x00b", "عربي", "\ud800"])
def test_an_unknown_encoding_is_refused_by_name(name: str) -> None:
    with pytest.raises(QariError) as caught:
        decode_as(b"x", name, "f.txt")
    assert caught.value.code == "encoding-unknown"
    assert "windows-1256" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT.encode("cp1256"), "utf-8"),
        (TEXT.encode("utf-16"), "cp1256"),
        (bytes(range(32)) * 4, "windows-1252"),
    ],
)
def test_bytes_that_are_no_text_in_the_chosen_encoding_are_refused(data: bytes, name: str) -> None:
    with pytest.raises(QariError) as caught:
        decode_as(data, name, "خبر.txt")
    assert caught.value.code == "bad-encoding"
    assert "خبر.txt" in str(caught.value)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةى ،.\n0123456789", min_size=1))
@settings(deadline=None, max_examples=150)
def test_any_utf8_arabic_comes_back(text: str) -> None:
    assert decoded(text.encode()).text == text


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=150)
def test_no_bytes_raise_or_warn(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = decode(data)
    assert result is None or 0 < result.certainty <= 1


@given(
    st.binary(max_size=60), st.sampled_from(["big5", "utf-7", "hz", "cp1256", "euc_kr", "utf-16"])
)
@settings(deadline=None, max_examples=150)
def test_no_bytes_raise_whatever_charset_they_declare(data: bytes, declared: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = decode(data, declared)
    assert result is None or isinstance(result.text, str)
