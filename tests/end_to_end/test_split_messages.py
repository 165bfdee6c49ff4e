"""A message that its sender's program split into parts (message/partial, RFC 2046 section 5.2.2) is one application."""

import json

import pytest

from parsers.mail.split import joined
from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three

WHOLE = apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3))


def split(whole: bytes, count: int) -> list[bytes]:
    """As Outlook Express split what was too large for a server."""
    head, _, _ = whole.partition(b"\r\n\r\n")
    sender = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"from:"))
    lines = whole.splitlines(keepends=True)
    size = len(lines) // count + 1
    return [
        b"%b\r\nTo: internships@office.example.org\r\nSubject: Application [%d/%d]\r\nMessage-ID: <part%d@example.org>\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: message/partial; id="whole@example.org"; number=%d%b\r\n\r\n'
        % (sender, number, count, number, number, b"; total=%d" % count if number == count else b"")
        + b"".join(lines[(number - 1) * size : number * size])
        for number in range(1, count + 1)
    ]


def applications(run):  # noqa: F811
    return json.loads(run("list", "--json")[1])


@pytest.mark.parametrize(("order", "at_once"), [((1, 2, 3), True), ((2, 3, 1), True), ((3, 1, 2), False)])
def test_the_parts_are_joined_in_whatever_order_they_come(office, run, order, at_once):  # noqa: F811
    parts = split(WHOLE, 3)
    for place, number in enumerate(order):
        put(office, f"{place}.eml", parts[number - 1], at(3, hour=9 + place))
        if not at_once:
            run("once")
    run("once")
    [found] = applications(run)
    shown = json.loads(run("show", str(found["id"]), "--json")[1])
    assert {each["kind"] for each in shown["documents"]} == {"cv", "cover_letter", "writing_sample"}
    assert not [each for each in shown["findings"] if each["severity"] == "lacking"]
    run("replay", "--yes")
    assert [each["id"] for each in applications(run)] == [found["id"]]
    waiting = {each["reason"] for each in json.loads(run("messages", "--state", "set_aside", "--json")[1])}
    assert waiting == {"joined_part"}
    said = run("report")[1]
    assert "a part of a message" not in said.partition("Set aside")[0]


def test_the_parts_that_were_joined_go_when_their_application_is_erased_and_not_before(office, run):  # noqa: F811
    office.write_text(office.read_text() + "[retention]\nset_aside_days = 1\n")
    for place, part in enumerate(split(WHOLE, 3)):
        put(office, f"{place}.eml", part, at(3, hour=9 + place))
    run("once")
    run("once")
    [found] = applications(run)
    assert len(json.loads(run("messages", "--json")[1])) == 3
    run("erase", found["id"], "--yes")
    assert json.loads(run("messages", "--json")[1]) == []


def test_a_part_alone_waits_and_nothing_is_said_to_its_sender(office, run):  # noqa: F811
    put(office, "1.eml", split(WHOLE, 2)[1], at(3))
    run("once")
    assert applications(run) == []
    said = run("messages", "--state", "set_aside")[1]
    assert "part 2 of 2" in " ".join(said.split())
    assert not list(office.parent.glob("**/sent/*.eml"))


def test_parts_of_other_messages_are_not_mixed():
    one, two = split(WHOLE, 2), split(WHOLE, 3)
    assert joined([one[0], two[1], one[1].replace(b"number=2", b"number=3")]) is None
    assert joined(one[:1]) is None
    assert joined([]) is None
    assert joined(list(reversed(one))) is not None
