"""What goes wrong with a configuration, in one sentence for the person who wrote it.

PostroomError is the root of the program's own exceptions:

    PostroomError
    ├── ConfigurationError   a setting is wrong: exit 2
    ├── WrongUsage           a command was given a value that it cannot take: exit 2
    ├── Transient            the world is bad for now: nothing is marked, the next pass tries again
    └── Fatal                the world is bad until a person acts
"""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from domain.actions import NextAction, Sentence, in_words


class PostroomError(Exception):
    """Root of what postroom raises; its text is one sentence for people, given whole or with next actions between its parts."""

    def __init__(self, *sentence: str | NextAction) -> None:
        super().__init__(*sentence)
        self.sentence: Sentence = sentence

    def __str__(self) -> str:
        return in_words(self.sentence)


class ConfigurationError(PostroomError):
    """A setting is wrong. The sentence names the file and the key."""


class WrongUsage(PostroomError):
    """A command was given a value that it cannot take. The sentence names the value's key."""


class Transient(PostroomError):
    """Something outside does not work just now: a server, the network, a lock."""


class Fatal(PostroomError):
    """Something outside does not work and will not by itself: a refused login, a full disk, a read-only folder."""


def sentence_of(error: ValidationError, path: Path | str, prefix: str = "") -> str:
    """The first mistake of a validation as `file: key: sentence`, never with the value of a secret."""
    first = error.errors(include_url=False, include_input=False)[0]
    key = prefix + ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        message = "there is no such setting"
    elif first["type"] == "missing":
        message = "this setting is missing"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{path}: {key}: {message}{more}" if key else f"{path}: {message}{more}"
