"""The parts of one message: words, leaves and messages within.

In: a parsed message. Out: a `Found`, in which every decoded byte of every leaf part is in exactly one place. The walk
has no recursion.

Failures: none for any message; oddities are problems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from email.message import Message

from domain.findings import Problem
from domain.text import clean
from parsers.attachments import envelopes, media_types, pgp
from parsers.attachments.sorting import Leaf
from parsers.limits import Limits
from parsers.mail.alternatives import same_words
from parsers.mail.bounded import parse
from parsers.mail.leaf import charset_of, content_of, encoding_of, filename_of, from_base64, text_of
from parsers.mail.split import part_of
from parsers.text.decoding import decoded

WORDS = frozenset({"text/plain", "text/html", "text/enriched"})
NOTHING = "an empty part without a name"
RETURNED = "part of the message that came back"
ENVELOPE = "the envelope of a signed message, whose parts were read"
# What S/MIME and OpenPGP mark their envelopes with; gateways rewrite the type and leave the name.
ENVELOPE_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp"})
ENVELOPE_NAME = re.compile(r"\.p7m$|^encrypted\.asc$|^msg\.asc$", re.IGNORECASE)
PGP_WORDS = frozenset({"application/pgp", "application/x-pgp", "text/x-pgp"})  # as before RFC 2015
# Exchange makes a file of each text that stands behind an attachment, as Apple Mail writes it: words, a signature, nothing.
EXCHANGE_TEXT = re.compile(r"ATT\d{5,6}[ ._-]{0,2}(?:\(?\d{1,2}\)?)?\.(?:html?|txt|c|dat)", re.IGNORECASE)
# What other programs call a text part without a name.
NAMELESS_TEXT = re.compile(
    r"(?:noname|unnamed(?:-attachment)?|untitled(?:-\[\d{1,2}\])?|mime-attachment|text_\d|part[ _]?\d(?:\.\d)*|attached message part)"
    r"(?:\.(?:html?|txt))?",
    re.IGNORECASE,
)
FEW_WORDS = 60  # of such a part, beyond which it may be a document
GMAIL_REACTION = "text/vnd.google.email-reaction+json"
METHOD = re.compile(rb"^METHOD[^:\r\n]{0,40}:([A-Za-z]{1,20})", re.MULTILINE)
# What stands before the first part for readers without MIME (RFC 2046 section 5.1.1).
CUSTOMARY_PREAMBLE = re.compile(r"multi-?part|\bmime\b", re.IGNORECASE)
CUSTOMARY_LENGTH = 400
PART_WITHIN = re.compile(r"^(?:--|content-[a-z-]{1,40}:)", re.IGNORECASE | re.MULTILINE)
BOUNDARY_LINE = re.compile(
    r"^--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\n(?=content-[a-z-]{1,40}:|\r?\n)", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Words:
    """One text part that is words of the mail itself."""

    path: str
    text: str
    is_html: bool


@dataclass(slots=True)
class Found:
    """What the walk over one message's parts collects."""

    leaves: list[Leaf] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    html: list[str] = field(default_factory=list)  # every HTML of the mail, for the pictures and links that it shows
    messages: list[tuple[str, Message | bytes]] = field(default_factory=list)  # with their paths; bytes: to be parsed
    reparsed: int = 0
    enveloped: int = 0  # signed messages that were opened
    problems: list[Problem] = field(default_factory=list)
    report: bool = False
    reaction: bool = False
    calendar: str = ""  # the method of the first calendar part
    status: str = ""  # of a report of delivery, its part for machines
    returned: str = ""  # of a report, the head of the mail that came back
    charset: str = ""  # of 8-bit characters in the head, which declares none


@dataclass(frozen=True, slots=True)
class _Waiting:
    part: Message
    number: str
    same_words: str = ""  # why its words are not the mail's
    reason: str = ""  # why all of it is ignored


def walk(message: Message, prefix: str, owner: str, limits: Limits) -> Found:
    """All leaves of one message; attached messages are set apart. `prefix` is the path of the part that it came in."""
    found = Found(report=_is_report(message), charset=charset_of(message))
    waiting = [_Waiting(message, "")]
    while waiting:
        each = waiting.pop()
        part, path = each.part, "/".join(filter(None, (prefix, each.number or "1")))
        payload = part.get_payload()
        if not isinstance(payload, list):
            inner = _misread(part, payload, limits, found)
            if inner is None and (signed := _signed_message(part, limits, found)) is not None:
                found.leaves.append(
                    Leaf(
                        path,
                        filename_of(part),
                        part.get_content_type(),
                        content_of(part),
                        owner=owner,
                        ignored_reason=ENVELOPE,
                    )
                )
                waiting.append(_Waiting(signed, f"{each.number or '1'}.1", each.same_words, each.reason))
                continue
            if inner is None:
                _leaf(part, path, owner, each, found)
                continue
            found.problems.append(
                Problem("part_recovered", "Its parts are delimited otherwise than its head says.", path)
            )
            part, payload = inner, inner.get_payload()
        children = [child for child in payload if isinstance(child, Message)]
        if part.get_content_maintype() == "message":
            waiting += _message(part, children, path, each, found, owner)
            continue
        same = same_words(part, children)
        waiting += [
            _Waiting(child, f"{each.number}.{index}".lstrip("."), same.get(index, each.same_words), each.reason)
            for index, child in reversed(list(enumerate(children, start=1)))
        ]
        behind = _behind(part, limits, found)
        if behind is not None:
            found.problems.append(
                Problem("part_recovered", "Parts behind the end of the message were read as well.", path)
            )
            waiting += [
                _Waiting(child, f"{each.number}.epilogue.{index}".lstrip("."), each.same_words, each.reason)
                for index, child in reversed(list(enumerate(behind.get_payload(), start=1)))
            ]
            _around(behind, f"{path}/epilogue", found, owner, behind.epilogue or "")
        _around(part, path, found, owner, epilogue="" if behind is not None else part.epilogue or "")
    return found


def _is_report(message: Message) -> bool:
    """RFC 6522; and what some servers send as multipart/mixed with a delivery report in it."""
    if message.get_content_type() == "multipart/report":
        return True
    payload = message.get_payload()
    return isinstance(payload, list) and any(
        isinstance(child, Message) and child.get_content_type() == "message/delivery-status" for child in payload
    )


def _parsed_again(text: str, limits: Limits, found: Found) -> Message | None:
    """A part that has to be read otherwise than its head says; of parts within parts only so many."""
    if found.reparsed >= limits.nesting:
        return None
    found.reparsed += 1
    left = replace(limits, parts=max(1, limits.parts - len(found.leaves)))
    inner, problems = parse(text.encode("ascii", "surrogateescape"), left)
    found.problems += problems
    return inner if isinstance(inner.get_payload(), list) else None


def _misread(part: Message, payload: object, limits: Limits, found: Found) -> Message | None:
    """A multipart whose parts the parser did not find, because the boundary is missing or another one."""
    if part.get_content_maintype() != "multipart" or not isinstance(payload, str):
        return None
    line = BOUNDARY_LINE.search(payload)
    if line is None:
        return None
    boundary = line.group(1).removesuffix("--").replace('"', "")
    head = f'Content-Type: {part.get_content_type()}; boundary="{boundary}"\n\n'
    return _parsed_again(head + payload, limits, found)


def _signed_message(part: Message, limits: Limits, found: Found) -> Message | None:
    """The message in an envelope that S/MIME or OpenPGP signed or compressed (RFC 8551 section 3.5, RFC 3156); no key opens it."""
    is_marked = part.get_content_type() in ENVELOPE_TYPES or ENVELOPE_NAME.search(filename_of(part))
    if not is_marked or found.enveloped >= limits.depth:
        return None
    entity = envelopes.entity_of(content_of(part), limits.unpacked_bytes)
    if entity is None:
        return None
    found.enveloped += 1
    message, problems = parse(entity, replace(limits, parts=max(1, limits.parts - len(found.leaves))))
    found.problems += problems
    return message


def _message(
    part: Message, children: list[Message], path: str, waiting: _Waiting, found: Found, owner: str
) -> list[_Waiting]:
    """A message/* part: reports become leaves, messages are set apart; what comes back is what is still to be walked."""
    kind = part.get_content_type()
    split = part_of(part)
    is_split = split is not None and split.total != 1
    if is_split or kind not in (media_types.MESSAGE, "message/global", "message/partial", "message/news"):
        content = "\n".join(_as_written(child) for child in children).encode("utf-8", "surrogateescape")
        reason = waiting.reason or (
            f"{split} of a split message" if is_split else f"a part of the type {clean(kind)[:80]}"
        )
        if is_split:
            found.problems.append(Problem("partial", f"this is {split}.", path if path != "1" else None))
        elif kind.endswith("delivery-status"):
            found.status += content.decode("utf-8", "replace")
        found.leaves.append(Leaf(path, "", kind, content, owner=owner, ignored_reason=reason))
        return [
            _Waiting(child, f"{waiting.number}.{number}".lstrip("."), reason=reason)
            for number, child in enumerate(children, start=1)
            if child.is_multipart()
        ]
    if found.report:
        found.returned += "".join(_head(child) for child in children)
        return [
            _Waiting(child, f"{waiting.number}.{number}", reason=RETURNED) for number, child in enumerate(children, 1)
        ]
    for child in children:
        payload = child.get_payload()
        # QUIRK: RFC 2046 section 5.2.1 forbids base64 here; the standard library takes its lines for the words.
        if encoding_of(part) == "base64" and not child.keys() and isinstance(payload, str):
            found.messages.append((path, from_base64(payload)))
        else:
            found.messages.append((path, child))
    return []


def _head(part: Message) -> str:
    return "".join(f"{name}: {value}\n" for name, value in part.raw_items())


def _as_written(part: Message) -> str:
    """A head and its text; unlike `as_string`, which raises on some malformed headers."""
    payload = part.get_payload()
    return f"{_head(part)}\n{payload if isinstance(payload, str) else ''}"


def _leaf(part: Message, path: str, owner: str, waiting: _Waiting, found: Found) -> None:
    kind = part.get_content_type()
    filename = filename_of(part, found.charset)
    disposition = (part.get_content_disposition() or "").lower()
    content = content_of(part)
    if kind == "text/rfc822-headers":
        found.returned += content.decode("utf-8", "replace")
    found.reaction = found.reaction or disposition == "reaction" or kind == GMAIL_REACTION
    if kind == "text/calendar" and not found.calendar:
        found.calendar = _method(part, content)
    if kind in PGP_WORDS and content.lstrip().startswith(pgp.SIGNED_MARK.encode()):
        kind = "text/plain"
    if kind in WORDS and filename and _is_made_up(filename, part, content):
        filename, disposition = "", ""
    is_words = kind in WORDS and disposition != "attachment" and not filename and _is_text(content)
    reason = waiting.reason
    if is_words:
        text, charset = text_of(part, content)
        if kind == "text/html":
            found.html.append(text)
        reason = reason or waiting.same_words
        if not reason:
            _note_charset(part, charset, text, path, found)
            found.words.append(Words(path, text, kind != "text/plain"))
            found.leaves.append(Leaf(path, "", kind, content, disposition, owner=owner, is_body=True))
            return
    elif waiting.same_words and part.get_content_maintype() == "text" and not filename and disposition != "attachment":
        reason = reason or waiting.same_words
    if not content.strip() and not filename and disposition != "attachment":
        reason = reason or NOTHING
    content_id = decoded(str(part.get("Content-ID") or ""))[:250].strip(" <>")
    found.leaves.append(Leaf(path, filename, kind, content, disposition, content_id, owner, ignored_reason=reason))


def _method(part: Message, content: bytes) -> str:
    """The method of a calendar part (RFC 5546, RFC 6047 section 2.4), in capitals; '' for a calendar that is only kept."""
    written = METHOD.search(content[:4_096])
    method = str(part.get_param("method") or "") or (written[1].decode("ascii", "replace") if written else "")
    return method.upper() if method.isalpha() and len(method) < 20 else ""


def _is_made_up(filename: str, part: Message, content: bytes) -> bool:
    """Whether a mail program named a text so that stood in the mail: it is no file of the writer's."""
    if EXCHANGE_TEXT.fullmatch(filename):
        return True
    return NAMELESS_TEXT.fullmatch(filename) is not None and len(text_of(part, content)[0].split()) < FEW_WORDS


def _is_text(content: bytes) -> bool:
    kind = media_types.media_type(content)
    return kind.startswith(("text/", "message/")) or kind in (
        media_types.EMPTY,
        media_types.UNKNOWN,
        media_types.MARKDOWN,
        media_types.PGP,
        media_types.PGP_SEALED,
    )


def _note_charset(part: Message, charset: str, text: str, path: str, found: Found) -> None:
    declared = part.get_content_charset()
    if declared and charset.lower() != declared.lower() and not text.isascii():
        found.problems.append(Problem("charset_guessed", f"Declared {declared}, read as {charset}.", path))


def _behind(part: Message, limits: Limits, found: Found) -> Message | None:
    """Parts that go on behind the end of a multipart, as some gateways write them."""
    boundary = part.get_boundary()
    if not boundary or not part.epilogue or f"--{boundary}" not in part.epilogue:
        return None
    return _parsed_again(f'Content-Type: multipart/mixed; boundary="{boundary}"\n\n{part.epilogue}', limits, found)


def _around(part: Message, path: str, found: Found, owner: str, epilogue: str) -> None:
    """What stands before the first part and behind the last, unless it is the customary sentence or nothing."""
    for text, where in ((part.preamble, "before the first part"), (epilogue, "behind the last part")):
        if not text or not text.strip():
            continue
        if len(text) < CUSTOMARY_LENGTH and CUSTOMARY_PREAMBLE.search(text) and not PART_WITHIN.search(text):
            continue
        name = f"{path}/{'preamble' if where.startswith('before') else 'epilogue'}"
        content = text.encode("utf-8", "surrogateescape")
        found.leaves.append(Leaf(name, "", "text/plain", content, owner=owner, ignored_reason=f"words {where}"))
