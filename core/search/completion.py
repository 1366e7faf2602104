"""What may stand where the reader types in a query: fields, values, earlier searches, words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from core.archive import Archive
from core.archive.collections import recent
from core.archive.index import WORD
from core.normalize import fold
from core.search import beginnings
from core.search.date_completion import dates
from core.search.fields import FIELD_OF_TYPE, FIELDS, STATES, Field, Key, Language, other_than
from core.search.spelling import spellings
from core.search.syntax import LENGTH
from core.search.tokens import QUOTES, Token, tokens_of
from core.search.writing import field_text, value_text

#: An earlier search, a field's name, a word; or of which field it is a value.
Kind = Key | Literal["search", "field", "word"]

SEARCHES, NAMES, WORDS = 3, 4, 5  # offered for a bare word
VALUES = 20  # for a field, at most
_VALUE_WORDS = 5  # without quotes, that may be one value
_WORDS_TOO = ("word", "or", "and", "not", "between")  # a word as far as it goes: «أو», «أوروبا»
_LAST_WORD = re.compile(rf"[^\s()|{''.join(QUOTES)}]+$")


@dataclass(frozen=True, slots=True)
class Completion:
    """``text`` takes the place of ``query[start:end]``; ``label`` is what a list shows.

    ``detail`` explains a field; ``articles`` counts those with a name, an outlet or a tag.
    """

    text: str
    label: str
    start: int
    end: int
    kind: Kind
    detail: str = ""
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """What is typed so far of ``query[start:end]``: of a field's value, or of a word."""

    text: str
    start: int
    end: int
    field: Field | None = None
    word_only: bool = False


def complete(
    archive: Archive,
    query: str,
    cursor: int,
    language: Language = "ar",
    today: date | None = None,
    most: int = 10,
) -> list[Completion]:
    """What may stand at ``cursor``, the likeliest first; nothing behind what is finished.

    Fields are offered in ``language``, and in the other where they are begun in it.
    """
    if len(query) > LENGTH:
        return []
    with archive.translated_errors():
        return list(islice(_Completer(archive, query, language, today).at(cursor), most))


class _Completer:
    def __init__(
        self, archive: Archive, query: str, language: Language, today: date | None
    ) -> None:
        self._archive, self._db = archive, archive.db
        self._query = query
        self._language: Language = language
        self._today = today

    def at(self, cursor: int) -> Iterator[Completion]:
        for slot in self._slots(self._query[:cursor]):
            if slot.field:
                values = list(islice(self._values(slot, slot.field), VALUES))
                yield from values
                if values:
                    return
                continue
            if not slot.word_only:
                if cursor == len(self._query):
                    yield from self._searches()
                yield from self._fields(slot)
                yield from self._names(slot)
            yield from self._words(slot)

    def _slots(self, head: str) -> list[_Slot]:
        """What the cursor at the end of ``head`` stands in."""
        tokens = tokens_of(head)
        if not tokens:
            return [_Slot("", len(head), len(head))]
        last, before = tokens[-1], tokens[-2] if tokens[1:] else None
        if last.field:
            ends = (t.end for t in tokens_of(self._query) if t.start == len(head) and t.closed)
            return [_Slot("", len(head), next(ends, len(head)), last.field)]
        if not last.closed:
            if last.kind == "phrase" and before and before.field:
                return [_Slot(last.text, last.start, self._end(last, head), before.field)]
            word = _LAST_WORD.search(head)
            return [_Slot(word[0], word.start(), len(head), word_only=True)] if word else []
        if last.end < len(head) or last.kind in ("(", "minus") or last.text == "|":
            return [_Slot("", len(head), len(head))]
        if last.kind in _WORDS_TOO and last.text[-1].isalnum():
            return self._word_slots(tokens, head)
        return []

    def _word_slots(self, tokens: list[Token], head: str) -> list[_Slot]:
        """The word that is typed, or the words behind a field that may be its value."""
        last = tokens[-1]
        end = self._end(last, head)
        bare = _Slot(last.text, last.start + last.exact, end, word_only=last.exact)
        for back, token in enumerate(reversed(tokens[-1 - _VALUE_WORDS : -1])):
            if token.field:
                first = tokens[-1 - back]
                value = _Slot(head[first.start :], first.start, end, token.field)
                return [value] if first is last else [value, bare]
            if token.kind not in _WORDS_TOO:
                break
        return [bare]

    def _end(self, token: Token, head: str) -> int:
        """Where what has been begun ends in the query as a whole."""
        ends = (t.end for t in tokens_of(self._query) if t.start == token.start and t.closed)
        return max(len(head), next(ends, 0))

    def _searches(self) -> Iterator[Completion]:
        for query in recent(self._archive, SEARCHES + 1, self._query):
            if query != self._query.strip():
                yield Completion(query, query, 0, len(self._query), "search")

    def _fields(self, slot: _Slot) -> Iterator[Completion]:
        typed = fold(slot.text)
        given: set[str] = set()
        for language in (self._language, other_than(self._language)):
            for field in FIELDS:
                name = field.names[language]
                if field.key not in given and fold(name).startswith(typed):
                    given.add(field.key)
                    detail = field.help[self._language]
                    yield Completion(f"{name}:", f"{name}:", slot.start, slot.end, "field", detail)

    def _names(self, slot: _Slot) -> Iterator[Completion]:
        if words := WORD.findall(fold(slot.text)):
            for kind, name, articles in beginnings.names(self._db, words, None, NAMES):
                key = FIELD_OF_TYPE[kind]
                text = field_text(key, name, self._language)
                yield Completion(text, name, slot.start, slot.end, key, articles=articles)

    def _words(self, slot: _Slot) -> Iterator[Completion]:
        words = WORD.findall(fold(slot.text))
        if len(words) == 1:
            longer = beginnings.vocabulary(self._db, words[0], WORDS)
            for word in spellings(self._db, longer).values():
                yield Completion(word, word, slot.start, slot.end, "word")

    def _values(self, slot: _Slot, field: Field) -> Iterator[Completion]:
        """What the value of a field may go on to."""
        words = WORD.findall(fold(slot.text))
        found: Iterable[tuple[str, int | None]]
        match field.values:
            case "name":
                of_type = beginnings.names(self._db, words, field.type, VALUES)
                found = ((name, count) for _, name, count in of_type)
            case "outlet":
                found = beginnings.outlets(self._db, words, VALUES)
            case "tag":
                found = beginnings.tags(self._db, words, VALUES)
            case "state":
                found = ((name, None) for name in self._states(slot.text))
            case "day":
                days = dates(self._db, slot.text, self._language, self._today)
                found = ((day, None) for day in days)
        for value, count in found:
            text = value_text(value)
            if text != self._query[slot.start : slot.end]:
                yield Completion(text, value, slot.start, slot.end, field.key, articles=count)

    def _states(self, typed: str) -> Iterator[str]:
        typed = " ".join(fold(typed).split())
        for names in STATES.values():
            for language in (self._language, other_than(self._language)):
                if any(fold(name).startswith(typed) for name in names[language]):
                    yield names[language][0]
                    break
