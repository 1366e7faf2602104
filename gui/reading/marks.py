"""Marks over the text: names by type, search hits, the mention in hand.

Marks are extra selections: the document is never edited, and letters under a mark's
edge stay joined.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from core.model import Mention
from gui.theme import Theme

Line = QTextCharFormat.UnderlineStyle
#: The second sign of a type, for eyes that do not tell the colours apart.
UNDERLINES = {
    "PERS": Line.SingleUnderline,
    "LOC": Line.DotLine,
    "ORG": Line.DashUnderline,
    "MISC": Line.DashDotLine,
}


def name_format(kind: str, theme: Theme) -> QTextCharFormat:
    """How a name of a type looks."""
    made = QTextCharFormat()
    made.setForeground(theme.ink(kind))
    made.setBackground(theme.ground(kind))
    made.setUnderlineStyle(UNDERLINES[kind])
    made.setUnderlineColor(theme.ink(kind))
    return made


def note_format(theme: Theme) -> QTextCharFormat:
    """How a passage with a note looks: a quiet line below it, and the letters as they are."""
    made = QTextCharFormat()
    made.setUnderlineStyle(Line.DotLine)
    made.setUnderlineColor(theme.color("accent"))
    return made


def ground_format(theme: Theme, ground: str, ink: str) -> QTextCharFormat:
    """Text on a coloured ground, by names of the palette."""
    made = QTextCharFormat()
    made.setBackground(theme.color(ground))
    made.setForeground(theme.color(ink))
    return made


def selection(
    document: QTextDocument, span: tuple[int, int], look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """A mark over document positions ``span``."""
    made = QTextEdit.ExtraSelection()
    made.cursor = QTextCursor(document)
    made.cursor.setPosition(span[0])
    made.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    made.format = look
    return made


def shown_mentions(mentions: Iterable[Mention], hidden: Iterable[str]) -> list[tuple[int, Mention]]:
    """The mentions whose type is not hidden, with their indexes."""
    away = set(hidden)
    return [(i, m) for i, m in enumerate(mentions) if m.type not in away]
