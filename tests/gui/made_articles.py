"""A few made articles with names, dates and outlets, saved for the tests of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.archive import Archive
from core.articles import make_article
from core.model import Analysis, Article, Entity, EntityType, Mention

PEOPLE = ("سلمى النجار", "يوسف حداد", "ليلى منصور", "كريم الشامي")
PLACES = ("كراكاس", "بيروت", "القاهرة", "تونس", "الرباط", "طنجة", "عمان")
BODIES = ("وزارة الثقافة", "اتحاد الناشرين", "البنك المركزي")
NAMES: tuple[tuple[EntityType, tuple[str, ...]], ...] = (
    ("PERS", PEOPLE),
    ("LOC", PLACES),
    ("ORG", BODIES),
)

#: Title, text, day, outlet.
STORIES = (
    (
        "معرض الكتاب يفتح أبوابه في القاهرة",
        "افتتحت وزارة الثقافة معرض الكتاب في القاهرة بحضور الناشرة سلمى النجار، وقالت إن مدرسة "
        "صيفية للقراءة ستبدأ في الأسبوع المقبل، وإن كتابًا جديدًا لها سيصدر قريبًا.",
        "2019-05-12",
        "النهار الجديد",
    ),
    (
        "يوسف حداد: أسعار الورق تضاعفت هذا العام",
        "قال رئيس اتحاد الناشرين يوسف حداد في بيروت إن أسعار الورق تضاعفت، وإن كثيرًا من دور "
        "النشر الصغيرة لن تستطيع طباعة كتبها ما لم يتدخل البنك المركزي.",
        "2019-06-03",
        "صدى بيروت",
    ),
    (
        "الميناء الجديد في طنجة يستقبل أولى السفن",
        "استقبل ميناء طنجة أولى السفن بعد توسعته، وقال المدير كريم الشامي إن العمل بدأ قبل ثلاث "
        "سنوات وإن الرباط موّلت نصفه.",
        "2018-11-20",
        "أخبار المغرب",
    ),
    (
        "وصول الوفد إلى كراكاس",
        "وصل الوفد إلى كراكاس صباح اليوم لبدء محادثات تستمر يومين، وقالت المتحدثة ليلى منصور إن "
        "الزيارة لكراكاس هي الأولى منذ عام ٢٠١٥.",
        "2019-01-09",
        "النهار الجديد",
    ),
    (
        "ليلى منصور تغادر تونس إلى عمان",
        "غادرت ليلى منصور تونس متوجهة إلى عمان حيث تلتقي يوسف حداد وعددًا من الكتّاب.",
        "2020-02-15",
        "صدى بيروت",
    ),
)


def named(article: Article) -> Analysis:
    """The names of a made article, as an engine would find them."""
    found = sorted(
        (at, kind, name)
        for kind, names in NAMES
        for name in names
        for at in _places(article.text, name)
    )
    mentions = tuple(
        Mention(at, at + len(name), kind, name, 0.99, name) for at, kind, name in found
    )
    entities = tuple(
        Entity(
            number,
            next(m.type for m in mentions if m.surface == name),
            name,
            (),
            tuple(i for i, m in enumerate(mentions) if m.surface == name),
        )
        for number, name in enumerate(dict.fromkeys(name for _, _, name in found))
    )
    return Analysis("made", mentions, entities)


def _places(text: str, name: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(name, at)]


def save_made(file: Path, copies: int = 1) -> list[int]:
    """Save the stories into an archive; further copies differ by a sentence of their own."""
    with Archive(file) as archive:
        return [
            save_one(archive, title, text + (f" وهذه هي النسخة {copy}." if copy else ""), day, site)
            for copy in range(copies)
            for title, text, day, site in STORIES
        ]


def save_one(archive: Archive, title: str, text: str, day: str, site: str) -> int:
    """Save one article; returns its number."""
    article = replace(make_article(text, title=title, published=day), site=site)
    return archive.save(article, named(article))[0]
