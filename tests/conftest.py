"""What all tests share: the real servers."""

from hypothesis import settings

# A slow machine is no failure.
settings.register_profile("postroom", deadline=None)
settings.load_profile("postroom")

pytest_plugins = [
    "tests.servers.clamd",
    "tests.servers.dovecot",
    "tests.servers.postgres",
    "tests.servers.smtp",
    "tests.ingest.boxes",
]
