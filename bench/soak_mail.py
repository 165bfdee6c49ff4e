"""The mails of the soak: small applications, one in four with files, one in ten odd in one of the ways that mail is."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import attached, bounce, forwarded, message, nested, part, raw, single, zipped
from tests.mail.texts import Person

SUBJECT = "ICRtoP Internship Summer 2026"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Mail:
    """One delivery. `key` is the same for two deliveries of one mail; `applicant` is the address of a sure applicant."""

    raw: bytes
    key: str
    message_id: str | None
    applicant: str = ""


def mails(count: int, source: random.Random) -> Iterator[Mail]:
    """So many deliveries, the same ones for the same seed."""
    last: Mail | None = None
    for number in range(count):
        if number % 10 == 7:
            yield _odd(number, number // 10 % len(ODD))
        elif number % 97 == 50 and last is not None:  # delivered twice, as a list and its member get it
            yield Mail(
                b"Received: from a by b; Mon, 2 Mar 2026 12:00:00 +0000\r\n" + last.raw,
                last.key,
                last.message_id,
                last.applicant,
            )
        else:
            last = _application(number, source)
            yield last


def _application(number: int, source: random.Random) -> Mail:
    name = f"Applicant {_word(number)}"
    person = Person(name, f"applicant{number}@example.org")
    files = []
    if source.random() < 0.25:
        files = [("CV.pdf", pdf(texts.cv(person))), ("Letter.pdf", pdf(texts.letter(person)))]
    own = f"<{number}@mail.example.org>"
    words = f"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\n{name}"
    made = message(SUBJECT, f"{name} <{person.email}>", words, files, message_id=own)
    return Mail(made, own, own, person.email)


def _word(number: int) -> str:
    """A name of its own, without digits."""
    word = ""
    for _ in range(5):
        number, letter = divmod(number, len(LETTERS))
        word += LETTERS[letter]
    return word.capitalize()


def _odd(number: int, way: int) -> Mail:
    own = f"<odd{number}@mail.example.org>"
    made = ODD[way](number, own)
    return Mail(made, f"odd{number}", own if own.encode() in made.split(b"\r\n\r\n", 1)[0] else _id_of(made))


def _id_of(made: bytes) -> str | None:
    head = made.split(b"\r\n\r\n", 1)[0].split(b"\r\n")
    return next((line[12:].strip().decode() for line in head if line.lower().startswith(b"message-id:")), None)


def _text(number: int) -> bytes:
    return part(f"This is number {number}.".encode())


ODD = (
    lambda number, _: bounce(f"Returned ({number})", f"nobody{number}@example.org").replace(b"<bounce-", b"<%d-bounce-" % number),
    lambda number, own: single(b"\x00\xff\xfe number %d" % number, Message_ID=own),
    lambda number, own: raw(_text(number), part(b"%PDF-1.4 broken", "application/pdf", base64=True), Message_ID=own),
    lambda number, own: raw(_text(number), attached(zipped({"../cv.txt": b"%d" % number}), "a.zip"), Message_ID=own),
    lambda number, own: raw(_text(number), boundary="never", end=b"\r\n--never\r\n--", Message_ID=own),
    lambda number, own: raw(nested(nested(_text(number), subtype="mixed", boundary="c"), subtype="mixed", boundary="d"), Message_ID=own),
    lambda number, own: message("Automatic reply", f"A <a{number}@example.org>", f"Away ({number}).", message_id=own, Auto_Submitted="auto-replied"),
    lambda number, own: message("News", f"N <n{number}@example.org>", f"Read on ({number}).", message_id=own, List_Id="<n.example.org>"),
    lambda number, own: single(f"Number {number}".encode(), From="", Date="", Message_ID=own),
    lambda number, own: single(f"é {number}".encode("latin-1"), "text/plain; charset=x-unknown", Message_ID=own, Subject="=?x?q?=E9?="),
    lambda number, _: forwarded("desk@office.example.org", single(f"Inner {number}".encode())).replace(b"<forward-", b"<%d-forward-" % number),
    lambda number, own: single(f"Number {number}".encode(), Message_ID=own, X_Long="x" * 60_000),
)  # fmt: skip
