"""What is asked for at a provider: by kind of access, and by the way in which it is granted.

In: a login, or a sign-in of the settings and a kind of access. Out: scopes (RFC 6749 section 3.3).

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from config.logins import Login
from config.sign_in import Flow, Provider, SignIn


class Access(StrEnum):
    """What a token opens. At Microsoft each is a token of its own."""

    MAIL = "mail"  # IMAP and SMTP
    GRAPH = "graph"  # Microsoft Graph, which sends mail where SMTP is switched off
    GMAIL = "gmail"  # the API of Gmail


# https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
OUTLOOK = "https://outlook.office.com"
GRAPH = "https://graph.microsoft.com"
BY_A_PERSON = {
    Access.MAIL: (f"{OUTLOOK}/IMAP.AccessAsUser.All", f"{OUTLOOK}/SMTP.Send"),
    # ReadWrite: large mail goes as a draft, and Sent Items show whether a mail left whose answer was never heard.
    Access.GRAPH: tuple(
        f"{GRAPH}/{name}{shared}" for name in ("Mail.Send", "Mail.ReadWrite") for shared in ("", ".Shared")
    ),
}
BY_THE_APPLICATION = {
    Access.MAIL: "https://outlook.office365.com/.default",
    Access.GRAPH: f"{GRAPH}/.default",
}
# https://developers.google.com/workspace/gmail/imap/xoauth2-protocol: IMAP, SMTP and the API
GMAIL = "https://mail.google.com/"
WHO = "openid email profile"  # who signs in
OFFLINE = "offline_access"  # a refresh token; Google has a parameter for it


def scope_of_sign_in(sign_in: SignIn, kinds: Iterable[Access]) -> str:
    """What a person is asked to consent to."""
    match sign_in.provider:
        case Provider.MICROSOFT:
            mail = [scope for kind in dict.fromkeys(kinds) for scope in BY_A_PERSON.get(kind, ())]
            return " ".join([*mail, OFFLINE, WHO])
        case Provider.GOOGLE:
            return f"{GMAIL} {WHO}"
        case Provider.OTHER:
            return " ".join(filter(None, [WHO, OFFLINE, sign_in.scope]))


def scope_of_token(sign_in: SignIn, access: Access) -> str:
    """What one token is for; '' where it is for all that was consented to."""
    match sign_in.provider:
        case Provider.MICROSOFT if sign_in.flow is Flow.APP:
            return BY_THE_APPLICATION.get(access, BY_THE_APPLICATION[Access.MAIL])
        case Provider.MICROSOFT:  # a token is for one resource, whatever was consented to
            return " ".join([*BY_A_PERSON.get(access, ()), OFFLINE])
        case Provider.GOOGLE:
            return GMAIL if sign_in.flow is Flow.SERVICE_ACCOUNT else ""
        case Provider.OTHER:
            return sign_in.scope if sign_in.flow is Flow.APP else ""


def access_of(login: Login) -> Access:
    """What a login needs a token for."""
    match getattr(login, "transport", ""):
        case "graph":
            return Access.GRAPH
        case "gmail":
            return Access.GMAIL
        case _:
            return Access.MAIL
