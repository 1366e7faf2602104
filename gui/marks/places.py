"""What the gazetteer knows of a place, in a few words: the capital of a country, say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from core.gazetteer import Place, load_gazetteer

if TYPE_CHECKING:
    from core.model import Entity


def place_of(entity: Entity) -> Place | None:
    """The one place of note that a name stands for; None of names that are no places."""
    if entity.type != "LOC":
        return None
    gazetteer = load_gazetteer()
    found = map(gazetteer.record, (entity.name, *entity.aliases))
    return next((place for place in found if place), None)


@cache
def _countries() -> dict[str, str]:
    """The Arabic names of countries by their codes, as a dictionary has them."""
    return {place.country: place.canonical for place in load_gazetteer() if place.kind == "country"}


def country_name(code: str, *, arabic: bool) -> str:
    """The name of an ISO 3166-1 code in Arabic or English; empty where there is none."""
    if arabic:
        return _countries().get(code, "")
    territory = QLocale.codeToTerritory(code)
    known = territory != QLocale.Country.AnyCountry
    return QLocale.territoryToString(territory) if known else ""


def place_text(place: Place) -> str:
    """What a place is, and where, in the interface's language."""
    translate = QCoreApplication.translate
    if place.kind == "country":
        return translate("places", "Country")
    country = country_name(place.country, arabic=QLocale().language() == QLocale.Language.Arabic)
    if not country:
        is_city = place.kind != "region"
        return translate("places", "City") if is_city else translate("places", "Region")
    text = {
        "capital": translate("places", "Capital ({country})"),
        "city": translate("places", "City ({country})"),
        "region": translate("places", "Region ({country})"),
    }
    return text[place.kind].format(country=country)
