"""Corrections in words: what was put right, where it holds, what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.entities.texts import type_of_one
from gui.i18n import isolated

if TYPE_CHECKING:
    from core.changes import Change
    from core.corrections import Correction

MOST_FORMS = 3


def type_one(kind: str) -> str:
    """The name of a type, of one thing, within a sentence."""
    return type_of_one(kind).lower()


def scope_text(scope: str) -> str:
    """Where a correction holds."""
    translate = QCoreApplication.translate
    return {
        "here": translate("corrections", "Only here"),
        "article": translate("corrections", "In this article"),
        "everywhere": translate("corrections", "In all articles"),
    }[scope]


def quoted(text: str) -> str:
    """A name in quotation marks, apart from the line around it."""
    return QCoreApplication.translate("corrections", "“{name}”").format(name=isolated(text))


def quoted_forms(forms: tuple[str, ...]) -> str:
    """Names one after the other, the first few of many."""
    shown = QCoreApplication.translate("corrections", ", ").join(map(quoted, forms[:MOST_FORMS]))
    return f"{shown} …" if len(forms) > MOST_FORMS else shown


def said(correction: Correction) -> str:
    """What a correction says, in a sentence without a point."""
    translate = QCoreApplication.translate
    patterns = {
        "remove": translate("corrections", "{names}: not a name"),
        "retype": translate("corrections", "{names}: {type}"),
        "bounds": translate("corrections", "{names}: the name is {value}"),
        "add": translate("corrections", "{names} marked as a name: {type}"),
        "merge": translate("corrections", "{names}: the same as {value}"),
        "split": translate("corrections", "{names}: another of that name"),
        "split to": translate("corrections", "{names}: {value} is meant"),
        "rename": translate("corrections", "{names}: shown as {value}"),
    }
    key = "split to" if correction.action == "split" and correction.value else correction.action
    typed = correction.action in ("retype", "add")
    return patterns[key].format(
        names=quoted_forms(correction.forms),
        value=quoted(correction.value),
        type=type_one(correction.value) if typed else "",
    )


def became(change: Change, text: str) -> str:
    """What becomes of a name in ``text``."""
    translate = QCoreApplication.translate
    before, after = change.before, change.after
    if before is None:
        assert after is not None
        return translate("corrections", "New: {type}").format(type=type_one(after.type))
    if after is None:
        return translate("corrections", "No name any more")
    pair = translate("corrections", "{before} → {after}")
    if (before.start, before.end) != (after.start, after.end):
        spans = [quoted(text[n.start : n.end]) for n in (before, after)]
    elif before.type != after.type:
        spans = [type_one(before.type), type_one(after.type)]
    elif before.name != after.name:
        spans = [quoted(before.name), quoted(after.name)]
    else:
        return translate("corrections", "Goes with other mentions")
    return pair.format(before=spans[0], after=spans[1])
