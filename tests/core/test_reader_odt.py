"""OpenDocument text: order, kinds, tables, notes, tracked changes, title and author."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.errors import QariError
from core.readers import open_document
from core.readers.draft import Draft, Part, Source

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for prefix, path in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "meta": "meta",
        "svg": "svg-compatible",
        "manifest": "manifest",
    }.items()
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def package(text: str, meta: str = "", styles: str = "", manifest: str = "") -> bytes:
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text>"
        "</office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {NAMES} {DC}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return buffer.getvalue()


def read(data: bytes) -> Draft:
    return open_document.read(Source(data, "خبر.odt"))


def texts(text: str) -> list[str]:
    return [part.text for part in read(package(text)).parts]


def p(inner: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def test_body_in_order_with_its_kinds() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph"'
        ' style:parent-style-name="Quotations"/>'
        '<style:style style:name="P2" style:family="paragraph" style:display-name="تسمية توضيحية"/>'
    )
    text = (
        '<text:h text:outline-level="1">سد جديد</text:h>'
        + p("أعلنت الوزارة بناء سد.")
        + p("سيروي السد ثلاث قرى.", "P1")
        + f"<text:list><text:list-item>{p('ماء')}</text:list-item></text:list>"
        + p("صورة السد", "P2")
        + p("تفاصيل", "Heading_20_2")
    )
    assert read(package(text, styles=styles)).parts == (
        Part("سد جديد", "heading"),
        Part("أعلنت الوزارة بناء سد."),
        Part("سيروي السد ثلاث قرى.", "quote"),
        Part("ماء", "item"),
        Part("صورة السد", "caption"),
        Part("تفاصيل", "heading"),
    )


def test_the_author_is_who_began_the_document() -> None:
    meta = (
        "<dc:title>طقس الغد</dc:title><meta:initial-creator>ليلى</meta:initial-creator>"
        "<dc:creator>مدقق</dc:creator><dc:date>2024-05-01T10:00:00</dc:date>"
    )
    draft = read(package(p("مطر."), meta=meta))
    assert (draft.title, draft.author, draft.published) == ("طقس الغد", "ليلى", None)


def test_a_title_paragraph_is_the_title_where_none_is_stated() -> None:
    draft = read(package(p("افتتاح المعرض", "Title") + p("حضر الآلاف.")))
    assert (draft.title, draft.parts) == ("افتتاح المعرض", (Part("حضر الآلاف."),))


def test_blanks_tabs_and_breaks_are_elements() -> None:
    inner = (
        'بيت<text:s text:c="3"/>أول<text:tab/>هنا<text:line-break/>'
        "بيت\n  <text:span>ثان</text:span>"
    )
    assert texts(p(inner) + p(" <text:s/>")) == ["بيت أول هنا\nبيت ثان"]


def test_notes_come_after_the_text_without_their_numbers() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('بحسب الوكالة.')}</text:note-body></text:note>"
    )
    assert texts(p(f"خبر{note}.") + p("تتمة.")) == ["خبر.", "تتمة.", "بحسب الوكالة."]


def test_what_a_tracked_change_took_away_and_comments_are_left_out() -> None:
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('محذوف')}</text:deletion></text:changed-region></text:tracked-changes>"
        + p(
            f'باق<text:change text:change-id="c"/><office:annotation>{p("رأي")}</office:annotation>'
        )
        + f"<text:table-of-content><text:index-body>{p('فهرس')}</text:index-body>"
        "</text:table-of-content>"
    )
    assert texts(text) == ["باق"]


def test_rows_are_blocks_and_covered_cells_count_once() -> None:
    def cell(text: str) -> str:
        return f"<table:table-cell>{p(text)}</table:table-cell>"

    head = f"<table:table-row>{cell('المدينة')}{cell('السكان')}</table:table-row>"
    row = f"<table:table-row>{cell('صور')}<table:covered-table-cell/>{cell('')}{cell('٩')}"
    alone = f"<table:table-row>{cell('في إطار.')}</table:table-row>"
    table = (
        f"<table:table><table:table-header-rows>{head}</table:table-header-rows>"
        f"{row}</table:table-row>{alone}</table:table>"
    )
    assert texts(table) == ["المدينة\tالسكان", "صور\t٩", "في إطار."]


def test_frames_and_shapes_come_after_their_paragraph() -> None:
    frame = (
        f"<draw:frame><draw:text-box>{p('صندوق')}</draw:text-box>"
        "<svg:desc>وصف</svg:desc></draw:frame>"
    )
    shape = f"<draw:custom-shape>{p('شكل')}</draw:custom-shape>"
    assert texts(p(f"قبل {frame}بعد{shape}")) == ["قبل بعد", "صندوق", "شكل"]


def test_a_locked_document_says_so() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(QariError) as caught:
        read(package(p("خبر"), manifest=manifest))
    assert caught.value.code == "encrypted"


def test_a_spreadsheet_and_a_blank_document_are_named() -> None:
    blank = package(p(" "))
    with pytest.raises(QariError) as caught:
        read(blank)
    assert caught.value.code == "empty"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("content.xml", f"<office:document-content {NAMES}/>")
    with pytest.raises(QariError) as caught:
        read(buffer.getvalue())
    assert caught.value.code == "no-article-in"
