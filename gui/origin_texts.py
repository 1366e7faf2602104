"""How an article's origin is told: encodings and repairs by the names that readers know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.doctor import SPOKEN
from core.encoding import CHOICES
from gui.i18n import isolated, number

if TYPE_CHECKING:
    from core.opening import Origin

SURE = 0.9  # a guess of an encoding below this is worth a remark


def repair_texts() -> dict[str, str]:
    """What each repair mends, in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "mojibake": translate("repairs", "Text decoded wrongly"),
        "line-breaks": translate("repairs", "Line breaks of other systems"),
        "control-characters": translate("repairs", "Control characters"),
        "bidi-controls": translate("repairs", "Stray direction controls"),
        "blanks": translate("repairs", "No-break and wide blanks"),
        "zero-width": translate("repairs", "Invisible separators"),
        "visual-order": translate("repairs", "Lines stored backwards"),
        "presentation-forms": translate("repairs", "Letters stored by their shapes"),
        "split-hamza": translate("repairs", "Hamza apart from its letter"),
        "lam-alef": translate("repairs", "Lam-alef the wrong way round"),
        "filler-tatweel": translate("repairs", "Tatweel that fills lines"),
        "tatweel": translate("repairs", "Single tatweels"),
        "joined-words": translate("repairs", "Words that ran together"),
        "wrapped-lines": translate("repairs", "Paragraphs broken into lines"),
        "line-ends": translate("repairs", "Blanks at the ends of lines"),
        "empty-lines": translate("repairs", "Superfluous empty lines"),
    }


def encoding_text(codec: str) -> str:
    """An encoding as the menu names it."""
    return dict(CHOICES).get(codec, codec)


def percent(share: float) -> str:
    """A share of one in the reader's digits."""
    text = QCoreApplication.translate("origin", "{number}%")
    return text.format(number=number(round(share * 100)))


def encoding_state(origin: Origin | None) -> str:
    """The encoding that a file was read in and how sure that is, where there is a doubt."""
    if origin is None or not origin.encoding or origin.certainty >= 1:
        return ""
    return f"{isolated(encoding_text(origin.encoding))} · {percent(origin.certainty)}"


def remark_on(origin: Origin) -> str:
    """What a reader should know of how the text came about; empty for nothing."""
    translate = QCoreApplication.translate
    remarks = []
    if origin.encoding and origin.certainty < SURE and not origin.wishes.encoding:
        guess = translate(
            "origin", "Read as {encoding}, a guess; “Text Encoding” in the File menu has others."
        )
        remarks.append(guess.format(encoding=isolated(encoding_text(origin.encoding))))
    texts = repair_texts()
    done = [f for f in origin.findings if f.applied and f.repair in SPOKEN]
    if done:
        listed = translate("origin", ", ").join(
            f"{texts[f.repair]} ({number(f.count)})" for f in done
        )
        remarks.append(
            translate("origin", "Repaired: {list}. “Repairs” in the File menu shows them.").format(
                list=listed
            )
        )
    return " ".join(remarks)
