"""The text doctor: what is wrong with a text's characters, and each repair by itself.

Needed repairs make a text fit to be shown and are always done.  Of the others, the safe
ones are done unless the reader says no, the rest only when the reader says yes.  Where
findings stand is told in offsets of the treated text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.doctor import characters
from core.doctor.edits import Edit, Moves, edited
from core.doctor.joined_words import joined_words
from core.doctor.lam_alef import swapped_lam_alef
from core.doctor.lines import wrapped_lines
from core.doctor.visual_order import backward_lines

Duty = Literal["needed", "safe", "doubtful"]
Span = tuple[int, int]
PLACES = 50  # of a finding that are kept
CONTEXT = 18  # code points shown before and after a change
LONGEST_EXAMPLE = 60  # code points of the change itself


# What wrong decoding leaves some of, and Arabic texts seldom have.
_STRANGE = re.compile(
    "[\x80-\x9f¡-ª¬-¶¸-º¼-ƒˆ˜Α-ω\u0679-\u06af\u06ba\u06be‚„†‡•‰‹›€™"
    "\u2190-\u25ff\uf8ff\ufb00-\ufb06]"
)


def _mojibake(text: str) -> list[Edit]:
    """As ``mojibake_edits``, whose tables take a while to make: only where they may serve."""
    if not _STRANGE.search(text):
        return []
    from core.doctor.mojibake import mojibake_edits

    return mojibake_edits(text)


# What nearly all texts are made of: letters, digits, common signs, vowels, the plain blank
# and line break.
_COMMON = re.compile("[\n -~«»·\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066d–—’“”…]*+")


@dataclass(frozen=True, slots=True)
class Repair:
    """``find`` gives the edits that mend a text; ``spoken`` ones are worth telling of.

    One that finds something ``anyhow`` does so in a text of common characters, too.
    """

    name: str
    find: Callable[[str], list[Edit]]
    duty: Duty = "safe"
    spoken: bool = True
    anyhow: bool = False


#: In the order in which they are made: decoding, then lines, then letters.
REPAIRS = (
    Repair("mojibake", _mojibake),
    Repair("line-breaks", characters.line_breaks, "needed", spoken=False),
    Repair("control-characters", characters.unshowable, "needed"),
    Repair("zero-width", characters.zero_width, spoken=False),
    Repair("bidi-controls", characters.direction_controls, "needed", spoken=False),
    Repair("blanks", characters.blanks, "needed", spoken=False),
    # Before ligatures are taken apart, whose letters would be turned around with the line.
    Repair("visual-order", backward_lines, anyhow=True),
    Repair("presentation-forms", characters.presentation_forms),
    Repair("split-hamza", characters.split_hamza, spoken=False),
    Repair("lam-alef", swapped_lam_alef, anyhow=True),
    Repair("filler-tatweel", characters.filler_tatweel, anyhow=True),
    Repair("tatweel", characters.tatweel, "doubtful", anyhow=True),
    Repair("joined-words", joined_words, "doubtful", anyhow=True),
    Repair("wrapped-lines", wrapped_lines, "doubtful", anyhow=True),
    Repair("line-ends", characters.line_ends, "needed", spoken=False, anyhow=True),
    Repair("empty-lines", characters.empty_lines, "needed", spoken=False, anyhow=True),
)
REPAIR_NAMES = tuple(repair.name for repair in REPAIRS)
CHOOSABLE = tuple(repair.name for repair in REPAIRS if repair.duty != "needed")
SPOKEN = frozenset(repair.name for repair in REPAIRS if repair.spoken)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one repair changed, or would change, in a text.

    ``count`` is the number of changes, ``places`` the first of them as offsets into the
    treated text; ``before`` and ``after`` show the first with what stands around it.
    """

    repair: str
    count: int
    applied: bool
    places: tuple[int, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Treatment:
    """A treated text, what was found, and where the given spans are now."""

    text: str
    findings: tuple[Finding, ...]
    spans: tuple[Span, ...]


def treat(
    text: str, choices: Mapping[str, bool] | None = None, spans: Sequence[Span] = ()
) -> Treatment:
    """Examine a text and mend it.

    ``choices`` says yes or no to repairs by name, against their habit.  ``spans`` are
    code-point spans of the text, such as its blocks.
    """
    choices = choices or {}
    findings: list[Finding] = []
    common = _is_common(text)
    for repair in REPAIRS:
        edits = repair.find(text) if repair.anyhow or not common else []
        if not edits:
            continue
        applied = repair.duty == "needed" or choices.get(repair.name, repair.duty == "safe")
        findings.append(_finding(repair, text, edits, applied))
        if applied:
            moves = Moves(edits)
            text = edited(text, edits)
            common = _is_common(text)
            spans = [(moves.of(start), moves.of(end)) for start, end in spans]
            findings = [_moved(finding, moves) for finding in findings]
    # A line turned around may show anew what was not to be seen before.
    for repair in () if common else REPAIRS:
        if repair.duty == "needed" and (edits := repair.find(text)):
            moves = Moves(edits)
            text = edited(text, edits)
            spans = [(moves.of(start), moves.of(end)) for start, end in spans]
            findings = [_moved(finding, moves) for finding in findings]
    return Treatment(text, tuple(findings), tuple(spans))


def display_text(raw: str) -> str:
    """A decoded text made fit to be shown, and no more.

    One kind of line break (``\\n``), blanks as blanks, no control characters, no lone
    surrogates, no bidi embeddings; letters, diacritics and tatweel stay.
    """
    common = _is_common(raw)
    for repair in REPAIRS:
        if repair.duty == "needed" and (repair.anyhow or not common):
            raw = edited(raw, repair.find(raw))
    return raw


def _is_common(text: str) -> bool:
    return _COMMON.fullmatch(text) is not None


def _finding(repair: Repair, text: str, edits: Sequence[Edit], applied: bool) -> Finding:
    first = edits[0]
    ahead = _whole_words(text[max(0, first.start - CONTEXT) : first.start][::-1])[::-1]
    behind = _whole_words(text[first.end : first.end + CONTEXT])
    old = text[first.start : first.end][:LONGEST_EXAMPLE]
    return Finding(
        repair.name,
        len(edits),
        applied,
        tuple(edit.start for edit in edits[:PLACES]),
        f"{ahead}{old}{behind}",
        f"{ahead}{first.text[:LONGEST_EXAMPLE]}{behind}",
    )


def _whole_words(stretch: str) -> str:
    """A stretch that was cut off at the end, without the word that it was cut in."""
    if len(stretch) < CONTEXT:
        return stretch
    return stretch.rpartition(" ")[0] or stretch


def _moved(finding: Finding, moves: Moves) -> Finding:
    return replace(finding, places=tuple(moves.of(at) for at in finding.places))
