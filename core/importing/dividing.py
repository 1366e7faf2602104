"""An import's files divided into jobs, without what is saved already."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from core.errors import QariError
from core.files import read_limited
from core.importing.files import Found
from core.importing.jobs import Job
from core.importing.keeping import Keeper, known_originals
from core.opening import Wishes
from core.progress import Progress
from core.readers.dumps import Dump, Record, find_dump


@dataclass(frozen=True, slots=True)
class Portion:
    """How much makes one job: so many articles at most, and about so many bytes."""

    articles: int
    bytes: int


class Divider:
    """Makes jobs of files.

    ``anew`` has read what is saved already, ``progress`` is told of steps that make none.
    """

    def __init__(
        self, archive: Keeper, wishes: Wishes, portion: Portion, progress: Progress, *, anew: bool
    ) -> None:
        self._archive, self._wishes, self._portion = archive, wishes, portion
        self._progress, self._anew = progress, anew
        self._read = self._files = 0  # bytes and files of the jobs so far

    def jobs(self, files: Sequence[Found]) -> Generator[Job, None, None]:
        """All work on the files, in their order."""
        small: list[Found] = []
        for file in files:
            self._progress.report(0, 0)
            try:
                dump = find_dump(file.path, self._wishes.encoding, self._wishes.fields)
            except QariError as error:
                yield from self._whole(small)
                small = []
                yield self._done(file, failed=((str(file.path), error),))
                continue
            if dump:
                yield from self._whole(small)
                small = []
                yield from self._records(file, dump)
            else:
                small.append(file)
                if self._is_portion(len(small), sum(f.size for f in small)):
                    yield from self._whole(small)
                    small = []
        yield from self._whole(small)

    def _is_portion(self, articles: int, size: int) -> bool:
        return articles >= self._portion.articles or size >= self._portion.bytes

    def _done(self, *files: Found, **more: object) -> Job:
        """A job that ends these files."""
        self._read += sum(file.size for file in files)
        self._files += len(files)
        return replace(Job(read=self._read, files=self._files), **more)  # type: ignore[arg-type]

    def _whole(self, files: Sequence[Found]) -> Iterator[Job]:
        """Files that are read as wholes, together, but for those of known bytes."""
        if not files:
            return
        names = [self._name(file) for file in files]
        known = self._known([name for name in names if name])
        pairs = list(zip(files, names, strict=True))
        yield self._done(
            *files,
            items=tuple(file for file, name in pairs if name not in known),
            same=tuple(file for file, name in pairs if name in known),
        )

    def _name(self, file: Found) -> str:
        """The SHA-256 of a file; empty where reading it will say why there is none."""
        if self._anew:
            return ""
        try:
            return hashlib.sha256(read_limited(file.path)).hexdigest()
        except QariError:
            return ""

    def _known(self, names: Sequence[str]) -> set[str]:
        if self._anew or not names:
            return set()
        return self._archive.call(lambda archive: known_originals(archive, names, self._wishes))

    def _records(self, file: Found, dump: Dump) -> Iterator[Job]:
        """A dump's records, some at a time, but for those of known bytes."""
        before = self._read
        some: list[Record] = []
        size = 0
        try:
            for record in dump.records():
                some.append(record)
                size += len(record.data)
                if self._is_portion(len(some), size):
                    self._read = before + record.read
                    yield self._some(dump, some)
                    some, size = [], 0
        except QariError as error:
            yield self._some(dump, some)
            self._read = before
            yield self._done(file, failed=((str(file.path), error),))
            return
        last = self._some(dump, some)
        self._read = before
        yield self._done(file, dump=dump, items=last.items, known=last.known, ends=file)

    def _some(self, dump: Dump, records: Sequence[Record]) -> Job:
        known: set[str] = set()
        names: list[str] = []
        if not self._anew:
            names = [hashlib.sha256(record.data).hexdigest() for record in records]
            known = self._known(names)
        left = records
        if known:
            left = [r for r, name in zip(records, names, strict=True) if name not in known]
        return Job(tuple(left), dump, self._read, self._files, known=len(records) - len(left))
