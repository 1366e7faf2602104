"""The wrong ways in which Arabic gets decoded, what each leaves, and how to undo it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from re import Pattern

from core.letter_statistics import bits

Span = tuple[int, int]
FOREIGN = -8.0  # bits by which a word shows that it was never damaged

_VOWEL = re.compile("[\u064e\u0652]")
_ASCII_LETTER = re.compile("[A-Za-z]")
_TOKEN = re.compile(r"[^ \t]+")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it stands, as it was, and the bits that undoing saves."""

    shown: str
    meant: str
    gain: float


@dataclass(frozen=True, slots=True)
class Misreading:
    """One wrong way to decode.

    ``hint`` is a pattern of what it leaves, in two parts, of which the first is one
    character.  ``stretches`` finds what it may have damaged in a line, ``undo`` makes such
    a stretch what it was.  ``proven`` says that nothing else looks so.
    """

    hint: tuple[str, str]
    stretches: Callable[[str], list[Span]]
    undo: Callable[[str], str]
    proven: bool = False


def _shown(codec: str) -> dict[str, int]:
    """The byte behind each character that a codec shows for bytes above ASCII.

    Where windows-1252 has no character, programs show the control of that number.
    """
    shown = {chr(byte): byte for byte in range(0x80, 0x100)} if codec == "cp1252" else {}
    for byte in range(0x80, 0x100):
        shown[bytes([byte]).decode(codec, "replace")] = byte
    shown.pop("\ufffd", None)
    return shown


def _utf8(codec: str) -> Misreading:
    """UTF-8 read as an 8-bit encoding."""
    shown = _shown(codec)

    def one_of(first: int, last: int) -> str:
        return f"[{re.escape(''.join(c for c, byte in shown.items() if first <= byte <= last))}]"

    follow, arabic = one_of(0x80, 0xBF), one_of(0xD8, 0xDB)
    # Windows-1252 has no character for the second byte of ف, and the soft hyphen that is
    # the one of ح gets lost.
    feh, hah = (f"Ù[\ufffd?]?(?!{follow})", f"Ø\ufffd?(?!{follow})")
    if codec != "cp1252":
        feh = hah = "(?!)"
    sign = (
        f"(?:{one_of(0xC2, 0xCB)}{follow}|{arabic}{follow}|{one_of(0xE2, 0xE2)}{follow}{{2}}"
        f"|{one_of(0xEF, 0xEF)}{follow}{{2}}|{one_of(0xF0, 0xF0)}{one_of(0x9F, 0x9F)}{follow}{{2}}"
        f"|{feh}|{hah})"
    )
    stretch = re.compile(f"(?<![^\\W\\d_A-Za-z]){sign}(?:[\x00-\x7f]*+{sign})*+")
    # Arabic itself, or its first bytes when they have been encoded once more.
    pair = f"(?:(?<={arabic}){follow}|(?<={one_of(0xC3, 0xC3)}){one_of(0x98, 0x9B)})"
    table = {ord(char): chr(byte) for char, byte in shown.items()}
    gaps = (re.compile(feh), re.compile(hah))
    return Misreading(
        (f"{arabic[:-1]}{one_of(0xC3, 0xC3)[1:]}", f"{pair}{sign}"),
        lambda line: [match.span() for match in stretch.finditer(line)],
        lambda text: _from_utf8(text, table, *gaps),
        proven=True,
    )


def _from_utf8(text: str, table: dict[int, str], feh: Pattern[str], hah: Pattern[str]) -> str:
    """The text that was UTF-8; a lost ف is not restored where it may be a vowel sign."""

    def read(shown: str) -> str:
        return shown.translate(table).encode("latin-1").decode("utf-8")

    text = hah.sub("Ø\xad", text)
    whole = feh.sub("Ù\x81", text)
    mended = read(whole)
    return read(feh.sub("ï¿½", text)) if whole != text and _VOWEL.search(mended) else mended


def _letters(codec: str, truly: str, hint: tuple[str, str]) -> Misreading:
    """An 8-bit Arabic encoding read as another 8-bit one, letter for letter."""
    table = {
        ord(char): bytes([byte]).decode(truly, "replace") for char, byte in _shown(codec).items()
    }
    found = re.compile("".join(hint))

    def undo(text: str) -> str:
        return text.translate(table)

    @lru_cache(20_000)
    def word(shown: str) -> _Word:
        return _Word(shown, meant := undo(shown), bits(shown) - bits(meant))

    return Misreading(hint, lambda line: list(_damaged(line, word, found)), undo)


def _damaged(line: str, word: Callable[[str], _Word], hint: Pattern[str]) -> Iterator[Span]:
    """Stretches of words none of which reads much worse undone."""
    if not hint.search(line):
        return
    tokens = list(_TOKEN.finditer(line))
    words = [word(token.group()) for token in tokens]
    fits = [
        (word.gain > FOREIGN or _stands_alone(words, i)) and not (word.gain <= 0 and _latin(word))
        for i, word in enumerate(words)
    ]
    for damaged, group in groupby(zip(tokens, words, fits, strict=True), key=lambda one: one[2]):
        changed = [token.span() for token, word, _ in group if word.shown != word.meant]
        if damaged and changed and hint.search(line, changed[0][0], changed[-1][1]):
            yield changed[0][0], changed[-1][1]


def _stands_alone(words: list[_Word], at: int) -> bool:
    """A rare word, worse undone, yet between two that are clearly damaged."""
    around = [word.gain for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])]
    return words[at].gain > 3 * FOREIGN and min(around, default=0.0) > -FOREIGN / 2


def _latin(word: _Word) -> bool:
    """A word with Latin letters that undoing would change, but for a mark behind it."""
    core = word.shown.rstrip("¡º¿¬»")
    return core != word.meant[: len(core)] and _ASCII_LETTER.search(core) is not None


_ARABIC = "[\u0621-\u064a]"
_WESTERN = "[À-ÿŒœŠšŽžŸƒˆ]"
_BETWEEN = "[çèéêëâîï×]"  # what windows-1256 has among its Arabic letters

MISREADINGS = (
    _utf8("cp1256"),
    _utf8("cp1252"),
    _utf8("mac_roman"),
    _utf8("cp437"),
    _letters("cp1252", "cp1256", (_WESTERN, f"{_WESTERN}{{2}}")),
    _letters("cp1252", "iso8859-6", (_WESTERN, f"{_WESTERN}{{2}}")),
    _letters("cp1256", "iso8859-6", (_BETWEEN, f"(?:(?<={_ARABIC}.)|(?={_ARABIC}))")),
)


def _any_hint() -> Pattern[str]:
    """All hints in one pattern that begins with a set, which is found fast."""
    firsts = "".join(misreading.hint[0][1:-1] for misreading in MISREADINGS)
    rest = "|".join(f"(?<={first}){then}" for first, then in (m.hint for m in MISREADINGS))
    return re.compile(f"[{firsts}](?:{rest})")


HINT = _any_hint()
