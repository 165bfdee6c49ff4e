"""The steps of a message in the log: kept, read, ended, sent. All bear the message's number, so that one id leads from fetch to sent mail.

In: what was done, with numbers and words of short lists: never an address, a name, a subject or a file's name. Out: records of the
log at info, while somebody follows: the programs that work by themselves do, and the commands of a person when asked to.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import structlog

log = structlog.get_logger()

_followed = {"steps": False}


def follow(*, steps: bool) -> None:
    """Whether this process logs steps from now on."""
    _followed["steps"] = steps


def is_followed() -> bool:
    """Whether steps are logged."""
    return _followed["steps"]


def step(what: str, **known: str | float | None) -> None:
    """Logs a step. A log that cannot be written (its disk is full) must not part what was done from the record of it."""
    if is_followed():
        said = {name: value for name, value in known.items() if value is not None and value != ""}
        with suppress(OSError):
            log.info(what, **said)


def steps(what: str, messages: Iterable[int], **known: str | float | None) -> None:
    """The same step of several messages, a record for each."""
    if is_followed():
        for message in messages:
            step(what, message=message, **known)
