"""What the reader put right, and what an article's names are after it.

Each correction is one entry of a log that only grows (``core.correction_log``); an undo is
an entry, too.  ``replay`` puts the entries, in their order, over what the engine found: the
engine's findings stay as they are underneath.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, cast

from core.grouping import EntityKey, entities_of, entity_keys
from core.model import Analysis, Article, EntityType, Mention
from core.names import NameRules
from core.normalize import dictionary_form, key_with_map, name_key
from core.offsets import OffsetMap

Action = Literal["remove", "retype", "bounds", "add", "merge", "split", "rename"]
ACTIONS: tuple[Action, ...] = ("remove", "retype", "bounds", "add", "merge", "split", "rename")
#: Where a correction holds: at one mention, in one article, or in all, now and to come.
Scope = Literal["here", "article", "everywhere"]
SCOPES: tuple[Scope, ...] = ("here", "article", "everywhere")

SURE = 1.0  # the confidence of what a reader says


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right.

    ``forms`` are the dictionary forms that it is about.  ``start`` and ``end`` (code
    points) name the mention, or the selection, where the scope is ``here``.  ``article``
    is the SHA-256 of the article's text, "" for all articles.  ``value`` is the new type
    (retype, add), the name with its right bounds (bounds), the name merged into (merge),
    the name it belongs to instead, if any (split), or the name to be shown (rename).
    ``id`` and ``made`` (UTC, ISO 8601) are the log's.
    """

    action: Action
    scope: Scope
    forms: tuple[str, ...]
    value: str = ""
    article: str = ""
    start: int = -1
    end: int = -1
    id: int = 0
    made: str = ""

    def concerns(self, sha256: str) -> bool:
        """Whether it holds in the article with this text."""
        return self.scope == "everywhere" or self.article == sha256


def replay(
    article: Article, analysis: Analysis, corrections: Iterable[Correction], rules: NameRules
) -> Analysis:
    """The article's names with the corrections put over what the engine found."""
    ours = [c for c in corrections if c.concerns(article.sha256)]
    found = analysis.mentions if analysis.found is None else analysis.found
    draft = _Draft(article.text, found, rules)
    for correction in ours:
        _ON_MENTIONS.get(correction.action, _nothing)(draft, correction)
    mentions = tuple(sorted(draft.mentions, key=lambda m: m.start))
    entities = _Entities(mentions, rules)
    for correction in ours:
        _ON_ENTITIES.get(correction.action, _nothing)(entities, correction)
    mentions = tuple(entities.mentions)
    made = entities_of(mentions, entities.keys, rules.gazetteer, entities.given)
    # What nothing changed is kept as found, so that it is not kept twice.
    plain = mentions == found and not entities.touched
    return Analysis(analysis.engine, mentions, tuple(made), None if plain else found)


def _nothing(*_: object) -> None:
    """What an action does to that which it is not about."""


class _Draft:
    """An article's mentions while corrections change them."""

    def __init__(self, text: str, mentions: Sequence[Mention], rules: NameRules) -> None:
        self.text = text
        self.mentions = list(mentions)
        self.rules = rules

    @cached_property
    def _key(self) -> tuple[str, OffsetMap]:
        return key_with_map(self.text)

    def meant(self, correction: Correction) -> list[Mention]:
        """The mentions that a correction is about."""
        return [m for m in self.mentions if _is_meant(m, correction)]

    def drop(self, gone: Iterable[Mention]) -> None:
        """Take mentions out."""
        away = set(gone)
        self.mentions = [m for m in self.mentions if m not in away]

    def put(self, mention: Mention) -> None:
        """Set a mention in the place of all that it touches."""
        self.drop([m for m in self.mentions if m.start < mention.end and mention.start < m.end])
        self.mentions.append(mention)

    def occurrences(
        self, form: str, kind: str, *, in_words: bool = False
    ) -> Iterator[tuple[int, int]]:
        """Where a name stands in the text, however spelt, proclitics left outside.

        With ``in_words`` also where other letters than proclitics are joined to it.
        """
        key, origin = self._key
        words = [re.escape(name_key(word)) for word in form.split()]
        if not words:
            return
        body = r"\s*".join(words)
        if words[0].startswith("ال") and len(words[0]) > 2:
            # «للسودان» hides the article of السودان
            body = rf"(?:{body}|(?<=لل){body[2:]})"
        if in_words:
            yield from (origin.to_source(*match.span()) for match in re.finditer(body, key))
            return
        clitics = "(?P<clitics>[وف]?(?:[بك]|لل?)?)"
        for match in re.finditer(rf"(?<!\w){clitics}(?P<name>{body})(?!\w)", key):
            if not match["clitics"] or self._is_cut(match, form, kind):
                yield origin.to_source(*match.span("name"))

    def _is_cut(self, match: re.Match[str], form: str, kind: str) -> bool:
        """Whether the letters before a name are proclitics: وليد is not «and ليد»."""
        first, *rest = form.split()
        whole = match["clitics"] + match["name"].split()[0]
        cut = self.rules.best_cut([whole, *rest], kind, {name_key(first)})
        return cut is not None and name_key(cut.word) == name_key(first)


def _is_meant(mention: Mention, correction: Correction) -> bool:
    if correction.scope == "here":
        return (mention.start, mention.end) == (correction.start, correction.end)
    return name_key(mention.form) in map(name_key, correction.forms)


def _remove(draft: _Draft, correction: Correction) -> None:
    draft.drop(draft.meant(correction))


def _retype(draft: _Draft, correction: Correction) -> None:
    kind = cast("EntityType", correction.value)
    for mention in draft.meant(correction):
        draft.put(replace(mention, type=kind, confidence=SURE))


def _bounds(draft: _Draft, correction: Correction) -> None:
    meant = draft.meant(correction)
    if not meant:
        return
    spans = list(draft.occurrences(correction.value, meant[0].type))
    if correction.scope == "here":  # the reader saw it stand there, whatever the rules say
        spans += draft.occurrences(correction.value, meant[0].type, in_words=True)
    for mention in meant:
        for start, end in spans:
            if start < mention.end and mention.start < end:
                draft.put(_mention(draft, start, end, mention.type, correction.value))
                break


def _add(draft: _Draft, correction: Correction) -> None:
    kind = cast("EntityType", correction.value)
    if correction.scope == "here":
        form = correction.forms[0]
        if not 0 <= correction.start < correction.end <= len(draft.text):
            return
        draft.put(_mention(draft, correction.start, correction.end, kind, form))
        return
    for form in correction.forms:
        for start, end in draft.occurrences(form, kind):
            longer = any(
                m.start <= start and end <= m.end and m.end - m.start > end - start
                for m in draft.mentions
            )
            if not longer:
                draft.put(_mention(draft, start, end, kind, form))


def _mention(draft: _Draft, start: int, end: int, kind: EntityType, form: str) -> Mention:
    return Mention(start, end, kind, draft.text[start:end], SURE, dictionary_form(form))


class _Entities:
    """Which mention names whom, while corrections change it."""

    def __init__(self, mentions: Sequence[Mention], rules: NameRules) -> None:
        self.mentions = list(mentions)
        self.keys = entity_keys(mentions, rules.gazetteer)
        self.given: dict[EntityKey, str] = {}
        self.touched = False

    def keys_of(self, forms: Iterable[str]) -> list[EntityKey]:
        """The keys of the entities that these forms stand for, by first mention."""
        wanted = set(map(name_key, forms))
        named = dict.fromkeys(
            key
            for mention, key in zip(self.mentions, self.keys, strict=True)
            if name_key(mention.form) in wanted or name_key(self.given.get(key, "")) in wanted
        )
        return list(named)

    def move(self, mentions: Iterable[int], key: EntityKey) -> None:
        """Make mentions name another entity, and be of its type."""
        for i in mentions:
            self.keys[i] = key
            self.mentions[i] = replace(self.mentions[i], type=key[0])
            self.touched = True

    def members(self, keys: Iterable[EntityKey]) -> list[int]:
        """The mentions of some entities."""
        wanted = set(keys)
        return [i for i, key in enumerate(self.keys) if key in wanted]


def _merge(entities: _Entities, correction: Correction) -> None:
    sources = entities.keys_of(correction.forms)
    if not sources:
        return
    target = next(iter(entities.keys_of([correction.value])), sources[0])
    entities.move(entities.members(sources), target)
    entities.given[target] = correction.value


def _split(entities: _Entities, correction: Correction) -> None:
    meant = [i for i, m in enumerate(entities.mentions) if _is_meant(m, correction)]
    if not meant:
        return
    kind = entities.mentions[meant[0]].type
    other = entities.keys_of([correction.value]) if correction.value else []
    entities.move(meant, other[0] if other else (kind, f"split {correction.id}"))
    if correction.value:
        entities.given[entities.keys[meant[0]]] = correction.value


def _together(entities: _Entities, correction: Correction) -> None:
    """Keep one entity's forms together: only people's short names are known by themselves."""
    if correction.scope == "here" or len(correction.forms) < 2:
        return
    keys = [key for key in entities.keys_of(correction.forms) if key[0] == correction.value]
    if len(keys) > 1:
        entities.move(entities.members(keys[1:]), keys[0])


def _rename(entities: _Entities, correction: Correction) -> None:
    for key in entities.keys_of(correction.forms):
        entities.given[key] = correction.value
        entities.touched = True


_ON_MENTIONS: dict[str, Callable[[_Draft, Correction], None]] = {
    "remove": _remove,
    "retype": _retype,
    "bounds": _bounds,
    "add": _add,
}
_ON_ENTITIES: dict[str, Callable[[_Entities, Correction], None]] = {
    "retype": _together,
    "merge": _merge,
    "split": _split,
    "rename": _rename,
}
