"""The plain text of a mail: quotations told apart, wrapped lines joined, no signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core.readers.draft import Part
from core.readers.tidy import as_parts

SIGNATURE = "-- "  # the line above a signature
LONG = 100  # code points; a longer line is a paragraph of its own
FULL = 55  # code points that a line has at least where a program wrapped it

_QUOTED = re.compile(r">(?: ?>)* ?")

Line = tuple[int, str]  # how many times it is quoted, and its text


def text_parts(text: str, *, flowed: bool = False, glued: bool = False) -> Iterator[Part]:
    """The paragraphs of a mail's text, those that it quotes as quotations.

    ``flowed`` is format=flowed of RFC 3676, in which a blank ends a line that goes on in
    the next; ``glued`` is its DelSp=yes, by which that blank is not the text's.
    """
    lines = [_line(line, flowed) for line in re.split(r"\r\n|\r|\n", text)]
    lines = _without_signature(lines)
    if flowed:
        lines = list(_joined(lines, glued))
    for (depth, full), group in groupby(lines, lambda line: (line[0], bool(line[1].strip()))):
        if full:
            for block in _paragraphs([line for _, line in group]):
                yield from as_parts(block, "quote" if depth else "paragraph")


def _line(line: str, flowed: bool) -> Line:
    quoted = _QUOTED.match(line)
    if quoted:
        return quoted[0].count(">"), line[quoted.end() :]
    return 0, line[1:] if flowed and line.startswith(" ") else line


def _without_signature(lines: list[Line]) -> list[Line]:
    """The lines above the signature, if there is a text above it."""
    for number, line in enumerate(lines):
        if line == (0, SIGNATURE) and any(text.strip() for _, text in lines[:number]):
            return lines[:number]
    return lines


def _joined(lines: Iterable[Line], glued: bool) -> Iterator[Line]:
    """Flowed lines put together; a line that is quoted otherwise ends them."""
    begun: list[str] = []
    depth = 0
    for level, text in lines:
        if begun and level != depth:
            yield depth, "".join(begun)
            begun.clear()
        depth = level
        goes_on = text.endswith(" ") and text != SIGNATURE
        begun.append(text[:-1] if goes_on and glued else text)
        if not goes_on:
            yield depth, "".join(begun)
            begun.clear()
    if begun:
        yield depth, "".join(begun)


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines without an empty one between: each a paragraph, or all of them one.

    Lines that are all full were wrapped, and are joined; short ones are meant, as in verse.
    """
    lengths = [len(line.strip()) for line in lines]
    if max(lengths) > LONG:
        return lines
    wrapped = all(length >= FULL for length in lengths[:-1])
    return [(" " if wrapped else "\n").join(lines)]
