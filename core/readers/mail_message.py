"""A mail saved as a file (EML): what its sender wrote, without attachments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from core.encoding import Decoded
from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.html_page import decode_page, fragment_parts
from core.readers.mail_parts import (
    Mail,
    charset,
    content_type,
    display_name,
    field,
    parameter,
    parse_mail,
    payload,
    texts,
)
from core.readers.mail_text import SIGNATURE, text_parts
from core.readers.markup_blocks import without_title
from core.readers.stated import decode_source, iso_date

FORMAT = "EML"

_ADDRESS = re.compile(r"https?://\S+")


def read(source: Source) -> Draft:
    """A mail's text.  QariError when there is none.

    Of two versions the plain one, unless it is only a hint that there is another.
    """
    return mail_draft(parse_mail(source, FORMAT), source)


def mail_draft(mail: Mail, source: Source) -> Draft:
    """As ``read`` for a mail that is parsed."""
    found = list(texts(mail)) or list(texts(mail, attached=True))
    pages = [part for part in found if content_type(part) == "text/html"]
    plain, plain_as = _plain([part for part in found if part not in pages], source)
    shaped, shaped_as = _shaped(pages, source)
    decoded = plain_as
    parts = plain
    if 2 * _letters(plain) < _letters(shaped):
        parts, decoded = shaped, shaped_as
    if not _letters(parts):
        raise QariError("no-article-in", file=source.name, format=FORMAT)
    title = field(mail, "subject")
    return Draft(
        parts=without_title(parts, title),
        title=title,
        author=display_name(mail, "from"),
        published=iso_date(field(mail, "date")),
        encoding=decoded[0].encoding if decoded else "",
        certainty=min((found.certainty for found in decoded), default=1.0),
    )


def _plain(found: Iterable[Mail], source: Source) -> tuple[list[Part], list[Decoded]]:
    parts: list[Part] = []
    decoded: list[Decoded] = []
    for part in found:
        text = decode_source(replace(source, data=payload(part)), charset(part))
        if text is not None:
            flowed = parameter(part, "format") == "flowed"
            glued = parameter(part, "delsp") == "yes"
            parts += text_parts(text.text, flowed=flowed, glued=glued)
            decoded.append(text)
        source.progress.report(len(decoded), 0)
    return parts, decoded


def _shaped(pages: Iterable[Mail], source: Source) -> tuple[list[Part], list[Decoded]]:
    parts: list[Part] = []
    decoded: list[Decoded] = []
    for page in pages:
        text = decode_page(replace(source, data=payload(page)), charset(page))
        if text is not None:
            parts += fragment_parts(text.text, source.name)
            decoded.append(text)
        source.progress.report(len(decoded), 0)
    signature = (i for i, part in enumerate(parts) if part.text.split("\n")[0] == SIGNATURE.strip())
    return parts[: next(filter(None, signature), None)], decoded


def _letters(parts: Iterable[Part]) -> int:
    """Letters that are read: those of addresses are not."""
    return sum(sum(map(str.isalpha, _ADDRESS.sub("", part.text))) for part in parts)
