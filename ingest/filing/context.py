"""What filing needs to know besides the message, and how a contribution is written down."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from config.openings import Openings
from config.settings import Settings
from parsers.rules.assess import Contribution

CONTRIBUTION: TypeAdapter[Contribution] = TypeAdapter(Contribution)


@dataclass(frozen=True, slots=True)
class Desk:
    """What filing needs to know besides the message."""

    settings: Settings
    openings: Openings
    secret: bytes  # signs our own Message-IDs
    silent: bool = False  # a replay: records may change, nobody is written to
