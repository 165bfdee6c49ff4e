"""The conversations that an office has to follow, each a few lines; how they are held is told in conversing.py."""

from collections.abc import Iterator

from tests.mail.conversations_for_others import for_others, odd_mail
from tests.mail.conversations_of_kin import of_kin
from tests.mail.conversing import Conversation, Mail, Word
from tests.mail.correspondents import FALL, SCANNER, SUMMER, by, someone
from tests.mail.messages import bounce


def conversations() -> Iterator[Conversation]:
    """All of them."""
    yield from _follow_ups()
    yield from _same_or_other()
    yield from for_others()
    yield from of_kin()
    yield from _strangers()
    yield from _no_applications()
    yield from _words_of_people()
    yield from odd_mail()


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
        "a professor recommends her in her thread: it is her application's",
        [Mail("a", by(ada)), Mail("b", praise, 1)],
        "a b",
        email={"b": ada.email},
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
