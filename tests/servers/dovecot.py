"""A private dovecot for tests."""
