"""What the card of a name says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from core.model import Analysis, Entity
from gui.i18n import isolated, number
from gui.marks.shown import LEVELS

MOST_FORMS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with its entity, of which ``at`` (from 0) is its number among ``of``."""

    mention: int
    entity: Entity
    at: int
    confidence: float

    @property
    def of(self) -> int:
        return len(self.entity.mentions)


def named_at(shown: Analysis, mention: int) -> Named | None:
    """What there is to say of a mention that is shown."""
    entity = next((e for e in shown.entities if mention in e.mentions), None)
    if entity is None:
        return None
    confidence = shown.mentions[mention].confidence
    return Named(mention, entity, entity.mentions.index(mention), confidence)


def type_text(kind: str) -> str:
    """What one name of a type names."""
    texts = {
        "PERS": QCoreApplication.translate("NameCard", "Person"),
        "LOC": QCoreApplication.translate("NameCard", "Place"),
        "ORG": QCoreApplication.translate("NameCard", "Organisation"),
        "MISC": QCoreApplication.translate("NameCard", "Other name"),
    }
    return texts[kind]


def place_in_text(name: Named) -> str:
    """Which of the mentions in the text it is."""
    text = QCoreApplication.translate("NameCard", "{n} of {total}")
    return text.format(n=number(name.at + 1), total=number(name.of))


def forms_text(entity: Entity) -> str:
    """What else the text calls it; empty for nothing."""
    if not entity.aliases:
        return ""
    forms = [isolated(form) for form in entity.aliases[:MOST_FORMS]]
    more = " …" if len(entity.aliases) > MOST_FORMS else ""
    comma = QCoreApplication.translate("NameCard", ", ")
    text = QCoreApplication.translate("NameCard", "Also: {forms}")
    return text.format(forms=comma.join(forms) + more)


def here_text(name: Named) -> str:
    return QCoreApplication.translate("NameCard", "%Ln mention(s) in this article", "", name.of)


def archive_text(articles: int) -> str:
    if not articles:
        return QCoreApplication.translate("NameCard", "In no saved article")
    return QCoreApplication.translate("NameCard", "In %Ln saved article(s)", "", articles)


def doubt_text(name: Named) -> str:
    """That Qari is not sure of a mention; empty where it is."""
    sure = round(name.confidence * 100)
    if sure >= LEVELS[1]:
        return ""
    text = QCoreApplication.translate("NameCard", "Qari is not sure of this one: {share}")
    return text.format(share=isolated(number(sure) + QLocale().percent()))
