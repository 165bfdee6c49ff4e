"""The tables of an office's settings: each key with its type, its default and, behind it, what it means.

In: values of the settings file and the environment. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key.
"""

from __future__ import annotations

import re
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, field_validator, model_validator

from config.languages import LANGUAGES, known
from config.logins import IN_CLEAR, NO_LOGIN, EmailAddress, Login, Port, Seconds, Security, Table, is_this_machine
from config.openings import SHIPPED

# PostgreSQL cuts a longer name (section 4.1.1), and takes others in quotation marks only.
SCHEMA_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
S3_URL = re.compile(r"s3://[A-Za-z0-9][A-Za-z0-9._-]+(/[^?#\s]*)?")


class AfterFiling(StrEnum):
    """What happens to a filed message on the server."""

    LEAVE = "leave"
    FLAG = "flag"
    MOVE = "move"


LanguageCode = Annotated[str, AfterValidator(known)]
Languages = Annotated[tuple[LanguageCode, ...], Field(min_length=1)]


class Mailbox(Login):
    """A place mail comes from. Which keys count depends on `kind`; without `kind` it is imap, and the login name is office.address."""

    kind: Literal["imap", "maildir", "mbox", "folder"] = "imap"  # where the mail lies
    # imap
    host: str = ""  # imap: the server
    port: Port | None = None  # imap: 993, or 143 without TLS
    security: Security = Security.TLS  # imap: none only for a server on this machine
    folder: str = "INBOX"  # imap: the folder that is read
    ca_file: Path | None = None  # imap: a certificate authority of your own
    timeout_seconds: Seconds = 60  # imap: longest wait for an answer
    smtp_host: str = ""  # imap: the same account's server for outgoing mail; [outgoing] may name another
    smtp_port: Port | None = None  # imap: of smtp_host; 587, or 465 with tls
    smtp_security: Security = Security.STARTTLS  # imap: of smtp_host
    # maildir, mbox, folder
    path: Path | None = None  # maildir, mbox, folder: where it is
    # all
    after_filing: AfterFiling = AfterFiling.LEAVE  # to a filed message; leave changes nothing
    keyword: str = "postroom"  # for after_filing = flag
    move_to: str = ""  # for after_filing = move: the target folder
    push: bool = True  # `run` hears of new mail at once (IMAP IDLE, changes of files); false: only each poll_seconds
    history: Literal["silent", "answer"] = "silent"  # mail from before the first pass
    authentication_servers: tuple[str, ...] | None = None  # names of the servers that check senders; default: learnt

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        if self.kind == "imap":
            missing = [
                f"{key} is missing; an imap mailbox needs it" for key in ("host", "username") if not getattr(self, key)
            ]
            if not self.has_secret:
                missing.append(NO_LOGIN)
            if missing:
                raise ValueError("; ".join(missing))
            if self.security is Security.NONE and not is_this_machine(self.host):
                raise ValueError(IN_CLEAR)
        elif self.path is None:
            raise ValueError(f"path is missing; a {self.kind} mailbox needs it")
        if self.after_filing is AfterFiling.MOVE and not self.move_to:
            raise ValueError("move_to is missing; after_filing = “move” needs it")
        return self

    @property
    def imap_port(self) -> int:
        """The port as set, or the usual one (RFC 8314 section 3.2)."""
        return self.port or (993 if self.security is Security.TLS else 143)


class Office(Table):
    """Who runs this mailbox."""

    name: str = ""  # default: the name in openings.toml
    coordinator: EmailAddress | None = None  # gets notifications and reports; without one, nobody does
    address: EmailAddress | None = None  # sender of postroom's mail, and where applicants answer to
    addresses: tuple[EmailAddress, ...] = ()  # other addresses of the office and its people; they are never applicants
    domains: tuple[str, ...] = ()  # who writes to an applicant from these domains writes for the office
    openings: Path = SHIPPED  # what one can apply for


class Storage(Table):
    """Where everything is kept."""

    folder: Path = Path("var")  # database and files, unless the next two keys say otherwise
    database: str = ""  # SQLAlchemy URL; default: SQLite in the folder
    database_schema: str = ""  # PostgreSQL: the office's schema, so that offices share a database; made when missing
    blobs: str = ""  # fsspec URL for the files, such as s3://BUCKET/PREFIX; default: in the folder
    key: SecretStr | None = None  # encrypts the sign-ins; better in the environment; default: a file in the folder
    key_file: Path | None = None  # file of that key, made when it is missing; default: sign-in.key in the folder

    @field_validator("blobs")
    @classmethod
    def _holds_no_login(cls, value: str) -> str:
        if value.startswith("s3:") and not S3_URL.fullmatch(value):
            raise ValueError("blobs is written s3://BUCKET/PREFIX, without a login; that stands under [s3]")
        return value

    @model_validator(mode="after")
    def _has_a_schema_that_it_can_use(self) -> Self:
        schema = self.database_schema
        if not schema:
            return self
        if not self.database.startswith("postgresql"):
            raise ValueError("database_schema is for PostgreSQL; an SQLite file is one office's")
        if not SCHEMA_NAME.fullmatch(schema) or schema.startswith("pg_"):
            raise ValueError(f"database_schema “{schema}” is no plain name; use small letters, digits and _")
        if "search_path" in self.database:
            raise ValueError("database_schema and search_path in the URL of the database say the same; set one of them")
        return self

    @property
    def database_url(self) -> str:
        """An SQLAlchemy URL; every connection made by it is in the office's schema."""
        if self.database_schema:
            divider = "&" if "?" in self.database else "?"
            return f"{self.database}{divider}options=-csearch_path%3D{self.database_schema}"
        return self.database or f"sqlite:///{self.folder.absolute() / 'postroom.db'}"

    @property
    def key_path(self) -> Path:
        """The file of the key that encrypts the sign-ins, where the settings hold none."""
        return self.key_file or self.folder.absolute() / "sign-in.key"

    @property
    def blobs_url(self) -> str:
        """An fsspec URL."""
        return self.blobs or f"file://{self.folder.absolute() / 'blobs'}"

    @property
    def pages_folder(self) -> Path:
        """Where the desk keeps the pictures of pages that it has shown; what is removed there is made again."""
        return self.folder.absolute() / "pages"


class Outgoing(Login):
    """How mail goes out."""

    transport: Literal["folder", "smtp", "graph", "gmail"] = "folder"  # folder writes .eml files; graph: of Microsoft
    folder: Path | None = None  # for transport = folder; default: sent in the storage folder
    host: str = ""  # smtp: the server; graph, gmail: only where it differs, as in a country's cloud
    port: Port | None = None  # smtp: 587, 465 with tls, 25 with none
    security: Security = Security.STARTTLS  # smtp: none only without a login, or for a server on this machine
    ca_file: Path | None = None  # a certificate authority of your own
    timeout_seconds: Seconds = 60  # longest wait for an answer
    per_minute: Annotated[int, Field(ge=1)] = 60  # most mails sent in a minute
    attempts: Annotated[int, Field(ge=1)] = 12  # a mail is given up after so many
    pause_minutes: Annotated[int, Field(ge=0, le=720)] = 10  # a letter can be taken back so long before it leaves
    redirect_all_to: EmailAddress | None = None  # for trying out: every mail goes to this address

    @model_validator(mode="after")
    def _has_what_smtp_needs(self) -> Self:
        if self.transport == "smtp":
            if not self.host:
                raise ValueError("host is missing; transport = “smtp” needs it")
            if self.username and not self.has_secret:
                raise ValueError(NO_LOGIN)
            if self.username and self.security is Security.NONE and not is_this_machine(self.host):
                raise ValueError(IN_CLEAR)
        return self

    @model_validator(mode="after")
    def _has_what_an_api_needs(self) -> Self:
        if self.transport in ("graph", "gmail"):
            if not self.username:
                raise ValueError(f"username is missing; transport = “{self.transport}” needs the mailbox's address")
            if not self.has_secret:
                raise ValueError(f"sign_in is missing; transport = “{self.transport}” takes no password")
            if self.security is Security.NONE and not is_this_machine(self.host):
                raise ValueError(IN_CLEAR)
        return self

    def sent_to(self, recipient: str) -> str:
        """Where mail for this recipient goes."""
        return self.redirect_all_to or recipient

    @property
    def smtp_port(self) -> int:
        """The port as set, or the usual one (RFC 8314 section 3.3)."""
        return self.port or {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}[self.security]


class AlertAccount(Login):
    """Another account, by which the coordinator hears what is wrong when [outgoing] lets nobody in or takes no mail."""

    host: str  # the SMTP server
    port: Port | None = None  # 587, 465 with tls
    security: Security = Security.STARTTLS  # none only for a server on this machine
    ca_file: Path | None = None  # a certificate authority of your own

    @model_validator(mode="after")
    def _can_log_in(self) -> Self:
        if "@" not in self.username:
            raise ValueError("username is missing; it is the address that the account logs in and sends with")
        if not self.has_secret:
            raise ValueError(NO_LOGIN)
        if self.security is Security.NONE and not is_this_machine(self.host):
            raise ValueError(IN_CLEAR)
        return self


class Notify(Table):
    """Who is written to about what."""

    acknowledge: bool = False  # write to applicants at all
    state_retention: bool = False  # say in acknowledgements until when an application is kept (days_after_deadline)
    remind_days_before: Annotated[int, Field(ge=0)] = 0  # one reminder so many days before the deadline; 0: none
    form_file: Path | None = None  # the form, enclosed in mail to who asks about an opening that has one
    form_link: str = ""  # where that form is, linked in such mail
    thank_referees: bool = False  # thank who sends a letter of recommendation directly
    coordinator: Literal["each", "hourly", "off"] = "each"  # one mail for each application, one mail an hour, or none
    nightly: bool = True  # send the nightly report
    quiet_days: Literal["send", "skip"] = "send"  # the report of a day on which nothing happened
    copy_replies: Literal["reply_to", "cc", "off"] = "reply_to"  # the office's mailbox in replies to applicants
    attach_documents_mib: Annotated[float, Field(ge=0)] = 10  # most attached to a notification
    templates: Path | None = None  # folder with templates that replace the built-in ones of the same name
    languages: Languages = tuple(LANGUAGES)  # of the mail to applicants; the first where theirs is not known
    link: str = ""  # address where a document can be opened, with {sha256} in it; default: the name without a link


class Schedule(Table):
    """When the worker does what. Times of day are the office's."""

    poll_seconds: Seconds = 300  # time between two looks into the mailboxes
    outbox_seconds: Seconds = 120  # time between two looks for mail that is due; each pass sends too
    nightly_at: time = time(0, 15)  # time of the report on the day that ended, in the office's time zone
    hang_seconds: Seconds = 3600  # a pass that takes longer is ended; a backup may take six times as long
    down_minutes: Annotated[float, Field(gt=0)] = 30  # the coordinator hears of a failure then
    failed_attempts: Annotated[int, Field(ge=1)] = 3  # a message that ends the program so often is failed
    engine: Literal["embedded", "procrastinate"] = "embedded"  # procrastinate: several workers share a PostgreSQL


class Clamav(Table):
    """The virus scanner: ClamAV's daemon."""

    address: str = ""  # the daemon's socket, or host:port; default: no virus scan
    timeout_seconds: Seconds = 120  # longest scan of one message

    @field_validator("address")
    @classmethod
    def _is_socket_or_host_and_port(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if value and not value.startswith("/") and not (host and port.isdecimal() and 0 < int(port) < 65536):
            raise ValueError(f"“{value}” is neither the path of a socket nor host:port")
        return value


class Retention(Table):
    """How long people's data is kept."""

    days_after_deadline: Annotated[int, Field(ge=0)] = 0  # when applications are erased; 0: never
    inquiry_days: Annotated[int, Field(ge=0)] = 0  # when inquiries are erased, so long after they came; 0: never
    set_aside_days: Annotated[int, Field(ge=0)] = 0  # when other mail that was set aside is erased; 0: never
    server_copies: Literal["list", "delete"] = "list"  # of erased mail, in the mailbox


class Classification(Table):
    """By what documents are told apart."""

    weights: Path | None = None  # your own, learnt from your corrections; default: those that come with postroom


class Bounds(Table):
    """How much of one message is read at the most."""

    message_mib: Annotated[float, Field(gt=0)] = 50  # a larger message is stored as headers only and fails
    batch_mib: Annotated[float, Field(gt=0)] = 16  # messages are fetched in batches of this size
    file_seconds: Seconds = 60  # longest reading of one file
    message_seconds: Seconds = 180  # longest reading of one message
    memory_mib: Annotated[int, Field(ge=256)] = 1024  # most memory of one reading process
    depth: Annotated[int, Field(ge=1)] = 5  # containers inside containers (zip, forwarded mail)
    files: Annotated[int, Field(ge=1)] = 200  # most files in one message
    unpacked_mib: Annotated[int, Field(ge=1)] = 200  # most bytes that a message unpacks to
    ratio: Annotated[int, Field(ge=2)] = 100  # most times that a file grows when it is unpacked
    pages: Annotated[int, Field(ge=1)] = 500  # most pages that are read of one file
    ocr_pages: Annotated[int, Field(ge=0)] = 30  # most scanned pages that are read of one message
    allow_unsandboxed: bool = False  # read mail where bubblewrap does not work: a hostile file may reach your secrets
    readers: Annotated[int, Field(ge=1, le=64)] | None = None  # default: one for each core, at most 4
