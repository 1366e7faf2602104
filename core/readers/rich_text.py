"""Rich text (RTF): paragraphs, rows of tables, footnotes at the end; title and author.

Groups in braces inherit and restore what control words set.  Bytes are read by the
font's character set where it has one of its own: old Arabic files say that they are
Western, and only their fonts say that they are Arabic.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass

from core import limits
from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.rich_text_story import Story
from core.readers.rich_text_words import (
    CHARSETS,
    LIST_MARKS,
    PAGES,
    READ_THOUGH_STARRED,
    SIGN_CHARS,
    SIGNS,
    UNREAD,
    code_page,
)
from core.readers.safety import too_deep
from core.readers.style_names import Look, look_of_name, written_author, written_title

FORMAT = "RTF"
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d{1,9})?\d* ?"
    rb"|(?P<hexes>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)
_ARABIC = 1  # in the low bits of a language's number
_STEP = 20_000  # tokens between two reports


@dataclass(slots=True)
class _Group:
    """What a group inherits.  ``place`` is text, fonts, styles, info, upr, info upr or unread."""

    story: Story
    place: str = "text"
    font: int = 0
    arabic: bool = False
    fallback: int = 1  # characters after each \u that stand in for it
    unseen: frozenset[str] = frozenset()  # hidden, deleted
    style: int = 0
    based_on: int = 0
    outlined: bool = False
    listed: bool = False
    in_table: bool = False


def read(source: Source) -> Draft:
    """The document as one article.

    QariError: 'damaged', 'too-deep', 'empty'.
    """
    start = source.data.find(b"{\\rtf", 0, 64)
    if start < 0:
        why = "it does not begin as one"
        raise QariError("damaged", file=source.name, format=FORMAT, why=why)
    document = _Document(source)
    document.run(start)
    body = document.body
    title = written_title(document.title.take()) or body.title
    parts = [*body.parts, *document.notes.parts]
    if body.title and body.title == title and len(parts) > 1:
        del parts[0]
    if not parts:
        raise QariError("empty", file=source.name)
    return Draft(tuple(parts), title=title, author=written_author(document.author.take()))


class _Document:
    """Once through a file's tokens."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.body, self.notes, self.title, self.author = Story(), Story(), Story(), Story()
        self._boxes, self._names = Story(), Story()
        self._group = _Group(self.body)
        self._outer: list[_Group] = []
        self._font_codecs: dict[int, str] = {}
        self._looks: dict[int, Look] = {}
        self._codec = "cp1252"
        self._default_font, self._default_arabic = 0, False
        self._skip = 0  # characters of a fallback still to come
        self._starred = False

    def run(self, start: int) -> None:
        """Read all tokens.  QariError: 'damaged' for a file that ends in a group, 'too-deep'."""
        data, at, count = self._source.data, start, 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:  # no byte is left out of the pattern
                break
            at = token.end()
            count += 1
            if count % _STEP == 0:
                self._source.progress.report(at, len(data))
            kind = token.lastgroup
            if kind in ("word", "number"):
                word, number = token["word"].decode("ascii"), token["number"]
                if word == "bin":
                    at += max(0, int(number or 0))
                self._word(word, None if number is None else int(number))
            elif kind == "brace":
                self._brace(token["brace"] == b"{")
                if not self._outer:
                    break
            elif kind == "hexes":
                self._bytes(bytes.fromhex(token["hexes"].replace(b"\\'", b"").decode("ascii")))
            elif kind == "text":
                self._bytes(token["text"])
            elif kind == "sign":
                self._sign(token["sign"])
        if len(self._outer) > 1:  # the last brace alone is often forgotten
            why = "it ends in the middle"
            raise QariError("damaged", file=self._source.name, format=FORMAT, why=why)
        self._end_paragraph(self._group)
        self.body.end_row()

    def _brace(self, opens: bool) -> None:
        self._skip, self._starred = 0, False
        if opens:
            self._outer.append(copy(self._group))
            if len(self._outer) > limits.NESTING:
                raise too_deep(self._source)
            return
        inner, self._group = self._group, self._outer.pop()
        if inner.place == self._group.place == "styles":
            look = look_of_name(self._names.take().rstrip(";"))
            outline: Look | None = "heading" if inner.outlined else None
            based_on = self._looks.get(inner.based_on, "paragraph")
            self._looks[inner.style] = look or outline or based_on
        elif inner.story is not self._group.story and inner.story in (self.notes, self._boxes):
            self._end_paragraph(inner)
            inner.story.end_row()
        elif not self._outer:  # the last paragraph may go without its end
            self._end_paragraph(inner)

    def _end_paragraph(self, group: _Group) -> None:
        group.story.end_paragraph(self._look(group), group.in_table)
        if group.story is self.body and self._boxes.parts:
            self.body.parts += self._boxes.parts
            self._boxes.parts.clear()

    def _look(self, group: _Group) -> Look:
        look = self._looks.get(group.style, "paragraph")
        if look == "paragraph" and (group.outlined or group.listed):
            return "heading" if group.outlined else "item"
        return look

    def _heard(self) -> bool:
        return self._group.place in ("text", "styles") and not self._group.unseen

    def _bytes(self, data: bytes) -> None:
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        self._starred = False
        if self._heard():
            self._group.story.add_bytes(data[skipped:], self._encoding())

    def _encoding(self) -> str:
        own = self._font_codecs.get(self._group.font)
        if own is None and self._group.arabic and self._codec == "cp1252":
            return "cp1256"
        return own or self._codec

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in (b"\n", b"\r"):
            self._word("par", None)
        elif self._skip:
            self._skip -= 1
        elif sign in SIGN_CHARS and self._heard():
            self._group.story.add(SIGN_CHARS[sign])

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred, self._skip = self._starred, False, 0
        group = self._group
        if word in UNREAD or (starred and word not in READ_THOUGH_STARRED):
            group.place = "unread"
            if word in LIST_MARKS and self._outer:
                self._outer[-1].listed = True
        elif word == "u":
            self._skip = group.fallback
            if self._heard() and number is not None and -0x8000 <= number <= 0x10FFFF:
                group.story.add(chr(number & 0xFFFF if number < 0 else number))
        elif word in SIGNS:
            if self._heard():
                group.story.add(SIGNS[word])
        elif group.place in ("text", "styles"):
            self._in_text(word, number)
        else:
            self._in_tables(word, number)

    def _in_text(self, word: str, number: int | None) -> None:
        group, on = self._group, number != 0
        match word:
            case "par" | "sect" | "page" | "column" if group.place == "text":
                self._end_paragraph(group)
            case "cell" if group.place == "text":
                group.story.end_cell(self._look(group))
            case "row" if group.place == "text":
                group.story.end_row()
            case "pard":
                group.style, group.outlined, group.listed, group.in_table = 0, False, False, False
            case "plain":
                group.font, group.arabic = self._default_font, self._default_arabic
                group.unseen = frozenset()
            case "f":
                group.font = number or 0
            case "lang":
                group.arabic = (number or 0) & 0x3FF == _ARABIC
            case "rtlch" | "ltrch":
                group.arabic = word == "rtlch"
            case "v" | "deleted":
                group.unseen = group.unseen | {word} if on else group.unseen - {word}
            case "uc":
                group.fallback = max(0, number if number is not None else 1)
            case "s":
                group.style = number or 0
            case "sbasedon":
                group.based_on = number or 0
            case "outlinelevel":
                group.outlined = (number or 0) < 9
            case "ls":
                group.listed = bool(number)
            case "intbl":
                group.in_table = True
            case _:
                self._in_head(word, number)

    def _in_head(self, word: str, number: int | None) -> None:
        """Words that open a group of another kind, or tell of the whole document."""
        group = self._group
        match word:
            case "footnote":
                group.story, group.style, group.in_table = self.notes, 0, False
            case "shptxt" | "dptxbxtext":
                group.story, group.style, group.in_table = self._boxes, 0, False
            case "shpinst" | "do":
                pass
            case "fonttbl":
                group.place = "fonts"
            case "stylesheet":
                group.place, group.story = "styles", self._names
            case "info" | "upr":
                group.place = word
                group.arabic |= word == "info" and "cp1256" in self._font_codecs.values()
            case "ansi" | "mac" | "pc" | "pca":
                self._codec = PAGES[word]
            case "ansicpg":
                self._codec = code_page(number) or self._codec
            case "deff":
                self._default_font = group.font = number or 0
            case "deflang":
                self._default_arabic = group.arabic = (number or 0) & 0x3FF == _ARABIC

    def _in_tables(self, word: str, number: int | None) -> None:
        """Words in groups whose text is not the document's."""
        group = self._group
        match group.place, word:
            case "fonts", "f":
                group.font = number or 0
            case "fonts", "fcharset" if number in CHARSETS:
                self._font_codecs[group.font] = CHARSETS[number]
            case "fonts", "cpg":
                if codec := code_page(number):
                    self._font_codecs[group.font] = codec
            case "info", "title" | "author":
                group.place, group.story = "text", self.title if word == "title" else self.author
            case "info", "upr":
                group.place = "info upr"
            case (("upr" | "info upr"), "ud"):  # the same again, in Unicode
                group.place = "text" if group.place == "upr" else "info"
