"""The files of a new office: postroom.toml with comments, its password and its openings, each written once and never over another.

In: the path of the settings, answers, and the tried account. Out: files for their owner alone. postroom.toml comes last and whole, so
that a set-up that ended before can be begun again.

Failures: `WrongUsage` for a folder or file that cannot be used; `Fatal` where a file cannot be written, and then what was written
is removed again.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from config.logins import Security
from config.providers import USUAL, Protocol
from config.settings import DEFAULT_FILE, Settings, load_settings
from domain.actions import CheckHealth, command_line
from domain.errors import ConfigurationError, Fatal, WrongUsage
from operations.setup.account import MAILBOX, Account, Client
from operations.setup.answers import as_toml
from storage.files import flush_folder, write_flushed

T = TypeVar("T")

USUAL_STEM = DEFAULT_FILE.stem
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is to be written."""

    path: Path
    content: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """What the settings say. `name` is left out where the openings say it; `openings`: as the settings name the file."""

    target: Path
    name: str
    coordinator: str
    address: str
    account: Account
    password_file: str
    openings: str = ""
    client_secret_file: str = ""


def check_target(target: Path) -> None:
    """Raises WrongUsage where settings cannot be written there: they exist, or others could change them."""
    folder = target.absolute().parent
    if target.is_dir():
        raise WrongUsage(f"{target} is a folder; name the settings file in it: --config {target / DEFAULT_FILE.name}")
    if os.path.lexists(target):
        raise WrongUsage(
            f"{target} is there already, and init never changes it; `check` tries it. "
            "For another office name another file with --config"
        )
    if folder.exists() and not folder.is_dir():
        raise WrongUsage(f"{folder} is no folder; name a file in a folder with --config")
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        raise WrongUsage(
            f"nothing can be written to {there} by you; choose a folder of yours with --config, or `chown` it"
        )
    mode = there.stat().st_mode
    if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
        raise WrongUsage(
            f"every user of this machine can change what is in {there}, so also the settings and the password; "
            f"`chmod 700 {there}`, then run again"
        )


def is_readable_by_all(path: Path) -> bool:
    """Whether every user of this machine can read a file, or look into a folder."""
    with suppress(OSError):
        return bool(path.stat().st_mode & stat.S_IROTH)
    return False


def secret_file_of(target: Path) -> Path:
    """Where the password of these settings is kept."""
    return target.with_name("mail.password" if target.stem == USUAL_STEM else f"{target.stem}.password")


def client_secret_file_of(target: Path) -> Path:
    """Where the secret of the application for signing in is kept."""
    return target.with_name("sign-in.secret" if target.stem == USUAL_STEM else f"{target.stem}.sign-in.secret")


def openings_file_of(target: Path) -> Path:
    """Where the openings of these settings are kept."""
    return target.with_name("openings.toml" if target.stem == USUAL_STEM else f"{target.stem}.openings.toml")


def settings_text(plan: Plan, today: date) -> str:
    """The text of postroom.toml."""
    imap, smtp = plan.account.imap, plan.account.smtp
    lines = [
        f"# The settings of {' '.join(plan.name.split())}, made by init on {today}.",
        f"# docs/settings.md explains every setting; `{command_line(CheckHealth())}` tries them.",
        "",
        "[office]",
    ]
    if plan.openings:
        lines.append(_row("openings", plan.openings, "what one can apply for, and the office's name and time zone"))
    else:
        lines.append(_row("name", plan.name, "as mail and desk say it"))
    lines += [
        _row("coordinator", plan.coordinator, "gets notifications and the nightly report"),
        _row("address", plan.address, "applicants write to it, and mail comes from it"),
        "",
        f"[mailboxes.{MAILBOX}]",
        _row("host", imap.host, f"IMAP, port {imap.port}, {imap.security}; nothing in it is changed"),
    ]
    if (imap.port, imap.security) != USUAL[Protocol.IMAP][0]:
        lines.append(_row("port", imap.port))
        if imap.security is not Security.TLS:
            lines.append(_row("security", imap.security.value))
    if smtp is not None:
        lines.append(
            _row("smtp_host", smtp.host, f"mail goes out here, with the same login, port {smtp.port}, {smtp.security}")
        )
        usual = {security: port for port, security in USUAL[Protocol.SMTP]}
        if smtp.port != usual.get(smtp.security):
            lines.append(_row("smtp_port", smtp.port))
        if smtp.security is not Security.STARTTLS:
            lines.append(_row("smtp_security", smtp.security.value))
    if plan.account.username != plan.address:
        lines.append(_row("username", plan.account.username, "the login name"))
    if plan.account.client is None:
        lines.append(_row("password_file", plan.password_file, "its one line is the password; for its owner alone"))
    else:
        lines.append(_row("sign_in", plan.account.client.provider, "in place of a password: the table below"))
    if plan.account.folder.upper() != "INBOX":
        lines.append(_row("folder", plan.account.folder))
    if plan.account.ca_file is not None:
        lines.append(_row("ca_file", str(plan.account.ca_file), "the authority of the servers' certificates"))
    if plan.account.client is not None:
        lines += ["", *_sign_in_rows(plan.account.client, plan.client_secret_file)]
    if plan.target.stem != USUAL_STEM:  # beside another office's, whose records stay apart
        lines += ["", "[storage]", _row("folder", f"{plan.target.stem}.var", "database and files")]
    lines += [
        "",
        "# Nobody but the coordinator is written to until this is switched on:",
        "# [notify]",
        "# acknowledge = true",
        "",
        "# With this table the worker serves the desk too, at http://127.0.0.1:8000:",
        "# [web]",
    ]
    return "\n".join(lines) + "\n"


def _sign_in_rows(client: Client, secret_file: str) -> list[str]:
    rows = [f"[sign_in.{client.provider}]", _row("provider", client.provider)]
    rows.append(_row("client_id", client.client_id, "of the application that is registered there"))
    if secret_file:
        rows.append(_row("client_secret_file", secret_file, "for its owner alone"))
    if client.tenant:
        rows.append(_row("tenant", client.tenant))
    return rows


def _row(key: str, value: str | int, comment: str = "") -> str:
    row = f"{key} = {as_toml(value)}"
    return f"{row:<52}# {comment}" if comment else row


def write_office(target: Path, settings: str, others: Sequence[NewFile]) -> Settings:
    """Writes the files, the settings last, and gives the settings as they load. Raises WrongUsage, Fatal or ConfigurationError.

    A file that holds just what is to be written stays; any other that is in the way is named.
    """
    folder = target.absolute().parent
    missing = [each for each in others if not _is_there(each)]
    made: list[Path] = []
    try:
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True)
            made.append(folder)
        for each in missing:
            _put(each.path, each.content, made, lambda _: None)
        loaded = _put(target, settings.encode(), made, load_settings)
        flush_folder(folder)
    except FileExistsError as error:
        _remove(made)
        raise WrongUsage(f"{error.filename2 or target} is there already; nothing was changed") from error
    except OSError as error:
        _remove(made)
        where = error.filename or target
        next_step = "make room on the disk" if error.errno in FULL else "choose a folder of yours with --config"
        raise Fatal(
            f"{where} cannot be written: {error.strerror}; nothing was changed: {next_step}, then run it again"
        ) from error
    except ConfigurationError as error:
        _remove(made)
        raise ConfigurationError(str(error).replace(str(_fresh(target)), str(target))) from error
    except BaseException:  # Ctrl-C
        _remove(made)
        raise
    return loaded


def _put(path: Path, content: bytes, made: list[Path], look: Callable[[Path], T]) -> T:
    """Writes a file whole or not at all, and replaces none. `made`: is told of each file; `look`: looks at it before it has its name."""
    fresh = _fresh(path)
    fresh.unlink(missing_ok=True)  # one that an ended set-up left may be the same file as one with a name
    made.append(fresh)
    write_flushed(fresh, content)
    seen = look(fresh)
    os.link(fresh, path)  # unlike a rename, it replaces nothing
    made.append(path)
    fresh.unlink()
    return seen


def _fresh(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _is_there(file: NewFile) -> bool:
    """Whether there is this file with just this content. Raises WrongUsage where there is another."""
    if not os.path.lexists(file.path):
        return False
    with suppress(OSError):
        if file.path.is_file() and not file.path.is_symlink() and file.path.read_bytes() == file.content:
            return True
    raise WrongUsage(
        f"{file.path} is there already, and init never changes it; move it away, or name another file with --config"
    )


def _remove(made: Sequence[Path]) -> None:
    for each in reversed(made):
        with suppress(OSError):
            each.rmdir() if each.is_dir() else each.unlink()
