"""A fresh access token for each login: the front door of this room.

    with nobody else: look whether the stored token is fresh
    under the lock of the grant, which all processes on all machines share:
        look again; note that a refresh begins; ask the provider; store its answer; only then hand it out

In: the office's settings, and a login. Out: an access token for IMAP, SMTP or HTTP. So however many workers need one, the provider is
asked once; what a person's sign-in gave is never asked for twice with the same refresh token, which some providers punish by ending it.
The lock is not the writer's: nobody who writes waits for the provider.

Failures: `SignInNeeded` when a person has to sign in, `Transient` when the provider does not answer just now, `Fatal` when it refuses
the application. No sentence and no log holds a token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import structlog
from cryptography.fernet import MultiFernet

from config.logins import Login, called
from config.settings import Settings
from config.sign_in import SignIn
from domain.actions import SignInTo
from domain.errors import ConfigurationError, Fatal, Transient
from sign_in.access import Access
from sign_in.keys import cipher_of
from sign_in.refusals import ends_grant
from storage import grants
from storage.before_update import bring_up_to_date
from storage.blobs.store import open_blobs
from storage.database import AlreadyHeld, Database, open_database
from storage.grants import AccessToken, Grant, Tokens

if TYPE_CHECKING:
    from sign_in.provider import Given, Refused

log = structlog.get_logger()

# What a tenant forbids today it may allow tomorrow, without a person signing in.
ASKED_AGAIN = timedelta(hours=1)
REFUSED_AFTER = timedelta(minutes=1)
INTERRUPTED = "the last renewal of this sign-in was broken off, so that its new token may be lost"


def utc_now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


class SignInNeeded(Fatal):
    """A person has to sign in, for the first time or again."""


class SignIns:
    """The sign-ins of an office. `database`: the opened one; without it, one is opened for each use."""

    def __init__(
        self, settings: Settings, database: Database | None = None, now: Callable[[], datetime] = utc_now
    ) -> None:
        self.settings = settings
        self.now = now
        self._database = database

    def access_token(self, login: Login, access: Access = Access.MAIL, *, refused: str = "") -> str:
        """A token with which a session may begin now; `refused`: one that a server did not take, so that another is got.

        Raises SignInNeeded, Transient, Fatal or ConfigurationError.
        """
        return self.token(login, access, refused=refused).value

    def token(self, login: Login, access: Access = Access.MAIL, *, refused: str = "") -> AccessToken:
        """The same, with when it ends."""
        with self._opened() as database:
            grant = _find(database, login)
            found = self._fresh(grant, cipher_of(self.settings), access, refused)
            if found is not None:
                return found
            with alone(database, login.sign_in, login.account):
                # The key is read again as well: meanwhile it may have been exchanged.
                grant, cipher = _find(database, login), cipher_of(self.settings)
                found = self._fresh(grant, cipher, access, refused)
                return found or self._renewed(database, login, grant, cipher, access)

    def mark(self, login: Login) -> str:
        """Another one after a person has signed in; asks no provider. Raises as the database does."""
        with self._opened() as database:
            grant = _find(database, login)
        return f"{grant.signed_in_at} {grant.ended_at}" if grant is not None else ""

    def sign_in_of(self, login: Login) -> SignIn:
        """The table [sign_in.NAME] of a login."""
        return self.settings.sign_in[login.sign_in]

    def name_of(self, login: Login) -> str:
        """What `postroom login` calls it: a mailbox's name, `smtp`, or `alerts`."""
        key, logins = (login.sign_in, login.account), self.settings.logins
        same = [name for name, each in logins.items() if (each.sign_in, each.account) == key]
        if same[:1] == ["outgoing"]:  # that is the account of [alerts] while alerts go out by it
            return "alerts" if "alerts" in same else "smtp"
        return called(same[0]) if same else login.account

    def _fresh(self, grant: Grant | None, cipher: MultiFernet, access: Access, refused: str) -> AccessToken | None:
        """The stored token, if a session may begin with it."""
        if grant is None or grant.ended_at is not None:
            return None
        token, now = grants.unseal(cipher, grant).access.get(access), self.now()
        if token is None or not token.is_fresh(now):
            return None
        # A server that refuses a new token as well has another reason.
        return token if token.value != refused or now < token.given_at + REFUSED_AFTER else None

    def _renewed(
        self, database: Database, login: Login, grant: Grant | None, cipher: MultiFernet, access: Access
    ) -> AccessToken:
        """Asks the provider and stores its answer, under the lock. Raises as `access_token`."""
        # What speaks to a provider takes longer to load than a pass over an empty mailbox; most passes renew nothing.
        from sign_in.provider import Refused, of_the_application, refreshed  # noqa: PLC0415

        sign_in, now = self.sign_in_of(login), self.now()
        if grant is None and sign_in.is_by_person:
            raise SignInNeeded(f"nobody has signed in as {login.account} yet; ", SignInTo(self.name_of(login)), " does")
        if grant is not None and _was_asked_lately(grant, now):
            raise self._needed(login, grant.ended_why)
        tokens = grants.unseal(cipher, grant) if grant is not None else Tokens()
        began = grant or Grant(login.sign_in, login.account, "", now, now)
        was_interrupted = began.began_at is not None and began.ended_at is None
        # Written first: a disk that is full or a database that is read-only is found before the refresh token is used up.
        began = replace(began, began_at=now, sealed=began.sealed or grants.seal(cipher, _key(began), tokens))
        _put(database, began)
        try:
            given = (
                refreshed(sign_in, access, tokens.refresh, now)
                if sign_in.is_by_person
                else of_the_application(sign_in, login.account, access, now)
            )
        except Refused as error:
            of_others = bool(tokens.access) and access not in tokens.access
            raise self._refused(
                database, login, began, error, was_interrupted=was_interrupted, of_others=of_others
            ) from error
        except (Fatal, ConfigurationError):
            _put(database, replace(began, began_at=None))
            raise
        token = AccessToken(given.access, now, given.expires_at)
        held = Tokens(given.refresh or tokens.refresh, {**tokens.access, access: token})
        _put(database, _stored(began, given, grants.seal(cipher, _key(began), held), now))
        log.info("sign-in renewed", sign_in=login.sign_in)
        return token

    def _refused(
        self,
        database: Database,
        login: Login,
        began: Grant,
        error: Refused,
        *,
        was_interrupted: bool,
        of_others: bool,
    ) -> Fatal:
        """What to raise, after it is stored. `of_others`: the sign-in has given tokens, and none of this kind."""
        is_by_person, is_over = self.sign_in_of(login).is_by_person, began.ended_at is not None
        ends = ends_grant(error.refusal) if is_by_person else True
        if of_others or not ends:
            # What one kind of access lacks takes nothing from the others: the mailbox is fetched all the same.
            _put(database, replace(began, began_at=began.began_at if is_over else None))
            if not is_by_person:
                return Fatal(f"the application is not let in as {login.account}: {error}")
            if not ends:
                return Fatal(f"the sign-in of {login.account} cannot be renewed: {error}")
            sign_in_to = SignInTo(self.name_of(login))
            return SignInNeeded(
                f"the sign-in of {login.account} is not for this: {error}; ", sign_in_to, " signs in again"
            )
        why = f"{INTERRUPTED}; {error}" if was_interrupted and is_by_person else str(error)
        if is_over and str(error) in began.ended_why:
            why = began.ended_why
        # Since when it has ended stays; `began_at` is then the last time that it was asked for.
        _put(database, replace(began, ended_at=began.ended_at or began.began_at, ended_why=why))
        if not is_over:
            log.error("sign-in ended", sign_in=login.sign_in, why=why)
        return self._needed(login, why)

    def _needed(self, login: Login, why: str) -> Fatal:
        if not self.sign_in_of(login).is_by_person:
            return Fatal(f"the application is not let in as {login.account}: {why}")
        return SignInNeeded(
            f"the sign-in of {login.account} has ended: {why}; ", SignInTo(self.name_of(login)), " signs in again"
        )

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        if self._database is not None:
            yield self._database
            return
        database = open_database(self.settings.storage.database_url)
        try:
            blobs = open_blobs(self.settings.storage.blobs_url, self.settings.s3)
            bring_up_to_date(self.settings, database, blobs, self.now)
            yield database
        finally:
            database.close()


@contextmanager
def alone(database: Database, sign_in: str, account: str) -> Iterator[None]:
    """Nobody else renews this grant meanwhile, in any process on any machine. Raises Transient."""
    digest = sha256(f"{sign_in}\0{account}".encode()).hexdigest()[:12]
    with ExitStack() as held:
        try:
            held.enter_context(database.lock(f"sign-in-{digest}", wait=True))
        except AlreadyHeld as error:
            raise Transient(f"another process renews the sign-in of {account}, and has no answer yet") from error
        yield


def _was_asked_lately(grant: Grant, now: datetime) -> bool:
    """Whether a grant that has ended was asked for within the last hour; by a clock that ran ahead it was not."""
    asked = grant.began_at or grant.ended_at
    return grant.ended_at is not None and asked is not None and asked - ASKED_AGAIN < now < asked + ASKED_AGAIN


def _key(grant: Grant) -> tuple[str, str]:
    return grant.sign_in, grant.account


def _find(database: Database, login: Login) -> Grant | None:
    with database.read() as session:
        return grants.find(session, login.sign_in, login.account)


def _put(database: Database, grant: Grant) -> None:
    with database.begin() as session:
        grants.put(session, grant)


def _stored(began: Grant, given: Given, sealed: bytes, now: datetime) -> Grant:
    return replace(
        began,
        sealed=sealed,
        refreshed_at=now,
        ends_at=given.ends_at or began.ends_at,
        began_at=None,
        ended_at=None,
        ended_why="",
    )
