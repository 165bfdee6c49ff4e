"""What a reading says: openings and cycles, dates, kinds, lengths, and files in every state of repair."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from config.openings import load_openings
from domain.addresses import matching_address
from domain.catalogue.kinds import Kind
from domain.documents import Document, TextSource
from domain.findings import Finding
from domain.reading import Reading
from parsers.classification.joint_decision import decide_together
from parsers.extraction.dates import dates
from parsers.extraction.letter import facts
from parsers.extraction.subject import match
from parsers.limits import Limits
from parsers.reading import read, read_documents
from parsers.rules.assess import assess_message
from parsers.rules.duration import duration_findings
from parsers.rules.gathering import Contribution, Gathered, place
from tests.mail import bad_files, files, texts
from tests.mail.files import essay, pdf
from tests.mail.messages import message, zipped
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.texts import ADA, HANA, Person, cv, letter, second_cv

OPENINGS = load_openings()
INTERNSHIP = OPENINGS["internship"]
NOVEMBER = datetime(2026, 11, 24, 12, tzinfo=UTC)
LIMITS = Limits()


def reading_of(*attached: tuple[str, bytes], subject: str = "ICRtoP Internship – Summer 2026", body: str = "Attached."):
    return read(apply(ADA, subject, list(attached), at(3), body), OPENINGS, at(3), LIMITS)


def findings_of(reading: Reading) -> tuple[Finding, ...]:
    """What the first applicant's application would have as findings if nothing else were sent."""
    return assess_message(reading, OPENINGS, at(3))[0]


def kinds_of(*attached: tuple[str, bytes], body: str = "Attached.") -> list[tuple[str, int | None, int | None]]:
    documents = reading_of(*attached, body=body).submissions[0].documents
    return [(each.kind.value, each.first_page, each.last_page) for each in documents]


def codes_of(*attached: tuple[str, bytes]) -> set[str]:
    return {finding.code for finding in findings_of(reading_of(*attached))}


PRAISE = """Letter of recommendation for Noah Braun

To whom it may concern,

It is my great pleasure to recommend Noah Braun, who was my student for two years. I supervised his thesis, and he was
among the best of his class: thoughtful, reliable and an excellent writer. I recommend him without reservation for your
internship and would be glad to answer any question about him.

Sincerely,
Professor Max Ref
Department of Politics"""


@pytest.mark.parametrize("more", [[], [("CV.pdf", pdf(cv(ADA)))]], ids=["alone", "with the applicant's own"])
def test_a_recommendation_alone_may_be_for_somebody_else_s_application(more):
    assert ("only_recommendation" in codes_of(("letter.pdf", pdf(PRAISE)), *more)) == (not more)


def test_a_stay_that_ends_before_it_begins_is_for_a_person_to_read():
    [found] = duration_findings(date(2026, 8, 30), date(2026, 6, 1), (3, 4), ())
    assert (found.code, found.sentence) == (
        "fact_unclear",
        "What is written about the stay could not be understood: “2026-08-30 to 2026-06-01”.",
    )


@pytest.mark.parametrize(
    ("body", "files", "language"),
    [
        ("Attached.", [("Letter.pdf", pdf(texts.french_letter(ADA)))], "fr"),
        (texts.french_letter(ADA), [("Writing sample.pdf", essay(4))], "fr"),
        ("Attached.", [("Writing sample.pdf", essay(4))], ""),
    ],
    ids=["letter", "mail", "sample alone"],
)
def test_an_applicant_is_answered_in_the_language_of_letter_or_mail_and_not_of_the_sample(body, files, language):
    reading = reading_of(*files, body=body)
    contributions = [Contribution.of(reading.submissions[0], reading, at(3))]
    assert Gathered.of(contributions, place(contributions), OPENINGS).language == language


def test_the_same_bytes_give_the_same_reading():
    raw = apply(ADA, "ICRtoP Internship – Summer 2026", three(ADA), at(3))
    assert read(raw, OPENINGS, at(3)) == read(raw, OPENINGS, at(3))


@pytest.mark.parametrize(
    ("subject", "opening", "cycle"),
    [
        ("ICRtoP Internship – Summer 2027", "internship", "summer 2027"),
        ("R2P intern application, fall", "internship", "fall 2027"),
        ("Internship w/ Responsibility to Protect (spring)", "internship", "spring 2027"),
        ("Stage d'été 2027 – CIRdP", "internship", "summer 2027"),
        ("Solicitud de pasantía, otoño 2027", "internship", "fall 2027"),
        ("ICRTOP INTERNSHP SPRNG 2027", "internship", "spring 2027"),
        ("AW: Fwd: [list] internship", "internship", "spring 2027"),
        ("[ICRTOP-INT]", "internship", "spring 2027"),
        ("Spring 2027", "internship", "spring 2027"),
        ("fall internship", "internship", "fall 2027"),
        ("Membership application", "membership", None),
        ("Demande d'adhésion", "membership", None),
        ("ІCRtoP intеrnship summer 2027", "internship", "summer 2027"),
        ("Former intern reunion", None, None),
        ("Lunch on Friday", None, None),
        ("internship summer or fall", "internship", None),
        ("", None, None),
    ],
)
def test_a_subject_names_opening_and_cycle_forgivingly(subject, opening, cycle):
    found = match(subject, "", OPENINGS, NOVEMBER)
    assert (found.opening, found.cycle) == (opening, cycle)
    assert bool(found.doubt) == (opening is None or (opening == "internship" and cycle is None))


@pytest.mark.parametrize(
    ("received", "cycle"),
    [
        (datetime(2026, 3, 31, tzinfo=UTC), "summer 2026"),
        (datetime(2026, 4, 10, tzinfo=UTC), "summer 2026"),
        (datetime(2026, 9, 1, tzinfo=UTC), "summer 2027"),
    ],
)
def test_a_season_whose_deadline_has_just_passed_is_late_and_not_moved_to_the_next_year(received, cycle):
    assert match("Summer internship", "", OPENINGS, received).cycle == cycle


def test_a_very_long_subject_is_read_in_bounded_time():
    assert match("ICRtoP internship summer 2027 " + "x " * 5_000, "", OPENINGS, NOVEMBER).opening == "internship"


@pytest.mark.parametrize(
    ("words", "availability", "start", "end"),
    [
        ("I am available full time from mid-May to the end of August 2027.", "full time", "2027-05-15", "2027-08-31"),
        ("I could start on 1 June for 12 weeks, part time.", "part time", "2027-06-01", "2027-08-24"),
        ("Je suis disponible à temps plein à partir du 3 septembre 2027.", "full time", "2027-09-03", None),
        (
            "Estoy disponible a tiempo completo del 1 de junio al 31 de agosto de 2027.",
            "full time",
            "2027-06-01",
            "2027-08-31",
        ),
        ("Available June–August 2027", None, "2027-06-01", "2027-08-31"),
        ("My dates: 06/15/2027 - 09/05/2027", None, "2027-06-15", "2027-09-05"),
        ("I am available from 2027-06-01 until 2027-09-15.", None, "2027-06-01", "2027-09-15"),
        ("I worked full time at a bakery from May 2019 to June 2020.", None, None, None),
        ("I was born on 3 May 2001 and will graduate in June 2027.", None, None, None),
    ],
)
def test_availability_and_dates_are_read_as_written(words, availability, start, end):
    found = facts([("body", None, words)], NOVEMBER, INTERNSHIP)
    assert (found.availability.value, found.start_date.value, found.end_date.value) == (availability, start, end)
    assert all(fact.evidence for fact in (found.availability, found.start_date, found.end_date) if fact.value)


@pytest.mark.parametrize(
    "away",
    [
        "I am out of the country until 3 May.",
        "I am in Ghana until 3 May, without a phone.",
        "Ich bin bis 3. Mai nicht im Lande.",
        "Bis zum 3. Mai bin ich im Ausland.",
        "Je suis absente jusqu'au 3 mai.",
        "Je suis à l'étranger jusqu'au 3 mai.",
        "Estoy fuera del país hasta el 3 de mayo.",
        "Estaré ausente hasta el 3 de mayo.",
    ],
)
def test_how_long_somebody_is_away_is_not_when_the_stay_ends(away):
    found = facts([("body", None, f"{away} I am available from 1 June to 31 August 2027.")], NOVEMBER, INTERNSHIP)
    assert (found.start_date.value, found.end_date.value) == ("2027-06-01", "2027-08-31")


@pytest.mark.parametrize("name", ["April May", "June Park", "May August Lin"])
def test_a_name_is_no_date(name):
    words = f"My name is {name} and I study politics. I am available from 14 June to 17 September 2027."
    found = facts([("body", None, words)], NOVEMBER, INTERNSHIP, name)
    assert (found.start_date.value, found.end_date.value) == ("2027-06-14", "2027-09-17")


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Summer Jones", "Summer Jones - Fall Internship 2027"),
        ("Autumn Spring", "Internship fall 2027, AUTUMN SPRING"),
        ("Winter Verano", "Candidature stage automne 2027 – Winter  Verano"),
    ],
)
def test_a_name_is_no_season(name, subject):
    assert match(subject, "", OPENINGS, NOVEMBER, name).cycle == "fall 2027"


@pytest.mark.parametrize(
    "words", ["available from 31 February", "available from 05/06/2027", "start date: 1 June 20267"]
)
def test_what_cannot_be_a_date_is_unclear_and_never_guessed(words):
    found = facts([("body", None, words)], NOVEMBER, INTERNSHIP)
    assert found.start_date.value is None
    assert found.start_date.problem.code == "fact_unclear"


def test_the_order_of_day_and_month_is_read_from_another_date_beside_it():
    (first, second) = dates("from 05/06/2027 to 28/08/2027", NOVEMBER.date())
    assert (first.first.isoformat(), second.first.isoformat()) == ("2027-06-05", "2027-08-28")


def test_mail_and_letter_that_contradict_each_other_are_reported():
    texts_ = [("body", None, "I am available from 1 June 2027."), ("2", 1, "I am available from 1 September 2027.")]
    (told,) = facts(texts_, NOVEMBER, INTERNSHIP).findings
    assert told.code == "facts_disagree"
    assert [each.document for each in told.evidence] == ["body", "2"]


LETTER, SAMPLE = pdf(letter(ADA)), essay(4)


def test_documents_without_telling_names_are_recognised_by_what_they_say():
    found = kinds_of(("1.pdf", pdf(second_cv(ADA))), ("2.pdf", LETTER), ("3.pdf", SAMPLE))
    assert found == [("cv", 1, 1), ("cover_letter", 1, 1), ("writing_sample", 1, 4)]


@pytest.mark.parametrize("order", [("letter", "cv", "sample"), ("sample", "letter", "cv"), ("cv", "sample", "letter")])
def test_one_file_with_all_three_is_taken_apart_in_any_order(order):
    parts = {"letter": [letter(HANA)], "cv": [cv(HANA)], "sample": [texts.prose(330)] * 4}
    pages = [page for part in order for page in parts[part]]
    names = {"letter": "cover_letter", "cv": "cv", "sample": "writing_sample"}
    found = kinds_of(("application.pdf", pdf(*pages)))
    assert [kind for kind, _, _ in found] == [names[part] for part in order]
    assert [page for _, first, last in found for page in range(first, last + 1)] == list(range(1, len(pages) + 1))


def test_a_letter_in_the_mail_counts_and_a_covering_note_does_not():
    assert ("cover_letter", None, None) in kinds_of(("cv.pdf", pdf(cv(ADA))), body=letter(ADA))
    assert [kind for kind, _, _ in kinds_of(("cv.pdf", pdf(cv(ADA))))] == ["cv"]


def test_kinds_are_settled_together_because_nobody_sends_three_letters():
    def told(letter_: float, sample: float) -> Document:
        scores = ((Kind.COVER_LETTER, letter_), (Kind.WRITING_SAMPLE, sample))
        return Document(Kind.UNKNOWN, 0, (), "1", 1, 1, 1, None, 300, None, TextSource.TEXT, scores=scores)

    assert [each.kind for each in decide_together([told(0.9, 0.1), told(0.5, 0.48)])] == [
        Kind.COVER_LETTER,
        Kind.WRITING_SAMPLE,
    ]
    assert decide_together([told(0.3, 0.2)])[0].kind is Kind.UNKNOWN


def test_a_document_that_gave_way_to_a_likelier_one_says_so_until_that_one_is_gone():
    def seen(letter_: float, sample: float) -> Document:
        scores = ((Kind.COVER_LETTER, letter_), (Kind.WRITING_SAMPLE, sample))
        reasons = ("it greets somebody",)
        return Document(Kind.UNKNOWN, 0, reasons, "1", 1, 1, 1, None, 300, None, TextSource.TEXT, scores=scores)

    likelier, second = decide_together([seen(0.9, 0.1), seen(0.5, 0.48)])
    assert likelier.reasons == ("it greets somebody",)
    assert second.reasons == ("another document is likelier the cover letter", "it greets somebody")
    assert decide_together([likelier, second])[1].reasons == second.reasons
    assert decide_together([second])[0].reasons == ("it greets somebody",)


@pytest.mark.parametrize(
    ("sample", "code"),
    [
        (essay(2), "sample_too_short"),
        (essay(3), "sample_length_met"),
        (essay(5), "sample_length_met"),
        (essay(6), "sample_too_long"),
        (essay(5, title=True, bibliography=True), "sample_length_met"),
        (pdf(*[texts.prose(900)] * 5, size=8, leading=1.05, margin=40), "sample_dense"),
    ],
    ids=["2", "3", "5", "6", "5 and title and bibliography", "5 dense"],
)
def test_the_length_of_a_sample_is_held_to_three_to_five_pages_of_body(sample, code):
    assert code in codes_of(("Writing sample.pdf", sample))


def test_what_is_no_body_is_named_with_its_pages():
    (document,) = reading_of(("Writing sample.pdf", essay(5, title=True, bibliography=True))).submissions[0].documents
    assert (document.pages, document.body_pages) == (7, 5)
    assert dict(document.left_out) == {"title page": (1,), "bibliography": (7,)}


def test_a_title_page_is_known_beside_pages_as_short_as_itself():
    pages = ("On Warnings\nA report\nAda Lindqvist", "Contents\n" + "Summary ........ 3\n" * 4, texts.prose(400))
    sample = pdf(*pages, "Appendix A\nWhom did you tell, and when did you tell it, and what was said?")
    (document,) = reading_of(("Writing sample.pdf", sample)).submissions[0].documents
    assert dict(document.left_out) == {"title page": (1,), "table of contents": (2,), "appendices": (4,)}


@pytest.mark.parametrize("size", [9, 11, 12])
def test_the_look_of_a_sample_is_measured(size):
    made = pdf(*[texts.prose(300)] * 3, size=size, leading=1.5, margin=72)
    (document,) = reading_of(("Writing sample.pdf", made)).submissions[0].documents
    assert document.font_size == size
    assert document.line_spacing == pytest.approx(1.5, abs=0.06)
    assert document.margins[0] == pytest.approx(72, abs=3)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (SAMPLE[: len(SAMPLE) // 3], "broken"),
        (pdf("secret", password="x"), "encrypted"),
        (b"PK\x03\x04 no archive", "broken"),
        (b"\x00\x01\x02" * 50, "unsupported"),
    ],
    ids=["empty", "cut off", "password", "no archive", "unknown format"],
)
def test_a_file_that_cannot_be_read_is_a_finding_and_the_others_are_read(content, code):
    name = "Writing sample.zip" if code == "broken" and content.startswith(b"PK") else "Writing sample.pdf"
    found = reading_of(("cv.pdf", pdf(cv(ADA))), (name, content))
    assert code in {problem.code for problem in found.problems}
    assert Kind.CV in {document.kind for document in found.submissions[0].documents}


def test_a_scan_is_read_from_its_picture():
    found = reading_of(("scan.pdf", files.scan(cv(ADA))))
    (document,) = found.submissions[0].documents
    if any(problem.code == "unreadable_text" for problem in found.problems):
        pytest.skip("tesseract is not installed")
    assert (document.kind, document.text_source, document.pages) == (Kind.CV, TextSource.OCR, 1)


def test_each_page_says_where_its_words_come_from():
    found = reading_of(("cv.pdf", files.together(pdf(cv(ADA)), files.scan(texts.second_cv(ADA)), pdf(""))))
    if any("tesseract" in problem.detail.lower() for problem in found.problems):
        pytest.skip("tesseract is not installed")
    sources = [source for document in found.submissions[0].documents for source in document.page_sources]
    assert sources == [TextSource.TEXT, TextSource.OCR, TextSource.NONE]


def test_a_word_file_has_the_pages_that_its_layout_gives_it():
    found = read_documents([("Writing sample.docx", files.docx(texts.prose(1_900)))], OPENINGS, NOVEMBER)
    (document,) = found.submissions[0].documents
    if document.pages is None:
        pytest.skip("libreoffice is not installed")
    assert document.kind is Kind.WRITING_SAMPLE
    assert 3 <= document.pages <= 6


def test_the_person_inside_a_forward_applies():
    from tests.mail.messages import forwarded

    raw = forwarded("Desk <desk@office.example.org>", apply(ADA, "ICRtoP internship", three(ADA), at(3)))
    found = read(raw, OPENINGS, at(3), own_addresses=["desk@office.example.org"])
    assert found.submissions[0].applicant.email.value == ADA.email


def test_nobody_is_guessed_when_a_gateway_sends_for_somebody():
    senders = OPENINGS.senders.model_copy(update={"gateways": ("scanner@office.example.org",)})
    openings = OPENINGS.model_copy(update={"senders": senders})
    raw = apply(Person("Scanner", "scanner@office.example.org"), "Scan", [("scan.pdf", LETTER)], at(3))
    assert read(raw, openings, at(3)).submissions[0].applicant.email.value == ADA.email
    blank = apply(Person("Scanner", "scanner@office.example.org"), "Scan", [("scan.pdf", SAMPLE)], at(3))
    assert read(blank, openings, at(3)).submissions[0].applicant.email.value is None


def test_addresses_are_normalised_for_matching_alone():
    assert matching_address("Ada.Lind+jobs@GoogleMail.com") == "adalind@gmail.com"
    raw = apply(dataclasses.replace(ADA, email="Ada.Lind+jobs@GMail.com"), "ICRtoP internship", three(ADA), at(3))
    assert read(raw, OPENINGS, at(3)).submissions[0].applicant.email.value == "Ada.Lind+jobs@GMail.com"


def test_a_membership_form_gives_its_fields_and_its_criteria():
    def found(name: str, content: bytes):
        raw = apply(Person("An Organisation", "office@example.org"), "ICRtoP Membership", [(name, content)], at(3))
        return read(raw, OPENINGS, at(3))

    as_pdf = found("form.pdf", files.form_pdf(texts.FORM))
    assert dict(as_pdf.submissions[0].form)["organisation"].value == "Association for Examples of Peace"
    assert "eligible_kind" in {each.code for each in findings_of(as_pdf)}
    as_word = found("form.docx", files.docx(texts.form(Kind_of_organisation="Ministry of Examples")))
    (told,) = [each for each in findings_of(as_word) if each.code == "not_eligible"]
    assert ("criterion", "4") in told.values


def locked(archive: bytes) -> bytes:
    """An archive whose members say that they are encrypted (APPNOTE section 4.4.4, bit 0)."""
    changed = bytearray(archive)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[changed.index(mark) + flags] |= 1
    return bytes(changed)


UNOPENED = {
    "a password": ("documents.zip", locked(zipped({"CV.pdf": pdf(cv(ADA))})), "encrypted"),
    "a damaged archive": ("documents.zip", b"PK\x03\x04" + bytes(200), "broken"),
    "a damaged winmail.dat": ("winmail.dat", bad_files.tnef("CV.pdf", pdf(cv(ADA)))[:40], "broken"),
}


@pytest.mark.parametrize(("name", "content", "code"), UNOPENED.values(), ids=UNOPENED)
def test_who_applies_with_files_that_cannot_be_opened_applies_and_is_reported(name, content, code):
    reading = reading_of((name, content), body="Dear office,\n\nthese are for you.\n\nAda")
    assert reading.set_aside == ""
    assert code in {each.code for each in findings_of(reading)}


def test_what_cannot_be_opened_makes_no_application_of_a_mail_that_names_no_opening():
    name, content, _ = UNOPENED["a password"]
    reading = reading_of((name, content), subject="Invoice", body="Your lottery win is in the archive.")
    assert reading.set_aside == "spam"


@pytest.mark.parametrize(
    ("attached", "set_aside"),
    [(("CV.pdf", pdf(cv(ADA))), ""), (("News.pdf", pdf(texts.prose(600))), "newsletter")],
    ids=["a CV", "an article"],
)
def test_what_comes_through_the_office_s_own_mailing_list_is_distinguished_from_a_newsletter_by_what_it_brings(
    attached, set_aside
):
    raw = apply(ADA, "Hello", [attached], at(3), "Good day,\n\nthese are for you.\n\nAda")
    assert (
        read(b"List-Id: <internships.example.org>\r\nPrecedence: list\r\n" + raw, OPENINGS, at(3)).set_aside
        == set_aside
    )


@pytest.mark.parametrize("body", ["", "\n\n", "<html><body><br></body></html>"])
def test_a_question_that_stands_in_the_subject_alone_is_the_writer_s_words(body: str):
    raw = message("Can I still apply for the spring internship?", "Sam Okoro <sam@example.com>", body)
    if body.startswith("<"):
        raw = raw.replace(b"text/plain", b"text/html")
    found = read(raw, OPENINGS, at(11))
    assert (found.set_aside, found.own_words) == ("inquiry", "Can I still apply for the spring internship?")
