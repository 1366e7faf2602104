"""From bytes to text: which encoding an Arabic file is in, and how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from itertools import islice

from core.errors import QariError
from core.patterns import lazy_pattern

#: Encodings to choose from: what Python calls each, and what a menu does.
CHOICES: tuple[tuple[str, str], ...] = (
    ("utf-8", "Unicode (UTF-8)"),
    ("utf-16", "Unicode (UTF-16)"),
    ("windows-1256", "Arabic (Windows-1256)"),
    ("iso-8859-6", "Arabic (ISO-8859-6)"),
    ("mac_arabic", "Arabic (Macintosh)"),
    ("cp720", "Arabic (DOS 720)"),
    ("cp864", "Arabic (DOS 864)"),
    ("windows-1252", "Western European (Windows-1252)"),
)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose BOM begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages and mails call encodings and Python does not, or takes for others: browsers
# read all that is called Latin 1 as windows-1252.
_ALIASES = {
    "latin1": "windows-1252", "latin-1": "windows-1252", "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "cp-1252": "windows-1252", "x-cp1252": "windows-1252", "cp1252": "windows-1252",
    "cp-1256": "windows-1256", "x-cp1256": "windows-1256", "cp1256": "windows-1256",
    "windows1256": "windows-1256", "win-1256": "windows-1256", "arabic": "iso-8859-6",
    "asmo-708": "iso-8859-6", "iso8859-6": "iso-8859-6", "iso88596": "iso-8859-6",
    "iso-8859-6-e": "iso-8859-6", "iso-8859-6-i": "iso-8859-6", "csiso88596e": "iso-8859-6",
    "csiso88596i": "iso-8859-6", "x-mac-arabic": "mac_arabic", "x-macarabic": "mac_arabic",
    "macarabic": "mac_arabic", "mac-arabic": "mac_arabic", "dos-720": "cp720",
    "ibm720": "cp720", "cp-720": "cp720", "dos-864": "cp864", "cp-864": "cp864",
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "unicode": "utf-16", "ucs-2": "utf-16",
}  # fmt: skip
# Python's ways to write a text in other signs, some of them slow without end.
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"))
_SAMPLE = 64 * 1024  # bytes or characters that a guess looks at
_CONTROL = lazy_pattern("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_ASCII = lazy_pattern("[^\x00-\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
# A run of letters, at least one of them not ASCII; linear, whatever the bytes.
_HIGH_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+")
_WORDS = 4000  # of a sample

# Bits that an encoding has to make up for, being rarer.  Where two read the same, the
# first wins: Western languages over the French letters of windows-1256.
_EIGHT_BIT = {
    "windows-1252": 0.0, "windows-1256": 0.0, "iso-8859-6": 2.5, "mac_arabic": 6.0,
    "cp720": 6.0, "cp864": 16.0,
}  # fmt: skip
# MacArabic has ASCII's signs once more, to be written from right to left: bits of them.
_DOUBLED_BLANK, _DOUBLED_SIGN = 4.0, 8.0
_FAVOUR = 12.0  # bits by which a declared encoding may read worse and yet be right
_READABLE, _LEEWAY = 6.2, 8.0  # bits a character that text takes at most, and for a short one
_USUAL = 5.5  # bits a character that all but the shortest texts stay below
_TOLERATED = 0.02  # of the characters may be broken where the reader chose the encoding


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` as decoded by ``encoding``; ``certainty`` is 1 where bytes prove it."""

    text: str
    encoding: str
    certainty: float


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """The text that bytes are, or None when they are none.

    Asked in turn: the BOM, UTF-8, UTF-16 and UTF-32 without BOM, the 8-bit encodings of
    Arabic and windows-1252 by what they make of the letters, and charset-normalizer.
    ``declared`` is the charset that the file names for itself, believed where nothing
    above 8 bits fits and it reads no worse than others.
    """
    return _marked(data) or _unicode(data) or _eight_bit(data, declared)


def decode_as(data: bytes, encoding: str, file: str) -> Decoded:
    """The text in the encoding that the reader chose.

    Raises QariError: encoding-unknown, or bad-encoding where more than 2 % of the
    characters are broken or control characters.
    """
    codec = codec_of(encoding)
    if codec is None:
        raise QariError("encoding-unknown", name=encoding, known=", ".join(dict(CHOICES)))
    if codec == "utf-16" and (found := _marked(data) or _wide(data)):
        return found  # whichever byte comes first
    text, broken = _forgiving(data, codec)
    if broken > _TOLERATED * len(text) or _is_binary(text):
        raise QariError("bad-encoding", file=file, encoding=encoding)
    return Decoded(text.removeprefix("\ufeff"), codec, 0.9 if broken else 1.0)


def _marked(data: bytes) -> Decoded | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding, 1.0) or _damaged(data, encoding)
    return None


def _unicode(data: bytes) -> Decoded | None:
    return _strict(data, "utf-8", 1.0) or _wide(data) or _damaged(data, "utf-8")


def _strict(data: bytes, encoding: str, certainty: float) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return None if _is_binary(text) else Decoded(text, encoding, certainty)


def _is_binary(text: str) -> bool:
    """Mostly control characters: bytes that happen to decode."""
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > len(sample) // 50


def _damaged(data: bytes, encoding: str) -> Decoded | None:
    """Text with a broken byte here and there, such as a letter cut in two at the end."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text[:_SAMPLE]) - broken
    if broken > 3 + len(text) // 1000 or whole < 4 * broken or _is_binary(text):
        return None
    return Decoded(text, encoding, 0.9)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without BOM: most high bytes are those of Arabic and of ASCII."""
    sample = data[:_SAMPLE]
    for width, encoding in ((4, "utf-32"), (2, "utf-16")):
        for order, at in (("le", width - 1), ("be", 0)):
            highest = sample[: len(sample) // width * width][at::width]
            expected = b"\x00" if width == 4 else b"\x00\x06\x20\xfe"
            known = len(highest) - len(highest.translate(None, expected))
            if len(highest) > 1 and known > 0.9 * len(highest):
                whole = data[: len(data) // width * width]
                if found := _strict(whole, f"{encoding}-{order}", 0.9):
                    return found
    return None


def _eight_bit(data: bytes, declared: str) -> Decoded | None:
    """The encoding whose letters are the most likely, if any are likely at all."""
    if _is_binary(data[:_SAMPLE].decode("latin-1")):
        return None
    sample = _sample(data)
    costs = {name: _cost(sample, name) + more for name, more in _EIGHT_BIT.items()}
    best = min(costs, key=costs.__getitem__)
    high = len(_HIGH.findall(sample))
    certainty = _certainty(sample, costs, best)
    if found := _as_declared(data, declared, (costs[best] + _FAVOUR) / max(1, high)):
        return found if found.encoding != best else replace(found, certainty=max(0.95, certainty))
    if costs[best] > _READABLE * high + _LEEWAY:
        return _guessed(data)
    text, broken = _forgiving(data, best)
    return Decoded(text, best, certainty * (0.9 if broken else 1.0))


def _sample(data: bytes) -> bytes:
    """Words that are not ASCII, as many as suffice, however far down they begin."""
    words = islice(_HIGH_WORD.finditer(data), _WORDS)
    return b" ".join(word.group()[:_SAMPLE] for word in words)[:_SAMPLE]


def _bits(text: str) -> float:
    from core.letter_statistics import bits  # tables that UTF-8 needs none of

    return bits(text)


def _cost(sample: bytes, encoding: str) -> float:
    """Bits, also for the signs that an encoding has twice, so that none comes free."""
    text = sample.decode(encoding, "replace")
    high = len(_HIGH.findall(sample))
    doubled = max(0, high - sum(not char.isascii() for char in text))
    blanks = sample.count(b"\xa0") if doubled else 0
    return _bits(text) + _DOUBLED_BLANK * blanks + _DOUBLED_SIGN * (doubled - blanks)


def _certainty(sample: bytes, costs: dict[str, float], best: str) -> float:
    """By how much the best reading leads over the next that differs."""
    texts = {name: sample.decode(name, "replace").replace("\u00a0", " ") for name in costs}
    others = (cost for name, cost in costs.items() if texts[name] != texts[best])
    lead = min(others, default=costs[best] + 99.0) - costs[best]
    usual = _USUAL * len(_HIGH.findall(sample)) / max(1.0, costs[best])
    return round(min(0.99, 1 / (1 + 2 ** (-lead / 2))) * min(1.0, max(0.1, usual)), 3)


def _as_declared(data: bytes, declared: str, most: float) -> Decoded | None:
    """The text in the declared encoding where it takes at most so many bits a byte."""
    codec = codec_of(declared)
    if codec is None or codec.startswith("utf"):
        return None
    found = _strict(data, codec, 0.95)
    if found is None:
        return None
    first = _NOT_ASCII.search(found.text)
    part = found.text[first.start() :][:_SAMPLE] if first else ""
    high = len(_HIGH.findall(part.encode(codec, "ignore")))
    return found if _bits(part) <= most * high else None


def codec_of(label: str) -> str | None:
    """Python's name for the encoding that a file or a reader calls so; None for no such."""
    name = label.strip().lower().replace("_", "-")
    name = _ALIASES.get(name, name)
    if not name.isascii():
        return None
    try:
        if codecs.lookup(name).name in _NO_CHARSETS:
            return None
        b" ".decode(name)
    except UnicodeError:
        return name  # a blank is not a whole character in it
    except (LookupError, ValueError):
        return None  # unknown, or from bytes to bytes
    return name


def _forgiving(data: bytes, codec: str) -> tuple[str, int]:
    """The text, and how many characters of it are broken."""
    try:
        return data.decode(codec), 0
    except UnicodeError:
        text = data.decode(codec, "replace")
        return text, text.count("\ufffd")


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    return _strict(data, best.encoding, 0.3) if best else None
