"""The office's own weights, by which its documents are told apart in place of those that come with postroom.

In: settings, or a file. Out: the content of the file, once it was looked at.

Failures: `ConfigurationError` for those of the settings, `WrongUsage` for another file: it is missing, cannot be read, holds no
weights or those of another version.
"""

from __future__ import annotations

from pathlib import Path

from config.settings import Settings
from domain.errors import ConfigurationError, WrongUsage
from parsers.classification.office_weights import NotWeights, OfficeWeights, weights_of
from parsers.limits import MIB

KEY = "classification.weights"
MOST_BYTES = 64 * MIB  # those that come with postroom have one or two MiB


def own_weights(settings: Settings) -> bytes:
    """The content of the office's weights; b"" where it uses those that come with postroom. Raises ConfigurationError."""
    file = settings.classification.weights
    if file is None:
        return b""
    try:
        return usable(file)[0]
    except WrongUsage as error:
        raise ConfigurationError(f"{KEY}: {error}") from error


def usable(file: Path) -> tuple[bytes, OfficeWeights]:
    """The content of a file of weights, and what it holds. Raises WrongUsage."""
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES)  # a longer one is none: its end, which a zip is found by, is not there
    except OSError as error:
        raise WrongUsage(f"{file} cannot be read: {error.strerror}") from error
    try:
        return content, weights_of(content)
    except NotWeights as error:
        raise WrongUsage(f"{file} {error}") from error
