"""What holds of every reading, whatever came in.

In: raw bytes, and what the parsers say of them. Out: nothing; a broken promise is an AssertionError with its words.
"""

from domain.catalogue.codes import CODES
from domain.mail import Mail, Role
from parsers.limits import Limits
from parsers.mail.message import MESSAGES


def check_mail(raw: bytes, mail: Mail, limits: Limits) -> None:
    """The promises of a message that was taken apart within these limits."""
    check_texts(mail)
    paths = [each.path for each in mail.attachments]
    assert len(paths) == len(set(paths)), "two parts have one path"
    for each in mail.attachments:
        assert bool(each.ignored_reason) == (each.role is Role.IGNORED), f"{each.path} is ignored for no reason"
        assert not set("/\\") & set(each.filename), f"{each.filename!r} has folders"
    assert {each.code for each in mail.problems} <= CODES.keys(), "a problem has no sentence"
    # Files also stand in the words of old mail programs (uuencode).
    containers = [each for each in mail.attachments if each.role in (Role.CONTAINER, Role.BODY)]
    assert len(mail.attachments) <= limits.parts * (MESSAGES + 1) + limits.files, "too many parts"
    # Nothing is there twice: what is not unpacked from a container weighs no more than the message itself.
    unpacked = sum(each.size for each in mail.attachments if any(_within(each.path, one.path) for one in containers))
    assert sum(each.size for each in mail.attachments) - unpacked <= len(raw) * 1.1 + 1_000, "parts are there twice"
    assert unpacked <= limits.unpacked_bytes + len(raw) * limits.depth, "too much was unpacked"


def _within(path: str, container: str) -> bool:
    return path.startswith(f"{container}/")


def check_texts(mail: Mail) -> None:
    """Every text can be shown and kept anywhere."""
    texts = [mail.body, mail.headers.subject, *(each.body for each in mail.forwarded)]
    texts += [
        text for each in mail.attachments for text in (each.path, each.filename, each.media_type, each.content_id)
    ]
    texts += [text for each in mail.problems for text in (each.detail, each.where or "")]
    texts += [text for pair in mail.headers.others for text in pair]
    for text in texts:
        text.encode("utf-8")
        assert not any(ord(character) < 32 and character not in "\n\t" for character in text), f"{text!r} commands"
