"""Which field of a record is an article's title, text, date, source and address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.dates import parse_date
from core.errors import QariError
from core.readers.draft import Draft, Part, Source

#: What the fields are called in the dumps that people have, the likeliest first.
USUAL = {
    "title": ("title", "headline", "head", "العنوان", "عنوان"),
    "text": ("text", "body", "content", "article", "maintext", "النص", "نص", "المحتوى"),
    "date": ("date", "published", "publish_date", "date_publish", "pubdate", "التاريخ", "تاريخ"),
    "source": ("source", "site", "sitename", "publisher", "outlet", "المصدر", "مصدر"),
    "url": ("url", "link", "address", "الرابط", "رابط"),
    "author": ("author", "byline", "authors", "الكاتب", "كاتب"),
}
FIELDS = tuple(USUAL)
_KINDS = 100  # of records, by their fields, whose mappings are kept
#: Fields by which Qari's own exports are known, and what they call what they name otherwise:
#: in other dumps ``source`` is the newspaper, here the address.
_OWN: tuple[tuple[frozenset[str], dict[str, tuple[str, ...]]], ...] = (
    (frozenset(("source", "site", "mentions", "entities")), {"source": ("site",)}),
    (frozenset(("source", "outlet", "people", "other_names")), {"source": ("outlet",)}),
)


def mapping_of(names: Sequence[str], source: Source) -> dict[str, str]:
    """For each of FIELDS that can be told, the name of the file's field.

    The reader's own mapping goes before the usual names.  QariError when a field that it
    names is not there, or when no field holds the text.
    """
    lowered = {name.strip().lower(): name for name in reversed(names)}
    mapping: dict[str, str] = {}
    own = next((their | {"url": ("source",)} for known, their in _OWN if known <= set(names)), {})
    for field, usual in (USUAL | own).items():
        wanted = source.fields.get(field)
        if wanted is not None:
            if wanted not in names:
                raise _unmapped(wanted, names, source)
            mapping[field] = wanted
        else:
            known = next((lowered[name] for name in usual if name in lowered), None)
            if known is not None:
                mapping[field] = known
    if "text" not in mapping:
        raise _unmapped("text", names, source)
    return mapping


class Mappings:
    """The mappings of one file, each made once for the fields that records have."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[tuple[str, ...], dict[str, str]] = {}

    def of(self, names: Iterable[str]) -> dict[str, str]:
        """As ``mapping_of``."""
        key = tuple(names)
        mapping = self._known.get(key)
        if mapping is None:
            if len(self._known) > _KINDS:
                self._known.clear()
            mapping = self._known[key] = mapping_of(key, self._source)
        return mapping


def _unmapped(field: str, names: Sequence[str], source: Source) -> QariError:
    listed = ", ".join(name[:40] for name in names[:20])
    return QariError("bad-mapping", file=source.name, field=field, fields=listed)


def draft_of(
    record: Mapping[str, object], mapping: Mapping[str, str], original: bytes, decoded: Draft
) -> Draft | None:
    """One record as an article; None when it has no text.

    ``decoded`` tells the encoding of the file that the record stood in.
    """
    values = {field: _line(record.get(name)) for field, name in mapping.items()}
    text = values.get("text", "")
    if not text.strip():
        return None
    return Draft(
        (Part(text),),
        title=values.get("title", ""),
        author=values.get("author", ""),
        site=values.get("source", ""),
        url=values.get("url", "").strip().encode("utf-8", "replace").decode(),
        published=parse_date(values.get("date", "")),
        encoding=decoded.encoding,
        certainty=decoded.certainty,
        shaped=False,
        original=original,
    )


def _line(value: object) -> str:
    """A field's value as text; a list, of paragraphs or of authors, a line each."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(item for item in value if isinstance(item, str))
    return "" if value is None or isinstance(value, (dict, bool)) else str(value)


def only_one(drafts: Sequence[Draft], source: Source, count: int, format_: str) -> Draft:
    """The one article of a file that is opened to be read, where there is only one."""
    if not drafts:
        raise QariError("no-article-in", file=source.name, format=format_)
    if count > 1:
        raise QariError("many-articles", file=source.name, count=count)
    return drafts[0]
