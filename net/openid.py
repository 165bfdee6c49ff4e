"""Sign-in by OpenID Connect: the authorization code flow with PKCE.

In: the provider as the settings name it. Out: the address to which a browser is sent, with the secrets of this attempt; and, when it
comes back with a code, who the provider says it is. Sources: OpenID Connect Core 1.0 section 3.1 and Discovery 1.0 section 4, PKCE
(RFC 7636), issuer in the answer (RFC 9207).

Failures: `Transient` when the provider does not answer, `Fatal` when it does not take the desk's settings, `NotIdentified` when
what it says of a person cannot be believed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx2
from authlib.common.security import generate_token
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from config.logins import is_safe_address
from config.web import Oidc
from domain.errors import Fatal, PostroomError, Transient
from net.bounded_client import BoundedClient
from net.provider_answers import ask, client_of_providers

# Signatures by a key that the provider alone has; `none` and those by the client's secret are refused (RFC 8725 section 3.1).
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
LEEWAY_SECONDS = 120  # clocks differ
SCOPE = "openid email profile"


class NotIdentified(PostroomError):
    """What the provider says of a person cannot be believed; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt: the address for the browser, and the secrets that have to be known when it comes back."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a person is for the provider: `subject` stays theirs for ever. `email`: '' unless the provider has verified it."""

    subject: str
    email: str
    name: str


def begin(oidc: Oidc, back: str) -> Attempt:
    """Begins an attempt; `back` is the desk's own address to which the browser returns. Raises Transient or Fatal."""
    with client_of_providers() as client:
        endpoint = _endpoint(_metadata(client, oidc), "authorization_endpoint")
    state, nonce, verifier = generate_token(43), generate_token(43), generate_token(64)
    query = {
        "response_type": "code",
        "client_id": oidc.client_id,
        "redirect_uri": back,
        "scope": SCOPE,
        "state": state,
        "nonce": nonce,
        "code_challenge": create_s256_code_challenge(verifier),
        "code_challenge_method": "S256",
    }
    divider = "&" if urlsplit(endpoint).query else "?"
    return Attempt(f"{endpoint}{divider}{urlencode(query)}", state, nonce, verifier)


def finish(oidc: Oidc, back: str, code: str, nonce: str, verifier: str, now: datetime) -> Identity:
    """Who has come back with this code. Raises Transient, Fatal or NotIdentified."""
    with client_of_providers() as client:
        metadata = _metadata(client, oidc)
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        tokens = _tokens(client, oidc, metadata, form)
        keys = _json(client, "GET", _endpoint(metadata, "jwks_uri"))
        claims = _verified(oidc, tokens, keys, nonce, now)
        if "email" not in claims and "userinfo_endpoint" in metadata and tokens.get("access_token"):
            claims = {**_userinfo(client, metadata, str(tokens["access_token"]), claims), **claims}
    # Microsoft says by xms_edov that the domain's owner is verified, and has no email_verified.
    is_verified = claims.get("email_verified") in (True, "true") or claims.get("xms_edov") in (True, 1, "1", "true")
    email = str(claims.get("email", "")) if is_verified else ""
    return Identity(f"{oidc.issuer} {claims['sub']}", email, str(claims.get("name", "")))


def _verified(
    oidc: Oidc, tokens: Mapping[str, Any], keys: Mapping[str, Any], nonce: str, now: datetime
) -> Mapping[str, Any]:
    """The claims of the ID token, checked as OpenID Connect Core 1.0 section 3.1.3.7 says. Raises NotIdentified."""
    try:
        token = jwt.decode(str(tokens["id_token"]), KeySet.import_key_set(keys), algorithms=[*ALGORITHMS])  # type: ignore[arg-type]
        claims = CodeIDToken(
            token.claims,
            token.header,
            {"iss": {"essential": True, "value": oidc.issuer}, "aud": {"essential": True, "value": oidc.client_id}},
            {"nonce": nonce, "client_id": oidc.client_id, "access_token": tokens.get("access_token")},
        )
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY_SECONDS)
    except (JoseError, KeyError, ValueError, TypeError) as error:
        raise NotIdentified(f"the answer of {oidc.name} cannot be believed ({type(error).__name__})") from error
    found: Mapping[str, Any] = dict(token.claims)
    return found


def _userinfo(
    client: BoundedClient, metadata: Mapping[str, Any], access_token: str, claims: Mapping[str, Any]
) -> Mapping[str, Any]:
    """More claims about the same person (OpenID Connect Core 1.0 section 5.3.2)."""
    address = _endpoint(metadata, "userinfo_endpoint")
    found = _json(client, "GET", address, headers={"Authorization": f"Bearer {access_token}"})
    if found.get("sub") != claims["sub"]:
        raise NotIdentified("the provider tells of another person than it let in")
    return found


def _tokens(
    client: BoundedClient, oidc: Oidc, metadata: Mapping[str, Any], form: Mapping[str, str]
) -> Mapping[str, Any]:
    """The tokens for a code (RFC 6749 section 4.1.3), the client named in its form or in its head (section 2.3.1)."""
    methods = metadata.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    address = _endpoint(metadata, "token_endpoint")
    if "client_secret_basic" in methods:
        login = httpx2.BasicAuth(quote(oidc.client_id, safe=""), quote(oidc.secret, safe=""))
        return _json(client, "POST", address, data=dict(form), auth=login)
    return _json(client, "POST", address, data={**form, "client_id": oidc.client_id, "client_secret": oidc.secret})


def _metadata(client: BoundedClient, oidc: Oidc) -> Mapping[str, Any]:
    """What the provider says of itself (Discovery 1.0 section 4). Raises Fatal when it calls itself otherwise."""
    found = _json(client, "GET", f"{oidc.issuer.rstrip('/')}/.well-known/openid-configuration")
    if found.get("issuer") != oidc.issuer:
        raise Fatal(f"web.oidc.issuer: the provider calls itself “{found.get('issuer')}”; write it so")
    return found


def _endpoint(metadata: Mapping[str, Any], name: str) -> str:
    """One of the provider's addresses. Raises Fatal for one in clear over the network."""
    address = str(metadata.get(name, ""))
    if is_safe_address(address):
        return address
    raise Fatal(f"web.oidc: the provider has no safe {name}")


def _json(client: BoundedClient, method: str, address: str, **more: Any) -> Mapping[str, Any]:
    """The JSON object of an answer. Raises Transient, Fatal or NotIdentified."""
    answer = ask(client, method, address, **more)
    if answer.status == 200 and answer.body is not None:
        return answer.body
    if answer.is_passing:
        raise Transient(f"{answer.host} answers with {answer.status}")
    if answer.error == "invalid_grant":  # the code was used, or is too old
        raise NotIdentified("this sign-in took too long, or was used already")
    raise Fatal(f"web.oidc: {answer.host} refuses the desk: {answer.error}")
