"""Articles into a file that is there whole or not at all."""

from __future__ import annotations

import io
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, TextIO

from core.errors import QariError
from core.export.items import Item
from core.export.registry import Format
from core.progress import NO_PROGRESS, Cancelled, Progress

#: Writes articles to an open file, in a format that is no text.
Writer = Callable[[Iterator[Item], BinaryIO], None]


def export_articles(
    items: Iterable[Item],
    format_: Format,
    path: str | Path,
    progress: Progress = NO_PROGRESS,
    total: int = 0,
    writer: Writer | None = None,
) -> int:
    """Write articles to a file, in place of one that is there, and count them.

    A file at ``path`` stays as it was until the new one is complete; when cancelled or
    killed, too.  ``total`` is for the progress.  ``writer`` writes a format that has no
    module in core.  QariError: 'unwritable', 'no-pdf', and what reading the articles
    raises.
    """
    if not format_.is_text and writer is None:
        raise QariError("no-pdf", why="this program runs without it")
    counted = _Counted(items, progress, total)
    with whole_file(Path(path)) as file:
        if writer is not None and not format_.is_text:
            writer(iter(counted), file)
        else:
            out = io.TextIOWrapper(file, "utf-8", "backslashreplace", newline="")
            try:
                write_articles(counted, format_, out)
            finally:
                out.detach()  # else it would close the file behind our back
    counted.finish()
    return counted.done


def write_articles(items: Iterable[Item], format_: Format, out: TextIO) -> None:
    """Write articles in a text format to an open stream.

    Its errors are best ``backslashreplace``, which is how JSON writes lone surrogates;
    the other formats write none.
    """
    import_module(format_.module).write(iter(items), out)
    out.flush()


class _Counted:
    """The articles, counted as they are asked for; cancelled between two of them."""

    def __init__(self, items: Iterable[Item], progress: Progress, total: int) -> None:
        self._items, self._progress, self._total = items, progress, total
        self.done = 0

    def __iter__(self) -> Iterator[Item]:
        for item in self._items:
            self._progress.report(self.done, self._total)
            yield item
            self.done += 1

    def finish(self) -> None:
        """Report the end, whatever had been expected."""
        with suppress(Cancelled):  # too late: the file is written
            self._progress.report(self.done, self.done)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, that takes its name when all went well.

    QariError 'unwritable' with the reason.
    """
    try:
        target = _target(path)
        if target.exists() and not target.is_file():  # a device or a pipe
            with target.open("wb") as file:
                yield file
            return
        half = target.with_name(f".qari-{secrets.token_hex(6)}.part")
        try:
            with half.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
    except OSError as error:
        raise QariError("unwritable", file=path, why=error.strerror or error) from error


def _target(path: Path) -> Path:
    """The file to be replaced: what a link leads to, never the link."""
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:  # a NUL in the name
        raise QariError("unwritable", file=path, why=error) from error
    if target.is_dir():
        raise QariError("unwritable", file=path, why="it is a folder")
    return target
