"""One article saved in the ways that people save articles: each a file's name and bytes."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import OxmlElement

FONT = Path(__file__).parent.parent / "resources" / "fonts" / "NotoNaskhArabic-Regular.ttf"


@dataclass(frozen=True)
class Saved:
    """A title and the paragraphs below it."""

    title: str
    paragraphs: Sequence[str]

    @property
    def plain(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


# What the old encodings lack, by what people wrote instead.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٪٫", "0123456789%.")
_ASCII = str.maketrans(
    {**dict.fromkeys("–—", "-"), **dict.fromkeys("“”«»", '"'), "’": "'", "…": "..."}
)


def text(article: Saved, encoding: str) -> bytes:
    """A text file."""
    plain = article.plain
    if not encoding.startswith("utf"):
        plain = plain.translate(_DIGITS)
    if encoding == "iso-8859-6":
        plain = plain.translate(_ASCII)
    return plain.encode(encoding)


def page(article: Saved) -> str:
    """A news site's page, with all that stands around an article."""
    body = "\n".join(f"<p>{escape(p)}</p>" for p in article.paragraphs)
    title = escape(article.title)
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{title} | صحيفة الميناء</title><meta property="og:title" content="{title}">
<meta property="og:site_name" content="صحيفة الميناء"><style>p {{ margin: 0 }}</style></head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li>
<li><a href="/economy">اقتصاد</a></li></ul></nav></header>
<main><article><h1>{title}</h1><div class="share"><a href="#">شارك على فيسبوك</a></div>
{body}</article><aside class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">خبر آخر</a></li>
<li><a href="/2">خبر ثان</a></li></ul></aside></main>
<footer><p>جميع الحقوق محفوظة</p><script>track()</script></footer></body></html>"""


def mhtml(article: Saved) -> bytes:
    """The page as a browser saves it whole."""
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Subject"] = article.title
    message["Snapshot-Content-Location"] = "https://news.example/1"
    part = MIMEText(page(article), "html", "utf-8")
    part["Content-Location"] = "https://news.example/1"
    message.attach(part)
    return message.as_bytes()


def mail(article: Saved) -> bytes:
    """The article as somebody mails it."""
    message = EmailMessage()
    message["From"] = "المكتب <desk@news.example>"
    message["To"] = "reader@news.example"
    message["Subject"] = article.title
    message["Date"] = "Tue, 08 Mar 2022 10:00:00 +0000"
    message.set_content("\n\n".join(article.paragraphs), cte="base64")
    return message.as_bytes()


def docx(article: Saved) -> bytes:
    """A document of a word processor."""
    document = Document()
    document.core_properties.title = article.title
    written = [document.add_heading(article.title, level=0)]
    written += map(document.add_paragraph, article.paragraphs)
    for paragraph in written:  # from right to left, as an Arabic word processor has it
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _packed(parts: Sequence[tuple[str, str]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(name, content, stored)
    return out.getvalue()


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def odt(article: Saved) -> bytes:
    """An OpenDocument text."""
    names = f'xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0"'
    body = "".join(f"<text:p>{escape(p)}</text:p>" for p in article.paragraphs)
    head = f'<text:h text:outline-level="1">{escape(article.title)}</text:h>'
    content = f"<office:body><office:text>{head}{body}</office:text></office:body>"
    dc = "http://purl.org/dc/elements/1.1/"
    meta = (
        f'<office:meta><dc:title xmlns:dc="{dc}">{escape(article.title)}</dc:title></office:meta>'
    )
    return _packed(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                f"<office:document-content {names}>{content}</office:document-content>",
            ),
            ("meta.xml", f"<office:document-meta {names}>{meta}</office:document-meta>"),
            (
                "META-INF/manifest.xml",
                f'<m:manifest xmlns:m="{_ODF}manifest:1.0"><m:file-entry m:full-path="/"'
                ' m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>',
            ),
        ]
    )


def epub(article: Saved) -> bytes:
    """A book of one chapter."""
    body = "".join(f"<p>{escape(p)}</p>" for p in article.paragraphs)
    title = escape(article.title)
    chapter = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title>{title}</dc:title><dc:identifier id="id">x</dc:identifier></metadata>'
        '<manifest><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c1"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="OEBPS/content.opf"'
        ' media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    return _packed(
        [
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", container),
            ("OEBPS/content.opf", package),
            ("OEBPS/c1.xhtml", chapter),
        ]
    )


def rtf(article: Saved) -> bytes:
    """Rich text with its Arabic in windows-1256, as old word processors write it."""

    def escaped(line: str) -> str:
        out = ""
        for char in line:
            try:
                byte = char.encode("cp1256")[0]
            except UnicodeEncodeError:
                out += f"\\u{ord(char)}?"
            else:
                out += f"\\'{byte:02x}" if byte > 127 or char in "\\{}" else char
        return out

    body = "".join(f"{escaped(p)}\\par\n" for p in article.paragraphs)
    info = f"{{\\info{{\\title {escaped(article.title)}}}}}"
    return f"{{\\rtf1\\ansi\\ansicpg1256\\deff0{info}\n{body}}}".encode("ascii")


def pdf(article: Saved) -> bytes:
    """What Qt prints.  Needs a QGuiApplication."""
    from PySide6.QtCore import QMarginsF, Qt
    from PySide6.QtGui import QFont, QFontDatabase, QPageSize, QPdfWriter, QTextDocument

    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(FONT)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.pdf"
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20))
        writer.setTitle(article.title)
        document = QTextDocument()
        document.setDefaultFont(QFont(families[0], 12))
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
        body = "".join(f"<p>{escape(p)}</p>" for p in article.paragraphs)
        document.setHtml(f"<h1>{escape(article.title)}</h1>{body}")
        document.print_(writer)
        del writer
        return file.read_bytes()


#: The file's name, and what makes its bytes.
WAYS: dict[str, Callable[[Saved], bytes]] = {
    "utf-8.txt": lambda article: text(article, "utf-8"),
    "utf-8-bom.txt": lambda article: text(article, "utf-8-sig"),
    "utf-16.txt": lambda article: text(article, "utf-16"),
    "windows-1256.txt": lambda article: text(article, "windows-1256"),
    "iso-8859-6.txt": lambda article: text(article, "iso-8859-6"),
    "page.html": lambda article: page(article).encode(),
    "page.mhtml": mhtml,
    "document.docx": docx,
    "document.odt": odt,
    "qt.pdf": pdf,
    "book.epub": epub,
    "message.eml": mail,
    "rich.rtf": rtf,
}
