"""What `postroom check` sees in the settings that loads and still cannot work as it was meant.

In: settings, and the time. Out: sentences, each with what it is about and whether it is good. Nothing secret is shown.

Failures: none.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel

from config.openings import Openings
from config.settings import Settings
from domain.dates import day_in_words, moment_in_words

FOR_ANYBODY = frozenset({"ca_file", "form_file"})  # files of the settings that hold no secret
Said = tuple[str, bool, str]


def settings_checks(settings: Settings, now: datetime) -> Iterator[Said]:
    """What it is about, whether it is good, and the sentence, of each thing that was looked at."""
    yield "time zone", True, f"{settings.openings.timezone}, where it is {moment_in_words(now, settings.zone)}"
    yield "next deadlines", True, "; ".join(_deadlines(settings.openings, now))
    for key in ("coordinator", "address"):
        address = getattr(settings.office, key)
        if address is not None and not _can_be_reached(address):
            yield key, False, f"office.{key}: “{address}” is no address that mail can reach"
    for key, file in _secret_files(settings, ""):
        if _is_open_to_all(file):
            yield (
                "password file",
                False,
                f"{key}: every user of this machine can read {file}; `chmod 600 {file}` closes it",
            )
    for key, pattern in _patterns(settings.openings):
        if why := _why_nothing_matches(pattern):
            yield "pattern", False, f"{key}: “{pattern}” matches no address: {why}"
    if settings.notify.link and "{sha256}" not in settings.notify.link:
        yield "pattern", False, "notify.link: it has no {sha256} in it, so every document would have the same link"


def _deadlines(openings: Openings, now: datetime) -> Iterator[str]:
    for key, opening in openings.openings.items():
        coming = opening.next_cycle(now)
        yield f"{key}: {coming.key} until {day_in_words(coming.deadline)}" if coming else f"{key}: none"


def _can_be_reached(address: str) -> bool:
    domain = address.rpartition("@")[2]
    return domain == "localhost" or ("." in domain and all(domain.split(".")))


def _secret_files(value: object, key: str) -> Iterator[tuple[str, Path]]:
    """The files below this value of the settings that hold passwords, keys or tokens, each with its key."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _secret_files(getattr(value, name), f"{key}.{name}" if key else name)
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from _secret_files(each, f"{key}.{name}")
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from _secret_files(each, f"{key}.{place}")
    elif isinstance(value, Path) and key.endswith("_file") and key.rpartition(".")[2] not in FOR_ANYBODY:
        yield key, value


def _is_open_to_all(file: Path) -> bool:
    try:
        return bool(file.stat().st_mode & stat.S_IROTH)
    except OSError:  # that it cannot be read is said where it is used
        return False


def _patterns(openings: Openings) -> Iterator[tuple[str, str]]:
    for key in type(openings.senders).model_fields:
        for pattern in getattr(openings.senders, key):
            yield f"senders.{key}", pattern


def _why_nothing_matches(pattern: str) -> str:
    """Why no address is like this pattern (`*` stands for anything); '' where one may be."""
    if any(each.isspace() or each in '<>,;"' for each in pattern):
        return "an address has no spaces, commas or brackets"
    if "@" not in pattern:
        return "" if "*" in pattern else f"it has no @; for everybody there write “*@{pattern}”"
    local, _, domain = pattern.rpartition("@")
    if not local or not domain:
        return "something is missing beside its @; for anything write *"
    return "" if "." in domain or set(domain) & set("*?[") else "it has no domain like example.org behind its @"
