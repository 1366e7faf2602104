"""Word documents: order, kinds, tables, notes, tracked changes, title and author."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from core.errors import QariError
from core.readers import word_docx
from core.readers.draft import Draft, Part, Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{WORD}document.main+xml"


def package(
    body: str, notes: str = "", core: str = "", styles: str = "", main: str = MAIN
) -> bytes:
    """A DOCX file by hand, with whatever XML a test needs."""
    parts = {"document": f"<w:body>{body}</w:body>", "footnotes": notes, "styles": styles}
    files = {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}">{xml}</w:{name}>'
        for name, xml in parts.items()
    }
    files["docProps/core.xml"] = (
        f'<cp:coreProperties xmlns:cp="{PKG}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
    )
    files["[Content_Types].xml"] = content_types(main)
    files["_rels/.rels"] = relations(
        (f"{REL}/officeDocument", "word/document.xml"),
        (f"{PKG}/relationships/metadata/core-properties", "/docProps/core.xml"),
    )
    files["word/_rels/document.xml.rels"] = relations(
        (f"{REL}/footnotes", "footnotes.xml"),
        (f"{REL}/styles", "styles.xml"),
        (f"{REL}/image", "../NULL"),
        (f"{REL}/image", "../../../etc/passwd"),
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return buffer.getvalue()


def content_types(main: str) -> str:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds = {"word/document": main, "word/styles": f"{WORD}styles+xml", "docProps/core": core}
    rows = (
        f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{PKG}/content-types"><Default Extension="xml" ContentType="text/xml"/>'
        f'<Default Extension="rels" ContentType="application/xml"/>{"".join(rows)}</Types>'
    )


def relations(*pairs: tuple[str, str]) -> str:
    rows = (
        f'<Relationship Id="r{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{PKG}/relationships">{"".join(rows)}</Relationships>'


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(data: bytes) -> Draft:
    return word_docx.read(Source(data, "خبر.docx"))


def texts(body: str, **more: str) -> list[str]:
    return [part.text for part in read(package(body, **more)).parts]


def p(xml: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{xml}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_body_in_order_with_its_kinds() -> None:
    document = docx.Document()
    document.add_heading("فتح معبر جديد", level=1)
    document.add_paragraph("أعلنت الوزارة فتح المعبر صباح الأحد.")
    document.add_paragraph("ستمر القوافل كل يوم.", style="Quote")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "المعبر", "الشاحنات"
    document.add_paragraph("ماء", style="List Bullet")
    document.add_paragraph("صورة للمعبر", style="Caption")
    assert read(saved(document)).parts == (
        Part("فتح معبر جديد", "heading"),
        Part("أعلنت الوزارة فتح المعبر صباح الأحد."),
        Part("ستمر القوافل كل يوم.", "quote"),
        Part("المعبر\tالشاحنات"),
        Part("ماء", "item"),
        Part("صورة للمعبر", "caption"),
    )


def test_title_and_author_are_the_properties_and_no_date_is_made_of_them() -> None:
    document = docx.Document()
    document.core_properties.title = "موسم الزيتون"
    document.core_properties.author = "سلمى حداد"
    document.add_paragraph("بدأ القطاف في القرى.")
    draft = read(saved(document))
    assert (draft.title, draft.author, draft.published) == ("موسم الزيتون", "سلمى حداد", None)


@pytest.mark.parametrize("filled_in", ["", "مستند1", "Document 2", "Microsoft Word - x.doc"])
def test_a_title_paragraph_stands_in_for_one_that_a_program_filled_in(filled_in: str) -> None:
    document = docx.Document()
    document.core_properties.title = filled_in
    document.add_heading("أمطار على الساحل", level=0)
    document.add_paragraph("هطلت الأمطار ليلا.")
    draft = read(saved(document))
    assert (draft.title, draft.author) == ("أمطار على الساحل", "")
    assert draft.parts == (Part("هطلت الأمطار ليلا."),)


def test_styles_are_known_by_arabic_names_by_outline_and_by_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="عنوان 2"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="خاص"/><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="آخر"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:styleId="d"><w:name w:val="toc 1"/></w:style>'
    )
    level = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + r("رابع") + "</w:p>"
    body = p(r("أول"), "a") + p(r("ثان"), "b") + p(r("ثالث"), "c") + p(r("فهرس"), "d") + level
    kinds = [part.kind for part in read(package(body, styles=styles)).parts]
    assert kinds == ["heading", "heading", "paragraph", "heading"]


def test_numbered_paragraphs_are_items_unless_their_number_is_taken_away() -> None:
    def numbered(number: int) -> str:
        inner = f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:tabs><w:tab/></w:tabs>'
        return f"<w:p><w:pPr>{inner}</w:pPr>{r('خبز')}</w:p>"

    draft = read(package(numbered(3) + numbered(0)))
    assert draft.parts == (Part("خبز", "item"), Part("خبز"))


def test_tracked_insertions_stay_and_deletions_go() -> None:
    body = p(
        r("قال ")
        + f"<w:ins>{r('الوزير')}</w:ins><w:del><w:r><w:delText>المدير</w:delText></w:r></w:del>"
        + f"<w:moveFrom>{r('هنا')}</w:moveFrom><w:hyperlink>{r(' أمس')}</w:hyperlink>"
    )
    assert texts(body) == ["قال الوزير أمس"]


def test_breaks_tabs_and_blanks() -> None:
    run = "<w:r><w:t>بيت</w:t><w:tab/><w:t>أول</w:t><w:br/><w:t>بيت \n ثان</w:t></w:r>"
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert texts(p(run + page) + p(r(" \u200f ")) + p(page)) == ["بيت أول\nبيت ثان"]


def test_a_text_box_is_kept_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p(r('في إطار'))}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p(r("قبل ") + both + r("بعد"))) == ["قبل بعد", "في إطار"]


def test_merged_cells_count_once_and_a_lone_cell_frames_text() -> None:
    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(r(text))}</w:tc>"

    first = cell("بيروت", '<w:vMerge w:val="restart"/>') + cell("١") + cell(" ")
    second = cell("بيروت", "<w:vMerge/>") + cell("٢") + cell("٣", '<w:gridSpan w:val="2"/>')
    alone = f"<w:tc>{p(r('فقرة أولى.'))}{p(r('فقرة ثانية.'))}</w:tc>"
    rows = "".join(f"<w:tr>{cells}</w:tr>" for cells in (first, second, alone))
    assert texts(f"<w:tbl>{rows}</w:tbl>") == ["بيروت\t١", "٢\t٣", "فقرة أولى.", "فقرة ثانية."]


def test_footnotes_come_after_the_text_without_the_line_above_them() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p(r("___"))}</w:footnote>'
        f'<w:footnote w:id="2">{p(r(" بحسب الوكالة."))}</w:footnote>'
    )
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert texts(p(r("خبر.") + reference) + p(r("تتمة.")), notes=notes) == [
        "خبر.",
        "تتمة.",
        "بحسب الوكالة.",
    ]


def test_content_controls_give_their_text_but_not_their_prompt() -> None:
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('مكتوب'))}</w:sdtContent></w:sdt>"
    prompt = filled.replace("<w:sdtPr/>", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>")
    hidden = p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r>")
    assert texts(prompt + filled + hidden) == ["مكتوب"]


def test_files_with_macros_are_read_too() -> None:
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert texts(p(r("نص")), main=macros) == ["نص"]


def test_strict_files_are_read_too() -> None:
    strict = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package(p(r("نص"))))) as usual,
        zipfile.ZipFile(strict, "w") as f,
    ):
        for name in usual.namelist():
            text = usual.read(name).decode()
            text = text.replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            f.writestr(name, text.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert read(strict.getvalue()).parts == (Part("نص"),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (package(p(r(" "))), "empty"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, code: str) -> None:
    with pytest.raises(QariError) as caught:
        read(data)
    assert caught.value.code == code
    assert "خبر.docx" in str(caught.value)
