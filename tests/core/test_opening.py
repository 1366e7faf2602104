"""The same article saved in many ways reads the same; what was done to it is told."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.trash import empty
from core.errors import QariError
from core.importing import import_files
from core.model import Analysis
from core.normalize import fold
from core.opening import Wishes, open_all, open_bytes, open_file, open_pasted, reopened
from core.readers.registry import FORMATS, SUFFIXES, format_of
from tests.ways import WAYS, Saved

ARTICLE = Saved(
    "ميناء طنجة يستقبل أول سفينة",
    (
        "استقبل ميناء طنجة المتوسط صباح اليوم أول سفينة حاويات بعد توسيع الرصيف، وقال مدير الميناء "
        "سعيد العلوي إن الأشغال استغرقت ثلاث سنوات وكلفت 120 مليون درهم.",
        "وأضاف العلوي أن السفينة جاءت من روتردام محملة بألفي حاوية، ومنها ما سيعاد شحنه إلى دكار "
        "ولاغوس، ومنها ما سيبقى في المغرب.",
        "- الخطوة المقبلة -",
        "ومن المقرر أن تبدأ في العام المقبل أشغال رصيف آخر لسفن الركاب، بحسب بيان للوزارة "
        "التي قالت إن الميناء سيوفر مئات فرص العمل لسكان المنطقة.",
    ),
)


def words(text: str) -> list[str]:
    return [fold(word) for word in text.replace("- ", " ").split() if word not in "-–"]


@pytest.mark.parametrize("name", WAYS)
def test_the_same_article_reads_the_same_however_it_was_saved(
    name: str, tmp_path: Path, qapp: object
) -> None:
    file = tmp_path / name
    file.write_bytes(WAYS[name](ARTICLE))
    opened = open_file(file)
    article = opened.article
    assert article.title == ARTICLE.title
    whole = words(article.text)
    if whole[:4] == words(ARTICLE.title)[:4]:
        whole = whole[len(words(ARTICLE.title)) :]
    wanted = words(" ".join(ARTICLE.paragraphs))
    assert SequenceMatcher(None, whole, wanted, autojunk=False).ratio() >= 0.99
    assert opened.origin.data == file.read_bytes()
    heads = [article.text[b.start : b.end] for b in article.blocks if b.kind == "heading"]
    assert any("الخطوة المقبلة" in head for head in heads)
    assert [b.kind for b in article.blocks].count("paragraph") == 3


def test_content_goes_before_the_name() -> None:
    assert format_of(WAYS["book.epub"](ARTICLE), "a.txt").name == "epub"
    assert format_of(WAYS["document.docx"](ARTICLE), "a.doc").name == "docx"
    assert format_of(WAYS["page.html"](ARTICLE), "a").name == "html"
    assert format_of(WAYS["message.eml"](ARTICLE), "a.bin").name == "mail"
    assert format_of(WAYS["page.mhtml"](ARTICLE), "a.txt").name == "mhtml"
    assert format_of(b"plain", "a.xyz").name == "text"
    assert format_of("# عنوان".encode(), "a.md").name == "markdown"


def test_a_text_that_speaks_of_pdf_or_html_is_text() -> None:
    assert format_of("مقال عن <html> وعن %PDF".encode() * 200, "a.txt").name == "text"


def test_suffixes_are_told_once() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert len({f.name for f in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".epub"])
def test_a_file_that_is_not_what_its_name_says_is_called_damaged(
    suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"مقال{suffix}"
    file.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(QariError) as caught:
        open_file(file)
    assert caught.value.code == "damaged"
    assert file.name in str(caught.value)


def test_the_readers_encoding_goes_before_the_guess(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WAYS["windows-1256.txt"](ARTICLE))
    guessed = open_file(file)
    assert guessed.origin.encoding == "windows-1256"
    assert 0.5 < guessed.origin.certainty <= 1
    chosen = open_file(file, Wishes(encoding="cp720"))
    assert chosen.article.text != guessed.article.text
    with pytest.raises(QariError) as caught:
        open_file(file, Wishes(encoding="utf-99"))
    assert caught.value.code == "encoding-unknown"


def test_mojibake_in_a_file_is_undone_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE.plain.encode().decode("cp1256", "replace"), "utf-8")
    opened = open_file(file)
    assert "mojibake" in {f.repair for f in opened.origin.findings if f.applied}
    assert "ميناء طنجة" in opened.article.text


def test_a_paste_from_a_browser_keeps_its_structure() -> None:
    html = "<h2>عنوان</h2><p>فقرة <b>أولى</b>.</p><script>x()</script><ul><li>بند</li></ul>"
    opened = open_pasted("عنوان فقرة أولى. بند", html)
    kinds = [b.kind for b in opened.article.blocks]
    assert kinds == ["heading", "paragraph", "item"]
    assert "x()" not in opened.article.text
    assert open_pasted("نص وحده").article.text == "نص وحده"
    with pytest.raises(QariError):
        open_pasted("  \n", "<p> </p>")


RECORDS = """{"headline": "خبر أول", "body": "وصل الوفد إلى بيروت.", "date": "2022-03-08"}
{"headline": "خبر ثان", "body": "غادر الوفد دمشق.", "date": "2022-03-09"}
"""


def test_a_dump_of_articles_is_imported_one_by_one(tmp_path: Path, engine) -> None:
    file = tmp_path / "dump.jsonl"
    file.write_text(RECORDS, "utf-8")
    with Archive(tmp_path / "a.db") as archive:
        report = import_files([file], archive, engine())
        assert (report.added, report.failed) == (2, [])
        first, _ = archive.get(1)
        assert (first.title, first.published) == ("خبر أول", "2022-03-08")
        origin = archive.origin(1)
        assert origin is not None
        assert origin.data.decode() == RECORDS.split("\n")[0]
        assert import_files([file], archive, engine()).duplicates == 2
    with pytest.raises(QariError) as caught:
        open_file(file)
    assert caught.value.code == "many-articles"


def test_a_table_with_other_names_needs_a_mapping(tmp_path: Path) -> None:
    file = tmp_path / "dump.csv"
    file.write_text('kopf,koerper\nخبر,"سطر أول\nسطر ثان"\nآخر,نص\n', "utf-8")
    with pytest.raises(QariError) as caught:
        list(open_all(file))
    assert caught.value.code == "bad-mapping"
    assert "koerper" in str(caught.value)
    wishes = Wishes(fields={"title": "kopf", "text": "koerper"})
    articles = [opened.article for opened in open_all(file, wishes)]
    assert [a.title for a in articles] == ["خبر", "آخر"]
    assert articles[0].text == "سطر أول\nسطر ثان"


def test_the_original_is_kept_byte_for_byte_and_can_be_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("زار المدينةالنبوية وأعلن محـــمد ذلك\r\n".encode("cp1256"))
    opened = open_file(file)
    with Archive(tmp_path / "a.db") as archive:
        number, _ = archive.save(opened.article, Analysis("x"), opened.origin)
        origin = archive.origin(number)
        assert origin is not None
        assert origin.data == file.read_bytes()
        assert {f.repair: f.count for f in origin.findings} == {
            f.repair: f.count for f in opened.origin.findings
        }
        again = reopened(opened.article, origin, Wishes(repairs={"joined-words": True}))
        assert "المدينة النبوية" in again.article.text
        archive.save(again.article, Analysis("x"), again.origin)
        assert archive.count() == 1
        kept = archive.origin(number)
        assert kept is not None
        assert kept.wishes.repairs == {"joined-words": True}
        archive.delete(number)
        assert archive.db["originals"].count == 1
        empty(archive)
        assert archive.db["originals"].count == 0


def test_bytes_that_several_articles_share_are_kept_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        data = "خبر أول".encode()
        one = open_bytes(data, "a", source="a")
        archive.save(one.article, Analysis("x"), one.origin)
        two = open_bytes("خبر ثان".encode(), "b", source="b")
        archive.save(two.article, Analysis("x"), one.origin)
        assert archive.db["originals"].count == 1
        archive.delete(1)
        assert archive.origin(2) is not None


def test_a_chapter_of_a_saved_book_is_read_anew_as_that_chapter(tmp_path: Path) -> None:
    file = tmp_path / "book.epub"
    file.write_bytes(WAYS["book.epub"](ARTICLE))
    (opened,) = open_all(file)
    assert opened.origin.part == 1
    again = reopened(opened.article, opened.origin, Wishes())
    assert again.article == opened.article


def pdf_of(objects: list[str]) -> bytes:
    """A PDF of objects from number 1 on, the first of them its catalogue."""
    body = b"%PDF-1.4\n"
    at = []
    for number, content in enumerate(objects, 1):
        at.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in at)
    count = len(objects) + 1
    end = f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return body + f"xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode()


def test_a_pdf_whose_forms_draw_each_other_without_end_harms_nothing() -> None:
    drawing = "/Fm Do " * 12

    def form(number: int) -> str:
        resources = f"<< /XObject << /Fm {number} 0 R >> >>"
        kind = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
        head = f"<< {kind} /Resources {resources} /Length {len(drawing)} >>"
        return f"{head}\nstream\n{drawing}\nendstream"

    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
        " /Resources << /XObject << /Fm 5 0 R >> >> >>"
    )
    content = f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream"
    forms = [form(number) for number in (6, 7, 8, 9, 10, 10)]
    data = pdf_of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            content,
            *forms,
        ]
    )
    with pytest.raises(QariError) as caught:
        open_bytes(data, "bomb.pdf")
    assert caught.value.code in ("damaged", "too-slow", "no-text-layer", "empty")
