"""A PDF opened by PDFium: one page at a time, and everything closed again.

PDFium must not be called from two threads at once: every call is made under ``PDFIUM``,
which is held for a moment each time, so that two files can be read side by side.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from core.errors import QariError
from core.limits import PAGES
from core.progress import Progress
from core.readers.draft import Source
from core.readers.pdf_glyphs import Glyph, Hand
from core.readers.pdf_signs import Signs

PDFIUM = Lock()
SLICE = 20_000  # characters of a page between two reports
_LONGEST_ENTRY = 10_000  # bytes of a title or an author
_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_WHY = {pdfium.FPDF_ERR_FORMAT: "it is no PDF, or a part of it is missing"}
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


class Document:
    """An open PDF.

    Of its ``pages``, ``pictured`` show something but no character, and ``broken`` cannot be
    loaded.
    """

    def __init__(self, handle: object, pages: int) -> None:
        self.pages = pages
        self.pictured = self.broken = 0
        self.signs = Signs()
        self._handle = handle

    def entry(self, key: str) -> str:
        """A line of the document's own description, such as its Title; empty for none."""
        name = key.encode("ascii")
        with PDFIUM:
            size = pdfium.FPDF_GetMetaText(self._handle, name, None, 0)
            if not 2 < size <= _LONGEST_ENTRY:
                return ""
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDF_GetMetaText(self._handle, name, buffer, size)
        return _CONTROLS.sub(" ", buffer.raw[:-2].decode("utf-16-le", "replace"))

    def glyphs(self, index: int, progress: Progress) -> list[Glyph]:
        """What is written on a page, counted from 0, in no order."""
        with _page(self._handle, index) as page:
            if page is None:
                self.broken += 1
                return []
            with _text(page) as text:
                glyphs = self._all_glyphs(page, text, index, progress) if text else []
            with PDFIUM:
                shows = pdfium.FPDFPage_CountObjects(page) > 0
        self.pictured += shows and not glyphs
        return glyphs

    def _all_glyphs(
        self, page: object, text: object, index: int, progress: Progress
    ) -> list[Glyph]:
        with PDFIUM:
            count = max(0, pdfium.FPDFText_CountChars(text))
            hand = Hand(page, text, self.signs)
        glyphs: list[Glyph] = []
        for start in range(0, count, SLICE):
            if start:
                progress.report(index, self.pages)
            with PDFIUM:
                glyphs += hand.glyphs(range(start, min(start + SLICE, count)))
        return glyphs


@contextmanager
def opened(source: Source) -> Iterator[Document]:
    """The document in a file's bytes, closed at the end.

    QariError: 'damaged', 'encrypted', 'empty' for no pages, 'too-many'.
    """
    with PDFIUM:
        handle = pdfium.FPDF_LoadMemDocument64(source.data, len(source.data), None)
        error = 0 if handle else pdfium.FPDF_GetLastError()
    if not handle:
        raise _trouble(source.name, error)
    try:
        with PDFIUM:
            pages = pdfium.FPDF_GetPageCount(handle)
        if pages < 1:
            raise QariError("empty", file=source.name)
        if pages > PAGES:
            raise QariError("too-many", file=source.name, count=pages, what="pages", limit=PAGES)
        yield Document(handle, pages)
    finally:
        with PDFIUM:
            pdfium.FPDF_CloseDocument(handle)


def _trouble(name: str, error: int) -> QariError:
    if error in _LOCKED:
        return QariError("encrypted", file=name, format="PDF")
    return QariError("damaged", file=name, format="PDF", why=_WHY.get(error, f"PDFium: {error}"))


@contextmanager
def _page(document: object, index: int) -> Iterator[object | None]:
    """A page, closed at the end; None where it cannot be loaded."""
    with PDFIUM:
        page = pdfium.FPDF_LoadPage(document, index)
    try:
        yield page or None
    finally:
        if page:
            with PDFIUM:
                pdfium.FPDF_ClosePage(page)


@contextmanager
def _text(page: object) -> Iterator[object | None]:
    """A page's text, closed at the end; None where it cannot be made out."""
    with PDFIUM:
        text = pdfium.FPDFText_LoadPage(page)
    try:
        yield text or None
    finally:
        if text:
            with PDFIUM:
                pdfium.FPDFText_ClosePage(text)
