"""The mail that is measured: applications of about 320 kB, three files each, eight PDF pages in all, 15 % with a Word letter."""

import io
import random
from collections.abc import Iterator

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from tests.mail import texts
from tests.mail.files import docx
from tests.mail.messages import message
from tests.mail.texts import Person

WORD_SHARE = 0.15
# Such files weigh mostly in their pictures and fonts, which no compression makes smaller.
PICTURE_SIDE = 148


def applications(count: int) -> Iterator[bytes]:
    """So many different applications, the same ones in every run."""
    source = random.Random(20260401)
    for number in range(count):
        person = Person(f"Applicant {_word(source)} {_word(source)}", f"applicant{number}@example.org")
        letter = texts.letter(person) if number % 2 else texts.second_letter(person, "summer 2026")
        is_word = source.random() < WORD_SHARE
        files = [
            ("CV.pdf", _pdf(source, texts.cv(person), texts.second_cv(person))),
            ("Cover letter.docx", docx(letter)) if is_word else ("Cover letter.pdf", _pdf(source, letter)),
            ("Writing sample.pdf", _pdf(source, *[texts.prose(320) for _ in range(6 if is_word else 5)])),
        ]
        yield message(
            "ICRtoP Internship – Summer 2026",
            f"{person.name} <{person.email}>",
            f"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\n{person.name}",
            files,
            message_id=f"<{number}@mail.example.org>",
        )


def _word(source: random.Random) -> str:
    return "".join(source.choice("abcdefghijklmnoprstuvz") for _ in range(7)).capitalize()


def _pdf(source: random.Random, *pages: str) -> bytes:
    """Pages of text, the first with a picture."""
    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, invariant=1)
    noise = Image.frombytes("RGB", (PICTURE_SIDE, PICTURE_SIDE), source.randbytes(PICTURE_SIDE * PICTURE_SIDE * 3))
    for number, words in enumerate(pages):
        if number == 0:
            drawn.drawImage(ImageReader(noise), 480, 740, 60, 60)
        text = drawn.beginText(60, 780)
        text.setFont("Times-Roman", 11)
        for line in words.split("\n"):
            for start in range(0, max(len(line), 1), 95):
                text.textLine(line[start : start + 95])
        drawn.drawText(text)
        drawn.showPage()
    drawn.save()
    return stored.getvalue()
