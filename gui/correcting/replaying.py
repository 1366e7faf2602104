"""An open article's names with the reader's corrections, made in the computing thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.corrections import Correction
    from core.model import Analysis, Article
    from core.name_bounds import Bounds


def replayed(
    article: Article, analysis: Analysis, archive_file: Path, further: Correction | None = None
) -> Analysis:
    """The names as the corrections in the archive have them, and then a further one."""
    from core.correction_log import corrections_in
    from core.corrections import replay
    from core.names import load_rules

    active = [*corrections_in(archive_file, article.sha256)]
    if further is not None:
        active.append(further)
    if not active and analysis.found is None:
        return analysis
    return replay(article, analysis, active, load_rules())


def bounds_of(article: Article, analysis: Analysis) -> Bounds:
    """What finds the bounds of names in an article."""
    from core.name_bounds import Bounds, known_words
    from core.names import load_rules

    return Bounds(article.text, known_words(analysis), load_rules())
