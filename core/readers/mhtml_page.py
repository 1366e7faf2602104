"""A web page saved as one file (MHTML): the page among its parts, read as HTML."""

from __future__ import annotations

from dataclasses import replace

from core.errors import QariError
from core.readers import mail_message
from core.readers.draft import Draft, Source
from core.readers.html_page import decode_page, page_draft
from core.readers.mail_parts import (
    Mail,
    charset,
    content_type,
    field,
    parameter,
    parse_mail,
    payload,
    texts,
)
from core.readers.page_facts import is_address

FORMAT = "MHTML"

_OF_A_LETTER = ("to", "received", "message-id")


def read(source: Source) -> Draft:
    """The article of the page.  QariError when there is none.

    Pictures, styles and frames are not looked at, and nothing is written or followed: the
    names that the parts have mean nothing.  A mail with pictures has the same form, and is
    read as a mail.
    """
    mail = parse_mail(source, FORMAT)
    address = field(mail, "snapshot-content-location")
    if not address and any(field(mail, name) for name in _OF_A_LETTER):
        return mail_message.mail_draft(mail, source)
    page = _page(mail, address)
    decoded = page and decode_page(replace(source, data=payload(page)), charset(page))
    if not page or not decoded:
        raise QariError("no-article-in", file=source.name, format=FORMAT)
    address = address or field(page, "content-location")
    url = address if is_address(address) else ""
    draft = page_draft(decoded, source, url=url, format=FORMAT)
    return draft if draft.title else replace(draft, title=field(mail, "subject"))


def _page(mail: Mail, address: str) -> Mail | None:
    """The part that is the page: the one named as such, else the first that is HTML."""
    pages = [part for part in texts(mail) if content_type(part) == "text/html"]
    start = parameter(mail, "start")
    for page in pages:
        if start and field(page, "content-id").lower() == start:
            return page
        if address and field(page, "content-location") == address:
            return page
    return pages[0] if pages else None
