"""Conversations of people who are easily taken for one another: relatives, friends and namesakes at one address."""

from collections.abc import Iterator

from tests.mail.conversing import Conversation, Mail
from tests.mail.correspondents import SUMMER, by, someone


def of_kin() -> Iterator[Conversation]:
    eva = someone("Eva Iversen")
    yield Conversation(
        "she sends a friend's papers, and later applies herself",
        [Mail("a", by(eva, of=someone("Jonas Falk"))), Mail("b", by(eva), 3), Mail("c", by(eva, carries="cv2"), 4)],
        "a | b c",
        codes={"a": "applicant_unknown", "b": "applicants_share_address -applicant_unknown"},
        kinds={"a": "cover_letter cv writing_sample", "b": "cover_letter cv writing_sample"},
        old={"a": 0, "b": 1},
    )
    eva = someone("Finja Iversen")
    yield Conversation(
        "she sends a friend's papers, and applies herself in the thread of them",
        [Mail("a", by(eva, of=someone("Karl Falk"))), Mail("b", by(eva, answers="our a"), 3)],
        "a | b",
        codes={"b": "applicants_share_address"},
    )
    eva = someone("Gitte Iversen")
    yield Conversation(
        "she sends a friend's papers, applies herself, and asks: her own is meant",
        [
            Mail("a", by(eva, of=someone("Lars Falk"))),
            Mail("b", by(eva), 3),
            Mail("c", by(eva, carries="", body="When will you decide?"), 4),
        ],
        "a | b c",
    )
    eva = someone("Hella Iversen")
    yield Conversation(
        "she sends a friend's papers, and then a sample that may be the friend's or her own",
        [
            Mail("a", by(eva, carries="cv letter", of=someone("Moritz Falk"))),
            Mail("b", by(eva, carries="sample", answers="our a"), 3),
        ],
        "a | b",
        codes={"b": "applicants_share_address"},
    )
    for number, (one, other) in enumerate(ALIKE):
        shared = f"flat{number}.of.two@example.org"
        yield Conversation(
            f"{one} and {other} at one address",
            [Mail("a", by(someone(one, shared))), Mail("b", by(someone(other, shared)), 1)],
            "a | b",
            codes={"a": "-applicants_share_address", "b": "applicants_share_address"},
            old={"a": 0, "b": 0},
        )
    mother = someone("Maria Mertens")
    yield Conversation(
        "a mother sends her son's papers, and he writes himself from her address",
        [
            Mail("a", by(mother, of=someone("Tom Mertens", mother.email))),
            Mail("b", by(someone("Tom Mertens", mother.email), SUMMER, "cv2"), 1),
        ],
        "a b",
        codes={"a": "applicant_unknown"},
        old={"a": 1},
    )
    short, whole = someone("Dani Rey", "rey@example.org"), someone("Daniela Rey", "rey@example.org")
    yield Conversation(
        "a short form of her name in the second mail",
        [Mail("a", by(whole)), Mail("b", by(short, carries="cv2"), 1)],
        "a b",
        codes={"a": "-applicants_share_address"},
    )


ALIKE = (
    ("Daniel Roy", "Daniela Roy"),
    ("Paul Kay", "Paula Kay"),
    ("Jon Hill", "Joan Hill"),
    ("Maria Sanz", "Mario Sanz"),
    ("Li Wei", "Li Na"),
)
