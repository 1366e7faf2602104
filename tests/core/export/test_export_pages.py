"""HTML and Markdown: read as they were written, harmless whatever the article holds."""

from __future__ import annotations

import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from core.export.items import Item
from core.export.registry import by_name
from core.export.writing import write_articles
from core.model import Analysis
from core.opening import Opened, open_bytes
from core.readers.front_matter import split_front_matter
from tests.exported import EVIL, harbour, hostile, shaped

NONE = Analysis("none")
ALL_KINDS = shaped(
    ("heading", "رأس أول"),
    ("paragraph", "فقرة أولى\nوسطر ثان"),
    ("quote", "قال كلاما\nفي سطرين"),
    ("item", "بند"),
    ("item", "بند ثان"),
    ("caption", "(صورة من المكان)"),
    ("paragraph", "The closing paragraph is in English: قال."),
)


def page(*items: Item) -> str:
    out = io.StringIO()
    write_articles(items, by_name("html"), out)
    return out.getvalue()


def markdown(*items: Item) -> str:
    out = io.StringIO()
    write_articles(items, by_name("markdown"), out)
    return out.getvalue()


def read_back(text: str, name: str = "a.md") -> Opened:
    return open_bytes(text.encode("utf-8", "surrogatepass"), name)


class Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


# HTML


def test_a_page_reads_right_to_left_and_names_are_marked() -> None:
    text = page(harbour())
    root = html.fromstring(text)
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert root.findtext(".//h1") == "خبر من الميناء"
    shown = "".join(root.find(".//div[@class='text']").itertext())
    assert shown.split() == harbour().article.text.split()
    marks = [(m.get("class"), m.text) for m in root.findall(".//div[@class='text']//mark")]
    assert marks == [(m.type, m.surface) for m in harbour().analysis.mentions]
    about = "".join(root.find(".//p[@class='facts']").itertext())
    assert about == "ليلى مراد · صحيفة الميناء · ٨ مارس ٢٠٢٢"
    assert root.find(".//time").get("datetime") == "2022-03-08"
    listed = " ".join("".join(root.find(".//aside").itertext()).split())
    assert "أشخاص سامي الهاشمي ٢" in listed
    assert "المصدر: a.txt" in "".join(root.itertext())
    assert "/home/x" not in text  # folders are the owner's business


def test_every_type_has_a_line_of_its_own_in_the_legend_and_the_style() -> None:
    text = page(harbour())
    legend = html.fromstring(text).find(".//div[@class='legend']")
    assert [m.get("class") for m in legend.iter("mark")] == ["PERS", "LOC", "ORG", "MISC"]
    for line in ("solid", "dotted", "dashed", "double"):
        assert f"text-decoration-style: {line}" in text


def test_a_mark_does_not_break_a_word() -> None:
    """Nothing stands between a proclitic and the name, nor does a mark take room."""
    text = page(harbour())
    assert 'وعاد ل<mark class="LOC">بيروت</mark> مساء' in text
    rules = text.split("<style>")[1].split("</style>")[0]
    for rule in rules.split("}"):
        selector, _, look = rule.partition("{")
        if "mark" in selector or any(f".{kind} " in selector for kind in ("PERS", "LOC")):
            assert not {"padding", "border", "margin", "display", "letter-spacing"} & {
                declared.split(":")[0].strip() for declared in look.split(";")
            }


def test_blocks_are_what_they_were() -> None:
    text = page(Item(ALL_KINDS, NONE))
    root = html.fromstring(text).find(".//div[@class='text']")
    assert [child.tag for child in root] == ["h2", "p", "blockquote", "ul", "p", "p"]
    assert "فقرة أولى<br>" in text
    english = root[-1]
    assert (english.get("dir"), english.get("lang")) == ("ltr", "und")
    assert root[1].get("dir") is None


def test_a_heading_that_is_the_title_is_not_said_twice() -> None:
    article = shaped(("heading", "عنوان"), ("paragraph", "نص الخبر"))
    assert page(Item(article, NONE)).count("عنوان</h") == 1


def test_several_articles_have_a_table_of_contents() -> None:
    items = [harbour(n, f"خبر {n}") for n in range(3)]
    root = html.fromstring(page(*items))
    links = root.findall(".//nav//a")
    assert [link.text for link in links] == ["خبر 0", "خبر 1", "خبر 2"]
    ids = [article.get("id") for article in root.findall(".//article")]
    assert [link.get("href") for link in links] == [f"#{id_}" for id_ in ids]
    assert root.find(".//article/header/h2").text == "خبر 0"


def test_many_articles_are_not_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.export.html_page.IN_MEMORY", 1000)
    root = html.fromstring(page(*[harbour(n, f"خبر {n}") for n in range(30)]))
    assert len(root.findall(".//article")) == 30


@pytest.mark.parametrize("items", [(hostile(),), (hostile(), harbour(), hostile())])
def test_a_hostile_article_makes_no_markup(items: tuple[Item, ...]) -> None:
    text = page(*items)
    allowed = {
        *("html", "head", "meta", "title", "style", "body", "div", "label", "input", "mark"),
        *("h1", "h2", "h3", "p", "bdi", "time", "article", "header", "aside", "dl", "dt", "dd"),
        *("span", "small", "nav", "ol", "li", "a", "br"),
    }
    for tag, attributes in Tags(text).tags:
        assert tag in allowed
        assert not any(name.startswith("on") or name in ("src", "style") for name in attributes)
        if tag == "a":
            assert attributes["href"].startswith("#")
    assert not any(char in text for char in "\x00\x07\x1b\x9b\u202e\u2066\ud800")
    assert "alert(1)" in "".join(html.fromstring(text).itertext())


def test_a_page_fetches_nothing() -> None:
    article = replace(harbour().article, source="https://news.example/a?b=1&c=\"'<")
    text = page(Item(article, NONE))
    assert "default-src 'none'" in text
    assert "@import" not in text
    assert "url(" not in text
    assert not {t for t, _ in Tags(text).tags} & {"script", "link", "img", "iframe", "base"}
    (link,) = [a for t, a in Tags(text).tags if t == "a"]
    assert link == {"href": article.source, "rel": "noreferrer"}


def test_qari_reads_its_own_page() -> None:
    article = replace(harbour().article, source="https://news.example/a", text=HARBOUR_LONG)
    article = replace(article, blocks=())
    opened = read_back(page(Item(article, NONE)), "a.html").article
    same = ("title", "author", "site", "published", "source")
    assert [getattr(opened, f) for f in same] == [getattr(article, f) for f in same]
    assert HARBOUR_LONG in opened.text


HARBOUR_LONG = "وصل الوفد إلى المدينة صباح الثلاثاء وعقد اجتماعا طويلا مع إدارة الميناء. " * 6
HARBOUR_LONG = HARBOUR_LONG.strip()


# Markdown


def test_one_article_has_its_facts_as_front_matter() -> None:
    item = harbour(title='قال "نعم" \\ ثم لا')
    article = replace(item.article, source="https://news.example/a?b=1")
    text = markdown(replace(item, article=article))
    facts, _ = split_front_matter(text)
    assert facts["title"] == article.title
    assert (facts["date"], facts["author"]) == ("2022-03-08", "ليلى مراد")
    assert facts["places"] == "بيروت"
    assert facts["tags"] == "ملاحة، بحر"
    opened = read_back(text).article
    same = ("title", "text", "author", "site", "published", "source")
    assert [getattr(opened, f) for f in same] == [getattr(article, f) for f in same]


def test_blocks_come_back_from_markdown() -> None:
    opened = read_back(markdown(Item(ALL_KINDS, NONE))).article
    found = [(b.kind, opened.text[b.start : b.end]) for b in opened.blocks]
    given = [(b.kind, ALL_KINDS.text[b.start : b.end]) for b in ALL_KINDS.blocks]
    lines = [(k, line) for k, t in given for line in (t.split("\n") if k == "paragraph" else [t])]
    assert found == [("paragraph" if k == "caption" else k, t) for k, t in lines]


@pytest.mark.parametrize(
    "text",
    [
        "# ليس رأسا", "- ليس بندا", "+ ولا هذا", "1. ولا هذا", "12) ولا", "=====", "---", "***",
        "> ليس اقتباسا", "```كود", "~~~", "*نجوم* _خطوط_ **غليظ**", "[رابط](http://x)", "[1]: x",
        "<b>وسم</b>", "<!-- تعليق -->", "&amp; &#65; & AT&T", "a | b", "~~مشطوب~~", "نص\\",
        "\\* \\\\", "رأس\n====", "أ | ب\n--- | ---", "    بعد فراغ", "![صورة](x)", "`نص`", "#",
        "رأس #", "<http://x.example>", "https://x.example/a_b_c*d", "١. رقم عربي", "1986. سنة",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["paragraph", "heading", "quote", "item", "caption"])
def test_no_sign_in_a_text_means_anything(text: str, kind: str) -> None:
    article = shaped(("paragraph", "قبل"), (kind, text), ("paragraph", "بعد"))
    opened = read_back(markdown(Item(article, NONE))).article
    assert opened.text.split() == article.text.split()


@given(st.lists(st.text(alphabet="ابج \n#*-_`[]()<>&|~\\+=.1!:\"'{}", max_size=30), max_size=5))
@settings(deadline=None, max_examples=150)
def test_any_text_has_the_same_words_again(parts: list[str]) -> None:
    article = shaped(("paragraph", "بداية"), *(("quote", part) for part in parts))
    opened = read_back(markdown(Item(article, NONE))).article
    assert opened.text.split() == article.text.split()


def test_a_long_title_and_many_names_leave_a_front_matter_that_is_read() -> None:
    item = harbour(title="طويل " * 6000)
    opened = read_back(markdown(item)).article
    assert opened.text == item.article.text
    assert opened.published == "2022-03-08"


def test_several_articles_say_their_facts_below_their_titles() -> None:
    text = markdown(harbour(1, "خبر أول"), harbour(2, "خبر ثان"))
    assert text.startswith(
        "# خبر أول\n\nليلى مراد، صحيفة الميناء، ٨ مارس ٢٠٢٢\\\nالمصدر: a.txt\n\n"
    )
    assert "- **أشخاص:** سامي الهاشمي (٢)" in text
    assert "\n\n* * *\n\n# خبر ثان\n\n" in text


def test_a_hostile_article_is_text_in_markdown_too() -> None:
    opened = read_back(markdown(hostile())).article
    assert "<script>alert(1)</script>" in opened.text
    assert "=1+1" in opened.text
    assert EVIL.split()[-1] in opened.text
