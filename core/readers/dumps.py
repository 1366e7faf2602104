"""Dumps: files of any size, read record by record, each an article with bytes of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from core.encoding import Decoded, decode, decode_as
from core.errors import QariError
from core.files import opened
from core.limits import HEAD_BYTES, RECORD
from core.readers.draft import Draft, Source
from core.readers.field_mapping import Mappings
from core.readers.registry import by_name, format_of

SNIFFED = 65_536  # bytes that tell the format
_FORMATS = ("json", "csv")


class Record(NamedTuple):
    """The bytes of one article, in UTF-8.

    ``number`` counts a dump's records from 1, ``read`` is how many bytes of the file were
    read by then.
    """

    number: int
    data: bytes
    read: int


@dataclass(frozen=True, slots=True)
class Dump:
    """A file that was found to be a dump; enough to read its records, in another process too.

    ``fields`` maps title, text, date, source and url to those of the file.
    """

    path: str
    format: str
    encoding: str
    certainty: float
    fields: Mapping[str, str] = field(default_factory=dict)

    def records(self) -> Iterator[Record]:
        """All records in order.  QariError at what ends them before the file does."""
        source = Source(b"", self.path, fields=self.fields)
        with opened(Path(self.path)) as stream:
            text = io.TextIOWrapper(stream, self.encoding, "replace", newline=self._breaks())
            try:
                written = _module(self.format).records(_lines(text), source)
                for number, data in enumerate(written, 1):
                    yield Record(number, data, stream.tell())
            finally:
                text.detach()

    def _breaks(self) -> str:
        return "" if self.format == "csv" else "\n"  # a cell may have other line breaks


class RecordReader:
    """Reads the records of one dump, wherever they come from."""

    def __init__(self, dump: Dump) -> None:
        self._dump = dump
        self._module = _module(dump.format)
        self._mappings = Mappings(Source(b"", dump.path, fields=dump.fields))
        self._about = Draft((), encoding=dump.encoding, certainty=dump.certainty)

    def read(self, data: bytes) -> Draft | None:
        """A record's article, None when it has no text.  QariError when it is no article."""
        source = Source(data, self._dump.path, fields=self._dump.fields)
        draft: Draft | None = self._module.read_record(data, self._about, source, self._mappings)
        return draft


def find_dump(
    path: Path, encoding: str = "", fields: Mapping[str, str] = MappingProxyType({})
) -> Dump | None:
    """How a file's records are to be read; None for one that is not read by records.

    ``encoding`` is the reader's own choice, empty to let the first bytes decide.  QariError
    when the file cannot be read, or no field can be the text.
    """
    name = str(path)
    with opened(path) as stream:
        head = stream.read(SNIFFED)
        format_ = format_of(head, name)
        if not head.strip() or format_.name not in _FORMATS:
            return None
        head += stream.read(HEAD_BYTES)
    whole = len(head) < HEAD_BYTES
    found = _decoded(_whole_lines(head, whole), name, encoding)
    source = Source(head, name, encoding, fields=fields)
    if not _module(format_.name).has_records(found.text.removeprefix("\ufeff"), whole, source):
        return None
    return Dump(name, format_.name, found.encoding, found.certainty, dict(fields))


def _module(format_: str) -> Any:
    return import_module(by_name(format_).module)


def _whole_lines(head: bytes, whole: bool) -> bytes:
    """What was read without a line, or a character, that was cut off at its end."""
    if whole:
        return head
    if b"\0" in head:  # UTF-16 or UTF-32
        return head[: len(head) // 4 * 4]
    return head[: head.rfind(b"\n") + 1] or head


def _decoded(head: bytes, name: str, encoding: str) -> Decoded:
    if encoding:
        return decode_as(head, encoding, name)
    found = decode(head)
    if found is None:
        raise QariError("not-text", file=name)
    return found


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """The lines; of one that is longer than any article, the beginning."""
    while line := text.readline(RECORD):
        yield line
        while len(line) == RECORD and not line.endswith("\n"):
            line = text.readline(RECORD)
