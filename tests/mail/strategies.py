"""Strategies for hypothesis: messages of any shape, good and broken, and files that begin well.

Each leaf of a generated message holds words that are nowhere else in it, so that where they end up can be counted. How a
leaf stands in the message is known too, for where a broken boundary makes text of it.
"""

import binascii
import io
import quopri
import zipfile
from base64 import b64encode
from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from tests.mail import bad_files, files
from tests.mail.messages import zipped

# Some are the beginning of others, some need quotes, some look like the ends of others.
BOUNDARIES = st.sampled_from(["b", "bb", "b-", "b--", "=_b", "b c", "B", "'b", "", "x" * 200])
SUBTYPES = st.sampled_from(
    ["mixed", "alternative", "related", "digest", "report", "signed", "parallel", "form-data", "x", ""]
)
MESSAGES = st.sampled_from(["rfc822", "global", "partial", "external-body", "news", "delivery-status", "x", ""])
LEAF_TYPES = st.sampled_from(
    [
        "text/plain", "text/html", "text/plain; charset=utf-16", "text/plain; charset=unicode_escape", "text/enriched",
        "text/calendar", "application/pdf", "application/octet-stream", "image/png", "application/pkcs7-signature",
        "application/ms-tnef", "text/rfc822-headers", "text", "/", "", "TEXT/Plain ; format=flowed", "text/plain charset=x",
    ]
)  # fmt: skip
ODD_CHARACTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "Cc", "Cf"))
ODD_WORDS = st.one_of(
    st.text(ODD_CHARACTERS, max_size=30),
    st.sampled_from(
        [
            "=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "=?x?b?////?=", "=?utf-8?b?4?=", "=?utf-7?q?+AGEA?=", "=?utf-8?q??=",
            '"', "\\", "(", "(()", "<>", "a@b", "<a@b", "@", ";", ",", "\r\n x", "\x00", "../x", "C:\\x", "\ud800",
        ]
    ),
)  # fmt: skip
PARAMETERS = st.sampled_from(
    ["filename", "name", "filename*", "filename*0", "filename*0*", "filename*1", "filename*1*", "filename*x*", "charset", "charset*", "a"]
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part as it stands in a message, and its leaves: each as decoded, and in all the ways in which it stands there."""

    raw: bytes
    leaves: tuple[tuple[bytes, ...], ...]


@st.composite
def parameters(draw: st.DrawFn) -> str:
    """Parameters of a header (RFC 2045, RFC 2231), good and bad, sometimes very many."""
    pairs = draw(st.lists(st.tuples(PARAMETERS, ODD_WORDS), max_size=4))
    form = draw(st.sampled_from(['{}="{}"', "{}={}", "{}=utf-8''{}", "{}", "{}*0={}"]))
    text = "".join("; " + form.format(name, value) for name, value in pairs)
    return text + "".join(f"; filename*{number}=x" for number in range(draw(st.sampled_from([0, 0, 0, 0, 2, 10_000]))))


@st.composite
def headers(draw: st.DrawFn) -> bytes:
    """Further fields of a head, most of them odd."""
    names = st.sampled_from(
        ["From", "To", "Subject", "Date", "Message-ID", "References", "X-A", "Received", "Content-Type", " From", "From ", "", ">From"]
    )  # fmt: skip
    fields = draw(st.lists(st.tuples(names, st.lists(ODD_WORDS, max_size=3)), max_size=4))
    colon = draw(st.sampled_from([": ", ":", " : ", ""]))
    return b"".join(_field(f"{name}{colon}{' '.join(words)}") for name, words in fields)


def _field(line: str) -> bytes:
    """One line of a head: what would end it is folded, so that the message keeps its shape."""
    folded = " ".join(line.replace("\x00", " ").splitlines()) if "\r\n x" not in line else line.replace("\x00", " ")
    return folded.encode("utf-8", "surrogatepass") + b"\r\n"


@st.composite
def leaves(draw: st.DrawFn, numbers: st.SearchStrategy[int]) -> Part:
    """A leaf in one of the encodings, named rightly or wrongly."""
    number = draw(numbers)
    words = b"leaf%09dx" % number  # a multiple of three, so that base64 has no padding in it
    assert len(words) % 3 == 2
    words += b"y"
    encoding = draw(
        st.sampled_from(["", "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "BASE64 ", "x", "base64 (x)", "yenc"])
    )  # fmt: skip
    written = words
    if encoding.lower().startswith("base64"):
        written = b64encode(words)
    elif encoding == "quoted-printable":
        written = quopri.encodestring(words)
    elif encoding == "x-uuencode":
        written = binascii.b2a_uu(words).rstrip(b"\n")
    body = b"begin 644 a\r\n" + written + b"\r\n`\r\nend" if encoding == "x-uuencode" else written
    head = f"Content-Type: {draw(LEAF_TYPES)}{draw(parameters())}\r\n" if draw(st.booleans()) else ""
    if encoding:
        head += f"Content-Transfer-Encoding: {encoding}\r\n"
    if draw(st.booleans()):
        head += (
            f"Content-Disposition: {draw(st.sampled_from(['attachment', 'inline', 'x', '']))}{draw(parameters())}\r\n"
        )
    lines = head.replace("\x00", " ").replace("\r\n x", " ").encode("utf-8", "surrogatepass")
    fields = b"".join(b" ".join(line.splitlines()) + b"\r\n" for line in lines.split(b"\r\n") if line)
    return Part(fields + b"\r\n" + body, ((words, written),))


@st.composite
def multiparts(draw: st.DrawFn, children: st.SearchStrategy[Part]) -> Part:
    """Parts between delimiters, of which some are missing, others than the head says, or there twice."""
    parts = draw(st.lists(children, min_size=0, max_size=3))
    said, used = draw(BOUNDARIES), draw(BOUNDARIES)
    used = said if draw(st.integers(0, 3)) else used
    head = f'Content-Type: multipart/{draw(SUBTYPES)}; boundary="{said}"\r\n\r\n'.encode()
    end = draw(st.sampled_from([b"--", b"--", b"--", b"", b"-- "]))
    delimiter = b"--" + used.encode()
    body = b"".join(delimiter + b"\r\n" + part.raw + b"\r\n" for part in parts) + delimiter + end + b"\r\n"
    return Part(head + body, tuple(leaf for part in parts for leaf in part.leaves))


@st.composite
def within_message(draw: st.DrawFn, children: st.SearchStrategy[Part]) -> Part:
    """A part that is a message, as RFC 2046 section 5.2 wants it, or in base64, which it forbids."""
    part = draw(children)
    kind = draw(MESSAGES)
    inner = b"Subject: inner\r\n" + part.raw
    if draw(st.booleans()) or part.leaves == ():
        return Part(f"Content-Type: message/{kind}\r\n\r\n".encode() + inner, part.leaves)
    head = f"Content-Type: message/{kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode()
    # Where it is not opened, all its leaves are in one text.
    written = b64encode(inner)
    return Part(head + written, tuple((*forms, written) for forms in part.leaves))


@cache
def _numbers() -> st.SearchStrategy[int]:
    return st.integers(0, 999_999_999)


def parts() -> st.SearchStrategy[Part]:
    """A part of any depth."""
    return st.recursive(
        leaves(_numbers()), lambda children: st.one_of(multiparts(children), within_message(children)), max_leaves=6
    )


@st.composite
def messages(draw: st.DrawFn) -> Part:
    """A whole message: a part with a head. No two of its leaves hold the same words."""
    part = draw(parts().filter(lambda part: len({leaf for leaf, *_ in part.leaves}) == len(part.leaves)))
    head = b"From: ada@example.org\r\n" + (draw(headers()) if draw(st.booleans()) else b"")
    return Part(head + part.raw, part.leaves)


@st.composite
def mutated(draw: st.DrawFn, originals: st.SearchStrategy[bytes]) -> bytes:
    """Bytes of which some are others, missing, or there again."""
    content = bytearray(draw(originals))
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.sampled_from([1, 1, 4, 40, 400]))
        match draw(st.sampled_from(["set", "drop", "repeat", "cut", "flip"])):
            case "set":
                content[place : place + length] = draw(st.sampled_from([b"\0", b"\xff", b"\x7f"])) * length
            case "drop":
                del content[place : place + length]
            case "repeat":
                content[place:place] = content[place : place + length] * 8
            case "cut":
                del content[place:]
            case "flip" if place < len(content):
                content[place] ^= 1 << draw(st.integers(0, 7))
    return bytes(content)


@cache
def originals() -> dict[str, bytes]:
    """A file of each kind that is opened, small."""
    letter = "Dear Ms Example,\nI apply."
    with_message = zipped(
        {"mail.eml": b"From: ada@example.org\r\nSubject: x\r\n\r\nwords", "cv.pdf": files.pdf(letter)}
    )
    return {
        "pdf": files.pdf(letter),
        "form": bad_files.page_pdf(),
        "docx": files.docx(letter),
        "odt": bad_files.odt(f"<text:p>{letter}</text:p>"),
        "rtf": bad_files.rtf(letter),
        "zip": zipped({"a/b.txt": b"words", "c.zip": zipped({"d.txt": b"more words"})}),
        "zip of a mail": with_message,
        "stored": _stored({"cv.txt": b"words" * 20}),
        "tnef": bad_files.tnef("cv.txt", b"words" * 20),
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "__properties_version1.0".encode("utf-16-le") + bytes(400),
        "tiff": b"II*\0" + bytes(60),
        "png": bad_files.png_of(8, 8),
    }  # fmt: skip


def _stored(members: dict[str, bytes]) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stored.getvalue()
