"""A private smtp for tests."""
