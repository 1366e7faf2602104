"""Blanks and line breaks of a block, as every document format needs them set right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core.model import BlockKind
from core.readers.draft import Part

# What shows nothing: a block of these alone is a blank one.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_BLANK = re.compile(rf"[\s\x00-\x1f{_UNSEEN}]*")


def as_parts(text: str, kind: BlockKind = "paragraph") -> Iterator[Part]:
    """The blocks in a text: an empty line ends one, a lone line break is kept.

    Runs of blanks become one; blocks that show nothing are left out.
    """
    lines = (" ".join(line.split()) for line in text.split("\n"))
    for full, group in groupby(lines, bool):
        block = "\n".join(group)
        if full and not _BLANK.fullmatch(block):
            yield Part(block, kind)


def as_row(cells: Iterable[Iterable[Part]]) -> Iterator[Part]:
    """A table's row as one paragraph: its cells that are not blank, joined by tabs."""
    texts = (" ".join(" ".join(part.text for part in cell).split()) for cell in cells)
    row = "\t".join(text for text in texts if text)
    if row:
        yield Part(row)


def one_line(text: str | None) -> str:
    """A title or a name: all blanks and breaks become one blank."""
    return " ".join((text or "").split())
