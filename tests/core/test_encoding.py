"""From bytes to text: the same news in every encoding, and bytes that are no text."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.encoding import Decoded, decode

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
