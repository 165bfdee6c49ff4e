"""An error's sentence at the desk names the page where the next step is done, and a command where no page does it."""

import pytest

from domain.actions import AddUser, CorrectApplication, JudgeSender, ListOutgoing, MakePass, Reconcile, SignInTo
from domain.errors import Fatal
from web.sentences import sentence_of


@pytest.mark.parametrize(
    ("action", "place"),
    [
        (ListOutgoing("dead"), "the page “Outbox”"),
        (CorrectApplication(), "the page “Applications”"),
        (CorrectApplication(3), "the page of a3"),
        (JudgeSender(5), "the page of m5"),
        (AddUser(), "the page “People”"),
        (Reconcile(), "the page “Is everything working?”"),
        (MakePass(), "the next pass"),
        (SignInTo("applications"), "`postroom login applications`"),
    ],
)
def test_a_next_step_is_named_as_the_desk_has_it(action, place):
    assert sentence_of(Fatal("it is not there; ", action, " helps")) == f"It is not there; {place} helps."
