"""Whatever an IMAP server forgets, renumbers, tells or interrupts: each message once, and history in silence."""

from itertools import cycle

import pytest

from tests.faults.hostile_mailboxes import Story, played, stories
from tests.ingest.boxes import Collected
from tests.servers.hostile_imap import hostile_server


# On either database in turns; the command plays all on both.
@pytest.mark.parametrize(
    ("database_url", "story"),
    [pytest.param(*each, id=each[1].name) for each in zip(cycle(("sqlite", "postgresql")), stories(), strict=False)],
    indirect=["database_url"],
)
def test_each_message_is_kept_once_whatever_its_server_does(story: Story, collected: Collected):
    with hostile_server() as server:
        assert played(story, server, collected.database, collected.blobs) == ""
