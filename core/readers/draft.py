"""What readers are given and what they make of it, before any repair or offset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model import BlockKind
from core.progress import NO_PROGRESS, Progress


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes.  ``name`` is for messages and for guessing what the file leaves out.

    ``encoding`` is the reader's own choice, empty to let the bytes decide.  ``fields`` maps
    title, text, date, source and url to the field names of a file of many articles.
    """

    data: bytes
    name: str
    encoding: str = ""
    progress: Progress = NO_PROGRESS
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A block of text as the file has it; a line break in it is kept, as in verse."""

    text: str
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Draft:
    """One article in a file, before repairs.

    ``parts`` are in reading order, without blank ones.  With ``shaped`` false they are one
    plain text, whose blocks are still to be found.  ``published`` is an ISO 8601 date or
    date and time as the file's metadata states it, and None where it states none.
    ``encoding`` and ``certainty`` (0 to 1) are set where the text had to be decoded.
    """

    parts: tuple[Part, ...]
    title: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    published: str | None = None
    encoding: str = ""
    certainty: float = 1.0
    shaped: bool = True
    original: bytes | None = field(default=None, repr=False)
    """The bytes of this article alone, where the file holds many."""
