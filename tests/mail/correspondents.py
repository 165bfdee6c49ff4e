"""People who write to an office, their files, and their mails in a line each."""

import re
from collections.abc import Callable
from functools import lru_cache

from tests.mail import files, texts
from tests.mail.messages import message
from tests.mail.texts import Person

SUMMER, FALL = "ICRtoP Internship – Summer 2026", "ICRtoP Internship – Fall 2026"
HERE = "Dear coordinator,\n\nplease find my application attached.\n\nKind regards,"
DESK, CAREERS, PLATFORM, SCANNER = (
    "The Desk <desk@office.example.org>",
    "Careers <careers@college.example.edu>",
    "JobBoard <apply@jobboard.example.net>",
    "Scanner <scan@gateway.example.net>",
)
SENDERS = {
    "colleagues": ("desk@office.example.org",),
    "career_offices": ("careers@college.example.edu",),
    "platforms": ("*@jobboard.example.net",),
    "gateways": ("*@gateway.example.net",),
}
Known = dict[str, str]
Raw = Callable[[Known], bytes]


def someone(name: str, email: str = "") -> Person:
    """A person whose address is made from the name."""
    return Person(name, email or f"{'.'.join(re.findall('[a-z]+', name.lower()))}@example.org")


@lru_cache
def file(kind: str, person: Person, season: str = "summer 2026") -> tuple[str, bytes]:
    """A file of somebody, by a short word."""
    made: dict[str, Callable[[], tuple[str, bytes]]] = {
        "cv": lambda: ("CV.pdf", files.pdf(texts.cv(person))),
        "cv2": lambda: ("CV corrected.pdf", files.pdf(texts.cv(person).replace("Choir", "Two choirs"))),
        "letter": lambda: ("Cover letter.pdf", files.pdf(texts.letter(person, season))),
        "sample": lambda: ("Writing sample.pdf", files.essay(3)),
        "form": lambda: ("Membership form.pdf", files.form_pdf(texts.FORM)),
        "praise": lambda: (
            "Recommendation.pdf",
            files.pdf(
                f"Letter of recommendation\n\nI have known {person.name} for two years and recommend her without reservation. "
                "She worked with me at the archive.\n\nProf. Petra Novak"
            ),
        ),
    }
    return made[kind]()


def by(
    person: Person | str,
    subject: str = SUMMER,
    carries: str = "cv letter sample",
    body: str = HERE,
    *,
    answers: str = "",
    of: Person | None = None,
    references: str = "",
    **headers: str,
) -> Raw:
    """A mail of somebody. `answers` names a mail (`a`, `our a`) or is a Message-ID; `of`: whose the files are."""
    owner = of or (person if isinstance(person, Person) else someone("Nobody Else"))
    sender = f"{person.name} <{person.email}>" if isinstance(person, Person) else person
    signed = f"{body}\n{person.name}" if isinstance(person, Person) and body is HERE else body

    def raw(known: Known) -> bytes:
        thread = {}
        if answers:
            answered = known.get(answers, answers)
            thread = {"In_Reply_To": answered, "References": " ".join([*references.split(), answered])}
        return message(subject, sender, signed, [file(each, owner) for each in carries.split()], **thread, **headers)

    return raw
