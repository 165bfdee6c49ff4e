"""What a provider's refusal means for a sign-in: whether it is over, passes by itself, or is about the application."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.errors import Transient
from net.provider_answers import ProviderAnswer
from sign_in.provider import Refused, refused
from sign_in.refusals import Refusal, ends_grant, sentence_of

NOW = datetime(2026, 11, 29, 22, tzinfo=UTC)


def answer(error, words, status=400, at=NOW):
    return ProviderAnswer("login.example.org", status, {"error": error, "error_description": words}, at)


@pytest.mark.parametrize(
    ("error", "words", "ends"),
    [
        ("invalid_grant", "AADSTS700082: The refresh token has expired due to inactivity.", True),
        ("invalid_grant", "AADSTS50173: The provided grant has expired", True),
        ("invalid_grant", "AADSTS50034: The user account does not exist", True),
        ("invalid_client", "AADSTS7000215: Invalid client secret provided.", False),
        ("invalid_client", "AADSTS7000222: The provided client secret keys are expired.", False),
        ("invalid_grant", "Token has been expired or revoked.", True),
        ("invalid_grant", "Invalid JWT: Token must be a short-lived token (60 minutes)", False),
        ("unauthorized_client", "Client is unauthorized to retrieve access tokens", False),
        ("invalid_grant", "", True),
        ("something_new", "words", False),
    ],
)
def test_whether_a_person_has_to_sign_in_again(error, words, ends):
    assert ends_grant(Refusal(error, words)) is ends


@pytest.mark.parametrize(
    "words", ["AADSTS90033: A transient error has occurred.", "AADSTS50196: The server terminated"]
)
def test_what_passes_by_itself_ends_nothing(words):
    found = refused(answer("invalid_grant", words), NOW)
    assert isinstance(found, Transient)
    assert "(AADSTS" in str(found)


def test_a_clock_that_is_off_is_named_first():
    differs = timedelta(minutes=9)
    assert sentence_of(Refusal("clock", "", differs)) == "this machine's clock is 9 minutes behind; set it by NTP"
    found = refused(answer("invalid_client", "AADSTS7000215: Invalid", at=NOW + differs), NOW)
    assert isinstance(found, Refused)
    assert str(found).startswith("this machine's clock is 9 minutes behind; set it by NTP; Microsoft does not know")
