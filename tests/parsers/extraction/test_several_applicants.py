"""Files that came together are parted by the people whom they name, and one person's files stay together."""

from parsers.extraction.several_applicants import Piece, author, shares

HEAD = "Lund, Sweden\n{email}\n\nEducation\nLund University 2020-2024\n\nExperience\nIntern, Red Cross\n"


def cv(name: str, email: str = "ada@example.org") -> str:
    return f"{name}\n{HEAD.format(email=email)}"


def letter(name: str) -> str:
    return f"Dear Secretariat,\n\nI am writing to apply for the internship. I am a student.\n\nSincerely,\n{name}\n"


def parted(*texts: str) -> list[list[str]]:
    return [
        each.paths for each in shares([Piece(str(place), f"scan{place}.pdf", text) for place, text in enumerate(texts)])
    ]


def test_one_person_s_name_written_in_two_ways_is_one_person():
    assert parted(cv("Ada M. Lindqvist"), letter("Ada Lindqvist")) == []
    assert parted(cv("Ada M. Lindqvist"), letter("Ada Lindqvist, BA")) == []
    assert parted(letter("A. Lindqvist"), cv("LINDQVIST, Ada")) == []


def test_an_essay_with_a_heading_of_a_cv_is_nobody():
    essay = "Human Dignity\n\nThis essay asks.\n\nEducation\n\nStates educate.\n"
    assert parted(cv("Ada Lindqvist"), essay) == []


def test_people_with_one_family_name_or_one_given_name_are_two():
    one, other = "ada@example.org", "other@example.org"
    assert parted(cv("Ada Roy", one), cv("Tom Roy", other), letter("Tom Roy")) == [["0"], ["1", "2"]]
    assert parted(cv("Maria Roy", one), cv("Maria Smith", other)) == [["0"], ["1"]]
    assert parted(cv("Daniel Roy", one), cv("Daniela Roy", other)) == [["0"], ["1"]]
    assert parted(cv("王 小明", one), cv("Tom Smith", other)) == [["0"], ["1"]]


def test_an_address_that_two_people_share_does_not_make_them_one():
    assert parted(cv("Tom Roy"), cv("Maria Roy")) == [["0"], ["1"]]
    assert parted(cv("Ada Roy"), cv("Ada Berg")) == []


def test_a_letter_signed_with_what_two_people_are_called_is_given_by_its_place_and_reported():
    texts = letter("Ada"), cv("Ada Roy", "roy@example.org"), cv("Ada Berg", "berg@example.org")
    people = shares([Piece(str(place), f"scan{place}.pdf", text) for place, text in enumerate(texts)])
    assert [(each.name, each.paths, each.by_place) for each in people] == [
        ("Ada Roy", ["0", "1"], ["scan0.pdf"]),
        ("Ada Berg", ["2"], []),
    ]


def test_only_a_document_of_an_application_with_contacts_or_a_signature_names_its_author():
    assert author(cv("Ada Lindqvist")) == "Ada Lindqvist"
    assert author(letter("Ada Lindqvist")) == "Ada Lindqvist"
    assert author("Human Dignity\n\nThis essay asks.\n") == ""
    assert author("Human Dignity\nAda Lindqvist\nlindqvist@example.org\n\nThis essay asks.\n") == "Ada Lindqvist"
