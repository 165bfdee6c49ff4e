"""The office and the command."""

from tests.command import office, run

__all__ = ["office", "run"]
