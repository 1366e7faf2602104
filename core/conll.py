"""An article and its names as CoNLL: ``WORD TAG`` lines, a blank one after each sentence."""

from __future__ import annotations

from collections.abc import Iterator

from core.model import Analysis, Article
from core.tokenizer import sentences


def conll_lines(article: Article, analysis: Analysis) -> Iterator[str]:
    """The lines of an article, as the corpora that models learn from have them.

    A word that a mention is part of has the mention's tag, proclitics included.
    """
    mentions = iter(analysis.mentions)
    mention = next(mentions, None)
    for sentence in sentences(article.text, article.blocks):
        inside = False
        for word in sentence:
            while mention and mention.end <= word.start:
                mention, inside = next(mentions, None), False
            tag = "O"
            if mention and mention.start < word.end:
                tag = f"{'I' if inside else 'B'}-{mention.type}"
                inside = True
            yield f"{word.text} {tag}"
        yield ""
