"""A run of text in an RTF file, such as its body or its notes, as it grows to blocks."""

from __future__ import annotations

from core.readers.draft import Part
from core.readers.style_names import Look
from core.readers.tidy import as_parts, as_row, one_line


class Story:
    """Collects characters and bytes to paragraphs, and paragraphs in cells to rows.

    ``title`` is the first block, where it was ended as a title.
    """

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.title = ""
        self._pieces: list[str] = []
        self._bytes, self._codec = bytearray(), "cp1252"
        self._cell: list[Part] = []
        self._cells: list[list[Part]] = []

    def add(self, text: str) -> None:
        """Add characters; a surrogate may come alone, its other half after it."""
        self._decode()
        self._pieces.append(text)

    def add_bytes(self, data: bytes, codec: str) -> None:
        """Add bytes; a character's bytes may come one by one."""
        if codec != self._codec:
            self._decode()
            self._codec = codec
        self._bytes += data

    def take(self) -> str:
        """The characters since the last end of a paragraph, which are taken out."""
        self._decode()
        text = "".join(self._pieces)
        self._pieces.clear()
        # Joins the halves of surrogate pairs, and marks those that stand alone.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def end_paragraph(self, look: Look, in_table: bool = False) -> None:
        """End a paragraph, in the table's cell if it is in one."""
        text = self.take()
        if look == "contents":
            return
        parts = list(as_parts(text, "heading" if look == "title" else look))
        if in_table:
            self._cell += parts
            return
        self.end_row()
        if look == "title" and parts and not self.parts:
            self.title = one_line(parts[0].text)
        self.parts += parts

    def end_cell(self, look: Look) -> None:
        """End a cell and the paragraph in it."""
        self.end_paragraph(look, in_table=True)
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """End a row; a cell that is alone in its row frames running text."""
        cells = [*self._cells, self._cell] if self._cell else self._cells
        self.parts += cells[0] if len(cells) == 1 else as_row(cells)
        self._cell, self._cells = [], []

    def _decode(self) -> None:
        if self._bytes:
            self._pieces.append(self._bytes.decode(self._codec, "replace"))
            self._bytes.clear()
