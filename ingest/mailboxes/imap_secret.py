"""What an IMAP login is made with: the password, or an access token that is fresh.

In: a mailbox's settings and the office's sign-ins. Out: the secret; another one in place of a token that was refused; until when it lasts.

Failures: `Fatal` when its file is gone or a person has to sign in, `Transient` when no token can be had now.
"""

from __future__ import annotations

from time import monotonic

from config.settings_tables import Mailbox
from domain.errors import ConfigurationError, Fatal, Transient
from sign_in.tokens import SignIns


class ImapSecret:
    """The secret of one mailbox. `lasts_until`: the end of its token by the monotonic clock; a password has none."""

    def __init__(self, name: str, settings: Mailbox, sign_ins: SignIns | None) -> None:
        self.name, self.settings = name, settings
        self.lasts_until = float("inf")
        self._sign_ins = sign_ins

    def get(self, refused: str = "") -> str:
        """The password or a fresh token; `refused`: one that was not taken. Raises Transient or Fatal."""
        try:
            secret = self._token(refused) if self.settings.sign_in else self.settings.secret
        except ConfigurationError as error:
            raise Fatal(f"mailbox {self.name}: {error}") from error
        except (Fatal, Transient) as error:
            raise type(error)(f"mailbox {self.name}: ", *error.sentence) from error
        if any(character < " " for character in self.settings.username + secret):
            raise Fatal(f"mailbox {self.name}: the username or password holds a line break or control character")
        return secret

    def another(self, refused: str) -> str:
        """A token in place of one that was refused, which may have been revoked; '' where there is none. Raises as `get`."""
        another = self.get(refused) if self.settings.sign_in else refused
        return another if another != refused else ""

    def _token(self, refused: str) -> str:
        assert self._sign_ins is not None
        token = self._sign_ins.token(self.settings, refused=refused)
        self.lasts_until = monotonic() + (token.ends_at - self._sign_ins.now()).total_seconds()
        return token.value
