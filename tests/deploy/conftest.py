"""What the tests of deploy/ share."""

from tests.command import office, run  # noqa: F401 - fixtures
