"""What the two readers of a message agree on.

In: the walk's parts and the decoded head of one message, and mail-parser's reading of the same message. Out: the same
with the names of the readers that found each value, what mail-parser alone found, and a problem `readers_disagree` for
what matters to a person: another sender, another subject, a file that only one of them sees. The standard library's
values stand: it knows parts without a name, owners of forwarded files and damaged encodings.

Failures: none. Without mail-parser's reading all was read by the standard library alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from domain.findings import Problem
from domain.mail import Headers
from parsers.attachments.sorting import Leaf, safe_filename
from parsers.mail.parts import Found
from parsers.mail.second_reader import SecondReading, single_spaced
from parsers.text.decoding import decoded

BOTH, ONE, OTHER = ("mail-parser", "email"), ("email",), ("mail-parser",)
SHOWN = 80  # characters of a value in a sentence


def agreed_headers(headers: Headers, second: SecondReading | None) -> Headers:
    """The head with the readers that read each of its values so."""
    same = {
        "subject": (headers.subject, second and _letters(headers.subject) == _letters(second.subject)),
        "from": (headers.sender, second and headers.sender and headers.sender.email.lower() in second.senders),
        "to": (headers.to, second and {each.email.lower() for each in headers.to} == second.recipients),
        "date": (headers.date, second and headers.date == second.date),
        "message_id": (
            headers.message_id,
            second and _letters(headers.message_id or "") == _letters(second.message_id),
        ),
    }
    return replace(
        headers, read_by=tuple((name, BOTH if both else ONE) for name, (value, both) in same.items() if value)
    )


def agreed_parts(message: Message, found: Found, second: SecondReading | None, prefix: str, owner: str) -> list[Leaf]:
    """The leaves with the readers that found each, and the files that mail-parser alone finds behind a multipart's end."""
    if second is None:
        return [replace(leaf, read_by=ONE) for leaf in found.leaves]
    files = {content.strip() for _, _, content in second.files}
    bodies = {words.path for words in found.words if single_spaced(words.text) in second.texts}
    leaves = [
        replace(leaf, read_by=BOTH if leaf.path in bodies or leaf.content.strip() in files else ONE)
        for leaf in found.leaves
    ]
    return [*leaves, *_behind_the_end(message, leaves, second, prefix, owner)]


def disagreements(
    message: Message, headers: Headers, found: Found, second: SecondReading | None, owner: str
) -> Iterator[Problem]:
    """A problem for each difference that matters to a person."""
    if second is None:
        return
    yield from _about_the_head(message, headers, second, owner)
    yield from _about_files(found, second)


def _about_the_head(message: Message, headers: Headers, second: SecondReading, owner: str) -> Iterator[Problem]:
    # QUIRK: mail-parser gives bytes beyond ASCII as escapes, and no sender where the header is malformed.
    subject = str(message.get("Subject") or "")
    if subject.isascii() and _letters(headers.subject) != _letters(second.subject):
        why = f"one reads the subject “{headers.subject[:SHOWN]}”, the other “{decoded(second.subject)[:SHOWN]}”."
        yield Problem("readers_disagree", why, owner or "subject")
    sender = headers.sender.email if headers.sender else ""
    if second.senders and sender.lower() not in second.senders:
        others = decoded(", ".join(sorted(second.senders)))
        why = f"one reads the sender {sender or 'of no address'}, the other {others[:SHOWN]}."
        yield Problem("readers_disagree", why, owner or "from")


def _about_files(found: Found, second: SecondReading) -> Iterator[Problem]:
    for leaf in found.leaves:
        if leaf.read_by == OTHER:
            why = "only one of them sees a file, behind the end of the message."
            yield Problem("readers_disagree", why, leaf.path)
    # mail-parser opens no signed envelope.
    if not second.is_whole or found.enveloped or any(problem.code == "part_recovered" for problem in found.problems):
        return
    if found.charset:  # QUIRK: mail-parser gives names beyond ASCII as escapes
        return
    names = {safe_filename(decoded(name)) for name, _, _ in second.files}
    for leaf in found.leaves:
        if leaf.read_by == ONE and leaf.filename and not leaf.ignored_reason and leaf.filename not in names:
            yield Problem("readers_disagree", f"only one of them sees the file “{leaf.filename[:SHOWN]}”.", leaf.path)


def _letters(text: str) -> str:
    """Letters and digits alone: mail-parser loses spaces between encoded words and plain text."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


def _behind_the_end(
    message: Message, leaves: list[Leaf], second: SecondReading, prefix: str, owner: str
) -> Iterator[Leaf]:
    if not message.defects or not message.epilogue or f"--{message.get_boundary()}" not in message.epilogue:
        return
    known = {leaf.content.strip() for leaf in leaves}
    for number, (filename, kind, content) in enumerate(second.files, start=len(leaves) + 1):
        if content and content.strip() not in known:
            path = "/".join(filter(None, (prefix, f"epilogue.{number}")))
            yield Leaf(path, safe_filename(decoded(filename)), kind, content, owner=owner, read_by=OTHER)
