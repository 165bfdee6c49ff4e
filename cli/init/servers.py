"""The part of `postroom init` about the account: its servers, its login, its folders.

In: a conversation. Out: an account with which IMAP and SMTP were tried. Nothing is changed on a server.

Failures: `Stopped`; `Transient`, `Fatal` or `ConfigurationError` where nobody can be asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from cli.init.questions import Dialogue, Stopped
from cli.init.signing_in import account_that_signs_in, signs_in
from config.logins import secret_of
from config.providers import LoginKind, Protocol, Provider, Server, provider_of_host, providers, servers_of
from domain.errors import ConfigurationError, Fatal, PostroomError, Transient
from domain.suggestions import did_you_mean
from domain.text import counted
from ingest.mailboxes.account import AccountSeen
from net.mail_servers.find import Search, find_servers, first_that_answers
from net.mail_servers.names import NoSuchDomain
from operations.setup.account import Account, check_clock, try_imap, try_smtp
from operations.setup.answers import NO_SERVER
from sign_in.explained import LOGIN_FAILED, known_refusal

LOGINS = 3  # a person tries so often; servers lock an account after more
SHOWN_FOLDERS = 20
IMAP_QUESTION = "IMAP server (host or host:port)"
SMTP_QUESTION = f"SMTP server (host or host:port; {NO_SERVER}: write mail to a folder for now)"
REFUSED, CLOSED = "was refused", "cannot be opened"  # of a login, of a folder


def find_account_servers(dialogue: Dialogue) -> tuple[Server, Server | None, Search]:
    """The servers of the mailbox's address: as answered, else found; asked for where nothing is found."""
    address = dialogue.answers.address or ""
    search = _search(dialogue, address)
    found = {each: _server(dialogue, each, search) for each in Protocol}
    imap = found[Protocol.IMAP]
    assert imap is not None
    return imap, found[Protocol.SMTP], search


def _search(dialogue: Dialogue, address: str) -> Search:
    if dialogue.answers.imap and dialogue.answers.smtp:
        return Search(address.rpartition("@")[2])
    while True:
        dialogue.say(f"Looking for the servers of {address} …")
        try:
            return find_servers(address, dialogue.answers.ca_file)
        except NoSuchDomain as error:
            domain = address.rpartition("@")[2]
            why = f"{error}{did_you_mean(domain, [each for known in providers() for each in known.domains])}"
            if not dialogue.can_ask or dialogue.answers.imap:
                return Search(domain, failures={each: [why] for each in Protocol})
            dialogue.complain(f"{why}; Enter keeps the address")
            again = dialogue.ask_once("address", "The mailbox's address", _another_address(dialogue), address)
            if again == address:
                return Search(domain, failures={each: [why] for each in Protocol})
            address = again


def _another_address(dialogue: Dialogue) -> Callable[[str], str]:
    def read(text: str) -> str:
        dialogue.keep(address=text)
        return text

    return read


def _server(dialogue: Dialogue, protocol: Protocol, search: Search) -> Server | None:
    """One server that answers. Raises Stopped, or Transient or Fatal where nobody can be asked."""
    name = protocol.upper()
    failures: list[str] = []
    given = getattr(dialogue.answers, protocol)
    if given == NO_SERVER:
        return None
    if not given and protocol in search.servers:
        found = search.servers[protocol]
        dialogue.say(f"  {name}  {found.server}: {found.origin}")
        if not (found.is_vouched or dialogue.can_ask):
            raise ConfigurationError(
                f"{dialogue.file}: {protocol}: DNS names {found.server.host}, which is not below {search.domain}; "
                f'if that is right, write {protocol} = "{found.server.host}"'
            )
        if not found.is_vouched:
            dialogue.say(
                f"  DNS alone names {found.server.host}, which is not below {search.domain}: "
                "give it the password only if your provider's own pages name it too"
            )
        return found.server
    while True:
        if given:
            server, failures = first_that_answers(servers_of(protocol, given), dialogue.answers.ca_file)
            if server is not None:
                dialogue.say(f"  {name}  {server}: it answers")
                return server
        else:
            failures = search.failures.get(protocol, [])
            dialogue.complain(f"No {name} server of {search.domain} was found.")
        why = _likeliest(failures)
        if not given and search.provider is not None:
            why += f"; see that this machine reaches the network: these are the servers of {search.provider.name}"
        if not dialogue.can_ask:
            raise Transient(f"{why}; or name the server in {dialogue.file}: {protocol} = “{protocol}.example.org”")
        dialogue.complain(why)
        if "certificate is not trusted" in why and dialogue.answers.ca_file is None:
            dialogue.say("  An authority of your own is named by ca_file; give its file as: ca_file PATH")
        question = SMTP_QUESTION if protocol is Protocol.SMTP else IMAP_QUESTION
        given = dialogue.ask_once(protocol, question, _given(dialogue, protocol))
        if given == NO_SERVER:
            return None


def _given(dialogue: Dialogue, protocol: Protocol) -> Callable[[str], str]:
    def read(text: str) -> str:
        word, _, path = text.partition(" ")
        if word == "ca_file" and path:
            dialogue.keep(ca_file=Path(path.strip()).absolute())
            given: str = getattr(dialogue.answers, protocol)
            if given:
                return given
            raise ValueError("now the server whose certificate that is")
        dialogue.keep(**{protocol: text})
        return text

    return read


def _likeliest(failures: list[str]) -> str:
    """The failure that says most: a certificate or an answer before a name that does not exist."""
    if not failures:
        return "nothing names one, and the usual names do not exist"
    return next((each for each in failures if "name is not found" not in each), failures[0])


def log_in(dialogue: Dialogue, imap: Server, smtp: Server | None, search: Search) -> tuple[Account, AccountSeen | None]:
    """The account with a login that both servers take; where one signs in, nothing is tried yet. Raises as this module says."""
    provider = _provider(imap, search)
    if provider is not None and provider.hint and dialogue.can_ask:
        dialogue.say(f"  {provider.name}: {provider.hint}")
    if signs_in(dialogue, provider):
        return account_that_signs_in(dialogue, imap, smtp, provider), None
    account, seen = _imap(dialogue, imap, smtp, search, provider)
    if seen is not None:
        account = _smtp(dialogue, account, search, provider)
    return account, seen


def _provider(imap: Server, search: Search) -> Provider | None:
    """Whose server it is. The address says more than the host, which Microsoft 365 and Outlook.com share."""
    if search.provider is not None and search.provider.imap == imap:
        return search.provider
    return provider_of_host(imap.host)


def _imap(
    dialogue: Dialogue, imap: Server, smtp: Server | None, search: Search, provider: Provider | None
) -> tuple[Account, AccountSeen | None]:
    """The account, tried by IMAP; another login name and password are asked for where it is refused."""
    for attempt in range(1, LOGINS + 1):
        account = _account(dialogue, imap, smtp, provider, _username(dialogue, imap, search))
        if account.client is not None:
            return account, None
        try:
            seen = try_imap(account)
        except (Fatal, Transient, ConfigurationError) as error:
            sentence = _with_next_step(error, provider, search)
            if not dialogue.can_ask or attempt == LOGINS or REFUSED not in sentence:
                raise Fatal(sentence) from error
            dialogue.complain(sentence)
            dialogue.answers = dialogue.answers.with_(password_file=None)
            username = dialogue.ask_once("username", "Login name", str, account.username)
            dialogue.keep(username=username)
        else:
            dialogue.say(f"  ✓ IMAP: logged in as {account.username} at {imap.host}")
            check_clock(seen, search.clock_ahead, datetime.now(UTC))
            return account, seen
    raise Stopped("the login was refused too often")


def _smtp(dialogue: Dialogue, account: Account, search: Search, provider: Provider | None) -> Account:
    """The account, tried by SMTP; another server, or none for now, is asked for where it takes no mail."""
    for _ in range(LOGINS):
        try:
            way = try_smtp(account, dialogue.answers.address or "", dialogue.answers.coordinator or "")
        except (Fatal, Transient, ConfigurationError) as error:
            sentence = _with_next_step(error, provider, search)
            if not dialogue.can_ask:
                raise Fatal(sentence) from error
            dialogue.complain(sentence)
            dialogue.ask_once("smtp", SMTP_QUESTION, _given(dialogue, Protocol.SMTP))
            account = replace(account, smtp=_server(dialogue, Protocol.SMTP, search))
        else:
            dialogue.say(f"  ✓ SMTP: {way} would take mail" if account.smtp is not None else f"  · SMTP: {way}")
            return account
    raise Stopped("the mail server took no mail")


def _username(dialogue: Dialogue, imap: Server, search: Search) -> str:
    """The login name: as answered, else as the domain's autoconfig file names it for this server, else the address."""
    found = search.servers.get(Protocol.IMAP)
    named = found.username if found is not None and found.server == imap else ""
    return dialogue.answers.username or named or dialogue.answers.address or ""


def _account(
    dialogue: Dialogue, imap: Server, smtp: Server | None, provider: Provider | None, username: str
) -> Account:
    answers = dialogue.answers
    if answers.password is not None or answers.password_file is not None:
        secret = secret_of(answers.password, answers.password_file, "password_file")
        if not secret:
            raise ConfigurationError(f"{answers.password_file}: the file of the password is empty")
    else:
        kind = "App password" if provider is not None and provider.login is not LoginKind.PASSWORD else "Password"
        instead = ", or write sign-in" if provider is not None and provider.sign_in else ""
        secret = dialogue.ask_secret(f"{kind} of {username} at {imap.host}{instead}")
        if instead and secret.casefold() in ("sign-in", "sign in", "signin"):
            return account_that_signs_in(dialogue, imap, smtp, provider)
    return Account(imap, smtp, username, SecretStr(secret), answers.ca_file, answers.folder or "INBOX")


def _with_next_step(error: PostroomError, provider: Provider | None, search: Search) -> str:
    """The server's words, with what a person does about them."""
    sentence = str(error).replace("mailbox applications: ", "")
    known = known_refusal(sentence)
    if known is not None and known is not LOGIN_FAILED:
        return sentence if known.says in sentence else f"{sentence}: {known.says}"
    if CLOSED in sentence and "; there is" not in sentence:
        return f"{sentence}; name another folder, or switch IMAP on for this mailbox at its provider"
    if REFUSED not in sentence:
        return sentence
    if search.provider is not None and (provider is None or provider.imap != search.provider.imap):
        right = search.provider.imap.host
        return f"{sentence}; the mail of {search.domain} is at {search.provider.name}, whose server is {right}"
    if provider is not None and provider.hint:
        return f"{sentence}. {provider.hint}"
    return f"{sentence}; check the login name and the password in the provider's webmail"


def choose_folder(dialogue: Dialogue, account: Account, seen: AccountSeen) -> tuple[Account, AccountSeen]:
    """Shows the folders with their counts, and asks which one is read where several hold mail."""
    dialogue.heading("Folders")
    for each in seen.folders[:SHOWN_FOLDERS]:
        count = "?" if each.messages is None else f"{each.messages:,}"
        special = f"  ({each.special})" if each.special else ""
        dialogue.say(f"  {count:>9}  {each.name}{special}")
    if len(seen.folders) > SHOWN_FOLDERS:
        dialogue.say(f"  and {len(seen.folders) - SHOWN_FOLDERS} more")
    others = [each for each in seen.folders[1:] if each.messages and not each.special]
    if not others or dialogue.answers.folder or not dialogue.can_ask:
        return account, seen
    names = [each.name for each in seen.folders]

    def known(text: str) -> str:
        if text not in names and text.upper() != "INBOX":
            raise ValueError(f"there is no folder “{text}”; write one of those above")
        return text

    folder = dialogue.ask("folder", "Folder that applications come to", known, account.folder)
    if folder == account.folder:
        return account, seen
    chosen = replace(account, folder=folder)
    return chosen, try_imap(chosen)


def first_pass(seen: AccountSeen | None) -> str:
    """What the first pass will do with what lies there; None: nobody has signed in yet."""
    if seen is None:
        return (
            "The first pass files what lies in the folder as backlog: nobody is written to about it, "
            "and nothing changes in the mailbox. What comes after that is new."
        )
    opened = seen.folders[0]
    if not opened.messages:
        return f"“{opened.name}” is empty: the first pass files nothing. What comes from then on is new."
    return (
        f"The first pass files {counted(opened.messages, 'message')} of “{opened.name}” as backlog: each is read and filed, "
        "nobody is written to about it, and nothing changes in the mailbox. What comes after that is new."
    )
