"""Who sends a mail: a person, or somebody who sends for others; and whom an answer would reach.

In: a head, and who is known to send for others (`[senders]` of openings.toml, the office's own addresses). Out: a role, and
the person behind a platform or mailing list that puts its own address into From.

Failures: none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fnmatch import fnmatchcase

from config.openings import Openings
from domain.addresses import matching_address
from domain.mail import Address, Forwarded, Mail
from parsers.languages.vocabulary import one_of
from parsers.text.fields import VIA, addresses

NOBODY = re.compile(rf"^{one_of('people.no_reply')}\b", re.I)


def sends_for_others(sender: Address | None, openings: Openings) -> bool:
    """Whether the office knows the sender as one who sends other people's applications."""
    return sender is not None and role_of(sender, openings, set()) != "person" and not NOBODY.match(sender.email)


def role_of(sender: Address | None, openings: Openings, own: set[str]) -> str:
    """Who sent it: a person for himself or herself, or somebody for others."""
    if sender is None:
        return "unknown"
    email = sender.email.casefold()
    for role, patterns in (
        ("colleague", openings.senders.colleagues),
        ("career office", openings.senders.career_offices),
        ("platform", openings.senders.platforms),
        ("gateway", openings.senders.gateways),
    ):
        if any(fnmatchcase(email, pattern.casefold()) for pattern in patterns):
            return role
    if matching_address(email) in own:
        return "colleague"
    return "gateway" if NOBODY.match(email) else "person"


def original_sender(mail: Mail, openings: Openings, own: set[str]) -> Address | None:
    """Whom an answer would reach, where a platform or mailing list puts its own address into From."""
    headers = mail.headers
    named = [*addresses(headers.other("x-original-from") or headers.other("x-original-sender")), *headers.reply_to]
    somebody = next((each for each in named if role_of(each, openings, own) == "person"), None)
    if somebody is None or headers.sender is None or somebody.name:
        return somebody
    shown = VIA.sub("", headers.sender.name)
    return replace(somebody, name=shown.strip("'\" ") if shown != headers.sender.name else "")


def is_somebody(forwarded: Forwarded, openings: Openings, own: set[str]) -> bool:
    """Whether a forwarded message is from a person, and neither from the office nor from who sends for others."""
    return forwarded.headers.sender is not None and role_of(forwarded.headers.sender, openings, own) == "person"
