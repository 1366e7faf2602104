"""Articles as JSON: one object, a list of them, or an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from core import limits
from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.field_mapping import Mappings, draft_of, only_one
from core.readers.plain_text import decoded

FORMAT = "JSON"
Record = dict[str, object]
_LINED = (".jsonl", ".ndjson")
_TRIED = 20  # lines at the head, of which one is an object


def read(source: Source) -> Draft:
    """A file of one article."""
    drafts = list(read_all(source))
    return only_one(drafts, source, len(drafts), FORMAT)


def read_all(source: Source) -> Iterator[Draft]:
    """The articles in a file, those without text left out."""
    found = decoded(source)
    about = Draft((), encoding=found.encoding, certainty=found.certainty)
    text = found.text.removeprefix("\ufeff")
    mappings = Mappings(source)
    for number, (record, written) in enumerate(_records(text, source), 1):
        if number > limits.ARTICLES:
            raise QariError(
                "too-many", file=source.name, count=number, what="articles", limit=limits.ARTICLES
            )
        mapping = mappings.of(record)
        draft = draft_of(record, mapping, written.encode("utf-8", "replace"), about)
        if draft is not None:
            yield draft


def has_records(head: str, whole: bool, source: Source) -> bool:
    """Whether a file is an object a line, by its first lines; ``whole`` if there are no more.

    QariError when no field of the first object can be the text.
    """
    lines = [line for line in head.split("\n", _TRIED)[:_TRIED] if line.strip()]
    if PurePath(source.name).suffix.lower() not in _LINED:
        lines = lines[:1] if len(lines) > 1 or not whole else []
    for line in lines:
        record = _parsed(line)
        if isinstance(record, dict):
            Mappings(source).of(record)
            return True
    return False


def records(lines: Iterable[str], _source: Source) -> Iterator[bytes]:
    """The records of a file that has them, each as it is written."""
    for line in lines:
        written = line.strip().removeprefix("\ufeff")
        if written:
            yield written.encode("utf-8", "replace")


def read_record(data: bytes, about: Draft, source: Source, mappings: Mappings) -> Draft | None:
    """The article of one record; ``about`` tells the encoding.  None when it has no text."""
    record = _parsed(data.decode("utf-8"))
    if not isinstance(record, dict):
        why = "it holds a line that is no JSON object"
        raise QariError("damaged", file=source.name, format=FORMAT, why=why)
    return draft_of(record, mappings.of(record), data, about)


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
