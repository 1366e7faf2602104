"""Articles as a table: a row each, the first row naming the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from core import limits
from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.field_mapping import Mappings, draft_of, only_one
from core.readers.plain_text import decoded

FORMAT = "CSV"
_DELIMITERS = ",;\t|"


def read(source: Source) -> Draft:
    """A table of one article."""
    drafts = list(read_all(source))
    return only_one(drafts, source, len(drafts), FORMAT)


def read_all(source: Source) -> Iterator[Draft]:
    """The articles in a table, those without text left out."""
    found = decoded(source)
    about = Draft((), encoding=found.encoding, certainty=found.certainty)
    mappings = Mappings(source)
    written = records(io.StringIO(found.text, newline=""), source)
    for number, record in enumerate(written, 1):
        if number % 1000 == 0:
            source.progress.report(number, 0)
        if number > limits.ARTICLES:
            raise QariError(
                "too-many", file=source.name, count=number, what="articles", limit=limits.ARTICLES
            )
        draft = read_record(record, about, source, mappings)
        if draft is not None:
            yield draft


def has_records(_head: str, _whole: bool, _source: Source) -> bool:
    """Every table has."""
    return True


def records(lines: Iterable[str], source: Source) -> Iterator[bytes]:
    """The rows of a table, each under the columns' names: a table of its own.

    QariError when no column can be the text.
    """
    lines = iter(lines)
    head = next(lines, "").removeprefix("\ufeff")
    delimiter = _delimiter(head)
    rows = _rows(chain([head], lines), delimiter, source)
    names = [name.strip() for name in next(rows, [])]
    Mappings(source).of(names)
    for row in rows:
        yield _written(names, row, delimiter)


def read_record(data: bytes, about: Draft, source: Source, mappings: Mappings) -> Draft | None:
    """The article of one row; ``about`` tells the encoding.  None when it has no text."""
    table = data.decode("utf-8")
    lines = io.StringIO(table, newline="")
    rows = list(_rows(lines, _delimiter(table.split("\n", 1)[0]), source))
    if len(rows) != 2:
        why = "its columns' names cannot be told from its rows"
        raise QariError("damaged", file=source.name, format=FORMAT, why=why)
    names, row = rows
    return draft_of(dict(zip(names, row, strict=False)), mappings.of(names), data, about)


def _delimiter(head: str) -> str:
    return max(_DELIMITERS, key=head.count)


def _rows(lines: Iterable[str], delimiter: str, source: Source) -> Iterator[list[str]]:
    rows = csv.reader((line.replace("\0", "") for line in lines), delimiter=delimiter)
    while True:
        # An article is longer than the 128 KB that a field may have.
        before = csv.field_size_limit(limits.PART_BYTES)
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise QariError("damaged", file=source.name, format=FORMAT, why=error) from error
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        if any(row):
            yield row


def _written(names: list[str], row: list[str], delimiter: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows((names, row))
    return out.getvalue().encode("utf-8", "replace")
