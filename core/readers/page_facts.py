"""What a web page states about its article: headline, author, date, site, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from core.readers.markup_blocks import blocks
from core.readers.safety import Element
from core.readers.stated import iso_date
from core.readers.tidy import one_line

SCRIPT_LENGTH = 2_000_000  # code points; more is no description of an article
NODES = 10_000  # of a page's linked data that are looked at
NAME_LENGTH = 200  # code points of an author or a site
FACT_LENGTH = 2_000  # code points of any other fact
MARKED = 20  # elements marked as headline or byline that are looked at
SITE_WORDS = 4  # at most, in what follows the headline in a <title>

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report$")
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
    "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued", "dc.date",
    "dcterms.created", "dcterms.date", "sailthru.date", "article.published", "date",
)  # fmt: skip
_AUTHOR_MARKED = (
    './/*[@rel="author" or contains(@itemprop, "author") or contains(@class, "author-name")'
    ' or @class="author" or @class="byline"]'
)
_BYLINE = re.compile(r"^(?:بقلم|كتبت|كتب|تحرير|إعداد|by)\s*[:/-]?\s+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»:/]|::)\s+")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)|\burl: (https?://\S+)")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Empty, or None, where the page does not say.  ``body`` is the text in linked data."""

    title: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    published: str | None = None
    body: str = ""


def page_facts(root: Element, text: str, url: str = "") -> PageFacts:
    """Facts from a page's meta elements, linked data and headings, before any is blanked.

    ``text`` is the page's markup, whose first comment names the address that a browser
    saved it from; ``url`` is the address where that is known otherwise.
    """
    meta = _meta(root)
    data = _linked_article(root)
    url = url or _address(root, meta, text)
    site = _first(meta, _SITES).lstrip("@") or _name(data.get("publisher"))
    site = site or (urlsplit(url).hostname or "").removeprefix("www.")
    dates = [_text(data.get("datePublished")), *(meta[key] for key in _DATES if key in meta)]
    dates += root.xpath(".//article//time/@datetime | .//time[@itemprop or @pubdate]/@datetime")
    return PageFacts(
        title=_title(root, one_line(unescape(_text(data.get("headline")))), meta, site),
        author=_author(root, data, meta),
        site=site,
        url=url,
        published=next(filter(None, map(iso_date, dates)), None),
        body=_text(data.get("articleBody")),
    )


def _meta(root: Element) -> dict[str, str]:
    """The first content of each meta element, by its name in lower case."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = one_line(element.get("content", "")[:FACT_LENGTH])
        if content:
            meta.setdefault(key.lower(), content)
    return meta


def _first(meta: dict[str, str], keys: Iterable[str]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _linked_article(root: Element) -> dict[str, Any]:
    """The article among a page's JSON-LD data; empty where there is none."""
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "") or len(script.text or "") > SCRIPT_LENGTH:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _ARTICLE_TYPES.search(str(node.get("@type"))[:100]):
                return node
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects in linked data, outer before inner."""
    waiting = [data]
    for node in waiting:
        if isinstance(node, dict):
            yield node
            waiting.extend(node.get(key) for key in ("@graph", "mainEntity"))
        elif isinstance(node, list):
            waiting.extend(node[: max(0, NODES - len(waiting))])


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """The name of a person or organisation, or of several, in linked data."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name, value[:10])))
    if isinstance(value, dict):
        value = value.get("name")
    return one_line(unescape(_text(value)))


def _author(root: Element, data: dict[str, Any], meta: dict[str, str]) -> str:
    """Linked data first, then a meta element, then what the page marks as a byline."""
    marked = [one_line(e.text_content()) for e in root.xpath(_AUTHOR_MARKED)[:MARKED]]
    stated = (_name(data.get("author")), *(meta.get(key, "") for key in _AUTHORS), *marked)
    for author in stated:
        author = _BYLINE.sub("", author)
        if author and len(author) < NAME_LENGTH and "://" not in author:
            return author
    return ""


def _address(root: Element, meta: dict[str, str], text: str) -> str:
    canonical = root.xpath('.//link[@rel="canonical"]/@href')
    saved = _SAVED_FROM.search(text[:4096])
    for url in (*canonical, meta.get("og:url", ""), *(saved.groups("") if saved else ())):
        if is_address(url.strip()):
            return str(url.strip())
    return ""


def is_address(url: str) -> bool:
    """True for the address of a page on the web."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _title(root: Element, headline: str, meta: dict[str, str], site: str) -> str:
    """The headline as the page shows it, where it shows one, without the site's name."""
    element = root.find(".//title")
    window = one_line(element.text)[:FACT_LENGTH] if element is not None else ""
    stated = _first(meta, _TITLES[:2]) or headline or _first(meta, _TITLES[2:])
    headings = map(_heading, islice(root.iter("h1"), MARKED))
    shown = [heading for heading in headings if heading and not _same(heading, site)]
    for heading in shown:
        if _letters(_without_site(stated or window, site)) == _letters(heading):
            return heading
    if stated:
        return _without_site(stated, site)
    if len(shown) == 1:
        return shown[0]
    return _without_site(window, site, guess=True)


def _heading(element: Element) -> str:
    block = next(blocks(element), None)
    return block.text if block else ""


def _without_site(title: str, site: str, guess: bool = False) -> str:
    """A title without the site's name at an end, or with ``guess`` what looks like one."""
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    last = title[: cuts[-1].start()], title[cuts[-1].end() :]
    first = title[cuts[0].end() :], title[: cuts[0].start()]
    for headline, name in (last, first):
        short = guess and len(name.split()) <= SITE_WORDS < len(headline.split())
        if short or _same(name, site):
            return headline
    return title


def _same(name: str, site: str) -> bool:
    """True for a site's name, or in Latin letters a part of its address."""
    name, site = _letters(name), _letters(site)
    return bool(name) and (name == site or (name.isascii() and name in site))


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()
