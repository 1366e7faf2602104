"""One article laid out for paper, and where its names are to be marked.

All lengths are in tenths of a point: the layout is the same whatever screen there is.
Marks are drawn below the text, never set as its format: letters under a mark's edge stay
joined, and the text is in the file once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextLine,
    QTextListFormat,
)

from core.direction import reads_rtl
from core.export.items import Item
from core.export.page import (
    AND,
    NAMES,
    SOURCE,
    TYPE_NAMES,
    Paragraph,
    address,
    facts,
    names_by_type,
    number_text,
    paragraphs,
    source_text,
    title_of,
)
from core.model import Article, Block, EntityType
from gui.fonts import READING_FACES
from gui.i18n import isolated
from gui.offsets import utf16_length
from gui.theme import Theme

LTR_MARK = "\u200e"
PAGE = QSizeF(5950, 8420)  # A4
SIDE, TOP, BOTTOM = 680, 570, 720  # margins
BODY, TITLE, HEADING, SMALL, NOTE = 125, 200, 145, 95, 105  # sizes of letters
ROUND_BOX = 140  # above and below the box of names
LINE_HEIGHT = 108  # per cent of the face's own, which in Naskh is generous


@dataclass(frozen=True)
class Mark:
    """A name, or a piece of one, on one line: its rectangle in the document, its baseline."""

    kind: EntityType
    rect: QRectF
    baseline: float
    size: float  # of its letters


@dataclass
class Sheet:
    """A document laid out in pages, and what is drawn below its text."""

    document: QTextDocument
    marks: list[Mark]
    rules: list[QRectF]  # hairlines
    boxes: list[QRectF]  # grounds


def face(size: int, *, bold: bool = False) -> QFont:
    """The reading face."""
    font = QFont()
    font.setFamilies(list(READING_FACES))
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def article_sheet(item: Item, theme: Theme, page: QSizeF = PAGE) -> Sheet:
    """An article with its facts above it and its names below, on pages of this size."""
    return _Setter(theme, page).article(item)


def _made_of_first_words(article: Article) -> bool:
    """Whether the title only begins the first paragraph: it would be read twice."""
    first = article.blocks[0] if article.blocks else Block(0, len(article.text), "paragraph")
    words = article.title.removesuffix("…")
    longer = first.end - first.start > len(article.title) + 1  # by more than a full stop
    return bool(words) and first.kind == "paragraph" and longer and article.text.startswith(words)


class _Setter:
    """Sets paragraphs one below the other, then finds out where the marks are."""

    def __init__(self, theme: Theme, page: QSizeF) -> None:
        self._theme = theme
        self._paper = page
        # Documents start timers, which want a thread that has a dispatcher; making a loop,
        # which never runs, gives the pools' threads one.
        self._loop = QEventLoop()
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(face(BODY))
        self._document.setUseDesignMetrics(True)
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(220)
        self._document.setPageSize(page)
        frame = self._document.rootFrame().frameFormat()
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        frame.setLeftMargin(SIDE)
        frame.setRightMargin(SIDE)
        self._document.rootFrame().setFrameFormat(frame)
        self._cursor = QTextCursor(self._document)
        self._begun = False
        self._spans: list[tuple[int, int, EntityType]] = []  # positions in the document
        self._ruled: list[int] = []  # positions in blocks with a hairline below them

    def article(self, item: Item) -> Sheet:
        article = item.article
        self._legend(item)
        title = title_of(article)
        if not _made_of_first_words(article):
            self._block(title, face(TITLE, bold=True), above=40, below=20, rtl=reads_rtl(title))
        about = " · ".join(map(isolated, facts(article)))
        if about:
            self._block(about, face(SMALL), below=100, ink="muted")
        for paragraph in paragraphs(article, item.analysis):
            self._paragraph(paragraph)
        self._names(item)
        self._source(item)
        self._keep_headings()
        layout = self._document.documentLayout()
        frames = self._document.rootFrame().childFrames()
        boxes = [
            layout.frameBoundingRect(frame).adjusted(0, ROUND_BOX, 0, -ROUND_BOX)
            for frame in frames
        ]
        return Sheet(self._document, list(self._marks()), list(self._rules()), boxes)

    # Setting

    def _block(
        self,
        text: str,
        font: QFont,
        *,
        above: float = 0,
        below: float = 0,
        inset: float = 0,
        ink: str = "text",
        heading: bool = False,
        rtl: bool = True,
    ) -> None:
        """A paragraph of text."""
        look = QTextBlockFormat()
        look.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        look.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setTopMargin(above)
        look.setBottomMargin(below)
        look.setLeftMargin(inset)
        look.setRightMargin(inset)
        look.setHeadingLevel(1 if heading else 0)
        letters = self._letters(font, ink)
        if self._begun:
            self._cursor.insertBlock(look, letters)
        else:
            self._cursor.setBlockFormat(look)
            self._cursor.setBlockCharFormat(letters)
        self._begun = True
        self._cursor.insertText(text.replace("\n", "\u2028"), letters)

    def _letters(self, font: QFont, ink: str) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(self._theme.color(ink))
        return letters

    def _marked(self, start: int, text: str, kind: EntityType) -> int:
        """Have the text that stands from ``start`` marked; where it ends."""
        end = start + utf16_length(text)
        self._spans.append((start, end, kind))
        return end

    def _legend(self, item: Item) -> None:
        """The types that there are, each as it is marked."""
        kinds = [kind for kind, _ in names_by_type(item.analysis)]
        if not kinds:
            return
        gap = "\u2003"
        self._block(gap.join(TYPE_NAMES[kind] for kind in kinds), face(SMALL), below=200)
        at = self._cursor.block().position()
        self._ruled.append(at)
        for kind in kinds:
            at = self._marked(at, TYPE_NAMES[kind], kind) + len(gap)

    def _paragraph(self, paragraph: Paragraph) -> None:
        text, rtl = paragraph.text, paragraph.rtl
        if paragraph.kind == "heading":
            self._block(text, face(HEADING, bold=True), above=90, below=20, heading=True, rtl=rtl)
        elif paragraph.kind == "quote":
            self._block(text, face(BODY), below=40, inset=200, rtl=rtl)
        elif paragraph.kind == "caption":
            self._block(text, face(SMALL), below=60, ink="muted", rtl=rtl)
        else:
            self._block(text, face(BODY), below=20 if paragraph.kind == "item" else 50, rtl=rtl)
            if paragraph.kind == "item":
                self._cursor.createList(QTextListFormat.Style.ListDisc)
        at = self._cursor.block().position()
        for run in paragraph.runs:
            if run.type is None:
                at += utf16_length(run.text)
            else:
                at = self._marked(at, run.text, run.type)

    def _names(self, item: Item) -> None:
        """A box with the names by type and the number of their mentions."""
        listed = names_by_type(item.analysis)
        if not listed:
            return
        box = QTextFrameFormat()
        box.setBorder(0)
        box.setPadding(90)
        box.setTopMargin(ROUND_BOX)
        box.setBottomMargin(ROUND_BOX)
        box.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._cursor.insertFrame(box)
        self._begun = False
        self._block(NAMES, face(NOTE, bold=True), below=30, heading=True)
        for kind, names in listed:
            label = f"{TYPE_NAMES[kind]}:"
            text = AND.join(f"{isolated(name)} ({number_text(count)})" for name, count in names)
            self._block(f"{label} {text}", face(NOTE), below=20)
            self._marked(self._cursor.block().position(), TYPE_NAMES[kind], kind)
        self._cursor = self._document.rootFrame().lastCursorPosition()
        self._begun = False

    def _source(self, item: Item) -> None:
        """The article's address, that can be clicked, or its file's name."""
        source = source_text(item.article)
        if not source:
            return
        self._block(f"{SOURCE}: ", face(SMALL), ink="muted")
        look = self._letters(face(SMALL), "muted")
        url = address(item.article.source)
        if url:
            look.setAnchor(True)
            look.setAnchorHref(url)
        self._cursor.insertText(f"{LTR_MARK}{source}{LTR_MARK}", look)

    # Finding

    def _keep_headings(self) -> None:
        """Have no heading stand at the foot of a page, apart from its text."""
        block = self._document.begin()
        while block.isValid():
            heading = block.blockFormat().headingLevel() > 0
            if heading and block.next().isValid() and self._page(block) < self._page(block.next()):
                look = block.blockFormat()
                look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(look)
            block = block.next()

    def _page(self, block: QTextBlock) -> int:
        """The page that a block's first line is on."""
        line = block.layout().lineAt(0)
        y = self._place(block).y() + (line.y() + line.height() / 2 if line.isValid() else 0)
        return int(y // self._paper.height())

    def _marks(self) -> Iterator[Mark]:
        for start, end, kind in self._spans:
            block = self._document.findBlock(start)
            place = self._place(block)
            size = block.charFormat().font().pixelSize()
            for line, first, last in _pieces(block, start, end):
                runs = line.glyphRuns(first, last - first)
                rects = [run.boundingRect() for run in runs if not run.isEmpty()]
                if not rects:
                    continue
                left = min(rect.left() for rect in rects)
                right = max(rect.right() for rect in rects)
                baseline = place.y() + line.y() + line.ascent()
                rect = QRectF(place.x() + left, baseline - size * 0.98, right - left, size * 1.45)
                yield Mark(kind, rect, baseline, size)

    def _rules(self) -> Iterator[QRectF]:
        for position in self._ruled:
            block = self._document.findBlock(position)
            rect = self._document.documentLayout().blockBoundingRect(block)
            yield QRectF(rect.left(), rect.bottom() + 60, rect.width(), 0)

    def _place(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()


def _pieces(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QTextLine, int, int]]:
    """The lines of a block that document positions ``start`` to ``end`` lie in.

    With each the part of it, in positions of the block.
    """
    layout = block.layout()
    start, end = start - block.position(), end - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            yield line, first, last
