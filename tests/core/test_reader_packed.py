"""DOCX, ODT and EPUB as an attacker or a bad disk makes them: refused, never obeyed."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable

import docx
import pytest

from core import limits
from core.errors import QariError
from core.progress import Cancelled
from core.readers import epub_book, open_document, word_docx
from core.readers.draft import Draft, Source

NEWS = "وصلت قافلة المساعدات إلى المدينة فجر اليوم."
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
Parts = dict[str, bytes]
READERS: dict[str, Callable[[Source], Draft]] = {
    "docx": word_docx.read,
    "odt": open_document.read,
    "epub": epub_book.read,
}
MAIN = {"docx": "word/document.xml", "odt": "content.xml", "epub": "a.xhtml"}
FORMATS = list(READERS)


def unpacked(kind: str) -> Parts:
    """The parts of a small sound file."""
    if kind == "docx":
        document, buffer = docx.Document(), io.BytesIO()
        document.add_paragraph(NEWS)
        document.add_table(1, 2).cell(0, 0).text = "خلية"
        document.save(buffer)
        with zipfile.ZipFile(buffer) as file:
            return {name: file.read(name) for name in file.namelist()}
    if kind == "odt":
        content = (
            f'<o:document-content xmlns:o="{OASIS}:office:1.0" xmlns:t="{OASIS}:text:1.0">'
            f"<o:body><o:text><t:p>{NEWS}</t:p></o:text></o:body></o:document-content>"
        )
        return {"content.xml": content.encode()}
    opf = (
        '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    return {
        "META-INF/container.xml": b'<container><rootfile full-path="book.opf"/></container>',
        "book.opf": opf.encode(),
        "a.xhtml": f"<html><body><p>{NEWS}</p></body></html>".encode(),
    }


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()


def changed(kind: str, change: Callable[[bytes], bytes]) -> bytes:
    """A sound file but for its main part."""
    parts = unpacked(kind)
    return packed(parts | {MAIN[kind]: change(parts[MAIN[kind]])})


def read(kind: str, data: bytes) -> Draft:
    return READERS[kind](Source(data, f"خبر.{kind}"))


def refusal(kind: str, data: bytes) -> str:
    with pytest.raises(QariError) as caught:
        read(kind, data)
    assert f"خبر.{kind}" in str(caught.value)
    return caught.value.code


@pytest.mark.parametrize("kind", FORMATS)
def test_a_sound_file_is_read(kind: str) -> None:
    assert read(kind, packed(unpacked(kind))).parts[0].text == NEWS


@pytest.mark.parametrize("kind", FORMATS)
def test_entities_are_never_expanded(kind: str) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ها">{levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>'

    def with_bomb(data: bytes) -> bytes:
        text = data.decode().partition("?>")[2] if data.startswith(b"<?xml") else data.decode()
        return (bomb + text.replace(NEWS, "&l9;&f;")).encode()

    assert refusal(kind, changed(kind, with_bomb)) == "unsafe-xml"
    utf16 = changed(kind, lambda data: with_bomb(data).decode().encode("utf-16"))
    assert refusal(kind, utf16) == "unsafe-xml"


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("depth", [limits.NESTING, 10_000])
def test_parts_nested_too_deep_are_refused(kind: str, depth: int) -> None:
    deep = "<b>" * depth + NEWS + "</b>" * depth
    data = changed(kind, lambda data: data.decode().replace(NEWS, deep).encode())
    assert refusal(kind, data) == "too-deep"


@pytest.mark.parametrize(
    ("kind", "opens", "closes"),
    [
        ("docx", "<w:tbl><w:tr><w:tc/><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("docx", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ("epub", "<table><tr><td/><td>", "</td></tr></table>"),
        ("epub", "<ul><li>", "</li></ul>"),
    ],
)
def test_as_deep_as_is_allowed_is_read(kind: str, opens: str, closes: str) -> None:
    times = (limits.NESTING - 10) // opens.replace("/>", "").count("<")
    paragraph = f"<w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p>" if kind == "docx" else NEWS
    deep = (opens * times + paragraph + closes * times).encode()
    at = {"docx": b"<w:body>", "epub": b"<body>"}[kind]
    draft = read(kind, changed(kind, lambda data: data.replace(at, at + deep, 1)))
    assert NEWS in draft.parts[0].text


@pytest.mark.parametrize("kind", FORMATS)
def test_a_part_that_unpacks_to_far_too_much_is_refused(kind: str) -> None:
    buffer = io.BytesIO(packed(unpacked(kind)))
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as file,
        file.open("bomb.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(1024 * 1024))
    assert len(buffer.getvalue()) < 1024 * 1024
    assert refusal(kind, buffer.getvalue()) == "expands"


def test_many_parts_that_together_unpack_to_too_much_are_refused() -> None:
    part = bytes(limits.PART_BYTES // 2)
    parts = {f"{n}": part for n in range(2 * limits.EXPANDED_BYTES // limits.PART_BYTES + 1)}
    assert refusal("odt", packed(unpacked("odt") | parts)) == "expands"


def test_a_part_that_lies_about_its_size_gives_no_more_than_it_declared() -> None:
    data = bytearray(packed({"content.xml": b"<a>" + bytes(1_000_000)}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 3)
    assert refusal("odt", bytes(data)) == "damaged"


def test_too_many_parts_and_too_many_elements_are_refused() -> None:
    parts = {f"{n}": b"" for n in range(limits.PARTS + 1)}
    assert refusal("epub", packed(parts)) == "too-many"
    assert refusal("odt", packed({"content.xml": b"<a>" + b"<a/>" * 5_000_000})) == "too-many"


def test_parts_that_share_bytes_are_refused() -> None:
    data = bytearray(packed(unpacked("epub"), zipfile.ZIP_STORED))
    entries = [at for at in range(len(data)) if data.startswith(b"PK\x01\x02", at)]
    for entry in entries:
        data[entry + 42 : entry + 46] = bytes(4)  # all begin where the first one does
    assert refusal("epub", bytes(data)) == "damaged"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_locked_package_says_so(kind: str) -> None:
    data = bytearray(packed(unpacked(kind)))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refusal(kind, bytes(data)) == "encrypted"


def test_unknown_packing_is_refused() -> None:
    assert refusal("odt", packed(unpacked("odt"), zipfile.ZIP_LZMA)) == "damaged"


@pytest.mark.parametrize("kind", FORMATS)
def test_unknown_entities_are_met_in_every_part(kind: str) -> None:
    parts = unpacked(kind)
    for name, data in parts.items():
        text = data.decode("utf-8", "replace").partition("?>")
        body = (text[2] or text[0]).replace(">", ">&unknown;", 1)
        attempt(kind, packed(parts | {name: f'<!DOCTYPE x SYSTEM "x.dtd">{body}'.encode()}))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + bytes(18), NEWS.encode() * 50])
def test_what_is_no_package_is_damaged(kind: str, data: bytes) -> None:
    assert refusal(kind, data) == "damaged"


@pytest.mark.parametrize("kind", FORMATS)
def test_each_missing_or_broken_part_is_met(kind: str) -> None:
    parts = unpacked(kind)
    for name in parts:
        for broken in (None, b"", b"<a", b"\xff\xfe<", b"<a/>", parts[name][:-9]):
            rest = {other: data for other, data in parts.items() if other != name}
            attempt(kind, packed(rest if broken is None else rest | {name: broken}))


@pytest.mark.parametrize("kind", FORMATS)
def test_cut_files_are_damaged(kind: str) -> None:
    data = packed(unpacked(kind))
    for cut in range(1, len(data), max(1, len(data) // 40)):
        assert refusal(kind, data[:cut]) == "damaged"


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_flipped_bits_never_raise_anything_else(kind: str, method: int) -> None:
    chance, whole = random.Random(kind), packed(unpacked(kind), method)
    for _ in range(30):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        attempt(kind, bytes(data))


@pytest.mark.parametrize("kind", FORMATS)
def test_changed_text_never_raises_anything_else(kind: str) -> None:
    chance = random.Random(kind)

    def change(data: bytes) -> bytes:
        noise, text = b'<>/&"=w:px\xd8\x00', bytearray(data)
        for _ in range(chance.randint(1, 6)):
            text[chance.randrange(len(text))] = chance.choice(noise)
        return bytes(text)

    for _ in range(30):
        attempt(kind, changed(kind, change))


def attempt(kind: str, data: bytes) -> None:
    """Reads, or refuses as a reader may."""
    try:
        draft = read(kind, data)
    except QariError as error:
        assert str(error)
        return
    assert draft.parts
    assert all(part.text.strip() for part in draft.parts)


@pytest.mark.parametrize("kind", FORMATS)
def test_reading_can_be_stopped(kind: str) -> None:
    class Stop:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    text = {"docx": "</w:t></w:r></w:p><w:p><w:r><w:t>", "odt": "</t:p><t:p>", "epub": " "}[kind]
    many = changed(kind, lambda data: data.decode().replace(NEWS, (NEWS + text) * 1000).encode())
    with pytest.raises(Cancelled):
        READERS[kind](Source(many, "x", progress=Stop()))
