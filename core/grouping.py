"""Mentions to entities: full and short names, and spellings of one name, together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from core.gazetteer import Gazetteer
from core.model import Entity, EntityType, Mention, Reason
from core.names import name_parts
from core.normalize import name_key

Parts = tuple[str, ...]
#: What the mentions of one entity share: its type, and a key that only means anything here.
EntityKey = tuple[EntityType, str]


def group(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Entity]:
    """The entities of an article's mentions, which stand in text order."""
    return entities_of(mentions, entity_keys(mentions, gazetteer), gazetteer)


def entity_keys(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[EntityKey]:
    """For each mention the key of the entity that it names."""
    keys: list[EntityKey] = []
    people = [name_parts(m.form) for m in mentions if m.type == "PERS"]
    leaders = iter(_people(people))
    for mention in mentions:
        if mention.type == "PERS":
            key = next(leaders)
        else:
            place = gazetteer.canonical(mention.form) if mention.type == "LOC" else None
            key = place or _plain_key(mention.form)
        keys.append((mention.type, key))
    return keys


def entities_of(
    mentions: Sequence[Mention],
    keys: Sequence[EntityKey],
    gazetteer: Gazetteer,
    given: Mapping[EntityKey, str] | None = None,
) -> list[Entity]:
    """The entities, in the order of their first mentions; ``keys`` says whose each is.

    An entity is called by its fullest form, or as ``given`` says.
    """
    members: defaultdict[EntityKey, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        members[key].append(i)
    return [
        _entity(number, [mentions[i] for i in indexes], indexes, gazetteer, (given or {}).get(key))
        for number, (key, indexes) in enumerate(members.items(), 1)
    ]


def _plain_key(name: str) -> str:
    return name_key(name).removeprefix("ال")


def _entity(
    number: int,
    mentions: Sequence[Mention],
    indexes: Sequence[int],
    gazetteer: Gazetteer,
    given: str | None,
) -> Entity:
    forms = Counter(_spelt_apart(mention, gazetteer) for mention in mentions)
    first = {form: at for at, form in reversed(list(enumerate(forms)))}
    name = given or max(forms, key=lambda f: (len(f.split()), forms[f], -first[f]))
    aliases = tuple(form for form in forms if form != name)
    kind = mentions[0].type
    reasons = tuple(reason(kind, name, alias, gazetteer) for alias in aliases)
    return Entity(number, kind, name, aliases, tuple(indexes), reasons)


def _spelt_apart(mention: Mention, gazetteer: Gazetteer) -> str:
    """The dictionary form; words that the source ran together are taken apart."""
    place = gazetteer.lookup(mention.form) if mention.type == "LOC" else None
    if place and len(place.name.split()) > len(mention.form.split()):
        return place.name
    return mention.form


def reason(kind: EntityType, name: str, alias: str, gazetteer: Gazetteer) -> Reason:
    """Why ``alias`` stands for what is called ``name``."""
    if _plain_key(name) == _plain_key(alias):
        return "spelling"
    if kind == "LOC" and gazetteer.canonical(name) == gazetteer.canonical(alias) is not None:
        return "place"
    if kind == "PERS":
        full, short = name_parts(name), name_parts(alias)
        if full == short:
            return "spelling"
        if _shortens(short, full):
            return "short"
    return "correction"


def _people(names: Sequence[Parts]) -> list[str]:
    """For each name, in text order, the key of the person it names.

    Full names are one person's when the shorter's parts stand in the longer in order.
    A name of one part is the last person met before it that has this part first or
    last, else the first met after it.  Two full names that share only a family name
    stay two people.
    """
    leaders = _full_names({name for name in names if len(name) > 1})
    before = _nearest_bearers(names)
    after = _nearest_bearers(names[::-1])[::-1]
    return [
        " ".join(leaders[name] if len(name) > 1 else leaders.get(b or a or name, name))
        for name, b, a in zip(names, before, after, strict=True)
    ]


def _nearest_bearers(names: Sequence[Parts]) -> list[Parts | None]:
    """For each name of one part, the full name met last that has it last, else first."""
    by_family: dict[str, Parts] = {}
    by_given: dict[str, Parts] = {}
    result: list[Parts | None] = []
    for name in names:
        if len(name) > 1:
            by_family[name[-1]] = by_given[name[0]] = name
            result.append(None)
        else:
            result.append(by_family.get(name[0]) or by_given.get(name[0]))
    return result


def _full_names(names: set[Parts]) -> dict[Parts, Parts]:
    """Each full name with the longest full name that it shortens, or itself.

    A name that shortens two different people's names stays alone.
    """
    leaders: dict[Parts, Parts] = {}
    with_part: defaultdict[str, list[Parts]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        longer = {leaders[other] for other in with_part[name[-1]] if _shortens(name, other)}
        leaders[name] = longer.pop() if len(longer) == 1 else name
        for part in set(name):
            with_part[part].append(name)
    return leaders


def _shortens(short: Parts, full: Parts) -> bool:
    """Whether ``short`` is ``full`` with parts left out, the order kept."""
    rest = iter(full)
    return len(short) < len(full) and all(part in rest for part in short)
