"""The conversations that an office has to follow, each a few lines; how they are held is told in conversing.py."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from tests.mail import files, texts
from tests.mail.conversing import Conversation, Mail, Word
from tests.mail.messages import OFFICE, attached, bounce, forwarded, joined, message, part, zipped
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


def conversations() -> Iterator[Conversation]:
    """All of them."""
    yield from _follow_ups()
    yield from _same_or_other()
    yield from _for_others()
    yield from _strangers()
    yield from _no_applications()
    yield from _words_of_people()
    yield from _odd_mail()


def _follow_ups() -> Iterator[Conversation]:
    ada = someone("Rowena Ash")
    again = {"subject": f"Re: {SUMMER}", "carries": "cv2", "body": "Please find attached my corrected CV."}
    yield Conversation(
        "a corrected CV answers the applicant's own mail",
        [Mail("a", by(ada)), Mail("b", by(ada, answers="a", **again), 1)],
        "a b",
        kinds={"a": "cover_letter cv writing_sample"},
        old={"a": 1},
    )
    ada = someone("Bela Barta")
    yield Conversation(
        "a corrected CV answers our acknowledgement",
        [Mail("a", by(ada)), Mail("b", by(ada, answers="our a", **again | {"subject": "Re: We have received"}), 1)],
        "a b",
        old={"a": 1},
    )
    ada = someone("Cora Cleve")
    yield Conversation(
        "a missing sample comes without any thread",
        [
            Mail("a", by(ada, carries="cv letter")),
            Mail("b", by(ada, SUMMER, "sample", "Here is my writing sample."), 2),
        ],
        "a b",
        kinds={"a": "cover_letter cv writing_sample"},
    )
    ada = someone("Dora Dietl")
    yield Conversation(
        "a missing sample comes without a subject that says anything",
        [Mail("a", by(ada, carries="cv letter")), Mail("b", by(ada, "One more document", "sample", "As promised."), 2)],
        "a b",
    )
    ada = someone("Edda Egger")
    yield Conversation(
        "a question in the thread is correspondence",
        [Mail("a", by(ada)), Mail("b", by(ada, f"Re: {SUMMER}", "", "When will you decide?", answers="our a"), 3)],
        "a b",
        kinds={"a": "cover_letter cv writing_sample"},
    )
    ada = someone("Fay Fuchs")
    yield Conversation(
        "a question without the thread is correspondence",
        [Mail("a", by(ada)), Mail("b", by(ada, "My internship application", "", "When will you decide?"), 3)],
        "a b",
    )
    ada = someone("Gerd Gruber")
    yield Conversation(
        "a withdrawal waits for a person",
        [Mail("a", by(ada)), Mail("b", by(ada, f"Re: {SUMMER}", "", "I withdraw my application.", answers="a"), 3)],
        "a b",
        codes={"a": "withdrawal_asked"},
    )
    ada = someone("Hilde Huber")
    yield Conversation(
        "a withdrawal in a mail of its own waits for a person",
        [Mail("a", by(ada)), Mail("b", by(ada, "Stage", "", "Je retire ma candidature. Hilde Huber"), 3)],
        "a b",
        codes={"a": "withdrawal_asked"},
    )
    ada = someone("Ines Igel")
    yield Conversation(
        "a late follow-up leaves the application in time",
        [Mail("a", by(ada, carries="cv letter")), Mail("b", by(ada, SUMMER, "sample", answers="our a"), 70)],
        "a b",
        codes={"a": "on_time -late writing_sample_received"},
    )
    ada = someone("Jana Jung")
    yield Conversation(
        "three mails for three files",
        [Mail(name, by(ada, f"{SUMMER} ({number}/3)", kind)) for number, (name, kind) in enumerate(PIECES, start=1)],
        "a b c",
        kinds={"a": "cover_letter cv writing_sample"},
    )
    ada = someone("Rudi Reh")
    yield Conversation(
        "a CV that does not say what it is for, then the letter that does",
        [Mail("a", by(ada, "Documents", "cv", "Hello")), Mail("b", by(ada, carries="letter"), 1)],
        "a b",
        cycle={"a": "summer 2026"},
    )
    ada = someone("Kurt Kuhn")
    yield Conversation(
        "the whole application once more",
        [Mail("a", by(ada)), Mail("b", by(ada, body="My application once more, to be sure."), 5)],
        "a b",
        kinds={"a": "cover_letter cv writing_sample"},
        old={"a": 3},
    )


PIECES = (("a", "cv"), ("b", "letter"), ("c", "sample"))


def _same_or_other() -> Iterator[Conversation]:
    ada = someone("Lena Lang")
    yield Conversation(
        "the same person for another cycle",
        [Mail("a", by(ada)), Mail("b", by(ada, FALL), 9)],
        "a | b",
        cycle={"a": "summer 2026", "b": "fall 2026"},
    )
    ada = someone("Milo Marx")
    yield Conversation(
        "another cycle in the old thread",
        [Mail("a", by(ada)), Mail("b", by(ada, f"Re: {FALL}", answers="our a"), 9)],
        "a | b",
        cycle={"a": "summer 2026", "b": "fall 2026"},
    )
    ada = someone("Nils Nagel")
    yield Conversation(
        "two cycles, and then a file that says neither",
        [Mail("a", by(ada)), Mail("b", by(ada, FALL), 1), Mail("c", by(ada, "One more", "cv2", "Corrected."), 2)],
        "a | b | c",
        codes={"c": "opening_unknown"},
    )
    ada = someone("Olga Ott")
    yield Conversation(
        "the same person for another opening",
        [Mail("a", by(ada)), Mail("b", by(ada, "ICRtoP membership application", "form", "Our form."), 4)],
        "a | b",
        cycle={"a": "summer 2026", "b": "membership"},
    )
    shared = "family.pohl@example.org"
    one, other = someone("Petra Pohl", shared), someone("Quentin Pohl", shared)
    yield Conversation(
        "a brother and a sister at one address",
        [Mail("a", by(one)), Mail("b", by(other), 1), Mail("c", by(one, carries="cv2", answers="a"), 2)],
        "a c | b",
        codes={"a": "-applicants_share_address", "b": "applicants_share_address"},
    )
    shared = "flat4@example.org"
    one, other = someone("Rosa Roth", shared), someone("Sven Sauer", shared)
    yield Conversation(
        "a flatmate answers our mail with an application of his own",
        [Mail("a", by(one)), Mail("b", by(other, answers="our a"), 1)],
        "a | b",
        codes={"b": "applicants_share_address"},
    )
    plus, plain = (
        someone("Tara Thoma", "Tara.Thoma+icrtop@example.org"),
        someone("Tara Thoma", "tara.thoma@Example.org"),
    )
    yield Conversation(
        "a tag in the address, and none",
        [Mail("a", by(plus)), Mail("b", by(plain, carries="cv2"), 1)],
        "a b",
        email={"a": "Tara.Thoma+icrtop@example.org"},
    )
    dots, none = someone("Udo Ulm", "u.d.o.ulm.example@gmail.com"), someone("Udo Ulm", "udoulmexample@googlemail.com")
    yield Conversation(
        "dots in a Gmail address, and none", [Mail("a", by(dots)), Mail("b", by(none, carries="cv2"), 1)], "a b"
    )
    one, other = someone("Vera Vogt", "vera@example.org"), someone("Vera Wolf", "vera@example.org")
    yield Conversation(
        "a new family name", [Mail("a", by(one)), Mail("b", by(other, carries="cv2", answers="a"), 9)], "a b"
    )
    one, other = someone("王小明", "wangxm@example.org"), someone("Xiaoming Wang", "wangxm@example.org")
    yield Conversation("a name in two scripts", [Mail("a", by(one)), Mail("b", by(other, carries="cv2"), 1)], "a b")
    bare = "yara.yilmaz@example.org"
    yield Conversation(
        "no name in the second mail",
        [Mail("a", by(someone("Yara Yilmaz"))), Mail("b", by(bare, carries="", body="Any news?"), 1)],
        "a b",
    )
    one, other = someone("Zoe Zink"), someone("Zoe Zink", "zoe@elsewhere.example.com")
    yield Conversation(
        "the same person answers from another address: a doubt, and no merge",
        [Mail("a", by(one)), Mail("b", by(other, carries="cv2", body="My corrected CV.", answers="our a"), 1)],
        "a | b",
        codes={"b": "answers_other_thread"},
    )
    ada = someone("Anton Abel")
    yield Conversation(
        "another Reply-To each time",
        [
            Mail("a", by(ada, reply_to="a.abel@elsewhere.example.com")),
            Mail("b", by(ada, carries="cv2", reply_to="abel@third.example.com"), 1),
        ],
        "a b",
        email={"a": ada.email},
    )
    nick, whole = someone("Mausi", "berta.baum@example.org"), someone("Berta Baum")
    yield Conversation(
        "a nickname in From, the name in the documents",
        [Mail("a", by(nick, of=whole)), Mail("b", by(nick, carries="", body="Any news?", answers="our a"), 1)],
        "a b",
        codes={"a": "applicant_unknown"},
    )


def _for_others() -> Iterator[Conversation]:
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
        codes={"a": "applicant_unknown", "b": "applicant_unknown applicants_share_address"},
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


def _of_careers(parts: list[bytes]) -> bytes:
    head = f'From: {CAREERS}\r\nTo: {OFFICE}\r\nSubject: Two candidates: {SUMMER.replace("–", "-")}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="careers"\r\n\r\n'
    return head.encode() + joined(parts, "careers")


def _strangers() -> Iterator[Conversation]:
    def two(name: str, victim: str, stranger: str, *, codes: str = "", **mail: str) -> Conversation:
        one, other = someone(victim), someone(stranger)
        said = [Mail("a", by(one)), Mail("b", by(other, **mail), 1)]  # type: ignore[arg-type]
        return Conversation(
            name, said, "a | b", codes={"b": codes} if codes else {}, email={"a": one.email, "b": other.email}
        )

    yield two(
        "forged References to an applicant's mail",
        "Selma Seitz",
        "Till Tamm",
        answers="a",
        codes="answers_other_thread",
    )
    yield two(
        "forged References to our own mail", "Uma Unger", "Viktor Voss", answers="our a", codes="answers_other_thread"
    )
    yield two(
        "a guessed Message-ID of ours",
        "Wanda Wirth",
        "Xaver Zell",
        answers=f"<postroom.1.acknowledgement_1.{'0' * 20}@office.example.org>",
    )
    yield two(
        "a subject quoted by a stranger",
        "Yvonne Zorn",
        "Arne Amsel",
        subject=f"Re: Yvonne Zorn: {SUMMER}",
        carries="cv2",
    )
    yield two(
        "a number guessed in the subject",
        "Birte Blum",
        "Carl Claus",
        subject="Re: application 1, ICRtoP internship summer 2026, message 1",
    )
    one, other = someone("Maria Garcia", "maria.garcia@example.org"), someone("Maria Garcia", "mgarcia@example.com")
    yield Conversation("two people of one name", [Mail("a", by(one)), Mail("b", by(other), 1)], "a | b")
    many = " ".join(f"<r{number}@mail.example.org>" for number in range(499))
    ada = someone("Doris Dahl")
    yield Conversation(
        "500 References, the last one true",
        [Mail("a", by(ada)), Mail("b", by(ada, "Re:", "cv2", "Corrected.", answers="a", references=many), 1)],
        "a b",
    )
    yield two(
        "500 References, the last one forged",
        "Erika Ebner",
        "Falk Forst",
        answers="a",
        references=many,
        codes="answers_other_thread",
    )
    ada = someone("Gesa Grimm")
    praise = by(
        "Prof. Petra Novak <novak@university.example.edu>",
        f"Recommendation of Gesa Grimm: {SUMMER}",
        "praise",
        "Please find my letter.",
        of=ada,
        answers="a",
    )
    yield Conversation(
        "a professor recommends her in her thread: kept apart",
        [Mail("a", by(ada)), Mail("b", praise, 1)],
        "a | b",
        codes={"b": "answers_other_thread"},
    )
    ada = someone("Heike Horn")
    yield Conversation(
        "a friend who was sent a copy answers to all",
        [
            Mail("a", by(ada, Cc="friend@example.com")),
            Mail("b", by("Friend <friend@example.com>", f"Re: {SUMMER}", "", "Good luck!", answers="a"), 1),
        ],
        "a",
        aside={"b": "unclear"},
    )


def _no_applications() -> Iterator[Conversation]:
    ada = someone("Ingo Imhof")
    yield Conversation(
        "an inquiry, then the application",
        [Mail("a", by(ada, "Internship", "", "Is the internship paid?")), Mail("b", by(ada), 5)],
        "b",
        aside={"a": "inquiry"},
    )
    ada = someone("Jens Joost")
    yield Conversation(
        "an inquiry, then the application in its thread",
        [
            Mail("a", by(ada, "Internship", "", "Is the internship paid?")),
            Mail("b", by(ada, f"Re: {SUMMER}", answers="a"), 5),
        ],
        "b",
        aside={"a": "inquiry"},
    )
    ada = someone("Karla Kolb")
    yield Conversation(
        "our acknowledgement comes back",
        [
            Mail("a", by(ada)),
            Mail(
                "b",
                lambda known: (
                    bounce("We have received your application", ada.email)
                    .replace(b"<sent@office.example.org>", known.get("our a", "<none@example.org>").encode())
                    .replace(b"Message-ID: <bounce", b"X-Old-ID: <bounce", 1)
                ),
                1,
            ),
        ],
        "a",
        aside={"b": "bounce"},
    )
    ada = someone("Lars Loos")
    yield Conversation(
        "an out-of-office answer to our acknowledgement",
        [
            Mail("a", by(ada)),
            Mail("b", by(ada, "Automatic reply", "", "I am away.", answers="our a", Auto_Submitted="auto-replied"), 1),
        ],
        "a",
        aside={"b": "auto_reply"},
    )
    ada = someone("Magda Moll")
    yield Conversation(
        "an out-of-office answer without a header",
        [
            Mail("a", by(ada)),
            Mail(
                "b",
                by(ada, "Out of office: Re: your mail", "", "I am out of the office until Monday.", answers="our a"),
                1,
            ),
        ],
        "a",
        aside={"b": "auto_reply"},
    )


def _words_of_people() -> Iterator[Conversation]:
    one, other = someone("Nele Neff"), someone("Nele Neff", "nele@elsewhere.example.com")
    said = [
        Mail("a", by(one)),
        Mail("b", by(other, carries="cv2", answers="our a"), 1),
        Word("merge b a"),
        Word("replay"),
    ]
    yield Conversation("two records joined by a person stay joined", said, "a b", old={"a": 1})
    more = [
        *said,
        Mail("c", by(other, carries="", body="Any news?", answers="b"), 2),
        Mail("d", by(one, carries="sample", answers="a"), 3),
    ]
    one, other = someone("Olli Obst"), someone("Olli Obst", "olli@elsewhere.example.com")
    said = [Mail("a", by(one)), Mail("b", by(other, carries="cv2", answers="our a"), 1), Word("merge b a")]
    more = [
        *said,
        Mail("c", by(other, carries="", body="Any news?", answers="b"), 2),
        Mail("d", by(one, carries="sample", answers="a"), 3),
    ]
    yield Conversation("mail from either address joins what a person joined", more, "a b c d")
    ada = someone("Pia Prinz")
    said = [Mail("a", by(ada)), Mail("b", by(ada, carries="cv2", answers="a"), 1), Word("split b"), Word("replay")]
    yield Conversation("a mail taken out by a person stays out", said, "a | b")
    ada = someone("Resi Rabe")
    yield Conversation(
        "a corrected cycle outlives a replay",
        [Mail("a", by(ada)), Word("correct a cycle=fall 2026"), Word("replay")],
        "a",
        cycle={"a": "fall 2026"},
    )
    ada = someone("Stine Stolz")
    yield Conversation(
        "no application after all",
        [Mail("a", by(ada)), Word("no-application a"), Word("replay")],
        "",
        aside={"a": "by_hand"},
    )
    ada = someone("Thea Traub")
    yield Conversation(
        "no application, and one again",
        [Mail("a", by(ada)), Word("no-application a"), Word("application a"), Word("replay")],
        "a",
        kinds={"a": "cover_letter cv writing_sample"},
    )
    ada = someone("Ulla Urban")
    yield Conversation(
        "an inquiry that a person calls an application",
        [Mail("a", by(ada, "Internship", "", "May I come?")), Word("application a"), Mail("b", by(ada), 1)],
        "a b",
    )
    ada = someone("Veit Vetter")
    yield Conversation(
        "a corrected address is where the next mail belongs",
        [
            Mail("a", by(SCANNER, "Scan", "sample", "A scan.")),
            Word(f"correct a applicant.email={ada.email}"),
            Word("correct a opening=internship"),
            Word("correct a cycle=summer 2026"),
            Mail("b", by(ada, carries="cv"), 1),
        ],
        "a b",
    )


def _odd_mail() -> Iterator[Conversation]:
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
