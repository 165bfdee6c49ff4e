"""A private postgres for tests."""
