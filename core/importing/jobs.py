"""Work that an import hands to one process at a time, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from core.archive.preparing import Prepared
from core.errors import QariError
from core.importing.files import Found
from core.model import Analysis, Article
from core.readers.dumps import Dump, Record


class Due(NamedTuple):
    """A saved article whose names are to be found."""

    number: int
    article: Article


@dataclass(frozen=True, slots=True)
class Job:
    """Records of one dump, whole files, or articles that are saved; a short time's work.

    ``read`` and ``files`` are the bytes and files of the whole import that are done with it,
    ``ends`` the dump that it is the last of.  A job may bring what was found on the way to
    it: how many ``known`` records are saved already, ``same`` files that are, and ``failed``
    ones with the reason.
    """

    items: tuple[Record | Found | Due, ...] = ()
    dump: Dump | None = None
    read: int = 0
    files: int = 0
    ends: Found | None = None
    known: int = 0
    same: tuple[Found, ...] = ()
    failed: tuple[tuple[str, QariError], ...] = ()

    def begun(self, done: int) -> Job:
        """The part of it that is done after so many items, without what it brings."""
        return replace(self, items=self.items[:done], ends=None, known=0, same=(), failed=())

    def rest(self, done: int) -> list[Job]:
        """What is left after so many items, as two jobs; one that cannot be halved as it is."""
        left = self.items[done:]
        half = len(left) // 2
        if not half:
            return [replace(self, items=left)]
        return [replace(self, items=left).begun(half), replace(self, items=left[half:])]

    @property
    def file(self) -> str:
        """A file that it is about."""
        if self.dump:
            return self.dump.path
        return self.name(0) if self.items else ""

    def name(self, at: int) -> str:
        """What an item of it is called in messages."""
        item = self.items[at]
        if isinstance(item, Due):
            return item.article.source or item.article.title
        return str(item.path) if isinstance(item, Found) else part_name(self.dump, item)


class Failed(NamedTuple):
    """A file or record that could not be read."""

    file: str
    error: QariError


class Named(NamedTuple):
    """The names of a saved article, by its number and the SHA-256 of its text."""

    number: int
    sha256: str
    analysis: Analysis


class Ended(NamedTuple):
    """An item is done with: a record, or a ``file`` with so many articles, if it is ``whole``."""

    file: Found | None = None
    articles: int = 0
    whole: bool = False


Outcome = Prepared | Named | Failed | Ended


def part_name(dump: Dump | None, record: Record) -> str:
    """What a record of a dump is called in messages."""
    return f"{dump.path}#{record.number}" if dump else f"#{record.number}"
