"""Asks a person, one question at a time, and keeps the answers beside the settings that are to be written.

In: answers given before, or a file of answers; what is typed. Out: values. At a terminal questions are bold and a password is not
shown; in a pipe each line of stdin is an answer. A wrong answer is named and the question comes again.

Failures: `Stopped` where nobody answers any more; `ConfigurationError` for an answer that a file of answers lacks.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from cli.printing import plain
from domain.errors import ConfigurationError, PostroomError
from operations.setup.answers import Answers, save_draft

TRIES = 20  # of one question, in a pipe that says the same for ever


class Stopped(PostroomError):
    """The person has stopped, or stdin has ended."""


class Dialogue:
    """A conversation about one office. `file`: the file of answers, with which nothing is asked."""

    def __init__(self, target: Path, answers: Answers, file: Path | None = None) -> None:
        self.target, self.file = target, file
        self.answers = answers
        self._console = Console(highlight=False, soft_wrap=True, markup=False)

    @property
    def can_ask(self) -> bool:
        """Whether there is a person, and no file of answers."""
        return self.file is None

    def say(self, *sentences: str) -> None:
        """Prints each sentence on a line of its own."""
        for each in sentences:
            self._console.print(Text(plain(each)))

    def heading(self, words: str) -> None:
        """Begins a new part."""
        if self.can_ask:
            self._console.print()
        self._console.print(Text(plain(words), style="bold"))

    def complain(self, sentence: str) -> None:
        """Says what is wrong with an answer or a trial."""
        self._console.print(Text(plain(f"✗ {sentence}"), style="red"))

    def ask(self, key: str, question: str, read: Callable[[str], Any] = str, default: str = "") -> Any:
        """The answer to one question: as it was given before, or as it is typed now; it is kept. `read` may raise ValueError."""
        known = getattr(self.answers, key)
        if known not in (None, ""):
            return known

        def answered(text: str) -> Any:
            answers = self.answers.with_(**{key: read(text)})
            self.answers = answers
            return getattr(answers, key)

        value = self.ask_once(key, question, answered, default)
        self.save()
        return value

    def ask_once(self, key: str, question: str, read: Callable[[str], Any], default: str = "") -> Any:
        """The answer to a question whose answer is kept by who asks."""
        self._refuse_without_person(key)
        prompt = f"{question} [{default}]: " if default else f"{question}: "
        for _ in range(TRIES):
            text = self._line(prompt).strip() or default
            try:
                if not text:
                    raise ValueError("this needs an answer")  # noqa: TRY301 - said as any other wrong answer
                return read(text)
            except ValueError as error:
                self.complain(str(error))
        raise Stopped("the same question was answered wrongly too often")

    def ask_secret(self, question: str) -> str:
        """A password; it is not shown and not kept."""
        self._refuse_without_person("password or password_file")
        for _ in range(TRIES):
            if sys.stdin.isatty():
                try:
                    secret = getpass.getpass(f"{question}: ")
                except EOFError:
                    raise Stopped("nobody answers") from None
            else:
                secret = self._line(f"{question}: ")
            if secret.strip():
                return secret.strip()
            self.complain("this needs an answer")
        raise Stopped("the same question was answered wrongly too often")

    def choose(self, key: str, question: str, choices: Sequence[str], default: int = 1) -> int:
        """The number of one of the choices, from 1."""
        for number, each in enumerate(choices, 1):
            self.say(f"  {number}  {each}")

        def read(text: str) -> int:
            if not text.isdecimal() or not 1 <= int(text) <= len(choices):
                raise ValueError(f"“{text}” is none of these; write a number from 1 to {len(choices)}")
            return int(text)

        chosen: int = self.ask_once(key, question, read, str(default))
        return chosen

    def agree(self, question: str) -> bool:
        """Whether the person says yes; Enter says yes, and with a file of answers it is said."""
        if not self.can_ask:
            return True
        words = {"": True, "y": True, "yes": True, "n": False, "no": False}

        def read(text: str) -> bool:
            if text.casefold() not in words:
                raise ValueError("write yes or no")
            return words[text.casefold()]

        said: bool = self.ask_once("", question, read, "yes")
        return said

    def keep(self, **values: Any) -> None:
        """Keeps answers that came of something else than a question. Raises ValueError."""
        self.answers = self.answers.with_(**values)
        self.save()

    def save(self) -> None:
        """Writes the answers so far; with a file of answers there is nothing to write."""
        if self.can_ask:
            save_draft(self.target, self.answers)

    def _refuse_without_person(self, key: str) -> None:
        if self.file is not None:
            raise ConfigurationError(f"{self.file}: {key}: this answer is missing")

    def _line(self, prompt: str) -> str:
        self._console.print(Text(plain(prompt), style="bold"), end="")
        if self._console.file.isatty():
            self._console.file.flush()
        try:
            line = sys.stdin.readline()
        except (OSError, UnicodeDecodeError):
            line = ""
        if not sys.stdin.isatty():
            self._console.print()
        if not line:
            raise Stopped("nobody answers")
        return line
