"""PDFs as Qt makes them: the words in order, paragraphs, headings, columns, headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from core.errors import QariError
from core.normalize import fold
from core.opening import open_article
from core.progress import Cancelled
from core.readers.draft import Draft, Source
from core.readers.pdf_file import read
from core.resource_files import resource

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FAMILIES = ["Noto Naskh Arabic", "Noto Sans"]
FACES = ("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "NotoSans-Regular", "NotoSans-Bold")
NEWS = (
    "أعلنت وزارة النقل في عمّان أن القطار السريع بين العاصمة والعقبة سيبدأ رحلاته في الربيع، "
    "وقال الوزير إن الأعمال في المحطات الثلاث الأولى قد انتهت قبل موعدها بشهرين."
)
MORE = (
    "وأضاف أن التذاكر ستباع في المكاتب وعلى الشبكة، وأن الطلاب وكبار السن سيدفعون نصف الأجرة، "
    "فيما طالب نواب بمد الخط إلى إربد والمفرق في السنوات الخمس المقبلة على الأكثر."
)
Paint = Callable[[QPainter, int], None]


@pytest.fixture(autouse=True)
def _faces(qapp: object) -> Iterator[None]:
    """The fonts that come with Qari, so that no test depends on the machine's."""
    files = [str(resource("fonts", f"{face}.ttf")) for face in FACES]
    loaded = [QFontDatabase.addApplicationFont(file) for file in files]
    yield
    for font in loaded:
        QFontDatabase.removeApplicationFont(font)


def face(size: float = 12, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def document(text: str, size: float = 12, *, bold: bool = False, full: bool = False):
    """Plain text, or HTML that begins with a tag, from right to left."""
    made = QTextDocument()
    made.setDefaultFont(face(size, bold))
    option = QTextOption(Qt.AlignmentFlag.AlignJustify if full else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    made.setDefaultTextOption(option)
    if text.startswith("<"):
        made.setHtml(f"<body dir=rtl>{text}</body>")
    else:
        made.setPlainText(text)
    return made


def printed(made: QTextDocument, title: str = "", author: str = "") -> bytes:
    """The pages that Qt prints, with their numbers below."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setAuthor(author)
    made.print_(writer)
    buffer.close()
    return bytes(data.data())


def painted(paint: Paint, pages: int = 1) -> bytes:
    """A4 pages without margins, 72 units an inch, drawn by ``paint(painter, page)``."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        paint(painter, page)
    painter.end()
    buffer.close()
    return bytes(data.data())


def write(painter: QPainter, text: str, x: float, y: float, width: float, size: float = 11) -> None:
    made = document(text, size)
    made.documentLayout().setPaintDevice(painter.device())
    made.setDocumentMargin(0)
    made.setTextWidth(width)
    painter.save()
    painter.translate(x, y)
    made.drawContents(painter)
    painter.restore()


def draft(data: bytes, name: str = "خبر.pdf") -> Draft:
    return read(Source(data, name))


def texts(data: bytes) -> list[str]:
    return [part.text for part in draft(data).parts]


def words(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_an_article_printed_as_pdf_has_the_words_of_its_text(seed: Path, full: bool) -> None:
    text = seed.read_text("utf-8")
    expected, found = words(text), words("\n".join(texts(printed(document(text, full=full)))))
    blocks = SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.99 * max(len(expected), len(found))


@pytest.mark.parametrize("size", [8, 11, 18])
@pytest.mark.parametrize("bold", [False, True])
def test_ligatures_without_a_character_are_found_out(size: int, bold: bool) -> None:
    text = (
        "قال الأمير إن الإمارات لا تقبل الآن حلاً، ولله الحمد، فالسلام أولى بالأطفال والآباء، "
        "وإن الاجتماع في الأردن لأجل السلام، لا لأمر آخر."
    )
    made = document(f"<p style='font-weight:{700 if bold else 400}'>{text}</p>", size)
    assert texts(printed(made)) == [text]


def test_numbers_brackets_and_latin_words_keep_their_order() -> None:
    sentences = [
        "قالت سارة (Sarah Whitfield) إن «الكتاب» صدر في 12/5/2019 عن BBC News بسعر 12.5 دولار.",
        "فاز الفريق ٣١-٢٨ أمام ٥ آلاف متفرج عند الساعة 10:30، أي بنسبة ٨٥٪ (وفق الاتحاد).",
        "راسلونا على info@example.com أو زوروا www.example.com/news [القسم العربي].",
        "هل يعمل Windows 11 على iPhone 15 Pro مع شبكة 5G؟ سألت «رويترز» الخبير في COVID-19.",
    ]
    assert texts(printed(document("\n\n".join(sentences), 9))) == sentences


def test_diacritics_follow_their_letters() -> None:
    text = "افتُتح المعرضُ وقالت إنها مدينةٌ تُقرأ كما يُقرأ كتابٌ، ولا بدّ لعربيّته أن تُشبهها."
    assert texts(printed(document(text))) == [text]


def test_paragraphs_are_joined_across_lines_and_pages() -> None:
    paragraphs = [f"{NEWS} {MORE} {NEWS} الفقرة {number}." for number in range(12)]
    data = printed(document("\n\n".join(paragraphs), 14, full=True))
    assert [fold(text) for text in texts(data)] == [fold(text) for text in paragraphs]
    assert b"/Count 3" in data


@pytest.mark.parametrize("full", [False, True])
def test_a_short_last_line_ends_a_paragraph_without_a_gap(full: bool) -> None:
    paragraphs = [NEWS, f"{MORE} {NEWS}", "هكذا انتهت الجلسة.", MORE]
    found = texts(printed(document("\n".join(paragraphs), full=full)))
    assert [fold(text) for text in found] == [fold(text) for text in paragraphs]


def test_an_indent_on_the_right_begins_a_paragraph() -> None:
    # Each paragraph fills its last line, so that only the indent tells.
    line = "نحن في بيروت هنا "
    html = "".join(
        f"<p style='text-indent:30px; margin:0' align=justify>{line * 30}نهاية</p>"
        for _ in range(3)
    )
    assert texts(printed(document(html))) == [f"{line * 30}نهاية"] * 3


def test_larger_lines_bold_lines_and_lines_alone_are_headings() -> None:
    html = (
        f"<h1>قطار سريع إلى العقبة</h1><p>{NEWS}</p><p><b>محطات ثلاث</b></p><p>{MORE}</p>"
        f"<p>نصف الأجرة للطلاب</p><p>{NEWS} {MORE}</p>"
    )
    parts = draft(printed(document(html))).parts
    assert [part.kind[0] for part in parts] == list("hphphp")
    assert [part.text for part in parts if part.kind == "heading"] == [
        "قطار سريع إلى العقبة",
        "محطات ثلاث",
        "نصف الأجرة للطلاب",
    ]


@pytest.mark.parametrize("shift", [0, 6])
def test_the_right_column_is_read_before_the_left(shift: int) -> None:
    title = "قطار سريع يصل العاصمة عمّان بميناء العقبة"
    last = "وغادر الوزير إلى تونس."

    def paint(painter: QPainter, page: int) -> None:
        write(painter, title, 50, 40, 495, 20)
        write(painter, f"{NEWS} {last}\n{MORE} {NEWS}", 310, 100, 235)
        write(painter, f"{MORE}\n{NEWS} {last}\n{last}", 50, 100 + shift, 235)

    expected = [title, f"{NEWS} {last}", f"{MORE} {NEWS}", MORE, f"{NEWS} {last}", last]
    assert [fold(text) for text in texts(painted(paint))] == [fold(text) for text in expected]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    repeated = "نحن في بيروت هنا " * 6

    def paint(painter: QPainter, page: int) -> None:
        for left in (300, 50):
            html = f"<p align=justify style='margin:0'>{repeated * 2}</p>"
            write(painter, html if left == 50 else html.replace("</p>", "<br></p>"), left, 100, 240)

    assert texts(painted(paint)) == [(repeated * 4).strip()]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    bodies = [f"{NEWS} {MORE} يوم {day}." for day in ("الأحد", "الاثنين", "الثلاثاء")]

    def paint(painter: QPainter, page: int) -> None:
        write(painter, f"صحيفة الصباح – العدد {120 + page}", 50, 20, 495, 8)
        write(painter, bodies[page], 50, 80, 495)
        write(painter, f"- {page + 1} -", 280, 800, 60, 9)

    assert [fold(text) for text in texts(painted(paint, 3))] == [fold(body) for body in bodies]


def test_rows_of_a_table_stay_apart_from_right_to_left() -> None:
    def paint(painter: QPainter, page: int) -> None:
        write(painter, NEWS, 50, 40, 495)
        for y, team, points in ((120, "الفريق", "النقاط"), (140, "تونس", "٣١"), (160, "قطر", "٢٨")):
            write(painter, team, 445, y, 100)
            write(painter, points, 50, y, 100)

    assert texts(painted(paint))[1:] == ["الفريق النقاط", "تونس ٣١", "قطر ٢٨"]


def test_a_page_turned_sideways_reads_like_another() -> None:
    def paint(painter: QPainter, page: int) -> None:
        painter.translate(0, 842)
        painter.rotate(-90)
        write(painter, f"{NEWS} {MORE}", 50, 60, 700)

    assert [fold(text) for text in texts(painted(paint))] == [fold(f"{NEWS} {MORE}")]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("القطار السريع", "القطار السريع"),
        ("", "العنوان الكبير"),
        ("untitled", "العنوان الكبير"),
        ("Microsoft Word - khabar.doc", "العنوان الكبير"),
        ("khabar_final.docx", "العنوان الكبير"),
        ("خبر", "العنوان الكبير"),
    ],
)
def test_the_title_is_the_stated_one_unless_it_names_a_file(stated: str, expected: str) -> None:
    made = document(f"<h1>العنوان الكبير</h1><p>{NEWS}</p>")
    found = draft(printed(made, stated, "ليلى حداد"))
    assert (found.title, found.author, found.published) == (expected, "ليلى حداد", None)


def test_pages_of_pictures_are_no_text_but_do_no_harm_among_others() -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)

    def paint(painter: QPainter, page: int) -> None:
        if page == 1:
            write(painter, NEWS, 50, 50, 495)
        else:
            painter.drawImage(QRectF(50, 50, 400, 400), picture)

    with pytest.raises(QariError) as caught:
        draft(painted(lambda painter, page: paint(painter, 0), 2))
    assert (caught.value.code, caught.value.details["pages"]) == ("no-text-layer", 2)
    assert [fold(text) for text in texts(painted(paint, 3))] == [fold(NEWS)]


def test_reading_reports_each_page_and_stops_where_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed: list[str] = []
    for name in ("FPDFText_ClosePage", "FPDF_ClosePage", "FPDF_CloseDocument"):
        close = getattr(pdfium, name)
        monkeypatch.setattr(
            pdfium,
            name,
            lambda handle, close=close, name=name: (closed.append(name), close(handle)),
        )

    class Stop:
        def report(self, done: int, total: int) -> None:
            assert total == 5
            if done == 3:
                raise Cancelled

    data = painted(lambda painter, page: write(painter, NEWS, 50, 50, 495), 5)
    with pytest.raises(Cancelled):
        read(Source(data, "خبر.pdf", progress=Stop()))
    assert closed == ["FPDFText_ClosePage", "FPDF_ClosePage"] * 3 + ["FPDF_CloseDocument"]


def test_what_libreoffice_made_is_read_as_it_was_written() -> None:
    """Its title's style sets letters apart, which are then joined by lines of no character."""
    article = open_article(Path(__file__).parent.parent / "data" / "libreoffice.pdf")
    assert article.title == "افتتاح مكتبة البلدية"
    assert article.text == (
        "افتتاح مكتبة البلدية\n\nافتتحت رئيسة البلدية سعاد حمدان أمس مكتبة عامة في طرابلس، وقالت"
        " إنها «بيت لكل قارئ». وحضر الافتتاح أكثر من 200 طالب.\n\nونقلت وكالة Reuters عن مديرها"
        " قوله إن المكتبة تضم ١٢ ألف كتاب، بعضها وصل للبلدية من كراكاس."
    )
