"""From the characters of a page to rows of pieces: ligatures and marks put together."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from core.readers.pdf_glyphs import Glyph
from core.readers.pdf_order import is_arabic
from core.readers.pdf_signs import Signs, is_sign

SAME_ROW = 0.35  # em between the base lines of what stands in one row
SAME_PLACE = 0.08  # em between the pens of what is drawn as one glyph
SHADOW = 0.1  # em between a letter and its copy, printed twice to look bold
BLANK = 0.12  # em between two letters that a blank parts
REACH = 1.0  # em from a letter to its marks
SHADDA = "\u0651"


@dataclass(frozen=True, slots=True)
class Piece:
    """A character with its marks, or a ligature's letters as they are read.

    ``blank`` says that a blank stands on its left.  ``instead`` is as a glyph has it.
    """

    text: str
    left: float
    right: float
    em: float
    bold: bool
    blank: bool = False
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one base line, from left to right."""

    y: float
    pieces: tuple[Piece, ...]


def rows_of(glyphs: Sequence[Glyph], signs: Signs) -> Iterator[Row]:
    """The rows of a page from top to bottom, across all its columns."""
    letters = sorted((g for g in glyphs if not _hovers(g)), key=lambda g: -g.y)
    rows = list(_letter_rows(letters))
    ys = [median(g.y for g in row) for row in rows]
    hovering = _by_nearest_row(ys, filter(_hovers, glyphs))
    for at, (y, row) in enumerate(zip(ys, rows, strict=True)):
        above = hovering.get(at, [])
        row += [glyph for glyph in above if not glyph.mark]
        bare = list(_with_signs(list(_bare(row, signs))))
        marked = _with_marks(bare, [glyph for glyph in above if glyph.mark])
        pieces = tuple(_with_blanks(marked))
        if pieces:
            yield Row(y, pieces)


def _hovers(glyph: Glyph) -> bool:
    """Whether a glyph is a mark, or looks like one: fonts set them high and low."""
    return glyph.mark or glyph.instead == ""


def _letter_rows(letters: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in letters:
        if row and row[0].y - glyph.y > SAME_ROW * max(row[0].em, glyph.em):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _by_nearest_row(ys: Sequence[float], glyphs: Iterable[Glyph]) -> dict[int, list[Glyph]]:
    """Glyphs by the index of the row that is nearest."""
    found: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        at = bisect_left(ys, -glyph.y, key=lambda y: -y)
        rows = [row for row in (at - 1, at) if 0 <= row < len(ys)]
        near = min(rows, key=lambda row: abs(ys[row] - glyph.y), default=None)
        if near is not None and abs(ys[near] - glyph.y) <= REACH * glyph.em:
            found.setdefault(near, []).append(glyph)
    return found


def _bare(row: Sequence[Glyph], signs: Signs) -> Iterator[Piece]:
    """The row's pieces from left to right, blanks among them, without marks."""
    group: list[Glyph] = []
    last: Piece | None = None
    for glyph in [*sorted(row, key=lambda g: g.x), None]:
        if group and (glyph is None or glyph.x - group[0].x > SAME_PLACE * glyph.em):
            piece = _piece(group, signs)
            if last is None or not _is_shadow(piece, last):
                yield piece
            group, last = [], piece
        if glyph is not None:
            group.append(glyph)


def _piece(group: Sequence[Glyph], signs: Signs) -> Piece:
    first = group[0]
    if len(group) > 1:
        one = map(_as_in_a_word, _without_copies(group))
        group = [g for g in one if g.text] or [first]
        first = group[0]
    text = first.text if len(group) == 1 else _read_together(group, signs)
    left, right = min(g.left for g in group), max(g.right for g in group)
    return Piece(text, left, right, first.em, first.bold, instead=first.instead)


def _as_in_a_word(glyph: Glyph) -> Glyph:
    return glyph if glyph.instead is None else replace(glyph, text=glyph.instead, instead=None)


def _without_copies(group: Sequence[Glyph]) -> Iterator[Glyph]:
    """The letters but those printed once more, a little aside; a ligature's have one place."""
    places: dict[str, float] = {}
    for glyph in group:
        if places.setdefault(glyph.text, glyph.x) == glyph.x:
            yield glyph


def _with_signs(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with signs for what does not look like the point or digit that it is within
    a word.
    """
    found = list(pieces)
    standing = [at for at, piece in enumerate(pieces) if piece.instead != ""]
    for rank, at in enumerate(standing):
        beside = [found[i] for i in standing[max(0, rank - 1) : rank + 2] if i != at]
        if found[at].instead and _is_within(found[at], beside):
            found[at] = replace(found[at], text=found[at].instead or "")
    for at, piece in enumerate(pieces):
        if piece.instead == "":  # hovers, if within a word
            rank = bisect_left(standing, at)
            if _is_within(piece, [found[i] for i in standing[max(0, rank - 2) : rank + 2]]):
                continue
        yield found[at]


def _is_within(piece: Piece, around: Sequence[Piece]) -> bool:
    """Whether Arabic touches the piece, or letters do on both sides."""
    touching = [other.text for other in around if _touches(piece, other)]
    if any(is_arabic(text) or is_sign(text) for text in touching):
        return True
    return sum(map(str.isalpha, touching)) == 2 and not piece.text.isalpha()


def _touches(piece: Piece, other: Piece) -> bool:
    return max(piece.left, other.left) - min(piece.right, other.right) < BLANK / 4 * piece.em


def _is_shadow(piece: Piece, before: Piece) -> bool:
    near = SHADOW * piece.em
    return (
        piece.text == before.text != " "
        and abs(piece.left - before.left) < near
        and abs(piece.right - before.right) < near
    )


def _read_together(group: Sequence[Glyph], signs: Signs) -> str:
    """The letters that one place holds, as they are read.

    They are a ligature that the font has a string for, or a stretch that the file gives
    its text for; such a stretch has been laid out over its place in reading order.
    """
    if not any(is_arabic(g.text) or is_sign(g.text) for g in group):
        text = "".join(g.text for g in sorted(group, key=lambda g: g.left))
        return "…" if text == "..." else text
    text = "".join(
        _ligature("".join(g.text for g in same))
        for _, same in groupby(sorted(group, key=lambda g: -g.right), key=lambda g: g.right)
    )
    return signs.joined(text) if all(map(is_sign, text)) else text


def _known_ligatures() -> frozenset[str]:
    forms = map(chr, (*range(0xFBEA, 0xFDFC), *range(0xFEF5, 0xFEFD)))
    return frozenset(unicodedata.normalize("NFKC", form) for form in forms) | {"لله"}


_LIGATURES = _known_ligatures()


def _ligature(letters: str) -> str:
    """PDFium turns the letters of a ligature around with the line, but not all of them."""
    turned = letters[::-1]
    return letters if letters in _LIGATURES and turned not in _LIGATURES else turned


def _with_marks(pieces: Sequence[Piece], marks: Sequence[Glyph]) -> list[Piece]:
    """Each mark added to the letter that it stands above or below."""
    carried: dict[int, list[Glyph]] = {}
    places = [(p.left, p.right, at) for at, p in enumerate(pieces) if p.text != " "]
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        at = bisect_left(places, (middle,))
        near = min(places[max(0, at - 3) : at + 2], key=lambda p: _off(middle, p), default=None)
        if near and max(near[0] - middle, middle - near[1]) <= REACH / 2 * mark.em:
            carried.setdefault(near[2], []).append(mark)
    found = list(pieces)
    for at, above in carried.items():
        found[at] = replace(found[at], text=_marked(found[at], above))
    return found


def _marked(piece: Piece, marks: Sequence[Glyph]) -> str:
    """A letter with its marks; each of a ligature's letters has its part of the width."""
    letters = list(piece.text)
    share = max(piece.right - piece.left, 0.01) / len(letters)
    for mark in sorted(marks, key=lambda mark: mark.text != SHADDA):
        at = int((piece.right - (mark.left + mark.right) / 2) / share)
        letters[min(max(at, 0), len(letters) - 1)] += mark.text
    return "".join(letters)


def _off(middle: float, place: tuple[float, float, int]) -> float:
    """How far a mark is from a letter: outside of it, else from its middle."""
    left, right, _ = place
    outside = max(left - middle, middle - right, 0.0)
    return outside * 1000 + abs((left + right) / 2 - middle)


def _with_blanks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces that are no blanks, told where blanks are: those written and those left."""
    before: Piece | None = None
    written = False
    for piece in pieces:
        if piece.text == " ":
            written = True
            continue
        if before is not None:
            left = piece.left - before.right > BLANK * min(piece.em, before.em)
            yield replace(piece, blank=True) if written or left else piece
        else:
            yield piece
        before, written = piece, False
