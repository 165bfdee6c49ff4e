"""What the person who sets up an office answers; the same as a file of answers, and as the answers so far.

In: a TOML file. Out: a frozen value; what is not answered is None or empty. The answers so far are written beside the settings, for
their owner alone, without the password.

Failures: `ConfigurationError` naming the file and the key; `Fatal` where the file cannot be written.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, SecretStr, ValidationError, field_validator

from config.explanations import sentences_of
from config.logins import EmailAddress, Table
from config.providers import Protocol, servers_of
from config.settings_file import read_toml, sentences
from config.tables import Name
from domain.errors import ConfigurationError, Fatal
from domain.suggestions import did_you_mean
from storage.files import flush_folder, write_flushed

SHIPPED_OPENINGS = "shipped"
NO_SERVER = "none"  # of smtp: mail is written to a folder


def a_zone(value: str) -> str:
    """A time zone's name. Raises ValueError, with the likely one."""
    if value not in available_timezones():
        place = value.replace(" ", "_").casefold()
        inside = sorted(each for each in available_timezones() if place and each.casefold().endswith(f"/{place}"))
        likely = f"; did you mean “{inside[0]}”?" if inside else did_you_mean(value, available_timezones())
        raise ValueError(f"“{value}” is not a time zone; write one like America/New_York{likely}")
    return value


class NewOpening(Table):
    """An opening as a few questions describe it. `required`: kinds of document; `deadlines`: `spring 04-01`."""

    name: Name
    required: tuple[str, ...] = ("cv", "cover_letter")
    pages: tuple[int, int] | None = None  # of the writing sample, or of the portfolio
    deadlines: tuple[str, ...] = ()


class Answers(Table):
    """The answers. A password stands in a file of its own, or in the file of answers; never among the answers so far."""

    name: Name | None = None  # the office's
    timezone: Annotated[str, AfterValidator(a_zone)] | None = None
    coordinator: EmailAddress | None = None
    address: EmailAddress | None = None  # the mailbox's
    imap: str = ""  # server, if it is not to be found
    smtp: str = ""  # server, if it is not to be found; none: mail is written to a folder
    ca_file: Path | None = None
    username: str = ""  # default: the address
    login: Literal["password", "sign_in"] = "password"
    client_id: str = ""  # for login = sign_in: of the application that is registered at the provider
    client_secret_file: Path | None = None  # for login = sign_in: at Google, or where the application has a secret
    tenant: str = ""  # for login = sign_in: at Microsoft, an id or a domain
    password: SecretStr | None = None
    password_file: Path | None = None
    folder: str = ""  # default: INBOX
    openings: str = ""  # shipped, or a file
    opening: NewOpening | None = None

    @field_validator("imap", "smtp")
    @classmethod
    def _is_a_server(cls, value: str, info: Any) -> str:
        if value and not (info.field_name == "smtp" and value == NO_SERVER):
            servers_of(Protocol(info.field_name), value)
        return value

    @field_validator("ca_file", "password_file", "client_secret_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        if value is not None and not os.access(value.expanduser(), os.R_OK):
            raise ValueError(f"“{value}” cannot be read")
        return value.expanduser() if value is not None else None

    def with_(self, **more: Any) -> Answers:
        """The same with one more answer. Raises ValueError with one sentence."""
        try:
            return Answers.model_validate({**{key: getattr(self, key) for key in self.model_fields_set}, **more})
        except ValidationError as error:
            raise ValueError("; ".join(said for _, said in sentences_of(error, Answers))) from error


def read_answers(file: Path) -> Answers:
    """The answers of a file; its relative paths are relative to it. Raises ConfigurationError."""
    table = read_toml(file)
    for key in ("ca_file", "password_file", "client_secret_file"):
        if isinstance(table.get(key), str):
            table[key] = str(file.absolute().parent / Path(table[key]).expanduser())
    opening_file = table.get("openings")
    if isinstance(opening_file, str) and opening_file not in ("", SHIPPED_OPENINGS):
        table["openings"] = str(file.absolute().parent / Path(opening_file).expanduser())
    try:
        return Answers.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(sentences(error, Answers, table, file))) from error


def draft_of(target: Path) -> Path:
    """Where the answers so far of these settings are."""
    return target.with_name(f"{target.stem}.init.toml")


def save_draft(target: Path, answers: Answers) -> None:
    """Writes the answers so far, whole or not at all, for their owner alone. Raises Fatal."""
    file = draft_of(target)
    fresh = file.with_name(f"{file.name}.new")
    values = answers.model_dump(mode="json", exclude_none=True, exclude_defaults=True, exclude={"password"})
    lines = ["# The answers so far. init goes on from here, and removes this file in the end."]
    lines += [f"{key} = {as_toml(value)}" for key, value in values.items()]
    try:
        file.absolute().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_flushed(fresh, ("\n".join(lines) + "\n").encode())
        fresh.rename(file)
        flush_folder(file.parent)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise Fatal(f"{file} cannot be written: {error.strerror}; nothing was changed") from error


def as_toml(value: Any) -> str:
    """A value as TOML writes it: text, number, list, or a table in one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {as_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    # JSON's strings are TOML's, but for the one control character that JSON lets stand.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
