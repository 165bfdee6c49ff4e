"""What `init` does: asks a few questions, finds and tries the servers, writes postroom.toml, and checks it.

In: what a person answers, or a file of answers. Out: postroom.toml with its password and openings beside it, and the lines of `check`.
Nothing is written before the person has seen what; nothing that exists is changed.

Failures: exit 2 for wrong answers or a target that cannot be used, 1 for a server that refuses, a check that fails, or when the person
stops; what was answered then is kept, and the next `init` goes on from there.
"""

from __future__ import annotations

import os
import shlex
import shutil
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from pydantic import SecretStr

from cli.exit_codes import EXIT_FAILED
from cli.init.openings import ChosenOpenings, choose_openings
from cli.init.questions import Dialogue, Stopped
from cli.init.servers import choose_folder, find_account_servers, first_pass, log_in
from cli.printing import check_line, error
from config.logins import secret_of
from config.openings import load_openings
from config.settings import DEFAULT_FILE, Settings
from config.web import Web
from domain.errors import ConfigurationError, Fatal, PostroomError, WrongUsage
from operations.health_checks import checks
from operations.setup.account import MAILBOX, Account
from operations.setup.answers import Answers, a_zone, as_toml, draft_of, read_answers
from operations.setup.office_files import (
    NewFile,
    Plan,
    check_target,
    client_secret_file_of,
    is_readable_by_all,
    openings_file_of,
    secret_file_of,
    settings_text,
    write_office,
)

NOTHING = "nothing was changed"  # is said where a file cannot be written


def set_up(target: Path, answers: Path | None, performed: Callable[[Sequence[str]], int]) -> None:
    """Asks, finds, tries, writes and checks. `performed`: performs a command by its words, and gives its exit code."""
    check_target(target)
    dialogue = _begun(target, answers)
    try:
        settings = _set_up(dialogue)
    except (Stopped, KeyboardInterrupt) as stopped:
        error(f"stopped: {str(stopped) or 'nothing was set up'}{_how_to_go_on(dialogue)}")
        raise typer.Exit(EXIT_FAILED) from None
    except (ConfigurationError, WrongUsage):
        raise
    except PostroomError as problem:
        said = str(problem)
        raise Fatal(said if NOTHING in said else f"{said}{_how_to_go_on(dialogue)}") from problem
    if dialogue.can_ask and any(each.sign_in for each in settings.mailboxes.values()):
        dialogue.heading("Sign in")
        performed(["--config", str(target), "login", MAILBOX])
    _end(dialogue, settings)


def _begun(target: Path, answers: Path | None) -> Dialogue:
    """The conversation: with a file of answers, or from where the last one ended."""
    if answers is not None:
        known = read_answers(answers)
        if known.password is not None and is_readable_by_all(answers):
            error(f"{answers} holds the password and every user of this machine can read it: `chmod 600 {answers}`")
        _refuse_gaps(answers, known)
        return Dialogue(target, known, answers)
    draft = draft_of(target)
    if not draft.exists():
        return Dialogue(target, Answers())
    try:
        dialogue = Dialogue(target, read_answers(draft))
    except ConfigurationError as problem:
        raise ConfigurationError(f"{problem}; correct it, or remove {draft} and begin anew") from problem
    dialogue.say(f"Going on with the answers in {draft}; remove it to begin anew.")
    so_far = dialogue.answers.model_dump(mode="json", exclude_defaults=True)
    dialogue.say(*(f"  {key}: {value if isinstance(value, str) else as_toml(value)}" for key, value in so_far.items()))
    return dialogue


def _refuse_gaps(file: Path, known: Answers) -> None:
    """Names everything that is missing at once. Raises ConfigurationError."""
    missing = [key for key in ("name", "timezone", "coordinator", "address") if getattr(known, key) is None]
    if known.password is None and known.password_file is None and known.login == "password":
        missing.append("password_file")
    if not known.openings and known.opening is None:
        missing.append("openings")
    if missing:
        lines = [f"{file}: {key}: this answer is missing" for key in missing]
        raise ConfigurationError("\n".join(lines) + "; docs/setting-up.md shows a whole file of answers")


def _set_up(dialogue: Dialogue) -> Settings:
    target = dialogue.target
    if dialogue.can_ask:
        dialogue.say(
            f"This sets up an office in {target}. Nothing is written before you agree, nothing changes on your mail server.",
            "Enter takes what stands in brackets; Ctrl-C stops, and the next `postroom init` goes on from there.",
        )
    _say_who_reads(dialogue)
    dialogue.heading("The office")
    name = dialogue.ask("name", "The office's name")
    zone = dialogue.ask("timezone", "Time zone", a_zone, _zone_of_machine())
    coordinator = dialogue.ask("coordinator", "Coordinator's address (gets notifications and the nightly report)")
    address = dialogue.ask("address", "The mailbox's address (applicants write to it)")
    dialogue.heading("The mailbox")
    imap, smtp, search = find_account_servers(dialogue)
    account, seen = log_in(dialogue, imap, smtp, search)
    if seen is not None:
        account, seen = choose_folder(dialogue, account, seen)
    dialogue.say(first_pass(seen))
    openings = choose_openings(dialogue)
    plan, files = _planned(dialogue, account, openings, name, coordinator, address)
    text = settings_text(plan, datetime.now(ZoneInfo(zone)).date())
    return _written(dialogue, text, files)


def _planned(
    dialogue: Dialogue, account: Account, openings: ChosenOpenings, name: str, coordinator: str, address: str
) -> tuple[Plan, list[NewFile]]:
    """What is to be written: the settings, and the files beside them."""
    target = dialogue.target
    files: list[NewFile] = []
    password_file = client_secret_file = ""
    if account.client is None:
        given = dialogue.answers.password_file
        password_file = _secret_file(target, given, account.password, secret_file_of(target), files)
    elif account.client.secret_file is not None or account.client.secret is not None:
        given, secret = account.client.secret_file, account.client.secret or SecretStr("")
        if given is not None:
            secret = SecretStr(secret_of(None, given, "client_secret_file"))
        client_secret_file = _secret_file(target, given, secret, client_secret_file_of(target), files)
    if openings.text:
        files.append(NewFile(openings_file_of(target), openings.text.encode()))
    named = _beside(openings.file, target) if openings.file is not None else ""
    name = "" if openings.openings.office == name and named else name
    plan = Plan(
        target,
        name or openings.openings.office,
        coordinator,
        address,
        account,
        password_file,
        named,
        client_secret_file,
    )
    return plan, files


def _secret_file(target: Path, given: Path | None, secret: SecretStr, own: Path, files: list[NewFile]) -> str:
    """The file of a secret as the settings name it: the given one where it is its owner's alone, else one of the office's."""
    if given is not None and not is_readable_by_all(given):
        return _beside(given, target)
    if given is not None:
        error(f"every user of this machine can read {given}: remove it, since the office has its own file now")
    files.append(NewFile(own, f"{secret.get_secret_value()}\n".encode()))
    return own.name


def _beside(file: Path, target: Path) -> str:
    """A file as the settings name it: by its name alone where it lies beside them."""
    file = file.absolute()
    return file.name if file.parent == target.absolute().parent else str(file)


def _written(dialogue: Dialogue, text: str, files: list[NewFile]) -> Settings:
    target = dialogue.target
    dialogue.heading("Settings")
    dialogue.say(*(f"  {row}" for row in text.splitlines() if row and not row.startswith("#")))
    names = ", ".join(str(each.path) for each in files)
    if not dialogue.agree(f"Write {target}{f' with {names}' if names else ''}?"):
        raise Stopped("you said no")
    load_openings.cache_clear()
    settings = write_office(target, text, files)
    if dialogue.can_ask:
        draft_of(target).unlink(missing_ok=True)
    dialogue.say(f"Written: {', '.join(map(str, [target, *(each.path for each in files)]))}")
    return settings


def _end(dialogue: Dialogue, settings: Settings) -> None:
    """Checks the office and says how it is run. Exit 1 where a check fails."""
    dialogue.heading("Check")
    failed = []
    for each in checks(settings):
        dialogue.say(check_line(each))
        if not each.ok:
            failed.append(each)
    dialogue.heading("How it runs")
    command = _command(dialogue.target)
    port = _free_port()
    if any(each.sign_in for each in settings.mailboxes.values()) and failed:
        dialogue.say(f"  {command} login {MAILBOX}     signs in, before all else")
    serve = f"{command} serve" + ("" if port == Web().port else f" --port {port}")
    dialogue.say(
        f"  {command} once     one pass: files what lies in the mailbox",
        f"  {command} run      works until it is stopped; README says how systemd keeps it running",
        f"  {serve}    the desk in the browser, at http://127.0.0.1:{port}",
        f"  {command} user add YOU@…    prints the link with which you sign in to the desk",
    )
    if port != Web().port:
        dialogue.say(f"  (port {Web().port} is in use by another program; `port` under [web] sets another one)")
    if failed:
        for each in failed:
            error(f"{each.what}: {each.says}")
        error(f"{dialogue.target} is written; set right what is named above, then run `{command} check`")
        raise typer.Exit(EXIT_FAILED)


def _command(target: Path) -> str:
    """How the program is called for this office, from where it was called now."""
    called = sys.argv[0] if "/" in sys.argv[0] and shutil.which("postroom") is None else "postroom"
    return called if target == DEFAULT_FILE else f"{called} --config {shlex.quote(str(target))}"


def _free_port() -> int:
    """The desk's usual port, or the next one that is free."""
    for port in range(Web().port, Web().port + 20):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return Web().port


def _say_who_reads(dialogue: Dialogue) -> None:
    folder = dialogue.target.absolute().parent
    if folder.exists() and is_readable_by_all(folder):
        error(
            f"every user of this machine can look into {folder}. What is written now is yours alone all the same; "
            f"`chmod 700 {folder}` closes the folder too"
        )


def _how_to_go_on(dialogue: Dialogue) -> str:
    if not dialogue.can_ask:
        return f"; nothing was written. Correct {dialogue.file} and run it again" if dialogue.file else ""
    if not draft_of(dialogue.target).exists():
        return "; nothing was written"
    return f"; nothing was written but your answers so far, without the password, in {draft_of(dialogue.target)}: `{_command(dialogue.target)} init` goes on from there"


def _zone_of_machine() -> str:
    """This machine's time zone by its name; UTC where it has none."""
    candidates = [os.environ.get("TZ", "").lstrip(":")]
    with suppress(OSError):
        candidates.append(Path("/etc/timezone").read_text(encoding="ascii").strip())
    with suppress(OSError):
        candidates.append(str(Path("/etc/localtime").resolve()).partition("/zoneinfo/")[2])
    for each in candidates:
        with suppress(ValueError):
            return a_zone(each.removeprefix("Etc/"))
    return "UTC"
