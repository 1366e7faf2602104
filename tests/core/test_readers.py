"""Files of every encoding, and files that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.encoding import decode
from core.errors import QariError
from core.opening import open_article

TEXT = "وصل الرئيس إلى بيروت في زيارة رسمية، وقال إن المحادثات كانت مفيدة من الجانبين.\nثم غادر."


@pytest.mark.parametrize(
    ("encoding", "bom", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("cp1256", b"", "windows-1256"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32"),
    ],
)
def test_every_encoding_reads_the_same(
    tmp_path: Path, encoding: str, bom: bytes, name: str
) -> None:
    file = tmp_path / "خبر.txt"
    file.write_bytes(bom + TEXT.encode(encoding))
    assert open_article(file).text == TEXT
    decoded = decode(file.read_bytes())
    assert decoded is not None
    assert decoded.encoding == name
    assert 0.5 <= decoded.certainty <= 1


def code_of(path: Path) -> str:
    with pytest.raises(QariError) as caught:
        open_article(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert path.name in sentence
    return caught.value.code


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    empty, blank, binary = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    empty.write_bytes(b"")
    blank.write_bytes(b" \r\n\t\xef\xbb\xbf")
    binary.write_bytes(bytes(range(256)) * 50)
    assert code_of(empty) == code_of(blank) == "empty"
    assert code_of(binary) == "not-text"
    assert code_of(tmp_path / "none.txt") == "not-found"
    assert code_of(tmp_path) == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs on this system")
def test_a_fifo_is_refused_and_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    assert code_of(tmp_path / "fifo.txt") == "not-a-file"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read all")
def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(TEXT, "utf-8")
    file.chmod(0)
    assert code_of(file) == "no-permission"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(2 * 1024**3)  # sparse: takes no room
    assert code_of(file) == "too-large"


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    status = os.fstat

    def growing(descriptor: int) -> os.stat_result:
        before = status(descriptor)
        with file.open("ab") as stream:
            stream.write(TEXT.encode())
        return before

    monkeypatch.setattr(os, "fstat", growing)
    assert code_of(file) == "changing"


def test_a_nul_in_the_name() -> None:
    with pytest.raises(QariError):
        open_article("a\0b.txt")


def test_a_cut_utf8_file_still_reads_as_something_or_says_so(tmp_path: Path) -> None:
    file = tmp_path / "cut.txt"
    for cut in range(1, 8):
        file.write_bytes(TEXT.encode()[:-cut])
        try:
            assert open_article(file).text
        except QariError as error:
            assert error.code == "not-text"


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_decode_or_do_not(data: bytes) -> None:
    decoded = decode(data)
    if decoded is not None:
        assert isinstance(decoded.text, str)


def test_a_broken_byte_leaves_the_rest_readable() -> None:
    data = TEXT.encode()
    for broken in (data[:41] + b"\xff" + data[41:], data[:-1] + b"\xd9"):
        decoded = decode(broken)
        assert decoded is not None
        assert decoded.encoding == "utf-8"
        assert decoded.certainty < 1
        assert "بيروت" in decoded.text


def test_two_files_of_one_name_are_two_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = set()
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        Path("news.txt").write_text(TEXT, "utf-8")
        sources.add(open_article("news.txt").source)
    assert len(sources) == 2
