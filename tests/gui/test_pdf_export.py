"""A PDF of articles: what is printed, and what is read back from it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.export.items import Item
from core.export.registry import by_name
from core.export.writing import export_articles
from core.model import Analysis
from core.opening import open_file
from core.progress import Cancelled
from gui.fonts import load_fonts
from gui.main import main
from gui.pdf_article import BODY, PAGE, article_sheet, face
from gui.pdf_export import write_pdf
from gui.theme import load_theme
from tests.exported import analysed, harbour, hostile, shaped

PDF = by_name("pdf")
NONE = Analysis("none")
LONG = "وصل الوفد إلى بيروت صباح الثلاثاء وعقد اجتماعا طويلا مع إدارة الميناء ثم عاد لبيروت. " * 60


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts(qapp)


def printed(tmp_path: Path, *items: Item) -> Path:
    file = tmp_path / "a.pdf"
    assert export_articles(items, PDF, file, writer=write_pdf) == len(items)
    return file


def pages(file: Path) -> Iterator[tuple[str, np.ndarray]]:
    """The text of each page, and what it looks like: rows of RGB."""
    with pdfium.PdfDocument(file) as document:
        for page in document:
            text = page.get_textpage()
            bitmap = page.render(scale=1.5, rev_byteorder=True)
            yield text.get_text_range(), bitmap.to_numpy()[:, :, :3].copy()
            bitmap.close()
            text.close()
            page.close()


def test_the_text_is_read_back_whole(tmp_path: Path) -> None:
    article = open_file(printed(tmp_path, harbour())).article
    assert article.title == "خبر من الميناء"
    assert " ".join(harbour().article.text.split()) in " ".join(article.text.split())
    assert "سامي الهاشمي (٢)" in article.text


def test_pages_are_a4_and_faces_are_in_the_file(tmp_path: Path) -> None:
    file = printed(tmp_path, harbour())
    with pdfium.PdfDocument(file) as document:
        width, height = document[0].get_size()
        assert document.get_metadata_dict()["Title"] == "خبر من الميناء"
    assert (round(width), round(height)) == (595, 842)
    assert file.read_bytes().count(b"/FontFile2") >= 2  # of the text and of the headings


def test_names_are_marked_in_the_colours_of_their_types(tmp_path: Path) -> None:
    ((_, picture),) = pages(printed(tmp_path, harbour()))
    theme = load_theme("light")
    for kind in ("PERS", "LOC", "ORG", "MISC"):
        ground = QColor(theme.ground(kind))
        colour = (ground.red(), ground.green(), ground.blue())
        assert (picture == colour).all(axis=2).sum() > 100, kind


def test_a_mark_covers_the_name_alone() -> None:
    """Not the letter before it; and past characters that count twice in Qt."""
    theme, metrics = load_theme("light"), QFontMetricsF(face(BODY))
    for before in ("ل", "ثم 😀 ل"):
        article = make_article(f"عاد {before}بيروت", title="عنوان")
        sheet = article_sheet(Item(article, analysed(article, {"بيروت": "LOC"})), theme)
        mark = max(sheet.marks, key=lambda mark: mark.rect.height())
        assert mark.size == BODY
        assert abs(mark.rect.width() - metrics.horizontalAdvance("بيروت")) < 0.2 * BODY


def test_a_name_over_two_lines_is_marked_on_both() -> None:
    name = "اسم طويل جدا " * 12
    article = make_article(f"قال {name.strip()} كلاما", title="عنوان")
    sheet = article_sheet(
        Item(article, analysed(article, {name.strip(): "PERS"})), load_theme("light")
    )
    lines = {mark.baseline for mark in sheet.marks if mark.size == BODY}
    assert len(lines) >= 2
    assert all(m.rect.left() > 0 and m.rect.right() < PAGE.width() for m in sheet.marks)


def test_long_articles_go_over_pages_that_are_numbered(tmp_path: Path) -> None:
    article = make_article("\n\n".join([LONG] * 4), title="خبر طويل")
    file = printed(tmp_path, Item(article, analysed(article, {"بيروت": "LOC"})))
    texts = [text for text, _ in pages(file)]
    assert len(texts) > 3
    for number, text in zip("١٢٣٤", texts, strict=False):
        assert number in text
    opened = open_file(file).article
    assert opened.text.count("الثلاثاء") == article.text.count("الثلاثاء")  # once, not per mark
    assert opened.text.count("خبر طويل") <= 1  # what stands at the foot of pages is no text


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    theme = load_theme("light")
    parts = [("heading" if n % 3 == 0 else "paragraph", f"{n} " + LONG[:250]) for n in range(60)]
    document = article_sheet(Item(shaped(*parts), NONE), theme).document
    layout, block = document.documentLayout(), document.begin()
    headings = 0
    while block.next().isValid():
        if block.blockFormat().headingLevel():
            headings += 1
            foot = layout.blockBoundingRect(block).bottom()
            text = layout.blockBoundingRect(block.next()).top()
            assert int(foot // PAGE.height()) == int(text // PAGE.height())
        block = block.next()
    assert headings == 20


def test_several_articles_begin_on_pages_of_their_own_and_are_listed(tmp_path: Path) -> None:
    file = printed(tmp_path, *[harbour(n, f"خبر رقم {n}") for n in range(3)])
    texts = [text for text, _ in pages(file)]
    assert len(texts) == 4
    assert "المحتويات" in open_file(file).article.text
    with pdfium.PdfDocument(file) as document:
        assert document.get_metadata_dict()["Title"] == "مقالات من قارئ"


def test_many_titles_take_several_pages_of_contents(tmp_path: Path) -> None:
    article = make_article("نص.", title="عنوان")
    file = printed(tmp_path, *[Item(replace(article, title=f"خبر {n}"), NONE) for n in range(60)])
    with pdfium.PdfDocument(file) as document:
        assert 62 <= len(document) <= 64


@pytest.mark.parametrize("items", [(), (hostile(),), (hostile(), harbour(), hostile())])
def test_a_hostile_article_or_none_makes_a_sound_file(
    items: tuple[Item, ...], tmp_path: Path
) -> None:
    file = printed(tmp_path, *items)
    shown = "".join(text for text, _ in pages(file))
    assert shown.strip()
    if items:
        assert "alert(1)" in shown


def test_every_kind_of_block_is_printed(tmp_path: Path) -> None:
    kinds = ("heading", "paragraph", "quote", "item", "item", "caption", "paragraph")
    article = shaped(*((kind, f"نص {n}\nسطر") for n, kind in enumerate(kinds)))
    english = shaped(("paragraph", "An English paragraph, with a dot."))
    opened = open_file(printed(tmp_path, Item(article, NONE))).article
    for number in range(len(kinds)):
        assert f"نص {number}" in opened.text
    assert "An English paragraph, with a dot." in open_file(
        printed(tmp_path, Item(english, NONE))
    ).article.text.replace("\n", " ")


def test_cancelling_a_pdf_leaves_nothing(tmp_path: Path) -> None:
    class Stopper:
        def report(self, done: int, total: int) -> None:
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        export_articles([harbour()] * 5, PDF, tmp_path / "a.pdf", Stopper(), 5, write_pdf)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_said_and_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(QariError) as caught:
        export_articles([harbour()], PDF, Path("/dev/full"), writer=write_pdf)
    assert caught.value.code == "unwritable"
    with (tmp_path / "next").open("wb") as file:  # has the number of the file that was closed
        del caught
        gc.collect()
        file.flush()
    assert (tmp_path / "next").read_bytes() == b""


def test_a_pdf_is_made_in_a_thread_as_well(tmp_path: Path) -> None:
    done: list[Path] = []
    thread = threading.Thread(target=lambda: done.append(printed(tmp_path, harbour())))
    thread.start()
    thread.join(30)
    assert done[0].read_bytes().startswith(b"%PDF")


def test_the_command_makes_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Archive(tmp_path / "archive.db") as archive:
        archive.save(harbour().article, harbour().analysis)
    target = tmp_path / "أخبار.pdf"
    args = ["export", "--all", "-o", str(target), "--archive", str(tmp_path / "archive.db")]
    assert main(args) == 0
    assert capsys.readouterr().err == ""
    assert target.read_bytes().startswith(b"%PDF")


def test_first_words_taken_for_a_title_are_not_printed_twice() -> None:
    article = make_article(LONG)
    assert article.text.startswith(article.title)
    sheet = article_sheet(Item(article, NONE), load_theme("light"))
    lines = sheet.document.toPlainText().split("\n")
    assert article.title not in lines
    assert any(line.startswith(article.text[:60]) for line in lines)


def test_a_title_with_its_own_line_is_printed() -> None:
    article = make_article(f"اجتماع في الميناء\n\n{LONG}")
    sheet = article_sheet(Item(article, NONE), load_theme("light"))
    assert sheet.document.toPlainText().split("\n")[0] == article.title
