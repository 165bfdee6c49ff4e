"""Conversations end as they should, all held at once through a real mailbox: no mail joins somebody else's application."""

from bench.conversations import held_on
from tests.mail.conversations import conversations
from tests.mail.conversing import Ended, Outcome


def misses(ended: list[Ended]) -> list[Ended]:
    return [each for each in ended if each.outcome is not Outcome.RIGHT]


def test_every_conversation_ends_as_it_should(account, tmp_path):
    chosen = list(conversations())
    assert len(chosen) >= 40
    assert misses(held_on(account, tmp_path, chosen)) == []


def test_they_end_so_on_postgresql_too(account, tmp_path, postgres_url):
    assert misses(held_on(account, tmp_path, list(conversations())[::4], postgres_url)) == []
