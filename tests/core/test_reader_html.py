"""Web pages: the article without what surrounds it, whatever the page's encoding."""

from __future__ import annotations

import random
import socket
from contextlib import suppress

import pytest

from core.errors import QariError
from core.progress import Cancelled
from core.readers.draft import Draft, Part, Source
from core.readers.html_page import fragment_parts, read

RAIN = (
    "شهدت المدينة الساحلية صباح اليوم أمطارا غزيرة أغلقت عددا من الشوارع الرئيسية، "
    "وعطلت حركة القطارات ساعتين."
)
ALARM = "وأعلنت البلدية حالة الطوارئ، ودعت السكان إلى البقاء في منازلهم حتى تنحسر المياه عنها."
OUTLOOK = "وتوقعت الأرصاد أن تستمر الأمطار حتى مساء الجمعة، قبل أن يستقر الجو في الأسبوع المقبل."
QUOTE = "لم نر مثل هذا المطر منذ ثلاثين عاما."
HEAD = "أمطار غزيرة تغلق شوارع المدينة"

PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="CHARSET">
<title>{HEAD} - صحيفة البيدر</title><meta property="og:title" content="{HEAD}">
<meta property="og:site_name" content="صحيفة البيدر"><meta name="author" content="ليلى">
<meta property="article:published_time" content="2026-01-05T09:30:00+03:00">
<link rel="canonical" href="https://albaidar.example/weather/7">
<script>document.write("<p>نص برمجي</p>")</script><style>p {{ color: red }}</style></head><body>
<div class="cookie-banner"><p>نستخدم ملفات تعريف الارتباط في الموقع.</p><button>نعم</button></div>
<header><nav><ul><li><a href="/p">سياسة</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>
<div class="breadcrumb"><a href="/">الرئيسية</a> / <a href="/w">طقس</a></div>
<main><article><h1>{HEAD}</h1><div class="share-buttons"><a href="#">فيسبوك</a></div>
<figure><img src="http://far.example/a.jpg"><figcaption>شارع غمرته المياه</figcaption></figure>
<div class="article-body"><p><b>المدينة -</b> {RAIN}</p><p>{ALARM}</p>
<h2>شهود</h2><blockquote><p>{QUOTE}</p></blockquote>
<div class="box"><h3>اقرأ أيضا</h3><ul><li><a href="/1">إغلاق ميناء المدينة</a></li></ul></div>
<p><b>اقرأ أيضًا:</b> <a href="/2">المدارس تعود إلى التعليم عن بعد</a></p>
<ul><li>إغلاق ستة شوارع.</li><li>إنقاذ عائلتين.</li></ul><p>{QUOTE}</p>
<table><tr><th>اليوم</th><th>المطر</th></tr><tr><td>الأحد</td><td>40</td></tr></table>
<p>{OUTLOOK}</p><p style="display: none">نص مخفي عن القارئ</p></div></article>
<section id="comments" class="comments"><div><p>خبر مهم، شكرا للصحيفة على السرعة في النقل.</p></div>
</section><aside><h3>الأكثر قراءة</h3><a href="/9">فوز المنتخب</a></aside></main>
<footer><p>جميع الحقوق محفوظة لصحيفة البيدر</p></footer></body></html>"""


def article(page: str | bytes, encoding: str = "") -> Draft:
    return read(Source(page if isinstance(page, bytes) else page.encode(), "page.html", encoding))


def texts(draft: Draft) -> list[str]:
    return [part.text for part in draft.parts]


def saved(encoding: str) -> bytes:
    return PAGE.replace("CHARSET", encoding).encode(encoding)


def test_a_news_page_is_reduced_to_its_article() -> None:
    assert article(saved("utf-8")).parts == (
        Part("شارع غمرته المياه", "caption"),
        Part(f"المدينة - {RAIN}"),
        Part(ALARM),
        Part("شهود", "heading"),
        Part(QUOTE, "quote"),
        Part("إغلاق ستة شوارع.", "item"),
        Part("إنقاذ عائلتين.", "item"),
        Part(QUOTE),
        Part("اليوم\tالمطر"),
        Part("الأحد\t40"),
        Part(OUTLOOK),
    )


def test_a_page_states_its_title_author_site_date_and_address() -> None:
    draft = article(saved("utf-8"))
    assert (draft.title, draft.author, draft.site) == (HEAD, "ليلى", "صحيفة البيدر")
    assert draft.published == "2026-01-05T09:30:00+03:00"
    assert draft.url == "https://albaidar.example/weather/7"


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8", "utf-16"])
def test_every_encoding_of_arabic_pages_gives_the_same_article(encoding: str) -> None:
    draft = article(saved(encoding))
    assert draft.parts == article(saved("utf-8")).parts
    assert draft.encoding == encoding


@pytest.mark.parametrize("stated", ["iso-8859-1", "utf-8", "no-such-charset", "hex", "utf-7"])
def test_a_wrong_statement_of_the_encoding_does_no_harm(stated: str) -> None:
    page = PAGE.replace("CHARSET", stated).encode("windows-1256")
    assert article(page).parts == article(saved("utf-8")).parts


def test_the_readers_choice_of_encoding_overrules_the_page() -> None:
    page = PAGE.replace("CHARSET", "utf-8").encode("windows-1256")
    assert article(page, "windows-1256").title == HEAD
    with pytest.raises(QariError, match="utf-8"):
        article(page, "utf-8")


def test_a_page_with_many_broken_letters_is_still_read() -> None:
    page = f'<meta charset="utf-8"><article><p>{RAIN}</p><p>{ALARM}</p></article>'.encode()
    draft = article(page + b"<p>" + b"\xd9 " * 12)
    assert texts(draft)[:2] == [RAIN, ALARM]
    assert draft.certainty < 1


def test_two_line_breaks_part_paragraphs_and_one_is_kept() -> None:
    page = f"<div class=post>{RAIN}<br /><br />{ALARM}<br>\n&nbsp;<br>سلام<br> على النخل</div>"
    assert texts(article(page)) == [RAIN, ALARM, "سلام\nعلى النخل"]


def test_a_page_laid_out_by_tables_keeps_its_paragraphs() -> None:
    page = (
        "<table><tr><td><a href=1>الرئيسية</a> | <a href=2>أخبار</a></td></tr></table><table><tr>"
        f"<td><a href=3>أرشيف</a></td><td>{RAIN}<br><br>{ALARM}<br><br>{OUTLOOK}</td></tr></table>"
    )
    assert texts(article(page)) == [RAIN, ALARM, OUTLOOK]


def test_sentences_that_occur_twice_are_kept_twice() -> None:
    page = f"<article><p>{RAIN}</p><p>{RAIN}</p><p>{ALARM}</p><p>{RAIN}</p></article>"
    assert texts(article(page)) == [RAIN, RAIN, ALARM, RAIN]


def test_an_article_that_only_scripts_would_show_is_found_in_its_data() -> None:
    data = (
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "أمطار", '
        '"datePublished": "2026-01-05T06:00:00Z", "author": [{"name": "ليلى"}, {"name": "عمر"}],'
        f'"publisher": {{"name": "البيدر"}}, "articleBody": "{RAIN}\\n\\n{ALARM}"}}]}}'
    )
    page = f'<div id="root"></div><script type="application/ld+json">{data}</script>'
    draft = article(page)
    assert texts(draft) == [RAIN, ALARM]
    assert (draft.title, draft.author, draft.site) == ("أمطار", "ليلى، عمر", "البيدر")
    assert draft.published == "2026-01-05T06:00:00+00:00"


def test_a_short_report_is_not_lost() -> None:
    page = "<nav><a href=1>أخبار</a></nav><h1>زلزال خفيف</h1><p>ضرب زلزال خفيف الساحل.</p>"
    draft = article(page)
    assert draft.title == "زلزال خفيف"
    assert texts(draft) == ["ضرب زلزال خفيف الساحل."]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<title>{HEAD} | البيدر</title>", HEAD),
        (f"<title>البيدر :: {HEAD}</title>", HEAD),
        (f"<meta property=og:title content='{HEAD} - البيدر'><meta property=og:site_name "
         "content=البيدر>", HEAD),
        ("<title>مصر - السودان</title>", "مصر - السودان"),
    ],
)  # fmt: skip
def test_the_sites_name_is_no_part_of_the_title(head: str, title: str) -> None:
    assert article(f"<head>{head}</head><p>{RAIN}</p>").title == title


def test_a_heading_unlike_the_title_stays() -> None:
    page = f"<title>{HEAD} | البيدر</title><article><h2>أمطار وسيول</h2><p>{RAIN * 2}</p>"
    assert article(page).parts[0] == Part("أمطار وسيول", "heading")


def test_nothing_outside_the_page_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a page reached for the network")

    monkeypatch.setattr(socket, "socket", refused)
    page = (
        '<!DOCTYPE html SYSTEM "http://far.example/x.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<html><head><meta http-equiv="refresh" content="0; url=http://far.example">'
        '<base href="file:///etc/"><link rel="stylesheet" href="http://far.example/s.css"></head>'
        '<body xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" '
        f'parse="text"/><img src="file:///etc/passwd"><iframe src="/etc/passwd"></iframe><p>{RAIN}'
        "</p><p>&f;</p></body></html>"
    )
    assert "root:" not in "".join(texts(article(page)))


def test_a_page_that_nests_without_end_is_flattened() -> None:
    for tag in ("div", "font", "h1", "x"):
        page = "".join(f"<{tag}>كلمة " for _ in range(400)) + f"<p>{RAIN}</p>"
        assert RAIN in "".join(texts(article(page)))


def test_cells_that_claim_to_span_thousands_cost_nothing() -> None:
    row = "<tr><td colspan=1000 rowspan=1000>أ</td><td>ب</td></tr>"
    assert len(article("<table>" + row * 300).parts) == 300


def test_a_picture_in_the_markup_does_not_hide_the_text() -> None:
    page = f'<p>{RAIN}</p><img src="data:image/png;base64,{"A" * 12_000_000}"><p>{ALARM}</p>'
    assert texts(article(page)) == [RAIN, ALARM]


def test_text_without_end_is_refused() -> None:
    with pytest.raises(QariError) as caught:
        article("<p>" + "ا" * 6_000_000)
    assert caught.value.code == "damaged"


@pytest.mark.parametrize(
    "page",
    [b"", b" ", b"<", b"<html></html>", b"<p>...</p>", b"\x00\xff\xfe" * 99, b"<!--", b"<?x"],
)
def test_a_page_without_text_is_an_error_of_its_own(page: bytes) -> None:
    with pytest.raises(QariError) as caught:
        article(page)
    assert caught.value.code == "no-article-in"


def test_a_page_can_be_abandoned() -> None:
    class Stopped:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(Source(saved("utf-8"), "page.html", progress=Stopped()))


def test_a_page_cut_off_anywhere_raises_only_what_is_known() -> None:
    page = saved("utf-8")
    for end in range(0, len(page), len(page) // 40):
        with suppress(QariError):
            article(page[:end])


@pytest.mark.parametrize("seed", range(60))
def test_damaged_pages_raise_only_what_is_known(seed: int) -> None:
    rng = random.Random(seed)
    page = bytearray(saved(rng.choice(["utf-8", "windows-1256"])))
    for _ in range(rng.randrange(1, 40)):
        at = rng.randrange(len(page))
        page[at : at + rng.randrange(3)] = rng.randbytes(rng.randrange(3))
    with suppress(QariError):
        article(bytes(page))


def test_a_pasted_fragment_keeps_its_structure() -> None:
    copied = (
        "<html><head><style>p {}</style><!--[if mso]><xml>1</xml><![endif]--></head><body>"
        "<!--StartFragment--><h2>عنوان</h2><p class=MsoNormal>فقرة <b>أو</b>لى<o:p></o:p></p>"
        "<p><span style='mso-list:Ignore'>·&nbsp;</span>نص</p><blockquote>قول</blockquote>"
        "<ul><li>أول<ul><li>ثان</li></ul></li></ul><table><tr><td><p>تفاح<br>أحمر</p></td>"
        "<td></td><td>3</td></tr></table><script>alert(1)</script><p hidden>مخفي</p>"
        "<pre>سطر\n  آخر</pre><nav>قائمة</nav><!--EndFragment--></body></html>"
    )
    assert fragment_parts(copied) == (
        Part("عنوان", "heading"),
        Part("فقرة أولى"),
        Part("نص"),
        Part("قول", "quote"),
        Part("أول", "item"),
        Part("ثان", "item"),
        Part("تفاح أحمر\t\t3"),
        Part("سطر\nآخر"),
        Part("قائمة"),
    )


def test_an_empty_fragment_has_no_parts() -> None:
    assert fragment_parts("") == fragment_parts("<p> &nbsp;\u200f</p>") == ()
