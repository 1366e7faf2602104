"""From a file, a page or a pasted text to an article: read, mended, its blocks found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import accumulate, islice, pairwise
from pathlib import Path

from core.articles import article_of, plain_blocks, shaped_blocks
from core.dates import stated_date
from core.doctor import Finding, treat
from core.errors import QariError
from core.files import read_limited
from core.limits import TimedProgress
from core.model import Article
from core.progress import NO_PROGRESS, Progress
from core.readers.draft import Draft, Part, Source
from core.readers.registry import Format, by_name, format_of

BETWEEN = "\n\n"  # what stands between the parts of a draft


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the reader wants a file opened.

    ``encoding`` is a codec's name, empty to let the bytes decide; ``repairs`` says yes or
    no to repairs by name; ``fields`` maps title, text, date, source, url to the fields of a
    file of many articles.
    """

    encoding: str = ""
    repairs: Mapping[str, bool] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article's text came from, and what was done to it.

    ``data`` are the bytes as they were; of a file of many articles, ``part`` says which one
    it is, counted from 1.  ``encoding`` is empty where the format says it itself,
    ``certainty`` is 0 to 1.  ``before`` is the text before any repair.
    """

    format: str
    data: bytes = field(repr=False)
    part: int = 0
    encoding: str = ""
    certainty: float = 1.0
    findings: tuple[Finding, ...] = ()
    wishes: Wishes = NO_WISHES
    before: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and its origin."""

    article: Article
    origin: Origin


def open_article(path: str | Path) -> Article:
    """The article in a file.  QariError when it cannot be shown, with the reason."""
    return open_file(path).article


def open_file(
    path: str | Path, wishes: Wishes = NO_WISHES, progress: Progress = NO_PROGRESS
) -> Opened:
    """Read a file as one article.  QariError when it cannot be shown, with the reason."""
    path = Path(path)
    return open_bytes(read_limited(path), str(path), wishes, progress, source=address_of(path))


def open_all(
    path: str | Path, wishes: Wishes = NO_WISHES, progress: Progress = NO_PROGRESS
) -> Iterator[Opened]:
    """Every article in a file, one after the other; more than one only in some formats.

    QariError at the first trouble: what came before it is good.
    """
    path = Path(path)
    data = read_limited(path)
    format_, source = _prepared(data, str(path), wishes, progress)
    for part, draft in enumerate(format_.read_all(source), 1):
        address = f"{address_of(path)}#{part}" if format_.many else address_of(path)
        origin = Origin(format_.name, data, part if format_.many else 0, wishes=wishes)
        yield _opened(draft, origin, str(path), address)


def open_bytes(
    data: bytes,
    name: str,
    wishes: Wishes = NO_WISHES,
    progress: Progress = NO_PROGRESS,
    *,
    source: str = "",
) -> Opened:
    """As ``open_file`` for bytes at hand; ``name`` says what they would be called."""
    format_, given = _prepared(data, name, wishes, progress)
    return _opened(format_.read(given), Origin(format_.name, data, wishes=wishes), name, source)


def open_record(draft: Draft, format_: str, name: str, source: str, wishes: Wishes) -> Opened:
    """An article of a draft that has its own bytes: see ``core.readers.dumps``."""
    return _opened(draft, Origin(format_, draft.original or b"", wishes=wishes), name, source)


def open_pasted(text: str, html: str = "") -> Opened:
    """An article of what was copied elsewhere: of its HTML, which has structure, if any."""
    parts: tuple[Part, ...] = ()
    if html:
        from core.readers.html_page import fragment_parts  # lxml takes a while to load

        with suppress(QariError):  # the plain text is there as well
            parts = fragment_parts(html)
    draft = Draft(parts) if parts else Draft((Part(text),), shaped=False)
    data = html if parts else text
    origin = Origin("html" if parts else "text", data.encode("utf-8", "replace"))
    try:
        return _opened(draft, origin, "")
    except QariError as error:
        raise QariError("clipboard-empty") from error


def reopened(
    article: Article, origin: Origin, wishes: Wishes, progress: Progress = NO_PROGRESS
) -> Opened:
    """The same bytes opened otherwise: by another encoding, with other repairs."""
    name = article.source or article.title
    format_ = by_name(origin.format)
    timed = TimedProgress(name, progress)
    source = Source(origin.data, name, wishes.encoding, timed, wishes.fields)
    if not article.source and origin.format == "html":
        return open_pasted("", origin.data.decode("utf-8"))
    drafts = format_.read_all(source) if origin.part else iter((format_.read(source),))
    draft = next(islice(drafts, max(0, origin.part - 1), None), None)
    if draft is None:
        raise QariError("no-article-in", file=name, format=format_.title)
    return _opened(draft, replace(origin, wishes=wishes), name, article.source)


def _prepared(data: bytes, name: str, wishes: Wishes, progress: Progress) -> tuple[Format, Source]:
    if not data.strip():
        raise QariError("empty", file=name)
    timed = TimedProgress(name, progress)
    return format_of(data, name), Source(data, name, wishes.encoding, timed, wishes.fields)


def _opened(draft: Draft, origin: Origin, name: str, source: str = "") -> Opened:
    """A draft as an article: repairs made, blocks found, date looked for."""
    before = BETWEEN.join(part.text for part in draft.parts)
    ends = list(accumulate(len(part.text) + len(BETWEEN) for part in draft.parts))
    spans = [(start, end - len(BETWEEN)) for start, end in pairwise([0, *ends])]
    treated = treat(before, origin.wishes.repairs, spans)
    text = treated.text
    if not text:
        raise QariError("empty", file=name)
    kinds = (part.kind for part in draft.parts)
    shapes = zip(treated.spans, kinds, strict=True)
    article = article_of(
        text,
        shaped_blocks(text, shapes) if draft.shaped else plain_blocks(text),
        title=_mended(draft.title),
        source=draft.url or source,
        published=draft.published or stated_date(text),
        author=_mended(draft.author),
        site=_mended(draft.site),
    )
    own = draft.original  # this article's own bytes
    return Opened(
        article,
        replace(
            origin,
            data=origin.data if own is None else own,
            part=origin.part if own is None else 0,
            encoding=draft.encoding,
            certainty=draft.certainty,
            findings=treated.findings,
            before=before,
        ),
    )


def _mended(line: str) -> str:
    return treat(line).text if line else ""


def address_of(path: Path) -> str:
    """A file's full name; one that is no UTF-8 has lone surrogates, which no archive keeps."""
    return str(path.absolute()).encode("utf-8", "backslashreplace").decode("utf-8")
