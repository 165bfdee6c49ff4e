"""A header's words give the name as its owner writes it: without degrees and schools, the given name first where that is certain."""

import pytest

from parsers.extraction.displayed_names import person_name


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Joel Fadel, PhD", "Joel Fadel"),
        ("Fadel, Joel, Ph.D.", "Joel Fadel"),
        ("Ada Lindqvist, M.A., LL.M.", "Ada Lindqvist"),
        ("Ada Lindqvist, Ph. D.", "Ada Lindqvist"),
        ("Ada Lindqvist, B.A. (Hons)", "Ada Lindqvist"),
        ("Ada Lindqvist, Esq.", "Ada Lindqvist"),
        ("Ada Lind MPA/ID", "Ada Lind"),
        ("Solheim, Dr. Ingrid", "Dr. Ingrid Solheim"),
        ("Löfgren, Anna - UNIVERSITY", "Anna Löfgren"),
        ("Löfgren, Anna | Lunds universitet", "Anna Löfgren"),
        ("Lindqvist, Ada (Law School)", "Ada Lindqvist"),
        ("Lindqvist, Ada [Student]", "Ada Lindqvist"),
        ("Université de Genève - Ada Lindqvist", "Ada Lindqvist"),
        ("Ada Lindqvist, Boston University", "Ada Lindqvist"),
        ("Ada Lindqvist/Students/Univ", "Ada Lindqvist"),
        ("Ada Lindqvist (she/her)", "Ada Lindqvist"),
        ("Lindqvist, Ada /UNIV/EXAMPLE", "Ada Lindqvist"),
        ("Ada Lindqvist /Univ", "Ada Lindqvist"),
        ("s1234567 (Ada Lindqvist)", "Ada Lindqvist"),
        ("alindqvist (Lindqvist, Ada)", "Ada Lindqvist"),
        ("alindqvist (Student)", "alindqvist"),
        ("Lindqvist, Ada on behalf of Example Careers", "Ada Lindqvist"),
        ("Ada Lindqvist im Auftrag von Zentrale", "Ada Lindqvist"),
        ("Ada Lindqvist 🌻✨", "Ada Lindqvist"),
        ("Mr. FADEL Joel", "Joel Fadel"),
        ("Ms Ada Lindqvist", "Ada Lindqvist"),
        ("Frau Ada Lindqvist", "Ada Lindqvist"),
        ("Dr. FADEL Joel", "Dr. Joel Fadel"),
        ("Prof. Dr. Ada Lindqvist", "Prof. Dr. Ada Lindqvist"),
        ("🇸🇪 Ada Lindqvist", "Ada Lindqvist"),
        ("Smith, John, Jr.", "John Smith Jr."),
        ("John Smith III", "John Smith III"),
        ("DUPONT Marie", "Marie Dupont"),
        ("GARCÍA MÁRQUEZ Gabriel", "Gabriel García Márquez"),
        ("García Márquez, Gabriel", "Gabriel García Márquez"),
        ("VAN DER BERG Noor", "Noor van der Berg"),
        ("van der Berg, Noor", "Noor van der Berg"),
        ("de la Cruz, María José", "María José de la Cruz"),
        ("SANTOS FILHO João", "João Santos Filho"),
        ("O'BRIEN, Seán", "Seán O'Brien"),
        ("McDONALD, Ada", "Ada McDonald"),
        ("Jean-Luc MARTIN", "Jean-Luc Martin"),
        ("AL-HASSAN Fatima", "Fatima Al-Hassan"),
        ("КУЗНЕЦОВА Анна Сергеевна", "Анна Сергеевна Кузнецова"),
        ("NGUYEN Van An", "Nguyen Van An"),  # the family name stands first there
        ("Nguyen, Van An", "Van An Nguyen"),
        ("WANG Xiaoming", "Wang Xiaoming"),
        ("王小明 (Wang Xiaoming)", "王小明"),
        ("田中 太郎（学生）", "田中 太郎"),
        ("JP Smith", "JP Smith"),  # initials
        ("Yo-Yo Ma", "Yo-Yo Ma"),  # a family name that looks like a degree
        ("LUCA BIANCHI", "LUCA BIANCHI"),
        ("Suharto", "Suharto"),
        ("Seán Ó Faoláin", "Seán Ó Faoláin"),
        ("", ""),
    ],
)
def test_the_name_is_what_its_owner_would_write(shown, name):
    assert person_name(shown) == name


def test_capitals_alone_are_written_as_the_signature_writes_them():
    assert person_name("LUCA DI MARCO", ["Luca Di Marco"]) == "Luca Di Marco"
    assert person_name("bianchi luca", ["Luca Bianchi"]) == "Luca Bianchi"
    assert person_name("LUCA BIANCHI", ["Ada Lind"]) == "LUCA BIANCHI"


def test_behind_a_whole_name_a_place_is_no_given_name():
    assert person_name("Ada Lindqvist, Stockholm", (), "ada.lindqvist@example.org") == "Ada Lindqvist"
    assert person_name("García Márquez, Gabriel", (), "ggarciamarquez@example.org") == "Gabriel García Márquez"
