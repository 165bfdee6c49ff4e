"""What goes wrong with a configuration, in one sentence for the person who wrote it.

PostroomError is the root of the program's own exceptions:

    PostroomError
    ├── ConfigurationError   a setting is wrong: exit 2
    ├── WrongUsage           a command was given a value that it cannot take: exit 2
    ├── Transient            the world is bad for now: nothing is marked, the next pass tries again
    └── Fatal                the world is bad until a person acts
"""

from __future__ import annotations

from domain.actions import NextAction, Sentence, in_words


class PostroomError(Exception):
    """Root of what postroom raises; its text is one sentence for people, given whole or with next actions between its parts."""

    def __init__(self, *sentence: str | NextAction) -> None:
        super().__init__(*sentence)
        self.sentence: Sentence = sentence

    def __str__(self) -> str:
        return in_words(self.sentence)


class ConfigurationError(PostroomError):
    """Settings are wrong. For each there is a line with one sentence, which names the file and the key."""


class WrongUsage(PostroomError):
    """A command was given a value that it cannot take. The sentence names the value's key."""


class Transient(PostroomError):
    """Something outside does not work just now: a server, the network, a lock."""


class Fatal(PostroomError):
    """Something outside does not work and will not by itself: a refused login, a full disk, a read-only folder."""
