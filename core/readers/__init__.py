"""Open a file as an article: one reader per format, chosen by content, then by name."""

from __future__ import annotations

import stat
from pathlib import Path

from core.errors import QariError
from core.model import Article
from core.readers import plain_text

LIMIT_BYTES = 64 * 1024 * 1024  # of a file
TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")


def open_article(path: str | Path) -> Article:
    """Read a file.  QariError when it cannot be shown, with the reason."""
    path = Path(path)
    data = read_limited(path)
    # A name that is no UTF-8 comes as lone surrogates, which no archive can keep.
    source = str(path.absolute()).encode("utf-8", "backslashreplace").decode("utf-8")
    article = plain_text.read(data, source=source)
    if article is None:
        raise QariError("not-text", file=str(path))
    if not article.text:
        raise QariError("empty", file=str(path))
    return article


def read_limited(path: Path) -> bytes:
    """A file's bytes.  Refuses what is no regular file or over the limit before reading."""
    name = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise QariError("not-a-file", file=name)
        if status.st_size > LIMIT_BYTES:
            raise QariError("too-large", file=name, size=status.st_size, limit=LIMIT_BYTES)
        with path.open("rb") as stream:
            data = stream.read(LIMIT_BYTES + 1)
    except FileNotFoundError:
        raise QariError("not-found", file=name) from None
    except PermissionError:
        raise QariError("no-permission", file=name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise QariError("unreadable", file=name, why=error) from error
    if len(data) > LIMIT_BYTES:  # it grew since stat
        raise QariError("too-large", file=name, size=len(data), limit=LIMIT_BYTES)
    return data
