"""A provider of accounts: where it is asked, and what it answers to a request for tokens. The one place that speaks OAuth 2 to it.

In: a sign-in of the settings, and the form of a request. Out: tokens as a value, or the provider's refusal as one.
Sources: RFC 6749 sections 2.3.1 and 5, RFC 8414 and OpenID Connect Discovery 1.0 (addresses), RFC 7523 (service accounts).

Failures: `Transient` when the provider does not answer; `Fatal` when it has no safe address for what is asked; `Refused`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import httpx2
from authlib.oauth2.rfc7523 import JWTBearerGrant
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from config.logins import is_safe_address
from config.sign_in import Flow, Provider, SignIn
from domain.errors import Fatal, PostroomError, Transient
from net.provider_answers import ProviderAnswer, ask, client_of_providers
from sign_in.access import Access, scope_of_token
from sign_in.refusals import Refusal, clock_difference, passes, sentence_of

ISSUERS = {Provider.MICROSOFT: "https://login.microsoftonline.com/{tenant}/v2.0", Provider.GOOGLE: "https://accounts.google.com"}  # fmt: skip
USUAL_LIFE = 3600  # seconds, where a provider does not say how long a token is good
LONGEST_LIFE = 24 * 3600  # seconds; a longer one is asked for anew after a day all the same
PASSING = frozenset({"temporarily_unavailable", "server_error"})
# Microsoft's `common` names the tenant of who signs in, and a tenant may be named by its domain.
OWN_ISSUER = frozenset({Provider.GOOGLE, Provider.OTHER})


class Refused(PostroomError):
    """The provider refuses a request; `refusal` is what it said."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(sentence_of(refusal))
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Given:
    """Tokens of one answer. `refresh` and `id_token`: '' where there is none. `ends_at`: when the provider says that the sign-in ends."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    id_token: str = field(repr=False)
    expires_at: datetime
    ends_at: datetime | None
    scope: str


def endpoint(sign_in: SignIn, name: str) -> str:
    """One of the provider's addresses. Raises Transient, or Fatal for one that is missing or in clear over the network."""
    address = str(metadata(sign_in).get(name, ""))
    if not is_safe_address(address):
        raise Fatal(f"the provider {_issuer(sign_in)} has no safe {name}")
    return address


def metadata(sign_in: SignIn) -> Mapping[str, Any]:
    """What the provider says of itself; asked once in the life of a process. Raises Transient or Fatal."""
    found = _metadata(_issuer(sign_in))
    if sign_in.provider in OWN_ISSUER and found.get("issuer") != _issuer(sign_in):
        raise Fatal(f"sign_in: issuer: the provider calls itself “{found.get('issuer')}”; write it so")
    return found


def refreshed(sign_in: SignIn, access: Access, refresh: str, now: datetime) -> Given:
    """Tokens for a refresh token (RFC 6749 section 6), which may be good no more then. Raises Transient, Fatal or Refused."""
    form = {"grant_type": "refresh_token", "refresh_token": refresh, "scope": scope_of_token(sign_in, access)}
    return tokens(sign_in, form, now)


def of_the_application(sign_in: SignIn, account: str, access: Access, now: datetime) -> Given:
    """A token without a person: the application is let in, or a service account in the place of `account`. Raises as `refreshed`."""
    if sign_in.flow is Flow.SERVICE_ACCOUNT:
        return _of_service_account(sign_in, account, access, now)
    return tokens(sign_in, {"grant_type": "client_credentials", "scope": scope_of_token(sign_in, access)}, now)


def tokens(sign_in: SignIn, form: Mapping[str, str], now: datetime) -> Given:
    """The answer to a request for tokens, the client named in it. Raises Transient, Fatal or Refused."""
    answer = post(sign_in, endpoint(sign_in, "token_endpoint"), form)
    return _given(answer, now)


def post(sign_in: SignIn, address: str, form: Mapping[str, str]) -> ProviderAnswer:
    """Sends a form in the client's name (RFC 6749 section 2.3.1). Raises Transient or Fatal."""
    filled = {name: value for name, value in form.items() if value}
    secret = sign_in.secret
    methods = metadata(sign_in).get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    more: dict[str, Any] = {"data": {**filled, "client_id": sign_in.client_id}}
    if secret and "client_secret_basic" in methods:
        login = httpx2.BasicAuth(quote(sign_in.client_id, safe=""), quote(secret, safe=""))
        more = {"data": filled, "auth": login}
    elif secret:
        more["data"]["client_secret"] = secret
    with client_of_providers() as client:
        return ask(client, "POST", address, **more)


def _of_service_account(sign_in: SignIn, account: str, access: Access, now: datetime) -> Given:
    """Google's way (https://developers.google.com/identity/protocols/oauth2/service-account, RFC 7523 section 2.1)."""
    key = _service_account(sign_in)
    assertion = JWTBearerGrant.sign(
        _private_key(sign_in, key),
        key["client_email"],
        key["token_uri"],
        account,
        issued_at=int(now.timestamp()),
        claims={"scope": scope_of_token(sign_in, access)},
        header={"kid": key["private_key_id"]},
        alg="RS256",
    )
    form = {"grant_type": JWTBearerGrant.GRANT_TYPE, "assertion": assertion}
    with client_of_providers() as client:
        return _given(ask(client, "POST", key["token_uri"], data=form), now)


def _private_key(sign_in: SignIn, key: Mapping[str, str]) -> RSAKey:
    try:
        return RSAKey.import_key(key["private_key"])
    except (ValueError, JoseError) as error:
        raise Fatal(f"key_file: {sign_in.key_file} holds a private_key that is none") from error


def _service_account(sign_in: SignIn) -> dict[str, str]:
    """The key file that Google's console gives. Raises Fatal."""
    file = sign_in.key_file
    assert file is not None
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        key = {name: str(found[name]) for name in ("private_key", "private_key_id", "client_email", "token_uri")}
    except OSError as error:
        raise Fatal(f"key_file: {file} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Fatal(f"key_file: {file} is no key of a service account; make a key of the type JSON") from error
    if not is_safe_address(key["token_uri"]):
        raise Fatal(f"key_file: {file} names no safe token_uri")
    return key


def _given(answer: ProviderAnswer, now: datetime) -> Given:
    body = answer.body or {}
    if answer.status == 200 and isinstance(body.get("access_token"), str):
        life = min(seconds(body.get("expires_in")) or USUAL_LIFE, LONGEST_LIFE)
        # Google says so of sign-ins that end by themselves, and Microsoft of some.
        ends_in = seconds(body.get("refresh_token_expires_in"))
        return Given(
            body["access_token"],
            str(body.get("refresh_token") or ""),
            str(body.get("id_token") or ""),
            now + timedelta(seconds=life),
            now + timedelta(seconds=ends_in) if ends_in else None,
            str(body.get("scope") or ""),
        )
    raise refused(answer, now)


def refused(answer: ProviderAnswer, now: datetime) -> Refused | Transient:
    """What to raise for an answer that gives nothing."""
    if answer.is_passing or answer.error in PASSING:
        return Transient(f"{answer.host} answers with {answer.status}")
    words = str((answer.body or {}).get("error_description", ""))
    refusal = Refusal(answer.error, words, clock_difference(answer.at, now))
    return Transient(f"{answer.host}: {sentence_of(refusal)}") if passes(refusal) else Refused(refusal)


def seconds(value: object) -> int:
    """A number of seconds in a provider's answer; 0 for what is none."""
    try:
        return max(0, min(int(value), 10**9))  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError):
        return 0


def _issuer(sign_in: SignIn) -> str:
    return sign_in.issuer or ISSUERS[sign_in.provider].format(tenant=sign_in.tenant or "common")


@lru_cache(maxsize=20)
def _metadata(issuer: str) -> Mapping[str, Any]:
    address = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
    with client_of_providers() as client:
        answer = ask(client, "GET", address)
    if answer.status == 200 and answer.body is not None:
        return answer.body
    if answer.status in (400, 404):
        raise Fatal(
            f"there is no provider at {issuer} (the answer is {answer.status}); sign_in: look at tenant or issuer"
        )
    raise Transient(f"{answer.host} answers with {answer.status}")
