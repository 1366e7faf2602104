"""Articles as JSON: one object, a list of them, or an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from core import limits
from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.field_mapping import draft_of, mapping_of, only_one
from core.readers.plain_text import decoded

FORMAT = "JSON"
Record = dict[str, object]


def read(source: Source) -> Draft:
    """A file of one article."""
    drafts = list(read_all(source))
    return only_one(drafts, source, len(drafts), FORMAT)


def read_all(source: Source) -> Iterator[Draft]:
    """The articles in a file, those without text left out."""
    found = decoded(source)
    about = Draft((), encoding=found.encoding, certainty=found.certainty)
    text = found.text.removeprefix("\ufeff")
    mapping: dict[str, str] | None = None
    for number, (record, written) in enumerate(_records(text, source), 1):
        if number > limits.ARTICLES:
            raise QariError(
                "too-many", file=source.name, count=number, what="articles", limit=limits.ARTICLES
            )
        if mapping is None or not set(mapping.values()) <= record.keys():
            mapping = mapping_of(list(record), source)
        draft = draft_of(record, mapping, written.encode("utf-8", "replace"), about)
        if draft is not None:
            yield draft


def _records(text: str, source: Source) -> Iterator[tuple[Record, str]]:
    """Each object and how it is written."""
    whole = _parsed(text)
    if isinstance(whole, dict):
        # A list of articles is often wrapped with remarks on it.
        lists = [value for value in whole.values() if _all_objects(value)]
        if len(lists) == 1:
            whole = lists[0]
        else:
            yield whole, text
            return
    if isinstance(whole, list):
        for number, record in enumerate(whole):
            source.progress.report(number, len(whole))
            if isinstance(record, dict):
                yield record, json.dumps(record, ensure_ascii=False)
        return
    lines = text.split("\n")
    for number, line in enumerate(lines):
        source.progress.report(number, len(lines))
        if line.strip():
            record = _parsed(line)
            if not isinstance(record, dict):
                why = f"line {number + 1} is no JSON object"
                raise QariError("damaged", file=source.name, format=FORMAT, why=why)
            yield record, line.strip()


def _all_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _parsed(text: str) -> object:
    try:
        return json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None
