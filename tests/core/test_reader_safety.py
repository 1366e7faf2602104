"""What packages and XML parts can be made to do, whatever format they belong to."""

from __future__ import annotations

import io
import zipfile

import pytest

from core import limits
from core.errors import QariError
from core.readers.draft import Source
from core.readers.safety import Package, join, parse_xml


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("encoding", ["cp037", "utf-7"])
def test_entities_do_not_hide_in_an_odd_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    if encoding == "utf-7":
        text = text.replace("<!ENTITY", "+ADwAIQ-ENTITY").replace("<!DOC", "+ADwAIQ-DOC")
    data = text.encode("ascii" if encoding == "utf-7" else encoding)
    with pytest.raises(QariError) as caught:
        parse_xml(data, Source(b"", "x"), "ODT")
    assert caught.value.code in ("unsafe-xml", "damaged")


def test_what_is_read_is_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Package(Source(packed({"a": b"123", "b": b"456"}), "x"), "ODT")
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 5)
    assert package.read("a") == package.read("a") == b"123"
    with pytest.raises(QariError) as caught:
        package.read("b")
    assert caught.value.code == "expands"


@pytest.mark.parametrize(
    ("folder", "href", "part"),
    [
        ("a/b", "../c.xml", "a/c.xml"),
        ("a", "./b//c", "a/b/c"),
        ("", "a\\b", "a/b"),
        ("a", "..b", "a/..b"),
        ("a", "../../c", ""),
        ("a", "/c", ""),
        ("a/b", "x/../../../..", ""),
        ("", "C:\\c", ""),
        ("", "", ""),
    ],
)
def test_links_stay_in_the_package(folder: str, href: str, part: str) -> None:
    assert join(folder, href) == part


def test_a_part_whose_name_leads_out_does_not_exist() -> None:
    data = packed({"../a": b"1", "/b": b"2", "c/../../d": b"3", "e/../f": b"4"})
    assert Package(Source(data, "x"), "ODT").names == ("f",)


def test_a_part_without_a_name_does_not_exist() -> None:
    data = packed({"qqq": b"1", "f": b"2"}).replace(b"qqq", bytes(3))
    assert Package(Source(data, "x"), "ODT").names == ("f",)
