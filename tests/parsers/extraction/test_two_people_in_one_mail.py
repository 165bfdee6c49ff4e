"""Two people whose own papers came in one mail are two applicants, whoever sends; a referee, a co-author and a second name are none."""

import pytest

from config.openings import load_openings
from domain.applications import Applicant
from parsers.reading import read
from tests.mail import files, texts
from tests.mail.correspondents import SUMMER, someone
from tests.mail.files import essay, pdf, together
from tests.mail.messages import forwarded, message, zipped
from tests.mail.sample_mailbox import at
from tests.mail.texts import Person

OPENINGS = load_openings()
DAN, MEI, TOM = someone("Daniel Osei"), someone("Mei-Ling Chen"), someone("Tomasz Wrona")
Files = list[tuple[str, bytes]]


def cv(person: Person, name: str = "") -> tuple[str, bytes]:
    return name or f"CV {person.name}.pdf", pdf(texts.cv(person))


def letter(person: Person, name: str = "") -> tuple[str, bytes]:
    return name or f"Letter {person.name}.pdf", pdf(texts.letter(person))


def praise(of: Person, by: str, words: str = "recommend her without reservation") -> tuple[str, bytes]:
    said = f"To whom it may concern,\n\nI have known {of.name} for two years and {words}. She told me that she is going to apply for your internship."
    return "Reference.pdf", pdf(
        f"{said}\n\nYours sincerely,\nProf. {by}\n{by.rpartition(' ')[2].lower()}@univ.example.org"
    )


def applicants(sender: str, sent: Files, body: str = "Please find the papers attached.") -> list[Applicant]:
    raw = message(SUMMER, sender, body, sent)
    return [each.applicant for each in read(raw, OPENINGS, at(3)).submissions]


def who(found: list[Applicant]) -> dict[str | None, str | None]:
    return {each.name.value: each.email.value for each in found}


def test_a_career_office_that_no_setting_names():
    sent = [cv(DAN, "1.pdf"), letter(DAN, "2.pdf"), cv(MEI, "3.pdf"), letter(MEI, "4.pdf")]
    found = applicants("Careers <careers@college.example.edu>", sent)
    assert who(found) == {DAN.name: DAN.email, MEI.name: MEI.email}


def test_a_teacher_who_sends_three_letters_with_the_names_in_the_mail():
    body = f"Dear all,\n\nthree of my students, {DAN.name}, {MEI.name} and {TOM.name}, apply.\n\nBest,\nKarl Berg"
    found = applicants("Karl Berg <berg@univ.example.org>", [letter(DAN), letter(MEI), letter(TOM)], body)
    assert who(found) == {each.name: each.email for each in (DAN, MEI, TOM)}


def test_a_student_who_sends_a_friend_s_papers_with_the_own_ones():
    sent = [cv(DAN), letter(DAN), cv(MEI), letter(MEI), ("Sample Chen.pdf", essay(3)), ("Sample Osei.pdf", essay(4))]
    raw = message(SUMMER, f"{DAN.name} <dan@private.example.org>", "We both apply.", sent)
    one, other = read(raw, OPENINGS, at(3)).submissions
    assert (one.applicant.name.value, one.applicant.email.value) == (DAN.name, "dan@private.example.org")
    assert (other.applicant.name.value, other.applicant.email.value) == (MEI.name, MEI.email)
    assert [[d.filename for d in each.documents if "Sample" in d.filename] for each in (one, other)] == [
        ["Sample Osei.pdf"],
        ["Sample Chen.pdf"],
    ]


def test_twins_with_an_address_each():
    ada, tom = someone("Ada Roy"), someone("Tom Roy")
    assert who(applicants(f"{ada.name} <{ada.email}>", [cv(ada), letter(ada), cv(tom), letter(tom)])) == {
        ada.name: ada.email,
        tom.name: tom.email,
    }


@pytest.mark.parametrize("sender", ["Careers <careers@college.example.edu>", "Karl Berg <berg@univ.example.org>"])
def test_an_archive_with_a_folder_for_each_student(sender):
    packed = {
        f"{each.name}/{name}": content
        for each in (DAN, MEI)
        for name, content in (cv(each, "cv.pdf"), ("essay.pdf", essay(3)))
    }
    raw = message(SUMMER, sender, "Two students.", [("students.zip", zipped(packed))])
    found = read(raw, OPENINGS, at(3)).submissions
    assert [each.applicant.name.value for each in found] == [DAN.name, MEI.name]
    assert [len(each.documents) for each in found] == [2, 2]
    assert not any(each.applicant.name.problem for each in found)


def test_one_merged_pdf_with_the_papers_of_two():
    merged = together(*(content for each in (DAN, MEI) for _, content in (letter(each), cv(each), ("", essay(3)))))
    raw = message(SUMMER, "Careers <careers@college.example.edu>", "Two students.", [("Applications.pdf", merged)])
    found = read(raw, OPENINGS, at(3)).submissions
    assert {each.applicant.name.value: each.applicant.email.value for each in found} == {
        DAN.name: DAN.email,
        MEI.name: MEI.email,
    }
    assert [[(d.kind, d.first_page, d.last_page) for d in each.documents] for each in found] == [
        [("cover_letter", 1, 1), ("cv", 2, 2), ("writing_sample", 3, 5)],
        [("cover_letter", 6, 6), ("cv", 7, 7), ("writing_sample", 8, 10)],
    ]


def test_a_friend_hands_on_a_mail_with_its_papers():
    inner = message(SUMMER, f"{MEI.name} <{MEI.email}>", "My application.", [cv(MEI), letter(MEI)])
    found = read(forwarded("Karl Berg <berg@univ.example.org>", inner), OPENINGS, at(3)).submissions
    assert who([each.applicant for each in found]) == {MEI.name: MEI.email}


@pytest.mark.parametrize(
    "further",
    [
        [praise(DAN, "Karl Berg")],
        [praise(DAN, "Karl Berg", "support him fully")],
        [praise(DAN, "Karl Berg", "am glad to vouch for him, one of my best students")],
        [
            (
                "Paper.pdf",
                pdf(
                    f"Early Warning\nKarl Berg and {DAN.name}\nberg@univ.example.org\n\nExperience\nof the past\n\n{texts.prose(600)}"
                ),
            )
        ],
        [letter(someone("Dani Osei", DAN.email), "Letter.pdf")],
        [("Letter.pdf", pdf(texts.second_letter(someone("Lin Okafor"))))],  # somebody else's signature was left in it
        [
            (
                "References.pdf",
                pdf(
                    "References\n\nProf. Karl Berg\nberg@univ.example.org\n+49 30 901820\n\nDr. Ana Ruiz\nruiz@univ.example.org"
                ),
            )
        ],
    ],
    ids=["recommends", "supports", "vouches", "co-author", "short name", "signature", "references"],
)
def test_other_names_in_one_s_papers_are_no_applicants(further):
    for sender in (f"{DAN.name} <{DAN.email}>", f"Dan <{DAN.email}>"):
        assert len(applicants(sender, [cv(DAN, "CV.pdf"), *further, ("Essay.pdf", essay(3))])) == 1


def test_a_cv_whose_second_page_begins_with_a_referee_is_one_person_s():
    second = (
        "Prof. Karl Berg\nberg@univ.example.org\n\nSKILLS\nWord, Excel\n\nREFERENCES\nProf. Karl Berg, Dr. Ana Ruiz"
    )
    two = files.together(pdf(texts.cv(DAN)), pdf(second))
    assert len(applicants(f"{DAN.name} <{DAN.email}>", [("CV.pdf", two), letter(DAN, "Letter.pdf")])) == 1
