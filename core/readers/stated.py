"""What a file states about its text, its encoding and its date, checked before use."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from core.encoding import Decoded, codec_of, decode, decode_as
from core.readers.draft import Source

GUESSED = 0.5  # certainty below which what the file names is tried as well
DATE_LENGTH = 100  # code points; more is no date

_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")


def decode_source(source: Source, declared: str = "") -> Decoded | None:
    """A source's text: in the encoding that the reader chose, else as its bytes say.

    ``declared`` is the encoding that the file names for itself.  None when the bytes are
    no text; QariError when the reader's choice does not fit.
    """
    if source.encoding:
        return decode_as(source.data, source.encoding, source.name)
    found = decode(source.data, declared)
    if found is None or found.certainty < GUESSED:
        return _as_declared(source.data, declared) or found
    return found


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    """Text with more broken bytes than could be told from noise without its own word.

    Pages cut teasers at bytes, in the middle of a letter.
    """
    codec = codec_of(declared)
    text = data.decode(codec, "replace") if codec else ""
    broken = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text) - broken
    return Decoded(text, codec, 0.5) if codec and whole > 4 * broken else None


def iso_date(stated: str) -> str | None:
    """A stated date, or date and time, in ISO 8601; None for what is no date.

    Reads ISO 8601, the dates of mails, and a year, month and day in any digits.
    """
    stated = stated.strip()
    if len(stated) > DATE_LENGTH:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(stated).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    found = _DATE.match(stated)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None
