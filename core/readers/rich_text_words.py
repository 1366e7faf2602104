"""The control words of RTF that stand for characters, encodings, or groups without text."""

from __future__ import annotations

import codecs

CHARSETS = {  # of fonts; 0, 1 and 2 say nothing of their own
    **{77: "mac_roman", 81: "mac_arabic", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk"},
    **{136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256"},
    **{179: "cp1256", 180: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"},
    **{254: "cp437", 255: "cp850"},
}
PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_NUMBERED_PAGES = {708: "iso8859_6", 10000: "mac_roman", 10004: "mac_arabic"}
SIGNS = {
    **{"line": "\n", "lbr": "\n", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•"},
    **{"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"},
    **{"emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": " "},
    **{"zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f"},
}
SIGN_CHARS = {b"~": " ", b"_": "\u2011", b"{": "{", b"}": "}", b"\\": "\\"}
UNREAD = frozenset(  # groups that hold no text of the document
    {
        *("colortbl", "pict", "object", "fldinst", "xe", "tc", "rxe", "nonesttables"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("listtext", "pntext", "pntxta", "pntxtb", "sn", "sv", "shprslt", "annotation"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "filetbl", "template"),
    }
)
LIST_MARKS = ("listtext", "pntext")
READ_THOUGH_STARRED = ("shpinst", "shptxt", "do", "dptxbxtext", "ud")


def code_page(number: int | None) -> str | None:
    """The codec of a Windows code page; None for one that is not known."""
    name = _NUMBERED_PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
