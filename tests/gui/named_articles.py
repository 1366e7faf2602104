"""An article whose names are given by hand, for tests of what is done with names in the text."""

from __future__ import annotations

from core.articles import make_article
from core.model import Analysis, Article, Entity, EntityType, Mention

FILLER = " ".join(
    ["وسارت المحادثات كما كان مقررًا لها من قبل، ولم يعلن أحد عن نتائجها حتى ساعة متأخرة."] * 6
)

#: Names by type, with the forms they take in the text, the fullest first.
NAMES: tuple[tuple[EntityType, tuple[str, ...]], ...] = (
    ("PERS", ("سامر الخوري", "الخوري")),
    ("LOC", ("كراكاس",)),
    ("LOC", ("تونس",)),
    ("ORG", ("البنك المركزي",)),
    ("MISC", ("جائزة النيل",)),
)
TEXT = "\n\n".join(
    (
        "التقى سامر الخوري وزير المال في كراكاس صباح اليوم، وقال إن البنك المركزي سيشارك.",
        FILLER,
        "وأضاف الخوري أن الوفد سيغادر كراكاس إلى تونس غدًا، ونال جائزة النيل هذا العام.",
        FILLER,
        "وكانت كراكاس قد استقبلت الخوري قبل عام.",
        FILLER,
    )
)


def analysed(text: str = TEXT, unsure: dict[str, float] | None = None) -> tuple[Article, Analysis]:
    """The article and its names, as an engine would find them.

    ``unsure`` holds the confidence of mentions by their words; of all others it is 0.99.
    """
    article = make_article(text)
    found: list[tuple[int, str, EntityType, int]] = []
    for number, (kind, forms) in enumerate(NAMES):
        for form in forms:
            for at in range(len(article.text)):
                inside = any(s <= at < s + len(w) for s, w, _, _ in found)
                if article.text.startswith(form, at) and not inside:
                    found.append((at, form, kind, number))
    found.sort()
    mentions = tuple(
        Mention(at, at + len(form), kind, form, (unsure or {}).get(form, 0.99), form)
        for at, form, kind, _ in found
    )
    entities = tuple(
        Entity(
            number,
            kind,
            forms[0],
            forms[1:],
            tuple(i for i, f in enumerate(found) if f[3] == number),
        )
        for number, (kind, forms) in enumerate(NAMES)
        if any(f[3] == number for f in found)
    )
    return article, Analysis("made", mentions, entities)
