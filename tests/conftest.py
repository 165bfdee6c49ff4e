"""What all tests share: the real servers."""

pytest_plugins = ["tests.servers.clamd", "tests.servers.dovecot", "tests.servers.postgres", "tests.servers.smtp"]
