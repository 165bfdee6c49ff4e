"""The command `user`: who may use the desk."""

import json
import re

LINK = re.compile(r"http://127\.0\.0\.1:8000/(invitation|password)/[\w-]{43}\n")


def test_the_first_person_is_an_admin_and_the_next_a_coordinator(run):
    code, out, _ = run("user", "list")
    assert code == 0
    assert "postroom user add" in out
    code, out, _ = run("user", "add", "Noor@Example.org", "--name", "Noor Haddad")
    assert code == 0
    assert LINK.search(out)
    run("user", "add", "ada@example.org")
    run("user", "add", "mei@example.org", "--role", "reviewer")
    listed = json.loads(run("user", "list", "--json")[1])
    assert [(each["email"], each["name"], each["role"]) for each in listed] == [
        ("ada@example.org", "ada", "coordinator"),
        ("mei@example.org", "mei", "reviewer"),
        ("noor@example.org", "Noor Haddad", "admin"),
    ]
    table = run("user", "list")[1].splitlines()
    assert re.search(r"noor@example.org +Noor Haddad +admin +invited +never", table[3])


def test_a_link_is_made_anew_and_a_person_removed(run):
    run("user", "add", "noor@example.org")
    run("user", "add", "ada@example.org")
    assert LINK.search(run("user", "password", "ADA@example.org")[1])
    assert run("user", "remove", "ada@example.org") == (0, "ada@example.org is removed.\n", "")
    assert run("user", "remove", "ada@example.org")[0] == 1


def test_what_cannot_be_is_said(run):
    run("user", "add", "noor@example.org")
    for code, words, says in (
        (1, ("remove", "noor@example.org"), "needs an admin"),
        (1, ("add", "noor@example.org"), "has an account already"),
        (1, ("password", "ada@example.org"), "nobody at the desk has the address"),
        (2, ("add", "noor"), "no e-mail address"),
        (2, ("add", "ada@example.org", "--role", "coordinatr"), "did you mean “coordinator”"),
        (2, ("password", "noor@example.org", "--ask"), "nobody can answer here"),
    ):
        ended, out, err = run("user", *words)
        assert (ended, out) == (code, "")
        assert says in err
