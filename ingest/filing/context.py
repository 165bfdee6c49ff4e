"""What filing needs to know besides the message."""

from __future__ import annotations

from dataclasses import dataclass

from config.openings import Openings
from config.settings import Settings


@dataclass(frozen=True, slots=True)
class FilingContext:
    """What filing needs to know besides the message."""

    settings: Settings
    openings: Openings
    secret: bytes  # signs our own Message-IDs
    suppress_notifications: bool = False  # a replay: records may change, no mail follows
