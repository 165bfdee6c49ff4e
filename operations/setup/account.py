"""The account of a mailbox, tried: IMAP, SMTP, and whether this machine's clock is right.

In: servers and a login. Out: what the account holds, and how mail goes out. Nothing is changed on a server and nothing is sent.

Failures: `Transient` or `Fatal` with the server's words; `ConfigurationError` for settings that cannot work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr, ValidationError

from config.explanations import sentences_of
from config.providers import Server
from config.settings import Settings
from config.settings_tables import Mailbox
from domain.errors import ConfigurationError, Fatal
from ingest.mailboxes.account import AccountSeen, look_into
from notify.outbox.sending import check_transport

MAILBOX = "applications"
TRIAL_SECONDS = 20  # longest wait for one answer while a person waits
MOST_CLOCK_ERROR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Client:
    """The application by which a person signs in at a provider (`[sign_in.NAME]`)."""

    provider: str  # google, microsoft
    client_id: str
    secret: SecretStr | None = field(default=None, repr=False)
    secret_file: Path | None = None
    tenant: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its two servers and one login. `smtp`: None where mail is written to a folder; `client`: in place of a password."""

    imap: Server
    smtp: Server | None
    username: str
    password: SecretStr = field(repr=False)
    ca_file: Path | None = None
    folder: str = "INBOX"
    client: Client | None = None


def try_imap(account: Account) -> AccountSeen:
    """Logs in and looks at the folders. Raises Transient, Fatal or ConfigurationError."""
    try:
        mailbox = Mailbox(
            kind="imap",
            host=account.imap.host,
            port=account.imap.port,
            security=account.imap.security,
            username=account.username,
            password=account.password,
            ca_file=account.ca_file,
            folder=account.folder,
            timeout_seconds=TRIAL_SECONDS,
        )
    except ValidationError as error:
        raise ConfigurationError("; ".join(said for _, said in sentences_of(error, Mailbox))) from error
    return look_into(MAILBOX, mailbox)


def try_smtp(account: Account, address: str, coordinator: str) -> str:
    """Logs in and asks whether mail would be taken; sends nothing. Raises Transient, Fatal or ConfigurationError."""
    if account.smtp is None:
        return "mail is written to var/sent and not sent, until a server is named in [outgoing]"
    outgoing = {
        "transport": "smtp",
        "host": account.smtp.host,
        "port": account.smtp.port,
        "security": account.smtp.security,
        "username": account.username,
        "password": account.password,
        "ca_file": account.ca_file,
        "timeout_seconds": TRIAL_SECONDS,
    }
    try:
        settings = Settings(office={"address": address, "coordinator": coordinator}, outgoing=outgoing)
    except ValidationError as error:
        raise ConfigurationError("; ".join(said for _, said in sentences_of(error, Settings))) from error
    return check_transport(settings)


def check_clock(seen: AccountSeen, ahead: timedelta | None, now: datetime) -> None:
    """Raises Fatal where this machine's clock is wrong: deadlines and report would be, and sign-in would be refused.

    `ahead`: by how much it goes before a web server's, None where none was heard; `now`: what it says (aware).
    """
    if ahead is None and seen.newest is not None and seen.newest > now:
        ahead = now - seen.newest
    if ahead is None or abs(ahead) <= MOST_CLOCK_ERROR:
        return
    way = "ahead" if ahead > timedelta() else "behind"
    minutes = int(abs(ahead).total_seconds() // 60)
    amount = f"{minutes} minutes" if minutes < 180 else f"{minutes // 60} hours"
    raise Fatal(
        f"this machine's clock says {now:%Y-%m-%d %H:%M} UTC and is {amount} {way} of the servers'; set it (timedatectl set-ntp true), then run again"
    )
