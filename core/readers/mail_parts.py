"""A mail's parts and header fields, whatever is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.header import decode_header
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import Compat32
from email.utils import parseaddr
from functools import partial
from typing import Any, TypeAlias, TypeVar

from core.encoding import decode
from core.errors import QariError
from core.limits import NESTING, PARTS
from core.readers.draft import Source
from core.readers.safety import too_deep
from core.readers.tidy import one_line

Mail: TypeAlias = "Message[str, str]"
Answer = TypeVar("Answer")

STEP = 1 << 16  # bytes after which progress is reported
FIELD_LENGTH = 10_000  # characters of a header field that are read

_FOLD = re.compile(r"\r?\n(?=[ \t])")


class _ShortFields(Compat32):
    """Cuts endless fields, which the library takes apart in quadratic time."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:FIELD_LENGTH]


def parse_mail(source: Source, format: str) -> Mail:
    """The mail in a file, of at most ``limits.PARTS`` parts, none nested too deep.

    QariError: 'damaged', 'too-deep', 'too-many'; ``format`` is the name in messages.
    """
    parser = BytesFeedParser(policy=_ShortFields())
    for at in range(0, len(source.data), STEP):
        source.progress.report(at, len(source.data))
        _answer(partial(parser.feed, source.data[at : at + STEP]), source, format)
    mail = _answer(parser.close, source, format)
    waiting, count = [(mail, 1)], 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if depth > NESTING:
            raise too_deep(source)
        if count > PARTS:
            raise QariError("too-many", file=source.name, count=count, what="parts", limit=PARTS)
        waiting.extend((inner, depth + 1) for inner in _inner(part))
    return mail


def _answer(ask: Callable[[], Answer], source: Source, format: str) -> Answer:
    try:
        return ask()
    except RecursionError:
        raise too_deep(source) from None
    except Exception as error:  # the parser takes any bytes, but for its own faults
        raise QariError("damaged", file=source.name, format=format, why=str(error)) from error


def _inner(part: Mail) -> list[Mail]:
    parts: Any = part.get_payload() if part.is_multipart() else []
    return list(parts)


def texts(mail: Mail, *, attached: bool = False) -> Iterator[Mail]:
    """The parts that are text, in order; those of mails that it carries if ``attached``.

    A part that should have parts of its own, and has none, is text too.
    """
    inner, kind = _inner(mail), content_type(mail)
    if inner and (attached or kind.startswith("multipart/")):
        for part in inner:
            yield from texts(part, attached=attached)
    elif inner or not kind.startswith(("text/", "multipart/")):
        return
    elif _or(mail.get_content_disposition, None) != "attachment":
        yield mail


def content_type(part: Mail) -> str:
    """A part's type and subtype in lower case."""
    return _or(part.get_content_type, "text/plain")


def charset(part: Mail) -> str:
    """The encoding that a part names; empty where it names none."""
    return str(_or(part.get_content_charset, None) or "")


def payload(part: Mail) -> bytes:
    """A part's bytes, its transfer encoding undone."""
    data = _or(partial(part.get_payload, decode=True), None)
    if data is None:  # it trips over the charset, for which it has no use
        _or(partial(part.replace_header, "Content-Type", "text/plain"), None)
        data = _or(partial(part.get_payload, decode=True), b"")
    return bytes(data)


def parameter(part: Mail, name: str) -> str:
    """A parameter of a part's content type, in lower case; empty where there is none."""
    value = _or(lambda: part.get_param(name), None)
    return value.strip().lower() if isinstance(value, str) else ""


def _or(ask: Callable[[], Any], otherwise: Answer) -> Answer:
    """What the library makes of a field, or ``otherwise`` where it trips over it."""
    try:
        answer: Answer = ask()
    except Exception:
        return otherwise
    return answer


def field(mail: Mail, name: str) -> str:
    """A header field in one line, decoded; empty where there is none."""
    return one_line(_decoded(_raw(mail, name)))


def display_name(mail: Mail, name: str) -> str:
    """The name, without the address, in a field that holds an address."""
    return one_line(_decoded(_or(lambda: parseaddr(_raw(mail, name)), ("", ""))[0]))


def _raw(mail: Mail, name: str) -> str:
    """The field as it came; bytes above ASCII are lone surrogates in it."""
    values = (value for key, value in mail.raw_items() if key.lower() == name)
    return _FOLD.sub("", str(next(values, "")))


def _decoded(raw: str) -> str:
    """A field's text: encoded words by the charset they name, raw bytes by their looks."""
    words = _or(lambda: decode_header(raw), [(raw, None)]) if "=?" in raw else [(raw, None)]
    return "".join(_word(word, label or "") for word, label in words)


def _word(word: bytes | str, label: str) -> str:
    data = word if isinstance(word, bytes) else word.encode("ascii", "surrogateescape")
    found = decode(data, label)
    return found.text if found else data.decode("utf-8", "replace")
