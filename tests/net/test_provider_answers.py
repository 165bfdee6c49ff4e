"""A provider of accounts that never comes to an end holds nobody up: the lock of a sign-in is held while it is asked."""

import time
from threading import Event

import pytest

from domain.errors import Transient
from net import provider_answers
from net.provider_answers import ask, client_of_providers
from tests.servers import mail_api

BODY = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"


@pytest.mark.parametrize("beginning", [mail_api.SLOW_HEAD, BODY], ids=["head", "body"])
def test_an_answer_byte_by_byte_comes_to_an_end(beginning, monkeypatch):
    """Each byte comes before the timeout of one read, and the whole never."""
    monkeypatch.setattr(provider_answers, "ALL_SECONDS", 0.5)
    over = Event()
    with mail_api.running() as server:
        server.next = [mail_api.drips(0.05, over.is_set, beginning=beginning)]
        began = time.monotonic()
        try:
            with client_of_providers() as client, pytest.raises(Transient, match="does not answer"):
                ask(client, "GET", f"http://127.0.0.1:{server.port}/token")
        finally:
            over.set()
    assert time.monotonic() - began < 10
