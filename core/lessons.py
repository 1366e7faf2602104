"""What an article as a whole knows of its names, applied to each of them.

A reader who has met «نيكولاس مادورو» knows «مادورو» further down, behind a clitic too;
an engine that reads a few sentences at a time may not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.document import LONGEST_NAME, POSSIBLE, Document
from core.found_name import FoundName
from core.model import EntityType
from core.names import NameRules, name_parts
from core.normalize import name_key

SURE = 0.8  # confidence from which a name teaches the rest of the document
PLACE_CONFIDENCE = 0.6  # of a place that only the gazetteer knows
RARE = 350  # hundredths of zipf: a word below this is hardly a common word
RARE_FAMILY = 450  # the same for a word that the document gives as a family name
FAMILY_WEIGHT = 2.5  # what a full name's vote weighs for its last part
KNOWN_PLACE = 0.6  # what the gazetteer's word weighs beside the confidence of tags
_SAME_WEIGHT = 1.5  # how much heavier another type's votes must be to win


def agree_on_types(found: Iterable[FoundName], rules: NameRules) -> list[FoundName]:
    """One type for one name throughout the document, by weight of confidence.

    A single word that is the last or first part of a person's full name is voted for
    by that name too, unless it is a well-known place; the gazetteer votes for those.
    """
    names = list(found)
    votes: defaultdict[str, defaultdict[EntityType, float]] = defaultdict(
        lambda: defaultdict(float)
    )
    parts: defaultdict[str, float] = defaultdict(float)
    for name in names:
        votes[name_key(name.name)][name.type] += name.confidence
        people = name_parts(name.name)
        if name.type == "PERS" and len(people) > 1:
            parts[people[0]] += name.confidence
            # What follows a given name is a family's name whatever it is elsewhere.
            parts[people[-1]] += FAMILY_WEIGHT * name.confidence
    result = []
    for name in names:
        key = name_key(name.name)
        counted = defaultdict(float, votes[key])
        place = rules.gazetteer.lookup(name.name)
        if not place or place.flags:
            if len(name.form) == 1:
                counted["PERS"] += parts.get(key, 0.0)
        elif place.prominent:
            # Clubs and governments go by a place's name, people hardly ever.
            counted["LOC"] += KNOWN_PLACE if name.type == "ORG" else counted[name.type] * 2
        best = max(counted, key=lambda kind: counted[kind])
        if counted[best] > _SAME_WEIGHT * counted[name.type]:
            name = replace(name, type=best)
        result.append(name)
    return result


def spread_known_names(found: Sequence[FoundName], document: Document) -> list[FoundName]:
    """The names found, and their further mentions that no tag marks.

    Looks for names that were sure somewhere, for the family names of people, and for
    places that the gazetteer knows and that are no other word.
    """
    known = _teachers(found, document)
    places = _places(found, document)
    taken = {i for name in found for i in range(name.first, name.last + 1)}
    result = list(found)
    count = len(document.words)
    first = 0
    while first < count:
        span = _known_at(first, taken, known, places, document)
        if span:
            result.append(span)
            first = span.last + 1
        else:
            first += 1
    return _merged(result)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the document has taught of a name: its type, how surely, and how to spot it."""

    type: EntityType
    confidence: float
    distinct: bool  # no common word: every occurrence is the name


def _teachers(found: Sequence[FoundName], document: Document) -> dict[str, _Known]:
    """The names to look for, by name key."""
    known: dict[str, _Known] = {}
    marked = Counter(name_key(name.name) for name in found)
    rules = document.rules
    for name in sorted(found, key=lambda n: n.confidence):
        key = name_key(name.name)
        if name.confidence < SURE or name.type == "MISC" or len(key) < 3:
            continue
        rare = len(name.form) > 1 or rules.lexicon.frequency(name.name) < RARE
        distinct = rare or 2 * marked[key] >= document.count(key)
        known[key] = _Known(name.type, name.confidence, distinct)
        parts = name_parts(name.name)
        if name.type == "PERS" and len(parts) > 1 and len(parts[-1]) > 3:
            place = rules.gazetteer.lookup(name.form[-1])
            rare = rules.lexicon.frequency(name.form[-1]) < RARE_FAMILY
            distinct = rare and not (place and place.certain)
            known.setdefault(parts[-1], _Known("PERS", name.confidence, distinct))
    return known


def _places(found: Sequence[FoundName], document: Document) -> set[str]:
    """The dictionary forms of the places that the article surely names."""
    named = (n for n in found if n.type == "LOC" and n.confidence >= SURE)
    return {place for n in named if (place := document.rules.gazetteer.canonical(n.name))}


def _known_at(
    first: int,
    taken: set[int],
    known: dict[str, _Known],
    places: set[str],
    document: Document,
) -> FoundName | None:
    """The longest known name that starts with word ``first`` and touches no other."""
    gazetteer = document.rules.gazetteer
    longest = first
    sentence = document.sentences[first]
    while (
        longest < min(first + LONGEST_NAME, len(document.words))
        and longest not in taken
        and document.sentences[longest] == sentence
    ):
        longest += 1
    for last in range(longest - 1, first - 1, -1):
        for cut, word, key in document.forms_at(first, last):
            taught = known.get(key)
            if taught and (taught.distinct or document.chances[first] > POSSIBLE):
                return document.found(first, last, cut, word, taught.type, taught.confidence)
            place = gazetteer.lookup_key(key)
            if place and document.is_place_here(place, first, last, cut, place.canonical in places):
                return document.found(first, last, cut, word, "LOC", PLACE_CONFIDENCE)
    return None


def _merged(found: list[FoundName]) -> list[FoundName]:
    """In order, without overlaps: the earlier stays, of two at one place the surer."""
    kept: list[FoundName] = []
    for name in sorted(found, key=lambda name: (name.start, -name.confidence)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
