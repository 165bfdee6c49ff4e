"""What a provider says of a person is believed only when it is signed by its own key, for this desk and this attempt."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from config.web import Oidc
from domain.errors import Fatal, Transient
from net.openid import NotIdentified, begin, finish

NOW = datetime(2027, 3, 9, 14, 30, tzinfo=UTC)
BACK = "http://127.0.0.1:8000/login/provider/back"
KEY, OTHER_KEY = RSAKey.generate_key(2048, {"kid": "1"}), RSAKey.generate_key(2048, {"kid": "1"})
SECRET = "a secret of the client that is long enough"


class Answers(dict):
    """What the provider answers by path: a value, or bytes with a status."""


@contextmanager
def provider() -> Iterator[tuple[Oidc, Answers]]:
    """A provider that answers what a test tells it to."""
    answers = Answers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            value = answers[self.path]
            status, content = value if isinstance(value, tuple) else (200, json.dumps(value).encode())
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    answers["/.well-known/openid-configuration"] = {
        "issuer": base,
        "authorization_endpoint": f"{base}/authorize?tenant=1",
        "token_endpoint": f"{base}/token",
        "jwks_uri": f"{base}/keys",
        "userinfo_endpoint": f"{base}/me",
    }
    answers["/keys"] = {"keys": [KEY.as_dict(private=False)]}
    try:
        yield Oidc(issuer=base, client_id="desk", client_secret=SECRET), answers
    finally:
        server.shutdown()
        server.server_close()


def claims_of(oidc: Oidc, **more: object) -> dict[str, object]:
    now = int(NOW.timestamp())
    claims = {"iss": oidc.issuer, "sub": "7", "aud": "desk", "exp": now + 600, "iat": now, "nonce": "nonce"}
    claims |= {"email": "ada@example.org", "email_verified": True, "name": "Ada"}
    return {name: value for name, value in (claims | more).items() if value is not None}


def finished(oidc: Oidc, answers: Answers, claims: dict[str, object], key=KEY, algorithm: str = "RS256"):
    token = jwt.encode({"alg": algorithm, "kid": "1"}, claims, key, algorithms=[algorithm])
    answers["/token"] = {"id_token": token, "access_token": "x"}
    return finish(oidc, BACK, "code", "nonce", "verifier", NOW)


def test_a_person_is_known_by_the_providers_own_name_and_a_verified_address():
    with provider() as (oidc, answers):
        who = finished(oidc, answers, claims_of(oidc))
        assert (who.subject, who.email, who.name) == (f"{oidc.issuer} 7", "ada@example.org", "Ada")
        for unverified in (False, None, "yes", 0):
            assert finished(oidc, answers, claims_of(oidc, email_verified=unverified)).email == ""
        assert finished(oidc, answers, claims_of(oidc, email_verified=None, xms_edov=True)).email == "ada@example.org"


def test_the_address_for_the_browser_holds_the_challenge_and_never_the_verifier():
    with provider() as (oidc, _):
        one, two = begin(oidc, BACK), begin(oidc, BACK)
    assert one.address.startswith(f"{oidc.issuer}/authorize?tenant=1&response_type=code&")
    assert "code_challenge_method=S256" in one.address
    assert one.verifier not in one.address
    assert not {one.state, one.nonce, one.verifier} & {two.state, two.nonce, two.verifier}


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://evil.example.org"},
        {"aud": "another client"},
        {"aud": ["desk", "another client"], "azp": "another client"},
        {"nonce": "of another attempt"},
        {"nonce": None},
        {"exp": int(NOW.timestamp()) - 600},
        {"exp": None},
        {"iat": int(NOW.timestamp()) + 3600},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_for_somebody_else_is_not_believed(wrong):
    with provider() as (oidc, answers), pytest.raises(NotIdentified):
        finished(oidc, answers, claims_of(oidc, **wrong))


def test_a_token_that_the_provider_has_not_signed_is_not_believed():
    with provider() as (oidc, answers):
        with pytest.raises(NotIdentified):
            finished(oidc, answers, claims_of(oidc), OTHER_KEY)
        with pytest.raises(NotIdentified):
            finished(oidc, answers, claims_of(oidc), OctKey.import_key(SECRET), "HS256")
        whole = jwt.encode({"alg": "RS256", "kid": "1"}, claims_of(oidc), KEY)
        unsigned = "eyJhbGciOiJub25lIn0." + whole.split(".")[1] + "."
        for token in (unsigned, "", "a.b.c", None, 7):
            answers["/token"] = {"id_token": token}
            with pytest.raises(NotIdentified):
                finish(oidc, BACK, "code", "nonce", "verifier", NOW)


def test_what_is_said_of_another_person_is_not_believed():
    with provider() as (oidc, answers):
        answers["/me"] = {"sub": "7", "email": "ada@example.org", "email_verified": True}
        assert finished(oidc, answers, claims_of(oidc, email=None, email_verified=None)).email == "ada@example.org"
        answers["/me"] = {"sub": "8", "email": "mei@example.org", "email_verified": True}
        with pytest.raises(NotIdentified):
            finished(oidc, answers, claims_of(oidc, email=None))


@pytest.mark.parametrize(
    ("path", "answer", "error"),
    [
        ("/token", (500, b"away"), Transient),
        ("/token", (200, b"<html>"), Transient),
        ("/token", (400, b'{"error": "invalid_grant"}'), NotIdentified),
        ("/token", (401, b'{"error": "invalid_client"}'), Fatal),
        ("/token", (200, b" " * (2 << 20)), Transient),
        ("/keys", (404, b""), Transient),
        ("/.well-known/openid-configuration", {"issuer": "https://evil.example.org"}, Fatal),
        ("/.well-known/openid-configuration", {}, Fatal),
    ],
)
def test_a_provider_that_does_not_work_is_distinguished_from_a_person_who_is_not_known(path, answer, error):
    with provider() as (oidc, answers):
        answers["/token"] = {}
        answers[path] = answer
        with pytest.raises(error):
            finish(oidc, BACK, "code", "nonce", "verifier", NOW)


def test_nothing_is_sent_in_clear_over_the_network():
    with provider() as (oidc, answers):
        answers["/.well-known/openid-configuration"]["token_endpoint"] = "http://accounts.example.org/token"
        with pytest.raises(Fatal, match="safe token_endpoint"):
            finish(oidc, BACK, "code", "nonce", "verifier", NOW)
