"""From an article to its names: engine, bounds, what the document teaches, entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.document import Document
from core.engines import Engine, Labelled
from core.engines.labels import spans
from core.found_name import FoundName
from core.grouping import group
from core.lessons import agree_on_types, spread_known_names
from core.model import Analysis, Article, Word
from core.names import load_rules
from core.progress import NO_PROGRESS, Progress
from core.reliability import load_reliability
from core.tokenizer import sentences


def analyse(article: Article, engine: Engine, progress: Progress = NO_PROGRESS) -> Analysis:
    """The people, places and organisations in an article.

    A text with no Arabic in it gives none.
    """
    split = list(sentences(article.text, article.blocks))
    if article.language != "ar":
        return Analysis(engine.name)
    labelled = engine.predict([[word.text for word in s] for s in split], progress)
    return assemble(article, engine.name, split, labelled)


def assemble(
    article: Article, engine: str, split: Sequence[list[Word]], labelled: Sequence[Labelled]
) -> Analysis:
    """The analysis that one engine's tags for the article's sentences amount to."""
    found = find_names(split, labelled)
    reliability = load_reliability(engine)
    mentions = tuple(
        replace(name, confidence=reliability.share_right(name.confidence)).mention(article.text)
        for name in found
    )
    return Analysis(engine, mentions, tuple(group(mentions, load_rules().gazetteer)))


def find_names(split: Sequence[list[Word]], labelled: Sequence[Labelled]) -> list[FoundName]:
    """The names that the engine's tags and the document as a whole give, in text order."""
    rules = load_rules()
    words = [word for sentence in split for word in sentence]
    chances = [chance for sentence in labelled for chance in sentence.name_probabilities]
    places = [number for number, sentence in enumerate(split) for _ in sentence]
    document = Document(words, places, chances, rules)
    tagged = _joined(_read_tags(document, split, labelled), document)
    found = [document.bounded(part) for name in tagged for part in document.parts(name)]
    found = [name for name in found if document.plausible(name)]
    found = agree_on_types(found, rules)
    return sorted(spread_known_names(found, document), key=lambda name: name.start)


def _joined(found: Sequence[FoundName], document: Document) -> list[FoundName]:
    """The names, two of people that touch taken for one person's: «كمال» «وهبة»."""
    joined: list[FoundName] = []
    for name in found:
        before = joined[-1] if joined else None
        if before and document.is_one(before, name):
            sure = min(before.confidence, name.confidence)
            joined[-1] = document.name(before.first, name.last, "PERS", sure) or name
        else:
            joined.append(name)
    return joined


def _read_tags(
    document: Document, split: Sequence[list[Word]], labelled: Sequence[Labelled]
) -> list[FoundName]:
    """The engine's names, each with the confidence of its weakest word."""
    found = []
    base = 0
    for sentence, tagged in zip(split, labelled, strict=True):
        for start, end, kind in spans(tagged.tags):
            sure = min(tagged.confidences[start:end])
            name = document.name(base + start, base + end - 1, kind, sure)
            if name:
                found.append(name)
        base += len(sentence)
    return found
