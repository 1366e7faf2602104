"""E-books: chapters in the spine's order, as one article or as one each."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.errors import QariError
from core.readers import epub_book
from core.readers.draft import Draft, Part, Source

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"'
ABOUT = (
    "<dc:title>حكايات الميناء</dc:title><dc:creator opf:role='aut'>نادر صالح</dc:creator>"
    "<dc:creator opf:role='trl'>مترجم</dc:creator><dc:creator>هدى</dc:creator>"
    "<dc:date opf:event='modification'>2020-01-01</dc:date><dc:date>2019-11-30</dc:date>"
)
FIRST = "<h1>البحر</h1><p>خرج الصيادون قبل الفجر.</p>"
SECOND = "<p>عادت القوارب ظهرا.</p>"


def package(
    chapters: dict[str, str],
    about: str = ABOUT,
    more: dict[str, str] | None = None,
    guide: str = "",
) -> bytes:
    """A book; ``chapters`` are bodies by the address that the list of parts gives them."""
    items = "".join(
        f'<item id="c{n}" href="{href}" properties="{nav(href)}"/>'
        for n, href in enumerate(chapters)
    )
    refs = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER} | {
        f"OEBPS/{href}": page(body) for href, body in chapters.items()
    }
    files["OEBPS/book.opf"] = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata {DC}>{about}</metadata>'
        f'<manifest>{items}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f"</manifest><spine>{refs}</spine><guide>{guide}</guide></package>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in (files | (more or {})).items():
            file.writestr(name.removeprefix("OEBPS/../"), text)
    return buffer.getvalue()


def nav(href: str) -> str:
    return "nav" if href.startswith("nav") else ""


def page(body: str) -> str:
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title><style>p{{}}</style></head><body>{body}</body></html>"
    )


def read(data: bytes) -> Draft:
    return epub_book.read(Source(data, "كتاب.epub"))


def chapters(data: bytes) -> list[Draft]:
    return list(epub_book.read_all(Source(data, "كتاب.epub")))


def parts(body: str) -> tuple[Part, ...]:
    return read(package({"a.xhtml": body})).parts


def test_the_book_as_one_article() -> None:
    draft = read(package({"b.xhtml": FIRST, "a.xhtml": SECOND}))
    assert draft.title == "حكايات الميناء"
    assert (draft.author, draft.published) == ("نادر صالح، هدى", "2019-11-30")
    assert draft.parts == (
        Part("البحر", "heading"),
        Part("خرج الصيادون قبل الفجر."),
        Part("عادت القوارب ظهرا."),
    )


def test_each_chapter_as_an_article() -> None:
    toc = '<nav epub:type="toc"><a href="a.xhtml#x">العودة <b>إلى</b> الشاطئ</a></nav>'
    book = package({"b.xhtml": FIRST, "a.xhtml": SECOND, "nav.xhtml": toc, "cover.xhtml": "<img/>"})
    first, second = chapters(book)
    assert (first.title, first.parts) == ("البحر", (Part("خرج الصيادون قبل الفجر."),))
    assert (second.title, second.site) == ("العودة إلى الشاطئ", "حكايات الميناء")
    assert (second.author, second.published) == ("نادر صالح، هدى", "2019-11-30")
    assert [part.text for part in read(book).parts if part.kind == "heading"] == [
        "البحر",
        "العودة إلى الشاطئ",
    ]


def test_an_older_book_names_its_chapters_in_an_ncx() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
        '<text>المرفأ</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>'
    )
    contents = '<reference type="toc" href="toc.xhtml"/>'
    pages = {"toc.xhtml": "<p>المرفأ ٧</p>", "a.xhtml": SECOND}
    book = package(pages, more={"OEBPS/toc.ncx": ncx}, guide=contents)
    assert [draft.title for draft in chapters(book)] == ["المرفأ"]


def test_kinds_of_blocks() -> None:
    assert parts(
        "<div>مقدمة<h2>عنوان</h2>بين<blockquote><p>قول</p></blockquote>"
        "<ul><li>ماء</li><li><p>خبز</p></li></ul>"
        "<figure><img/><figcaption>صورة</figcaption></figure>ختام</div>"
    ) == (
        Part("مقدمة"),
        Part("عنوان", "heading"),
        Part("بين"),
        Part("قول", "quote"),
        Part("ماء", "item"),
        Part("خبز", "item"),
        Part("صورة", "caption"),
        Part("ختام"),
    )


def test_verse_keeps_its_lines_and_other_line_ends_are_blanks() -> None:
    body = "<p>بيت\n أول<br/>بيت ثان</p><pre>سطر\nسطر</pre><p>فقرة<br/><br/>فقرة</p>"
    assert [part.text for part in parts(body)] == [
        "بيت أول\nبيت ثان",
        "سطر\nسطر",
        "فقرة",
        "فقرة",
    ]


def test_rows_of_tables_and_what_is_not_text() -> None:
    body = (
        "<table><tr><th>عام</th><th>عدد</th></tr><tr><td>فقرة في إطار.</td></tr></table>"
        "<p>قلب<ruby>كلمة<rt>نطق</rt></ruby><script>x()</script></p><p hidden=''>مخفي</p>"
        "<ol epub:type='page-list'><li>١</li></ol><svg><text>رسم</text></svg>"
    )
    assert [part.text for part in parts(body)] == ["عام\tعدد", "فقرة في إطار.", "قلبكلمة"]


def test_entities_of_html_and_pages_that_are_not_well_formed() -> None:
    doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://x.test/xhtml11.dtd">'
    well = {"OEBPS/a.xhtml": doctype + page("<p>قال&nbsp;إنه&hellip;</p>")}
    broken = {"OEBPS/a.xhtml": "<html><body><p>قال&nbsp;<b>إنه</p><p>عاد<br></body>"}
    assert read(package({"a.xhtml": ""}, more=well)).parts == (Part("قال إنه…"),)
    assert read(package({"a.xhtml": ""}, more=broken)).parts == (Part("قال إنه"), Part("عاد"))


def test_links_may_climb_inside_the_book_but_not_out_of_it() -> None:
    book = package({"../text/a%20b.xhtml": "", "../../etc/passwd": "<p>خارج</p>", "/c": FIRST})
    with zipfile.ZipFile(stream := io.BytesIO(book), "a") as file:
        file.writestr("text/a b.xhtml", page(SECOND))
    assert read(stream.getvalue()).parts == (Part("عادت القوارب ظهرا."),)


def test_a_chapter_named_again_and_again_is_read_once() -> None:
    book = package({"a.xhtml": SECOND, "./a.xhtml": SECOND, "x/../a.xhtml": SECOND})
    assert len(chapters(book)) == 1


@pytest.mark.parametrize(
    ("date", "published"),
    [("2019", None), ("2019-13-01", None), ("2019-03", None), ("2019-03-01T10:00:00Z", "same")],
)
def test_only_a_full_date_is_a_date(date: str, published: str | None) -> None:
    book = package({"a.xhtml": SECOND}, about=f"<dc:date>{date}</dc:date>")
    assert read(book).published == (date if published else None)


@pytest.mark.parametrize(
    ("method", "locked"),
    [("http://www.idpf.org/2008/embedding", False), ("http://www.w3.org/2001/04/xmlenc#x", True)],
)
def test_scrambled_fonts_are_no_lock(method: str, locked: bool) -> None:
    lock = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/></enc:EncryptedData></encryption>'
    )
    book = package({"a.xhtml": SECOND}, more={"META-INF/encryption.xml": lock})
    if not locked:
        assert read(book).parts
        return
    with pytest.raises(QariError) as caught:
        read(book)
    assert caught.value.code == "encrypted"


def test_a_book_of_pictures_holds_no_article() -> None:
    for reader in (read, chapters):
        with pytest.raises(QariError) as caught:
            reader(package({"a.xhtml": "<img/>", "nav.xhtml": "<p>x</p>"}))
        assert caught.value.code == "no-article-in"
