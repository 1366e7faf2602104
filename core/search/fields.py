"""The fields of a query: their names in both languages, and what values they take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from core.model import EntityType
from core.normalize import fold
from core.search.query import State

Language = Literal["ar", "en"]
Key = Literal[
    "person", "place", "org", "other", "source", "tag", "after", "before", "date", "is"
]  # fmt: skip
Values = Literal["name", "outlet", "tag", "day", "state"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field, as in ``person:``; ``names`` and ``help`` are by language.

    ``others`` are names that are understood too; ``type`` is that of the names it takes.
    """

    key: Key
    values: Values
    names: Mapping[Language, str]
    help: Mapping[Language, str]
    others: tuple[str, ...] = ()
    type: EntityType | None = None


FIELDS = (
    Field(
        "person",
        "name",
        {"ar": "شخص", "en": "person"},
        {"ar": "شخص يذكره المقال", "en": "a person named in the article"},
        type="PERS",
    ),
    Field(
        "place",
        "name",
        {"ar": "مكان", "en": "place"},
        {"ar": "مكان يذكره المقال", "en": "a place named in the article"},
        type="LOC",
    ),
    Field(
        "org",
        "name",
        {"ar": "جهة", "en": "org"},
        {"ar": "جهة يذكرها المقال", "en": "an organisation named in the article"},
        ("organisation", "organization"),
        type="ORG",
    ),
    Field(
        "other",
        "name",
        {"ar": "آخر", "en": "other"},
        {"ar": "اسم آخر يذكره المقال", "en": "another name in the article"},
        type="MISC",
    ),
    Field(
        "source",
        "outlet",
        {"ar": "مصدر", "en": "source"},
        {"ar": "الصحيفة أو الموقع", "en": "the newspaper or site"},
    ),
    Field(
        "tag",
        "tag",
        {"ar": "وسم", "en": "tag"},
        {"ar": "وسم وضعته على المقال", "en": "a tag that you gave the article"},
    ),
    Field(
        "after",
        "day",
        {"ar": "بعد", "en": "after"},
        {
            "ar": "من هذا اليوم أو الشهر أو العام وما بعده",
            "en": "from this day, month or year on",
        },
    ),
    Field(
        "before",
        "day",
        {"ar": "قبل", "en": "before"},
        {"ar": "قبل هذا اليوم أو الشهر أو العام", "en": "before this day, month or year"},
    ),
    Field(
        "date",
        "day",
        {"ar": "تاريخ", "en": "date"},
        {"ar": "في هذا اليوم أو الشهر أو العام", "en": "on this day, in this month or year"},
    ),
    Field(
        "is",
        "state",
        {"ar": "حالة", "en": "is"},
        {
            "ar": "مميز أو مقروء أو غير مقروء أو عليه ملاحظة",
            "en": "starred, read, unread or with a note",
        },
    ),
)

#: The states of an article by language, the usual name first.
STATES: Mapping[State, Mapping[Language, tuple[str, ...]]] = {
    "starred": {"ar": ("مميز", "مميزة", "بنجمة", "نجمة"), "en": ("starred", "star")},
    "read": {"ar": ("مقروء", "مقروءة"), "en": ("read",)},
    "unread": {"ar": ("غير مقروء", "غير مقروءة", "غير_مقروء", "غير-مقروء"), "en": ("unread",)},
    "noted": {
        "ar": ("بملاحظة", "ملاحظة", "بملاحظات", "ملاحظات", "عليه ملاحظة"),
        "en": ("noted", "note", "notes"),
    },
}

#: The field that takes the names of a type.
FIELD_OF_TYPE: Mapping[EntityType, Key] = {field.type: field.key for field in FIELDS if field.type}

_BY_KEY: Mapping[str, Field] = {field.key: field for field in FIELDS}
_BY_NAME = {
    fold(name): field for field in FIELDS for name in (*field.names.values(), *field.others)
}
_STATE_BY_NAME = {
    fold(name): state
    for state, names in STATES.items()
    for spelt in names.values()
    for name in spelt
}


def other_than(language: Language) -> Language:
    """The other language."""
    return "en" if language == "ar" else "ar"


def field_of(key: str) -> Field:
    """The field with this key.  KeyError where there is none."""
    return _BY_KEY[key]


def field_named(name: str) -> Field | None:
    """The field of this name, in either language and any spelling."""
    return _BY_NAME.get(fold(name))


def state_named(name: str) -> State | None:
    """The state of this name, in either language and any spelling."""
    return _STATE_BY_NAME.get(fold(name))
