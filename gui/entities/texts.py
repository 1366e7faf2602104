"""What is said of names: their types, their other forms, how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.i18n import isolated, number

if TYPE_CHECKING:
    from core.model import Entity


def type_name(kind: str) -> str:
    """The plural name of a type in the interface's language."""
    names = {
        "PERS": QCoreApplication.translate("types", "People"),
        "LOC": QCoreApplication.translate("types", "Places"),
        "ORG": QCoreApplication.translate("types", "Organisations"),
        "MISC": QCoreApplication.translate("types", "Other names"),
    }
    return names[kind]


def type_of_one(kind: str) -> str:
    """The name of a type as it stands beside a single name."""
    names = {
        "PERS": QCoreApplication.translate("types", "Person"),
        "LOC": QCoreApplication.translate("types", "Place"),
        "ORG": QCoreApplication.translate("types", "Organisation"),
        "MISC": QCoreApplication.translate("types", "Other name"),
    }
    return names[kind]


def spoken_count(name: str, count: int) -> str:
    """A name and a number, as a screen reader says them."""
    return f"{name}, {number(count)}"


def other_forms(entity: Entity) -> str:
    """The forms that belong to an entity, a line each, with why they do; empty for none."""
    translate = QCoreApplication.translate
    why = {
        "spelling": translate("types", "another spelling"),
        "short": translate("types", "short form"),
        "place": translate("types", "another name of the place"),
        "correction": translate("types", "put together by you"),
    }
    reasons = [*entity.reasons, *[""] * len(entity.aliases)]
    return "\n".join(
        f"{isolated(alias)}: {why[reason]}" if reason else isolated(alias)
        for alias, reason in zip(entity.aliases, reasons, strict=False)
    )
