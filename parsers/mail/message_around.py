"""A message around files that came without one, so that they are read as mail is.

In: names and contents. Out: the bytes of a message (RFC 5322).

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

from domain.text import clean


def message_around(files: Sequence[tuple[str, bytes]], **headers: str) -> bytes:
    """A message that carries these files and nothing else, for what arrives by hand, post or fax.

    A name that no header can hold, with line breaks or half characters, is cleaned.
    """
    message = EmailMessage(policy=SMTP)
    for name, value in headers.items():
        message[name.replace("_", "-").title()] = value
    message.make_mixed()
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=clean(name))
    message.set_boundary("=_postroom_" + "_" * 20)
    return message.as_bytes()
