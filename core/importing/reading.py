"""From files and records to articles made ready: the work of a job, in whatever process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.archive.index import text_entry
from core.archive.preparing import Prepared, prepare
from core.engines import Engine, load_engine
from core.errors import QariError
from core.extraction import analyse
from core.importing.files import Found
from core.importing.jobs import Due, Ended, Failed, Job, Named, Outcome, part_name
from core.model import Article
from core.opening import Opened, Wishes, address_of, open_all, open_record
from core.progress import Progress
from core.readers.dumps import Dump, Record, RecordReader
from core.stem import stem

SENT = 300_000  # words that are remembered as sent
_stem = stem.__wrapped__  # without its cache: a word comes once


@dataclass(frozen=True, slots=True)
class Task:
    """What all jobs of an import have in common.

    ``engine`` finds the names, or is what ``load_engine`` takes to be one that does; None
    leaves them for later.
    """

    wishes: Wishes
    engine: Engine | str | None

    def reader(
        self, progress: Progress, known: Callable[[str], bool] = lambda _: False, threads: int = 0
    ) -> Reader:
        """What does the jobs in this process; the engine works in so many threads."""
        engine = self.engine
        if isinstance(engine, str):
            engine = load_engine(engine, threads)
        return Reader(self.wishes, engine, progress, known)


class Reader:
    """Does jobs, one after the other.

    ``engine`` finds the names, None leaves them for later; so it does for an article that
    ``known`` says is saved already, by its SHA-256.
    """

    def __init__(
        self,
        wishes: Wishes,
        engine: Engine | None,
        progress: Progress,
        known: Callable[[str], bool],
    ) -> None:
        self._wishes, self._engine, self._progress, self._known = wishes, engine, progress, known
        self._sent: set[str] = set()
        self._dump: Dump | None = None
        self._records: RecordReader | None = None
        self._address = ""  # of the dump

    def outcomes(self, job: Job) -> Iterator[Outcome]:
        """What comes of each item, closed by an Ended."""
        for item in job.items:
            if isinstance(item, Record):
                assert job.dump is not None
                yield from self._record(job.dump, item)
            elif isinstance(item, Due):
                yield from self._names(*item)
            else:
                yield from self._file(item)

    def _file(self, file: Found) -> Iterator[Outcome]:
        articles = 0
        try:
            for opened in open_all(file.path, self._wishes, self._progress):
                yield self._prepared(opened)
                articles += 1
            yield Ended(file, articles, whole=True)
        except QariError as error:
            yield _failed(str(file.path), error)
            yield Ended(file)

    def _names(self, number: int, article: Article) -> Iterator[Outcome]:
        assert self._engine is not None
        yield Named(number, article.sha256, analyse(article, self._engine, self._progress))
        yield Ended()

    def _record(self, dump: Dump, record: Record) -> Iterator[Outcome]:
        if dump != self._dump or self._records is None:
            self._dump, self._records = dump, RecordReader(dump)
            self._address = address_of(Path(dump.path))
        name = part_name(dump, record)
        source = f"{self._address}#{record.number}"
        try:
            draft = self._records.read(record.data)
            if draft is not None:
                opened = open_record(draft, dump.format, name, source, self._wishes)
                yield self._prepared(opened, moves=opened.article.source == source)
        except QariError as error:
            if error.code != "empty":  # as of a record that has no text at all
                yield _failed(name, error)
        yield Ended()

    def forget(self) -> None:
        """What comes next is saved before what was sent last."""
        self._sent.clear()

    def _prepared(self, opened: Opened, *, moves: bool = False) -> Prepared:
        article, analysis = opened.article, None
        if self._engine is not None and not self._known(article.sha256):
            analysis = analyse(article, self._engine, self._progress)
        if len(self._sent) > SENT:
            self._sent.clear()
        # What was sent before is in the vocabulary, for all is saved in order.
        entry = text_entry(article, self._sent)
        self._sent |= entry.words
        prepared = prepare(article, analysis, opened.origin, entry, moves=moves)
        return prepared._replace(stems={word: _stem(word) for word in entry.words})


def _failed(file: str, error: QariError) -> Failed:
    """A failure that can be told to another process, whatever library it came from."""
    details = {k: v if isinstance(v, int) else str(v) for k, v in error.details.items()}
    return Failed(file, QariError(error.code, **details | {"file": file}))
