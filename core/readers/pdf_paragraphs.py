"""From the lines of all pages to paragraphs and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.model import BlockKind
from core.readers.draft import Part
from core.readers.pdf_frames import Placed, placed
from core.readers.pdf_glyphs import HYPHEN
from core.readers.pdf_lines import Line

OTHER_SIZE = 0.12  # of a size, by which lines of one paragraph never differ
GAP = 1.25  # times the usual distance of lines: more begins a paragraph
LOOSE = 2.4  # em from line to line: rather paragraphs of one line than lines of one
INDENT = 0.8  # em: more is meant
SLACK = 0.5  # em that a full line may leave free, beside the room for one more word
CELLS = 2.5  # em between two words that are a table's: its rows stay apart
LARGER = 1.15  # times the size of running text: a heading
HEADING_LINES, HEADING_WORDS = 4, 30
ALONE_WORDS = 12  # of a heading in the size of running text
HEADING_LEADING = 2.0  # em from line to line of one heading, at most

_ENDS = re.compile(r"[.!?؟…:؛،,;]['\"»”)]*$")
_STOPS = re.compile(r"[.!?؟…]['\"»”)]*$")
_PARTED = re.compile(rf"{HYPHEN}$|[A-Za-z0-9]\.[a-z]{{2,}}/(?:\S{{0,200}}/)?$")
_BULLET = re.compile("[•▪◦‣●○■□➢❖\uf0a7\uf0b7]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together.  ``em`` is their size in points, ``page`` where they begin."""

    text: str
    kind: BlockKind
    em: float
    page: int

    @property
    def part(self) -> Part:
        """The paragraph as a part of a draft."""
        return Part(self.text, self.kind)


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The text of a document without what stands at its pages' edges."""
    lines = placed(pages)
    body = _body_size(line.line for line in lines)
    often_bold = 2 * sum(line.line.bold for line in lines) > len(lines)
    groups = list(_groups(lines, body))
    found = []
    for at, group in enumerate(groups):
        after = groups[at + 1] if at + 1 < len(groups) else []
        heading = _is_heading(group, after, body, often_bold)
        text = _joined([line.line.text for line in group])
        if text:
            kind: BlockKind = "heading" if heading else "paragraph"
            kind = "item" if _BULLET.match(text) else kind
            found.append(Paragraph(text, kind, group[0].line.em, group[0].page))
    return found


def _body_size(lines: Iterable[Line]) -> float:
    """The size, in points, of most of the text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.em, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _groups(lines: Sequence[Placed], body: float) -> Iterator[list[Placed]]:
    group: list[Placed] = []
    for line in lines:
        if group and not _continues(group, line, body):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(group: Sequence[Placed], line: Placed, body: float) -> bool:
    """Whether a line goes on with the paragraph before it."""
    last, em = group[-1], line.line.em
    same_size = abs(em - last.line.em) <= OTHER_SIZE * max(em, last.line.em)
    if max(line.line.gap, last.line.gap) > CELLS * em:
        return False
    if not same_size or line.line.bold != last.line.bold or _BULLET.match(line.line.text):
        return False
    if em >= LARGER * body:
        distance = last.line.y - line.line.y
        near = line.above is not None and 0 < distance <= HEADING_LEADING * em
        return near and len(group) < HEADING_LINES
    if last.line.text.endswith(HYPHEN):
        return True
    stops = _STOPS.search(last.line.text) is not None
    if last.room > line.line.first + SLACK * em * (0.5 if stops else 1.0):
        return False  # the word would have found room: the line was ended
    if line.above is None:  # a new column or page
        return line.indent <= INDENT * em and not stops
    if stops and last.line.y - line.line.y > LOOSE * em:
        return False
    return 0 < line.above <= GAP and _same_indent(group, line)


def _same_indent(group: Sequence[Placed], line: Placed) -> bool:
    """Whether a line begins where the paragraph's others do, its first line excepted."""
    last, limit = group[-1], INDENT * line.line.em
    if _BULLET.match(group[0].line.text):
        return True
    if line.indent > last.indent + limit:
        return False
    return len(group) == 1 or last.indent <= line.indent + limit


def _is_heading(
    group: Sequence[Placed], after: Sequence[Placed], body: float, often_bold: bool
) -> bool:
    first, last = group[0], group[-1]
    words = sum(len(line.line.text.split()) for line in group)
    text = last.line.text
    if not any(char.isalpha() for line in group for char in line.line.text):
        return False
    if first.line.em >= LARGER * body:
        return words <= HEADING_WORDS
    if not after or _ENDS.search(text):
        return False
    if first.line.bold and not often_bold:
        return words <= HEADING_WORDS
    alone = len(group) == 1 and words <= ALONE_WORDS and not _BULLET.match(text)
    return alone and _is_gap(first.above) and _is_gap(after[0].above) and len(after) > 1


def _is_gap(above: float | None) -> bool:
    return above is None or above > GAP


def _joined(lines: Sequence[str]) -> str:
    """Lines as one text; a word or an address parted at a line's end is whole again."""
    text = "".join(
        line.removesuffix(HYPHEN) if _PARTED.search(line) else f"{line} " for line in lines
    )
    return " ".join(text.split())
