"""An article that is open, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import QariError
from core.model import Analysis
from gui.reading.place import Place

if TYPE_CHECKING:
    from core.archive.notes import Note
    from core.model import Article
    from core.opening import Origin

START = Place()
NO_NAMES_YET = Analysis("")
FAILED = "none"  # the engine of an article whose names could not be looked for


@dataclass(eq=False)
class OpenArticle:
    """An article in the window.  ``analysis.engine`` is empty until its names are found."""

    article: Article
    analysis: Analysis = NO_NAMES_YET
    saved: int | None = None
    place: Place = START
    position: int = 0  # as the archive has it: the text offset at the top of the pane
    origin: Origin | None = None
    notes: tuple[Note, ...] = ()

    @property
    def analysed(self) -> bool:
        return bool(self.analysis.engine)

    @property
    def savable(self) -> bool:
        """Whether its names are known; what is saved without them would stay so."""
        return self.analysed and self.analysis.engine != FAILED


@dataclass(frozen=True)
class Waiting:
    """A saved article that was open last time; it is read once it is wanted."""

    number: int
    title: str


def is_gone(error: Exception) -> bool:
    """Whether an article did not come because the archive has it no more."""
    return isinstance(error, QariError) and error.code == "no-article"
