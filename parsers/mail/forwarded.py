"""Mail that was forwarded within the text of another.

In: the words of a message. Out: each message that stands in them behind a forwarding line, with the head that the
forwarding program wrote (From, Date, Subject, To, in the languages of config/languages/mail_programs.toml); and the words that
count as written by somebody.

Failures: none for any text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from domain.addresses import matching_address
from domain.mail import Forwarded, Headers, Mail
from domain.text import clean
from parsers.mail import heads
from parsers.mail.our_sentences import OurSentences
from parsers.mail.quoting import NOTHING_KNOWN, Whose, is_quoted, own, split, unquoted
from parsers.text.fields import addresses, parsed_date

FORWARDS = 10
HEAD_LINES = 14


def inline_forwards(body: str, owner: str = "", subject: str = "") -> Iterator[Forwarded]:
    """The messages forwarded in the text, the outermost first."""
    lines = _forwarded_lines(body, subject)
    starts = [index for index, line in enumerate(lines) if heads.forwards_from(line)]
    starts += [] if starts else _bare_start(lines, subject)
    starts = starts[:FORWARDS]
    for number, start in enumerate(starts, start=1):
        end = starts[number] if number < len(starts) else len(lines)
        head, inner = _head_and_words(lines[start:end])
        if head is None or "from" not in head.fields:
            continue
        fields = head.fields
        sender = addresses(fields["from"].replace("mailto:", ""))
        headers = Headers(
            message_id=None,
            subject=clean(fields.get("subject", "")),
            sender=sender[0] if sender else None,
            to=addresses(fields.get("to", "").replace("mailto:", "")),
            date=parsed_date(fields.get("date")),
        )
        path = "/".join(filter(None, (owner, f"body:{number}")))
        yield Forwarded(path, headers, "\n".join(inner).strip())


def _forwarded_lines(body: str, subject: str) -> list[str]:
    """The lines that are forwarded, as one of their own program wrote them: without the marks that are put before all of them."""
    found = split(body, subject)
    lines = [line for line, whose in zip(found.lines, found.whose, strict=True) if whose is Whose.FORWARDED]
    if lines and all(is_quoted(line) for line in lines[1:HEAD_LINES] if line.strip()):
        lines = [line.lstrip().removeprefix(">").removeprefix(" ") if is_quoted(line) else line for line in lines]
    return lines


def _bare_start(lines: Sequence[str], subject: str) -> list[int]:
    """Outlook puts no line of words before the head of what it forwards; then only the subject tells it from an answer."""
    if not lines or not heads.is_forwarding(subject):
        return []
    return [0]


def _head_and_words(lines: Sequence[str]) -> tuple[heads.Head | None, Sequence[str]]:
    """The head of a forwarded message, and the lines below it."""
    for index in range(min(len(lines), HEAD_LINES)):
        head = heads.head_at(lines, index, announced=True)
        if head is not None and head.fields:
            return head, lines[head.end :]
    return None, lines


def written(mail: Mail, own_addresses: Collection[str] = (), ours: OurSentences = NOTHING_KNOWN) -> Mail:
    """The mail with no words but those that somebody wrote: nothing of what it answers, no heads of what it forwards.

    Mail of the office (`own_addresses`) that is forwarded to it is left out too, and so are the sentences that it sends (`ours`).
    """
    subject = mail.headers.subject
    office = {matching_address(address) for address in own_addresses}
    inside = [each for each in inline_forwards(mail.body, "", subject) if not _is_from(each, office)]
    texts = [own(mail.body, subject, ours), *(ours.left_out(_words_of(each)) for each in inside)]
    forwarded = tuple(replace(each, body=ours.left_out(_words_of(each))) for each in mail.forwarded)
    return replace(mail, body="\n\n".join(filter(None, texts)), forwarded=forwarded)


def _words_of(forwarded: Forwarded) -> str:
    return unquoted(forwarded.body, forwarded.headers.subject)


def _is_from(forwarded: Forwarded, addresses_: Collection[str]) -> bool:
    sender = forwarded.headers.sender
    return sender is not None and matching_address(sender.email) in addresses_
