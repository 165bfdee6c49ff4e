"""Two names are one person's when one is another way to write the other, and never because they are merely alike."""

import pytest

from parsers.extraction.contacts import name_lines
from parsers.extraction.names import same_name, same_person


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ada Lindqvist", "LINDQVIST, Ada", True),
        ("Ada Lindqvist", "A. Lindqvist", True),
        ("Zoë Müller", "Zoe Muller", True),
        ("Ada Lindqvist", "Boris Petrov", False),
        ("Ada Lindqvist", "Ada Berg", True),  # a new family name
        ("Ada Lindqvist", "Karl Lindqvist", False),  # a brother
        ("Ada Lindqvist", "K. Lindqvist", False),
        ("María José Pérez", "María Isabel Pérez", False),
        ("María José Pérez", "María Pérez", True),
        ("Noor van der Berg", "Karim van der Berg", False),
        ("Alex Moreau", "Alexandra Moreau", True),
        ("Mei-Ling Zhou", "Meiling Zhou", True),
        ("Anna Berg", "Hans Berger", False),
        ("محمد أحمد", "Mohammed Ahmad", True),  # two scripts
        ("Tomás Rivera Soto", "Tomas Rivera", True),
        ("Seán O’Brien", "Sean OBrien", True),
        ("Ada", "Ada Lindqvist", True),
        ("Ada M. Lindqvist", "Ada Lindqvist, BA", True),
        ("Ada M. Lindqvist", "Ada Maria Lindqvist", True),
        ("Dr. Ada Lindqvist", "LINDQVIST Ada", True),
        ("A. Lindquist", "Ada Lindqvist", True),  # a slip
        ("Daniel Roy", "Daniela Roy", False),
        ("Paul Roy", "Paula Roy", False),
        ("Jon Smith", "Joan Smith", False),
        ("Maria Garcia", "Mario Garcia", False),
        ("Juan Perez Lopez", "Juana Perez Lopez", False),
        ("Ann Lee", "Anna Leeson", False),
        ("J. Smith", "Anna Jones Smith", False),
        ("Li Wei", "Li Na", False),
        ("Li Wei", "Li W.", True),
        ("Kim Min-ji", "Kim Soo-jin", False),
        ("Nguyen Van An", "Nguyen Van Binh", False),
        ("NAGY Anna", "NAGY Péter", False),
        ("王 小明", "王 小红", False),
        ("Иванова Анна", "Иванова Мария", False),
        ("", "Ada Lindqvist", True),
    ],
)
def test_two_names_may_be_one_person_s(name, other, same):
    assert same_person(name, other) is same
    assert same_person(other, name) is same


def test_a_new_family_name_is_another_name():
    assert same_name("Ada M. Lindqvist", "LINDQVIST, Ada")
    assert not same_name("Ada Lindqvist", "Ada Berg")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ada E. Lind (651) 555-0147\nada@example.org", "Ada E. Lind"),
        ("Ada Lind ada.lind@example.org\nwww.example.org", "Ada Lind"),
        ("Ada Lind | +44 20 7946 0958 | ada@example.org", "Ada Lind"),
        ("Ada Lind · https://example.org/ada", "Ada Lind"),
        ("Technical Skills\nOpen Source Software\nAda Lind", "Ada Lind"),
    ],
)
def test_the_name_at_the_head_of_a_cv_is_found_beside_a_number_or_an_address(head, name):
    assert next(name_lines(head), "") == name
