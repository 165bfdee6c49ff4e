"""`make demo`: a sample mailbox through the whole program, without network or account.

Everything lies in demo/: the mailbox, the settings, and in demo/var what postroom keeps. A second run finds nothing new.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
POSTROOM = Path(sys.executable).with_name("postroom")
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
    say(f"The sample mailbox holds {len(expected)} messages." if first else "The sample mailbox is there already.")
    outcome = json.loads(run("once", "--json"))
    report = DEMO / "report.html"
    run("report", "--date", busiest_day(), "--out", str(report))
    tell(outcome, expected)
    where(report)


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


def where(report: Path) -> None:
    """Where everything is."""
    here = Path.cwd()
    say("")
    for what, path in (
        ("database", DEMO / "var" / "postroom.db"),
        ("sent mail", DEMO / "var" / "sent"),
        ("nightly report", report),
    ):
        shown = path.relative_to(here) if path.is_relative_to(here) else path
        say(f"{what:15} {shown}")
    say("")
    say("Look around: .venv/bin/postroom --config demo/postroom.toml list   (or: show 1, messages, check)")


def say(sentence: str) -> None:
    """One line for the person who runs it."""
    sys.stdout.write(sentence + "\n")


if __name__ == "__main__":
    main()
