"""What kind of file some bytes are: by what they hold, cheaply, without parsing them."""

from __future__ import annotations

import re

_HEAD = 4096  # bytes that are looked at
_HTML = re.compile(
    rb"(?is)\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b"
)
_MAIL_FIELD = re.compile(rb"(?im)^(?:from|to|subject|date|message-id|received|mime-version):[ \t]")
_FIELDS = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_RELATED = re.compile(rb"(?is)^content-type:\s*multipart/related", re.MULTILINE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PDF = re.compile(rb"(?:\A|[^\x20-\x7e])%PDF-\d")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


def _text_head(data: bytes) -> bytes:
    """The head without a BOM, and without the zero bytes of UTF-16."""
    head = data[:_HEAD]
    for bom in _BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\x00", b"")


def is_pdf(data: bytes) -> bool:
    """Writers may put up to a kilobyte of other things before the header."""
    return bool(_PDF.search(data[:1024]))


def is_docx(data: bytes) -> bool:
    """A package with a word processor's parts, named in the directory at its end.

    Also what old Word wrote and what hides a locked package: the reader tells which.
    """
    return data.startswith(_OLE) or (data.startswith(_ZIP) and b"word/" in data[-65_536:])


def is_odt(data: bytes) -> bool:
    """Both OpenDocument and EPUB say what they are in an unpacked first part."""
    return data.startswith(_ZIP) and b"application/vnd.oasis.opendocument.text" in data[:200]


def is_epub(data: bytes) -> bool:
    """By the first part, or by the container file that every book has."""
    named = b"application/epub+zip" in data[:200] or b"META-INF/container.xml" in data[-65_536:]
    return data.startswith(_ZIP) and named


def is_rtf(data: bytes) -> bool:
    """The first group says so."""
    return data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf")


def is_html(data: bytes) -> bool:
    """A page's first element, after comments and the like."""
    return bool(_HTML.match(_text_head(data)))


def _is_message(head: bytes) -> bool:
    known = {field.split(b":")[0].lower() for field in _MAIL_FIELD.findall(head)}
    return len(known) >= 2 and bool(_FIELDS.match(head) or b"\n\n" not in head)


def is_mhtml(data: bytes) -> bool:
    """A mail whose parts are one page."""
    head = _text_head(data).replace(b"\r\n", b"\n")
    return _is_message(head) and bool(_RELATED.search(head.split(b"\n\n")[0]))


def is_mail(data: bytes) -> bool:
    """Two header fields that mails have, at the very head."""
    head = _text_head(data).replace(b"\r\n", b"\n")
    return _is_message(head) and not is_mhtml(data)


def is_json(data: bytes) -> bool:
    """An object or a list of objects."""
    head = _text_head(data).lstrip()
    return bool(re.match(rb"(?s)(?:\[\s*)?\{\s*(?:\"|\})", head))


def by_name_only(data: bytes) -> bool:
    """For formats that any text might be in."""
    return False
