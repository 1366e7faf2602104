"""E-books (EPUB): one article of all chapters, or one article for each chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from posixpath import dirname
from urllib.parse import unquote

from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.epub_chapter import EPUB_TYPE, FORMAT, chapter_parts, chapter_root
from core.readers.safety import Element, Package, join, local
from core.readers.tidy import one_line

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_SCRAMBLED_FONTS = (  # which leave the text alone
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)
_OPF = "{http://www.idpf.org/2007/opf}"
_NCX = "application/x-dtbncx+xml"
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?")


@dataclass(frozen=True, slots=True)
class _Chapter:
    parts: tuple[Part, ...]
    label: str  # in the table of contents; empty if it is not there


def read(source: Source) -> Draft:
    """The whole book as one article, its chapters' titles as headings.

    QariError: 'damaged', 'encrypted', 'too-many', 'expands', 'unsafe-xml', 'too-deep', and
    'no-article-in' where no chapter has text.
    """
    book = _Book(source)
    parts: list[Part] = []
    for chapter in book.chapters():
        if chapter.label and chapter.parts[0].kind != "heading":
            parts.append(Part(chapter.label, "heading"))
        parts += chapter.parts
    return replace(book.about, parts=tuple(parts))


def read_all(source: Source) -> Iterator[Draft]:
    """The chapters that hold text, with the book's title as ``site``.  QariError as ``read``."""
    book = _Book(source)
    for chapter in book.chapters():
        parts, title = chapter.parts, chapter.label
        if parts[0].kind == "heading":
            title = one_line(parts[0].text)
            parts = parts[1:] or parts
        yield replace(book.about, parts=parts, title=title, site=book.about.title)


class _Book:
    """An opened book.  ``about`` is a draft without parts: title, author, date."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._package = Package(source, FORMAT)
        _refuse_locked(self._package)
        opf = _opf_name(self._package)
        root = self._package.xml(opf)
        self.about = _about(root)
        self._folder = dirname(opf)
        self._items = {item.get("id", ""): item for item in root.iterfind("{*}manifest/{*}item")}
        # Each part once: a book that names a chapter again and again would never end.
        self._spine: dict[str, Element] = {}
        for ref in root.iterfind("{*}spine/{*}itemref"):
            item = self._items.get(ref.get("idref", ""))
            if item is not None:
                self._spine.setdefault(_path(self._folder, item.get("href", "")), item)
        guide = root.iterfind("{*}guide/{*}reference[@type='toc']")
        self._contents = {_path(self._folder, ref.get("href", "")) for ref in guide}

    def chapters(self) -> Iterator[_Chapter]:
        """The chapters with text, in reading order."""
        labels, found = self._labels(), False
        for done, (name, item) in enumerate(self._spine.items()):
            self._source.progress.report(done, len(self._spine))
            is_contents = _has_property(item, "nav") or name in self._contents
            if is_contents or name not in self._package:
                continue
            data = self._package.read(name)
            root = chapter_root(data, self._source)
            parts = () if root is None else tuple(chapter_parts(root))
            if parts:
                found = True
                yield _Chapter(parts, labels.get(name, ""))
        if not found:
            raise QariError("no-article-in", file=self._source.name, format=FORMAT)

    def _labels(self) -> dict[str, str]:
        """What the table of contents calls each chapter, by the chapter's part."""
        labels: dict[str, str] = {}
        items = self._items.values()
        navs = (item for item in items if _has_property(item, "nav"))
        ncxs = (item for item in items if item.get("media-type") == _NCX)
        for item in (next(navs, None), next(ncxs, None)):
            name = "" if item is None else _path(self._folder, item.get("href", ""))
            if name not in self._package:
                continue
            root = chapter_root(self._package.read(name), self._source)
            for label, href in _entries(root) if root is not None else ():
                if label:
                    labels.setdefault(_path(dirname(name), href), label)
        return labels


def _refuse_locked(package: Package) -> None:
    """Any encryption but that of fonts means that the text is locked."""
    if _ENCRYPTION not in package:
        return
    for data in package.xml(_ENCRYPTION).iter("{*}EncryptedData"):
        method = data.find("{*}EncryptionMethod")
        if method is None or method.get("Algorithm") not in _SCRAMBLED_FONTS:
            raise QariError("encrypted", file=package.source.name, format=FORMAT)


def _opf_name(package: Package) -> str:
    """The part that lists all others."""
    for rootfile in package.xml(_CONTAINER).iter("{*}rootfile"):
        name = join("", rootfile.get("full-path", ""))
        if name in package:
            return name
    raise package.damaged("it has no list of its parts")


def _about(root: Element) -> Draft:
    """Title, authors and date as the book states them."""
    fields = [(local(e), e) for e in root.iterfind("{*}metadata//*")]
    texts = {name: one_line(e.text) for name, e in reversed(fields)}
    authors = [
        one_line(e.text)
        for name, e in fields
        if name == "creator" and e.get(f"{_OPF}role", "aut") == "aut" and one_line(e.text)
    ]
    dates = (
        one_line(e.text)
        for name, e in fields
        if name == "date" and e.get(f"{_OPF}event", "publication") == "publication"
    )
    return Draft(
        parts=(),
        title=texts.get("title", ""),
        author="، ".join(authors),
        published=next((date for date in dates if _is_full(date)), None),
    )


def _is_full(date: str) -> bool:
    """Whether a date has its day; books often state the year alone."""
    if not _DATE.fullmatch(date):
        return False
    try:
        datetime.fromisoformat(date)
    except ValueError:
        return False
    return True


def _path(folder: str, href: str) -> str:
    """The part that a link in a folder names; empty where it leads out of the book."""
    return join(folder, unquote(href.partition("#")[0]))


def _has_property(item: Element, name: str) -> bool:
    return name in item.get("properties", "").split()


def _entries(root: Element) -> Iterator[tuple[str, str]]:
    """Labels and links in a table of contents, an NCX or a page with a nav element."""
    for point in root.iter("{*}navPoint"):
        content = point.find("{*}content")
        if content is not None:
            yield one_line(point.findtext("{*}navLabel/{*}text")), content.get("src", "")
    for nav in root.iter("{*}nav"):
        is_toc = "toc" in nav.get(EPUB_TYPE, "toc").split()  # or a list of pages
        for link in nav.iter("{*}a") if is_toc else ():
            yield one_line("".join(link.itertext())), link.get("href", "")
