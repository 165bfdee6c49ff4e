"""What a card asks and what can be answered: plain values.

In: nothing. Out: the types.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A button. `act`: what it sends; `href`: where it leads instead."""

    act: str
    label: str
    is_first: bool = False  # the likeliest
    href: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field beside the buttons: a choice where it has `options` (value and label), else a text or a date."""

    name: str
    label: str
    kind: str = "text"
    value: str = ""
    options: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. `effect`: what the buttons do; `fields` belong to the button `save`."""

    sentence: str
    evidence: Sequence[str] = ()
    answers: Sequence[Answer] = ()
    effect: str = ""
    fields: Sequence[Field] = ()
    save: Answer | None = None
