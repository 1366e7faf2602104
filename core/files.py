"""A file's bytes, or why there are none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.errors import QariError
from core.limits import FILE_BYTES


def read_limited(path: Path, limit: int = FILE_BYTES) -> bytes:
    """A file's bytes.  Refuses what is no regular file or over the limit before reading.

    QariError also when the file changes while it is read: half of an article is none.
    """
    with opened(path) as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > limit:
            raise QariError("too-large", file=path, size=size, limit=limit)
        return stream.read(limit + 1)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading.

    QariError for one that is none, is not to be read, or changed when the block ends well.
    """
    name = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a FIFO would wait for a writer
            raise QariError("not-a-file", file=name)
        with path.open("rb") as stream:
            before = os.fstat(stream.fileno())
            yield stream
            after = os.fstat(stream.fileno())
    except FileNotFoundError:
        raise QariError("not-found", file=name) from None
    except PermissionError:
        raise QariError("no-permission", file=name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise QariError("unreadable", file=name, why=error) from error
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise QariError("changing", file=name)
