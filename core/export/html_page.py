"""A web page that is one file: right to left, names marked, without scripts or anything fetched.

Marks are bare ``mark`` elements without margin, border or isolation, so that a letter
before a name stays joined to it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import chain, groupby
from typing import TextIO

from core.export.html_style import style
from core.export.items import Item
from core.export.page import (
    AND,
    CONTENTS,
    NAMES,
    SOURCE,
    TYPE_NAMES,
    Paragraph,
    Run,
    address,
    date_text,
    facts,
    names_by_type,
    number_text,
    one_line,
    paragraphs,
    source_text,
    title_of,
)
from core.model import ENTITY_TYPES, Article

MANY = "مقالات من قارئ"  # title of a page with several articles
NONE = "لا مقالات هنا."
IN_MEMORY = 4_000_000  # code points of text that wait for the table of contents

# Even if markup of an article's own got through, nothing would be fetched or run.
_HEAD = """<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Qari">
"""


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write a page of one article, or of several below a table of contents."""
    first = next(items, None)
    second = next(items, None) if first else None
    if first is None:
        _open_page(out, MANY, "")
        out.write(f"<p>{NONE}</p>\n")
    elif second is None:
        _open_page(out, title_of(first.article), _about(first.article))
        out.write(_legend())
        out.writelines(_article(first, "", 1))
    else:
        _open_page(out, MANY, "")
        _several(chain((first, second), items), out)
    out.write("</body>\n</html>\n")


def _open_page(out: TextIO, title: str, about: str) -> None:
    out.write(f"{_HEAD}<title>{escape(title)}</title>\n{about}<style>{style()}</style>\n")
    out.write("</head>\n<body>\n")


def _about(article: Article) -> str:
    """What the page's head says of its one article, for programs that read it."""
    stated = {
        'property="og:title"': title_of(article),
        'name="author"': article.author,
        'property="og:site_name"': article.site,
        'property="article:published_time"': article.published or "",
        'property="og:url"': address(article.source),
    }
    return "".join(
        f'<meta {name} content="{escape(one_line(value))}">\n'
        for name, value in stated.items()
        if one_line(value)
    )


def _several(items: Iterator[Item], out: TextIO) -> None:
    """The contents as the articles come, these meanwhile into a file of their own."""
    with tempfile.SpooledTemporaryFile(
        IN_MEMORY, "w+", encoding="utf-8", errors="replace", newline=""
    ) as texts:
        out.write(f"<h1>{MANY}</h1>\n{_legend()}<nav>\n<h2>{CONTENTS}</h2>\n<ol>\n")
        for number, item in enumerate(items, 1):
            anchor = f"a{number}"
            out.write(_entry(item.article, anchor))
            texts.writelines(_article(item, anchor, 2))
        out.write("</ol>\n</nav>\n")
        texts.seek(0)
        shutil.copyfileobj(texts, out)


def _entry(article: Article, anchor: str) -> str:
    about = AND.join(facts(article))
    quiet = f' <span class="quiet">{escape(about)}</span>' if about else ""
    return f'<li><a href="#{anchor}">{escape(title_of(article))}</a>{quiet}</li>\n'


def _legend() -> str:
    """The types as they are marked, each with a switch that needs no script."""
    switches = (
        f'<label><input type="checkbox" id="{kind}" checked> '
        f'<mark class="{kind}">{TYPE_NAMES[kind]}</mark></label>\n'
        for kind in ENTITY_TYPES
    )
    return f'<div class="legend">\n{"".join(switches)}</div>\n'


def _article(item: Item, anchor: str, level: int) -> Iterator[str]:
    """An article; its title is a heading of this level."""
    article = item.article
    attributes = f' id="{anchor}"' if anchor else ""
    if article.language != "ar":
        attributes += ' lang="und"'
    title = title_of(article)
    yield f"<article{attributes}>\n<header>\n"
    yield f"<h{level}{_direction(title)}>{escape(title)}</h{level}>\n{_facts(article)}</header>\n"
    yield '<div class="text">\n'
    shown = paragraphs(article, item.analysis)
    for kind, group in groupby(shown, key=lambda paragraph: paragraph.kind):
        if kind == "item":
            yield "<ul>\n" + "".join(map(_item, group)) + "</ul>\n"
        elif kind == "quote":
            yield "<blockquote>\n" + "".join(map(_paragraph, group)) + "</blockquote>\n"
        elif kind == "heading":
            yield from (_in_tag(f"h{level + 1}", paragraph) for paragraph in group)
        elif kind == "caption":
            yield from (_in_tag("p", paragraph, ' class="caption"') for paragraph in group)
        else:
            yield from map(_paragraph, group)
    yield f"</div>\n{_names(item, level + 1)}{_source(article)}</article>\n"


def _facts(article: Article) -> str:
    day = date_text(article.published)
    shown = (
        f'<time datetime="{escape(one_line(article.published or ""))}">{fact}</time>'
        if fact == day
        else f"<bdi>{escape(fact)}</bdi>"
        for fact in facts(article)
    )
    line = " · ".join(shown)
    return f'<p class="facts">{line}</p>\n' if line else ""


def _paragraph(paragraph: Paragraph) -> str:
    return _in_tag("p", paragraph)


def _item(paragraph: Paragraph) -> str:
    return _in_tag("li", paragraph)


def _in_tag(tag: str, paragraph: Paragraph, attributes: str = "") -> str:
    text = "".join(map(_run, paragraph.runs)).strip().replace("\n", "<br>\n")
    return f"<{tag}{attributes}{_direction(paragraph.text)}>{text}</{tag}>\n"


def _direction(text: str) -> str:
    return "" if Paragraph("paragraph", (Run(text),)).rtl else ' dir="ltr" lang="und"'


def _run(run: Run) -> str:
    if run.type is None:
        return escape(run.text)
    title = f' title="{escape(run.name)}"' if run.name != run.text else ""
    return f'<mark class="{run.type}"{title}>{escape(run.text)}</mark>'


def _names(item: Item, level: int) -> str:
    """The names by type with the number of their mentions."""
    rows = []
    for kind, names in names_by_type(item.analysis):
        listed = AND.join(
            f"<span><bdi>{escape(name)}</bdi> <small>{number_text(count)}</small></span>"
            for name, count in names
        )
        label = f'<dt><mark class="{kind}">{TYPE_NAMES[kind]}</mark></dt>\n'
        rows.append(f'<div class="{kind}-row">{label}<dd>{listed}</dd></div>\n')
    if not rows:
        return ""
    heading = f"<h{level}>{NAMES}</h{level}>"
    return f'<aside class="names">\n{heading}\n<dl>\n{"".join(rows)}</dl>\n</aside>\n'


def _source(article: Article) -> str:
    """The address, which a click opens, or the file's name."""
    url = address(article.source)
    shown = f'<bdi dir="ltr">{escape(source_text(article))}</bdi>'
    if url:
        shown = f'<a href="{escape(url)}" rel="noreferrer">{shown}</a>'
    return f'<p class="source">{SOURCE}: {shown}</p>\n' if source_text(article) else ""
