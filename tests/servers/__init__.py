"""Real servers on private loopback ports, as pytest fixtures."""

import os

import pytest


def required(name: str, found: object) -> None:
    """Skips a test whose server is not installed, by name; where REQUIRE_SERVERS is set, that is an error."""
    if not found:
        if os.environ.get("REQUIRE_SERVERS"):
            pytest.fail(f"{name} is not installed, and REQUIRE_SERVERS is set")
        pytest.skip(f"{name} is not installed")
