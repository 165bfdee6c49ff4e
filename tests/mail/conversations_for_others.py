"""Conversations in which somebody sends for somebody else, and mails that are odd in themselves."""

from collections.abc import Iterator

from tests.mail import files, texts
from tests.mail.conversing import Conversation, Mail, Word
from tests.mail.correspondents import CAREERS, DESK, PLATFORM, SCANNER, SUMMER, Known, Raw, by, file, someone
from tests.mail.messages import OFFICE, attached, forwarded, joined, message, part, zipped
from tests.mail.texts import Person


def for_others() -> Iterator[Conversation]:
    ada = someone("Clara Conrad")
    quoted = f"Please file.\n\n---------- Forwarded message ---------\nFrom: {ada.name} <{ada.email}>\nDate: Mon, 2 Feb 2026\nSubject: {SUMMER}\nTo: <desk@office.example.org>\n\nDear all, my application."
    yield Conversation(
        "a colleague forwards in the text, then she writes herself",
        [Mail("a", by(DESK, f"Fwd: {SUMMER}", body=quoted, of=ada)), Mail("b", by(ada, carries="cv2"), 1)],
        "a b",
        email={"a": ada.email},
    )
    ada2 = someone("Dirk Daum")
    yield Conversation(
        "he writes himself, then a colleague forwards the same as an attachment",
        [Mail("a", by(ada2)), Mail("b", lambda known: forwarded(DESK, by(ada2, Message_ID=known["a"])(known)), 1)],
        "a b",
        email={"b": ada2.email},
    )
    one, other = someone("Elsa Ernst"), someone("Franz Faber")
    yield Conversation(
        "a career office attaches the mails of two students",
        [Mail("a", _two_attached(one, other)), Mail("b", by(other, carries="cv2"), 1)],
        "a | a b",
        email={"b": other.email},
    )
    one2, other2 = someone("Greta Gans"), someone("Hugo Hahn")
    yield Conversation(
        "a career office sends a folder for each of two students", [Mail("a", _two_folders(one2, other2))], "a | a"
    )
    one4, other4 = someone("Selin Sahin"), someone("Timo Tolle")
    yield Conversation(
        "a career office sends the files of two students side by side",
        [Mail("a", _side_by_side(one4, other4)), Mail("b", by(one4, carries="sample"), 1)],
        "a | a b",
        kinds={"b": "cover_letter cv writing_sample"},
    )
    ada3 = someone("Ida Iven")
    yield Conversation(
        "a job platform, then the applicant herself",
        [
            Mail(
                "a",
                by(
                    PLATFORM,
                    "New applicant: ICRtoP Internship Summer 2026",
                    body="Ida applied.",
                    of=ada3,
                    reply_to=f"Ida Iven <{ada3.email}>",
                ),
            ),
            Mail("b", by(ada3, carries="cv2"), 1),
        ],
        "a b",
        email={"a": ada3.email},
    )
    one3, other3 = someone("Jette Jahn"), someone("Klaus Kern")
    yield Conversation(
        "a job platform sends two people under its own address",
        [
            Mail(
                name,
                by(
                    PLATFORM,
                    "New applicant: ICRtoP Internship Summer 2026",
                    body=f"Name: {who.name}\nEmail: {who.email}",
                    of=who,
                ),
            )
            for name, who in (("a", one3), ("b", other3))
        ],
        "a | b",
        email={"a": one3.email, "b": other3.email},
    )
    ada4 = someone("Lotte Lux")
    yield Conversation(
        "a scanner's file, then the applicant's mail",
        [
            Mail("a", by(SCANNER, "Scan 0042", "letter cv", "Attached.", of=ada4)),
            Mail("b", by(ada4, carries="sample"), 1),
        ],
        "a b",
        email={"a": ada4.email},
    )
    yield Conversation(
        "two faxes that name nobody are two",
        [Mail("a", by(SCANNER, "Fax", "sample", "4 pages.")), Mail("b", by(SCANNER, "Fax", "sample", "3 pages."), 1)],
        "a | b",
        codes={"a": "applicant_unknown", "b": "applicant_unknown"},
    )
    mother = someone("Mona Mertens")
    yield Conversation(
        "a mother sends the applications of two children, and nobody said so",
        [Mail("a", by(mother, of=someone("Nora Nolte"))), Mail("b", by(mother, of=someone("Oskar Orth")), 1)],
        "a | b",
        codes={"a": "applicant_unknown", "b": "applicant_unknown -applicants_share_address"},
    )
    mother, daughter = someone("Maren Maas"), someone("Nele Maas")
    yield Conversation(
        "a mother sends her daughter's papers and asks, and then the daughter writes from her own address",
        [
            Mail("a", by(mother, of=daughter)),
            Mail("b", by(mother, "Nele's papers", "", "Have they all arrived?"), 1),
            Mail("c", by(daughter, carries="cv2"), 2),
        ],
        "a b c",
        email={"a": daughter.email},
        codes={"a": "applicant_unknown"},
    )
    one5, other5 = someone("Ulla Udert"), someone("Veit Vogt")
    yield Conversation(
        "a teacher whom no setting names sends the papers of two students, and it is read again",
        [
            Mail("a", lambda _: _of_somebody("Petra Paul <paul@school.example.org>", one5, other5)),
            Word("replay"),
            Mail("b", by(other5, carries="cv2"), 1),
        ],
        "a | a b",
        email={"b": other5.email},
    )
    group = "internships@groups.example.org"
    yield Conversation(
        "a mailing list puts its own address into From of two people",
        [
            Mail(name, by(f"'{who.name}' via Internships <{group}>", of=who))
            for name, who in (("a", someone("Paula Pape")), ("b", someone("Rolf Rau")))
        ],
        "a | b",
    )


def _two_attached(*people: Person) -> Raw:
    def raw(known: Known) -> bytes:
        inner = [b"Content-Type: message/rfc822\r\n\r\n" + by(each)(known) for each in people]
        return _of_careers([part(b"Two candidates."), *inner])

    return raw


def _two_folders(*people: Person) -> Raw:
    def raw(_known: Known) -> bytes:
        packed = {
            f"{each.name}/{name}": content
            for each in people
            for name, content in (file("cv", each), file("letter", each))
        }
        return _of_careers(
            [
                part(b"Two candidates for your internship."),
                attached(zipped(packed), "candidates.zip", "application/zip"),
            ]
        )

    return raw


def _side_by_side(*people: Person) -> Raw:
    def raw(_known: Known) -> bytes:
        files_of = [
            attached(content, f"{each.name.split()[1]} {name}", "application/pdf")
            for each in people
            for name, content in (file("cv", each), file("letter", each))
        ]
        return _of_careers([part(b"Two candidates for your internship."), *files_of])

    return raw


def _of_somebody(sender: str, *people: Person) -> bytes:
    files_of = [
        (f"{each.name} {name}", content)
        for each in people
        for name, content in (file("cv", each), file("letter", each))
    ]
    return message(f"Two candidates: {SUMMER}", sender, "Two students of mine.", files_of)


def _of_careers(parts: list[bytes]) -> bytes:
    head = f'From: {CAREERS}\r\nTo: {OFFICE}\r\nSubject: Two candidates: {SUMMER.replace("–", "-")}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="careers"\r\n\r\n'
    return head.encode() + joined(parts, "careers")


def odd_mail() -> Iterator[Conversation]:
    ada = someone("Wilma Wendt")

    def as_html(subject: str, words: str, answers: str = "") -> Raw:
        def raw(known: Known) -> bytes:
            thread = f"In-Reply-To: {known[answers]}\r\n" if answers else ""
            head = f"From: {ada.name} <{ada.email}>\r\nTo: {OFFICE}\r\nSubject: {subject}\r\n{thread}Content-Type: text/html; charset=utf-8\r\n\r\n"
            return f"{head}<html><body><p>{words.replace(chr(10), '<br>')}</p></body></html>".encode()

        return raw

    yield Conversation(
        "mail in HTML alone, and a question in HTML",
        [
            Mail("a", as_html("ICRtoP internship summer 2026", texts.letter(ada))),
            Mail("b", as_html("Re: internship", "When do you decide?", "a"), 1),
        ],
        "a b",
        kinds={"a": "cover_letter"},
    )
    bert = someone("Xenia Zabel")

    def picture(known: Known) -> bytes:
        del known
        parts = [
            part(b"", "text/plain"),
            part(
                files.picture(texts.letter(bert)),
                "image/png",
                base64=True,
                Content_Disposition='inline; filename="letter.png"',
            ),
        ]
        head = f'From: {bert.name} <{bert.email}>\r\nTo: {OFFICE}\r\nSubject: ICRtoP internship summer 2026\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="odd"\r\n\r\n'
        return head.encode() + joined(parts, "odd")

    yield Conversation(
        "a mail whose words are a picture, then the CV",
        [Mail("a", picture), Mail("b", by(bert, carries="cv"), 1)],
        "a b",
        kinds={"a": "cover_letter cv"},
    )
    long = someone("Yorick Zander")
    yield Conversation(
        "a subject of 10,000 characters, then a plain one",
        [Mail("a", by(long, f"{SUMMER} {'x ' * 5_000}")), Mail("b", by(long, carries="cv2"), 1)],
        "a b",
    )
