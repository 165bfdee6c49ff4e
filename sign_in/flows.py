"""How a person signs in: in a browser that comes back to this machine, in any browser whose last address is pasted, or by a code.

In: a sign-in of the settings. Out: for the first two (RFC 6749 section 4.1 with PKCE, RFC 7636, and a loopback address, RFC 8252
section 7.3) the address to open, and the tokens for the address that comes back; for the last one (RFC 8628) the code to enter, and
the tokens once it was entered.

Failures: `Refused` for what the provider or the person refuses, `Transient` when the provider does not answer, `Fatal` for an
address that is not the answer to this attempt.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from authlib.common.security import generate_token
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from config.sign_in import Provider, SignIn
from domain.errors import Fatal, Transient
from sign_in.access import Access, scope_of_sign_in, scope_of_token
from sign_in.provider import Given, Refused, endpoint, post, refused, seconds, tokens
from sign_in.refusals import Refusal

SLOWER = 5  # seconds more between two questions, when the provider asks for it (RFC 8628 section 3.5)
LONGEST_INTERVAL = 60  # seconds, whatever the provider asks for: a person waits
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
NOT_THIS_ONE = (
    "this address does not belong to this sign-in; open the address that is shown here, and paste where it ends"
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt in a browser: the address to open, where it comes back to, and what only this attempt knows."""

    address: str
    back: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


def start(sign_in: SignIn, account: str, kinds: Iterable[Access], back: str) -> Attempt:
    """An attempt to sign in as `account`; `back`: this machine's address, to which the browser returns. Raises Transient or Fatal."""
    state, nonce, verifier = generate_token(43), generate_token(43), generate_token(64)
    more = {"login_hint": account, "nonce": nonce, "code_challenge_method": "S256"}
    if sign_in.provider is Provider.GOOGLE:  # else it gives no refresh token the second time
        more |= {"access_type": "offline", "prompt": "consent"}
    else:  # who is signed in already may be another person
        more |= {"prompt": "select_account" if sign_in.provider is Provider.MICROSOFT else "consent"}
    address = prepare_grant_uri(
        endpoint(sign_in, "authorization_endpoint"),
        sign_in.client_id,
        "code",
        redirect_uri=back,
        scope=scope_of_sign_in(sign_in, kinds),
        state=state,
        code_challenge=create_s256_code_challenge(verifier),
        **more,
    )
    return Attempt(str(address), back, state, nonce, verifier)


def belongs(attempt: Attempt, returned: str) -> bool:
    """Whether an address is the answer to this attempt: its state is."""
    return _parameters(returned).get("state") == attempt.state


def finish(sign_in: SignIn, attempt: Attempt, returned: str, access: Access, now: datetime) -> Given:
    """The tokens for the address to which the browser came back. Raises Transient, Fatal or Refused."""
    said = _parameters(returned)
    if said.get("state") != attempt.state:
        raise Fatal(NOT_THIS_ONE)
    if "error" in said:
        raise Refused(Refusal(said["error"][:60], said.get("error_description", "")))
    if not said.get("code"):
        raise Fatal(NOT_THIS_ONE)
    form = {
        "grant_type": "authorization_code",
        "code": said["code"],
        "redirect_uri": attempt.back,
        "code_verifier": attempt.verifier,
        "scope": scope_of_token(sign_in, access),
    }
    return tokens(sign_in, form, now)


def _parameters(address: str) -> dict[str, str]:
    try:
        return {name: values[0] for name, values in parse_qs(urlsplit(address.strip()).query).items()}
    except ValueError:
        return {}


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What a person enters at `address`, until when; `every`: seconds between two questions whether it was entered."""

    address: str
    user_code: str
    device_code: str = field(repr=False)
    until: datetime
    every: float


def start_device(sign_in: SignIn, kinds: Iterable[Access], now: datetime) -> DeviceCode:
    """Asks for a code (RFC 8628 section 3.1). Raises Transient, Fatal or Refused."""
    answer = post(
        sign_in, endpoint(sign_in, "device_authorization_endpoint"), {"scope": scope_of_sign_in(sign_in, kinds)}
    )
    said = answer.body or {}
    address = said.get("verification_uri") or said.get("verification_url")
    user_code, device_code = said.get("user_code"), said.get("device_code")
    if answer.status != 200 or not (address and user_code and device_code):
        raise refused(answer, now)
    life = timedelta(seconds=min(seconds(said.get("expires_in")) or 900, 3600))
    every = float(min(seconds(said.get("interval")) or 5, LONGEST_INTERVAL))
    return DeviceCode(str(address), str(user_code), str(device_code), now + life, every)


def finish_device(
    sign_in: SignIn,
    device: DeviceCode,
    access: Access,
    now: Callable[[], datetime],
    sleep: Callable[[float], None] = time.sleep,
) -> Given:
    """Waits until the code was entered; the tokens (RFC 8628 section 3.4). Raises Fatal or Refused."""
    form = {"grant_type": DEVICE, "device_code": device.device_code, "scope": scope_of_token(sign_in, access)}
    every = device.every
    while now() < device.until:
        sleep(every)
        try:
            return tokens(sign_in, form, now())
        except Transient:  # section 3.5: go on asking, less often
            every += SLOWER
        except Refused as error:
            match error.refusal.error:
                case "authorization_pending":
                    continue
                case "slow_down":
                    every += SLOWER
                case _:
                    raise
    raise Refused(Refusal("expired_token"))
