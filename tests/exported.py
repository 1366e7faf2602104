"""Articles to be exported: ordinary ones, and one that means harm."""

from __future__ import annotations

import re

from core.articles import make_article
from core.export.items import Item
from core.model import Analysis, Article, Block, BlockKind, Entity, EntityType, Mention

NAMES: dict[str, EntityType] = {
    "سامي الهاشمي": "PERS",
    "بيروت": "LOC",
    "شركة الميناء": "ORG",
    "كأس الشرق": "MISC",
}
HARBOUR = """وصل سامي الهاشمي إلى بيروت صباح الثلاثاء، وعاد لبيروت مساء.

وقالت شركة الميناء إن كأس الشرق ستقام في موعدها، وإن سامي الهاشمي سيحضر الافتتاح."""


def analysed(article: Article, names: dict[str, EntityType]) -> Analysis:
    """Every occurrence of the names as a mention."""
    found = sorted(
        (match.start(), match.end(), kind, name)
        for name, kind in names.items()
        for match in re.finditer(re.escape(name), article.text)
    )
    mentions = tuple(Mention(a, b, kind, name, 0.9, name) for a, b, kind, name in found)
    entities = tuple(
        Entity(number, kind, name, (), tuple(i for i, m in enumerate(mentions) if m.form == name))
        for number, (name, kind) in enumerate(names.items())
        if any(m.form == name for m in mentions)
    )
    return Analysis("made", mentions, entities)


def harbour(number: int | None = 7, title: str = "خبر من الميناء") -> Item:
    """A story with a name of each type, one of them behind a proclitic."""
    article = make_article(
        HARBOUR, title=title, source="/home/x/أخبار/a.txt", published="2022-03-08"
    )
    article = article.__class__(
        **{f: getattr(article, f) for f in article.__slots__}
        | {"author": "ليلى مراد", "site": "صحيفة الميناء"}
    )
    return Item(article, analysed(article, NAMES), number, ("ملاحة", "بحر"))


def shaped(*parts: tuple[BlockKind, str], title: str = "عنوان") -> Article:
    """An article of blocks."""
    text, blocks = "", []
    for kind, part in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(part), kind))
        text += part
    return Article(title, text, tuple(blocks), "0" * 64)


#: Of each kind of harm one: markup, quotes, formulas, controls, turned text, half a character.
EVIL = (
    "<script>alert(1)</script> \"اسم\" & 'آخر' &lt; </mark></p></body> \x00\x07\x1b[31m "
    "\u202eمقلوب \u2066معزول \ud800 ]]> <!-- ${x} javascript:x"
)


def hostile() -> Item:
    """An article that is nothing but trouble."""
    article = Article(
        title="=cmd|'/c calc'!A1 <script>alert(2)</script>\r\nثان \u202e" + "طويل " * 3000,
        text=f"{EVIL}\n\n=1+1 {EVIL}\n\n+2\tb\n\n-3\n\n@sum\n\nزار سامي بيروت.",
        blocks=(),
        sha256="",
        source='javascript:alert("3")',
        published='2022-13-45"><script>',
        author="@author\x00",
        site="<b>site</b>",
    )
    names: dict[str, EntityType] = {"سامي": "PERS", "<script>": "ORG", "=1+1": "MISC"}
    return Item(article, analysed(article, names), 1, ("=tag", "<i>"))
