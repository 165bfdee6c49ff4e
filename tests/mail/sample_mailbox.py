"""The mailbox of the demo and of the end-to-end tests: varied messages, each with what has to become of it.

Times of receipt are fixed; the office's clock stands on `TODAY` when they are read.
"""

import mailbox
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.mail import files, texts
from tests.mail.files import docx, essay, form_pdf, pdf
from tests.mail.messages import OFFICE, bounce, forwarded, message
from tests.mail.texts import (
    ADA,
    CLAIRE,
    HANA,
    JOMO,
    LUCA,
    MEI,
    NOOR,
    OLU,
    PRIYA,
    SEAN,
    SOFIA,
    TOMAS,
    Person,
    cv,
    french_letter,
    letter,
    second_cv,
    second_letter,
    spanish_letter,
)

TODAY = datetime(2026, 3, 20, 16, tzinfo=UTC)
COLLEAGUE = "desk@office.example.org"
SUMMER, FALL, SPRING = "summer 2026", "fall 2026", "spring 2026"


@dataclass(frozen=True)
class Sample:
    """A message and what has to become of it. `email` names the applicant of a filed one."""

    name: str
    raw: bytes
    received: datetime
    state: str = "filed"
    reason: str = ""
    opening: str | None = "internship"
    cycle: str | None = SUMMER
    email: str = ""
    kinds: tuple[str, ...] = ()
    late: bool = False
    codes: tuple[str, ...] = ()  # findings that must be there


def at(day: int, month: int = 2, year: int = 2026, hour: int = 15) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def apply(
    person: Person,
    subject: str,
    attached: list[tuple[str, bytes]],
    received: datetime,
    body: str = "Dear coordinator,\n\nplease find attached my application.\n\nKind regards",
    **headers: str,
) -> bytes:
    """An application as most people send it."""
    number = sum(map(ord, person.email + subject))
    return message(
        subject,
        f"{person.name} <{person.email}>",
        f"{body}\n{person.name}",
        attached,
        date=received - timedelta(minutes=2),
        message_id=headers.pop("message_id", f"<{number}.{received:%d%m%H}@mail.example.org>"),
        **headers,
    )


def three(person: Person, *, pages: int = 4, season: str = SUMMER) -> list[tuple[str, bytes]]:
    """CV, letter and sample, as PDFs with plain names."""
    return [
        ("CV.pdf", pdf(cv(person))),
        ("Cover letter.pdf", pdf(letter(person, season))),
        ("Writing sample.pdf", essay(pages)),
    ]


ALL = ("cover_letter", "cv", "writing_sample")


def samples() -> Iterator[Sample]:
    """All of them."""
    yield from _complete()
    yield from _out_of_bounds()
    yield from _incomplete()
    yield from _odd_subjects()
    yield from _odd_files()
    yield from _conversations()
    yield from _memberships()
    yield from _no_applications()
    yield from _broken()


def _complete() -> Iterator[Sample]:
    when = at(3)
    yield Sample(
        "complete",
        apply(ADA, "ICRtoP Internship – Summer 2026", three(ADA), when),
        when,
        email=ADA.email,
        kinds=ALL,
        codes=("on_time", "sample_length_met", "subject_names_opening", "letter_names_opening"),
    )
    when = at(4)
    french = [
        ("CV_Dumont.pdf", pdf(cv(CLAIRE))),
        ("Lettre de motivation.pdf", pdf(french_letter(CLAIRE))),
        ("Échantillon.pdf", essay(3, sentences=texts.FRENCH_SENTENCES)),
    ]
    yield Sample(
        "french",
        apply(
            CLAIRE,
            "Candidature : stage d’été 2026, CIRdP",
            french,
            when,
            "Madame, Monsieur,\n\nveuillez trouver ci-joint mon dossier.\n\nCordialement",
        ),
        when,
        email=CLAIRE.email,
        kinds=ALL,
    )
    when = at(5)
    spanish = [
        ("hoja_de_vida.pdf", pdf(cv(SOFIA))),
        ("carta.pdf", pdf(spanish_letter(SOFIA))),
        ("ensayo.pdf", essay(5)),
    ]
    yield Sample(
        "spanish",
        apply(
            SOFIA,
            "Solicitud de pasantía ICRtoP, verano 2026",
            spanish,
            when,
            "Estimada coordinadora:\n\nadjunto mi solicitud.\n\nSaludos",
        ),
        when,
        email=SOFIA.email,
        kinds=ALL,
    )
    when = at(6)
    word = [
        ("JA resume.pdf", pdf(cv(JOMO))),
        ("JA cover letter.docx", docx(letter(JOMO, "fall 2026", "from 1 September to 15 December 2026"))),
        ("JA sample.pdf", essay(4)),
    ]
    yield Sample(
        "letter as Word file",
        apply(JOMO, "Fall 2026 R2P internship application", word, when),
        when,
        cycle=FALL,
        email=JOMO.email,
        kinds=ALL,
    )
    when = at(20, 11, 2025)
    yield Sample(
        "for spring, in time",
        apply(MEI, "ICRtoP internship (Spring 2026)", three(MEI, season=SPRING), when),
        when,
        cycle=SPRING,
        email=MEI.email,
        kinds=ALL,
        codes=("on_time",),
    )
    when = at(8)
    in_body = [("resume.pdf", pdf(cv(PRIYA))), ("paper.pdf", essay(4))]
    yield Sample(
        "letter in the mail itself",
        apply(PRIYA, "Application: ICRtoP Internship, summer 2026", in_body, when, letter(PRIYA)),
        when,
        email=PRIYA.email,
        kinds=ALL,
    )
    when = at(9)
    combined = [("application.pdf", pdf(letter(HANA), cv(HANA), *[texts.prose(330) for _ in range(4)]))]
    yield Sample(
        "all in one file",
        apply(HANA, "Internship application ICRtoP summer", combined, when),
        when,
        email=HANA.email,
        kinds=ALL,
    )
    when = at(10)
    yield Sample(
        "numbers for names",
        apply(
            OLU,
            "ICRtoP INTERNSHIP SUMMER 2026",
            [
                ("1.pdf", pdf(second_cv(OLU))),
                ("2.pdf", pdf(second_letter(OLU, "summer 2026"))),
                ("3.pdf", essay(3, bibliography=True)),
            ],
            when,
        ),
        when,
        email=OLU.email,
        kinds=ALL,
        codes=("availability_missing", "start_date_missing"),
    )
    when = at(11)
    yield Sample("encoded subject, other charset", _latin_one(when), when, email="bjorn.aasen@example.org", kinds=ALL)


def _latin_one(when: datetime) -> bytes:
    person = Person("Bjørn Åsen", "bjorn.aasen@example.org", "Tromsø", "Universitetet i Eksempel")
    raw = apply(person, "SUBJECT", three(person), when)
    return raw.replace(
        b"Subject: SUBJECT",
        b"Subject: =?iso-8859-1?Q?ICRtoP_Internship_=96_Summer?=\r\n =?iso-8859-1?Q?_2026_=28Bj=F8rn_=C5sen=29?=",
    )


def _out_of_bounds() -> Iterator[Sample]:
    for pages, code, person, day in (
        (2, "sample_too_short", NOOR, 12),
        (6, "sample_too_long", LUCA, 13),
        (12, "sample_too_long", SEAN, 14),
    ):
        when = at(day)
        yield Sample(
            f"sample of {pages} pages",
            apply(person, "ICRtoP Internship, Summer 2026", three(person, pages=pages), when),
            when,
            email=person.email,
            kinds=ALL,
            codes=(code,),
        )
    when = at(15)
    titled = [*three(TOMAS)[:2], ("Writing sample.pdf", essay(5, title=True, bibliography=True))]
    yield Sample(
        "seven pages, five of body",
        apply(TOMAS, "RtoP internship – summer 2026", titled, when),
        when,
        email=TOMAS.email,
        kinds=ALL,
        codes=("sample_length_met",),
    )
    when = at(16)
    person = Person("Ingrid Solheim", "ingrid.solheim@example.org")
    small = [*three(person)[:2], ("Writing sample.pdf", pdf(*[texts.prose(900)] * 5, size=8, leading=1.05, margin=40))]
    yield Sample(
        "five dense pages",
        apply(person, "ICRtoP Internship Summer 2026", small, when),
        when,
        email=person.email,
        kinds=ALL,
        codes=("sample_dense",),
    )


def _incomplete() -> Iterator[Sample]:
    for number, missing in enumerate(("cv", "cover_letter", "writing_sample")):
        person = Person(f"Robin Example{'abc'[number]}", f"robin.{missing}@example.org")
        when = at(17 + number)
        sent = [
            each
            for each, kind in zip(three(person), ("cv", "cover_letter", "writing_sample"), strict=True)
            if kind != missing
        ]
        yield Sample(
            f"without {missing}",
            apply(person, "ICRtoP Internship Summer 2026", sent, when),
            when,
            email=person.email,
            kinds=tuple(kind for kind in ALL if kind != missing),
            codes=(f"{missing}_missing",),
        )
    when = at(20)
    person = Person("Kiran Bose", "kiran.bose@example.org")
    yield Sample(
        "files forgotten",
        apply(person, "ICRtoP internship, summer 2026", [], when),
        when,
        email=person.email,
        codes=("cv_missing", "cover_letter_missing", "writing_sample_missing"),
    )
    when = at(2, 12, 2025, hour=6)
    person = Person("Late Bloom", "late.bloom@example.org")
    yield Sample(
        "late by an hour",
        apply(person, "ICRtoP Internship, Spring 2026", three(person, season=SPRING), when),
        when,
        cycle=SPRING,
        email=person.email,
        kinds=ALL,
        late=True,
        codes=("late",),
    )
    when = at(2, 12, 2025, hour=4)
    person = Person("Justin Time", "justin.time@example.org")
    yield Sample(
        "in time by an hour, in New York",
        apply(person, "ICRtoP Internship, Spring 2026", three(person, season=SPRING), when),
        when,
        cycle=SPRING,
        email=person.email,
        kinds=ALL,
        codes=("on_time",),
    )


def _odd_subjects() -> Iterator[Sample]:
    for number, (subject, named) in enumerate(
        (
            ("Application", False),
            ("Hello from Vienna", False),
            ("icrtop internshp sumer 2026", True),
            ("[ICRTOP-INT] documents", True),
        )
    ):
        person = Person(f"Subject Writer{'abcd'[number]}", f"writer{number}@example.org")
        when = at(21, hour=10 + number)
        code = "subject_names_opening" if named else "subject_silent"
        yield Sample(
            f"subject “{subject}”",
            apply(person, subject, three(person), when),
            when,
            email=person.email,
            kinds=ALL,
            codes=(code,),
        )
    when = at(22)
    person = Person("Silent Sender", "silent.sender@example.org")
    plain = (
        letter(person)
        .replace("ICRtoP Secretariat Internship in summer 2026", "position")
        .replace("ICRtoP Secretariat, New York", "New York")
        .replace("Internship Coordinator", "Coordinator")
    )
    yield Sample(
        "names no opening anywhere",
        apply(person, "Documents", [("CV.pdf", pdf(cv(person))), ("Letter.pdf", pdf(plain))], when),
        when,
        opening=None,
        cycle=None,
        email=person.email,
        codes=("opening_unknown",),
    )


def _odd_files() -> Iterator[Sample]:
    def with_sample(
        name: str, day: int, file: tuple[str, bytes], *codes: str, kinds: tuple[str, ...] = ("cover_letter", "cv")
    ) -> Sample:
        person = Person(name, f"{name.lower().replace(' ', '.')}@example.org")
        when = at(day, 3)
        return Sample(
            name,
            apply(person, "ICRtoP Internship Summer 2026", [*three(person)[:2], file], when),
            when,
            email=person.email,
            kinds=kinds,
            codes=codes,
        )

    good = essay(4)
    yield with_sample("Empty File", 1, ("Writing sample.pdf", b""), "empty")
    yield with_sample("Cut Off", 2, ("Writing sample.pdf", good[: len(good) // 3]), "broken")
    yield with_sample("Locked Up", 3, ("Writing sample.pdf", pdf(texts.prose(900), password="secret")), "encrypted")
    yield with_sample("Path Finder", 4, ("../../etc/x", essay(3)), kinds=ALL)
    yield with_sample(
        "Zip Packer",
        5,
        ("sample.zip", _zipped({"sample/Writing sample.pdf": essay(4), "__MACOSX/._x": b"x"})),
        kinds=ALL,
    )
    person = Person("Photo Grapher", "photo.grapher@example.org")
    when = at(6, 3)
    yield Sample(
        "CV as a photo",
        apply(
            person,
            "ICRtoP Internship Summer 2026",
            [("IMG_2041.jpg", files.picture(cv(person), kind="JPEG")), *three(person)[1:]],
            when,
        ),
        when,
        email=person.email,
        kinds=ALL,
    )
    person = Person("Logo Bearer", "logo.bearer@example.org")
    when = at(7, 3)
    yield Sample("a logo in the signature", _with_logo(person, when), when, email=person.email, kinds=ALL)


def _zipped(members: dict[str, bytes]) -> bytes:
    import io
    import zipfile

    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return stored.getvalue()


def _with_logo(person: Person, when: datetime) -> bytes:
    from email import message_from_bytes
    from email.mime.image import MIMEImage

    made = message_from_bytes(apply(person, "ICRtoP Internship Summer 2026", three(person), when))
    image = MIMEImage(files.logo(), "png")
    image.add_header("Content-ID", "<logo@example.org>")
    image.add_header("Content-Disposition", "inline", filename="image001.png")
    made.attach(image)
    return made.as_bytes()


def _conversations() -> Iterator[Sample]:
    first = at(8, 3)
    person = Person("Corinne Rector", "corinne.rector@example.org")
    opening_id = "<first.of.corinne@mail.example.org>"
    yield Sample(
        "first message of a thread",
        apply(person, "ICRtoP Internship Summer 2026", three(person), first, message_id=opening_id),
        first,
        email=person.email,
        kinds=ALL,
    )
    when = at(9, 3)
    corrected = [("CV corrected.pdf", pdf(cv(person).replace("Choir", "Two choirs")))]
    yield Sample(
        "corrected CV",
        apply(
            person,
            "Re: ICRtoP Internship Summer 2026",
            corrected,
            when,
            "Please find attached my corrected CV.",
            In_Reply_To=opening_id,
            References=opening_id,
        ),
        when,
        email=person.email,
        kinds=ALL,
    )
    when = at(10, 3)
    yield Sample(
        "question in the thread",
        apply(
            person,
            "Re: ICRtoP Internship Summer 2026",
            [],
            when,
            "Could you tell me when you will decide?",
            In_Reply_To=opening_id,
            References=opening_id,
        ),
        when,
        email=person.email,
        kinds=ALL,
    )
    person = Person("Forwarded Friend", "forwarded.friend@example.org")
    when = at(11, 3)
    inner = apply(person, "ICRtoP internship summer 2026", three(person), when - timedelta(hours=4))
    yield Sample(
        "forwarded by a colleague", forwarded(f"The Desk <{COLLEAGUE}>", inner), when, email=person.email, kinds=ALL
    )


def _memberships() -> Iterator[Sample]:
    when = at(14, 2)
    sender = "Association for Examples of Peace <office@peace-examples.example.org>"
    member = {
        "opening": "membership",
        "cycle": None,
        "email": "office@peace-examples.example.org",
        "kinds": ("membership_form",),
    }
    yield Sample(
        "membership, fillable form",
        message(
            "ICRtoP Membership Application",
            sender,
            "Please find attached our form.",
            [("Membership Application Form.pdf", form_pdf(texts.FORM))],
            date=when,
            message_id="<member1@peace-examples.example.org>",
        ),
        when,
        **member,
        codes=("eligible_kind", "steering_committee"),
    )
    when = at(15, 2)
    company = {"opening": "membership", "cycle": None, "email": "sales@example.com", "kinds": ("membership_form",)}
    words = texts.form(Kind_of_organisation="Private company", Name_of_organisation="Example Consulting Ltd")
    yield Sample(
        "membership of a company, as Word file",
        message(
            "Application for membership",
            "Example Consulting <sales@example.com>",
            "Our form is attached.",
            [("membership form.docx", docx(words))],
            date=when,
            message_id="<member2@example.com>",
        ),
        when,
        **company,
        codes=("not_eligible",),
    )


def _no_applications() -> Iterator[Sample]:
    def aside(name: str, reason: str, raw: bytes, day: int) -> Sample:
        return Sample(name, raw, at(day, 3), state="set_aside", reason=reason, opening=None, cycle=None)

    yield aside("bounce", "bounce", bounce("We have received your application"), 12)
    yield aside(
        "out of office",
        "auto_reply",
        message(
            "Automatic reply: We have received your application",
            "Ada Lindqvist <ada.lindqvist@example.org>",
            "I am away until Monday.",
            date=at(12, 3),
            message_id="<away@example.org>",
            Auto_Submitted="auto-replied",
        ),
        12,
    )
    yield aside(
        "newsletter",
        "newsletter",
        message(
            "This week in examples",
            "Example News <news@lists.example.com>",
            "Read on.",
            date=at(13, 3),
            message_id="<news@lists.example.com>",
            List_Id="<news.lists.example.com>",
            List_Unsubscribe="<mailto:off@lists.example.com>",
            Precedence="bulk",
        ),
        13,
    )
    yield aside(
        "question",
        "inquiry",
        message(
            "Question about the internship",
            "Curious Person <curious@example.org>",
            "Hello,\n\ncould you tell me whether the internship is paid?\n\nThanks",
            date=at(13, 3),
            message_id="<q@example.org>",
        ),
        13,
    )
    yield aside(
        "unsolicited",
        "spam",
        message(
            "Better SEO ranking for your site",
            "Growth Team <growth@example.com>",
            "We offer SEO services and backlinks. Click here to claim your audit.",
            date=at(14, 3),
            message_id="<seo@example.com>",
        ),
        14,
    )
    yield aside(
        "something else",
        "not_an_application",
        message(
            "Lunch on Friday",
            "Old Friend <friend@example.org>",
            "Shall we say one o'clock at the usual place.",
            date=at(14, 3),
            message_id="<lunch@example.org>",
        ),
        14,
    )


def _broken() -> Iterator[Sample]:
    person = Person("Head Less", "head.less@example.org")
    when = at(15, 3)
    raw = apply(person, "ICRtoP Internship Summer 2026", three(person), when)
    bare = b"\r\n".join(
        line for line in raw.split(b"\r\n") if not line.lower().startswith((b"from:", b"date:", b"message-id:"))
    )
    yield Sample("without From, Date and Message-ID", bare, when, email=person.email, kinds=ALL)
    person = Person("Zoë Müller", "zoe.mueller@example.org")
    raw = apply(Person("NAME", person.email), "ICRtoP Internship Summer 2026", three(person), at(16, 3))
    yield Sample(
        "eight-bit headers",
        raw.replace(b"From: NAME", "From: Zoë Müller".encode("latin-1")),
        at(16, 3),
        email=person.email,
        kinds=ALL,
    )
    person = Person("Wrong Charset", "wrong.charset@example.org")
    raw = apply(
        person, "ICRtoP Internship Summer 2026", three(person), at(17, 3), "Viele Grüße, im Anhang meine Bewerbung."
    )
    yield Sample(
        "wrong charset",
        raw.replace(b'charset="utf-8"', b'charset="x-unheard-of"'),
        at(17, 3),
        email=person.email,
        kinds=ALL,
    )
    aside = {"state": "set_aside", "reason": "not_a_message", "opening": None, "cycle": None}
    yield Sample("not a mail at all", b"%PDF-1.4\nthis is a file in the place of a message", at(18, 3), **aside)
    yield Sample("an empty file", b"", at(18, 3, hour=16), **aside)


def write(folder: Path, kind: str = "eml") -> list[Sample]:
    """Writes the sample mailbox (`eml`: a folder of .eml files, `maildir`, `mbox`); returns what has to become of it."""
    made = list(samples())
    if kind == "mbox":
        box = mailbox.mbox(str(folder))
        for each in made:
            stored = mailbox.mboxMessage(each.raw)
            stored.set_from("sender@example.org", each.received.timetuple())
            box.add(stored)
        box.close()
        return made
    if kind == "maildir":
        for part in ("new", "cur", "tmp"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        folder = folder / "new"
    folder.mkdir(parents=True, exist_ok=True)
    for number, each in enumerate(made, start=1):
        name = f"{number:03d}.eml" if kind == "eml" else f"{int(each.received.timestamp())}.{number:03d}.sample"
        path = folder / name
        path.write_bytes(each.raw)
        os.utime(path, (each.received.timestamp(), each.received.timestamp()))
    return made


__all__ = ["COLLEAGUE", "OFFICE", "TODAY", "Sample", "samples", "write"]
