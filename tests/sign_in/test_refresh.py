"""Tokens are renewed by whoever needs one first, once for all; and a login whose token has ended begins anew."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from sqlalchemy import select

from domain.errors import Fatal, Transient
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.bell import Bell
from ingest.office import opened
from notify.outbox import sending
from operations import signing_in
from operations.watch import look
from sign_in import flows, provider
from sign_in.access import Access
from sign_in.identity import addresses_of
from sign_in.keys import cipher_of
from sign_in.provider import Given, Refused
from sign_in.refusals import Refusal
from sign_in.tokens import SignInNeeded, SignIns
from storage import grants
from storage.database import open_database
from storage.models import OutgoingRow
from tests.servers import accounts as providers
from tests.servers import smtp as receivers
from tests.sign_in.office import account_of, settings_of, write

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 4
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def signed_in(file, accounts):
    """The settings of an office whose person has signed in at the provider, and its database."""
    settings = settings_of(file)
    login = settings.mailboxes["applications"]
    sign_in = settings.sign_in["office"]
    attempt = flows.start(sign_in, login.account, ["mail"], "http://127.0.0.1:9/")
    now = datetime.now(UTC)
    given = flows.finish(sign_in, attempt, accounts.sign_in(attempt.address, login.account), "mail", now)
    database = open_database(settings.storage.database_url)
    database.upgrade()
    who = addresses_of(sign_in, given, attempt.nonce, now)[0]
    signing_in.store(settings, database, login, given, who, now, "mail")
    return settings, database


def later(**by):
    """A clock that runs ahead, so that tokens have ended by it."""
    return lambda: datetime.now(UTC) + timedelta(**by)


def tokens_of(settings, database):
    with database.read() as session:
        (grant,) = grants.all_of(session)
    return grants.unseal(cipher_of(settings), grant), grant


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_many_processes_renew_a_token_once_each_time_and_lose_no_grant(tmp_path, token_dovecot, request, kind):
    seconds, life = 6, 2
    more = ""
    if kind == "postgresql":
        more = f'[storage]\ndatabase = "{request.getfixturevalue("postgres_url")}"'
    with providers.running(life) as accounts:
        file = write(tmp_path, accounts, account_of(token_dovecot), more=more)
        _, database = signed_in(file, accounts)
        command = [sys.executable, "-m", "tests.sign_in.workers", str(file), str(seconds), "0.05"]
        processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(PROCESSES)]
        said = [json.loads(process.communicate(timeout=120)[0].splitlines()[-1]) for process in processes]
        counts = accounts.counts()
        database.close()
    assert [each["failed"] for each in said] == [[]] * PROCESSES
    assert sum(each["old"] for each in said) == 0
    # A token is renewed after four fifths of its life: never sooner, whoever asks.
    assert 2 <= counts["refresh_token"] <= seconds / (life * 0.8) + 3
    assert not [each for each in counts if "invalid" in each]


def test_one_token_serves_every_login_while_it_is_fresh(tmp_path, accounts, token_dovecot):
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    login = settings.mailboxes["applications"]
    before = accounts.counts().get("refresh_token", 0)
    first = SignIns(settings, database).access_token(login)
    assert SignIns(settings, database).access_token(login) == first
    assert accounts.counts().get("refresh_token", 0) == before
    assert SignIns(settings, database, later(hours=1)).access_token(login) != first
    assert accounts.counts()["refresh_token"] == before + 1
    database.close()


def test_a_session_that_ends_with_its_token_goes_on_in_a_new_one(tmp_path, accounts, token_dovecot):
    account = account_of(token_dovecot)
    settings, database = signed_in(write(tmp_path, accounts, account), accounts)
    login = settings.mailboxes["applications"]
    with open_mailbox("applications", login, SignIns(settings, database)) as source:
        assert source.present() == frozenset()
        token_dovecot.kick(account.username)
        assert list(source.fetch(["1"])) == []
        source.connection._secret.lasts_until = 0.0  # by the clock its token has ended, and the server goes on
        assert source.present() == frozenset()
        assert source.connection._secret.lasts_until > time.monotonic()
    database.close()


def test_a_token_that_the_server_refuses_is_renewed_once(tmp_path, accounts, token_dovecot):
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    login = settings.mailboxes["applications"]
    tokens, grant = tokens_of(settings, database)
    accounts.revoke(tokens.access["mail"].value)
    aged = {
        "mail": grants.AccessToken(
            tokens.access["mail"].value, grant.signed_in_at - timedelta(minutes=2), tokens.access["mail"].ends_at
        )
    }
    with database.begin() as session:
        sealed = grants.seal(cipher_of(settings), ("office", login.account), grants.Tokens(tokens.refresh, aged))
        grants.put(session, replace(grant, sealed=sealed))
    before = accounts.counts().get("refresh_token", 0)
    with open_mailbox("applications", login, SignIns(settings, database)) as source:
        assert source.present() == frozenset()
    assert accounts.counts()["refresh_token"] == before + 1
    database.close()


def test_a_grant_that_was_revoked_ends_at_once_and_says_how_to_sign_in(tmp_path, accounts, token_dovecot):
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    login = settings.mailboxes["applications"]
    accounts.revoke(tokens_of(settings, database)[0].refresh)
    sign_ins = SignIns(settings, database, later(hours=1))
    with pytest.raises(SignInNeeded, match=r"has ended: .*; `postroom login applications` signs in again"):
        sign_ins.access_token(login)
    refusals = accounts.counts()["refresh_token invalid_grant"]
    with pytest.raises(SignInNeeded):
        sign_ins.access_token(login)
    assert accounts.counts()["refresh_token invalid_grant"] == refusals  # it is not asked again at each pass
    assert tokens_of(settings, database)[1].ended_at is not None
    database.close()


def test_one_that_has_ended_is_asked_for_each_hour_and_is_said_to_have_ended_when_it_did(
    tmp_path, accounts, token_dovecot
):
    """Else the coordinator would get a mail each hour."""
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    login = settings.mailboxes["applications"]
    accounts.revoke(tokens_of(settings, database)[0].refresh)
    ended, refusals = [], accounts.counts().get("refresh_token invalid_grant", 0)
    for hours in (1, 1.5, 2.5, 3, 4):
        with pytest.raises(SignInNeeded):
            SignIns(settings, database, later(hours=hours)).access_token(login)
        ended.append(tokens_of(settings, database)[1].ended_at)
        with opened(settings, later(hours=hours)) as office, office.database.begin() as session:
            look(session, settings, office.now())
    assert len(set(ended)) == 1
    assert accounts.counts()["refresh_token invalid_grant"] == refusals + 3
    with database.read() as session:
        assert len(session.scalars(select(OutgoingRow)).all()) == 1
    database.close()


def test_what_the_sign_in_is_not_for_does_not_end_it_for_the_mailbox(tmp_path, accounts, token_dovecot, monkeypatch):
    """At Microsoft mail over Graph is a permission of its own, and the mailbox may have been signed in to before."""
    account = account_of(token_dovecot)
    settings, database = signed_in(write(tmp_path, accounts, account), accounts)
    login = settings.mailboxes["applications"]
    sign_ins = SignIns(settings, database)
    refusal = Refusal("invalid_grant", "AADSTS65001: The user or administrator has not consented")

    def refused(*_):
        raise Refused(refusal)

    with monkeypatch.context() as patch:
        patch.setattr(provider, "refreshed", refused)
        with pytest.raises(
            SignInNeeded, match=r"is not for this: .*AADSTS65001.*`postroom login applications` signs in"
        ):
            sign_ins.access_token(login, Access.GRAPH)
    assert sign_ins.access_token(login)
    assert tokens_of(settings, database)[1].ended_at is None
    database.close()


def test_who_signs_in_while_a_worker_asks_for_the_old_sign_in_has_signed_in(
    tmp_path, accounts, token_dovecot, monkeypatch
):
    """The provider's refusal of the old one comes last, and is not written over the new one."""
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    login = settings.mailboxes["applications"]
    now = datetime.now(UTC)
    given = Given("a-new-token", "a-new-refresh-token", "", now + timedelta(hours=5), None, "")
    person = Thread(target=signing_in.store, args=(settings, database, login, given, login.account, now, Access.MAIL))

    def refused(*_):
        person.start()
        person.join(1)  # it would be through by then, if nothing held it
        raise Refused(Refusal("invalid_grant"))

    monkeypatch.setattr(provider, "refreshed", refused)
    with pytest.raises(SignInNeeded):
        SignIns(settings, database, later(hours=2)).access_token(login)
    person.join(30)
    assert tokens_of(settings, database)[1].ended_at is None
    assert SignIns(settings, database).access_token(login) == "a-new-token"
    database.close()


def test_killed_between_answer_and_store_says_what_was_lost_and_killed_before_loses_nothing(
    tmp_path, accounts, token_dovecot
):
    """This provider takes a refresh token once: the strictest there are. Google's and Microsoft's stay good."""
    file = write(tmp_path, accounts, account_of(token_dovecot))
    settings, database = signed_in(file, accounts)
    login = settings.mailboxes["applications"]
    program = (
        "import sys; from datetime import UTC, datetime, timedelta; from pathlib import Path;"
        "from config.settings import load_settings; from sign_in.tokens import SignIns;"
        "s = load_settings(Path(sys.argv[1]));"
        "SignIns(s, None, lambda: datetime.now(UTC) + timedelta(hours=1)).access_token(s.mailboxes['applications'])"
    )
    before = accounts.counts().get("refresh_token", 0)
    accounts.delay(3600)
    try:
        with subprocess.Popen([sys.executable, "-c", program, str(file)], cwd=ROOT) as process:
            deadline = time.monotonic() + 60
            while accounts.counts().get("refresh_token", 0) == before and time.monotonic() < deadline:
                time.sleep(0.05)
            os.kill(process.pid, signal.SIGKILL)
    finally:
        accounts.delay(0)
    assert tokens_of(settings, database)[1].began_at is not None
    with pytest.raises(SignInNeeded, match="the last renewal of this sign-in was broken off"):
        SignIns(settings, database, later(hours=1)).access_token(login)
    database.close()


def test_a_refresh_whose_answer_cannot_be_stored_does_not_begin(tmp_path, accounts, token_dovecot, monkeypatch):
    settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    before = accounts.counts().get("refresh_token", 0)
    with monkeypatch.context() as full:
        full.setattr(database, "begin", lambda: (_ for _ in ()).throw(Transient("the disk is full")))
        with pytest.raises(Transient, match="the disk is full"):
            SignIns(settings, database, later(hours=1)).access_token(settings.mailboxes["applications"])
    assert accounts.counts().get("refresh_token", 0) == before
    assert SignIns(settings, database, later(hours=1)).access_token(settings.mailboxes["applications"])
    database.close()


def test_a_provider_that_is_away_ends_nothing(tmp_path, token_dovecot):
    with providers.running() as accounts:
        settings, database = signed_in(write(tmp_path, accounts, account_of(token_dovecot)), accounts)
    with pytest.raises(Transient, match="does not answer"):
        SignIns(settings, database, later(hours=1)).access_token(settings.mailboxes["applications"])
    assert tokens_of(settings, database)[1].ended_at is None
    database.close()


@pytest.mark.parametrize("mechanisms", [("XOAUTH2",), ("OAUTHBEARER",)])
def test_mail_goes_out_by_the_same_sign_in(tmp_path, accounts, token_dovecot, mechanisms):
    account = account_of(token_dovecot)
    with receivers.running(by_token=mechanisms) as receiver:
        more = (
            f'[outgoing]\ntransport = "smtp"\nhost = "127.0.0.1"\nport = {receiver.port}\nsecurity = "none"\n'
            f'username = "{account.username}"\nsign_in = "office"\n'
        )
        settings, database = signed_in(write(tmp_path, accounts, account, more=more), accounts)
        token = SignIns(settings, database).access_token(settings.outgoing)
        receiver.tokens[account.username] = token
        assert str(receiver.port) in sending.check_transport(settings)
        receiver.tokens[account.username] = "another"
        with pytest.raises(Fatal, match="was refused") as told:
            sending.check_transport(settings)
        assert token not in str(told.value)
    database.close()


def test_a_shared_mailbox_is_opened_by_the_token_of_who_may(tmp_path, accounts, token_dovecot):
    """Microsoft's way: the mailbox's address as user, the token of a person; this receiver knows who may."""
    account = account_of(token_dovecot)
    with receivers.running(by_token=("XOAUTH2",)) as receiver:
        more = (
            f'[outgoing]\ntransport = "smtp"\nhost = "127.0.0.1"\nport = {receiver.port}\nsecurity = "none"\n'
            f'username = "shared@example.org"\nsigns_in_as = "{account.username}"\nsign_in = "office"\n'
        )
        settings, database = signed_in(write(tmp_path, accounts, account, more=more), accounts)
        receiver.tokens["shared@example.org"] = SignIns(settings, database).access_token(settings.outgoing)
        assert sending.check_transport(settings)
    database.close()


def test_new_mail_is_heard_of_again_after_the_session_ended(tmp_path, accounts, token_dovecot):
    account = account_of(token_dovecot)
    settings, database = signed_in(write(tmp_path, accounts, account), accounts)
    rings: Queue[str] = Queue()
    bell = Bell("applications", settings.mailboxes["applications"], rings.put, SignIns(settings, database))
    bell.start()
    try:
        assert rings.get(timeout=60) == "applications"
        token_dovecot.kick(account.username)
        assert rings.get(timeout=60) == "applications"
    finally:
        bell.stop()
    database.close()


def test_a_clock_that_is_off_is_named(tmp_path, accounts, token_dovecot):
    file = write(tmp_path, accounts, account_of(token_dovecot))
    settings = settings_of(file)
    sign_in = settings.sign_in["office"]
    attempt = flows.start(sign_in, "ada@example.org", ["mail"], "http://127.0.0.1:9/")
    ahead = datetime.now(UTC) + timedelta(hours=2)
    given = flows.finish(sign_in, attempt, accounts.sign_in(attempt.address, "ada@example.org"), "mail", ahead)
    with pytest.raises(Fatal, match="clock is 120 minutes ahead; set it by NTP"):
        addresses_of(sign_in, given, attempt.nonce, ahead)
