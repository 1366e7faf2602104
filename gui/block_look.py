"""How headings, paragraphs, quotations, list items and captions look on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from core.direction import reads_rtl
from core.model import Block
from gui.reading.look import ReadingLook

ABOVE = {"heading": 0.75, "item": 0.0, "quote": 0.35}  # lines; none above the other kinds
BELOW = {"heading": 0.1, "item": 0.15, "quote": 0.6, "caption": 0.6}  # lines
BELOW_PARAGRAPH = 0.4  # lines
INSET = 1.2  # lines on both sides of a quotation
SIZES = {"heading": 1.15, "caption": 0.85}  # of the text's size
TITLE = 1.45  # of the text's size, for the heading that an article begins with
BELOW_TITLE = 0.3  # lines
RAGGED = ("heading", "caption")  # even where the text is justified
_RTL, _LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class BlockLooks:
    """The formats of an article's blocks, in one look."""

    def __init__(self, look: ReadingLook) -> None:
        self.font = look.font()
        self.look = look
        #: The height of a line, in pixels.
        self.line = QFontMetricsF(self.font).height() * look.line_height / 100

    def block_format(self, block: Block, text: str, *, first: bool = False) -> QTextBlockFormat:
        """Direction, line height and margins of a block with this text."""
        made = QTextBlockFormat()
        made.setLayoutDirection(_RTL if reads_rtl(text) else _LTR)
        made.setLineHeight(self.look.line_height, _PROPORTIONAL)
        made.setTopMargin(0 if first else self.line * ABOVE.get(block.kind, 0.0))
        below = BELOW.get(block.kind, BELOW_PARAGRAPH)
        if self.look.justified and block.kind not in RAGGED:
            made.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if block.kind == "heading":
            made.setHeadingLevel(1 if first else 2)
            below = BELOW_TITLE if first else below
        elif block.kind == "quote":
            made.setLeftMargin(self.line * INSET)
            made.setRightMargin(self.line * INSET)
        made.setBottomMargin(self.line * below)
        return made

    def char_format(self, block: Block) -> QTextCharFormat:
        """Weight and size of a block's letters."""
        made = QTextCharFormat()
        if block.kind == "heading":
            made.setFontWeight(QFont.Weight.Bold)
        if block.kind in SIZES:
            title = block.kind == "heading" and block.start == 0
            made.setFontPointSize(self.look.size * (TITLE if title else SIZES[block.kind]))
        return made
