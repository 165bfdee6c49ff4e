"""Who has signed in, by what the provider says, so that a token of another person is not taken.

In: the tokens of an answer. Out: the addresses that the person has there; none where the provider does not say.
Sources: OpenID Connect Core 1.0 sections 3.1.3.7 (the ID token) and 5.3 (userinfo).

Failures: `Fatal` for an ID token that is not the answer to this attempt, or by whose times this machine's clock is off.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc.errors import JoseError

from config.sign_in import SignIn
from domain.errors import Fatal
from net.provider_answers import ask, client_of_providers
from sign_in.provider import Given, endpoint, metadata
from sign_in.refusals import Refusal, clock_difference, sentence_of

LEEWAY_SECONDS = 300  # clocks differ
# Where a provider writes an address; the last three are Microsoft's, and name an account in its tenant.
ADDRESSES = ("email", "preferred_username", "upn", "unique_name")


def addresses_of(sign_in: SignIn, given: Given, nonce: str, now: datetime) -> tuple[str, ...]:
    """The addresses of who has signed in, the one to show first. `nonce`: of the attempt, '' where it has none. Raises Fatal, Transient."""
    claims = _claims(sign_in, given, nonce, now) if given.id_token else {}
    found = _addresses(claims)
    if not found and claims.get("sub") and "userinfo_endpoint" in metadata(sign_in):
        found = _addresses(_userinfo(sign_in, given, str(claims["sub"])))
    return found


def _claims(sign_in: SignIn, given: Given, nonce: str, now: datetime) -> Mapping[str, Any]:
    """The claims of the ID token. It came from the provider by TLS, which stands for its signature (section 3.1.3.7, point 6)."""
    try:
        body = given.id_token.split(".")[1]
        claims = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        token = CodeIDToken(
            claims,
            {},
            {"aud": {"essential": True, "value": sign_in.client_id}},
            {"nonce": nonce, "client_id": sign_in.client_id} if nonce else {"client_id": sign_in.client_id},
        )
        _refuse_wrong_clock(claims, now)
        token.validate(now=int(now.timestamp()), leeway=LEEWAY_SECONDS)
    except (JoseError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise Fatal(f"the provider's answer is not to this sign-in ({type(error).__name__}); sign in again") from error
    found: Mapping[str, Any] = claims
    return found


def _refuse_wrong_clock(claims: Mapping[str, Any], now: datetime) -> None:
    written = claims.get("iat")
    if isinstance(written, int) and abs(written - now.timestamp()) > LEEWAY_SECONDS:
        theirs = datetime.fromtimestamp(written, now.tzinfo)
        raise Fatal(sentence_of(Refusal("clock", clock_differs=clock_difference(theirs, now))))


def _userinfo(sign_in: SignIn, given: Given, subject: str) -> Mapping[str, Any]:
    headers = {"Authorization": f"Bearer {given.access}"}
    with client_of_providers() as client:
        answer = ask(client, "GET", endpoint(sign_in, "userinfo_endpoint"), headers=headers)
    # At Microsoft the token for mail does not open it: who it is then shows when the mailbox is opened.
    if answer.status != 200 or answer.body is None or answer.body.get("sub") != subject:
        return {}
    return answer.body


def _addresses(claims: Mapping[str, Any]) -> tuple[str, ...]:
    is_unverified = claims.get("email_verified") in (False, "false")
    found = [str(claims.get(name, "")) for name in ADDRESSES if not (name == "email" and is_unverified)]
    return tuple(dict.fromkeys(each for each in found if "@" in each))
