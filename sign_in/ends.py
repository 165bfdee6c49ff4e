"""Which sign-ins end, when and why: what is known before, and what a provider has refused already.

In: the settings, the grants and the time. Out: ends as values, the soonest first. They are reported 14, 3 and 1 days before and at
once, by ways that do not need the grant: the desk, the nightly report, a mail through another account, the log, `check`.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from config.logins import Login, called
from config.settings import Settings
from config.sign_in import Provider
from domain.actions import Sentence, SignInTo
from domain.dates import moment_in_words
from domain.text import counted
from storage.grants import Grant

REPORTED = (14, 3, 1)  # days before
# https://learn.microsoft.com/entra/identity-platform/refresh-tokens, https://developers.google.com/identity/protocols/oauth2
TESTING = timedelta(days=7)
UNUSED = {Provider.MICROSOFT: timedelta(days=90), Provider.GOOGLE: timedelta(days=180)}


class EndKind(StrEnum):
    """Why a sign-in ends."""

    MISSING = "missing"  # nobody has signed in yet
    REFUSED = "refused"  # the provider has ended it
    PROVIDER = "provider"  # it says itself when
    TESTING = "testing"  # Google's consent screen is in testing
    UNUSED = "unused"
    CLIENT = "client"  # its secret has a date


@dataclass(frozen=True, slots=True)
class End:
    """One end. `login`: what `postroom login` calls it; `at` in UTC, of what has ended in the past."""

    kind: EndKind
    login: str
    at: datetime
    why: str

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended."""
        return self.at <= now

    def days_left(self, now: datetime) -> int:
        """Whole days until then, the last one counted."""
        return max(0, -(-(self.at - now) // timedelta(days=1)))

    def stage(self, now: datetime) -> int | None:
        """Which report is due: so many days before, 0 once it is over; None: none yet."""
        if self.is_over(now):
            return 0
        return min((days for days in REPORTED if self.at - now <= timedelta(days=days)), default=None)

    def in_words(self, now: datetime, settings: Settings) -> str:
        """For people, without the next step."""
        when = moment_in_words(self.at, settings.zone)
        if self.kind is EndKind.MISSING:
            return self.why
        if self.is_over(now):
            return f"ended {when}: {self.why}"
        return f"ends in {counted(self.days_left(now), 'day')}, {when}: {self.why}"


def ends(settings: Settings, grants: Iterable[Grant], now: datetime) -> tuple[End, ...]:
    """The next end of each sign-in that a login uses, and of each client's secret, the soonest first."""
    by_key = {(each.sign_in, each.account): each for each in grants}
    found: list[End] = []
    for (sign_in, account), (name, login) in _used(settings).items():
        grant = by_key.get((sign_in, account))
        of_login = list(_ends_of(settings, name, login, grant, now))
        found += sorted(of_login, key=lambda end: end.at)[:1]
    found += _secrets(settings)
    return tuple(sorted(found, key=lambda end: (end.at, end.login)))


def soon(settings: Settings, grants: Iterable[Grant], now: datetime) -> tuple[End, ...]:
    """Those that are to be reported now."""
    return tuple(each for each in ends(settings, grants, now) if each.stage(now) is not None)


def next_step(end: End) -> Sentence:
    """What to do, as the end of a sentence; nothing where the reason says it."""
    return () if end.kind is EndKind.CLIENT else ("; ", SignInTo(end.login), " signs in again")


def _ends_of(settings: Settings, name: str, login: Login, grant: Grant | None, now: datetime) -> Iterator[End]:
    sign_in = settings.sign_in[login.sign_in]
    if grant is None:
        if sign_in.is_by_person:
            yield End(EndKind.MISSING, name, now, f"nobody has signed in as {login.account} yet")
        return
    if grant.ended_at is not None:
        yield End(EndKind.REFUSED, name, grant.ended_at, grant.ended_why)
        return
    if not sign_in.is_by_person:
        return
    if grant.ends_at is not None:
        yield End(EndKind.PROVIDER, name, grant.ends_at, "the provider ends this sign-in by itself")
    if sign_in.testing:
        why = "at Google the consent screen is in testing, where a sign-in lasts 7 days"
        yield End(EndKind.TESTING, name, grant.signed_in_at + TESTING, why)
    if sign_in.provider in UNUSED:
        unused = UNUSED[sign_in.provider]
        why = f"the provider ends a sign-in that is not used for {unused.days} days"
        yield End(EndKind.UNUSED, name, grant.refreshed_at + unused, why)


def _secrets(settings: Settings) -> Iterator[End]:
    for name, sign_in in settings.sign_in.items():
        if sign_in.secret_expires is not None:
            at = datetime.combine(sign_in.secret_expires, time(), settings.zone)
            why = f"the secret in [sign_in.{name}]; make a new one where the application is registered, and set secret_expires"
            yield End(EndKind.CLIENT, name, at, why)


def _used(settings: Settings) -> dict[tuple[str, str], tuple[str, Login]]:
    """Each grant that a login needs, by the first login that does."""
    found: dict[tuple[str, str], tuple[str, Login]] = {}
    for name, login in settings.logins.items():
        if login.sign_in and not (name == "outgoing" and settings.outgoing.transport == "folder"):
            found.setdefault((login.sign_in, login.account), (called(name), login))
    return found
