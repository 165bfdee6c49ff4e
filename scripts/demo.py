"""`make demo`: a sample mailbox through the whole program, without network or account.

Everything lies in demo/: the mailbox, the settings, in demo/var what postroom keeps, and index.html, which leads to all of it. A
second run finds nothing new.
"""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from config.settings import load_settings
from domain.users import Role
from domain.version import VERSION
from ingest.office import opened
from operations.access.passwords import hashed
from operations.changes import Attribution
from operations.people import find_person, invite, person_of, set_password
from parsers import documents

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
POSTROOM = Path(sys.executable).with_name("postroom")
DESK = "http://127.0.0.1:8000"
TITLES = {"to-an-applicant.html": "A mail to an applicant", "to-the-coordinator.html": "A mail to the coordinator"}
INDEX = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>postroom: the demo</title>
<style>body {{ font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }} li {{ margin: 0 0 1rem }}</style>
</head><body><h1>postroom {version}: the demo</h1><ul>
{items}
</ul></body></html>
"""
PERSON, PASSWORD = "rosa@office.example.org", "seven green boats"
SETTINGS = """# The demo's settings. A real office names its mailbox and its mail server here; the README shows how.
[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
addresses = ["desk@office.example.org"]

[mailboxes.applications]
kind = "folder"
path = "mailbox"
history = "answer"       # a real mailbox's history is filed silently; here it is treated as new, to have something to show

[notify]
acknowledge = true

[limits]
allow_unsandboxed = true  # the demo's mail was made here; a real office's is read in bubblewrap alone
"""


def main() -> None:
    """Makes what is missing, runs one pass and the report, and says what there is to see."""
    from tests.mail import sample_mailbox

    DEMO.mkdir(exist_ok=True)
    first = not (DEMO / "mailbox").exists()
    expected = sample_mailbox.write(DEMO / "mailbox") if first else list(sample_mailbox.samples())
    (DEMO / "postroom.toml").write_text(SETTINGS, encoding="utf-8")
    there = (
        f"holds {len(expected)} messages; reading and filing them takes some seconds" if first else "is there already"
    )
    say(f"postroom {VERSION}. The sample mailbox {there}.")
    outcome = json.loads(run("once", "--json"))
    report = DEMO / "report.html"
    run("report", "--date", busiest_day(), "--out", str(report))
    tell(outcome, expected)
    add_account()
    mails = write_mails(DEMO / "var" / "sent", DEMO / "mails", json.loads(run("list", "--json")))
    where(write_index(DEMO, mails), mails, report)


def run(*words: str) -> str:
    """The command's standard output; exit 1 says that something waits for a person, as it should here."""
    command = [POSTROOM, "--config", DEMO / "postroom.toml", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def busiest_day() -> str:
    """The day on which most applications came, which has most to show."""
    days = Counter(each["received_at"][:10] for each in json.loads(run("list", "--json")))
    return max(days, key=lambda day: (days[day], day))


def tell(outcome: dict[str, object], expected: list[object]) -> None:
    """What was filed, beside what the sample's maker expects."""
    messages = json.loads(run("messages", "--json"))
    applications = json.loads(run("list", "--json"))
    states = Counter(each["state"] for each in messages)
    wanted = Counter(each.state for each in expected)  # type: ignore[attr-defined]
    if outcome["kept"]:
        say(f"{outcome['kept']} messages were kept, and {outcome['sent']} mails written.")
    else:
        say("Nothing new, and nothing doubled.")
    say(
        f"{states['filed']} messages are filed as {len(applications)} applications, {states['set_aside']} are set aside with a reason, {states['failed']} failed."
    )
    if states != wanted:
        say(f"The sample's maker expects {dict(wanted)}.")
    for status, count in Counter(each["status"] for each in applications).most_common():
        say(f"  {count:3} {status}")


def add_account() -> None:
    """An account of the desk that is ready; its password is everybody's, and the demo's desk is reached from this machine alone."""
    with opened(load_settings(DEMO / "postroom.toml")) as office:
        by = Attribution("demo", "", office.now())
        with office.database.begin() as session:
            if find_person(session, PERSON) is None:
                invite(session, office.settings, PERSON, "Rosa Example", Role.ADMIN, by, is_sent=False)
            set_password(session, person_of(session, PERSON), hashed(PASSWORD), by)


def write_mails(sent: Path, target: Path, applications: list[dict[str, object]]) -> tuple[Path, ...]:
    """Two of the mails that were written, as pages that a browser shows: to an applicant who lacks something, to the coordinator."""
    target.mkdir(exist_ok=True)
    numbers = {str(each["status"]): each["id"] for each in reversed(applications)}
    chosen = (
        ("to-an-applicant.html", "acknowledgement", numbers.get("incomplete")),
        ("to-the-coordinator.html", "notification", numbers.get("waiting")),
    )
    written = []
    for name, kind, number in chosen:
        mails = sorted(sent.glob(f"{kind}-{number}-*.eml")) + sorted(sent.glob(f"{kind}-{number}.eml"))
        if mails:
            (target / name).write_text(as_page(mails[-1].read_bytes()), encoding="utf-8")
            written.append(target / name)
    return tuple(written)


def as_page(raw: bytes) -> str:
    """The HTML of a mail with its pictures inside."""
    mail = message_from_bytes(raw, policy=default)
    body = mail.get_body(("html",))
    page = str(body.get_content()) if body is not None else ""
    for part in mail.walk():
        name = str(part.get("Content-ID", "")).strip("<>")
        if name:
            content = b64encode(part.get_payload(decode=True) or b"").decode()
            page = page.replace(f"cid:{name}", f"data:{part.get_content_type()};base64,{content}")
    return page


def write_index(folder: Path, mails: Sequence[Path]) -> Path:
    """One page that leads to everything."""
    entries = [
        (DESK, "The desk", f"Start it with <code>make desk</code>. Sign in as {PERSON}, password: {PASSWORD}"),
        (
            "report.html",
            "The nightly report",
            "What waits for a person, the day’s applications, whether everything works",
        ),
        *((f"mails/{each.name}", TITLES[each.name], "All mails lie in <code>demo/var/sent</code>") for each in mails),
        ("mailbox", "The mails that came in", "The sample mailbox, made here"),
        (
            "../docs/installing.md",
            "Your own office",
            "<code>.venv/bin/postroom init</code> asks a few questions; nothing is changed in the mailbox",
        ),
    ]
    items = "\n".join(
        f'<li><a href="{where}"><strong>{title}</strong></a><br>{says}</li>' for where, title, says in entries
    )
    index = folder / "index.html"
    index.write_text(INDEX.format(version=VERSION, items=items), encoding="utf-8")
    return index


def where(index: Path, mails: Sequence[Path], report: Path) -> None:
    """Where everything is, and what comes next."""
    say("")
    say("Look at it:")
    say(f"  the desk    make desk   then {DESK} in a browser")
    say(f"              as {PERSON}, password: {PASSWORD}")
    for number, each in enumerate(mails):
        say(f"  {'' if number else 'the mails':9}   {shown(each)}")
    say(f"  the report  {shown(report)}")
    say(f"  all of it   {shown(index)}   (open it in a browser)")
    say("")
    say("In a terminal: .venv/bin/postroom --config demo/postroom.toml list   (or: show a1, messages, check)")
    lacking = [program.name for program in documents.available() if not program.found]
    if lacking:
        say(
            f"Not on this machine: {', '.join(lacking)}. It works all the same; sh scripts/system.sh says what stays unread."
        )
    say("Your own office: .venv/bin/postroom init   (docs/installing.md)")


def shown(path: Path) -> Path:
    """A path as it is typed here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def say(sentence: str) -> None:
    """One line for the person who runs it."""
    sys.stdout.write(sentence + "\n")


if __name__ == "__main__":
    main()
