"""Message-IDs of our own are recognised, and nobody else can make one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.message_ids import application_of, make_message_id

SECRET = b"s" * 32


def test_a_message_id_leads_back_to_its_thread_and_is_always_the_same():
    made = make_message_id("0a1b2c", "notification:12", "office.example.org", SECRET)
    assert made == make_message_id("0a1b2c", "notification:12", "office.example.org", SECRET)
    assert application_of(made, SECRET) == "0a1b2c"


@given(st.text(max_size=300), st.text(max_size=300))
def test_different_mails_have_different_ids_of_bounded_length(one, other):
    made = [make_message_id("t", what, "office.example.org", SECRET) for what in (one, other)]
    assert (made[0] == made[1]) == (one == other)
    assert all(len(each) < 300 and each.isascii() and "\n" not in each for each in made)


@pytest.mark.parametrize(
    "change", [("0a1b2c", "0a1b2d"), ("notification_12", "notification_13"), ("<postroom", "<other"), (">", "\n>")]
)
def test_a_changed_id_is_nobodys(change):
    made = make_message_id("0a1b2c", "notification:12", "office.example.org", SECRET)
    assert application_of(made.replace(*change), SECRET) is None
    assert application_of(made, b"another secret") is None


@given(st.text(max_size=200))
def test_any_text_is_no_id_of_ours(text):
    assert application_of(text, SECRET) is None
