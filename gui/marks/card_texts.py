"""What the card of a name says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from gui.i18n import isolated, number
from gui.marks.shown import LEVELS

if TYPE_CHECKING:
    from core.model import Analysis, Entity

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


class CardTexts(QObject):
    """The sentences of a card, in the interface's language."""

    def type(self, kind: str) -> str:
        """What one name of a type names."""
        texts = {
            "PERS": self.tr("Person"),
            "LOC": self.tr("Place"),
            "ORG": self.tr("Organisation"),
            "MISC": self.tr("Other name"),
        }
        return texts[kind]

    def place(self, name: Named) -> str:
        """Which of the mentions in the text it is."""
        return self.tr("{n} of {total}").format(n=number(name.at + 1), total=number(name.of))

    def forms(self, entity: Entity) -> str:
        """What else the text calls it; empty for nothing."""
        if not entity.aliases:
            return ""
        forms = [isolated(form) for form in entity.aliases[:MOST_FORMS]]
        more = " …" if len(entity.aliases) > MOST_FORMS else ""
        return self.tr("Also: {forms}").format(forms=self.tr(", ").join(forms) + more)

    def here(self, name: Named) -> str:
        return self.tr("%Ln mention(s) in this article", "", name.of)

    def saved(self, articles: int) -> str:
        """How many saved articles mention it."""
        if not articles:
            return self.tr("In no saved article")
        return self.tr("In %Ln saved article(s)", "", articles)

    def doubt(self, name: Named) -> str:
        """That Qari is not sure of a mention; empty where it is."""
        sure = round(name.confidence * 100)
        if sure >= LEVELS[1]:
            return ""
        share = isolated(number(sure) + QLocale().percent())
        return self.tr("Qari is not sure of this one: {share}").format(share=share)
