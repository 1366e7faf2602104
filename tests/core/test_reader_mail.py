"""Mails and pages saved as one file: what was written, in whatever encoding it was sent."""

from __future__ import annotations

import base64
import quopri
import random
from contextlib import suppress
from email.message import EmailMessage

import pytest

from core.errors import QariError
from core.readers import mail_message, mhtml_page
from core.readers.draft import Draft, Part, Source

OPENED = "افتتح المحافظ صباح اليوم الجسر الجديد فوق النهر."
RELIEF = "وقال إن الجسر سيخفف الزحام في وسط المدينة."
TITLE = "افتتاح الجسر الجديد"


def mail(data: bytes) -> Draft:
    return mail_message.read(Source(data, "letter.eml"))


def plain(body: str, fields: str = "", encoding: str = "utf-8") -> bytes:
    head = f"From: a@x.example\nSubject: x\nContent-Type: text/plain; charset={encoding}{fields}"
    return head.encode() + b"\nContent-Transfer-Encoding: 8bit\n\n" + body.encode(encoding)


def letter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = '"الحلبي، سامي" <sami@x.example>'
    message["Date"] = "Mon, 05 Jan 2026 09:30:00 +0300"
    message.set_content(f"{OPENED}\n\n> متى يفتتح الجسر؟\n\n{RELIEF}\n-- \nسامي\nمكتب الأخبار\n")
    message.add_alternative(f"<p>{OPENED}</p><p>{RELIEF}</p>", subtype="html")
    message.add_attachment("مرفق".encode(), maintype="text", subtype="plain", filename="../a.txt")
    return message


def page(html: bytes, content_type: str = "text/html", head: bytes = b"") -> bytes:
    """A page as a browser saves it, with a picture."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/news/1\r\n"
        b"Subject: =?utf-8?B?" + base64.b64encode(TITLE.encode()) + b"?=\r\n" + head +
        b'Content-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\n'
        b"Content-Type: " + content_type.encode() + b"\r\nContent-Transfer-Encoding: "
        b"quoted-printable\r\nContent-Location: https://x.example/news/1\r\n\r\n"
        + quopri.encodestring(html) + b"\r\n----B\r\nContent-Type: image/png\r\n"
        b"Content-Location: ../../../etc/passwd\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"
        b"\r\n----B--\r\n"
    )  # fmt: skip


def test_a_mail_is_its_text_its_subject_its_sender_and_its_date() -> None:
    draft = mail(letter().as_bytes())
    assert draft.parts == (Part(OPENED), Part("متى يفتتح الجسر؟", "quote"), Part(RELIEF))
    assert (draft.title, draft.author) == (TITLE, "الحلبي، سامي")
    assert draft.published == "2026-01-05T09:30:00+03:00"


def test_the_html_is_read_where_the_plain_text_only_points_to_it() -> None:
    message = EmailMessage()
    message["Subject"] = TITLE
    message.set_content("افتح الرسالة: https://x.example/" + "a" * 500)
    message.add_alternative(
        f"<h2>المحليات</h2><p>{OPENED}</p><ul><li>{RELIEF}</li></ul><p>--<br>سامي</p>",
        subtype="html",
    )
    assert mail(message.as_bytes()).parts == (
        Part("المحليات", "heading"),
        Part(OPENED),
        Part(RELIEF, "item"),
    )


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8"])
def test_subject_sender_and_text_may_be_in_any_encoding_of_arabic(encoding: str) -> None:
    word = base64.b64encode(TITLE.encode(encoding))
    name = "".join(f"={byte:02X}" for byte in "هدى".encode(encoding))
    head = f"Subject: =?{encoding}?B?{word.decode()}?=\nFrom: =?{encoding}?Q?{name}?= <h@x>\n"
    draft = mail(head.encode() + plain(OPENED, encoding=encoding).split(b"x\n", 1)[1])
    assert (draft.title, draft.author) == (TITLE, "هدى")
    assert draft.parts == (Part(OPENED),)
    assert draft.encoding == encoding


@pytest.mark.parametrize("stated", ["us-ascii", "utf-8", "no-such", '"a\0b"', "hex"])
def test_a_wrong_or_missing_charset_is_made_up_for(stated: str) -> None:
    head = f"Subject: {TITLE}\nFrom: هدى <h@x>\nContent-Type: text/plain; charset={stated}\n\n"
    draft = mail((head + OPENED).encode("windows-1256"))
    assert (draft.title, draft.author) == (TITLE, "هدى")
    assert draft.parts == (Part(OPENED),)


def test_flowed_lines_are_joined_and_quotations_kept_apart() -> None:
    body = "اجتمع القادة \nفي الرباط.\n>> قال الأول \n>> كلاما.\n> وقال الثاني.\n >ليس اقتباسا\n"
    assert mail(plain(body, "; format=flowed")).parts == (
        Part("اجتمع القادة في الرباط."),
        Part("قال الأول كلاما.", "quote"),
        Part("وقال الثاني.", "quote"),
        Part(">ليس اقتباسا"),
    )
    assert mail(plain("كلـ \nمة", "; format=flowed; delsp=yes")).parts == (Part("كلـمة"),)


def test_lines_that_a_program_wrapped_are_joined_and_verses_are_not() -> None:
    wrapped = "أعلنت وزارة الزراعة أن موسم القمح هذا العام فاق التوقعات في\nالمحافظات الشمالية."
    body = f"{wrapped}\n\nسلام على الأرض\nسلام على النخل\n"
    assert mail(plain(body)).parts == (
        Part(wrapped.replace("\n", " ")),
        Part("سلام على الأرض\nسلام على النخل"),
    )


def test_long_lines_are_paragraphs_without_an_empty_line_between() -> None:
    long = f"{OPENED} {RELIEF} {OPENED}"
    assert mail(plain(f"{long}\n{RELIEF}\n{long}")).parts == (Part(long), Part(RELIEF), Part(long))


def test_a_mail_that_only_carries_another_is_read_as_that() -> None:
    outer = EmailMessage()
    outer["Subject"] = "محول"
    outer.add_attachment(letter())
    assert mail(outer.as_bytes()).parts[0] == Part(OPENED)


def test_a_mail_whose_parts_have_no_boundary_is_read_as_text() -> None:
    data = b"Subject: x\nContent-Type: multipart/mixed; boundary=none\n\n" + OPENED.encode()
    assert mail(data).parts == (Part(OPENED),)


@pytest.mark.parametrize("data", [b"", b"\n", b"Subject: x\n\n", b"Subject: x\n\n\xff\x00\x01" * 9])
def test_a_mail_without_text_is_an_error_of_its_own(data: bytes) -> None:
    with pytest.raises(QariError) as caught:
        mail(data)
    assert caught.value.code == "no-article-in"


@pytest.mark.parametrize("depth", [250, 5000])
def test_parts_within_parts_without_end_are_refused(depth: int) -> None:
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    with pytest.raises(QariError) as caught:
        mail("".join(part.format(i) for i in range(depth)).encode())
    assert caught.value.code == "too-deep"


def test_fields_and_parts_without_end_cost_little() -> None:
    endless = b"Content-Type: text/plain; " + b'a="b";' * 200_000 + b"\n\n" + OPENED.encode()
    assert mail(endless).parts == (Part(OPENED),)
    with pytest.raises(QariError) as caught:
        mail(b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 11_000)
    assert caught.value.code == "too-many"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
@pytest.mark.parametrize("named", [True, False])
def test_a_page_saved_as_one_file_is_read_as_a_page(encoding: str, named: bool) -> None:
    html = (
        f"<nav><a href=1>أخبار</a></nav><article><p>{OPENED * 3}</p><p>{RELIEF * 3}</p></article>"
    )
    kind = f"text/html; charset={encoding}" if named else "text/html"
    draft = mhtml_page.read(Source(page(html.encode(encoding), kind), "page.mhtml"))
    assert draft.parts == (Part(OPENED * 3), Part(RELIEF * 3))
    assert (draft.title, draft.url) == (TITLE, "https://x.example/news/1")
    assert draft.encoding == encoding


def test_a_mail_with_pictures_in_it_is_not_taken_for_a_page() -> None:
    data = page(f"<p>{OPENED}</p><aside>{RELIEF}</aside>".encode(), head=b"To: b@x.example\r\n")
    data = data.replace(b"Snapshot-Content-Location", b"X-Other")
    draft = mhtml_page.read(Source(data, "letter.eml"))
    assert draft.parts == (Part(OPENED), Part(RELIEF))


@pytest.mark.parametrize("data", [b"", b"MIME-Version: 1.0\n\n", page(b""), page(b"", "text/css")])
def test_a_saved_page_without_text_is_an_error_of_its_own(data: bytes) -> None:
    with pytest.raises(QariError) as caught:
        mhtml_page.read(Source(data, "page.mhtml"))
    assert caught.value.code == "no-article-in"


@pytest.mark.parametrize("seed", range(60))
def test_damaged_mails_and_pages_raise_only_what_is_known(seed: int) -> None:
    rng = random.Random(seed)
    html = f'<meta charset="utf-8"><h1>{TITLE}</h1><p>{OPENED}</p>'.encode()
    for reader, whole in ((mail_message, letter().as_bytes()), (mhtml_page, page(html))):
        data = bytearray(whole[: rng.randrange(len(whole))] if seed % 3 == 0 else whole)
        for _ in range(rng.randrange(1, 40) if data else 0):
            at = rng.randrange(len(data) + 1)
            data[at : at + rng.randrange(3)] = rng.randbytes(rng.randrange(3))
        with suppress(QariError):
            reader.read(Source(bytes(data), "file"))
