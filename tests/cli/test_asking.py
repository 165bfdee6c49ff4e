"""An act says what it will do before it does it; what cannot be taken back is asked for twice, and refused where nobody answers."""

import io
import json
import sys

import pytest

from cli import asking
from tests.command import complete, put
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three


class Terminal(io.StringIO):
    """Answers typed at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch):
    """Lets a person sit at the terminal and type these answers."""

    def answers(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", Terminal(text))
        monkeypatch.setattr(asking, "can_ask", lambda: True)
        for module in ("cli.review", "cli.outbox"):
            monkeypatch.setattr(f"{module}.can_ask", lambda: True)

    return answers


@pytest.fixture
def two(run, office):
    for number, person in enumerate((texts.ADA, texts.TOMAS), start=1):
        raw = apply(person, "ICRtoP Internship – Summer 2026", three(person), at(number))
        put(office, f"{number}.eml", raw, at(number))
    run("once")


def statuses(run) -> list[str]:
    return [each["status"] for each in sorted(json.loads(run("list", "--json")[1]), key=lambda each: each["id"])]


def test_erasing_says_what_goes_and_is_asked_for_twice(run, two, typed):
    typed("y\nn\n")
    code, out, err = run("erase", "a1")
    assert (code, out) == (1, "")
    assert "goes: application a1 Ada Lindqvist (internship, summer 2026, complete)" in err
    assert "goes: message m1, Ada Lindqvist <ada.lindqvist@example.org>" in err
    assert "It cannot be taken back." in err
    assert statuses(run) == ["complete", "complete"]
    typed("y\ny\n")
    run("erase", "Ada Lindqvist")
    assert statuses(run) == ["complete"]


def test_erasing_is_refused_where_nobody_answers(run, two):
    code, out, err = run("erase", "a1")
    assert (code, out) == (2, "")
    assert "nobody answers here, so nothing was changed; in a script say --yes" in err
    assert statuses(run) == ["complete", "complete"]


def test_only_a_whole_name_is_erased(run, two):
    code, _, err = run("erase", "Ada", "--yes")
    assert (code, "“Ada” is neither an application's number, nor an address, nor an applicant's whole name" in err) == (
        2,
        True,
    )
    assert statuses(run) == ["complete", "complete"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["correct", "a2", "--merge-into", "ada"], "becomes part of a1 Ada Lindqvist"),
        (["decide", "a1", "a2", "declined"], "2 applications will be declined"),
    ],
    ids=["a merge", "several decisions"],
)
def test_at_a_terminal_a_large_act_is_asked_for(run, two, typed, words, says):
    typed("n\n")
    code, out, err = run(*words)
    assert (code, out) == (1, "")
    assert says in err
    assert statuses(run) == ["complete", "complete"]
    typed("y\n")
    assert run(*words)[0] == 0
    assert statuses(run) != ["complete", "complete"]


def test_an_undo_says_first_what_it_takes_back(run, two, typed):
    run("decide", "a1", "accepted", "--who", "Jo")
    typed("n\n")
    code, out, err = run("undo", "a1")
    assert (code, out) == (1, "")
    assert "this takes back what Jo did on " in err
    assert "application a1 is accepted, and was complete" in err
    assert statuses(run) == ["accepted", "complete"]


def test_a_script_is_not_asked_before_what_can_be_undone(run, office):
    complete(office)
    run("once")
    assert run("decide", "a1", "accepted")[0] == 0
    assert run("undo", "a1")[0] == 0
