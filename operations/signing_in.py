"""A person signs in to a mailbox, or the application is let in: the grant is stored, and every login that it opens is tried at once.

In: the settings, the name of a login, and the tokens that a flow gave. Out: who has signed in, and how each login went.

Failures: `WrongUsage` for a name that is none, `Fatal` for the sign-in of another person: then nothing is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from config.logins import Login, called
from config.settings import Settings
from config.settings_tables import Mailbox
from domain.errors import Fatal, PostroomError, WrongUsage
from domain.suggestions import nearest
from domain.text import counted
from ingest.mailboxes import open_mailbox
from notify.outbox.sending import check_transport
from sign_in.access import Access, access_of
from sign_in.keys import cipher_of, drop_old_keys, put_new_key_first
from sign_in.tokens import SignIns, alone
from storage import grants
from storage.database import Database
from storage.grants import AccessToken, Grant, Tokens

if TYPE_CHECKING:
    from sign_in.provider import Given


@dataclass(frozen=True, slots=True)
class Tried:
    """How one login went."""

    what: str
    ok: bool
    says: str
    refused: bool = False  # by the server; what did not answer may work later


def login_named(settings: Settings, name: str) -> Login:
    """The login of a mailbox, or of the account that sends mail. Raises WrongUsage."""
    names = {called(place): login for place, login in settings.logins.items()}
    login = names.get("smtp" if name == "outgoing" else name)
    if login is None:
        likely = nearest(name, names)
        hint = f"; did you mean “{likely}”?" if likely else f"; there are {', '.join(names)}"
        raise WrongUsage(f"MAILBOX: “{name}” is no mailbox{hint}")
    if not login.sign_in:
        table = _table_of(settings, login)
        raise WrongUsage(f"MAILBOX: “{name}” has no sign_in, which names a [sign_in.NAME]; set it in [{table}]")
    return login


def kinds_of(settings: Settings, login: Login) -> tuple[Access, ...]:
    """What the sign-in is for, over all logins that use it; the one that is tried first comes first."""
    # Nothing uses a login of [outgoing] whose mail is written into a folder; it is signed in to before that is changed.
    return tuple(dict.fromkeys(access_of(each) for _, each in _shared_with(settings, login))) or (access_of(login),)


def refuse_another_person(settings: Settings, name: str, login: Login, addresses: tuple[str, ...]) -> None:
    """Raises Fatal when it is another person than the mailbox's who has signed in; nothing is known without an address."""
    if not addresses or login.account.casefold() in {each.casefold() for each in addresses}:
        return
    who = addresses[0]
    table = _table_of(settings, login)
    raise Fatal(
        f"{who} has signed in, and {name} is the mailbox of {login.account}; nothing was changed. Sign in as "
        f"{login.account}; or, where {who} may open that mailbox too, set signs_in_as = “{who}” in [{table}]"
    )


def store(
    settings: Settings, database: Database, login: Login, given: Given, who: str, now: datetime, access: Access
) -> None:
    """Stores the grant that a person gave, in place of an earlier one. Raises Fatal without a refresh token."""
    if not given.refresh:
        raise Fatal(
            "the provider gives access for an hour only, without a refresh token; the application needs the "
            "permission offline_access"
        )
    token = AccessToken(given.access, now, given.expires_at)
    key = (login.sign_in, login.account)
    # A worker that asks for the old one meanwhile would write its refusal over this one.
    with alone(database, *key):
        sealed = grants.seal(cipher_of(settings), key, Tokens(given.refresh, {access: token}))
        with database.begin() as session:
            grants.put(session, Grant(*key, who, now, now, ends_at=given.ends_at, sealed=sealed))


def let_in(settings: Settings, database: Database, login: Login, now: Callable[[], datetime]) -> None:
    """Gets a token without a person, by an application or service account. Raises as `SignIns.access_token`."""
    with alone(database, login.sign_in, login.account), database.begin() as session:
        # What was refused before is asked for again.
        grants.remove(session, login.sign_in, login.account)
    SignIns(settings, database, now).access_token(login, access_of(login))


def try_logins(settings: Settings, database: Database, login: Login) -> Iterator[Tried]:
    """Logs in wherever this sign-in is used; a mailbox's messages are counted, and no mail is sent."""
    sign_ins = SignIns(settings, database)
    for name, each in _shared_with(settings, login):
        try:
            yield Tried(name, True, _opened(settings, name, each, sign_ins))
        except PostroomError as error:
            says = str(error).removeprefix(f"mailbox {name}: ")
            yield Tried(name, False, says, refused=isinstance(error, Fatal))


def is_unknown(settings: Settings, database: Database, login: Login) -> bool:
    """Whether a person has signed in of whom the provider says nothing."""
    with database.read() as session:
        grant = grants.find(session, login.sign_in, login.account)
    return settings.sign_in[login.sign_in].is_by_person and grant is not None and not grant.signed_in_as


def forget(database: Database, login: Login) -> None:
    """Removes the grant: it belongs to nobody who may open the mailbox."""
    with alone(database, login.sign_in, login.account), database.begin() as session:
        grants.remove(session, login.sign_in, login.account)


def renew_key(settings: Settings, database: Database) -> int:
    """Encrypts every grant by a new key, and drops the old ones; the number of grants. A crash on the way loses none.

    Raises ConfigurationError where the settings hold the key, unless a new one was put before it.
    """
    given = settings.storage.key
    rotating = given is not None and len(given.get_secret_value().replace(",", " ").split()) > 1
    cipher = cipher_of(settings) if rotating else put_new_key_first(settings)
    with database.read() as session:
        stored = grants.all_of(session)
    done = 0
    for each in stored:
        with alone(database, each.sign_in, each.account), database.begin() as session:
            grant = grants.find(session, each.sign_in, each.account)
            with suppress(Fatal):  # by a key that is lost; nobody signs in any more to what the settings do not name
                if grant is not None:
                    sealed = grants.seal(cipher, (grant.sign_in, grant.account), grants.unseal(cipher, grant))
                    grants.put(session, replace(grant, sealed=sealed))
                    done += 1
    drop_old_keys(settings)
    return done


def _table_of(settings: Settings, login: Login) -> str:
    """Where a login stands in the settings."""
    return next(place for place, each in settings.logins.items() if each is login)


def _opened(settings: Settings, name: str, login: Login, sign_ins: SignIns) -> str:
    if isinstance(login, Mailbox):
        with open_mailbox(name, login, sign_ins) as source:
            return f"logged in as {login.username}; {counted(len(source.present()), 'message')}"
    used = settings if login is settings.outgoing else settings.by_alert_account or settings
    return f"logged in as {login.username}; {check_transport(used)}"


def _shared_with(settings: Settings, login: Login) -> Iterator[tuple[str, Login]]:
    """The login and all others that the same person's sign-in opens, by what the command calls them."""
    key = (login.sign_in, login.account)
    same = [(called(place), each) for place, each in settings.logins.items() if (each.sign_in, each.account) == key]
    for name, each in sorted(same, key=lambda found: found[1] is not login):
        if each is not settings.outgoing or settings.outgoing.transport != "folder":
            yield name, each
