"""The templates of a language for letters that a person writes, and the placeholders that such texts can hold.

In: the table `[letters.NAME]` of config/languages/xx.toml. Out: frozen values.

Failures: ValueError with one sentence that names a placeholder which does not exist.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

PLACEHOLDERS = {
    "name": "the applicant's name",
    "opening": "the opening's name",
    "cycle": "the round: summer 2027",
    "what": "the opening and its round",
    "missing": "what is certain to be missing, one thing a line",
    "deadline": "the last day of the round",
    "office": "the office's name",
}
"""What can stand in braces in a letter, and what it is filled with."""

IN_BRACES = re.compile(r"\{([^{}\n]*)\}")


def check_placeholders(text: str) -> str:
    """The text itself. Raises ValueError for something in braces that is no placeholder."""
    for each in IN_BRACES.findall(text):
        if each not in PLACEHOLDERS:
            raise ValueError(
                f"“{{{each}}}” is no placeholder; there are {', '.join(f'{{{name}}}' for name in PLACEHOLDERS)}"
            )
    return text


Text = Annotated[str, AfterValidator(check_placeholders)]


class LetterTemplate(BaseModel):
    """A letter to begin with."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    subject: Text
    text: Text


class Letters(BaseModel):
    """The templates of one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nameless: str  # who is greeted where no name is known; '': the greeting goes without
    answer: LetterTemplate  # a greeting and the office's name, with room between them
    missing: LetterTemplate  # asks for what is missing
    complete: LetterTemplate  # all has arrived
    enquiry: LetterTemplate  # to who asks and has not applied

    @property
    def templates(self) -> dict[str, LetterTemplate]:
        """The templates by their names."""
        return {name: getattr(self, name) for name in TEMPLATES}


TEMPLATES = ("answer", "missing", "complete", "enquiry")
