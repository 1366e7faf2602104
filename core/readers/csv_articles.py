"""Articles as a table: a row each, the first row naming the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from core import limits
from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.field_mapping import draft_of, mapping_of, only_one
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
    text = found.text.removeprefix("\ufeff").replace("\0", "")
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names: list[str] = []
    mapping: dict[str, str] = {}
    for number, row in enumerate(_rows(rows, source)):
        if number % 1000 == 0:
            source.progress.report(number, 0)
        if number > limits.ARTICLES:
            raise QariError(
                "too-many", file=source.name, count=number, what="articles", limit=limits.ARTICLES
            )
        if not names:
            names = [name.strip() for name in row]
            mapping = mapping_of(names, source)
            continue
        record = dict(zip(names, row, strict=False))
        draft = draft_of(record, mapping, _written(names, row, delimiter), about)
        if draft is not None:
            yield draft


def _rows(rows: Iterator[list[str]], source: Source) -> Iterator[list[str]]:
    before = csv.field_size_limit(limits.PART_BYTES)  # articles are longer than its 128 KB
    try:
        yield from (row for row in rows if any(row))
    except csv.Error as error:
        raise QariError("damaged", file=source.name, format=FORMAT, why=error) from error
    finally:
        csv.field_size_limit(before)


def _written(names: list[str], row: list[str], delimiter: str) -> bytes:
    """A row under the columns' names: a table of its own."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows((names, row))
    return out.getvalue().encode("utf-8", "replace")
