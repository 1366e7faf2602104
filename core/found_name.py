"""A name under examination, on its way from the engine's tags to a mention."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import EntityType, Mention


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in the text with its dictionary form.

    ``first`` and ``last`` are its words' numbers in the article, ``last`` included;
    ``start`` and ``end`` its offsets without proclitics; ``form`` its words as a
    dictionary would have them, with an article that a لل hides.
    """

    first: int
    last: int
    start: int
    end: int
    type: EntityType
    form: tuple[str, ...]
    confidence: float

    @property
    def name(self) -> str:
        """The dictionary form in one string."""
        return " ".join(self.form)

    def mention(self, text: str) -> Mention:
        """The mention that the article's reader sees."""
        surface = text[self.start : self.end]
        confidence = round(self.confidence, 4)
        return Mention(self.start, self.end, self.type, surface, confidence, self.name)
