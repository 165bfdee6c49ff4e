"""A message taken apart: its head, its own words, and every leaf part in exactly one place.

In: raw bytes. Out: a `Mail`. The standard library parses the MIME, once, within bounds; forwarded messages, archives
and Outlook's files are opened, each within the same budget.

Failures: none for any bytes; an input that is no message at all gives the problem `not_a_message`.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import Message
from urllib.parse import unquote

from domain.findings import Problem
from domain.mail import Attachment, Delivery, Forwarded, Headers, Mail
from domain.text import clean, clean_lines
from parsers.attachments import media_types, pgp
from parsers.attachments.sorting import Leaf, Sorted, safe_filename, sort_leaves
from parsers.attachments.unpacking import Budget
from parsers.languages.mail_programs import PhrasePattern, plain
from parsers.limits import DEFAULT_LIMITS, Limits
from parsers.mail.agreement import agreed_headers, agreed_parts, disagreements
from parsers.mail.bounded import parse
from parsers.mail.delivery import delivery, is_of_a_server
from parsers.mail.forwarded import inline_forwards
from parsers.mail.headers import headers_of
from parsers.mail.html_quotes import mark_of, with_marks_of_html
from parsers.mail.parts import Found, walk
from parsers.mail.second_reader import SecondReading, second_reading
from parsers.text.html import html_to_text, tidy
from parsers.text.links import cloud_links, host_of

CID = re.compile(r"cid:([^\"'\s>)]{1,250})", re.IGNORECASE)
UU_BEGIN = re.compile(r"begin [0-7]{3,4} (\S.{0,200})")
REMOVED = PhrasePattern("removed", whole=False)
NOTICE = 300  # letters of a line in which a server says so
MARKUP_FACTOR = 8  # HTML to its words, at the most
MESSAGES = 50  # taken apart within one message
NO_HEAD = Headers(message_id=None, subject="", sender=None)
# A head with none of these is not a mail's: a text file may begin with “Note: …”.
MAIL_FIELDS = frozenset(
    [
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "content-type",
        "content-disposition",
        "content-transfer-encoding",
        "reply-to",
        "sender",
        "delivered-to",
    ]
)


SecondReader = Callable[[Message], SecondReading | None]


def take_apart(raw: bytes, limits: Limits = DEFAULT_LIMITS, second: SecondReader = second_reading) -> Mail:
    """The parts of a message (RFC 5322, RFC 2045 to 2049), whatever its quality. `second` is asked about each message."""
    message, problems = parse(raw, limits)
    budget = Budget(limits)
    if MAIL_FIELDS.isdisjoint(name.strip().lower() for name in message.keys()):  # noqa: SIM118 - no dictionary
        mail = _not_a_message(raw, limits, budget)
    else:
        mail = _with_returned(_taken_apart(message, "", "", limits, budget, second))
    return replace(mail, problems=tuple(_shown(each) for each in (*problems, *mail.problems)))


def _shown(problem: Problem) -> Problem:
    """The problem with words that can be shown and kept anywhere."""
    return replace(problem, detail=clean(problem.detail)[:500])


def _words(text: str) -> str:
    return tidy(clean_lines(text))


def _not_a_message(raw: bytes, limits: Limits, budget: Budget) -> Mail:
    """A file in the place of a message is kept as what it is."""
    why = "it is empty" if not raw.strip() else "it has no header fields"
    kind = media_types.media_type(raw)
    if kind not in {media_types.TEXT, media_types.UNKNOWN, media_types.EMPTY}:
        why = f"it is a file of the type {kind}"
    placed = sort_leaves([Leaf("1", "", "", raw)], limits, budget) if raw else Sorted()
    problem = Problem("not_a_message", f"This is not an e-mail message: {why}.")
    return Mail(NO_HEAD, "", tuple(placed.attachments), problems=(problem, *placed.problems))


def _taken_apart(
    message: Message,
    prefix: str,
    owner: str,
    limits: Limits,
    budget: Budget,
    second: SecondReader,
    depth: int = 1,
) -> Mail:
    """One message and, as far as the bounds go, the messages within it. `prefix` is the path of the part it came in."""
    found = walk(message, prefix, owner, limits)
    headers, odd = headers_of(message)
    other = second(message)
    headers = agreed_headers(headers, other)
    found.leaves = agreed_parts(message, found, other, prefix, owner)
    texts, files = _own_words(found, owner, headers.subject, limits)
    opened = [pgp.opened_words(text, limits.body_bytes) for text in texts]
    texts = [text.strip() for text, _ in opened if text.strip()]
    body = _words("\n\n".join(texts)[: limits.body_bytes])
    shown = frozenset(unquote(cid) for html in found.html for cid in CID.findall(html))
    leaves = [*found.leaves, *files]
    placed = sort_leaves(leaves, limits, budget, shown, has_words=bool(body), depth=depth)
    body = body or _words("\n\n".join(text for _, text in placed.bodies)[: limits.body_bytes])
    mail = Mail(
        headers=headers,
        body=body,
        attachments=tuple(placed.attachments),
        forwarded=(*inline_forwards(body, prefix, headers.subject), *placed.forwarded),
        delivery_report=found.report,
        delivery=_delivery(found, headers, body) if not owner else None,
        is_reaction=found.reaction,
        calendar=found.calendar,
        problems=(
            *(odd if not owner else ()),
            *found.problems,
            *disagreements(message, headers, found, other, owner),
            *placed.problems,
            *_too_long(texts, files, found, owner, limits),
            *(Problem("sealed", "OpenPGP", owner or "body") for _, sealed in opened for _ in range(min(sealed, 1))),
            *_linked("\n".join([body, *found.html]), owner),
            *_removed(body, owner),
        ),
    )
    for path, inner, within in [*((*each, depth) for each in found.messages), *placed.messages]:
        mail = _with_inner(mail, inner, path, limits, budget, second, within)
    return mail


def _with_inner(
    mail: Mail, inner: Message | bytes, path: str, limits: Limits, budget: Budget, second: SecondReader, depth: int
) -> Mail:
    """The mail with a message that lies in so many others, taken apart if the bounds let."""
    why = ""
    if depth >= limits.depth:
        why = f"it lies deeper than {limits.depth} containers (bound: depth)"
    elif budget.messages >= MESSAGES:
        why = f"there are more than {MESSAGES} messages in it (bound: messages)"
    if why:
        mail = _with(mail, "over_bound", f"{why[0].upper()}{why[1:]}.", path)
        unopened = _unopened(inner, path, why, limits)
        paths = {each.path for each in mail.attachments}  # a message within a file is among them already
        return replace(mail, attachments=(*mail.attachments, *(each for each in unopened if each.path not in paths)))
    budget.messages += 1
    if isinstance(inner, bytes):
        inner, problems = parse(inner, limits)
        mail = replace(mail, problems=(*mail.problems, *problems))
    return _joined(mail, path, _taken_apart(inner, path, path, limits, budget, second, depth + 1))


def _unopened(message: Message | bytes, path: str, why: str, limits: Limits) -> list[Attachment]:
    """The parts of a message that is not taken apart, each ignored for the same reason."""
    leaves: list[Leaf] = []
    waiting = [(path, message)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, bytes):
            leaves.append(Leaf(path, "", media_types.MESSAGE, each))
            continue
        found = walk(each, path, path, limits)
        leaves += found.leaves
        waiting += reversed(found.messages)
    ignored = [replace(leaf, is_body=False, ignored_reason=why) for leaf in leaves]
    return sort_leaves(ignored, limits, Budget(limits)).attachments


def _with(mail: Mail, code: str, detail: str, path: str) -> Mail:
    return replace(mail, problems=(*mail.problems, Problem(code, detail, path)))


def _joined(mail: Mail, path: str, inner: Mail) -> Mail:
    """The outer message with a forwarded one's files beside its own, and its words apart."""
    return replace(
        mail,
        attachments=(*mail.attachments, *inner.attachments),
        forwarded=(*mail.forwarded, Forwarded(path, inner.headers, inner.body), *inner.forwarded),
        problems=(*mail.problems, *inner.problems),
    )


def _too_long(texts: list[str], files: list[Leaf], found: Found, owner: str, limits: Limits) -> Iterator[Problem]:
    markup = max((len(words.text) for words in found.words if words.is_html), default=0)
    if sum(map(len, texts)) > limits.body_bytes or markup > MARKUP_FACTOR * limits.body_bytes:
        why = f"its words are more than {limits.body_bytes >> 10} KiB (bound: body bytes)."
        yield Problem("message_over_bound", why, owner or None)
    if len(files) >= limits.files:
        why = f"of the files written into its words {limits.files} were (bound: files)."
        yield Problem("message_over_bound", why, owner or None)


def _delivery(found: Found, headers: Headers, body: str) -> Delivery | None:
    """What it says about the delivery of a mail, if a server wrote it."""
    failed = headers.other("x-failed-recipients")
    if not (found.status or failed or is_of_a_server(headers, body)):
        return None
    answered = next(iter(headers.answered_ids), "")
    named = [failed] if failed else []
    return delivery(found.status, found.returned, body, headers.subject, named, answered)


def _with_returned(mail: Mail) -> Mail:
    """The mail; where a report says nothing else of the mail that came back, its Message-ID is that of the attached one."""
    if mail.delivery is None or mail.delivery.message_id or not mail.forwarded:
        return mail
    returned = mail.forwarded[0].headers
    recipient = mail.delivery.recipient or next((each.email for each in returned.to), "")
    return replace(mail, delivery=replace(mail.delivery, message_id=returned.message_id, recipient=recipient))


def _linked(text: str, owner: str) -> list[Problem]:
    hosts = dict.fromkeys(host_of(link) for link in cloud_links(text))
    return [Problem("link_only", host, owner or "body") for host in hosts]


def _removed(text: str, owner: str) -> list[Problem]:
    """What a server on the way says that it took out of the mail."""
    found = next((line for line in text.split("\n") if len(line) < NOTICE and REMOVED.search(plain(line))), None)
    return [Problem("removed", " ".join(found.split()), owner or "body")] if found else []


def _own_words(found: Found, owner: str, subject: str, limits: Limits) -> tuple[list[str], list[Leaf]]:
    """The words of the message itself, and the files written into them up to the bound, as old mail programs did."""
    texts: list[str] = []
    files: list[Leaf] = []
    for words in found.words:
        text = words.text
        if words.is_html:
            text = html_to_text(text[: MARKUP_FACTOR * limits.body_bytes], mark_of)
        elif "begin " in text:
            kept: list[str] = []
            for piece in _without_files(text):
                if isinstance(piece, str):
                    kept.append(piece)
                    continue
                if len(files) >= limits.files:
                    continue
                name = safe_filename(piece[0])
                path = f"{words.path}/{name or f'uuencoded-{len(files) + 1}'}"
                files.append(Leaf(path, name, "", piece[1], owner=owner))
            text = "\n".join(kept)
        if not words.is_html and found.html:
            text = with_marks_of_html(text, found.html[0][: MARKUP_FACTOR * limits.body_bytes], subject)
        texts.append(text.strip())
    return [text for text in texts if text], files


def _without_files(text: str) -> Iterator[str | tuple[str, bytes]]:
    """The lines of a text, and in the place of each uuencoded file (POSIX uuencode) its name and content."""
    name, lines, content = "", list[str](), list[bytes]()
    for line in text.replace("\r\n", "\n").split("\n"):
        if not name:
            begun = UU_BEGIN.fullmatch(line.rstrip())
            if begun is None:
                yield line
                continue
            name, lines, content = begun.group(1), [line], []
            continue
        lines.append(line)
        if line.rstrip() == "end":
            yield name, b"".join(content)
            name = ""
            continue
        try:
            content.append(binascii.a2b_uu(line))
        except (binascii.Error, ValueError):  # no file after all: the words “begin 100 …” at the start of a line
            yield from lines
            name = ""
    if name:
        yield from lines
