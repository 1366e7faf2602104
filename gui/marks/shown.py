"""Which names are shown: one rule for the text, the sidebar, the scroll bar and the steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model import Analysis, EntityType, Mention

#: Thresholds that a reader chooses among: all names, those that are right more often than
#: 13 times in 20, and those that nearly always are.
LEVELS = (0, 65, 85)  # per cent


@dataclass(frozen=True, slots=True)
class Shown:
    """Mentions of no hidden type, of which at least the share ``least`` is right, 0 to 1."""

    hidden: frozenset[str] = frozenset()
    least: float = 0.0

    def shows(self, mention: Mention) -> bool:
        return mention.type not in self.hidden and mention.confidence >= self.least

    def of(self, mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
        """The mentions that are shown, with their indexes."""
        return ((i, mention) for i, mention in enumerate(mentions) if self.shows(mention))

    def narrowed(self, analysis: Analysis) -> Analysis:
        """The entities with the mentions that are shown, and without those that have none.

        The mentions are all there still, under their indexes.
        """
        if not self.hidden and not self.least:
            return analysis
        hidden, least = self.hidden, self.least  # of thousands of names
        shown = {
            index
            for index, mention in enumerate(analysis.mentions)
            if mention.confidence >= least and mention.type not in hidden
        }
        entities = []
        for entity in analysis.entities:
            if shown.issuperset(entity.mentions):
                entities.append(entity)
            elif kept := tuple(index for index in entity.mentions if index in shown):
                entities.append(replace(entity, mentions=kept))
        return replace(analysis, entities=tuple(entities))

    def alone(self, analysis: Analysis) -> Analysis:
        """What is shown and nothing else, under indexes of its own: for paper."""
        narrowed = self.narrowed(analysis)
        kept = sorted(index for entity in narrowed.entities for index in entity.mentions)
        new = {index: at for at, index in enumerate(kept)}
        return replace(
            narrowed,
            mentions=tuple(narrowed.mentions[index] for index in kept),
            entities=tuple(
                replace(entity, mentions=tuple(new[index] for index in entity.mentions))
                for entity in narrowed.entities
            ),
        )


def surest(analysis: Analysis) -> list[tuple[EntityType, float]]:
    """Each entity's type, and the confidence of the surest of its mentions."""
    sure = [mention.confidence for mention in analysis.mentions]
    return [(e.type, max((sure[i] for i in e.mentions), default=0.0)) for e in analysis.entities]
