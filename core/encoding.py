"""From bytes to text: which encoding an Arabic file is in, and how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose BOM begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024  # bytes that the guess looks at
_ARABIC = re.compile("[\u0620-\u064a]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Words that no Arabic news text of any length goes without.
_COMMON = re.compile(r"\b(?:في|من|على|إلى|الى|أن|ان|التي|الذي|عن|مع|هذا|كان|ما|لا|هو)\b")


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` as decoded by ``encoding``; ``certainty`` is 1 where bytes prove it."""

    text: str
    encoding: str
    certainty: float


def decode(data: bytes) -> Decoded | None:
    """Decode by BOM, then strict UTF-8, then UTF-16 without BOM, then windows-1256.

    None when the bytes are not text in any of them.  What is neither falls to
    charset-normalizer's guess.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return _checked(data.decode(encoding), encoding, 1.0)
            except UnicodeDecodeError:
                return _damaged(data, encoding)
    try:
        return _checked(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        pass
    return _damaged(data, "utf-8") or _utf16(data) or _windows_1256(data) or _guessed(data)


def _checked(text: str, encoding: str, certainty: float) -> Decoded | None:
    """None for a text that is mostly control characters: bytes that happen to decode."""
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) // 50:
        return _utf16(text.encode("utf-8")) if encoding == "utf-8" else None
    return Decoded(text, encoding, certainty)


def _damaged(data: bytes, encoding: str) -> Decoded | None:
    """Text with a broken byte here and there, such as a letter cut in two at the end."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > 3 + len(text) // 1000 or not _ARABIC.search(text):
        return None
    return _checked(text, encoding, 0.9)


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without BOM: the high bytes of Arabic are 06, those of blanks 00."""
    sample = data[: _SAMPLE & ~1]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        known = sum(high.count(byte) for byte in (b"\x00", b"\x06", b"\x20"))
        if len(high) > 1 and known > 0.9 * len(high) and high.count(b"\x06"):
            try:
                text = data[: len(data) & ~1].decode(encoding)
            except UnicodeDecodeError:
                continue
            return _checked(text, encoding, 0.9)
    return None


def _windows_1256(data: bytes) -> Decoded | None:
    """windows-1256 decodes anything, so the text must look Arabic."""
    text = data.decode("cp1256", "replace")
    sample = text[:_SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    arabic = len(_ARABIC.findall(sample))
    if not letters or arabic < 0.4 * letters or _CONTROL.search(sample):
        return None
    common = len(_COMMON.findall(sample)) / max(1, len(sample.split()))
    return Decoded(text, "windows-1256", min(0.99, 0.6 + 4 * common))


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or _CONTROL.search(str(best)):
        return None
    try:
        return Decoded(data.decode(best.encoding), best.encoding, 0.5)
    except UnicodeDecodeError:
        return None
