"""Arabic that was decoded wrongly somewhere on its way, as «ط§ظ„» or «ÇáÚÑÈíÉ»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.doctor.edits import Edit, edited
from core.doctor.misreadings import HINT, MISREADINGS, Misreading, Span
from core.letter_statistics import BROKEN, bits
from core.patterns import lazy_pattern

ROUNDS = 3  # of wrong decoding, one upon the other
GAIN = 14.0  # bits that a repair saves at least
CLEAR, PROVEN = 6.2, 9.0  # bits a character that repaired text takes at most
LEEWAY = 4.0  # bits more for a short one
FAVOUR = 8.0  # bits for the misreading that befell most of the text
WHOLLY = 0.8  # of the characters are damaged in a text whose doubtful lines are, too

_ARABIC = lazy_pattern("[\u0621-\u064a\u066e-\u06d3]")
_MIXED = lazy_pattern("(?<=[A-Za-z])[\u0621-\u064a]|[\u0621-\u064a](?=[A-Za-z])")
_NOT_ASCII = lazy_pattern("[^\x00-\x7f]")
_LINE = lazy_pattern(r"[^\n]*[^\x00-\x7f][^\n]*")


@dataclass(frozen=True, slots=True)
class _Explained:
    """What undoing one misreading changes in a line, and the bits that it saves."""

    edits: list[Edit]
    saved: float


_NOTHING = _Explained([], 0.0)


def mojibake_edits(text: str) -> list[Edit]:
    """One edit for each stretch of a line that undoing a wrong decoding makes Arabic."""
    lines = list(_hinted_lines(text))
    explained = [_explained(text[start:end], ROUNDS) for start, end in lines]
    saved = [sum(line[i].saved for line in explained) for i in range(len(MISREADINGS))]
    if not any(saved):
        return []
    most = saved.index(max(saved))
    edits = []
    for (start, end), found in zip(lines, explained, strict=True):
        edits += _moved(_lasting(text[start:end], _best(found, most)), start)
    return sorted(edits + _following(text, edits, MISREADINGS[most]), key=lambda e: e.start)


def _moved(edits: list[Edit], by: int) -> list[Edit]:
    return [Edit(edit.start + by, edit.end + by, edit.text) for edit in edits]


def _hinted_lines(text: str) -> Iterator[Span]:
    at = 0
    while hint := HINT.search(text, at):
        start = text.rfind("\n", 0, hint.start()) + 1
        end = text.find("\n", hint.end())
        at = len(text) if end < 0 else end
        yield start, at


def _explained(line: str, rounds: int) -> list[_Explained]:
    """By each misreading; where one is proven, the rest need not be asked."""
    found: list[_Explained] = []
    proven = False
    for misreading in MISREADINGS:
        skip = proven and not misreading.proven
        found.append(_NOTHING if skip else _undone(line, misreading, rounds))
        proven = proven or (misreading.proven and bool(found[-1].edits))
    return found


def _best(found: list[_Explained], most: int) -> list[Edit]:
    """The edits that save most bits, or nearly so and by what befell ``most`` of the text."""
    saved = [one.saved + FAVOUR * (i == most) if one.edits else 0.0 for i, one in enumerate(found)]
    return found[saved.index(max(saved))].edits


def _undone(line: str, misreading: Misreading, rounds: int) -> _Explained:
    """Each stretch of the line that this misreading explains."""
    edits: list[Edit] = []
    total = 0.0
    most = PROVEN if misreading.proven else CLEAR
    for start, end in misreading.stretches(line):
        old = line[start:end]
        new = misreading.undo(old)
        if rounds > 1 and not _is_clear(new, old, most) and HINT.search(new):
            new = edited(new, _best(_explained(new, rounds - 1), -1))
        saved = bits(old) - bits(new)
        if saved >= GAIN and _is_clear(new, old, most):
            edits.append(Edit(start, end, new))
            total += saved
    return _Explained(edits, total)


def _is_clear(new: str, old: str, most: float) -> bool:
    """Mostly Arabic, of words that are likely and have no Latin letters inside.

    Characters that were lost before do not count against it.
    """
    lost = min(old.count("\ufffd"), new.count("\ufffd"))
    letters, strange = len(_ARABIC.findall(new)), len(_NOT_ASCII.findall(new)) - lost
    arabic = 2 <= letters >= 0.3 * strange and 8 * len(_MIXED.findall(new)) <= letters
    return arabic and bits(new) - BROKEN * lost <= most * strange + LEEWAY


def _lasting(line: str, edits: list[Edit]) -> list[Edit]:
    """The edits, or what they become where more is to undo after them."""
    mended = edited(line, edits)
    for _ in range(ROUNDS):
        more = _best(_explained(mended, ROUNDS), -1) if edits and HINT.search(mended) else []
        if not more:
            return edits
        mended = edited(mended, more)
        edits = [Edit(0, len(line), mended)]
    return []


def _following(text: str, edits: list[Edit], misreading: Misreading) -> list[Edit]:
    """What is too short to tell by itself, in a text that is damaged otherwise."""
    damaged = sum(len(_NOT_ASCII.findall(text, edit.start, edit.end)) for edit in edits)
    if damaged < WHOLLY * len(_NOT_ASCII.findall(text)):
        return []
    done = {text.rfind("\n", 0, edit.start) + 1 for edit in edits}
    found: list[Edit] = []
    for line in _LINE.finditer(text):
        if line.start() not in done:
            new = _undone_anyhow(line.group(), misreading)
            new = edited(new, _best(_explained(new, ROUNDS), -1))
            if new != line.group() and not HINT.search(new):
                found.append(Edit(*line.span(), new))
    return found


def _undone_anyhow(line: str, misreading: Misreading) -> str:
    for _ in range(ROUNDS):
        if not misreading.proven:
            new = misreading.undo(line)
            return new if bits(new) < bits(line) else line
        spans = misreading.stretches(line)
        line = edited(line, [Edit(*span, misreading.undo(line[slice(*span)])) for span in spans])
    return line
