"""What a Word paragraph is, by its style, its outline level and its list."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn

from core.readers.safety import Element
from core.readers.style_names import Look, look_of_name

_CHAIN = 20  # styles that one is based on, at most: enough, and ends a circle
_LEVELS = tuple("012345678")  # of an outline; 9 is running text


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    outlined: bool
    listed: bool


def _value(element: Element | None, path: str) -> str:
    """The w:val at a path of local names; empty where there is none."""
    for name in path.split("/"):
        element = None if element is None else element.find(qn(f"w:{name}"))
    return "" if element is None else element.get(qn("w:val"), "")


class Styles:
    """The styles of a document, from the root of its styles part."""

    def __init__(self, root: Element) -> None:
        self._styles = {
            style.get(qn("w:styleId"), ""): _Style(
                name=_value(style, "name"),
                based_on=_value(style, "basedOn"),
                outlined=_value(style, "pPr/outlineLvl") in _LEVELS,
                listed=_value(style, "pPr/numPr/numId") not in ("", "0"),
            )
            for style in root.iterchildren(qn("w:style"))
        }

    def look(self, paragraph: Element) -> Look:
        """What a w:p is."""
        by_style = self._of_style(_value(paragraph, "pPr/pStyle"))
        if by_style in ("title", "contents"):
            return by_style
        if _value(paragraph, "pPr/outlineLvl") in _LEVELS:
            return "heading"
        number = _value(paragraph, "pPr/numPr/numId")
        if by_style == "item" and number == "0":
            return "paragraph"
        return "item" if by_style == "paragraph" and number not in ("", "0") else by_style

    def _of_style(self, style_id: str) -> Look:
        for _ in range(_CHAIN):
            style = self._styles.get(style_id)
            look = look_of_name(style.name if style and style.name else style_id)
            if look or style is None:
                return look or "paragraph"
            if style.outlined or style.listed:
                return "heading" if style.outlined else "item"
            style_id = style.based_on
        return "paragraph"
