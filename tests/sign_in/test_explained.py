"""What a provider says becomes one sentence with the next step, and the documents explain every code that the program knows."""

import re
from base64 import b64encode
from pathlib import Path

import pytest

from sign_in.explained import KNOWN, LOGIN_FAILED, QUOTED_CHARACTERS, explained, known_refusal, login_refused, quoted
from sign_in.known_google import GOOGLE
from sign_in.known_microsoft import MICROSOFT

DOCS = Path(__file__).parents[2] / "docs"
ROW = re.compile(r"^\| `([^`]+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)

# Words as the providers' servers send them, and the code that they have to be recognised by.
SAID = {
    "invalid_client: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app 'a'. Trace ID: 1 Correlation ID: 2 Timestamp: 3": "AADSTS7000215",
    "invalid_client: AADSTS7000222: The provided client secret keys for app 'a' are expired.": "AADSTS7000222",
    "unauthorized_client: AADSTS700016: Application with identifier 'a' was not found in the directory 'b'.": "AADSTS700016",
    "invalid_grant: AADSTS50020: User account 'a' from identity provider 'live.com' does not exist in tenant 'b'": "AADSTS50020",
    "invalid_grant: AADSTS50076: Due to a configuration change made by your administrator": "AADSTS50076",
    "invalid_grant: AADSTS65001: The user or administrator has not consented to use the application": "AADSTS65001",
    "access_denied: AADSTS65004: User declined to consent to access the app.": "AADSTS65004",
    "invalid_grant: AADSTS700082: The refresh token has expired due to inactivity.": "AADSTS700082",
    "invalid_grant: AADSTS70008: The provided authorization code or refresh token has expired": "AADSTS70008",
    "invalid_request: AADSTS90002: Tenant 'a' not found.": "AADSTS90002",
    "invalid_request: AADSTS900561: The endpoint only accepts POST requests. Received a GET request.": "AADSTS900561",
    "invalid_request: AADSTS50194: Application 'a' is not configured as a multi-tenant application.": "AADSTS50194",
    "interaction_required: AADSTS53003: Access has been blocked by Conditional Access policies.": "AADSTS53003",
    "AADSTS530034: A delegated administrator was blocked": "AADSTS530034",
    "NO User is authenticated but not connected.": "User is authenticated but not connected",
    "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled": "5.7.139 SmtpClientAuthentication is disabled",
    "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.": "5.7.139 SmtpClientAuthentication is disabled",
    "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.": "5.7.139 basic authentication is disabled",
    "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria": "5.7.139",
    "535 5.7.3 Authentication unsuccessful [x.prod.outlook.com]": "5.7.3",
    "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied": "5.2.0 SendAsDenied",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender": "5.7.60",
    "ErrorAccessDenied: Access is denied. Check credentials and try again.": "ErrorAccessDenied",
    "ErrorSendAsDenied: The user account which was used to submit this request does not have the right": "ErrorSendAsDenied",
    "MailboxNotEnabledForRESTAPI: The mailbox is either inactive, soft-deleted, or is hosted on-premise.": "MailboxNotEnabledForRESTAPI",
    "invalid_grant: Token has been expired or revoked.": "invalid_grant: Token has been expired or revoked",
    "invalid_grant: reauth related error (invalid_rapt)": "invalid_grant: reauth related error",
    "invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.": "invalid_grant: Token must be a short-lived token",
    "invalid_grant: Invalid JWT Signature.": "invalid_grant: Invalid JWT Signature",
    "invalid_grant: Invalid email or User ID": "invalid_grant: Invalid email or User ID",
    "invalid_grant: Malformed auth code.": "invalid_grant: Malformed auth code",
    "unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.": "unauthorized_client",
    "Error 403: org_internal": "org_internal",
    "Error 400: admin_policy_enforced": "admin_policy_enforced",
    "Error 400: redirect_uri_mismatch": "redirect_uri_mismatch",
    "disabled_client: The OAuth client was disabled.": "disabled_client",
    "invalid_client: The OAuth client was not found.": "invalid_client",
    "access_denied: The developer hasn't given you access to this app.": "access_denied",
    "failedPrecondition: Precondition check failed.": "failedPrecondition",
    "rateLimitExceeded: User-rate limit exceeded.  Retry after 2026-11-29T22:00:00.000Z (Mail sending)": "rateLimitExceeded",
    "535-5.7.8 Username and Password not accepted. For more information, go to 535 5.7.8 https://support.google.com/mail/?p=BadCredentials - gsmtp": "Username and Password not accepted",
    "534-5.7.9 Application-specific password required. For more information, go to": "Application-specific password required",
    "AUTHENTICATE failed.": "AUTHENTICATE failed",
}


@pytest.mark.parametrize(("said", "code"), SAID.items(), ids=list(SAID.values()))
def test_words_of_a_provider_become_their_sentence(said, code):
    known = known_refusal(said)
    assert known is not None
    assert known.code == code
    assert explained(said) == f"{known.says} ({code})"


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.code)
def test_each_code_is_recognised_as_itself_and_says_one_sentence(known):
    assert known_refusal(known.code) is known
    assert "\n" not in known.says
    assert known.says[-1] not in ".;,"
    assert len(known.says) < 300


def test_a_longer_number_is_another_code():
    assert known_refusal("AADSTS5002012: something") is None
    assert known_refusal("AADSTS50011 AADSTS500113").code == "AADSTS50011"


@pytest.mark.parametrize(
    ("page", "known"), [("microsoft-365.md", (*MICROSOFT, LOGIN_FAILED)), ("gmail.md", (*GOOGLE, LOGIN_FAILED))]
)
def test_the_document_explains_every_code_and_no_other(page, known):
    told = ROW.findall((DOCS / page).read_text(encoding="utf-8"))
    # The sentence of the program is the row: what was missed, and behind the colon what to do.
    assert sorted(told) == sorted((each.code, *each.says.split(": ", 1)) for each in known)


SECRET = "0.AXoAeyJhbGciOiJSUzI1NiIsImtpZCI6IktmYUNIUlN6bllHMmNI"


@pytest.mark.parametrize(
    "said",
    [
        f"something new about {SECRET}",
        f'{{"refresh_token": "{SECRET[:20]}"}}',
        f"POST client_secret={SECRET[:12]}&code={SECRET[:9]}",
        f"Authorization: Bearer {SECRET[:15]}",
    ],
)
def test_what_is_not_known_is_quoted_without_secrets(said):
    sentence = quoted(said)
    assert SECRET[:9] not in sentence
    assert "…" in sentence
    assert explained(said) == sentence


def test_a_server_that_quotes_the_login_that_it_refuses_shows_no_token():
    login = b64encode(f"user=office@example.org\x01auth=Bearer {SECRET}\x01\x01".encode()).decode()
    said = login_refused(f"500 5.5.1 unknown command: AUTH XOAUTH2 {login}", by_token=True)
    assert said == "500 5.5.1 unknown command: AUTH XOAUTH2 …"
    host = "AS8PR04CA0042.eurprd04.prod.outlook.example.org wrong password, try it again"
    assert login_refused(host, by_token=False) == host


def test_what_is_not_known_is_quoted_on_one_bounded_line():
    sentence = explained("first line\r\nsecond\x00line\u202e " + "word " * 10_000)
    assert sentence.startswith("the provider says “first line second line word")
    assert "\n" not in sentence
    assert len(sentence) < QUOTED_CHARACTERS + 40
    assert explained("") == "the provider gives no reason"


def test_words_for_microsofts_support_are_left_out():
    assert quoted("AADSTS1: Odd. Trace ID: 1 Correlation ID: 2 Timestamp: 3") == "the provider says “AADSTS1: Odd.”"


def test_names_and_addresses_stay():
    said = "no mailbox internships@office.example.org on mail-with-a-very-long-name.prod.outlook.example.org"
    assert said in quoted(said)
