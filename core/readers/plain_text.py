"""Plain text in any encoding that Arabic files come in."""

from __future__ import annotations

from core.encoding import Decoded, decode, decode_as
from core.errors import QariError
from core.readers.draft import Draft, Part, Source


def decoded(source: Source) -> Decoded:
    """The text of a file by the reader's choice of encoding, else by what its bytes say."""
    if source.encoding:
        return decode_as(source.data, source.encoding, source.name)
    found = decode(source.data)
    if found is None:
        raise QariError("not-text", file=source.name)
    return found


def read(source: Source) -> Draft:
    """A text file.  QariError when its bytes are no text."""
    found = decoded(source)
    parts = (Part(found.text),) if found.text.strip() else ()
    return Draft(parts, encoding=found.encoding, certainty=found.certainty, shaped=False)
