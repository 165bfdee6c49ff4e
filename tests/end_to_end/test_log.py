"""The log at info: one number leads from fetch to the mail that is sent, and no record names a person."""

import errno
import re
import shutil
from collections import defaultdict

import time_machine

import domain.steps
from tests.command import office, run  # noqa: F401 - fixtures
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY, samples, write

# Words that stand in the programs' own sentences and in people's names alike.
OWN_WORDS = {"internship", "application"}


def record(text: str) -> dict[str, str]:
    """The keys and values of one record."""
    return {key: value.strip('"') for key, value in re.findall(r'(\w+)=("(?:[^"\\]|\\.)*"|\S*)', text)}


def test_each_step_bears_the_message_s_number_and_nothing_names_a_person(office, run):  # noqa: F811
    shutil.rmtree(office.parent / "mailbox")
    write(office.parent / "mailbox")
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")
    with time_machine.travel(TODAY, tick=True):
        _, _, err = run("--log-level", "info", "once", "--quiet")
    records = [record(each) for each in err.splitlines() if "event=" in each]
    steps = defaultdict(list)
    for each in records:
        if "message" in each:
            steps[each["message"]].append(each["event"])
    whole = ["message kept", "message read", "message ended", "mail handed over"]
    assert len(steps) >= len(list(samples())) - 2
    assert all(found[0] == "message kept" for found in steps.values())
    assert any([each for each in whole if each in found] == whole for found in steps.values())
    people = [each for each in vars(texts).values() if isinstance(each, texts.Person)]
    private = {word.lower() for each in people for word in (each.email, *each.name.split()) if len(word) > 2}
    text = " ".join(" ".join(each.values()) for each in records).lower()
    assert not [word for word in private - OWN_WORDS if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    assert "@" not in text
    assert not re.search(r"\.(pdf|docx?|odt|zip|eml|png|jpe?g)\b", text)
    subjects = {
        each.raw.partition(b"Subject: ")[2].partition(b"\n")[0].decode("latin-1").strip().lower() for each in samples()
    }
    assert not [subject for subject in subjects - OWN_WORDS if len(subject) > 5 and subject in text]


def test_other_commands_log_no_steps(office, run):  # noqa: F811
    write(office.parent / "mailbox")
    assert "message kept" not in run("--log-level", "warning", "once", "--quiet")[2]


def test_what_was_done_is_recorded_where_the_log_cannot_be_written(monkeypatch):
    """A mail that was handed over and not noted would be sent once more."""

    class Full:
        def info(self, *_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(domain.steps, "log", Full())
    monkeypatch.setitem(domain.steps._followed, "steps", True)
    domain.steps.steps("mail handed over", [26], mail=3)


def test_a_level_that_there_is_not_is_refused(run):  # noqa: F811
    code, _, err = run("--log-level", "loud", "list")
    assert code == 2
    assert "loud" in err
